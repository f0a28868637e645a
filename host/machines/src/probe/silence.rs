//! A line that is open and does not answer as it should: what that is a sign of.

use super::answers::recognise;
use std::fmt;

/// Families whose frames hold bytes of any value: what looks like noise may be their answer.
const BINARY: [&str; 4] = ["couth", "modbus", "press", "sic"];
/// From this share of bytes that no text holds, in percent, it is noise.
const NOISE_PERCENT: usize = 30;
/// Most that is shown of what came, characters.
const SHOWN_MAX: usize = 40;

/// What it is a sign of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Silence {
    /// Nothing came.
    Nothing,
    /// What was sent came back.
    Echo,
    /// What came is garbled.
    Noise,
    /// Another family answers.
    Other {
        /// Which.
        family: &'static str,
        /// What it said.
        heard: String,
    },
    /// The family is right, and its answer is not.
    Same {
        /// What it said.
        heard: String,
    },
    /// Text that nobody knows.
    Unknown {
        /// It.
        heard: String,
    },
}

/// Judges what came on a line where this family should have answered.
#[must_use]
pub fn judge(sample: &[u8], family: &str) -> Silence {
    if sample.is_empty() {
        return Silence::Nothing;
    }
    let heard = shown(sample);
    match recognise(sample) {
        Some(seen) if seen.family == family => Silence::Same { heard: seen.heard },
        Some(seen) => Silence::Other { family: seen.family, heard: seen.heard },
        None if BINARY.contains(&family) => Silence::Unknown { heard },
        None if noise_percent(sample) >= NOISE_PERCENT => Silence::Noise,
        None => Silence::Unknown { heard },
    }
}

/// How much of it is neither text nor the framing that text protocols use.
fn noise_percent(sample: &[u8]) -> usize {
    let framing = [0x01, 0x02, 0x03, 0x06, b'\t', b'\n', b'\r', 0x15, 0x1b];
    let noise = |byte: &&u8| !(byte.is_ascii_graphic() || **byte == b' ' || framing.contains(*byte));
    sample.iter().filter(noise).count() * 100 / sample.len().max(1)
}

fn shown(sample: &[u8]) -> String {
    let text = String::from_utf8_lossy(sample);
    text.trim().chars().take(SHOWN_MAX).flat_map(char::escape_default).collect()
}

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str(
                "nothing answers: see that the machine is on and its line enabled, that the cable is in the right port \
                 and of the right kind (straight or crossed), and that baud is right",
            ),
            Self::Echo => f.write_str(
                "the line gives back what is sent: its two wires are joined, or an RS-485 adapter hears itself; check the cable",
            ),
            Self::Noise => f.write_str(
                "what answers is garbled, which is the sign of a wrong speed: set baud, data_bits and parity as at the \
                 machine, and check the cable's shield",
            ),
            Self::Other { family, heard } => write!(
                f,
                "another machine answers, one of the family {family} ({heard}): plug the right cable in, or correct the family \
                 in station.toml"
            ),
            Self::Same { heard } => write!(
                f,
                "the right family answers ({heard}), but not to the question: wait until the machine is ready, and see what \
                 its own panel says"
            ),
            Self::Unknown { heard } => write!(
                f,
                "something answers {heard:?}, which no known machine says: check the port, its settings and the family"
            ),
        }
    }
}
