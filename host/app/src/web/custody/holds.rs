//! Holds: which are open, placing one, releasing one.

use super::Pairs;
use crate::command::hold;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Correcting, of_life, word_of};
use crate::message::Message;
use crate::text;
use crate::web::app::App;
use crate::web::entry::{self, Ask, Entered, Filled, Sheet, field, refused};
use crate::web::page::{self, Answer, t};
use crate::web::second;
use crate::web::visitor::Visitor;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use registry::policy::Deed;
use registry::view::HoldRow;
use std::sync::Arc;

/// Placing a hold.
static PLACE: Sheet = Sheet {
    path: "/custody/holds/place",
    area: "/custody",
    title: Message::CustodyHoldPlace {},
    fields: &[
        Ask::One("hold_kind", &["evidence", "trace", "legal"]),
        Ask::Needed("reference"),
        Ask::Day("until"),
    ],
    make: |filled, targets, who| {
        Ok(Entered::Hold(hold::PlaceArgs {
            kind: filled.word("hold_kind")?,
            reference: filled.needed("reference")?,
            until: filled.date("until")?,
            targets,
            who,
            correcting: Correcting::default(),
        }))
    },
};

/// The sheet for a new one.
pub async fn ask(State(app): State<Arc<App>>, visitor: Visitor, Query(query): Query<Pairs>) -> Answer {
    PLACE.ask(&app, visitor, Filled(query)).await
}

/// Places it.
pub async fn place(State(app): State<Arc<App>>, visitor: Visitor, Form(form): Form<Pairs>) -> Response {
    PLACE.enter(&app, visitor, Filled(form)).await
}

/// The open ones.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let asks = visitor.clone();
    let shown = app.read(&visitor, move |reading| {
        let holds = reading.view()?.open_holds()?;
        let body = html! {
            nav.ways { a.button href="/custody/holds/place" { (t(&asks, &Message::CustodyHoldPlace {})) } }
            p { (t(&asks, &Message::CustodyOpen { count: holds.len() as u64 })) }
            div.cards {
                @for hold in &holds {
                    section.card {
                        (in_words(reading, &asks, hold)?)
                        a.button href=(format!("/custody/holds/{}", hold.hold)) {
                            (t(&asks, &Message::CustodyRelease {}))
                        }
                    }
                }
            }
        };
        Ok(page::office(&asks, &Message::CustodyHolds {}, &body))
    });
    let shown = shown.await;
    Answer::of(visitor, shown)
}

/// A hold and what it keeps.
fn in_words(reading: &Reading, visitor: &Visitor, hold: &HoldRow) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let words = Message::LifeHold {
        hold: hold.hold,
        kind: text::of(&Message::LifeWord { word: word_of(&hold.kind) }),
        reference: hold.reference.clone(),
        until: hold.until.map_or_else(|| "none".to_owned(), |day| day.to_string()),
    };
    let mut lives = Vec::new();
    for life in &hold.lives {
        lives.extend(view.life(*life)?);
    }
    Ok(html! {
        p { strong { (t(visitor, &words)) } }
        ul { @for row in &lives { li { bdi dir="auto" { (of_life(row)) } } } }
    })
}

/// One hold, and the form that releases it.
pub async fn one(State(app): State<Arc<App>>, visitor: Visitor, Path(hold): Path<u64>) -> Answer {
    let shown = form(&app, &visitor, hold, &Filled::default(), None).await;
    Answer::of(visitor, shown)
}

async fn form(
    app: &App,
    visitor: &Visitor,
    hold: u64,
    filled: &Filled,
    why: Option<&Failure>,
) -> Result<Markup, Failure> {
    let asks = visitor.clone();
    let kept = app.read(visitor, move |reading| {
        let row = reading.view()?.hold(hold)?.filter(|row| row.released.is_none());
        let row = row.ok_or_else(|| {
            Failure::fixable(Message::HoldNotOpen { hold }).hint(Message::HintHoldNotOpen {})
        })?;
        in_words(reading, &asks, &row)
    });
    let body = html! {
        (refused(visitor, why))
        section.card { (kept.await?) }
        form method="post" action=(format!("/custody/holds/{hold}")) {
            (page::token(visitor))
            (field(visitor, Ask::Needed("reason"), filled))
            (second::fields(visitor, Deed::HoldReleased))
            button.primary { (t(visitor, &Message::CustodyRelease {})) }
        }
    };
    Ok(page::office(visitor, &Message::CustodyRelease {}, &body))
}

/// Releases it.
pub async fn release(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Path(hold): Path<u64>,
    Form(sent): Form<Pairs>,
) -> Response {
    let filled = Filled(sent);
    match released(&app, &visitor, hold, &filled).await {
        Ok(entry) => Redirect::to(&format!("/custody?done={entry}")).into_response(),
        Err(why) => match form(&app, &visitor, hold, &filled, Some(&why)).await {
            Ok(shown) => (page::status(&why), shown).into_response(),
            Err(_) => Answer::of::<Response>(visitor, Err(why)).into_response(),
        },
    }
}

async fn released(app: &App, visitor: &Visitor, hold: u64, filled: &Filled) -> Result<u64, Failure> {
    let (second, answers) = filled.second().answers(app, visitor).await?;
    let (by, sent) = (visitor.who(second), filled.clone());
    let done = app.command(visitor, answers, move |floor, output| {
        let (reason, correcting) = (sent.needed("reason")?, Correcting::default());
        let args = hold::ReleaseArgs { hold, reason, who: by, correcting };
        hold::release(&args, &mut floor.bench, output).map(drop)
    });
    Ok(entry::entry_of(&done.await?).unwrap_or_default())
}
