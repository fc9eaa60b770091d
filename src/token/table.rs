//! How a table of words is kept: the build script writes what the program reads.

/// Lines, each a word with what is known of it behind a tab, and where they begin.
///
/// A place is four bytes: where the line begins, counted from the first, which is empty. An empty place has that one.
pub(crate) struct Table {
    pub(crate) places: &'static [u8],
    pub(crate) lines: &'static str,
}

impl Table {
    /// Returns the place of `word`, and what is known of it.
    pub(crate) fn get(&self, word: &str) -> Option<(usize, &'static str)> {
        let (places, _) = self.places.as_chunks();
        let from = place(word, places.len());
        let mut at = (from..places.len()).chain(0..from);
        at.find_map(|at| {
            let line = &self.lines[u32::from_le_bytes(places[at]) as usize..];
            if line.starts_with('\n') {
                return Some(None);
            }
            let known = line.strip_prefix(word)?.strip_prefix('\t')?;
            Some(known.split_once('\n').map(|(known, _)| (at, known)))
        })?
    }

    /// Returns how many places there are.
    pub(crate) fn len(&self) -> usize {
        self.places.len() / 4
    }
}

/// Returns the letter that a word at this place of a table is in the trie of terms: another if it is a term by itself.
pub(crate) fn letter(place: usize, alone: bool) -> usize {
    2 * place + usize::from(alone)
}

/// Returns where to begin to look for a word, place after place, among `places` in all (FNV-1a; G. Fowler, L. C. Noll,
/// K.-P. Vo, The FNV Non-Cryptographic Hash Algorithm).
pub(crate) fn place(word: &str, places: usize) -> usize {
    let hash = word.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    (((hash >> 32) * places as u64) >> 32) as usize
}
