//! A page for the browser, in one file: nothing is loaded from elsewhere, and without script it can still be read.

mod balance;
mod chart;
pub(crate) mod concepts;
mod concordance;
mod contexts;
mod dispersion;
pub(crate) mod frame;
pub(crate) mod markup;
pub(crate) mod summary;
mod trend;

use super::{Column, Report, TermRow};
use crate::lang::Lang;
use markup::Markup;

pub(super) use concordance::write as concordance;

/// Returns the page.
pub(super) fn write(report: &Report, columns: &[Column<TermRow>]) -> Vec<u8> {
    frame::page("Term frequency report", |page| {
        summary::write(page, report);
        concepts::write(page, report, columns);
        chart::write(page, report);
        balance::write(page, report);
        trend::write(page, report);
        dispersion::write(page, report);
        summary::documents(page, &report.documents);
        summary::about(page, &report.about);
    })
}

/// Returns the languages that were read, that with most text first.
fn languages(report: &Report) -> Vec<Lang> {
    let mut found: Vec<(u64, Lang)> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let documents = report.documents.iter().filter(|row| row.lang == lang);
            let units: u64 = documents.map(|row| row.units).sum();
            (units, lang)
        })
        .filter(|&(units, lang)| units > 0 || report.terms.iter().any(|row| count(row, lang) > 0))
        .collect();
    found.sort_by_key(|&(units, lang)| (std::cmp::Reverse(units), lang));
    found.into_iter().map(|(_, lang)| lang).collect()
}

/// Returns the bytes of the folder that all documents stand in: what of their names a reader can do without.
fn common_folder(report: &Report) -> usize {
    let mut names = report.documents.iter().map(|row| row.name.as_str());
    let first = names.next().unwrap_or_default();
    let folder = |name: &str| name.rfind('/').map_or(0, |at| at + 1);
    names.fold(folder(first), |length, name| {
        let same = first[..length]
            .bytes()
            .zip(name.bytes())
            .take_while(|(mine, theirs)| mine == theirs)
            .count();
        // Only whole folders: the last / of what is the same.
        first.as_bytes()[..same]
            .iter()
            .rposition(|byte| *byte == b'/')
            .map_or(0, |at| at + 1)
    })
}

/// Returns the free occurrences of a concept in one language.
fn count(row: &TermRow, lang: Lang) -> u64 {
    match lang {
        Lang::Zh => row.counts.zh,
        Lang::En => row.counts.en,
        Lang::Ru => row.counts.ru,
    }
}

/// Returns the preferred term in one language.
fn preferred(row: &TermRow, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &row.zh,
        Lang::En => &row.en,
        Lang::Ru => &row.ru,
    }
}

/// Writes the name of a concept: its term in the first of `languages` that it has one in, and one other for those
/// who do not read it.
fn label(page: &mut Markup, row: &TermRow, languages: &[Lang]) {
    let order = || languages.iter().copied().chain(Lang::ALL);
    let mut written: Option<Lang> = None;
    for lang in order() {
        let text = preferred(row, lang);
        match written {
            _ if text.is_empty() => {}
            None => {
                page.term("span", lang, text);
                written = Some(lang);
            }
            Some(first) if first == lang => {}
            Some(_) => {
                page.text(" ");
                page.term("small", lang, text);
                return;
            }
        }
    }
}
