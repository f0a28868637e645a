//! Texts and parameters of the lines, as this machine reads them.

use std::ops::RangeInclusive;

/// Longest text of a line, in bytes.
const TEXT_MAX: usize = 199;
const FUNCTION_BEGIN: u8 = 0x1e;
const FUNCTION_END: u8 = 0x1f;

/// Parameter, bytes of its value, and what it may be.
const PARAMETERS: [(u8, usize, RangeInclusive<u16>); 8] = [
    (0x01, 2, 0..=400),
    (0x02, 1, 0..=200),
    (0x05, 1, 1..=101),
    (0x06, 2, 0..=10_000),
    (0x07, 2, 0..=10_000),
    (0x09, 2, 0..=3_600),
    (0x0e, 1, 1..=10),
    (0x0f, 1, 1..=10),
];

/// A parameter and its value, if it is one and may have it.
pub(super) fn parameter(number: u8, value: &[u8]) -> Option<(u8, u16)> {
    let (_, _, range) =
        PARAMETERS.into_iter().find(|(known, length, _)| (*known, *length) == (number, value.len()))?;
    let value = match value {
        [low, high] => u16::from_le_bytes([*low, *high]),
        [byte] => u16::from(*byte),
        _ => return None,
    };
    range.contains(&value).then_some((number, value))
}

/// What a text shows on the metal. A symbol is shown as `DM:` and what it encodes, a logo as `LOGO:` and its file.
/// None if it is too long, empty, or has a function that is unknown or not closed.
pub(super) fn shown(text: &[u8]) -> Option<String> {
    if text.is_empty() || text.len() > TEXT_MAX {
        return None;
    }
    let mut shown = String::new();
    let mut rest = text;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match *byte {
            FUNCTION_BEGIN => {
                let end = rest.iter().position(|byte| *byte == FUNCTION_END)?;
                shown.push_str(&function(rest.get(..end)?)?);
                rest = rest.get(end + 1..)?;
            }
            control if control < b' ' => return None,
            other => shown.push(char::from(other)),
        }
    }
    Some(shown)
}

fn function(call: &[u8]) -> Option<String> {
    let call: String = call.iter().copied().map(char::from).collect();
    let argument = |name: &str| call.strip_prefix(name)?.strip_suffix(')').map(str::to_owned);
    let symbol = argument("DMS(").map(|text| format!("DM:{text}"));
    symbol.or_else(|| argument("L(").filter(|file| file.ends_with(".LOG")).map(|file| format!("LOGO:{file}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameter_is_kept_within_its_length_and_range() {
        let taken: [(u8, &[u8], u16); 6] = [
            (0x01, &[0x90, 0x01], 400),
            (0x02, &[200], 200),
            (0x05, &[101], 101),
            (0x07, &[0x10, 0x27], 10_000),
            (0x0e, &[1], 1),
            (0x0f, &[10], 10),
        ];
        for (number, value, expected) in taken {
            assert_eq!(parameter(number, value), Some((number, expected)));
        }
        let refused: [(u8, &[u8]); 8] = [
            (0x01, &[0x91, 0x01]),
            (0x01, &[40]),
            (0x02, &[201]),
            (0x05, &[0]),
            (0x09, &[0x11, 0x0e]),
            (0x0f, &[0]),
            (0x0f, &[5, 0]),
            (0x03, &[1]),
        ];
        for (number, value) in refused {
            assert_eq!(parameter(number, value), None, "{number:x} {value:?}");
        }
    }

    #[test]
    fn text_shows_its_symbols_and_logos() {
        let cases: [(&[u8], Option<&str>); 9] = [
            (b"NG 2026", Some("NG 2026")),
            (b"\x1eDMS(NG2026-000123)\x1f", Some("DM:NG2026-000123")),
            (b"A\x1eL(ECOWAS.LOG)\x1fB", Some("ALOGO:ECOWAS.LOGB")),
            (b"\x1eDMS(A)", None),
            (b"\x1eQR(A)\x1f", None),
            (b"\x1eL(ECOWAS.BMP)\x1f", None),
            (b"A\rB", None),
            (b"A\x1f", None),
            (b"", None),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text).as_deref(), expected, "{text:?}");
        }
        assert_eq!((shown(&[b'A'; 200]), shown(&[b'A'; 199]).map(|text| text.len())), (None, Some(199)));
    }
}
