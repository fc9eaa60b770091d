//! Build script: what is compiled in is laid out so that hardly anything is left to load when the program runs.
#![expect(
    unreachable_pub,
    reason = "what is shared with the library is public there"
)]

#[path = "src/glossary/layout.rs"]
mod glossary;
#[expect(dead_code, reason = "the program reads texts with it")]
#[path = "src/lang.rs"]
mod lang;
#[path = "src/lexicon/layout.rs"]
mod lexicon;
#[expect(dead_code, reason = "the program reads texts with it")]
#[path = "src/span.rs"]
mod span;
#[path = "src/token/layout.rs"]
mod token;

use std::{env, io, path::Path};

use lang::Lang;
use rumorph::Dictionary;

#[expect(clippy::disallowed_methods, reason = "so cargo says where to write")]
fn main() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out);
    lexicon::lay_out(out)?;
    let terms = glossary::lay_out(out)?;
    let dictionary = Dictionary::bundled().map_err(io::Error::other)?;
    for lang in [Lang::En, Lang::Ru] {
        token::lay_out(&terms.of(lang.code()), lang, &dictionary, out)?;
    }
    Ok(())
}

/// Adds a text, before which stands how many bytes it has.
fn push(laid_out: &mut String, text: &str) -> io::Result<()> {
    laid_out.push(number(text.len())?);
    laid_out.push_str(text);
    Ok(())
}

/// Returns the character that a number is written as where text and numbers are laid out together.
fn number(number: usize) -> io::Result<char> {
    let number = u32::try_from(number).ok().and_then(char::from_u32);
    number.ok_or_else(|| io::Error::other("a number that no character has"))
}
