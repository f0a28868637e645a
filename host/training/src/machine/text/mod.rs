//! Machines that are told a text and strike it: what they have in common, and where a family's own words come in.
//!
//! A family is a [`TextProtocol`]; [`TextSim`] puts it on a [`Body`] and is the machine.

mod body;
mod cycle;
mod gather;
mod jobs;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(super) mod trial;

pub use body::{Body, BodyConfig, Condition, CycleEnd, ReplyFaults, StartRefusal};
pub use cycle::CycleFaults;
pub use gather::Gather;
pub(super) use jobs::lines_files;
pub use jobs::{JobFiles, Jobs};

use super::{MetalAct, Piece, SimMachine, WireChange};

/// What makes one family differ from the next: its words and its memory.
///
/// The body is up to date whenever one of these is called. Replies go through [`Body::reply`].
pub trait TextProtocol: Send + Sized {
    /// How a machine of this family is set, and what is wrong with it.
    type Config;

    /// As it is after its power came up.
    fn new(config: Self::Config) -> Self;
    /// Its settings.
    fn config_mut(&mut self) -> &mut Self::Config;
    /// How the body is to be, going by the settings.
    fn body_config(&self) -> BodyConfig;
    /// Bytes came from the host. Not called while the machine is off.
    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64);
    /// A cycle has ended by itself; the body is ready or faulty already.
    fn ended(&mut self, end: CycleEnd, body: &mut Body, at_us: u64);
    /// Loses all that mains keep.
    fn power_cut(&mut self);
    /// The contact at its start input was closed. Not called while the machine is off.
    fn start_contact(&mut self, _body: &mut Body, _now_us: u64) {}
    /// The start interlock was opened, and no cycle ended by that: for what else moves.
    fn permit_lost(&mut self, _body: &mut Body, _now_us: u64) {}
    /// When it wants [`Self::poll`], if it has a clock of its own.
    fn poll_at_us(&self) -> Option<u64> {
        None
    }
    /// That time has come; afterwards it must have moved on.
    fn poll(&mut self, _body: &mut Body, _now_us: u64) {}
}

/// A machine of one family.
#[derive(Debug)]
pub struct TextSim<P> {
    protocol: P,
    body: Body,
    contact: bool,
}

impl<P: TextProtocol> TextSim<P> {
    /// A machine that is on and ready; its wires say so at once.
    #[must_use]
    pub fn new(config: P::Config) -> Self {
        let protocol = P::new(config);
        let body = Body::new(protocol.body_config());
        Self { protocol, body, contact: false }
    }

    /// Changes what is wrong with it while it is on.
    pub fn reconfigure(&mut self, change: impl FnOnce(&mut P::Config)) {
        change(self.protocol.config_mut());
        self.body.configure(self.protocol.body_config());
    }

    /// What it remembers.
    #[must_use]
    pub fn protocol(&self) -> &P {
        &self.protocol
    }

    fn advance(&mut self, now_us: u64) {
        while let Some(at_us) = self.poll_at_us().filter(|at_us| *at_us <= now_us) {
            if let Some(end) = self.body.step(at_us) {
                self.protocol.ended(end, &mut self.body, at_us);
            }
            if self.protocol.poll_at_us().is_some_and(|due_us| due_us <= at_us) {
                self.protocol.poll(&mut self.body, at_us);
            }
        }
    }

    fn is_off(&self) -> bool {
        self.body.condition() == Condition::Off
    }
}

impl<P: TextProtocol> SimMachine for TextSim<P> {
    fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        self.advance(now_us);
        if !self.is_off() {
            self.protocol.bytes_in(bytes, &mut self.body, now_us);
        }
    }

    fn poll(&mut self, now_us: u64) {
        self.advance(now_us);
    }

    fn poll_at_us(&self) -> Option<u64> {
        [self.body.poll_at_us(), self.protocol.poll_at_us()].into_iter().flatten().min()
    }

    fn next_bytes(&mut self) -> Option<Vec<u8>> {
        self.body.out.bytes.pop_front()
    }

    fn set_permit(&mut self, permit: bool, now_us: u64) {
        self.advance(now_us);
        match self.body.set_permit(permit, now_us) {
            Some(end) => self.protocol.ended(end, &mut self.body, now_us),
            None if !permit => self.protocol.permit_lost(&mut self.body, now_us),
            None => {}
        }
    }

    fn set_start_contact(&mut self, closed: bool, now_us: u64) {
        self.advance(now_us);
        let was_closed = std::mem::replace(&mut self.contact, closed);
        if closed && !was_closed && !self.is_off() {
            self.protocol.start_contact(&mut self.body, now_us);
        }
    }

    fn next_wire(&mut self) -> Option<WireChange> {
        self.body.out.wires.pop_front()
    }

    fn clamp(&mut self, piece: Option<Piece>, now_us: u64) {
        self.advance(now_us);
        self.body.clamp(piece);
    }

    fn next_act(&mut self) -> Option<MetalAct> {
        self.body.out.acts.pop_front()
    }

    fn act_so_far(&self) -> Option<MetalAct> {
        self.body.act_so_far()
    }

    fn reset_at_panel(&mut self, now_us: u64) {
        self.advance(now_us);
        self.body.clear_fault(now_us);
    }

    fn power_cut(&mut self, now_us: u64) {
        self.advance(now_us);
        self.body.power_cut(now_us);
        self.protocol.power_cut();
    }

    fn power_on(&mut self, now_us: u64) {
        self.body.power_on(now_us);
    }
}
