//! Numbers of things, as they are said.

use trilex::report::grouped;

/// Returns a number and what it counts: `1 document`, `2,400 documents`.
pub(super) fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular() {
        let said = [0, 1, 2400].map(|number| counted(number, "document"));
        assert_eq!(said, ["0 documents", "1 document", "2,400 documents"]);
    }
}
