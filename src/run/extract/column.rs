//! The columns of the list of candidates, each defined once: for the header, the documentation and `trilex explain`.

use super::row::CandidateRow;
use crate::run::report::{Column, Explained, column};

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

/// The measures, in the order of [`crate::candidate::measure_names`]; what is not known is empty.
#[rustfmt::skip]
pub const MEASURES: [Column<CandidateRow>; 9] = [
    column("frequency", "logarithm", "Logarithm of the number of occurrences.", |row: &CandidateRow| measure(row, "frequency"))
        .computed("ln(1 + count)", ""),
    column("document_frequency", "share", "Share of the documents that it occurs in.", |row: &CandidateRow| measure(row, "document_frequency"))
        .computed("documents / documents read", ""),
    column("c_value", "weighted occurrences", "Occurrences, less those that longer candidates account for; longer phrases weigh more.", |row: &CandidateRow| measure(row, "c_value"))
        .computed("log2(1 + |a|) · (f(a) − n(a) / t(a)); |a|: words, f: occurrences, n: occurrences of the longer candidates that contain it, t: their number", "Frantzi, Ananiadou and Mima (2000), Automatic recognition of multi-word terms; Barrón-Cedeño et al. (2009)"),
    column("log_likelihood", "G²", "How certain it is that the candidate is more frequent here than in general language; negative where it is rarer. General language is the texts of --reference, else jieba's dictionary for Chinese and the tagged texts of WordNet for English; for Russian the cell is empty without --reference.", |row: &CandidateRow| measure(row, "log_likelihood"))
        .computed("2 · (a · ln(a / E1) + b · ln(b / E2)); a, b: occurrences here and in general language, E1, E2: those expected at equal rates", "Rayson and Garside (2000), Comparing corpora using frequency profiling"),
    column("simple_maths", "ratio", "How many times more frequent the candidate is here than in general language, smoothed. General language is the texts of --reference, else jieba's dictionary for Chinese and the tagged texts of WordNet for English; for Russian the cell is empty without --reference.", |row: &CandidateRow| measure(row, "simple_maths"))
        .computed("(occurrences per million words here + 100) / (the same in general language + 100)", "Kilgarriff (2009), Simple maths for keywords"),
    column("cohesion", "bits", "How strongly its words attract each other, at the weakest joint; empty for a single word.", |row: &CandidateRow| measure(row, "cohesion"))
        .computed("least over all joints of log2(f(ab) · N / (f(a) · f(b))); f: occurrences of the candidate (ab) and of its parts before and after the joint (a, b), N: words read", "Church and Hanks (1990), Word association norms, mutual information, and lexicography"),
    column("branching", "bits", "How varied the words next to it are, on the less varied side: an incomplete phrase always has the same neighbour.", |row: &CandidateRow| measure(row, "branching"))
        .computed("the lesser of the entropies of its left and right neighbours, H = − Σ p · log2 p; p: share of a neighbour", "Harris (1955), From phoneme to morpheme; Jin and Tanaka-Ishii (2006)"),
    column("membership", "share", "Share of its words that occur in terms of the glossary; empty without a glossary.", |row: &CandidateRow| measure(row, "membership"))
        .computed("words that occur in glossary terms / words", "Park, Byrd and Boguraev (2002), Automatic glossary extraction"),
    column("independence", "share", "Share of its occurrences that are not inside a longer candidate.", |row: &CandidateRow| measure(row, "independence"))
        .computed("stand-alone occurrences / count", ""),
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

fn measure(row: &CandidateRow, name: &str) -> String {
    row.measures.get(name).map_or(String::new(), f64::to_string)
}
