//! How the frequency of the top concepts changes from year to year, or from month to month within a year.

use std::collections::{BTreeMap, HashMap};

use super::{label, languages, markup::Markup};
use crate::report::{
    Report, TermRow,
    date::{Date, date},
    per_10k,
};

/// Rows of the table.
const CONCEPTS: usize = 12;

/// Writes the trend. Nothing if the names of the documents do not have two dates.
pub(super) fn write(page: &mut Markup, report: &Report) {
    let dated = || {
        report
            .documents
            .iter()
            .filter_map(|row| Some((row, date(&row.name)?)))
    };
    let is_one_year =
        dated().all(|(_, date)| Some(date.year) == dated().next().map(|(_, first)| first.year));
    let period = |date: Date| match is_one_year {
        true => date,
        false => Date {
            month: None,
            ..date
        },
    };
    let mut units: BTreeMap<Date, u64> = BTreeMap::new();
    let mut periods: HashMap<&str, Date> = HashMap::new();
    for (row, date) in dated() {
        // Within one year a document that only tells the year says nothing.
        if !is_one_year || date.month.is_some() {
            *units.entry(period(date)).or_default() += row.units;
            periods.insert(&row.name, period(date));
        }
    }
    if units.len() < 2 {
        return;
    }
    let mut counts: HashMap<(&str, Date), u64> = HashMap::new();
    for row in report.per_document.iter().flatten() {
        if let Some(&date) = periods.get(row.document.as_str()) {
            *counts.entry((&row.id, date)).or_default() += row.count;
        }
    }
    let mut top: Vec<&TermRow> = report.terms.iter().filter(|row| row.count > 0).collect();
    top.sort_by_key(|row| row.rank);
    top.truncate(CONCEPTS);
    let rows: Vec<(&TermRow, Vec<f64>)> = top
        .into_iter()
        .map(|row| {
            let count = |date| counts.get(&(row.id.as_str(), date)).copied().unwrap_or(0);
            let values = units
                .iter()
                .map(|(&date, &units)| per_10k(count(date), units));
            (row, values.collect())
        })
        .collect();
    let dates: Vec<String> = units.keys().map(|&date| shown(date)).collect();
    let languages = languages(report);
    page.element("section", &[("aria-labelledby", "trend")], |page| {
        page.leaf("h2", &[("id", "trend")], "Over time");
        let hint = format!(
            "Occurrences per 10,000 characters or words, from {} to {}, by the dates in the documents' names. Each row has its own scale.",
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

fn shown(date: Date) -> String {
    match date.month {
        Some(month) => format!("{}-{month:02}", date.year),
        None => date.year.to_string(),
    }
}
