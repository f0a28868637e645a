//! A simulated machine in its fixture as a process: line to the host, wires to the controller, metal on disk, and a
//! socket for whoever works the clamp.

use super::control::{ControlCommand, parse_control};
use super::controller::{OBEYED, obeyed};
use super::fixture::FixtureClient;
use super::folder::TrainingFolder;
use super::line::{DeviceLine, LineKind};
use super::metal::MetalFiles;
use super::socket::LineServer;
use super::wait::{Clock, is_cut, wait};
use crate::machine::{
    CouthSim, CouthSimConfig, GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, HansSim,
    HansSimConfig, HuapuSim, HuapuSimConfig, Id8400Sim, Id8400SimConfig, ImarkSim, ImarkSimConfig,
    KeyenceSim, KeyenceSimConfig, LcSim, LcSimConfig, Mk100Sim, Mk100SimConfig, PanasonicSim,
    PanasonicSimConfig, PressSim, PressSimConfig, SicSim, SicSimConfig, SimMachine, TechnomarkSim,
    TechnomarkSimConfig, TelesisSim, TelesisSimConfig,
};
use crate::rig::Rig;
use protocol::Inputs;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::io;
use std::os::fd::BorrowedFd;

/// Which machine stands in the fixture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "family", rename_all = "kebab-case")]
pub enum MachineKind {
    /// Dot peen, told a text.
    Gravotech(GravotechSimConfig),
    /// Beam, told a path.
    Grbl(GrblSimConfig),
    /// Beam, told a text in blocks.
    Keyence(KeyenceSimConfig),
    /// Beam, told a text in strings.
    Panasonic(PanasonicSimConfig),
    /// Press with a fixed die.
    Press(PressSimConfig),
    /// Dot peen, told a text that it never answers.
    Couth(CouthSimConfig),
    /// Dot peen, told the fields of a pattern.
    Telesis(TelesisSimConfig),
    /// Stamper of six lines.
    Id8400(Id8400SimConfig),
    /// Dot peen, told variables in frames or words.
    Sic(SicSimConfig),
    /// Dot peen, told a text and started by a contact.
    Imark(ImarkSimConfig),
    /// Dot peen, told variables and started by a contact.
    Technomark(TechnomarkSimConfig),
    /// Dot peen, told settings and started by a contact.
    Mk100(Mk100SimConfig),
    /// Laser behind a bridge that answers numbers.
    Huapu(HuapuSimConfig),
    /// Laser behind a bridge that answers messages.
    Hans(HansSimConfig),
    /// Laser with a stand-alone controller, started by a contact.
    Lc(LcSimConfig),
}

impl MachineKind {
    /// Switches one on.
    #[must_use]
    pub fn power_on(&self) -> Box<dyn SimMachine> {
        match self {
            Self::Gravotech(config) => Box::new(GravotechSim::new(config.clone())),
            Self::Grbl(config) => Box::new(GrblSim::new(config.clone())),
            Self::Keyence(config) => Box::new(KeyenceSim::new(config.clone())),
            Self::Panasonic(config) => Box::new(PanasonicSim::new(config.clone())),
            Self::Press(config) => Box::new(PressSim::new(config.clone())),
            Self::Couth(config) => Box::new(CouthSim::new(config.clone())),
            Self::Telesis(config) => Box::new(TelesisSim::new(config.clone())),
            Self::Id8400(config) => Box::new(Id8400Sim::new(config.clone())),
            Self::Sic(config) => Box::new(SicSim::new(config.clone())),
            Self::Imark(config) => Box::new(ImarkSim::new(config.clone())),
            Self::Technomark(config) => Box::new(TechnomarkSim::new(config.clone())),
            Self::Mk100(config) => Box::new(Mk100Sim::new(config.clone())),
            Self::Huapu(config) => Box::new(HuapuSim::new(config.clone())),
            Self::Hans(config) => Box::new(HansSim::new(config.clone())),
            Self::Lc(config) => Box::new(LcSim::new(config.clone())),
        }
    }

    /// Signals that it offers the controller beside busy, ready and health: see the harness list.
    #[must_use]
    pub fn offers(&self) -> Inputs {
        match self {
            Self::Grbl(_) => Inputs::CURRENT,
            // A laser has no drive whose current tells a mark.
            Self::Keyence(_) | Self::Panasonic(_) | Self::Lc(_) => Inputs::END_OF_MARK,
            Self::Huapu(_) | Self::Hans(_) => Inputs::NONE,
            Self::Gravotech(_)
            | Self::Press(_)
            | Self::Couth(_)
            | Self::Telesis(_)
            | Self::Id8400(_)
            | Self::Sic(_)
            | Self::Imark(_)
            | Self::Technomark(_)
            | Self::Mk100(_) => Inputs::END_OF_MARK | Inputs::CURRENT,
        }
    }
}

struct Running {
    rig: Rig,
    line: DeviceLine,
    fixture: FixtureClient,
    control: LineServer,
    metal: MetalFiles,
    permit: bool,
    clamp_valve: bool,
    /// Metal was touched since this was last written down.
    struck: bool,
    /// The machine's own time, and how far it is behind the wall clock: it stands still while a wire is late.
    machine_us: u64,
    lag_us: u64,
    quit: bool,
}

/// Runs until told to quit or until the other end of `lifeline` is closed. Calls `ready` once lines and sockets are there.
///
/// # Errors
/// Whatever the system says; a damaged metal file.
pub fn run_machine(
    folder: &TrainingFolder,
    kind: &MachineKind,
    line: LineKind,
    fault_seed: u64,
    lifeline: BorrowedFd<'_>,
    ready: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    let clock = Clock::start();
    let place = match line {
        LineKind::Pty => folder.machine_tty(),
        LineKind::Tcp => folder.machine_address(),
    };
    let mut running = Running {
        metal: MetalFiles::open(folder)?,
        rig: Rig::offering(kind.power_on(), kind.offers(), clock.now_us()),
        line: DeviceLine::open(line, &place, fault_seed)?,
        fixture: FixtureClient::new(folder.fixture_socket()),
        control: LineServer::bind(&folder.machine_socket())?,
        permit: false,
        clamp_valve: false,
        struck: false,
        machine_us: 0,
        lag_us: 0,
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
        let machine_us = self.rig.poll_at_us().filter(|_| !self.fixture.holds_machine());
        let machine_us = machine_us.map(|at_us| at_us + self.lag_us);
        let at_us = [machine_us, self.fixture.poll_at_us()].into_iter().flatten().min();
        let fds =
            self.line.fds().chain(self.control.fds()).chain(self.fixture.fd()).chain([(lifeline, false)]);
        wait(fds, at_us.map(|at_us| at_us.saturating_sub(clock.now_us())))
    }

    fn turn(&mut self, clock: &Clock) -> io::Result<()> {
        // Words before wires: a permit that was given before the host's start is then seen before it.
        let received = self.line.read()?;
        self.fixture.turn(self.rig.wires(), clock);
        self.set_time(clock);
        if self.fixture.permit() != self.permit {
            self.permit = !self.permit;
            self.rig.set_permit(self.permit, self.machine_us);
        }
        if self.fixture.clamp_valve() != self.clamp_valve {
            self.clamp_valve = !self.clamp_valve;
            self.rig.set_clamp_valve(self.clamp_valve, self.machine_us);
        }
        self.let_time_pass(clock);
        if !received.is_empty() {
            self.rig.bytes_in(&received, self.machine_us);
        }
        while let Some(closed) = self.fixture.next_start_contact() {
            self.rig.set_start_contact(closed, self.machine_us);
        }
        self.control.accept(Vec::new)?;
        self.serve_control(self.machine_us)?;
        self.tell(clock)
    }

    fn set_time(&mut self, clock: &Clock) {
        let now_us = clock.now_us();
        if self.fixture.holds_machine() {
            self.lag_us = now_us - self.machine_us;
        } else {
            self.machine_us = now_us - self.lag_us;
        }
    }

    /// Takes the machine to its present time, or to the moment at which it becomes busy: nothing may be struck before
    /// the controller has seen that.
    fn let_time_pass(&mut self, clock: &Clock) {
        let target_us = self.machine_us;
        while let Some(at_us) = self.rig.poll_at_us().filter(|at_us| *at_us <= target_us) {
            self.machine_us = at_us;
            self.rig.poll(at_us);
            self.gather();
            if self.fixture.holds_machine() {
                return self.set_time(clock);
            }
            if self.rig.poll_at_us() == Some(at_us) {
                break;
            }
        }
        self.machine_us = target_us;
        self.rig.poll(target_us);
    }

    fn gather(&mut self) {
        while let Some(edge) = self.rig.next_edge() {
            self.struck |= edge.wire.input == Inputs::STRIKE && edge.level;
            self.fixture.push(edge);
        }
    }

    /// Passes on what the machine has done: to the metal first, then by wire, then by word.
    fn tell(&mut self, clock: &Clock) -> io::Result<()> {
        self.gather();
        while let Some(act) = self.rig.next_act() {
            self.metal.append(&act)?;
        }
        if std::mem::take(&mut self.struck) {
            self.metal.keep_so_far(self.rig.act_so_far())?;
        }
        self.fixture.turn(self.rig.wires(), clock);
        while let Some(bytes) = self.rig.next_bytes() {
            self.line.write(&bytes)?;
        }
        while let Some(tag) = self.rig.next_settled() {
            self.control.broadcast(&json!({"clamped": tag}).to_string());
        }
        Ok(())
    }

    fn serve_control(&mut self, now_us: u64) -> io::Result<()> {
        let Self { rig, line, control, quit, .. } = self;
        let mut failed = Ok(());
        control.serve(|text| {
            match parse_control(text) {
                Ok(ControlCommand::Clamp(piece)) => rig.clamp(piece, now_us),
                Ok(ControlCommand::Unclamp) => rig.unclamp(now_us),
                Ok(ControlCommand::Power(on)) => rig.set_power(on, now_us),
                Ok(ControlCommand::ResetMachine) => rig.reset_machine(now_us),
                Ok(ControlCommand::GuardClosed(closed)) => rig.set_guard(closed, now_us),
                Ok(ControlCommand::EstopOk(ok)) => rig.set_estop(ok, now_us),
                Ok(ControlCommand::Air(ok)) => rig.set_air(ok, now_us),
                Ok(ControlCommand::TwoHand(pressed)) => rig.set_two_hand(pressed, now_us),
                Ok(ControlCommand::Button(button, pressed)) => rig.set_buttons(button, pressed, now_us),
                Ok(ControlCommand::SupervisorKey(on)) => rig.set_supervisor_key(on, now_us),
                Ok(ControlCommand::FixtureFault(fault)) => rig.set_fault(fault, now_us),
                Ok(ControlCommand::Fault(fault)) => return obeyed(&mut failed, line.set_fault(fault)),
                Ok(ControlCommand::Quit) => *quit = true,
                Err(refused) => return vec![refused.to_json()],
            }
            vec![OBEYED.to_owned()]
        });
        failed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machine_is_chosen_and_set_by_its_family() {
        let families = [
            "gravotech",
            "grbl",
            "couth",
            "telesis",
            "id8400",
            "sic",
            "imark",
            "technomark",
            "mk100",
            "huapu",
            "hans",
            "lc",
            "keyence",
            "panasonic",
            "press",
        ];
        for family in families {
            let kind: MachineKind = serde_json::from_value(json!({ "family": family })).unwrap();
            let whole = serde_json::to_value(&kind).unwrap();
            assert_eq!(serde_json::from_value::<MachineKind>(whole).unwrap(), kind);
            assert_eq!(serde_json::to_value(&kind).unwrap()["family"], family);
            assert_eq!(kind.power_on().poll_at_us(), None, "{family} is at rest");
            let refused = serde_json::from_value::<MachineKind>(json!({ "family": family, "colour": 1 }));
            assert!(refused.is_err(), "{family}");
        }
        let worn =
            json!({ "family": "sic", "body": { "faults": { "worn_pin": 3 }, "replies": { "loses": 2 } } });
        let MachineKind::Sic(config) = serde_json::from_value(worn).unwrap() else { panic!("it is no SIC") };
        assert_eq!((config.body.faults.worn_pin, config.body.replies.loses), (Some(3), Some(2)));
    }
}
