//! The consignment certificate: each weapon of the list with its mark, or why it bears none.

use super::told::Told;
use super::{described, issue, proof_of, signature, tag};
use crate::command::register::show::reservation;
use crate::consignment::{LineState, Loaded};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::text;
use intake::Line as ListLine;
use marking::item::Item;
use paper::certificate::{Applied, Certificate, Licence, Line, Outcome, Seen, Text};
use paper::document::{Description, Party};
use registry::entry::Reservation;
use registry::view::{JobState, TextCheck};

/// The certificate of a consignment.
///
/// # Errors
/// A [`Failure`] where there is no such consignment, or its proof cannot be made.
pub fn of(reading: &Reading, id: &str) -> Result<Certificate, Failure> {
    let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, id)?;
    let told = Told::of(reading, id)?;
    let opened = told.opened.ok_or_else(|| Failure::bug(format!("consignment {id} was never opened")))?;
    let (proof, checkpoint) = proof_of(reading, opened)?;
    let number = format!("{id}/{}", checkpoint.size);
    let (record, header) = (&loaded.record, &loaded.manifest.header);
    let facts = &header.facts;
    let dated = header.facts();
    let importer = Party {
        name: facts.importer_name.clone().unwrap_or_else(|| record.recipient.clone()),
        address: facts.importer_address.clone().or_else(|| facts.importer_city.clone()),
        country: country(record.importing),
    };
    let exporting = country(record.exporting);
    let supervisor = told.last_supervisor(reading)?;
    Ok(Certificate {
        issue: issue(reading, number)?,
        exporter: Party {
            name: header.exporter_name.clone().unwrap_or_else(|| exporting.clone()),
            address: None,
            country: exporting,
        },
        importer,
        carrier: header.carrier.clone(),
        consignment: id.to_owned(),
        import_licence: Licence {
            number: record.licence.clone(),
            issued: dated.licence_issued,
            expires: dated.licence_expires,
        },
        export_licence: header.export_licence.clone().map(|number| Licence {
            number,
            issued: None,
            expires: None,
        }),
        event: text::word(text::Vocabulary::Event, record.event),
        rules: record.profile.clone(),
        released: record.release,
        place: facts.destination.clone(),
        announced: record.quantity,
        foreign: Vec::new(),
        lines: lines(reading, &loaded, &told)?,
        checkpoint,
        proof,
        signatures: vec![
            signature(&Message::PaperSignSupervisor {}, supervisor),
            signature(&Message::PaperSignReceiver {}, None),
        ],
    })
}

fn country(country: marking::country::Country) -> String {
    format!("{} ({})", country.name(), country.alpha2())
}

fn lines(reading: &Reading, loaded: &Loaded, told: &Told) -> Result<Vec<Line>, Failure> {
    let lines = loaded.manifest.lines.iter().zip(&loaded.states);
    lines.map(|(line, state)| of_line(reading, loaded, told, line, *state)).collect()
}

fn of_line(
    reading: &Reading,
    loaded: &Loaded,
    told: &Told,
    line: &ListLine,
    state: LineState,
) -> Result<Line, Failure> {
    let Some(item) = &line.item else {
        let reason = text::of(&state.words());
        let weapon = Description {
            kind: String::new(),
            maker: None,
            model: None,
            calibre: None,
            serial: None,
            serial_status: None,
        };
        return Ok(Line { item: line.line_no.to_string(), weapon, outcome: Outcome::Unmarked { reason } });
    };
    let outcome = match (state, told.aside.get(&item.item_no)) {
        (LineState::Marked { .. }, _) => marked(reading, &loaded.record.consignment, item, told)?,
        (LineState::SetAside, Some(aside)) => {
            Outcome::Tagged { tag: tag::number(reading, aside.entry), reason: aside.reason.clone() }
        }
        _ => Outcome::Unmarked { reason: text::of(&state.words()) },
    };
    Ok(Line { item: item.item_no.clone(), weapon: described(item), outcome })
}

/// The marks of an item. One that was read and is not what was planned makes it a weapon without its mark.
fn marked(reading: &Reading, id: &str, item: &Item, told: &Told) -> Result<Outcome, Failure> {
    let mut marks = Vec::new();
    for job in reading.view()?.jobs_of(id, &item.item_no)? {
        let JobState::Applied { witnessed, text } = job.state else { continue };
        let Some(reservation) = reservation(reading, job.job)? else { continue };
        if text == TextCheck::Mismatch {
            return Ok(Outcome::Unmarked { reason: text::of(&Message::RegMarkMismatch {}) });
        }
        let seen =
            if witnessed { Seen::Witnessed } else { Seen::Attested { by: told.attested(reading, job.job)? } };
        let text = if text == TextCheck::Verified {
            Text::Verified
        } else {
            Text::NotVerified { supervisor: told.supervisor(reading, job.job)? }
        };
        let lines = reservation.mark.texts().into_iter().map(str::to_owned).collect();
        marks.push(Applied { lines, place: place(&reservation), job: job.job, seen, text });
    }
    if marks.is_empty() {
        // Its mark was made under another number of the list.
        return Ok(Outcome::Unmarked { reason: text::of(&Message::PaperMarkedElsewhere {}) });
    }
    Ok(Outcome::Marked { marks })
}

/// Part and place, unless they are not for everybody.
fn place(reservation: &Reservation) -> Option<String> {
    let mark = &reservation.mark;
    let words =
        || [text::of_part(mark.part.as_str()), text::of_place(&mark.place)].join(text::spoken().comma());
    (!mark.restricted).then(words)
}
