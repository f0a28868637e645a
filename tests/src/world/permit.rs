//! The start permit as somebody with instruments at the terminals sees it: when it was on, and what was broken then.

use super::World;
use crate::evidence::{PermitGiven, UnsafePermit};
use firmware::logic::{PERMITS, STOPS};
use protocol::Inputs;

/// What is under way.
#[derive(Debug, Default)]
pub(super) struct PermitWatch {
    permit: bool,
    /// The machine has moved under this permit.
    begun: bool,
    /// Since when it is on although these are broken.
    unsafe_since: Option<(u64, Inputs)>,
    /// Since when the relay's contact is closed.
    closed_since_us: Option<u64>,
}

impl World {
    /// Looks at permit, relay and conditions at the end of each moment.
    pub(super) fn watch_permit(&mut self) {
        let now_us = self.now_us;
        let (permit, closed) = self
            .controller
            .as_ref()
            .map_or((false, false), |controller| (controller.outputs().permit, controller.relay_closed()));
        let watch = &mut self.permit_watch;
        if permit && !watch.permit {
            let relay_closed_us = watch.closed_since_us.map_or(0, |since_us| now_us - since_us);
            let durable = self.disk.durable();
            self.evidence.permits.push(PermitGiven { at_us: now_us, relay_closed_us, durable });
            watch.begun = false;
        }
        watch.permit = permit;
        watch.begun |= self.busy;
        watch.closed_since_us = closed.then(|| watch.closed_since_us.unwrap_or(now_us));
        let watched = self.wired & if watch.begun { STOPS } else { PERMITS };
        let broken = watched.without(self.rig.levels());
        let is_unsafe = permit && !broken.is_empty();
        if let Some((since_us, broken)) = watch.unsafe_since.filter(|_| !is_unsafe) {
            let lasted_us = now_us - since_us;
            self.evidence.unsafe_permits.push(UnsafePermit { at_us: since_us, broken, lasted_us });
        }
        watch.unsafe_since = is_unsafe.then(|| watch.unsafe_since.unwrap_or((now_us, broken)));
    }
}
