//! What a dialect file of this family says. `dialects/generic/README.md` describes every key.

use super::check;
use super::frame::Encoding;
use super::template::{Bytes, Template};
use crate::dialect::{self, About, DialectError, ErrorRow, LineRules, TextRules, TimingRules};
use crate::face::Completion;
use regex_lite::{Captures, Regex};
use serde::Deserialize;
use toml::Spanned;

/// A pattern that a whole message has to match.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Pattern {
    regex: Regex,
}

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(source: String) -> Result<Self, String> {
        let regex = Regex::new(&format!(r"\A(?:{source})\z"));
        regex.map(|regex| Self { regex }).map_err(|error| format!("the pattern cannot be read: {error}"))
    }
}

impl Pattern {
    pub(super) fn matches(&self, message: &str) -> bool {
        self.regex.is_match(message)
    }

    pub(super) fn captures<'a>(&self, message: &'a str) -> Option<Captures<'a>> {
        self.regex.captures(message)
    }

    pub(super) fn has_group(&self, name: &str) -> bool {
        self.regex.capture_names().flatten().any(|known| known == name)
    }
}

/// A pattern that a file may leave out.
pub(super) type Optional = Option<Spanned<Pattern>>;

/// `[frame]`: what stands around each message, and how one ends.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrameRules {
    pub send: Spanned<Template>,
    pub check_over: Option<Spanned<Template>>,
    pub encoding: Encoding,
    pub start: Option<Spanned<Bytes>>,
    pub end: Option<Spanned<Bytes>>,
    pub silence_ms: Option<u64>,
    #[serde(default)]
    pub fence_ms: u64,
}

/// A message that tells the machine something.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    pub send: Spanned<Template>,
    pub accepted: Optional,
    pub refused: Optional,
    pub pause_ms: Option<u64>,
    #[serde(default = "once")]
    pub sends: u8,
}

fn once() -> u8 {
    1
}

/// `[read]`: a text read back.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadRules {
    pub send: Spanned<Template>,
    pub answered: Spanned<Pattern>,
    pub refused: Optional,
    pub joined: Option<String>,
}

/// `[identify]`: what it says of itself.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IdentifyRules {
    pub send: Spanned<Template>,
    pub answered: Spanned<Pattern>,
}

/// `[status]`: its state.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatusRules {
    pub send: Spanned<Template>,
    pub ready: Spanned<Pattern>,
    pub busy: Optional,
    pub done: Optional,
    pub fault: Optional,
    pub not_ready: Optional,
}

/// `[start]`: absent where a contact starts it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StartRules {
    pub send: Spanned<Template>,
    pub accepted: Optional,
    pub refused: Optional,
    pub finished: Optional,
    pub stopped: Optional,
}

/// `[news]`: what it says unasked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct NewsRules {
    pub finished: Optional,
    pub stopped: Optional,
    pub paused: Optional,
}

/// `[[example]]`: an answer and what it means.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    pub answer: Spanned<Bytes>,
    pub means: Spanned<String>,
}

/// A whole file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    pub(super) completion: Spanned<Completion>,
    #[serde(default)]
    pub(super) abort_leaves_fault: bool,
    #[serde(default)]
    pub(super) names: Vec<String>,
    pub(super) machine: About,
    pub(super) texts: Spanned<TextRules>,
    pub(super) timing: Spanned<TimingRules>,
    /// How its line is set.
    pub line: LineRules,
    pub(super) frame: Spanned<FrameRules>,
    pub(super) identify: Option<IdentifyRules>,
    pub(super) load: Option<Told>,
    pub(super) set: Told,
    pub(super) read: Option<ReadRules>,
    pub(super) status: Option<StatusRules>,
    pub(super) start: Option<StartRules>,
    pub(super) stop: Option<Told>,
    pub(super) clear: Option<Told>,
    #[serde(default)]
    pub(super) news: NewsRules,
    #[serde(default)]
    pub(super) error: Vec<ErrorRow>,
    #[serde(default)]
    pub(super) example: Vec<Example>,
}

/// A dialect, read and checked.
///
/// # Errors
/// [`DialectError`], the first one found, naming `file`.
pub fn read(file: &str, text: &str) -> Result<Dialect, DialectError> {
    let dialect: Dialect = dialect::read(file, text)?;
    check::check(&dialect).map_err(|(at, problem)| dialect::placed(file, text, at.start, problem))?;
    Ok(dialect)
}

/// A pattern and what it is called: its table and its key.
pub(super) type Named<'a> = ((&'static str, &'static str), &'a Spanned<Pattern>);

impl Dialect {
    /// All patterns of the file.
    pub(super) fn patterns(&self) -> Vec<Named<'_>> {
        let told = [("load", self.load.as_ref()), ("set", Some(&self.set)), ("stop", self.stop.as_ref())];
        let told = told.into_iter().chain([("clear", self.clear.as_ref())]);
        let told = told.filter_map(|(table, told)| Some((table, told?))).flat_map(|(table, told)| {
            [((table, "accepted"), told.accepted.as_ref()), ((table, "refused"), told.refused.as_ref())]
        });
        let read = self.read.iter().flat_map(|read| {
            [(("read", "answered"), Some(&read.answered)), (("read", "refused"), read.refused.as_ref())]
        });
        let identify = self.identify.iter().map(|table| (("identify", "answered"), Some(&table.answered)));
        let news = &self.news;
        let news = [("finished", &news.finished), ("stopped", &news.stopped), ("paused", &news.paused)]
            .map(|(key, pattern)| (("news", key), pattern.as_ref()));
        let all = told.chain(read).chain(identify).chain(self.status_patterns()).chain(self.start_patterns());
        all.chain(news).filter_map(|(name, pattern)| Some((name, pattern?))).collect()
    }

    fn status_patterns(
        &self,
    ) -> impl Iterator<Item = ((&'static str, &'static str), Option<&Spanned<Pattern>>)> {
        self.status.iter().flat_map(|status| {
            [
                (("status", "ready"), Some(&status.ready)),
                (("status", "busy"), status.busy.as_ref()),
                (("status", "done"), status.done.as_ref()),
                (("status", "fault"), status.fault.as_ref()),
                (("status", "not_ready"), status.not_ready.as_ref()),
            ]
        })
    }

    fn start_patterns(
        &self,
    ) -> impl Iterator<Item = ((&'static str, &'static str), Option<&Spanned<Pattern>>)> {
        self.start.iter().flat_map(|start| {
            [
                (("start", "accepted"), start.accepted.as_ref()),
                (("start", "refused"), start.refused.as_ref()),
                (("start", "finished"), start.finished.as_ref()),
                (("start", "stopped"), start.stopped.as_ref()),
            ]
        })
    }
}
