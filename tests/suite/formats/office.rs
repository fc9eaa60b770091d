//! Writes small DOCX and XLSX files and zip archives.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

/// Returns a zip archive of `files`.
pub(crate) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

/// Returns a document with the given body and footnotes, both in the markup of the format.
pub(crate) fn docx_of(body: &str, footnotes: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {W}><w:body>{body}</w:body></w:document>"
    );
    let notes = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:footnotes {W}>\
         <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>恐怖主义</w:t></w:r></w:p></w:footnote>{footnotes}</w:footnotes>"
    );
    let core = "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"c\" xmlns:dcterms=\"d\">\
         <dcterms:created>2020-11-10T08:00:00Z</dcterms:created></cp:coreProperties>";
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

/// Returns a document of `paragraphs`, each parted into two runs somewhere in the middle, as Word does.
pub(crate) fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let body: String = paragraphs
        .iter()
        .map(|paragraph| {
            let middle = paragraph.char_indices().nth(paragraph.chars().count() / 2);
            let (left, right) = paragraph.split_at(middle.map_or(0, |(at, _)| at));
            let run = |text: &str| {
                let text = escape(text).replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
                format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
            };
            format!(
                "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>{}{}</w:p>",
                run(left),
                run(right)
            )
        })
        .collect();
    docx_of(&body, "")
}

/// Returns a workbook with one sheet.
pub(crate) fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let cells = |(number, row): (usize, &Vec<String>)| {
        let cells: String = row
            .iter()
            .enumerate()
            .map(|(column, text)| {
                let letter = char::from(b'A' + column as u8);
                format!("<c r=\"{letter}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escape(text))
            })
            .collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    workbook(&(1..).zip(rows).map(cells).collect::<String>())
}

/// Returns a workbook whose sheet has the given rows, in the markup of the format.
pub(crate) fn workbook(sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    archive(&[
        ("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        (
            "_rels/.rels",
            format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").as_bytes(),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"Terms\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>").as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>").as_bytes(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>").as_bytes(),
        ),
    ])
}
