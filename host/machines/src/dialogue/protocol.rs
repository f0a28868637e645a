//! What a family of machines adds to the dialogue: its messages, and what they mean.

use crate::dialect::TimingRules;
use crate::face::{Capabilities, Condition, Payload, PayloadError};
use std::fmt::Debug;

/// A family's messages and their meaning. It never sees a clock and never decides to send anything.
pub(crate) trait Protocol: Debug + Send {
    /// A message that may be repeated when its answer is lost. A start is none of these.
    type Ask: Clone + Debug + PartialEq + Send;
    /// A whole message from the machine.
    type Frame: Debug + Send;

    /// What the machine can do.
    fn capabilities(&self) -> &Capabilities;
    /// How long things may take.
    fn timing(&self) -> Timing;

    /// Takes one byte; gives the message that it ends.
    fn take(&mut self, byte: u8, now_ms: u64) -> Option<Self::Frame>;
    /// When what has come in is a message, if nothing more comes: for messages that end by silence.
    fn whole_at_ms(&self) -> Option<u64> {
        None
    }
    /// The message that silence has ended, if that time has come.
    fn take_whole(&mut self, _now_ms: u64) -> Option<Self::Frame> {
        None
    }
    /// Forgets the message begun, and whatever it believes of the machine: the line is another one.
    fn forget(&mut self);
    /// A message as a person can read it, for saying that something strange answers.
    fn shown(frame: &Self::Frame) -> String;

    /// The bytes of a question; none for a pause, which [`Silence::Never`] ends.
    fn bytes(&mut self, ask: &Self::Ask) -> Vec<u8>;
    /// A question in words, for a message that nothing came back.
    fn name(ask: &Self::Ask) -> &'static str;
    /// What a message means for the question that waits.
    fn answer(&mut self, ask: &Self::Ask, frame: &Self::Frame) -> Answer<Self::Ask>;
    /// What it means that a question is not answered.
    fn silence(&self, _ask: &Self::Ask) -> Silence {
        Silence::NoAnswer
    }

    /// The questions that make sure what answers; after the last one [`Self::description`] says it.
    fn identify(&self) -> Vec<Self::Ask>;
    /// The machine in its own words, after the questions of [`Self::identify`].
    fn description(&self) -> String;
    /// The questions for its state; the last one is answered by [`Answer::Is`]. A machine that can only be asked
    /// whether it is there is held to be ready when it is.
    fn status(&self) -> Vec<Self::Ask>;
    /// The questions that bring a payload in, for a payload of the kind that the machine takes. Where two answers look
    /// alike, a question with another kind of answer stands between them, so that a late or doubled answer is never
    /// taken for the next one.
    ///
    /// # Errors
    /// [`PayloadError`], naming what does not fit.
    fn load(&mut self, payload: &Payload) -> Result<Vec<Self::Ask>, PayloadError>;
    /// The questions that stop it; none where nothing that can be sent does.
    fn abort(&self) -> Vec<Self::Ask>;
    /// The questions that clear a fault. None of them moves anything.
    fn recover(&self) -> Vec<Self::Ask>;

    /// The bytes that start what was loaded; none where a contact starts it.
    fn start(&mut self) -> Option<Vec<u8>>;
    /// What a message says about a cycle, if that is what it is about. `starting`: a start was sent and has not been
    /// accepted yet, so an acceptance or a refusal is about it.
    fn news(&mut self, frame: &Self::Frame, starting: bool) -> Option<News>;
    /// The question for how far a cycle is, where it has to be asked; answered by [`Answer::Cycle`].
    fn watch(&self) -> Option<Self::Ask> {
        None
    }
    /// What it means that a cycle was lost sight of, or that its start was not answered.
    fn lost_sight(&self) -> Lost {
        Lost::Unknown
    }
}

/// How long things may take. Milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Timing {
    /// A question unanswered for this long is sent again.
    pub reply_max_ms: u64,
    /// How often a question is sent before it is given up; at least 1.
    pub sends_max: u32,
    /// A cycle of which nothing was heard for this long has an unknown outcome.
    pub cycle_max_ms: u64,
    /// Between two questions for how far a cycle is.
    pub watch_ms: u64,
}

impl Timing {
    /// From a dialect's table and the longest cycle of the site.
    pub(crate) fn from_rules(rules: TimingRules, cycle_max_ms: u64) -> Self {
        let TimingRules { reply_max_ms, sends_max, watch_ms } = rules;
        Self { reply_max_ms, sends_max, cycle_max_ms, watch_ms }
    }
}

/// What a message means for the question that waits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Answer<A> {
    /// Nothing: noise, late news, or the answer to something else.
    NotThis,
    /// A part of the answer; more follows.
    More,
    /// It was answered as it should be.
    Done,
    /// It was answered, and these questions come before the next one.
    First(Vec<A>),
    /// The machine's state.
    Is(Condition),
    /// How far a cycle is.
    Cycle(News),
    /// It was refused, or answered otherwise than it must be. In plain words, with what to do.
    Refused(String),
}

/// What a machine says about a cycle.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum News {
    /// It was accepted, or goes on.
    Marking,
    /// It waits for a person. In plain words, with what to do.
    Paused(String),
    /// It ran to its end.
    Finished,
    /// It stopped. In plain words, with what to do.
    Stopped(String),
    /// The start was refused. In plain words, with what to do.
    Refused(String),
}

/// What it means that a question is not answered after all repetitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Silence {
    /// Something is wrong.
    NoAnswer,
    /// It need not be answered; the next one comes.
    GoOn,
    /// The machine never answers it: it is sent once, and the next one comes after so many milliseconds.
    Never(u64),
}

/// What it means that a cycle was lost sight of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lost {
    /// Nobody knows what came of it.
    Unknown,
    /// The machine can be asked afterwards.
    TellsLater,
}
