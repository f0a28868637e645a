//! The controller on its test bench: obeys the fixture's language, with scripts played in the controller's own time.

use super::{SimController, levels};
use crate::wires::{Channel, InputWire, Output, Pulses, WireCommand, WireReport};
use firmware::Storage;
use protocol::ResetReason;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A controller with its schedule. Times are microseconds of any steady clock and must not go back.
#[derive(Debug)]
pub struct Bench<S> {
    /// The controller.
    pub controller: SimController<S>,
    schedule: BTreeMap<(u64, u64), Step>,
    scheduled: u64,
    quit: bool,
}

#[derive(Debug)]
enum Step {
    Level(InputWire, bool),
    Pulse(Pulses),
    Commands(Vec<WireCommand>),
}

impl<S: Storage + Clone> Bench<S> {
    /// Puts a controller on the bench.
    pub fn new(controller: SimController<S>) -> Self {
        Self { controller, schedule: BTreeMap::new(), scheduled: 0, quit: false }
    }

    /// Does what a client wants, now; gives the answers, one line each.
    pub fn obey(&mut self, commands: Vec<WireCommand>, now_us: u64) -> Vec<String> {
        self.advance(now_us);
        let answers = commands.into_iter().filter_map(|command| self.perform(command, now_us)).collect();
        self.advance(now_us);
        answers
    }

    /// Lets time pass: everything that falls due happens in its order and at its time.
    pub fn advance(&mut self, now_us: u64) {
        while let Some(at_us) = Some(self.poll_at_us()).filter(|at_us| *at_us <= now_us) {
            if self.next_step_us().is_some_and(|step_us| step_us <= at_us) {
                self.take_step();
            } else {
                self.controller.poll(at_us);
            }
        }
    }

    /// When it wants to be advanced next.
    #[must_use]
    pub fn poll_at_us(&self) -> u64 {
        let looks_us = self.controller.poll_at_us();
        self.next_step_us().map_or(looks_us, |step_us| step_us.min(looks_us))
    }

    /// Whether a client wants it to end.
    #[must_use]
    pub fn is_quit(&self) -> bool {
        self.quit
    }

    /// How each output is, as a new client is told.
    pub fn greeting(&self, now_us: u64) -> Vec<WireReport> {
        let relay = (Output::Relay, self.controller.relay_closed());
        let present = levels(&self.controller.outputs()).into_iter().chain([relay]);
        let at_us = self.controller.since_boot_us(now_us);
        present.map(|(output, level)| WireReport::Edge { output, level, at_us }).collect()
    }

    fn next_step_us(&self) -> Option<u64> {
        self.schedule.keys().next().map(|(at_us, _)| *at_us)
    }

    fn take_step(&mut self) {
        let Some(((at_us, _), step)) = self.schedule.pop_first() else { return };
        match step {
            Step::Level(pin, level) => self.controller.set_wire(pin, level, at_us),
            Step::Pulse(pulses) => self.pulse(pulses, at_us),
            // A script has nobody to answer.
            Step::Commands(commands) => {
                for command in commands {
                    drop(self.perform(command, at_us));
                }
            }
        }
    }

    fn perform(&mut self, command: WireCommand, at_us: u64) -> Option<String> {
        match command {
            WireCommand::Set(levels) => {
                levels.into_iter().for_each(|(pin, level)| self.controller.set_wire(pin, level, at_us));
            }
            WireCommand::Pulses(pulses) => self.pulse(pulses, at_us),
            WireCommand::Script(steps) => {
                steps
                    .into_iter()
                    .for_each(|(after_us, commands)| self.at(at_us + after_us, Step::Commands(commands)));
            }
            WireCommand::Relay(state) => self.controller.set_relay(state, at_us),
            WireCommand::Expander(lives) => self.controller.set_expander(lives, at_us),
            WireCommand::NoiseSource(source) => self.controller.set_noise(source),
            WireCommand::PowerCut => self.controller.reset(ResetReason::Power, at_us),
            WireCommand::Reset => self.controller.reset(ResetReason::Pin, at_us),
            WireCommand::Get => return Some(self.status(at_us)),
            WireCommand::Quit => self.quit = true,
        }
        None
    }

    fn pulse(&mut self, pulses: Pulses, at_us: u64) {
        self.controller.set_wire(pulses.pin, true, at_us);
        self.at(at_us + pulses.high_us, Step::Level(pulses.pin, false));
        if pulses.count > 1 {
            let rest = Pulses { count: pulses.count - 1, ..pulses };
            self.at(at_us + pulses.period_us, Step::Pulse(rest));
        }
    }

    fn at(&mut self, at_us: u64, step: Step) {
        self.scheduled += 1;
        self.schedule.insert((at_us, self.scheduled), step);
    }

    fn status(&self, now_us: u64) -> String {
        let wires = self.controller.wires();
        let level = |wire: InputWire| match wire.channel {
            Channel::First => wires.first.contains(wire.input),
            Channel::Second => wires.second.contains(wire.input),
            Channel::Both => wires.inputs().contains(wire.input),
        };
        let inputs: Map<_, _> =
            InputWire::names().map(|(wire, name)| (name.to_owned(), level(wire).into())).collect();
        let present = self.controller.outputs();
        // The monostable is retriggered for as long as the permit is on.
        let others = [(Output::PermitPulse, present.permit), (Output::Relay, self.controller.relay_closed())];
        let outputs = levels(&present).into_iter().chain(others);
        let outputs: Map<_, _> =
            outputs.map(|(output, level)| (output.name().to_owned(), Value::from(level))).collect();
        let resets = self.controller.resets();
        json!({"inputs": inputs, "outputs": outputs, "sim_us": now_us, "resets": resets}).to_string()
    }
}
