//! The station as a program sees it: lamps, step, stand, consignment and tally, at once or pushed at each change.

use super::key;
use crate::bench::Stand;
use crate::language::Language;
use crate::lives::word_of;
use crate::serve::seen::{Held, Lamp, Marks, Told};
use crate::serve::steps::{Candidate, Step};
use crate::serve::{Seen, floor};
use crate::text;
use crate::web::access::MARKERS;
use crate::web::app::App;
use crate::web::live::{self, Shown};
use crate::web::visitor::Visitor;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, Sse};
use futures_util::Stream;
use protocol::Realm;
use registry::people::Role;
use serde::Serialize;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;

/// So often it is looked whether the key of a program that watches counts still.
const KEY_EVERY: Duration = Duration::from_secs(5);

/// The station as it was a moment ago.
#[derive(Debug, Serialize, ToSchema)]
pub struct Station {
    /// Its name.
    pub station: String,
    /// `real` or `training`.
    pub realm: &'static str,
    /// `here`: it can be used. `lent`: a command has it for its time. `down`: it cannot be opened.
    /// `closed`: the program ends.
    pub held: &'static str,
    /// `ready`, `in-doubt`, `unexplained` or `blocked`; none until the controller has answered.
    pub stand: Option<&'static str>,
    /// The job in doubt, which a person has to look at before anything else.
    pub job_in_doubt: Option<u64>,
    /// The receipt of motion without a job, which a person has to explain before anything else.
    pub receipt_unexplained: Option<u64>,
    /// The job whose mark reads otherwise than planned, until somebody has found the cause.
    pub wrong_mark: Option<u64>,
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
    /// What was counted on the day of the last entry.
    pub tally: Tally,
}

/// Where the work at the bench stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct Bench {
    /// The user at the bench, by id.
    pub operator: Option<String>,
    /// `identify`, `again`, `check`, `clamp`, `mark` or `verify`.
    pub step: &'static str,
    /// The number of the question that is asked: an answer says to which it is one.
    pub asked: u64,
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
    /// `good`, `waits`, `bad`, `absent`, or `unknown`: whoever tells was not heard lately.
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

/// What was counted on the day of the last entry.
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
        let (stand, job_in_doubt, receipt_unexplained) = match &seen.stand {
            None => (None, None, None),
            Some(Stand::Ready) => (Some("ready"), None, None),
            Some(Stand::InDoubt { job, .. }) => (Some("in-doubt"), Some(*job), None),
            Some(Stand::Unexplained { sequence }) => (Some("unexplained"), None, Some(*sequence)),
            Some(Stand::Blocked(_)) => (Some("blocked"), None, None),
        };
        let stamp = seen.stamp.as_ref();
        let sign = |lamp: &Lamp| Sign {
            subject: lamp.subject.name(),
            light: lamp.light.name(),
            why: lamp.why.as_ref().map(|why| why.in_language(visitor.language)),
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
                Held::Closed => "closed",
            },
            stand,
            job_in_doubt,
            receipt_unexplained,
            wrong_mark: seen.wrong_mark,
            bench: Bench::of(visitor, seen),
            consignment: consignment.map(|one| TakenUp {
                id: one.id.clone(),
                open: one.open,
                lines: one.lines,
            }),
            lamps: seen.lamps.iter().map(sign).collect(),
            day: stamp.map(|stamp| stamp.day.to_string()),
            day_open: seen.day_open,
            clock: stamp.map(|stamp| word_of(&stamp.clock)),
            entries: seen.entries,
            unsynced: seen.unsynced,
            progress: seen.progress.map(|one| Progress {
                seen: one.seen,
                expected: one.expected,
                moves: one.moves,
            }),
            tally: Tally {
                marked: seen.tally.marked().count() as u64,
                stops: seen.tally.stops().into_iter().map(|(stop, count)| (stop.name(), count)).collect(),
            },
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
        // What a mark says before it is there is for those who make it.
        let shown = shown.filter(|_| visitor.has(MARKERS));
        let reserved = seen.step.candidate().map(|candidate| candidate.reservation());
        Self {
            operator: seen.operator.as_ref().map(|person| person.0.clone()),
            step: seen.step.name(),
            asked: seen.asked,
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
        why: told.causes.iter().map(ToString::to_string).collect(),
        remedy: told.hints.iter().map(text::of).collect(),
    })
}

/// The station as it is now.
#[utoipa::path(get, path = "/api/v1/station", tag = "station",
    responses((status = 200, body = Station)))]
pub async fn station(State(app): State<Arc<App>>, visitor: Visitor) -> Json<Station> {
    Json(Station::of(&visitor, &app.seen()))
}

/// A program that watches.
struct Program {
    visitor: Visitor,
}

/// The station at each change, as events `station`, and each job that ended, once, as events `ended`, whose ids a program
/// that was away gives back in `Last-Event-ID` to hear of those it missed. It ends with the key.
#[utoipa::path(get, path = "/api/v1/live", tag = "station",
    params(("Last-Event-ID" = Option<String>, Header, description = "Id of the last event `ended` that was heard")),
    responses((status = 200, body = String, content_type = "text/event-stream")))]
pub async fn live(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let secret = key::secret(&headers).unwrap_or_default();
    let asked = app.clone();
    let over = async move {
        // What is asked of the key's file is asked at each request; here it is now and then.
        while key::still_counts(&asked, &secret, Role::ALL.as_slice()) {
            tokio::time::sleep(KEY_EVERY).await;
        }
    };
    live::push(&app, &headers, Program { visitor }, over)
}

impl Shown for Program {
    fn changed(&mut self, seen: &Seen, _: Option<Marks>) -> Vec<Event> {
        let station = Station::of(&self.visitor, seen);
        // What is written here is our own plain data: it has a form in JSON.
        let value = serde_json::to_value(station).unwrap_or_default();
        vec![Event::default().event("station").data(value.to_string())]
    }

    fn other_language(&mut self, _: &Seen) -> Option<Language> {
        // A program is spoken to in the language that it asked for.
        None
    }

    fn ended(&self, ended: &floor::Ended) -> Event {
        let (job, item, how) = (ended.job, ended.item_no.clone(), floor::end_name(&ended.how));
        let value = serde_json::to_value(Ended { job, item, how }).unwrap_or_default();
        Event::default().event("ended").data(value.to_string())
    }

    fn visitor(&mut self) -> &mut Visitor {
        &mut self.visitor
    }

    fn last(&self) -> Vec<Event> {
        Vec::new()
    }
}
