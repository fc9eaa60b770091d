//! Candidates: what may be a term and is in no glossary yet, found among the phrases of a language and ranked by several measures.
//!
//! [`extract`](crate::extract::extract) finds them. A measure is a file of `candidate/measure` and a line in [`MEASURES`].

mod accepted;
mod fusion;
mod judge;
mod measure;
mod nesting;
mod observation;
mod ranked;
mod ranking;
mod reference;
mod statistics;
mod status;
mod trace;
mod variants;

pub use accepted::{Accepted, Decision};
pub use measure::{MEASURES, Measure};
pub use reference::Reference;
pub use status::Status;
pub use trace::Trace;

pub(crate) use judge::Judge;
pub(crate) use ranked::Candidate;
pub(crate) use ranking::{Ranking, rank};
pub(crate) use statistics::{Passage, Statistics};
pub(crate) use trace::trace;

pub(crate) use crate::{
    find::Position,
    phrase::{Chain, Lessons, Shaper},
};
