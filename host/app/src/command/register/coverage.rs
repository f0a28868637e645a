//! `register coverage`: what is marked, what is not, what is overdue by which rule, what may be destroyed, and whether the
//! counts agree.

use crate::clock;
use crate::command::event::one_of;
use crate::consignment::{LineState, Loaded};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::lives::of_life;
use crate::message::Message;
use crate::output::Output;
use crate::text;
use jiff::civil::Date;
use marking::records::Due;
use registry::admit::kept_from_destruction;
use registry::record::{Count, Happening};
use registry::view::{JobState, LifeRow, TextCheck};
use registry::{Act, Store, View, ledger};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;

/// Show what of a stock is marked, what is not, what is overdue, and what may be destroyed
///
/// Ends with 1 where a mark is overdue by a binding rule, or where counts do not agree.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// By what the stock is told apart
    #[arg(long, value_parser = one_of::<By>(&["consignment", "place", "unit"]), default_value = "consignment")]
    pub by: By,
    /// Only this consignment, place (and everything below it) or unit
    #[arg(long, value_name = "NAME")]
    pub only: Option<String>,
    /// List the weapons that may be destroyed: here, with no open hold and no open trace
    #[arg(long)]
    pub for_destruction: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// The consignment it came with.
    Consignment,
    /// Where it lies.
    Place,
    /// Who owns it.
    Unit,
}

/// How the weapons of a place or unit stand.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Weapons and packs that are here.
    pub here: u64,
    /// Of these, with a mark that was applied here.
    pub marked: u64,
    /// Of the others, with a whole serial of their own.
    pub numbered: u64,
    /// Of all, with an open hold or an open trace.
    pub held: u64,
    /// Of all, with neither.
    pub free: u64,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let view = reading.view()?;
    if args.for_destruction {
        return for_destruction(args, &reading, view, output);
    }
    let sound = match args.by {
        By::Consignment => {
            let ids = args.only.clone().map_or_else(|| view.consignments(), |only| Ok(vec![only]))?;
            let today = clock::day_of(clock::now());
            let mut sound = true;
            for id in ids {
                let loaded = Loaded::read(&reading.folder, &reading.config, view, &id)?;
                sound &= consignment(&loaded, view, today, output)?;
            }
            sound
        }
        By::Place | By::Unit => stock(args, &reading, view, output)?,
    };
    Ok(if sound { Ending::Done } else { Ending::Unfinished })
}

fn consignment(loaded: &Loaded, view: View<'_>, today: Date, output: &Output) -> Result<bool, Failure> {
    let id = &loaded.record.consignment;
    let lines = loaded.states.len() as u64;
    let marked = loaded.count(|state| matches!(state, LineState::Marked { .. }));
    let out =
        loaded.count(|state| matches!(state, LineState::Refused | LineState::Struck | LineState::SetAside));
    let doubt = loaded.count(|state| state == LineState::InDoubt);
    let open = lines - marked - out - doubt;
    let verified = view.counts(id)?.verified;
    let due = loaded.programme.deadlines();
    let words =
        Message::CoverageConsignment { consignment: id.clone(), lines, marked, verified, open, doubt, out };
    let terms: Vec<_> = due.iter().map(|due| term(due, today)).collect();
    let value = json!({"consignment": id, "lines": lines, "licensed": loaded.record.quantity, "marked": marked,
        "verified": verified, "open": open, "in_doubt": doubt, "out": out, "due": terms});
    let mut rows = vec![text::of(&words)];
    let left = open + doubt;
    let mut sound = true;
    for due in due.iter().filter(|_| left > 0) {
        let is_overdue = due.until.is_some_and(|until| until < today);
        sound &= !(is_overdue && due.binds);
        rows.push(format!("  {}", text::of(&due_words(due, left, today))));
    }
    if lines != u64::from(loaded.record.quantity) {
        sound = false;
        let licensed = u64::from(loaded.record.quantity);
        rows.push(format!("  {}", text::of(&Message::CoverageUnequal { licensed, lines })));
    }
    output.row(&rows.join("\n"), &value);
    Ok(sound)
}

fn term(due: &Due, today: Date) -> serde_json::Value {
    let overdue = due.until.is_some_and(|until| until < today);
    json!({"until": due.until, "rule": due.rule, "binds": due.binds, "overdue": overdue})
}

fn due_words(due: &Due, count: u64, today: Date) -> Message {
    let rule = format!("{} ({})", due.rule.id.0, due.rule.citation.0);
    let words = match due.until {
        None => Message::CoverageSoon { count, rule },
        Some(until) if until < today => Message::CoverageOverdue { count, until: until.to_string(), rule },
        Some(until) => Message::CoverageDue { count, until: until.to_string(), rule },
    };
    if due.binds { words } else { Message::PlanDueRecommended { due: text::of(&words) } }
}

/// How the weapons of each place or unit stand.
///
/// # Errors
/// The register's failure.
pub fn tallies(
    by: By,
    only: Option<&str>,
    reading: &Reading,
    view: View<'_>,
) -> Result<BTreeMap<String, Tally>, Failure> {
    let mut groups: BTreeMap<String, Tally> = BTreeMap::new();
    for (name, row) in here(by, only, reading, view)? {
        groups.entry(name).or_default().add(&row, view)?;
    }
    Ok(groups)
}

/// Weapons by the place where they lie, or by the unit that owns them.
fn stock(args: &Args, reading: &Reading, view: View<'_>, output: &Output) -> Result<bool, Failure> {
    let mut sound = true;
    for (name, tally) in &tallies(args.by, args.only.as_deref(), reading, view)? {
        let counted = match args.by {
            By::Place => view.last_stock_count(name)?,
            By::Consignment | By::Unit => None,
        };
        let Tally { here, marked, numbered, held, free } = *tally;
        let shown = if name.is_empty() { text::of(&Message::CoverageNowhere {}) } else { name.clone() };
        let words = Message::CoverageGroup { name: shown, here, marked, numbered, held, free };
        let mut rows = vec![text::of(&words)];
        let found = counted.as_ref().map(|(_, count): &(u64, Count)| count.found.len() as u64);
        if let (Some((entry, _)), Some(found)) = (&counted, found.filter(|found| *found != here)) {
            sound = false;
            rows.push(format!("  {}", text::of(&Message::CoverageCounted { entry: *entry, found, here })));
        }
        let value = json!({"by": args.by, "name": name, "tally": tally, "counted": found});
        output.row(&rows.join("\n"), &value);
    }
    Ok(sound)
}

fn for_destruction(args: &Args, reading: &Reading, view: View<'_>, output: &Output) -> CommandResult {
    for (name, row) in here(args.by, args.only.as_deref(), reading, view)? {
        if kept_from_destruction(view, &row)?.is_none() {
            output.row(&of_life(&row), &json!({"life": row.life, "by": args.by, "name": name}));
        }
    }
    Ok(Ending::Done)
}

/// The weapons that are here, each with the name of its group; a component goes with its weapon.
///
/// # Errors
/// The register's failure.
pub fn here(
    by: By,
    only: Option<&str>,
    reading: &Reading,
    view: View<'_>,
) -> Result<Vec<(String, LifeRow)>, Failure> {
    let mut rows = Vec::new();
    view.each_life(|row| {
        if row.state.is_here() && row.of.is_none() {
            rows.push(row);
        }
    })?;
    let mut named = Vec::with_capacity(rows.len());
    for row in rows {
        let name = match by {
            By::Consignment => row.consignment.clone().unwrap_or_default(),
            By::Place => row.place.clone().unwrap_or_default(),
            By::Unit => unit_of(&row, reading, view)?.unwrap_or_default(),
        };
        let within = |only: &str| {
            name == only
                || by == By::Place && name.strip_prefix(only).is_some_and(|rest| rest.starts_with('/'))
        };
        if only.is_none_or(within) {
            named.push((name, row));
        }
    }
    Ok(named)
}

/// The service and unit that own a weapon, as the last entry says.
fn unit_of(row: &LifeRow, reading: &Reading, view: View<'_>) -> Result<Option<String>, Failure> {
    for index in view.entries_of(row.life)?.into_iter().rev() {
        let stored = reading.store().read(index, 1)?;
        let Some(entry) = stored.first().map(ledger::parse).transpose()? else { continue };
        let Act::Happened { event, .. } = entry.act else { continue };
        if let Happening::Owned { service, unit, .. } = *event
            && view.declared_wrong(index)?.is_none()
        {
            return Ok(Some([Some(service), unit].into_iter().flatten().collect::<Vec<_>>().join("/")));
        }
    }
    Ok(None)
}

impl Tally {
    fn add(&mut self, row: &LifeRow, view: View<'_>) -> Result<(), Failure> {
        self.here += 1;
        if is_marked(row, view)? {
            self.marked += 1;
        } else {
            self.numbered += u64::from(row.identity().is_some());
        }
        *(if kept_from_destruction(view, row)?.is_some() { &mut self.held } else { &mut self.free }) += 1;
        Ok(())
    }
}

/// Whether a mark was applied here, on it or on what is known to be the same weapon.
///
/// # Errors
/// The register's failure.
pub fn is_marked(row: &LifeRow, view: View<'_>) -> Result<bool, Failure> {
    for life in view.same_weapon(row.life)?.into_iter().chain([row.life]) {
        let Some(row) = view.life(life)? else { continue };
        let Some(consignment) = row.consignment else { continue };
        let state = view.item(&consignment, &row.item_no)?.and_then(|item| item.state);
        if matches!(state, Some(JobState::Applied { text: TextCheck::NotRead | TextCheck::Verified, .. })) {
            return Ok(true);
        }
    }
    Ok(false)
}
