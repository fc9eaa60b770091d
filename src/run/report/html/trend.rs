//! How the frequency of the top concepts changes from year to year, or from month to month within a year.

use std::collections::{BTreeMap, HashMap};

use super::{label, languages, markup::Markup};
use crate::{
    rate::per_10k,
    run::report::{
        Report, TermRow,
        period::{Period, period},
    },
};

/// Rows of the table.
const CONCEPTS: usize = 12;

/// Writes the trend. Nothing if the documents are not of two periods.
pub(super) fn write(page: &mut Markup, report: &Report) {
    let dated: Vec<(usize, u64, Period)> = report
        .documents
        .iter()
        .enumerate()
        .filter_map(|(number, row)| Some((number, row.units, period(row)?)))
        .collect();
    let first = dated.first().map(|(_, _, period)| period.year);
    let is_one_year = dated
        .iter()
        .all(|(_, _, period)| Some(period.year) == first);
    let mut units: BTreeMap<Period, u64> = BTreeMap::new();
    let mut periods: HashMap<usize, Period> = HashMap::new();
    for (number, of_document, period) in dated {
        let period = match (is_one_year, period.month) {
            (false, _) => Period {
                month: None,
                ..period
            },
            (true, Some(_)) => period,
            // Within one year a document that only tells the year says nothing.
            (true, None) => continue,
        };
        *units.entry(period).or_default() += of_document;
        periods.insert(number, period);
    }
    if units.len() < 2 {
        return;
    }
    let mut counts: HashMap<(&str, Period), u64> = HashMap::new();
    for row in report.per_document.iter().flatten() {
        if let Some(&period) = periods.get(&row.number) {
            *counts.entry((&row.id, period)).or_default() += row.count;
        }
    }
    let mut top: Vec<&TermRow> = report.terms.iter().filter(|row| row.count > 0).collect();
    top.sort_by_key(|row| row.rank);
    top.truncate(CONCEPTS);
    let rows: Vec<(&TermRow, Vec<f64>)> = top
        .into_iter()
        .map(|row| {
            let count = |period| {
                let found = counts.get(&(row.id.as_str(), period));
                found.copied().unwrap_or(0)
            };
            let values = units
                .iter()
                .map(|(&period, &units)| per_10k(count(period), units));
            (row, values.collect())
        })
        .collect();
    let dates: Vec<String> = units.keys().map(|&period| shown(period)).collect();
    let languages = languages(report);
    page.element("section", &[("aria-labelledby", "trend")], |page| {
        page.leaf("h2", &[("id", "trend")], "Over time");
        let hint = format!(
            "Occurrences per 10,000 characters or words, from {} to {}, by the documents' dates. Each row has its own scale.",
            dates[0],
            dates[dates.len() - 1],
        );
        page.leaf("p", &[("class", "hint")], &hint);
        page.element("table", &[("class", "bars"), ("aria-labelledby", "trend")], |page| {
            for (row, values) in rows {
                page.element("tr", &[], |page| {
                    page.element("th", &[("scope", "row")], |page| label(page, row, &languages));
                    page.element("td", &[("class", "bar")], |page| columns(page, &dates, &values));
                    let most = values.iter().copied().fold(0.0, f64::max);
                    page.leaf("td", &[("class", "figure")], &format!("up to {most}"));
                });
            }
        });
    });
}

/// Draws a column for each date.
fn columns(page: &mut Markup, dates: &[String], values: &[f64]) {
    let most = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let told: Vec<String> = dates
        .iter()
        .zip(values)
        .map(|(date, value)| format!("{date}: {value}"))
        .collect();
    let drawing = [
        ("viewBox", "0 0 1000 10"),
        ("preserveAspectRatio", "none"),
        ("class", "columns"),
        ("role", "img"),
        ("aria-label", &told.join(", ")),
    ];
    let step = 1000.0 / values.len() as f64;
    page.element("svg", &drawing, |page| {
        for (at, (value, told)) in values.iter().zip(&told).enumerate() {
            let height = 10.0 * value / most;
            let place = [
                ("class", "time"),
                ("x", &format!("{:.1}", at as f64 * step)),
                ("y", &format!("{:.2}", 10.0 - height)),
                ("width", &format!("{:.1}", step * 0.9)),
                ("height", &format!("{height:.2}")),
            ];
            page.element("rect", &place, |page| page.leaf("title", &[], told));
        }
    });
}

fn shown(period: Period) -> String {
    match period.month {
        Some(month) => format!("{}-{month:02}", period.year),
        None => period.year.to_string(),
    }
}
