//! What the driver is in the middle of asking: one task, made of steps, each with its own answer.

use super::line::Line;
use super::stream::Stream;
use marking::path::DotPath;

/// Stop as soon as possible without losing the position.
pub(super) const HOLD: u8 = b'!';
/// Reset. Ends everything, and loses the position in motion.
pub(super) const RESET: u8 = 0x18;

/// What is being done.
#[derive(Debug)]
pub(super) enum Task {
    Identify {
        version: String,
    },
    Status,
    Load {
        job: u64,
        path: DotPath,
        checked: Option<Vec<String>>,
    },
    /// A load that failed in the dry run, which only a reset leaves for sure.
    LeaveDryRun {
        job: u64,
        message: String,
    },
    Abort,
    Recover,
}

/// What is waited for.
#[derive(Debug)]
pub(super) enum Step {
    Version {
        version: Option<String>,
        heard: Option<String>,
    },
    Settings(Settings),
    State,
    DryRunOn {
        told: bool,
    },
    /// Before the first line of the job goes out: is it really a dry run?
    DryRunState,
    DryRun(Stream),
    DryRunOff,
    Hold,
    Reset,
    Unlock,
}

/// The settings that marking depends on, as far as they were told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Settings {
    /// `$22`: homing.
    pub homing: Option<u32>,
    /// `$30`: the `S` word of full power.
    pub power_max: Option<u32>,
    /// `$32`: laser mode.
    pub laser: Option<u32>,
}

/// A task at one of its steps.
#[derive(Debug)]
pub(super) struct Work {
    pub task: Task,
    pub step: Step,
    pub sends: u32,
    pub again_ms: u64,
}

impl Step {
    /// What is sent for it; a state question and a stream are sent in their own ways.
    pub(super) fn bytes(&self) -> Option<Vec<u8>> {
        match self {
            Self::Version { .. } => Some(b"$I\n".to_vec()),
            Self::Settings(_) => Some(b"$$\n".to_vec()),
            Self::DryRunOn { .. } | Self::DryRunOff => Some(b"$C\n".to_vec()),
            Self::Hold => Some(vec![HOLD]),
            Self::Reset => Some(vec![RESET]),
            Self::Unlock => Some(b"$X\n".to_vec()),
            Self::State | Self::DryRunState | Self::DryRun(_) => None,
        }
    }

    /// In words, for a message that nothing came back.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Version { .. } => "version ($I)",
            Self::Settings(_) => "settings ($$)",
            Self::State | Self::DryRunState => "status (?)",
            Self::DryRunOn { .. } | Self::DryRunOff => "the dry run ($C)",
            Self::DryRun(_) => "a line of the dry run",
            Self::Hold => "holding (!)",
            Self::Reset => "the reset (18 hex)",
            Self::Unlock => "unlocking ($X)",
        }
    }

    /// Whether sending it again does no harm. `$C` toggles, and a line of a job is counted: they are never repeated.
    pub(super) fn is_repeatable(&self) -> bool {
        !matches!(self, Self::DryRunOn { .. } | Self::DryRunOff | Self::DryRun(_))
    }
}

impl Settings {
    /// Takes note of a line of the settings.
    pub(super) fn note(&mut self, line: &Line) {
        if let Line::Setting { number, value } = line {
            match number {
                22 => self.homing = Some(*value),
                30 => self.power_max = Some(*value),
                32 => self.laser = Some(*value),
                _ => {}
            }
        }
    }

    /// All three were told. An `ok` without them belongs to something else.
    pub(super) fn is_complete(&self) -> bool {
        self.homing.is_some() && self.power_max.is_some() && self.laser.is_some()
    }

    /// Why the machine must not mark with them.
    pub(super) fn hindrance(&self) -> Option<&'static str> {
        match (self.laser, self.power_max) {
            (Some(1), Some(1..)) => None,
            (Some(1), _) => {
                Some("full power ($30) is 0; set it to the S word of full power, for example $30=1000")
            }
            _ => Some(
                "laser mode is off, so the beam would stay on between dots and at standstill; set $32=1, and make sure \
                 that the controller's output suits the tool",
            ),
        }
    }

    /// In words, for a description of the machine.
    pub(super) fn words(&self) -> String {
        let homing =
            if self.homing == Some(1) { "homing on" } else { "homing off, origin where it was switched on" };
        format!("laser mode on, full power S{}, {homing}", self.power_max.unwrap_or(0))
    }
}
