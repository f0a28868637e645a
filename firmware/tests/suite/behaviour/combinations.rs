//! Every combination of what can be seen of an open job, with times on both sides of each limit.

use crate::bench::job;
use firmware::behaviour::{Guard, Phase, Row, TABLE, Then};
use firmware::cycle::{Facts, REST_MAX_MS, SETTLE_MS, Stage, Steadiness, Step, UNARMED_STILL_MS};
use protocol::receipt::EndCause;
use protocol::{Inputs, Limits, OnSilence};
use std::collections::HashSet;
use std::sync::LazyLock;

const CAUSES: [EndCause; 6] = [
    EndCause::Condition,
    EndCause::HostSilent,
    EndCause::NewEpoch,
    EndCause::OverTime,
    EndCause::Disarmed,
    EndCause::Reset,
];

fn limits() -> Limits {
    job(1).limits
}

/// Times on both sides of a limit that is reached when it is equalled.
fn around(reached: &[u64]) -> Vec<u64> {
    reached.iter().flat_map(|limit| [limit - 1, *limit]).collect()
}

fn endings() -> Vec<Option<(EndCause, u64)>> {
    let times = around(&[SETTLE_MS, REST_MAX_MS]);
    let some = CAUSES.iter().flat_map(|cause| times.iter().map(|for_ms| Some((*cause, *for_ms))));
    some.chain([None]).collect()
}

/// The stages, the motion and the times; the rest is as quiet as it can be.
fn grounds() -> Vec<Facts> {
    let Limits { permit_max_ms, cycle_max_ms, busy_gap_ms, .. } = limits();
    let in_stage = around(&[u64::from(permit_max_ms) + 1, u64::from(cycle_max_ms) + 1]);
    let still = around(&[u64::from(busy_gap_ms), UNARMED_STILL_MS]);
    let stages =
        [(Stage::Armed, false), (Stage::Permitted, false), (Stage::Moving, false), (Stage::Moving, true)];
    let mut grounds = Vec::new();
    for (stage, unarmed) in stages {
        for ending in endings() {
            for in_stage_ms in &in_stage {
                for still_ms in &still {
                    grounds.push(Facts {
                        stage,
                        unarmed,
                        ending,
                        in_stage_ms: *in_stage_ms,
                        still_ms: *still_ms,
                        ..quiet()
                    });
                }
            }
        }
    }
    grounds
}

fn quiet() -> Facts {
    Facts {
        stage: Stage::Armed,
        unarmed: false,
        unpermitted: false,
        limits: limits(),
        on_silence: OnSilence::Finish,
        witness_fits: true,
        signals_missing: false,
        in_stage_ms: 0,
        still_ms: 0,
        moved: false,
        steadiness: Steadiness::Good,
        awaiting: false,
        two_hand_held: false,
        lost: Inputs::NONE,
        host_silent: false,
        given_up: None,
        ending: None,
    }
}

/// One ground under every setting of the flags, coded in nine bits and two threes.
fn flagged(ground: Facts) -> impl Iterator<Item = Facts> {
    (0..512_u32).flat_map(move |flags| {
        let flag = move |bit: u32| flags >> bit & 1 != 0;
        let base = Facts {
            unpermitted: flag(0),
            on_silence: if flag(1) { OnSilence::Stop } else { OnSilence::Finish },
            witness_fits: flag(2),
            signals_missing: flag(3),
            moved: flag(4),
            awaiting: flag(5),
            two_hand_held: flag(6),
            lost: if flag(7) { Inputs::GUARD_CLOSED } else { Inputs::NONE },
            host_silent: flag(8),
            ..ground
        };
        let steady = [Steadiness::Good, Steadiness::Unsettled, Steadiness::Bad];
        let given = [None, Some(EndCause::NewEpoch), Some(EndCause::Disarmed)];
        steady.into_iter().flat_map(move |steadiness| {
            given.into_iter().map(move |given_up| Facts { steadiness, given_up, ..base })
        })
    })
}

/// Every combination.
pub fn all() -> impl Iterator<Item = Facts> {
    grounds().into_iter().flat_map(flagged)
}

/// One combination of each kind that rows could tell apart, if they put the guards together in any other way.
pub struct Kind {
    pub facts: Facts,
    phase: u8,
    held: u32,
}

/// All of them. Causes of an end are passed on and not told apart, so one that no row names stands for all.
pub fn kinds() -> &'static [Kind] {
    static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
        let mut known = HashSet::new();
        let reset = |facts: &Facts| facts.ending.is_none_or(|(cause, _)| cause == EndCause::Reset);
        let kinds = all().filter(reset).map(|facts| Kind {
            facts,
            phase: 1 << Phase::of(&facts) as u8,
            held: mask(|guard| guard.holds(&facts)),
        });
        kinds.filter(|kind| known.insert((kind.phase, kind.held))).collect()
    });
    &KINDS
}

fn mask(is_in: impl Fn(&Guard) -> bool) -> u32 {
    guards().iter().enumerate().filter(|(_, guard)| is_in(guard)).fold(0, |set, (bit, _)| set | 1 << bit)
}

/// A row as it is compared with a kind.
#[derive(Clone)]
pub struct Mask {
    of: u8,
    when: u32,
    then: Then,
}

impl Mask {
    pub fn of(row: &Row) -> Self {
        let of = row.of.iter().fold(0, |set, phase| set | 1 << *phase as u8);
        Self { of, when: mask(|guard| row.when.contains(guard)), then: row.then }
    }

    /// Whether it counts in this phase; what it asks for there, and orders.
    pub fn in_phase(&self, phase: Phase) -> Option<(u32, Then)> {
        (self.of & 1 << phase as u8 != 0).then_some((self.when, self.then))
    }

    pub fn fits(&self, kind: &Kind) -> bool {
        self.of & kind.phase != 0 && self.when & kind.held == self.when
    }
}

/// The step of the first of any rows that fits.
pub fn step(rows: &[Mask], kind: &Kind) -> Option<Step> {
    rows.iter().find(|row| row.fits(kind)).map(|row| row.then.step(&kind.facts))
}

/// Every guard that some row asks for, once.
pub fn guards() -> &'static [Guard] {
    static GUARDS: LazyLock<Vec<Guard>> = LazyLock::new(|| {
        let mut guards = Vec::new();
        for guard in TABLE.iter().flat_map(|row| row.when) {
            if !guards.contains(guard) {
                guards.push(*guard);
            }
        }
        guards
    });
    &GUARDS
}

/// The row of the table that is taken, and its step.
pub fn first(facts: &Facts) -> Option<(usize, Step)> {
    let phase = Phase::of(facts);
    let fits = |row: &Row| row.of.contains(&phase) && row.when.iter().all(|guard| guard.holds(facts));
    let at = TABLE.iter().position(fits)?;
    Some((at, TABLE[at].then.step(facts)))
}

/// The phase after a step; none where the job is closed.
pub fn after(phase: Phase, step: Step) -> Option<Phase> {
    match (step, phase) {
        (Step::Close(..), _) => None,
        (Step::Wait, same) => Some(same),
        (Step::GivePermit, _) => Some(Phase::Permitted),
        (Step::BeginCycle, Phase::Cancelled | Phase::Withdrawn) => Some(Phase::Stopping),
        (Step::BeginCycle, _) => Some(Phase::Cycle),
        (Step::Withdraw(_), Phase::Cycle) => Some(Phase::Stopping),
        (Step::Withdraw(_), _) => Some(Phase::Withdrawn),
    }
}
