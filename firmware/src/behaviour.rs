//! What an open job does next, as one table: phase x what is seen x time -> step. The first row that fits is taken.
//!
//! [`TABLE`] is the only place where this is decided. The code below reads it, `firmware/BEHAVIOUR.md` is written from
//! it, diagram included, and a test walks through every combination of what can be seen. The last row of each phase
//! has no guard, so there is a row for everything.

use crate::cycle::{Facts, REST_MAX_MS, SETTLE_MS, Stage, Steadiness, Step, UNARMED_STILL_MS};
use protocol::OnSilence;
use protocol::receipt::{EndCause, Outcome};

/// Where an open job is: its stage, and whether its end has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Phase {
    /// Journalled, without a permit yet.
    Armed,
    /// Armed when the controller was reset: only its receipt is missing.
    Cancelled,
    /// The permit is on, nothing has moved.
    Permitted,
    /// The permit was taken away; motion that had just begun is waited for.
    Withdrawn,
    /// The machine moves, or has not been still for long enough.
    Cycle,
    /// The cycle was ended, and the machine is coming to rest.
    Stopping,
    /// The machine moves without a job.
    Unarmed,
}

/// One thing that a row may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Motion was seen since the last look.
    Moved,
    /// The host gave the permit up, by a disarm or a new session.
    GivenUp,
    /// A host began a new session.
    NewSession,
    /// No sign of life of the host for too long.
    HostSilent,
    /// The phase has lasted longer than the job's permit may.
    PermitTooLong,
    /// The phase has lasted longer than the job's cycle may.
    CycleTooLong,
    /// A condition broke, if only for a moment.
    Lost,
    /// The two-hand relay is on before there is a permit: it is tied down, or somebody holds it.
    TwoHandHeld,
    /// A condition that the controller itself brings about is not there yet.
    Awaiting,
    /// What the conditions look like, debounced.
    Steady(Steadiness),
    /// The host streams the motion.
    Streamed,
    /// The job is already ending.
    Ending,
    /// It has been ending for [`SETTLE_MS`].
    Settled,
    /// It has been ending for [`REST_MAX_MS`].
    RestOverdue,
    /// Nothing has moved for the job's busy gap.
    Still,
    /// Nothing has moved for [`UNARMED_STILL_MS`].
    LongStill,
    /// Motion began before any permit.
    Unpermitted,
    /// A signal that the job relies on was not seen in the cycle.
    SignalsMissing,
    /// The witness is not within the limits.
    WitnessOutside,
}

/// Why a job ends, as a row knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Always for this.
    Is(EndCause),
    /// As the host said when it gave the permit up.
    AsAsked,
    /// As it was when the end began.
    AsBegun,
}

/// What a row orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Nothing yet.
    Wait,
    /// Journal it, then give the permit.
    GivePermit,
    /// Journal that the machine moves.
    BeginCycle,
    /// Take the permit.
    Withdraw(Cause),
    /// Write the receipt.
    Close(Outcome, Cause),
}

/// One row: in one of these phases, when all of this holds, then this, because.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Phases in which it counts.
    pub of: &'static [Phase],
    /// All of these must hold.
    pub when: &'static [Guard],
    /// What is done.
    pub then: Then,
    /// The reason for it.
    pub why: &'static str,
}

use Cause::{AsAsked, AsBegun, Is};
use Guard::{
    Awaiting, CycleTooLong, Ending, GivenUp, HostSilent, LongStill, Lost, Moved, NewSession, PermitTooLong,
    RestOverdue, Settled, SignalsMissing, Steady, Still, Streamed, TwoHandHeld, Unpermitted, WitnessOutside,
};
use Outcome::{Complete, InterruptedInCycle, NeverPermitted, OutsideLimits, PermittedNoCycle, UnarmedCycle};
use Phase::{Armed, Cancelled, Cycle, Permitted, Stopping, Unarmed, Withdrawn};
use Then::{BeginCycle, Close, GivePermit, Wait, Withdraw};

const fn row(of: &'static [Phase], when: &'static [Guard], then: Then, why: &'static str) -> Row {
    Row { of, when, then, why }
}

/// See the module.
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    row(&[Armed, Cancelled, Permitted, Withdrawn], &[Moved], BeginCycle,
        "Motion is journalled before anything else: until then a reset would forget it."),

    row(&[Cancelled], &[], Close(NeverPermitted, AsBegun),
        "A permit is journalled before it is given, so none was; and none is given after a reset."),
    row(&[Armed], &[GivenUp], Close(NeverPermitted, AsAsked),
        "A disarm or a new session takes the job back before it was permitted."),
    row(&[Armed], &[HostSilent], Close(NeverPermitted, Is(EndCause::HostSilent)),
        "A permit is for a host that is there."),
    row(&[Armed], &[PermitTooLong], Close(NeverPermitted, Is(EndCause::OverTime)),
        "What was waited for did not come in the time that the job gives a permit."),
    row(&[Armed], &[Steady(Steadiness::Bad)], Close(NeverPermitted, Is(EndCause::Condition)),
        "A condition is steadily false: that is an answer, and not bouncing."),
    row(&[Armed], &[TwoHandHeld], Wait,
        "Buttons that are down before the permit are tied down or held too early: they must be let go first."),
    row(&[Armed], &[Awaiting], Wait,
        "The clamp was told to close and has not closed yet."),
    row(&[Armed], &[Steady(Steadiness::Good)], GivePermit,
        "Every condition has been true for long enough."),
    row(&[Armed], &[], Wait,
        "A condition changed a moment ago."),

    row(&[Permitted], &[Lost], Withdraw(Is(EndCause::Condition)),
        "A broken condition takes the permit; the edge interrupt has driven it off already."),
    row(&[Permitted], &[GivenUp], Withdraw(AsAsked),
        "Nothing has moved, so a disarm or a new session takes the permit."),
    row(&[Permitted], &[HostSilent], Withdraw(Is(EndCause::HostSilent)),
        "Nothing has moved, and nobody is there who would hear of it."),
    row(&[Permitted], &[PermitTooLong], Withdraw(Is(EndCause::OverTime)),
        "A permit is not left on for a start that does not come."),
    row(&[Permitted], &[], Wait,
        "The machine may start."),

    row(&[Withdrawn], &[Settled], Close(PermittedNoCycle, AsBegun),
        "A start that crossed the withdrawal would have been seen by now."),
    row(&[Withdrawn], &[], Wait,
        "A machine that was just told to start may still move."),

    row(&[Cycle], &[Lost], Withdraw(Is(EndCause::Condition)),
        "E-stop, guard, part, clamp, the machine's health or the permit relay was lost in the cycle."),
    row(&[Cycle], &[CycleTooLong], Withdraw(Is(EndCause::OverTime)),
        "The cycle takes longer than its plan allows."),
    row(&[Cycle], &[Streamed, NewSession], Withdraw(Is(EndCause::NewEpoch)),
        "A new session does not know the stream, so nobody feeds the machine."),
    row(&[Cycle], &[Streamed, HostSilent], Withdraw(Is(EndCause::HostSilent)),
        "The stream has stopped. A machine that has its whole job goes on without the host."),
    row(&[Cycle], &[Still, Unpermitted], Close(InterruptedInCycle, Is(EndCause::Finished)),
        "It moved before it was permitted: what stands on the metal is not this job's for certain."),
    row(&[Cycle], &[Still, SignalsMissing], Close(OutsideLimits, Is(EndCause::Finished)),
        "It came to rest, but a signal that the job relies on was never seen: busy alone is no mark."),
    row(&[Cycle], &[Still, WitnessOutside], Close(OutsideLimits, Is(EndCause::Finished)),
        "It came to rest with too few or too many strikes, or too little or too much beam."),
    row(&[Cycle], &[Still], Close(Complete, Is(EndCause::Finished)),
        "Permitted, nothing broke, every signal seen, the witness within its limits, at rest by itself."),
    row(&[Cycle], &[], Wait,
        "It moves, or has not been still for its busy gap. Nothing else ends a cycle."),

    row(&[Stopping], &[Still], Close(InterruptedInCycle, AsBegun),
        "The machine has come to rest after its cycle was ended."),
    row(&[Stopping], &[RestOverdue], Close(InterruptedInCycle, AsBegun),
        "The machine does not come to rest; the receipt must not wait for ever."),
    row(&[Stopping], &[], Wait,
        "The machine is coming to rest, and what it strikes meanwhile is counted."),

    row(&[Unarmed], &[LongStill, Ending], Close(UnarmedCycle, AsBegun),
        "Motion without a job, through a reset: a receipt of its own."),
    row(&[Unarmed], &[LongStill], Close(UnarmedCycle, Is(EndCause::Finished)),
        "Motion without a job: a receipt of its own, which blocks arming until it is settled."),
    row(&[Unarmed], &[], Wait,
        "Nobody can say how long such a cycle may take; it lasts until the machine is still for long."),
];

/// A row without its reason, which the board has no use for.
#[derive(Clone, Copy)]
struct Rule {
    of: u8,
    when: &'static [Guard],
    then: Then,
}

static RULES: [Rule; TABLE.len()] = {
    let mut rules = [Rule { of: 0, when: &[], then: Wait }; TABLE.len()];
    let mut at = 0;
    while at < TABLE.len() {
        let Row { of, when, then, .. } = TABLE[at];
        let mut phase = 0;
        while phase < of.len() {
            rules[at].of |= 1 << of[phase] as u8;
            phase += 1;
        }
        rules[at].when = when;
        rules[at].then = then;
        at += 1;
    }
    rules
};

/// The next step of an open job: the first row that fits.
#[must_use]
pub fn next(facts: &Facts) -> Step {
    let phase = 1 << Phase::of(facts) as u8;
    let fits = |rule: &&Rule| rule.of & phase != 0 && rule.when.iter().all(|guard| guard.holds(facts));
    RULES.iter().find(fits).map_or(Step::Wait, |rule| rule.then.step(facts))
}

impl Phase {
    /// All of them, in the order in which a job passes through them.
    pub const ALL: [Self; 7] = [Armed, Cancelled, Permitted, Withdrawn, Cycle, Stopping, Unarmed];

    /// The phase of a job.
    #[must_use]
    pub const fn of(facts: &Facts) -> Self {
        match (facts.stage, facts.ending.is_some()) {
            (Stage::Armed, false) => Armed,
            (Stage::Armed, true) => Cancelled,
            (Stage::Permitted, false) => Permitted,
            (Stage::Permitted, true) => Withdrawn,
            (Stage::Moving, _) if facts.unarmed => Unarmed,
            (Stage::Moving, false) => Cycle,
            (Stage::Moving, true) => Stopping,
        }
    }
}

impl Guard {
    /// Whether it holds.
    #[must_use]
    pub fn holds(self, facts: &Facts) -> bool {
        let limits = &facts.limits;
        let ending_for = |at_least_ms| facts.ending.is_some_and(|(_, for_ms)| for_ms >= at_least_ms);
        match self {
            Moved => facts.moved,
            GivenUp => facts.given_up.is_some(),
            NewSession => facts.given_up == Some(EndCause::NewEpoch),
            HostSilent => facts.host_silent,
            PermitTooLong => facts.in_stage_ms > u64::from(limits.permit_max_ms),
            CycleTooLong => facts.in_stage_ms > u64::from(limits.cycle_max_ms),
            Lost => !facts.lost.is_empty(),
            TwoHandHeld => facts.two_hand_held,
            Awaiting => facts.awaiting,
            Steady(steadiness) => facts.steadiness == steadiness,
            Streamed => facts.on_silence == OnSilence::Stop,
            Ending => facts.ending.is_some(),
            Settled => ending_for(SETTLE_MS),
            RestOverdue => ending_for(REST_MAX_MS),
            Still => facts.still_ms >= u64::from(limits.busy_gap_ms),
            LongStill => facts.still_ms >= UNARMED_STILL_MS,
            Unpermitted => facts.unpermitted,
            SignalsMissing => facts.signals_missing,
            WitnessOutside => !facts.witness_fits,
        }
    }
}

impl Then {
    /// The step that it stands for.
    #[must_use]
    pub fn step(self, facts: &Facts) -> Step {
        match self {
            Wait => Step::Wait,
            GivePermit => Step::GivePermit,
            BeginCycle => Step::BeginCycle,
            Withdraw(cause) => Step::Withdraw(cause.of(facts)),
            Close(outcome, cause) => Step::Close(outcome, cause.of(facts)),
        }
    }
}

impl Cause {
    /// Rows name a cause of the moment only where there is one; a test holds them to it.
    fn of(self, facts: &Facts) -> EndCause {
        let known = match self {
            Is(cause) => Some(cause),
            AsAsked => facts.given_up,
            AsBegun => facts.ending.map(|(cause, _)| cause),
        };
        known.unwrap_or(EndCause::Condition)
    }
}
