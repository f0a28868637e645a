//! `register find`.

use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use marking::item::{ItemIdentity, look_alike_key, maker_key};
use registry::View;
use registry::view::{ItemRow, JobState, TextCheck};
use serde::Serialize;

#[derive(Serialize)]
struct Found<'a> {
    consignment: &'a str,
    item_no: &'a str,
    maker: &'a str,
    serial: Option<&'a str>,
    number: Option<&'a str>,
    job: Option<u64>,
    state: &'static str,
    text_verified: bool,
    /// Whether it only looks like what was asked for.
    look_alike: bool,
}

pub fn run(query: &str, maker: &str, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let view = reading.view()?;
    let exact = exact(view, query, maker)?;
    let alike = alike(view, query, maker, &exact)?;
    for (rows, look_alike) in [(&exact, false), (&alike, true)] {
        for row in rows {
            show(output, row, look_alike);
        }
    }
    if exact.is_empty() && alike.is_empty() {
        return Err(
            Failure::fixable(Message::NothingFound { query: query.to_owned() }).hint(Message::HintFind {})
        );
    }
    Ok(Ending::Done)
}

fn exact(view: View<'_>, query: &str, maker: &str) -> Result<Vec<ItemRow>, Failure> {
    let wanted = ItemIdentity::new(maker, query);
    let mut rows: Vec<ItemRow> = view.holder_of(query)?.into_iter().collect();
    let mut take = |row: ItemRow| {
        if !rows.contains(&row) {
            rows.push(row);
        }
    };
    if !maker.is_empty() {
        view.find(&wanted)?.into_iter().for_each(&mut take);
    }
    for id in view.consignments()? {
        view.item(&id, query)?.into_iter().for_each(&mut take);
        if maker.is_empty() {
            // No question of the view takes a serial alone.
            view.each_item(&id, |row| {
                if row.identity().is_some_and(|identity| identity.serial == wanted.serial) {
                    take(row);
                }
            })?;
        }
    }
    Ok(rows)
}

/// What could be meant: serials that are easily taken for the one that was typed.
fn alike(view: View<'_>, query: &str, maker: &str, exact: &[ItemRow]) -> Result<Vec<ItemRow>, Failure> {
    if maker.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = view.alike(&maker_key(maker), &look_alike_key(query))?;
    rows.retain(|row| !exact.contains(row));
    Ok(rows)
}

fn show(output: &Output, row: &ItemRow, look_alike: bool) {
    let state = state_word(row.state);
    let text_verified = matches!(row.state, Some(JobState::Applied { text: TextCheck::Verified, .. }));
    let found = Found {
        consignment: &row.consignment,
        item_no: &row.item_no,
        maker: &row.maker,
        serial: row.serial.as_deref(),
        number: row.number.as_deref(),
        job: row.last_job,
        state,
        text_verified,
        look_alike,
    };
    let words = Message::FoundRow {
        item: format!("{}/{:<6}", row.consignment, row.item_no),
        maker: row.maker.clone(),
        serial: row.serial.as_deref().unwrap_or("-").to_owned(),
        number: row.number.as_deref().unwrap_or("-").to_owned(),
        state: standing_words(row),
    };
    if look_alike {
        output.datum(&Message::FoundAlike { row: text::of(&words) }, &found);
    } else {
        output.datum(&words, &found);
    }
}

/// What came of the item's last job; only what stands on metal can have its text verified.
fn standing_words(row: &ItemRow) -> String {
    let standing = match row.last_job {
        None => Message::StateNotMarked {},
        Some(job) => Message::StateOfJob { job, state: text::of(&state_words(row.state)) },
    };
    let checked = row.last_job.and(row.state).and_then(|state| match state {
        JobState::Applied { text: TextCheck::Verified, .. } => Some(Message::StateTextVerified {}),
        JobState::Applied { .. } => Some(Message::StateTextNotVerified {}),
        _ => None,
    });
    let aside = row.set_aside.then_some(Message::StateSetAside {});
    let all = [Some(standing), checked, aside].into_iter().flatten();
    all.map(|words| text::of(&words)).collect::<Vec<_>>().join(", ")
}

/// A job's state as people read it.
pub fn state_words(state: Option<JobState>) -> Message {
    match state {
        None => Message::StateNoJob {},
        Some(JobState::Open(_)) => Message::StateInDoubt {},
        Some(JobState::NoMark) => Message::StateNoMark {},
        Some(JobState::Spoilt) => Message::StateSpoilt {},
        Some(JobState::Applied { witnessed: true, .. }) => Message::StateWitnessed {},
        Some(JobState::Applied { witnessed: false, .. }) => Message::StateAttested {},
    }
}

/// A job's state in JSON.
fn state_word(state: Option<JobState>) -> &'static str {
    match state {
        None => "no job",
        Some(JobState::Open(_)) => "in doubt",
        Some(JobState::NoMark) => "no mark",
        Some(JobState::Spoilt) => "spoilt",
        Some(JobState::Applied { witnessed: true, .. }) => "applied (witnessed)",
        Some(JobState::Applied { witnessed: false, .. }) => "applied (attested)",
    }
}
