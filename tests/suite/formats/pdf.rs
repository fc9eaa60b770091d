//! Writes small PDF files the way Chinese offices do: fonts that are not embedded, predefined encodings, no map to Unicode.

use unicode_width::UnicodeWidthChar;

/// The font of a PDF, which decides how its text is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Font {
    /// A Chinese font that is not embedded, text in GBK.
    Gbk,
    /// A Chinese font that is not embedded, text in UCS-2.
    UniGb,
    /// Glyph numbers with a map to Unicode.
    Mapped,
    /// Helvetica.
    Latin,
}

/// How the text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    One,
    Two,
}

/// Lines of a page: few, so that a statement takes the three pages that a running head needs.
const LINES: usize = 12;

/// Returns a PDF of `paragraphs`, with a running header and page numbers. Lines break anywhere in Chinese and between words
/// elsewhere.
pub(crate) fn pdf(paragraphs: &[&str], font: Font, columns: Columns) -> Vec<u8> {
    let width = match columns {
        Columns::One => 80,
        Columns::Two => 36,
    };
    let lines: Vec<String> = paragraphs
        .iter()
        .flat_map(|paragraph| wrap(paragraph, width))
        .collect();
    let per_page = match columns {
        Columns::One => LINES,
        Columns::Two => LINES * 2,
    };
    let pages: Vec<String> = (1..)
        .zip(lines.chunks(per_page))
        .map(|(number, lines)| page(number, lines, font))
        .collect();
    assemble(&pages, font)
}

fn wrap(paragraph: &str, width: usize) -> Vec<String> {
    let columns = |text: &str| {
        text.chars()
            .filter_map(UnicodeWidthChar::width)
            .sum::<usize>()
    };
    let is_chinese = paragraph.chars().any(|c| c.width() == Some(2));
    let mut lines = Vec::new();
    let mut line = match is_chinese {
        true => "　　".to_owned(),
        false => String::new(),
    };
    let pieces: Vec<String> = match is_chinese {
        true => paragraph.chars().map(String::from).collect(),
        false => paragraph.split_inclusive(' ').map(str::to_owned).collect(),
    };
    for piece in pieces {
        if columns(&line) + columns(piece.trim_end()) > width && !line.trim().is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(&piece);
    }
    lines.push(line.trim_end().to_owned());
    // Chinese paragraphs are indented, others have an empty line between them.
    if !is_chinese {
        lines.push(String::new());
    }
    lines
}

fn page(number: usize, lines: &[String], font: Font) -> String {
    let mut content = String::from("BT /F1 10 Tf\n");
    let mut show = |x: f64, y: f64, text: &str| {
        content.push_str(&format!("1 0 0 1 {x} {y} Tm <{}> Tj\n", encode(text, font)));
    };
    let header = match font {
        Font::Gbk | Font::UniGb => "云港日报　二版",
        Font::Mapped => "Вестник Юньгана",
        Font::Latin => "Yungang Gazette",
    };
    show(60.0, 800.0, header);
    // Row by row, as some programs write: the columns are only in the positions.
    let (left, right) = lines.split_at(lines.len().min(LINES));
    for (at, line) in left.iter().enumerate() {
        let y = 770.0 - 17.0 * at as f64;
        show(60.0, y, line);
        if let Some(line) = right.get(at) {
            show(320.0, y, line);
        }
    }
    show(290.0, 40.0, &format!("- {number} -"));
    content.push_str("ET\n");
    content
}

/// Returns a page with the given content, in the operators of the format.
pub(crate) fn pdf_of(content: &str) -> Vec<u8> {
    assemble(&[content.to_owned()], Font::Latin)
}

fn encode(text: &str, font: Font) -> String {
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02X}"))
            .collect::<String>()
    };
    match font {
        Font::Gbk => {
            let (bytes, _, unmapped) = encoding_rs::GBK.encode(text);
            assert!(!unmapped, "{text}");
            hex(&bytes)
        }
        Font::UniGb | Font::Mapped => text
            .encode_utf16()
            .map(|unit| format!("{unit:04X}"))
            .collect(),
        Font::Latin => {
            let (bytes, _, unmapped) = encoding_rs::WINDOWS_1252.encode(text);
            assert!(!unmapped, "{text}");
            hex(&bytes)
        }
    }
}

fn assemble(pages: &[String], font: Font) -> Vec<u8> {
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n\
         1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
         1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end";
    let gb1 = "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>";
    let own = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
    let descriptor = "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>";
    let (kind, system, width) = match font {
        Font::Gbk => (
            "/Encoding /GBK-EUC-H",
            gb1,
            "/DW 1000 /W [1 95 500 814 939 500]",
        ),
        Font::UniGb => (
            "/Encoding /UniGB-UCS2-H",
            gb1,
            "/DW 1000 /W [1 95 500 814 939 500]",
        ),
        Font::Mapped => ("/Encoding /Identity-H /ToUnicode 6 0 R", own, "/DW 500"),
        Font::Latin => ("", "", ""),
    };
    let mut objects: Vec<String> = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            (0..pages.len())
                .map(|page| format!("{} 0 R ", 7 + page * 2))
                .collect::<String>()
        ),
        match font {
            Font::Latin => {
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
                    .to_owned()
            }
            _ => format!(
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light {kind} /DescendantFonts [4 0 R] >>"
            ),
        },
        format!(
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light {system} /FontDescriptor 5 0 R {width} >>"
        ),
        descriptor.to_owned(),
        format!("<< /Length {} >>\nstream\n{map}\nendstream", map.len()),
    ];
    for (at, content) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            8 + at * 2
        ));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}endstream",
            content.len()
        ));
    }
    let mut out = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        offsets.push(out.len());
        out.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let start = out.len();
    out.push_str(&format!(
        "xref\n0 {}\n0000000000 65535 f \n",
        objects.len() + 1
    ));
    for offset in offsets {
        out.push_str(&format!("{offset:010} 00000 n \n"));
    }
    out.push_str(&format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    ));
    out.into_bytes()
}
