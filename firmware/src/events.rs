//! The ring of the last sixteen events.

use heapless::{Deque, Vec};
use protocol::event::{Event, EventKind, RING};

/// See the module.
#[derive(Debug, Default)]
pub struct Events {
    ring: Deque<Event, RING>,
    newest: u32,
}

impl Events {
    /// Adds one; the oldest goes when the ring is full.
    pub fn push(&mut self, at_ms: u64, kind: EventKind) {
        self.newest = self.newest.wrapping_add(1);
        if self.ring.is_full() {
            self.ring.pop_front();
        }
        // There is room: a full ring lost its oldest just now.
        let _ = self.ring.push_back(Event { number: self.newest, at_ms, kind });
    }

    /// The oldest event kept that is newer than number `after`.
    #[must_use]
    pub fn next(&self, after: u32) -> Option<&Event> {
        self.ring.iter().find(|event| event.number > after)
    }

    /// Events from number `since` on, oldest first, as far as they are kept.
    #[must_use]
    pub fn since(&self, since: u32) -> Vec<Event, RING> {
        let mut events = Vec::new();
        for event in self.ring.iter().filter(|event| event.number >= since) {
            // There is room: the list is as long as the ring.
            let _ = events.push(*event);
        }
        events
    }
}
