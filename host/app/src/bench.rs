//! The station at work: lines to machine and controller, and the session between them, for one command.
//!
//! A training station's machine and controller are started here, from the station's folder, and stopped at the end.
//! Modules in reading order: [`setup`] makes a driver of the configuration; [`wait`] is the bench for a command, [`served`]
//! for whoever serves it, [`stops`] are said while that waits; [`hearing`] is what was heard of machine and controller, and for
//! how long it counts; [`asked`] is what they are asked beside a job; [`record`] what is written beside jobs; [`blocked`],
//! [`wiring`] and [`witness`] say what stands in the way; [`plug`] is pulled.

mod asked;
pub mod blocked;
mod hearing;
mod plug;
mod record;
mod served;
mod setup;
mod stops;
mod wait;
pub mod wiring;
pub mod witness;

pub use hearing::Voice;
pub use setup::{driver, machine_setup};
pub use stops::{Said, Stops};

use crate::clock::{self, Watch};
use crate::config::Config;
use crate::error::Failure;
use crate::folder::{Folder, Ownership, Owning};
use crate::message::{Message, Words};
use crate::output::Output;
use crate::persons;
use crate::simulated::Simulated;
use crate::text;
use hearing::Hearing;
use protocol::{EventKind, Outcome, Realm, Sequence};
use registry::view::View;
use registry::{JobId, Ledger, PersonId, SqliteStore};
use station::controller::FromController;
use station::live::{Lines, Live, News};
use station::order::Order;
use station::session::{Block, JobEnd, Notice};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Longest wait for the controller's first word. It answers a request within some milliseconds, or not at all.
const ANSWER_LIMIT: Duration = Duration::from_secs(15);
/// Longest step of a wait.
const STEP: Duration = Duration::from_millis(200);
/// And at a served bench, where STOP may wait to be heard.
const SERVED_STEP: Duration = Duration::from_millis(20);

/// How things stand with the bench.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stand {
    /// A part can be marked.
    Ready,
    /// A person must look at the part of this job.
    InDoubt {
        /// The job.
        job: JobId,
        /// What the controller saw of it.
        outcome: Option<Outcome>,
    },
    /// A person must explain a cycle without a job.
    Unexplained {
        /// Number of its receipt.
        sequence: Sequence,
    },
    /// Nothing can be done before someone has put this right.
    Blocked(Block),
}

/// A station at work.
pub struct Bench {
    /// Its folder.
    pub folder: Folder,
    /// Its configuration.
    pub config: Config,
    live: Live<SqliteStore>,
    simulated: Option<Simulated>,
    stand: Option<Stand>,
    ended: Vec<(JobId, JobEnd)>,
    /// What machine and controller said of themselves.
    hearing: Hearing,
    /// Whether somebody serves the bench, who has to hear of every notice, also of those that came while something was waited for.
    served: bool,
    /// Who says STOP there.
    stops: Stops,
    turning: bool,
    unheard: VecDeque<Notice>,
    /// The mark in which the plug is to be pulled.
    plug: Option<(u64, Duration)>,
    /// The clock of the day, watched as long as the lines are open.
    watch: Arc<Mutex<Watch>>,
    lock: Ownership,
}

/// A watch is whole after a panic too: it is only looked at.
fn lock_of(watch: &Mutex<Watch>) -> MutexGuard<'_, Watch> {
    watch.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Bench {
    /// Opens the lines, after starting machine and controller where they are simulated. `by` is the person in whose
    /// name the station writes what it can prove.
    ///
    /// # Errors
    /// A [`Failure`]; nothing has moved.
    pub fn open(owning: Owning, by: Option<PersonId>) -> Result<Self, Failure> {
        let simulated = match owning.config.realm {
            Realm::Training => Some(Simulated::start(&owning.folder, &owning.config)?),
            Realm::Real => None,
        };
        Self::open_with(owning, by, simulated)
    }

    /// As [`Self::open`], with machine and controller that run already.
    ///
    /// # Errors
    /// A [`Failure`]; nothing has moved.
    pub fn open_with(
        owning: Owning,
        by: Option<PersonId>,
        simulated: Option<Simulated>,
    ) -> Result<Self, Failure> {
        let day = clock::day(&owning.ledger, clock::now())?;
        let (folder, mut config, ledger, lock) = owning.into_parts();
        if let Some(simulated) = &simulated {
            simulated.aim(&mut config)?;
        }
        let by = by.unwrap_or_else(|| PersonId("station".to_owned()));
        let engine = station::Engine::new(ledger, by)
            .map_err(|error| Failure::fixable(Message::RegisterUnusable {}).because(&error))?;
        let lines = Lines {
            controller: config.controller.clone(),
            machine: config.machine.link.clone(),
            first_id: u32::from_le_bytes(persons::random()?),
        };
        let watch = Arc::new(Mutex::new(Watch::begin(day, clock::now(), clock::steady_ms())));
        let watched = watch.clone();
        let stamp = Box::new(move || lock_of(&watched).stamp(clock::now(), clock::steady_ms()));
        let live = Live::open(engine, setup::driver(&config.machine), lines, stamp)
            .map_err(|error| Failure::fixable(Message::NoThread {}).because(&error))?;
        Ok(Self {
            folder,
            config,
            live,
            simulated,
            stand: None,
            ended: Vec::new(),
            hearing: Hearing::begin(Instant::now()),
            served: false,
            stops: Stops::default(),
            turning: false,
            unheard: VecDeque::new(),
            plug: None,
            watch,
            lock,
        })
    }

    /// The register.
    pub fn ledger(&self) -> &Ledger<SqliteStore> {
        self.live.engine().ledger()
    }

    /// What can be asked of the register.
    pub fn view(&self) -> View<'_> {
        self.ledger().view()
    }

    /// The simulated machine, controller and fixture of a training station.
    pub fn simulated(&mut self) -> Option<&mut Simulated> {
        self.simulated.as_mut()
    }

    /// Marks the part in the clamp, and gives how the job ended, or that it is in doubt.
    ///
    /// # Errors
    /// A [`Failure`] where the session did not take the order, or the controller is gone.
    pub fn mark(&mut self, order: Order, output: &Output) -> Result<Marked, Failure> {
        let limit = Duration::from_millis(
            u64::from(order.watch.limits.cycle_max_ms) + u64::from(order.watch.limits.permit_max_ms),
        );
        self.begin(order)?;
        let stand = self.stand_within(limit + ANSWER_LIMIT, output)?;
        match (self.ended.pop(), stand) {
            (Some((job, how)), Stand::Ready) => Ok(Marked::Ended { job, how }),
            (_, Stand::InDoubt { job, outcome }) => Ok(Marked::InDoubt { job, outcome }),
            (_, Stand::Blocked(block)) => Err(blocked::failure(&block)),
            (_, Stand::Unexplained { sequence }) => {
                Err(Failure::machine(Message::CycleUnexplained { sequence }).hint(Message::HintExplain {}))
            }
            (None, Stand::Ready) => Err(Failure::bug("a job was neither ended nor in doubt")),
        }
    }

    /// Hands the order for the part in the clamp to the session. How it ends is among the news.
    ///
    /// # Errors
    /// A [`Failure`] where the day is not open or the disk has no room; nothing has happened.
    pub fn begin(&mut self, order: Order) -> Result<(), Failure> {
        self.day_is_open()?;
        // Before a number is burned and anything moves: what a job writes has room, and the medium takes it.
        self.room_for_a_job()?;
        self.ended.clear();
        self.stand = None;
        self.hearing.forget_machine();
        self.live.mark(order)?;
        Ok(())
    }

    /// Closes the lines, stops what was started, and gives the station back.
    pub fn close(self) -> Owning {
        let (owning, simulated) = self.detach();
        if let Some(simulated) = simulated {
            simulated.stop();
        }
        owning
    }

    /// Closes the lines and gives the station back; a simulated machine and controller go on.
    pub fn detach(self) -> (Owning, Option<Simulated>) {
        let ledger = self.live.close().into_ledger();
        (Owning::from_parts(self.folder, self.config, ledger, self.lock), self.simulated)
    }

    fn step(&mut self, output: &Output) -> Result<(), Failure> {
        match self.next()? {
            Some(News::Notice(Notice::PressStart { job })) => output.say(&Message::PressStart { job }),
            Some(News::Notice(Notice::Ended { job, how })) => {
                if how != JobEnd::Witnessed {
                    output.say(&blocked::ended(job, &how));
                    if let Some(hint) = blocked::advice(&how) {
                        output.say(&Message::FailureHint { hint: text::of(&hint) });
                    }
                }
                self.ended.push((job, how));
            }
            Some(News::Notice(Notice::ControllerLost { why })) => {
                output.say(&blocked::lost(why));
            }
            Some(News::Notice(Notice::NotAccepted(why))) => return Err(blocked::not_accepted(why)),
            _ => {}
        }
        Ok(())
    }

    /// The next news, after what it says of the bench's state was kept.
    fn next(&mut self) -> Result<Option<News>, Failure> {
        self.heed_stop()?;
        self.next_within(self.longest_step())
    }

    /// Somebody may say STOP while something is waited for at a served bench: that is looked for between short steps.
    fn longest_step(&self) -> Duration {
        if self.served { SERVED_STEP } else { STEP }
    }

    /// Whatever is waited for is given up where STOP waits to be heard.
    fn heed_stop(&self) -> Result<(), Failure> {
        if self.served && self.stops.wait() {
            return Err(Failure::fixable(Message::StopCameFirst {}));
        }
        Ok(())
    }

    fn next_within(&mut self, limit: Duration) -> Result<Option<News>, Failure> {
        let news = self.live.next_news(limit)?;
        if let (Some(News::Notice(notice)), true, false) = (&news, self.served, self.turning) {
            self.unheard.push_back(notice.clone());
        }
        self.hearing.hear(news.as_ref(), Instant::now());
        match &news {
            Some(News::Notice(notice)) => self.note(notice),
            Some(News::Controller(FromController::Event(EventKind::CycleBegun { .. }))) => {
                if let Some((mark, after)) = self.plug {
                    std::thread::sleep(after);
                    self.pull_plug(mark);
                }
            }
            _ => {}
        }
        Ok(news)
    }

    fn note(&mut self, notice: &Notice) {
        self.stand = match notice {
            Notice::Ready => Some(Stand::Ready),
            Notice::InDoubt { job, outcome } => Some(Stand::InDoubt { job: *job, outcome: *outcome }),
            Notice::UnarmedCycle { sequence } => Some(Stand::Unexplained { sequence: *sequence }),
            Notice::Blocked(block) => Some(Stand::Blocked(block.clone())),
            Notice::Reserved { .. } | Notice::ControllerLost { .. } => None,
            Notice::PressStart { .. } | Notice::Ended { .. } | Notice::NotAccepted(_) => return,
        };
    }
}

/// Why nothing is heard.
fn why_unheard(voice: Voice<'_>) -> Words {
    match voice {
        Voice::Down(why) => why.clone(),
        Voice::Silent | Voice::Awaited | Voice::Heard => Message::LineQuiet {}.into(),
    }
}

/// How a marking ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marked {
    /// The job has an ending.
    Ended {
        /// The job.
        job: JobId,
        /// How.
        how: JobEnd,
    },
    /// A person must look.
    InDoubt {
        /// The job.
        job: JobId,
        /// What the controller saw of it.
        outcome: Option<Outcome>,
    },
}
