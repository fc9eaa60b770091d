//! Russian candidates: noun phrases in all their cases, by the morphological dictionary.

mod agreement;
mod chain;
mod words;

pub(crate) use agreement::display;
pub(crate) use chain::{Chain, Lessons};
pub(super) use words::Forms;
pub(crate) use words::{Case, Reading};

use super::{Class, Mention, Rule, Shaped, Word, rhyme, stopped};
use crate::{
    lang::Lang,
    phrase::stop::{Stop, stops},
    span::Span,
};

/// Words that a phrase has at most.
const LONGEST: usize = 10;

/// Words that the name of an organisation or a treaty has at most.
const LONGEST_NAME: usize = 18;

/// Reads a sentence of a block.
pub(super) fn read(text: &str, sentence: Span, shaped: &mut Shaped) {
    let start = shaped.words.len();
    words::add(text, sentence, shaped);
    phrases(start, shaped);
}

/// Reads a sentence of a block by what was learned of earlier ones.
pub(super) fn read_chained(
    text: &str,
    sentence: Span,
    forms: &mut Forms,
    chain: &Chain,
    shaped: &mut Shaped,
) {
    let start = shaped.words.len();
    words::add_chained(text, sentence, forms, chain, shaped);
    phrases(start, shaped);
}

fn phrases(start: usize, shaped: &mut Shaped) {
    let words = &shaped.words;
    for first in start..words.len() {
        if !matches!(
            words[first].class,
            Class::Noun | Class::Name | Class::Adjective
        ) {
            continue;
        }
        let limit = words.len().min(first + LONGEST_NAME);
        let mut has_name = false;
        for end in first + 1..=limit {
            let last = &words[end - 1];
            has_name |= last.class == Class::Name;
            if last.class == Class::Other || last.stops.reason(Stop::Inside).is_some() {
                break;
            }
            if end - first > LONGEST && !has_name {
                continue;
            }
            if matches!(last.class, Class::Noun | Class::Name | Class::Number)
                && judge(&words[first..end]).is_ok()
            {
                let mention = Mention::phrase(first, end, words);
                shaped.mentions.push(mention);
            }
        }
    }
}

/// Nouns with the preposition that they take, by lemma.
#[rustfmt::skip]
const TAKES: [(&str, &str); 62] = [
    ("борьба", "с"), ("борьба", "против"), ("война", "с"), ("война", "против"), ("контроль", "над"), ("контроль", "за"),
    ("надзор", "за"), ("конвенция", "о"), ("конвенция", "об"), ("конвенция", "по"), ("конвенция", "против"), ("договор", "о"),
    ("договор", "об"), ("соглашение", "о"), ("соглашение", "об"), ("соглашение", "по"), ("протокол", "о"), ("протокол", "к"),
    ("декларация", "о"), ("декларация", "об"), ("декларация", "по"), ("закон", "о"), ("закон", "об"), ("право", "на"),
    ("спрос", "на"), ("доступ", "к"), ("переход", "к"), ("подстрекательство", "к"), ("нетерпимость", "к"), ("уважение", "к"),
    ("подготовка", "к"), ("устойчивость", "к"), ("адаптация", "к"), ("партнер", "по"), ("управление", "по"), ("комиссия", "по"),
    ("комитет", "по"), ("совещание", "по"), ("группа", "по"), ("центр", "по"), ("совет", "по"), ("план", "по"), ("меры", "по"),
    ("учреждение", "по"), ("агентство", "по"), ("конференция", "по"), ("программа", "по"), ("противодействие", "по"),
    ("невмешательство", "в"), ("вмешательство", "в"), ("сотрудничество", "в"), ("участие", "в"), ("торговля", "в"),
    ("защита", "от"), ("свобода", "от"), ("преступление", "против"), ("насилие", "в"), ("насилие", "против"),
    ("ответственность", "за"), ("угроза", "для"), ("средство", "для"), ("заявление", "о"),
];

/// Whether `words` make a noun phrase: a noun with the adjectives that agree with it, and what hangs on it in the genitive, in
/// the case that a noun of action takes, or behind the preposition that the noun takes.
pub(super) fn judge(words: &[Word]) -> Result<(), Rule<'_>> {
    let shape = || Err(Rule::Shape(words));
    stopped(words.iter())?;
    if let [only] = words
        && only.class == Class::Name
        && let Some(reason) = stops(&only.key, Lang::Ru).reason(Stop::Alone)
    {
        return Err(Rule::Stopped(Stop::Alone, &only.key, reason));
    }
    let capital = words.iter().any(|word| word.class == Class::Name);
    if words.len() > LONGEST && !capital {
        return Err(Rule::Long);
    }
    let mut parts = Vec::new();
    let mut at = 0;
    let mut link: Option<&Word> = None;
    while at < words.len() {
        let Some(part) = Part::read(words, &mut at) else {
            return shape();
        };
        if !hangs(&parts, link, &part) {
            return shape();
        }
        parts.push(part);
        link = None;
        if at < words.len() && matches!(words[at].class, Class::Link | Class::And) {
            link = Some(&words[at]);
            at += 1;
            if at == words.len() {
                return shape();
            }
        }
    }
    // A list ends with a conjunction.
    let last_and = words.iter().rposition(|word| word.class == Class::And);
    if last_and.is_some_and(|at| words[at].key == ",") {
        return shape();
    }
    match parts.len() <= if capital { 7 } else { 4 } {
        true => Ok(()),
        false => shape(),
    }
}

/// A noun with what agrees with it.
struct Part<'w> {
    words: &'w [Word],
    case: Case,
    lemma: &'w str,
    is_figure: bool,
    is_fixed: bool,
}

impl<'w> Part<'w> {
    /// Reads adjectives and the noun that they agree with.
    fn read(words: &'w [Word], at: &mut usize) -> Option<Part<'w>> {
        let first = *at;
        let class = |at: usize| words.get(at).map(|word| word.class);
        while class(*at) == Some(Class::Adjective) {
            *at += 1;
            // Two adjectives share what stands behind them: санитарные и фитосанитарные меры.
            let and = words.get(*at).is_some_and(|and| and.key.as_str() != ",");
            let pair = [class(*at), class(*at + 1)];
            if and && pair == [Some(Class::And), Some(Class::Adjective)] {
                *at += 1;
            }
        }
        // 1961 года.
        let is_figure = words.get(*at)?.class == Class::Number;
        if is_figure {
            *at += 1;
        }
        let noun = words.get(*at)?;
        if !matches!(noun.class, Class::Noun | Class::Name) {
            return None;
        }
        *at += 1;
        let reading = noun.reading.as_deref()?;
        let agree = words[first..*at - 1]
            .iter()
            .filter(|word| word.class == Class::Adjective)
            .filter_map(|word| word.reading.as_deref())
            .all(|adjective| adjective.agrees(reading));
        if is_figure && !noun.key.starts_with("год") || !agree {
            return None;
        }
        Some(Part {
            words: &words[first..*at],
            case: reading.case,
            lemma: &noun.key,
            is_figure,
            is_fixed: reading.is_fixed,
        })
    }
}

/// Whether a part may stand behind those before it.
fn hangs(before: &[Part], link: Option<&Word>, part: &Part) -> bool {
    let Some(last) = before.last() else {
        return !part.is_figure && link.is_none();
    };
    let Some(link) = link else {
        let genitive = part.case == Case::Genitive || part.is_fixed;
        return genitive || part.case == last.government();
    };
    if link.class == Class::And {
        // Like with like: терроризм, сепаратизм и экстремизм.
        let alike = part.case == last.case && part.words.len() == last.words.len();
        return alike && (part.words.len() == 2 || rhyme(part.lemma, last.lemma));
    }
    before
        .iter()
        .any(|head| TAKES.contains(&(head.lemma, link.key.as_str())))
}

impl Part<'_> {
    /// Returns the case that a noun of action takes besides the genitive: противодействие угрозе, торговля людьми.
    fn government(&self) -> Case {
        const DATIVE: [&str; 5] = [
            "противодействие",
            "содействие",
            "помощь",
            "служба",
            "препятствие",
        ];
        const INSTRUMENTAL: [&str; 10] = [
            "торговля",
            "управление",
            "обмен",
            "злоупотребление",
            "манипулирование",
            "владение",
            "угроза",
            "пользование",
            "руководство",
            "обеспечение",
        ];
        if DATIVE.contains(&self.lemma) {
            return Case::Dative;
        }
        match INSTRUMENTAL.contains(&self.lemma) {
            true => Case::Instrumental,
            false => Case::Genitive,
        }
    }
}
