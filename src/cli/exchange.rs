//! Glossaries for other programs: format, languages, and what the format cannot hold.

use std::path::Path;

use trilex::{
    Glossary,
    exchange::{Exchange, Losses, Pair},
};

use super::{Stop, count::counted, output};

/// Writes a glossary to `path`; `-` is standard output. An OmegaT glossary without a given pair becomes a file for each pair.
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

/// Writes one file, and reports what it does not hold.
fn write_one(glossary: &Glossary, to: Exchange, path: &Path) -> Result<(), Stop> {
    let name = path.display().to_string();
    let exported = to
        .write(glossary)
        .map_err(|error| error.in_file(name.as_str()))?;
    if is_standard(path) {
        output::to_stdout(&[exported.bytes])?;
    } else {
        output::to_files(path, &[exported.bytes])?;
    }
    tell_losses("written", &name, &exported.losses);
    let concepts = counted(glossary.concepts().len() as u64, "concept");
    output::tell(&format!("{concepts} written to {name}"));
    Ok(())
}

/// Reports what was left out.
pub(super) fn tell_losses(done: &str, name: &str, losses: &Losses) {
    if !losses.is_empty() {
        output::tell(&format!("warning: {name}: not {done}: {losses}"));
    }
}

/// Returns `true` if `path` is standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Returns the pair of languages that `text` names: `zh-ru`.
pub(super) fn pair(text: &str) -> Result<Pair, String> {
    Pair::all()
        .find(|pair| text.to_lowercase() == format!("{}-{}", pair.source, pair.target))
        .ok_or_else(|| "give two of zh, en and ru, source first: zh-ru".to_owned())
}
