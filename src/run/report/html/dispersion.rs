//! Dispersion plots: where in each document the concepts stand.

use std::{cmp::Reverse, collections::HashMap};

use super::{label, markup::Markup};
use crate::run::report::{Report, TermRow};

/// Rows of a plot.
const CONCEPTS: usize = 15;

/// Documents that are plotted; the first is open.
const DOCUMENTS: usize = 40;

/// Writes the plots. Nothing if no places were kept.
pub(super) fn write(page: &mut Markup, report: &Report) {
    let Some(passages) = &report.passages else {
        return;
    };
    if passages.spreads.is_empty() {
        return;
    }
    let terms: HashMap<&str, &TermRow> = report
        .terms
        .iter()
        .map(|row| (row.id.as_str(), row))
        .collect();
    let mut plots: HashMap<usize, Vec<(&TermRow, &[u16])>> = HashMap::new();
    for spread in &passages.spreads {
        if let Some(row) = terms.get(spread.id.as_str()) {
            let plot = plots.entry(spread.number).or_default();
            plot.push((row, &spread.at));
        }
    }
    page.element("section", &[("aria-labelledby", "dispersion")], |page| {
        page.leaf("h2", &[("id", "dispersion")], "Where the concepts stand");
        page.leaf(
            "p",
            &[("class", "hint")],
            "Each line is an occurrence, free or nested; a row runs from the beginning of the document to its end.",
        );
        let mut plotted = report.documents.iter().enumerate().filter_map(|(at, document)| {
            let plot = plots.remove(&at)?;
            Some((document, plot))
        });
        for (number, (document, mut plot)) in plotted.by_ref().take(DOCUMENTS).enumerate() {
            plot.sort_by_key(|(row, at)| (Reverse(at.len()), row.rank));
            plot.truncate(CONCEPTS);
            let open: &[(&'static str, &str)] = match number {
                0 => &[("open", "")],
                _ => &[],
            };
            page.element("details", open, |page| {
                page.element("summary", &[], |page| page.leaf("bdi", &[], &document.name));
                page.element("table", &[("class", "bars plot")], |page| {
                    for (row, at) in plot {
                        page.element("tr", &[], |page| {
                            page.element("th", &[("scope", "row")], |page| {
                                label(page, row, &[document.lang]);
                            });
                            page.element("td", &[("class", "bar")], |page| strip(page, at));
                        });
                    }
                });
            });
        }
        let more = plotted.count();
        if more > 0 {
            let note = format!("{more} more documents are not plotted.");
            page.leaf("p", &[("class", "hint")], &note);
        }
    });
}

/// Draws the places of one concept in a document, given in thousandths.
fn strip(page: &mut Markup, at: &[u16]) {
    let lines: String = at.iter().map(|place| format!("M{place} 0V10")).collect();
    let percent = |place: Option<&u16>| place.map_or(0, |place| place / 10);
    let told = format!(
        "at {} places, from {} to {} per cent of the document",
        at.len(),
        percent(at.first()),
        percent(at.last()),
    );
    let drawing = [
        ("viewBox", "-2 0 1004 10"),
        ("preserveAspectRatio", "none"),
        ("role", "img"),
        ("aria-label", told.as_str()),
    ];
    page.element("svg", &drawing, |page| {
        page.leaf("path", &[("class", "place"), ("d", &lines)], "");
    });
}
