//! Variants: candidates that are forms of one term are counted as one.

use std::cmp::Reverse;

use super::statistics::Entries;
use crate::{lang::Lang, phrase::Key};

/// Adds each introduced abbreviation's count to its full form. Returns (short, full) pairs.
pub(super) fn absorb(entries: &mut Entries, pairs: Vec<(Key, Key)>, lang: Lang) -> Vec<(Key, Key)> {
    let mut absorbed = Vec::new();
    for (short, full) in pairs {
        // 成员国 in 上合组织成员国 is rather the head than an abbreviation.
        let is_part = match lang {
            Lang::Zh => full.contains(&*short),
            Lang::En | Lang::Ru => false,
        };
        if short.len() < full.len() && !is_part && entries.contains_key(&full) {
            absorbed.extend(absorb_one(entries, short, full));
        }
    }
    absorbed
}

/// Counts candidates with the same citation form as one: развивающийся is an adjective here and a participle there. Returns
/// (variant, full) pairs.
///
/// In Chinese there are none: the citation form is what is compared.
pub(super) fn unite(entries: &mut Entries, lang: Lang) -> Vec<(Key, Key)> {
    match lang {
        Lang::Zh => return Vec::new(),
        Lang::En | Lang::Ru => {}
    }
    let mut cited: Vec<(Key, Reverse<u64>, &Key)> = entries
        .iter()
        .map(|(key, entry)| {
            let citation = entry.appearance.citation.to_lowercase();
            (citation, Reverse(entry.count), key)
        })
        .collect();
    cited.sort_unstable();
    let alike = cited.chunk_by(|(one, ..), (other, ..)| one == other);
    let united: Vec<(Key, Key)> = alike
        .flat_map(|alike| {
            let (_, _, full) = alike[0];
            let variants = alike[1..].iter();
            variants.map(move |&(_, _, key)| (key.clone(), full.clone()))
        })
        .collect();
    united
        .into_iter()
        .filter_map(|(key, full)| absorb_one(entries, key, full))
        .collect()
}

fn absorb_one(entries: &mut Entries, variant: Key, full: Key) -> Option<(Key, Key)> {
    let counted = entries.swap_remove(&variant)?;
    entries.get_mut(&full)?.absorb(variant.clone(), counted);
    Some((variant, full))
}
