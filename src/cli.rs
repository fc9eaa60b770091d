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

const START: &str = "To begin with:
  trilex report statement.docx -o terms.xlsx";

/// Find the terms of a Chinese-English-Russian glossary in statements, and count them. Everything stays on this computer.
#[derive(Debug, Parser)]
#[command(name = "trilex", version, max_term_width = 100, after_help = START)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Count the glossary's terms in statements and report how often each concept occurs, where, and in which form.
    Report(report::Args),
    /// Find terms that the glossary lacks.
    Extract(extract::Args),
    /// Count what is new in a folder of statements that grows, and report on everything and on what is new.
    Batch(batch::Args),
    /// Look up, check, merge and compare glossaries.
    #[command(subcommand)]
    Glossary(glossary::Command),
    /// Show every occurrence of a term or concept with the text around it.
    Find(find::Args),
    /// Show what a stage makes of a file: its text, sentences, tokens or matches.
    Show(show::Args),
    /// Tell what a column of the tables means: unit, formula, source.
    Explain(explain::Args),
    /// Say why a string is, or is not, among the candidates of extract.
    ExplainTerm(extract::ExplainArgs),
}

/// What ends a command early: something to tell the user, or nothing if nobody reads on.
enum Stop {
    /// One message a line.
    Errors(Vec<String>),
    /// The reader of the output has gone.
    BrokenPipe,
}

impl From<trilex::Error> for Stop {
    fn from(error: trilex::Error) -> Stop {
        Stop::Errors(vec![error.to_string()])
    }
}

/// Exit code of a run in which at least one input failed, or that could not be done.
const FAILED: u8 = 2;

/// Reads the arguments and runs the command.
pub(crate) fn run() -> ExitCode {
    silence_readers();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are what was asked for; a closed pipe behind them is no failure.
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

/// Keeps the panic of a reader that we did not write from the terminal: it is an error of its document, and told as one.
fn silence_readers() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !trilex::is_guarded() {
            tell(panic);
        }
    }));
}
