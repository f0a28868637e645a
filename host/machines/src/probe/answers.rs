//! Recognises a family by what it says. Small on purpose: drivers check answers, this only tells machines apart.

/// What seems to be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its family.
    pub family: &'static str,
    /// What it said, as text.
    pub heard: String,
    /// Whether no other family says such a thing.
    pub sure: bool,
}

/// Check of Modbus RTU.
const MODBUS_CRC: crc::Crc<u16> = crc::Crc::<u16>::new(&crc::CRC_16_MODBUS);

/// The family that says this, if one is known; the first line or frame that tells decides.
#[must_use]
pub fn recognise(bytes: &[u8]) -> Option<Seen> {
    frame(bytes).or_else(|| whole_lines(bytes).find_map(|line| self::line(&String::from_utf8_lossy(line))))
}

/// The lines that have ended.
fn whole_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let end = bytes.iter().rposition(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(0);
    bytes
        .get(..end)
        .unwrap_or_default()
        .split(|byte| matches!(byte, b'\r' | b'\n'))
        .filter(|line| !line.is_empty())
}

fn seen(family: &'static str, heard: &str, sure: bool) -> Option<Seen> {
    Some(Seen { family, heard: heard.trim().to_owned(), sure })
}

/// Beginnings of lines that only one family says, and whether that settles it.
const LINES: [(&str, &str, bool); 11] = [
    ("grbl", "[VER:", true),
    ("grbl", "GrblHAL ", true),
    ("grbl", "Grbl ", true),
    ("grbl", "<Idle|", true),
    ("grbl", "<Alarm", true),
    ("grbl", "error:", false),
    ("keyence", "RX,OK", true),
    ("keyence", "RX,NG", true),
    ("keyence", "WX,NG", true),
    ("marlin", "echo:Unknown command", true),
    ("hans", "<NG,", true),
];

fn line(line: &str) -> Option<Seen> {
    if let Some((family, _, sure)) = LINES.iter().find(|(_, begins, _)| line.starts_with(begins)) {
        return seen(family, line, *sure);
    }
    if line.ends_with("BAD ARGUMENTS") {
        return seen("sic", line, true);
    }
    // A UC500 may put an escape and three length bytes before it.
    let text = line.trim_start_matches(|character: char| character.is_control());
    let words: Vec<_> = text.split(' ').collect();
    let numbers =
        words.iter().skip(1).all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()));
    match (words.first().copied(), words.len()) {
        (Some("ST"), 4) | (Some("ER"), 3) if numbers => seen("gravotech", text, true),
        _ => None,
    }
}

fn frame(bytes: &[u8]) -> Option<Seen> {
    let text = String::from_utf8_lossy(bytes).replace(|character: char| character.is_control(), " ");
    match bytes {
        [0x02, b'S', b'T', b'S', b'A' | b'E', .., 0x0d] => seen("panasonic", &text, true),
        [0x15, first, second, .., 0x0d] if first.is_ascii_digit() && second.is_ascii_digit() => {
            seen("panasonic", &format!("refused, code {}{}", char::from(*first), char::from(*second)), true)
        }
        [0x02, 0x06 | 0x15, 0x03, ..] => seen("technomark", "an acknowledgement in a frame", true),
        [0x02, 0x00, b'5' | b'6', _, _, _, .., 0x03] => seen("sic", "a frame of its binary protocol", true),
        [0x01, kind, 0x02, .., 0x03, _, _, _, 0x0d] if kind.is_ascii_graphic() => {
            seen("telesis", &text, true)
        }
        [0x15 | 0x06] => seen("telesis", "a bare acknowledgement or refusal", false),
        [0x01, 0x02, 0x01, _, ..] | [0x01, 0x82, _, ..] => modbus(bytes),
        _ => None,
    }
}

fn modbus(bytes: &[u8]) -> Option<Seen> {
    let length = if bytes.get(1) == Some(&0x82) { 3 } else { 4 };
    let (body, check) = bytes.split_at_checked(length)?;
    let check: [u8; 2] = check.get(..2)?.try_into().ok()?;
    let right = MODBUS_CRC.checksum(body) == u16::from_le_bytes(check);
    let what = match body {
        [_, 0x82, code] => format!("refused by station 1, exception {code}"),
        [.., inputs] => format!("inputs of station 1 are {inputs:08b}"),
        [] => return None,
    };
    if right { seen("modbus", &what, true) } else { None }
}
