//! What the session says, as messages.

use crate::error::{Failure, Kind};
use crate::message::Message;
use crate::text::{self, refusals};
use protocol::{Outcome, Sequence};
use registry::JobId;
use station::controller::Lost;
use station::session::{Block, JobEnd, NotAccepted};

/// Why nothing can be done, and what to do about it.
pub fn failure(block: &Block) -> Failure {
    let machine = Failure::machine;
    match block {
        Block::NotProvisioned => machine(Message::BlockNotProvisioned {}).hint(Message::HintProvision {}),
        Block::OtherController => {
            machine(Message::BlockOtherController {}).hint(Message::HintOtherController {})
        }
        Block::KeyRenewed => machine(Message::BlockKeyRenewed {}).hint(Message::HintKeyRenewed {}),
        Block::OtherStation => machine(Message::BlockOtherStation {}).hint(Message::HintOtherController {}),
        Block::LedgerBehind { here, shown } => {
            machine(Message::BlockLedgerBehind { here: *here, shown: *shown })
                .hint(Message::HintNewestRegister {})
        }
        Block::LedgerForked { size } => {
            machine(Message::BlockLedgerForked { size: *size }).hint(Message::HintNewestRegister {})
        }
        Block::ControllerForgot { here, there } => {
            machine(Message::BlockControllerForgot { here: *here, there: *there })
                .hint(Message::HintOtherController {})
        }
        Block::BadReceipt { sequence, what } => {
            Failure::new(Kind::Machine, Message::BlockBadReceipt { sequence: *sequence })
                .cause(what.clone())
                .hint(Message::HintOtherController {})
        }
        Block::HelloRefused(refusal) => machine(Message::BlockHelloRefused {})
            .cause(refusals::said(refusal))
            .hint(refusals::hint(refusal)),
        Block::AckRefused(refusal) => {
            machine(Message::BlockAckRefused {}).cause(refusals::said(refusal)).hint(refusals::hint(refusal))
        }
        Block::ControllerMemory => {
            machine(Message::BlockControllerMemory {}).hint(Message::HintControllerMemory {})
        }
    }
}

/// Why an act was not accepted.
pub fn not_accepted(why: NotAccepted) -> Failure {
    match why {
        NotAccepted::NothingInDoubt => Failure::fixable(Message::NothingInDoubt {}),
        NotAccepted::SecondPersonNeeded => {
            Failure::fixable(Message::SecondPersonNeeded {}).hint(Message::HintSecondPerson {})
        }
        NotAccepted::NotReady => Failure::machine(Message::NotReady {}).hint(Message::HintSettle {}),
        NotAccepted::ExplanationEmpty => Failure::fixable(Message::ExplanationEmpty {}),
        NotAccepted::OtherCycle { sequence, waits } => other_cycle(sequence, waits),
    }
}

/// An explanation of another cycle than the one that waits for it.
pub fn other_cycle(sequence: Sequence, waits: Sequence) -> Failure {
    Failure::fixable(Message::OtherCycleUnexplained { sequence, waits })
}

/// That the controller is lost, and why.
pub fn lost(why: Lost) -> Message {
    Message::ControllerLost { why: why_lost(why).into() }
}

/// Why the controller is lost.
pub fn why_lost(why: Lost) -> Message {
    match why {
        Lost::Line => Message::LostLine {},
        Lost::Silent => Message::LostSilent {},
        Lost::Restarted => Message::LostRestarted {},
        Lost::Unknown => Message::LostUnknown {},
    }
}

/// How a job ended, in one sentence.
pub fn ended(job: JobId, how: &JobEnd) -> Message {
    match how {
        JobEnd::Witnessed => Message::EndWitnessed { job },
        JobEnd::Attested => Message::EndAttested { job },
        JobEnd::FoundNone => Message::EndFoundNone { job },
        JobEnd::FoundPartial => Message::EndFoundPartial { job },
        JobEnd::NotLoaded { message } => Message::EndNotLoaded { job, why: message.clone() },
        JobEnd::NotArmed(refusal) => Message::EndNotArmed { job, why: refusals::said(refusal) },
        JobEnd::ControllerAway => Message::EndControllerAway { job },
        JobEnd::NothingMoved(seen) => Message::EndNothingMoved { job, why: outcome(Some(*seen)).into() },
        JobEnd::CutBeforeStart => Message::EndCutBeforeStart { job },
        JobEnd::Stopped => Message::EndStopped { job },
    }
}

/// What to do after a job that ended so, where there is something.
pub fn advice(how: &JobEnd) -> Option<Message> {
    match how {
        JobEnd::NotArmed(refusal) => Some(refusals::hint(refusal)),
        _ => None,
    }
}

/// A receipt's outcome in words.
pub fn outcome_words(of: Option<Outcome>) -> String {
    text::of(&outcome(of))
}

/// A receipt's outcome.
pub fn outcome(outcome: Option<Outcome>) -> Message {
    match outcome {
        None => Message::OutcomeNone {},
        Some(Outcome::NeverPermitted) => Message::OutcomeNeverPermitted {},
        Some(Outcome::PermittedNoCycle) => Message::OutcomeNoCycle {},
        Some(Outcome::InterruptedInCycle) => Message::OutcomeInterrupted {},
        Some(Outcome::OutsideLimits) => Message::OutcomeOutsideLimits {},
        Some(Outcome::Complete) => Message::OutcomeComplete {},
        Some(Outcome::UnarmedCycle) => Message::OutcomeUnarmed {},
        Some(Outcome::Reprovisioned) => Message::OutcomeReprovisioned {},
    }
}
