//! The numbers that the two firmwares answer with, as tables: up to 9 they agree on alarms, up to 38 on errors.
//!
//! Sources: documentation and source of GRBL 1.1h; `errors.h` and `alarms.c` of grblHAL's core.

/// What a controller runs, as `$I` and the banner tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Firmware {
    #[default]
    Grbl,
    GrblHal,
}

/// An alarm: its number, what it means, whether the position is lost, and what to do first.
pub(super) type AlarmRow = (u32, &'static str, bool, &'static str);
/// Errors from a number to a number: what they mean, and what to do.
pub(super) type ErrorRow = (u32, u32, &'static str, &'static str);

const REPORT_IT: &str = "report this with the text that was to be marked";
const SETTINGS: &str = "correct the machine's settings";

/// Errors of both, and of GRBL alone.
const ERRORS: &[ErrorRow] = &[
    (1, 1, "it expected a letter", REPORT_IT),
    (2, 2, "a number is missing or malformed", REPORT_IT),
    (3, 3, "it does not know the $ statement", "check that its firmware is GRBL 1.1"),
    (4, 4, "a value is negative", REPORT_IT),
    (5, 5, "homing is not enabled", "enable it with $22=1 if the machine has limit switches"),
    (6, 6, "the step pulse is too short", "set $0 to 3 or more"),
    (
        7,
        7,
        "its stored settings were damaged and were reset",
        "restore the machine's settings before marking",
    ),
    (8, 8, "it is not at rest", "wait until it is idle, or stop it"),
    (9, 9, "it is locked by an alarm or a jog", "look for the cause, then recover the machine"),
    (10, 10, "soft limits need homing", "set $22=1, or $20=0"),
    (11, 11, "a line was too long", REPORT_IT),
    (12, 12, "the step rate is too high", "lower $110 to $112"),
    (13, 13, "its door is open", "close the guard"),
    (14, 14, "a stored line is too long", "shorten its start-up line"),
    (15, 15, "a jog would leave the working area", "jog a shorter way"),
    (16, 16, "a jog command was wrong", REPORT_IT),
    (17, 17, "laser mode needs a PWM output", "use a controller with a variable spindle output"),
    (20, 20, "it does not support the command", "check that its firmware is GRBL 1.1"),
    (21, 21, "two commands of one group are on a line", REPORT_IT),
    (22, 22, "no feed rate is set", REPORT_IT),
    (23, 23, "a value must be whole", REPORT_IT),
    (24, 38, "a G-code word is wrong, missing or too many", REPORT_IT),
];

/// Errors that only grblHAL has.
const HAL_ERRORS: &[ErrorRow] = &[
    (18, 18, "it was reset", "load the job again"),
    (19, 19, "a value must be above 0", SETTINGS),
    (39, 39, "a G-code value is out of range", REPORT_IT),
    (40, 40, "it waits for a tool change", "finish the tool change at the machine"),
    (41, 41, "its spindle does not run", SETTINGS),
    (42, 42, "the plane does not suit the command", REPORT_IT),
    (43, 43, "the feed is above what it may be", "lower the feed of the tool's setting"),
    (44, 44, "the power is out of its range", "check $30 and $31"),
    (45, 45, "a limit switch is engaged", "free the head by hand with the machine off"),
    (46, 46, "it wants to be homed first", "home the machine"),
    (47, 48, "a tool or value word is wrong", REPORT_IT),
    (49, 49, "its self-test failed", "switch it off and on; if it stays, have it repaired"),
    (50, 50, "its emergency stop is pressed", "look for the cause, release it, then recover the machine"),
    (51, 51, "a motor drive reports a fault", "check motors and drives, then recover the machine"),
    (52, 53, "a setting does not exist here or is out of range", SETTINGS),
    (54, 54, "a retract position is wrong", REPORT_IT),
    (55, 55, "homing is set up wrongly", SETTINGS),
    (56, 56, "the coordinate system is locked", SETTINGS),
    (57, 57, "a percent sign came unexpectedly", REPORT_IT),
    (58, 58, "an input or output that it is told to use is not free", SETTINGS),
    (60, 69, "its file system failed", "take its memory card out: no job needs it"),
    (70, 70, "its radio link could not start", "use its cable"),
    (71, 76, "an expression is wrong", REPORT_IT),
    (77, 78, "it wants a password", "unlock it at the machine"),
    (79, 79, "a critical event has to be cleared first", "look for the cause, then recover the machine"),
    (80, 92, "a stored program is wrong", "remove its start-up lines and macros"),
];

/// Alarms of both.
const ALARMS: &[AlarmRow] = &[
    (1, "a limit switch was hit", true, "free the head by hand with the machine off"),
    (2, "a move would leave the working area; it did not begin", false, "check the job's size and place"),
    (3, "it was reset in motion", true, "check permit, guard and emergency stop"),
    (4, "the probe was not as expected", false, "check the probe"),
    (5, "the probe made no contact", false, "check the probe"),
    (6, "homing was reset", true, "home it again"),
    (7, "the door was opened while homing", true, "close the guard and home it again"),
    (8, "homing could not leave a limit switch", true, "check the limit switches"),
    (9, "homing found no limit switch", true, "check the limit switches"),
];

/// Alarms of GRBL alone.
const GRBL_ALARMS: &[AlarmRow] =
    &[(10, "homing found no second limit switch", true, "check the limit switches")];

/// Alarms of grblHAL alone.
const HAL_ALARMS: &[AlarmRow] = &[
    (10, "its emergency stop was pressed", true, "look for the cause and release it"),
    (11, "it wants to be homed first", true, "home it"),
    (12, "a limit switch is engaged", true, "free the head by hand with the machine off"),
    (13, "its probe is protected", false, "check the probe"),
    (14, "its spindle did not come to speed", false, "check the tool and its output"),
    (15, "homing found no second limit switch", true, "check the limit switches"),
    (16, "its self-test failed", true, "switch it off and on; if it stays, have it repaired"),
    (17, "a motor drive reports a fault", true, "check motors and drives"),
    (18, "homing is set up wrongly", true, SETTINGS),
    (19, "a device on its Modbus does not answer", false, "check that device and its cable"),
];

impl Firmware {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Grbl => "GRBL",
            Self::GrblHal => "grblHAL",
        }
    }

    fn alarms(self) -> &'static [AlarmRow] {
        match self {
            Self::Grbl => GRBL_ALARMS,
            Self::GrblHal => HAL_ALARMS,
        }
    }

    fn errors(self) -> &'static [ErrorRow] {
        match self {
            Self::Grbl => &[],
            Self::GrblHal => HAL_ERRORS,
        }
    }

    pub(super) fn alarm(self, number: u32) -> Option<&'static AlarmRow> {
        ALARMS.iter().chain(self.alarms()).find(|row| row.0 == number)
    }

    pub(super) fn error(self, number: u32) -> Option<&'static ErrorRow> {
        ERRORS.iter().chain(self.errors()).find(|row| (row.0..=row.1).contains(&number))
    }

    /// Whether the position is lost; after an alarm that nobody has heard of, it must be taken to be.
    pub(super) fn loses_position(self, alarm: u32) -> bool {
        self.alarm(alarm).is_none_or(|row| row.2)
    }

    /// Whether unlocking is refused until it has been reset.
    pub(super) fn needs_reset(self, alarm: u32) -> bool {
        self == Self::GrblHal && matches!(alarm, 10 | 12 | 17)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_no_number_twice() {
        for firmware in [Firmware::Grbl, Firmware::GrblHal] {
            for number in 0..=255 {
                let errors = ERRORS.iter().chain(firmware.errors());
                let errors = errors.filter(|row| (row.0..=row.1).contains(&number)).count();
                let alarms = ALARMS.iter().chain(firmware.alarms()).filter(|row| row.0 == number).count();
                assert!(errors <= 1 && alarms <= 1, "{firmware:?} {number}");
            }
        }
    }

    #[test]
    fn number_that_the_firmwares_use_differently_is_told_by_the_one_that_runs() {
        let meaning = |firmware: Firmware, alarm| firmware.alarm(alarm).map(|row| row.1);
        assert_eq!(meaning(Firmware::Grbl, 9), meaning(Firmware::GrblHal, 9));
        assert_ne!(meaning(Firmware::Grbl, 10), meaning(Firmware::GrblHal, 10));
        assert_eq!(meaning(Firmware::Grbl, 17), None);
        assert!(Firmware::Grbl.error(50).is_none() && Firmware::GrblHal.error(50).is_some());
        assert!(Firmware::Grbl.loses_position(17), "what nobody knows is taken for the worst");
    }
}
