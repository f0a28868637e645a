//! The controller on its byte link: what a board or a simulator runs.

use crate::gate::PermitGate;
use crate::key::Noise;
use crate::logic::{Boot, Logic, Outputs};
use crate::storage::Storage;
use core::ops::Deref;
use embedded_io::Write;
use protocol::dispatch::encode_event;
use protocol::frame::{Deframer, MAX_FRAME};
use protocol::{ControllerState, Inputs, Session};

/// Generic over its memory, the way it shares the gate with the edge interrupt (a `&'static` on the board), and its
/// source of noise.
///
/// The sink takes one frame with each `write`: all of it, or none and an error or a smaller count. What it does not
/// take is lost: a host asks again for a reply, and finds a lost event in the next status.
#[derive(Debug)]
pub struct Controller<S, G, N> {
    logic: Logic<S, G, N>,
    deframer: Deframer,
    session: Session,
    pushed: u32,
}

impl<S: Storage, G: Deref<Target = PermitGate>, N: Noise> Controller<S, G, N> {
    /// Starts: reads and mends the journal and counts the start. A job that was open becomes a receipt within the
    /// next looks. `inputs` are the levels now, `now_ms` counts from about here.
    pub fn boot(storage: S, gate: G, noise: N, boot: Boot, inputs: Inputs, now_ms: u64) -> Self {
        Self {
            logic: Logic::start(storage, gate, noise, boot, inputs, now_ms),
            deframer: Deframer::default(),
            session: Session::default(),
            pushed: 0,
        }
    }

    /// Takes bytes from the host and answers each frame among them.
    pub fn bytes_in<W: Write>(&mut self, bytes: &[u8], now_ms: u64, sink: &mut W) {
        for byte in bytes {
            let Some(frame) = self.deframer.push(*byte) else { continue };
            // What the gate has seen comes before what the host says.
            self.logic.now_ms = self.logic.now_ms.max(now_ms);
            self.logic.advance(None);
            let mut reply = [0; MAX_FRAME];
            if let Some(length) = self.session.handle(frame, &mut self.logic, &mut reply) {
                // A reply that does not fit is asked for again.
                let _ = sink.write(&reply[..length]);
            }
        }
    }

    /// One look at the inputs, at least every millisecond while a permit is on, since motion outlives a reset only once it
    /// was looked at; then the outputs must be driven. While a receipt is signed, with the permit off, one look takes as
    /// long as the signature.
    pub fn poll<W: Write>(&mut self, inputs: Inputs, now_ms: u64, sink: &mut W) {
        self.logic.look(inputs, now_ms);
        while let Some(event) = self.logic.events.next(self.pushed).copied() {
            self.pushed = event.number;
            let mut frame = [0; MAX_FRAME];
            if let Some(length) = encode_event(event, &mut frame) {
                // A lost event stands in the next status.
                let _ = sink.write(&frame[..length]);
            }
        }
    }

    /// Levels of the outputs after the last look.
    pub fn outputs(&self) -> Outputs {
        self.logic.outputs()
    }

    /// What it is doing.
    pub fn state(&self) -> ControllerState {
        self.logic.controller_state()
    }

    /// The gate, for the edges.
    pub fn gate(&self) -> &PermitGate {
        &self.logic.gate
    }
}
