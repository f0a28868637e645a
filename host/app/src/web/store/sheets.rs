//! What is entered with a sheet: issue, return, missing, found again.

use super::Pairs;
use crate::command::event::{Command, kinds};
use crate::error::Failure;
use crate::lives::{Targets, Who};
use crate::message::Message;
use crate::web::app::App;
use crate::web::entry::{Ask, Entered, Filled, Sheet};
use crate::web::page::Answer;
use crate::web::visitor::Visitor;
use axum::extract::{Form, MatchedPath, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use registry::record::event::MoveKind;
use std::sync::Arc;

/// The sheets, by their paths.
static SHEETS: [&Sheet; 4] = [&ISSUE, &RETURN, &MISSING, &RECOVERED];

fn at(path: &MatchedPath) -> Result<&'static Sheet, StatusCode> {
    SHEETS.into_iter().find(|sheet| sheet.path == path.as_str()).ok_or(StatusCode::NOT_FOUND)
}

/// The sheet of the path, with what a query fills in beforehand.
pub async fn ask(
    State(app): State<Arc<App>>,
    path: MatchedPath,
    visitor: Visitor,
    Query(query): Query<Pairs>,
) -> Result<Answer, StatusCode> {
    Ok(at(&path)?.ask(&app, visitor, Filled(query)).await)
}

/// Enters what was filled in on the sheet of the path.
pub async fn enter(
    State(app): State<Arc<App>>,
    path: MatchedPath,
    visitor: Visitor,
    Form(form): Form<Pairs>,
) -> Response {
    match at(&path) {
        Ok(sheet) => sheet.enter(&app, visitor, Filled(form)).await,
        Err(status) => status.into_response(),
    }
}

/// Given out: to whom, where it goes, by whose order, and when it is to be back.
static ISSUE: Sheet = Sheet {
    path: "/store/issue",
    area: "/store",
    title: Message::StoreIssue {},
    fields: &[Ask::Party("taker"), Ask::Needed("to"), Ask::Text("authority"), Ask::Day("due_back")],
    make: |filled, targets, who| moved(MoveKind::Issue, filled, targets, who),
};

/// Brought back: by whom, and where it lies from now on.
static RETURN: Sheet = Sheet {
    path: "/store/return",
    area: "/store",
    title: Message::StoreReturn {},
    fields: &[Ask::Party("giver"), Ask::Needed("to")],
    make: |filled, targets, who| moved(MoveKind::Return, filled, targets, who),
};

/// Missing, lost or stolen.
static MISSING: Sheet = Sheet {
    path: "/store/missing",
    area: "/store",
    title: Message::StoreMissing {},
    fields: &[
        Ask::What(&["lost", "stolen"]),
        Ask::Needed("circumstances"),
        Ask::Text("incident"),
        Ask::Party("last_possessor"),
    ],
    make: |filled, targets, who| {
        let absent = kinds::Absent {
            circumstances: filled.needed("circumstances")?,
            incident: filled.some("incident"),
            last_possessor: filled.some("last_possessor"),
        };
        let event = Entered::event(absent, targets, who);
        let stolen = filled.text("what") == "stolen";
        Ok(Entered::Event(if stolen { Command::Stolen(event) } else { Command::Lost(event) }))
    },
};

/// Found again.
static RECOVERED: Sheet = Sheet {
    path: "/store/recovered",
    area: "/store",
    title: Message::StoreRecovered {},
    fields: &[Ask::Needed("place"), Ask::Text("circumstances")],
    make: |filled, targets, who| {
        let found =
            kinds::Recovered { place: filled.needed("place")?, circumstances: filled.some("circumstances") };
        Ok(Entered::Event(Command::Recovered(Entered::event(found, targets, who))))
    },
};

fn moved(kind: MoveKind, filled: &Filled, targets: Targets, who: Who) -> Result<Entered, Failure> {
    let moved = kinds::Moved {
        kind,
        from: None,
        to: filled.needed("to")?,
        giver: filled.some("giver"),
        taker: filled.some("taker"),
        authority: filled.some("authority"),
        due_back: filled.date("due_back")?,
    };
    Ok(Entered::Event(Command::Moved(Entered::event(moved, targets, who))))
}
