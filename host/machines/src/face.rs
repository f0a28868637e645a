//! The one face that every driver has, and the words it uses.
//!
//! A driver is a state machine without I/O. Whoever runs it hands it bytes and the time, takes bytes away, and asks
//! when it wants to be woken. Commands are accepted at any time; what comes of them comes as a [`MachineEvent`].

use marking::path::{Stroke, ToolPath, ToolSetting};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What a machine can do and how it behaves, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capabilities {
    /// Family name, as configuration and register write it: `gravotech`, `grbl`.
    pub family: String,
    /// What it takes.
    pub payload: PayloadKind,
    /// How a two-dimensional symbol comes onto the metal.
    pub symbol: SymbolBy,
    /// Most characters of one text; 0 where it takes no text.
    pub text_max_chars: usize,
    /// Most texts of one payload; 0 where it takes no text.
    pub texts_max: usize,
    /// Number of the first text.
    pub text_first: u8,
    /// Whether the host names a job file that the machine holds.
    pub takes_file: bool,
    /// Characters that its protocol cannot carry inside a text, besides control characters, which none can.
    pub forbidden: Vec<char>,
    /// Whether its texts are printable ASCII only.
    pub ascii_only: bool,
    /// What makes it start.
    pub start: StartBy,
    /// How the end of a cycle is learned.
    pub completion: Completion,
    /// How it is stopped over its line.
    pub abort: AbortBy,
    /// Whether an abort leaves a fault that only an explicit recovery clears.
    pub abort_leaves_fault: bool,
    /// Whether what was loaded can be read back.
    pub reads_back: bool,
    /// Whether the machine finishes on its own when the host falls silent, or is streamed to.
    pub host_streams_motion: bool,
    /// What its driver was written from, at its weakest.
    pub grade: Grade,
}

impl Capabilities {
    /// Whether a person has to watch each mark until this very machine has passed its acceptance: some of its bytes do
    /// not come from the maker.
    #[must_use]
    pub fn is_supervised(&self) -> bool {
        self.grade > Grade::Maker
    }
}

/// Where a driver's knowledge comes from, from the best to the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// The maker's own document, or the firmware's own source.
    Maker,
    /// Independent working code.
    Code,
    /// Inferred; never seen.
    Inferred,
}

/// How a two-dimensional symbol comes onto the metal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SymbolBy {
    /// Not at all.
    Nothing,
    /// The machine makes it from a text.
    Text,
    /// The host renders it.
    Path,
}

/// What makes a machine start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StartBy {
    /// A message over its line.
    Message,
    /// A contact: the controller's, or the operator's.
    Contact,
}

/// How a machine is stopped over its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AbortBy {
    /// A message stops it.
    Message,
    /// Nothing does: its stop input and the permit are what there is.
    Nothing,
}

/// What a machine takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PayloadKind {
    /// Text for the variables of a job file that the machine holds.
    Text,
    /// Motion.
    Path,
    /// Nothing but a stroke: what it marks is a die in its holder.
    Die,
}

/// How the end of a cycle is learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Completion {
    /// The machine says so unasked.
    Pushed,
    /// The host asks.
    Polled,
    /// It is the answer to the start.
    Answered,
    /// Not over its line: the controller sees it on a contact, or a person says it.
    Unheard,
}

/// What is to be engraved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    /// Texts for variables of a job file, by variable number.
    Text {
        /// Name of the job file in the machine.
        file: String,
        /// Variable number and text.
        variables: Vec<(u8, String)>,
    },
    /// Motion of the tool.
    Path {
        /// Strokes and dots, in micrometres from the machine's origin.
        path: ToolPath,
        /// How the tool is set for all of them.
        setting: ToolSetting,
    },
    /// The number of the die that has to be in the holder; 1 to 65535.
    Die(u16),
}

impl Payload {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> PayloadKind {
        match self {
            Self::Text { .. } => PayloadKind::Text,
            Self::Path { .. } => PayloadKind::Path,
            Self::Die(_) => PayloadKind::Die,
        }
    }

    /// How often the tool comes down: once for each stroke and dot of each
    /// pass, less one for each stroke that begins where the stroke before it ends. `None` where the machine makes its
    /// own motion.
    #[must_use]
    pub fn tool_downs(&self) -> Option<u64> {
        let Self::Path { path, setting } = self else { return None };
        let strokes = &path.strokes;
        let joins = |before: &Stroke, after: &Stroke| {
            !before.is_dot() && !after.is_dot() && before.points.last() == after.points.first()
        };
        let within =
            strokes.iter().zip(strokes.iter().skip(1)).filter(|(before, after)| joins(before, after));
        let around = strokes.last().zip(strokes.first()).is_some_and(|(last, first)| joins(last, first));
        let passes = u64::from(setting.passes);
        let downs = strokes.len().saturating_sub(within.count()) as u64 * passes;
        Some(downs.saturating_sub(u64::from(around) * passes.saturating_sub(1)))
    }
}

/// Proof that a payload is in the machine (and was read back, where the machine can). Consumed by a start.
#[derive(Debug, PartialEq, Eq)]
pub struct Loaded {
    pub(crate) job: u64,
    pub(crate) read_back: bool,
}

impl Loaded {
    /// For drivers only: the payload of this job is in the machine.
    #[must_use]
    pub fn reported_by_driver(job: u64, read_back: bool) -> Self {
        Self { job, read_back }
    }

    /// The job it was loaded for.
    #[must_use]
    pub fn job(&self) -> u64 {
        self.job
    }

    /// Whether the machine was asked what it holds, and answered the same.
    #[must_use]
    pub fn read_back(&self) -> bool {
        self.read_back
    }
}

/// The controller's start permit for one job. Made once, when the controller reports it; consumed by a start, so that a
/// second start cannot be written.
#[derive(Debug, PartialEq, Eq)]
pub struct Permit {
    job: u64,
}

impl Permit {
    /// For the station only: the controller has just reported the permit for this job.
    #[must_use]
    pub fn reported_by_controller(job: u64) -> Self {
        Self { job }
    }

    /// The job it is for.
    #[must_use]
    pub fn job(&self) -> u64 {
        self.job
    }
}

/// A cycle that was started and has not been heard to end.
#[derive(Debug, PartialEq, Eq)]
pub struct Running {
    pub(crate) job: u64,
}

impl Running {
    /// The job that runs.
    #[must_use]
    pub fn job(&self) -> u64 {
        self.job
    }
}

/// How a cycle ended, as far as the machine's own word goes. None of them means that metal was marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The machine says that it ran to its end.
    Finished,
    /// The machine says that it stopped.
    Stopped {
        /// In its words.
        reason: String,
    },
    /// Nobody knows: the line was lost, or the answer did not come.
    Unknown {
        /// What was missed.
        reason: String,
    },
}

/// State of a machine as it reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Can be loaded and started.
    Ready,
    /// Moves.
    Busy,
    /// Needs [`Driver::recover`], and what else it says.
    Fault {
        /// In plain words, with what to do.
        message: String,
    },
    /// Not able to work for another reason.
    NotReady {
        /// In plain words, with what to do.
        message: String,
    },
}

/// What came of a command, or what the machine said unasked.
#[derive(Debug, PartialEq, Eq)]
pub enum MachineEvent {
    /// To `identify`: the machine answers as the configured family.
    Identified {
        /// Model and version in its own words.
        description: String,
    },
    /// To `identify`: something answers, but not such a machine; or it lacks a setting that marking needs.
    WrongMachine {
        /// What answered and what to do.
        message: String,
    },
    /// To `status`.
    Status(Condition),
    /// To `load`.
    Loaded(Loaded),
    /// To `load`: nothing was started; the payload is not in the machine, or not as sent.
    LoadFailed {
        /// The job.
        job: u64,
        /// In plain words, with what to do.
        message: String,
    },
    /// The started cycle is over, or was lost sight of.
    Ended {
        /// The job.
        job: u64,
        /// How.
        end: End,
    },
    /// To `abort`: the machine stands still. Whether it is in fault now, [`Capabilities::abort_leaves_fault`] says.
    Aborted,
    /// To `abort`: nothing that can be sent stops it, and it may go on.
    CannotAbort {
        /// What stops it, in plain words.
        message: String,
    },
    /// To `recover`.
    Recovered,
    /// A question was not answered in time, after all permitted repetitions. Never sent for a start.
    NoAnswer {
        /// What was asked.
        asked: &'static str,
    },
}

/// Why a payload cannot be given to this machine. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PayloadError {
    /// The machine takes another kind.
    #[error("machine takes {takes:?}, not {given:?}")]
    Kind {
        /// What it takes.
        takes: PayloadKind,
        /// What was given.
        given: PayloadKind,
    },
    /// A text is too long.
    #[error("text {text:?} has {length} characters; the machine takes {max}")]
    TooLong {
        /// The text.
        text: String,
        /// Its length in characters.
        length: usize,
        /// Most the machine takes.
        max: usize,
    },
    /// A text holds a character that the protocol cannot carry.
    #[error("text {text:?} holds {character:?}, which the machine's protocol cannot carry")]
    Forbidden {
        /// The text.
        text: String,
        /// The character.
        character: char,
    },
    /// A text, or what it is for, does not suit the machine's protocol for another reason.
    #[error("text {text:?} {what}")]
    Unfit {
        /// The text.
        text: String,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The path is empty or leaves the working area.
    #[error("path {what}")]
    Path {
        /// What is wrong with it.
        what: String,
    },
    /// There is no such die.
    #[error("{what}")]
    Die {
        /// What is wrong with it.
        what: &'static str,
    },
    /// The machine is not in a state to be loaded.
    #[error("machine is {state}")]
    NotNow {
        /// Its state in words.
        state: &'static str,
    },
}

/// A marking machine, without its wire. Times are milliseconds of any steady clock.
pub trait Driver: Send {
    /// What it can do.
    fn capabilities(&self) -> &Capabilities;
    /// The line was opened (again). What was going on before is over; a running cycle becomes `Unknown`, unless the
    /// machine can say afterwards what came of it.
    fn link_opened(&mut self, now_ms: u64);
    /// The line is gone. A running cycle becomes `Unknown`, unless the machine can say afterwards what came of it.
    fn link_lost(&mut self, now_ms: u64);
    /// Bytes came in.
    fn handle(&mut self, bytes: &[u8], now_ms: u64);
    /// The time of [`Self::poll_at`] has come.
    fn handle_timeout(&mut self, now_ms: u64);
    /// When it wants to be woken.
    fn poll_at(&self) -> Option<u64>;
    /// The next bytes to send.
    fn next_output(&mut self) -> Option<Vec<u8>>;
    /// What has happened since the last call, oldest first.
    fn next_event(&mut self) -> Option<MachineEvent>;

    /// Asks who it is and whether its settings are fit for marking.
    fn identify(&mut self, now_ms: u64);
    /// Asks how it is.
    fn status(&mut self, now_ms: u64);
    /// Brings a payload into the machine and reads it back where it can. Never moves anything.
    ///
    /// # Errors
    /// [`PayloadError`]; nothing was sent then.
    fn load(&mut self, job: u64, payload: &Payload, now_ms: u64) -> Result<(), PayloadError>;
    /// Starts what was loaded; sent once and never again.
    fn start(&mut self, loaded: Loaded, permit: Permit, now_ms: u64) -> Running;
    /// Stops motion as fast as the protocol can.
    fn abort(&mut self, now_ms: u64);
    /// Clears a fault where the protocol can. Never moves anything.
    fn recover(&mut self, now_ms: u64);
    /// Sends the machine to its reference: a person's command, because it moves. What comes of it comes as a status.
    /// False if a machine of this family has no such command.
    fn home(&mut self, _now_ms: u64) -> bool {
        false
    }
}

impl<D: Driver + ?Sized> Driver for Box<D> {
    fn capabilities(&self) -> &Capabilities {
        (**self).capabilities()
    }
    fn link_opened(&mut self, now_ms: u64) {
        (**self).link_opened(now_ms);
    }
    fn link_lost(&mut self, now_ms: u64) {
        (**self).link_lost(now_ms);
    }
    fn handle(&mut self, bytes: &[u8], now_ms: u64) {
        (**self).handle(bytes, now_ms);
    }
    fn handle_timeout(&mut self, now_ms: u64) {
        (**self).handle_timeout(now_ms);
    }
    fn poll_at(&self) -> Option<u64> {
        (**self).poll_at()
    }
    fn next_output(&mut self) -> Option<Vec<u8>> {
        (**self).next_output()
    }
    fn next_event(&mut self) -> Option<MachineEvent> {
        (**self).next_event()
    }
    fn identify(&mut self, now_ms: u64) {
        (**self).identify(now_ms);
    }
    fn status(&mut self, now_ms: u64) {
        (**self).status(now_ms);
    }
    fn load(&mut self, job: u64, payload: &Payload, now_ms: u64) -> Result<(), PayloadError> {
        (**self).load(job, payload, now_ms)
    }
    fn start(&mut self, loaded: Loaded, permit: Permit, now_ms: u64) -> Running {
        (**self).start(loaded, permit, now_ms)
    }
    fn abort(&mut self, now_ms: u64) {
        (**self).abort(now_ms);
    }
    fn recover(&mut self, now_ms: u64) {
        (**self).recover(now_ms);
    }
    fn home(&mut self, now_ms: u64) -> bool {
        (**self).home(now_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marking::path::DotUm;

    #[test]
    fn tool_comes_down_once_for_each_piece_that_does_not_go_on_from_the_one_before() {
        let at = |x_um| DotUm { x_um, y_um: 0 };
        let line = |from, to| Stroke { points: vec![at(from), at(to)] };
        let cases = [
            (vec![], 2, 0),
            (vec![Stroke::dot(at(0)), Stroke::dot(at(0))], 2, 4),
            (vec![line(0, 1), line(1, 2), line(5, 6)], 1, 2),
            (vec![line(0, 1), line(1, 0)], 3, 1),
            (vec![line(0, 1), Stroke::dot(at(1)), line(1, 0)], 2, 5),
        ];
        for (strokes, passes, downs) in cases {
            let setting = ToolSetting { passes, feed_mm_min: 1, power_permille: 1 };
            let payload = Payload::Path { path: ToolPath { strokes }, setting };
            assert_eq!(payload.tool_downs(), Some(downs), "{payload:?}");
        }
    }
}
