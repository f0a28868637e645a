//! Messages with gaps: bytes as a file writes them, and what is filled in.

use super::frame::Encoding;
use serde::Deserialize;

/// Something that is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The job file's name.
    File,
    /// The number of a text, in at least so many digits.
    Number(usize),
    /// The machine's name of a text.
    Name,
    /// A text.
    Text,
    /// In a frame: the message.
    Message,
    /// In a frame: how many bytes the message has.
    Length(LengthForm),
    /// In a frame: exclusive or, or sum, of the bytes that the check covers.
    Check(CheckRule, CheckForm),
}

/// How a length is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LengthForm {
    Decimal,
    Byte,
    /// Two bytes, high one first.
    Bytes2,
}

/// How a check is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CheckRule {
    Xor,
    /// The low byte of the sum.
    Sum,
}

/// How a check is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CheckForm {
    Byte,
    /// Two hexadecimal digits, upper case.
    Hex,
    /// Three decimal digits.
    Decimal,
}

/// Placeholders as a file writes them.
const PLACES: &[(&str, Place)] = &[
    ("file", Place::File),
    ("n", Place::Number(1)),
    ("n2", Place::Number(2)),
    ("n3", Place::Number(3)),
    ("name", Place::Name),
    ("text", Place::Text),
    ("message", Place::Message),
    ("len", Place::Length(LengthForm::Decimal)),
    ("len8", Place::Length(LengthForm::Byte)),
    ("len16", Place::Length(LengthForm::Bytes2)),
    ("xor", Place::Check(CheckRule::Xor, CheckForm::Byte)),
    ("xor-hex", Place::Check(CheckRule::Xor, CheckForm::Hex)),
    ("xor-dec", Place::Check(CheckRule::Xor, CheckForm::Decimal)),
    ("sum8", Place::Check(CheckRule::Sum, CheckForm::Byte)),
    ("sum8-hex", Place::Check(CheckRule::Sum, CheckForm::Hex)),
    ("sum8-dec", Place::Check(CheckRule::Sum, CheckForm::Decimal)),
];

/// How a file writes a placeholder.
pub(super) fn written(place: Place) -> String {
    let name = PLACES.iter().find(|(_, known)| *known == place).map_or("", |(name, _)| name);
    format!("{{{name}}}")
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Byte(u8),
    Gap(Place),
}

/// A message with gaps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Template {
    pieces: Vec<Piece>,
}

/// What fills the gaps of one message.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Values<'a> {
    pub file: &'a str,
    pub number: u8,
    pub name: &'a str,
    pub text: &'a str,
    pub message: &'a [u8],
    /// What the check is made over.
    pub covered: &'a [u8],
}

impl TryFrom<String> for Template {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text.as_str();
        while let Some(character) = rest.chars().next() {
            let (piece, length) = match character {
                '\\' => escape(rest)?,
                '{' if rest.starts_with("{{") => (Piece::Byte(b'{'), 2),
                '}' if rest.starts_with("}}") => (Piece::Byte(b'}'), 2),
                '{' => gap(rest)?,
                '}' => return Err("a single } ends no placeholder; write }} for the character".to_owned()),
                _ => match u8::try_from(character) {
                    Ok(byte) if byte.is_ascii() => (Piece::Byte(byte), 1),
                    _ => return Err(format!("{character:?} is not ASCII; write its bytes as \\x..")),
                },
            };
            pieces.push(piece);
            rest = rest.get(length..).unwrap_or_default();
        }
        Ok(Self { pieces })
    }
}

/// An escape at the beginning of a text, and its length.
fn escape(text: &str) -> Result<(Piece, usize), String> {
    let short = |byte| Ok((Piece::Byte(byte), 2));
    match text.as_bytes().get(1) {
        Some(b'r') => short(b'\r'),
        Some(b'n') => short(b'\n'),
        Some(b't') => short(b'\t'),
        Some(b'\\') => short(b'\\'),
        Some(b'x') => {
            let digits = text.get(2..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
            let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
            let byte = byte.ok_or("\\x needs two hexadecimal digits, as in \\x02")?;
            Ok((Piece::Byte(byte), 4))
        }
        _ => Err("after \\ comes r, n, t, \\, or x and two hexadecimal digits".to_owned()),
    }
}

/// A placeholder at the beginning of a text, and its length.
fn gap(text: &str) -> Result<(Piece, usize), String> {
    let end = text.find('}').ok_or("a placeholder does not end; write {{ for the character {")?;
    let name = text.get(1..end).unwrap_or_default();
    match PLACES.iter().find(|(known, _)| *known == name) {
        Some((_, place)) => Ok((Piece::Gap(*place), end + 1)),
        None => {
            let known: Vec<&str> = PLACES.iter().map(|(known, _)| *known).collect();
            Err(format!("there is no placeholder {{{name}}}; there are {}", known.join(", ")))
        }
    }
}

impl Template {
    /// The gaps.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Gap(place) => Some(*place),
            Piece::Byte(_) => None,
        })
    }

    /// The bytes, with all gaps filled.
    pub(super) fn fill(&self, values: Values<'_>, encoding: Encoding) -> Vec<u8> {
        let mut bytes = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Byte(byte) => bytes.push(*byte),
                Piece::Gap(place) => bytes.extend(filled(*place, values, encoding)),
            }
        }
        bytes
    }
}

fn filled(place: Place, values: Values<'_>, encoding: Encoding) -> Vec<u8> {
    match place {
        Place::File => encoding.encode(values.file),
        Place::Number(digits) => format!("{:0digits$}", values.number).into_bytes(),
        Place::Name => encoding.encode(values.name),
        Place::Text => encoding.encode(values.text),
        Place::Message => values.message.to_vec(),
        Place::Length(form) => length(form, values.message.len()),
        Place::Check(rule, form) => check(rule, form, values.covered),
    }
}

/// A message too long for its length field is written with the greatest one, which no machine takes for its length.
fn length(form: LengthForm, count: usize) -> Vec<u8> {
    match form {
        LengthForm::Decimal => count.to_string().into_bytes(),
        LengthForm::Byte => vec![u8::try_from(count).unwrap_or(u8::MAX)],
        LengthForm::Bytes2 => u16::try_from(count).unwrap_or(u16::MAX).to_be_bytes().to_vec(),
    }
}

fn check(rule: CheckRule, form: CheckForm, covered: &[u8]) -> Vec<u8> {
    let value = covered.iter().fold(0_u8, |value, byte| match rule {
        CheckRule::Xor => value ^ byte,
        CheckRule::Sum => value.wrapping_add(*byte),
    });
    match form {
        CheckForm::Byte => vec![value],
        CheckForm::Hex => format!("{value:02X}").into_bytes(),
        CheckForm::Decimal => format!("{value:03}").into_bytes(),
    }
}

/// Bytes as a file writes them, without gaps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Bytes(pub Vec<u8>);

impl TryFrom<String> for Bytes {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let template = Template::try_from(text)?;
        match template.places().next() {
            Some(place) => Err(format!("{} has no place here; write {{{{ for the character", written(place))),
            None => Ok(Self(template.fill(Values::default(), Encoding::Latin1))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(template: &str, values: Values<'_>) -> Vec<u8> {
        Template::try_from(template.to_owned()).unwrap().fill(values, Encoding::Utf8)
    }

    #[test]
    fn gap_of_each_kind_is_filled() {
        let values = Values {
            file: "TEST",
            number: 7,
            name: "CB",
            text: "ß1",
            message: b"\x80\x91",
            covered: b"\x80\x91",
        };
        let cases: [(&str, &[u8]); 18] = [
            ("A{file}\\r", b"ATEST\r"),
            ("{n}", b"7"),
            ("{n2}", b"07"),
            ("{n3}", b"007"),
            ("{name}={text}", "CB=ß1".as_bytes()),
            ("\\x02{message}\\x03", b"\x02\x80\x91\x03"),
            ("{len}", b"2"),
            ("{len8}", b"\x02"),
            ("{len16}", b"\x00\x02"),
            ("{xor}", b"\x11"),
            ("{xor-hex}", b"11"),
            ("{xor-dec}", b"017"),
            ("{sum8}", b"\x11"),
            ("{sum8-hex}", b"11"),
            ("{sum8-dec}", b"017"),
            ("{{n}}", b"{n}"),
            ("\\\\\\t\\n\\xfF", b"\\\t\n\xff"),
            ("", b""),
        ];
        for (template, bytes) in cases {
            assert_eq!(fill(template, values), bytes, "{template}");
        }
    }

    #[test]
    fn template_that_cannot_be_read_says_what_to_write() {
        for (template, part) in [
            ("{txt}", "there is no placeholder {txt}; there are file, n,"),
            ("{text", "does not end"),
            ("a}", "write }}"),
            ("\\x0", "two hexadecimal digits"),
            ("\\xé", "two hexadecimal digits"),
            ("\\q", "after \\ comes"),
            ("\\", "after \\ comes"),
            ("é", "not ASCII"),
        ] {
            let problem = Template::try_from(template.to_owned()).unwrap_err();
            assert!(problem.contains(part), "{template}: {problem}");
        }
        assert!(Bytes::try_from("{n}".to_owned()).unwrap_err().contains("{n} has no place here"));
    }
}
