//! CSV for programs, and CSV as Excel reads it: the one place that knows how they differ.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// How a table is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// For programs, with this separator: RFC 4180, UTF-8 without BOM, lines ended by LF.
    Plain(u8),
    /// For Excel, with the separator that it expects in the user's country: with a BOM, without which it takes UTF-8 for something
    /// else, lines ended by CRLF, every cell quoted, since LibreOffice then makes no date of 1-2, and no cell a formula.
    Excel(u8),
}

impl Dialect {
    /// Returns a table of `rows`.
    pub(crate) fn table<C: AsRef<str>>(
        self,
        rows: impl IntoIterator<Item = impl IntoIterator<Item = C>>,
    ) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(rows.into_iter().map(Ok), &mut bytes)
            .expect("writing to memory does not fail");
        bytes
    }

    /// Writes a table of `rows` to `out`, each row as soon as it comes.
    ///
    /// # Errors
    ///
    /// The first of a row or of writing.
    pub(crate) fn write<C: AsRef<str>>(
        self,
        rows: impl IntoIterator<Item = io::Result<impl IntoIterator<Item = C>>>,
        mut out: impl Write,
    ) -> io::Result<()> {
        let (begin, separator, terminator, quotes) = match self {
            Dialect::Plain(separator) => {
                let end = Terminator::Any(b'\n');
                ("", separator, end, QuoteStyle::Necessary)
            }
            Dialect::Excel(separator) => {
                let end = Terminator::CRLF;
                ("\u{FEFF}", separator, end, QuoteStyle::Always)
            }
        };
        out.write_all(begin.as_bytes())?;
        let mut table = WriterBuilder::new()
            .delimiter(separator)
            .terminator(terminator)
            .quote_style(quotes)
            .from_writer(out);
        for row in rows {
            for cell in row? {
                let cell = match self {
                    Dialect::Plain(_) => Cow::Borrowed(cell.as_ref()),
                    Dialect::Excel(_) => without_formula(cell.as_ref()),
                };
                table.write_field(cell.as_ref())?;
            }
            table.write_record(None::<&[u8]>)?;
        }
        table.flush()
    }
}

/// Puts an apostrophe before a cell that Excel and LibreOffice would carry out; and before one that already begins with
/// apostrophes and a formula, so that [`typed`] takes off no other than this.
pub(crate) fn without_formula(cell: &str) -> Cow<'_, str> {
    match begins_formula(cell) {
        true => format!("'{cell}").into(),
        false => cell.into(),
    }
}

/// Returns what the user typed into a cell: takes off the apostrophe that [`without_formula`] puts on.
pub(crate) fn typed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if begins_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether a formula begins after the apostrophes.
fn begins_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("+7 495", "'+7 495"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("恐怖主义 (26)", "恐怖主义 (26)"),
            ("'quoted'", "'quoted'"),
            ("1=1", "1=1"),
            ("", ""),
        ] {
            assert_eq!(without_formula(cell), expected);
            assert_eq!(typed(expected), cell);
        }
    }

    #[test]
    fn tables_for_programs_and_for_excel() {
        for (dialect, expected) in [
            (Dialect::Plain(b','), "a,-1\n\"x,y\",\"say \"\"so\"\"\"\n"),
            (Dialect::Plain(b'\t'), "a\t-1\nx,y\t\"say \"\"so\"\"\"\n"),
            (
                Dialect::Excel(b';'),
                "\u{FEFF}\"a\";\"'-1\"\r\n\"x,y\";\"say \"\"so\"\"\"\r\n",
            ),
        ] {
            let table = dialect.table([["a", "-1"], ["x,y", "say \"so\""]]);
            assert_eq!(String::from_utf8(table).unwrap(), expected);
        }
    }
}
