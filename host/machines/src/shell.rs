//! The shell that runs any driver on a line: bytes, time and commands in, bytes and events out, reopened when it is
//! lost.

use crate::face::{Driver, Loaded, MachineEvent, Payload, Permit};
use crate::link::{Link, LinkConfig, LinkGone};
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
}

/// What comes from a machine and its line.
#[derive(Debug)]
pub enum FromMachine {
    /// The line is open.
    Up,
    /// The line is gone, or cannot be opened; it is tried again.
    Down {
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
    loop {
        match Link::open(&config).await {
            Ok(mut link) => {
                pause = REOPEN_AFTER[0];
                driver.link_opened(now_ms(since));
                report(FromMachine::Up);
                let ended = serve(driver.as_mut(), &mut link, &mut commands, since, &mut report).await;
                driver.link_lost(now_ms(since));
                tell(driver.as_mut(), &mut report);
                match ended {
                    Ok(()) => return,
                    Err(gone) => report(FromMachine::Down { why: gone.to_string() }),
                }
            }
            Err(error) => report(FromMachine::Down { why: error.to_string() }),
        }
        if !refuse_while_closed(driver.as_mut(), &mut commands, pause, since, &mut report).await {
            return;
        }
        pause = (pause * 2).min(REOPEN_AFTER[1]);
    }
}

/// Serves an open line; ends well when the commands end.
async fn serve(
    driver: &mut dyn Driver,
    link: &mut Link,
    commands: &mut UnboundedReceiver<MachineCommand>,
    since: Instant,
    report: &mut impl FnMut(FromMachine),
) -> Result<(), LinkGone> {
    let mut buffer = [0; 1024];
    loop {
        while let Some(bytes) = driver.next_output() {
            link.write(&bytes).await?;
        }
        tell(driver, report);
        let wait = driver.poll_at().map(|at| Duration::from_millis(at.saturating_sub(now_ms(since))));
        tokio::select! {
            read = link.read(&mut buffer) => {
                let count = read?;
                driver.handle(&buffer[..count], now_ms(since));
            }
            command = commands.recv() => match command {
                Some(command) => {
                    if let Some(event) = command.give_to(driver, now_ms(since)) {
                        report(FromMachine::Event(event));
                    }
                }
                None => return Ok(()),
            },
            () = sleep(wait.unwrap_or(Duration::MAX)), if wait.is_some() => driver.handle_timeout(now_ms(since)),
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
