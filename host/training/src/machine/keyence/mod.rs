//! A simulated beam marker of Keyence's MD-X kind.
//!
//! The strike wire is the tap on the beam: it gives `dots_per_char` pulses for each character other than a blank.

mod commands;
#[cfg(test)]
mod tests;

use super::text::{Body, BodyConfig, CycleEnd, TextProtocol, TextSim};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A program: the blocks that it marks, one a line, in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyenceProgram {
    /// 0 to 9999.
    pub number: u16,
    /// Numbers of its text blocks.
    pub blocks: Vec<u16>,
}

/// How this marker is set, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeyenceSimConfig {
    /// Its programs. The first is the current one when it comes up.
    pub programs: Vec<KeyenceProgram>,
    /// What it says for ready, in error, and marking.
    pub ready_words: [String; 3],
    /// Code of the error that an alarm in mid-mark gives.
    pub alarm_code: String,
    /// Code of the error that an opened interlock gives.
    pub interlock_code: String,
    /// Stored texts lose their last character.
    pub truncates: bool,
    /// Whatever program is chosen, this one becomes current, and the choice is answered well.
    pub loads_other_program: Option<u16>,
    /// The answer to a start, which tells the end of the mark, is lost.
    pub loses_start_reply: bool,
    /// Its mechanics and its line.
    pub body: BodyConfig,
}

impl Default for KeyenceSimConfig {
    fn default() -> Self {
        let lines = |number: u16| KeyenceProgram { number, blocks: (0..number).collect() };
        Self {
            programs: (1..=4).map(lines).collect(),
            ready_words: ["0", "1", "2"].map(str::to_owned),
            alarm_code: "100".to_owned(),
            interlock_code: "200".to_owned(),
            truncates: false,
            loads_other_program: None,
            loses_start_reply: false,
            body: BodyConfig::default(),
        }
    }
}

/// Longest command it takes; more is noise.
const COMMAND_MAX: usize = 4_096;

/// The words and the memory of such a marker.
#[derive(Debug)]
pub struct Keyence {
    config: KeyenceSimConfig,
    bytes: Vec<u8>,
    program: u16,
    /// By program and block.
    texts: BTreeMap<(u16, u16), String>,
    /// Code of the last error.
    error: String,
}

/// The marker.
pub type KeyenceSim = TextSim<Keyence>;

impl Keyence {
    fn blocks(&self) -> &[u16] {
        let current = self.config.programs.iter().find(|program| program.number == self.program);
        current.map(|program| program.blocks.as_slice()).unwrap_or_default()
    }

    /// The lines that a start would mark now.
    fn lines(&self) -> Vec<String> {
        let text = |block: &u16| self.texts.get(&(self.program, *block)).cloned().unwrap_or_default();
        self.blocks().iter().map(text).collect()
    }

    /// Answers the start that has been waiting for the end of its mark.
    fn answer_start(&self, answer: &str, body: &mut Body) {
        if !self.config.loses_start_reply {
            body.reply(answer.as_bytes());
        }
    }
}

impl TextProtocol for Keyence {
    type Config = KeyenceSimConfig;

    fn new(config: KeyenceSimConfig) -> Self {
        Self {
            bytes: Vec::new(),
            program: config.programs.first().map_or(0, |program| program.number),
            texts: BTreeMap::new(),
            error: String::new(),
            config,
        }
    }

    fn config_mut(&mut self) -> &mut KeyenceSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            if *byte == b'\r' {
                let command = std::mem::take(&mut self.bytes);
                self.command(&command, body, now_us);
            } else if self.bytes.len() < COMMAND_MAX {
                self.bytes.push(*byte);
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, _at_us: u64) {
        let error = match end {
            CycleEnd::Finished => return self.answer_start("WX,OK\r", body),
            CycleEnd::PermitLost => &self.config.interlock_code,
            CycleEnd::Jammed | CycleEnd::Alarm => &self.config.alarm_code,
        };
        self.error.clone_from(error);
        let answer = format!("WX,NG,{error}\r");
        self.answer_start(&answer, body);
    }

    fn power_cut(&mut self) {
        let config = self.config.clone();
        *self = Self::new(config);
    }
}
