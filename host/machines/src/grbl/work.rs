//! What the driver is in the middle of asking: one task, made of steps, each with its own answer.

use super::codes::Firmware;
use super::line::Line;
use super::stream::Stream;
use marking::path::{ToolPath, ToolSetting};

/// Stop as soon as possible without losing the position.
pub(super) const HOLD: u8 = b'!';
/// Reset. Ends everything, and loses the position in motion.
pub(super) const RESET: u8 = 0x18;

/// What is to be drawn, and how.
#[derive(Debug)]
pub(super) struct Drawing {
    pub path: ToolPath,
    pub setting: ToolSetting,
}

/// What is being done.
#[derive(Debug)]
pub(super) enum Task {
    Identify,
    Status,
    Load {
        job: u64,
        drawing: Drawing,
        checked: Option<Vec<String>>,
    },
    /// A load that failed in the dry run, which only a reset leaves for sure.
    LeaveDryRun {
        job: u64,
        message: String,
    },
    Abort,
    /// Whether it was reset for it.
    Recover {
        reset: bool,
    },
    /// A person's command: the only one that moves anything outside a job.
    Home {
        begun: bool,
    },
    /// Makes sure that nothing moves and that the tool is off: a reset does both. `job`: one has ended that may have
    /// left it on, so that failing is worth a word.
    Quench {
        job: bool,
    },
}

/// What is waited for.
#[derive(Debug)]
pub(super) enum Step {
    Version(Told),
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
    Home,
}

/// What `$I` was answered with so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub version: Option<String>,
    pub options: Option<String>,
    pub firmware: Firmware,
    /// The last line that is no part of such an answer.
    pub heard: Option<String>,
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
    /// `$110` and `$111`: greatest speed of each axis, millimetres a minute.
    pub rates: [Option<u32>; 2],
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
            Self::Version(_) => Some(b"$I\n".to_vec()),
            Self::Settings(_) => Some(b"$$\n".to_vec()),
            Self::DryRunOn { .. } | Self::DryRunOff => Some(b"$C\n".to_vec()),
            Self::Hold => Some(vec![HOLD]),
            Self::Reset => Some(vec![RESET]),
            Self::Unlock => Some(b"$X\n".to_vec()),
            Self::Home => Some(b"$H\n".to_vec()),
            Self::State | Self::DryRunState | Self::DryRun(_) => None,
        }
    }

    /// In words, for a message that nothing came back.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Version(_) => "version ($I)",
            Self::Settings(_) => "settings ($$)",
            Self::State | Self::DryRunState => "status (?)",
            Self::DryRunOn { .. } | Self::DryRunOff => "the dry run ($C)",
            Self::DryRun(_) => "a line of the dry run",
            Self::Hold => "holding (!)",
            Self::Reset => "the reset (18 hex)",
            Self::Unlock => "unlocking ($X)",
            Self::Home => "homing ($H)",
        }
    }

    /// Whether sending it again does no harm. `$C` toggles, a line of a job is counted, and `$H` moves: they are never
    /// repeated.
    pub(super) fn is_repeatable(&self) -> bool {
        !matches!(self, Self::DryRunOn { .. } | Self::DryRunOff | Self::DryRun(_) | Self::Home)
    }
}

impl Told {
    /// Takes note of a line.
    pub(super) fn note(&mut self, line: Line) {
        match line {
            Line::Version(text) => self.version = Some(text),
            Line::Options(text) => self.options = Some(text),
            Line::Firmware(name) if name == "grblHAL" => self.firmware = Firmware::GrblHal,
            Line::Other(text) => self.heard = Some(text),
            _ => {}
        }
    }

    /// Number and the name that a site has stored, from `1.1h.20190830:name`.
    fn parts(&self) -> (&str, &str) {
        let version = self.version.as_deref().unwrap_or_default();
        version.split_once(':').unwrap_or((version, ""))
    }

    /// Why this is not the machine that a station is set up for.
    pub(super) fn hindrance(&self, machine_id: &str) -> Option<String> {
        let (number, name) = self.parts();
        if !number.starts_with("1.1") {
            return Some(format!("its firmware is GRBL {number}; install 1.1, or configure another family"));
        }
        (!machine_id.is_empty() && name != machine_id).then(|| {
            format!(
                "it calls itself {name:?}, and this station is set up for {machine_id:?}; connect the right machine, or \
                 store its name with $I={machine_id}"
            )
        })
    }

    /// In words, with the receive buffer that it says it has. Bytes are counted for the smallest all the same.
    pub(super) fn words(&self) -> String {
        let version = self.version.as_deref().unwrap_or_default();
        let buffer = self.options.as_deref().and_then(|options| options.split(',').nth(2));
        let buffer = buffer.map_or_else(String::new, |bytes| format!(", receive buffer {bytes} bytes"));
        format!("{} {version}{buffer}", self.firmware.name())
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
                110 => self.rates[0] = Some(*value),
                111 => self.rates[1] = Some(*value),
                _ => {}
            }
        }
    }

    /// All were told. An `ok` without them belongs to something else.
    pub(super) fn is_complete(&self) -> bool {
        let others = [self.homing, self.power_max, self.laser];
        others.iter().chain(&self.rates).all(Option::is_some)
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

    /// Whether it has switches to be homed to.
    pub(super) fn homes(&self) -> bool {
        self.homing.is_some_and(|homing| homing > 0)
    }

    /// Why a drawing cannot be made with them as it is set: it would be made slower than told.
    pub(super) fn too_slow_for(&self, feed_mm_min: u32) -> Option<String> {
        let slowest = self.rates.iter().flatten().min()?;
        (feed_mm_min > *slowest).then(|| {
            format!(
                "the tool's feed of {feed_mm_min} mm/min is above the {slowest} that $110 and $111 allow; lower the feed of \
                 the tool's setting"
            )
        })
    }

    /// In words, for a description of the machine.
    pub(super) fn words(&self) -> String {
        let homing = if self.homes() { "homing on" } else { "homing off, origin where it was switched on" };
        format!("laser mode on, full power S{}, {homing}", self.power_max.unwrap_or(0))
    }
}
