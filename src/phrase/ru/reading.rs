//! How a Russian form is read in its sentence.

use rumorph::{Analysis, UdTag};

use crate::{data::russian, phrase::word_key::WordKey};

/// A grammatical case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Locative,
}

impl Case {
    /// Returns its name in the tags of Universal Dependencies.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Case::Nominative => "Nom",
            Case::Genitive => "Gen",
            Case::Dative => "Dat",
            Case::Accusative => "Acc",
            Case::Instrumental => "Ins",
            Case::Locative => "Loc",
        }
    }
}

/// How a form is read in its sentence.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(super) analysis: Analysis,
    pub(super) case: Case,
    pub(super) is_plural: bool,
    /// `true` if it is not inflected: ШОС.
    pub(super) is_fixed: bool,
    pub(super) is_noun: bool,
    /// `true` if its sentence begins with it.
    pub(super) begins: bool,
    pub(super) state: State,
}

/// A reading as its neighbours see it: part of speech, case, number and gender; for a preposition its lemma.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct State(u32);

impl Reading {
    /// Reads `form` as `analysis` has it.
    pub(super) fn new(analysis: Analysis, form: &str, begins: bool) -> Reading {
        let tag = russian().ud_tag(analysis.ud);
        let feature = |name| tag.and_then(|tag| tag.feat(name));
        let case = match feature("Case") {
            Some("Gen" | "Par") => Case::Genitive,
            Some("Dat") => Case::Dative,
            Some("Acc") => Case::Accusative,
            Some("Ins") => Case::Instrumental,
            Some("Loc") => Case::Locative,
            _ => Case::Nominative,
        };
        Reading {
            case,
            is_plural: feature("Number") == Some("Plur"),
            is_fixed: is_acronym(form) || feature("Case").is_none(),
            is_noun: tag.is_some_and(is_noun),
            begins,
            state: tag.map_or(State::default(), |tag| State::of(tag, &analysis.lemma)),
            analysis,
        }
    }

    /// Returns the part of speech, as Universal Dependencies name it.
    pub(super) fn part_of_speech(&self) -> &'static str {
        self.tag().map_or("X", |tag| tag.pos())
    }

    /// Returns a feature, such as `Gender`, as Universal Dependencies name it.
    pub(super) fn feature(&self, name: &str) -> Option<&'static str> {
        self.tag()?.feat(name)
    }

    /// Returns `true` if the adjective agrees with a noun.
    pub(super) fn agrees(&self, noun: &Reading) -> bool {
        self.case == noun.case && self.is_plural == noun.is_plural || noun.is_fixed
    }

    /// Returns `true` if it is a participle that declines as adjectives do: организованная преступность.
    pub(super) fn is_declined_participle(&self) -> bool {
        self.feature("VerbForm") == Some("Part") && self.feature("Case").is_some()
    }

    fn tag(&self) -> Option<UdTag<'static>> {
        russian().ud_tag(self.analysis.ud)
    }
}

impl State {
    fn of(tag: UdTag, lemma: &str) -> State {
        let of = |name, values: &[&str]| {
            let value = tag.feat(name);
            let known = values.iter().position(|&known| Some(known) == value);
            known.map_or(0, |at| at as u32 + 1)
        };
        let part_of_speech = match tag.pos() {
            // Each governs its own case.
            "ADP" => {
                let number = WordKey::from(lemma).number();
                return State(number | 1 << 31);
            }
            "NOUN" | "PROPN" => 1,
            "ADJ" | "DET" => 2,
            "VERB" if tag.feat("VerbForm") == Some("Part") => 2,
            "VERB" | "AUX" => 3,
            "ADV" => 4,
            "PRON" => 5,
            "NUM" => 6,
            "CCONJ" => 7,
            _ => 8,
        };
        let case = of("Case", &["Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Par"]);
        let number = of("Number", &["Sing", "Plur"]);
        let gender = of("Gender", &["Masc", "Fem", "Neut"]);
        State(part_of_speech << 12 | case << 8 | number << 4 | gender)
    }
}

/// Returns `true` if the tag is that of a noun or a name.
pub(super) fn is_noun(tag: UdTag) -> bool {
    matches!(tag.pos(), "NOUN" | "PROPN")
}

/// Returns `true` if a form has two capitals or more, and is not inflected.
pub(super) fn is_acronym(form: &str) -> bool {
    form.chars().filter(|c| c.is_uppercase()).count() >= 2
}
