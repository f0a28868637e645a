//! Who are you? By scanned badge and PIN, or by name and PIN; and the choice of language and colours, before and after.

use super::access::{Access::Anybody, Access::User, routes};
use super::app::App;
use super::assets::Theme;
use super::page::{self, Answer, t};
use super::server::Way;
use super::visitor::{Kept, Visitor, is_here};
use crate::error::Failure;
use crate::language::Language;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::serve::seen::Told;
use axum::Extension;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::StreamExt;
use maud::{Markup, html};
use protocol::Realm;
use registry::PersonId;
use serde::Deserialize;
use std::convert::Infallible;
use std::sync::Arc;
use tower_sessions::Session;

routes! {
    get "/" User => home;
    get "/login" Anybody => ask;
    post "/login" Anybody => log_in;
    get "/login/badge" Anybody => badges;
    post "/logout" User => log_out;
    post "/settings" Anybody => settings;
}

/// Everybody's first page is the bench: after a cut it holds the one question.
async fn home() -> Redirect {
    Redirect::to("/bench")
}

async fn ask(State(app): State<Arc<App>>, visitor: Visitor) -> Markup {
    form(&app, &visitor, None)
}

/// The form. Where a badge was just scanned at the bench, its screen asks for the PIN only.
fn form(app: &App, visitor: &Visitor, why: Option<&Failure>) -> Markup {
    let seen = app.seen();
    let badge = seen.badge.as_ref().filter(|_| visitor.from.near);
    let name = badge.map(|person| seen.people.name(person).to_owned()).unwrap_or_default();
    let body = html! {
        (page::banner(visitor))
        main.login #main {
            @if visitor.from.near { div #badge hx-sse:connect="/login/badge" hx-swap="none" {} }
            h1 { (t(visitor, &Message::LoginTitle {})) }
            p.station { bdi dir="ltr" { (seen.station) } }
            @if let Some(why) = why { (page::told(visitor.language, &Told::failure(why))) }
            form method="post" action="/login" autocomplete="off" {
                (page::token(visitor))
                @if !name.is_empty() { p.ask { bdi { (name) } } }
                label for="named" { (t(visitor, &Message::LoginNamed {})) }
                // What is typed may be a badge, which opens as much as a PIN does: nobody reads it over a shoulder, and no
                // browser offers to keep it.
                input #named name="named" type="password" value=(name) required autocomplete="one-time-code"
                    autofocus[name.is_empty()] data-scan="named";
                label for="pin" { (t(visitor, &Message::LoginPin {})) }
                input #pin name="pin" type="password" autocomplete="one-time-code" autofocus[!name.is_empty()];
                button.primary { (t(visitor, &Message::LoginDo {})) }
            }
        }
    };
    page::whole(visitor, &Message::LoginTitle {}, &body)
}

/// What is filled in.
#[derive(Deserialize)]
struct Login {
    named: String,
    #[serde(default)]
    pin: Pin,
}

async fn log_in(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Form(filled): Form<Login>,
) -> Response {
    let seen = app.seen();
    if seen.realm == Realm::Real && seen.people.users.is_empty() {
        let failure = Failure::fixable(Message::NobodyEnrolled {}).hint(Message::HintNobodyEnrolled {});
        return (page::status(&failure), form(&app, &visitor, Some(&failure))).into_response();
    }
    match proved(&app, &visitor, filled).await {
        Ok(person) => {
            let kept = Kept { person: Some(person), csrf: super::visitor::token(), ..kept(&session).await };
            // Another session from here on: nobody else can know its id.
            let changed = match session.cycle_id().await {
                Ok(()) => kept.keep(&session).await,
                Err(error) => Err(error),
            };
            match changed {
                Ok(()) => Redirect::to("/").into_response(),
                Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            }
        }
        Err(failure) => {
            let status = match *failure.what {
                Message::ApiTooMany {} => StatusCode::TOO_MANY_REQUESTS,
                _ => page::status(&failure),
            };
            (status, form(&app, &visitor, Some(&failure))).into_response()
        }
    }
}

/// Who it is. A badge that waits at the bench for its PIN waits no more.
async fn proved(app: &App, visitor: &Visitor, filled: Login) -> Result<PersonId, Failure> {
    let person = app.prove(visitor, filled.named, filled.pin, false).await?;
    let known = person.clone();
    app.act(visitor, move |floor| {
        floor.logged_in(&known);
        Ok(())
    })
    .await?;
    Ok(person)
}

/// Tells the bench's own screen that a badge was scanned, so that it asks for the PIN.
async fn badges(
    State(app): State<Arc<App>>,
    Extension(way): Extension<Way>,
    visitor: Visitor,
    session: Session,
) -> Response {
    if !visitor.from.near {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut seen = app.owner.watch();
    let known = seen.borrow_and_update().badge.clone();
    let events = futures_util::stream::unfold((seen, known), |(mut seen, mut known)| async move {
        loop {
            seen.changed().await.ok()?;
            let now = seen.borrow_and_update().badge.clone();
            if now != known {
                known = now;
                let event = Event::default().event("badge").data("");
                return Some((Ok::<_, Infallible>(event), (seen, known)));
            }
        }
    });
    // Whoever never began a session watches in none.
    let over = async move {
        match session.id() {
            Some(id) => way.sessions.over(Some(id)).await,
            None => std::future::pending().await,
        }
    };
    let events = events.take_until(Box::pin(over));
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

async fn kept(session: &Session) -> Kept {
    Kept::of(session, true).await.unwrap_or_default()
}

/// Whoever logs out has left the bench too.
async fn log_out(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Redirect {
    let person = visitor.person.clone();
    let left = app.act(&visitor, move |floor| {
        if floor.operator().map(|(operator, _)| operator) == person.as_ref() && !floor.is_marking() {
            floor.man(None);
        }
        Ok(())
    });
    // Without the floor there is nobody at it; a session that cannot be forgotten ends by itself.
    let _ = left.await;
    let _ = session.flush().await;
    Redirect::to("/login")
}

/// What is chosen.
#[derive(Deserialize)]
struct Settings {
    language: Option<String>,
    theme: Option<String>,
    back: Option<String>,
}

async fn settings(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Form(chosen): Form<Settings>,
) -> Answer {
    let back = chosen.back.filter(|path| is_here(path));
    let mut kept = kept(&session).await;
    if let Some(language) = chosen.language.and_then(|tag| Language::named(&tag).ok()) {
        kept.language = Some(language.tag().to_owned());
        man_in(&app, &visitor, language).await;
    }
    if let Some(theme) = chosen.theme.and_then(|name| Theme::named(&name)) {
        kept.theme = Some(theme.name().to_owned());
    }
    let done = kept.keep(&session).await.map_err(|error| Failure::bug(error.to_string()));
    Answer::of(visitor, done.map(|()| Redirect::to(back.as_deref().unwrap_or("/"))))
}

/// Whoever works at the bench is told everything in the new language from now on.
async fn man_in(app: &App, visitor: &Visitor, language: Language) {
    let Some(person) = visitor.person.clone() else { return };
    let manned = app.owner.act(language, move |floor| {
        if floor.operator().is_some_and(|(operator, _)| *operator == person) {
            floor.man(Some((person, language)));
        }
        Ok(())
    });
    // Without the floor there is nobody at it.
    let _ = manned.await;
}
