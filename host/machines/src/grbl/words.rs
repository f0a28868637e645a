//! What the controller's numbers and states mean for a person, with what to do.

use super::codes::Firmware;
use super::line::State;
use crate::face::Condition;

pub(super) use crate::dialogue::STOPPED;

/// Alarms after which it is deaf, even to a status question, until it is reset.
pub(super) fn is_deaf_after(alarm: u32) -> bool {
    matches!(alarm, 1 | 2)
}

/// An error in words, with a remedy. `text` is the line as it came.
pub(super) fn error(firmware: Firmware, number: u32, text: &str) -> String {
    match firmware.error(number) {
        Some((_, _, meaning, remedy)) => format!("{text}: {meaning}; {remedy}"),
        None => format!("{text}: not in {}'s list; look it up in the controller's manual", firmware.name()),
    }
}

/// An alarm in words, with what a person has to do before it is recovered.
pub(super) fn alarm(firmware: Firmware, number: u32) -> String {
    match firmware.alarm(number) {
        Some((_, meaning, true, remedy)) => format!(
            "ALARM:{number}: {meaning}; {remedy}. Its position is lost: bring the head to its reference (`markstation mark --home`, or by hand \
             with the machine off) before you recover it"
        ),
        Some((_, meaning, false, remedy)) => {
            format!("ALARM:{number}: {meaning}; {remedy}, then recover the machine")
        }
        None => format!(
            "ALARM:{number}: not in {}'s list; look it up in the controller's manual, and take its position to be lost",
            firmware.name()
        ),
    }
}

/// A reported state as a condition.
pub(super) fn condition(state: State, firmware: Firmware, last_alarm: Option<u32>) -> Condition {
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
                    "the machine is locked; send it home (`markstation mark --home`) or make sure of its position, then recover it"
                        .to_owned()
                },
                |number| alarm(firmware, number),
            ),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_of_each_kind_says_what_and_what_to_do() {
        for (firmware, number, part) in [
            (Firmware::Grbl, 8, "not at rest"),
            (Firmware::Grbl, 9, "recover"),
            (Firmware::Grbl, 22, "feed"),
            (Firmware::Grbl, 33, "G-code word"),
            (Firmware::Grbl, 79, "look it up"),
            (Firmware::GrblHal, 79, "critical event"),
            (Firmware::GrblHal, 46, "home the machine"),
            (Firmware::GrblHal, 64, "file system"),
        ] {
            let words = error(firmware, number, &format!("error:{number}"));
            assert!(words.starts_with(&format!("error:{number}: ")) && words.contains(part), "{words}");
        }
    }

    #[test]
    fn alarm_that_loses_the_position_sends_a_person_to_the_machine() {
        for (number, lost) in
            [(1, true), (2, false), (3, true), (6, true), (9, true), (5, false), (200, true)]
        {
            assert_eq!(alarm(Firmware::Grbl, number).contains("osition"), lost, "{number}");
        }
    }
}
