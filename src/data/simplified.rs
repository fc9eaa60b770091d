//! Traditional characters and their simplified forms.

/// On each line a simplified character, then the traditional ones that it replaces, as OpenCC has them.
static LINES: &str = include_str!("simplified.txt");

/// Returns each simplified character with the traditional ones that it replaces.
pub(crate) fn simplified() -> impl Iterator<Item = (char, std::str::Chars<'static>)> {
    LINES.lines().filter_map(|line| {
        let mut characters = line.chars();
        Some((characters.next()?, characters))
    })
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, fs};

    use super::*;
    use crate::data::in_simplified;

    /// Returns the lines that the version of OpenCC in use makes: of characters in the Basic Multilingual Plane, one by one.
    fn lines() -> String {
        let ideographs = || ('\u{3400}'..='\u{4DBF}').chain('\u{4E00}'..='\u{9FFF}');
        // One character a line, so that no phrase is converted.
        let text: String = ideographs().flat_map(|c| [c, '\n']).collect();
        let mut found: BTreeMap<char, String> = BTreeMap::new();
        for (c, line) in ideographs().zip(in_simplified(&text).lines()) {
            let simple = line.chars().next().unwrap_or(c);
            if simple != c && line.len() == simple.len_utf8() && simple <= '\u{FFFF}' {
                found.entry(simple).or_default().push(c);
            }
        }
        let lines = found.iter();
        lines
            .map(|(simple, traditional)| format!("{simple}{traditional}\n"))
            .collect()
    }

    #[test]
    fn simplified_forms_are_those_of_opencc() {
        assert!(
            lines() == LINES,
            "OpenCC has another table: run cargo test --lib -- --ignored write_simplified"
        );
    }

    #[test]
    #[ignore = "writes the table anew, when OpenCC has another"]
    fn write_simplified() {
        fs::write("src/data/simplified.txt", lines()).unwrap();
    }
}
