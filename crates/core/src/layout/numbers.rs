//! Numbers, read in place.

/// Numbers of four bytes each, the lowest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbers(&'static [[u8; 4]]);

impl Numbers {
    /// Makes the numbers of a file.
    pub const fn new(bytes: &'static [u8]) -> Numbers {
        Numbers(bytes.as_chunks().0)
    }

    /// Returns the number of numbers.
    #[inline]
    pub fn len(self) -> usize {
        self.0.len()
    }

    /// Returns `true` if there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Returns the number at `at`.
    ///
    /// # Panics
    ///
    /// If there is none.
    #[inline]
    pub fn at(self, at: usize) -> usize {
        u32::from_le_bytes(self.0[at]) as usize
    }

    /// Returns the numbers in order.
    #[inline]
    pub fn iter(self) -> impl ExactSizeIterator<Item = usize> {
        let numbers = self.0.iter();
        numbers.map(|&bytes| u32::from_le_bytes(bytes) as usize)
    }

    /// Returns those from `start` to `end`.
    ///
    /// # Panics
    ///
    /// If there are fewer.
    #[inline]
    pub fn between(self, start: usize, end: usize) -> Numbers {
        Numbers(&self.0[start..end])
    }

    /// Removes and returns the first number, or returns 0 if there is none.
    #[inline]
    pub fn take(&mut self) -> usize {
        match self.0 {
            [first, rest @ ..] => {
                self.0 = rest;
                u32::from_le_bytes(*first) as usize
            }
            [] => 0,
        }
    }

    /// Removes and returns the first `count` numbers.
    ///
    /// # Panics
    ///
    /// If there are fewer.
    #[inline]
    pub fn take_many(&mut self, count: usize) -> Numbers {
        let (taken, rest) = self.0.split_at(count);
        self.0 = rest;
        Numbers(taken)
    }
}
