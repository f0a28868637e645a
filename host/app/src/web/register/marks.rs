//! The marks of a weapon, each with the word for how it came there: found, planned, applied before the controller or by a
//! person's word, and whether its text was read back.

use super::field;
use crate::command::part::show::Life;
use crate::error::Failure;
use crate::message::Message;
use crate::web::page::t;
use crate::web::visitor::Visitor;
use marking::item::ObservedMark;
use marking::mark::MarkKind;
use maud::{Markup, html};
use registry::view::{JobState, TextCheck};
use registry::{Act, JobId, View};

/// One mark.
pub struct Row {
    text: String,
    /// It is ours, in planned characters; else it stands as found, in any script.
    planned: bool,
    spot: String,
    /// How it came there.
    came: Message,
    /// Whether its text was read back, where it stands there.
    read: Option<Message>,
    /// The job that made it, or was to.
    pub job: Option<JobId>,
    /// Whether it stands on the metal as planned, by whoever's word.
    pub applied: bool,
}

/// All of them: as found at first, then as made here, then as found later.
///
/// # Errors
/// The register's failure.
pub fn of(life: &Life, view: View<'_>) -> Result<Vec<Row>, Failure> {
    let at_first = life.item.observed_marks.iter();
    let mut rows: Vec<Row> =
        at_first.map(|mark| found(life, mark, mark.purpose == Some(MarkKind::Security))).collect();
    for one in &life.entries {
        if let Act::Reserved(reservation) = &one.entry.act {
            let mark = &reservation.mark;
            let state = view.job(one.entry.index)?.map(|job| job.state);
            rows.push(Row {
                text: mark.texts().join(" / "),
                planned: true,
                spot: life.spot(mark.part.as_str(), &mark.place, mark.restricted),
                came: came(state),
                read: read(state),
                job: Some(one.entry.index),
                applied: state.is_some_and(JobState::is_applied),
            });
        }
    }
    rows.extend(life.seen.iter().map(|(_, seen)| found(life, &seen.mark, seen.restricted)));
    Ok(rows)
}

fn found(life: &Life, mark: &ObservedMark, hidden: bool) -> Row {
    Row {
        text: mark.text.clone(),
        planned: false,
        spot: life.spot(mark.part.as_str(), &mark.place, hidden),
        came: Message::RegMarkObserved {},
        read: None,
        job: None,
        applied: false,
    }
}

fn came(state: Option<JobState>) -> Message {
    match state {
        None => Message::RegMarkPlanned {},
        Some(JobState::Open(_)) => Message::RegMarkDoubt {},
        Some(JobState::NoMark) => Message::RegMarkNone {},
        Some(JobState::Spoilt) => Message::RegMarkSpoilt {},
        Some(JobState::Applied { witnessed: true, .. }) => Message::RegMarkWitnessed {},
        Some(JobState::Applied { witnessed: false, .. }) => Message::RegMarkAttested {},
    }
}

fn read(state: Option<JobState>) -> Option<Message> {
    let Some(JobState::Applied { text, .. }) = state else { return None };
    Some(match text {
        TextCheck::NotRead => Message::RegMarkNotRead {},
        TextCheck::Verified => Message::RegMarkVerified {},
        TextCheck::Mismatch => Message::RegMarkMismatch {},
    })
}

/// The list.
pub fn list(visitor: &Visitor, rows: &[Row]) -> Markup {
    html! {
        ul.cards {
            @for row in rows {
                li.card {
                    p.planned {
                        @if row.planned { bdi dir="ltr" { (row.text) } }
                        @else if row.text.is_empty() { "–" }
                        @else { bdi dir="auto" { (row.text) } }
                    }
                    p { (t(visitor, &row.came)) }
                    @if let Some(read) = &row.read { p { (t(visitor, read)) } }
                    dl.weapon {
                        dt { (field(visitor, "place")) }
                        dd { bdi { (row.spot) } }
                        @if let Some(job) = row.job {
                            dt { (t(visitor, &Message::RegEntry {})) }
                            dd { bdi dir="ltr" { (job) } }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_way_a_mark_came_there_has_its_own_word() {
        let applied = |witnessed, text| Some(JobState::Applied { witnessed, text });
        let states = [
            None,
            Some(JobState::NoMark),
            Some(JobState::Spoilt),
            applied(true, TextCheck::NotRead),
            applied(false, TextCheck::NotRead),
        ];
        let words: BTreeSet<_> = states.into_iter().map(|state| came(state).id()).collect();
        assert_eq!(words.len(), states.len());
        let checks = [TextCheck::NotRead, TextCheck::Verified, TextCheck::Mismatch];
        let words: BTreeSet<_> =
            checks.into_iter().filter_map(|check| read(applied(true, check))).map(|word| word.id()).collect();
        assert_eq!(words.len(), checks.len());
        assert!(read(Some(JobState::Spoilt)).is_none(), "nobody reads back what is no whole mark");
    }
}
