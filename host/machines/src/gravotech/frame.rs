//! How commands are wrapped on the two transports, and how what comes back is read.

use crate::lines::{LineReader, Prefix};
use serde::Deserialize;

const ESCAPE: u8 = 0x1b;

/// Form of a command on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Framing {
    /// UC500 on RS-232: escape, three bytes of length, the command, carriage return.
    Uc500,
    /// TL07 and XCOM over TCP: the command and a carriage return.
    Tl07,
}

impl Framing {
    /// The bytes of one command.
    pub(super) fn encode(self, command: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(command.len() + 5);
        if self == Self::Uc500 {
            let length = u32::try_from(command.len()).unwrap_or(u32::MAX).to_be_bytes();
            bytes.push(ESCAPE);
            bytes.extend_from_slice(&length[1..]);
        }
        bytes.extend_from_slice(command.as_bytes());
        bytes.push(b'\r');
        bytes
    }

    /// A reader of replies. Whether a UC500's replies carry the prefix is not known, so it is left out if present.
    pub(super) fn reader(self) -> LineReader {
        match self {
            Self::Uc500 => LineReader::with_prefix(Prefix { mark: ESCAPE, length: 3 }),
            Self::Tl07 => LineReader::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uc500_command_longer_than_a_byte_can_count_is_framed_big_endian() {
        let bytes = Framing::Uc500.encode(&"x".repeat(0x0102));
        assert_eq!(bytes[..4], [0x1b, 0x00, 0x01, 0x02]);
        assert_eq!(bytes.len(), 4 + 0x0102 + 1);
    }
}
