//! Homing: a person's command, the only one that moves anything outside a job, and never a consequence of another.
//!
//! A machine that has switches is not loaded before it was homed: not after its line was opened, since it may have been
//! switched on since and moved by hand, nor after anything that loses its position. Unlocking does not do it.

use super::Grbl;
use super::work::{Step, Task};
use crate::face::{Condition, MachineEvent};

impl Grbl {
    /// A state while it is to be homed: before it begins, whether it may; after that, whether it ended well.
    pub(super) fn home_told(&mut self, begun: bool, condition: Condition, now_ms: u64) {
        match (begun, condition) {
            (false, Condition::Ready | Condition::Fault { .. }) => {
                self.homed = false;
                self.enter(Task::Home { begun: true }, Step::Home, now_ms);
            }
            (true, Condition::Ready) => {
                (self.homed, self.last_alarm) = (true, None);
                self.finish(MachineEvent::Status(Condition::Ready), now_ms);
            }
            // An answer to something else was taken for its end.
            (true, Condition::Busy) => self.enter(Task::Home { begun: true }, Step::State, now_ms),
            (_, condition) => self.finish(MachineEvent::Status(condition), now_ms),
        }
    }

    /// Tells the person who wanted it homed.
    pub(super) fn not_homed(&mut self, why: &str) {
        let message = format!("it was not homed: {why}");
        self.events.push_back(MachineEvent::Status(Condition::NotReady { message }));
    }
}
