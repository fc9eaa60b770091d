//! English and Russian terms: compared word by word, whatever the form.

mod context;
mod forms;
mod letters;
mod parallel;

use context::Context;
pub(super) use forms::Forms;
use forms::{Choice, FormId};
use letters::{Alphabet, Letters};

use super::{
    Listed, Match,
    trie::{Letter, Trie},
};
use crate::{
    data::vocabulary,
    lang::Lang,
    span::Span,
    token::{Reading, TokenKind, en, is_alone, is_hyphen, mark, ru, spellings, words},
};

/// Share of its uses from which a reading is taken without a look at the sentence.
const SURE: f64 = 0.98;

/// The terms of a glossary in a language with an alphabet.
///
/// Every word of a term is a letter of a trie. A word form of a text stands for all letters that it may be a form of:
/// прав is a form both of право and of правый.
pub(super) struct Wordwise {
    lang: Lang,
    trie: Trie,
    terms: Vec<Entry>,
    letters: Letters,
}

/// A term that the trie leads to.
struct Entry {
    listed: Listed,
    /// One word that is a name only with a capital.
    proper_name: bool,
}

/// A place of a text: a word form, or a mark.
struct Place {
    span: Span,
    form: FormId,
    /// The form that the word has with the next one, if there is nothing but a hyphen between them: peace-keeping.
    solid: FormId,
}

impl Wordwise {
    pub(super) fn new(terms: &[(&str, Listed)], lang: Lang) -> Wordwise {
        let mut alphabet = Alphabet::new(lang);
        let mut laid_out = vocabulary(lang).terms;
        let mut trie = Trie::new();
        let mut entries = Vec::with_capacity(terms.len());
        for (number, &(term, listed)) in (0..).zip(terms) {
            let spelled = laid_out.next_if(term);
            let proper_name = match spelled {
                Some(spelled) => spelled.is_name,
                None => is_proper_name(term, lang),
            };
            entries.push(Entry {
                listed,
                proper_name,
            });
            if let Some(spelled) = spelled {
                for way in spelled.ways {
                    trie.insert(way.iter().map(|letter| letter as Letter), number);
                }
                continue;
            }
            for units in spellings(term, lang) {
                let alone = is_alone(&units, lang);
                let units = units.into_iter();
                trie.insert(units.map(|unit| alphabet.letter(unit, alone)), number);
            }
        }
        Wordwise {
            lang,
            trie,
            terms: entries,
            letters: alphabet.letters(lang),
        }
    }

    /// Adds every match in `text` to `found`. Returns the number of words read.
    pub(super) fn find(&self, text: &str, forms: &mut Forms, found: &mut Vec<Match>) -> u64 {
        let (places, read) = self.places(text, forms);
        let mut context = Context::new(text);
        // Nodes reached, each with the place behind it and the choice that led there.
        let mut ways: Vec<(u32, usize, Choice)> = Vec::new();
        for (first, place) in places.iter().enumerate() {
            for (form, length) in [(place.form, 1), (place.solid, 2)] {
                for choice in forms.get(form) {
                    if let Some(node) = choice.first {
                        ways.push((node, first + length, *choice));
                    }
                }
            }
            while let Some((node, next, choice)) = ways.pop() {
                if let Some(number) = self.trie.number(node) {
                    let entry = &self.terms[number as usize];
                    let span = Span {
                        start: place.span.start,
                        end: places[next - 1].span.end,
                    };
                    let holds = next - first > 1
                        || self.holds_alone(text, span, &choice, entry, &mut context);
                    if holds {
                        found.push(Match {
                            listed: entry.listed,
                            span,
                        });
                    }
                }
                let Some(following) = places.get(next) else {
                    continue;
                };
                for (form, length) in [(following.form, 1), (following.solid, 2)] {
                    for choice in forms.get(form) {
                        if let Some(node) = self.trie.child(node, choice.letter) {
                            ways.push((node, next + length, *choice));
                        }
                    }
                }
            }
        }
        read
    }

    /// Returns `true` if the word at `span`, which no neighbour confirms, is the term and not a homograph of it.
    fn holds_alone(
        &self,
        text: &str,
        span: Span,
        choice: &Choice,
        entry: &Entry,
        context: &mut Context,
    ) -> bool {
        if entry.proper_name && span.of(text).starts_with(char::is_lowercase) {
            return false;
        }
        if choice.share >= SURE || (entry.proper_name && !context.begins_sentence(span)) {
            return true;
        }
        context.key(span).is_some_and(|key| {
            let mut letters = self.letters.of_key(&key);
            letters.any(|letter| letter == choice.letter)
        })
    }

    /// Returns what `text` is compared by, in order, and the number of its words.
    fn places(&self, text: &str, forms: &mut Forms) -> (Vec<Place>, u64) {
        let mut places: Vec<Place> = Vec::with_capacity(text.len() / 6);
        let mut read = 0;
        let mut spaced = true;
        for token in words(text) {
            let span = token.span;
            let form = match token.kind {
                TokenKind::Space => {
                    spaced = true;
                    continue;
                }
                TokenKind::Word => {
                    read += 1;
                    forms.of(span.of(text), |word| self.choices(word))
                }
                TokenKind::Mark => {
                    let sign = span.of(text).chars().next().unwrap_or(' ');
                    let Some(sign) = mark(sign, self.lang, spaced) else {
                        spaced = false;
                        continue;
                    };
                    forms.of(span.of(text), |_| {
                        let letter = self.letters.of_mark(sign);
                        let letter = letter.filter(|&letter| self.trie.has(letter));
                        letter
                            .map(|letter| self.choice(letter, 1.0))
                            .into_iter()
                            .collect()
                    })
                }
            };
            spaced = false;
            if let Some(before) = places.last_mut() {
                before.solid = self.solid(text, before.span, span, forms);
            }
            places.push(Place {
                span,
                form,
                solid: FormId::NONE,
            });
        }
        (places, read)
    }

    /// Returns the form that two words have when they are written solid, if a hyphen alone parts them.
    fn solid(&self, text: &str, word: Span, next: Span, forms: &mut Forms) -> FormId {
        let mut between = text[word.end..next.start].chars();
        if !between.next().is_some_and(is_hyphen) || between.next().is_some() {
            return FormId::NONE;
        }
        let solid = format!("{}{}", word.of(text), next.of(text));
        forms.of(&solid, |solid| self.choices(solid))
    }

    fn choice(&self, letter: Letter, share: f64) -> Choice {
        Choice {
            letter,
            first: self.trie.child(Trie::ROOT, letter),
            share,
        }
    }

    /// Returns the letters that a word form may stand for.
    fn choices(&self, word: &str) -> Vec<Choice> {
        let readings = match self.lang {
            // The words of a Chinese text are English ones.
            Lang::Zh => en::readings(word),
            Lang::En => en::readings(word),
            Lang::Ru => ru::readings(word),
        };
        let mut choices: Vec<Choice> = Vec::new();
        for Reading { key, share } in readings {
            let letters = self.letters.of_key(&key);
            for letter in letters.filter(|&letter| self.trie.has(letter)) {
                match choices.iter_mut().find(|choice| choice.letter == letter) {
                    Some(choice) => choice.share += share,
                    None => choices.push(self.choice(letter, share)),
                }
            }
        }
        choices
    }
}

/// Returns `true` if `term` is one word that is a name.
fn is_proper_name(term: &str, lang: Lang) -> bool {
    match lang {
        Lang::Zh => false,
        Lang::En => en::is_proper_name(term),
        Lang::Ru => ru::is_proper_name(term),
    }
}
