//! Starting machine and controller as processes of their own, and what the parent can do with them: wait until they are
//! ready, work the clamp, kill them without warning.
//!
//! A child is this very program with a hidden subcommand and its options as one JSON argument. It ends when its standard
//! input is closed, so it never outlives its parent; it leads a process group of its own, so that an interrupt typed at
//! the terminal stops the parent only.

use crate::controller::SimOptions;
use crate::fault::Fault;
use crate::process::controller::run_native;
use crate::process::emulated::{Emulator, run_emulated};
use crate::process::folder::TrainingFolder;
use crate::process::line::LineKind;
use crate::process::machine::{MachineKind, run_machine};
use crate::process::socket::{LineStream, connect};
use crate::process::wait::{Clock, wait};
use crate::rig::FixtureFault;
use crate::wires::{WireCommand, to_line};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use thiserror::Error;

/// Hidden subcommand that runs a controller: `markstation training-controller OPTIONS`.
pub const CONTROLLER_COMMAND: &str = "training-controller";
/// Hidden subcommand that runs a machine: `markstation training-machine OPTIONS`.
pub const MACHINE_COMMAND: &str = "training-machine";
/// How long a child may take to be ready: the emulator loads slowly on a busy computer.
const READY_MAX_US: u64 = 90_000_000;
/// How long the fixture may take to do what the operator wants.
const CLAMP_MAX_US: u64 = 10_000_000;
const READY: &str = "ready\n";

/// Options of a controller process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControllerOptions {
    /// The station's folder.
    pub folder: PathBuf,
    /// The emulator, for the real image; without it the firmware's logic runs natively.
    pub emulator: Option<Emulator>,
    /// Seed of what goes wrong on its line, once that is ordered.
    pub fault_seed: u64,
}

/// Options of a machine process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MachineOptions {
    /// The station's folder.
    pub folder: PathBuf,
    /// Which machine.
    pub machine: MachineKind,
    /// Its line.
    pub line: LineKind,
    /// Seed of what goes wrong on its line, once that is ordered.
    pub fault_seed: u64,
}

/// Why a training process did not run.
#[derive(Debug, Error)]
pub enum SpawnError {
    /// The program could not be started.
    #[error("cannot start {program}")]
    Start {
        /// The program.
        program: String,
        /// Why.
        source: io::Error,
    },
    /// It ended, or said something else, before it was ready.
    #[error("{command} was not ready: see {log}")]
    NotReady {
        /// The hidden subcommand.
        command: &'static str,
        /// Where it has written why.
        log: String,
    },
    /// The options could not be read.
    #[error("options of the training process")]
    Options {
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The process failed.
    #[error("training process failed in {folder}")]
    Failed {
        /// The station's folder.
        folder: String,
        /// Why.
        source: io::Error,
    },
}

/// A child. Dropping it ends the process and waits for it.
#[derive(Debug)]
pub struct TrainingProcess {
    child: Child,
    /// Where a host finds its lines. A killed process leaves them behind, and what they name may become another's.
    ports: Vec<PathBuf>,
}

impl TrainingProcess {
    /// Starts a controller with `program` (this program, usually) and waits until its lines are there.
    ///
    /// # Errors
    /// [`SpawnError::Start`] or [`SpawnError::NotReady`].
    pub fn controller(program: &Path, options: &ControllerOptions) -> Result<Self, SpawnError> {
        let folder = TrainingFolder::new(&options.folder);
        let ports = vec![folder.controller_tty()];
        Self::start(program, CONTROLLER_COMMAND, &json!(options), &folder, ports)
    }

    /// Starts a machine with `program` (this program, usually) and waits until its lines are there.
    ///
    /// # Errors
    /// [`SpawnError::Start`] or [`SpawnError::NotReady`].
    pub fn machine(program: &Path, options: &MachineOptions) -> Result<Self, SpawnError> {
        let folder = TrainingFolder::new(&options.folder);
        let ports = vec![folder.machine_tty(), folder.machine_address()];
        Self::start(program, MACHINE_COMMAND, &json!(options), &folder, ports)
    }

    /// Its process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Kills it and what it has started, without warning and without a chance to tidy up. Its lines are gone then, as
    /// a serial adapter without its device is.
    pub fn kill(&mut self) {
        // A group whose leader has been waited for could be another's by now.
        let leader = self.is_running().then(|| i32::try_from(self.child.id()).ok()).flatten();
        if let Some(leader) = leader {
            // Fails only if everything in the group has ended already.
            let _ = killpg(Pid::from_raw(leader), Signal::SIGKILL);
        }
        let _ = self.child.wait();
        // Once only: a successor's ports have the same names.
        remove_all(&std::mem::take(&mut self.ports));
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    fn start(
        program: &Path,
        command: &'static str,
        options: &Value,
        folder: &TrainingFolder,
        ports: Vec<PathBuf>,
    ) -> Result<Self, SpawnError> {
        let start = |source| SpawnError::Start { program: program.display().to_string(), source };
        let log = OpenOptions::new().append(true).create(true).open(folder.log()).map_err(start)?;
        remove_all(&ports);
        let mut child = Command::new(program)
            .arg(command)
            .arg(options.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .process_group(0)
            .spawn()
            .map_err(start)?;
        let ready = child.stdout.take().is_some_and(|mut stdout| says_ready(&mut stdout).unwrap_or(false));
        let process = Self { child, ports };
        if ready {
            Ok(process)
        } else {
            Err(SpawnError::NotReady { command, log: folder.log().display().to_string() })
        }
    }
}

impl Drop for TrainingProcess {
    fn drop(&mut self) {
        // Nothing that has to be kept is lost: memory and metal are on disk with every write.
        self.kill();
    }
}

fn remove_all(ports: &[PathBuf]) {
    for port in ports {
        // Most often there is none.
        let _ = fs::remove_file(port);
    }
}

/// Waits for the child's one word on its standard output.
fn says_ready(stdout: &mut ChildStdout) -> io::Result<bool> {
    let clock = Clock::start();
    let mut said = vec![];
    while said.len() < READY.len() && clock.now_us() < READY_MAX_US {
        wait([(stdout.as_fd(), false)].into_iter(), Some(READY_MAX_US.saturating_sub(clock.now_us())))?;
        let mut bytes = [0; 16];
        match stdout.read(&mut bytes)? {
            0 => break,
            count => said.extend_from_slice(&bytes[..count]),
        }
    }
    Ok(said == READY.as_bytes())
}

/// The body of the hidden subcommand [`CONTROLLER_COMMAND`]; `options` is its one argument.
///
/// # Errors
/// [`SpawnError::Options`] or [`SpawnError::Failed`].
pub fn controller_main(options: &str) -> Result<(), SpawnError> {
    let options: ControllerOptions = parse(options)?;
    let folder = TrainingFolder::new(&options.folder);
    let lifeline = io::stdin();
    let result = match &options.emulator {
        Some(emulator) => run_emulated(&folder, emulator, options.fault_seed, lifeline.as_fd(), say_ready),
        None => device_noise().and_then(|noise_seed| {
            let pins = SimOptions { noise_seed, ..SimOptions::default() };
            run_native(&folder, pins, options.fault_seed, lifeline.as_fd(), say_ready)
        }),
    };
    result.map_err(|source| failed(&folder, source))
}

/// The body of the hidden subcommand [`MACHINE_COMMAND`]; `options` is its one argument.
///
/// # Errors
/// [`SpawnError::Options`] or [`SpawnError::Failed`].
pub fn machine_main(options: &str) -> Result<(), SpawnError> {
    let MachineOptions { folder, machine, line, fault_seed } = parse(options)?;
    let folder = TrainingFolder::new(folder);
    run_machine(&folder, &machine, line, fault_seed, io::stdin().as_fd(), say_ready)
        .map_err(|source| failed(&folder, source))
}

fn parse<T: for<'a> Deserialize<'a>>(options: &str) -> Result<T, SpawnError> {
    serde_json::from_str(options).map_err(|source| SpawnError::Options { source })
}

fn failed(folder: &TrainingFolder, source: io::Error) -> SpawnError {
    SpawnError::Failed { folder: folder.path().display().to_string(), source }
}

fn say_ready() -> io::Result<()> {
    let mut stdout = io::stdout();
    stdout.write_all(READY.as_bytes())?;
    stdout.flush()
}

fn device_noise() -> io::Result<u64> {
    let mut noise = [0; 8];
    File::open("/dev/urandom")?.read_exact(&mut noise)?;
    Ok(u64::from_le_bytes(noise))
}

/// The operator's hand in the fixture: a connection to a training process's control socket.
#[derive(Debug)]
pub struct Hand {
    stream: LineStream,
}

impl Hand {
    /// Reaches into the machine's fixture.
    ///
    /// # Errors
    /// Whatever the system says; nobody may be there.
    pub fn at_machine(folder: &TrainingFolder) -> io::Result<Self> {
        Ok(Self { stream: LineStream::new(connect(&folder.machine_socket())?)? })
    }

    /// Reaches for the controller's line.
    ///
    /// # Errors
    /// Whatever the system says; nobody may be there.
    pub fn at_controller(folder: &TrainingFolder) -> io::Result<Self> {
        Ok(Self { stream: LineStream::new(connect(&folder.controller_socket())?)? })
    }

    /// Reaches for the controller's board, to break its relay or its expander, or to cut its power; a simulated and an
    /// emulated one take the same words.
    ///
    /// # Errors
    /// Whatever the system says; nobody may be there.
    pub fn at_board(folder: &TrainingFolder) -> io::Result<Self> {
        Ok(Self { stream: LineStream::new(connect(&folder.fixture_socket())?)? })
    }

    /// Does this to the board, and waits until it is done.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn board(&mut self, command: WireCommand) -> io::Result<()> {
        let line = to_line(&[command, WireCommand::Get]);
        self.wait_for(&line, |said| said.get("sim_us").is_some())
    }

    /// Changes what is in the clamp, and waits until a controller must have seen it.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn clamp(&mut self, tag: &str, place: &str) -> io::Result<()> {
        self.order(&json!({"clamp": {"tag": tag, "place": place}}), &json!({"clamped": tag}))
    }

    /// Empties the clamp, and waits until a controller must have seen it.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn unclamp(&mut self) -> io::Result<()> {
        self.order(&json!({"unclamp": 1}), &json!({"clamped": null}))
    }

    /// Begins or ends a fault of the line.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn fault(&mut self, fault: Fault) -> io::Result<()> {
        self.order(&json!({"fault": fault}), &json!({"ok": 1}))
    }

    /// Opens or closes the guard.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn guard_closed(&mut self, closed: bool) -> io::Result<()> {
        self.order(&json!({"guard_closed": closed}), &json!({"ok": 1}))
    }

    /// Presses the e-stop (`ok` false) or pulls it out again.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn estop_ok(&mut self, ok: bool) -> io::Result<()> {
        self.order(&json!({"estop_ok": ok}), &json!({"ok": 1}))
    }

    /// Switches the machine's mains.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn power(&mut self, on: bool) -> io::Result<()> {
        self.order(&json!({"power": on}), &json!({"ok": 1}))
    }

    /// Clears the machine's fault at its own panel.
    ///
    /// # Errors
    /// If the socket is gone.
    pub fn reset_machine(&mut self) -> io::Result<()> {
        self.order(&json!({"reset_machine": 1}), &json!({"ok": 1}))
    }

    /// Lets the air go, or has it back.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn air_ok(&mut self, ok: bool) -> io::Result<()> {
        self.order(&json!({"air_ok": ok}), &json!({"ok": 1}))
    }

    /// Presses with both hands, or lets go.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn two_hand(&mut self, pressed: bool) -> io::Result<()> {
        self.order(&json!({"two_hand": pressed}), &json!({"ok": 1}))
    }

    /// Presses a screen button, 1 or 2, or lets it go.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn button(&mut self, number: u8, pressed: bool) -> io::Result<()> {
        self.order(&json!({format!("button_{number}"): pressed}), &json!({"ok": 1}))
    }

    /// Turns the supervisor's key.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn supervisor_key(&mut self, on: bool) -> io::Result<()> {
        self.order(&json!({"supervisor_key": on}), &json!({"ok": 1}))
    }

    /// Breaks something in the fixture, or mends all.
    ///
    /// # Errors
    /// Whatever the system says; refused or not done in time.
    pub fn fixture_fault(&mut self, fault: FixtureFault) -> io::Result<()> {
        self.order(&json!({"fixture_fault": fault}), &json!({"ok": 1}))
    }

    fn order(&mut self, command: &Value, done: &Value) -> io::Result<()> {
        self.wait_for(&command.to_string(), |said| said == done)
    }

    fn wait_for(&mut self, command: &str, is_done: impl Fn(&Value) -> bool) -> io::Result<()> {
        let clock = Clock::start();
        self.stream.send(command);
        while self.stream.is_open() && clock.now_us() < CLAMP_MAX_US {
            let left_us = CLAMP_MAX_US.saturating_sub(clock.now_us());
            wait([(self.stream.fd(), self.stream.has_unsent())].into_iter(), Some(left_us))?;
            self.stream.flush();
            for line in self.stream.read_lines() {
                let said: Value = serde_json::from_str(&line)?;
                if is_done(&said) {
                    return Ok(());
                }
                if said.get("error").is_some() {
                    return Err(io::Error::new(io::ErrorKind::InvalidInput, line));
                }
            }
        }
        Err(io::Error::new(io::ErrorKind::TimedOut, format!("the fixture did not answer {command}")))
    }
}
