//! What a query asks for: a concept of the glossary, or a term that is not in it.

use crate::{
    error::{Error, Result},
    find::occurrence::Matcher,
    glossary::{Concept, ConceptId, Glossary, Standing, Term},
    lang::Lang,
    lint,
};

/// Returns the concept that `query` names: by its id, by one of its terms, or by a form of one.
///
/// ```
/// use trilex::{Glossary, Matcher, look_up};
///
/// let glossary = Glossary::from_csv("g.csv", "id,zh,ru\nterror,恐怖主义,терроризм\n").unwrap();
/// let matcher = Matcher::new(glossary);
/// let terror = look_up("terror", &matcher);
/// assert!(terror.is_some());
/// assert_eq!(look_up("терроризмом", &matcher), terror);
/// assert_eq!(look_up("разоружение", &matcher), None);
/// ```
pub fn look_up(query: &str, matcher: &Matcher) -> Option<ConceptId> {
    let query = query.trim();
    let glossary = matcher.glossary();
    let by_id = glossary.numbered().find(|(_, concept)| concept.id == query);
    if let Some((number, _)) = by_id {
        return Some(number);
    }
    let lang = Lang::of_script(query)?;
    let found = matcher.searcher().find(query, lang);
    let whole = found
        .iter()
        .find(|occurrence| occurrence.span.of(query) == query)
        .map(|occurrence| occurrence.concept);
    // A term that is spelt in another case than the matcher takes: who for WHO.
    whole.or_else(|| {
        let folded = query.to_lowercase();
        let listed = glossary.numbered().find(|(_, concept)| {
            let mut terms = concept.terms.iter();
            terms.any(|term| term.text.to_lowercase() == folded)
        });
        listed.map(|(number, _)| number)
    })
}

/// Returns a glossary of one concept with one term, `term`.
///
/// ```
/// let glossary = trilex::glossary_of("морская раковина").unwrap();
/// assert_eq!(glossary.concepts()[0].terms.len(), 1);
/// ```
///
/// # Errors
///
/// If the term has no letters of one of the languages, or mixes alphabets in a word.
pub fn glossary_of(term: &str) -> Result<Glossary> {
    let term = term.trim();
    let Some(lang) = Lang::of_script(term) else {
        return Err(
            Error::new(format!("`{term}` has no Chinese, Latin or Cyrillic letter"))
                .remedy("ask for a word"),
        );
    };
    if let Some(error) = lint::mixed_in(term) {
        return Err(error);
    }
    let text = term.to_owned();
    Ok(Glossary::new(vec![Concept {
        id: text.clone().into(),
        terms: vec![Term {
            text: text.into(),
            lang,
            standing: Standing::Preferred,
        }],
        ..Concept::default()
    }]))
}
