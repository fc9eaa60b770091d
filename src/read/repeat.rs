//! Paragraphs that stand in a document more than once.

use std::{collections::HashSet, hash::BuildHasher};

use foldhash::quality::RandomState;

use sha2::{Digest, Sha256};

use super::Block;
use crate::lang::Lang;

/// The paragraphs of a document seen so far.
///
/// Pages that were scraped or pasted together repeat whole paragraphs; counted again they would falsify
/// every figure. Headings, formulae and cells repeat of right, so only a block as long as a sentence can be a
/// repeat: 16 Chinese characters, or 48 letters of an alphabet.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    // Hashes, not texts: a document of a gigabyte has millions of paragraphs.
    hashes: HashSet<u64>,
    hasher: RandomState,
}

impl Seen {
    /// Whether the text of `block` was seen before; remembers it.
    pub(crate) fn again(&mut self, block: &Block) -> bool {
        long_enough(block) && !self.hashes.insert(self.hasher.hash_one(&block.text))
    }
}

/// Returns the number of a passage, the same in every document and every run: of the letters and figures of a block that is long
/// enough to be a repeat, so that another site's quotation marks do not make it another passage.
pub(crate) fn passage(block: &Block) -> Option<u64> {
    if !long_enough(block) {
        return None;
    }
    let letters: String = block.text.chars().filter(|c| c.is_alphanumeric()).collect();
    let hash = Sha256::digest(letters.as_bytes());
    let first: [u8; 8] = hash[..8].try_into().ok()?;
    Some(u64::from_be_bytes(first))
}

fn long_enough(block: &Block) -> bool {
    let (bytes_per_letter, letters) = match block.lang {
        Lang::Zh => (3, 16),
        Lang::En => (1, 48),
        Lang::Ru => (2, 48),
    };
    block.text.len() >= bytes_per_letter * letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Place;

    #[test]
    fn paragraphs_repeat_and_headings_may() {
        #[rustfmt::skip]
        let cases = [
            (Lang::Zh, "我们对利用信息通信技术从事犯罪活动表示严重关切。", true),
            (Lang::Zh, "一二三四五六七八九十一二三四五六", true),
            (Lang::Zh, "一二三四五六七八九十一二三四五", false),
            (Lang::Zh, "第一条　目的", false),
            (Lang::En, "Member States condemn terrorism in all its forms and manifestations.", true),
            (Lang::En, "Article 5", false),
            (Lang::Ru, "Государства-члены осуждают терроризм во всех его формах и проявлениях.", true),
            (Lang::Ru, "Статья 5", false),
        ];
        for (lang, text, repeats) in cases {
            let mut seen = Seen::default();
            let block = Block {
                text: text.to_owned(),
                lang,
                place: Place::Line(1),
            };
            assert!(!seen.again(&block), "{text}");
            assert_eq!(seen.again(&block), repeats, "{text}");
        }
    }

    #[test]
    fn passages_differ_by_letters_and_figures() {
        let number = |text: &str| {
            passage(&Block {
                text: text.to_owned(),
                lang: Lang::Zh,
                place: Place::Line(1),
            })
        };
        let one = number("各方支持“一带一路”倡议，并将扩大合作。");
        assert!(one.is_some());
        #[rustfmt::skip]
        let cases = [
            ("各方支持「一带一路」倡议，并将扩大合作。", true, "other quotation marks"),
            ("各方支持“一带一路”倡议 并将扩大合作。", true, "a space for a comma"),
            ("各方支持“一带一路”倡议，并将深化合作。", false, "another word"),
            ("各方支持。", false, "too short to be a passage"),
        ];
        for (text, same, reason) in cases {
            assert_eq!(number(text) == one, same, "{reason}");
        }
    }
}
