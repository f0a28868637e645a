//! `day`: a supervisor looks at the clock before the first weapon and closes after the last.

use crate::bench::Bench;
use crate::clock;
use crate::command::controller::selftest;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use jiff::civil::Date;
use registry::entry::{Act, ClockGrade, Stamp};
use registry::{Draft, PersonId};
use serde_json::json;

/// Open and close the station's day
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Confirm the clock and open the day
    Open {
        /// Supervisor
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Declare the date where the clock is wrong, as 2026-03-02
        #[arg(long, value_name = "DATE")]
        date: Option<Date>,
        /// Confirm the clock without being asked
        #[arg(long)]
        yes: bool,
    },
    /// Close the day
    Close {
        /// Supervisor
        #[arg(long, value_name = "NAME")]
        by: String,
    },
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    let owning = Owning::open(folder, output)?;
    match command {
        Command::Open { by, date, yes } => {
            let by = persons::resolve(owning.ledger.store(), by)?;
            let stamp = opening_stamp(&owning, *date, *yes, output)?;
            let day = stamp.day.to_string();
            let mut owning = tested(owning, &by, output)?;
            open(&mut owning, by, stamp)?;
            output.datum(&Message::DayOpened { day: day.clone() }, &json!({"day": day}));
        }
        Command::Close { by } => {
            let mut owning = owning;
            let by = persons::resolve(owning.ledger.store(), by)?;
            let stamp = clock::stamp(&owning.ledger, clock::now())?;
            let day = stamp.day.to_string();
            if !owning.ledger.standing().is_some_and(|standing| standing.day_open) {
                return Err(Failure::fixable(Message::DayNotOpenToClose {}).hint(Message::HintOpenDay {}));
            }
            owning.ledger.append(&[Draft { stamp, by, second_by: None, act: Act::DayClosed }])?;
            output.datum(&Message::DayClosed { day: day.clone() }, &json!({"day": day}));
        }
    }
    Ok(Ending::Done)
}

/// The controller tests itself first; a day on which it cannot be believed is not begun.
fn tested(owning: Owning, by: &PersonId, output: &Output) -> Result<Owning, Failure> {
    let mut bench = Bench::open(owning, Some(by.clone()))?;
    let tested = selftest::before_day(&mut bench, output);
    let owning = bench.close();
    tested.map(|()| owning).inspect_err(|_| output.say(&Message::DayNotTested {}))
}

fn opening_stamp(
    owning: &Owning,
    declared: Option<Date>,
    yes: bool,
    output: &Output,
) -> Result<Stamp, Failure> {
    let now = clock::now();
    let today = clock::day_of(now);
    let last = owning.ledger.standing().map_or(today, |standing| standing.last_day);
    if let Some(day) = declared {
        if day < last {
            let (day, last) = (day.to_string(), last.to_string());
            return Err(
                Failure::fixable(Message::DayBeforeLast { day, last }).hint(Message::HintDayBeforeLast {})
            );
        }
        return Ok(Stamp { day, at: now, clock: ClockGrade::Declared });
    }
    if today < last {
        let (today, last) = (today.to_string(), last.to_string());
        return Err(Failure::fixable(Message::ClockBehind { today, last: last.clone() })
            .hint(Message::HintDeclareDate { last }));
    }
    let shown = now.strftime("%Y-%m-%d %H:%M").to_string();
    if yes || output.ask_yes(&Message::ConfirmClock { now: shown }) == Some(true) {
        return Ok(Stamp { day: today, at: now, clock: ClockGrade::Confirmed });
    }
    Err(Failure::fixable(Message::ClockNotConfirmed {}).hint(Message::HintSetClock {}))
}

/// Opens the day, and takes number blocks of the configuration into the register.
///
/// # Errors
/// The register's failure.
pub fn open(owning: &mut Owning, by: PersonId, stamp: Stamp) -> Result<(), Failure> {
    let draft = |act| Draft { stamp: stamp.clone(), by: by.clone(), second_by: None, act };
    let mut drafts = vec![draft(Act::DayOpened)];
    if let Some(block) = &owning.config.numbers {
        let blocks = owning.ledger.view().number_blocks()?;
        if !blocks.iter().any(|row| row.block == *block) {
            drafts.push(draft(Act::NumberBlock(block.clone())));
        }
    }
    owning.ledger.append(&drafts)?;
    Ok(())
}
