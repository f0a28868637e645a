//! The controller without a board: the firmware's own logic on simulated pins, in whatever time it is given.
//!
//! [`SimController`] is the board with its pins and its serial line; [`relay`], [`chip`] and [`fram`] are the parts on it;
//! [`mod@bench`] puts the fixture's wire language before it. The process and the simulated world run the same.

pub mod bench;
pub mod chip;
pub mod fram;
pub mod relay;

use crate::wires::{Channel, InputWire, Output, WireReport};
use chip::{Condition, NoiseSource, SimChip};
use embedded_io::{ErrorType, Write};
use firmware::{Boot, ChipCheck, Controller, Edges, LinkId, Outputs, PermitGate, Storage, Wires};
use protocol::{ControllerState, Inputs, ResetReason};
use relay::{Relay, RelayState};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;

/// Time between two looks at the inputs while anything goes on.
const LOOK_BUSY_US: u64 = 1_000;
/// Time between two looks while nothing does.
const LOOK_IDLE_US: u64 = 20_000;
/// Something goes on for this long after an edge or a byte; longer than inputs are debounced.
const LIVELY_US: u64 = 60_000;

/// Inputs that hang on the port expander.
const ON_EXPANDER: Inputs = Inputs(Inputs::BUTTONS.0 | Inputs::SUPERVISOR_KEY.0);

/// How a simulated controller differs from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SimOptions {
    /// Seed of its device noise, from which, with the host's entropy, it makes its key.
    pub noise_seed: u64,
    /// How long it can do nothing else while it signs, except take its permit away: 140,000 on the board, 0 to be fast.
    pub signing_us: u64,
    /// How its ring oscillator is.
    pub noise: NoiseSource,
    /// How its permit relay is.
    pub relay: RelayState,
    /// Its working memory does not hold what is written.
    pub ram_failed: bool,
    /// Its image is not what was sealed.
    pub flash_failed: bool,
}

impl SimOptions {
    fn check(&self) -> ChipCheck {
        ChipCheck { ram: !self.ram_failed, flash: !self.flash_failed, ..ChipCheck::PASSED }
    }
}

/// A controller on simulated pins. Times are microseconds of any steady clock and must not go back.
#[derive(Debug)]
pub struct SimController<S> {
    controller: Controller<S, Arc<PermitGate>, SimChip>,
    gate: Arc<PermitGate>,
    fram: S,
    chip: SimChip,
    options: SimOptions,
    /// What is at its terminals; the relay's read-back and the expander's part are laid over it.
    driven: Wires,
    relay: Relay,
    outputs: Outputs,
    reports: VecDeque<WireReport>,
    frames: Frames,
    received: Vec<u8>,
    booted_us: u64,
    look_at_us: u64,
    lively_until_us: u64,
    signing_until_us: u64,
    resets: u64,
    updates: u64,
}

impl<S: Storage + Clone> SimController<S> {
    /// Switches one on, with these levels at its inputs. `fram` is what it finds in its memory; clones of it must be
    /// the same memory.
    pub fn power_on(fram: S, options: SimOptions, inputs: Inputs, now_us: u64) -> Self {
        let gate = Arc::new(PermitGate::new());
        let condition = Condition { noise: options.noise, check: options.check(), update_wanted: false };
        let chip = SimChip::new(condition, options.noise_seed);
        let (driven, relay) = (Wires::both(inputs), Relay::new(options.relay));
        let controller = boot(&fram, &gate, &chip, seen(driven, &relay), ResetReason::Power);
        Self {
            controller,
            gate,
            fram,
            chip,
            options,
            driven,
            relay,
            outputs: Outputs::default(),
            reports: VecDeque::new(),
            frames: Frames::default(),
            received: vec![],
            booted_us: now_us,
            look_at_us: now_us,
            lively_until_us: now_us,
            signing_until_us: now_us,
            resets: 0,
            updates: 0,
        }
    }

    /// An input changes its level, on both wires where it has two.
    pub fn set_pin(&mut self, input: Inputs, level: bool, now_us: u64) {
        self.set_wire(InputWire::of(input), level, now_us);
    }

    /// A wire changes its level. The edge interrupt takes it at once, whatever else goes on.
    pub fn set_wire(&mut self, wire: InputWire, level: bool, now_us: u64) {
        self.change_wires(now_us, |this| {
            let Wires { first, second, .. } = &mut this.driven;
            if wire.channel != Channel::Second {
                *first = first.with(wire.input, level);
            }
            if wire.channel != Channel::First {
                *second = second.with(wire.input, level);
            }
        });
    }

    /// Gives the permit relay a fault, or takes it away.
    pub fn set_relay(&mut self, state: RelayState, now_us: u64) {
        let was_closed = self.relay.is_closed();
        self.change_wires(now_us, |this| this.relay.set_state(state, now_us));
        self.report_relay(was_closed, now_us);
    }

    /// The port expander answers, or does not any more: its outputs fall then, and what it reads is lost.
    pub fn set_expander(&mut self, lives: bool, now_us: u64) {
        self.change_wires(now_us, |this| this.driven.expander = lives);
        self.drive(self.controller.outputs(), now_us);
    }

    /// Changes what the ring oscillator gives.
    pub fn set_noise(&mut self, noise: NoiseSource) {
        self.chip.change(|chip| chip.noise = noise);
    }

    /// Levels of its inputs; paired ones are true only while both channels are.
    #[must_use]
    pub fn inputs(&self) -> Inputs {
        self.wires().inputs()
    }

    /// Levels of all its wires.
    #[must_use]
    pub fn wires(&self) -> Wires {
        seen(self.driven, &self.relay)
    }

    /// Whether the working contact of the permit relay is closed, so that the machine may move.
    #[must_use]
    pub fn relay_closed(&self) -> bool {
        self.relay.is_closed()
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
        if self.relay.poll_at_us().is_some_and(|at_us| at_us <= now_us) {
            let was_closed = self.relay.is_closed();
            self.change_wires(now_us, |this| this.relay.poll(now_us));
            self.report_relay(was_closed, now_us);
        }
        if now_us >= self.look_at_us.max(self.signing_until_us) {
            self.look(now_us);
        }
    }

    /// When it wants to be polled next.
    #[must_use]
    pub fn poll_at_us(&self) -> u64 {
        let look_us = self.look_at_us.max(self.signing_until_us);
        self.relay.poll_at_us().map_or(look_us, |at_us| at_us.min(look_us))
    }

    /// How often it has been reset.
    #[must_use]
    pub fn resets(&self) -> u64 {
        self.resets
    }

    /// How often it went to take a new image.
    #[must_use]
    pub fn updates(&self) -> u64 {
        self.updates
    }

    /// Its memory.
    #[must_use]
    pub fn fram(&self) -> &S {
        &self.fram
    }

    /// Resets it: outputs fall, and it starts anew with nothing but its memory.
    pub fn reset(&mut self, cause: ResetReason, now_us: u64) {
        self.resets += 1;
        self.drive(Outputs::default(), now_us);
        self.reports.push_back(WireReport::Reset(match cause {
            ResetReason::Pin => 0,
            ResetReason::Watchdog => 1,
            ResetReason::Crash => 2,
            ResetReason::Power => 3,
            ResetReason::Update => 4,
        }));
        self.gate = Arc::new(PermitGate::new());
        self.controller = boot(&self.fram, &self.gate, &self.chip, self.wires(), cause);
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
        self.controller.bytes_in(LinkId::Serial, &received, now_ms, &mut self.frames);
        self.controller.poll(self.wires(), now_ms, &mut self.frames);
        if self.chip.change(|chip| std::mem::take(&mut chip.update_wanted)) {
            return self.take_image(now_us);
        }
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

    /// The image it is given is the one it has.
    fn take_image(&mut self, now_us: u64) {
        self.updates += 1;
        self.reports.push_back(WireReport::Update);
        self.reset(ResetReason::Update, now_us);
    }

    /// Changes something of what it sees, and lets the edge interrupt take it.
    fn change_wires(&mut self, now_us: u64, change: impl FnOnce(&mut Self)) {
        let before = self.wires();
        change(self);
        let now = self.wires();
        if now == before {
            return;
        }
        // The gate's clock wraps.
        #[allow(clippy::cast_possible_truncation, reason = "it wraps")]
        let at_us = self.since_boot_us(now_us) as u32;
        if !self.gate.on_edge(Edges::between(before.inputs(), now.inputs(), at_us)) {
            let outputs = Outputs { permit: false, start_contact: false, ..self.outputs };
            self.drive(outputs, now_us);
        }
        self.liven(now_us);
    }

    fn report_relay(&mut self, was_closed: bool, now_us: u64) {
        let (level, at_us) = (self.relay.is_closed(), self.since_boot_us(now_us));
        if level != was_closed {
            self.reports.push_back(WireReport::Edge { output: Output::Relay, level, at_us });
        }
    }

    fn drive(&mut self, outputs: Outputs, now_us: u64) {
        let Outputs { permit, start_contact, led, .. } = outputs;
        let on_chip = Outputs { permit, start_contact, led, ..Outputs::default() };
        let outputs = if self.driven.expander { outputs } else { on_chip };
        let before = levels(&std::mem::replace(&mut self.outputs, outputs));
        let at_us = self.since_boot_us(now_us);
        for ((output, was), (_, level)) in before.into_iter().zip(levels(&outputs)) {
            if was != level {
                self.reports.push_back(WireReport::Edge { output, level, at_us });
            }
        }
        if before[0].1 != permit {
            self.relay.set_permit(permit, now_us);
        }
    }

    fn since_boot_us(&self, now_us: u64) -> u64 {
        now_us.saturating_sub(self.booted_us)
    }
}

/// Each output of the firmware that is reported edge by edge, with its level; the permit first.
#[must_use]
pub fn levels(outputs: &Outputs) -> [(Output, bool); 8] {
    [
        (Output::Permit, outputs.permit),
        (Output::StartContact, outputs.start_contact),
        (Output::LampReady, outputs.lamp_ready),
        (Output::LampBusy, outputs.lamp_busy),
        (Output::LampFault, outputs.lamp_fault),
        (Output::Clamp, outputs.clamp),
        (Output::Buzzer, outputs.buzzer),
        (Output::Led, outputs.led),
    ]
}

/// What the board reads: the relay's contact where it is connected, and nothing of an expander that is dead.
fn seen(driven: Wires, relay: &Relay) -> Wires {
    let Wires { mut first, mut second, expander } = driven;
    if let Some(off) = relay.reads_off() {
        first = first.with(Inputs::RELAY_OFF, off);
    }
    if !expander {
        first = first.without(ON_EXPANDER);
    }
    second = second & Inputs::PAIRED;
    Wires { first, second, expander }
}

fn boot<S: Storage + Clone>(
    fram: &S,
    gate: &Arc<PermitGate>,
    chip: &SimChip,
    wires: Wires,
    cause: ResetReason,
) -> Controller<S, Arc<PermitGate>, SimChip> {
    let check = chip.change(|chip| chip.check);
    let boot = Boot { reset: cause, firmware: VERSION, build: [0; 4], check };
    Controller::boot(fram.clone(), Arc::clone(gate), chip.clone(), boot, wires, 0)
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
