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

    /// Adds every match that begins and ends between words to `found`. Returns the characters read, spaces left out.
    pub(super) fn find(&self, text: &str, found: &mut Vec<Match>) -> u64 {
        let Some(automaton) = &self.automaton else {
            return text.chars().filter(|c| !c.is_whitespace()).count() as u64;
        };
        let mut edges = Edges::new(text);
        let mut stepper = automaton.find_overlapping_stepper();
        let mut read = 0;
        for (at, c) in text.char_indices() {
            if c == ' ' {
                if !is_optional_space(text, at) {
                    stepper.consume(c);
                }
                continue;
            }
            read += 1;
            stepper.consume(self.fold.char(c));
            let end = at + c.len_utf8();
            for hit in stepper.matches() {
                let pattern = &self.patterns[hit.value() as usize];
                let span = Span {
                    start: start_of(text, end, pattern.length),
                    end,
                };
                // The end first: more often than the beginning it is where a shorter term goes on.
                if edges.may_cut(span.end) && edges.may_cut(span.start) {
                    found.push(Match {
                        listed: pattern.listed,
                        span,
                    });
                }
            }
        }
        read
    }
}

/// Where terms may begin and end in a text, looked up for a run of characters when first asked for.
struct Edges<'t> {
    text: &'t str,
    run: Option<(Span, Run<'t>)>,
}

impl<'t> Edges<'t> {
    fn new(text: &'t str) -> Edges<'t> {
        Edges { text, run: None }
    }

    /// Whether a term may begin or end at byte `at`.
    fn may_cut(&mut self, at: usize) -> bool {
        if self
            .run
            .as_ref()
            .is_none_or(|(span, _)| at <= span.start || span.end <= at)
        {
            let Some(span) = run_around(self.text, at) else {
                return true;
            };
            self.run = Some((span, Run::segment(self.text, span)));
        }
        self.run
            .as_ref()
            .is_some_and(|(_, run)| run.is_edge(at) || run.is_seam(at))
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

/// Returns where the `length` compared characters begin that end at byte `end`.
fn start_of(text: &str, end: usize, length: usize) -> usize {
    compared(&text[..end])
        .nth_back(length - 1)
        .map_or(0, |(at, _)| at)
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
