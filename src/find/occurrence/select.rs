//! Which matches count: leftmost-longest, and what is nested in them.

use std::cmp::Reverse;

use super::{Match, Nesting, Occurrence};

/// Takes the matches and returns those that count, in the order in which they begin.
///
/// Of several matches at one place the preferred term counts before the admitted and the deprecated one, and the concept
/// that stands first in the glossary. From left to right, the longest match that does not overlap the one before stands free. Of the others, those
/// inside a free one are nested, unless they are terms of the same concept; those that only overlap do not count.
pub(super) fn select(matches: &mut Vec<Match>) -> Vec<Occurrence> {
    matches.sort_by_key(|found| {
        let Match { listed, span } = found;
        (
            span.start,
            Reverse(span.end),
            listed.standing,
            listed.concept,
        )
    });
    // Two concepts may share a form, and a word may be a form of a term in several readings.
    matches.dedup_by_key(|found| found.span);
    let mut found: Vec<Occurrence> = Vec::with_capacity(matches.len());
    let mut free: Option<Match> = None;
    for each in matches.drain(..) {
        let nesting = match free {
            Some(longer) if longer.span.contains(each.span) => {
                if longer.listed.concept == each.listed.concept {
                    continue;
                }
                Nesting::Nested
            }
            Some(before) if each.span.start < before.span.end => continue,
            _ => {
                free = Some(each);
                Nesting::Free
            }
        };
        found.push(Occurrence {
            concept: each.listed.concept,
            standing: each.listed.standing,
            span: each.span,
            nesting,
        });
    }
    found
}
