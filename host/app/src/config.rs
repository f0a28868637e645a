//! `station.toml`: what a station is made of, checked with line and column before anything relies on it.

mod check;
mod scanners;
mod template;
mod webhook;

pub use template::{Template, write_template};
pub use webhook::Address;

use crate::error::Failure;
use crate::message::Message;
use jiff::tz::TimeZone;
pub use machines::Family;
use machines::link::{Device, LinkConfig, SerialConfig};
use marking::number::{CheckSystem, NumberBlock};
use marking::path::Font;
use marking::path::material::Material;
use protocol::{Inputs, Realm, StartMode, StationId, Witness};
use registry::backup::Recipient;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use thiserror::Error;
use toml::Spanned;

/// A station's configuration, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Station id, as it stands in the ledger and in every receipt.
    pub station: StationId,
    /// Real or training.
    pub realm: Realm,
    /// Where its day begins and ends.
    pub time_zone: TimeZone,
    /// The line to the controller.
    pub controller: LinkConfig,
    /// The marking machine.
    pub machine: MachineConfig,
    /// Inputs that are wired to the controller.
    pub wired: Inputs,
    /// Whether the wiring makes motion without a permit impossible.
    pub permit_interlocks_motion: bool,
    /// The numbers handed to this station.
    pub numbers: Option<NumberBlock>,
    /// How machine and controller of a training station are simulated.
    pub training: Training,
    /// Where backups go, and for whom.
    pub backup: Option<BackupConfig>,
    /// Scanners that the program reads itself.
    pub scanners: Vec<ScannerConfig>,
    /// Who is told of new entries.
    pub webhooks: Vec<Webhook>,
}

/// A scanner that the program reads itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScannerConfig {
    /// At a serial port.
    Port(SerialConfig),
    /// One that poses as a keyboard, by its device under `/dev/input`.
    Input(PathBuf),
}

/// Another program that is told of new entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// What it is called: where it was told up to is kept for this.
    pub name: String,
    /// Where.
    pub url: Address,
    /// File with the secret by which the other program knows that the station wrote it.
    pub secret_file: PathBuf,
    /// Acts that are told, by their words in the ledger.
    pub events: Vec<String>,
    /// Certificates of the authorities that vouch for the other end, PEM.
    pub ca_file: PathBuf,
}

/// Where backups go, and for whom.
#[derive(Debug, Clone, PartialEq)]
pub struct BackupConfig {
    /// Who can open them, one at least.
    pub recipients: Vec<Recipient>,
    /// Folder on another medium.
    pub to: PathBuf,
    /// How old the newest may become, hours.
    pub every_hours: u32,
    /// How many are kept.
    pub keep: usize,
}

/// How machine and controller of a training station are simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Training {
    /// The controller's real image in the emulator; otherwise its logic as a program of this computer.
    pub emulated: bool,
    /// How many times faster than a real machine.
    pub speed: u64,
}

/// The machine as the configuration describes it.
#[derive(Debug, Clone)]
pub struct MachineConfig {
    /// Family.
    pub family: Family,
    /// The dialect that it speaks.
    pub dialect: Dialect,
    /// The line to it.
    pub link: LinkConfig,
    /// The job file in the machine, for families that take text.
    pub job_file: String,
    /// The dies, for presses.
    pub dies: Vec<Die>,
    /// What characters are made of, for machines that are moved.
    pub font: Font,
    /// What is marked, for machines that are moved.
    pub material: Option<Material>,
    /// Who starts it.
    pub start: StartMode,
    /// What shows that metal was touched.
    pub witness: Witness,
    /// How much of that a complete mark shows; `None` stands for one strike for each dot of the dot font.
    pub strikes_max: Option<u32>,
    /// Longest cycle, milliseconds.
    pub cycle_max_ms: u32,
    /// Longest time from permit to first motion, milliseconds.
    pub permit_max_ms: u32,
    /// Rest after which a cycle is over, milliseconds.
    pub busy_gap_ms: u32,
    /// Least and greatest height of a character that it was measured to make, micrometres.
    pub height_um: Option<(u32, u32)>,
    /// Greatest depth that it was measured to reach, micrometres.
    pub depth_max_um: Option<u32>,
}

/// Which dialect of its family a machine speaks: the file's name as the configuration has it, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialect {
    /// A shipped dialect, or a file of the station.
    pub name: String,
    /// The file.
    pub text: String,
}

/// A die of a press, and what it marks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Die {
    /// The number that the press reads from it, from 1.
    pub number: u16,
    /// The lines that it marks, from the top.
    pub lines: Vec<String>,
}

/// Why a text is no configuration, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct ConfigError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, with rule and remedy.
    pub problem: String,
}

impl Config {
    /// Reads and checks the file.
    ///
    /// # Errors
    /// A [`Failure`] that names file, line, column, value, rule and remedy.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let shown = path.display().to_string();
        let text = std::fs::read_to_string(path).map_err(|error| {
            Failure::fixable(Message::NoStation { path: shown.clone() })
                .because(&error)
                .hint(Message::HintInitOrStation {})
        })?;
        let root = path.parent().unwrap_or(Path::new("."));
        let own = |name: &str| std::fs::read_to_string(root.join(name));
        Self::from_toml_with(&text, &own).map(|config| config.with_paths_from(root)).map_err(|error| {
            let (line, column) = (error.line as u64, error.column as u64);
            Failure::fixable(Message::ConfigInvalid { path: shown, line, column })
                .cause(error.problem)
                .hint(Message::HintConfig {})
        })
    }

    /// Reads and checks a text that names no file of the station.
    ///
    /// # Errors
    /// [`ConfigError`], the first one found.
    pub fn from_toml(text: &str) -> Result<Self, ConfigError> {
        Self::from_toml_with(text, &|_| Err(std::io::ErrorKind::NotFound.into()))
    }

    /// Reads and checks a text; `own` reads a file of the station.
    fn from_toml_with(text: &str, own: check::OwnFile<'_>) -> Result<Self, ConfigError> {
        let raw: RawConfig = toml::from_str(text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            at(text, offset, error.message().to_owned())
        })?;
        check::check(raw, own).map_err(|wrong| at(text, wrong.offset, wrong.problem))
    }

    /// Relative paths of lines start at the station's folder.
    fn with_paths_from(mut self, root: &Path) -> Self {
        if let Some(backup) = &mut self.backup {
            backup.to = root.join(&backup.to);
        }
        for webhook in &mut self.webhooks {
            webhook.secret_file = root.join(&webhook.secret_file);
            webhook.ca_file = root.join(&webhook.ca_file);
        }
        let links =
            [&mut self.controller, &mut self.machine.link].into_iter().filter_map(|link| match link {
                LinkConfig::Serial(port) => Some(port),
                LinkConfig::Tcp { .. } => None,
            });
        let scanners = self.scanners.iter_mut().filter_map(|scanner| match scanner {
            ScannerConfig::Port(port) => Some(port),
            ScannerConfig::Input(_) => None,
        });
        for port in links.chain(scanners) {
            if let Device::Path(path) = &mut port.device {
                *path = root.join(&*path).display().to_string();
            }
        }
        self
    }
}

/// Turns a byte offset into line and column.
fn at(text: &str, offset: usize, problem: String) -> ConfigError {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    ConfigError { line, column, problem }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawConfig {
    station: RawStation,
    controller: RawController,
    machine: RawMachine,
    wiring: RawWiring,
    numbers: Option<Spanned<RawNumbers>>,
    training: Option<Spanned<RawTraining>>,
    backup: Option<RawBackup>,
    #[serde(default)]
    scanner: Vec<Spanned<RawScanner>>,
    #[serde(default)]
    webhook: Vec<RawWebhook>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScanner {
    port: Option<RawPort>,
    input: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPort {
    serial: Spanned<String>,
    baud: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWebhook {
    name: Option<Spanned<String>>,
    url: Spanned<String>,
    secret_file: Spanned<String>,
    events: Spanned<Vec<Spanned<String>>>,
    ca_file: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBackup {
    recipients: Spanned<Vec<Spanned<String>>>,
    to: Spanned<String>,
    every_hours: Spanned<u32>,
    keep: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTraining {
    controller: SimulatedController,
    speed: Spanned<u64>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum SimulatedController {
    Native,
    Emulated,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStation {
    id: Spanned<String>,
    realm: RawRealm,
    time_zone: Option<Spanned<String>>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum RawRealm {
    Real,
    Training,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawController {
    link: LinkConfig,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMachine {
    family: Spanned<Family>,
    #[serde(default)]
    dialect: Option<Spanned<String>>,
    link: LinkConfig,
    #[serde(default)]
    job_file: Option<Spanned<String>>,
    #[serde(default)]
    dies: Vec<Spanned<Die>>,
    #[serde(default)]
    font: Option<Spanned<Font>>,
    #[serde(default)]
    material: Option<Spanned<String>>,
    start: Spanned<RawStart>,
    witness: Spanned<RawWitness>,
    #[serde(default)]
    strikes_max: Option<Spanned<u32>>,
    cycle_max_ms: Spanned<u32>,
    permit_max_ms: Spanned<u32>,
    busy_gap_ms: Spanned<u32>,
    #[serde(default)]
    limits: RawLimits,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawLimits {
    height_min_um: Option<Spanned<u32>>,
    height_max_um: Option<Spanned<u32>>,
    depth_max_um: Option<Spanned<u32>>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum RawStart {
    Host,
    Contact,
    Operator,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum RawWitness {
    Strikes,
    BeamMs,
    None,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWiring {
    wired: Vec<Spanned<String>>,
    permit_interlocks_motion: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNumbers {
    prefix: String,
    first: u64,
    last: u64,
    width: u8,
    #[serde(default)]
    check: Option<CheckSystem>,
}

#[cfg(test)]
mod tests;
