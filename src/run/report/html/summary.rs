//! What the report comes to, what it read, and how it was made.

use super::{
    super::cell::grouped,
    markup::{Markup, named},
};
use crate::run::report::{AboutRow, DocumentRow, Failure, Report};

/// Writes the figures at the top of the page, and what could not be read.
pub(super) fn write(page: &mut Markup, report: &Report) {
    let occurrences: u64 = report.terms.iter().map(|row| row.count).sum();
    let found = report.terms.iter().filter(|row| row.count + row.nested > 0);
    let deprecated = found
        .clone()
        .filter(|row| row.forms.iter().any(|form| form.deprecated));
    let units: u64 = report.documents.iter().map(|row| row.units).sum();
    let figures = [
        (report.documents.len() as u64, "documents"),
        (units, "characters or words"),
        (found.clone().count() as u64, "concepts found"),
        (occurrences, "occurrences"),
        (deprecated.count() as u64, "concepts with deprecated forms"),
        (report.failures.len() as u64, "failures"),
    ];
    page.element("section", &[("aria-label", "Summary")], |page| {
        counts(page, &figures);
        failures(page, &report.failures);
    });
}

/// Writes figures side by side, each with what it counts.
pub(crate) fn counts(page: &mut Markup, figures: &[(u64, &str)]) {
    page.element("dl", &[("class", "figures")], |page| {
        for (figure, about) in figures {
            page.element("div", &[], |page| {
                page.leaf("dt", &[], about);
                page.leaf("dd", &[], &grouped(*figure));
            });
        }
    });
}

/// Writes what could not be read. Nothing if everything was.
pub(crate) fn failures(page: &mut Markup, failed: &[Failure]) {
    if failed.is_empty() {
        return;
    }
    page.element("div", &[("class", "failures"), ("role", "alert")], |page| {
        page.leaf("h2", &[], "Not read");
        page.element("ul", &[], |page| {
            for failure in failed {
                page.leaf("li", &[], &failure.error);
            }
        });
    });
}

/// Writes the table of documents.
pub(crate) fn documents(page: &mut Markup, rows: &[DocumentRow]) {
    let has_dates = rows.iter().any(|row| row.date.is_some());
    page.element("section", &[("aria-labelledby", "documents")], |page| {
        page.leaf("h2", &[("id", "documents")], "Documents");
        let region = [
            ("class", "wide"),
            ("role", "region"),
            ("tabindex", "0"),
            ("aria-labelledby", "documents"),
        ];
        page.element("div", &region, |page| {
            page.element("table", &[], |page| {
                page.element("thead", &[], |page| {
                    page.element("tr", &[], |page| {
                        page.leaf("th", &[("scope", "col")], "Document");
                        page.leaf("th", &[("scope", "col")], "Language");
                        if has_dates {
                            page.leaf("th", &[("scope", "col")], "Date");
                        }
                        for name in ["Characters or words", "Sentences", "Repeats"] {
                            page.leaf("th", &[("scope", "col"), ("class", "figure")], name);
                        }
                    });
                });
                for row in rows {
                    page.element("tr", &[], |page| {
                        page.element("th", &[("scope", "row")], |page| {
                            page.leaf("bdi", &[], &row.name);
                        });
                        page.leaf("td", &[], named(row.lang));
                        if has_dates {
                            let date = row.date.map_or(String::new(), |date| date.to_string());
                            page.leaf("td", &[("class", "date")], &date);
                        }
                        for figure in [row.units, row.sentences, row.repeats] {
                            page.leaf("td", &[("class", "figure")], &grouped(figure));
                        }
                    });
                }
            });
        });
    });
}

/// Writes how the report was made.
pub(crate) fn about(page: &mut Markup, rows: &[AboutRow]) {
    if rows.is_empty() {
        return;
    }
    page.element("section", &[("aria-labelledby", "about")], |page| {
        page.leaf("h2", &[("id", "about")], "About this report");
        page.element("dl", &[("class", "about")], |page| {
            for row in rows {
                page.leaf("dt", &[], &row.name);
                page.leaf("dd", &[], &row.value);
            }
        });
    });
}
