//! What the program does from beginning to end: report, extract, batch.

pub mod batch;
pub mod explain;
pub mod extract;
mod ledger;
pub(crate) mod reading;
pub mod report;

pub use reading::{Detail, Options, Progress, Repeats, report, report_watched};
pub use report::Report;
