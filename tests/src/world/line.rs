//! A serial line of the simulated world: bytes take their time, and a [`LinkFault`] does to them what it does.

use std::collections::VecDeque;
use training::fault::{LinkFault, Way};

#[derive(Debug)]
struct Flight {
    sent_us: u64,
    arrives_us: u64,
    bytes: Vec<u8>,
}

/// Both directions of one line.
#[derive(Debug)]
pub struct Line {
    byte_us: u64,
    /// What goes wrong on it.
    pub fault: LinkFault,
    to_device: VecDeque<Flight>,
    to_host: VecDeque<Flight>,
    /// Whether what goes to the device is kept back, and what is.
    holding: bool,
    held: Vec<Vec<u8>>,
    /// Chunks to the device that had been altered when [`Line::take_altered`] was last asked.
    told_altered: u64,
}

impl Line {
    /// A line on which a byte takes `byte_us` microseconds.
    #[must_use]
    pub fn new(byte_us: u64, seed: u64) -> Self {
        Self {
            byte_us,
            fault: LinkFault::new(seed),
            to_device: VecDeque::new(),
            to_host: VecDeque::new(),
            holding: false,
            held: Vec::new(),
            told_altered: 0,
        }
    }

    /// Puts a chunk on the line; it arrives when its last byte has passed, after everything sent before it.
    pub fn send(&mut self, way: Way, chunk: &[u8], now_us: u64) {
        if self.holding && way == Way::ToDevice {
            self.held.push(chunk.to_vec());
            return;
        }
        let bytes = self.fault.pass(way, chunk);
        let byte_us = self.byte_us;
        let queue = self.queue(way);
        let sent_us = queue.back().map_or(now_us, |last| last.arrives_us.max(now_us));
        if !bytes.is_empty() {
            let arrives_us = sent_us + bytes.len() as u64 * byte_us;
            queue.push_back(Flight { sent_us, arrives_us, bytes });
        }
    }

    /// From now on what goes to the device is kept back, or passes again; what was kept back stays so.
    pub fn hold(&mut self, holding: bool) {
        self.holding = holding;
    }

    /// Sends what was kept back, behind everything sent since.
    pub fn release(&mut self, now_us: u64) {
        for chunk in std::mem::take(&mut self.held) {
            self.send(Way::ToDevice, &chunk, now_us);
        }
    }

    /// The next chunk that has arrived by now.
    pub fn receive(&mut self, way: Way, now_us: u64) -> Option<Vec<u8>> {
        let queue = self.queue(way);
        let arrived = queue.front().is_some_and(|flight| flight.arrives_us <= now_us);
        arrived.then(|| queue.pop_front().map(|flight| flight.bytes)).flatten()
    }

    /// Whether anything to the device was altered since this was last asked.
    pub fn take_altered(&mut self) -> bool {
        let altered = self.fault.altered();
        std::mem::replace(&mut self.told_altered, altered) != altered
    }

    /// When the next chunk arrives.
    #[must_use]
    pub fn next_us(&self) -> Option<u64> {
        let first = |queue: &VecDeque<Flight>| queue.front().map(|flight| flight.arrives_us);
        first(&self.to_device).into_iter().chain(first(&self.to_host)).min()
    }

    /// Takes everything off the line; what has passed of the first chunk to the device by now is given.
    pub fn break_off(&mut self, now_us: u64) -> Vec<u8> {
        let passed = self.to_device.pop_front().map(|mut flight| {
            let bytes = now_us.saturating_sub(flight.sent_us) / self.byte_us.max(1);
            flight.bytes.truncate(usize::try_from(bytes).unwrap_or(usize::MAX));
            flight.bytes
        });
        self.to_device.clear();
        self.to_host.clear();
        self.held.clear();
        passed.unwrap_or_default()
    }

    fn queue(&mut self, way: Way) -> &mut VecDeque<Flight> {
        match way {
            Way::ToDevice => &mut self.to_device,
            Way::ToHost => &mut self.to_host,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunk_arrives_after_its_last_byte_and_never_before_an_earlier_one() {
        let mut line = Line::new(100, 1);
        line.send(Way::ToHost, b"long one", 0);
        line.send(Way::ToHost, b"b", 10);
        assert_eq!(line.next_us(), Some(800));
        assert_eq!(line.receive(Way::ToHost, 799), None);
        assert_eq!(line.receive(Way::ToHost, 900).as_deref(), Some(&b"long one"[..]));
        assert_eq!(line.receive(Way::ToHost, 900).as_deref(), Some(&b"b"[..]));
    }

    #[test]
    fn chunk_kept_back_arrives_behind_what_was_sent_later() {
        let mut line = Line::new(1, 1);
        line.hold(true);
        line.send(Way::ToDevice, b"old", 0);
        line.hold(false);
        line.send(Way::ToDevice, b"new", 10);
        line.release(20);
        let arrived: Vec<_> = std::iter::from_fn(|| line.receive(Way::ToDevice, 100)).collect();
        assert_eq!(arrived, [b"new", b"old"]);
    }

    #[test]
    fn line_broken_off_gives_the_device_what_had_passed() {
        let mut line = Line::new(100, 1);
        line.send(Way::ToDevice, b"abcdef", 1_000);
        line.send(Way::ToDevice, b"later", 1_000);
        assert_eq!(line.break_off(1_350), b"abc");
        assert_eq!(line.next_us(), None);
    }
}
