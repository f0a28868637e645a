//! SIC Marking controllers e8 and e10: a job file that marks global variables, and their texts, over the binary protocol.
//!
//! Such a machine can be asked whether it is there but not for its state, and nothing that can be sent stops it; the start is answered when the
//! marking has ended. Frames, codes and the variables are the maker's (e8-V5 protocol, R02); what the file and start
//! messages carry, and what the bits of the status mean, was not readable and stands in the dialects.

mod frame;
pub mod words;

#[cfg(test)]
mod tests;

pub use frame::FrameRules;

use crate::dialect::{About, ErrorRow, LineRules, Shipped, TextRules, TimingRules, error_words};
use crate::dialogue::{Answer, Dialogue, News, Protocol, Timing};
use crate::face::{
    AbortBy, Capabilities, Completion, Driver, Payload, PayloadError, PayloadKind, StartBy, SymbolBy,
};
use crate::texts;
use frame::{Frame, Reader};
use serde::Deserialize;

const READ_FILE: u8 = 0x53;
const LOAD_FILE: u8 = 0x63;
const SET_VARIABLE: u8 = 0x38;
const START: u8 = 0x67;
const RESET_ERROR: u8 = 0x45;
/// Kind of a marking file.
const MARKING: u8 = 2;
/// Bytes of a file's name, and of the zero after it.
const NAME_BYTES: usize = 11;
const NAME_FIELD_BYTES: usize = NAME_BYTES + 1;

/// The dialects that ship.
pub const SHIPPED: &[Shipped] = &[
    Shipped { name: "e8-v5", text: include_str!("../../dialects/sic/e8-v5.toml") },
    Shipped { name: "e10-v6", text: include_str!("../../dialects/sic/e10-v6.toml") },
];

/// What differs between machines of this family.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// A file that is read to find out what answers, whether or not the machine has it.
    pub probe_file: String,
    /// What the file is about.
    pub machine: About,
    /// Which texts it takes.
    pub texts: TextRules,
    /// How long things may take.
    pub timing: TimingRules,
    /// How its line is set.
    pub line: LineRules,
    /// Version and check.
    pub frame: FrameRules,
    /// What the three bytes that end a marking mean.
    pub status: StatusRules,
    /// Return codes: code of the request in hexadecimal, and the value in decimal.
    #[serde(default)]
    pub error: Vec<ErrorRow>,
}

/// `[status]`: bits of the three bytes. A marking has run to its end when none is set but those that are ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusRules {
    /// The machine is in fault.
    pub fault: [u8; 3],
    /// A person stopped it.
    pub stopped: [u8; 3],
    /// May be set and says nothing about the marking.
    pub ignored: [u8; 3],
}

/// Driver of one machine. A cycle of which nothing was heard for `cycle_max_ms` after its start has an unknown outcome.
pub fn driver(dialect: Dialect, cycle_max_ms: u64) -> impl Driver + std::fmt::Debug + use<> {
    Dialogue::with(Sic::new(dialect, cycle_max_ms))
}

/// What may be asked again when its answer is lost. The start is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ask {
    /// Reads a file that need not be there: what answers is such a machine. Also stands between two questions whose
    /// answers look alike.
    Probe,
    /// Reads a file that must be there.
    Find {
        file: String,
    },
    Load {
        file: String,
    },
    Set {
        number: u8,
        text: String,
    },
    Reset,
}

#[derive(Debug)]
struct Sic {
    dialect: Dialect,
    cycle_max_ms: u64,
    capabilities: Capabilities,
    reader: Reader,
}

fn capabilities(dialect: &Dialect) -> Capabilities {
    Capabilities {
        family: "sic".to_owned(),
        payload: PayloadKind::Text,
        symbol: SymbolBy::Nothing,
        text_max_chars: dialect.texts.chars_max,
        texts_max: dialect.texts.texts_max,
        text_first: dialect.texts.first,
        takes_file: true,
        forbidden: dialect.texts.forbidden.clone(),
        ascii_only: dialect.texts.ascii_only,
        start: StartBy::Message,
        completion: Completion::Answered,
        abort: AbortBy::Nothing,
        abort_leaves_fault: false,
        reads_back: false,
        host_streams_motion: false,
        grade: dialect.machine.grade,
    }
}

/// A file's name as the machine has it: filled up with zeros.
fn name_field(file: &str) -> Vec<u8> {
    let mut field = file.as_bytes().to_vec();
    field.resize(NAME_FIELD_BYTES, 0);
    field
}

impl StatusRules {
    /// What the bytes say about a marking; none where a bit is set that the dialect does not know.
    fn news(&self, told: [u8; 3]) -> Option<News> {
        let any = |mask: &[u8; 3]| told.iter().zip(mask).any(|(byte, mask)| byte & mask != 0);
        let [first, second, third] = self.ignored.map(|ignored| !ignored);
        let remedy = "look for the cause and at the part, keep hands out, then recover the machine";
        if any(&self.fault) {
            Some(News::Stopped(format!("the machine has a fault ({told:02X?}); {remedy}")))
        } else if any(&self.stopped) {
            Some(News::Stopped(format!("stopped at the machine ({told:02X?}); {remedy}")))
        } else {
            (!any(&[first, second, third])).then_some(News::Finished)
        }
    }
}

impl Sic {
    fn new(dialect: Dialect, cycle_max_ms: u64) -> Self {
        Self { capabilities: capabilities(&dialect), dialect, cycle_max_ms, reader: Reader::default() }
    }

    fn refused(&self, code: u8, value: u8) -> Answer<Ask> {
        let what = format!("return code {value}");
        Answer::Refused(error_words(&self.dialect.error, &what, &format!("{code:02X} {value}")))
    }

    /// The answer to a request that has a return code.
    fn told(&self, code: u8, frame: &Frame) -> Answer<Ask> {
        match frame.data.as_slice() {
            [0] => Answer::Done,
            [value] => self.refused(code, *value),
            _ => Answer::NotThis,
        }
    }

    /// The answer to reading a file: its name first, or one byte where there is none.
    fn found(&self, file: &str, frame: &Frame) -> Answer<Ask> {
        match frame.data.as_slice() {
            [value] => self.refused(READ_FILE, *value),
            data if data.starts_with(&name_field(file)) => Answer::Done,
            _ => Answer::NotThis,
        }
    }
}

/// Upper case, no blank: what else a name may be is not known.
fn fit_file(file: &str) -> Result<(), PayloadError> {
    let plain = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_lowercase();
    match file.len() <= NAME_BYTES && file.bytes().all(plain) {
        true => Ok(()),
        false => Err(texts::unfit(
            file,
            "is no file name of this machine: at most 11 upper-case characters without a blank",
        )),
    }
}

impl Protocol for Sic {
    type Ask = Ask;
    type Frame = Frame;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn timing(&self) -> Timing {
        Timing::from_rules(self.dialect.timing, self.cycle_max_ms)
    }

    fn take(&mut self, byte: u8, _now_ms: u64) -> Option<Frame> {
        self.reader.push(byte, self.dialect.frame)
    }

    fn forget(&mut self) {
        self.reader.clear();
    }

    fn shown(frame: &Frame) -> String {
        format!("{:02X} {:02X?}", frame.code, frame.data)
    }

    fn bytes(&mut self, ask: &Ask) -> Vec<u8> {
        // A frame broken off must not swallow the answer to this.
        self.reader.clear();
        let read = |file: &str| [name_field(file), vec![MARKING]].concat();
        let (code, data) = match ask {
            Ask::Probe => (READ_FILE, read(&self.dialect.probe_file)),
            Ask::Find { file } => (READ_FILE, read(file)),
            Ask::Load { file } => (LOAD_FILE, name_field(file)),
            Ask::Set { number, text } => {
                (SET_VARIABLE, [format!("{number}").as_bytes(), text.as_bytes()].concat())
            }
            Ask::Reset => (RESET_ERROR, Vec::new()),
        };
        self.dialect.frame.encode(code, &data)
    }

    fn name(ask: &Ask) -> &'static str {
        match ask {
            Ask::Probe => "reading a file (53)",
            Ask::Find { .. } => "reading the job file (53)",
            Ask::Load { .. } => "loading the job file (63)",
            Ask::Set { .. } => "setting a global variable (38)",
            Ask::Reset => "resetting the error (45)",
        }
    }

    fn answer(&mut self, ask: &Ask, frame: &Frame) -> Answer<Ask> {
        match (ask, frame.code) {
            (Ask::Probe, READ_FILE) => Answer::Done,
            (Ask::Find { file }, READ_FILE) => self.found(file, frame),
            (Ask::Load { .. }, LOAD_FILE) | (Ask::Set { .. }, SET_VARIABLE) | (Ask::Reset, RESET_ERROR) => {
                self.told(frame.code, frame)
            }
            _ => Answer::NotThis,
        }
    }

    fn identify(&self) -> Vec<Ask> {
        vec![Ask::Probe]
    }

    fn description(&self) -> String {
        format!("answers frames of version {:02X}", self.dialect.frame.version)
    }

    fn status(&self) -> Vec<Ask> {
        vec![Ask::Probe]
    }

    fn load(&mut self, payload: &Payload) -> Result<Vec<Ask>, PayloadError> {
        let (file, variables) = texts::fit(payload, &self.dialect.texts)?;
        fit_file(file)?;
        let find = Ask::Find { file: file.to_owned() };
        let set = variables.iter().map(|(number, text)| Ask::Set { number: *number, text: text.clone() });
        let told = std::iter::once(Ask::Load { file: file.to_owned() }).chain(set);
        Ok(std::iter::once(find).chain(told.flat_map(|ask| [ask, Ask::Probe])).collect())
    }

    fn abort(&self) -> Vec<Ask> {
        Vec::new()
    }

    fn recover(&self) -> Vec<Ask> {
        vec![Ask::Reset, Ask::Probe]
    }

    fn start(&mut self) -> Option<Vec<u8>> {
        self.reader.clear();
        Some(self.dialect.frame.encode(START, &[]))
    }

    fn news(&mut self, frame: &Frame, _starting: bool) -> Option<News> {
        let told = <[u8; 3]>::try_from(frame.data.as_slice()).ok().filter(|_| frame.code == START)?;
        self.dialect.status.news(told)
    }
}
