//! A hash that is the same on every machine and in every run.

/// Returns the FNV-1a hash of `text` (G. Fowler, L. C. Noll, K.-P. Vo, The FNV Non-Cryptographic Hash Algorithm).
///
/// ```
/// assert_eq!(trilex_core::fnv_1a(""), 0xCBF2_9CE4_8422_2325);
/// assert_eq!(trilex_core::fnv_1a("a"), 0xAF63_DC4C_8601_EC8C);
/// ```
#[inline]
pub fn fnv_1a(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}
