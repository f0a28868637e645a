//! What is marked together: the consignments, how their lines stand, and the marks that open lines will get.

use super::problem::{Reply, reply};
use super::take::{Asked, Named, fits};
use super::{Outcome, printed};
use crate::command::plan;
use crate::consignment::{LineState, Loaded};
use crate::error::Failure;
use crate::lives::word_of;
use crate::text;
use crate::web::app::App;
use crate::web::visitor::Visitor;
use axum::extract::State;
use intake::Severity;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// Lines that are given at once.
const LINES_MAX: usize = 1000;
/// Lines that are left out, at most.
const SKIP_MAX: u32 = 1_000_000;

/// The ids of all consignments, the oldest first.
#[utoipa::path(get, path = "/api/v1/consignments", tag = "consignments",
    responses((status = 200, body = Vec<String>)))]
pub async fn list(State(app): State<Arc<App>>, visitor: Visitor) -> Reply<Vec<String>> {
    let listed = app.read(&visitor, |reading| Ok(reading.view()?.consignments()?)).await;
    reply(&visitor, listed)
}

/// One consignment.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ConsignmentNamed {
    /// Its id.
    id: String,
}

/// A consignment.
#[derive(Debug, Serialize, ToSchema)]
pub struct Consignment {
    /// What it fixes for its lines, as it stands in the ledger.
    record: Value,
    /// Whether the rules are not those it was opened by.
    rules_changed: bool,
    /// All lines.
    lines: u64,
    /// How many lines stand how.
    states: BTreeMap<&'static str, u64>,
    /// Questions about the consignment as a whole that wait for an answer.
    open_questions: u64,
}

/// A consignment: what it fixes, and how far it is.
#[utoipa::path(get, path = "/api/v1/consignments/{id}", tag = "consignments", params(ConsignmentNamed),
    responses((status = 200, body = Consignment)))]
pub async fn one(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    named: Named<ConsignmentNamed>,
) -> Reply<Consignment> {
    let read = app.read(&visitor, move |reading| {
        let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, &named.0.id)?;
        let mut states = BTreeMap::new();
        for state in &loaded.states {
            *states.entry(state.as_str()).or_default() += 1;
        }
        let record = serde_json::to_value(&loaded.record).map_err(|error| Failure::bug(error.to_string()))?;
        Ok(Consignment {
            record,
            rules_changed: loaded.rules_changed,
            lines: loaded.states.len() as u64,
            states,
            open_questions: loaded.open_questions.len() as u64,
        })
    });
    let read = read.await;
    reply(&visitor, read)
}

/// Which lines.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Lines {
    /// Leave out so many.
    #[serde(default)]
    #[param(required = false, minimum = 0, maximum = 1_000_000)]
    skip: u32,
    /// Only lines that stand so.
    #[param(required = false, nullable = false, inline)]
    state: Option<Stands>,
}

/// How a line stands.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// It cannot be marked as it is written.
    Refused,
    /// A question is open.
    Question,
    /// It was struck from the manifest.
    Struck,
    /// Somebody has decided that it is not marked here.
    SetAside,
    /// It can be marked.
    Open,
    /// A person has to look at its part.
    InDoubt,
    /// Marked, and seen by the controller.
    AppliedWitnessed,
    /// Marked by a person's word.
    AppliedAttested,
}

/// A line of a consignment.
#[derive(Debug, Serialize, ToSchema)]
pub struct Line {
    /// Line of the manifest, from 1.
    line: u32,
    /// The item's number.
    item_no: Option<String>,
    /// Maker as written.
    maker: Option<String>,
    /// Model as written.
    model: Option<String>,
    /// Calibre as written.
    calibre: Option<String>,
    /// Serial as far as it was read.
    serial: Option<String>,
    /// How it stands.
    state: &'static str,
    /// Whether its mark was read back as planned.
    text_verified: bool,
    /// What is to be said of it.
    findings: Vec<Finding>,
}

/// Something that is to be said of a line.
#[derive(Debug, Serialize, ToSchema)]
pub struct Finding {
    /// Which finding: the same in every language.
    id: String,
    /// `notice`, `question` or `refusal`.
    severity: &'static str,
    /// In words.
    what: String,
    /// What to do.
    remedy: String,
}

/// Lines of a consignment, at most 1000 at once.
#[utoipa::path(get, path = "/api/v1/consignments/{id}/lines", tag = "consignments", params(ConsignmentNamed, Lines),
    responses((status = 200, body = Vec<Line>)))]
pub async fn lines(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    named: Named<ConsignmentNamed>,
    asked: Asked<Lines>,
) -> Reply<Vec<Line>> {
    let Lines { skip, state } = asked.0;
    let wanted = state.as_ref().map(word_of);
    fits(&visitor, "skip", skip <= SKIP_MAX, format!("0 to {SKIP_MAX}"))?;
    let read = app.read(&visitor, move |reading| {
        let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, &named.0.id)?;
        let lines = loaded.manifest.lines.iter().zip(&loaded.states);
        let lines = lines.filter(|(_, state)| wanted.as_ref().is_none_or(|wanted| wanted == state.as_str()));
        Ok(lines.skip(skip as usize).take(LINES_MAX).map(|(line, state)| shown(line, *state)).collect())
    });
    let read = read.await;
    reply(&visitor, read)
}

fn shown(line: &intake::Line, state: LineState) -> Line {
    let item = line.item.as_ref();
    Line {
        line: line.line_no,
        item_no: item.map(|item| item.item_no.clone()),
        maker: item.map(|item| item.maker.to_string()),
        model: item.map(|item| item.model.to_string()),
        calibre: item.map(|item| item.calibre.to_string()),
        serial: item.and_then(|item| item.serial.clone()),
        state: state.as_str(),
        text_verified: matches!(state, LineState::Marked { verified: true, .. }),
        findings: line.findings.iter().map(finding).collect(),
    }
}

fn finding(found: &intake::Finding) -> Finding {
    let (what, remedy) = text::of_finding(found);
    Finding {
        id: found.id().to_string(),
        severity: match found.severity() {
            Severity::Notice => "notice",
            Severity::Question => "question",
            Severity::Refusal => "refusal",
        },
        what,
        remedy,
    }
}

/// The marks that each open line will get, and what the rules say of them: rows, each with its kind in `row`. Where hidden
/// marks go is left out.
#[utoipa::path(get, path = "/api/v1/consignments/{id}/plan", tag = "consignments", params(ConsignmentNamed),
    responses((status = 200, body = Outcome)))]
pub async fn plan(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    named: Named<ConsignmentNamed>,
) -> Reply<Outcome> {
    let args = plan::Args { consignment: Some(named.0.id), ..plan::Args::default() };
    let planned = printed(&app, &visitor, move |folder, output| plan::run(&args, folder, output)).await;
    reply(&visitor, planned.map(Outcome::from))
}
