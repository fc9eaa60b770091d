//! How many threads work.

use std::num::NonZeroUsize;

use trilex::Error;

/// The option that bounds the threads of a command.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct ThreadsArgs {
    /// Threads to work with [default: one for each core].
    #[arg(short = 'j', long, value_name = "N", value_parser = number)]
    threads: Option<NonZeroUsize>,
}

fn number(text: &str) -> Result<NonZeroUsize, String> {
    let number = text.parse();
    number.map_err(|_| "give a number from 1 on, or leave it out".to_owned())
}

impl ThreadsArgs {
    /// Starts the threads, of which this is the first.
    pub(super) fn start(self) -> Result<(), Error> {
        rayon::ThreadPoolBuilder::new()
            .num_threads(self.threads.map_or(0, NonZeroUsize::get))
            .use_current_thread()
            .build_global()
            .map_err(|error| Error::new(error.to_string()))
    }
}
