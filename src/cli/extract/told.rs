//! What is said of a string that is explained.

use trilex::{candidate::Trace, extract::Explanation};

/// Says what became of `text`: a line for its fate, and its row if it has one.
pub(super) fn told(text: &str, explanation: &Explanation) -> String {
    let mut lines = Vec::new();
    let shown = explanation.row.as_ref().map_or("", |row| &row.candidate);
    match &explanation.trace {
        Trace::Ranked(rank) if shown == text => {
            lines.push(format!("{text}: a candidate at rank {rank}"));
        }
        Trace::Ranked(rank) => {
            lines.push(format!("{text}: a form of {shown}, a candidate at rank {rank}"));
        }
        Trace::Folded(rank) => lines.push(format!(
            "{text}: no candidate of its own: it hardly occurs outside {shown}, or is short for it, at rank {rank}"
        )),
        Trace::Dropped(rule) => lines.push(format!("{text}: no candidate: {rule}")),
        Trace::InsideWord(words) => lines.push(format!(
            "{text}: no candidate: it begins or ends inside a word or a sign ({words})"
        )),
        Trace::Absent => lines.push(format!("{text}: does not stand in the text")),
    }
    if let Some(row) = &explanation.row {
        let settled = match row.status {
            "known" | "accepted" | "rejected" => {
                " (left out of the list unless --known show is given)"
            }
            _ => "",
        };
        let mut told = |name: &str, text: String| lines.push(format!("{name:<20} {text}"));
        told("status", format!("{}{settled}", row.status));
        if let Some(concept) = &row.concept {
            told("concept", concept.clone());
        }
        told("pattern", row.pattern.clone());
        told("count", row.count.to_string());
        told("score", row.score.to_string());
        for (name, value) in &row.measures {
            told(name, value.to_string());
        }
        for form in &row.forms {
            told("form", format!("{} ({})", form.text, form.count));
        }
        told(
            "first",
            format!("{}, {}", row.first.document, row.first.place),
        );
        told("context", row.context.clone());
    }
    lines.join("\n") + "\n"
}
