//! What a host is told of its permit, and when.
//!
//! Between the permit and the contact of its relay lie about ten milliseconds. What a host starts within them meets an
//! open interlock: it does not start, or stops in a fault. So the host is told once the relay has pulled in.

use crate::gate::PermitGate;
use crate::logic::Logic;
use crate::records::Records;
use core::ops::Deref;
use protocol::{ControllerState, EventKind, Inputs, JobId};

/// How long the permit relay may take to pull in where its contact is not read back, in milliseconds.
pub const PULL_IN_MS: u64 = 20;

impl<S: Records, G: Deref<Target = PermitGate>, C> Logic<S, G, C> {
    /// What it is doing as a host is told: a permit counts once its relay has pulled in.
    pub(crate) fn told_state(&self) -> ControllerState {
        match self.controller_state() {
            ControllerState::Permitted { job } if !self.permit_told => ControllerState::Armed { job },
            state => state,
        }
    }

    /// Tells the host of a permit whose relay has pulled in.
    pub(crate) fn tell_permit(&mut self) {
        let ControllerState::Permitted { job } = self.controller_state() else { return };
        let Some(open) = self.state.open else { return };
        let pulled_in = if self.wired().contains(Inputs::RELAY_OFF) {
            !self.wired_inputs().contains(Inputs::RELAY_OFF)
        } else {
            self.now_ms.saturating_sub(open.stage_ms) >= PULL_IN_MS
        };
        if pulled_in && self.is_permit_on() {
            self.tell_permit_now(job);
        }
    }

    /// Tells the host of its permit, unless it was told before.
    pub(crate) fn tell_permit_now(&mut self, job: JobId) {
        if !core::mem::replace(&mut self.permit_told, true) {
            self.events.push(self.now_ms, EventKind::PermitGiven { job });
        }
    }
}
