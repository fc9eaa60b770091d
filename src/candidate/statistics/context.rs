//! The sentence of an occurrence.

use crate::{read::Block, sentence::sentences, span::Span};

/// Characters of context that are shown on each side of an occurrence at most.
const CONTEXT_CHARACTERS: usize = 60;

/// Returns the sentence around a part of a block, cut to a length.
pub(super) fn context(block: &Block, Span { start, end }: Span) -> String {
    let from = block.text[..start]
        .char_indices()
        .rev()
        .nth(CONTEXT_CHARACTERS - 1)
        .map_or(0, |(at, _)| at);
    let to = block.text[end..]
        .char_indices()
        .nth(CONTEXT_CHARACTERS)
        .map_or(block.text.len(), |(at, _)| end + at);
    // Only the part to be shown is split into sentences, all of it, for an abbreviation is told by what is behind it.
    let near = &block.text[from..to];
    let begins = |sentence: &Span| sentence.end > start - from;
    let sentence = sentences(near, block.lang).find(begins);
    let opening = sentence.map_or(0, |sentence| sentence.start);
    let ends = |sentence: &Span| sentence.end >= end - from;
    let close = sentences(near, block.lang).find(ends);
    let close = close.map_or(near.len(), |sentence| sentence.end);
    let cut_before = from > 0 && opening == 0;
    let cut_behind = to < block.text.len() && close == near.len() && !ends_sentence(near);
    format!(
        "{}{}{}",
        if cut_before { "…" } else { "" },
        near[opening..close].trim_end(),
        if cut_behind { "…" } else { "" },
    )
}

/// Returns `true` if a text ends where a sentence does.
fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['。', '！', '？', '；', '.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lang::Lang, read::Place};

    #[test]
    fn the_context_is_the_sentence() {
        #[rustfmt::skip]
        let cases = [
            (Lang::En, "It is over. The talks with Dr. Smith went on.", "Smith", "The talks with Dr. Smith went on."),
            (Lang::En, "Under Art. 5 a State is bound. It ends.", "State", "Under Art. 5 a State is bound."),
            (Lang::Ru, "Всё. По ст. 5 договор действует. Конец.", "договор", "По ст. 5 договор действует."),
            (Lang::Zh, "一。打击恐怖主义。二。", "恐怖主义", "打击恐怖主义。"),
            (Lang::Zh, "恐怖主义", "恐怖主义", "恐怖主义"),
        ];
        for (lang, text, found, expected) in cases {
            let block = Block {
                text: text.to_owned(),
                lang,
                place: Place::Line(1),
            };
            let start = text.find(found).unwrap();
            assert_eq!(
                context(&block, (start..start + found.len()).into()),
                expected
            );
        }
    }

    #[test]
    fn a_long_context_is_cut() {
        let text = format!("{}恐怖主义{}", "甲".repeat(100), "乙".repeat(100));
        let block = Block {
            text,
            lang: Lang::Zh,
            place: Place::Line(1),
        };
        let cut = context(&block, (300..312).into());
        assert_eq!(
            cut,
            format!("…{}恐怖主义{}…", "甲".repeat(60), "乙".repeat(60))
        );
    }
}
