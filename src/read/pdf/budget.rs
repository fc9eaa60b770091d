//! The work that one document may cost: counted, not timed, so that a file ends the same way on every machine.

use crate::error::{Error, Result};

/// Steps that a document may take however small it is.
const LEAST: usize = 1_000_000;

/// Steps for each byte of the file: packed well, a byte holds a dozen operators.
const PER_BYTE: usize = 24;

/// Steps that no document may exceed: what 20,000 full pages take.
const MOST: usize = 100_000_000;

/// Steps that are left: an operator, a glyph, 64 bytes unpacked.
#[derive(Debug)]
pub(super) struct Budget {
    left: usize,
}

impl Budget {
    /// The budget of a file of so many bytes.
    pub(super) fn of_file(bytes: usize) -> Budget {
        Budget {
            left: (LEAST + bytes.saturating_mul(PER_BYTE)).min(MOST),
        }
    }

    /// Takes `steps` off.
    ///
    /// # Errors
    ///
    /// If fewer are left.
    pub(super) fn spend(&mut self, steps: usize) -> Result<()> {
        let left = self.left.checked_sub(steps);
        self.left = left.ok_or_else(|| {
            Error::new(
                "a PDF whose pages take too many steps to draw: it is damaged or made to do harm",
            )
            .remedy("open it in its own program and print it as a PDF again")
        })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_ends() {
        let mut budget = Budget::of_file(0);
        assert!(budget.spend(LEAST).is_ok());
        let error = budget.spend(1).expect_err("nothing is left").to_string();
        assert!(error.contains("too many steps"), "{error}");
    }
}
