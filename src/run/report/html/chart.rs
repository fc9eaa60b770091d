//! The most frequent concepts as bars, each parted by language.

use super::{
    count, label, languages,
    markup::{Markup, named},
};
use crate::{
    lang::Lang,
    run::report::{Report, TermRow},
};

/// Bars of the chart.
const BARS: usize = 20;

/// Writes the chart. Nothing if nothing was found.
pub(super) fn write(page: &mut Markup, report: &Report) {
    let mut top: Vec<&TermRow> = report.terms.iter().filter(|row| row.count > 0).collect();
    top.sort_by_key(|row| row.rank);
    top.truncate(BARS);
    let Some(most) = top.first().map(|row| row.count) else {
        return;
    };
    let languages = languages(report);
    page.element("section", &[("aria-labelledby", "top")], |page| {
        page.leaf("h2", &[("id", "top")], "Most frequent concepts");
        legend(page, &languages);
        page.element(
            "table",
            &[("class", "bars"), ("aria-labelledby", "top")],
            |page| {
                for row in top {
                    page.element("tr", &[], |page| {
                        page.element("th", &[("scope", "row")], |page| {
                            label(page, row, &languages)
                        });
                        page.element("td", &[("class", "bar")], |page| {
                            bar(page, row, most, &languages)
                        });
                        page.leaf("td", &[("class", "figure")], &row.count.to_string());
                    });
                }
            },
        );
    });
}

/// Writes which colour is which language.
pub(super) fn legend(page: &mut Markup, languages: &[Lang]) {
    page.element("ul", &[("class", "legend")], |page| {
        for &lang in languages {
            page.element("li", &[], |page| {
                page.leaf(
                    "span",
                    &[("class", lang.code()), ("aria-hidden", "true")],
                    "■",
                );
                page.text(" ");
                page.text(named(lang));
            });
        }
    });
}

fn bar(page: &mut Markup, row: &TermRow, most: u64, languages: &[Lang]) {
    let told: Vec<String> = languages
        .iter()
        .map(|&lang| format!("{} {}", count(row, lang), named(lang)))
        .collect();
    let drawing = [
        ("viewBox", "0 0 1000 10"),
        ("preserveAspectRatio", "none"),
        ("role", "img"),
        ("aria-label", &told.join(", ")),
    ];
    page.element("svg", &drawing, |page| {
        let mut x = 0.0;
        for &lang in languages {
            let width = 1000.0 * count(row, lang) as f64 / most as f64;
            rectangle(page, lang, x, width);
            x += width;
        }
    });
}

/// Draws a piece of a bar that is a thousand wide and ten high.
pub(super) fn rectangle(page: &mut Markup, lang: Lang, x: f64, width: f64) {
    if width > 0.0 {
        let place = [
            ("class", lang.code()),
            ("x", &format!("{x:.1}")),
            ("width", &format!("{width:.1}")),
            ("height", "10"),
        ];
        page.leaf("rect", &place, "");
    }
}
