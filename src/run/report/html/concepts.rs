//! The table of concepts: sortable and searchable where scripts run, readable where they do not.

use std::collections::HashMap;

use super::{
    common_folder, contexts, languages,
    markup::{Markup, tagged},
};
use crate::{
    lang::Lang,
    run::report::{
        COLUMNS, Column, ContextRow, Report, TermRow,
        cell::{Cell, cell, grouped},
    },
};

/// The columns of the page unless others are asked for; forms and contexts stand below each row.
const SHOWN: [&str; 9] = [
    "rank",
    "zh",
    "en",
    "ru",
    "domain",
    "count",
    "nested",
    "documents",
    "per_10k",
];

pub(super) fn write(page: &mut Markup, report: &Report, columns: &[Column<TermRow>]) {
    let columns = match columns.len() == COLUMNS.len() {
        true => usual(report),
        false => columns.to_vec(),
    };
    let folder = common_folder(report);
    let mut contexts: HashMap<&str, Vec<&ContextRow>> = HashMap::new();
    for row in report
        .passages
        .iter()
        .flat_map(|passages| &passages.contexts)
    {
        contexts.entry(&row.id).or_default().push(row);
    }
    page.element("section", &[("aria-labelledby", "concepts")], |page| {
        page.leaf("h2", &[("id", "concepts")], "Concepts");
        if report.terms.is_empty() {
            page.leaf("p", &[], "No concept was found.");
            return;
        }
        controls(
            page,
            &Controls {
                chosen_by: "Domain",
                sought: "term, form, id",
                rows: "concepts",
            },
        );
        let table = [
            ("class", "concepts"),
            ("role", "table"),
            ("aria-labelledby", "concepts"),
        ];
        page.element("table", &table, |page| {
            header(page, &columns);
            for row in &report.terms {
                let contexts = contexts.get(row.id.as_str()).map_or(&[][..], Vec::as_slice);
                concept(page, row, &columns, contexts, folder);
            }
        });
    });
}

/// Returns the columns that are shown, with the count of each language where there are several.
fn usual(report: &Report) -> Vec<Column<TermRow>> {
    let languages = languages(report);
    let shown = SHOWN.into_iter().flat_map(|name| match name {
        "count" if languages.len() > 1 => ["count", "count_zh", "count_en", "count_ru"].as_slice(),
        _ => std::slice::from_ref(SHOWN.iter().find(|other| **other == name).unwrap_or(&"")),
    });
    shown
        .filter(|name| {
            let mut unread = Lang::ALL.iter().filter(|lang| !languages.contains(lang));
            !unread.any(|lang| name.strip_prefix("count_") == Some(lang.code()))
        })
        .filter_map(|name| COLUMNS.into_iter().find(|column| column.name == *name))
        .collect()
}

/// What the controls of a table say.
pub(crate) struct Controls {
    /// What the rows can be chosen by: their `data-domain`.
    pub(crate) chosen_by: &'static str,
    /// What can be searched for.
    pub(crate) sought: &'static str,
    /// What a row is, in the plural.
    pub(crate) rows: &'static str,
}

/// Writes what only works with the script, which shows it.
pub(crate) fn controls(page: &mut Markup, texts: &Controls) {
    page.element(
        "div",
        &[("class", "controls"), ("hidden", ""), ("role", "search")],
        |page| {
            page.element("label", &[], |page| {
                page.text("Search ");
                let input = [
                    ("type", "search"),
                    ("id", "search"),
                    ("autocomplete", "off"),
                    ("placeholder", texts.sought),
                ];
                page.open("input", &input);
            });
            page.element("label", &[], |page| {
                page.text(texts.chosen_by);
                page.text(" ");
                page.element("select", &[("id", "domain")], |page| {
                    page.leaf("option", &[("value", "")], "all");
                });
            });
            let output = [
                ("id", "shown"),
                ("aria-live", "polite"),
                ("data-rows", texts.rows),
            ];
            page.leaf("output", &output, "");
        },
    );
}

/// Writes the header of a table.
pub(crate) fn header<R>(page: &mut Markup, columns: &[Column<R>]) {
    page.element("thead", &[("role", "rowgroup")], |page| {
        page.element("tr", &[("role", "row")], |page| {
            for column in columns {
                let kind = match column.is_figure() {
                    true => "figure",
                    false => "text",
                };
                let cell = [
                    ("scope", "col"),
                    ("role", "columnheader"),
                    ("class", kind),
                    ("title", column.about),
                ];
                page.leaf("th", &cell, heading(column.name));
            }
        });
    });
}

/// Returns the header of a column as people say it.
fn heading(name: &'static str) -> &'static str {
    match name {
        "zh" => "Chinese",
        "en" => "English",
        "ru" => "Russian",
        "count_zh" => "in Chinese",
        "count_en" => "in English",
        "count_ru" => "in Russian",
        "per_10k" => "per 10,000",
        name => name,
    }
}

fn concept(
    page: &mut Markup,
    row: &TermRow,
    columns: &[Column<TermRow>],
    contexts: &[&ContextRow],
    folder: usize,
) {
    let body = [
        ("role", "rowgroup"),
        ("class", "concept"),
        ("data-domain", row.domain.as_str()),
    ];
    page.element("tbody", &body, |page| {
        page.element("tr", &[("role", "row")], |page| {
            for column in columns {
                data(page, row, column);
            }
        });
        let width = columns.len().to_string();
        page.element("tr", &[("role", "row"), ("class", "more")], |page| {
            page.element("td", &[("role", "cell"), ("colspan", &width)], |page| {
                contexts::write(page, row, contexts, folder);
            });
        });
    });
}

fn data(page: &mut Markup, row: &TermRow, column: &Column<TermRow>) {
    let label = ("data-label", heading(column.name));
    match cell(column, row) {
        Cell::Figure(value) => figure(page, value, column.name),
        Cell::Text(text) => {
            let lang = Lang::ALL
                .into_iter()
                .find(|lang| lang.code() == column.name);
            match lang {
                Some(lang) => page.leaf(
                    "td",
                    &[
                        ("role", "cell"),
                        ("class", "term"),
                        ("lang", tagged(lang)),
                        label,
                    ],
                    &text,
                ),
                None => page.leaf("td", &[("role", "cell"), ("class", "text"), label], &text),
            }
        }
    }
}

/// Writes the cell of a figure in the column `name`.
pub(crate) fn figure(page: &mut Markup, figure: f64, name: &'static str) {
    let whole = figure.fract() == 0.0 && !matches!(name, "per_10k" | "score");
    let shown = match whole {
        true => grouped(figure as u64),
        false => format!("{figure:.2}"),
    };
    let value = figure.to_string();
    let cell = [
        ("role", "cell"),
        ("class", "figure"),
        ("data-value", &value),
        ("data-label", heading(name)),
    ];
    page.leaf("td", &cell, &shown);
}
