//! The controller on its byte link: what a board or a simulator runs.

use crate::boot::Boot;
use crate::chip::Chip;
use crate::gate::PermitGate;
use crate::logic::{Logic, Outputs};
use crate::records::Records;
use crate::wires::Wires;
use core::ops::Deref;
use embedded_io::Write;
use protocol::dispatch::encode_event;
use protocol::frame::{Deframer, MAX_FRAME};
use protocol::{ControllerState, Session};

/// The two links of a controller. Both speak the same; the host that said the last `Hello` has the session, and one on
/// the other link may look on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LinkId {
    /// RS-232 or RS-422: the link of the station.
    #[default]
    Serial,
    /// USB: the link of the bench.
    Usb,
}

/// One link's frames and its memory of the last answer.
#[derive(Debug, Default)]
struct Port {
    deframer: Deframer,
    session: Session,
}

/// Generic over its memory, the way it shares the gate with the edge interrupt (a `&'static` on the board), and its
/// chip.
///
/// The sink takes one frame with each `write`: all of it, or none and an error or a smaller count. What it does not
/// take is lost: a host asks again for a reply, and finds a lost event in the next status.
#[derive(Debug)]
pub struct Controller<S, G, C> {
    logic: Logic<S, G, C>,
    serial: Port,
    usb: Port,
    /// Where the last `Hello` came from.
    speaker: LinkId,
    pushed: u32,
}

impl<S: Records, G: Deref<Target = PermitGate>, C: Chip> Controller<S, G, C> {
    /// Starts: reads and mends the journal and counts the start. A job that was open becomes a receipt within the
    /// next looks. `wires` are the levels now, `now_ms` counts from about here.
    pub fn boot(storage: S, gate: G, chip: C, boot: Boot, wires: Wires, now_ms: u64) -> Self {
        Self {
            logic: Logic::start(storage, gate, chip, boot, wires, now_ms),
            serial: Port::default(),
            usb: Port::default(),
            speaker: LinkId::Serial,
            pushed: 0,
        }
    }

    /// Takes bytes that came over a link and answers each frame among them, into the sink of the same link.
    pub fn bytes_in<W: Write>(&mut self, link: LinkId, bytes: &[u8], now_ms: u64, sink: &mut W) {
        let port = match link {
            LinkId::Serial => &mut self.serial,
            LinkId::Usb => &mut self.usb,
        };
        for byte in bytes {
            let Some(frame) = port.deframer.push(*byte) else { continue };
            // What the gate has seen comes before what the host says.
            self.logic.now_ms = self.logic.now_ms.max(now_ms);
            self.logic.advance(None);
            self.logic.from_session = link == self.speaker;
            let hello = self.logic.hello;
            let mut reply = [0; MAX_FRAME];
            if let Some(length) = port.session.handle(frame, &mut self.logic, &mut reply) {
                // A reply that does not fit is asked for again.
                let _ = sink.write(&reply[..length]);
            }
            if self.logic.hello != hello {
                self.speaker = link;
            }
        }
    }

    /// One look at the inputs, at least every millisecond while a permit is on, since motion outlives a reset only once it
    /// was looked at; then the outputs must be driven. While a receipt is signed, with the permit off, one look takes as
    /// long as the signature. Events go into the sink of [`Self::event_link`].
    pub fn poll<W: Write>(&mut self, wires: Wires, now_ms: u64, sink: &mut W) {
        self.logic.look(wires, now_ms);
        self.logic.update_if_due();
        let version = match self.speaker {
            LinkId::Serial => self.serial.session.version(),
            LinkId::Usb => self.usb.session.version(),
        };
        while let Some(event) = self.logic.events.next(self.pushed).copied() {
            self.pushed = event.number;
            let mut frame = [0; MAX_FRAME];
            if let Some(length) = encode_event(event, version, &mut frame) {
                // A lost event stands in the next status.
                let _ = sink.write(&frame[..length]);
            }
        }
    }

    /// The link of the host that has the session, to which events go.
    pub const fn event_link(&self) -> LinkId {
        self.speaker
    }

    /// Takes how long one pass of the board's main loop took, in microseconds.
    pub fn note_loop_us(&mut self, took_us: u32) {
        self.logic.loop_max_us = self.logic.loop_max_us.max(took_us);
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
