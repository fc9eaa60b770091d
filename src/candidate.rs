//! Candidates: what may be a term and is in no glossary yet, found by the shapes of a language and ranked by several measures.

mod accepted;
mod branching;
mod c_value;
mod cohesion;
mod document_frequency;
mod frequency;
mod fusion;
mod keyness;
mod measures;
mod membership;
mod nesting;
mod ranking;
mod reference;
mod statistics;
mod status;
mod trace;

pub use accepted::{Accepted, Decision};
pub use measures::{Measures, measure_names};
pub use ranking::Candidate;
pub use reference::Reference;
pub use status::Status;
pub use trace::Trace;

pub(crate) use crate::phrase::{
    Shaper,
    ru::{Chain, Lessons},
};
pub(crate) use ranking::{Ranking, rank};
pub(crate) use statistics::{Passage, Position, Statistics};
pub(crate) use status::Judge;
pub(crate) use trace::trace;
