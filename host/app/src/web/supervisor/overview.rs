//! The first page: the day, the consignment at the bench, what an hour brings, what stopped the work, and who is waited for.

use super::parts::{self, bar, may, not_yours, number, table};
use super::{lines, people, said};
use crate::clock;
use crate::command::{backup, day};
use crate::consignment::{LineState, Loaded};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::Seen;
use crate::serve::seen::Told;
use crate::web::app::{App, Done};
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use ::desk::day::{DayTally, Stop};
use axum::extract::{Form, State};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use registry::entry::{ClockGrade, Stamp};
use registry::policy::Deed;
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use tower_sessions::Session;

/// So many hours are shown.
const HOURS: usize = 24;

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let seen = app.seen();
    let opening = if seen.day_open {
        None
    } else {
        Some(app.act(&visitor, |floor| day::would_open(&floor.bench)).await)
    };
    let (id, asker) = (seen.consignment.as_ref().map(|at| at.id.clone()), visitor.clone());
    let read = app.read(&visitor, move |reading| {
        let at_bench = id.map(|id| at_bench(&asker, reading, &id)).transpose()?;
        Ok((at_bench, people::waiting(&asker, reading)?))
    });
    let said = said::take(&session).await;
    let shown = read.await.map(|(at_bench, waiting)| {
        let body = html! {
            (day_section(&visitor, &seen, opening))
            section {
                h2 { (t(&visitor, &Message::SupAtBench {})) }
                @if let Some(at_bench) = at_bench { (at_bench) }
                @else { p { (t(&visitor, &Message::SupNothingAtBench {})) } }
            }
            (hours(&visitor, &seen.tally))
            (stops(&visitor, &seen.tally))
            (waiting)
        };
        parts::page(&visitor, &Message::SupOverview {}, &said, &body)
    });
    Answer::of(visitor, shown)
}

fn day_section(visitor: &Visitor, seen: &Seen, opening: Option<Result<Stamp, Failure>>) -> Markup {
    html! {
        section.card {
            h2 { (t(visitor, &Message::SupDay {})) }
            @match (&seen.stamp, opening) {
                (Some(stamp), None) => { (open_day(visitor, stamp)) }
                (_, Some(Ok(stamp))) => { (to_open(visitor, &stamp)) }
                (_, Some(Err(failure))) => {
                    (told(visitor.language, &Told::failure(&failure)))
                    (declared(visitor, true))
                }
                (None, None) => {}
            }
        }
    }
}

fn open_day(visitor: &Visitor, stamp: &Stamp) -> Markup {
    let (day, now) = (stamp.day.to_string(), clock::shown(stamp.at));
    let words = match stamp.clock {
        ClockGrade::Declared => Message::SupDayDeclared { day, now },
        ClockGrade::Confirmed | ClockGrade::Unconfirmed => Message::SupDayIsOpen { day, now },
    };
    html! {
        p { strong { (t(visitor, &words)) } }
        @if may(visitor, Deed::DayClosed) {
            form method="post" action="/supervisor/day/close" {
                (page::token(visitor))
                p { (t(visitor, &Message::SupDayCloseFollows {})) }
                button { (t(visitor, &Message::SupDayClose {})) }
            }
        } @else { (not_yours(visitor, Deed::DayClosed)) }
    }
}

/// The clock is shown, and looked at before the button is pressed.
fn to_open(visitor: &Visitor, stamp: &Stamp) -> Markup {
    if !may(visitor, Deed::DayOpened) {
        return html! {
            p { (t(visitor, &Message::SupDayNotOpen {})) }
            (not_yours(visitor, Deed::DayOpened))
        };
    }
    html! {
        p { (t(visitor, &Message::SupDayNotOpen {})) }
        p.clock { (t(visitor, &Message::SupClockSays { now: clock::shown(stamp.at) })) }
        form method="post" action="/supervisor/day/open" {
            (page::token(visitor))
            p { (t(visitor, &Message::SupDayOpenFollows {})) }
            button.primary { (t(visitor, &Message::SupDayOpen {})) }
        }
        details {
            summary { (t(visitor, &Message::SupClockWrong {})) }
            (declared(visitor, false))
        }
    }
}

/// The date is named, where the clock is wrong or there was a long pause.
fn declared(visitor: &Visitor, primary: bool) -> Markup {
    html! {
        form method="post" action="/supervisor/day/open" {
            (page::token(visitor))
            p.clock { (t(visitor, &Message::SupClockSays { now: clock::shown(clock::now()) })) }
            label { (t(visitor, &Message::SupDateToday {})) input type="date" name="date" required; }
            button.primary[primary] { (t(visitor, &Message::SupDayOpenAs {})) }
        }
    }
}

/// The consignment at the bench: its lines, counted.
fn at_bench(visitor: &Visitor, reading: &Reading, id: &str) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let loaded = Loaded::read(&reading.folder, &reading.config, view, id)?;
    let aside = lines::set_aside_items(view, id)?;
    Ok(html! {
        h3 { a.button href={ "/supervisor/consignments/" (id) } { bdi dir="ltr" { (id) } } }
        (tally(visitor, &loaded, &aside))
    })
}

/// How the lines of a consignment stand: a bar, and each state with its number.
pub fn tally(visitor: &Visitor, loaded: &Loaded, aside: &HashSet<String>) -> Markup {
    let lines = loaded.states.len() as u64;
    let marked = loaded.count(|state| matches!(state, LineState::Marked { .. }));
    let verified = loaded.count(|state| matches!(state, LineState::Marked { verified: true, .. }));
    let (refused, off) = lines::worked_off(loaded, aside);
    let count = |wanted: LineState| loaded.count(|state| state == wanted);
    html! {
        (bar(visitor, &Message::SupMarkedOf { marked, lines }, marked, lines))
        dl.weapon {
            (number(visitor, &Message::SupMarked {}, marked))
            (number(visitor, &Message::SupVerified {}, verified))
            (number(visitor, &Message::SupOpen {}, count(LineState::Open)))
            (number(visitor, &Message::SupAsks {}, count(LineState::Asks)))
            (number(visitor, &Message::SupInDoubt {}, count(LineState::InDoubt)))
            (number(visitor, &Message::SupRefused {}, refused))
            (number(visitor, &Message::SupSetAside {}, off))
        }
    }
}

fn hours(visitor: &Visitor, tally: &DayTally) -> Markup {
    let hours = by_hour(tally.marked(), clock::hour_of);
    let most = hours.iter().map(|(_, marks)| *marks).max().unwrap_or(0);
    let total = hours.iter().map(|(_, marks)| *marks).sum();
    let rows = html! {
        @for (hour, marks) in hours.iter().rev().take(HOURS) {
            tr {
                th scope="row" { bdi dir="ltr" { (hour) } }
                td { (marks) }
                td { progress value=(marks) max=(most) aria-hidden="true" {} }
            }
        }
    };
    let heads = [Message::SupHour {}, Message::SupMarks {}, Message::SupCompared {}];
    html! {
        section {
            h2 { (t(visitor, &Message::SupPerHour {})) }
            p { (t(visitor, &Message::SupOnThisDay { marks: total })) }
            @if total > 0 { (table(visitor, &Message::SupPerHour {}, &heads, &rows)) }
        }
    }
}

/// Marks by the hour in which they ended, the earliest hour first. `hour_of` names the hour of a time, so that later
/// hours sort later.
fn by_hour(
    marked: impl IntoIterator<Item = Timestamp>,
    hour_of: impl Fn(Timestamp) -> String,
) -> Vec<(String, u64)> {
    let mut hours = BTreeMap::new();
    for at in marked {
        *hours.entry(hour_of(at)).or_default() += 1;
    }
    hours.into_iter().collect()
}

fn stops(visitor: &Visitor, tally: &DayTally) -> Markup {
    let stops = tally.stops();
    let rows = html! {
        @for (cause, count) in &stops {
            tr { th scope="row" { (t(visitor, &cause_words(*cause))) } td { (count) } }
        }
    };
    let heads = [Message::SupCause {}, Message::SupHowOften {}];
    html! {
        section {
            h2 { (t(visitor, &Message::SupStops {})) }
            @if stops.is_empty() { p { (t(visitor, &Message::SupNoStops {})) } }
            @else { (table(visitor, &Message::SupStops {}, &heads, &rows)) }
        }
    }
}

/// Why a job ended without a witnessed mark.
fn cause_words(cause: Stop) -> Message {
    match cause {
        Stop::Attested => Message::SupStopAttested {},
        Stop::FoundNone => Message::SupStopFoundNone {},
        Stop::FoundPartial => Message::SupStopFoundPartial {},
        Stop::NotLoaded => Message::SupStopNotLoaded {},
        Stop::NotArmed => Message::SupStopNotArmed {},
        Stop::NothingMoved => Message::SupStopNothingMoved {},
        Stop::CutBeforeStart => Message::SupStopCutBeforeStart {},
    }
}

/// What is filled in: nothing, or the date.
#[derive(Deserialize)]
pub struct Opened {
    #[serde(default)]
    date: String,
}

/// Opens the day: the controller tests itself first.
pub async fn open(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Form(opened): Form<Opened>,
) -> Answer {
    let by = visitor.by();
    let named = opened.date.trim().to_owned();
    let date: Option<Date> = match named.as_str() {
        "" => None,
        named => match named.parse() {
            Ok(date) => Some(date),
            Err(_) => {
                let failure = Failure::usage(Message::SupDateBad { date: named.to_owned() });
                return Answer::of(visitor, Err::<Markup, _>(failure));
            }
        },
    };
    let args = day::OpenArgs { by, date, yes: true };
    let opened = open_the_day(&app, &visitor, args).await;
    said::go_on(visitor, &session, opened, "/supervisor").await
}

/// Opens the day: all entries are hashed beside the station, which goes on meanwhile; then the controller tests itself, which
/// whoever watches is told.
///
/// # Errors
/// A [`Failure`] where the clock cannot be right, the register is damaged, or the controller failed its test.
pub async fn open_the_day(app: &App, visitor: &Visitor, args: day::OpenArgs) -> Result<Done, Failure> {
    let hashed = app.read(visitor, day::hash).await?;
    let answers = Answers { yes: true, ..Answers::default() };
    app.long_command(visitor, Some(Message::BenchTesting {}), answers, move |floor, output| {
        super::health::at_rest(floor)?;
        day::open_at(&args, hashed, &mut floor.bench, output).map(drop)
    })
    .await
}

/// Closes the day, and makes a backup where one is due.
pub async fn close(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let name = visitor.by();
    let closed = app.command(&visitor, Answers::default(), move |floor, output| {
        if floor.is_marking() {
            return Err(Failure::fixable(Message::JobUnderWay {}));
        }
        day::close(&name, &mut floor.bench, output)
    });
    let done = match closed.await {
        Ok(closed) => backed_up(&app, &visitor, closed).await,
        Err(failure) => Err(failure),
    };
    said::go_on(visitor, &session, done, "/supervisor").await
}

/// A backup is made beside the station, which may go on meanwhile.
async fn backed_up(app: &App, visitor: &Visitor, mut closed: Done) -> Result<Done, Failure> {
    let made = app.read(visitor, |reading| {
        let output = Output::gathering(Answers::default());
        backup::make_if_due(&reading.folder, &reading.config, &output)?;
        Ok(Done { said: output.said(), data: output.data() })
    });
    let made = made.await?;
    closed.data.extend(made.data);
    closed.said.extend(made.said);
    Ok(closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_by_the_hour_in_which_they_ended() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let marked = [at("2026-03-02T09:59:59Z"), at("2026-03-02T08:00:00Z"), at("2026-03-02T08:10:00Z")];
        let hour = |at: Timestamp| at.to_string()[..13].to_owned();
        let counted = by_hour(marked, hour);
        assert_eq!(counted, [("2026-03-02T08".to_owned(), 2), ("2026-03-02T09".to_owned(), 1)]);
        assert_eq!(by_hour([], hour), []);
    }
}
