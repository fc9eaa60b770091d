//! Text in every encoding reads the same, and what cannot be read says where.

use trilex::{Encoding, Evidence, decode};

const ZH: &str = "我们强烈谴责一切形式和表现的恐怖主义，强调不应将恐怖主义同任何宗教、文明、国籍或民族挂钩。\n第二段。";
const ZH_HANT: &str =
    "我們強烈譴責一切形式和表現的恐怖主義，強調不應將恐怖主義同任何宗教、文明、國籍或民族掛鉤。";
const RU: &str = "Государства-члены решительно осуждают терроризм во всех его формах и проявлениях. Права человека.\n";
const EN: &str =
    "Member States strongly condemn terrorism in all its forms — “whatever its motivation”.\n";

/// Returns the bytes of `text` in the encoding called `label`, with a byte order mark for the labels that end in `+`.
pub(crate) fn encode(text: &str, label: &str) -> Vec<u8> {
    let utf16 =
        |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    match label {
        "utf-16le" => utf16(u16::to_le_bytes),
        "utf-16be" => utf16(u16::to_be_bytes),
        "utf-16le+" => [b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat(),
        "utf-16be+" => [b"\xFE\xFF".to_vec(), utf16(u16::to_be_bytes)].concat(),
        "utf-8+" => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        _ => {
            let table = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
            let (bytes, _, unmapped) = table.encode(text);
            assert!(!unmapped, "{label} has no character for a part of {text}");
            bytes.into_owned()
        }
    }
}

#[test]
fn every_encoding_is_told() {
    use Encoding::*;
    use Evidence::*;
    #[rustfmt::skip]
    let cases = [
        (ZH, "utf-8", Utf8, Valid),
        (ZH, "utf-8+", Utf8, Mark),
        (ZH, "utf-16le+", Utf16Le, Mark),
        (ZH, "utf-16be+", Utf16Be, Mark),
        (ZH, "utf-16le", Utf16Le, Guess),
        (ZH, "utf-16be", Utf16Be, Guess),
        (ZH, "gbk", Gb18030, Guess),
        (ZH, "gb18030", Gb18030, Guess),
        (ZH_HANT, "big5", Big5, Guess),
        (ZH_HANT, "gbk", Gb18030, Guess),
        (RU, "windows-1251", Windows1251, Guess),
        (RU, "koi8-r", Koi8R, Guess),
        (RU, "utf-16le", Utf16Le, Guess),
        (RU, "utf-16be+", Utf16Be, Mark),
        (EN, "windows-1251", Windows1251, Guess),
        (EN, "utf-16le", Utf16Le, Guess),
        (EN, "utf-16be+", Utf16Be, Mark),
    ];
    for (text, label, encoding, evidence) in cases {
        let decoded = decode(&encode(text, label), None).unwrap();
        assert_eq!(decoded.text, text, "{label}");
        assert_eq!(
            (decoded.encoding, decoded.evidence),
            (encoding, evidence),
            "{label}"
        );
    }
}

#[test]
fn twenty_characters_are_enough() {
    #[rustfmt::skip]
    let cases = [
        ("各方支持深化司法领域合作，打击国际恐怖主义。", "gbk"),
        ("各方支持深化司法領域合作，打擊國際恐怖主義。", "big5"),
        ("Права человека и мир", "windows-1251"),
        ("Права человека и мир", "koi8-r"),
        ("ДЕКЛАРАЦИЯ ГЛАВ ГОСУДАРСТВ", "windows-1251"),
        ("ДЕКЛАРАЦИЯ ГЛАВ ГОСУДАРСТВ", "koi8-r"),
    ];
    for (text, label) in cases {
        let decoded = decode(&encode(text, label), None).unwrap();
        assert_eq!(decoded.text, text, "{label}");
    }
}

#[test]
fn a_byte_that_does_not_fit_is_named() {
    let broken = |text: &str, label: &str, at: usize, byte: u8| {
        let mut bytes = encode(text, label);
        bytes[at] = byte;
        bytes
    };
    let truncated = |text: &str, label: &str| {
        let mut bytes = encode(text, label);
        bytes.pop();
        bytes
    };
    #[rustfmt::skip]
    let cases: [(Vec<u8>, Option<Encoding>, &str); 9] = [
        (broken(EN, "utf-8", 3, 0xFF), Some(Encoding::Utf8), "byte 3 is not utf-8"),
        (truncated("恐怖主义", "gbk"), Some(Encoding::Gb18030), "byte 6 is not gb18030"),
        (truncated(ZH, "gbk").iter().copied().chain(*b"\n").collect(), None, "byte 97 is not gb18030, which the text looks like"),
        (broken(ZH, "utf-8", 30, 0xFF), None, "byte 30 is not utf-8, which the text looks like"),
        (truncated(ZH, "utf-16le+"), None, "byte 100 is not utf-16le"),
        (broken("мир мир", "windows-1251", 1, 0x98), Some(Encoding::Windows1251), "byte 1 is not windows-1251"),
        (b"Caf\xe9 terrorism".to_vec(), None, "byte 3 is not utf-8, and in no other encoding does it read like Chinese, English or Russian"),
        (b"PK\x03\x04\0\0\0".to_vec(), None, "not a text file: zero at byte 4"),
        (b"a\0b".to_vec(), Some(Encoding::Utf8), "not a text file: zero at byte 1"),
    ];
    for (bytes, named, what) in cases {
        assert_eq!(decode(&bytes, named).unwrap_err().what(), what);
    }
}

#[test]
fn the_user_knows_better() {
    let bytes = encode("мир", "koi8-r");
    assert_eq!(decode(&bytes, Some(Encoding::Koi8R)).unwrap().text, "мир");
    let bytes = encode("мир", "utf-16be+");
    assert_eq!(decode(&bytes, Some(Encoding::Utf16Be)).unwrap().text, "мир");
    for encoding in Encoding::ALL {
        assert_eq!(Encoding::by_label(encoding.name()), Some(encoding));
    }
}
