//! Traces: why a text is a candidate, or which rule dropped it.

use super::{ranked::Candidate, ranking::Ranking};
use crate::{
    lang::Lang,
    phrase::{Key, Shaped, Shaper, judge, key_of, write_key},
    read::Block,
};

/// Words of a text that is looked for among the words of a block at most.
const MOST_WORDS: usize = 16;

/// What became of a text among the candidates of some documents.
///
/// ```
/// use trilex::{Input, candidate::Trace, extract::{Task, explain}};
///
/// let inputs = [Ok(Input::Text {
///     name: "statement".into(),
///     text: "各方反对网络犯罪。".into(),
/// })];
/// let trace = |text| explain(text, &inputs, &Task::default()).trace;
///
/// assert_eq!(trace("网络犯罪"), Trace::Ranked(1));
/// assert!(matches!(trace("反对网络犯罪"), Trace::Dropped(rule) if rule.contains("`反对` is in no term")));
/// assert_eq!(trace("气候变化"), Trace::Absent);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Trace {
    /// It is a candidate, or a form of one. The rank, from 1.
    Ranked(usize),
    /// It hardly occurs outside a longer candidate, or is a variant of a fuller one. The rank of that.
    Folded(usize),
    /// It is in the text, and a rule dropped it. The rule.
    Dropped(String),
    /// It is in the text, but begins or ends inside a word. The words, with `|` between them.
    InsideWord(String),
    /// It is not in the text.
    Absent,
}

/// Returns what became of `text` among the candidates of `blocks`.
pub(crate) fn trace(
    text: &str,
    lang: Lang,
    ranking: &Ranking,
    blocks: impl Iterator<Item = Block>,
) -> Trace {
    let key = key_of(text, lang);
    let rank_of = |key: &str| {
        let of_key = |candidate: &Candidate| candidate.lang == lang && candidate.key == key;
        ranking.candidates.iter().position(of_key).map(|at| at + 1)
    };
    let form = || {
        ranking.candidates.iter().position(|candidate| {
            candidate.lang == lang
                && (candidate.text == text || candidate.forms.iter().any(|(form, _)| form == text))
        })
    };
    if let Some(rank) = rank_of(&key).or_else(|| form().map(|at| at + 1)) {
        return Trace::Ranked(rank);
    }
    let mut longer = ranking.folded.get(&(lang, key.clone()));
    while let Some(next) = longer {
        if let Some(rank) = rank_of(next) {
            return Trace::Folded(rank);
        }
        longer = ranking.folded.get(&(lang, next.clone()));
    }
    let mut trace = Trace::Absent;
    let mut shaper = Shaper::default();
    for block in blocks.filter(|block| block.lang == lang) {
        match in_block(&key, text, &block, &mut shaper) {
            Some(dropped @ Trace::Dropped(_)) => return dropped,
            Some(other) => trace = other,
            None => {}
        }
    }
    trace
}

/// Returns what is around words that would make a candidate elsewhere.
fn around(shaped: &Shaped, first: usize, end: usize) -> String {
    let before = first.checked_sub(1).and_then(|at| shaped.words.get(at));
    let sides = [before, shaped.words.get(end)];
    let keys: Vec<String> = sides
        .into_iter()
        .flatten()
        .map(|word| format!("`{}`", &*word.key))
        .collect();
    format!(
        "beside {} it is a part of a name, a list or a clause",
        keys.join(" and ")
    )
}

/// Returns what became of `text`, whose key is `key`, in a block; `None` if it is not in there.
fn in_block(key: &str, text: &str, block: &Block, shaper: &mut Shaper) -> Option<Trace> {
    let shaped = shaper.shape(&block.text, block.lang);
    let mut found = Key::default();
    for first in 0..shaped.words.len() {
        for end in first + 1..=shaped.words.len().min(first + MOST_WORDS) {
            let words = &shaped.words[first..end];
            write_key(words, block.lang, &mut found);
            if found.len() > key.len() {
                break;
            }
            if found == key {
                return Some(Trace::Dropped(match judge(words, block.lang) {
                    Err(rule) => rule.to_string(),
                    Ok(()) => around(&shaped, first, end),
                }));
            }
        }
    }
    let at = block.text.find(text)?;
    let around = shaped
        .words
        .iter()
        .filter(|word| word.span.end > at && word.span.start < at + text.len())
        .map(|word| word.span.of(&block.text))
        .collect::<Vec<&str>>();
    Some(Trace::InsideWord(around.join("|")))
}
