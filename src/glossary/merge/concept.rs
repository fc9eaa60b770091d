//! A concept of the base takes in what another glossary says of it.

use super::{Conflict, Outcome};
use crate::glossary::{Concept, Standing, Term};

use Standing::{Admitted, Deprecated, Preferred};

/// A concept of the base while it takes in another.
pub(super) struct Merging<'m> {
    concept: &'m mut Concept,
    conflicts: &'m mut Vec<Conflict>,
}

impl Merging<'_> {
    /// Adds to `concept` what `other` has in addition, and to `conflicts` what the two disagree on.
    pub(super) fn merge(concept: &mut Concept, other: &Concept, conflicts: &mut Vec<Conflict>) {
        let mut merging = Merging { concept, conflicts };
        for term in &other.terms {
            merging.term(term);
        }
        merging.concept.sort_terms();
        merging.fields(other);
        merging.extra(other);
    }

    fn term(&mut self, term: &Term) {
        let has = |known: &Term| known.lang == term.lang && known.text == term.text;
        let preferred = self.concept.preferred(term.lang).to_owned();
        let Some(known) = self.concept.terms.iter_mut().find(|known| has(known)) else {
            return self.new_term(term, &preferred);
        };
        match (known.standing, term.standing) {
            (Preferred, Preferred) | (Admitted, Admitted) | (Deprecated, Deprecated) => {}
            // Both use it.
            (Preferred, Admitted) => {}
            (Admitted, Preferred) if preferred.is_empty() => known.standing = Preferred,
            (Admitted, Preferred) => {
                self.conflict(term.lang.code(), &preferred, &term.text, Outcome::Admitted);
            }
            (Deprecated, Preferred | Admitted) | (Preferred | Admitted, Deprecated) => {
                let [kept, other] = [known.standing, term.standing]
                    .map(|standing| format!("{} ({standing})", term.text));
                self.conflict(term.lang.code(), &kept, &other, Outcome::LeftOut);
            }
        }
    }

    /// Adds a term that the concept has not; `preferred` is its preferred term in that language, if it has one.
    fn new_term(&mut self, term: &Term, preferred: &str) {
        let mut term = term.clone();
        if term.standing == Preferred && !preferred.is_empty() {
            self.conflict(term.lang.code(), preferred, &term.text, Outcome::Admitted);
            term.standing = Admitted;
        }
        self.concept.terms.push(term);
    }

    fn fields(&mut self, other: &Concept) {
        let concept = &mut *self.concept;
        let fields = [
            ("domain", &mut concept.domain, &other.domain),
            ("source", &mut concept.source, &other.source),
            ("note", &mut concept.note, &other.note),
            ("status", &mut concept.status, &other.status),
        ];
        let mut differ = Vec::new();
        for (column, kept, text) in fields {
            if kept.is_empty() {
                kept.clone_from(text);
            } else if !text.is_empty() && kept != text {
                differ.push((column, kept.clone(), text));
            }
        }
        for (column, kept, text) in differ {
            self.conflict(column, &kept, text, Outcome::LeftOut);
        }
    }

    fn extra(&mut self, other: &Concept) {
        for (column, text) in &other.extra {
            let cell = self.concept.extra.entry(column.clone());
            let kept = cell.or_insert_with(|| text.clone()).clone();
            if kept != *text {
                self.conflict(column, &kept, text, Outcome::LeftOut);
            }
        }
    }

    fn conflict(&mut self, column: &str, kept: &str, other: &str, outcome: Outcome) {
        self.conflicts.push(Conflict {
            id: self.concept.id.to_string(),
            column: column.to_owned(),
            kept: kept.to_owned(),
            other: other.to_owned(),
            outcome,
        });
    }
}
