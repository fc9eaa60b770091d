//! The order in which the fragments of a page are read.

use super::fragment::Fragment;

/// Widths of a character between columns.
const GUTTER: f64 = 1.0;

/// Characters that a line of a column has at least.
const LINE: usize = 10;

/// Puts fragments in the order of reading.
///
/// Programs write a page in the order of its text, column by column and cell by cell, and know better than its looks tell. Only
/// where the text jumps up and down the page is it ordered by the white space between its parts: the recursive X-Y cut
/// (Nagy, Seth and Viswanathan 1992).
pub(super) fn reading_order(mut fragments: Vec<Fragment>) -> Vec<Fragment> {
    let mut turns: Vec<i32> = fragments
        .iter()
        .map(|fragment| fragment.direction)
        .collect();
    turns.dedup();
    // What is written in another direction stands by itself.
    turns.sort_unstable();
    turns.dedup();
    if turns.len() > 1 {
        let rank = |fragment: &Fragment| turns.iter().position(|&turn| turn == fragment.direction);
        fragments.sort_by_key(rank);
    }
    let pairs = fragments.windows(2);
    let jumps = pairs.filter(|pair| jumps_back(&pair[0], &pair[1])).count();
    if jumps * 8 <= fragments.len() && !alternates(&fragments) {
        return fragments;
    }
    let mut ordered = Vec::with_capacity(fragments.len());
    for turn in turns {
        let part = fragments
            .extract_if(.., |fragment| fragment.direction == turn)
            .collect();
        cut(part, &mut ordered, 0);
    }
    ordered
}

/// Returns `true` if the second stands above the first in the same column, or left of it on the same line.
fn jumps_back(first: &Fragment, second: &Fragment) -> bool {
    if first.is_beside(second) {
        second.right <= first.left
    } else {
        second.base < first.base && first.overlaps(second)
    }
}

/// Returns `true` if the lines of two columns are written in turn. The cells of a table are too, but are not as long as lines.
fn alternates(fragments: &[Fragment]) -> bool {
    let length = |one: &Fragment| one.text.chars().count();
    let beside = fragments
        .windows(2)
        .filter(|pair| pair[0].is_beside(&pair[1]));
    let (mut all, mut long) = (0, 0);
    for pair in beside {
        all += 1;
        long += usize::from(pair.iter().all(|one| length(one) >= LINE && is_full(one)));
    }
    long >= 4 && long * 2 > all
}

/// Returns `true` if a line has as many characters as text set in a column.
fn is_full(line: &Fragment) -> bool {
    line.right - line.left >= 10.0 * line.size
}

/// Appends `part` to `ordered`: columns from left to right, what stands above before what stands below.
fn cut(mut part: Vec<Fragment>, ordered: &mut Vec<Fragment>, depth: usize) {
    if part.len() < 2 || depth > 40 {
        ordered.append(&mut part);
        return;
    }
    let size = part.iter().map(|fragment| fragment.size).sum::<f64>() / part.len() as f64;
    if let Some(at) = gap(&part, |one| (one.left, one.right), GUTTER * size)
        && is_columns(&part, at)
    {
        let (left, right): (Vec<_>, Vec<_>) = part.into_iter().partition(|one| one.right <= at);
        cut(left, ordered, depth + 1);
        cut(right, ordered, depth + 1);
        return;
    }
    if let Some(at) = gap(&part, |one| (one.base - one.size, one.base), 0.0) {
        let (above, below): (Vec<_>, Vec<_>) = part.into_iter().partition(|one| one.base <= at);
        cut(above, ordered, depth + 1);
        cut(below, ordered, depth + 1);
        return;
    }
    part.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    ordered.append(&mut part);
}

/// Returns the middle of the widest gap that nothing of `part` covers, if it is wider than `least`.
fn gap(part: &[Fragment], extent: impl Fn(&Fragment) -> (f64, f64), least: f64) -> Option<f64> {
    let mut extents: Vec<(f64, f64)> = part.iter().map(extent).collect();
    extents.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut end = extents[0].1;
    let mut widest = (least, None);
    for (from, to) in extents {
        if from - end > widest.0 {
            widest = (from - end, Some(f64::midpoint(from, end)));
        }
        end = end.max(to);
    }
    widest.1
}

/// Returns `true` if there are three lines at least on both sides.
fn is_columns(part: &[Fragment], at: f64) -> bool {
    let left = part.iter().filter(|one| one.right <= at).count();
    left >= 3 && part.len() - left >= 3
}
