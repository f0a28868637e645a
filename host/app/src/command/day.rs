//! `day`: a supervisor looks at the clock before the first weapon and closes after the last.

use crate::bench::Bench;
use crate::clock::{self, NotOpened};
use crate::command::backup;
use crate::command::controller::selftest;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::login;
use crate::message::Message;
use crate::output::Output;
use crate::station_key;
use jiff::civil::Date;
use registry::block::BlockNote;
use registry::entry::{Act, Stamp};
use registry::ledger::hash_stored;
use registry::note::{Note, VerifierKey};
use registry::policy::Deed;
use registry::tree::Frontier;
use registry::view::Standing;
use registry::{Draft, PersonId};
use serde_json::json;

/// Entries whose hashing takes long enough to say so: a second or more.
const ENTRIES_LONG: u64 = 300_000;

/// Open and close the station's day
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Confirm the clock and open the day; a day that is open still is closed with it
    Open(OpenArgs),
    /// Close the day
    Close {
        /// Supervisor
        #[arg(long, value_name = "NAME")]
        by: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct OpenArgs {
    /// Supervisor
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// Name the date, as 2026-03-02: where the clock is wrong, or after a long pause
    #[arg(long, value_name = "DATE")]
    pub date: Option<Date>,
    /// Confirm the clock without being asked
    #[arg(long)]
    pub yes: bool,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    match command {
        Command::Open(args) => {
            let (by, stamp) = look(args, &mut owning, output)?;
            hashed(&owning, output)?;
            let mut bench = Bench::open(owning, Some(by.clone()))?;
            let tested = tested(&mut bench, output);
            let mut owning = bench.close();
            tested?;
            begin(&mut owning, by, stamp, output)
        }
        Command::Close { by } => {
            close(by, &mut owning, output)?;
            let (folder, config, ledger, _lock) = owning.into_parts();
            drop(ledger);
            backup::make_if_due(&folder, &config, output)
        }
    }
}

/// Hashes all entries of the register, beside its owner.
///
/// # Errors
/// The register's failure.
pub fn hash(reading: &Reading) -> Result<Frontier, Failure> {
    Ok(hash_stored(reading.store(), Frontier::default(), |_| {})?)
}

/// A supervisor opens the day at a station that has its lines open already. `hashed`: the entries that were hashed before,
/// beside the station.
///
/// # Errors
/// A [`Failure`] where the clock was not confirmed, the register is damaged, or the controller failed its test.
pub fn open_at(args: &OpenArgs, hashed: Frontier, bench: &mut Bench, output: &Output) -> CommandResult {
    let (by, stamp) = look(args, bench, output)?;
    bench.ledger().check_after(hashed)?;
    tested(bench, output)?;
    begin(bench, by, stamp, output)
}

/// Who opens the day, and with which stamp, once the clock was looked at.
fn look(args: &OpenArgs, desk: &mut impl Desk, output: &Output) -> Result<(PersonId, Stamp), Failure> {
    let by = login::by(desk, &args.by, &[Deed::DayOpened], output)?;
    let stamp = opening_stamp(desk, args.date, args.yes, output)?;
    Ok((by, stamp))
}

fn begin(desk: &mut impl Desk, by: PersonId, stamp: Stamp, output: &Output) -> CommandResult {
    let day = stamp.day.to_string();
    open(desk, by, stamp)?;
    output.datum(&Message::DayOpened { day: day.clone() }, &json!({"day": day}));
    backup::say_if_due(desk.folder(), desk.config(), output)?;
    Ok(Ending::Done)
}

/// Closes the day. A backup is the next thing: [`backup::make_if_due`].
///
/// # Errors
/// A [`Failure`] where none is open.
pub fn close(by: &str, desk: &mut impl Desk, output: &Output) -> Result<(), Failure> {
    let by = login::by(desk, by, &[Deed::DayClosed], output)?;
    let stamp = desk.stamp()?;
    let day = stamp.day.to_string();
    if !desk.ledger().standing().is_some_and(|standing| standing.day_open) {
        return Err(Failure::fixable(Message::DayNotOpenToClose {}).hint(Message::HintOpenDay {}));
    }
    desk.append(&[Draft { stamp, by, second_by: None, act: Act::DayClosed }])?;
    output.datum(&Message::DayClosed { day: day.clone() }, &json!({"day": day}));
    Ok(())
}

/// A day is not begun on a damaged register. Commands hash its last entries only; here all are hashed, once a day.
fn hashed(desk: &impl Desk, output: &Output) -> Result<(), Failure> {
    let entries = desk.ledger().next_index();
    if entries >= ENTRIES_LONG {
        output.say(&Message::DayHashesAll { entries });
    }
    Ok(desk.ledger().check_all(|_| {})?)
}

/// The controller tests itself first; a day on which it cannot be believed is not begun.
fn tested(bench: &mut Bench, output: &Output) -> Result<(), Failure> {
    selftest::before_day(bench, output).inspect_err(|_| output.say(&Message::DayNotTested {}))
}

/// With which stamp the day would be opened now, if a supervisor finds the clock right.
///
/// # Errors
/// A [`Failure`] where it cannot be right, and the date has to be named.
pub fn would_open(desk: &impl Desk) -> Result<Stamp, Failure> {
    let now = clock::now();
    clock::opening(floor(desk)?, None, now).map_err(|wrong| not_opened(wrong, None, now))
}

fn opening_stamp(
    desk: &impl Desk,
    declared: Option<Date>,
    yes: bool,
    output: &Output,
) -> Result<Stamp, Failure> {
    let now = clock::now();
    let stamp =
        clock::opening(floor(desk)?, declared, now).map_err(|wrong| not_opened(wrong, declared, now))?;
    if declared.is_some() || yes {
        return Ok(stamp);
    }
    match output.ask_yes(&Message::ConfirmClock { now: clock::shown(now) }) {
        Some(true) => Ok(stamp),
        _ => Err(Failure::fixable(Message::ClockNotConfirmed {}).hint(Message::HintSetClock {})),
    }
}

/// The latest day that is known to be past, or today: of the last entry, of this program, of the last number block that an
/// authority signed, and of the last checkpoint that a witness did.
fn floor(desk: &impl Desk) -> Result<Date, Failure> {
    let Some(standing) = desk.ledger().standing() else { return Ok(clock::built()) };
    let mut floor = standing.last_day.max(clock::built());
    for row in desk.view().number_blocks()? {
        if let Some(Act::NumberBlock(issued)) = desk.ledger().entry(row.entry)?.map(|entry| entry.act) {
            let note = issued.note.and_then(|note| Note::parse(&note).ok());
            let signed = note.and_then(|note| BlockNote::parse(note.text()).ok());
            floor = floor.max(signed.map_or(floor, |signed| signed.issued));
        }
    }
    let witnesses: Vec<VerifierKey> = standing.witnesses.iter().filter_map(|key| key.parse().ok()).collect();
    for kept in station_key::kept(desk.folder())? {
        let times = witnesses.iter().filter_map(|key| kept.signed.cosigned_by(key).ok());
        let days = times
            .filter_map(|at_s| jiff::Timestamp::from_second(i64::try_from(at_s).ok()?).ok())
            .map(clock::day_of);
        floor = days.fold(floor, Date::max);
    }
    Ok(floor)
}

fn not_opened(wrong: NotOpened, declared: Option<Date>, now: jiff::Timestamp) -> Failure {
    let today = clock::day_of(now).to_string();
    match wrong {
        NotOpened::Behind { floor } => {
            let last = floor.to_string();
            Failure::fixable(Message::ClockBehind { today, last: last.clone() })
                .hint(Message::HintDeclareDate { last })
        }
        NotOpened::DeclaredBefore { floor } => {
            let day = declared.map(|day| day.to_string()).unwrap_or_default();
            Failure::fixable(Message::DayBeforeLast { day, last: floor.to_string() })
                .hint(Message::HintDayBeforeLast {})
        }
        NotOpened::Far { days } => {
            let days = u64::from(days.unsigned_abs());
            Failure::fixable(Message::ClockFarAhead { today: today.clone(), days })
                .hint(Message::HintNameDate { today })
        }
    }
}

/// Opens the day, and takes number blocks of the configuration into the register.
///
/// # Errors
/// The register's failure.
pub fn open(desk: &mut impl Desk, by: PersonId, stamp: Stamp) -> Result<(), Failure> {
    let draft = |act| Draft { stamp: stamp.clone(), by: by.clone(), second_by: None, act };
    let is_open = desk.ledger().standing().is_some_and(|standing| standing.day_open);
    let mut drafts: Vec<_> = is_open.then(|| draft(Act::DayClosed)).into_iter().collect();
    drafts.push(draft(Act::DayOpened));
    // Once an authority is admitted, blocks come as files that it signed. A register from a backup does not know which
    // numbers of the configuration were burned after it.
    let is_closed = |standing: &Standing| standing.authority.is_some() || standing.readmitted.is_some();
    let signed = desk.ledger().standing().is_some_and(is_closed);
    if let Some(block) = desk.config().numbers.as_ref().filter(|_| !signed) {
        let blocks = desk.view().number_blocks()?;
        if !blocks.iter().any(|row| row.block == *block) {
            drafts.push(draft(Act::NumberBlock(block.clone().into())));
        }
    }
    desk.append(&drafts)?;
    Ok(())
}
