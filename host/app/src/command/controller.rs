//! `controller`: what is at the other end of the controller's line, and how it gets its key, its tests and its image.

mod blink;
pub mod diagnose;
pub mod findings;
pub mod provision;
mod receipts;
pub mod selftest;
pub mod status;
pub mod terminals;
mod update;
pub mod watch;

use crate::bench::Bench;
use crate::error::{CommandResult, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::text::refusals;
use protocol::{ControllerReply, HostRequest, Inspection, Refusal};

/// The station's controller
#[derive(Debug, clap::Subcommand)]
pub enum ControllerCommand {
    /// Show what it says of itself, of its memory and of its inputs
    Status,
    /// Have it test its memories, its image, its relay and its noise; nothing moves
    Selftest,
    Provision(provision::Args),
    Receipts(receipts::Args),
    /// Show its inputs and outputs as they are, and what is wrong with them, until Ctrl-C
    Watch,
    /// Go through the wired inputs one at a time, and find what is wired wrongly
    Diagnose,
    Update(update::Args),
    /// Have it blink the code of its key, to see which box answers
    Blink,
}

pub fn run(command: &ControllerCommand, folder: Folder, output: &Output) -> CommandResult {
    let owning = Owning::open(folder, output)?;
    if let ControllerCommand::Provision(args) = command {
        return provision::run(args, owning, output);
    }
    let mut bench = Bench::open(owning, None)?;
    let ending = match command {
        ControllerCommand::Status => status::run(&mut bench, output),
        ControllerCommand::Selftest => selftest::run(&mut bench, output),
        ControllerCommand::Provision(_) => Err(Failure::bug("provisioning was done above")),
        ControllerCommand::Receipts(args) => receipts::run(args, &mut bench, output),
        ControllerCommand::Watch => watch::run(&mut bench, output),
        ControllerCommand::Diagnose => diagnose::run(&mut bench, output),
        ControllerCommand::Update(args) => update::run(args, &mut bench, output),
        ControllerCommand::Blink => blink::run(&mut bench, output),
    };
    bench.close();
    ending
}

/// Asks the controller, and makes a failure of a refusal.
///
/// # Errors
/// A [`Failure`] where it does not answer, refuses, or speaks a version that is too old.
pub fn ask(bench: &mut Bench, request: HostRequest) -> Result<ControllerReply, Failure> {
    match bench.ask_controller(request)? {
        ControllerReply::Refused(refusal) => Err(refused(&refusal)),
        reply => Ok(reply),
    }
}

/// A refusal with what to do about it.
pub fn refused(refusal: &Refusal) -> Failure {
    Failure::machine(Message::ControllerRefused {})
        .cause(refusals::said(refusal))
        .hint(refusals::hint(refusal))
}

/// Everything that the controller sees of itself at this moment.
///
/// # Errors
/// As [`ask`].
pub fn inspect(bench: &mut Bench) -> Result<Inspection, Failure> {
    match ask(bench, HostRequest::Inspect)? {
        ControllerReply::Inspection(inspection) => Ok(inspection),
        reply => Err(strange(&reply)),
    }
}

/// An answer to something else than was asked.
fn strange(reply: &ControllerReply) -> Failure {
    Failure::machine(Message::ControllerRefused {}).cause(format!("{reply:?}"))
}

#[cfg(test)]
mod tests {
    use protocol::{Check, SelfTest};

    /// A self-test that found everything in order.
    pub fn all_passed() -> SelfTest {
        let passed = Check::Passed;
        SelfTest {
            ram: passed,
            flash: passed,
            memory: passed,
            relay: passed,
            noise: passed,
            expander: passed,
            ..SelfTest::default()
        }
    }
}
