//! The machine's numbers in plain words, with what to do: tables only.

use crate::face::Condition;

/// What `ER <kind> <detail>` means. For kind 2 the detail is the state that forbids the command.
const ERRORS: &[(u32, u32, &str, &str)] = &[
    (1, 1, "it does not know the command", "check that the configured family and framing fit this machine"),
    (1, 2, "a command had too few parameters", "check the job file's name in the configuration"),
    (1, 3, "a command had too many parameters", "check the job file's name in the configuration"),
    (1, 4, "a command had a wrong parameter", "check the job file's name and variables in the configuration"),
    (
        1,
        5,
        "it cannot open the job file",
        "store the file in the machine, or correct its name in the configuration",
    ),
    (1, 6, "it does not know a parameter", "check the job file's variables in the configuration"),
    (1, 7, "a value is out of range", "variables are numbered 0 to 9; correct the configuration"),
    (1, 8, "the job file is too big", "simplify the job file"),
    (1, 9, "a text was not taken for a text", "report this with the text that was to be marked"),
    (3, 1, "it is overloaded", "wait, then try again"),
    (
        3,
        2,
        "its internal link failed while sending",
        "switch it off and on; if it happens again call the maker",
    ),
    (
        3,
        3,
        "its internal link failed while receiving",
        "switch it off and on; if it happens again call the maker",
    ),
    (3, 4, "its memory is full", "delete job files that are not used"),
    (3, 5, "there is no fault to acknowledge", "ask for its status"),
    (
        3,
        6,
        "the fault cannot be acknowledged before the head is at its origin",
        "send the head home at the machine",
    ),
    (3, 7, "its stop input is open", "close the guard and release the emergency stop"),
    (3, 8, "its start input is not as it must be", "check guard, emergency stop and the permit's wiring"),
    (3, 9, "acknowledging the fault failed", "read the machine's own display, then switch it off and on"),
    (4, 1, "another host is its master", "end the other program, or recover the machine from here"),
];

/// States of `ST`, by number: name and, where a person is needed, what to do.
const STATES: &[(u32, &str, &str)] = &[
    (1, "initialising", "wait until it is ready"),
    (2, "switched on but not ready to mark", "prepare it at its own panel"),
    (4, "ready to mark", ""),
    (8, "marking", ""),
    (16, "paused", "resume or stop it at its own panel"),
    (32, "in fault", "look for the cause, keep hands out, then recover the machine"),
];

pub(super) const READY: u32 = 4;
const MARKING: u32 = 8;
const FAULT: u32 = 32;

/// An `ER` line in words, with a remedy.
pub(super) fn error(kind: u32, detail: u32) -> String {
    if kind == 2 {
        return format!("ER 2 {detail}: not possible while the machine is {}", condition_words(detail));
    }
    match ERRORS.iter().find(|row| (row.0, row.1) == (kind, detail)) {
        Some((.., meaning, remedy)) => format!("ER {kind} {detail}: {meaning}; {remedy}"),
        None => format!("ER {kind} {detail}: not in the maker's list; look it up in the machine's manual"),
    }
}

/// A state as a condition.
pub(super) fn condition(state: u32) -> Condition {
    match state {
        READY => Condition::Ready,
        MARKING => Condition::Busy,
        FAULT => Condition::Fault { message: format!("the machine is {}", condition_words(state)) },
        _ => Condition::NotReady { message: format!("the machine is {}", condition_words(state)) },
    }
}

/// A state and what to do about it.
pub(super) fn condition_words(state: u32) -> String {
    match STATES.iter().find(|row| row.0 == state) {
        Some((_, name, "")) => (*name).to_owned(),
        Some((_, name, remedy)) => format!("{name}; {remedy}"),
        None => format!("in state {state}, which its list does not name; read the machine's own display"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_of_each_kind_says_what_and_what_to_do() {
        let cases = [
            (1, 5, "store the file in the machine"),
            (2, 8, "while the machine is marking"),
            (2, 32, "recover the machine"),
            (3, 7, "release the emergency stop"),
            (4, 1, "another host is its master"),
            (9, 9, "look it up"),
        ];
        for (kind, detail, part) in cases {
            let words = error(kind, detail);
            assert!(words.starts_with(&format!("ER {kind} {detail}: ")), "{words}");
            assert!(words.contains(part), "{words}");
        }
    }

    #[test]
    fn error_table_has_no_row_twice() {
        for (at, row) in ERRORS.iter().enumerate() {
            assert!(!ERRORS[..at].iter().any(|earlier| (earlier.0, earlier.1) == (row.0, row.1)), "{row:?}");
        }
    }

    #[test]
    fn state_of_each_number_becomes_a_condition() {
        assert_eq!(condition(4), Condition::Ready);
        assert_eq!(condition(8), Condition::Busy);
        assert!(matches!(condition(32), Condition::Fault { .. }));
        for state in [0, 1, 2, 16, 64] {
            assert!(matches!(condition(state), Condition::NotReady { .. }), "{state}");
        }
    }
}
