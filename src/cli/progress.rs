//! Progress of long work: a bar in a terminal, nothing elsewhere.

use std::sync::atomic::{AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressStyle};
use trilex::Progress;

/// Bytes of text from which on progress is worth showing.
const MUCH: u64 = 1 << 20;

/// How much is printed besides results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Progress, notes, errors and a summary.
    Full,
    /// Errors only.
    Quiet,
}

/// The option that silences a command.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct VoiceArgs {
    /// Print errors only.
    #[arg(short, long)]
    quiet: bool,
}

impl VoiceArgs {
    pub(super) fn voice(self) -> Voice {
        if self.quiet {
            Voice::Quiet
        } else {
            Voice::Full
        }
    }
}

/// A bar over the bytes of documents.
pub(super) struct Documents {
    bar: ProgressBar,
    /// How many there are.
    all: AtomicU64,
    /// How many are done.
    done: AtomicU64,
    /// Bytes that were read.
    read: AtomicU64,
}

/// Returns a bar whose length is not known yet.
pub(super) fn documents(voice: Voice) -> Documents {
    Documents {
        bar: styled(voice, "{bar:30} {msg}, {eta} left"),
        all: AtomicU64::new(0),
        done: AtomicU64::new(0),
        read: AtomicU64::new(0),
    }
}

impl Documents {
    /// Shows how far the work has come: bytes, so that a large document moves it before it is done.
    pub(super) fn advance(&self, progress: Progress) {
        match progress {
            Progress::Found { documents, bytes } => {
                self.all.store(documents as u64, Ordering::Relaxed);
                match bytes {
                    // The length of a pipe is unknown.
                    0 => self.bar.set_style(style("{msg}")),
                    _ => self.bar.set_length(bytes),
                }
            }
            Progress::Read { bytes } => {
                self.read.fetch_add(bytes, Ordering::Relaxed);
                self.bar.inc(bytes);
            }
            Progress::Done => {
                self.done.fetch_add(1, Ordering::Relaxed);
            }
        }
        self.bar.set_message(self.message());
    }

    /// Removes the bar from the terminal.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
    }

    /// `3 of 12 documents, 20.1 of 60.0 MB`
    fn message(&self) -> String {
        let figure = |of: &AtomicU64| of.load(Ordering::Relaxed);
        let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / 1e6);
        let documents = format!("{} of {} documents", figure(&self.done), figure(&self.all));
        let read = megabytes(figure(&self.read));
        match self.bar.length() {
            Some(bytes) => format!("{documents}, {read} of {} MB", megabytes(bytes)),
            None => format!("{documents}, {read} MB"),
        }
    }
}

/// Returns a line for text of unknown length.
pub(super) fn text(voice: Voice) -> ProgressBar {
    styled(voice, "{msg}")
}

fn styled(voice: Voice, template: &str) -> ProgressBar {
    let bar = match voice {
        Voice::Quiet => ProgressBar::hidden(),
        Voice::Full => ProgressBar::no_length(),
    };
    bar.with_style(style(template))
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// Shows how many bytes of text have been read.
pub(super) fn read(bar: &ProgressBar, bytes: u64) {
    if bytes > MUCH {
        bar.set_message(format!("{} MB read", bytes / 1_000_000));
    }
}
