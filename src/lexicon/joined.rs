//! Which Chinese characters stand side by side in some word of the dictionary.

use std::sync::LazyLock;

use super::pairs::PairFilter;

/// A line for each character: it, and all that follow it in some word.
const TABLE: &str = include_str!("joined.txt");

/// Two to this power is the number of bits: with the table’s 300,000 pairs, one in fourteen is set.
const SIZE: u32 = 22;

static JOINED: LazyLock<PairFilter> = LazyLock::new(|| {
    let mut joined = PairFilter::new(SIZE);
    for line in TABLE.lines() {
        let mut chars = line.chars();
        if let Some(first) = chars.next() {
            chars.for_each(|second| joined.insert(first, second));
        }
    }
    joined
});

/// Returns a filter of the pairs of characters that some word of the dictionary has side by side, simplified and narrow. ASCII
/// is not in it.
///
/// Between two characters that no word has side by side every segmentation cuts, so each side can be segmented for itself.
pub(crate) fn joined() -> &'static PairFilter {
    &JOINED
}
