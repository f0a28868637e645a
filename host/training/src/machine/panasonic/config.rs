//! How a marker is set, and what is wrong with it.

use crate::machine::text::BodyConfig;
use serde::{Deserialize, Serialize};

/// How it speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// LP-400/V and what is compatible with it: answers begin with `06` or `15`, status of five digits.
    #[default]
    Lp400,
    /// LP-GS, LP-RC and LP-RF: answers repeat the command, status of items between commas.
    Lpgs,
    /// LP-310: answers as LP-400, status of six digits of which the last is 0 in error.
    Lp310,
}

/// A marking file: which strings it marks, one a line, those of the first list first, each list in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PanasonicFile {
    /// 0 to 9999.
    pub number: u16,
    /// Strings that are set once, 1 to 99. From 51 on all files have them in common.
    #[serde(default)]
    pub strings: Vec<u16>,
    /// Strings that have to be given for every trigger, 0 to 15.
    #[serde(default)]
    pub per_trigger: Vec<u16>,
}

/// How this marker is set, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PanasonicSimConfig {
    /// How it speaks.
    pub dialect: Dialect,
    /// Requests and answers carry a check sum.
    pub check_sum: bool,
    /// They end with CR and LF, not CR alone.
    pub cr_lf: bool,
    /// Its files. The first is loaded when it comes up.
    pub files: Vec<PanasonicFile>,
    /// The shutter is closed: it is not ready, and takes settings at any time.
    pub shutter_closed: bool,
    /// Commands that its input terminals have taken over.
    pub on_input_terminals: Vec<String>,
    /// Negative answers of [`Dialect::Lpgs`] have the number of the wrong item behind their code, and `???` for a
    /// command that could not be read, as its manual has it.
    pub long_negatives: bool,
    /// The status of [`Dialect::Lpgs`] has a seventh item: it waits for strings for the trigger.
    pub tells_data_wait: bool,
    /// The end of a mark is told with the energy behind it, as LP-M and LP-S do.
    pub tells_energy: bool,
    /// Time from choosing a file, or from forbidding reception, until it is ready and takes a string for the trigger.
    /// Its manual asks for a second. Milliseconds.
    pub settling_ms: u64,
    /// Code of the error that an alarm in mid-mark gives.
    pub alarm_code: u16,
    /// Code of the error that an opened interlock gives in mid-mark.
    pub interlock_code: u16,
    /// Each mark brings a warning, which does not interrupt it and is told as a normal end.
    pub warns: bool,
    /// Stored strings lose their last character.
    pub truncates: bool,
    /// Whatever file is chosen, this one is loaded, and the choice is answered well.
    pub loads_other_file: Option<u16>,
    /// Its mechanics and its line.
    pub body: BodyConfig,
}

impl Default for PanasonicSimConfig {
    fn default() -> Self {
        let lines =
            |number: u16| PanasonicFile { number, strings: (1..=number).collect(), per_trigger: Vec::new() };
        let per_trigger = PanasonicFile { number: 11, strings: Vec::new(), per_trigger: vec![0] };
        Self {
            dialect: Dialect::default(),
            check_sum: true,
            cr_lf: false,
            files: (1..=4).map(lines).chain([per_trigger]).collect(),
            shutter_closed: false,
            on_input_terminals: Vec::new(),
            long_negatives: false,
            tells_data_wait: false,
            tells_energy: false,
            settling_ms: 0,
            alarm_code: 400,
            interlock_code: 200,
            warns: false,
            truncates: false,
            loads_other_file: None,
            body: BodyConfig::default(),
        }
    }
}
