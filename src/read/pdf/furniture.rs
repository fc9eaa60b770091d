//! What is printed on every page and belongs to none: running headers, running footers, page numbers.

use std::collections::HashMap;

/// Lines at the top and at the bottom of a page that may be furniture.
const EDGE: usize = 2;

/// Takes running headers and footers out of `pages`: what stands within two lines of the edge of every page, or of at least three
/// pages and a third of all, numbers aside. Page numbers go too. Nothing is known of a single page.
pub(super) fn remove(pages: &mut [Vec<String>]) {
    let mut pages_with: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        let mut lines: Vec<String> = edge(page.len()).map(|at| bare(&page[at])).collect();
        lines.sort();
        lines.dedup();
        for line in lines {
            *pages_with.entry(line).or_default() += 1;
        }
    }
    let least = match pages.len() {
        0 | 1 => usize::MAX,
        2 => 2,
        pages => (pages / 3).max(3),
    };
    for page in pages.iter_mut() {
        let edges: Vec<usize> = edge(page.len()).collect();
        let mut at = 0;
        page.retain(|text| {
            let is_edge = edges.contains(&at);
            at += 1;
            let bare = bare(text);
            let is_number = bare.is_empty() && text.chars().count() <= 12;
            !(is_edge && (is_number || pages_with.get(&bare).is_some_and(|&pages| pages >= least)))
        });
    }
}

fn edge(length: usize) -> impl Iterator<Item = usize> {
    (0..length).filter(move |&at| at < EDGE || at + EDGE >= length)
}

/// Returns the letters of a line: what is the same on every page, whatever the number of the page.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(texts: &[&[&str]]) -> Vec<Vec<String>> {
        texts
            .iter()
            .map(|page| page.iter().map(|&text| text.to_owned()).collect())
            .collect()
    }

    #[test]
    fn what_every_page_has_goes() {
        let mut three = pages(&[
            &["人民日报 2020年11月11日", "宣言", "第一段。", "— 1 —"],
            &["人民日报 2020年11月11日", "第二段。", "第三段。", "— 2 —"],
            &["人民日报 2020年11月11日", "第四段。", "— 3 —"],
        ]);
        remove(&mut three);
        let expected = pages(&[
            &["宣言", "第一段。"],
            &["第二段。", "第三段。"],
            &["第四段。"],
        ]);
        assert_eq!(three, expected);

        let mut one = pages(&[&["宣言", "第一段。"]]);
        remove(&mut one);
        assert_eq!(
            one,
            pages(&[&["宣言", "第一段。"]]),
            "one page proves nothing"
        );
    }
}
