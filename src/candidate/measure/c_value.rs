//! C-value: frequency, less what is owed to longer candidates.

use super::definition::Measure;
use crate::candidate::nesting::Nested;

/// C-value, as a column.
pub(super) const C_VALUE: Measure = Measure {
    name: "c_value",
    unit: "weighted occurrences",
    about: "Occurrences, less those that longer candidates account for; longer phrases weigh more.",
    formula: "log2(1 + |a|) · (f(a) − n(a) / t(a)); |a|: words, f: occurrences, n: occurrences of the longer candidates that contain it, t: their number",
    source: "Frantzi, Ananiadou and Mima (2000), Automatic recognition of multi-word terms; Barrón-Cedeño et al. (2009)",
    value: |observed| {
        let nested = observed.container.nested;
        Some(c_value(observed.words.len(), observed.entry.count, nested))
    },
    weight: None,
};

/// Returns the C-value with the extension to single words.
///
/// ```text
/// C(a) = log2(1 + |a|) · (f(a) − n(a) / t(a))
/// ```
///
/// |a| is the number of words, f(a) the occurrences, t(a) the number of longer candidates that contain a, and n(a) the sum of
/// their occurrences; nothing is taken off where t(a) = 0. Frantzi, Ananiadou and Mima (2000), Automatic recognition of
/// multi-word terms; log2(1 + |a|) instead of log2 |a| after Barrón-Cedeño et al. (2009), so that single words do not
/// come to 0. Two words, 10 occurrences, of which 6 in 2 longer candidates: 1.585 · (10 − 3) = 11.09.
fn c_value(words: usize, count: u64, nested: Nested) -> f64 {
    let owed = match nested.longer {
        0 => 0.0,
        longer => nested.occurrences as f64 / longer as f64,
    };
    (1.0 + words as f64).log2() * (count as f64 - owed)
}

#[cfg(test)]
#[test]
fn worked_example() {
    let nested = Nested {
        longer: 2,
        occurrences: 6,
    };
    assert!((c_value(2, 10, nested) - 11.09).abs() < 0.01);
    assert_eq!(c_value(1, 4, Nested::default()), 4.0);
}
