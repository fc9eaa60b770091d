//! How far long work has come: a bar on a terminal, nothing elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use trilex::Progress;

/// Bytes of text from which on it is worth telling how much has been read.
const MUCH: u64 = 1 << 20;

/// Whether anything but results and errors is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Progress, notes and the summary too.
    Full,
    /// Errors only.
    Quiet,
}

/// The option that silences a command.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct VoiceArgs {
    /// Say nothing but errors.
    #[arg(short, long)]
    quiet: bool,
}

impl VoiceArgs {
    pub(super) fn voice(self) -> Voice {
        match self.quiet {
            true => Voice::Quiet,
            false => Voice::Full,
        }
    }
}

/// A bar over documents.
pub(super) fn documents(voice: Voice) -> ProgressBar {
    styled(voice, "{bar:30} {pos}/{len} documents, {msg}, {eta} left")
}

/// A line for text of which nobody knows how much there is.
pub(super) fn text(voice: Voice) -> ProgressBar {
    styled(voice, "{msg}")
}

fn styled(voice: Voice, template: &str) -> ProgressBar {
    let bar = match voice {
        Voice::Quiet => ProgressBar::hidden(),
        Voice::Full => ProgressBar::no_length(),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Shows how many documents are done.
pub(super) fn advance(bar: &ProgressBar, progress: Progress) {
    match progress {
        Progress::Found { documents, .. } => bar.set_length(documents as u64),
        Progress::Done { done, bytes, .. } => {
            bar.set_message(format!("{} of {} MB", done / 1_000_000, bytes / 1_000_000));
            bar.inc(1);
        }
    }
}

/// Shows how many bytes of text have been read.
pub(super) fn read(bar: &ProgressBar, bytes: u64) {
    if bytes > MUCH {
        bar.set_message(format!("{} MB read", bytes / 1_000_000));
    }
}
