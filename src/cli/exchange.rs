//! Glossaries that go to other programs: which format, which languages, and what is said of what does not fit.

use std::path::Path;

use trilex::{
    Glossary,
    exchange::{Exchange, Losses, Pair},
};

use super::{Stop, output};

/// Writes a glossary to `path`, `-` being the standard output. An OmegaT glossary of no certain languages is a file for each
/// pair of them.
pub(super) fn write(glossary: &Glossary, to: Exchange, path: &Path) -> Result<(), Stop> {
    if to != Exchange::OmegaT(None) || is_standard(path) {
        return write_one(glossary, to, path);
    }
    for pair in Pair::all() {
        let ending = format!("{}-{}.utf8", pair.source, pair.target);
        let path = path.with_extension(ending);
        write_one(glossary, Exchange::OmegaT(Some(pair)), &path)?;
    }
    Ok(())
}

/// Writes one file, and says what it does not hold.
fn write_one(glossary: &Glossary, to: Exchange, path: &Path) -> Result<(), Stop> {
    let name = path.display().to_string();
    let exported = to
        .write(glossary)
        .map_err(|error| error.in_file(name.as_str()))?;
    match is_standard(path) {
        true => output::to_stdout(&[exported.bytes])?,
        false => output::to_files(path, &[exported.bytes])?,
    }
    tell_losses("written", &name, &exported.losses);
    let concepts = match glossary.concepts().len() {
        1 => "1 concept".to_owned(),
        more => format!("{more} concepts"),
    };
    output::tell(&format!("{concepts} written to {name}"));
    Ok(())
}

/// Says what was left out.
pub(super) fn tell_losses(done: &str, name: &str, losses: &Losses) {
    if !losses.is_empty() {
        output::tell(&format!("warning: {name}: not {done}: {losses}"));
    }
}

/// Whether `path` is the standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Returns the pair of languages that `text` names: `zh-ru`.
pub(super) fn pair(text: &str) -> Result<Pair, String> {
    Pair::all()
        .find(|pair| text.to_lowercase() == format!("{}-{}", pair.source, pair.target))
        .ok_or_else(|| "two of zh, en and ru, like zh-ru".to_owned())
}
