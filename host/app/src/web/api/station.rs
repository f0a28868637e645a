//! The station as a program sees it: lamps, step, stand, consignment and tally, at once or pushed at each change.

use super::problem::Problem;
use crate::bench::Stand;
use crate::serve::Seen;
use crate::serve::floor::end_name;
use crate::serve::seen::{Held, Lamp, Marks, Shared, Told};
use crate::serve::steps::{Candidate, Step};
use crate::text;
use crate::web::app::App;
use crate::web::metrics::Counted;
use crate::web::visitor::Visitor;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use protocol::Realm;
use serde::Serialize;
use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use utoipa::ToSchema;

/// A watcher that hears nothing for so long is told that the line stands.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

/// The station as it was a moment ago.
#[derive(Debug, Serialize, ToSchema)]
pub struct Station {
    /// Its name.
    pub station: String,
    /// `real` or `training`.
    pub realm: &'static str,
    /// `here`: it can be used. `lent`: a command has it for its time. `down`: it cannot be opened.
    pub held: &'static str,
    /// `ready`, `in-doubt`, `unexplained` or `blocked`; none until the controller has answered.
    pub stand: Option<&'static str>,
    /// The job in doubt, which a person has to look at before anything else.
    pub job_in_doubt: Option<u64>,
    /// The bench.
    pub bench: Bench,
    /// What is being marked together.
    pub consignment: Option<TakenUp>,
    /// The signs of machine, controller, fixture, disk and clock.
    pub lamps: Vec<Sign>,
    /// The station's day.
    pub day: Option<String>,
    /// Whether it is open.
    pub day_open: bool,
    /// How far the clock can be believed: `confirmed`, `declared` or `unconfirmed`.
    pub clock: Option<String>,
    /// Entries in the ledger.
    pub entries: u64,
    /// Entries that are on no other medium yet.
    pub unsynced: u64,
    /// The running mark.
    pub progress: Option<Progress>,
    /// What was counted since the station was opened.
    pub tally: Tally,
}

/// Where the work at the bench stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct Bench {
    /// The user at the bench, by id.
    pub operator: Option<String>,
    /// `identify`, `again`, `check`, `clamp`, `mark` or `verify`.
    pub step: &'static str,
    /// The item of the step, by its number in the consignment.
    pub item_no: Option<String>,
    /// The job of the step.
    pub job: Option<u64>,
    /// Lines of the planned mark. None while what stands on the metal is read back blind.
    pub lines: Vec<String>,
    /// Whether a person has to start the machine now.
    pub press_start: bool,
    /// What the person at the bench was told last.
    pub told: Option<Saying>,
}

/// Something that was told.
#[derive(Debug, Serialize, ToSchema)]
pub struct Saying {
    /// `good`, `bad` or `note`.
    pub tone: &'static str,
    /// Which message: the same in every language.
    pub id: &'static str,
    /// What.
    pub what: String,
    /// Why.
    pub why: Vec<String>,
    /// What to do.
    pub remedy: Vec<String>,
}

/// A consignment and how far it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenUp {
    /// Its id.
    pub id: String,
    /// Lines that wait to be marked.
    pub open: u64,
    /// All lines.
    pub lines: u64,
}

/// A sign.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sign {
    /// About what.
    pub subject: &'static str,
    /// `good`, `waits`, `bad` or `absent`.
    pub light: &'static str,
    /// What was said of it.
    pub why: Option<String>,
    /// A number that belongs to it.
    pub number: Option<u64>,
}

/// The running mark.
#[derive(Debug, Serialize, ToSchema)]
pub struct Progress {
    /// Strikes, or milliseconds of beam, that the controller has seen.
    pub seen: u32,
    /// How many a whole mark shows.
    pub expected: u32,
    /// Whether the machine moves.
    pub moves: bool,
}

/// What was counted since the station was opened.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tally {
    /// Witnessed marks.
    pub marked: u64,
    /// Jobs that ended without one, by how they ended.
    pub stops: BTreeMap<&'static str, u64>,
}

/// A job that ended, as it is pushed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ended {
    /// The job.
    pub job: u64,
    /// The item, by its number in the consignment.
    pub item: String,
    /// How.
    pub how: &'static str,
}

impl Station {
    /// From what is seen, in the visitor's language.
    pub fn of(visitor: &Visitor, seen: &Seen) -> Self {
        let stand = seen.stand.as_ref().map(|stand| match stand {
            Stand::Ready => ("ready", None),
            Stand::InDoubt { job, .. } => ("in-doubt", Some(*job)),
            Stand::Unexplained { .. } => ("unexplained", None),
            Stand::Blocked(_) => ("blocked", None),
        });
        let stamp = seen.stamp.as_ref();
        let sign = |lamp: &Lamp| Sign {
            subject: lamp.subject.name(),
            light: lamp.light.name(),
            why: lamp.why.clone(),
            number: lamp.number,
        };
        let consignment = seen.consignment.as_ref();
        Self {
            station: seen.station.clone(),
            realm: if seen.realm == Realm::Training { "training" } else { "real" },
            held: match seen.held {
                Held::Here => "here",
                Held::Lent { .. } => "lent",
                Held::Down { .. } => "down",
            },
            stand: stand.map(|(name, _)| name),
            job_in_doubt: stand.and_then(|(_, job)| job),
            bench: Bench::of(visitor, seen),
            consignment: consignment.map(|one| TakenUp {
                id: one.id.clone(),
                open: one.open,
                lines: one.lines,
            }),
            lamps: seen.lamps.iter().map(sign).collect(),
            day: stamp.map(|stamp| stamp.day.to_string()),
            day_open: seen.day_open,
            clock: stamp.map(|stamp| crate::command::event::word_of(&stamp.clock)),
            entries: seen.entries,
            unsynced: seen.unsynced,
            progress: seen.progress.map(|one| Progress {
                seen: one.seen,
                expected: one.expected,
                moves: one.moves,
            }),
            tally: Tally { marked: seen.tally.marked.len() as u64, stops: seen.tally.stops.clone() },
        }
    }
}

impl Bench {
    /// Where the work stands, in the visitor's language.
    pub fn of(visitor: &Visitor, seen: &Seen) -> Self {
        let (job, press_start) = match &seen.step {
            Step::Mark { job, press_start, .. } => (*job, *press_start),
            Step::Verify { job, .. } => (Some(*job), false),
            _ => (None, false),
        };
        let shown = seen.step.candidate().filter(|_| !matches!(seen.step, Step::Verify { .. }));
        let reserved = seen.step.candidate().map(|candidate| candidate.reservation());
        Self {
            operator: seen.operator.as_ref().map(|person| person.0.clone()),
            step: seen.step.name(),
            item_no: reserved.map(|reservation| reservation.item.item_no.clone()),
            job,
            lines: shown.map(lines).unwrap_or_default(),
            press_start,
            told: seen.told.as_ref().map(|told| saying(visitor, told)),
        }
    }
}

/// The lines of the planned mark.
fn lines(candidate: &Arc<Candidate>) -> Vec<String> {
    candidate.reservation().mark.texts().into_iter().map(str::to_owned).collect()
}

fn saying(visitor: &Visitor, told: &Told) -> Saying {
    text::speaking(visitor.language, || Saying {
        tone: told.tone.name(),
        id: told.what.id(),
        what: text::of(&told.what),
        why: told.causes.clone(),
        remedy: told.hints.iter().map(text::of).collect(),
    })
}

/// The station as it is now.
#[utoipa::path(get, path = "/api/v1/station", tag = "station",
    responses((status = 200, body = Station)))]
pub async fn station(State(app): State<Arc<App>>, visitor: Visitor) -> Json<Station> {
    Json(Station::of(&visitor, &app.seen()))
}

/// What one watcher has been shown.
struct Watcher {
    visitor: Visitor,
    seen: watch::Receiver<Shared>,
    marks: Option<Marks>,
    /// Number of the last ended job that was told.
    told: u64,
    waiting: VecDeque<Event>,
    _counted: Counted,
}

/// The station at each change, as events `station`, and each job that ended, once, as events `ended`, whose ids a program
/// that was away gives back in `Last-Event-ID` to hear of those it missed.
#[utoipa::path(get, path = "/api/v1/live", tag = "station",
    params(("Last-Event-ID" = Option<String>, Header, description = "Id of the last event `ended` that was heard")),
    responses((status = 200, body = String, content_type = "text/event-stream")))]
pub async fn live(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
    let mut seen = app.owner.watch();
    let newest = seen.borrow_and_update().ended.back().map_or(0, |ended| ended.number);
    let heard = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    // A station that was opened anew counts from 1 again: whoever heard of more has missed all of them.
    let told = heard.map_or(newest, |heard: u64| if heard > newest { 0 } else { heard });
    seen.mark_changed();
    let waiting = VecDeque::new();
    let watcher = Watcher { visitor, seen, marks: None, told, waiting, _counted: Counted::new() };
    let events = futures_util::stream::unfold(watcher, |mut watcher| async move {
        loop {
            if let Some(event) = watcher.waiting.pop_front() {
                return Some((Ok(event), watcher));
            }
            watcher.seen.changed().await.ok()?;
            watcher.look();
        }
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

impl Watcher {
    /// Puts what changed into what waits to be sent.
    fn look(&mut self) {
        let seen = self.seen.borrow_and_update().clone();
        // What is written here is our own plain data: it has a form in JSON.
        let json =
            |event: &str, value: serde_json::Value| Event::default().event(event).data(value.to_string());
        if self.marks != Some(seen.marks) {
            self.marks = Some(seen.marks);
            let station = Station::of(&self.visitor, &seen);
            self.waiting.push_back(json("station", serde_json::to_value(station).unwrap_or_default()));
        }
        for ended in seen.ended.iter().filter(|ended| ended.number > self.told) {
            let (job, item, how) = (ended.job, ended.item_no.clone(), end_name(&ended.how));
            let value = serde_json::to_value(Ended { job, item, how }).unwrap_or_default();
            self.waiting.push_back(json("ended", value).id(ended.number.to_string()));
        }
        self.told = seen.ended.back().map_or(self.told, |ended| ended.number);
    }
}
