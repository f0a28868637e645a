//! Backups: the last one, whether one is due, those on the other medium and whether they proved good; and one now.

use super::parts::{self, table};
use super::said;
use crate::backups::{self, History, Record};
use crate::clock;
use crate::command::backup;
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::asked::Asked;
use crate::serve::seen::{Told, Tone};
use crate::web::app::{App, Done};
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::State;
use maud::{Markup, html};
use std::sync::Arc;
use tower_sessions::Session;

/// So many drills are shown.
const DRILLS: usize = 20;

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let asker = visitor.clone();
    let read = app.read(&visitor, move |reading| body(&asker, reading)).await;
    let said = said::take(&session).await;
    let shown = read.map(|body| parts::page(&visitor, &Message::SupBackups {}, &said, &body));
    Answer::of(visitor, shown)
}

fn body(visitor: &Visitor, reading: &Reading) -> Result<Markup, Failure> {
    let history = History::read(&reading.folder)?;
    let Some(wanted) = &reading.config.backup else {
        let failure = Failure::fixable(Message::BackupNotConfigured {}).hint(Message::HintBackupConfigure {});
        return Ok(told(visitor.language, &Told::failure(&failure)));
    };
    let (due, is_due) = backup::words_of_due(&history, wanted.every_hours);
    let tone = if is_due { Tone::Bad } else { Tone::Good };
    let made = history.0.iter().rev().find_map(|record| match record {
        Record::Made { name, at, size, .. } => Some((name, *at, *size)),
        Record::Drilled { .. } => None,
    });
    let entries = reading.view()?.standing()?.map_or(0, |standing| standing.position.size);
    let left_out = backups::words_of_left_out(&reading.folder);
    Ok(html! {
        (told(visitor.language, &Told::message(tone, due)))
        section.card {
            h2 { (t(visitor, &Message::SupLastBackup {})) }
            @match made {
                None => { p { (t(visitor, &Message::SupNoBackup {})) } }
                Some((name, at, size)) => { dl.weapon {
                    dt { (t(visitor, &Message::SupName {})) } dd { bdi dir="ltr" { (name) } }
                    dt { (t(visitor, &Message::SupMadeAt {})) } dd { bdi dir="ltr" { (clock::shown(at)) } }
                    (parts::number(visitor, &Message::SupEntriesIn {}, size))
                    (parts::number(visitor, &Message::SupEntriesNow {}, entries))
                    dt { (t(visitor, &Message::SupMedium {})) } dd { bdi dir="ltr" { (wanted.to.display()) } }
                } }
            }
            form method="post" action="/supervisor/backups/make" {
                (page::token(visitor))
                p { (t(visitor, &left_out)) }
                p { (t(visitor, &Message::SupBackupFollows {})) }
                button.primary { (t(visitor, &Message::SupBackupDo {})) }
            }
        }
        (on_medium(visitor, reading))
        (drills(visitor, &history))
    })
}

/// What lies on the other medium now.
fn on_medium(visitor: &Visitor, reading: &Reading) -> Markup {
    let output = Output::gathering(Answers::default());
    let listed = backup::run(&backup::Command::List, reading.folder.clone(), &output);
    let found = output.data();
    let rows = html! {
        @for (_, value) in found.iter().rev() {
            tr {
                th scope="row" { bdi dir="ltr" { (value["name"].as_str().unwrap_or_default()) } }
                td { (value["entries"].as_u64().unwrap_or_default()) }
                td { (t(visitor, &drilled(value["good"].as_bool()))) }
            }
        }
    };
    let heads = [Message::SupName {}, Message::SupEntriesIn {}, Message::SupDrill {}];
    html! {
        section {
            h2 { (t(visitor, &Message::SupOnMedium {})) }
            @if let Err(failure) = &listed { (told(visitor.language, &Told::failure(failure))) }
            @if !found.is_empty() { (table(visitor, &Message::SupOnMedium {}, &heads, &rows)) }
        }
    }
}

/// Whether a backup proved good.
fn drilled(good: Option<bool>) -> Message {
    match good {
        None => Message::SupNeverDrilled {},
        Some(true) => Message::SupDrillGood {},
        Some(false) => Message::SupDrillBad {},
    }
}

/// The last drills, the newest first.
fn drills(visitor: &Visitor, history: &History) -> Markup {
    let drills: Vec<_> = history
        .0
        .iter()
        .rev()
        .filter_map(|record| match record {
            Record::Drilled { name, at, good } => Some((name, *at, *good)),
            Record::Made { .. } => None,
        })
        .take(DRILLS)
        .collect();
    let rows = html! {
        @for (name, at, good) in &drills {
            tr {
                th scope="row" { bdi dir="ltr" { (clock::shown(*at)) } }
                td { bdi dir="ltr" { (name) } }
                td { (t(visitor, &drilled(Some(*good)))) }
            }
        }
    };
    let heads = [Message::SupMadeAt {}, Message::SupName {}, Message::SupResult {}];
    html! {
        section {
            h2 { (t(visitor, &Message::SupDrills {})) }
            @if drills.is_empty() { p { strong { (t(visitor, &Message::BackupNeverDrilled {})) } } }
            @else { (table(visitor, &Message::SupDrills {}, &heads, &rows)) p { (t(visitor, &Message::SupDrillHow {})) } }
        }
    }
}

/// Makes one now, beside the station, which goes on meanwhile.
pub async fn make(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    // What is begun is done, and answered so.
    let taken = Asked::of_this_task().take();
    let made = app.read(&visitor, move |reading| {
        if !taken {
            return Err(Failure::fixable(Message::AskedTooLong {}));
        }
        let output = Output::gathering(Answers::default());
        let command = backup::Command::Run { to: None, same_medium: false };
        backup::run(&command, reading.folder.clone(), &output)?;
        Ok(Done { said: output.said(), data: output.data() })
    });
    let made = made.await;
    said::go_on(visitor, &session, made, "/supervisor/backups").await
}
