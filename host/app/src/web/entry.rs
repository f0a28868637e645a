//! What pages have on which something is entered: fields with the register's own names, lists of scans, and
//! afterwards what was entered.

mod file;
mod filled;
mod pictures;
mod sheet;

use super::app::Done;
use super::page::{self, t};
use super::visitor::Visitor;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Correcting, Parties, Targets, of_act, of_life};
use crate::message::Message;
use crate::serve::seen::{Told, Tone};
use crate::text;
use maud::{Markup, html};
use registry::record::LinkKind;
use registry::view::LifeRow;
use registry::{Act, Store, View, ledger};

pub use file::{Chosen, file_field};
pub use filled::Filled;
pub use pictures::{Picture, keep, picture_field, take_in};
pub use sheet::{Ask, Entered, Sheet, field};

/// The name of a field as the register has it, in the visitor's language.
pub fn named(visitor: &Visitor, field: &str) -> String {
    t(visitor, &Message::LifeField { field: field.to_owned() })
}

/// One of the register's words, in the visitor's language.
pub fn word(visitor: &Visitor, word: &str) -> String {
    t(visitor, &Message::LifeWord { word: word.to_owned() })
}

/// A list that scans are added to, one to a line. It can be typed in as well, and is the form's own.
pub fn scans(visitor: &Visitor, label: &Message, filled: &Filled) -> Markup {
    let lines = filled.lines("weapons");
    html! {
        label.scans {
            span { (t(visitor, label)) " " output data-scan-count dir="ltr" { (lines.len()) } }
            textarea name="weapons" rows="6" dir="auto" data-scan-list autofocus spellcheck="false" autocomplete="off" {
                (lines.join("\n"))
            }
        }
    }
}

/// The weapons of such a list.
pub fn targets(filled: &Filled) -> Targets {
    Targets { named: filled.lines("weapons"), ..Targets::default() }
}

/// Which wrong entry this one takes the place of, and what is wrong with it, where the form was asked for that.
pub fn corrects(visitor: &Visitor, filled: &Filled) -> Markup {
    html! {
        @if let Some(entry) = filled.some("corrects") {
            fieldset {
                legend { (t(visitor, &Message::EntryTakesPlace { entry })) }
                input type="hidden" name="corrects" value=(filled.text("corrects"));
                label { span.name { (t(visitor, &Message::RegReason {})) " *" }
                    input name="because" value=(filled.text("because")) dir="auto" required; }
            }
        }
    }
}

/// The same, as commands are told it.
///
/// # Errors
/// A [`Failure`] that names the field.
pub fn correcting(filled: &Filled) -> Result<Correcting, Failure> {
    let Some(entry) = filled.some("corrects") else { return Ok(Correcting::default()) };
    let corrects = entry.parse().map_err(|_| bad("corrects", &entry))?;
    Ok(Correcting { corrects: Some(corrects), because: Some(filled.needed("because")?) })
}

/// The last entry that was written, of what a command gave.
pub fn entry_of(done: &Done) -> Option<u64> {
    done.data.iter().rev().find_map(|(_, value)| value.get("entry").or_else(|| value.get("hold"))?.as_u64())
}

/// Every party, for a list to choose from: what names it, and how it is shown.
///
/// # Errors
/// The register's failure.
pub fn parties(reading: &Reading) -> Result<Vec<(String, String)>, Failure> {
    let parties = Parties::read(reading.store())?;
    Ok(parties.all().map(|(row, _)| (format!("P-{}", row.party), parties.name(row.party))).collect())
}

/// Says what an entry wrote; nothing where there is no such entry, or one that is not about weapons.
///
/// # Errors
/// The register's failure.
pub fn written(reading: &Reading, entry: u64) -> Result<Option<Told>, Failure> {
    let stored = reading.store().read(entry, 1)?;
    let Some(found) = stored.first().map(ledger::parse).transpose()? else { return Ok(None) };
    let what = match &found.act {
        Act::Happened { lives, on, .. } => Message::EventEntered {
            entry,
            what: of_act(&found.act),
            on: on.to_string(),
            count: lives.len() as u64,
        },
        Act::HoldPlaced { lives, .. } => Message::HoldPlaced { hold: entry, count: lives.len() as u64 },
        Act::HoldReleased { hold, .. } => {
            let count = reading.view()?.hold(*hold)?.map_or(0, |row| row.lives.len() as u64);
            Message::HoldReleased { hold: *hold, entry, count }
        }
        Act::ItemRecorded(_) => match reading.view()?.life(entry)? {
            Some(row) => Message::LifeRecorded { life: of_life(&row) },
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    Ok(Some(Told::message(Tone::Good, what)))
}

/// What a page begins with: the entry that was written, if the query names one, and the alarms that it raised.
///
/// # Errors
/// The register's failure.
pub fn done(reading: &Reading, visitor: &Visitor, filled: &Filled) -> Result<Markup, Failure> {
    let Some(entry) = filled.text("done").parse().ok() else { return Ok(html! {}) };
    let told = written(reading, entry)?;
    let alarms = match reading.view()?.life(entry)? {
        Some(row) => alarms(reading.view()?, &row)?,
        None => Vec::new(),
    };
    Ok(html! {
        @for told in told.iter().chain(&alarms) { (page::told(visitor.language, told)) }
    })
}

/// The alarms of a weapon that nobody has decided about: what is in the register as gone, and is like it.
///
/// # Errors
/// The register's failure.
pub fn alarms(view: View<'_>, row: &LifeRow) -> Result<Vec<Told>, Failure> {
    let links = view.links_of(row.life)?;
    let other = |life, earlier| if life == row.life { earlier } else { life };
    let decided =
        |one| links.iter().any(|link| link.how != LinkKind::Alarm && other(link.life, link.other) == one);
    let mut open: Vec<_> = links.iter().map(|link| other(link.life, link.other)).collect();
    open.retain(|life| !decided(*life));
    open.sort_unstable();
    open.dedup();
    let mut told = Vec::new();
    for gone in open {
        let Some(gone) = view.life(gone)? else { continue };
        let (other, state) = (of_life(&gone), crate::lives::of_state(gone.state));
        let what = Message::Alarm { weapon: of_life(row), other, state };
        told.push(Told { hints: vec![Message::AlarmWhatToDo {}], ..Told::message(Tone::Bad, what) });
    }
    Ok(told)
}

/// Why something was not done, for the top of the form that asked for it.
pub fn refused(visitor: &Visitor, why: Option<&Failure>) -> Markup {
    html! { @if let Some(why) = why { (page::told(visitor.language, &Told::failure(why))) } }
}

/// The fields of something recorded, in one line.
pub fn in_one_line(of: &impl serde::Serialize, parties: &Parties) -> String {
    crate::lives::in_one_line(crate::lives::fields(of, parties))
}

/// A path with its query, each value as a browser sends it.
pub fn with_query(path: &str, query: &[(&str, &str)]) -> String {
    // Text is always written.
    let query = serde_urlencoded::to_string(query).unwrap_or_default();
    format!("{path}?{query}")
}

/// A refusal in words of the language that is spoken: which field, and what stands in it.
fn bad(field: &str, value: &str) -> Failure {
    let field = text::of(&Message::LifeField { field: field.to_owned() });
    if value.is_empty() {
        return Failure::usage(Message::EntryEmpty { field }).hint(Message::HintEntryEmpty {});
    }
    Failure::usage(Message::EntryBad { field, value: value.to_owned() }).hint(Message::HintEntryBad {})
}
