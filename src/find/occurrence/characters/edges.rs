//! Where terms may begin and end in a text.

use crate::{
    data::{PairFilter, joined},
    segmenter::Segmenter,
    span::Span,
    token::{cuts, fold::Fold, in_run},
};

/// Where terms may begin and end in a text.
///
/// Only blocks that are asked about are segmented. A block is a part of a run of characters within which all neighbours stand
/// side by side in some word. Between blocks every segmentation cuts, so a block is segmented as it is in its run. Only of two
/// segmentations that are equally likely, as in 哈哈哈, jieba chooses by how its sum over the whole run is rounded.
pub(super) struct Edges<'t, 's> {
    text: &'t str,
    fold: Fold,
    joined: &'static PairFilter,
    segmenter: &'s mut Segmenter,
    /// The last block that was looked into.
    last: Span,
    /// The bytes inside of it that a term may begin or end at, in ascending order.
    cuts: Vec<usize>,
}

impl<'t, 's> Edges<'t, 's> {
    pub(super) fn new(text: &'t str, fold: Fold, segmenter: &'s mut Segmenter) -> Edges<'t, 's> {
        Edges {
            text,
            fold,
            joined: joined(),
            segmenter,
            last: Span { start: 0, end: 0 },
            cuts: Vec::new(),
        }
    }

    /// Whether a term may begin or end at byte `at`: between two words, or at a seam of one.
    pub(super) fn may_cut(&mut self, at: usize) -> bool {
        if at <= self.last.start || self.last.end <= at {
            let Some(block) = self.block(at) else {
                return true;
            };
            self.last = block;
            self.cuts.clear();
            cuts(block.of(self.text), self.segmenter, |at| {
                self.cuts.push(block.start + at)
            });
        }
        self.cuts.binary_search(&at).is_ok()
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

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;
    use crate::{data::Words, token};

    /// Chinese of all kinds, most of it hard: words of the dictionary that go over into each other.
    fn text() -> impl Strategy<Value = String> {
        let words: Vec<Vec<char>> = include_str!("../../../data/words.txt")
            .split_whitespace()
            .map(|word| word.chars().collect())
            .collect();
        let mut beginning: HashMap<char, Vec<usize>> = HashMap::new();
        for (number, word) in words.iter().enumerate() {
            beginning.entry(word[0]).or_default().push(number);
        }
        let walk =
            prop::collection::vec(any::<prop::sample::Index>(), 1..8).prop_map(move |steps| {
                let mut walked: Vec<char> = Vec::new();
                for step in steps {
                    let next = walked.pop().and_then(|last| beginning.get(&last));
                    let word = match next {
                        Some(next) => &words[*step.get(next)],
                        None => step.get(&words),
                    };
                    walked.extend(word);
                }
                walked.into_iter().collect()
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

    /// Returns the bytes at which terms may begin or end if `run` is segmented whole.
    fn whole(run: &str) -> Vec<usize> {
        let mut places = Vec::new();
        cuts(run, &mut Segmenter::default(), |at| places.push(at));
        places
    }

    /// Returns the words of `part` as the dictionary has them: simplified and narrow.
    fn words(part: &str) -> Vec<String> {
        let fold = Fold::load();
        let chars: Vec<char> = part.chars().map(|c| fold.script_and_width(c)).collect();
        let mut segmenter = Segmenter::default();
        segmenter.segment(chars.iter().copied());
        segmenter
            .words()
            .map(|word| chars[word].iter().collect())
            .collect()
    }

    /// Returns the words of `block`, a part of `run`, as they are in `run`; `None` if one goes on beyond the block.
    fn words_in_run(run: &str, block: Span) -> Option<Vec<String>> {
        let chars = |part: &str| part.chars().count();
        let (from, to) = (chars(&run[..block.start]), chars(&run[..block.end]));
        let mut at = 0;
        let mut inside = Vec::new();
        for word in words(run) {
            let start = at;
            at += chars(&word);
            match (from.max(start) < to.min(at), from <= start && at <= to) {
                (true, true) => inside.push(word),
                (true, false) => return None,
                (false, _) => {}
            }
        }
        Some(inside)
    }

    fn likelihood(words: &[String]) -> f64 {
        let dictionary = Words::get();
        words.iter().map(|word| dictionary.likelihood(word)).sum()
    }

    /// Compares the edges in `text`, found block by block, with those of its runs.
    ///
    /// A block that is cut otherwise than in its run must have other words there, and those equally likely: of such two jieba takes
    /// either, for it compares sums over all that follows, and these are rounded. A sum of n numbers is off by n/2 · ε · sum at most.
    fn compare(text: &str) -> Result<(), String> {
        let mut segmenter = Segmenter::default();
        let mut edges = Edges::new(text, Fold::load(), &mut segmenter);
        for span in token::runs(text) {
            let run = span.of(text);
            let whole = whole(run);
            for at in run.char_indices().map(|(at, _)| at).skip(1) {
                if edges.may_cut(span.start + at) == whole.contains(&at) {
                    continue;
                }
                let Some(block) = edges.block(span.start + at) else {
                    return Err(format!(
                        "{run} has a word across the end of a block at {at}"
                    ));
                };
                let block = (block.start - span.start..block.end - span.start).into();
                let Some(here) = words_in_run(run, block) else {
                    return Err(format!(
                        "{run} has a word across an end of {}",
                        block.of(run)
                    ));
                };
                let alone = words(block.of(run));
                let all = words(run);
                let rounding = all.len() as f64 * f64::EPSILON * likelihood(&all).abs();
                let difference = likelihood(&here) - likelihood(&alone);
                if here == alone || difference.abs() > rounding {
                    return Err(format!("{run}: {here:?} or {alone:?}, by {difference}"));
                }
            }
        }
        Ok(())
    }

    #[test]
    fn ties_are_broken_by_what_follows() {
        let run = "悄悄悄的士高太公中华人民共和国";
        let block = Span {
            start: 0,
            end: "悄悄悄的士高太公".len(),
        };
        let here = words_in_run(run, block).unwrap();
        assert_ne!(here, words(block.of(run)), "find a run that shows it again");
        assert_eq!(compare(run), Ok(()));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn blocks_are_segmented_as_in_their_run(text in text()) {
            prop_assert_eq!(compare(&text), Ok(()));
        }
    }
}
