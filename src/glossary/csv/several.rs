//! Cells in which one term seems to be two.

use crate::{error::Error, lang::is_han};

/// Returns `true` if `term` seems to be several terms that are not separated by a bar: `terrorism; terror`, `恐怖主义/恐怖活动`.
///
/// A slash belongs to many names (HIV/AIDS, 和/或, 艾滋病毒/艾滋病). So it separates terms only with spaces on both sides, or if there
/// are two to six Chinese characters on either side and neither side repeats the other.
///
/// A comma is left alone: most terms with one need it.
pub(crate) fn seems_several(term: &str) -> bool {
    if [";", "；", " / ", "\n"]
        .iter()
        .any(|mark| term.contains(mark))
    {
        return true;
    }
    let parts: Vec<&str> = term.split(['/', '／']).collect();
    let is_word = |part: &&str| (2..=6).contains(&part.chars().count()) && part.chars().all(is_han);
    let repeats = |pair: &[&str]| pair[0].contains(pair[1]) || pair[1].contains(pair[0]);
    parts.len() > 1 && parts.iter().all(is_word) && !parts.windows(2).any(repeats)
}

/// Returns the warning that `term` seems to be several.
pub(crate) fn several(term: &str) -> Error {
    Error::new(format!("`{term}` seems to be several terms")).remedy("separate terms with |")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_that_seem_several() {
        #[rustfmt::skip]
        let cases = [
            ("cyber attack; network attack", true, "a semicolon"),
            ("网络攻击；网络袭击", true, "a full-width semicolon"),
            ("сеть / сети", true, "a slash between spaces"),
            ("计算机/电脑", true, "Chinese synonyms"),
            ("first line\nsecond line", true, "two lines"),
            ("HIV/AIDS", false, "a name"),
            ("and/or", false, "a conjunction"),
            ("和/或", false, "the same in Chinese"),
            ("艾滋病毒/艾滋病", false, "one side repeats the other"),
            ("联合国艾滋病毒/艾滋病联合规划署", false, "a name"),
            ("экономика, основанная на знаниях", false, "a comma in a term"),
            ("peace", false, "one word"),
        ];
        for (term, expected, reason) in cases {
            assert_eq!(seems_several(term), expected, "{term}: {reason}");
        }
    }
}
