//! What machine and controller are asked and told beside a job.

use super::{ANSWER_LIMIT, Bench, Voice, setup, why_unheard};
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::text;
use machines::{Completion, Condition, MachineCommand};
use protocol::HostRequest;
use station::controller::FromController;
use station::live::{MachineNews, News};
use std::time::{Duration, Instant};

/// Longest way home of a machine's head.
const HOMING_LIMIT: Duration = Duration::from_secs(120);

impl Bench {
    /// Waits until the machine is noticed to be gone: its line, or its answers. Gives after how many milliseconds; none
    /// where it goes on answering.
    ///
    /// # Errors
    /// The register's failure.
    pub fn machine_gone(&mut self, limit: Duration) -> Result<Option<u64>, Failure> {
        let since = Instant::now();
        while since.elapsed() < limit {
            if !self.machine_is_down() {
                self.live.command_machine(MachineCommand::Status);
            }
            let silent = matches!(self.next()?, Some(News::Machine(MachineNews::NoAnswer { .. })));
            if silent || self.machine_is_down() {
                return Ok(Some(u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)));
            }
        }
        Ok(None)
    }

    /// Waits until the machine answers again.
    ///
    /// # Errors
    /// The register's failure.
    pub fn machine_back(&mut self, limit: Duration) -> Result<bool, Failure> {
        let since = Instant::now();
        while since.elapsed() < limit {
            if !self.machine_is_down() {
                self.live.command_machine(MachineCommand::Status);
            }
            if let Some(News::Machine(MachineNews::Condition(..))) = self.next()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn machine_is_down(&self) -> bool {
        matches!(self.hearing.machine(), Voice::Down(_))
    }

    /// Waits until the machine can be loaded, so that no number is burned for a machine that cannot work.
    ///
    /// # Errors
    /// A [`Failure`] with what it says of itself.
    pub fn machine_ready(&mut self) -> Result<(), Failure> {
        if self.is_unheard() {
            // It answers nothing, or only that it is there: what the controller sees is what there is.
            return Ok(());
        }
        let until = Instant::now() + ANSWER_LIMIT;
        loop {
            let why = match self.ask_machine(MachineCommand::Status)? {
                MachineNews::Condition(Condition::Ready, _) => return Ok(()),
                // The controller may have seen the end of a cycle before the machine has told of it.
                MachineNews::Condition(Condition::Busy, _) if Instant::now() < until => continue,
                MachineNews::Condition(Condition::Fault { message } | Condition::NotReady { message }, _) => {
                    message
                }
                other => format!("{other:?}"),
            };
            return Err(Failure::machine(Message::MachineNotReady {})
                .cause(why)
                .hint(Message::HintMachineRecover {}));
        }
    }

    /// Whether the machine cannot say how it is.
    pub fn is_unheard(&self) -> bool {
        setup::driver(&self.config.machine).capabilities().completion == Completion::Unheard
    }

    /// Sends the machine's head to its reference, once a person has said that it may move.
    ///
    /// # Errors
    /// A [`Failure`] where nobody says so, or the head does not get there.
    pub fn home(&mut self, output: &Output) -> Result<(), Failure> {
        let said = self.ask_while_ready(&Message::AskHome {}, output)?;
        if !said.is_some_and(|said| text::is_word_of(&said, &Message::WordsYes {})) {
            return Err(Failure::fixable(Message::NothingHappened {}));
        }
        match self.ask_machine(MachineCommand::Home)? {
            MachineNews::Condition(Condition::Fault { message } | Condition::NotReady { message }, _) => {
                Err(Failure::machine(Message::MachineNotReady {})
                    .cause(message)
                    .hint(Message::HintMachineRecover {}))
            }
            _ => {
                output.say(&Message::MachineHomed {});
                Ok(())
            }
        }
    }

    /// Asks the controller something that is no step of a job, and gives the answer.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn ask_controller(&mut self, asked: HostRequest) -> Result<protocol::ControllerReply, Failure> {
        // What is asked before a session has begun is lost.
        self.hello()?;
        self.live.ask_controller(asked);
        let until = Instant::now() + ANSWER_LIMIT;
        while Instant::now() < until {
            match self.next()? {
                Some(News::Controller(FromController::Answer { request, reply })) if request == asked => {
                    return Ok(reply);
                }
                Some(News::Controller(FromController::TooOld { request, speaks })) if request == asked => {
                    let (speaks, needs) = (u64::from(speaks), u64::from(request.since_version()));
                    return Err(Failure::machine(Message::ControllerTooOld { speaks, needs })
                        .hint(Message::HintNewerImage {}));
                }
                _ => {}
            }
        }
        Err(self.silent())
    }

    /// Commands the machine something that is no step of a job, and gives what it says.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn ask_machine(&mut self, command: MachineCommand) -> Result<MachineNews, Failure> {
        let is_abort = matches!(command, MachineCommand::Abort);
        let limit = if matches!(command, MachineCommand::Home) { HOMING_LIMIT } else { ANSWER_LIMIT };
        self.live.command_machine(command);
        let until = Instant::now() + limit;
        while Instant::now() < until {
            match self.next()? {
                Some(News::Machine(MachineNews::Up | MachineNews::Down { .. })) => {}
                Some(News::Machine(MachineNews::NoAnswer { .. })) => break,
                Some(News::Machine(MachineNews::Aborted)) if !is_abort => {}
                Some(News::Machine(MachineNews::Step)) => {}
                Some(News::Machine(said)) => return Ok(said),
                _ => {}
            }
        }
        let why = why_unheard(self.hearing.machine());
        Err(Failure::machine(Message::MachineSilent {}).cause(why).hint(Message::HintMachineLine {}))
    }
}
