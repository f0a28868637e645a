//! From a manifest's bytes to text: UTF-8, UTF-16 with a byte order mark, and Windows-1252 for everything else.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::manifest::ManifestError;

/// Longest sample of a text that was read as Windows-1252, in characters.
const SAMPLE_MAX: usize = 60;

/// A manifest's text.
pub struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// Where it was read as Windows-1252: the first value with a letter that depends on that.
    pub windows_1252_sample: Option<Box<str>>,
}

/// Decodes the bytes of a manifest that is text.
///
/// # Errors
/// [`ManifestError::Utf16`] for broken UTF-16, [`ManifestError::NotText`] for bytes that mean nothing in UTF-8 and
/// in Windows-1252.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ManifestError> {
    let sure = |text| Decoded { text, windows_1252_sample: None };
    for (mark, encoding) in [(b"\xFF\xFE", UTF_16LE), (b"\xFE\xFF", UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            let decoded = encoding.decode_without_bom_handling_and_without_replacement(rest);
            return decoded.map(sure).ok_or(ManifestError::Utf16);
        }
    }
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bare) {
        return Ok(sure(Cow::Borrowed(text)));
    }
    // A zero byte is in no list: it is UTF-16 without its mark, or no text at all.
    let meaningless = |byte: &u8| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D | 0);
    if let Some(at) = bare.iter().position(meaningless) {
        return Err(not_text(bare, at));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bare);
    let windows_1252_sample = Some(sample(&text));
    Ok(Decoded { text, windows_1252_sample })
}

fn not_text(bytes: &[u8], at: usize) -> ManifestError {
    let before = &bytes[..at];
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let byte = before.iter().rev().take_while(|b| **b != b'\n').count() + 1;
    ManifestError::NotText { line, byte, value: bytes[at] }
}

/// The first value with a character outside ASCII.
fn sample(text: &str) -> Box<str> {
    let values = text.split([',', ';', '\t', '\n', '\r']);
    let first = values.map(str::trim).find(|value| !value.is_ascii()).unwrap_or_default();
    let start = first.chars().position(|c| !c.is_ascii()).unwrap_or(0).saturating_sub(SAMPLE_MAX / 2);
    first.chars().skip(start).take(SAMPLE_MAX).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_each_encoding_are_read_and_windows_1252_is_told() {
        let utf16 = |text: &str, big: bool| -> Vec<u8> {
            let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
            let marked = std::iter::once(0xFEFF).chain(text.encode_utf16());
            marked.flat_map(unit).collect()
        };
        for (bytes, text, sample) in [
            ("año".as_bytes().to_vec(), "año", None),
            ("\u{FEFF}año".as_bytes().to_vec(), "año", None),
            (utf16("año", false), "año", None),
            (utf16("año", true), "año", None),
            (b"1,Fabrique, a\xF1o \x80 ,x".to_vec(), "1,Fabrique, año € ,x", Some("año €")),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((&*decoded.text, decoded.windows_1252_sample.as_deref()), (text, sample));
        }
    }

    #[test]
    fn bytes_that_mean_nothing_are_refused_with_their_place() {
        for (bytes, line, byte, value) in
            [(&b"a\nb\xE9\x81"[..], 2, 3, 0x81), (b"\xE9\x9D", 1, 2, 0x9D), (b"\xE9\n\nx\0", 3, 2, 0)]
        {
            assert_eq!(decode(bytes).err(), Some(ManifestError::NotText { line, byte, value }));
        }
        assert_eq!(decode(b"\xFF\xFEa").err(), Some(ManifestError::Utf16));
        assert_eq!(decode(b"\xFE\xFF\xD8\x00\x00\x61").err(), Some(ManifestError::Utf16));
    }

    #[test]
    fn sample_of_a_long_value_shows_the_accent() {
        let long = format!("{}é{}", "a".repeat(100), "b".repeat(100));
        let sample = sample(&long);
        assert!(sample.contains('é') && sample.chars().count() == SAMPLE_MAX);
    }
}
