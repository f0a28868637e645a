//! A simulated dot peen controller of the Gravotech and Technifor kind, on either of its transports.

mod commands;
mod frames;

use frames::FrameReader;

use super::text::{Body, BodyConfig, Condition, CycleEnd, CycleFaults, TextProtocol, TextSim};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How commands come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transport {
    /// `1B`, three bytes of length, command, `0D`.
    #[default]
    Uc500,
    /// Command, `0D`.
    Tl07,
}

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GravotechSimConfig {
    /// How commands come in.
    pub transport: Transport,
    /// Job files: name, and the variables that they engrave, one a line from the top.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Strikes that a character other than a blank takes.
    pub dots_per_char: u32,
    /// Time from strike to strike at speed 1. Microseconds.
    pub strike_period_us: u64,
    /// How many times faster than that it works.
    pub speed: u64,
    /// Replies carry the length prefix that requests have (UC500).
    pub replies_prefixed: bool,
    /// Another host is master until this one takes the role.
    pub other_master: bool,
    /// The air supply is off: cycles run to their end and nothing is struck.
    pub no_air: bool,
    /// `GO M` gets lost on its way.
    pub loses_go_m: bool,
    /// Stored texts lose their last character.
    pub truncates: bool,
    /// The needle jams after so many strikes.
    pub jams_after: Option<u32>,
}

impl Default for GravotechSimConfig {
    fn default() -> Self {
        let file = |lines: u8| (format!("LINES-{lines}.tml"), (0..lines).collect());
        Self {
            transport: Transport::default(),
            files: (1..=4).map(file).collect(),
            dots_per_char: 16,
            strike_period_us: 5_000,
            speed: 1,
            replies_prefixed: false,
            other_master: false,
            no_air: false,
            loses_go_m: false,
            truncates: false,
            jams_after: None,
        }
    }
}

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Gravotech {
    config: GravotechSimConfig,
    frames: FrameReader,
    variables: BTreeMap<u8, String>,
    job: Option<(String, u32)>,
    mode: u32,
    master_taken: bool,
}

/// The machine.
pub type GravotechSim = TextSim<Gravotech>;

/// The number of a condition in this family's status.
fn state_number(condition: Condition) -> u32 {
    match condition {
        Condition::Off => 0,
        Condition::Initialising { .. } => 1,
        Condition::Ready => 4,
        Condition::Marking => 8,
        Condition::Paused => 16,
        Condition::Fault => 32,
    }
}

impl Gravotech {
    fn is_master(&self) -> bool {
        self.master_taken || !self.config.other_master
    }

    fn go(&mut self, body: &mut Body, now_us: u64) {
        if body.condition() != Condition::Ready {
            return self.reply(&format!("ER 2 {}", state_number(body.condition())), body);
        }
        let Some((name, left)) = self.job.clone() else {
            return self.reply("ER 2 4", body);
        };
        if body.start(self.texts(&name), now_us).is_err() {
            // The start interlock is open: nothing moves, and the job stays loaded.
            return self.reply("ER 3 8", body);
        }
        self.job = match left {
            0 => Some((name, 0)),
            1 => None,
            more => Some((name, more - 1)),
        };
        if !self.config.loses_go_m {
            self.reply("GO M", body);
        }
    }

    fn texts(&self, file: &str) -> Vec<String> {
        let variables = self.config.files.get(file).into_iter().flatten();
        variables.filter_map(|number| self.variables.get(number).cloned()).collect()
    }
}

impl TextProtocol for Gravotech {
    type Config = GravotechSimConfig;

    fn new(config: GravotechSimConfig) -> Self {
        Self {
            frames: FrameReader::new(config.transport),
            config,
            variables: BTreeMap::new(),
            job: None,
            mode: 0,
            master_taken: false,
        }
    }

    fn config_mut(&mut self) -> &mut GravotechSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        let GravotechSimConfig { no_air, jams_after, .. } = self.config;
        BodyConfig {
            dots_per_char: self.config.dots_per_char,
            strike_period_us: self.config.strike_period_us,
            speed: self.config.speed,
            faults: CycleFaults { no_air, jams_after, ..CycleFaults::default() },
            ..BodyConfig::default()
        }
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            if let Some(command) = self.frames.push(*byte, now_us) {
                self.command(&command, body, now_us);
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, _at_us: u64) {
        self.reply(if end == CycleEnd::Finished { "GO F" } else { "GO S" }, body);
    }

    fn power_cut(&mut self) {
        self.frames = FrameReader::new(self.config.transport);
        self.variables.clear();
        self.job = None;
        self.mode = 0;
    }
}
