//! The permit relay as its normally closed contact shows it: off while the permit is off, and pulled in while it is on.

use protocol::{Check, Fault};

/// How long the relay and its read-back may take to follow the permit, in milliseconds: the monostable (11), the relay
/// (10), and room.
pub const FOLLOWS_MS: u64 = 100;
/// How long the contact must say otherwise without a break to be believed, in milliseconds: a disturbance is shorter.
pub const LASTS_MS: u64 = 20;

/// Watches the read-back.
#[derive(Debug, Clone, Copy, Default)]
pub struct RelayWatch {
    permit: bool,
    since_ms: u64,
    differs_since_ms: Option<u64>,
    fault: Option<Fault>,
}

impl RelayWatch {
    /// Begins with the permit off.
    #[must_use]
    pub const fn new(now_ms: u64) -> Self {
        Self { permit: false, since_ms: now_ms, differs_since_ms: None, fault: None }
    }

    /// Takes the permit as it is driven and the contact; gives the fault that this look found.
    pub fn update(&mut self, permit: bool, relay_off: bool, now_ms: u64) -> Option<Fault> {
        if permit != self.permit {
            (self.permit, self.since_ms) = (permit, now_ms);
        }
        if permit != relay_off {
            self.differs_since_ms = None;
            return None;
        }
        let lasts_ms = now_ms.saturating_sub(*self.differs_since_ms.get_or_insert(now_ms));
        let due = lasts_ms >= LASTS_MS && now_ms.saturating_sub(self.since_ms) >= FOLLOWS_MS;
        if self.fault.is_some() || !due {
            return None;
        }
        self.fault = Some(if permit { Fault::RelayDead } else { Fault::RelayStuck });
        self.fault
    }

    /// What was found; kept until [`Self::test`] passes.
    #[must_use]
    pub const fn fault(&self) -> Option<Fault> {
        self.fault
    }

    /// Tests with the permit off: the contact has to be closed. Forgets a fault if it is.
    pub fn test(&mut self, relay_off: bool) -> Check {
        if relay_off {
            self.fault = None;
        }
        Check::of(relay_off)
    }
}
