//! `trilex find`: a concordance, keyword in context.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, ValueEnum};
use trilex::{
    ConceptId, Contexts, Glossary, Hints, Input, Lang, Matcher, Near, Options, Reading, Report,
    report::{AboutRow, Rows, Sort, grouped},
};

use super::{
    Stop,
    count::counted,
    format::FormatArgs,
    glossary_args::GlossaryArgs,
    hints::HintArgs,
    input,
    outcome::outcome,
    output,
    progress::{self, Voice, VoiceArgs},
};

const EXAMPLE: &str = "Examples:
  echo 成员国坚决打击恐怖主义。 | trilex find terrorism -
  trilex find 网络安全 statements --sort right -o contexts.xlsx";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// A term in any form, or the id of a concept. A concept of the glossary is found by all its terms in all
    /// languages, any other term by its own forms.
    #[arg(value_name = "TERM_OR_ID", value_parser = input::filled)]
    query: String,

    /// Files and folders to read, in any format that trilex report reads; - is standard input.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    glossary: GlossaryArgs,

    #[command(flatten)]
    hints: HintArgs,

    #[command(flatten)]
    format: FormatArgs,

    #[command(flatten)]
    voice: VoiceArgs,

    /// Order of the lines.
    #[arg(long, default_value = "place")]
    sort: SortArg,

    /// Keep only the first N occurrences by document and place, whatever the order of the lines.
    #[arg(long, alias = "most", value_name = "N", default_value_t = 100_000)]
    top: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SortArg {
    /// By document and place.
    Place,
    /// By the words before the term, the nearest first.
    Left,
    /// By the words after the term, the nearest first.
    Right,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let format = self.format.format()?;
        if let Some(path) = &self.format.output {
            output::ensure_writable(path, self.paths.iter().chain(&self.glossary.paths))?;
        }
        let matcher = Matcher::new(self.glossary.load()?);
        let inputs = input::held(&self.paths, self.hints.hints().encoding)?;
        let found = matcher.concept_of(&self.query);
        let mut report = match found {
            Some(concept) => self.report(&inputs, &matcher, concept),
            None => {
                if self.voice.voice() == Voice::Full {
                    output::tell(&format!(
                        "`{}` is not in the glossary; searching for its own forms",
                        self.query
                    ));
                }
                let own = Glossary::of_term(&self.query)?;
                self.report(&inputs, &Matcher::new(own), ConceptId(0))
            }
        };
        if let Some(passages) = &mut report.passages {
            passages.sort(match self.sort {
                SortArg::Place => Sort::Place,
                SortArg::Left => Sort::Left,
                SortArg::Right => Sort::Right,
            });
        }
        let table = report.write_concordance(format);
        match &self.format.output {
            Some(path) => output::to_files(path, &[table])?,
            None => output::to_stdout(&[table])?,
        }
        let voice = self.voice.voice();
        let code = outcome(&report.documents, &report.failures, voice);
        let shown = report
            .passages
            .as_ref()
            .map_or(0, |passages| passages.contexts.len());
        let all: u64 = report.terms.iter().map(|row| row.count + row.nested).sum();
        match all {
            0 => self.why_nothing(&inputs, matcher.glossary(), found),
            _ if voice == Voice::Quiet => {}
            _ if shown as u64 == all => output::tell(&counted(all, "occurrence")),
            _ => output::tell(&format!(
                "first {} of {}; raise --top to see more",
                grouped(shown as u64),
                counted(all, "occurrence")
            )),
        }
        Ok(code)
    }

    fn report(
        &self,
        inputs: &[trilex::Result<Input>],
        matcher: &Matcher,
        concept: ConceptId,
    ) -> Report {
        let Hints { lang, encoding } = self.hints.hints();
        let options = Options {
            lang,
            encoding,
            contexts: Contexts::Of(concept, self.top),
            rows: Rows::Found,
            ..Options::default()
        };
        let bar = progress::documents(self.voice.voice());
        let mut report =
            trilex::report_watched(inputs, matcher, &options, &|done| bar.advance(done));
        bar.finish();
        let wanted = &matcher.glossary().concept(concept).id;
        report.terms.retain(|row| row.id == *wanted);
        report.about = [
            ("program", format!("trilex {}", env!("CARGO_PKG_VERSION"))),
            ("search", self.query.clone()),
        ]
        .into_iter()
        .map(|(name, value)| AboutRow {
            name: name.to_owned(),
            value,
        })
        .collect();
        report
    }

    /// Says why nothing was found, and what is similar.
    fn why_nothing(
        &self,
        inputs: &[trilex::Result<Input>],
        glossary: &Glossary,
        found: Option<ConceptId>,
    ) {
        let query = self.query.trim();
        let Some(lang) = Lang::of_script(query) else {
            return;
        };
        let mut near = Near::new(query, lang);
        for input in inputs.iter().flatten() {
            let Ok(reading) = Reading::open(input, self.hints.hints()) else {
                continue;
            };
            for block in reading.flatten().flatten() {
                near.read(&input.name(), &block);
            }
        }
        let why = match found {
            Some(concept) => {
                let concept = glossary.concept(concept);
                let terms: Vec<&str> = concept
                    .terms
                    .iter()
                    .map(|term| term.text.as_ref())
                    .collect();
                format!(
                    "none of the terms of `{}` occurs in the text: {}",
                    concept.id,
                    terms.join(", ")
                )
            }
            None if !near.has_read(lang) => format!(
                "there is no {} text, and the glossary has no equivalent of `{query}`",
                lang.name()
            ),
            None => format!("no form of `{query}` occurs in the text as separate words"),
        };
        output::tell(&format!("nothing found: {why}"));
        for (word, count, place) in near.inside() {
            output::tell(&format!(
                "  inside a longer word: {word} ({count}), first at {place}"
            ));
        }
        for (word, count) in near.alike() {
            output::tell(&format!("  similar in the text: {word} ({count})"));
        }
        let same = found.map(|concept| glossary.concept(concept).id.as_ref());
        let others = near.listed(glossary).into_iter();
        for (term, id) in others.filter(|(_, id)| Some(*id) != same) {
            output::tell(&format!("  similar in the glossary: {term} ({id})"));
        }
    }
}
