//! What goes wrong on a line: a wrapper around the bytes of one link, seeded, for processes and simulated world alike.

use crate::random::Random;
use serde::{Deserialize, Serialize};

/// One thing that goes wrong on a line, or ends going wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Fault {
    /// Each bit, both ways, is flipped with this chance.
    FlipBits {
        /// 0 to 1,000,000.
        per_million: u32,
    },
    /// Each chunk, both ways, is lost with this chance.
    DropChunks {
        /// 0 to 1,000,000.
        per_million: u32,
    },
    /// Each chunk, both ways, comes twice with this chance.
    DoubleChunks {
        /// 0 to 1,000,000.
        per_million: u32,
    },
    /// The next chunks from the device are lost; what goes to the device arrives.
    LoseReplies {
        /// How many.
        chunks: u32,
    },
    /// The next chunks from the device come twice.
    DoubleReplies {
        /// How many.
        chunks: u32,
    },
    /// The wire is cut: nothing passes, and nobody is told.
    Cut,
    /// The adapter is pulled out: nothing passes, and the port is gone.
    Unplug,
    /// All of the above is over.
    Restore,
}

/// Which way bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From the host.
    ToDevice,
    /// From machine or controller.
    ToHost,
}

/// The state of one line. A chunk is what a device gives out at once: a frame, a line of text.
#[derive(Debug, Clone)]
pub struct LinkFault {
    to_device: Random,
    to_host: Random,
    flip_per_million: u32,
    drop_per_million: u32,
    double_per_million: u32,
    lose_replies: u32,
    double_replies: u32,
    cut: bool,
    unplugged: bool,
    altered: u64,
}

impl LinkFault {
    /// A line on which nothing goes wrong yet. Either way has a stream of chance of its own, so that what happens on
    /// one does not depend on how much passes on the other.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut seeds = Random::new(seed);
        Self {
            to_device: Random::new(seeds.next_u64()),
            to_host: Random::new(seeds.next_u64()),
            flip_per_million: 0,
            drop_per_million: 0,
            double_per_million: 0,
            lose_replies: 0,
            double_replies: 0,
            cut: false,
            unplugged: false,
            altered: 0,
        }
    }

    /// Begins or ends a fault.
    pub fn set(&mut self, fault: Fault) {
        match fault {
            Fault::FlipBits { per_million } => self.flip_per_million = per_million,
            Fault::DropChunks { per_million } => self.drop_per_million = per_million,
            Fault::DoubleChunks { per_million } => self.double_per_million = per_million,
            Fault::LoseReplies { chunks } => self.lose_replies = chunks,
            Fault::DoubleReplies { chunks } => self.double_replies = chunks,
            Fault::Cut => self.cut = true,
            Fault::Unplug => self.unplugged = true,
            Fault::Restore => {
                let (to_device, to_host) = (self.to_device.clone(), self.to_host.clone());
                *self = Self { to_device, to_host, altered: self.altered, ..Self::new(0) };
            }
        }
    }

    /// Whether the port is there.
    #[must_use]
    pub const fn is_plugged(&self) -> bool {
        !self.unplugged
    }

    /// How many chunks to the device did not arrive as they were sent.
    #[must_use]
    pub const fn altered(&self) -> u64 {
        self.altered
    }

    /// What arrives of a chunk that was sent: nothing, once or twice, with or without flipped bits.
    #[must_use]
    pub fn pass(&mut self, way: Way, chunk: &[u8]) -> Vec<u8> {
        let arrived = self.arrives(way, chunk);
        self.altered += u64::from(way == Way::ToDevice && arrived != chunk);
        arrived
    }

    fn arrives(&mut self, way: Way, chunk: &[u8]) -> Vec<u8> {
        if self.cut || self.unplugged {
            return vec![];
        }
        let times = self.times(way);
        let mut arrived = chunk.repeat(times);
        let flip_per_million = self.flip_per_million;
        if flip_per_million > 0 {
            let random = self.random(way);
            for byte in &mut arrived {
                *byte ^= flips(random, flip_per_million);
            }
        }
        arrived
    }

    fn times(&mut self, way: Way) -> usize {
        if way == Way::ToHost && take_one(&mut self.lose_replies) {
            return 0;
        }
        if way == Way::ToHost && take_one(&mut self.double_replies) {
            return 2;
        }
        let (drop, double) = (self.drop_per_million, self.double_per_million);
        let random = self.random(way);
        if drop > 0 && random.happens(drop) {
            return 0;
        }
        if double > 0 && random.happens(double) { 2 } else { 1 }
    }

    fn random(&mut self, way: Way) -> &mut Random {
        match way {
            Way::ToDevice => &mut self.to_device,
            Way::ToHost => &mut self.to_host,
        }
    }
}

fn take_one(count: &mut u32) -> bool {
    let any = *count > 0;
    *count = count.saturating_sub(1);
    any
}

fn flips(random: &mut Random, per_million: u32) -> u8 {
    (0..8).filter(|_| random.happens(per_million)).fold(0, |mask, bit| mask | 1 << bit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass_all(seed: u64, fault: Fault) -> Vec<Vec<u8>> {
        let mut line = LinkFault::new(seed);
        line.set(fault);
        (0..200_u8)
            .map(|n| line.pass(if n % 3 == 0 { Way::ToDevice } else { Way::ToHost }, &[n; 16]))
            .collect()
    }

    #[test]
    fn line_with_the_same_seed_fails_the_same_way() {
        for fault in [
            Fault::FlipBits { per_million: 5_000 },
            Fault::DropChunks { per_million: 100_000 },
            Fault::DoubleChunks { per_million: 100_000 },
        ] {
            assert_eq!(pass_all(1, fault), pass_all(1, fault), "{fault:?}");
            assert_ne!(pass_all(1, fault), pass_all(2, fault), "{fault:?}");
        }
    }

    #[test]
    fn line_one_way_does_not_depend_on_the_other() {
        let mut busy = LinkFault::new(4);
        let mut quiet = LinkFault::new(4);
        for line in [&mut busy, &mut quiet] {
            line.set(Fault::FlipBits { per_million: 50_000 });
        }
        for _ in 0..100 {
            let _ = busy.pass(Way::ToDevice, &[0; 50]);
            assert_eq!(busy.pass(Way::ToHost, &[0; 50]), quiet.pass(Way::ToHost, &[0; 50]));
        }
    }

    #[test]
    fn line_does_what_its_fault_says() {
        let cases: [(Fault, Way, &[&[u8]]); 8] = [
            (Fault::Cut, Way::ToHost, &[b"", b""]),
            (Fault::Cut, Way::ToDevice, &[b"", b""]),
            (Fault::Unplug, Way::ToHost, &[b"", b""]),
            (Fault::LoseReplies { chunks: 1 }, Way::ToHost, &[b"", b"ok"]),
            (Fault::LoseReplies { chunks: 1 }, Way::ToDevice, &[b"ok", b"ok"]),
            (Fault::DoubleReplies { chunks: 1 }, Way::ToHost, &[b"okok", b"ok"]),
            (Fault::DropChunks { per_million: 1_000_000 }, Way::ToHost, &[b"", b""]),
            (Fault::DoubleChunks { per_million: 1_000_000 }, Way::ToDevice, &[b"okok", b"okok"]),
        ];
        for (fault, way, expected) in cases {
            let mut line = LinkFault::new(9);
            line.set(fault);
            let arrived = [line.pass(way, b"ok"), line.pass(way, b"ok")];
            assert_eq!(arrived, expected, "{fault:?} {way:?}");
            line.set(Fault::Restore);
            assert_eq!(line.pass(way, b"ok"), b"ok", "after {fault:?}");
            assert!(line.is_plugged());
        }
    }

    #[test]
    fn line_flips_about_as_many_bits_as_asked() {
        let mut line = LinkFault::new(5);
        line.set(Fault::FlipBits { per_million: 10_000 });
        let flipped: u32 = line.pass(Way::ToHost, &[0; 10_000]).iter().map(|byte| byte.count_ones()).sum();
        assert!((650..950).contains(&flipped), "{flipped}");
    }
}
