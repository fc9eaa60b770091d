//! Chinese terms: an automaton over characters, and words that must begin and end where the term does.

use std::collections::HashSet;

use daachorse::CharwiseDoubleArrayAhoCorasick;

use super::{Listed, Match};
use crate::{
    lang::is_han,
    span::Span,
    token::{self, Run, fold::Fold},
};

/// The Chinese terms of a glossary.
pub(super) struct Characters {
    fold: Fold,
    /// `None` if there is no term.
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    patterns: Vec<Pattern>,
}

struct Pattern {
    listed: Listed,
    /// Characters that are compared.
    length: usize,
}

impl Characters {
    pub(super) fn new(terms: &[(&str, Listed)]) -> Characters {
        let fold = Fold::load();
        let mut spelled = Vec::new();
        let mut patterns = Vec::new();
        let mut seen = HashSet::new();
        for &(term, listed) in terms {
            let spelling: String = compared(term).map(|(_, c)| fold.char(c)).collect();
            if !spelling.is_empty() && seen.insert(spelling.clone()) {
                patterns.push(Pattern {
                    listed,
                    length: spelling.chars().count(),
                });
                spelled.push(spelling);
            }
        }
        let automaton = (!spelled.is_empty()).then(|| {
            CharwiseDoubleArrayAhoCorasick::new(&spelled)
                .expect("the patterns are distinct and not empty")
        });
        Characters {
            fold,
            automaton,
            patterns,
        }
    }

    /// Returns every match that begins and ends between words.
    pub(super) fn find(&self, text: &str) -> Vec<Match> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut segmented: Option<(Span, Run)> = None;
        let mut stepper = automaton.find_overlapping_stepper();
        for (at, c) in compared(text) {
            stepper.consume(self.fold.char(c));
            let end = at + c.len_utf8();
            for hit in stepper.matches() {
                let pattern = &self.patterns[hit.value() as usize];
                let Some(span) = ending_at(text, end, pattern.length) else {
                    continue;
                };
                let mut may_cut = |at: usize| {
                    let Some(run) = run_around(text, at) else {
                        return true;
                    };
                    if segmented.as_ref().is_none_or(|(span, _)| *span != run) {
                        segmented = Some((run, Run::segment(text, run)));
                    }
                    segmented
                        .as_ref()
                        .is_some_and(|(_, run)| run.is_edge(at) || run.is_seam(at))
                };
                if may_cut(span.start) && may_cut(span.end) {
                    found.push(Match {
                        listed: pattern.listed,
                        span,
                    });
                }
            }
        }
        found
    }
}

/// Returns the characters that are compared, with their places: all but a space between Han and another script, which
/// some write and others do not (5G 网络, 5G网络).
fn compared(text: &str) -> impl DoubleEndedIterator<Item = (usize, char)> {
    text.char_indices()
        .filter(move |&(at, c)| c != ' ' || !is_optional_space(text, at))
}

fn is_optional_space(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + 1..].chars().next();
    match (before, after) {
        (Some(a), Some(b)) => {
            (is_han(a) && b.is_ascii_alphanumeric()) || (a.is_ascii_alphanumeric() && is_han(b))
        }
        _ => false,
    }
}

/// Returns the span of the `length` compared characters that end at byte `end`.
fn ending_at(text: &str, end: usize, length: usize) -> Option<Span> {
    // The last character stands before a space that the text after `end` decides on.
    let (start, _) = compared(&text[..end]).nth_back(length - 1)?;
    Some(Span { start, end })
}

/// Returns the run that byte `at` stands inside of, `None` if it is at an end of one.
fn run_around(text: &str, at: usize) -> Option<Span> {
    let before: usize = text[..at]
        .chars()
        .rev()
        .take_while(|&c| token::in_run(c))
        .map(char::len_utf8)
        .sum();
    let after: usize = text[at..]
        .chars()
        .take_while(|&c| token::in_run(c))
        .map(char::len_utf8)
        .sum();
    (before > 0 && after > 0).then_some(Span {
        start: at - before,
        end: at + after,
    })
}
