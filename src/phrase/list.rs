//! Word lists: files of three columns, `kind`, `word` and `reason`, a word a line.

use std::collections::HashSet;

use foldhash::fast::RandomState;

/// The words of one kind.
pub(super) type Words = HashSet<&'static str, RandomState>;

/// A line of a word list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// What the list has the word for.
    pub(super) kind: &'static str,
    pub(super) word: &'static str,
    /// What the word is, and why it is in the list.
    pub(super) reason: &'static str,
}

/// What is read from a word list.
pub(super) trait FromList: Default {
    /// Adds a word. Returns `false` if there is no such kind, or the word is there already.
    fn add(&mut self, line: Line) -> bool;
}

/// Reads a word list. Tests check that [`faults`] finds none in the lists of a language.
pub(super) fn read<L: FromList>(list: &'static str) -> L {
    let mut read = L::default();
    for line in list.lines().skip(1).filter_map(line) {
        read.add(line);
    }
    read
}

/// Returns the cells of a line, `None` if there are not three.
fn line(line: &'static str) -> Option<Line> {
    let mut cells = line.split('\t');
    let line = Line {
        kind: cells.next()?,
        word: cells.next()?,
        reason: cells.next()?,
    };
    cells.next().is_none().then_some(line)
}

/// Returns the lines of a word list that cannot be read, with what is wrong.
#[cfg(test)]
pub(super) fn faults<L: FromList>(list: &'static str) -> Vec<String> {
    let mut read = L::default();
    let mut faults = Vec::new();
    if list.lines().next() != Some("kind\tword\treason") {
        faults.push("the header is not kind, word, reason".to_owned());
    }
    for text in list.lines().skip(1) {
        match line(text) {
            None => faults.push(format!("not three cells: {text}")),
            Some(line) if line.word.is_empty() || line.reason.is_empty() => {
                faults.push(format!("an empty cell: {text}"));
            }
            Some(line) if !read.add(line) => {
                faults.push(format!("unknown kind, or listed twice: {text}"));
            }
            Some(_) => {}
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Nouns(Words);

    impl FromList for Nouns {
        fn add(&mut self, line: Line) -> bool {
            line.kind == "noun" && self.0.insert(line.word)
        }
    }

    #[test]
    fn faults_are_found() {
        let nouns: Nouns = read("kind\tword\treason\nnoun\tcat\tan animal\n");
        assert!(nouns.0.contains("cat"));
        #[rustfmt::skip]
        let cases = [
            ("kind\tword\treason\nnoun\tcat\tan animal\n", ""),
            ("word\tkind\treason\n", "the header is not kind, word, reason"),
            ("kind\tword\treason\nnoun\tcat\n", "not three cells: noun\tcat"),
            ("kind\tword\treason\nnoun\tcat\tan\tanimal\n", "not three cells: noun\tcat\tan\tanimal"),
            ("kind\tword\treason\nnoun\tcat\t\n", "an empty cell: noun\tcat\t"),
            ("kind\tword\treason\nverb\tcat\tan animal\n", "unknown kind, or listed twice: verb\tcat\tan animal"),
            ("kind\tword\treason\nnoun\tcat\ta\nnoun\tcat\tb\n", "unknown kind, or listed twice: noun\tcat\tb"),
        ];
        for (list, fault) in cases {
            assert_eq!(faults::<Nouns>(list).join("\n"), fault);
        }
    }
}
