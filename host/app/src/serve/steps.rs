//! The marking of one weapon in five steps, as a function from (step, event) to (step, action). No clock, no register, no
//! words: [`super::floor`] does what is decided here.

use crate::preview::Picture;
use crate::supervision::READINGS;
use crate::work::Means;
use marking::mark::PlannedMark;
use marking::readback::Comparison;
use registry::JobId;
use registry::entry::Reservation;
use station::order::Order;
use station::session::JobEnd;
use std::sync::Arc;

/// A weapon that was identified, and everything that its mark is made from.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// What is asked of the session.
    pub order: Order,
    /// The mark as it will look, at true scale; none where its place is not drawn.
    pub picture: Option<Picture>,
    /// What the rules say of it, in the language of whoever looks: findings that neither refuse nor ask.
    pub advice: Vec<marking::finding::Finding>,
    /// What each line's rules ask, in the order of the lines: rule, citation, what it asks.
    pub reasons: Vec<Vec<Reason>>,
}

/// Why a line stands on the metal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule's id.
    pub rule: String,
    /// Where it stands.
    pub citation: String,
    /// What it asks, in English as the rules are written.
    pub asks: String,
}

impl Candidate {
    /// What will be in the ledger.
    pub fn reservation(&self) -> &Reservation {
        &self.order.reservation
    }
}

/// Where the work stands.
#[derive(Debug, Clone, Default)]
pub enum Step {
    /// Which weapon is this? With what was typed first, where it has to be typed again blind.
    #[default]
    Identify,
    /// It was typed; the same has to be typed once more, without seeing it.
    Again {
        /// What was typed first.
        first: String,
    },
    /// Is this weapon the one of the line?
    Check(Arc<Candidate>),
    /// It lies in the clamp, with the place of the mark under the tool.
    Clamp(Arc<Candidate>),
    /// The machine has the job.
    Mark {
        /// The mark.
        candidate: Arc<Candidate>,
        /// The job, once its number is burned.
        job: Option<JobId>,
        /// Whether a person has to start the machine now.
        press_start: bool,
    },
    /// What stands on the metal?
    Verify {
        /// The mark as planned.
        mark: Arc<PlannedMark>,
        /// Its job.
        job: JobId,
        /// How often it was read otherwise than planned.
        wrong: u32,
    },
}

/// What happens.
#[derive(Debug, Clone)]
pub enum Event {
    /// Something was read from the part or its label.
    Read {
        /// What.
        text: String,
        /// How.
        means: Means,
    },
    /// The weapon has its line, and its mark is planned.
    Found(Arc<Candidate>),
    /// The big button, YES, the first button of the controller.
    Yes,
    /// Back, NO, the second button of the controller.
    No,
    /// STOP.
    Stop,
    /// The job's number is burned.
    Reserved(JobId),
    /// The permit is on, and a person starts the machine.
    PressStart,
    /// The job is over.
    Ended {
        /// The job.
        job: JobId,
        /// How.
        how: JobEnd,
    },
    /// The order was not taken; nothing has happened.
    NotTaken,
    /// What stands on the metal was typed, line by line.
    TypedBack(Vec<String>),
    /// What was typed was compared with the plan and recorded.
    Compared(Comparison),
    /// The symbol that was scanned says what was planned.
    SymbolAsPlanned,
    /// It is one of ours that says something else.
    SymbolOtherwise,
    /// It will be read later.
    Later,
}

/// What is to be done.
#[derive(Debug, Clone)]
pub enum Do {
    /// Find the line of what was read.
    Identify {
        /// What was read.
        text: String,
        /// How.
        means: Means,
    },
    /// Say that the second typing was another one.
    SayTypedOtherwise,
    /// Hand the order to the session.
    Mark(Arc<Candidate>),
    /// Ask the machine to stand still.
    Abort,
    /// Compare and record.
    TakeBack {
        /// The job.
        job: JobId,
        /// The lines.
        read: Vec<String>,
    },
    /// Compare what was scanned with the planned symbol, and keep the reading.
    CompareSymbol {
        /// The job.
        job: JobId,
        /// What was scanned.
        read: String,
    },
    /// Say that the symbol says what was planned. The lines beside it are still to be read.
    SaySymbol(JobId),
    /// Say that the symbol says something else.
    SaySymbolDiffers {
        /// The job.
        job: JobId,
        /// Whether it may be read once more.
        once_more: bool,
    },
    /// Say how the job ended.
    SayEnded {
        /// The job.
        job: JobId,
        /// How.
        how: JobEnd,
    },
    /// Say that the mark reads as planned.
    SayVerified(JobId),
    /// Say where the reading differs.
    SayDiffers {
        /// The job.
        job: JobId,
        /// Where.
        comparison: Comparison,
        /// Whether it may be typed once more.
        once_more: bool,
    },
}

impl Step {
    /// What follows on an event.
    pub fn next(self, event: Event) -> (Self, Vec<Do>) {
        match (self, event) {
            (Self::Identify, Event::Read { text, means: Means::Typed }) => {
                (Self::Again { first: text }, vec![])
            }
            (Self::Identify, Event::Read { text, means }) => {
                (Self::Identify, vec![Do::Identify { text, means }])
            }
            (Self::Again { first }, Event::Read { text, means: Means::Typed }) => again(&first, text),
            (Self::Again { .. }, Event::Read { text, means }) => {
                (Self::Identify, vec![Do::Identify { text, means }])
            }
            (Self::Identify | Self::Again { .. }, Event::Found(candidate)) => {
                (Self::Check(candidate), vec![])
            }
            (Self::Again { .. }, Event::No | Event::Stop) => (Self::Identify, vec![]),
            (Self::Check(candidate), Event::Yes) => (Self::Clamp(candidate), vec![]),
            (Self::Check(_) | Self::Clamp(_), Event::No | Event::Stop) => (Self::Identify, vec![]),
            (Self::Clamp(candidate), Event::Yes) => {
                let order = Do::Mark(candidate.clone());
                (Self::Mark { candidate, job: None, press_start: false }, vec![order])
            }
            (step @ Self::Mark { .. }, event) => marking(step, event),
            (step @ Self::Verify { .. }, event) => verifying(step, event),
            // A job that was cut earlier has come to its end.
            (step, Event::Ended { job, how }) => (step, vec![Do::SayEnded { job, how }]),
            (step, _) => (step, vec![]),
        }
    }

    /// Its number among the five, from 1.
    pub fn number(&self) -> u8 {
        match self {
            Self::Identify | Self::Again { .. } => 1,
            Self::Check(_) => 2,
            Self::Clamp(_) => 3,
            Self::Mark { .. } => 4,
            Self::Verify { .. } => 5,
        }
    }

    /// Its name in JSON and in tests.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Identify => "identify",
            Self::Again { .. } => "again",
            Self::Check(_) => "check",
            Self::Clamp(_) => "clamp",
            Self::Mark { .. } => "mark",
            Self::Verify { .. } => "verify",
        }
    }

    /// Whether an answer to this one is no answer to that one.
    pub fn is_other(&self, before: &(&'static str, Option<usize>, Option<JobId>)) -> bool {
        self.asks() != *before
    }

    /// What it asks, to be told from what it asked before.
    pub fn asks(&self) -> (&'static str, Option<usize>, Option<JobId>) {
        let job = match self {
            Self::Mark { job, .. } => *job,
            Self::Verify { job, .. } => Some(*job),
            _ => None,
        };
        (self.name(), self.candidate().map(|candidate| Arc::as_ptr(candidate) as usize), job)
    }

    /// The mark that it is about.
    pub fn candidate(&self) -> Option<&Arc<Candidate>> {
        match self {
            Self::Identify | Self::Again { .. } | Self::Verify { .. } => None,
            Self::Check(candidate) | Self::Clamp(candidate) | Self::Mark { candidate, .. } => Some(candidate),
        }
    }
}

/// Both typings were blind: only the same twice is what stands on the part.
fn again(first: &str, second: String) -> (Step, Vec<Do>) {
    let same = marking::item::serial_key(first) == marking::item::serial_key(&second);
    let then = if same { Do::Identify { text: second, means: Means::Typed } } else { Do::SayTypedOtherwise };
    (Step::Identify, vec![then])
}

fn marking(step: Step, event: Event) -> (Step, Vec<Do>) {
    let Step::Mark { candidate, job, press_start } = step else { return (step, vec![]) };
    match event {
        Event::Reserved(job) => (Step::Mark { candidate, job: Some(job), press_start }, vec![]),
        Event::PressStart => (Step::Mark { candidate, job, press_start: true }, vec![]),
        Event::NotTaken => (Step::Clamp(candidate), vec![]),
        Event::Ended { job, how } => {
            let next = match how {
                JobEnd::Witnessed | JobEnd::Attested => {
                    let mark = Arc::new(candidate.reservation().mark.clone());
                    Step::Verify { mark, job, wrong: 0 }
                }
                // Nothing was struck: the part lies there still.
                JobEnd::NotLoaded { .. }
                | JobEnd::NotArmed(_)
                | JobEnd::ControllerAway
                | JobEnd::Stopped
                | JobEnd::NothingMoved(_) => Step::Clamp(candidate),
                // A person was asked in between, and the part may have been taken out.
                JobEnd::FoundNone | JobEnd::FoundPartial | JobEnd::CutBeforeStart => Step::Identify,
            };
            (next, vec![Do::SayEnded { job, how }])
        }
        Event::Stop => (Step::Mark { candidate, job, press_start }, vec![Do::Abort]),
        _ => (Step::Mark { candidate, job, press_start }, vec![]),
    }
}

fn verifying(step: Step, event: Event) -> (Step, Vec<Do>) {
    let Step::Verify { mark, job, wrong } = step else { return (step, vec![]) };
    match event {
        Event::TypedBack(read) => (Step::Verify { mark, job, wrong }, vec![Do::TakeBack { job, read }]),
        Event::Compared(Comparison::Match) => (Step::Identify, vec![Do::SayVerified(job)]),
        Event::Compared(comparison) => {
            let (next, once_more) = read_otherwise(mark, job, wrong);
            (next, vec![Do::SayDiffers { job, comparison, once_more }])
        }
        Event::Read { text: read, means: Means::Scan | Means::ScanReported } => {
            (Step::Verify { mark, job, wrong }, vec![Do::CompareSymbol { job, read }])
        }
        Event::SymbolAsPlanned => (Step::Verify { mark, job, wrong }, vec![Do::SaySymbol(job)]),
        Event::SymbolOtherwise => {
            let (next, once_more) = read_otherwise(mark, job, wrong);
            (next, vec![Do::SaySymbolDiffers { job, once_more }])
        }
        Event::Later | Event::No => (Step::Identify, vec![]),
        _ => (Step::Verify { mark, job, wrong }, vec![]),
    }
}

/// What follows on a reading that is not what was planned, and whether there is another.
fn read_otherwise(mark: Arc<PlannedMark>, job: JobId, wrong: u32) -> (Step, bool) {
    let once_more = wrong + 1 < READINGS;
    let next = if once_more { Step::Verify { mark, job, wrong: wrong + 1 } } else { Step::Identify };
    (next, once_more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use marking::item::Item;
    use marking::mark::{Method, Micrometres, PartKind};
    use protocol::{Inputs, Limits, OnSilence, PartClaim, Refusal, StartMode, Witness};
    use registry::PersonId;
    use registry::entry::{Identification, IdentifiedBy};
    use station::order::Watch;

    fn candidate() -> Arc<Candidate> {
        let mark = PlannedMark {
            part: PartKind::Frame,
            place: "left".parse().unwrap(),
            method: Method::DotPeen,
            height_um: Micrometres(2_000),
            depth_um: Micrometres(200),
            area: None,
            lines: Vec::new(),
            symbol: None,
            restricted: false,
        };
        let reservation = Reservation {
            consignment: "c".to_owned(),
            item: Item::default(),
            number: None,
            digest: String::new(),
            mark,
            identified: Identification { how: IdentifiedBy::Scan, read: String::new() },
            same_part_as: None,
        };
        let limits = Limits {
            witness_min: 1,
            witness_max: 2,
            cycle_max_ms: 1,
            permit_max_ms: 1,
            busy_gap_ms: 1,
            calibrated: true,
        };
        let watch = Watch {
            limits,
            witness: Witness::Strikes,
            required: Inputs::NONE,
            part: PartClaim::New,
            start: StartMode::Host,
            on_silence: OnSilence::Finish,
        };
        let order = Order {
            by: PersonId("p".to_owned()),
            reservation,
            payload: machines::Payload::Die(1),
            machine: String::new(),
            dialect_sha256: None,
            watch,
        };
        Arc::new(Candidate { order, picture: None, advice: Vec::new(), reasons: Vec::new() })
    }

    fn typed(text: &str) -> Event {
        Event::Read { text: text.to_owned(), means: Means::Typed }
    }

    fn after(step: Step, events: impl IntoIterator<Item = Event>) -> (Step, Vec<Do>) {
        events.into_iter().fold((step, Vec::new()), |(step, _), event| step.next(event))
    }

    fn running() -> Step {
        Step::Mark { candidate: candidate(), job: Some(7), press_start: false }
    }

    #[test]
    fn serial_that_is_typed_counts_only_if_it_is_typed_twice_the_same() {
        let (step, todo) = after(Step::Identify, [typed("AB 12")]);
        assert!(matches!(step, Step::Again { .. }) && todo.is_empty());
        let (_, same) = after(Step::Identify, [typed("AB 12"), typed("ab12")]);
        assert!(matches!(same[..], [Do::Identify { .. }]));
        let (step, other) = after(Step::Identify, [typed("AB 12"), typed("AB 13")]);
        assert!(matches!(step, Step::Identify) && matches!(other[..], [Do::SayTypedOtherwise]));
    }

    #[test]
    fn serial_that_is_scanned_counts_at_once_also_in_place_of_the_second_typing() {
        for means in [Means::Scan, Means::ScanReported] {
            for before in [vec![], vec![typed("2")]] {
                let scan = Event::Read { text: "1".to_owned(), means };
                let (_, todo) = after(Step::Identify, before.into_iter().chain([scan]));
                assert!(matches!(&todo[..], [Do::Identify { means: said, .. }] if *said == means));
            }
        }
    }

    #[test]
    fn machine_is_started_only_from_the_clamp_and_only_once() {
        let found = || Event::Found(candidate());
        let (step, todo) = after(Step::Identify, [found(), Event::Yes]);
        assert!(matches!(step, Step::Clamp(_)) && todo.is_empty());
        let (step, todo) = step.next(Event::Yes);
        assert!(matches!(todo[..], [Do::Mark(_)]));
        let (step, todo) = step.next(Event::Yes);
        assert!(matches!(step, Step::Mark { .. }) && todo.is_empty(), "a second press starts nothing");
        for early in [Step::Identify, Step::Again { first: "1".to_owned() }] {
            let (step, todo) = early.next(Event::Yes);
            assert!(step.number() == 1 && todo.is_empty());
        }
    }

    #[test]
    fn stop_leads_back_before_the_mark_and_stops_the_machine_in_it() {
        for before in [Step::Check(candidate()), Step::Clamp(candidate())] {
            let (step, todo) = before.next(Event::Stop);
            assert!(matches!(step, Step::Identify) && todo.is_empty());
        }
        let (step, todo) = running().next(Event::Stop);
        assert!(matches!(step, Step::Mark { .. }) && matches!(todo[..], [Do::Abort]));
    }

    #[test]
    fn how_a_job_ended_decides_what_is_asked_next() {
        for (how, next) in [
            (JobEnd::Witnessed, "verify"),
            (JobEnd::Attested, "verify"),
            (JobEnd::NotArmed(Refusal::NotProvisioned), "clamp"),
            (JobEnd::NotLoaded { message: String::new() }, "clamp"),
            (JobEnd::ControllerAway, "clamp"),
            (JobEnd::Stopped, "clamp"),
            (JobEnd::FoundNone, "identify"),
            (JobEnd::FoundPartial, "identify"),
            (JobEnd::CutBeforeStart, "identify"),
        ] {
            let (step, todo) = running().next(Event::Ended { job: 7, how: how.clone() });
            assert_eq!(step.name(), next, "{how:?}");
            assert!(matches!(todo[..], [Do::SayEnded { job: 7, .. }]), "{how:?}");
        }
    }

    #[test]
    fn symbol_that_is_scanned_at_the_last_step_is_compared_and_the_lines_are_still_asked_for() {
        let mark = Arc::new(candidate().reservation().mark.clone());
        let verify = || Step::Verify { mark: mark.clone(), job: 7, wrong: 0 };
        for means in [Means::Scan, Means::ScanReported] {
            let (step, todo) = verify().next(Event::Read { text: "MS1|C=KE|N=1".to_owned(), means });
            assert!(matches!(step, Step::Verify { wrong: 0, .. }));
            assert!(matches!(&todo[..], [Do::CompareSymbol { job: 7, read }] if read == "MS1|C=KE|N=1"));
        }
        let (step, todo) = verify().next(Event::SymbolAsPlanned);
        assert!(matches!(step, Step::Verify { wrong: 0, .. }) && matches!(todo[..], [Do::SaySymbol(7)]));
        let (step, todo) = verify().next(typed("MS1|C=KE|N=1"));
        assert!(matches!(step, Step::Verify { .. }) && todo.is_empty(), "a symbol is not typed");
    }

    #[test]
    fn mark_that_reads_otherwise_twice_is_left_to_people() {
        let differs = || {
            Event::Compared(Comparison::Mismatch {
                line: 1,
                planned: "A".to_owned(),
                typed: "B".to_owned(),
                position: 1,
            })
        };
        let mark = Arc::new(candidate().reservation().mark.clone());
        let verify = || Step::Verify { mark: mark.clone(), job: 7, wrong: 0 };
        let (step, todo) = verify().next(differs());
        assert!(matches!(todo[..], [Do::SayDiffers { once_more: true, .. }]));
        let (step, todo) = step.next(differs());
        assert!(
            matches!(step, Step::Identify) && matches!(todo[..], [Do::SayDiffers { once_more: false, .. }])
        );
        let (step, todo) = verify().next(Event::SymbolOtherwise);
        assert!(matches!(todo[..], [Do::SaySymbolDiffers { once_more: true, .. }]));
        let (step, todo) = step.next(differs());
        assert!(
            matches!(step, Step::Identify) && matches!(todo[..], [Do::SayDiffers { once_more: false, .. }])
        );
        let (step, todo) = verify().next(Event::Compared(Comparison::Match));
        assert!(matches!(step, Step::Identify) && matches!(todo[..], [Do::SayVerified(7)]));
    }
}
