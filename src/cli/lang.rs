//! The languages as arguments.

use clap::ValueEnum;
use trilex::Lang;

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LangArg {
    Zh,
    En,
    Ru,
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Lang {
        match lang {
            LangArg::Zh => Lang::Zh,
            LangArg::En => Lang::En,
            LangArg::Ru => Lang::Ru,
        }
    }
}
