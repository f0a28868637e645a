//! What is at the other end of a line? Asks the questions that no machine moves for, and says what seems to be there.
//!
//! A tool for whoever sets a station up: it needs no driver and configures nothing. [`questions`] are the questions,
//! each with its reason for being harmless; [`answers`] recognises what comes back; [`silence`] judges what is neither.
//! The questions are asked one by one; the first sure answer ends it.

pub mod answers;
pub mod questions;
pub mod silence;

#[cfg(test)]
mod tests;

use crate::link::{Link, LinkConfig, LinkGone, OpenError};
use answers::{Seen, recognise};
use questions::{QUESTIONS, Question};
use silence::Silence;
use std::collections::VecDeque;
use std::fmt;
use std::time::Instant;
use tokio::time::{Duration, timeout};

/// Speeds that machines leave their works with, bits per second.
pub const USUAL_SPEEDS: [u32; 5] = [9_600, 19_200, 38_400, 57_600, 115_200];

/// A board that the opening of its port resets needs this long until it says who it is. Milliseconds.
const BOOT_MS: u64 = 2_000;
/// Longest wait for an answer, and the pause between two questions, which ends a frame begun. Milliseconds.
const ANSWER_MS: u64 = 600;
/// Most that is kept of one answer. Bytes.
const HEARD_MAX: usize = 512;

/// One question, and what came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Speed, bits per second; `None` on TCP.
    pub baud: Option<u32>,
    /// What was asked; `None` while only listening.
    pub asked: Option<&'static Question>,
    /// What came back.
    pub heard: Vec<u8>,
}

impl Attempt {
    /// What came back besides the question itself, which some lines repeat.
    fn answer(&self) -> &[u8] {
        let asked = self.asked.map_or(&b""[..], |asked| asked.bytes);
        if asked.starts_with(&self.heard) {
            &[]
        } else {
            self.heard.strip_prefix(asked).unwrap_or(&self.heard)
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What answers, if it is known.
    pub seen: Option<Seen>,
    /// The speed it answers at, bits per second; `None` on TCP and where nothing is known.
    pub baud: Option<u32>,
    /// Everything that was tried, in order.
    pub attempts: Vec<Attempt>,
    /// Whether the line was lost on the way.
    pub lost: Option<LinkGone>,
}

/// What the caller of [`Probe`] has to do next.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    /// Set the port to this speed, bits per second.
    SetBaud(u32),
    /// Send this.
    Send(&'static [u8]),
    /// Listen until this time, milliseconds.
    Listen(u64),
    /// All is said.
    Done,
}

/// A question at a speed.
#[derive(Debug, Clone, Copy)]
struct Step {
    baud: Option<u32>,
    question: Option<&'static Question>,
}

/// The asking, without its wire. Times are milliseconds of any steady clock.
#[derive(Debug)]
pub struct Probe {
    steps: VecDeque<Step>,
    actions: VecDeque<Action>,
    attempts: Vec<Attempt>,
    listens_ms: Option<u64>,
    /// What was recognised, and at which speed.
    seen: Option<(Seen, Option<u32>)>,
}

impl Probe {
    /// Asks at these speeds, the first of which the line has now; at none on TCP.
    ///
    /// Each question is asked at every speed before the next one is: their order is what makes some of them harmless.
    #[must_use]
    pub fn new(speeds: &[u32]) -> Self {
        let speeds: Vec<_> =
            if speeds.is_empty() { vec![None] } else { speeds.iter().copied().map(Some).collect() };
        let first = Step { baud: speeds.first().copied().flatten(), question: None };
        let asked = QUESTIONS.iter().flat_map(|question| {
            speeds.iter().map(move |baud| Step { baud: *baud, question: Some(question) })
        });
        Self {
            steps: std::iter::once(first).chain(asked).collect(),
            actions: VecDeque::new(),
            attempts: Vec::new(),
            listens_ms: None,
            seen: None,
        }
    }

    /// What to do next.
    pub fn next_action(&mut self, now_ms: u64) -> Action {
        if let Some(action) = self.actions.pop_front() {
            return action;
        }
        if let Some(at) = self.listens_ms.filter(|at| now_ms < *at) {
            return Action::Listen(at);
        }
        let Some(step) = self.steps.pop_front() else { return Action::Done };
        let was = self.attempts.last().map(|attempt| attempt.baud);
        if let Some(baud) = step.baud.filter(|_| was.is_some_and(|was| was != step.baud)) {
            self.actions.push_back(Action::SetBaud(baud));
        }
        self.actions.extend(step.question.map(|question| Action::Send(question.bytes)));
        let wait_ms = if step.question.is_some() { ANSWER_MS } else { BOOT_MS };
        self.listens_ms = Some(now_ms + wait_ms);
        self.attempts.push(Attempt { baud: step.baud, asked: step.question, heard: Vec::new() });
        self.next_action(now_ms)
    }

    /// Bytes came in.
    pub fn handle(&mut self, bytes: &[u8]) {
        let Some(attempt) = self.attempts.last_mut() else { return };
        let room = HEARD_MAX.saturating_sub(attempt.heard.len());
        attempt.heard.extend(bytes.iter().take(room));
        let Some(seen) = recognise(attempt.answer()) else { return };
        let baud = attempt.baud;
        if seen.sure {
            self.steps.clear();
            self.listens_ms = None;
            self.seen = Some((seen, baud));
        } else if self.seen.is_none() {
            // What it probably is, is asked for by name, and nothing else is.
            self.steps.retain(|step| {
                step.baud == baud && step.question.is_some_and(|question| question.family == seen.family)
            });
            self.seen = Some((seen, baud));
        }
    }

    /// What was found.
    #[must_use]
    pub fn report(self, lost: Option<LinkGone>) -> Report {
        let (seen, baud) = self.seen.map_or((None, None), |(seen, baud)| (Some(seen), baud));
        Report { seen, baud, attempts: self.attempts, lost }
    }
}

impl Report {
    /// What is wrong with the line, where nothing was recognised.
    #[must_use]
    pub fn silence(&self) -> Silence {
        let echoes = |attempt: &&Attempt| attempt.asked.is_some_and(|asked| attempt.heard == asked.bytes);
        if self.attempts.iter().filter(echoes).count() > 1 {
            return Silence::Echo;
        }
        let heard: Vec<u8> = self.attempts.iter().flat_map(|attempt| &attempt.heard).copied().collect();
        silence::judge(&heard, "")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.lost, &self.seen) {
            (Some(lost), _) => write!(f, "{lost}"),
            (None, None) => write!(f, "{}", self.silence()),
            (None, Some(Seen { family, heard, sure })) => {
                let seems = if *sure { "answers" } else { "seems to answer" };
                write!(f, "a machine of the family {family} {seems}: {heard}")?;
                match self.baud {
                    Some(baud) => write!(f, ", at {baud} baud"),
                    None => Ok(()),
                }
            }
        }
    }
}

/// Opens the line, asks, and closes it again. Takes up to seven seconds, and up to half a minute where other speeds are
/// tried; at a wrong speed a machine hears other bytes than were sent, so try them only while nothing can move: guard
/// open, or permit off.
///
/// # Errors
/// [`OpenError`] where the line cannot be opened.
pub async fn probe(config: &LinkConfig, other_speeds: bool) -> Result<Report, OpenError> {
    let mut link = Link::open(config).await?;
    let mut probe = Probe::new(&speeds(config, other_speeds));
    let lost = ask(&mut probe, &mut link).await.err();
    Ok(probe.report(lost))
}

/// The line's own speed, and the usual others where they are wanted.
fn speeds(config: &LinkConfig, others: bool) -> Vec<u32> {
    let LinkConfig::Serial(config) = config else { return Vec::new() };
    let others = USUAL_SPEEDS.into_iter().filter(|speed| others && *speed != config.baud);
    std::iter::once(config.baud).chain(others).collect()
}

async fn ask(probe: &mut Probe, link: &mut Link) -> Result<(), LinkGone> {
    let since = Instant::now();
    let now_ms = || u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
    let mut buffer = [0; 256];
    loop {
        match probe.next_action(now_ms()) {
            Action::Done => return Ok(()),
            Action::SetBaud(baud) => link.set_baud(baud)?,
            Action::Send(bytes) => link.write(bytes).await?,
            Action::Listen(until_ms) => {
                let left = Duration::from_millis(until_ms.saturating_sub(now_ms()));
                if let Ok(read) = timeout(left, link.read(&mut buffer)).await {
                    probe.handle(buffer.get(..read?).unwrap_or_default());
                }
            }
        }
    }
}
