//! Character encodings: bytes become text, and what was guessed is said.

mod likeness;

use std::fmt;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::DecoderResult;

use crate::error::{Error, Result};
use likeness::strangeness;

/// A character encoding that texts in Chinese, English and Russian come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first: what Windows calls Unicode.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB 18030-2022, and GBK and GB 2312, which are parts of it.
    Gb18030,
    /// Big5 with the Hong Kong supplement.
    Big5,
    /// Cyrillic of Windows.
    Windows1251,
    /// Cyrillic of Unix.
    Koi8R,
}

/// How an encoding is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The user named it.
    Named,
    /// The text begins with a byte order mark.
    Mark,
    /// The bytes are valid UTF-8, which no other text is by chance.
    Valid,
    /// It is the likeliest.
    Guess,
}

/// Text, and the encoding that its bytes were in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding.
    pub encoding: Encoding,
    /// How it is known.
    pub evidence: Evidence,
}

impl Encoding {
    /// All encodings.
    pub const ALL: [Encoding; 7] = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Gb18030,
        Encoding::Big5,
        Encoding::Windows1251,
        Encoding::Koi8R,
    ];

    /// Returns the name that `--encoding` takes.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Gb18030 => "gb18030",
            Encoding::Big5 => "big5",
            Encoding::Windows1251 => "windows-1251",
            Encoding::Koi8R => "koi8-r",
        }
    }

    /// Returns the encoding that is called `label` by the WHATWG Encoding Standard: `gbk`, `cp1251`, `UTF-16`, …
    ///
    /// ```
    /// use trilex::Encoding;
    ///
    /// assert_eq!(Encoding::by_label("GBK"), Some(Encoding::Gb18030));
    /// assert_eq!(Encoding::by_label("cp1251"), Some(Encoding::Windows1251));
    /// assert_eq!(Encoding::by_label("latin1"), None);
    /// ```
    pub fn by_label(label: &str) -> Option<Encoding> {
        let found = encoding_rs::Encoding::for_label(label.as_bytes())?;
        match found == encoding_rs::GBK {
            true => Some(Encoding::Gb18030),
            false => Encoding::ALL
                .into_iter()
                .find(|encoding| encoding.table() == found),
        }
    }

    fn table(self) -> &'static encoding_rs::Encoding {
        match self {
            Encoding::Utf8 => encoding_rs::UTF_8,
            Encoding::Utf16Le => encoding_rs::UTF_16LE,
            Encoding::Utf16Be => encoding_rs::UTF_16BE,
            Encoding::Gb18030 => encoding_rs::GB18030,
            Encoding::Big5 => encoding_rs::BIG5,
            Encoding::Windows1251 => encoding_rs::WINDOWS_1251,
            Encoding::Koi8R => encoding_rs::KOI8_R,
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Returns the text of a whole file: by its byte order mark, else as strict UTF-8, else in the encoding that it most looks
/// like. `named` overrules all of these; a byte order mark of the named encoding is taken off.
///
/// A guess is right from about 20 characters on.
///
/// ```
/// use trilex::{Encoding, decode};
///
/// let gbk = b"\xbf\xd6\xb2\xc0\xd6\xf7\xd2\xe5\xa1\xa3";
/// let decoded = decode(gbk, None).unwrap();
/// assert_eq!((decoded.text.as_str(), decoded.encoding), ("恐怖主义。", Encoding::Gb18030));
///
/// let error = decode(b"terrorism \xff", Some(Encoding::Utf8)).unwrap_err();
/// assert_eq!(error.what(), "byte 10 is not utf-8");
/// ```
///
/// # Errors
///
/// If a byte does not fit the encoding: no character is ever replaced. The error names its offset, from 0.
/// A zero in anything but UTF-16 is an error too: it is no text.
pub fn decode(bytes: &[u8], named: Option<Encoding>) -> Result<Decoded> {
    let (encoding, evidence) = match named {
        Some(encoding) => (encoding, Evidence::Named),
        None => detect(bytes)?,
    };
    let text = strictly(bytes, encoding).map_err(|at| {
        let remedy = match evidence {
            Evidence::Named => "name another --encoding, or save the file again as UTF-8",
            Evidence::Mark => "the file is damaged; save it again as UTF-8",
            _ => "name its --encoding, or save the file again as UTF-8",
        };
        let what = match evidence {
            Evidence::Guess => {
                format!("byte {at} is not {encoding}, which the text looks like")
            }
            _ => format!("byte {at} is not {encoding}"),
        };
        Error::new(what).remedy(remedy)
    })?;
    match text.find('\0') {
        Some(_) => Err(not_text(bytes)),
        None => Ok(Decoded {
            text,
            encoding,
            evidence,
        }),
    }
}

/// Returns the encoding of a whole file, without decoding it.
fn detect(bytes: &[u8]) -> Result<(Encoding, Evidence)> {
    if let Some(encoding) = marked(bytes) {
        return Ok((encoding, Evidence::Mark));
    }
    let has_zero = bytes.contains(&0);
    if !has_zero && std::str::from_utf8(bytes).is_ok() {
        return Ok((Encoding::Utf8, Evidence::Valid));
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return Ok((encoding, Evidence::Guess));
    }
    match has_zero {
        true => Err(not_text(bytes)),
        false => Ok((likeliest(bytes)?, Evidence::Guess)),
    }
}

/// Returns the encoding that a byte order mark names.
pub(crate) fn marked(bytes: &[u8]) -> Option<Encoding> {
    [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be]
        .into_iter()
        .find(|encoding| bytes.starts_with(mark(*encoding)))
}

fn mark(encoding: Encoding) -> &'static [u8] {
    match encoding {
        Encoding::Utf8 => b"\xEF\xBB\xBF",
        Encoding::Utf16Le => b"\xFF\xFE",
        Encoding::Utf16Be => b"\xFE\xFF",
        _ => b"",
    }
}

fn not_text(bytes: &[u8]) -> Error {
    let at = bytes.iter().position(|&byte| byte == 0).unwrap_or_default();
    Error::new(format!("not a text file: zero at byte {at}"))
        .remedy("export it as text from the program that made it")
}

/// Returns the order of bytes of UTF-16 text without a mark.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    // Two letters of ASCII are a Chinese character in UTF-16, so what is nearly all ASCII is left alone.
    let ascii = bytes.iter().filter(|byte| (b' '..=b'~').contains(byte));
    if !bytes.len().is_multiple_of(2) || ascii.count() * 4 >= bytes.len() * 3 {
        return None;
    }
    [Encoding::Utf16Le, Encoding::Utf16Be]
        .into_iter()
        .find(|&encoding| {
            strictly(bytes, encoding)
                .is_ok_and(|text| !text.contains('\0') && strangeness(&text) <= 0.1)
        })
}

/// Returns the one of the older encodings that the bytes most look like.
///
/// # Errors
///
/// If they look like none: more than two fifths of the characters beyond ASCII would be strange.
fn likeliest(bytes: &[u8]) -> Result<Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let guess = match guess == encoding_rs::KOI8_U {
        true => Some(Encoding::Koi8R),
        false => Encoding::by_label(guess.name()),
    };
    // The detector knows the languages of the whole web, and gives up an encoding at the first bad byte: a Chinese file with
    // one of them would be read as Russian. So the guess must read like one of our languages.
    if let Some(guess) = guess
        && strictly(bytes, guess).is_ok_and(|text| strangeness(&text) <= 0.2)
    {
        return Ok(guess);
    }
    let strange = |encoding: Encoding| {
        let (text, _) = encoding.table().decode_without_bom_handling(bytes);
        strangeness(&text)
    };
    let older = [
        Encoding::Utf8,
        Encoding::Gb18030,
        Encoding::Big5,
        Encoding::Windows1251,
        Encoding::Koi8R,
    ];
    let mut best = (Encoding::Utf8, f64::INFINITY);
    for encoding in older {
        let strangeness = strange(encoding);
        if strangeness < best.1 {
            best = (encoding, strangeness);
        }
    }
    if best.1 <= 0.4 {
        return Ok(best.0);
    }
    let at = strictly(bytes, Encoding::Utf8).err().unwrap_or_default();
    Err(Error::new(format!(
        "byte {at} is not utf-8, and in no other encoding does it read like Chinese, English or Russian"
    ))
    .remedy("name its --encoding, or save the file again as UTF-8"))
}

/// Decodes without replacing anything, or returns the offset of the first byte that does not fit.
fn strictly(bytes: &[u8], encoding: Encoding) -> std::result::Result<String, usize> {
    let mark = mark(encoding).len();
    let skipped = match marked(bytes) == Some(encoding) {
        true => mark,
        false => 0,
    };
    let rest = &bytes[skipped..];
    if encoding == Encoding::Utf8 {
        return match std::str::from_utf8(rest) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(skipped + error.valid_up_to()),
        };
    }
    // The one byte that Windows left without a character; the tables of the web pass it on as a control character.
    if encoding == Encoding::Windows1251
        && let Some(at) = rest.iter().position(|&byte| byte == 0x98)
    {
        return Err(at);
    }
    let mut decoder = encoding.table().new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(rest.len());
    let mut text = String::with_capacity(room.unwrap_or(rest.len()));
    match decoder.decode_to_string_without_replacement(rest, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::Malformed(length, after), read) => {
            Err(skipped + read.saturating_sub(usize::from(length) + usize::from(after)))
        }
        (DecoderResult::OutputFull, read) => Err(skipped + read),
    }
}
