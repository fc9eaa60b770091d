//! What is counted of candidates. Statistics of parts of a text merge into those of the whole.

use std::collections::HashMap;

use super::shape::{Mark, Mention, Shaped, Word, pattern, write_key};
use crate::{
    document::{Block, Place},
    lang::Lang,
    sentence::sentences,
};

/// Different neighbours of a candidate that are told apart on each side.
const NEIGHBOURS: usize = 24;

/// Surface forms of a candidate that are told apart.
const FORMS: usize = 48;

/// Characters of context kept on each side of a candidate.
const CONTEXT: usize = 60;

/// Where a candidate stands in a run over several documents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// Number of the document in the order of the run, from 0.
    pub(crate) document: usize,
    /// Number of the block in the document, from 0.
    pub(crate) block: usize,
    /// What people are told.
    pub(crate) place: Place,
}

/// What was counted of one candidate.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Occurrences.
    pub(crate) count: u64,
    /// Occurrences that stand in no longer candidate.
    pub(crate) free: u64,
    /// Documents with an occurrence.
    pub(crate) documents: u64,
    /// Occurrences by surface form.
    pub(crate) forms: Vec<(Box<str>, u64)>,
    /// Occurrences by the word before, and by the word behind.
    pub(crate) neighbours: [Vec<(u64, u64)>; 2],
    /// How the candidate was set off at best.
    pub(crate) mark: Mark,
    /// Ends of its words in the key, in bytes.
    pub(crate) ends: Box<[u16]>,
    /// Parts of speech at its first occurrence.
    pub(crate) pattern: Box<str>,
    /// The form to show.
    pub(crate) display: Box<str>,
    /// Where it stands first.
    pub(crate) first: Position,
    /// The words around it there.
    pub(crate) context: Box<str>,
}

/// What was counted in a part of a text, a text, or many, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Statistics {
    /// The candidates, by language and key.
    pub(crate) entries: [HashMap<Box<str>, Entry>; 3],
    /// Occurrences of each word, by language and key.
    pub(crate) words: [HashMap<Box<str>, u64>; 3],
    /// Full forms of abbreviations: key of the abbreviation to key of the full form.
    pub(crate) pairs: [HashMap<Box<str>, Box<str>>; 3],
}

impl Statistics {
    /// Counts the candidates of a block.
    pub(crate) fn add(&mut self, block: &Block, shaped: &Shaped, position: &Position) {
        let lang = block.lang as usize;
        for word in &shaped.words {
            match self.words[lang].get_mut(word.key.as_str()) {
                Some(count) => *count += 1,
                None => {
                    self.words[lang].insert(word.key.as_str().into(), 1);
                }
            }
        }
        let free = free(shaped);
        let mut key = String::new();
        for (mention, free) in shaped.mentions.iter().zip(free) {
            let words = &shaped.words[mention.first..mention.end];
            write_key(words, block.lang, &mut key);
            let entry = match self.entries[lang].get_mut(key.as_str()) {
                Some(entry) => entry,
                None => self.entries[lang]
                    .entry(key.as_str().into())
                    .or_insert_with(|| Entry::new(block, shaped, mention, position)),
            };
            entry.add(block, shaped, mention, free);
        }
        for (full, short) in &shaped.pairs {
            let key = |mention: &Mention| {
                let mut key = String::new();
                write_key(
                    &shaped.words[mention.first..mention.end],
                    block.lang,
                    &mut key,
                );
                key.into_boxed_str()
            };
            self.pairs[lang]
                .entry(key(short))
                .or_insert_with(|| key(full));
        }
    }

    /// Says that everything counted so far is one document.
    pub(crate) fn end_document(&mut self) {
        for entry in self.entries.iter_mut().flat_map(HashMap::values_mut) {
            entry.documents = 1;
        }
    }

    /// Adds what `later` has counted, which stands behind it in the order of the texts.
    pub(crate) fn merge(&mut self, later: Statistics) {
        for (mine, theirs) in self.entries.iter_mut().zip(later.entries) {
            for (key, entry) in theirs {
                match mine.get_mut(&key) {
                    Some(known) => known.merge(entry),
                    None => {
                        mine.insert(key, entry);
                    }
                }
            }
        }
        for (mine, theirs) in self.words.iter_mut().zip(later.words) {
            for (key, count) in theirs {
                *mine.entry(key).or_default() += count;
            }
        }
        for (mine, theirs) in self.pairs.iter_mut().zip(later.pairs) {
            for (short, full) in theirs {
                mine.entry(short).or_insert(full);
            }
        }
    }

    /// Forgets the rarest candidates until at most `most` are left in each language.
    ///
    /// Lossy counting (Manku and Motwani 2002): what is forgotten was seen fewer times than everything kept, so only the
    /// rear of a long list suffers. Titles and introduced abbreviations are kept.
    pub(crate) fn prune(&mut self, most: usize) {
        for entries in &mut self.entries {
            let mut least = 1;
            while entries.len() > most && least < 1 << 16 {
                entries.retain(|_, entry| {
                    entry.count > least || entry.mark >= Mark::Introduced && least < 4
                });
                least *= 2;
            }
        }
        for words in &mut self.words {
            let mut least = 1;
            while words.len() > most {
                words.retain(|_, count| *count > least);
                least *= 2;
            }
        }
    }
}

/// Returns, for each mention, whether it stands in no longer one.
fn free(shaped: &Shaped) -> Vec<bool> {
    // By first word: the furthest end of a mention that begins there or before.
    let mut reach = vec![0; shaped.words.len() + 1];
    for mention in &shaped.mentions {
        let furthest = &mut reach[mention.first];
        *furthest = mention.end.max(*furthest);
    }
    for at in 1..reach.len() {
        reach[at] = reach[at].max(reach[at - 1]);
    }
    shaped
        .mentions
        .iter()
        .map(|mention| {
            let before = mention.first.checked_sub(1).map_or(0, |at| reach[at]);
            before < mention.end && reach[mention.first] <= mention.end
        })
        .collect()
}

impl Entry {
    fn new(block: &Block, shaped: &Shaped, mention: &Mention, position: &Position) -> Entry {
        let words = &shaped.words[mention.first..mention.end];
        let gap = usize::from(block.lang != Lang::Zh);
        let ends = words
            .iter()
            .scan(0, |end, word| {
                *end += word.key.len() + if *end > 0 { gap } else { 0 };
                Some(u16::try_from(*end).unwrap_or(u16::MAX))
            })
            .collect();
        Entry {
            count: 0,
            free: 0,
            documents: 1,
            forms: Vec::new(),
            neighbours: [Vec::new(), Vec::new()],
            mark: mention.mark,
            ends,
            pattern: pattern(words).into(),
            display: display(block, words, mention.mark).into(),
            first: position.clone(),
            context: context(block, words).into(),
        }
    }

    fn add(&mut self, block: &Block, shaped: &Shaped, mention: &Mention, free: bool) {
        let words = &shaped.words[mention.first..mention.end];
        self.count += 1;
        self.free += u64::from(free);
        self.mark = self.mark.max(mention.mark);
        let text = surface(block, words);
        add_form(&mut self.forms, text, 1);
        let before = mention
            .first
            .checked_sub(1)
            .and_then(|at| shaped.words.get(at));
        for (side, word) in [before, shaped.words.get(mention.end)]
            .into_iter()
            .enumerate()
        {
            let key = hash(word.map_or("", |word| word.key.as_str()));
            add_number(&mut self.neighbours[side], key, 1);
        }
    }

    fn merge(&mut self, later: Entry) {
        self.count += later.count;
        self.free += later.free;
        self.documents += later.documents;
        self.mark = self.mark.max(later.mark);
        for (form, count) in later.forms {
            add_form(&mut self.forms, &form, count);
        }
        for (mine, theirs) in self.neighbours.iter_mut().zip(later.neighbours) {
            for (key, count) in theirs {
                add_number(mine, key, count);
            }
        }
    }

    /// Takes over the counts of a variant: another form of the same term.
    pub(crate) fn absorb(&mut self, variant: Entry) {
        let documents = self.documents.max(variant.documents);
        if variant.first < self.first {
            self.first = variant.first.clone();
            self.context = variant.context.clone();
        }
        self.merge(variant);
        self.documents = documents;
    }
}

fn add_form(forms: &mut Vec<(Box<str>, u64)>, text: &str, count: u64) {
    let room = forms.len() < FORMS;
    match forms.iter_mut().find(|(form, _)| &**form == text) {
        Some((_, known)) => *known += count,
        None if room => forms.push((text.into(), count)),
        None => {}
    }
}

fn add_number(numbers: &mut Vec<(u64, u64)>, key: u64, count: u64) {
    let room = numbers.len() < NEIGHBOURS;
    match numbers.iter_mut().find(|(known, _)| *known == key) {
        Some((_, known)) => *known += count,
        None if room => numbers.push((key, count)),
        None => {}
    }
}

/// FNV-1a: the same number on every machine and in every run.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Returns the words as they stand in the text.
fn surface<'b>(block: &'b Block, words: &[Word]) -> &'b str {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => &block.text[first.span.start..last.span.end],
        _ => "",
    }
}

fn display(block: &Block, words: &[Word], mark: Mark) -> String {
    let text = surface(block, words);
    match block.lang {
        Lang::Zh => text.to_owned(),
        Lang::En => super::shape::en::display(text, words, mark),
        Lang::Ru => super::shape::ru::display(text, words, mark),
    }
}

/// Returns the sentence that the words stand in, cut to a length.
fn context(block: &Block, words: &[Word]) -> String {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return String::new();
    };
    let (start, end) = (first.span.start, last.span.end);
    let (before, behind) = (&block.text[..start], &block.text[end..]);
    let from = before
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(at, _)| at);
    let to = behind
        .char_indices()
        .nth(CONTEXT)
        .map_or(behind.len(), |(at, _)| at);
    // The last sentence that begins before, and the first that ends behind: only the part to be shown is looked at.
    let (before, behind) = (&before[from..], &behind[..to]);
    let opening = sentences(before, block.lang)
        .last()
        .unwrap_or((0..0).into());
    let ended = opening.end == before.len() && ends_sentence(before);
    let opening = match ended {
        true => "",
        false => opening.of(before),
    };
    let closing = sentences(behind, block.lang)
        .next()
        .unwrap_or((0..0).into());
    let cut_before = from > 0 && opening.len() == before.len();
    let cut_behind = end + to < block.text.len() && closing.end == behind.len();
    format!(
        "{}{opening}{}{}{}",
        if cut_before { "…" } else { "" },
        &block.text[start..end],
        closing.of(behind).trim_end(),
        if cut_behind { "…" } else { "" },
    )
}

/// Whether a text ends where a sentence does.
fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['。', '！', '？', '；', '.', '!', '?', '…'])
}
