//! The shell that runs any driver on a line: bytes, time and commands in, bytes and events out, reopened when it is
//! lost, and the machine asked who it is each time.

mod gate;

#[cfg(test)]
mod tests;

use crate::face::{Condition, Driver, Loaded, MachineEvent, Payload, Permit};
use crate::link::{Link, LinkConfig, LinkGone};
use gate::Gate;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::sleep;

/// First and longest pause before a line is tried again.
const REOPEN_AFTER: [Duration; 2] = [Duration::from_millis(50), Duration::from_secs(1)];

/// A command to a driver.
#[derive(Debug)]
pub enum MachineCommand {
    /// Ask who it is.
    Identify,
    /// Ask how it is.
    Status,
    /// Bring a payload in.
    Load {
        /// The job.
        job: u64,
        /// What is to be engraved.
        payload: Payload,
    },
    /// Start what was loaded, once.
    Start {
        /// What was loaded.
        loaded: Loaded,
        /// The controller's permit.
        permit: Permit,
    },
    /// Stop.
    Abort,
    /// Clear a fault.
    Recover,
    /// Go to the reference.
    Home,
}

/// What comes from a machine and its line.
#[derive(Debug)]
pub enum FromMachine {
    /// The line is open. Who answers on it is not known yet.
    Up,
    /// The line is gone, or cannot be opened; it is tried again. Told once for each reason.
    Down {
        /// Why, with what to do.
        why: String,
    },
    /// The configured machine answers on the open line: from now on it is loaded and started.
    Confirmed {
        /// Model and version in its own words.
        description: String,
    },
    /// The line is open, but something else answers, or nothing: loads and starts are refused, and it is asked again
    /// every few seconds. Told once for each reason.
    Unconfirmed {
        /// Why, with what to do.
        why: String,
    },
    /// The driver says something.
    Event(MachineEvent),
}

impl MachineCommand {
    /// Hands the command to a driver. A payload that it does not take is answered at once.
    pub fn give_to(self, driver: &mut dyn Driver, now_ms: u64) -> Option<MachineEvent> {
        match self {
            Self::Identify => driver.identify(now_ms),
            Self::Status => driver.status(now_ms),
            Self::Load { job, payload } => {
                let refused = driver.load(job, &payload, now_ms).err()?;
                return Some(MachineEvent::LoadFailed { job, message: refused.to_string() });
            }
            // The driver says itself how the cycle ends; that it runs is known from having started it.
            Self::Start { loaded, permit } => drop(driver.start(loaded, permit, now_ms)),
            Self::Abort => driver.abort(now_ms),
            Self::Recover => driver.recover(now_ms),
            Self::Home if driver.home(now_ms) => {}
            Self::Home => {
                let message = "a machine of this family has no homing".to_owned();
                return Some(MachineEvent::Status(Condition::NotReady { message }));
            }
        }
        None
    }
}

/// Runs a driver on a line until the commands end. Milliseconds are counted from `since`. Reports through `report`,
/// which must not wait.
pub async fn run(
    mut driver: Box<dyn Driver>,
    config: LinkConfig,
    mut commands: UnboundedReceiver<MachineCommand>,
    since: Instant,
    mut report: impl FnMut(FromMachine),
) {
    let mut pause = REOPEN_AFTER[0];
    let mut told = String::new();
    loop {
        let why = match Link::open(&config).await {
            Ok(link) => {
                pause = REOPEN_AFTER[0];
                told.clear();
                report(FromMachine::Up);
                match attend(driver.as_mut(), link, &mut commands, since, &mut report).await {
                    Ok(()) => return,
                    Err(gone) => gone.to_string(),
                }
            }
            Err(error) => error.to_string(),
        };
        if why != told {
            told.clone_from(&why);
            report(FromMachine::Down { why });
        }
        if !refuse_while_closed(driver.as_mut(), &mut commands, pause, since, &mut report).await {
            return;
        }
        pause = (pause * 2).min(REOPEN_AFTER[1]);
    }
}

/// Serves a line from its opening to its loss; ends well when the commands end.
async fn attend(
    driver: &mut dyn Driver,
    mut link: Link,
    commands: &mut UnboundedReceiver<MachineCommand>,
    since: Instant,
    report: &mut impl FnMut(FromMachine),
) -> Result<(), LinkGone> {
    driver.link_opened(now_ms(since));
    // What it says of the time before is no answer to the question that comes now.
    tell(driver, report);
    let mut gate = Gate::open(driver, now_ms(since));
    let ended = serve(driver, &mut link, &mut gate, commands, since, report).await;
    driver.link_lost(now_ms(since));
    gate.close(driver, now_ms(since), report);
    tell(driver, report);
    ended
}

async fn serve(
    driver: &mut dyn Driver,
    link: &mut Link,
    gate: &mut Gate,
    commands: &mut UnboundedReceiver<MachineCommand>,
    since: Instant,
    report: &mut impl FnMut(FromMachine),
) -> Result<(), LinkGone> {
    let mut buffer = [0; 1024];
    loop {
        loop {
            while let Some(event) = driver.next_event() {
                gate.event(event, driver, now_ms(since), report);
            }
            let Some(bytes) = driver.next_output() else { break };
            link.write(&bytes).await?;
        }
        let at = driver.poll_at().into_iter().chain(gate.poll_at()).min();
        let wait = at.map(|at| Duration::from_millis(at.saturating_sub(now_ms(since))));
        tokio::select! {
            read = link.read(&mut buffer) => {
                let bytes = buffer.get(..read?).unwrap_or_default();
                gate.heard(bytes);
                driver.handle(bytes, now_ms(since));
            }
            command = commands.recv() => match command {
                Some(command) => gate.command(command, driver, now_ms(since), report),
                None => return Ok(()),
            },
            () = sleep(wait.unwrap_or(Duration::MAX)), if wait.is_some() => {
                driver.handle_timeout(now_ms(since));
                gate.timeout(driver, now_ms(since));
            }
        }
    }
}

/// Hands commands to the driver while there is no line, so that each is answered; gives `false` when they end.
async fn refuse_while_closed(
    driver: &mut dyn Driver,
    commands: &mut UnboundedReceiver<MachineCommand>,
    pause: Duration,
    since: Instant,
    report: &mut impl FnMut(FromMachine),
) -> bool {
    let reopen = sleep(pause);
    tokio::pin!(reopen);
    loop {
        tokio::select! {
            () = &mut reopen => return true,
            command = commands.recv() => match command {
                Some(command) => {
                    if let Some(event) = command.give_to(driver, now_ms(since)) {
                        report(FromMachine::Event(event));
                    }
                    tell(driver, report);
                }
                None => return false,
            },
        }
    }
}

fn tell(driver: &mut dyn Driver, report: &mut impl FnMut(FromMachine)) {
    while let Some(event) = driver.next_event() {
        report(FromMachine::Event(event));
    }
}

fn now_ms(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}
