//! The simulated half of a training station: machine and controller as processes of their own, kept in its folder.

use crate::config::{Config, MachineConfig, Training};
use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use machines::link::LinkConfig;
use marking::mark::PartKind;
use protocol::Inputs;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use training::fault::Fault;
use training::machine::{Die, MetalAct};
use training::process::emulated::Emulator;
use training::process::folder::TrainingFolder;
use training::process::line::LineKind;
use training::process::machine::MachineKind;
use training::spawn::{ControllerOptions, Hand, MachineOptions, SpawnError, TrainingProcess};

/// Machine, controller and fixture, running.
#[derive(Debug)]
pub struct Simulated {
    folder: TrainingFolder,
    controller: TrainingProcess,
    machine: TrainingProcess,
    hand: Hand,
}

impl Simulated {
    /// Starts both; what they remember and what stands on the metal is taken up from the folder.
    ///
    /// # Errors
    /// A [`Failure`] that names what did not start and where it says why.
    pub fn start(folder: &Folder, config: &Config) -> Result<Self, Failure> {
        let path = folder.training();
        let not_started = |error: &(dyn std::error::Error + 'static)| {
            Failure::machine(Message::SimulatedNotStarted {}).because(error)
        };
        fs::create_dir_all(&path).map_err(|error| not_started(&error))?;
        let program = std::env::current_exe().map_err(|error| not_started(&error))?;
        let emulator = config.training.emulated.then(emulator).transpose()?;
        let options = ControllerOptions { folder: path.clone(), emulator, fault_seed: 0 };
        let failed = |error: SpawnError| not_started(&error);
        let controller = TrainingProcess::controller(&program, &options).map_err(failed)?;
        let (machine, line) = kind(config);
        let machine = machine.ok_or_else(|| {
            Failure::fixable(Message::NoSimulatedMachine {
                family: config.machine.family.name().to_owned(),
                dialect: config.machine.dialect.name.clone(),
            })
        })?;
        let options = MachineOptions { folder: path.clone(), machine, line, fault_seed: 0 };
        let machine = TrainingProcess::machine(&program, &options).map_err(failed)?;
        let folder = TrainingFolder::new(path);
        let hand = Hand::at_machine(&folder).map_err(|error| not_started(&error))?;
        Ok(Self { folder, controller, machine, hand })
    }

    /// Where the machine's line leads, where the system chose it at the start.
    ///
    /// # Errors
    /// A [`Failure`] where the machine did not leave its address.
    pub fn aim(&self, config: &mut Config) -> Result<(), Failure> {
        if let LinkConfig::Tcp { address } = &mut config.machine.link {
            let file = self.folder.machine_address();
            let read = fs::read_to_string(&file)
                .map_err(|error| Failure::machine(Message::SimulatedNotStarted {}).because(&error))?;
            *address = read.trim().to_owned();
        }
        Ok(())
    }

    /// Puts a piece into the clamp with this place under the tool.
    ///
    /// # Errors
    /// A [`Failure`] where the fixture does not obey.
    pub fn clamp(&mut self, tag: &str, place: &str) -> Result<(), Failure> {
        self.hand
            .clamp(tag, place)
            .map_err(|error| Failure::machine(Message::FixtureSilent {}).because(&error))
    }

    /// Opens or closes one of the safety circuits: the guard or the e-stop.
    ///
    /// # Errors
    /// A [`Failure`] where the fixture does not obey.
    pub fn safety(&mut self, input: Inputs, closed: bool) -> Result<(), Failure> {
        self.input(input, closed)
    }

    /// Turns the supervisor's key switch.
    ///
    /// # Errors
    /// A [`Failure`] where the fixture does not obey.
    pub fn supervisor_key(&mut self, on: bool) -> Result<(), Failure> {
        self.input(Inputs::SUPERVISOR_KEY, on)
    }

    /// Brings an input into a state that a hand can bring it into; any other stays as it is.
    ///
    /// # Errors
    /// A [`Failure`] where the fixture does not obey.
    pub fn input(&mut self, input: Inputs, on: bool) -> Result<(), Failure> {
        let hand = &mut self.hand;
        let obeyed = match input {
            Inputs::ESTOP_OK => hand.estop_ok(on),
            Inputs::GUARD_CLOSED => hand.guard_closed(on),
            Inputs::PART_PRESENT if on => hand.clamp("diagnosis", "left"),
            Inputs::PART_PRESENT => hand.unclamp(),
            Inputs::AIR_OK => hand.air_ok(on),
            Inputs::TWO_HAND => hand.two_hand(on),
            Inputs::BUTTON_1 => hand.button(1, on),
            Inputs::BUTTON_2 => hand.button(2, on),
            Inputs::SUPERVISOR_KEY => hand.supervisor_key(on),
            _ => Ok(()),
        };
        obeyed.map_err(|error| Failure::machine(Message::FixtureSilent {}).because(&error))
    }

    /// Begins or ends a fault of the machine's line.
    ///
    /// # Errors
    /// A [`Failure`] where the machine does not obey.
    pub fn line(&mut self, fault: Fault) -> Result<(), Failure> {
        self.hand.fault(fault).map_err(|error| Failure::machine(Message::FixtureSilent {}).because(&error))
    }

    /// Every engraving of a piece, the last one last.
    ///
    /// # Errors
    /// A [`Failure`] where the record of the metal cannot be read.
    pub fn metal_of(&self, tag: &str) -> Result<Vec<MetalAct>, Failure> {
        metal(&self.folder).map(|acts| acts.into_iter().filter(|act| act.part == tag).collect())
    }

    /// What the last engraving at a place of a piece shows, and its strikes; nothing where there is none.
    ///
    /// # Errors
    /// As [`Self::metal_of`].
    pub fn shows(&self, tag: &str, place: &str) -> Result<(String, u32), Failure> {
        let act = self.metal_of(tag)?.into_iter().rfind(|act| act.place == place);
        Ok(act.map_or((String::new(), 0), |act| (act.text.join(" / "), act.strikes)))
    }

    /// Ends both, in order.
    pub fn stop(self) {
        drop(self);
    }

    /// Cuts both off without warning.
    pub fn kill(&mut self) {
        self.machine.kill();
        self.controller.kill();
    }
}

/// The tag of an item's piece.
pub fn tag(consignment: &str, item_no: &str) -> String {
    format!("{consignment}/{item_no}")
}

/// What the simulated metal of a part is filed under: the frame or receiver stands for the weapon.
pub fn part_tag(piece: &str, part: PartKind, primary: Option<PartKind>) -> String {
    match primary {
        Some(primary) if primary != part => format!("{piece}/{part}"),
        _ => piece.to_owned(),
    }
}

/// What stands on the simulated metal of a station.
///
/// # Errors
/// A [`Failure`] where the record cannot be read.
pub fn metal(folder: &TrainingFolder) -> Result<Vec<MetalAct>, Failure> {
    folder.read_metal().map_err(|error| {
        Failure::fixable(Message::MetalUnreadable { file: folder.metal().display().to_string() })
            .because(&error)
    })
}

fn kind(config: &Config) -> (Option<MachineKind>, LineKind) {
    let Training { speed, .. } = config.training;
    let line = match config.machine.link {
        LinkConfig::Serial { .. } => LineKind::Pty,
        LinkConfig::Tcp { .. } => LineKind::Tcp,
    };
    let MachineConfig { family, dialect, dies, .. } = &config.machine;
    let dies = dies.iter().map(|die| Die { number: die.number, lines: die.lines.clone() }).collect();
    let machine = MachineKind::named(family.name(), &dialect.name, speed, dies);
    (machine, line)
}

/// Emulator and image in the source tree that this program was built from.
fn emulator() -> Result<Emulator, Failure> {
    let tree = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let there = |path: PathBuf| {
        path.canonicalize().map_err(|error| {
            Failure::fixable(Message::EmulatorMissing { file: path.display().to_string() })
                .because(&error)
                .hint(Message::HintEmulator {})
        })
    };
    there(tree.join("tests/emulator/node_modules"))?;
    Ok(Emulator {
        node: node()?,
        runner: there(tree.join("tests/emulator/run.mjs"))?,
        image: there(tree.join("firmware/pico/target/thumbv6m-none-eabi/release/pico"))?,
    })
}

/// Node, if it can be run.
fn node() -> Result<PathBuf, Failure> {
    let node = PathBuf::from("node");
    let asked = Command::new(&node).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.map(|_| node).map_err(|error| {
        Failure::fixable(Message::EmulatorMissing { file: "node".to_owned() })
            .because(&error)
            .hint(Message::HintEmulator {})
    })
}
