//! How a report was made.

use std::path::PathBuf;

use trilex::{Glossary, report::AboutRow};

use super::{Args, RepeatsArg};

impl Args {
    /// Returns how the report was made. The clock is not in it: the same input gives the same bytes.
    pub(super) fn about(&self, glossary: &Glossary) -> Vec<AboutRow> {
        let paths = |paths: &[PathBuf]| -> String {
            let shown: Vec<String> = paths
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            shown.join(", ")
        };
        let mut rows = vec![
            ("program", format!("trilex {}", env!("CARGO_PKG_VERSION"))),
            ("inputs", paths(&self.paths)),
            (
                "glossary",
                if self.glossary.paths.is_empty() {
                    "default".to_owned()
                } else {
                    paths(&self.glossary.paths)
                },
            ),
            (
                "concepts in the glossary",
                glossary.concepts().len().to_string(),
            ),
        ];
        let chosen = &self.selection;
        let mut option = |name: &'static str, value: Option<String>| {
            rows.extend(value.map(|value| (name, value)));
        };
        option(
            "language",
            self.hints.hints().lang.map(|lang| lang.to_string()),
        );
        option(
            "repeats",
            Some(match self.repeats {
                RepeatsArg::Skip => "skipped".to_owned(),
                RepeatsArg::Count => "counted".to_owned(),
            }),
        );
        option(
            "minimum count",
            (chosen.min_count > 0).then(|| chosen.min_count.to_string()),
        );
        option(
            "domains",
            (!chosen.domain.is_empty()).then(|| chosen.domain.join(", ")),
        );
        option("sorted by", chosen.sort.clone());
        option(
            "maximum number of concepts",
            chosen.top.map(|top| top.to_string()),
        );
        option(
            "term candidates",
            self.candidates.map(|most| most.to_string()),
        );
        rows.into_iter()
            .map(|(name, value)| AboutRow {
                name: name.to_owned(),
                value,
            })
            .collect()
    }
}
