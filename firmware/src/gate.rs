//! The start permit as the edge interrupt and the main loop share it: loads and stores only, one writer for each word.
//!
//! The main loop wants the permit ([`PermitGate::want`]) or withdraws it; the interrupt ([`PermitGate::on_edge`])
//! latches the first break of a watched condition. Both ask the gate for the level of the permit pin. The interrupt
//! is taken to run to its end before the main loop goes on, as it does on a single core; it writes the latch only
//! while the permit is wanted, and the main loop only while it is not.

use core::sync::atomic::{AtomicU32, Ordering};
use protocol::Inputs;

/// Set in `wanted` while the permit is wanted, beside the watched inputs.
const WANTED: u32 = 1 << 31;

/// What the edge interrupt saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edges {
    /// All inputs now, as good or active states.
    pub levels: Inputs,
    /// Inputs that became false since the last call, even if they are true again.
    pub fell: Inputs,
    /// Inputs that became true since the last call, even if they are false again.
    pub rose: Inputs,
    /// Microseconds since the controller started, from the clock of `now_ms`; wraps.
    pub at_us: u32,
}

impl Edges {
    /// The edges between two sets of levels.
    #[must_use]
    pub const fn between(before: Inputs, now: Inputs, at_us: u32) -> Self {
        Self { levels: now, fell: before.without(now), rose: now.without(before), at_us }
    }
}

/// Counters since the controller started; all wrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rising edges of the strike sensor or beam tap.
    pub strikes: u32,
    /// Rising edges of machine-busy.
    pub busy_edges: u32,
    /// Microseconds for which the beam tap was high, up to its last falling edge.
    pub beam_us: u32,
    /// When the beam tap went high, if it still is.
    pub beam_since_us: Option<u32>,
    /// Rising edges of end-of-mark.
    pub end_edges: u32,
    /// Rising edges of the current clamp.
    pub current_edges: u32,
    /// Edges of any condition.
    pub disturbances: u32,
}

/// See the module.
#[derive(Debug, Default)]
pub struct PermitGate {
    /// Written by the main loop.
    wanted: AtomicU32,
    /// Written by the interrupt while the permit is wanted, else by the main loop.
    broken: AtomicU32,
    /// Set by the tick while the permit is wanted, cleared by the main loop before it wants one.
    stalled: AtomicU32,
    // The rest is written by the interrupt alone.
    calls: AtomicU32,
    strikes: AtomicU32,
    busy_edges: AtomicU32,
    end_edges: AtomicU32,
    current_edges: AtomicU32,
    disturbances: AtomicU32,
    beam_us: AtomicU32,
    beam_since_us: AtomicU32,
    beam_on: AtomicU32,
}

impl PermitGate {
    /// A gate without a permit.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            wanted: AtomicU32::new(0),
            broken: AtomicU32::new(0),
            stalled: AtomicU32::new(0),
            calls: AtomicU32::new(0),
            strikes: AtomicU32::new(0),
            busy_edges: AtomicU32::new(0),
            end_edges: AtomicU32::new(0),
            current_edges: AtomicU32::new(0),
            disturbances: AtomicU32::new(0),
            beam_us: AtomicU32::new(0),
            beam_since_us: AtomicU32::new(0),
            beam_on: AtomicU32::new(0),
        }
    }

    /// For the interrupt: takes edges; answers whether the permit may stay. On `false` the caller drives the permit
    /// and the start contact off before anything else.
    pub fn on_edge(&self, edges: Edges) -> bool {
        let wanted = self.wanted.load(Ordering::Acquire);
        let watched = watched_in(wanted);
        let broken = watched.without(edges.levels) | (watched & edges.fell);
        if wanted & WANTED != 0 && !broken.is_empty() {
            bump(&self.broken, |latched| latched | u32::from(broken.0));
        }
        self.count(edges);
        self.is_permitted()
    }

    /// Whether the permit is wanted and nothing watched has broken since. The main loop drives the pin on only if this
    /// and [`Self::permits`] the levels of that very moment hold, with the edge interrupt held off for so long.
    pub fn is_permitted(&self) -> bool {
        self.is_wanted() && self.broken.load(Ordering::Acquire) == 0 && !self.has_stalled()
    }

    /// Whether the permit pin may be on with these levels.
    pub fn permits(&self, levels: Inputs) -> bool {
        self.is_permitted() && levels.contains(watched_in(self.wanted.load(Ordering::Acquire)))
    }

    /// For the main loop: asks for the permit, to be lost at the first break of a watched input.
    pub fn want(&self, watched: Inputs) {
        self.withdraw();
        self.broken.store(0, Ordering::Release);
        self.stalled.store(0, Ordering::Release);
        self.wanted.store(WANTED | u32::from(watched.0), Ordering::Release);
    }

    /// For the main loop: from here on watches these only, and no longer what they leave out. The permit stays as it is:
    /// one that was lost before does not come back.
    pub fn narrow(&self, watched: Inputs) {
        if self.is_wanted() {
            self.wanted.store(WANTED | u32::from(watched.0), Ordering::Release);
        }
    }

    /// For the main loop: no permit. What had broken can still be read.
    pub fn withdraw(&self) {
        self.wanted.store(0, Ordering::Release);
    }

    /// For the tick: the main loop stood still, so the permit was driven off. It does not come back by itself.
    pub fn lose(&self) {
        if self.is_wanted() {
            self.stalled.store(1, Ordering::Release);
        }
    }

    /// Whether the permit was lost because the main loop stood still, since it was last asked for.
    pub fn has_stalled(&self) -> bool {
        self.stalled.load(Ordering::Acquire) != 0
    }

    /// Whether the main loop asks for the permit.
    pub fn is_wanted(&self) -> bool {
        self.wanted.load(Ordering::Acquire) & WANTED != 0
    }

    /// Watched inputs that have broken since the permit was last asked for.
    pub fn broken(&self) -> Inputs {
        watched_in(self.broken.load(Ordering::Acquire))
    }

    /// The counters as they stand together at one moment.
    pub fn counts(&self) -> Counts {
        loop {
            let calls = self.calls.load(Ordering::Acquire);
            let counts = Counts {
                strikes: self.strikes.load(Ordering::Acquire),
                busy_edges: self.busy_edges.load(Ordering::Acquire),
                beam_us: self.beam_us.load(Ordering::Acquire),
                beam_since_us: (self.beam_on.load(Ordering::Acquire) != 0)
                    .then(|| self.beam_since_us.load(Ordering::Acquire)),
                end_edges: self.end_edges.load(Ordering::Acquire),
                current_edges: self.current_edges.load(Ordering::Acquire),
                disturbances: self.disturbances.load(Ordering::Acquire),
            };
            // An interrupt in between ran to its end, so the next round reads a settled set.
            if calls == self.calls.load(Ordering::Acquire) {
                return counts;
            }
        }
    }

    fn count(&self, edges: Edges) {
        bump(&self.calls, |n| n.wrapping_add(1));
        let moved = edges.rose | edges.fell;
        if !(moved & Inputs::CONDITIONS).is_empty() {
            bump(&self.disturbances, |n| n.wrapping_add(1));
        }
        if edges.rose.contains(Inputs::MACHINE_BUSY) {
            bump(&self.busy_edges, |n| n.wrapping_add(1));
        }
        if edges.rose.contains(Inputs::END_OF_MARK) {
            bump(&self.end_edges, |n| n.wrapping_add(1));
        }
        if edges.rose.contains(Inputs::CURRENT) {
            bump(&self.current_edges, |n| n.wrapping_add(1));
        }
        if self.beam_on.load(Ordering::Relaxed) != 0 && edges.fell.contains(Inputs::STRIKE) {
            let lasted_us = edges.at_us.wrapping_sub(self.beam_since_us.load(Ordering::Relaxed));
            bump(&self.beam_us, |us| us.wrapping_add(lasted_us));
            self.beam_on.store(0, Ordering::Release);
        }
        if edges.rose.contains(Inputs::STRIKE) {
            bump(&self.strikes, |n| n.wrapping_add(1));
            self.beam_since_us.store(edges.at_us, Ordering::Release);
            self.beam_on.store(u32::from(edges.levels.contains(Inputs::STRIKE)), Ordering::Release);
        }
    }
}

/// The low half of a word as inputs.
#[allow(clippy::cast_possible_truncation, reason = "the inputs are the low 16 bits")]
fn watched_in(word: u32) -> Inputs {
    Inputs(word as u16)
}

/// Changes a word that only the caller's side writes.
fn bump(word: &AtomicU32, change: impl FnOnce(u32) -> u32) {
    word.store(change(word.load(Ordering::Relaxed)), Ordering::Release);
}
