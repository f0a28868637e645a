//! What the wires show when a person has brought one input into a state: as it should be, or which wire is wrong.

use super::terminals::{self, Wire};
use crate::message::Message;
use crate::text::controller as words;
use protocol::{Inputs, Inspection};

/// Levels of all wires at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    /// Every input; of paired ones the first channel.
    pub first: Inputs,
    /// The second channel of paired ones; the rest as in `first`.
    pub second: Inputs,
}

impl Levels {
    /// What a controller saw.
    pub fn of(seen: &Inspection) -> Self {
        Self { first: seen.first, second: seen.second }
    }

    fn on(self, channel: u8) -> Inputs {
        if channel == 1 { self.first } else { self.second }
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// It is as the person said.
    Good,
    /// Neither wire of it, or its one wire, is as the person said.
    Opposite,
    /// One channel is as the person said, and the other is not.
    ChannelStayed(u8),
    /// As before, and the same channel of another paired input moved in its place.
    Crossed(u8, Inputs),
    /// Another input moved in its place.
    Swapped(Inputs),
    /// Another input moved together with it.
    Bridged(Inputs),
}

/// What nothing but its own switch should move. The machine's outputs, air and clamp may well follow another input: an
/// e-stop takes them along.
const INDEPENDENT: Inputs = Inputs(
    Inputs::ESTOP_OK.0
        | Inputs::GUARD_CLOSED.0
        | Inputs::PART_PRESENT.0
        | Inputs::TWO_HAND.0
        | Inputs::BUTTON_1.0
        | Inputs::BUTTON_2.0
        | Inputs::SUPERVISOR_KEY.0,
);

/// Judges one step: the person has brought `input` into the state `on`; `before` and `after` are the wires around it.
pub fn judge(input: Inputs, on: bool, before: Levels, after: Levels, wired: Inputs) -> Finding {
    let is_right = |channel: u8| after.on(channel).contains(input) == on;
    let moved = |channel: u8| Inputs(before.on(channel).0 ^ after.on(channel).0);
    let others = (INDEPENDENT & wired).without(input);
    let first_of = |set: Inputs| Inputs::NAMES.into_iter().map(|(bit, _)| bit).find(|bit| set.contains(*bit));
    let stranger = first_of((moved(1) | moved(2)) & others);
    match (is_right(1), is_right(2)) {
        (true, true) => stranger.map_or(Finding::Good, Finding::Bridged),
        (false, false) => stranger.map_or(Finding::Opposite, Finding::Swapped),
        (first, _) => {
            let stayed = if first { 2 } else { 1 };
            let crossed = first_of(moved(stayed) & others & Inputs::PAIRED);
            crossed.map_or(Finding::ChannelStayed(stayed), |other| Finding::Crossed(stayed, other))
        }
    }
}

impl Finding {
    /// Its word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Opposite => "opposite",
            Self::ChannelStayed(_) => "channel-stayed",
            Self::Crossed(..) => "crossed",
            Self::Swapped(_) => "swapped",
            Self::Bridged(_) => "bridged",
        }
    }

    /// What is said about `input`, which the person brought into the state `on`.
    pub fn said(self, input: Inputs, on: bool) -> Message {
        let at = |which: Inputs, wire| terminals::of(which, wire);
        let both = |other, wire| format!("{}, {}", at(input, wire), at(other, wire));
        let name = words::input;
        match self {
            Self::Good => Message::DiagnoseGood { state: words::input_state(input, on) },
            Self::Opposite => Message::DiagnoseOpposite {
                reads: words::input_state(input, !on),
                said: words::input_state(input, on),
                terminals: at(input, Wire::All),
            },
            Self::ChannelStayed(channel) => Message::DiagnoseChannel {
                input: name(input),
                channel: u64::from(channel),
                terminals: at(input, Wire::Channel(channel)),
            },
            Self::Crossed(channel, other) => Message::DiagnoseCrossed {
                input: name(input),
                other: name(other),
                channel: u64::from(channel),
                terminals: both(other, Wire::Channel(channel)),
            },
            Self::Swapped(other) => Message::DiagnoseSwapped {
                input: name(input),
                moved: name(other),
                terminals: both(other, Wire::All),
            },
            Self::Bridged(other) => Message::DiagnoseBridged {
                input: name(input),
                moved: name(other),
                terminals: both(other, Wire::All),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    const WIRED: Inputs = Inputs(
        Inputs::ESTOP_OK.0
            | Inputs::GUARD_CLOSED.0
            | Inputs::PART_PRESENT.0
            | Inputs::MACHINE_HEALTHY.0
            | Inputs::BUTTON_1.0
            | Inputs::BUTTON_2.0,
    );
    const REST: Inputs = Inputs(Inputs::ESTOP_OK.0 | Inputs::GUARD_CLOSED.0 | Inputs::MACHINE_HEALTHY.0);

    fn both(inputs: Inputs) -> Levels {
        Levels { first: inputs, second: inputs }
    }

    #[test]
    fn step_is_judged_by_what_its_wires_did() {
        let (guard, estop) = (Inputs::GUARD_CLOSED, Inputs::ESTOP_OK);
        let (one, two) = (Inputs::BUTTON_1, Inputs::BUTTON_2);
        let open = both(REST.without(guard));
        let half = |first, second| Levels { first, second };
        for (input, on, before, after, expected) in [
            (guard, false, both(REST), open, Finding::Good),
            (guard, true, open, both(REST), Finding::Good),
            // It was so already.
            (guard, true, both(REST), both(REST), Finding::Good),
            (guard, true, open, open, Finding::Opposite),
            (guard, false, both(REST), both(REST), Finding::Opposite),
            (guard, false, both(REST), half(REST.without(guard), REST), Finding::ChannelStayed(2)),
            (guard, true, open, half(REST.without(guard), REST), Finding::ChannelStayed(1)),
            (
                guard,
                false,
                both(REST),
                half(REST.without(guard), REST.without(estop)),
                Finding::Crossed(2, estop),
            ),
            (guard, false, both(REST), both(REST.without(estop)), Finding::Swapped(estop)),
            (one, true, both(REST), both(REST | two), Finding::Swapped(two)),
            (one, true, both(REST), both(REST | one | two), Finding::Bridged(two)),
            // An e-stop takes the machine's supply along, which says nothing about wires.
            (estop, false, both(REST), both(Inputs::GUARD_CLOSED), Finding::Good),
            // What is not wired may do what it likes.
            (one, true, both(REST), both(REST | one | Inputs::SUPERVISOR_KEY), Finding::Good),
        ] {
            assert_eq!(
                judge(input, on, before, after, WIRED),
                expected,
                "{input:?} {on} {before:?} {after:?}"
            );
        }
    }

    #[test]
    fn finding_names_input_and_terminals() {
        let guard = Inputs::GUARD_CLOSED;
        let cases = [
            (guard, true, Finding::Good),
            (guard, true, Finding::Opposite),
            (guard, false, Finding::ChannelStayed(2)),
            (guard, false, Finding::Crossed(2, Inputs::ESTOP_OK)),
            (Inputs::BUTTON_1, true, Finding::Swapped(Inputs::BUTTON_2)),
            (Inputs::BUTTON_1, true, Finding::Bridged(Inputs::BUTTON_2)),
        ];
        let said = cases.map(|(input, on, finding)| text::of(&finding.said(input, on)));
        insta::assert_snapshot!(said.join("\n"), @r"
        yes: guard closed
        NO: the controller reads “guard open” while you say “guard closed”: check X4:6, X4:8
        NO: guard: channel 2 did not follow: check X4:8
        NO: channel 2 of guard stayed and that of e-stop moved: the two wires are swapped at X4:8, X4:4
        NO: button 2 moved when button 1 should have: they are swapped at X8:2, X8:3
        NO: button 2 moved together with button 1: look for a bridge between X8:2, X8:3
        ");
    }
}
