//! The command line: a file for each command.

mod batch;
mod count;
mod exchange;
mod explain;
mod extract;
mod find;
mod format;
mod glossary;
mod glossary_args;
mod hints;
mod input;
mod outcome;
mod output;
mod progress;
mod report;
mod show;
mod threads;

use std::process::ExitCode;

use clap::{Parser, Subcommand, error::ErrorKind};

const START: &str = "Get started:
  trilex report statement.docx -o terms.xlsx";

/// Find the terms of a Chinese-English-Russian glossary in documents, and count them. Works offline: nothing leaves this computer.
#[derive(Debug, Parser)]
#[command(name = "trilex", version, max_term_width = 100, after_help = START)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Count glossary terms in documents: how often each concept occurs, where, and in which forms.
    Report(report::Args),
    /// List term candidates: what may be a term and is not in the glossary.
    Extract(extract::Args),
    /// Count the terms of a growing folder of documents; report the totals, and what is new since the last run.
    Batch(batch::Args),
    /// Check, look up, merge, compare and convert glossaries.
    #[command(subcommand)]
    Glossary(glossary::Command),
    /// Show every occurrence of a term or concept in context.
    Find(find::Args),
    /// Show intermediate results: text, sentences, tokens or matches.
    Show(show::Args),
    /// Explain a column: meaning, unit, formula.
    Explain(explain::Args),
    /// Explain why a string is, or is not, a term candidate.
    ExplainTerm(extract::ExplainArgs),
}

/// Why a command ended early.
enum Stop {
    /// Errors to print, one per line.
    Errors(Vec<String>),
    /// Whoever read the output has closed it; there is nobody to tell.
    BrokenPipe,
}

impl From<trilex::Error> for Stop {
    fn from(error: trilex::Error) -> Stop {
        Stop::Errors(vec![error.to_string()])
    }
}

/// Exit code if an input failed or the command could not be carried out.
const FAILED: u8 = 2;

/// Parses the arguments and runs the command.
pub(crate) fn run() -> ExitCode {
    silence_readers();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // A closed pipe after help or version is no failure.
            drop(error.print());
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(FAILED),
            };
        }
    };
    let done = match cli.command {
        Command::Report(args) => args.run(),
        Command::Batch(args) => args.run(),
        Command::Glossary(command) => command.run(),
        Command::Find(args) => args.run(),
        Command::Show(args) => args.run(),
        Command::Explain(args) => args.run(),
        Command::Extract(args) => args.run(),
        Command::ExplainTerm(args) => args.run(),
    };
    match done {
        Ok(code) => code,
        Err(Stop::BrokenPipe) => ExitCode::SUCCESS,
        Err(Stop::Errors(messages)) => {
            for message in messages {
                output::tell(&format!("error: {message}"));
            }
            ExitCode::from(FAILED)
        }
    }
}

/// Keeps panics of third-party readers off the terminal: each becomes an error of its document.
fn silence_readers() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !trilex::is_guarded() {
            report(panic);
        }
    }));
}
