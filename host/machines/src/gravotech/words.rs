//! The machine's states in plain words, with what to do.

use crate::dialect::{ErrorRow, error_words};
use crate::face::Condition;

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

/// An `ER` line in words, with a remedy. For kind 2 the detail is the state that forbids the command.
pub(super) fn error(table: &[ErrorRow], kind: u32, detail: u32) -> String {
    let what = format!("ER {kind} {detail}");
    match kind {
        2 => format!("{what}: not possible while the machine is {}", condition_words(detail)),
        _ => error_words(table, &what, &format!("{kind} {detail}")),
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
            let text = crate::dialect::shipped(super::super::SHIPPED, "uc500").unwrap();
            let table = crate::dialect::read::<super::super::Dialect>("uc500", text).unwrap().error;
            let words = error(&table, kind, detail);
            assert!(words.starts_with(&format!("ER {kind} {detail}: ")), "{words}");
            assert!(words.contains(part), "{words}");
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
