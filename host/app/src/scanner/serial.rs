//! Scans from the bytes of a serial line: text ended by CR, LF, both or ETX, or by a pause, with or without STX before it.

use super::Fault;
use super::assembly::{Assembly, Scan};
use std::time::Instant;

const STX: u8 = 0x02;
const ETX: u8 = 0x03;

/// Reads the bytes of one scanner.
#[derive(Debug, Default)]
pub struct Bytes(Assembly);

impl Bytes {
    /// The scans that these bytes complete, which came now.
    pub fn take(&mut self, bytes: &[u8], now: Instant) -> Vec<Scan> {
        // What came before a pause is no part of what came after it, also where nobody looked in between.
        let before = self.0.pause(now);
        before.into_iter().chain(bytes.iter().filter_map(|byte| self.byte(*byte, now))).collect()
    }

    /// When [`Self::pause`] has something to say, if nothing more comes.
    pub fn due(&self) -> Option<Instant> {
        self.0.due()
    }

    /// The scan that the pause until now ends.
    pub fn pause(&mut self, now: Instant) -> Option<Scan> {
        self.0.pause(now)
    }

    fn byte(&mut self, byte: u8, now: Instant) -> Option<Scan> {
        match byte {
            b'\r' | b'\n' | ETX => return self.0.end(),
            STX => return self.0.begin(now),
            _ if byte.is_ascii_control() => self.0.spoil(Fault::Control, now),
            _ => self.0.take(byte, now),
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::TEXT_MAX;
    use super::super::assembly::IDLE;
    use super::*;
    use std::time::Duration;

    fn scans(pieces: &[(u64, &[u8])]) -> Vec<Scan> {
        let (mut bytes, start) = (Bytes::default(), Instant::now());
        let mut scans: Vec<_> = pieces
            .iter()
            .flat_map(|(at_ms, piece)| bytes.take(piece, start + Duration::from_millis(*at_ms)))
            .collect();
        scans.extend(bytes.pause(start + Duration::from_secs(60)));
        scans
    }

    fn text(text: &str) -> Scan {
        Ok(text.to_owned())
    }

    #[test]
    fn bytes_become_scans_by_every_framing() {
        let cases: &[(&[u8], &[Scan])] = &[
            (b"KE-001\r", &[text("KE-001")]),
            (b"KE-001\n", &[text("KE-001")]),
            (b"KE-001\r\nKE-002\r\n", &[text("KE-001"), text("KE-002")]),
            (b"\x02KE-001\x03", &[text("KE-001")]),
            (b"\x02KE-001\r\x03\r\n", &[text("KE-001")]),
            (b"\x02KE-0\x02KE-001\x03", &[Err(Fault::Incomplete), text("KE-001")]),
            (b"KE-001", &[text("KE-001")]),
            (b"KE 001 a,_/.\r", &[text("KE 001 a,_/.")]),
            (b"\r\n\r\n\x02\x03", &[]),
            (b"", &[]),
            ("№ 7\r".as_bytes(), &[text("№ 7")]),
        ];
        for (bytes, wanted) in cases {
            assert_eq!(scans(&[(0, bytes)]), *wanted, "{:?}", String::from_utf8_lossy(bytes));
            let single: Vec<_> = bytes.chunks(1).map(|byte| (0, byte)).collect();
            assert_eq!(scans(&single), *wanted, "one by one: {:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn prefix_that_names_the_kind_of_code_is_left_out_and_nothing_else() {
        for (sent, wanted) in [
            (&b"]Q1MSC1-YES\r"[..], "MSC1-YES"),
            (b"]C0123\r", "123"),
            (b"]d2]Q1\r", "]Q1"),
            (b"]]Q1\r", "]]Q1"),
            (b"]1Q\r", "]1Q"),
            (b"]Q\r", "]Q"),
            ("]Qé\r".as_bytes(), "]Qé"),
        ] {
            assert_eq!(scans(&[(0, sent)]), [text(wanted)]);
        }
        assert_eq!(scans(&[(0, b"]Q1\r")]), [], "a code without a text");
    }

    #[test]
    fn bad_scan_is_dropped_whole_by_name_and_the_next_one_counts() {
        let long = |count: usize| [&vec![b'7'; count][..], b"\rnext\r"].concat();
        for (sent, wanted) in [
            (b"KE\x1d001\rnext\r".to_vec(), Err(Fault::Control)),
            (b"KE\x00\x7f\rnext\r".to_vec(), Err(Fault::Control)),
            (b"\tKE\rnext\r".to_vec(), Err(Fault::Control)),
            ("KE\u{85}\rnext\r".into(), Err(Fault::Control)),
            (b"KE\xe9\rnext\r".to_vec(), Err(Fault::NotText)),
            (long(TEXT_MAX + 1), Err(Fault::TooLong)),
            (long(1_000_000), Err(Fault::TooLong)),
            (long(TEXT_MAX), text(&"7".repeat(TEXT_MAX))),
            (("é".repeat(TEXT_MAX) + "\rnext\r").into(), text(&"é".repeat(TEXT_MAX))),
        ] {
            assert_eq!(scans(&[(0, &sent)]), [wanted, text("next")]);
        }
    }

    #[test]
    fn pause_ends_a_scan_unless_the_scanner_was_seen_to_end_them_itself() {
        let pause = u64::try_from(IDLE.as_millis()).unwrap();
        assert_eq!(scans(&[(0, b"KE-"), (pause - 1, b"001")]), [text("KE-001")]);
        assert_eq!(scans(&[(0, b"KE-001"), (pause, b"KE-002")]), [text("KE-001"), text("KE-002")]);
        assert_eq!(
            scans(&[(0, b"KE-001\r"), (9, b"KE-"), (9 + pause, b"002\r")]),
            [text("KE-001"), Err(Fault::Incomplete), text("002")],
        );
    }

    #[test]
    fn pause_is_due_only_within_a_scan() {
        let (mut bytes, now) = (Bytes::default(), Instant::now());
        assert_eq!(bytes.due(), None);
        bytes.take(b"7", now);
        assert_eq!(bytes.due(), Some(now + IDLE));
        assert_eq!(bytes.take(b"\r\n", now), [text("7")]);
        assert_eq!((bytes.due(), bytes.pause(now + IDLE)), (None, None));
    }
}
