//! The border to readers that we did not write: whatever happens behind it is an error here.

use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
};

use crate::error::{Error, Result};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is in a reader whose panic becomes an error of its document. A program's panic hook has nothing to tell
/// people then: the error says it.
///
/// ```
/// assert!(!trilex::is_guarded());
/// ```
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// Runs `read`, and takes a panic in it for a file that cannot be read. What it has gathered by then is not used.
pub(super) fn guarded<T>(what: &str, read: impl FnOnce() -> Result<T>) -> Result<T> {
    GUARDED.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(false);
    outcome.unwrap_or_else(|_| {
        Err(Error::new(format!(
            "{what} is damaged in a way that its reader does not survive"
        ))
        .remedy("open it in its own program and save it again"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error() {
        let mut inside = false;
        let outcome = guarded::<()>("the file", || {
            inside = is_guarded();
            panic!("a reader gave up");
        });
        let said = outcome.expect_err("it panicked").to_string();
        assert!(said.starts_with("the file is damaged"), "{said}");
        assert!(inside && !is_guarded());
    }
}
