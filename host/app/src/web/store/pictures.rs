//! Pictures of weapons, kept beside the register.

use super::Pairs;
use crate::error::Failure;
use crate::message::Message;
use crate::output::Answers;
use crate::web::app::App;
use crate::web::entry::{self, Ask, Filled, field, picture_field, refused, scans, take_in};
use crate::web::page::{self, t};
use crate::web::visitor::Visitor;
use axum::extract::{Multipart, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use std::sync::Arc;

/// The form, with what a query fills in beforehand.
pub async fn ask(visitor: Visitor, Query(query): Query<Pairs>) -> Markup {
    form(&visitor, &Filled(query), None)
}

fn form(visitor: &Visitor, filled: &Filled, why: Option<&Failure>) -> Markup {
    let action = page::action(visitor, "/store/pictures");
    let body = html! {
        (refused(visitor, why))
        form method="post" action=(action) enctype="multipart/form-data" {
            (scans(visitor, &Message::EntryWeapons {}, filled))
            div.filled {
                (picture_field(visitor, true))
                (field(visitor, Ask::Text("shows"), filled))
            }
            button.primary { (t(visitor, &Message::EntryDo {})) }
        }
    };
    page::office(visitor, &Message::StorePictures {}, &body)
}

/// Keeps them.
pub async fn add(State(app): State<Arc<App>>, visitor: Visitor, sent: Multipart) -> Response {
    let (filled, pictures) = match take_in(sent).await {
        Ok(sent) => sent,
        Err(why) => {
            return (page::status(&why), form(&visitor, &Filled::default(), Some(&why))).into_response();
        }
    };
    let (shows, weapons, by) = (filled.some("shows"), filled.lines("weapons"), visitor.who(None));
    let kept = app.command(&visitor, Answers::default(), move |floor, output| {
        entry::keep(&pictures, shows.as_ref(), &weapons, &by, &mut floor.bench, output)
    });
    match kept.await {
        Ok(done) => {
            let entry = entry::entry_of(&done).unwrap_or_default();
            Redirect::to(&format!("/store?done={entry}")).into_response()
        }
        Err(why) => (page::status(&why), form(&visitor, &filled, Some(&why))).into_response(),
    }
}
