//! What a command reads.

use std::{fs::File, io::Read, path::PathBuf};

use trilex::{Encoding, Error, Input, Lang, decode};

use super::{Stop, output};

/// Bytes of a page, of which most texts show their language in the first.
const PAGE: u64 = 4096;

/// Returns the inputs that `paths` name, and warns of a folder or an archive with nothing in it.
pub(super) fn named(paths: &[PathBuf]) -> Vec<trilex::Result<Input>> {
    let inputs = paths.iter().flat_map(|path| {
        let inputs = trilex::inputs(path);
        if inputs.is_empty() {
            output::tell(&format!(
                "warning: {}: there is no document in it",
                path.display()
            ));
        }
        inputs
    });
    inputs.collect()
}

/// Returns the inputs that `paths` name. The standard input is read here and held: it may have to be gone through twice.
pub(super) fn held(
    paths: &[PathBuf],
    encoding: Option<Encoding>,
) -> Result<Vec<trilex::Result<Input>>, Stop> {
    let mut inputs = named(paths);
    for input in &mut inputs {
        if matches!(input, Ok(Input::Stdin)) {
            let mut bytes = Vec::new();
            std::io::stdin()
                .read_to_end(&mut bytes)
                .map_err(|error| Error::io("-", &error))?;
            let decoded = decode(&bytes, encoding).map_err(|error| error.in_file("-"));
            *input = decoded.map(|decoded| Input::Text {
                name: "-".to_owned(),
                text: decoded.text,
            });
        }
    }
    Ok(inputs)
}

/// Returns the language of the first of the inputs, as far as the first page of a text tells.
pub(super) fn first_lang(paths: &[PathBuf]) -> Option<Lang> {
    let first = paths.first().filter(|path| path.is_file())?;
    let mut page = Vec::new();
    File::open(first)
        .and_then(|file| file.take(PAGE).read_to_end(&mut page))
        .ok()?;
    Lang::of_script(&String::from_utf8_lossy(&page))
}

/// Returns a term that an argument gives; a blank one is none.
pub(super) fn filled(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("there is nothing in it; give a term".to_owned()),
        _ => Ok(text.to_owned()),
    }
}
