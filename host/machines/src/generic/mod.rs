//! Any machine that takes texts over a line, described wholly by its dialect file: messages as templates, answers as
//! patterns. For machines that no other family knows; a site writes such a file without a new program.
//!
//! `dialects/generic/README.md` describes the files; those that ship are examples as well.

mod check;
mod frame;
mod rules;
mod template;

#[cfg(test)]
mod tests;

pub use rules::{Dialect, read};

use crate::dialect::{Shipped, error_words};
use crate::dialogue::{Answer, Dialogue, News, Protocol, Silence, State, Timing, Watched};
use crate::face::{
    AbortBy, Capabilities, Completion, Driver, Payload, PayloadError, PayloadKind, StartBy, SymbolBy,
};
use crate::texts;
use frame::Receiver;
use rules::{Optional, Told};
use template::{Template, Values};

/// The dialects that ship.
pub const SHIPPED: &[Shipped] = &[
    Shipped { name: "i-mark", text: include_str!("../../dialects/generic/i-mark.toml") },
    Shipped { name: "technomark", text: include_str!("../../dialects/generic/technomark.toml") },
    Shipped { name: "mk-100", text: include_str!("../../dialects/generic/mk-100.toml") },
    Shipped { name: "huapu", text: include_str!("../../dialects/generic/huapu.toml") },
    Shipped { name: "hans", text: include_str!("../../dialects/generic/hans.toml") },
    Shipped { name: "lc", text: include_str!("../../dialects/generic/lc.toml") },
];

/// Driver of one machine. A cycle of which nothing was heard for `cycle_max_ms` after its start has an unknown outcome.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Generic::new(dialect, cycle_max_ms))
}

/// What may be asked again.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ask {
    Identify,
    Load {
        file: String,
    },
    Set {
        file: String,
        number: u8,
        text: String,
    },
    /// The text that must come back.
    Read {
        file: String,
        number: u8,
        text: String,
    },
    Status,
    /// The state in a cycle.
    Watch,
    Stop,
    Clear,
    /// Nothing, for a while: whatever comes is late.
    Quiet,
}

/// A cycle whose end is the answer to its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cycle {
    None,
    Running,
    /// It was told to stop, and what comes may be the answer to that.
    Stopping,
}

#[derive(Debug)]
struct Generic {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    receiver: Receiver,
    description: Option<String>,
    cycle: Cycle,
    watched: Watched,
}

fn capabilities(dialect: &Dialect) -> Capabilities {
    let texts = dialect.texts.get_ref();
    Capabilities {
        family: "generic".to_owned(),
        payload: PayloadKind::Text,
        symbol: SymbolBy::Nothing,
        text_max_chars: texts.chars_max,
        texts_max: texts.texts_max,
        text_first: texts.first,
        takes_file: dialect.load.is_some(),
        forbidden: texts.forbidden.clone(),
        ascii_only: texts.ascii_only,
        start: if dialect.start.is_some() { StartBy::Message } else { StartBy::Contact },
        completion: *dialect.completion.get_ref(),
        abort: if dialect.stop.is_some() { AbortBy::Message } else { AbortBy::Nothing },
        abort_leaves_fault: dialect.abort_leaves_fault,
        reads_back: dialect.read.is_some(),
        host_streams_motion: false,
        grade: dialect.machine.grade,
    }
}

fn takes(pattern: &Optional, message: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.get_ref().matches(message))
}

impl Generic {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        let frame = dialect.frame.get_ref();
        let start = frame.start.as_ref().and_then(|start| start.get_ref().0.first().copied());
        let end = frame.end.as_ref().map_or(Vec::new(), |end| end.get_ref().0.clone());
        Self {
            capabilities: capabilities(&dialect),
            receiver: Receiver::new(start, end, frame.silence_ms),
            dialect,
            cycle_max_ms,
            description: None,
            cycle: Cycle::None,
            watched: Watched::default(),
        }
    }

    fn text_of(&self, bytes: Option<Vec<u8>>) -> Option<String> {
        bytes.map(|bytes| self.dialect.frame.get_ref().encoding.decode(&bytes))
    }

    /// The message that a template makes, in its frame.
    fn framed(&self, template: &Template, values: Values<'_>) -> Vec<u8> {
        let frame = self.dialect.frame.get_ref();
        let message = template.fill(values, frame.encoding);
        let values = Values { message: &message, ..Values::default() };
        let covered = frame.check_over.as_ref().map(|over| over.get_ref().fill(values, frame.encoding));
        let covered = covered.as_deref().unwrap_or(&message);
        frame.send.get_ref().fill(Values { covered, ..values }, frame.encoding)
    }

    fn template(&self, ask: &Ask) -> Option<&Template> {
        let dialect = &self.dialect;
        let send = match ask {
            Ask::Identify => &dialect.identify.as_ref()?.send,
            Ask::Load { .. } => &dialect.load.as_ref()?.send,
            Ask::Set { .. } => &dialect.set.send,
            Ask::Read { .. } => &dialect.read.as_ref()?.send,
            Ask::Status | Ask::Watch => &dialect.status.as_ref()?.send,
            Ask::Stop => &dialect.stop.as_ref()?.send,
            Ask::Clear => &dialect.clear.as_ref()?.send,
            Ask::Quiet => return None,
        };
        Some(send.get_ref())
    }

    fn told(&self, ask: &Ask) -> Option<&Told> {
        match ask {
            Ask::Load { .. } => self.dialect.load.as_ref(),
            Ask::Set { .. } => Some(&self.dialect.set),
            Ask::Stop => self.dialect.stop.as_ref(),
            Ask::Clear => self.dialect.clear.as_ref(),
            Ask::Identify | Ask::Read { .. } | Ask::Status | Ask::Watch | Ask::Quiet => None,
        }
    }

    /// The machine's name of a text, where it has one.
    fn name_of(&self, number: u8) -> &str {
        let at = usize::from(number.saturating_sub(self.dialect.texts.get_ref().first));
        self.dialect.names.get(at).map_or("", String::as_str)
    }

    /// What an answer says that is no good one, in plain words.
    fn words(&self, pattern: &Optional, message: &str) -> String {
        let captures = pattern.as_ref().and_then(|pattern| pattern.get_ref().captures(message));
        match captures.as_ref().and_then(|captures| captures.name("code")) {
            Some(code) => error_words(&self.dialect.error, &format!("{message:?}"), code.as_str()),
            None => {
                format!("{message:?}; look at the machine's own display, and for this answer in its manual")
            }
        }
    }

    fn told_answer(&self, told: &Told, ask: &Ask, message: &str) -> Answer<Ask> {
        if let Some(captures) = told.accepted.as_ref().and_then(|pattern| pattern.get_ref().captures(message))
        {
            return match (ask, captures.name("file")) {
                (Ask::Load { file }, Some(loaded)) if loaded.as_str() != file => Answer::Refused(format!(
                    "it says that it has loaded {:?}, not {file:?}; check the file's name",
                    loaded.as_str()
                )),
                _ => Answer::Done,
            };
        }
        match takes(&told.refused, message) {
            true => Answer::Refused(self.words(&told.refused, message)),
            false => Answer::NotThis,
        }
    }

    fn read_answer(&self, sent: &str, message: &str) -> Answer<Ask> {
        let Some(read) = &self.dialect.read else { return Answer::NotThis };
        if let Some(captures) = read.answered.get_ref().captures(message) {
            let text = captures.name("text").map_or("", |text| text.as_str());
            return match text == sent {
                true => Answer::Done,
                false => Answer::Refused(format!(
                    "it holds {text:?}, not {sent:?}; load again, and if it happens again check the cable and the job file"
                )),
            };
        }
        match takes(&read.refused, message) {
            true => Answer::Refused(self.words(&read.refused, message)),
            false => Answer::NotThis,
        }
    }

    fn identify_answer(&mut self, message: &str) -> Answer<Ask> {
        let captures =
            self.dialect.identify.as_ref().and_then(|table| table.answered.get_ref().captures(message));
        let Some(captures) = captures else { return Answer::NotThis };
        let text = captures.name("text").map_or(message, |text| text.as_str());
        self.description = Some(format!("answers {text:?}"));
        Answer::Done
    }

    fn state(&self, message: &str) -> Option<State> {
        let status = self.dialect.status.as_ref()?;
        let rows = [
            (State::Done, &status.done),
            (State::Busy, &status.busy),
            (State::Fault, &status.fault),
            (State::NotReady, &status.not_ready),
        ];
        let other = || rows.into_iter().find(|(_, pattern)| takes(pattern, message)).map(|(state, _)| state);
        if status.ready.get_ref().matches(message) { Some(State::Ready) } else { other() }
    }

    /// A state that needs somebody, in plain words.
    fn state_words(&self, state: State, message: &str) -> String {
        let status = self.dialect.status.as_ref();
        match state {
            State::Fault => {
                let words = self.words(status.map_or(&None, |status| &status.fault), message);
                format!("the machine has a fault and says {words}; then recover it")
            }
            _ => {
                let words = self.words(status.map_or(&None, |status| &status.not_ready), message);
                format!("the machine is not ready and says {words}")
            }
        }
    }

    fn status_answer(&mut self, message: &str) -> Answer<Ask> {
        let Some(state) = self.state(message) else { return Answer::NotThis };
        self.watched.told(state);
        Answer::Is(state.condition(|| self.state_words(state, message)))
    }

    fn watch_answer(&mut self, message: &str) -> Answer<Ask> {
        let Some(state) = self.state(message) else { return Answer::NotThis };
        let says_done = self.dialect.status.as_ref().is_some_and(|status| status.done.is_some());
        let words = self.state_words(state, message);
        Answer::Cycle(self.watched.news(state, says_done, || words))
    }

    /// What stands between two questions whose answers could be taken for each other.
    fn fence(&self) -> Option<Ask> {
        self.harmless().or_else(|| self.quiet())
    }

    /// A question that changes nothing.
    fn harmless(&self) -> Option<Ask> {
        let status = self.dialect.status.as_ref().map(|_| Ask::Status);
        status.or_else(|| self.dialect.identify.as_ref().map(|_| Ask::Identify))
    }

    fn quiet(&self) -> Option<Ask> {
        (self.dialect.frame.get_ref().fence_ms > 0).then_some(Ask::Quiet)
    }

    /// A payload that no encoding carries, or that reads like an answer.
    fn unfit(&self, text: &str) -> Result<(), PayloadError> {
        if let Some(character) = self.dialect.frame.get_ref().encoding.cannot(text) {
            return Err(PayloadError::Forbidden { text: text.to_owned(), character });
        }
        let free = |table: &str| table == "read" || table == "identify";
        let like = self
            .dialect
            .patterns()
            .iter()
            .any(|((table, _), pattern)| !free(table) && pattern.get_ref().matches(text));
        if like && self.dialect.read.is_some() {
            return Err(texts::unfit(
                text,
                "reads like one of the machine's own answers and could not be read back",
            ));
        }
        Ok(())
    }

    fn reads(&self, file: &str, variables: &[(u8, String)]) -> Vec<Ask> {
        let read = |number, text| Ask::Read { file: file.to_owned(), number, text };
        match &self.dialect.read {
            None => Vec::new(),
            Some(rules::ReadRules { joined: None, .. }) => {
                variables.iter().map(|(number, text)| read(*number, text.clone())).collect()
            }
            Some(rules::ReadRules { joined: Some(between), .. }) => {
                let mut sorted: Vec<&(u8, String)> = variables.iter().collect();
                sorted.sort();
                let first = sorted.first().map_or(0, |(number, _)| *number);
                let all: Vec<&str> = sorted.iter().map(|(_, text)| text.as_str()).collect();
                vec![read(first, all.join(between))]
            }
        }
    }

    /// What a message says about a cycle that is over when its start is answered.
    fn answered_news(&mut self, message: &str) -> Option<News> {
        let start = self.dialect.start.as_ref()?;
        let news = if takes(&start.stopped, message) {
            News::Stopped(self.words(&start.stopped, message))
        } else if self.cycle == Cycle::Stopping {
            return None;
        } else if takes(&start.finished, message) {
            News::Finished
        } else if takes(&start.refused, message) {
            let words = self.words(&start.refused, message);
            News::Refused(format!("{words}; if it had begun already, look at the part"))
        } else {
            return None;
        };
        if self.cycle == Cycle::Running {
            self.cycle = Cycle::None;
        }
        Some(news)
    }

    fn pushed_news(&self, message: &str) -> Option<News> {
        let news = &self.dialect.news;
        if takes(&news.finished, message) {
            Some(News::Finished)
        } else if takes(&news.stopped, message) {
            Some(News::Stopped(self.words(&news.stopped, message)))
        } else if takes(&news.paused, message) {
            Some(News::Paused(self.words(&news.paused, message)))
        } else {
            None
        }
    }
}

impl Protocol for Generic {
    type Ask = Ask;
    type Frame = String;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(*self.dialect.timing.get_ref(), self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, now_ms: u64) -> Option<String> {
        let bytes = self.receiver.push(byte, now_ms);
        self.text_of(bytes)
    }

    fn whole_at_ms(&self) -> Option<u64> {
        self.receiver.whole_at_ms()
    }

    fn take_whole(&mut self, now_ms: u64) -> Option<String> {
        let bytes = self.receiver.take_whole(now_ms);
        self.text_of(bytes)
    }

    fn forget(&mut self) {
        self.receiver.clear();
        self.description = None;
        self.cycle = Cycle::None;
    }

    fn shown(frame: &String) -> String {
        frame.clone()
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        match (ask, self.cycle) {
            (Ask::Stop, Cycle::Running) => self.cycle = Cycle::Stopping,
            (Ask::Stop | Ask::Quiet, _) => {}
            // Nothing else is asked while a start waits for its answer.
            _ => self.cycle = Cycle::None,
        }
        let Some(template) = self.template(ask) else { return Vec::new() };
        let values = match ask {
            Ask::Load { file } => Values { file, ..Values::default() },
            Ask::Set { file, number, text } => {
                Values { file, number: *number, name: self.name_of(*number), text, ..Values::default() }
            }
            Ask::Read { file, number, .. } => {
                Values { file, number: *number, name: self.name_of(*number), ..Values::default() }
            }
            _ => Values::default(),
        };
        self.framed(template, values)
    }

    fn name(ask: &Ask) -> &'static str {
        match ask {
            Ask::Identify => "who it is",
            Ask::Load { .. } => "loading the job file",
            Ask::Set { .. } => "setting a text",
            Ask::Read { .. } => "reading a text back",
            Ask::Status | Ask::Watch => "its state",
            Ask::Stop => "stopping",
            Ask::Clear => "clearing the fault",
            Ask::Quiet => "silence",
        }
    }

    fn answer(&mut self, ask: &Ask, frame: &String) -> Answer<Ask> {
        match ask {
            Ask::Identify => self.identify_answer(frame),
            Ask::Read { text, .. } => self.read_answer(text, frame),
            Ask::Status => self.status_answer(frame),
            Ask::Watch => self.watch_answer(frame),
            Ask::Quiet => Answer::NotThis,
            Ask::Load { .. } | Ask::Set { .. } | Ask::Stop | Ask::Clear => {
                self.told(ask).map_or(Answer::NotThis, |told| self.told_answer(told, ask, frame))
            }
        }
    }

    fn silence(&self, ask: &Ask) -> Silence {
        if *ask == Ask::Quiet {
            return Silence::Never(self.dialect.frame.get_ref().fence_ms);
        }
        self.told(ask).and_then(|told| told.pause_ms).map_or(Silence::NoAnswer, Silence::Never)
    }

    fn identify(&self) -> Vec<Ask> {
        let own = self.dialect.identify.as_ref().map(|_| Ask::Identify);
        own.into_iter().chain(self.dialect.status.as_ref().map(|_| Ask::Status)).collect()
    }

    fn description(&self) -> String {
        match &self.description {
            Some(words) => words.clone(),
            None if self.dialect.status.is_some() => "answers when it is asked for its state".to_owned(),
            None => "cannot be asked who it is; look whether the right machine is on this line".to_owned(),
        }
    }

    fn status(&self) -> Vec<Ask> {
        self.harmless().into_iter().collect()
    }

    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        let (file, variables) = texts::fit(payload, self.dialect.texts.get_ref())?;
        let sent =
            self.dialect.load.iter().map(|_| file).chain(variables.iter().map(|(_, text)| text.as_str()));
        sent.into_iter().try_for_each(|text| self.unfit(text))?;
        let load = self.dialect.load.iter().map(|_| Ask::Load { file: file.to_owned() });
        let set = variables.iter().map(|(number, text)| Ask::Set {
            file: file.to_owned(),
            number: *number,
            text: text.clone(),
        });
        let asks = load.chain(set).chain(self.reads(file, variables));
        let fence = self.fence();
        let often = |ask: Ask| {
            let times = self.told(&ask).map_or(1, |told| usize::from(told.sends));
            std::iter::repeat_n(ask, times).chain(fence.clone())
        };
        Ok(fence.clone().into_iter().chain(asks.flat_map(often)).collect())
    }

    fn abort(&self) -> Vec<Ask> {
        self.dialect.stop.iter().map(|_| Ask::Stop).collect()
    }

    fn recover(&self) -> Vec<Ask> {
        let clear = self.dialect.clear.iter().map(|_| Ask::Clear);
        clear.chain(self.quiet()).chain(self.status()).collect()
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        self.watched.begin();
        let start = self.dialect.start.as_ref()?;
        let bytes = self.framed(start.send.get_ref(), Values::default());
        let answered = *self.dialect.completion.get_ref() == Completion::Answered;
        self.cycle = if answered { Cycle::Running } else { Cycle::None };
        Some(bytes)
    }

    fn news(&mut self, frame: &String, starting: bool) -> Option<News> {
        if let Some(news) = self.pushed_news(frame) {
            return Some(news);
        }
        if self.cycle != Cycle::None {
            return self.answered_news(frame);
        }
        let start = self.dialect.start.as_ref().filter(|_| starting)?;
        if takes(&start.accepted, frame) {
            Some(News::Marking)
        } else if takes(&start.refused, frame) {
            Some(News::Refused(self.words(&start.refused, frame)))
        } else {
            None
        }
    }

    fn watch(&self) -> Option<Ask> {
        (*self.dialect.completion.get_ref() == Completion::Polled).then_some(Ask::Watch)
    }
}
