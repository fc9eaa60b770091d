//! The border to readers that we did not write: whatever happens behind it is an error here.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Error, Result};

/// Runs `read`, and takes a panic in it for a file that cannot be read. What it has gathered by then is not used.
pub(super) fn guarded<T>(what: &str, read: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(Error::new(format!(
            "{what} is damaged in a way that its reader does not survive"
        ))
        .remedy("open it in its own program and save it again"))
    })
}
