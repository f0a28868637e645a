//! What a good proof shows and what it does not, in words and in JSON.

use crate::message::Message;
use crate::output::Output;
use crate::text;
use jiff::Timestamp;
use protocol::{Realm, Witness};
use registry::hex;
use registry::log::checkpoint::Checkpoint;
use registry::log::evidence::{ControllerKey, Evidence, Made, MarkShown};
use serde_json::{Value, json};

/// Says what a proof shows.
pub fn evidence(shown: &Evidence, output: &Output) {
    let mut lines = vec![station(shown)];
    lines.extend(shown.mark.iter().flat_map(mark));
    if shown.mark.is_none() {
        lines.extend(shown.entries.iter().map(|entry| {
            // What was read from JSON can be written as such.
            Message::CheckEntry { entry: entry.index, text: serde_json::to_string(entry).unwrap_or_default() }
        }));
    }
    lines.push(ledger(shown.position.size, &shown.position.root));
    let seen: Vec<_> = shown.seen.iter().map(|seen| (seen.witness.clone(), seen.at_s)).collect();
    lines.extend(seen_by(&seen));
    lines.extend(shown.not_seen.iter().map(|witness| Message::CheckNotSeenBy { witness: witness.clone() }));
    if !shown.unchecked.is_empty() {
        lines.push(Message::CheckUnchecked { signers: shown.unchecked.join(text::spoken().comma()) });
    }
    let mut open = not_shown(shown);
    open.push(Message::OpenLater { size: shown.position.size });
    let open: Vec<String> = open.iter().map(text::of).collect();
    lines.extend(open.iter().map(|open| Message::CheckOpen { open: open.clone() }));
    let words: Vec<String> = lines.iter().map(text::of).collect();
    let entries: Vec<u64> = shown.entries.iter().map(|entry| entry.index).collect();
    output.row(
        &words.join("\n"),
        &json!({"good": true, "station": shown.station, "training": shown.realm == Realm::Training,
                "size": shown.position.size, "root": hex::encode(&shown.position.root),
                "seen": seen.iter().map(|(name, at_s)| json!({"witness": name, "at": time(*at_s)})).collect::<Vec<_>>(),
                "entries": entries, "mark": shown.mark.as_ref().map(mark_json), "not_shown": open}),
    );
}

fn station(shown: &Evidence) -> Message {
    let station = shown.station.clone();
    match shown.realm {
        Realm::Real => Message::CheckGood { station },
        Realm::Training => Message::CheckGoodTraining { station },
    }
}

fn mark(mark: &MarkShown) -> Vec<Message> {
    let (item, planned) = (&mark.reservation.item, &mark.reservation.mark);
    let weapon = [&item.maker, &item.model, &item.kind, &item.calibre].map(|word| word.trim());
    let weapon: Vec<&str> = weapon.into_iter().filter(|word| !word.is_empty()).collect();
    let dash = || "-".to_owned();
    vec![
        Message::CheckWeapon {
            weapon: weapon.join(text::spoken().comma()),
            serial: item.serial.clone().unwrap_or_else(dash),
            number: mark.reservation.number.clone().unwrap_or_else(dash),
        },
        Message::CheckMark {
            text: planned.texts().join(" / "),
            part: text::of(&Message::PartName { part: planned.part.as_str().to_owned() }),
            place: text::of(&Message::PlaceName { place: planned.place.to_string() }),
            job: mark.job,
        },
        made(mark.made),
        match mark.read_back {
            Some(true) => Message::CheckReadBack {},
            Some(false) => Message::CheckReadOtherwise {},
            None => Message::CheckNotReadBack {},
        },
    ]
}

fn made(made: Made) -> Message {
    match made {
        Made::Witnessed { by, count, key } => {
            let count = u64::from(count);
            let key = text::of(&match key {
                ControllerKey::Given => Message::ControllerKeyGiven {},
                ControllerKey::Admitted => Message::ControllerKeyAdmitted {},
                ControllerKey::Unknown => Message::ControllerKeyUnknown {},
            });
            match by {
                Witness::BeamMs => Message::CheckWitnessedBeam { count, key },
                _ => Message::CheckWitnessed { count, key },
            }
        }
        Made::Attested => Message::CheckAttested {},
        Made::Spoilt => Message::CheckSpoilt {},
        Made::NotShown => Message::CheckNotMade {},
    }
}

fn mark_json(mark: &MarkShown) -> Value {
    let (reservation, planned) = (&mark.reservation, &mark.reservation.mark);
    let (made, key) = match mark.made {
        Made::Witnessed { key: ControllerKey::Given, .. } => ("witnessed", "given"),
        Made::Witnessed { key: ControllerKey::Admitted, .. } => ("witnessed", "admitted"),
        Made::Witnessed { key: ControllerKey::Unknown, .. } => ("witnessed", "unknown"),
        Made::Attested => ("attested", ""),
        Made::Spoilt => ("spoilt", ""),
        Made::NotShown => ("not shown", ""),
    };
    json!({"job": mark.job, "item": reservation.item, "number": reservation.number, "text": planned.texts(),
           "part": planned.part, "place": planned.place, "made": made, "controller_key": key,
           "read_back": mark.read_back})
}

fn ledger(entries: u64, root: &[u8; 32]) -> Message {
    Message::CheckLedger { entries, root: hex::encode(root) }
}

fn seen_by(seen: &[(String, u64)]) -> Vec<Message> {
    seen.iter()
        .map(|(witness, at_s)| Message::CheckSeenBy { witness: witness.clone(), at: time(*at_s) })
        .collect()
}

/// A time as the witness's clock had it, in UTC; a time that no calendar has stays a number.
fn time(at_s: u64) -> String {
    let time = i64::try_from(at_s).ok().and_then(|at_s| Timestamp::from_second(at_s).ok());
    time.map_or_else(|| at_s.to_string(), |time| time.to_string())
}

/// What somebody might think that the proof shows, and it does not.
fn not_shown(shown: &Evidence) -> Vec<Message> {
    let mut open = Vec::new();
    if shown.seen.is_empty() {
        open.push(Message::OpenSplit {});
    }
    match shown.mark.as_ref().map(|mark| mark.made) {
        Some(Made::Witnessed { key: ControllerKey::Unknown, .. }) => open.push(Message::OpenController {}),
        Some(Made::Attested) => open.push(Message::OpenAttested {}),
        _ => {}
    }
    if shown.mark.as_ref().is_some_and(|mark| mark.read_back.is_none()) {
        open.push(Message::OpenText {});
    }
    open
}

/// Says what a checkpoint shows.
pub fn checkpoint(shown: &Checkpoint, seen: &[(String, u64)], output: &Output) {
    let position = shown.position;
    let mut lines = vec![Message::CheckpointGood { origin: shown.origin.clone() }];
    lines.push(ledger(position.size, &position.root));
    lines.extend(seen_by(seen));
    if seen.is_empty() {
        lines.push(Message::CheckOpen { open: text::of(&Message::OpenSplit {}) });
    }
    let words: Vec<String> = lines.iter().map(text::of).collect();
    output.row(
        &words.join("\n"),
        &json!({"good": true, "origin": shown.origin, "size": position.size, "root": hex::encode(&position.root),
                "seen": seen.iter().map(|(name, at_s)| json!({"witness": name, "at": time(*at_s)})).collect::<Vec<_>>()}),
    );
}
