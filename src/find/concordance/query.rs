//! What a query asks for.

use crate::{find::occurrence::Matcher, glossary::ConceptId, lang::Lang};

impl Matcher {
    /// Returns the concept that `query` names: by its id, by one of its terms, or by a form of one.
    ///
    /// ```
    /// use trilex::{Glossary, Matcher};
    ///
    /// let glossary = Glossary::from_csv("g.csv", "id,zh,ru\nterror,恐怖主义,терроризм\n").unwrap();
    /// let matcher = Matcher::new(glossary);
    /// let terror = matcher.concept_of("terror");
    /// assert!(terror.is_some());
    /// assert_eq!(matcher.concept_of("терроризмом"), terror);
    /// assert_eq!(matcher.concept_of("разоружение"), None);
    /// ```
    pub fn concept_of(&self, query: &str) -> Option<ConceptId> {
        let query = query.trim();
        let glossary = self.glossary();
        let by_id = glossary.numbered().find(|(_, concept)| concept.id == query);
        if let Some((number, _)) = by_id {
            return Some(number);
        }
        let lang = Lang::of_script(query)?;
        let found = self.searcher().find(query, lang);
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
}
