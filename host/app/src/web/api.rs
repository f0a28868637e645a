//! The same acts as JSON, for other programs.
//!
//! Every request but that for the document carries a key; what it may do both the key's user and the key's roles have to
//! allow, and it is written in the ledger under that user. Modules in reading order: [`key`] is who asks, [`once`] whether for the
//! first time, [`problem`] why something was not done, [`take`] what was sent, [`numbers`] in it, [`within`] how far a key goes,
//! [`station`], [`mod@bench`], [`consignments`], [`register`] and [`keeping`] the acts, and [`document`] what all of them look like.

pub mod bench;
pub mod consignments;
pub mod document;
pub mod keeping;
pub mod key;
pub mod numbers;
pub mod once;
pub mod problem;
pub mod register;
pub mod station;
pub mod take;
pub mod within;

use super::access::{self, AUDITORS, Access::Anybody, Access::Key, LOOKERS, MARKERS, READERS, routes};
use super::app::{App, Done};
use super::second;
use super::visitor::Visitor;
use crate::error::{CommandResult, Failure};
use crate::folder::Folder;
use crate::lives::Who;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::text;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use problem::Problem;
use registry::people::Role::{self, EvidenceCustodian, Registrar, Storekeeper, Supervisor, TracingOfficer};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;
use within::Within;

/// Where everything for programs begins.
pub const ROOT: &str = "/api/";

/// Everybody with a role.
const ALL: &[Role] = Role::ALL.as_slice();
/// Those who answer for the day.
const DAY: &[Role] = &[Supervisor];
/// Those who may enter what becomes of weapons.
const KEEPERS: &[Role] = &[Storekeeper, EvidenceCustodian, Supervisor, Registrar];
/// Those who may seize and hold weapons.
const OFFICES: &[Role] = &[EvidenceCustodian, Supervisor, Registrar, TracingOfficer];

routes! {
    get "/api/openapi.json" Anybody => document::document;
    get "/api/v1/station" Key(ALL) => station::station;
    get "/api/v1/live" Key(ALL) => station::live;
    get "/api/v1/search" Key(LOOKERS) => register::search;
    get "/api/v1/lives/{weapon}" Key(LOOKERS) => register::life;
    get "/api/v1/lives/{weapon}/photos" Key(LOOKERS) => register::photos;
    get "/api/v1/jobs/{job}/proof" Key(READERS) => register::proof;
    get "/api/v1/export" Key(AUDITORS) => register::export;
    get "/api/v1/blocks" Key(AUDITORS) => register::blocks;
    get "/api/v1/consignments" Key(READERS) => consignments::list;
    get "/api/v1/consignments/{id}" Key(READERS) => consignments::one;
    get "/api/v1/consignments/{id}/lines" Key(READERS) => consignments::lines;
    get "/api/v1/consignments/{id}/plan" Key(READERS) => consignments::plan;
    post "/api/v1/day/open" Key(DAY) => keeping::open_day;
    post "/api/v1/day/close" Key(DAY) => keeping::close_day;
    post "/api/v1/bench/man" Key(MARKERS) => bench::man;
    post "/api/v1/bench/leave" Key(MARKERS) => bench::leave;
    post "/api/v1/bench/consignment" Key(MARKERS) => bench::consignment;
    post "/api/v1/bench/read" Key(MARKERS) => bench::read;
    post "/api/v1/bench/yes" Key(MARKERS) => bench::yes;
    post "/api/v1/bench/no" Key(MARKERS) => bench::no;
    post "/api/v1/bench/stop" Key(MARKERS) => bench::stop;
    post "/api/v1/bench/later" Key(MARKERS) => bench::later;
    post "/api/v1/bench/typed-back" Key(MARKERS) => bench::typed_back;
    post "/api/v1/bench/settle" Key(MARKERS) => bench::settle;
    post "/api/v1/bench/explain" Key(DAY) => bench::explain;
    post "/api/v1/events/moved" Key(KEEPERS) => keeping::moved;
    post "/api/v1/events/transferred" Key(KEEPERS) => keeping::transferred;
    post "/api/v1/events/seized" Key(OFFICES) => keeping::seized;
    post "/api/v1/events/lost" Key(KEEPERS) => keeping::lost;
    post "/api/v1/events/stolen" Key(KEEPERS) => keeping::stolen;
    post "/api/v1/events/recovered" Key(KEEPERS) => keeping::recovered;
    post "/api/v1/counts" Key(KEEPERS) => keeping::count;
    get "/api/v1/holds" Key(LOOKERS) => keeping::holds;
    post "/api/v1/holds" Key(OFFICES) => keeping::place;
    post "/api/v1/holds/{hold}/release" Key(OFFICES) => keeping::release;
}

/// What came of an act.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Outcome {
    /// What was said, in the language asked for.
    pub said: Vec<String>,
    /// The data.
    pub data: Vec<Value>,
}

impl From<Done> for Outcome {
    fn from(done: Done) -> Self {
        Self { said: done.said, data: done.data.into_iter().map(|(_, value)| value).collect() }
    }
}

/// A second person, who proves to be there by the PIN.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Second {
    /// The name.
    pub name: Option<String>,
    /// The PIN.
    #[schema(value_type = Option<String>, format = Password)]
    pub pin: Option<Pin>,
}

impl<'de> Deserialize<'de> for Second {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Whatever stands here instead may be a PIN, which serde's own words would say again.
        let quietly = |_| D::Error::custom("`name` and `pin` are expected, both as text in quotation marks");
        Self::deserialize(deserializer).map_err(quietly)
    }
}

impl From<Second> for second::Second {
    fn from(sent: Second) -> Self {
        Self { named: sent.name.unwrap_or_default(), pin: sent.pin.unwrap_or_default() }
    }
}

/// Does something that the command line does too, at the station that is open: as the key's user, as far as the key goes, and
/// with the second person where one was named.
async fn command(
    app: &App,
    visitor: &Visitor,
    second: Second,
    act: impl FnOnce(Who, &mut Within<'_>, &Output) -> Result<(), Failure> + Send + 'static,
) -> Result<Outcome, Failure> {
    let (second, answers) = second::Second::from(second).answers(app, visitor).await?;
    let (who, program) = (visitor.who(second), visitor.clone());
    let done = app.command(visitor, answers, move |floor, output| {
        act(who, &mut Within { bench: &mut floor.bench, visitor: &program }, output)
    });
    done.await.map(Outcome::from)
}

/// Has a command print what it reads, in the visitor's language, and gives that.
async fn printed(
    app: &App,
    visitor: &Visitor,
    run: impl FnOnce(Folder, &Output) -> CommandResult + Send + 'static,
) -> Result<Done, Failure> {
    let (folder, language) = (app.folder.clone(), visitor.language);
    blocking(move || {
        text::speaking(language, || {
            let output = Output::gathering(Answers::default());
            run(folder, &output)?;
            Ok(Done { said: output.said(), data: output.data() })
        })
    })
    .await
}

/// Something that may wait for the disk.
async fn blocking<T: Send + 'static>(
    task: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let done = tokio::task::spawn_blocking(task).await;
    done.unwrap_or_else(|_| Err(Failure::fixable(Message::StationClosing {})))
}

/// What a command printed, as a type.
fn typed<T: DeserializeOwned>(data: Vec<(String, Value)>) -> Result<Vec<T>, Failure> {
    let values = data.into_iter().map(|(_, value)| serde_json::from_value(value));
    values.collect::<Result<_, _>>().map_err(|error| Failure::bug(error.to_string()))
}

/// What a program gets that asks too often.
pub fn too_many(app: &App) -> Response {
    let failure = Failure::fixable(Message::ApiTooMany {}).hint(Message::HintApiWait {});
    let mut response =
        Problem::with_status(app.language, &failure, StatusCode::TOO_MANY_REQUESTS).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    response
}

/// What was refused before any handler, such as a body that did not come in time, is a problem too.
pub async fn refusals(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let for_programs = request.uri().path().starts_with(ROOT);
    let response = next.run(request).await;
    let status = response.status();
    let told = response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == problem::KIND);
    if !for_programs || told || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let failure = Failure::fixable(Message::ApiRefused {}).hint(Message::HintApiDocument {});
    Problem::with_status(app.language, &failure, status).into_response()
}

/// What a program gets where there is no route, or not with this method.
pub fn no_route(app: &App, path: Option<&str>) -> Response {
    let methods = path.into_iter().flat_map(|path| access::all().filter(move |route| route.path == path));
    let methods: Vec<_> = methods.map(|route| route.method).collect();
    let allowed = methods.join(", ");
    let (status, what) = match methods.is_empty() {
        true => (StatusCode::NOT_FOUND, Message::ApiNoRoute {}),
        false => (StatusCode::METHOD_NOT_ALLOWED, Message::ApiNoMethod { allowed: allowed.clone() }),
    };
    let failure = Failure::usage(what).hint(Message::HintApiDocument {});
    let mut response = Problem::with_status(app.language, &failure, status).into_response();
    if let (false, Ok(allowed)) = (methods.is_empty(), HeaderValue::from_str(&allowed)) {
        response.headers_mut().insert(header::ALLOW, allowed);
    }
    response
}
