//! What the user knows about the texts, instead of having it detected.

use clap::{Args, ValueEnum};
use trilex::{Encoding, Hints, Lang};

/// The options that say how texts are to be read.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct HintArgs {
    /// Force this language [default: detect from the script].
    #[arg(long)]
    lang: Option<LangArg>,

    /// Force this character encoding [default: detect]: utf-8, utf-16le, utf-16be, gb18030, big5, windows-1251, koi8-r.
    #[arg(long, value_parser = encoding)]
    encoding: Option<Encoding>,
}

/// A language by its code.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LangArg {
    Zh,
    En,
    Ru,
}

impl LangArg {
    /// Returns the language.
    pub(super) fn lang(self) -> Lang {
        match self {
            LangArg::Zh => Lang::Zh,
            LangArg::En => Lang::En,
            LangArg::Ru => Lang::Ru,
        }
    }
}

impl HintArgs {
    /// Returns the hints for reading.
    pub(super) fn hints(self) -> Hints {
        Hints {
            lang: self.lang.map(LangArg::lang),
            encoding: self.encoding,
        }
    }
}

/// Returns the encoding that `label` names.
pub(super) fn encoding(label: &str) -> Result<Encoding, String> {
    Encoding::by_label(label).ok_or_else(|| {
        let names: Vec<&str> = Encoding::ALL.into_iter().map(Encoding::name).collect();
        format!("the encodings are {}", names.join(", "))
    })
}
