//! How a press is built, and what is wrong with it.

use crate::machine::text::ReplyFaults;
use serde::{Deserialize, Serialize};

/// A die, and what it impresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Die {
    /// The number that the press reads from it; 0 is no die.
    pub number: u16,
    /// Its text, from the top.
    pub lines: Vec<String>,
}

/// How this press is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PressSimConfig {
    /// Its address on the line.
    pub address: u8,
    /// Silence that ends a frame: three and a half characters. Microseconds.
    pub gap_us: u64,
    /// What it says of itself, up to 16 characters.
    pub id: String,
    /// The dies there are.
    pub dies: Vec<Die>,
    /// Number of the die that is in it; 0 for none.
    pub fitted_die: u16,
    /// What its die register says where that is not the fitted die.
    pub misread_die: Option<u16>,
    /// Strokes that it has made in its life; the counter wraps after 4294967295.
    pub strokes_made: u32,
    /// Time from the top to the metal at speed 1. Milliseconds.
    pub down_ms: u64,
    /// Time on the metal until the bottom is reached. Milliseconds.
    pub pressing_ms: u64,
    /// Time back to the top. Milliseconds.
    pub up_ms: u64,
    /// How many times faster than that it works.
    pub speed: u64,
    /// What its force register says after a stroke.
    pub force: u16,
    /// The guard is open.
    pub guard_open: bool,
    /// There is no pressure: cycles run to their end and are counted, and nothing is struck.
    pub no_air: bool,
    /// It has a pressure switch, so that a cycle without pressure ends with fault 3.
    pub notices_no_air: bool,
    /// The ram meets too much before it reaches the bottom: fault 1, and half an impression.
    pub overloads: bool,
    /// The die leaves nothing that can be read.
    pub worn: bool,
    /// Strokes that one START gives; 1 for a good press, 0 for one that is done without having struck.
    pub strokes_per_start: u32,
    /// So many of the first strokes of a cycle are not counted.
    pub uncounted_strokes: u32,
    /// START is answered well, and nothing comes of it.
    pub ignores_starts: bool,
    /// The answers to START are lost.
    pub loses_start_answers: bool,
    /// Requests that are answered with exception 6 and not obeyed, by their number from 1 since it was made.
    pub busy_for: Vec<u32>,
    /// Faults of its answers.
    pub replies: ReplyFaults,
}

impl Default for PressSimConfig {
    fn default() -> Self {
        Self {
            address: 1,
            gap_us: 4_000,
            id: "SIMULATED PRESS".to_owned(),
            dies: vec![Die { number: 7, lines: vec!["KE 26".to_owned()] }],
            fitted_die: 7,
            misread_die: None,
            strokes_made: 0,
            down_ms: 150,
            pressing_ms: 40,
            up_ms: 150,
            speed: 1,
            force: 1_000,
            guard_open: false,
            no_air: false,
            notices_no_air: false,
            overloads: false,
            worn: false,
            strokes_per_start: 1,
            uncounted_strokes: 0,
            ignores_starts: false,
            loses_start_answers: false,
            busy_for: Vec::new(),
            replies: ReplyFaults::default(),
        }
    }
}
