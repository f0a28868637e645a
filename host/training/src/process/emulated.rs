//! The controller's real image in the emulator as a process: the emulator serves the fixture and keeps the memory, this
//! side gives it a pseudo-terminal, faults on the line, and an end when its parent ends.

use super::controller::serve_line_control;
use super::folder::TrainingFolder;
use super::line::{DeviceLine, LineKind};
use super::socket::{LineServer, connect};
use super::wait::{Clock, is_cut, wait};
use nix::fcntl::{FcntlArg, OFlag, fcntl};
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// How long the emulator may take to load.
const START_MAX_US: u64 = 60_000_000;
/// Time between two looks whether it has.
const START_LOOK_US: u64 = 10_000;

/// Where emulator and image are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emulator {
    /// The program that runs the emulator, usually `node`.
    pub node: PathBuf,
    /// The emulator's `run.mjs`.
    pub runner: PathBuf,
    /// The image, as an ELF file.
    pub image: PathBuf,
}

struct Running {
    child: Child,
    to_chip: ChildStdin,
    from_chip: ChildStdout,
    line: DeviceLine,
    control: LineServer,
}

/// Runs until told to quit, until the emulator ends, or until the other end of `lifeline` is closed. Calls `ready` once
/// lines and sockets are there.
///
/// # Errors
/// Whatever the system says; an emulator that does not start, with its last words in the folder's log.
pub fn run_emulated(
    folder: &TrainingFolder,
    emulator: &Emulator,
    fault_seed: u64,
    lifeline: BorrowedFd<'_>,
    ready: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    let mut running = start(folder, emulator, fault_seed)?;
    let result = running.await_fixture(folder).and_then(|()| ready()).and_then(|()| running.relay(lifeline));
    // Without its end of the line it ends by itself; nobody waits for whether it does.
    let _ = running.child.kill();
    let _ = running.child.wait();
    result
}

fn start(folder: &TrainingFolder, emulator: &Emulator, fault_seed: u64) -> io::Result<Running> {
    let line = DeviceLine::open(LineKind::Pty, &folder.controller_tty(), fault_seed)?;
    let control = LineServer::bind(&folder.controller_socket())?;
    let log = OpenOptions::new().append(true).create(true).open(folder.log())?;
    let _ = fs::remove_file(folder.fixture_socket());
    // Short names: the path of a socket has little room.
    let name = |path: PathBuf| path.file_name().map(PathBuf::from).unwrap_or_default();
    let mut child = Command::new(&emulator.node)
        .arg(&emulator.runner)
        .arg("--elf")
        .arg(&emulator.image)
        .arg("--fixture")
        .arg(name(folder.fixture_socket()))
        .arg("--fram")
        .arg(name(folder.fram()))
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", emulator.node.display())))?;
    let (Some(to_chip), Some(from_chip)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(io::Error::other("the emulator has no line"));
    };
    for pipe in [to_chip.as_fd(), from_chip.as_fd()] {
        fcntl(pipe, FcntlArg::F_SETFL(OFlag::O_NONBLOCK))?;
    }
    Ok(Running { child, to_chip, from_chip, line, control })
}

impl Running {
    fn await_fixture(&mut self, folder: &TrainingFolder) -> io::Result<()> {
        let clock = Clock::start();
        while connect(&folder.fixture_socket()).is_err() {
            if let Some(status) = self.child.try_wait()? {
                let what = format!("the emulator ended with {status}; see {}", folder.log().display());
                return Err(io::Error::other(what));
            }
            if clock.now_us() > START_MAX_US {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "the emulator did not open its fixture"));
            }
            wait(std::iter::empty(), Some(START_LOOK_US))?;
        }
        Ok(())
    }

    fn relay(&mut self, lifeline: BorrowedFd<'_>) -> io::Result<()> {
        let mut quit = false;
        while !quit {
            let fds = self.line.fds().chain(self.control.fds());
            wait(fds.chain([(self.from_chip.as_fd(), false), (lifeline, false)]), None)?;
            if is_cut(lifeline)? {
                break;
            }
            let received = self.line.read()?;
            if !received.is_empty() {
                self.send_to_chip(&received)?;
            }
            quit |= !self.hear_chip()?;
            self.control.accept(Vec::new)?;
            serve_line_control(&mut self.control, &mut self.line, &mut quit)?;
        }
        Ok(())
    }

    /// A serial line does not wait: what the chip cannot take is lost.
    fn send_to_chip(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.to_chip.write_all(bytes) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(()),
            written => written,
        }
    }

    /// Passes on what the chip says; false once it has ended.
    fn hear_chip(&mut self) -> io::Result<bool> {
        let mut bytes = [0; 4096];
        match self.from_chip.read(&mut bytes) {
            Ok(0) => Ok(false),
            Ok(count) => self.line.write(&bytes[..count]).map(|()| true),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(true),
            Err(error) => Err(error),
        }
    }
}
