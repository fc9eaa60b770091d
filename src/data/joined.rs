//! The Chinese characters that stand side by side in some word of the dictionary.

use std::sync::LazyLock;

use super::PairFilter;

static JOINED: LazyLock<PairFilter> = LazyLock::new(|| {
    PairFilter::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/pairs.u64")))
});

/// Returns a filter of the pairs of characters that stand side by side in some word of the dictionary, simplified and narrow,
/// without ASCII.
///
/// Between two characters that no word has side by side every segmentation cuts, so each side can be segmented for itself.
pub(crate) fn joined() -> &'static PairFilter {
    &JOINED
}
