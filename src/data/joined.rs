//! Pairs of characters that are neighbours in a word.

use std::sync::LazyLock;

use super::PairFilter;

static JOINED: LazyLock<PairFilter> = LazyLock::new(|| {
    PairFilter::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/pairs.u64")))
});

/// Returns a filter of the pairs of characters that are neighbours in some word of the dictionary. They are simplified and narrow,
/// and none is ASCII.
///
/// Between two characters that are neighbours in no word every segmentation cuts, so each side can be segmented by itself.
pub(crate) fn joined() -> &'static PairFilter {
    &JOINED
}
