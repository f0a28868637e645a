//! `controller watch`: inputs and outputs as they are at this moment, in plain words, and what is wrong with them.

use super::inspect;
use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure};
use crate::interrupt;
use crate::message::Message;
use crate::output::Output;
use crate::text::{self, controller as words};
use crate::wrap::for_stream;
use protocol::reply::MemoryHealth;
use protocol::{ControllerState, Inputs, Inspection};
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(200);

pub fn run(bench: &mut Bench, output: &Output) -> CommandResult {
    let hello = bench.hello()?;
    bench.status()?;
    // What was wired when it got its key is what it looks at; without one, what the configuration says.
    let wired = hello.identity.map_or(bench.config.wired, |known| known.wired);
    let asked = interrupt::noted();
    let mut screen = Screen::new(output);
    while !asked.load(Ordering::SeqCst) {
        let seen = inspect(bench)?;
        let state = bench.status()?.state;
        screen.show(&seen, state, wired, output)?;
        bench.rest(PAUSE)?;
    }
    Ok(Ending::Done)
}

/// A terminal is drawn over in place; anything else gets a line for each change.
enum Screen {
    Terminal { drawn: usize },
    Changes { last: Option<(Vec<String>, Inspection)> },
}

impl Screen {
    fn new(output: &Output) -> Self {
        if std::io::stdout().is_terminal() && !output.is_json() {
            Self::Terminal { drawn: 0 }
        } else {
            Self::Changes { last: None }
        }
    }

    fn show(
        &mut self,
        seen: &Inspection,
        state: ControllerState,
        wired: Inputs,
        output: &Output,
    ) -> Result<(), Failure> {
        let lines = lines(seen, state, wired);
        match self {
            Self::Terminal { drawn } => {
                // A line that does not fit takes several, and the next look has to go back over all of them.
                let whole = lines.join("\n");
                let broken = for_stream(&whole, &std::io::stdout());
                let lines: Vec<_> = broken.lines().collect();
                draw(&lines, *drawn);
                *drawn = lines.len();
            }
            Self::Changes { last } => {
                // Time and counters alone are no change.
                let told: Vec<_> = lines.iter().skip(1).cloned().collect();
                let is_new = |last: &(Vec<String>, Inspection)| last.0 != told;
                if last.as_ref().is_none_or(is_new) {
                    let before = last.take().map(|(lines, _)| lines).unwrap_or_default();
                    let fresh: Vec<_> = told.iter().filter(|line| !before.contains(line)).cloned().collect();
                    let at = format!(
                        "{:>8.1} s  {}",
                        seconds(seen.now_ms),
                        fresh.join(text::spoken().semicolon())
                    );
                    output.row(&at, &value(seen, state, wired));
                    *last = Some((told, *seen));
                }
            }
        }
        Ok(())
    }
}

#[allow(clippy::cast_precision_loss, reason = "a time to be read")]
fn seconds(ms: u64) -> f64 {
    ms as f64 / 1_000.0
}

fn draw(lines: &[&str], drawn: usize) {
    let mut screen = String::new();
    if drawn > 0 {
        screen += &format!("\x1b[{drawn}A");
    }
    for line in lines {
        // The rest of a longer line before it goes away.
        screen += &format!("\x1b[2K{line}\n");
    }
    screen += "\x1b[J";
    // A terminal that is gone is noticed by its signal.
    let _ = std::io::stdout().write_all(screen.as_bytes());
    let _ = std::io::stdout().flush();
}

/// Everything that is shown of one look; the first line is the only one that changes with time alone.
fn lines(seen: &Inspection, state: ControllerState, wired: Inputs) -> Vec<String> {
    let state = text::of(&words::state(state));
    let counters = Message::WatchCounters {
        strikes: u64::from(seen.strikes),
        busy: u64::from(seen.busy_edges),
        beam: u64::from(seen.beam_ms),
    };
    let title = Message::WatchTitle { state, seconds: seen.now_ms / 1_000 };
    let title = format!("{}  ({})", text::of(&title), text::of(&Message::WatchEnd {}));
    let mut lines = vec![title];
    let each = Inputs::NAMES.iter().filter(|(input, _)| wired.contains(*input));
    lines.extend(each.map(|(input, _)| format!("  {}", input_line(seen, *input))));
    let others = Inputs::NAMES.iter().fold(Inputs::NONE, |all, (input, _)| all | *input).without(wired);
    lines.push(text::of(&Message::WatchNotWired { inputs: words::inputs(others) }));
    lines.push(text::of(&Message::WatchOutputs { outputs: words::outputs(seen.outputs) }));
    lines.push(text::of(&counters));
    lines.extend(wrong(seen, wired).iter().map(text::of));
    lines
}

fn input_line(seen: &Inspection, input: Inputs) -> String {
    let (first, second) = (seen.first.contains(input), seen.second.contains(input));
    let state = words::input_state(input, first && second);
    let channel = |on| text::of(&if on { Message::ChannelOn {} } else { Message::ChannelOff {} });
    text::of(&match Inputs::PAIRED.contains(input) {
        true => Message::WatchPair { state, first: channel(first), second: channel(second) },
        false => Message::WatchInput { state },
    })
}

/// What is wrong, and what to do; one line that says so where nothing is.
pub fn wrong(seen: &Inspection, wired: Inputs) -> Vec<Message> {
    let mut found = Vec::new();
    let differing = Inputs((seen.first.0 ^ seen.second.0) & Inputs::PAIRED.0) & wired;
    for (input, _) in Inputs::NAMES {
        let name = || words::input(input);
        if seen.disagreeing.contains(input) {
            found.push(Message::WrongChannels { input: name() });
        } else if differing.contains(input) {
            found.push(Message::WrongDiffers { input: name() });
        }
    }
    found.extend(seen.fault.map(|fault| Message::WrongFault { fault: words::fault(fault) }));
    found.extend(words::failed_tests(&seen.test).map(|tests| Message::WrongTest { tests }));
    if seen.memory == MemoryHealth::Damaged {
        found.push(Message::WrongMemory { health: words::memory(seen) });
    }
    match (found.is_empty(), words::untested(&seen.test)) {
        (true, None) => vec![Message::WrongNothing {}],
        (true, Some(tests)) => vec![Message::WrongNothingTested { tests }],
        (false, _) => found.iter().map(|what| Message::WrongShown { what: text::of(what) }).collect(),
    }
}

fn value(seen: &Inspection, state: ControllerState, wired: Inputs) -> Value {
    let names = |inputs: Inputs| inputs.names().collect::<Vec<_>>();
    let outputs: Vec<_> = protocol::OutputSet::NAMES
        .into_iter()
        .filter(|(bit, _)| seen.outputs.contains(*bit))
        .map(|(_, name)| name)
        .collect();
    json!({"now_ms": seen.now_ms, "state": words::state_word(state), "job": words::open_job(state),
        "wired": names(wired),
        "channel_1": names(seen.first), "channel_2": names(seen.second), "steady": names(seen.steady),
        "disagreeing": names(seen.disagreeing), "outputs": outputs,
        "fault": seen.fault.map(words::fault_word), "strikes": seen.strikes, "busy_edges": seen.busy_edges,
        "beam_ms": seen.beam_ms})
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::{Check, Epoch, Fault, OutputSet, ResetReason, SelfTest};

    fn seen() -> Inspection {
        let levels = Inputs::ESTOP_OK | Inputs::GUARD_CLOSED | Inputs::PART_PRESENT | Inputs::RELAY_OFF;
        Inspection {
            epoch: Epoch { boot: 3, hello: 1 },
            first: levels,
            second: levels,
            steady: levels,
            disagreeing: Inputs::NONE,
            outputs: OutputSet::LAMP_READY,
            reset: ResetReason::Power,
            test: SelfTest::default(),
            memory: MemoryHealth::Whole,
            damaged_at: None,
            fault: None,
            loop_max_us: 900,
            strikes: 84,
            busy_edges: 2,
            beam_ms: 0,
            now_ms: 61_500,
        }
    }

    const WIRED: Inputs = Inputs(
        Inputs::ESTOP_OK.0
            | Inputs::GUARD_CLOSED.0
            | Inputs::PART_PRESENT.0
            | Inputs::MACHINE_BUSY.0
            | Inputs::RELAY_OFF.0,
    );

    #[test]
    fn look_is_shown_in_plain_words() {
        insta::assert_snapshot!(lines(&seen(), ControllerState::Idle, WIRED).join("\n"), @r"
        Controller idle, running for 61 s  (Ctrl-C ends)
          e-stop released (channel 1 on, channel 2 on)
          guard closed (channel 1 on, channel 2 on)
          part in the fixture
          machine at rest
          permit relay off
        Not wired: machine health, machine ready, strike sensor, clamp, air pressure, end of mark, current, two-hand control, button 1, button 2, supervisor’s key switch
        Outputs on: white lamp
        Since it started: strikes 84, motions 2, beam 0 ms
        Nothing is wrong in what was tested. Not tested: working memory, image, lasting memory, permit relay, noise for keys, port expander.
        ");
        let test = super::super::tests::all_passed();
        assert_eq!(wrong(&Inspection { test, ..seen() }, WIRED), [Message::WrongNothing {}]);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let bad = Inspection {
            second: seen().second.without(Inputs::GUARD_CLOSED),
            disagreeing: Inputs::ESTOP_OK,
            memory: MemoryHealth::Damaged,
            damaged_at: Some(0x0480),
            fault: Some(Fault::RelayStuck),
            test: SelfTest { relay: Check::Failed, ..SelfTest::default() },
            ..seen()
        };
        let said: Vec<_> = wrong(&bad, WIRED).iter().map(text::of).collect();
        insta::assert_snapshot!(said.join("\n"), @r"
        WRONG: the channels of e-stop differed for too long: open and close it once; if it stays so, one of its two wires is broken or bridged
        WRONG: the channels of guard differ at this moment
        WRONG: nothing is permitted, since the permit relay stays on without a permit: a contact is welded, or something else drives it
        WRONG: the last self-test failed: permit relay
        WRONG: the memory is damaged: its key (address 0x0480) cannot be read in either copy
        ");
        let unwired = WIRED.without(Inputs::GUARD_CLOSED);
        assert_eq!(wrong(&bad, unwired).len(), 4, "an input that is not wired says nothing");
    }
}
