//! What is said of a string that is explained.

use trilex::{candidate::Trace, extract::Explanation};

/// Returns a line that says what became of `text`, and the lines of its row if it has one.
pub(super) fn summary(text: &str, explanation: &Explanation) -> String {
    let shown = explanation.row.as_ref().map_or("", |row| &row.candidate);
    let mut lines = vec![match &explanation.trace {
        Trace::Ranked(rank) if shown == text => format!("{text}: a candidate, rank {rank}"),
        Trace::Ranked(rank) => format!("{text}: a form of the candidate {shown}, rank {rank}"),
        Trace::Folded(rank) => format!(
            "{text}: not a candidate of its own: it hardly occurs outside {shown}, or is short for it (rank {rank})"
        ),
        Trace::Dropped(rule) => format!("{text}: not a candidate: {rule}"),
        Trace::InsideWord(words) => {
            format!("{text}: not a candidate: it begins or ends inside a word or symbol ({words})")
        }
        Trace::Absent => format!("{text}: not found in the text"),
    }];
    let Some(row) = &explanation.row else {
        return lines.join("\n") + "\n";
    };
    let settled = match row.status {
        "known" | "accepted" | "rejected" => " (hidden unless --known show is given)",
        _ => "",
    };
    let mut line = |name: &str, text: String| lines.push(format!("{name:<20} {text}"));
    line("status", format!("{}{settled}", row.status));
    if let Some(concept) = &row.concept {
        line("concept", concept.clone());
    }
    line("pattern", row.pattern.clone());
    line("count", row.count.to_string());
    line("score", row.score.to_string());
    for (name, value) in &row.measures {
        line(name, value.to_string());
    }
    for form in &row.forms {
        line("form", format!("{} ({})", form.text, form.count));
    }
    let first = format!("{}, {}", row.first.document, row.first.place);
    line("first", first);
    line("context", row.context.clone());
    lines.join("\n") + "\n"
}
