//! `trilex show`: intermediate results of every stage between a file and its matches.

use std::{path::PathBuf, process::ExitCode, slice};

use clap::{Parser, ValueEnum};
use trilex::{Block, Glossary, Matcher, Nesting, Reading, Searcher, TokenKind, sentences, tokens};

use super::{
    FAILED, Stop, glossary_args::load_glossary, hints::HintArgs, input, outcome::tell_notes, output,
};

const EXAMPLE: &str = "Example:
  echo 办理不动产登记手续。 | trilex show tokens -";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// What to show.
    stage: Stage,

    /// File or folder to read; - is standard input.
    #[arg(value_name = "FILE")]
    path: PathBuf,

    /// Glossary to use instead of the built-in one: a CSV file or a folder of them; `default` is the built-in one. May be
    /// repeated; where two have the same id, the first wins.
    #[arg(long, value_name = "FILE_OR_DIR")]
    glossary: Vec<PathBuf>,

    #[command(flatten)]
    hints: HintArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// Clean text: place, language and text of each paragraph.
    Text,
    /// Sentences, one per line.
    Sentences,
    /// Tokens of each paragraph, separated by |.
    Tokens,
    /// Matches, one per line: form found, concept, standing of the term, free or nested.
    Matches,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let glossary = match self.stage {
            Stage::Matches => load_glossary(&self.glossary)?,
            _ => Glossary::default(),
        };
        let matcher = Matcher::new(glossary);
        let mut searcher = matcher.searcher();
        let inputs = input::named(slice::from_ref(&self.path));
        let hints = self.hints.hints();
        let mut code = ExitCode::SUCCESS;
        for input in inputs.iter() {
            let shown = input.clone().and_then(|input| {
                let reading = Reading::open(&input, hints)?;
                Ok((input.name(), reading))
            });
            let (name, reading) = match shown {
                Ok(opened) => opened,
                Err(error) => {
                    output::tell(&format!("error: {error}"));
                    code = ExitCode::from(FAILED);
                    continue;
                }
            };
            tell_notes(&name, reading.notes());
            // The name is printed only if there are several documents.
            let name = match inputs.len() {
                1 => String::new(),
                _ => format!("{name}, "),
            };
            for batch in reading {
                let mut out = String::new();
                match batch {
                    Ok(blocks) => {
                        for block in &blocks {
                            self.block(&mut out, &name, block, &mut searcher, matcher.glossary());
                        }
                    }
                    Err(error) => {
                        output::tell(&format!("error: {error}"));
                        code = ExitCode::from(FAILED);
                    }
                }
                output::to_stdout(&[out.into_bytes()])?;
            }
        }
        Ok(code)
    }

    fn block(
        &self,
        out: &mut String,
        name: &str,
        block: &Block,
        searcher: &mut Searcher,
        glossary: &Glossary,
    ) {
        let (text, lang) = (block.text.as_str(), block.lang);
        let mut line = |cells: &[&str]| {
            out.push_str(&format!(
                "{name}{}\t{lang}\t{}\n",
                block.place,
                cells.join("\t")
            ));
        };
        match self.stage {
            Stage::Text => line(&[text]),
            Stage::Sentences => {
                for sentence in sentences(text, lang) {
                    line(&[sentence.of(text).trim_end()]);
                }
            }
            Stage::Tokens => {
                let tokens = tokens(text, lang);
                let shown = tokens.iter().filter(|token| token.kind != TokenKind::Space);
                let shown: Vec<&str> = shown.map(|token| token.span.of(text)).collect();
                line(&[&shown.join("|")]);
            }
            Stage::Matches => {
                for found in searcher.find(text, lang) {
                    let concept = glossary.concept(found.concept);
                    let nesting = match found.nesting {
                        Nesting::Free => "free",
                        Nesting::Nested => "nested",
                    };
                    line(&[
                        found.span.of(text),
                        &concept.id,
                        found.standing.name(),
                        nesting,
                    ]);
                }
            }
        }
    }
}
