//! What the register knows: weapons by what can still be read of them, a life, its pictures, proofs, and a copy of all.

use super::problem::{Problem, Reply, reply};
use super::take::{Asked, Named, fits};
use super::{Outcome, printed, typed};
use crate::command::part::show as life_show;
use crate::command::register::hand_on;
use crate::command::register::{find, prove};
use crate::error::Failure;
use crate::lives::life_of;
use crate::message::Message;
use crate::text;
use crate::web::app::App;
use crate::web::visitor::Visitor;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use registry::ledger::parse;
use registry::record::Happening;
use registry::{Act, Store};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, Write};
use std::sync::Arc;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use utoipa::{IntoParams, ToSchema};

/// Weapons shown at most.
const MOST: usize = 500;
/// Pieces of a copy that wait for whoever takes it.
const WAITING_MAX: usize = 16;
/// Bytes of a piece.
const PIECE: usize = 64 * 1024;

/// What is searched.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Search {
    /// What was read: `?` for a character that cannot be read, `*` for any number of them.
    #[serde(default)]
    #[param(required = false)]
    q: String,
    /// Its maker, by any name.
    #[serde(default)]
    #[param(required = false)]
    maker: String,
    /// Its model, by any name.
    #[serde(default)]
    #[param(required = false)]
    model: String,
    /// Its calibre, by any name.
    #[serde(default)]
    #[param(required = false)]
    calibre: String,
    /// Only of this consignment.
    #[serde(default)]
    #[param(required = false)]
    consignment: String,
    /// Think of no slip.
    #[serde(default)]
    #[param(required = false)]
    as_read: bool,
    /// Show so many at most.
    #[serde(default = "usual_most")]
    #[param(required = false, minimum = 1, maximum = 500, default = 20)]
    most: usize,
}

fn usual_most() -> usize {
    20
}

/// What was found, the likeliest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Found {
    /// The weapons.
    weapons: Vec<Weapon>,
    /// Whether there are more than are shown.
    more: bool,
}

/// A weapon that was found, and why.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Weapon {
    /// Its record.
    life: Option<u64>,
    /// Its consignment.
    consignment: Option<String>,
    /// Its number there, or what the site calls it.
    item_no: String,
    /// Maker as written.
    maker: String,
    /// Model as written.
    model: Option<String>,
    /// Calibre as written.
    calibre: Option<String>,
    /// Serial as far as it was read.
    serial: Option<String>,
    /// Station number burned for it.
    number: Option<String>,
    /// Its last job.
    job: Option<u64>,
    /// What came of that.
    state: String,
    /// Whether the mark was read back as planned.
    text_verified: bool,
    /// What has become of the weapon.
    became: Option<String>,
    /// Which of its marks was found.
    field: Option<String>,
    /// The mark.
    mark: Option<String>,
    /// How far what was read is from it; 0 is the same.
    cost: u32,
    /// Why it was found all the same.
    reasons: Vec<Value>,
    /// Whether maker, model and calibre are those asked for.
    agreement: Option<Vec<String>>,
}

/// Weapons by any mark or number, worn as it may be.
#[utoipa::path(get, path = "/api/v1/search", tag = "register", params(Search), responses((status = 200, body = Found)))]
pub async fn search(State(app): State<Arc<App>>, visitor: Visitor, asked: Asked<Search>) -> Reply<Found> {
    let asked = asked.0;
    fits(&visitor, "most", (1..=MOST).contains(&asked.most), format!("1 to {MOST}"))?;
    let args = find::Args {
        query: asked.q,
        maker: asked.maker,
        model: asked.model,
        calibre: asked.calibre,
        consignment: asked.consignment,
        field: Vec::new(),
        as_read: asked.as_read,
        most: asked.most,
    };
    let found = match printed(&app, &visitor, move |folder, output| find::run(&args, folder, output)).await {
        Ok(done) => typed(done.data).map(|weapons| Found { weapons, more: !done.said.is_empty() }),
        Err(failure) if matches!(*failure.what, Message::NothingFound { .. }) => {
            Ok(Found { weapons: Vec::new(), more: false })
        }
        Err(failure) => Err(failure),
    };
    reply(&visitor, found)
}

/// One weapon, or one job.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct WeaponNamed {
    /// Weapon, by record number (`R-12`), station number, item number, serial or label.
    weapon: String,
}

/// Everything that is recorded of one weapon. Where hidden marks are is left out.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Life {
    /// Its record.
    life: u64,
    /// Its number in the consignment, or what the site calls it.
    item_no: String,
    /// Its consignment.
    consignment: Option<String>,
    /// Maker as written.
    maker: String,
    /// Model as written.
    model: String,
    /// Kind as written.
    #[serde(rename = "type")]
    kind: String,
    /// Calibre as written.
    calibre: String,
    /// Serial as far as it was read.
    serial: Option<String>,
    /// What is known of the serial.
    serial_status: Value,
    /// Station number burned for it.
    number: Option<String>,
    /// Which essential component it is, where it is not a whole weapon.
    component: Option<String>,
    /// The weapon that the component belongs to.
    of: Option<u64>,
    /// What has become of it.
    state: String,
    /// Where it lies.
    place: Option<String>,
    /// Whether something that was written of it was wrong.
    corrected: bool,
    /// Whether it should never have been recorded.
    withdrawn: bool,
    /// What else was recorded of it.
    particulars: Option<Value>,
    /// Records of its components.
    components: Vec<u64>,
    /// Marks that were found on it later.
    marks_seen: Vec<Value>,
    /// Its entries in the ledger.
    entries: Vec<Value>,
    /// How long it has to be kept.
    kept: Option<Value>,
    /// Holds on it.
    holds: Vec<Value>,
    /// Other records that are linked with it.
    links: Vec<Value>,
}

/// A weapon's whole life.
#[utoipa::path(get, path = "/api/v1/lives/{weapon}", tag = "register", params(WeaponNamed),
    responses((status = 200, body = Life)))]
pub async fn life(State(app): State<Arc<App>>, visitor: Visitor, named: Named<WeaponNamed>) -> Reply<Life> {
    let args = life_show::Args { weapon: named.0.weapon, maker: None, restricted: false };
    let shown = printed(&app, &visitor, move |folder, output| life_show::run(&args, folder, output)).await;
    let life = shown.and_then(|done| typed(done.data)).and_then(|lives: Vec<Life>| {
        lives.into_iter().next().ok_or_else(|| Failure::bug("a life was shown without its data"))
    });
    reply(&visitor, life)
}

/// A picture of a weapon. The picture itself lies in the station's folder under its hash.
#[derive(Debug, Serialize, ToSchema)]
pub struct Photo {
    /// The entry about it.
    entry: u64,
    /// The day on which it was taken in.
    on: String,
    /// SHA-256 of the picture, hexadecimal.
    sha256: String,
    /// How long it is, bytes.
    bytes: u64,
    /// What it shows.
    shows: Option<String>,
}

/// What is known of the pictures of a weapon.
#[utoipa::path(get, path = "/api/v1/lives/{weapon}/photos", tag = "register", params(WeaponNamed),
    responses((status = 200, body = Vec<Photo>)))]
pub async fn photos(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    named: Named<WeaponNamed>,
) -> Reply<Vec<Photo>> {
    let photos = app.read(&visitor, move |reading| {
        let view = reading.view()?;
        let life = life_of(view, &named.0.weapon, None)?.life;
        let mut photos = Vec::new();
        for index in view.entries_of(life)? {
            let stored = reading.store().read(index, 1)?;
            let entries = stored.first().map(parse).transpose()?;
            photos.extend(entries.and_then(|entry| photo(entry.index, entry.act)));
        }
        Ok(photos)
    });
    let photos = photos.await;
    reply(&visitor, photos)
}

fn photo(entry: u64, act: Act) -> Option<Photo> {
    let Act::Happened { on, event, .. } = act else { return None };
    match *event {
        Happening::Photographed { sha256, bytes, shows } => {
            Some(Photo { entry, on: on.to_string(), sha256, bytes, shows })
        }
        _ => None,
    }
}

/// One job.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct JobNamed {
    /// Job, by the number of its entry.
    job: u64,
}

/// A proof of a mark that anybody can check without the register. Hidden marks are not proven here.
#[utoipa::path(get, path = "/api/v1/jobs/{job}/proof", tag = "register", params(JobNamed),
    responses((status = 200, body = String, content_type = "text/plain")))]
pub async fn proof(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    named: Named<JobNamed>,
) -> Result<Response, Problem> {
    let job = named.0.job;
    let (folder, language) = (app.folder.clone(), visitor.language);
    let proven = super::blocking(move || text::speaking(language, || prove::text_of_job(folder, job))).await;
    let text = proven.map_err(|failure| Problem::of(language, &failure))?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}

/// A piece of a copy, or why there are no more.
type Piece = Result<Vec<u8>, Failure>;

/// Where the pieces of a copy are put.
struct Pieces {
    to: Sender<Piece>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.to.blocking_send(Ok(bytes.to_vec()));
        sent.map(|()| bytes.len()).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A copy for other programs: a line of JSON for each party and each weapon. Where hidden marks are is left out.
#[utoipa::path(get, path = "/api/v1/export", tag = "register",
    responses((status = 200, body = String, content_type = "application/jsonl")))]
pub async fn export(State(app): State<Arc<App>>, visitor: Visitor) -> Result<Response, Problem> {
    let (to, mut from) = channel(WAITING_MAX);
    let (folder, language) = (app.folder.clone(), visitor.language);
    tokio::task::spawn_blocking(move || {
        let mut out = io::BufWriter::with_capacity(PIECE, Pieces { to: to.clone() });
        let copied = text::speaking(language, || hand_on::copy(folder, &mut out));
        // Whoever takes the copy may have gone away.
        let _ = copied.map_err(|failure| to.blocking_send(Err(failure)));
    });
    // What fails at once is answered; what fails later cuts the copy in the middle, which is seen.
    let first = match from.recv().await {
        Some(Ok(first)) => first,
        Some(Err(failure)) => return Err(Problem::of(language, &failure)),
        None => Vec::new(),
    };
    // What packs it asks again after its end.
    let rest = futures_util::stream::unfold((Some(first), from), next).fuse();
    Ok(([(header::CONTENT_TYPE, "application/jsonl")], Body::from_stream(rest)).into_response())
}

/// The next piece of a copy, and where those after it come from.
async fn next(
    at: (Option<Vec<u8>>, Receiver<Piece>),
) -> Option<(io::Result<Vec<u8>>, (Option<Vec<u8>>, Receiver<Piece>))> {
    let (first, mut from) = at;
    let piece = match first {
        Some(first) => Ok(first),
        None => from.recv().await?.map_err(|_| io::ErrorKind::BrokenPipe.into()),
    };
    Some((piece, (None, from)))
}

/// Number blocks, and how many numbers are left in each.
#[utoipa::path(get, path = "/api/v1/blocks", tag = "register", responses((status = 200, body = Outcome)))]
pub async fn blocks(State(app): State<Arc<App>>, visitor: Visitor) -> Reply<Outcome> {
    let listed = printed(&app, &visitor, |folder, output| {
        crate::command::block::run(&crate::command::block::Command::List, folder, output)
    });
    let listed = listed.await.map(Outcome::from);
    reply(&visitor, listed)
}
