//! Who says STOP while the bench waits for something else: whoever waits looks here, and gives up.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many have said STOP and are not heard yet. Cheap to clone: all look at the same.
#[derive(Debug, Clone, Default)]
pub struct Stops(Arc<AtomicUsize>);

impl Stops {
    /// Somebody says STOP; it waits to be heard for as long as the value lives.
    pub fn say(&self) -> Said {
        self.0.fetch_add(1, Ordering::SeqCst);
        Said(self.clone())
    }

    /// Whether somebody has said STOP and is not heard yet.
    pub fn wait(&self) -> bool {
        self.0.load(Ordering::SeqCst) > 0
    }
}

/// A STOP that waits to be heard.
#[derive(Debug)]
pub struct Said(Stops);

impl Drop for Said {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_waits_until_the_last_one_is_heard() {
        let stops = Stops::default();
        let (one, other) = (stops.say(), stops.clone().say());
        drop(one);
        assert!(stops.wait());
        drop(other);
        assert!(!stops.wait());
    }
}
