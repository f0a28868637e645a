//! The controller without a board: the firmware's own logic on simulated pins, in whatever time it is given.
//!
//! [`SimController`] is the chip with its pins and its serial line; [`mod@bench`] puts the fixture's wire language before
//! it; [`fram`] is its memory. The process and the simulated world run the same.

pub mod bench;
pub mod fram;

use crate::random::Random;
use crate::wires::{Output, WireReport};
use embedded_io::{ErrorType, Write};
use firmware::{Boot, Controller, Edges, Noise, Outputs, PermitGate, Storage};
use protocol::reply::ResetCause;
use protocol::{ControllerState, Inputs};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;

/// Time between two looks at the inputs while anything goes on.
const LOOK_BUSY_US: u64 = 1_000;
/// Time between two looks while nothing does.
const LOOK_IDLE_US: u64 = 20_000;
/// Something goes on for this long after an edge or a byte; longer than inputs are debounced.
const LIVELY_US: u64 = 60_000;

/// How a simulated controller differs from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SimOptions {
    /// Seed of its device noise, from which, with the host's entropy, it makes its key.
    pub noise_seed: u64,
    /// How long it can do nothing else while it signs, except take its permit away: 140,000 on the board, 0 to be fast.
    pub signing_us: u64,
}

/// A controller on simulated pins. Times are microseconds of any steady clock and must not go back.
#[derive(Debug)]
pub struct SimController<S> {
    controller: Controller<S, Arc<PermitGate>, SeededNoise>,
    gate: Arc<PermitGate>,
    fram: S,
    options: SimOptions,
    inputs: Inputs,
    outputs: Outputs,
    reports: VecDeque<WireReport>,
    frames: Frames,
    received: Vec<u8>,
    booted_us: u64,
    look_at_us: u64,
    lively_until_us: u64,
    signing_until_us: u64,
    resets: u64,
}

impl<S: Storage + Clone> SimController<S> {
    /// Switches one on, with these levels at its inputs. `fram` is what it finds in its memory; clones of it must be
    /// the same memory.
    pub fn power_on(fram: S, options: SimOptions, inputs: Inputs, now_us: u64) -> Self {
        let gate = Arc::new(PermitGate::new());
        let controller = boot(&fram, &gate, options, 0, inputs, ResetCause::PowerOrPin);
        Self {
            controller,
            gate,
            fram,
            options,
            inputs,
            outputs: Outputs::default(),
            reports: VecDeque::new(),
            frames: Frames::default(),
            received: vec![],
            booted_us: now_us,
            look_at_us: now_us,
            lively_until_us: now_us,
            signing_until_us: now_us,
            resets: 0,
        }
    }

    /// An input changes its level. The edge interrupt takes it at once, whatever else goes on.
    pub fn set_pin(&mut self, input: Inputs, level: bool, now_us: u64) {
        let before = self.inputs;
        self.inputs = before.with(input, level);
        if self.inputs == before {
            return;
        }
        // The gate's clock wraps.
        #[allow(clippy::cast_possible_truncation, reason = "it wraps")]
        let at_us = self.since_boot_us(now_us) as u32;
        if !self.gate.on_edge(Edges::between(before, self.inputs, at_us)) {
            let outputs = Outputs { permit: false, start_contact: false, ..self.outputs };
            self.drive(outputs, now_us);
        }
        self.liven(now_us);
    }

    /// Levels at its inputs.
    #[must_use]
    pub fn inputs(&self) -> Inputs {
        self.inputs
    }

    /// Bytes come from the host.
    pub fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        self.received.extend_from_slice(bytes);
        self.liven(now_us);
        if now_us >= self.signing_until_us {
            self.look(now_us);
        }
    }

    /// The next bytes for the host: one whole frame.
    pub fn next_bytes(&mut self, now_us: u64) -> Option<Vec<u8>> {
        if now_us >= self.signing_until_us { self.frames.0.pop_front() } else { None }
    }

    /// Levels of its outputs.
    #[must_use]
    pub fn outputs(&self) -> Outputs {
        self.outputs
    }

    /// The next edge of an output, or reset, oldest first.
    pub fn next_report(&mut self) -> Option<WireReport> {
        self.reports.pop_front()
    }

    /// What it is doing, as its status would say.
    pub fn state(&self) -> ControllerState {
        self.controller.state()
    }

    /// The time of [`Self::poll_at_us`] may have come.
    pub fn poll(&mut self, now_us: u64) {
        if now_us >= self.poll_at_us() {
            self.look(now_us);
        }
    }

    /// When it wants to be polled next.
    #[must_use]
    pub fn poll_at_us(&self) -> u64 {
        self.look_at_us.max(self.signing_until_us)
    }

    /// How often it has been reset.
    #[must_use]
    pub fn resets(&self) -> u64 {
        self.resets
    }

    /// Its memory.
    #[must_use]
    pub fn fram(&self) -> &S {
        &self.fram
    }

    /// Resets it: outputs fall, and it starts anew with nothing but its memory.
    pub fn reset(&mut self, cause: ResetCause, now_us: u64) {
        self.resets += 1;
        self.drive(Outputs::default(), now_us);
        self.reports.push_back(WireReport::Reset(match cause {
            ResetCause::PowerOrPin => 0,
            ResetCause::Watchdog => 1,
        }));
        self.gate = Arc::new(PermitGate::new());
        self.controller = boot(&self.fram, &self.gate, self.options, self.resets, self.inputs, cause);
        self.frames.0.clear();
        self.received.clear();
        (self.booted_us, self.signing_until_us) = (now_us, now_us);
        self.liven(now_us);
        self.look_at_us = now_us;
    }

    fn look(&mut self, now_us: u64) {
        let now_ms = self.since_boot_us(now_us) / 1000;
        let received = std::mem::take(&mut self.received);
        let signs = matches!(self.controller.state(), ControllerState::Closing { .. });
        self.controller.bytes_in(&received, now_ms, &mut self.frames);
        self.controller.poll(self.inputs, now_ms, &mut self.frames);
        if signs && !matches!(self.controller.state(), ControllerState::Closing { .. }) {
            self.signing_until_us = now_us + self.options.signing_us;
        }
        self.drive(self.controller.outputs(), now_us);
        let idle = self.controller.state() == ControllerState::Idle && now_us >= self.lively_until_us;
        self.look_at_us = now_us + if idle { LOOK_IDLE_US } else { LOOK_BUSY_US };
    }

    /// Sees to it that what has just happened is looked at soon.
    fn liven(&mut self, now_us: u64) {
        self.lively_until_us = now_us + LIVELY_US;
        self.look_at_us = self.look_at_us.min(now_us + LOOK_BUSY_US);
    }

    fn drive(&mut self, outputs: Outputs, now_us: u64) {
        let before = levels(&std::mem::replace(&mut self.outputs, outputs));
        let at_us = self.since_boot_us(now_us);
        for ((output, was), (_, level)) in before.into_iter().zip(levels(&outputs)) {
            if was != level {
                self.reports.push_back(WireReport::Edge { output, level, at_us });
            }
        }
    }

    fn since_boot_us(&self, now_us: u64) -> u64 {
        now_us.saturating_sub(self.booted_us)
    }
}

/// Each output that is reported edge by edge, with its level.
#[must_use]
pub fn levels(outputs: &Outputs) -> [(Output, bool); 5] {
    [
        (Output::Permit, outputs.permit),
        (Output::StartContact, outputs.start_contact),
        (Output::LampReady, outputs.lamp_ready),
        (Output::LampBusy, outputs.lamp_busy),
        (Output::LampFault, outputs.lamp_fault),
    ]
}

fn boot<S: Storage + Clone>(
    fram: &S,
    gate: &Arc<PermitGate>,
    options: SimOptions,
    resets: u64,
    inputs: Inputs,
    cause: ResetCause,
) -> Controller<S, Arc<PermitGate>, SeededNoise> {
    let boot = Boot { cause, firmware: VERSION, build: [0; 4] };
    let noise = SeededNoise(Random::new(options.noise_seed ^ resets));
    Controller::boot(fram.clone(), Arc::clone(gate), noise, boot, inputs, 0)
}

/// The firmware library's version is the workspace's.
const VERSION: [u8; 3] = [
    number(env!("CARGO_PKG_VERSION_MAJOR")),
    number(env!("CARGO_PKG_VERSION_MINOR")),
    number(env!("CARGO_PKG_VERSION_PATCH")),
];

const fn number(text: &str) -> u8 {
    match u8::from_str_radix(text, 10) {
        Ok(number) => number,
        Err(_) => panic!("a version number above 255"),
    }
}

/// Noise that depends on its seed: nobody's secret, for training and tests only.
#[derive(Debug)]
pub struct SeededNoise(Random);

impl Noise for SeededNoise {
    fn fill(&mut self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            part.copy_from_slice(&self.0.next_u64().to_le_bytes()[..part.len()]);
        }
    }
}

/// Frames on their way to the host.
#[derive(Debug, Default)]
struct Frames(VecDeque<Vec<u8>>);

impl ErrorType for Frames {
    type Error = Infallible;
}

impl Write for Frames {
    fn write(&mut self, frame: &[u8]) -> Result<usize, Infallible> {
        self.0.push_back(frame.to_vec());
        Ok(frame.len())
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
