//! Concordances: occurrences with the text that stands around them, and how they spread over a document.

mod context;
mod near;
mod query;
mod spread;

use std::collections::{BTreeMap, HashMap};

pub(crate) use context::around;
pub use near::Near;
pub use spread::Spread;

use crate::{
    find::occurrence::{Nesting, Occurrence},
    find::tally::Position,
    glossary::{ConceptId, Standing},
    lang::Lang,
    span::Span,
};

/// Which occurrences are kept with their contexts. Memory grows with what is kept, not with what is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contexts {
    /// None: occurrences are only counted.
    #[default]
    None,
    /// The first of every concept, at most so many in each language, and of its deprecated terms as many besides: they
    /// are what a translator looks for.
    First(usize),
    /// The same of one concept only.
    Of(ConceptId, usize),
}

impl Contexts {
    /// Returns how many contexts of `concept` are kept.
    fn most(self, concept: ConceptId) -> usize {
        match self {
            Contexts::First(most) => most,
            Contexts::Of(wanted, most) if wanted == concept => most,
            Contexts::None | Contexts::Of(..) => 0,
        }
    }
}

/// A line of a concordance: an occurrence and the text on both sides of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Line {
    // The order of these two is the order of the lines.
    pub(crate) position: Position,
    pub(crate) span: Span,
    pub(crate) lang: Lang,
    pub(crate) standing: Standing,
    pub(crate) nesting: Nesting,
    pub(crate) left: String,
    pub(crate) found: String,
    pub(crate) right: String,
}

/// What is kept apart from the rest, so that the one does not crowd out the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Kind {
    concept: ConceptId,
    lang: Lang,
    deprecated: bool,
}

impl Kind {
    fn of(occurrence: &Occurrence, lang: Lang) -> Kind {
        Kind {
            concept: occurrence.concept,
            lang,
            deprecated: occurrence.standing == Standing::Deprecated,
        }
    }
}

/// The occurrences of a run that were kept. Merging is associative and commutative, as with tallies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Concordance {
    contexts: Contexts,
    lines: HashMap<Kind, Vec<Line>>,
    spreads: HashMap<(ConceptId, usize), Spread>,
    /// Bytes of text read, by document.
    lengths: BTreeMap<usize, u64>,
}

impl Concordance {
    pub(crate) fn new(contexts: Contexts) -> Concordance {
        Concordance {
            contexts,
            ..Concordance::default()
        }
    }

    /// Says that a block of a document was read.
    pub(crate) fn read(&mut self, document: usize, text: &str) {
        if self.contexts != Contexts::None {
            *self.lengths.entry(document).or_default() += text.len() as u64;
        }
    }

    /// Keeps an occurrence in the block `text`, which begins at byte `offset` of its document's text. Those of a
    /// document are added in reading order.
    pub(crate) fn add(
        &mut self,
        occurrence: &Occurrence,
        text: &str,
        lang: Lang,
        position: &Position,
        offset: u64,
    ) {
        let most = self.contexts.most(occurrence.concept);
        if most == 0 {
            return;
        }
        self.spreads
            .entry((occurrence.concept, position.document))
            .or_default()
            .add(offset + occurrence.span.start as u64);
        let lines = self.lines.entry(Kind::of(occurrence, lang)).or_default();
        if lines.len() < most {
            let (left, right) = around(text, occurrence.span);
            lines.push(Line {
                position: position.clone(),
                span: occurrence.span,
                lang,
                standing: occurrence.standing,
                nesting: occurrence.nesting,
                left,
                found: occurrence.span.of(text).to_owned(),
                right,
            });
        }
    }

    /// Adds what `other` has kept.
    #[must_use]
    pub(crate) fn merge(mut self, other: Concordance) -> Concordance {
        if self.contexts == Contexts::None {
            return other;
        }
        for (kind, lines) in other.lines {
            let mine = self.lines.entry(kind).or_default();
            mine.extend(lines);
            mine.sort_unstable();
            mine.truncate(self.contexts.most(kind.concept));
        }
        for (key, spread) in other.spreads {
            self.spreads.entry(key).or_default().merge(spread);
        }
        for (document, length) in other.lengths {
            *self.lengths.entry(document).or_default() += length;
        }
        self
    }

    /// Returns the lines that were kept of `concept`, in reading order.
    pub(crate) fn lines(&self, concept: ConceptId) -> Vec<&Line> {
        let kinds = Lang::ALL.into_iter().flat_map(|lang| {
            [false, true].map(|deprecated| Kind {
                concept,
                lang,
                deprecated,
            })
        });
        let mut lines: Vec<&Line> = kinds
            .filter_map(|kind| self.lines.get(&kind))
            .flatten()
            .collect();
        lines.sort();
        lines
    }

    /// Returns where in each document `concept` stands, each as a part of the document's length in thousandths.
    pub(crate) fn spread(&self, concept: ConceptId) -> Vec<(usize, Vec<u16>)> {
        self.lengths
            .iter()
            .filter_map(|(&document, &length)| {
                let spread = self.spreads.get(&(concept, document))?;
                Some((document, spread.thousandths(length)))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{find::occurrence::Matcher, glossary::Glossary, read::Place};

    /// What is kept of a text that has one term in each of its lines, read in parts of `part` lines.
    fn kept(part: usize) -> Concordance {
        let glossary = Glossary::from_csv("g.csv", "id,zh\nt,恐怖主义\n").unwrap();
        let matcher = Matcher::new(glossary);
        let mut searcher = matcher.searcher();
        let lines: Vec<String> = (0..9).map(|n| format!("第{n}条打击恐怖主义。")).collect();
        let mut parts: Vec<Concordance> = lines
            .chunks(part)
            .enumerate()
            .map(|(chunk, lines)| {
                let mut part_of = Concordance::new(Contexts::First(4));
                for (at, line) in lines.iter().enumerate() {
                    let block = chunk * part + at;
                    part_of.read(0, line);
                    let position = Position {
                        document: 0,
                        block,
                        place: Place::Line(block as u64 + 1),
                    };
                    for found in searcher.find(line, Lang::Zh) {
                        let offset = (block * line.len()) as u64;
                        part_of.add(&found, line, Lang::Zh, &position, offset);
                    }
                }
                part_of
            })
            .collect();
        parts.reverse();
        parts
            .into_iter()
            .fold(Concordance::default(), Concordance::merge)
    }

    #[test]
    fn parts_change_nothing() {
        let whole = kept(9);
        assert_eq!(whole.lines(ConceptId(0)).len(), 4);
        assert_eq!(whole.lines(ConceptId(0))[0].left, "第0条打击");
        assert_eq!(whole.spread(ConceptId(0))[0].1.len(), 9);
        for part in [1, 2, 4] {
            assert_eq!(kept(part), whole, "in parts of {part}");
        }
    }
}
