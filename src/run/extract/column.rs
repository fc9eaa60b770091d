//! The columns of the list of candidates, each defined once: for the header, the documentation and `trilex explain`.

use super::row::CandidateRow;
use crate::{
    candidate,
    run::report::{Column, Explained, column},
};

/// The table that the columns are of.
const TABLE: &str = "candidates";

/// How the score of a candidate is computed, in words.
const SCORE: &str = "the sum of 1.2 · frequency; 1.2 · independence; 0.3 · branching; 0.5 · membership; \
ln(simple_maths), times 0.35 in Chinese, 0.1 in English and Russian; −0.5 · ln(1 + min(length, 5)); \
2 for a title or a term introduced with its abbreviation, 1 for quotation marks, 0.5 for an item of a list; \
0.2 for a phrase, 0 for a single noun or name, −0.4 to −1.5 for a pattern with a verb; \
0.5 for a phrase that longer ones are built of, −2.5 for one that hardly occurs by itself, −1.5 if the same word always follows; \
−0.4 for a rare single noun in English and Russian, −0.6 for a single name in Chinese; \
of what occurs once: −0.3 to −2 for lists, long phrases and phrases about something definite, and in Chinese and English \
0.1 · (mean of ln(1 + occurrences) of its words − ln 2)";

/// The columns of every table, in order.
#[rustfmt::skip]
pub const COLUMNS: [Column<CandidateRow>; 14] = [
    column("rank", "place", "Place in the list: by score.", |row: &CandidateRow| row.rank.to_string()),
    column("candidate", "", "The form shown: in Russian the nominative, in English without the capitals of a heading.", |row| row.candidate.clone()),
    column("lang", "", "Language of the candidate.", |row| row.lang.to_string()),
    column("score", "points", "How likely the candidate is a term. Only the order counts: scores of different runs cannot be compared.", |row: &CandidateRow| format!("{:.2}", row.score))
        .computed(SCORE, ""),
    column("count", "occurrences", "Occurrences, including those inside longer candidates; repeated paragraphs count once.", |row| row.count.to_string()),
    column("documents", "documents", "Documents with an occurrence.", |row| row.documents.to_string()),
    column("length", "words", "Number of words; in Chinese, as segmented.", |row| row.length.to_string()),
    column("status", "", "new, known (the glossary has it), part of known, contains known (a term of the glossary), accepted or rejected (a list of decisions has it).", |row| row.status.to_owned()),
    column("related concept", "", "Id of the glossary concept whose term it is, contains or is part of.", |row| row.concept.clone().unwrap_or_default()),
    column("variants", "", "The forms found in the text with their counts: case, number, hyphen, abbreviation.", variants),
    column("pattern", "", "Parts of speech: N noun, P name, W verb used as a noun, V verb, A adjective, M figure, o link, & and.", |row| row.pattern.clone()),
    column("first", "", "Document and place of the first occurrence.", |row| format!("{}, {}", row.first.document, row.first.place)),
    column("context", "", "The sentence of the first occurrence.", |row| row.context.clone()),
    column("parts", "", "Shorter candidates that hardly occur outside this one.", |row| row.parts.join("; ")),
];

/// The measures, in the order of [`crate::candidate::MEASURES`]; what is not known is empty.
#[rustfmt::skip]
pub const MEASURES: [Column<CandidateRow>; candidate::MEASURES.len()] = [
    measure::<0>(), measure::<1>(), measure::<2>(), measure::<3>(), measure::<4>(), measure::<5>(), measure::<6>(), measure::<7>(),
    measure::<8>(),
];

/// Returns what the columns mean.
pub(in crate::run) fn explained() -> Vec<Explained> {
    let all = COLUMNS.iter().chain(&MEASURES);
    all.map(|column| column.explained(TABLE)).collect()
}

/// The forms with their counts: `恐怖主义 (26)`.
fn variants(row: &CandidateRow) -> String {
    let shown: Vec<String> = row
        .forms
        .iter()
        .map(|form| format!("{} ({})", form.text, form.count))
        .collect();
    shown.join("; ")
}

/// Returns the column of a measure, by its number.
const fn measure<const NUMBER: usize>() -> Column<CandidateRow> {
    let measure = candidate::MEASURES[NUMBER];
    let value = |row: &CandidateRow| {
        let value = row.measures.get(candidate::MEASURES[NUMBER].name);
        value.map_or(String::new(), f64::to_string)
    };
    column(measure.name, measure.unit, measure.about, value)
        .computed(measure.formula, measure.source)
}
