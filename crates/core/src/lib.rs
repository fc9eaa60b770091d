//! What trilex and its build script share.
//!
//! The build script lays out the dictionary of Chinese words and the curated glossary, so that the program has hardly anything
//! to load when it starts. To do so it must know what the program knows: the languages, how words are spelled and what they are
//! compared by, and the formats of what is laid out. It all stands here once:
//!
//! - [`lang`], [`span`]: the languages, and positions in text;
//! - [`word`]: words of alphabetic text, their spellings and their keys;
//! - [`glossary`]: the columns of a glossary;
//! - [`layout`]: the formats of the data compiled in, each with its writer beside its reader.
//!
//! This crate follows trilex and promises nothing to others.

pub mod glossary;
mod hash;
pub mod lang;
pub mod layout;
pub mod span;
pub mod word;

pub use hash::fnv_1a;
pub use lang::{Lang, PerLang};
pub use span::Span;
