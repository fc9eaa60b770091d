//! Build script: what is compiled in is laid out so that hardly anything is left to load when the program runs.

#[path = "glossary/layout.rs"]
mod glossary;
#[path = "lexicon/layout.rs"]
mod lexicon;
#[path = "token/ru/layout.rs"]
mod russian;

use std::{env, io, path::Path};

#[expect(clippy::disallowed_methods, reason = "so cargo says where to write")]
fn main() -> io::Result<()> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out);
    lexicon::lay_out(out)?;
    russian::lay_out(&glossary::lay_out(out)?, out)
}
