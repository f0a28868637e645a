//! `controller diagnose`: a person brings each wired input into its states, and the wires are compared with that.

use super::findings::{Finding, Levels, judge};
use super::inspect;
use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure};
use crate::message::Message;
use crate::output::Output;
use crate::text::{self, controller as words};
use protocol::Inputs;
use serde_json::json;
use std::time::Duration;

/// A relay that a person has switched is at rest by then.
const REST: Duration = Duration::from_millis(700);

/// The inputs that a person can move by hand, in the order in which it is done. Each is brought away from how it is at
/// work, and back.
const STEPS: [(Inputs, [bool; 2]); 11] = [
    (Inputs::ESTOP_OK, [false, true]),
    (Inputs::GUARD_CLOSED, [false, true]),
    (Inputs::PART_PRESENT, [true, false]),
    (Inputs::CLAMP_CLOSED, [true, false]),
    (Inputs::AIR_OK, [false, true]),
    (Inputs::MACHINE_HEALTHY, [false, true]),
    (Inputs::MACHINE_READY, [false, true]),
    (Inputs::TWO_HAND, [true, false]),
    (Inputs::BUTTON_1, [true, false]),
    (Inputs::BUTTON_2, [true, false]),
    (Inputs::SUPERVISOR_KEY, [true, false]),
];

pub fn run(bench: &mut Bench, output: &Output) -> CommandResult {
    let wired = bench.config.wired;
    let simulated = bench.simulated().is_some();
    let steps = steps(wired, simulated);
    if steps.is_empty() {
        return Err(Failure::fixable(Message::DiagnoseNoSteps {}).hint(Message::HintConfig {}));
    }
    let asked = steps.iter().fold(Inputs::NONE, |all, (input, _)| all | *input);
    output.say(&Message::DiagnoseBegin { steps: steps.len() as u64 });
    output.say(&Message::DiagnoseNotAsked { inputs: words::inputs(wired.without(asked)) });
    let mut wrong = 0;
    // A controller that has just begun to look at its wires shows them all off.
    bench.status()?;
    let mut before = at_rest(bench)?;
    for (input, on) in &steps {
        prompt(bench, *input, *on, output)?;
        let after = at_rest(bench)?;
        let finding = judge(*input, *on, before, after, wired);
        wrong += u64::from(finding != Finding::Good);
        let name = input.names().next();
        output.row(
            &text::of(&finding.said(*input, *on)),
            &json!({"input": name, "state": on, "finding": finding.word()}),
        );
        before = after;
    }
    match wrong {
        0 => {
            output.say(&Message::DiagnoseSound { steps: steps.len() as u64 });
            Ok(Ending::Done)
        }
        wrong => Err(Failure::machine(Message::DiagnoseWrong { wrong }).hint(Message::HintDiagnose {})),
    }
}

/// What is brought into which state, one after the other: what is wired, as far as a hand can move it.
pub fn steps(wired: Inputs, simulated: bool) -> Vec<(Inputs, bool)> {
    STEPS
        .into_iter()
        .filter(|(input, _)| wired.contains(*input) && (!simulated || SIMULATED.contains(*input)))
        .flat_map(|(input, states)| states.map(|on| (input, on)))
        .collect()
}

/// The wires, as soon as nothing switches any more.
///
/// # Errors
/// A [`Failure`] where the controller does not answer.
pub fn at_rest(bench: &mut Bench) -> Result<Levels, Failure> {
    bench.rest(REST)?;
    Ok(Levels::of(&inspect(bench)?))
}

/// What a simulated hand can move.
const SIMULATED: Inputs = Inputs(
    Inputs::ESTOP_OK.0
        | Inputs::GUARD_CLOSED.0
        | Inputs::PART_PRESENT.0
        | Inputs::AIR_OK.0
        | Inputs::TWO_HAND.0
        | Inputs::BUTTON_1.0
        | Inputs::BUTTON_2.0
        | Inputs::SUPERVISOR_KEY.0,
);

/// Asks for the state; a simulated hand brings it about where the fixture is simulated.
fn prompt(bench: &mut Bench, input: Inputs, on: bool, output: &Output) -> Result<(), Failure> {
    let step = text::of(&turn(input, on));
    let answered = bench.ask(&Message::AskInput { step }, output)?;
    answered.ok_or_else(|| Failure::fixable(Message::DiagnoseNobody {}))?;
    simulated_hand(bench, input, on)
}

/// What the person is to do.
pub fn turn(input: Inputs, on: bool) -> Message {
    let input = input.names().next().unwrap_or_default().to_owned();
    if on { Message::InputTurnOn { input } } else { Message::InputTurnOff { input } }
}

/// Where the fixture is simulated, nobody else does it.
///
/// # Errors
/// A [`Failure`] where the simulated fixture does not obey.
pub fn simulated_hand(bench: &mut Bench, input: Inputs, on: bool) -> Result<(), Failure> {
    bench.simulated().map_or(Ok(()), |simulated| simulated.input(input, on))
}
