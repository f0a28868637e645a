//! A list that was kept so far: its headings as they were mapped, its clashes, and its lines as weapons.

use super::{Args, finish};
use crate::command::consignment::in_words;
use crate::desk::Desk;
use crate::error::{CommandResult, Failure};
use crate::lives::{Entering, LifeLookup, Which};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use intake::columns::Column;
use intake::old_list::{Mapping, OldList, OldRow, read_old_list};
use intake::{Severity, Verdict};
use jiff::civil::Date;
use marking::item::Item;
use registry::record::event::MoveKind;
use registry::record::{Happening, LifeId, Recorded};
use registry::{Act, View};
use serde_json::json;
use std::collections::BTreeMap;

pub(super) fn run(
    args: &Args,
    entering: Entering<'_, impl Desk>,
    bytes: Vec<u8>,
    sha256: &str,
    output: &Output,
) -> CommandResult {
    let mapping = Mapping { headings: args.map.clone(), constants: args.set.clone() };
    let list = {
        let lookup = LifeLookup::new(entering.view(), Which::All);
        let read = read_old_list(&bytes, &mapping, entering.day(), &lookup, None);
        lookup.finish()?;
        let file = args.file.display().to_string();
        read.map_err(|error| Failure::fixable(Message::ImportRefused { file }).because(&error))?
    };
    show(args, &list, output);
    let asks = list.rows.iter().filter(|row| row.line.verdict == Verdict::Question).count() as u64;
    if asks > 0 && !args.stands && !args.dry_run {
        return Err(Failure::fixable(Message::ImportAsks { asks }).hint(Message::HintImportAsks {}));
    }
    let mut weapons = Weapons::default();
    let mut refused = 0;
    for row in &list.rows {
        let taken = row.line.verdict != Verdict::Refused;
        let item = row.line.item.as_ref().filter(|_| taken);
        let Some(item) = item else {
            refused += 1;
            continue;
        };
        if entering.view().life_by_item_no(&item.item_no)?.is_some() {
            let line = u64::from(row.line.line_no);
            output.say(&Message::ImportItemNoTaken { line, item: item.item_no.clone() });
            refused += 1;
            continue;
        }
        weapons.add(&entering, args, row, item, sha256)?;
    }
    let lives = weapons.recorded.len() as u64;
    let acts = weapons.into_acts(entering.day());
    finish(args, entering, acts, (lives, refused), (&bytes, sha256), output)
}

/// What each column was taken for, then what is to be said of list and lines.
fn show(args: &Args, list: &OldList, output: &Output) {
    for (heading, column) in &list.columns {
        let mapped = args.map.iter().find(|(_, meant)| Some(*meant) == *column);
        let written = mapped.map_or(heading.as_str(), |(written, _)| written);
        let is_place = args.place_from.as_deref() == Some(written);
        let words = match *column {
            Some(column) => {
                Message::ImportColumn { heading: written.to_owned(), column: text::of_column(column) }
            }
            None if is_place => Message::ImportColumnPlace { heading: written.to_owned() },
            None => Message::ImportColumnKept { heading: written.to_owned() },
        };
        match output.is_json() {
            true => output.row("", &json!({"heading": written, "column": column.map(Column::as_str)})),
            false => output.line(&text::of(&words)),
        }
    }
    let of_lines = list.rows.iter().flat_map(|row| &row.line.findings);
    for finding in of_lines.filter(|finding| finding.severity() != Severity::Notice) {
        let (what, remedy) = text::of_finding(finding);
        match output.is_json() {
            true => output.row("", &json!({"line": finding.line, "id": finding.id(), "reason": what})),
            false => output.line(&in_words(finding, &what, &remedy)),
        }
    }
}

/// Weapons on their way into the register, and where they lie.
#[derive(Default)]
struct Weapons {
    recorded: Vec<Act>,
    places: BTreeMap<String, Vec<LifeId>>,
}

impl Weapons {
    fn add(
        &mut self,
        entering: &Entering<'_, impl Desk>,
        args: &Args,
        row: &OldRow,
        item: &Item,
        sha256: &str,
    ) -> Result<(), Failure> {
        let life = entering.next() + self.recorded.len() as u64;
        let (place, rest): (Vec<_>, Vec<_>) =
            row.extra.iter().partition(|(heading, _)| args.place_from.as_ref() == Some(heading));
        let mut item = item.clone();
        let kept = rest.iter().map(|(heading, value)| format!("{heading}: {value}"));
        let remarks = (!item.remarks.is_empty()).then(|| item.remarks.clone());
        item.remarks = remarks.into_iter().chain(kept).collect::<Vec<_>>().join("; ");
        let alarms = alarms(entering.view(), &item)?;
        self.recorded.push(Act::ItemRecorded(Box::new(Recorded {
            item,
            particulars: None,
            component: None,
            of: None,
            alarms,
            list_sha256: Some(sha256.to_owned()),
        })));
        if let Some((_, place)) = place.first() {
            self.places.entry(place.clone()).or_default().push(life);
        }
        Ok(())
    }

    fn into_acts(self, on: Date) -> Vec<Act> {
        let moved = self.places.into_iter().map(|(to, lives)| {
            let event = Happening::Moved {
                kind: MoveKind::Transfer,
                from: None,
                to,
                giver: None,
                taker: None,
                authority: None,
                due_back: None,
            };
            Act::Happened { lives, on, event: Box::new(event) }
        });
        self.recorded.into_iter().chain(moved).collect()
    }
}

/// Lives of the same identity that had ended or were missing.
fn alarms(view: View<'_>, item: &Item) -> Result<Vec<LifeId>, Failure> {
    let Some(identity) = item.identity() else { return Ok(Vec::new()) };
    let rows = view.lives_of_identity(&identity)?;
    let mut alarms: Vec<_> = rows.iter().filter(|row| row.state.raises_alarm()).map(|row| row.life).collect();
    alarms.sort_unstable();
    Ok(alarms)
}
