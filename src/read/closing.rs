//! The closing lines of a document: the place and the day that it was made at.

use std::collections::VecDeque;

use super::Block;
use crate::date::Date;

/// Blocks at the end of a document among which its closing line is looked for.
const CLOSING: usize = 5;

/// Bytes that a closing line has at most.
const LONGEST: usize = 240;

/// Blocks at the end of a document that may be closing line and signatures.
const SIGNED: usize = 24;

/// Bytes that a closing line with signatures below has at most: place, date and nothing else.
const SHORT: usize = 90;

/// The last blocks of a document so far, those empty that are too long for a closing line.
#[derive(Default)]
pub(super) struct Closing(VecDeque<String>);

impl Closing {
    /// Takes the next blocks.
    pub(super) fn read(&mut self, blocks: &[Block]) {
        for block in &blocks[blocks.len().saturating_sub(SIGNED)..] {
            if self.0.len() == SIGNED {
                self.0.pop_front();
            }
            self.0.push_back(match block.text.len() <= LONGEST {
                true => block.text.clone(),
                false => String::new(),
            });
        }
    }

    /// Returns the last day in them.
    pub(super) fn day(&self) -> Option<Date> {
        let lines = self.0.iter().rev().enumerate();
        lines
            .filter(|(from_end, line)| *from_end < CLOSING || line.len() <= SHORT)
            .find_map(|(_, line)| Date::in_text(line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Lang, Place};

    #[test]
    fn only_the_last_lines_count() {
        let closing = |lines: &[&str]| {
            let block = |text: &&str| Block {
                text: (*text).to_owned(),
                lang: Lang::Zh,
                place: Place::Line(1),
            };
            let blocks: Vec<Block> = lines.iter().map(block).collect();
            let mut whole = Closing::default();
            whole.read(&blocks);
            let mut parts = Closing::default();
            blocks.chunks(2).for_each(|blocks| parts.read(blocks));
            assert_eq!(whole.day(), parts.day());
            whole.day().map(|day| day.to_string())
        };
        let long = format!("{}2019年1月1日", "各方重申".repeat(30));
        let met = format!("领导人于2019年6月14日举行会议，{}。", "各方".repeat(12));
        let ended: [&str; 6] = [&met, "a", "b", "c", "d", "e"];
        assert_eq!(closing(&ended), None);
        assert_eq!(closing(&ended[..5]).as_deref(), Some("2019-06-14"));
        // Heads of state sign below.
        let signed = ["2001年6月15日于上海", "甲", "乙", "丙", "丁", "戊", "己"];
        assert_eq!(closing(&signed).as_deref(), Some("2001-06-15"));
        assert_eq!(
            closing(&["a", "2001年6月15日", "2020年11月10日于莫斯科", &long, "注"]).as_deref(),
            Some("2020-11-10")
        );
        assert_eq!(closing(&[&long]), None);
        assert_eq!(closing(&[]), None);
    }
}
