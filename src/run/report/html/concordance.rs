//! The page of a concordance: every line with the term in the middle.

use super::{
    common_folder, frame,
    markup::{Markup, tagged},
    summary,
};
use crate::run::report::{ContextRow, Report};

/// Returns the page.
pub(in crate::run) fn write(report: &Report) -> Vec<u8> {
    let contexts = report
        .passages
        .as_ref()
        .map_or(&[][..], |passages| &passages.contexts);
    frame::page("Concordance", |page| {
        for row in &report.terms {
            page.element("p", &[("class", "concept-name")], |page| {
                let terms = [("zh-Hans", &row.zh), ("en", &row.en), ("ru", &row.ru)];
                for (lang, term) in terms.into_iter().filter(|(_, term)| !term.is_empty()) {
                    page.leaf("b", &[("lang", lang)], term);
                    page.text(" ");
                }
            });
        }
        summary::failures(page, &report.failures);
        page.element("section", &[("aria-labelledby", "lines")], |page| {
            page.leaf(
                "h2",
                &[("id", "lines")],
                &format!("{} occurrences", contexts.len()),
            );
            lines(page, contexts, common_folder(report));
        });
        summary::documents(page, &report.documents);
        summary::about(page, &report.about);
    })
}

fn lines(page: &mut Markup, contexts: &[ContextRow], folder: usize) {
    let table = [
        ("class", "kwic"),
        ("role", "table"),
        ("aria-labelledby", "lines"),
    ];
    page.element("table", &table, |page| {
        page.element("thead", &[], |page| {
            page.element("tr", &[("role", "row")], |page| {
                for name in ["Place", "Left", "Term", "Right"] {
                    page.leaf("th", &[("scope", "col"), ("role", "columnheader")], name);
                }
            });
        });
        page.element("tbody", &[("role", "rowgroup")], |page| {
            for context in contexts {
                line(page, context, folder);
            }
        });
    });
}

/// Writes a line, without a space between its parts where the text has none.
fn line(page: &mut Markup, context: &ContextRow, folder: usize) {
    let lang = ("lang", tagged(context.lang));
    let class = match context.deprecated {
        true => "deprecated",
        false => "found",
    };
    let place = format!("{}, {}", &context.document[folder..], context.place);
    page.element("tr", &[("role", "row")], |page| {
        page.leaf(
            "th",
            &[("scope", "row"), ("role", "rowheader"), ("class", "place")],
            &place,
        );
        page.open("td", &[("role", "cell"), ("class", "left"), lang]);
        page.leaf("span", &[], &context.left);
        page.fixed("</td>");
        page.open("td", &[("role", "cell"), ("class", "middle"), lang]);
        page.leaf("mark", &[("class", class)], &context.found);
        page.fixed("</td>");
        page.leaf(
            "td",
            &[("role", "cell"), ("class", "right"), lang],
            &context.right,
        );
    });
}
