//! Nothing is brought into a machine, and nothing started, before it has said who it is since the line was opened.
//!
//! A port's name says nothing of what hangs on it: the machine's own answer does. Pure: no I/O, and time is an argument.

use super::{FromMachine, MachineCommand};
use crate::face::{Condition, Driver, End, MachineEvent};
use crate::probe::silence;
use std::collections::VecDeque;

/// A machine that is not the right one, or says nothing, is asked again after this time. Milliseconds.
const AGAIN_MS: u64 = 5_000;
/// Most of what came in is kept to judge what is wrong with a line. Bytes.
const SAMPLE_MAX: usize = 256;

/// What is known of who answers.
#[derive(Debug, PartialEq, Eq)]
enum Stand {
    /// Nothing yet.
    Unknown,
    /// The configured machine.
    Confirmed {
        /// It has left a question unanswered since: the cable may lead elsewhere by now.
        doubt: bool,
    },
    /// Something else, or nothing.
    Refused(String),
}

/// Keeps commands back until the machine is confirmed, and refuses them where it is not.
#[derive(Debug)]
pub(super) struct Gate {
    stand: Stand,
    /// The driver has been told to ask, and has not said what came of it.
    asking: bool,
    /// Somebody else wants the answer too.
    wanted: bool,
    again_ms: Option<u64>,
    held: VecDeque<MachineCommand>,
    sample: Vec<u8>,
}

impl Gate {
    /// The line was opened: asks.
    pub fn open(driver: &mut dyn Driver, now_ms: u64) -> Self {
        let mut gate = Self {
            stand: Stand::Unknown,
            asking: false,
            wanted: false,
            again_ms: None,
            held: VecDeque::new(),
            sample: Vec::new(),
        };
        gate.ask(driver, now_ms);
        gate
    }

    /// When it wants to be woken.
    pub fn poll_at(&self) -> Option<u64> {
        self.again_ms
    }

    /// The time of [`Self::poll_at`] may have come.
    pub fn timeout(&mut self, driver: &mut dyn Driver, now_ms: u64) {
        if self.again_ms.is_some_and(|at| now_ms >= at) {
            self.ask(driver, now_ms);
        }
    }

    /// Bytes came in, or are about to be handed to the driver.
    pub fn heard(&mut self, bytes: &[u8]) {
        if self.asking {
            let room = SAMPLE_MAX.saturating_sub(self.sample.len());
            self.sample.extend(bytes.iter().take(room));
        }
    }

    /// Takes a command: hands it to the driver, keeps it back, or answers it.
    pub fn command(
        &mut self,
        command: MachineCommand,
        driver: &mut dyn Driver,
        now_ms: u64,
        report: &mut impl FnMut(FromMachine),
    ) {
        match (&self.stand, command) {
            (_, MachineCommand::Identify) => {
                self.wanted = true;
                if !self.asking {
                    self.ask(driver, now_ms);
                }
            }
            // A stop is never kept back, and means nothing to a machine that is another one. What was to be loaded is not
            // loaded after it, and no fault is cleared: a recovery would undo the stop by itself.
            (_, command @ MachineCommand::Abort) => {
                give(command, driver, now_ms, report);
                self.drop_undone(report);
            }
            (Stand::Confirmed { doubt: true }, command @ MachineCommand::Load { .. }) => {
                self.stand = Stand::Unknown;
                self.held.push_back(command);
                if !self.asking {
                    self.ask(driver, now_ms);
                }
            }
            (Stand::Confirmed { .. }, command) => give(command, driver, now_ms, report),
            // A permit does not wait, and a head sets off at once or not at all.
            (Stand::Unknown, command @ (MachineCommand::Start { .. } | MachineCommand::Home)) => {
                refuse(command, "the machine has not said who it is since its line was opened", report);
            }
            (Stand::Unknown, command) => self.held.push_back(command),
            (Stand::Refused(why), command) => refuse(command, why, report),
        }
    }

    /// Takes what the driver says; passes on what is for others.
    pub fn event(
        &mut self,
        event: MachineEvent,
        driver: &mut dyn Driver,
        now_ms: u64,
        report: &mut impl FnMut(FromMachine),
    ) {
        match &event {
            MachineEvent::Identified { description } => {
                let description = description.clone();
                self.answered(event, report);
                self.stand = Stand::Confirmed { doubt: false };
                self.again_ms = None;
                report(FromMachine::Confirmed { description });
                for command in std::mem::take(&mut self.held) {
                    give(command, driver, now_ms, report);
                }
            }
            MachineEvent::WrongMachine { message } => {
                let why = message.clone();
                self.refuse_all(why, now_ms, report);
                self.answered(event, report);
            }
            MachineEvent::NoAnswer { .. } if self.asking => {
                let why = silence::judge(&self.sample, &driver.capabilities().family).to_string();
                // First why, then that: whoever waits for the answer knows the reason then.
                self.refuse_all(why, now_ms, report);
                self.answered(event, report);
            }
            MachineEvent::NoAnswer { .. } => {
                if let Stand::Confirmed { doubt } = &mut self.stand {
                    *doubt = true;
                }
                report(FromMachine::Event(event));
            }
            _ => report(FromMachine::Event(event)),
        }
    }

    /// The line is gone, and the driver knows it: passes on what it says, and has it answer what was kept back.
    pub fn close(mut self, driver: &mut dyn Driver, now_ms: u64, report: &mut impl FnMut(FromMachine)) {
        while let Some(event) = driver.next_event() {
            match event {
                MachineEvent::Identified { .. }
                | MachineEvent::WrongMachine { .. }
                | MachineEvent::NoAnswer { .. }
                    if self.asking =>
                {
                    self.answered(event, report);
                }
                event => report(FromMachine::Event(event)),
            }
        }
        for command in self.held {
            give(command, driver, now_ms, report);
        }
    }

    fn ask(&mut self, driver: &mut dyn Driver, now_ms: u64) {
        self.asking = true;
        self.again_ms = None;
        self.sample.clear();
        driver.identify(now_ms);
    }

    /// The question has its answer, which goes on to whoever wanted it.
    fn answered(&mut self, event: MachineEvent, report: &mut impl FnMut(FromMachine)) {
        self.asking = false;
        if std::mem::take(&mut self.wanted) {
            report(FromMachine::Event(event));
        }
    }

    fn drop_undone(&mut self, report: &mut impl FnMut(FromMachine)) {
        for command in std::mem::take(&mut self.held) {
            match command {
                MachineCommand::Load { .. } | MachineCommand::Recover => {
                    refuse(command, "stopped before the machine had said who it is", report);
                }
                command => self.held.push_back(command),
            }
        }
    }

    fn refuse_all(&mut self, why: String, now_ms: u64, report: &mut impl FnMut(FromMachine)) {
        for command in std::mem::take(&mut self.held) {
            refuse(command, &why, report);
        }
        self.again_ms = Some(now_ms + AGAIN_MS);
        let now = Stand::Refused(why.clone());
        if self.stand != now {
            self.stand = now;
            report(FromMachine::Unconfirmed { why });
        }
    }
}

/// Hands a command to the driver.
fn give(command: MachineCommand, driver: &mut dyn Driver, now_ms: u64, report: &mut impl FnMut(FromMachine)) {
    if let Some(event) = command.give_to(driver, now_ms) {
        report(FromMachine::Event(event));
    }
}

/// Answers a command that is not carried out.
fn refuse(command: MachineCommand, why: &str, report: &mut impl FnMut(FromMachine)) {
    let message = why.to_owned();
    report(FromMachine::Event(match command {
        MachineCommand::Load { job, .. } => MachineEvent::LoadFailed { job, message },
        MachineCommand::Start { loaded, .. } => {
            let end = End::Stopped { reason: format!("not started: {message}") };
            MachineEvent::Ended { job: loaded.job(), end }
        }
        MachineCommand::Identify
        | MachineCommand::Status
        | MachineCommand::Abort
        | MachineCommand::Home
        | MachineCommand::Recover => MachineEvent::Status(Condition::NotReady { message }),
    }));
}
