//! A Word document with the table of concepts, for those who print.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::{COLUMNS, Column, Report, TermRow};
use crate::lang::Lang;

/// The columns that a sheet of paper has room for, and their widths in twentieths of a point: 14,000 in all, which is A4
/// across within its margins.
const SHOWN: [(&str, u32); 7] = [
    ("rank", 800),
    ("zh", 2700),
    ("en", 3200),
    ("ru", 3500),
    ("count", 1000),
    ("nested", 1200),
    ("documents", 1600),
];

const WIDTH: u32 = 14_000;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const BEGIN: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

const GRID: &str = r#"<w:tbl><w:tblPr><w:tblW w:w="14000" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="2" w:color="AAAAAA"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#;

/// A4 across.
const END: &str = r#"<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"#;

pub(super) fn write(report: &Report, columns: &[Column<TermRow>]) -> Vec<u8> {
    // All columns do not fit on paper; columns that were chosen stay as chosen.
    let columns = match columns.len() == COLUMNS.len() {
        true => for_paper(columns),
        false => laid_out(columns),
    };
    package(&document(
        "Term frequency report",
        report,
        &columns,
        &report.terms,
    ))
}

/// Returns a document with a table of `rows`.
pub(super) fn table<R>(report: &Report, columns: &[Column<R>], rows: &[R]) -> Vec<u8> {
    package(&document("Concordance", report, &laid_out(columns), rows))
}

fn package(document: &str) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", document),
    ])
    .expect("writing to memory does not fail")
}

fn for_paper(columns: &[Column<TermRow>]) -> Vec<(Column<TermRow>, u32)> {
    SHOWN
        .into_iter()
        .filter_map(|(name, width)| {
            let column = columns.iter().find(|column| column.name == name)?;
            Some((*column, width))
        })
        .collect()
}

/// Returns the columns with their widths: text takes three times the width of figures.
fn laid_out<R>(columns: &[Column<R>]) -> Vec<(Column<R>, u32)> {
    let share = |column: &Column<R>| match column.is_figure() {
        true => 1,
        false => 3,
    };
    let shares: u32 = columns.iter().map(share).sum();
    columns
        .iter()
        .map(|column| (*column, WIDTH * share(column) / shares.max(1)))
        .collect()
}

fn document<R>(title: &str, report: &Report, columns: &[(Column<R>, u32)], rows: &[R]) -> String {
    let mut out = BEGIN.to_owned();
    paragraph(&mut out, title, Lang::En, r#"<w:b/><w:sz w:val="32"/>"#);
    for row in &report.documents {
        paragraph(
            &mut out,
            &format!("{} ({}, {} units)", row.name, row.lang, row.units),
            row.lang,
            "",
        );
    }
    for failure in &report.failures {
        paragraph(
            &mut out,
            &failure.error,
            Lang::En,
            r#"<w:b/><w:color w:val="B00020"/>"#,
        );
    }
    out.push_str(GRID);
    for (_, width) in columns {
        out.push_str(&format!(r#"<w:gridCol w:w="{width}"/>"#));
    }
    out.push_str("</w:tblGrid>");
    out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in columns {
        cell(&mut out, *width, column.name, Lang::En, "<w:b/>");
    }
    out.push_str("</w:tr>");
    for row in rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (column, width) in columns {
            let lang = Lang::ALL
                .into_iter()
                .find(|lang| lang.code() == column.name);
            cell(
                &mut out,
                *width,
                &column.cell(row),
                lang.unwrap_or(Lang::En),
                "",
            );
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    out.push_str(END);
    out
}

fn cell(out: &mut String, width: u32, text: &str, lang: Lang, style: &str) {
    out.push_str(&format!(
        r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#
    ));
    paragraph(out, text, lang, style);
    out.push_str("</w:tc>");
}

fn paragraph(out: &mut String, text: &str, lang: Lang, style: &str) {
    let language = match lang {
        Lang::Zh => r#"<w:rFonts w:hint="eastAsia"/>"#,
        Lang::En | Lang::Ru => "",
    };
    let (latin, east) = match lang {
        Lang::Zh => ("en-US", "zh-CN"),
        Lang::En => ("en-GB", "zh-CN"),
        Lang::Ru => ("ru-RU", "zh-CN"),
    };
    out.push_str(&format!(
        r#"<w:p><w:r><w:rPr>{language}{style}<w:lang w:val="{latin}" w:eastAsia="{east}"/></w:rPr><w:t xml:space="preserve">"#
    ));
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' => out.push('\t'),
            // XML has no way to write them, but a file name may have them.
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
    out.push_str("</w:t></w:r></w:p>");
}

/// Returns a package of parts that has the same bytes whenever it is made.
fn packed(parts: &[(&str, &str)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        package.start_file(*name, options)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}
