//! A simulated machine by itself, without station and controller: a line, a piece in the clamp, a permit that is on, and
//! somebody who works it by words.

use super::line::{DeviceLine, LineKind};
use super::machine::MachineKind;
use super::wait::{Clock, wait};
use crate::fault::Fault;
use crate::machine::{MetalAct, Piece};
use crate::rig::Rig;
use std::io;
use std::path::Path;

/// The piece that lies in the clamp at the beginning.
pub const FIRST_PIECE: &str = "piece-1";

/// How long it has been on when it begins to be watched.
const BEFORE_US: u64 = 100_000;

/// What somebody at the machine does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Turns the permit in the machine's interlock on or off.
    Permit(bool),
    /// Puts a piece with this tag into the clamp.
    Part(String),
    /// Switches the mains on or off.
    Power(bool),
    /// Closes the start contact for a moment.
    Start,
    /// Clears a fault at the machine's own panel.
    Reset,
    /// Closes or opens the guard.
    Guard(bool),
}

impl Deed {
    /// What can be typed.
    pub const WORDS: &'static str =
        "permit on, permit off, part TAG, power on, power off, start, reset, guard closed, guard open";

    /// Reads a line that somebody typed; `None` where it is none of [`Self::WORDS`].
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let (word, rest) = line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
        Some(match (word, rest.trim()) {
            ("permit", "on") => Self::Permit(true),
            ("permit", "off") => Self::Permit(false),
            ("power", "on") => Self::Power(true),
            ("power", "off") => Self::Power(false),
            ("guard", "closed") => Self::Guard(true),
            ("guard", "open") => Self::Guard(false),
            ("start", "") => Self::Start,
            ("reset", "") => Self::Reset,
            ("part", tag) if !tag.is_empty() => Self::Part(tag.to_owned()),
            _ => return None,
        })
    }
}

/// See the module.
pub struct AloneMachine {
    rig: Rig,
    line: DeviceLine,
    clock: Clock,
}

impl AloneMachine {
    /// Switches a machine on whose line is a pseudo-terminal with the name `port`; a link of that name is replaced.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn open(kind: &MachineKind, port: &Path, line_faults: &[Fault]) -> io::Result<Self> {
        let clock = Clock::start();
        let mut line = DeviceLine::open(LineKind::Pty, port, 1)?;
        line_faults.iter().try_for_each(|fault| line.set_fault(*fault))?;
        let mut machine = Self { rig: Rig::new(kind.power_on(), 0), line, clock };
        machine.rig.set_permit(true, 0);
        machine.rig.clamp(Piece::tagged(FIRST_PIECE), 0);
        // The machine was switched on a moment ago: the clamp is closed by now.
        while let Some(at_us) = machine.rig.poll_at_us().filter(|at_us| *at_us <= BEFORE_US) {
            machine.rig.poll(at_us);
        }
        Ok(machine)
    }

    fn now_us(&self) -> u64 {
        BEFORE_US + self.clock.now_us()
    }

    /// Somebody does something at the machine.
    pub fn act(&mut self, deed: &Deed) {
        let now_us = self.now_us();
        match deed {
            Deed::Permit(on) => self.rig.set_permit(*on, now_us),
            Deed::Part(tag) => self.rig.clamp(Piece::tagged(tag.as_str()), now_us),
            Deed::Power(on) => self.rig.set_power(*on, now_us),
            Deed::Start => {
                self.rig.set_start_contact(true, now_us);
                self.rig.set_start_contact(false, now_us);
            }
            Deed::Reset => self.rig.reset_machine(now_us),
            Deed::Guard(closed) => self.rig.set_guard(*closed, now_us),
        }
    }

    /// Waits for bytes, for the machine's next moment or for `limit_us` microseconds, whichever comes first, and gives
    /// what was done to metal since the last call.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn turn(&mut self, limit_us: u64) -> io::Result<Vec<MetalAct>> {
        let next_us = self.rig.poll_at_us().map(|at_us| at_us.saturating_sub(self.now_us()));
        wait(self.line.fds(), Some(next_us.unwrap_or(limit_us).min(limit_us)))?;
        let received = self.line.read()?;
        let now_us = self.now_us();
        self.rig.poll(now_us);
        if !received.is_empty() {
            self.rig.bytes_in(&received, now_us);
            self.rig.poll(now_us);
        }
        while let Some(bytes) = self.rig.next_bytes() {
            self.line.write(&bytes)?;
        }
        // No controller watches its wires, and nobody waits for the clamp.
        while self.rig.next_edge().is_some() || self.rig.next_settled().is_some() {}
        Ok(std::iter::from_fn(|| self.rig.next_act()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};

    /// Turns the machine until `done` says so of what came over its line and of its metal.
    fn until(
        machine: &mut AloneMachine,
        host: &mut std::fs::File,
        done: impl Fn(&[u8], &[MetalAct]) -> bool,
    ) -> (Vec<u8>, Vec<MetalAct>) {
        let (mut said, mut metal) = (Vec::new(), Vec::new());
        for _ in 0..5_000 {
            metal.extend(machine.turn(1_000).unwrap());
            let mut bytes = [0; 256];
            if let Ok(count) = host.read(&mut bytes) {
                said.extend_from_slice(&bytes[..count]);
            }
            if done(&said, &metal) {
                return (said, metal);
            }
        }
        panic!("it never came: {said:?} {metal:?}");
    }

    #[test]
    fn machine_alone_answers_marks_when_its_contact_is_closed_and_stops_without_its_permit() {
        use nix::fcntl::OFlag;
        use std::os::unix::fs::OpenOptionsExt;
        let folder = tempfile::tempdir().unwrap();
        let port = folder.path().join("machine.tty");
        let kind = MachineKind::named("gravotech", "tl07", 100, Vec::new()).unwrap();
        let mut machine = AloneMachine::open(&kind, &port, &[]).unwrap();
        let mut options = std::fs::OpenOptions::new();
        options.read(true).write(true).custom_flags((OFlag::O_NONBLOCK | OFlag::O_NOCTTY).bits());
        let mut host = options.open(&port).unwrap();
        host.write_all(b"ST\r").unwrap();
        let (said, _) = until(&mut machine, &mut host, |said, _| said.ends_with(b"\r\n"));
        assert!(said.starts_with(b"ST "), "{}", String::from_utf8_lossy(&said));
        drop(machine);
        assert!(!port.exists(), "the port goes with the machine");

        let kind = MachineKind::named("generic", "i-mark", 100, Vec::new()).unwrap();
        let mut machine = AloneMachine::open(&kind, &port, &[]).unwrap();
        let mut host = options.open(&port).unwrap();
        machine.act(&Deed::parse("part scrap").unwrap());
        for _ in 0..100 {
            machine.turn(1_000).unwrap();
        }
        host.write_all(b":KE 26\r\n").unwrap();
        for _ in 0..10 {
            machine.turn(1_000).unwrap();
        }
        machine.act(&Deed::parse(" start ").unwrap());
        let (_, metal) = until(&mut machine, &mut host, |_, metal| !metal.is_empty());
        assert_eq!((metal[0].part.as_str(), metal[0].complete), ("scrap", true), "{metal:?}");
        machine.act(&Deed::Permit(false));
        machine.act(&Deed::Start);
        for _ in 0..100 {
            assert!(machine.turn(1_000).unwrap().is_empty(), "nothing moves without the permit");
        }
    }

    #[test]
    fn deed_that_is_typed_is_read_or_refused() {
        assert_eq!(Deed::parse("part NEW-1"), Some(Deed::Part("NEW-1".to_owned())));
        assert_eq!(Deed::parse("power off"), Some(Deed::Power(false)));
        assert_eq!(Deed::parse("guard open"), Some(Deed::Guard(false)));
        for wrong in ["", "part", "permit", "permit maybe", "start now", "jump"] {
            assert_eq!(Deed::parse(wrong), None, "{wrong}");
        }
        for words in Deed::WORDS.split(", ") {
            assert!(Deed::parse(words).is_some(), "{words}");
        }
    }
}
