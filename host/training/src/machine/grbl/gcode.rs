//! Reading a line of G-code as the simulated controller understands it.

/// What the tool output does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Spindle {
    #[default]
    Off,
    /// `M3`: the same power at any speed, also at rest.
    Constant,
    /// `M4`: power follows speed, dark at rest.
    Dynamic,
}

/// What stays in force from line to line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Modal {
    pub lit_motion: bool,
    pub absolute: bool,
    pub spindle: Spindle,
    pub feed_mm_min: f64,
    pub power: f64,
}

impl Default for Modal {
    fn default() -> Self {
        Self { lit_motion: false, absolute: true, spindle: Spindle::Off, feed_mm_min: 0.0, power: 0.0 }
    }
}

/// What one line asks for, with what is in force after it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    pub after: Modal,
    pub spindle_named: bool,
    /// Coordinates named, in micrometres, as they stand there.
    pub axes_um: [Option<i64>; 3],
    pub dwell_s: Option<f64>,
    pub program_end: bool,
}

/// Error numbers of the firmware.
pub(super) mod error {
    pub(in crate::machine::grbl) const LETTER: u32 = 1;
    pub(in crate::machine::grbl) const NUMBER: u32 = 2;
    pub(in crate::machine::grbl) const STATEMENT: u32 = 3;
    pub(in crate::machine::grbl) const HOMING_OFF: u32 = 5;
    pub(in crate::machine::grbl) const NOT_IDLE: u32 = 8;
    pub(in crate::machine::grbl) const LOCKED: u32 = 9;
    pub(in crate::machine::grbl) const SOFT_LIMITS: u32 = 10;
    pub(in crate::machine::grbl) const OVERFLOW: u32 = 11;
    pub(in crate::machine::grbl) const HAL_SETTING: u32 = 53;
    pub(in crate::machine::grbl) const UNSUPPORTED: u32 = 20;
    pub(in crate::machine::grbl) const SAME_GROUP: u32 = 21;
    pub(in crate::machine::grbl) const NO_FEED: u32 = 22;
    pub(in crate::machine::grbl) const WORD_MISSING: u32 = 28;
}

/// Reads a line that has been stripped of blanks and set in capitals.
///
/// # Errors
/// The firmware's error number.
pub(super) fn parse(line: &str, modal: &Modal) -> Result<Block, u32> {
    let mut block =
        Block { after: *modal, spindle_named: false, axes_um: [None; 3], dwell_s: None, program_end: false };
    let mut dwell = false;
    let mut seconds = None;
    let mut motions = 0;
    for (letter, value) in words(line)? {
        match (letter, value) {
            ('G', 0.0 | 1.0) => {
                motions += 1;
                block.after.lit_motion = value > 0.0;
            }
            ('G', 4.0) => dwell = true,
            ('G', 90.0 | 91.0) => block.after.absolute = value < 91.0,
            ('G', 17.0 | 21.0 | 40.0 | 49.0 | 54.0 | 80.0 | 94.0) => {}
            ('M', 3.0 | 4.0 | 5.0) => {
                block.after.spindle = match value {
                    3.0 => Spindle::Constant,
                    4.0 => Spindle::Dynamic,
                    _ => Spindle::Off,
                };
                block.spindle_named = true;
            }
            ('M', 2.0 | 30.0) => block.program_end = true,
            ('F', 0.0..) => block.after.feed_mm_min = value,
            ('S', 0.0..) => block.after.power = value,
            ('P', 0.0..) => seconds = Some(value),
            ('N', _) => {}
            ('X', _) => block.axes_um[0] = Some(micrometres(value)),
            ('Y', _) => block.axes_um[1] = Some(micrometres(value)),
            ('Z', _) => block.axes_um[2] = Some(micrometres(value)),
            _ => return Err(error::UNSUPPORTED),
        }
    }
    if dwell {
        block.dwell_s = Some(seconds.ok_or(error::WORD_MISSING)?);
    }
    if motions > 1 || (dwell && block.moves()) {
        return Err(error::SAME_GROUP);
    }
    if block.moves() && block.after.lit_motion && block.after.feed_mm_min <= 0.0 {
        return Err(error::NO_FEED);
    }
    Ok(block)
}

impl Block {
    pub(super) fn moves(&self) -> bool {
        self.axes_um.iter().any(Option::is_some)
    }
}

fn micrometres(millimetres: f64) -> i64 {
    whole(millimetres * 1_000.0)
}

/// The nearest whole number, of a magnitude with which sums and products of a few stay far from overflow: a kilometre
/// in micrometres, or a month in microseconds. No machine gets there; a garbled line may ask for it.
#[allow(clippy::cast_possible_truncation, reason = "clamped to what fits")]
pub(super) fn whole(value: f64) -> i64 {
    value.round().clamp(-1e12, 1e12) as i64
}

fn words(line: &str) -> Result<Vec<(char, f64)>, u32> {
    let mut words = Vec::new();
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        if !letter.is_ascii_uppercase() {
            return Err(error::LETTER);
        }
        rest = &rest[1..];
        let end =
            rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+'))).unwrap_or(rest.len());
        let value = rest[..end].parse().map_err(|_| error::NUMBER)?;
        words.push((letter, value));
        rest = &rest[end..];
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_that_is_wrong_gets_the_firmware_s_number() {
        let cases = [
            ("5", error::LETTER),
            ("G1X", error::NUMBER),
            ("G1X1", error::NO_FEED),
            ("G0G1X1F5", error::SAME_GROUP),
            ("G4", error::WORD_MISSING),
            ("G4P1X1", error::SAME_GROUP),
            ("G2X1Y1I1F5", error::UNSUPPORTED),
            ("M6", error::UNSUPPORTED),
            ("F-1", error::UNSUPPORTED),
        ];
        for (line, number) in cases {
            assert_eq!(parse(line, &Modal::default()), Err(number), "{line}");
        }
    }

    #[test]
    fn line_with_motion_power_and_feed_is_read_into_its_parts() {
        let block = parse("G1X9.05Y-0.001F600S400", &Modal::default()).unwrap();
        assert_eq!(block.axes_um, [Some(9_050), Some(-1), None]);
        assert_eq!(
            (block.after.feed_mm_min, block.after.power, block.after.lit_motion),
            (600.0, 400.0, true)
        );
        let next = parse("X1", &block.after).unwrap();
        assert!(next.moves() && next.after.lit_motion);
    }
}
