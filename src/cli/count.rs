//! Numbers with their nouns.

use trilex::{PerLang, report::grouped};

/// Returns a number and its noun: `1 document`, `2,400 documents`.
pub(super) fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

/// Returns how much text was read: `1,200 Chinese characters + 2,657 words`.
pub(super) fn amount(units: PerLang<u64>) -> String {
    let words = units.en + units.ru;
    let characters = counted(units.zh, "Chinese character");
    if units.zh == 0 {
        counted(words, "word")
    } else if words == 0 {
        characters
    } else {
        format!("{characters} + {}", counted(words, "word"))
    }
}

/// Returns how many inputs failed, as a sentence; nothing if none did.
pub(super) fn failed(number: usize) -> Option<String> {
    (number > 0).then(|| format!("{}.", counted(number as u64, "failure")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular() {
        let counts = [0, 1, 2400].map(|number| counted(number, "document"));
        assert_eq!(counts, ["0 documents", "1 document", "2,400 documents"]);
    }

    #[test]
    fn units_have_their_names() {
        let cases = [
            ((0, 0, 0), "0 words"),
            ((0, 1, 0), "1 word"),
            ((1200, 0, 0), "1,200 Chinese characters"),
            ((1, 2, 1), "1 Chinese character + 3 words"),
        ];
        for ((zh, en, ru), expected) in cases {
            assert_eq!(amount(PerLang { zh, en, ru }), expected);
        }
    }

    #[test]
    fn only_failures_are_mentioned() {
        assert_eq!(failed(0), None);
        assert_eq!(failed(2).as_deref(), Some("2 failures."));
    }
}
