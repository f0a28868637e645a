//! How a backup is called: station, number of entries, and when it was taken.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fmt;

const ENDING: &str = ".age";

/// The name of a backup's file. Backups sort by time: one of a register that was restored has fewer entries than those
/// before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupName {
    /// The station id; characters that a file name should not have are written as `=` and two hexadecimal digits.
    pub station: String,
    /// How many entries it has.
    pub size: u64,
    /// When it was taken, to the second.
    pub taken: Timestamp,
}

impl Ord for BackupName {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (&self.station, self.taken, self.size).cmp(&(&other.station, other.taken, other.size))
    }
}

impl PartialOrd for BackupName {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl BackupName {
    /// The name of a backup of this station.
    #[must_use]
    pub fn new(station: &str, size: u64, taken: Timestamp) -> Self {
        // A time to the second is what the name can say; every time that a clock shows is one.
        let taken = Timestamp::from_second(taken.as_second()).unwrap_or(taken);
        Self { station: written(station), size, taken }
    }

    /// Whether it is of this station.
    #[must_use]
    pub fn is_of(&self, station: &str) -> bool {
        self.station == written(station)
    }

    /// Reads a file's name; `None` for any other file.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(ENDING)?.rsplitn(3, '-');
        let (taken, size, station) = (parts.next()?, parts.next()?, parts.next()?);
        let shape = |at: usize, byte: u8| match at {
            8 => byte == b'T',
            15 => byte == b'Z',
            _ => byte.is_ascii_digit(),
        };
        if taken.len() != 16 || !taken.bytes().enumerate().all(|(at, byte)| shape(at, byte)) {
            return None;
        }
        let (day, time) = (&taken[..8], &taken[9..15]);
        let rfc = format!(
            "{}-{}-{}T{}:{}:{}Z",
            &day[..4],
            &day[4..6],
            &day[6..],
            &time[..2],
            &time[2..4],
            &time[4..]
        );
        let read = Self { station: station.to_owned(), size: size.parse().ok()?, taken: rfc.parse().ok()? };
        (read.to_string() == name).then_some(read)
    }
}

impl fmt::Display for BackupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let taken = self.taken.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ");
        write!(f, "{}-{:012}-{taken}{ENDING}", self.station, self.size)
    }
}

fn written(station: &str) -> String {
    let mut name = String::new();
    for byte in station.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => name.push(char::from(byte)),
            other => name.push_str(&format!("={other:02X}")),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_through_its_text_is_unchanged_and_any_other_text_is_none() {
        let taken = "2026-11-30T09:25:07.25Z".parse().unwrap();
        for (station, text) in [
            ("KE-MSA-1", "KE-MSA-1-000000001234-20261130T092507Z.age"),
            ("A/B", "A=2FB-000000001234-20261130T092507Z.age"),
        ] {
            let name = BackupName::new(station, 1234, taken);
            assert_eq!(name.to_string(), text);
            assert_eq!(BackupName::read(text), Some(name.clone()));
            assert!(name.is_of(station) && !name.is_of("KE-MSA"));
        }
        for other in [
            "KE-MSA-1-1234-20261130T092507Z.age",
            "KE-MSA-1-000000001234-20261130T092507Z.age.part",
            "KE-MSA-1-000000001234-20261330T092507Z.age",
            "KE-MSA-1-000000001234-2026é130T09250.age",
            "000000001234-20261130T092507Z.age",
            "notes.txt",
        ] {
            assert_eq!(BackupName::read(other), None, "{other}");
        }
    }
}
