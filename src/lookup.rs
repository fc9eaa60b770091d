//! Looking a term up: as it is written, in another spelling, inflected, or mistyped.

mod json;

use std::{collections::HashMap, fmt};

use crate::{
    error::{Error, Result},
    glossary::{Concept, ConceptId, Glossary, Standing, Term},
    lang::Lang,
    lint,
    token::{self, Form},
};

/// How what was looked up relates to the term that was found, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    /// It is the term, letter by letter.
    Exact,
    /// It is another spelling: case, hyphen, British or American, traditional characters, width, ё.
    Variant,
    /// It is an inflected form.
    Inflected,
    /// It is nearly the term: a letter or two are different.
    Fuzzy,
}

impl fmt::Display for HitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            HitKind::Exact => "exact",
            HitKind::Variant => "variant",
            HitKind::Inflected => "inflected",
            HitKind::Fuzzy => "fuzzy",
        })
    }
}

/// A concept that was found, by the term of it that is closest to what was looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'g> {
    /// The concept.
    pub concept: &'g Concept,
    /// The term.
    pub term: &'g Term,
    /// How close it is.
    pub kind: HitKind,
    /// Letters that differ, case and hyphens apart: the fewest that must be inserted, deleted, replaced or swapped with
    /// their neighbour (optimal string alignment). 0 unless the hit is fuzzy.
    pub distance: usize,
    rank: Rank,
}

/// What the order of the hits is decided by: kind, edits for each letter, standing, place in the glossary.
type Rank = (HitKind, u64, Standing, ConceptId);

impl Glossary {
    /// Returns the concepts that `text` may be a term of, in any language, the closest first; of equals those first whose
    /// preferred term it is, then in the order of the glossary.
    ///
    /// A fuzzy hit has at most one edit for every five letters, in Chinese for every three characters.
    ///
    /// ```
    /// use trilex::{Glossary, lookup::HitKind};
    ///
    /// let glossary = Glossary::from_csv("g.csv", "zh,en,ru\n恐怖主义,counter-terrorism,терроризм\n").unwrap();
    /// let kind = |text: &str| glossary.lookup(text).first().map(|hit| hit.kind);
    ///
    /// assert_eq!(kind("терроризм"), Some(HitKind::Exact));
    /// assert_eq!(kind("Counterterrorism"), Some(HitKind::Variant));
    /// assert_eq!(kind("терроризмом"), Some(HitKind::Inflected));
    /// assert_eq!(kind("恐佈主义"), Some(HitKind::Fuzzy));
    /// assert_eq!(kind("сепаратизм"), None);
    /// ```
    pub fn lookup(&self, text: &str) -> Vec<Hit<'_>> {
        let narrow = in_narrow_letters(text.trim());
        let sought = Sought::new(text.trim(), &narrow);
        let mut best: HashMap<ConceptId, Hit> = HashMap::new();
        for (id, concept) in self.numbered() {
            for term in &concept.terms {
                let Some((kind, distance, share)) = sought.compare(term) else {
                    continue;
                };
                let hit = Hit {
                    concept,
                    term,
                    kind,
                    distance,
                    rank: (kind, share, term.standing, id),
                };
                match best.get(&id) {
                    Some(other) if other.rank <= hit.rank => {}
                    _ => drop(best.insert(id, hit)),
                }
            }
        }
        let mut hits: Vec<Hit> = best.into_values().collect();
        hits.sort_by_key(|hit| hit.rank);
        hits
    }
}

impl Glossary {
    /// Makes a glossary of one concept with one term, `term`, to search for a term that no glossary has.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let glossary = Glossary::of_term("морская раковина").unwrap();
    /// assert_eq!(glossary.concepts()[0].terms.len(), 1);
    /// ```
    ///
    /// # Errors
    ///
    /// If the term has no Chinese, Latin or Cyrillic letter, or a word with letters of two alphabets.
    pub fn of_term(term: &str) -> Result<Glossary> {
        let term = term.trim();
        let Some(lang) = Lang::of_script(term) else {
            return Err(
                Error::new(format!("`{term}` has no Chinese, Latin or Cyrillic letter"))
                    .remedy("give a word"),
            );
        };
        if let Some(error) = lint::mixed_in(term) {
            return Err(error);
        }
        let concept =
            Concept::new(term.to_owned()).with_term(lang, Standing::Preferred, term.to_owned());
        Ok(Glossary::new(vec![concept]))
    }
}

impl Hit<'_> {
    /// Returns hits as JSON: an array of objects with `kind`, `lang`, `standing`, `term`, `distance` and `concept`.
    pub fn to_json(hits: &[Hit]) -> String {
        json::write(hits)
    }
}

/// Full-width letters and digits, ＳＣＯ, become plain ones.
fn in_narrow_letters(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(narrow).collect()
}

/// What is looked up, made ready to be compared with the terms of each language.
struct Sought<'t> {
    text: &'t str,
    by_lang: [Prepared<'t>; 3],
}

struct Prepared<'t> {
    form: Form<'t>,
    spelled: String,
    /// Edits that a fuzzy hit may have.
    most: usize,
}

impl<'t> Sought<'t> {
    fn new(text: &'t str, narrow: &'t str) -> Sought<'t> {
        Sought {
            text,
            by_lang: Lang::ALL.map(|lang| {
                let spelled = token::spelled(narrow, lang);
                let letters = spelled.chars().count();
                Prepared {
                    form: Form::new(narrow, lang),
                    most: match lang {
                        Lang::Zh => letters / 3,
                        Lang::En | Lang::Ru => letters / 5,
                    },
                    spelled,
                }
            }),
        }
    }

    /// Returns how close `term` is, the edits, and the edits for 1,000 letters.
    fn compare(&self, term: &Term) -> Option<(HitKind, usize, u64)> {
        let sought = &self.by_lang[term.lang as usize];
        if term.text == self.text {
            return Some((HitKind::Exact, 0, 0));
        }
        let spelled = token::spelled(&term.text, term.lang);
        if spelled.is_empty() || sought.spelled.is_empty() {
            return None;
        }
        if spelled == sought.spelled {
            return Some((HitKind::Variant, 0, 0));
        }
        let letters = spelled.chars().count();
        let difference = letters.abs_diff(sought.spelled.chars().count());
        if term.lang != Lang::Zh && sought.form.is_of(&term.text) {
            return Some((HitKind::Inflected, 0, 0));
        }
        if difference > sought.most {
            return None;
        }
        let distance = strsim::osa_distance(&spelled, &sought.spelled);
        let share = 1000 * distance / letters;
        (distance <= sought.most).then_some((HitKind::Fuzzy, distance, share as u64))
    }
}
