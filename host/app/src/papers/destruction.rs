//! The certificate of destruction: the counts at hand-over and at the furnace, weapon by weapon.

use super::{described_life, issue, proof_of, signature};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::persons;
use paper::destruction::{Destruction, Line, On};
use registry::ledger::parse;
use registry::record::{Happening, LifeId};
use registry::{Act, Store};
use std::collections::BTreeSet;

/// The certificate of a destruction that an entry or a weapon names, with its entry.
///
/// # Errors
/// A [`Failure`] where nothing of that name was destroyed.
pub fn of(reading: &Reading, named: &str) -> Result<(u64, Destruction), Failure> {
    let unknown = || Failure::fixable(Message::PaperNoDestruction { named: named.to_owned() });
    let index = entry_of(reading, named)?.ok_or_else(unknown)?;
    let stored = reading.store().read(index, 1)?;
    let entry = stored.first().map(parse).transpose()?.ok_or_else(unknown)?;
    let Act::Happened { on, event, .. } = entry.act else { return Err(unknown()) };
    let Happening::Destroyed(event) = *event else { return Err(unknown()) };
    let (proof, checkpoint) = proof_of(reading, index)?;
    let people = [Some(&entry.by), entry.second_by.as_ref()];
    let names = people.into_iter().flatten().map(|person| persons::name_of(reading.store(), person));
    let done_by = names.map(|name| Ok(signature(&Message::PaperSignDestroyed {}, Some(name?))));
    let mut signatures = done_by.collect::<Result<Vec<_>, Failure>>()?;
    let watched =
        event.witnesses.iter().map(|who| signature(&Message::PaperSignWitness {}, Some(who.clone())));
    signatures.extend(watched);
    let paper = Destruction {
        issue: issue(reading, event.certificate.clone())?,
        basis: event.authorisation.clone(),
        method: event.method.clone(),
        place: event.place.clone(),
        destroyed: on,
        residue: event.residue.clone(),
        lines: lines(reading, event.handed_over, event.at_furnace)?,
        checkpoint,
        proof,
        signatures,
    };
    Ok((index, paper))
}

/// The entry: its number, or that of what made an end of the weapon.
fn entry_of(reading: &Reading, named: &str) -> Result<Option<u64>, Failure> {
    let named = named.trim();
    match named.strip_prefix("R-").or_else(|| named.strip_prefix("r-")) {
        Some(life) => match life.parse() {
            Ok(life) => Ok(reading.view()?.life(life)?.and_then(|row| row.since)),
            Err(_) => Ok(None),
        },
        None => Ok(named.parse().ok()),
    }
}

fn lines(reading: &Reading, handed_over: u64, at_furnace: u64) -> Result<Vec<Line>, Failure> {
    let view = reading.view()?;
    let found = |count: u64| -> Result<BTreeSet<LifeId>, Failure> {
        Ok(view.count(count)?.map(|count| count.found.into_iter().collect()).unwrap_or_default())
    };
    let (out, destroyed) = (found(handed_over)?, found(at_furnace)?);
    let mut lines = Vec::new();
    for life in out.union(&destroyed) {
        let Some(row) = view.life(*life)? else { continue };
        let seen = view.marks_seen(*life)?.into_iter();
        let open = seen.filter(|(_, seen)| !seen.restricted).map(|(_, seen)| seen.mark.text);
        let on = match (out.contains(life), destroyed.contains(life)) {
            (true, true) => On::Both,
            (true, false) => On::OutOnly,
            (false, _) => On::DestroyedOnly,
        };
        lines.push(Line {
            number: format!("R-{life}"),
            weapon: described_life(&row),
            marks: row.number.clone().into_iter().chain(open).filter(|text| !text.is_empty()).collect(),
            made_in: None,
            reference: row.consignment.as_ref().map(|id| format!("{id} / {}", row.item_no)),
            on,
        });
    }
    Ok(lines)
}
