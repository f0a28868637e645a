//! A proof file as the text of a QR code: `MSP1:`, then the file in zlib and base45 (RFC 9285), whose characters a QR
//! code packs most tightly and any reader types.

use super::proof::TlogProof;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use std::io::{Read, Write};

/// What the text begins with.
pub const PREFIX: &str = "MSP1:";
/// Characters of this kind that the largest QR code holds (version 40, level L).
pub const TEXT_MAX: usize = 4_296;
/// Bytes of a proof file that are unpacked.
const FILE_MAX: u64 = 1 << 20;
const DIGITS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// Why a text is no code of a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// It does not begin as one.
    #[error("a code of a proof begins with MSP1:")]
    Prefix,
    /// It was not read whole.
    #[error("the code was not read whole: read it again")]
    Damaged,
}

/// The code of as many of these proofs as it has room for, in their order, and how many those are; `None` where there
/// is no room for the first.
#[must_use]
pub fn write(proofs: &[TlogProof]) -> Option<(String, usize)> {
    (1..=proofs.len()).rev().find_map(|count| {
        let file: String = proofs[..count].iter().map(TlogProof::to_string).collect();
        let text = format!("{PREFIX}{}", base45(&packed(file.as_bytes())?));
        (text.len() <= TEXT_MAX).then_some((text, count))
    })
}

/// The proof file that a code holds.
///
/// # Errors
/// [`CodeError`].
pub fn read(text: &str) -> Result<String, CodeError> {
    let digits = text.strip_prefix(PREFIX).ok_or(CodeError::Prefix)?;
    let bytes = unbase45(digits.as_bytes()).ok_or(CodeError::Damaged)?;
    let mut file = String::new();
    let mut unpacked = ZlibDecoder::new(bytes.as_slice()).take(FILE_MAX);
    unpacked.read_to_string(&mut file).map_err(|_| CodeError::Damaged)?;
    Ok(file)
}

fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

/// RFC 9285: two bytes make three digits, a last one two, the least digit first.
fn base45(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let (mut value, digits) = match pair {
            [high, low] => (usize::from(*high) << 8 | usize::from(*low), 3),
            rest => (rest.iter().map(|byte| usize::from(*byte)).sum(), 2),
        };
        for _ in 0..digits {
            text.push(char::from(DIGITS[value % 45]));
            value /= 45;
        }
    }
    text
}

fn unbase45(digits: &[u8]) -> Option<Vec<u8>> {
    let value = |digit: &u8| DIGITS.iter().position(|known| known == digit);
    let mut bytes = Vec::with_capacity(digits.len() / 3 * 2 + 1);
    for group in digits.chunks(3) {
        let mut number = 0;
        for digit in group.iter().rev() {
            number = number * 45 + value(digit)?;
        }
        match group.len() {
            3 => bytes.extend_from_slice(&u16::try_from(number).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(number).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base45_of_the_examples_of_its_rfc_is_theirs() {
        for (plain, coded) in [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581")] {
            assert_eq!(base45(plain.as_bytes()), coded);
            assert_eq!(unbase45(coded.as_bytes()).as_deref(), Some(plain.as_bytes()));
        }
        assert_eq!(unbase45(b"QED8WEX0").as_deref(), Some(b"ietf!".as_slice()));
        for wrong in ["GGW", "::", "A", "a00"] {
            assert_eq!(unbase45(wrong.as_bytes()), None, "{wrong}");
        }
    }

    #[test]
    fn code_that_is_cut_or_of_another_kind_is_refused() {
        assert_eq!(read("MS1|C=KE"), Err(CodeError::Prefix));
        let whole = format!("{PREFIX}{}", base45(&packed(&[b'x'; 300]).unwrap()));
        assert_eq!(read(&whole).unwrap(), "x".repeat(300));
        for cut in [whole.len() - 3, PREFIX.len() + 6, PREFIX.len()] {
            assert_eq!(read(&whole[..cut]), Err(CodeError::Damaged), "{cut}");
        }
    }
}
