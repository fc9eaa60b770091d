//! The number of threads.

use std::num::NonZeroUsize;

use trilex::Error;

/// The option that sets the number of threads.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct ThreadsArgs {
    /// Number of threads [default: one per core].
    #[arg(short = 'j', long, value_name = "N", value_parser = number)]
    threads: Option<NonZeroUsize>,
}

fn number(text: &str) -> Result<NonZeroUsize, String> {
    let number = text.parse();
    number.map_err(|_| "give a whole number from 1 up, or leave it out".to_owned())
}

impl ThreadsArgs {
    /// Starts the threads; this one is the first of them.
    pub(super) fn start(self) -> Result<(), Error> {
        rayon::ThreadPoolBuilder::new()
            .num_threads(self.threads.map_or(0, NonZeroUsize::get))
            .use_current_thread()
            .build_global()
            .map_err(|error| Error::new(error.to_string()))
    }
}
