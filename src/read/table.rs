//! Tables: the one reader of CSV and TSV for documents, glossaries and lists of decisions, and of tables in workbooks.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::{
    dialect::typed,
    encoding::{Encoding, Evidence, decode},
    guard::guarded,
    package::is_zip,
    workbook::Workbook,
};
use crate::error::{Error, Result};

/// The separators that are looked for, by precedence: a table of one column has commas.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// Line of the file that it begins on, from 1.
    pub(crate) line: u64,
    /// Its number in a spreadsheet, from 1: a row may hold several lines.
    pub(crate) number: u32,
    /// Its cells, as the user typed them.
    pub(crate) cells: StringRecord,
}

impl Row {
    /// Returns the text of the cell in the column `at`, from 0, without space at its ends; empty if there is none.
    pub(crate) fn cell(&self, at: usize) -> &str {
        self.cells.get(at).unwrap_or("").trim()
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Returns the form in which a heading is compared: without space at its ends, in lower case.
pub(crate) fn heading(cell: &str) -> String {
    cell.trim().to_lowercase()
}

/// A table in a file, as text or as a workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Table {
    /// Its rows from the first that has text. Of a workbook they are those of the first sheet that has any, without blank ones.
    pub(crate) rows: Vec<Row>,
    /// The separator of the cells, if it is text.
    pub(crate) separator: Option<u8>,
    /// The encoding, if it was guessed.
    pub(crate) guessed: Option<Encoding>,
}

impl Table {
    /// Reads a file. `named` is the encoding that the user says it is in.
    pub(crate) fn read(bytes: &[u8], named: Option<Encoding>) -> Result<Table> {
        if is_zip(bytes) {
            let rows = guarded("the workbook", || of_workbook(bytes))?;
            return Ok(Table {
                rows,
                ..Table::default()
            });
        }
        let (text, guessed) = text(bytes, named)?;
        let rows = Rows::new(&text, None);
        Ok(Table {
            separator: Some(rows.separator()),
            rows: rows.collect::<Result<_>>()?,
            guessed,
        })
    }
}

/// Returns the text of a table, and its encoding if it was guessed.
pub(crate) fn text(bytes: &[u8], named: Option<Encoding>) -> Result<(String, Option<Encoding>)> {
    let mut decoded = decode(bytes, named)?;
    if decoded.evidence != Evidence::Guess {
        return Ok((decoded.text, None));
    }
    // A table is short and has three languages, which Big5 and KOI8-R pass for. Excel saves neither in mainland China nor in
    // Russia.
    let likelier = match decoded.encoding {
        Encoding::Big5 => Some(Encoding::Gb18030),
        Encoding::Koi8R => Some(Encoding::Windows1251),
        _ => None,
    };
    if let Some(likelier) = likelier
        && let Ok(found) = decode(bytes, Some(likelier))
    {
        decoded = found;
    }
    Ok((decoded.text, Some(decoded.encoding)))
}

/// Columns that are read of a workbook.
const LAST_COLUMN: u32 = 256;

fn of_workbook(bytes: &[u8]) -> Result<Vec<Row>> {
    let mut workbook = Workbook::open(bytes)?;
    for sheet in workbook.sheets() {
        let mut rows = Vec::new();
        workbook.rows(&sheet, |number, cells| {
            let line = u64::from(number);
            let mut row = Row {
                line,
                number,
                cells: StringRecord::new(),
            };
            for cell in &cells {
                if cell.column >= LAST_COLUMN {
                    let error = Error::new(format!("a cell in column {}", cell.column + 1));
                    return Err(error
                        .at(line, Some(u64::from(cell.column) + 1))
                        .remedy("a table has no more than 256 columns; delete the others"));
                }
                // Cells come from left to right; empty ones are left out.
                while row.cells.len() < cell.column as usize {
                    row.cells.push_field("");
                }
                row.cells.push_field(typed(&cell.text));
            }
            if !row.is_blank() {
                rows.push(row);
            }
            Ok(())
        })?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

/// The rows of a table in a text, in order. Blank rows before the first one with text are skipped, since spreadsheets leave
/// some above a header, and empty lines anywhere.
pub(crate) struct Rows<'t> {
    text: &'t str,
    separator: u8,
    reader: Reader<&'t [u8]>,
    /// Start of the last row in `text`.
    start: usize,
    line: u64,
    number: u32,
    has_begun: bool,
}

impl<'t> Rows<'t> {
    /// Reads `text`, with or without a byte order mark. Its cells are parted by the separator that a first line `sep=;` names
    /// (a hint to Excel, and no row); otherwise by `separator`, or by the one of comma, semicolon and tab that is most frequent in
    /// the first line with text.
    pub(crate) fn new(text: &'t str, separator: Option<u8>) -> Rows<'t> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let (named, text, line) = match after_hint(text) {
            Some((named, rest)) => (Some(named), rest, 2),
            None => (None, text, 1),
        };
        let separator = named.or(separator).unwrap_or_else(|| sniff(text));
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Rows {
            text,
            separator,
            reader,
            start: 0,
            line,
            number: 0,
            has_begun: false,
        }
    }

    /// Returns the separator of the cells.
    pub(crate) fn separator(&self) -> u8 {
        self.separator
    }

    fn read(&mut self) -> Result<Option<Row>> {
        let end = self.reader.position().byte() as usize;
        let mut cells = StringRecord::new();
        if !self.reader.read_record(&mut cells).map_err(malformed)? {
            return Ok(None);
        }
        // The reader counts empty lines before a row, and the second half of a CRLF, as part of the row.
        let from = cells.position().map_or(end, |at| at.byte() as usize);
        let rest = &self.text[from..];
        let start = from + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        self.line += line_ends(&self.text[self.start..start]);
        self.start = start;
        self.number += 1 + empty_lines(self.text, end);
        if cells.iter().any(|cell| typed(cell) != cell) {
            cells = cells.iter().map(typed).collect();
        }
        Ok(Some(Row {
            line: self.line,
            number: self.number,
            cells,
        }))
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row>;

    fn next(&mut self) -> Option<Result<Row>> {
        loop {
            let row = self.read().transpose()?;
            self.has_begun |= row.as_ref().is_ok_and(|row| !row.is_blank());
            if self.has_begun || row.is_err() {
                return Some(row);
            }
        }
    }
}

/// Returns the separator that the first line of `text` names, and the text after that line.
fn after_hint(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    let is_hint = line.get(..4)?.eq_ignore_ascii_case("sep=");
    match (is_hint, &line.as_bytes()[4..]) {
        (true, [separator]) if separator.is_ascii() => Some((*separator, rest)),
        _ => None,
    }
}

/// Returns the separator that is most frequent, outside quotation marks, in the first line with text.
fn sniff(text: &str) -> u8 {
    let mut lines = text.split(['\r', '\n']);
    let first = lines.find(|line| !line.trim().is_empty()).unwrap_or("");
    let count = |separator: u8| {
        let mut is_quoted = false;
        let bytes = first.bytes().filter(|&byte| {
            is_quoted ^= byte == b'"';
            byte == separator && !is_quoted
        });
        bytes.count()
    };
    let mut best = SEPARATORS[0];
    for separator in SEPARATORS {
        if count(separator) > count(best) {
            best = separator;
        }
    }
    best
}

/// Returns how many lines end in `text`: with LF, CRLF, or CR alone.
fn line_ends(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let is_end = |at: usize| match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len()).filter(|&at| is_end(at)).count() as u64
}

/// Returns how many empty lines follow upon byte `end`: the reader skips them, and a spreadsheet counts them.
fn empty_lines(text: &str, end: usize) -> u32 {
    let after = &text[end..];
    // The reader may stand between the two parts of a line end.
    let after = if text[..end].ends_with('\r') {
        after.strip_prefix('\n').unwrap_or(after)
    } else {
        after
    };
    let empty = &after[..after.len() - after.trim_start_matches(['\r', '\n']).len()];
    line_ends(empty) as u32
}

fn malformed(error: csv::Error) -> Error {
    let line = error.position().map_or(1, csv::Position::line);
    Error::new(error.to_string())
        .at(line, None)
        .remedy("save the table again as CSV in UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_as_programs_write_them() {
        #[rustfmt::skip]
        let cases: [(&str, &[&str], &str); 13] = [
            ("zh,en\n和平,peace\n", &["line 1, row 1: zh|en", "line 2, row 2: 和平|peace"], "commas"),
            ("zh;en\n和平;peace, and quiet\n", &["line 1, row 1: zh|en", "line 2, row 2: 和平|peace, and quiet"], "semicolons, as Russian Excel writes them"),
            ("zh\ten\n和平\tpeace\n", &["line 1, row 1: zh|en", "line 2, row 2: 和平|peace"], "tabs"),
            ("\u{FEFF}zh,en\r\n和平,peace\r\n", &["line 1, row 1: zh|en", "line 2, row 2: 和平|peace"], "a byte order mark and CRLF, as Excel writes them"),
            ("zh,en\r和平,peace\r", &["line 1, row 1: zh|en", "line 2, row 2: 和平|peace"], "CR alone, as old programs write it"),
            ("sep=;\nzh;en, American\n", &["line 2, row 1: zh|en, American"], "Excel's hint is no row, and does not count in a sheet"),
            ("\u{FEFF}SEP=\t\r\nzh\ten\r\n", &["line 2, row 1: zh|en"], "a hint after a byte order mark"),
            ("sep=ab\nzh\n", &["line 1, row 1: sep=ab", "line 2, row 2: zh"], "no hint: two characters"),
            ("\n\nzh;en\n\n和平;peace\n", &["line 3, row 3: zh|en", "line 5, row 5: 和平|peace"], "empty lines"),
            (";;\n ; ;\nzh;en;\n", &["line 3, row 3: zh|en|"], "blank rows above the header"),
            ("zh;en\n;\n", &["line 1, row 1: zh|en", "line 2, row 2: |"], "a blank row further down is the caller's"),
            ("\"Chinese, simplified, PRC\";en\n", &["line 1, row 1: Chinese, simplified, PRC|en"], "what stands in quotation marks is no separator"),
            ("zh,en\n\"和\n平\",'=peace\n海,sea\n", &["line 1, row 1: zh|en", "line 2, row 2: 和\n平|=peace", "line 4, row 3: 海|sea"], "a cell of two lines; an apostrophe before a formula"),
        ];
        for (text, expected, reason) in cases {
            let rows: Vec<String> = Rows::new(text, None)
                .map(|row| {
                    let Row {
                        line,
                        number,
                        cells,
                    } = row.unwrap();
                    let cells: Vec<&str> = cells.iter().collect();
                    format!("line {line}, row {number}: {}", cells.join("|"))
                })
                .collect();
            assert_eq!(rows, expected, "{reason}");
        }
    }
}
