//! The dictionaries compiled into the program, each loaded when it is first needed and then shared.

mod joined;
mod pairs;

pub(crate) use joined::joined;
pub(crate) use pairs::PairFilter;

use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use jieba_rs::Jieba;
use rumorph::Dictionary;

static CHINESE: LazyLock<Jieba> = LazyLock::new(Jieba::new);

static RUSSIAN: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::bundled().expect("the dictionary compiled in is whole"));

/// Chinese words with their frequencies. Loading takes about 100 ms and 35 MB.
pub(crate) fn chinese() -> &'static Jieba {
    &CHINESE
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

/// Russian word forms with their lemmas. Loading takes about 5 ms.
pub(crate) fn russian() -> &'static Dictionary {
    &RUSSIAN
}

/// Whether a Chinese word of at least two characters is in the dictionary.
pub(crate) fn is_chinese_word(word: &str) -> bool {
    word.chars().nth(1).is_some() && CHINESE.has_word(word)
}
