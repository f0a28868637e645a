//! One weapon: how it stands, what keeps it, what happened to it, and the acts that fit.

use crate::command::event::destroyed;
use crate::command::register::coverage::is_marked;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Parties, Unnamed, named, of_act, of_kind, of_life, of_state};
use crate::message::Message;
use crate::serve::seen::{Told, Tone};
use crate::text;
use crate::web::entry::{self, in_one_line, with_query};
use crate::web::page::{t, told};
use crate::web::visitor::Visitor;
use maud::{Markup, html};
use registry::record::Happening;
use registry::record::event::MoveKind;
use registry::view::{LifeRow, LifeState};
use registry::{Act, Entry, Store, ledger};

/// How many of its last entries are shown.
const SHOWN_MAX: usize = 12;

/// The weapon that a text names; of several the choice between them.
///
/// # Errors
/// The register's failure.
pub fn shown(reading: &Reading, visitor: &Visitor, text: &str) -> Result<Markup, Failure> {
    match named(reading.view()?, text, None) {
        Ok(row) => card(reading, visitor, &row),
        Err(Unnamed::Nothing) => {
            let told_so = Told::message(Tone::Bad, Message::LifeUnknown { named: text.to_owned() });
            Ok(told(visitor.language, &told_so))
        }
        Err(Unnamed::Several(rows)) => Ok(html! {
            h2 { (t(visitor, &Message::StoreWhich {})) }
            div.ways { @for row in &rows { (link(row)) } }
        }),
        Err(Unnamed::Failed(error)) => Err(error.into()),
    }
}

/// The way to a weapon's page.
pub fn link(row: &LifeRow) -> Markup {
    let weapon = format!("R-{}", row.life);
    html! { a.button href=(with_query("/store", &[("weapon", &weapon)])) { bdi dir="auto" { (of_life(row)) } } }
}

fn card(reading: &Reading, visitor: &Visitor, row: &LifeRow) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let entries = entries(reading, row)?;
    let issued = is_issued(&entries);
    let marked = if is_marked(row, view)? { Message::StoreMarked {} } else { Message::StoreNotMarked {} };
    let mut alarms = entry::alarms(view, row)?;
    if row.state.raises_alarm() {
        let what = Message::StoreGone { life: of_life(row), state: of_state(row.state) };
        alarms.push(Told { hints: vec![Message::AlarmWhatToDo {}], ..Told::message(Tone::Bad, what) });
    }
    let weapon = format!("R-{}", row.life);
    Ok(html! {
        @for alarm in &alarms { (told(visitor.language, alarm)) }
        section.card {
            h2 { bdi dir="auto" { (of_life(row)) } }
            dl.weapon {
                dt { (t(visitor, &Message::StoreState {})) } dd { (of_state(row.state)) }
                dt { (entry::named(visitor, "place")) } dd { bdi { (row.place.as_deref().unwrap_or("-")) } }
                dt { (entry::named(visitor, "kind")) } dd { bdi { (of_kind(&row.kind)) } }
                dt { (entry::named(visitor, "calibre")) } dd { bdi dir="ltr" { (row.calibre) } }
                dt { (entry::word(visitor, "mark")) } dd { (t(visitor, &marked)) }
            }
            @if issued { p.what { (t(visitor, &Message::StoreIssued {})) } }
            @for kept in destroyed::kept(view, &[row.life])? { p { "■ " (t(visitor, &kept)) } }
            nav.ways {
                @for (path, name) in fitting(row.state, issued) {
                    a.button href=(with_query(path, &[("weapons", &weapon)])) { (t(visitor, name)) }
                }
            }
            (history(&entries, &Parties::read(reading.store())?))
        }
    })
}

/// What can be entered of a weapon that stands so, what is most likely first.
fn fitting(state: LifeState, issued: bool) -> &'static [(&'static str, Message)] {
    const ISSUE: (&str, Message) = ("/store/issue", Message::StoreIssue {});
    const RETURN: (&str, Message) = ("/store/return", Message::StoreReturn {});
    const MISSING: (&str, Message) = ("/store/missing", Message::StoreMissing {});
    const RECOVERED: (&str, Message) = ("/store/recovered", Message::StoreRecovered {});
    const PICTURES: (&str, Message) = ("/store/pictures", Message::StorePictures {});
    match (state, issued) {
        (LifeState::Here, true) => &[RETURN, MISSING, PICTURES],
        (LifeState::Here, false) => &[ISSUE, MISSING, PICTURES],
        (LifeState::Deactivated, _) => &[MISSING, PICTURES],
        (LifeState::Lost | LifeState::Stolen, _) => &[RECOVERED],
        (LifeState::Transferred | LifeState::Exported | LifeState::Destroyed, _) => &[],
    }
}

/// Its entries that stand, the newest first.
fn entries(reading: &Reading, row: &LifeRow) -> Result<Vec<Entry>, Failure> {
    let view = reading.view()?;
    let mut found = Vec::new();
    for index in view.entries_of(row.life)?.into_iter().rev() {
        if view.declared_wrong(index)?.is_some() {
            continue;
        }
        let stored = reading.store().read(index, 1)?;
        found.extend(stored.first().map(ledger::parse).transpose()?);
    }
    Ok(found)
}

/// Whether it was given out and not brought back: the last move says so.
fn is_issued(newest_first: &[Entry]) -> bool {
    let moves = newest_first.iter().filter_map(|entry| match &entry.act {
        Act::Happened { event, .. } => match &**event {
            Happening::Moved { kind, .. } => Some(*kind),
            _ => None,
        },
        _ => None,
    });
    moves.into_iter().next() == Some(MoveKind::Issue)
}

fn history(newest_first: &[Entry], parties: &Parties) -> Markup {
    html! {
        h3 { (text::of(&Message::LifeSection { section: "life".to_owned() })) }
        ol.history {
            @for one in newest_first.iter().take(SHOWN_MAX) {
                li {
                    bdi dir="ltr" { (one.stamp.day) } " " strong { (of_act(&one.act)) }
                    @if let Some(more) = details(&one.act, parties) { " " bdi { (more) } }
                }
            }
        }
    }
}

/// What a storekeeper needs to know of an entry: of a code on it not where it is.
fn details(act: &Act, parties: &Parties) -> Option<String> {
    match act {
        Act::Happened { event, .. } if !matches!(**event, Happening::Coded { .. }) => {
            Some(in_one_line(&**event, parties))
        }
        Act::HoldPlaced { .. } | Act::HoldReleased { .. } => Some(in_one_line(act, parties)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_fit_how_the_weapon_stands() {
        let paths = |state, issued| fitting(state, issued).iter().map(|(path, _)| *path).collect::<Vec<_>>();
        assert_eq!(paths(LifeState::Here, false)[0], "/store/issue");
        assert_eq!(paths(LifeState::Here, true)[0], "/store/return");
        assert_eq!(paths(LifeState::Stolen, true), ["/store/recovered"]);
        for gone in [LifeState::Transferred, LifeState::Exported, LifeState::Destroyed] {
            assert!(paths(gone, false).is_empty(), "{gone:?}");
        }
    }
}
