//! The controller's numbers in plain words, with what to do: tables only.

use super::line::State;
use crate::face::Condition;

const REPORT_IT: &str = "report this with the text that was to be marked";

/// `error:<n>` of GRBL 1.1.
const ERRORS: &[(u32, &str, &str)] = &[
    (1, "it expected a letter", REPORT_IT),
    (2, "a number is missing or malformed", REPORT_IT),
    (3, "it does not know the $ statement", "check that its firmware is GRBL 1.1"),
    (4, "a value is negative", REPORT_IT),
    (5, "homing is not enabled", "enable it with $22=1 if the machine has limit switches"),
    (6, "the step pulse is too short", "set $0 to 3 or more"),
    (7, "its stored settings were damaged and were reset", "restore the machine's settings before marking"),
    (8, "it is not at rest", "wait until it is idle, or stop it"),
    (9, "it is locked by an alarm or a jog", "look for the cause, then recover the machine"),
    (10, "soft limits need homing", "set $22=1, or $20=0"),
    (11, "a line was too long", REPORT_IT),
    (12, "the step rate is too high", "lower $110 to $112"),
    (13, "its door is open", "close the guard"),
    (14, "a stored line is too long", "shorten its start-up line"),
    (15, "a jog would leave the working area", "jog a shorter way"),
    (16, "a jog command was wrong", REPORT_IT),
    (17, "laser mode needs a PWM output", "use a controller with a variable spindle output"),
    (20, "it does not support the command", "check that its firmware is GRBL 1.1"),
    (21, "two commands of one group are on a line", REPORT_IT),
    (22, "no feed rate is set", REPORT_IT),
    (23, "a value must be whole", REPORT_IT),
];

/// Errors from this number to 38 concern single G-code words; none of them can come from a job as we write it.
const FIRST_WORD_ERROR: u32 = 24;
const LAST_WORD_ERROR: u32 = 38;

/// `ALARM:<n>` of GRBL 1.1: what, whether the position is lost, what to do first.
const ALARMS: &[(u32, &str, bool, &str)] = &[
    (1, "a limit switch was hit", true, "free the head by hand with the machine off"),
    (2, "a move would leave the working area; it did not begin", false, "check the job's size and place"),
    (3, "it was reset in motion", true, "check permit, guard and emergency stop"),
    (4, "the probe was not as expected", false, "check the probe"),
    (5, "the probe made no contact", false, "check the probe"),
    (6, "homing was reset", true, "home it again"),
    (7, "the door was opened while homing", true, "close the guard and home it again"),
    (8, "homing could not leave a limit switch", true, "check the limit switches"),
    (9, "homing found no limit switch", true, "check the limit switches"),
    (10, "homing found no second limit switch", true, "check the limit switches"),
];

/// Alarms after which it is deaf, even to a status question, until it is reset.
pub(super) fn is_deaf_after(alarm: u32) -> bool {
    matches!(alarm, 1 | 2)
}

/// An error in words, with a remedy. `text` is the line as it came.
pub(super) fn error(number: u32, text: &str) -> String {
    match ERRORS.iter().find(|row| row.0 == number) {
        Some((_, meaning, remedy)) => format!("{text}: {meaning}; {remedy}"),
        None if (FIRST_WORD_ERROR..=LAST_WORD_ERROR).contains(&number) => {
            format!("{text}: a G-code word is wrong, missing or too many; {REPORT_IT}")
        }
        None => format!("{text}: not in GRBL's list; look it up in the controller's manual"),
    }
}

/// An alarm in words, with what a person has to do before it is recovered.
pub(super) fn alarm(number: u32) -> String {
    match ALARMS.iter().find(|row| row.0 == number) {
        Some((_, meaning, true, remedy)) => format!(
            "ALARM:{number}: {meaning}; {remedy}. Its position is lost: bring the head to its reference ($H, or by hand \
             with the machine off) before you recover it"
        ),
        Some((_, meaning, false, remedy)) => {
            format!("ALARM:{number}: {meaning}; {remedy}, then recover the machine")
        }
        None => format!("ALARM:{number}: not in GRBL's list; look it up in the controller's manual"),
    }
}

/// A reported state as a condition.
pub(super) fn condition(state: State, last_alarm: Option<u32>) -> Condition {
    let not_ready = |message: &str| Condition::NotReady { message: message.to_owned() };
    match state {
        State::Idle => Condition::Ready,
        State::Run | State::Jog | State::Home | State::Stopping => Condition::Busy,
        State::Held => not_ready("the machine is held in a job; resume it, or recover it to give the job up"),
        State::Door => not_ready("the machine's door is open; close the guard and resume it, or abort"),
        State::Check => not_ready("the machine is in its dry run; recover it to leave it"),
        State::Sleep => not_ready("the machine sleeps; recover it"),
        State::Alarm => Condition::Fault {
            message: last_alarm.map_or_else(
                || {
                    "the machine is locked; home it ($H) or make sure of its position, then recover it"
                        .to_owned()
                },
                alarm,
            ),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_of_each_kind_says_what_and_what_to_do() {
        for (number, part) in
            [(8, "not at rest"), (9, "recover"), (22, "feed"), (33, "G-code word"), (99, "look it up")]
        {
            let words = error(number, &format!("error:{number}"));
            assert!(words.starts_with(&format!("error:{number}: ")) && words.contains(part), "{words}");
        }
    }

    #[test]
    fn alarm_that_loses_the_position_sends_a_person_to_the_machine() {
        for (number, lost) in [(1, true), (2, false), (3, true), (6, true), (9, true), (5, false)] {
            assert_eq!(alarm(number).contains("position is lost"), lost, "{number}");
        }
    }

    #[test]
    fn tables_have_no_number_twice() {
        assert!(ERRORS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(ALARMS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
