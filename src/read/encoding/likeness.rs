//! Whether text reads like Chinese, English or Russian.

use encoding_rs::{BIG5, GBK};

use crate::lang::{is_cyrillic, is_han};

/// Returns the share of strange characters among those beyond ASCII, between 0 and 1.
///
/// Strange are: a Chinese character that is rare in simplified and in traditional text alike, a capital Cyrillic letter after a
/// small one or behind a Latin one, Cyrillic letters that Russian does not have, and every letter or symbol of other scripts. 0 for pure ASCII.
pub(super) fn strangeness(text: &str) -> f64 {
    let mut strange = 0_u64;
    let mut all = 0_u64;
    let mut before = ' ';
    for c in text.chars() {
        if !c.is_ascii() {
            all += 1;
            strange += u64::from(is_strange(c, before));
        } else if c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0C' | '\x1A') {
            all += 1;
            strange += 1;
        }
        before = c;
    }
    match all {
        0 => 0.0,
        _ => strange as f64 / all as f64,
    }
}

fn is_strange(c: char, before: char) -> bool {
    if is_han(c) {
        return !is_common(c);
    }
    if is_cyrillic(c) {
        let russian = matches!(c, 'А'..='я' | 'Ё' | 'ё');
        // Read in the wrong Cyrillic encoding, small letters are capitals and capitals small.
        return !russian
            || before.is_ascii_alphabetic()
            || c.is_uppercase() && before.is_lowercase();
    }
    !matches!(c, '\u{3000}'..='\u{301F}' | '\u{FF01}'..='\u{FF5E}' | '\u{2010}'..='\u{2026}' | '\u{2030}'..='\u{203B}'
        | '\u{A0}' | '«' | '»' | '§' | '©' | '°' | '±' | '·' | '×' | '№' | '①'..='⑳' | '\u{FEFF}' | '\u{AD}'
        | 'à'..='ÿ' | '●' | '○' | '■' | '□' | '★' | '☆' | '→' | '─' | '─'..='╿')
}

/// Whether `c` is of the first level of GB 2312 (3,755 characters) or of Big5 (5,401 characters): those in frequent use.
fn is_common(c: char) -> bool {
    let mut buffer = [0; 4];
    let character = c.encode_utf8(&mut buffer);
    let (gbk, _, unmapped) = GBK.encode(character);
    let simplified =
        !unmapped && gbk.len() == 2 && (0xB0..=0xD7).contains(&gbk[0]) && gbk[1] >= 0xA1;
    let (big5, _, unmapped) = BIG5.encode(character);
    let traditional = !unmapped && big5.len() == 2 && (0xA4..=0xC6).contains(&big5[0]);
    simplified || traditional
}
