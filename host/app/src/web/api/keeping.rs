//! What a program enters: the day, events, holds and counts, through the same functions as the command line.

use super::problem::{Reply, reply};
use super::take::{Body, Named};
use super::{Outcome, Second, command, printed};
use crate::clock;
use crate::command::event::{self, Common, Event, kinds};
use crate::command::{count, day, hold};
use crate::error::Failure;
use crate::lives::{Correcting, Targets};
use crate::message::Message;
use crate::output::Answers;
use crate::web::app::App;
use crate::web::supervisor::{self, at_rest};
use crate::web::visitor::Visitor;
use axum::extract::State;
use jiff::Timestamp;
use jiff::civil::Date;
use registry::record::event::{MoveKind, Procedure, SeizureClass};
use registry::record::{CountPurpose, HoldKind};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// Opening the day.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// What a person reads now from another clock than the station's. Unless the date is named it is needed, and has to agree
    /// with the station's clock to five minutes: that is what the person vouches for.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default)]
    clock: Option<Timestamp>,
    /// The date, as the person declares it, where the station's clock is wrong, or after a long pause.
    #[schema(value_type = Option<String>, format = Date)]
    #[serde(default)]
    date: Option<Date>,
}

impl Opening {
    /// A program has not looked at a clock: a person's reading or declaration comes with it.
    fn is_vouched_for(&self, now: Timestamp) -> Result<(), Failure> {
        match (self.date, self.clock) {
            (Some(_), _) => Ok(()),
            (None, Some(read)) if clock::agrees(read, now) => Ok(()),
            (None, Some(read)) => {
                let (now, read) = (clock::shown(now), clock::shown(read));
                Err(Failure::fixable(Message::ClockReadOtherwise { now, read })
                    .hint(Message::HintClockRead {}))
            }
            (None, None) => {
                Err(Failure::fixable(Message::ClockNotConfirmed {}).hint(Message::HintClockRead {}))
            }
        }
    }
}

/// Opens the day, on a person's word about the clock; one that is open still is closed with it.
#[utoipa::path(post, path = "/api/v1/day/open", tag = "day", request_body = Opening,
    responses((status = 200, body = Outcome)))]
pub async fn open_day(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Opening>) -> Reply<Outcome> {
    let args = day::OpenArgs { by: visitor.by(), date: body.0.date, yes: true };
    let opened = match body.0.is_vouched_for(clock::now()) {
        Ok(()) => supervisor::open_the_day(&app, &visitor, args).await,
        Err(failure) => Err(failure),
    };
    reply(&visitor, opened.map(Outcome::from))
}

/// Closes the day.
#[utoipa::path(post, path = "/api/v1/day/close", tag = "day", responses((status = 200, body = Outcome)))]
pub async fn close_day(State(app): State<Arc<App>>, visitor: Visitor) -> Reply<Outcome> {
    let by = visitor.by();
    let closed = app.command(&visitor, Answers::default(), move |floor, output| {
        at_rest(floor)?;
        day::close(&by, &mut floor.bench, output)
    });
    let closed = closed.await;
    reply(&visitor, closed.map(Outcome::from))
}

/// Which weapons, when, and with whom.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Weapons, each by record number (`R-12`), station number, item number, serial or label.
    #[serde(default)]
    lives: Vec<String>,
    /// Maker, where a serial fits several.
    maker: Option<String>,
    /// The day on which it happened; without it the station's day.
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// The wrong entry that this one takes the place of.
    corrects: Option<u64>,
    /// What is wrong with that entry.
    because: Option<String>,
    /// The second person, where the act needs two.
    #[serde(default)]
    second: Second,
}

impl About {
    fn targets(&self) -> Targets {
        Targets { named: self.lives.clone(), maker: self.maker.clone(), ..Targets::default() }
    }

    fn correcting(&self) -> Correcting {
        Correcting { corrects: self.corrects, because: self.because.clone() }
    }
}

async fn happened<K: clap::Args + Send + 'static>(
    app: &App,
    visitor: &Visitor,
    about: About,
    kind: K,
    command_of: fn(Box<Event<K>>) -> event::Command,
) -> Reply<Outcome> {
    let (on, targets, correcting) = (about.on, about.targets(), about.correcting());
    let entered = command(app, visitor, about.second, move |who, within, output| {
        let common = Common { on, who, correcting };
        let event = command_of(Box::new(Event { kind, targets, common }));
        event::enter(&event, within, output).map(drop)
    });
    let entered = entered.await;
    reply(visitor, entered)
}

macro_rules! happenings {
    ($($path:literal $handler:ident $body:ident $of:ident = $kind:ident {
        $($(#[$doc:meta])* $field:ident: $type:ty),* $(,)?
    };)*) => {
        $(
            #[doc = concat!("What has to be said of weapons: `", stringify!($handler), "`.")]
            #[derive(Debug, Deserialize, ToSchema)]
            #[serde(deny_unknown_fields)]
            pub struct $body {
                /// Which weapons, when, and with whom.
                about: About,
                $($(#[$doc])* $field: $type,)*
            }

            #[doc = concat!("Enters that weapons were `", stringify!($handler), "`.")]
            #[utoipa::path(post, path = $path, tag = "events", request_body = $body,
                responses((status = 200, body = Outcome)))]
            pub async fn $handler(
                State(app): State<Arc<App>>,
                visitor: Visitor,
                body: Body<$body>,
            ) -> Reply<Outcome> {
                let $body { about, $($field),* } = body.0;
                happened(&app, &visitor, about, kinds::$kind { $($field),* }, event::Command::$of).await
            }
        )*
    };
}

happenings! {
    "/api/v1/events/moved" moved MovedBody Moved = Moved {
        /// Why.
        #[schema(value_type = MoveWord)]
        kind: MoveKind,
        /// Where they lay.
        from: Option<String>,
        /// Where they lie now: site/building/rack.
        to: String,
        /// Who gave them.
        giver: Option<String>,
        /// Who took them.
        taker: Option<String>,
        /// By whose order.
        authority: Option<String>,
        /// When they are to be back.
        #[schema(value_type = Option<String>, format = Date)]
        due_back: Option<Date>,
    };
    "/api/v1/events/transferred" transferred TransferredBody Transferred = Transferred {
        /// Who got them, by number or name.
        to: String,
        /// Who gave them.
        from: Option<String>,
        /// Licence or order.
        authorisation: Option<String>,
        /// End-use document.
        end_use: Option<String>,
    };
    "/api/v1/events/seized" seized SeizedBody Seized = Seized {
        /// Which of the three.
        #[schema(value_type = SeizureWord)]
        class: SeizureClass,
        /// Under which law.
        #[schema(value_type = ProcedureWord)]
        procedure: Procedure,
        /// Legal basis.
        legal_basis: String,
        /// Case or court reference.
        case: String,
        /// Who took them.
        agency: String,
        /// Where.
        place: String,
        /// How, in words.
        circumstances: Option<String>,
        /// Why they are illicit.
        illicit: Option<String>,
        /// Who had them.
        persons: Vec<String>,
    };
    "/api/v1/events/lost" lost LostBody Lost = Absent {
        /// What is known of it.
        circumstances: String,
        /// Incident number of whom it was reported to.
        incident: Option<String>,
        /// Who had them last with a right to.
        last_possessor: Option<String>,
    };
    "/api/v1/events/stolen" stolen StolenBody Stolen = Absent {
        /// What is known of it.
        circumstances: String,
        /// Incident number of whom it was reported to.
        incident: Option<String>,
        /// Who had them last with a right to.
        last_possessor: Option<String>,
    };
    "/api/v1/events/recovered" recovered RecoveredBody Recovered = Recovered {
        /// Where.
        place: String,
        /// How.
        circumstances: Option<String>,
    };
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($word:ident = $written:literal),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(ToSchema)]
            #[allow(dead_code, reason = "only its form is needed, in the document")]
            pub enum $name { $(#[doc = concat!("`", $written, "`.")] #[schema(rename = $written)] $word),* }
        )*
    };
}

words! {
    /// Why weapons were moved.
    MoveWord { Issue = "issue", Return = "return", Transfer = "transfer", Repair = "repair", Evidence = "evidence" }
    /// Seized, found or surrendered.
    SeizureWord { Seized = "seized", Found = "found", Surrendered = "surrendered" }
    /// Under which law.
    ProcedureWord { Criminal = "criminal", Administrative = "administrative" }
    /// Why weapons are kept.
    HoldWord { Evidence = "evidence", Trace = "trace", Legal = "legal" }
    /// For what was counted.
    CountWord { Stock = "stock", HandOver = "hand-over", Furnace = "furnace" }
}

/// Placing a hold.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Placing {
    /// Which weapons, and with whom. A hold has no day of its own.
    about: About,
    /// Why they are kept.
    #[schema(value_type = HoldWord)]
    kind: HoldKind,
    /// Case, trace or order.
    reference: String,
    /// Until when, as decided; without an end where left out.
    #[schema(value_type = Option<String>, format = Date)]
    until: Option<Date>,
}

/// Places a hold.
#[utoipa::path(post, path = "/api/v1/holds", tag = "holds", request_body = Placing,
    responses((status = 200, body = Outcome)))]
pub async fn place(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Placing>) -> Reply<Outcome> {
    let Placing { about, kind, reference, until } = body.0;
    let (targets, correcting) = (about.targets(), about.correcting());
    let placed = command(&app, &visitor, about.second, move |who, within, output| {
        let args = hold::PlaceArgs { kind, reference, until, targets, who, correcting };
        hold::place(&args, within, output).map(drop)
    });
    let placed = placed.await;
    reply(&visitor, placed)
}

/// The open holds.
#[utoipa::path(get, path = "/api/v1/holds", tag = "holds", responses((status = 200, body = Outcome)))]
pub async fn holds(State(app): State<Arc<App>>, visitor: Visitor) -> Reply<Outcome> {
    let listed =
        printed(&app, &visitor, |folder, output| hold::run(&hold::Command::List, folder, output)).await;
    reply(&visitor, listed.map(Outcome::from))
}

/// One hold.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct HoldNamed {
    /// Hold, by the number of its entry.
    hold: u64,
}

/// Releasing a hold.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Releasing {
    /// By what decision.
    reason: String,
    /// The second person; without one the release waits for a countersignature.
    #[serde(default)]
    second: Second,
}

/// Releases a hold.
#[utoipa::path(post, path = "/api/v1/holds/{hold}/release", tag = "holds", params(HoldNamed),
    request_body = Releasing, responses((status = 200, body = Outcome)))]
pub async fn release(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    named: Named<HoldNamed>,
    body: Body<Releasing>,
) -> Reply<Outcome> {
    let Releasing { reason, second } = body.0;
    let hold = named.0.hold;
    let released = command(&app, &visitor, second, move |who, within, output| {
        let args = hold::ReleaseArgs { hold, reason, who, correcting: Correcting::default() };
        hold::release(&args, within, output).map(drop)
    });
    let released = released.await;
    reply(&visitor, released)
}

/// A count.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Counting {
    /// What was scanned, and with whom. A count has no day of its own.
    about: About,
    /// Where: a place and everything below it.
    place: String,
    /// For what.
    #[schema(value_type = CountWord)]
    purpose: CountPurpose,
}

/// Counts a place: what is missing, misplaced or foreign is told and recorded.
#[utoipa::path(post, path = "/api/v1/counts", tag = "events", request_body = Counting,
    responses((status = 200, body = Outcome)))]
pub async fn count(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Counting>) -> Reply<Outcome> {
    let Counting { about, place, purpose } = body.0;
    let (targets, correcting) = (about.targets(), about.correcting());
    let counted = command(&app, &visitor, about.second, move |who, within, output| {
        let args = count::Args { place, purpose, targets, who, correcting };
        count::count(&args, within, output).map(drop)
    });
    let counted = counted.await;
    reply(&visitor, counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn program_opens_no_day_without_what_a_person_read_or_declared() {
        let at = |text: &str| Some(text.parse().unwrap());
        let now: Timestamp = "2026-03-02T07:00:00Z".parse().unwrap();
        let date = Some(jiff::civil::date(2026, 3, 2));
        for (clock, date, refused) in [
            (None, None, Some("clock-not-confirmed")),
            (at("2026-03-02T07:00:00Z"), None, None),
            (at("2026-03-02T10:04:59+03:00"), None, None),
            (at("2026-03-02T06:55:00Z"), None, None),
            (at("2026-03-02T07:05:01Z"), None, Some("clock-read-otherwise")),
            (at("2027-03-02T07:00:00Z"), None, Some("clock-read-otherwise")),
            (None, date, None),
            (at("2027-03-02T07:00:00Z"), date, None),
        ] {
            let vouched = Opening { clock, date }.is_vouched_for(now);
            assert_eq!(vouched.err().map(|why| why.what.id()), refused, "{clock:?} {date:?}");
        }
    }
}
