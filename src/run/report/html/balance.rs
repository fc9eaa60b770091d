//! Counts per language side by side: what is frequent in one and rare in another is a question for the translator.

use std::cmp::Reverse;

use super::{
    chart::rectangle,
    count, label, languages,
    markup::{Markup, named},
};
use crate::{
    lang::{Lang, PerLang},
    rate::{Rate, log_likelihood, one_in_a_thousand},
    run::report::{Report, TermRow},
};

/// Concepts that are shown.
const SHOWN: usize = 25;

/// Writes the comparison. Nothing if there is only one language.
pub(super) fn write(page: &mut Markup, report: &Report) {
    let languages = languages(report);
    if languages.len() < 2 {
        return;
    }
    let total = |lang: Lang| report.terms.iter().map(|row| count(row, lang)).sum::<u64>();
    let totals = PerLang::from_fn(total);
    let limit = one_in_a_thousand(languages.len());
    let mut questions: Vec<(f64, &TermRow)> = report
        .terms
        .iter()
        .map(|row| {
            let rates = Lang::ALL.map(|lang| Rate::new(count(row, lang), totals[lang]));
            (log_likelihood(&rates), row)
        })
        .filter(|(g2, _)| *g2 > limit)
        .collect();
    questions.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.rank.cmp(&b.1.rank)));
    let rest = questions.len().saturating_sub(SHOWN);
    questions.truncate(SHOWN);
    let mut shown: Vec<(bool, &TermRow)> = questions.iter().map(|(_, row)| (true, *row)).collect();
    // Where there are few questions the frequent concepts serve for comparison.
    let mut others: Vec<&TermRow> = report.terms.iter().filter(|row| row.count > 0).collect();
    others.sort_by_key(|row| (Reverse(row.count), row.rank));
    let others = others
        .into_iter()
        .filter(|row| !shown.iter().any(|(_, other)| other.id == row.id))
        .take((SHOWN / 2).saturating_sub(shown.len()))
        .map(|row| (false, row))
        .collect::<Vec<_>>();
    shown.extend(others);
    if shown.is_empty() {
        return;
    }
    page.element("section", &[("aria-labelledby", "balance")], |page| {
        page.leaf("h2", &[("id", "balance")], "Counts per language");
        let hint = match questions.len() + rest {
            0 => "No concept is remarkably more frequent in one language than in another.".to_owned(),
            all => {
                let (subject, which) = match (all, rest) {
                    (1, _) => ("1 concept is".to_owned(), "It stands first"),
                    (_, 0) => (format!("{all} concepts are"), "They stand first"),
                    _ => (format!("{all} concepts are"), "Here are those that are so most"),
                };
                format!(
                    "{subject} remarkably more frequent in one language than in another, measured by all the terms found in it (G² > {limit}). {which}: is something missing, or translated otherwise?"
                )
            }
        };
        page.leaf("p", &[("class", "hint")], &hint);
        table(page, &languages, &shown);
    });
}

fn table(page: &mut Markup, languages: &[Lang], shown: &[(bool, &TermRow)]) {
    let most = |row: &TermRow| languages.iter().map(|&lang| count(row, lang)).max();
    let most = shown
        .iter()
        .filter_map(|(_, row)| most(row))
        .max()
        .unwrap_or(1)
        .max(1);
    page.element(
        "table",
        &[("class", "bars sides"), ("aria-labelledby", "balance")],
        |page| {
            page.element("thead", &[], |page| {
                page.element("tr", &[], |page| {
                    page.leaf("th", &[("scope", "col")], "Concept");
                    for &lang in languages {
                        page.leaf("th", &[("scope", "col")], named(lang));
                    }
                });
            });
            page.element("tbody", &[], |page| {
                for (question, row) in shown {
                    page.element("tr", &[], |page| {
                        page.element("th", &[("scope", "row")], |page| {
                            label(page, row, languages);
                            if *question {
                                page.text(" ");
                                page.leaf("span", &[("class", "question")], "?");
                            }
                        });
                        for &lang in languages {
                            page.element("td", &[], |page| {
                                side(page, lang, count(row, lang), most)
                            });
                        }
                    });
                }
            });
        },
    );
}

fn side(page: &mut Markup, lang: Lang, count: u64, most: u64) {
    let drawing = [
        ("viewBox", "0 0 1000 10"),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
    ];
    page.leaf("span", &[("class", "figure")], &count.to_string());
    page.element("svg", &drawing, |page| {
        rectangle(page, lang, 0.0, 1000.0 * count as f64 / most as f64);
    });
}
