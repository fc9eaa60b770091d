//! The inputs of a command.

use std::{fs::File, io::Read, path::PathBuf};

use trilex::{Encoding, Error, Input, Lang, decode};

use super::{Stop, output};

/// Bytes that show the language of most texts.
const PAGE: u64 = 4096;

/// Returns the inputs that `paths` name, and warns of an empty folder or archive.
pub(super) fn named(paths: &[PathBuf]) -> Vec<trilex::Result<Input>> {
    let inputs = paths.iter().flat_map(|path| {
        let inputs = trilex::inputs(path);
        if inputs.is_empty() {
            output::tell(&format!(
                "warning: {}: there are no documents in it",
                path.display()
            ));
        }
        inputs
    });
    inputs.collect()
}

/// Returns the inputs that `paths` name. Standard input is read into memory, since it may be needed twice.
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

/// Returns the language of the first input, judged by its first bytes.
pub(super) fn first_lang(paths: &[PathBuf]) -> Option<Lang> {
    let first = paths.first().filter(|path| path.is_file())?;
    let mut page = Vec::new();
    File::open(first)
        .and_then(|file| file.take(PAGE).read_to_end(&mut page))
        .ok()?;
    Lang::of_script(&String::from_utf8_lossy(&page))
}

/// Returns the term given as an argument, unless it is blank.
pub(super) fn filled(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("the term is empty".to_owned()),
        _ => Ok(text.to_owned()),
    }
}
