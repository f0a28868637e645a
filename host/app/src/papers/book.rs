//! Pages of the bound book: what came in from one day to another, and where it went.

use super::{checkpoint_now, described_life, issue, station_of};
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Parties, of_act, of_state};
use crate::message::Message;
use crate::text;
use jiff::civil::Date;
use paper::book::{Book, Dealing, Row};
use registry::ledger::parse;
use registry::record::Happening;
use registry::view::LifeRow;
use registry::{Act, Entry, Store};

/// The pages from one day to another, both with it.
///
/// # Errors
/// A [`Failure`] where nothing came in on those days.
pub fn of(reading: &Reading, from: Date, to: Date) -> Result<Book, Failure> {
    let parties = Parties::read(reading.store())?;
    let mut lives = Vec::new();
    reading.view()?.each_life(|life| lives.push(life))?;
    let mut rows = Vec::new();
    for life in lives.iter().filter(|life| !life.withdrawn) {
        let acquired = acquired(reading, life, &parties)?;
        if (from..=to).contains(&acquired.date) {
            rows.push(row(reading, life, acquired, &parties)?);
        }
    }
    if rows.is_empty() {
        let (from, to) = (from.to_string(), to.to_string());
        return Err(Failure::fixable(Message::PaperBookEmpty { from, to }));
    }
    rows.sort_by_key(|row| row.number);
    let issue = issue(reading, format!("{from}/{to}"))?;
    // An authority that is not filled in is the station.
    let mut keeper = vec![issue.authority.as_str(), station_of(reading)];
    keeper.dedup();
    let keeper = keeper.join(text::spoken().comma());
    Ok(Book { issue, keeper, page_first: 1, rows, checkpoint: checkpoint_now(reading)? })
}

fn row(reading: &Reading, life: &LifeRow, acquired: Dealing, parties: &Parties) -> Result<Row, Failure> {
    let importer = match &life.consignment {
        Some(id) => reading.view()?.consignment(id)?.map(|consignment| consignment.recipient),
        None => None,
    };
    Ok(Row {
        number: life.life,
        weapon: described_life(life),
        importer,
        acquired,
        disposed: disposed(reading, life, parties)?,
        corrected_by: None,
    })
}

fn entry(reading: &Reading, index: u64) -> Result<Entry, Failure> {
    let stored = reading.store().read(index, 1)?;
    let stored = stored.first().ok_or_else(|| Failure::bug(format!("no entry {index}")))?;
    Ok(parse(stored)?)
}

/// How it came: with its consignment, or as it was entered here.
fn acquired(reading: &Reading, life: &LifeRow, parties: &Parties) -> Result<Dealing, Failure> {
    let first = entry(reading, life.life)?;
    if let Some(id) = &life.consignment
        && let Some(consignment) = reading.view()?.consignment(id)?
    {
        return Ok(Dealing {
            date: first.stamp.day,
            name: consignment.exporting.name().to_owned(),
            address: Some(consignment.licence),
            reference: Some(format!("{id} / {}", life.item_no)),
        });
    }
    let mut dealing = Dealing {
        date: first.stamp.day,
        name: of_act(&first.act),
        address: None,
        reference: Some(life.item_no.clone()),
    };
    for index in reading.view()?.entries_of(life.life)? {
        if let Act::Happened { on, event, .. } = entry(reading, index)?.act
            && let Some((name, reference)) = came_from(&event, parties)
        {
            dealing = Dealing { date: on, name, reference: Some(reference), ..dealing };
            break;
        }
    }
    Ok(dealing)
}

/// From whom something came, and under which reference, where an event says so.
fn came_from(event: &Happening, parties: &Parties) -> Option<(String, String)> {
    match event {
        Happening::Seized(seizure) => Some((seizure.agency.clone(), seizure.case.clone())),
        Happening::Imported(import) => {
            let exporting = import.exporting.name().to_owned();
            let name = import.exporter.map_or(exporting, |party| parties.name(party));
            Some((name, import.licence.clone().unwrap_or_default()))
        }
        _ => None,
    }
}

/// How it went; none as long as it is here.
fn disposed(reading: &Reading, life: &LifeRow, parties: &Parties) -> Result<Option<Dealing>, Failure> {
    let Some(index) = life.since.filter(|_| !life.state.is_here()) else { return Ok(None) };
    let Act::Happened { on, event, .. } = entry(reading, index)?.act else { return Ok(None) };
    let (name, reference) = match *event {
        Happening::Transferred { to, authorisation, .. } => (parties.name(to), authorisation),
        Happening::Exported(export) => {
            let importing = export.importing.name().to_owned();
            let name = export.consignee.map_or(importing, |party| parties.name(party));
            (name, Some(export.licence))
        }
        Happening::Destroyed(destroyed) => (of_state(life.state), Some(destroyed.certificate)),
        Happening::Lost(absence) | Happening::Stolen(absence) => (of_state(life.state), absence.incident),
        _ => (of_state(life.state), None),
    };
    Ok(Some(Dealing { date: on, name, address: None, reference }))
}
