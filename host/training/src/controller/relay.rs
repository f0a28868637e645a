//! The permit relay beside the chip: it follows the permit some milliseconds later, and its normally closed contact tells
//! the controller so. Its contacts are forced: the read-back closes only while the working contact is open.
//!
//! The monostable between permit and coil is not modelled: the firmware's logic never hangs here, and a permit that falls
//! ends the monostable at once.

/// From the coil's voltage to its contact, either way, in microseconds.
pub const FOLLOWS_US: u64 = 8_000;

/// How the relay is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RelayState {
    /// As new.
    #[default]
    Well,
    /// Its working contact is stuck closed.
    Welded,
    /// Its coil is burnt.
    Dead,
    /// Nobody connected its read-back, which is driven like any other input then.
    Unwired,
}

impl RelayState {
    /// Each state with its name in the fixture's language.
    pub const NAMES: [(Self, &'static str); 4] =
        [(Self::Well, "well"), (Self::Welded, "welded"), (Self::Dead, "dead"), (Self::Unwired, "unwired")];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(state, _)| *state == self).map_or("", |(_, name)| name)
    }
}

/// See the module. Times are microseconds of any steady clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct Relay {
    state: RelayState,
    permit: bool,
    closed: bool,
    /// When the contact moves.
    moves_at_us: Option<u64>,
}

impl Relay {
    /// A relay whose coil has no voltage.
    #[must_use]
    pub fn new(state: RelayState) -> Self {
        Self { state, permit: false, closed: state == RelayState::Welded, moves_at_us: None }
    }

    /// Whether the working contact is closed, so that the machine may move.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// What the read-back shows; `None` where nobody connected it.
    #[must_use]
    pub fn reads_off(&self) -> Option<bool> {
        (self.state != RelayState::Unwired).then_some(!self.closed)
    }

    /// When [`Self::poll`] has something to do.
    #[must_use]
    pub const fn poll_at_us(&self) -> Option<u64> {
        self.moves_at_us
    }

    /// The permit takes this level.
    pub fn set_permit(&mut self, permit: bool, now_us: u64) {
        self.permit = permit;
        self.settle(now_us);
    }

    /// Gives it a fault, or takes it away. One that welds does so at once.
    pub fn set_state(&mut self, state: RelayState, now_us: u64) {
        self.state = state;
        self.settle(now_us);
        if state == RelayState::Welded {
            (self.closed, self.moves_at_us) = (true, None);
        }
    }

    /// Lets the contact move if its time has come.
    pub fn poll(&mut self, now_us: u64) {
        if self.moves_at_us.is_some_and(|at_us| at_us <= now_us) {
            (self.closed, self.moves_at_us) = (!self.closed, None);
        }
    }

    /// A coil that changes its mind in time moves nothing.
    fn settle(&mut self, now_us: u64) {
        let pulls = match self.state {
            RelayState::Well | RelayState::Unwired => self.permit,
            RelayState::Welded => true,
            RelayState::Dead => false,
        };
        let moves = pulls != self.closed;
        self.moves_at_us = moves.then(|| self.moves_at_us.unwrap_or(now_us + FOLLOWS_US));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relay_follows_its_permit_and_a_short_one_moves_nothing() {
        let mut relay = Relay::new(RelayState::Well);
        relay.set_permit(true, 1_000);
        assert_eq!((relay.poll_at_us(), relay.is_closed()), (Some(9_000), false));
        relay.poll(8_999);
        assert_eq!(relay.reads_off(), Some(true));
        relay.poll(9_000);
        assert_eq!((relay.reads_off(), relay.poll_at_us()), (Some(false), None));
        relay.set_permit(false, 20_000);
        relay.set_permit(true, 24_000);
        assert_eq!(relay.poll_at_us(), None);
        relay.set_permit(false, 30_000);
        relay.poll(38_000);
        assert!(!relay.is_closed());
    }

    #[test]
    fn relay_that_is_faulty_stays_where_it_is() {
        for (state, closed) in [(RelayState::Welded, true), (RelayState::Dead, false)] {
            let mut relay = Relay::new(state);
            for (permit, now_us) in [(true, 0), (false, 50_000)] {
                relay.set_permit(permit, now_us);
                relay.poll(now_us + FOLLOWS_US);
                assert_eq!(relay.is_closed(), closed, "{state:?}");
            }
            relay.set_state(RelayState::Well, 100_000);
            relay.poll(100_000 + FOLLOWS_US);
            assert!(!relay.is_closed(), "{state:?}");
        }
        assert_eq!(Relay::new(RelayState::Unwired).reads_off(), None);
    }
}
