//! What differs between readers of one family and is not certain: data, one file for each family.

use crate::link::{LinkConfig, Parity, SerialConfig};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// Why a text is no dialect.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DialectError {
    /// A field is missing, unknown or of a wrong kind.
    #[error("the reader's dialect is wrong: {0}; compare it with the dialect that came with the program")]
    Form(String),
    /// A value makes no sense.
    #[error("the reader's dialect is wrong: {field} is {value}; write {allowed}")]
    Value {
        /// The field.
        field: &'static str,
        /// Its value.
        value: String,
        /// What may stand there.
        allowed: &'static str,
    },
}

/// How the line of such a reader is set when it leaves its maker; always 8 data bits and 1 stop bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkDefaults {
    /// Bits a second.
    pub baud: u32,
    /// Parity.
    pub parity: Parity,
    /// Port of TCP; 0 where it has none.
    pub tcp_port: u16,
}

impl LinkDefaults {
    /// The line at `port`: a serial device by its path, or a host, with or without a port of TCP.
    #[must_use]
    pub fn line_at(&self, port: &str) -> LinkConfig {
        if port.starts_with('/') {
            let parity = self.parity;
            return LinkConfig::Serial(SerialConfig { parity, ..SerialConfig::by_path(port, self.baud) });
        }
        let has_port = port.rsplit_once(':').is_some_and(|(_, number)| number.parse::<u16>().is_ok());
        let address = if has_port { port.to_owned() } else { format!("{port}:{}", self.tcp_port) };
        LinkConfig::Tcp { address }
    }
}

/// Times in milliseconds and limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Timing {
    /// A command unanswered for this long is sent again.
    pub reply_max_ms: u64,
    /// A reading may take this long.
    pub read_max_ms: u64,
    /// Silence that ends what was being said.
    pub quiet_ms: u64,
    /// The same text again within this time is the same reading.
    pub double_ms: u64,
    /// How often a command is sent before the reader is given up.
    pub sends_max: u32,
    /// How often it is triggered before nothing is read.
    pub triggers_max: u32,
}

impl Timing {
    fn check(&self) -> Result<(), DialectError> {
        let times = [
            ("timing.reply_max_ms", self.reply_max_ms),
            ("timing.read_max_ms", self.read_max_ms),
            ("timing.quiet_ms", self.quiet_ms),
        ];
        let limits = [("timing.sends_max", self.sends_max), ("timing.triggers_max", self.triggers_max)];
        let wrong_time = times.into_iter().find(|(_, ms)| !(1..=600_000).contains(ms));
        let wrong_limit = limits.into_iter().find(|(_, limit)| !(1..=20).contains(limit));
        match (wrong_time, wrong_limit) {
            (Some((field, ms)), _) => {
                Err(DialectError::Value { field, value: ms.to_string(), allowed: "1 to 600000 milliseconds" })
            }
            (_, Some((field, limit))) => {
                Err(DialectError::Value { field, value: limit.to_string(), allowed: "1 to 20" })
            }
            _ if self.double_ms > 600_000 => Err(DialectError::Value {
                field: "timing.double_ms",
                value: self.double_ms.to_string(),
                allowed: "0 to 600000 milliseconds",
            }),
            _ => Ok(()),
        }
    }
}

/// A code of the reader in words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Status {
    /// The code.
    pub code: u32,
    /// What it means.
    pub meaning: String,
    /// What to do.
    pub remedy: String,
}

/// A code in words, with what to do.
pub(super) fn words(list: &[Status], shown: &str, code: u32) -> String {
    match list.iter().find(|status| status.code == code) {
        Some(status) => format!("the reader answers {shown}: {}; {}", status.meaning, status.remedy),
        None => {
            format!("the reader answers {shown}, which its dialect does not name; look it up in its manual")
        }
    }
}

/// A dialect that has times.
pub(super) trait Timed {
    fn timing(&self) -> &Timing;
}

/// Reads a dialect.
pub(super) fn parse<D: DeserializeOwned + Timed>(text: &str) -> Result<D, DialectError> {
    let dialect: D = toml::from_str(text).map_err(|error| DialectError::Form(one_line(&error)))?;
    dialect.timing().check()?;
    Ok(dialect)
}

/// What is wrong and where, without the picture of it.
fn one_line(error: &toml::de::Error) -> String {
    error.message().lines().collect::<Vec<_>>().join(", ")
}
