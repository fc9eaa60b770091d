//! Where terms may begin and end in a text.

use std::collections::HashMap;

use compact_str::CompactString;
use foldhash::fast::RandomState;

use crate::{
    lexicon::{PairFilter, joined},
    span::Span,
    token::{Run, fold::Fold, in_run},
};

/// Bytes of the blocks that are remembered: longer ones hardly come again.
const LONGEST: usize = 48;

/// Blocks that come in before the older half of those remembered is forgotten.
const MOST: usize = 1 << 15;

/// The blocks that a thread has segmented, each with a bit for every byte that a term may begin or end at.
///
/// A block is a part of a run of characters within which all neighbours stand side by side in some word. Between blocks every
/// segmentation cuts, so a block is segmented as it is in its run. Only of two segmentations that are equally likely, as in
/// 哈哈哈, jieba chooses by how its sum over the whole run is rounded. Most blocks are short and come again and again.
#[derive(Default)]
pub(in crate::occurrence) struct Blocks {
    recent: HashMap<CompactString, u64, RandomState>,
    older: HashMap<CompactString, u64, RandomState>,
}

/// Where terms may begin and end in a text.
pub(super) struct Edges<'t, 'b> {
    text: &'t str,
    fold: Fold,
    joined: &'static PairFilter,
    blocks: &'b mut Blocks,
    /// The last block that was looked into.
    last: Span,
    cuts: Cuts<'t>,
}

/// Where terms may begin and end in a block.
enum Cuts<'t> {
    /// A bit for every byte.
    Short(u64),
    Long(Run<'t>),
}

impl<'t, 'b> Edges<'t, 'b> {
    pub(super) fn new(text: &'t str, fold: Fold, blocks: &'b mut Blocks) -> Edges<'t, 'b> {
        Edges {
            text,
            fold,
            joined: joined(),
            blocks,
            last: Span { start: 0, end: 0 },
            cuts: Cuts::Short(0),
        }
    }

    /// Whether a term may begin or end at byte `at`: between two words, or at a seam of one.
    pub(super) fn may_cut(&mut self, at: usize) -> bool {
        if at <= self.last.start || self.last.end <= at {
            let Some(block) = self.block(at) else {
                return true;
            };
            self.last = block;
            self.cuts = match block.end - block.start {
                ..=LONGEST => Cuts::Short(self.blocks.cuts(block.of(self.text))),
                _ => Cuts::Long(Run::segment(self.text, block)),
            };
        }
        match &self.cuts {
            Cuts::Short(cuts) => cuts & 1 << (at - self.last.start) != 0,
            Cuts::Long(run) => run.is_edge(at) || run.is_seam(at),
        }
    }

    /// Returns the block that byte `at` stands inside of, `None` if it is at an end of one.
    fn block(&self, at: usize) -> Option<Span> {
        let (before, behind) = self.text.split_at(at);
        let mut before = before.chars().rev();
        let mut behind = behind.chars();
        let (first, second) = (before.next()?, behind.next()?);
        let (a, b) = (self.fold.char(first), self.fold.char(second));
        if !self.may_join(a, b) || !in_run(first) || !in_run(second) {
            return None;
        }
        Some(Span {
            start: at - first.len_utf8() - self.reach(before, a, |far, near| (far, near)),
            end: at + second.len_utf8() + self.reach(behind, b, |far, near| (near, far)),
        })
    }

    /// Returns the bytes of the characters up to the first that no word joins to the one nearer to `near`.
    fn reach(
        &self,
        chars: impl Iterator<Item = char>,
        mut near: char,
        in_order: fn(char, char) -> (char, char),
    ) -> usize {
        let mut length = 0;
        for c in chars {
            let far = self.fold.char(c);
            let (first, second) = in_order(far, near);
            if !self.may_join(first, second) || !in_run(c) {
                break;
            }
            length += c.len_utf8();
            near = far;
        }
        length
    }

    /// Whether some word may have these two folded characters of a run side by side.
    fn may_join(&self, first: char, second: char) -> bool {
        // Words with letters and digits are few, and go on beyond the dictionary: G20, 2030.
        first.is_ascii() || second.is_ascii() || self.joined.may_have(first, second)
    }
}

impl Blocks {
    /// Returns the cuts of a block of at most [`LONGEST`] bytes.
    fn cuts(&mut self, block: &str) -> u64 {
        if let Some(&cuts) = self.recent.get(block) {
            return cuts;
        }
        let cuts = self.older.get(block).copied();
        let cuts = cuts.unwrap_or_else(|| {
            let run = Run::segment(block, (0..block.len()).into());
            let places = block.char_indices().map(|(at, _)| at);
            let cuts = places.filter(|&at| run.is_edge(at) || run.is_seam(at));
            cuts.fold(0, |bits, at| bits | 1 << at)
        });
        if self.recent.len() == MOST {
            self.older = std::mem::take(&mut self.recent);
        }
        self.recent.insert(block.into(), cuts);
        cuts
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::token;

    /// Chinese of all kinds, most of it hard: characters that stand side by side in words, in no order that makes sense.
    fn text() -> impl Strategy<Value = String> {
        let walk = prop::collection::vec(any::<prop::sample::Index>(), 1..12).prop_map(|steps| {
            let lines: Vec<&str> = include_str!("../../lexicon/joined.txt").lines().collect();
            let mut walked = String::new();
            let mut line = steps[0].get(&lines);
            for step in &steps {
                let chars: Vec<char> = line.chars().collect();
                let next = *step.get(&chars);
                walked.push(next);
                line = lines
                    .iter()
                    .find(|line| line.starts_with(next))
                    .unwrap_or_else(|| step.get(&lines));
            }
            walked
        });
        let part = prop_oneof![
            4 => walk,
            4 => prop::sample::select(vec![
                "中华人民共和国", "发展中国家", "公平和平等", "研究生命", "反腐败", "登记手续", "恐怖主義", "的", "和", "在",
            ]).prop_map(str::to_owned),
            2 => prop::sample::select(vec!["，", "。", "《", "》", "、", " ", "G20", "5G", "2030", "－", "C++", "ＩＣＴ", "Ｂ超", "T恤", "UN"])
                .prop_map(str::to_owned),
            1 => "\\PC{0,3}",
        ];
        prop::collection::vec(part, 0..16).prop_map(|parts| parts.concat())
    }

    /// The bytes that terms may begin or end at if a run is segmented whole.
    fn whole(run: &str) -> Vec<usize> {
        let segmented = Run::segment(run, (0..run.len()).into());
        let places = run.char_indices().map(|(at, _)| at).skip(1);
        places
            .filter(|&at| segmented.is_edge(at) || segmented.is_seam(at))
            .collect()
    }

    /// Whether the segmentation that jieba chooses hangs on which words, none of which joins the block, stand behind it.
    fn wavers(block: &str) -> bool {
        let cuts = whole(block);
        let behind = |word: char, times: usize| format!("㐀{word}").repeat(times);
        let words = [
            '的', '国', '和', '人', '水', '三', '龘', '㐀', '峒', '卿', '山', '阄',
        ];
        let mut behind = words
            .into_iter()
            .flat_map(|word| (1..100).map(move |times| behind(word, times)));
        behind.any(|behind| {
            let longer = whole(&format!("{block}{behind}"));
            longer[..cuts.len()] != cuts
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn blocks_are_segmented_as_in_their_run(text in text()) {
            let mut blocks = Blocks::default();
            let mut edges = Edges::new(&text, Fold::load(), &mut blocks);
            for span in token::runs(&text) {
                let run = span.of(&text);
                let cuts = whole(run);
                for at in run.char_indices().map(|(at, _)| at).skip(1) {
                    if edges.may_cut(span.start + at) != cuts.contains(&at) {
                        let block = edges.block(span.start + at).map(|block| block.of(&text));
                        prop_assert!(block.is_some_and(wavers), "{run}: {block:?} at {at}");
                    }
                }
            }
        }
    }
}
