//! The glossaries that a command uses.

use std::path::{Path, PathBuf};

use clap::Args;
use trilex::{
    Glossary,
    glossary::Source,
    lint::{self, Finding},
};

use super::{Stop, output};

/// The option that chooses glossaries.
#[derive(Debug, Args)]
pub(super) struct GlossaryArgs {
    /// Glossary to use instead of the built-in one: a CSV file or a folder of them; `default` is the built-in one. May be
    /// repeated; where two have the same id, the first wins.
    #[arg(id = "glossary", long = "glossary", value_name = "FILE_OR_DIR")]
    pub(super) paths: Vec<PathBuf>,
}

impl GlossaryArgs {
    /// Loads the glossaries named, and prints warnings about them.
    pub(super) fn load(&self) -> Result<Glossary, Stop> {
        load_glossary(&self.paths)
    }
}

/// Warnings about a glossary that a command prints before it refers to `trilex glossary lint`.
const WARNINGS_SHOWN: usize = 5;

/// Loads the glossaries named, and prints warnings about them.
pub(super) fn load_glossary(paths: &[PathBuf]) -> Result<Glossary, Stop> {
    let mut sources: Vec<Source> = paths.iter().map(|path| source(path)).collect();
    if sources.is_empty() {
        sources.push(Source::Embedded);
    }
    let messages = |findings: Vec<Finding>| -> Vec<String> {
        findings
            .into_iter()
            .map(|finding| finding.error.to_string())
            .collect()
    };
    match lint::load(&sources) {
        Ok((glossary, warnings)) => {
            let warnings = messages(warnings);
            for warning in warnings.iter().take(WARNINGS_SHOWN) {
                output::tell(&format!("warning: {warning}"));
            }
            if let Some(more) = warnings.len().checked_sub(WARNINGS_SHOWN + 1) {
                let more = more + 1;
                output::tell(&format!(
                    "warning: and {more} more; `trilex glossary lint FILE` shows all"
                ));
            }
            Ok(glossary)
        }
        Err(findings) => Err(Stop::Errors(messages(findings))),
    }
}

/// Returns the glossary that an argument names: a path, or `default`.
pub(super) fn source(path: &Path) -> Source {
    if path.as_os_str() == "default" {
        Source::Embedded
    } else {
        Source::Path(path.to_owned())
    }
}
