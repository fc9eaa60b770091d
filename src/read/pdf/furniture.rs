//! Furniture: running heads, running feet and page numbers, which belong to no paragraph.

use std::collections::{BTreeMap, HashSet};

use super::flow::Passage;

/// Characters that furniture has at most.
const LONGEST: usize = 100;

/// Pages that furniture stands on at least.
const FEWEST_PAGES: usize = 3;

/// Passages from the top and from the bottom of a page among which furniture is.
const EDGE: usize = 3;

/// Points within which two places are the same.
const NEAR: f64 = 4.0;

/// What is numbered as pages are, and is a heading all the same, without its number.
#[rustfmt::skip]
const HEADINGS: [&str; 30] = [
    "annex", "appendix", "article", "attachment", "chapter", "enclosure", "figure", "item", "part", "schedule", "section", "table",
    "глава", "дополнение", "приложение", "пункт", "раздел", "рисунок", "статья", "таблица", "часть",
    "图", "表", "附件", "附录", "附表", "第条", "第章", "第节", "第部分",
];

/// What was taken out of the text of the pages.
pub(super) struct Furniture {
    /// Text that is not read, as it stands on the first of its pages, with the number of its pages.
    pub(super) removed: Vec<(String, usize)>,
    /// Text that two pages have in common, page by page: not enough to leave it out, enough not to let it interrupt a paragraph
    /// that goes on over the page break.
    pub(super) asides: Vec<Vec<String>>,
}

/// Takes furniture out of `pages`: one line, short, at the same place of three pages or more, the same but for its figures.
pub(super) fn remove(pages: &mut [Vec<Passage>]) -> Furniture {
    let mut places: BTreeMap<Likeness, Vec<(usize, usize)>> = BTreeMap::new();
    for (page, passages) in pages.iter().enumerate() {
        for at in edges(passages) {
            if let Some(likeness) = likeness(&passages[at]) {
                places.entry(likeness).or_default().push((page, at));
            }
        }
    }
    places.retain(|_, places| places.len() >= 2);
    let mut furniture = Furniture {
        removed: Vec::new(),
        asides: vec![Vec::new(); pages.len()],
    };
    let mut taken = HashSet::new();
    let mut places: Vec<Vec<(usize, usize)>> = places.into_values().collect();
    places.sort_unstable();
    for places in places {
        let text = |(page, at): (usize, usize)| pages[page][at].text();
        if places.len() >= FEWEST_PAGES {
            furniture.removed.push((text(places[0]), places.len()));
        } else {
            for &(page, at) in &places {
                furniture.asides[page].push(text((page, at)));
            }
        }
        taken.extend(places);
    }
    for (page, passages) in pages.iter_mut().enumerate() {
        let mut ats = 0..;
        passages.retain(|_| ats.next().is_none_or(|at| !taken.contains(&(page, at))));
    }
    furniture
}

/// Returns the places in `passages` of those that stand at the top and at the bottom of the page.
fn edges(passages: &[Passage]) -> impl Iterator<Item = usize> {
    let mut by_height: Vec<usize> = (0..passages.len()).collect();
    let base = |at: &usize| passages[*at].lines[0].base;
    by_height.sort_by(|a, b| base(a).total_cmp(&base(b)));
    let length = by_height.len();
    let ranked = by_height.into_iter().enumerate();
    ranked
        .filter(move |(rank, _)| *rank < EDGE || rank + EDGE >= length)
        .map(|(_, at)| at)
}

/// What is the same on all pages: the text without its figures, and the place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    text: String,
    left: i64,
    base: i64,
}

/// Returns what a passage is compared by, if it may be furniture.
fn likeness(passage: &Passage) -> Option<Likeness> {
    let [line] = passage.lines.as_slice() else {
        return None;
    };
    if line.text.chars().count() > LONGEST || is_heading(&line.text) {
        return None;
    }
    let text: String = line.text.chars().filter(|c| !c.is_numeric()).collect();
    let place = |at: f64| (at / NEAR).round() as i64;
    // A number moves as it grows.
    let left = if text.contains(char::is_alphabetic) {
        place(line.left)
    } else {
        0
    };
    Some(Likeness {
        text,
        left,
        base: place(line.base),
    })
}

/// Returns `true` for a heading that is numbered: Annex 1, Приложение 2, 附件三, 第三章.
fn is_heading(text: &str) -> bool {
    let is_numeral = |c: char| "一二三四五六七八九十".contains(c);
    let letters = text
        .chars()
        .filter(|&c| c.is_alphabetic() && !is_numeral(c));
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    HEADINGS.contains(&letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::fragment::Fragment;

    /// A page with these lines from the top to the bottom.
    fn page(lines: &[&str]) -> Vec<Passage> {
        let line = |(number, text): (usize, &&str)| Fragment {
            text: (*text).to_owned(),
            left: 60.0,
            right: 500.0,
            base: 60.0 + 20.0 * number as f64,
            size: 10.0,
            direction: 0,
        };
        let lines = lines.iter().enumerate().map(line);
        lines.map(|line| Passage { lines: vec![line] }).collect()
    }

    /// Why, the lines of the pages, and what is told to have been removed.
    type Case = (
        &'static str,
        &'static [&'static [&'static str]],
        &'static [&'static str],
    );

    #[test]
    fn what_three_pages_repeat_goes_and_is_told() {
        #[rustfmt::skip]
        let cases: [Case; 5] = [
            ("a running head with its date", &[&["人民日报 11月11日", "甲。"], &["人民日报 11月12日", "乙。"], &["人民日报 11月13日", "丙。"]], &["人民日报 11月11日"]),
            ("page numbers", &[&["甲。", "— 1 —"], &["乙。", "— 2 —"], &["丙。", "— 3 —"]], &["— 1 —"]),
            ("two pages prove nothing", &[&["Gazette", "One."], &["Gazette", "Two."]], &[]),
            ("numbered headings", &[&["Annex 1", "One."], &["Annex 2", "Two."], &["Annex 3", "Three."]], &[]),
            ("different lines", &[&["One."], &["Two."], &["Three."]], &[]),
        ];
        for (reason, texts, expected) in cases {
            let mut pages: Vec<_> = texts.iter().map(|lines| page(lines)).collect();
            let count = pages.iter().flatten().count();
            let Furniture { removed, asides } = remove(&mut pages);
            let told: Vec<&str> = removed.iter().map(|(text, _)| text.as_str()).collect();
            assert_eq!(told, expected, "{reason}");
            let left = pages.iter().flatten().count();
            let gone: usize = removed.iter().map(|(_, pages)| pages).sum();
            let aside = asides.iter().flatten().count();
            assert_eq!(left + gone + aside, count, "{reason}");
        }
    }
}
