//! The native controller as a process: the firmware's logic with a pseudo-terminal, a fixture and a memory file.

use super::control::{ControlCommand, parse_control};
use super::folder::TrainingFolder;
use super::line::{DeviceLine, LineKind};
use super::socket::LineServer;
use super::wait::{Clock, is_cut, wait};
use crate::controller::bench::Bench;
use crate::controller::fram::FileFram;
use crate::controller::{SimController, SimOptions};
use crate::input::BadInput;
use crate::wires::{WireReport, parse_line};
use protocol::Inputs;
use serde_json::Value;
use std::io;
use std::os::fd::BorrowedFd;

struct Running {
    bench: Bench<FileFram>,
    line: DeviceLine,
    fixture: LineServer,
    control: LineServer,
    quit: bool,
}

/// Runs until told to quit or until the other end of `lifeline` is closed. Calls `ready` once lines and sockets are there.
///
/// # Errors
/// Whatever the system says.
pub fn run_native(
    folder: &TrainingFolder,
    options: SimOptions,
    fault_seed: u64,
    lifeline: BorrowedFd<'_>,
    ready: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    let clock = Clock::start();
    let fram = FileFram::open(&folder.fram())?;
    let mut running = Running {
        bench: Bench::new(SimController::power_on(fram, options, Inputs::NONE, clock.now_us())),
        line: DeviceLine::open(LineKind::Pty, &folder.controller_tty(), fault_seed)?,
        fixture: LineServer::bind(&folder.fixture_socket())?,
        control: LineServer::bind(&folder.controller_socket())?,
        quit: false,
    };
    ready()?;
    while !running.quit {
        running.wait(&clock, lifeline)?;
        if is_cut(lifeline)? {
            break;
        }
        running.turn(&clock)?;
    }
    Ok(())
}

impl Running {
    fn wait(&self, clock: &Clock, lifeline: BorrowedFd<'_>) -> io::Result<()> {
        let fds =
            self.line.fds().chain(self.fixture.fds()).chain(self.control.fds()).chain([(lifeline, false)]);
        wait(fds, Some(self.bench.poll_at_us().saturating_sub(clock.now_us())))
    }

    fn turn(&mut self, clock: &Clock) -> io::Result<()> {
        let Self { bench, line, fixture, control, quit } = self;
        bench.advance(clock.now_us());
        let received = line.read()?;
        if !received.is_empty() {
            bench.controller.bytes_in(&received, clock.now_us());
        }
        fixture.accept(|| bench.greeting(clock.now_us()).into_iter().map(WireReport::to_json).collect())?;
        fixture.serve(|text| match parse_line(text) {
            // The clock is read after the line, so that a script never begins before it was sent.
            Ok(commands) => bench.obey(commands, clock.now_us()),
            Err(refused) => vec![refused.to_json()],
        });
        control.accept(Vec::new)?;
        serve_line_control(control, line, quit)?;
        // Wires before words: whoever reads the event of a permit finds the permit there.
        while let Some(report) = bench.controller.next_report() {
            fixture.broadcast(&report.to_json());
        }
        while let Some(frame) = bench.controller.next_bytes(clock.now_us()) {
            line.write(&frame)?;
        }
        *quit |= bench.is_quit();
        Ok(())
    }
}

/// Obeys what is ordered for a controller's line.
pub(super) fn serve_line_control(
    control: &mut LineServer,
    line: &mut DeviceLine,
    quit: &mut bool,
) -> io::Result<()> {
    let mut failed = Ok(());
    control.serve(|text| {
        let refused = match parse_control(text) {
            Ok(ControlCommand::Fault(fault)) => return obeyed(&mut failed, line.set_fault(fault)),
            Ok(ControlCommand::Quit) => {
                *quit = true;
                return vec![OBEYED.to_owned()];
            }
            Ok(_) => {
                BadInput::new("line", &Value::from(text), "is for the machine", "send fault or quit here")
            }
            Err(refused) => refused,
        };
        vec![refused.to_json()]
    });
    failed
}

/// The answer to a command that was obeyed.
pub(super) const OBEYED: &str = "{\"ok\":1}";

pub(super) fn obeyed(failed: &mut io::Result<()>, result: io::Result<()>) -> Vec<String> {
    match result {
        Ok(()) => vec![OBEYED.to_owned()],
        Err(error) => {
            *failed = Err(error);
            vec![]
        }
    }
}
