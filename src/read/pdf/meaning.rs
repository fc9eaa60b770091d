//! What glyphs mean, and text strings outside of the pages' content.

use compact_str::CompactString;
use hayro_cmap::BfString;
use hayro_font::FontGlyph;
use hayro_syntax::object::{Dict, String as Bytes};

/// Returns the characters that a glyph stands for; nothing if its font does not say.
pub(super) fn meaning(glyph: &FontGlyph<'_>) -> Option<CompactString> {
    let text = match glyph {
        FontGlyph::Outline(glyph) => glyph.as_unicode(),
        FontGlyph::Type3(glyph) => glyph.as_unicode(),
    };
    match text? {
        BfString::Char('\0') => None,
        BfString::Char(c) => Some(CompactString::from_iter([c])),
        BfString::String(text) => Some(text.into()),
    }
}

/// Returns what a sequence of marked content says that its glyphs mean (ISO 32000-2, section 14.9.4).
pub(super) fn actual_text(properties: &Dict<'_>) -> Option<CompactString> {
    let text = properties.get::<Bytes<'_>>("ActualText")?;
    Some(decoded(text.as_bytes()).into())
}

/// Decodes a text string (ISO 32000-2, section 7.9.2.2).
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // PDFDocEncoding is Latin-1 but for a few marks.
        _ => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}
