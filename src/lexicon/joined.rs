//! Which Chinese characters stand side by side in some word of the dictionary.

use std::sync::LazyLock;

use super::pairs::PairFilter;

static JOINED: LazyLock<PairFilter> =
    LazyLock::new(|| PairFilter::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/pairs"))));

/// Returns a filter of the pairs of characters that some word of the dictionary has side by side, simplified and narrow. ASCII
/// is not in it.
///
/// Between two characters that no word has side by side every segmentation cuts, so each side can be segmented for itself.
pub(crate) fn joined() -> &'static PairFilter {
    &JOINED
}
