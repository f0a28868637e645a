//! Lower-case hexadecimal, the only form in which bytes stand in the ledger.

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Two lower-case digits for each byte.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// Reads exactly `2 * N` lower-case digits; anything else, also an upper-case digit, gives `None`.
#[must_use]
pub fn decode<const N: usize>(text: &[u8]) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

/// Reads any number of pairs of lower-case digits.
#[must_use]
pub fn decode_all(text: &[u8]) -> Option<Vec<u8>> {
    let pairs = text.chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    });
    pairs.collect()
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_of_bytes_reads_back() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(decode::<256>(encode(&all).as_bytes()).map(Vec::from), Some(all.clone()));
        assert_eq!(decode_all(encode(&all).as_bytes()), Some(all));
    }

    #[test]
    fn hex_in_any_other_form_is_refused() {
        for text in ["", "0", "000", "0G", "AB", " 0", "0x"] {
            assert_eq!(decode::<1>(text.as_bytes()), None, "{text:?}");
            assert_eq!(decode_all(text.as_bytes()).filter(|bytes| !bytes.is_empty()), None, "{text:?}");
        }
    }
}
