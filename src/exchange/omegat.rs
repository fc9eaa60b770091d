//! OmegaT's glossary: source, tab, target, tab, comment; no header, no quoting; one language pair a file.

use std::collections::HashMap;

use super::{
    Exported, Losses, Pair,
    intake::{Intake, append},
};
use crate::{
    error::{Error, Result},
    glossary::{Concept, Glossary, Standing, Status},
    lang::Lang,
};

/// Writes every term of the source language with every term of the target language that may be used.
///
/// A source term to avoid is in, for texts have it, and the comment says so. A target term to avoid is only in the comment:
/// in its own column OmegaT would offer it.
pub(super) fn write(glossary: &Glossary, pair: Pair) -> Exported {
    let mut losses = Losses::default();
    let mut text = format!(
        "# {} to {}, written by trilex\n",
        pair.source.code(),
        pair.target.code()
    );
    for concept in glossary.concepts() {
        lose(concept, pair, &mut losses);
        let targets: Vec<&str> = usable(concept, pair.target).collect();
        let sources = usable(concept, pair.source).map(|term| (term, ""));
        let avoided = concept
            .terms(pair.source, Standing::Deprecated)
            .map(|term| (term, "a term to avoid"));
        if targets.is_empty() || !concept.terms.iter().any(|term| term.lang == pair.source) {
            losses.add("concepts without a term on both sides");
            continue;
        }
        for (source, warning) in sources.chain(avoided) {
            for (at, target) in targets.iter().enumerate() {
                // OmegaT shows the rows of a source term together: a comment once is enough.
                let comment = match at {
                    0 => comment(concept, pair.target, warning),
                    _ => String::new(),
                };
                let row = [cell(source), cell(target), cell(&comment)].join("\t");
                // A row that begins with # would be a comment.
                if row.starts_with('#') {
                    losses.add("source terms that begin with #");
                    continue;
                }
                text.push_str(row.trim_end());
                text.push('\n');
            }
        }
    }
    Exported {
        bytes: text.into_bytes(),
        losses,
    }
}

fn usable(concept: &Concept, lang: Lang) -> impl Iterator<Item = &str> {
    concept
        .terms(lang, Standing::Preferred)
        .chain(concept.terms(lang, Standing::Admitted))
}

/// `the note; avoid: one, another; draft`
fn comment(concept: &Concept, target: Lang, warning: &str) -> String {
    let avoided: Vec<&str> = concept.terms(target, Standing::Deprecated).collect();
    let mut comment = warning.to_owned();
    append(&mut comment, &concept.note);
    if !avoided.is_empty() {
        append(&mut comment, &format!("avoid: {}", avoided.join(", ")));
    }
    if concept.status() == Some(Status::Draft) {
        append(&mut comment, &concept.status);
    }
    comment
}

fn lose(concept: &Concept, pair: Pair, losses: &mut Losses) {
    losses.add_filled("id", &concept.id);
    losses.add_filled("domain", &concept.domain);
    losses.add_filled("source", &concept.source);
    if concept.status() != Some(Status::Draft) {
        losses.add_filled("status", &concept.status);
    }
    for term in &concept.terms {
        if term.lang != pair.source && term.lang != pair.target {
            losses.add(&format!("{} terms", term.lang));
        }
    }
    for (column, cell) in &concept.extra {
        losses.add_filled(column, cell);
    }
}

/// Tabs and line ends would make other rows and columns.
fn cell(text: &str) -> String {
    text.split(['\t', '\n', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Reads the rows of a source term as one concept: synonyms of the source cannot be told from other concepts.
pub(super) fn read(text: &str, pair: Option<Pair>) -> Result<Intake> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let rows = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
    let mut intake = Intake::default();
    let pair = match pair {
        Some(pair) => pair,
        None => {
            let pair = guess(rows.clone().map(|(_, line)| line))?;
            intake.remarks.push(format!(
                "the languages look like {} to {}; overrule with --pair",
                pair.source, pair.target
            ));
            pair
        }
    };
    let mut concepts: Vec<(Concept, u64)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (number, line) in rows {
        let mut cells = line.split('\t').map(str::trim);
        let source = cells.next().unwrap_or("");
        let target = cells.next().unwrap_or("");
        if source.is_empty() || target.is_empty() {
            intake.fail(
                Error::new("a row needs a source term, a tab and a target term")
                    .at(number, None)
                    .remedy("add what is missing, or begin the line with # to make it a comment"),
            );
            continue;
        }
        let at = *places.entry(source).or_insert_with(|| {
            let mut concept = Concept::default();
            concept.add_term(pair.source, None, source);
            concepts.push((concept, number));
            concepts.len() - 1
        });
        let concept = &mut concepts[at].0;
        concept.add_term(pair.target, None, target);
        if let Some(comment) = cells.next() {
            append(concept.note.to_mut(), comment);
        }
        if cells.any(|cell| !cell.is_empty()) {
            intake.losses.add("columns after the comment");
        }
    }
    for (concept, line) in concepts {
        intake.add(concept, line);
    }
    Ok(intake)
}

/// Returns the languages that most rows are in.
fn guess<'t>(rows: impl Iterator<Item = &'t str>) -> Result<Pair> {
    let mut columns = [String::new(), String::new()];
    for row in rows {
        for (column, cell) in columns.iter_mut().zip(row.split('\t')) {
            column.push_str(cell);
        }
    }
    match columns.map(|column| Lang::of_script(&column)) {
        [Some(source), Some(target)] if source != target => Ok(Pair { source, target }),
        _ => Err(
            Error::new("the two columns are not in two of the languages zh, en and ru")
                .remedy("name the languages with --pair, or the format with --from"),
        ),
    }
}
