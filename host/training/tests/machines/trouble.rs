//! What a line does to messages, for the drivers' tests.

use crate::bench::{Bench, Line, Way};

/// Loses the first message of a direction that begins so.
pub fn lose_first(way: Way, beginning: &'static [u8]) -> Line {
    let mut lost = false;
    Box::new(move |at, bytes| {
        let lose = !lost && at == way && bytes.starts_with(beginning);
        lost |= lose;
        if lose { Vec::new() } else { vec![bytes.to_vec()] }
    })
}

/// Doubles everything that goes one way.
pub fn doubled(way: Way) -> Line {
    Box::new(move |at, bytes| vec![bytes.to_vec(); if at == way { 2 } else { 1 }])
}

/// Doubles the messages to the machine that begin so.
pub fn doubled_start(beginning: &'static [u8]) -> Line {
    Box::new(move |at, bytes| {
        let double = at == Way::ToMachine && bytes.starts_with(beginning);
        vec![bytes.to_vec(); if double { 2 } else { 1 }]
    })
}

/// Puts noise before everything that the machine says.
pub fn noisy(noise: &'static [u8]) -> Line {
    Box::new(move |at, bytes| match at {
        Way::ToHost => vec![noise.to_vec(), bytes.to_vec()],
        Way::ToMachine => vec![bytes.to_vec()],
    })
}

/// How often the machine was sent something that begins so.
pub fn count_sent<M>(bench: &Bench<M>, beginning: &[u8]) -> usize {
    bench
        .transcript
        .iter()
        .filter(|(way, sent)| *way == Way::ToMachine && sent.starts_with(beginning))
        .count()
}
