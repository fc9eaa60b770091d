//! Paragraphs that go on over the end of a page or of a column.

use crate::{
    error::Result,
    lang::is_han,
    read::{Gathering, Place},
};

/// Characters from which on an unfinished line is no heading but a part of a paragraph.
const LONGEST_HEADING: usize = 20;

/// What stands before a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// Another paragraph.
    Paragraph,
    /// The end of a page or of a column.
    Page,
}

/// Paragraphs in the making.
#[derive(Default)]
pub(super) struct Paragraphs {
    open: Option<(String, Place)>,
    asides: Vec<(String, Place)>,
}

impl Paragraphs {
    /// Takes the next piece of a document. It continues the last paragraph if that is unfinished at the end of a page or column
    /// and the piece has no indent.
    pub(super) fn push(
        &mut self,
        text: &str,
        edge: Edge,
        place: &Place,
        gathering: &mut Gathering,
    ) -> Result<()> {
        match &mut self.open {
            Some((open, _)) if edge == Edge::Page && goes_on(open, text) => {
                let is_chinese = open.ends_with(is_wide) || text.starts_with(is_wide);
                if !is_chinese {
                    open.push(' ');
                }
                open.push_str(text);
                Ok(())
            }
            _ => {
                self.finish(gathering)?;
                self.open = Some((text.to_owned(), place.clone()));
                Ok(())
            }
        }
    }

    /// Keeps lines that stand beside the text of a page until no paragraph is open.
    pub(super) fn set_aside(&mut self, texts: Vec<String>, place: &Place) {
        let texts = texts.into_iter().map(|text| (text, place.clone()));
        self.asides.extend(texts);
    }

    /// Hands over the open paragraph, then what was set aside.
    pub(super) fn finish(&mut self, gathering: &mut Gathering) -> Result<()> {
        if let Some((text, place)) = self.open.take() {
            gathering.paragraph(&text, &place)?;
        }
        for (text, place) in self.asides.drain(..) {
            gathering.unit(&text, None, &place)?;
        }
        Ok(())
    }
}

fn goes_on(open: &str, next: &str) -> bool {
    let closed = open.trim_end_matches(['”', '’', '"', '»', '」', '』', '）', ')', '》']);
    // A hyphen is for the healing of all formats to judge.
    let is_finished = closed.ends_with(is_final) || open.ends_with('-');
    !is_finished && open.chars().count() > LONGEST_HEADING && !next.starts_with(char::is_whitespace)
}

fn is_final(c: char) -> bool {
    matches!(
        c,
        '。' | '！' | '？' | '；' | '：' | '.' | '!' | '?' | ';' | ':' | '…'
    )
}

fn is_wide(c: char) -> bool {
    is_han(c)
        || is_final(c)
        || matches!(c, '\u{3001}'..='\u{303F}' | '\u{FF01}'..='\u{FF5E}' | '”' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_go_on_over_pages() {
        #[rustfmt::skip]
        let cases = [
            ("我们恪守《联合国宪章》宗旨和原则，主张尊重国家主权、独", "立和领土完整", true, "a word is parted"),
            ("我们恪守《联合国宪章》宗旨和原则，主张尊重国家主权。", "一、国际", false, "the sentence is over"),
            ("二、打击恐怖主义", "我们", false, "a heading"),
            ("我们恪守《联合国宪章》宗旨和原则，主张尊重国家主权、独", "\u{3000}\u{3000}立和", false, "an indent"),
            ("We remain committed to the purposes and", "principles", true, "English"),
            ("We remain committed to the purposes of counter-", "terrorism", false, "a hyphen"),
        ];
        for (open, next, expected, reason) in cases {
            assert_eq!(goes_on(open, next), expected, "{reason}");
        }
    }
}
