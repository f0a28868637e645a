//! The press's inputs in plain words, with what to do.

use super::InputBits;
use crate::face::Condition;

/// What the discrete inputs say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "they are the controller's bits")]
pub(super) struct Inputs {
    pub ready: bool,
    pub busy: bool,
    pub done: bool,
    pub fault: bool,
    guard_closed: bool,
    part_present: bool,
    die_ok: bool,
}

impl Inputs {
    /// From the byte of eight inputs.
    pub(super) fn read(data: &[u8], bits: &InputBits) -> Self {
        let byte = data.first().copied().unwrap_or_default();
        let is_set = |bit: u8| byte.checked_shr(u32::from(bit)).is_some_and(|shifted| shifted & 1 == 1);
        Self {
            ready: is_set(bits.ready),
            busy: is_set(bits.busy),
            done: is_set(bits.done),
            fault: is_set(bits.fault),
            guard_closed: is_set(bits.guard_closed),
            part_present: is_set(bits.part_present),
            die_ok: is_set(bits.die_ok),
        }
    }

    /// As [`Self::condition`], where which die must be in the holder is only said with the next job.
    pub(super) fn condition_whatever_the_die(self) -> Condition {
        match self {
            Self { guard_closed: true, part_present: true, die_ok: false, busy: false, .. } => {
                Condition::Ready
            }
            _ => self.condition(),
        }
    }

    /// As a condition; a fault is told with its number by [`fault`].
    pub(super) fn condition(self) -> Condition {
        let message = match self {
            Self { busy: true, .. } => return Condition::Busy,
            Self { ready: true, .. } => return Condition::Ready,
            Self { guard_closed: false, .. } => "the press's guard is open; close it",
            Self { part_present: false, .. } => "no part lies in the press; put it in",
            Self { die_ok: false, .. } => "the required die is not in the holder; fit it",
            _ => "the press is not ready; prepare it at its own panel",
        };
        Condition::NotReady { message: message.to_owned() }
    }
}

/// A fault and what to do about it.
pub(super) fn fault(words: String) -> Condition {
    Condition::Fault { message: format!("the press is in {words}") }
}

/// Text from registers, two characters each; what is no printable ASCII is left out.
pub(super) fn text(data: &[u8]) -> String {
    let printable = data.iter().filter(|byte| matches!(byte, b' '..=b'~')).map(|byte| char::from(*byte));
    printable.collect::<String>().trim().to_owned()
}
