//! The columns of an extraction, each defined once: for the header, the help and the README.

use super::row::CandidateRow;
use crate::run::report::{Column, Explained, column};

/// The table that the columns are of.
const TABLE: &str = "candidates";

/// The columns of every table, in order.
#[rustfmt::skip]
pub const COLUMNS: [Column<CandidateRow>; 14] = [
    column("rank", "place", "Place in the list: by score.", |row: &CandidateRow| row.rank.to_string()),
    column("candidate", "", "The form to show: in Russian the nominative, in English without the capitals of a heading.", |row| row.candidate.clone()),
    column("lang", "", "Language of the candidate.", |row| row.lang.to_string()),
    column("score", "points", "How likely it is a term; only the order means something.", |row: &CandidateRow| format!("{:.2}", row.score))
        .computed("a weighted sum of the measures; src/candidate/fusion.rs has them", ""),
    column("count", "occurrences", "Occurrences, those inside longer candidates too; repeated paragraphs count once.", |row| row.count.to_string()),
    column("documents", "documents", "Documents with an occurrence.", |row| row.documents.to_string()),
    column("length", "words", "Words; in Chinese as they were segmented.", |row| row.length.to_string()),
    column("status", "", "new, known (the glossary has it), part of known, contains known, accepted or rejected (it stands in a list of those).", |row| row.status.to_owned()),
    column("related concept", "", "Id of the glossary's concept that it designates, contains or is part of.", |row| row.concept.clone().unwrap_or_default()),
    column("variants", "", "The forms as they stand in the text with their counts: case, number, hyphen, abbreviation.", variants),
    column("pattern", "", "Parts of speech: N noun, P name, W verb as a noun, V verb, A adjective, M figure, o link, & and.", |row| row.pattern.clone()),
    column("first", "", "Document and place of the first occurrence.", |row| format!("{}, {}", row.first.document, row.first.place)),
    column("context", "", "The sentence there.", |row| row.context.clone()),
    column("parts", "", "Shorter candidates that hardly occur outside this one.", |row| row.parts.join("; ")),
];

/// The measures, in the order of [`crate::candidate::measure_names`]; what is not known is empty.
#[rustfmt::skip]
pub const MEASURES: [Column<CandidateRow>; 9] = [
    column("frequency", "logarithm", "Logarithm of the occurrences.", |row: &CandidateRow| measure(row, "frequency"))
        .computed("ln(1 + count)", ""),
    column("document_frequency", "share", "Share of the documents that it stands in.", |row: &CandidateRow| measure(row, "document_frequency"))
        .computed("documents / documents read", ""),
    column("c_value", "weighted occurrences", "Occurrences, less what is owed to longer candidates.", |row: &CandidateRow| measure(row, "c_value"))
        .computed("log2(1 + |a|) · (f(a) − n(a) / t(a)): words, occurrences, occurrences of longer candidates, longer candidates", "Frantzi, Ananiadou and Mima (2000), Automatic recognition of multi-word terms; Barrón-Cedeño et al. (2009)"),
    column("log_likelihood", "G²", "How surely it is more frequent here than in general language; negative where it is rarer. General language is jieba's dictionary in Chinese, WordNet's tagged texts in English; it is empty in Russian without --reference, for want of a list of frequencies that may be shipped.", |row: &CandidateRow| measure(row, "log_likelihood"))
        .computed("2 · (a · ln(a / E1) + b · ln(b / E2)): occurrences here and in general, found and expected", "Rayson and Garside (2000), Comparing corpora using frequency profiling"),
    column("simple_maths", "ratio", "How many times more frequent it is here than in general language, smoothed. General language is jieba's dictionary in Chinese, WordNet's tagged texts in English; it is empty in Russian without --reference, for want of a list of frequencies that may be shipped.", |row: &CandidateRow| measure(row, "simple_maths"))
        .computed("(per million here + 100) / (per million in general + 100)", "Kilgarriff (2009), Simple maths for keywords"),
    column("cohesion", "bits", "How much its words attract each other, at the weakest joint; empty for a single word.", |row: &CandidateRow| measure(row, "cohesion"))
        .computed("min over the joints of log2(f(ab) · N / (f(a) · f(b)))", "Church and Hanks (1990), Word association norms, mutual information, and lexicography"),
    column("branching", "bits", "How free it is on the less free side.", |row: &CandidateRow| measure(row, "branching"))
        .computed("min(H left, H right) of its neighbours, H = − Σ p · log2 p", "Harris (1955), From phoneme to morpheme; Jin and Tanaka-Ishii (2006)"),
    column("membership", "share", "Share of its words that stand in terms of the glossary; empty without a glossary.", |row: &CandidateRow| measure(row, "membership"))
        .computed("words of glossary terms / words", "Park, Byrd and Boguraev (2002), Automatic glossary extraction"),
    column("independence", "share", "Share of the occurrences that stand in no longer candidate.", |row: &CandidateRow| measure(row, "independence"))
        .computed("free occurrences / count", ""),
];

/// Returns what the columns named `name` mean; every column if no name is given.
///
/// ```
/// assert_eq!(trilex::extract::explain_columns(Some("c_value"))[0].unit, "weighted occurrences");
/// ```
pub fn explain_columns(name: Option<&str>) -> Vec<Explained> {
    let all = COLUMNS.iter().chain(&MEASURES);
    all.filter(|column| name.is_none_or(|name| name == column.name))
        .map(|column| column.explained(TABLE))
        .collect()
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
