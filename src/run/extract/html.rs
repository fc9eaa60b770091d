//! A page of candidates for the browser, in one file: sorted and searched where scripts run, readable where they do not.

use super::{Extraction, row::CandidateRow};
use crate::{
    lang::Lang,
    run::report::{
        Cell, Column, cell,
        html::{
            concepts::{Controls, controls, figure, header},
            frame,
            markup::{Markup, tagged},
            summary,
        },
    },
};

/// The columns that do not stand in the line of a candidate: its forms, parts and context stand below, and what parts of speech it
/// has can be seen.
const BELOW: [&str; 7] = [
    "lang", "length", "variants", "pattern", "first", "context", "parts",
];

/// Returns the page.
pub(super) fn write(extraction: &Extraction, columns: &[Column<CandidateRow>]) -> Vec<u8> {
    frame::page("Candidates for terms", |page| {
        page.element("section", &[("aria-label", "Summary")], |page| {
            let fresh = extraction.candidates.iter();
            let fresh = fresh.filter(|row| row.status == "new").count();
            let units = extraction.documents.iter().map(|row| row.units).sum();
            let figures = [
                (extraction.documents.len() as u64, "documents"),
                (units, "characters or words"),
                (extraction.candidates.len() as u64, "candidates"),
                (fresh as u64, "of them new"),
                (extraction.failures.len() as u64, "failures"),
            ];
            summary::counts(page, &figures);
            summary::failures(page, &extraction.failures);
        });
        candidates(page, extraction, columns);
        summary::documents(page, &extraction.documents);
        summary::about(page, &extraction.about);
    })
}

fn candidates(page: &mut Markup, extraction: &Extraction, columns: &[Column<CandidateRow>]) {
    let columns: Vec<Column<CandidateRow>> = columns
        .iter()
        .filter(|column| !BELOW.contains(&column.name))
        .copied()
        .collect();
    page.element("section", &[("aria-labelledby", "candidates")], |page| {
        page.leaf("h2", &[("id", "candidates")], "Candidates");
        if extraction.candidates.is_empty() {
            page.leaf("p", &[], "No candidate was found.");
            return;
        }
        let texts = Controls {
            chosen_by: "Status",
            sought: "candidate, form, part",
            rows: "candidates",
        };
        controls(page, &texts);
        let mut langs = extraction.candidates.iter().map(|row| row.lang);
        let first = langs.next().unwrap_or(Lang::En);
        let lang = match langs.all(|lang| lang == first) {
            true => tagged(first),
            false => "en",
        };
        let table = [
            ("class", "concepts"),
            ("role", "table"),
            ("aria-labelledby", "candidates"),
            ("lang", lang),
        ];
        page.element("table", &table, |page| {
            header(page, &columns);
            for row in &extraction.candidates {
                candidate(page, row, &columns);
            }
        });
    });
}

fn candidate(page: &mut Markup, row: &CandidateRow, columns: &[Column<CandidateRow>]) {
    let body = [
        ("role", "rowgroup"),
        ("class", "concept"),
        ("data-domain", row.status),
    ];
    page.element("tbody", &body, |page| {
        page.element("tr", &[("role", "row")], |page| {
            for column in columns {
                match cell(column, row) {
                    Cell::Figure(value) => figure(page, value, column.name),
                    Cell::Text(text) => words(page, row, column.name, &text),
                }
            }
        });
        let width = columns.len().to_string();
        page.element("tr", &[("role", "row"), ("class", "more")], |page| {
            page.element("td", &[("role", "cell"), ("colspan", &width)], |page| {
                below(page, row);
            });
        });
    });
}

fn words(page: &mut Markup, row: &CandidateRow, name: &'static str, text: &str) {
    let class = match name {
        "candidate" => "term",
        _ => "text",
    };
    let mut data = vec![("role", "cell"), ("class", class), ("data-label", name)];
    if name == "candidate" {
        data.push(("lang", tagged(row.lang)));
    }
    page.leaf("td", &data, text);
}

/// Writes forms and parts, and the first context with the candidate marked in it.
fn below(page: &mut Markup, row: &CandidateRow) {
    let is_plain =
        row.parts.is_empty() && row.forms.len() == 1 && row.forms[0].text == row.candidate;
    let forms = |page: &mut Markup| {
        for (number, form) in row.forms.iter().enumerate() {
            if number > 0 {
                page.text(" · ");
            }
            page.term("span", row.lang, &form.text);
            page.text(&format!(" {}", form.count));
        }
        if !row.parts.is_empty() {
            page.text(" — with ");
            page.term("span", row.lang, &row.parts.join(" · "));
        }
    };
    if !is_plain {
        page.element("p", &[("class", "forms")], forms);
    }
    page.element("div", &[("class", "contexts")], |page| {
        page.element("p", &[("lang", tagged(row.lang))], |page| {
            let forms = row.forms.iter().map(|form| form.text.as_str());
            let found = forms
                .filter_map(|form| Some((row.context.find(form)?, form)))
                .max_by_key(|(_, form)| form.len());
            match found {
                Some((at, form)) => {
                    page.text(&row.context[..at]);
                    page.leaf("mark", &[("class", "found")], form);
                    page.text(&row.context[at + form.len()..]);
                }
                None => page.text(&row.context),
            }
        });
        page.element("p", &[("class", "place")], |page| {
            page.leaf("bdi", &[], &row.first.document);
            page.text(", ");
            page.text(&row.first.place);
        });
    });
}
