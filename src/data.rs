//! What is compiled in: dictionaries and the curated glossary, each loaded when it is first needed and then shared.
//!
//! The build script lays out what is ours, in the formats of [`trilex_core::layout`], and it is read in place:
//!
//! - [`Words`]: jieba's dictionary of Chinese words with their frequencies, from `words.txt` in this folder; [`joined`]: the pairs
//!   of characters that stand side by side in them;
//! - [`glossary`]: the rows of the files in the folder `glossary`;
//! - [`Vocabulary`]: the words of its English and Russian terms, with what they are compared by.
//!
//! The rest comes with its crate: [`russian`] from rumorph, [`tagger`] from jieba-rs, [`in_simplified`] from OpenCC.

pub(crate) mod glossary;
mod joined;
mod vocabulary;
mod words;

pub(crate) use joined::joined;
pub(crate) use trilex_core::layout::pairs::PairFilter;
pub(crate) use vocabulary::{Vocabulary, vocabulary};
pub(crate) use words::Words;

use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use jieba_rs::Jieba;
use rumorph::Dictionary;

use crate::lang::Lang;

/// The text and the numbers of a file that the build script laid out.
macro_rules! laid {
    ($name:expr) => {
        (
            include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt")),
            include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".u32")),
        )
    };
}
use laid;

static TAGGER: LazyLock<Jieba> = LazyLock::new(Jieba::new);

static RUSSIAN: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::bundled().expect("the dictionary compiled in is whole"));

/// Loads what texts in `lang` are read with; otherwise the first of them waits for it, in Russian about 10 ms.
///
/// ```
/// use trilex::{Lang, preload};
///
/// let loading = std::thread::spawn(|| preload(Lang::Ru));
/// // Meanwhile a glossary is read.
/// loading.join().unwrap();
/// ```
pub fn preload(lang: Lang) {
    match lang {
        // What these need is read in place.
        Lang::Zh | Lang::En => {}
        Lang::Ru => _ = russian(),
    }
}

/// Returns Chinese words with their parts of speech. Loading takes about 100 ms and 35 MB.
pub(crate) fn tagger() -> &'static Jieba {
    &TAGGER
}

/// Returns `text` in simplified characters, word by word: 乾隆 stays. Loading takes about 5 ms.
pub(crate) fn in_simplified(text: &str) -> String {
    static CONVERTER: LazyLock<Option<OpenCC>> =
        LazyLock::new(|| OpenCC::from_config(BuiltinConfig::T2s).ok());
    match &*CONVERTER {
        Some(opencc) => opencc.convert(text),
        None => text.to_owned(),
    }
}

/// Returns Russian word forms with their lemmas. Loading takes about 10 ms.
pub(crate) fn russian() -> &'static Dictionary {
    &RUSSIAN
}
