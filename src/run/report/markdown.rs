//! A table in Markdown, for issues, notes and chats.

use super::{Column, Report, TermRow};

pub(super) fn write(report: &Report, columns: &[Column<TermRow>]) -> Vec<u8> {
    let mut out = table(columns, &report.terms);
    if !report.failures.is_empty() {
        out.extend(b"\nNot read:\n\n");
        for failure in &report.failures {
            out.extend(format!("- {}\n", escaped(&failure.error)).bytes());
        }
    }
    out
}

/// Returns a table of `rows`.
pub(super) fn table<R>(columns: &[Column<R>], rows: &[R]) -> Vec<u8> {
    let mut out = String::new();
    line(&mut out, columns.iter().map(|column| escaped(column.name)));
    let rule = columns.iter().map(|column| match column.is_figure() {
        true => "---:".to_owned(),
        false => "---".to_owned(),
    });
    line(&mut out, rule);
    for row in rows {
        line(
            &mut out,
            columns.iter().map(|column| escaped(&column.cell(row))),
        );
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    out.push('|');
    for cell in cells {
        out.push_str(&format!(" {cell} |"));
    }
    out.push('\n');
}

/// Returns `text` so that Markdown shows it as it is: neither table, link, emphasis nor HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '~' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        for (text, expected) in [
            ("恐怖主义 (26)", "恐怖主义 (26)"),
            ("a|b", "a\\|b"),
            ("<script>", "&lt;script>"),
            ("[x](y)", "\\[x\\](y)"),
            ("a\nb", "a b"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
