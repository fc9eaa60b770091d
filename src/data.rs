//! What is compiled in: dictionaries and the curated glossary.
//!
//! What the build script lays out is read in place, so that there is hardly anything to load when the program starts. The formats
//! are those of [`trilex_core::layout`]: text as UTF-8, numbers in four or eight bytes, the lowest first.
//!
//! | reader | data | source | files |
//! |---|---|---|---|
//! | [`Words`] | Chinese words, their frequencies | `words.txt`, jieba's dictionary | `words.u64`, `frequencies.u32` |
//! | [`joined`] | pairs of characters that are neighbours in a word | the same | `pairs.u64` |
//! | [`glossary`] | rows of the curated glossary | the folder `glossary` | `glossary.txt`, `glossary.u32` |
//! | [`vocabulary`] | its English and Russian terms, their words, and the keys of these | the same | `en-…`, `ru-…` |
//!
//! [`simplified`] characters are a text file, read as it is: `simplified.txt`, OpenCC's table.
//!
//! Other data comes with a crate and is loaded when it is first needed: [`russian`] from rumorph, [`tagger`] from jieba-rs,
//! [`in_simplified`] from OpenCC.

pub(crate) mod glossary;
mod joined;
mod simplified;
mod vocabulary;
mod words;

pub(crate) use joined::joined;
pub(crate) use simplified::simplified;
pub(crate) use trilex_core::layout::pairs::PairFilter;
pub(crate) use vocabulary::{Vocabulary, vocabulary};
pub(crate) use words::Words;

use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use jieba_rs::Jieba;
use rumorph::Dictionary;

use crate::lang::Lang;

/// Returns a text and its numbers, as the build script laid them out.
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

/// Loads the dictionary of `lang` now. Otherwise the first text in that language waits for it: in Russian, about 10 ms.
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
        // Theirs are read in place.
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
