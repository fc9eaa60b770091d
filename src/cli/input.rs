//! What a command reads that reads more than once.

use std::{io::Read, path::PathBuf};

use trilex::{Encoding, Error, Input, decode};

use super::Stop;

/// Returns the inputs that `paths` name. The standard input is read here and held: it may have to be gone through twice.
pub(super) fn held(
    paths: &[PathBuf],
    encoding: Option<Encoding>,
) -> Result<Vec<trilex::Result<Input>>, Stop> {
    let mut inputs: Vec<trilex::Result<Input>> =
        paths.iter().flat_map(|path| trilex::inputs(path)).collect();
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
