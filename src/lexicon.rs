//! The dictionaries compiled into the program, each loaded when it is first needed and then shared.

mod joined;
mod pairs;
mod segmenter;
mod state;
mod unknown;
mod words;

pub(crate) use joined::joined;
pub(crate) use pairs::PairFilter;
pub(crate) use segmenter::Segmenter;
pub(crate) use unknown::WordFinder;
pub(crate) use words::Words;

use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use jieba_rs::Jieba;
use rumorph::Dictionary;

use crate::lang::Lang;

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
        Lang::Ru => _ = russian(),
        // It is laid out in the program.
        Lang::Zh | Lang::En => {}
    }
}

/// Chinese words with their parts of speech. Loading takes about 100 ms and 35 MB.
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

/// Russian word forms with their lemmas. Loading takes about 10 ms.
pub(crate) fn russian() -> &'static Dictionary {
    &RUSSIAN
}
