//! One person who works here: roles, PIN, badge, a lock that is taken off, and the end.

use super::parts::{self, may, not_yours, role_names};
use super::people::{Fields, role_boxes, state};
use super::said;
use crate::command::user::{self, Two};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::output::Answers;
use crate::persons;
use crate::web::app::{App, Done};
use crate::web::once::ShownOnce;
use crate::web::page::{self, Answer, t};
use crate::web::second;
use crate::web::visitor::Visitor;
use axum::Extension;
use axum::extract::{Form, Path, State};
use maud::{Markup, PreEscaped, html};
use registry::PersonId;
use registry::policy::Deed;
use registry::view::User;
use std::sync::Arc;
use tower_sessions::Session;

/// The page.
pub async fn show(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
) -> Answer {
    let asker = visitor.clone();
    let read = app.read(&visitor, move |reading| body(&asker, reading, id)).await;
    let said = said::take(&session).await;
    let shown = read.map(|(name, body)| parts::page(&visitor, &Message::SupPerson { name }, &said, &body));
    Answer::of(visitor, shown)
}

fn body(visitor: &Visitor, reading: &Reading, id: String) -> Result<(String, Markup), Failure> {
    let standing = reading.view()?.standing()?;
    let person = PersonId(id);
    let known = standing.as_ref().and_then(|standing| standing.user(&person));
    let Some(user) = known else {
        return Err(Failure::fixable(Message::PersonUnknown { name: person.0 }));
    };
    let name = persons::name_of(reading.store(), &person)?;
    let state = state(reading, user)?;
    let body = html! {
        dl.weapon {
            dt { (t(visitor, &Message::SupState {})) } dd { (t(visitor, &state)) }
            dt { (t(visitor, &Message::SupRoles {})) } dd { (role_names(visitor, &user.roles)) }
            dt { (t(visitor, &Message::SupId {})) } dd { bdi dir="ltr" { (person.0) } }
        }
        @if !user.left { (acts(visitor, user)) }
        a.button href="/supervisor/people" { (t(visitor, &Message::SupAllPeople {})) }
    };
    Ok((name, body))
}

fn acts(visitor: &Visitor, user: &User) -> Markup {
    let is_self = visitor.person.as_ref() == Some(&user.person);
    let administers = may(visitor, Deed::UserRoles);
    html! {
        @if !administers && !is_self { (not_yours(visitor, Deed::UserRoles)) }
        @if administers && user.locked { (to_unlock(visitor, user)) }
        @if administers || is_self { (to_pin(visitor, user)) (to_badge(visitor, user)) }
        @if administers { (to_roles(visitor, user)) (to_leave(visitor, user)) }
    }
}

fn form(visitor: &Visitor, user: &User, act: &str, inside: &Markup) -> Markup {
    html! {
        form method="post" action={ "/supervisor/people/" (user.person.0) "/" (act) } autocomplete="off" {
            (page::token(visitor))
            (inside)
        }
    }
}

fn to_unlock(visitor: &Visitor, user: &User) -> Markup {
    let inside = html! {
        p { (t(visitor, &Message::SupLocked {})) }
        button.primary { (t(visitor, &Message::SupUnlock {})) }
    };
    html! { section.card { (form(visitor, user, "unlock", &inside)) } }
}

fn to_pin(visitor: &Visitor, user: &User) -> Markup {
    let inside = html! {
        p { (t(visitor, &Message::SupPinFollows {})) }
        div.filled {
            label { (t(visitor, &Message::SupNewPin {})) input name="new_pin" type="password" required autocomplete="new-password"; }
            label { (t(visitor, &Message::SupPinAgain {})) input name="again" type="password" required autocomplete="new-password"; }
        }
        button { (t(visitor, &Message::SupPinDo {})) }
    };
    html! { section.card { h2 { (t(visitor, &Message::LoginPin {})) } (form(visitor, user, "pin", &inside)) } }
}

fn to_badge(visitor: &Visitor, user: &User) -> Markup {
    let inside = html! {
        p { (t(visitor, &Message::SupBadgeFollows {})) }
        button { (t(visitor, &Message::SupBadgeDo {})) }
    };
    html! { section.card { h2 { (t(visitor, &Message::SupBadge {})) } (form(visitor, user, "badge", &inside)) } }
}

fn to_roles(visitor: &Visitor, user: &User) -> Markup {
    let inside = html! {
        (role_boxes(visitor, &user.roles))
        (second::fields(visitor, Deed::UserRoles))
        button { (t(visitor, &Message::SupRolesDo {})) }
    };
    html! { section.card { h2 { (t(visitor, &Message::SupRoles {})) } (form(visitor, user, "roles", &inside)) } }
}

fn to_leave(visitor: &Visitor, user: &User) -> Markup {
    let inside = html! {
        p { (t(visitor, &Message::SupLeaveFollows {})) }
        label {
            input type="checkbox" name="forget" value="yes";
            span { (t(visitor, &Message::SupForget {})) }
        }
        button { (t(visitor, &Message::SupLeaveDo {})) }
    };
    html! {
        details.card {
            summary { (t(visitor, &Message::SupLeave {})) }
            (form(visitor, user, "leave", &inside))
        }
    }
}

fn to(id: &str) -> String {
    format!("/supervisor/people/{id}")
}

/// The name of a person, as commands are told it and say it; the id where the name was forgotten.
fn name_of(app: &App, id: &str) -> String {
    app.seen().people.name(&PersonId(id.to_owned())).to_owned()
}

/// Gives other roles.
pub async fn roles(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    Form(filled): Form<Vec<(String, String)>>,
) -> Answer {
    let done = with_roles(&app, &visitor, name_of(&app, &id), &Fields(filled)).await;
    said::go_on(visitor, &session, done, &to(&id)).await
}

async fn with_roles(app: &App, visitor: &Visitor, name: String, filled: &Fields) -> Result<Done, Failure> {
    let roles = filled.roles()?;
    let (second, answers) = filled.second().answers(app, visitor).await?;
    let two = Two { by: visitor.by(), second };
    app.command(visitor, answers, move |floor, output| {
        user::set_roles(&name, &roles, &two, &mut floor.bench, output)
    })
    .await
}

/// Takes the PIN that the person has typed.
pub async fn pin(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    Form(filled): Form<Vec<(String, String)>>,
) -> Answer {
    let done = with_pin(&app, &visitor, name_of(&app, &id), &Fields(filled)).await;
    said::go_on(visitor, &session, done, &to(&id)).await
}

async fn with_pin(app: &App, visitor: &Visitor, name: String, filled: &Fields) -> Result<Done, Failure> {
    let pin = filled.pin()?.unwrap_or_default();
    // A first PIN is asked by the person's name, a later one is typed twice.
    let mut answers = Answers { kept: app.kept_of(&pin).await?, ..Answers::default() };
    answers.pins.insert(name.clone(), pin.clone());
    answers.typed.extend([pin.expose().to_owned(), pin.expose().to_owned()]);
    let by = visitor.by();
    app.command(visitor, answers, move |floor, output| user::pin(&name, &by, &mut floor.bench, output)).await
}

/// Makes a badge, and shows it once: no page after this one has it.
pub async fn badge(State(app): State<Arc<App>>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    let (by, name) = (visitor.by(), name_of(&app, &id));
    let asked = name.clone();
    let made = app.command(&visitor, Answers::default(), move |floor, output| {
        user::badge::make(&asked, None, &by, &mut floor.bench, output)
    });
    let shown = made.await.and_then(|done| card(&visitor, &id, &name, done));
    let shown = shown.map(|card| (Extension(ShownOnce), card));
    Answer::of(visitor, shown)
}

fn card(visitor: &Visitor, id: &str, name: &str, done: Done) -> Result<Markup, Failure> {
    let secret = done.data.first().and_then(|(_, value)| value["badge"].as_str()).unwrap_or_default();
    let drawn = user::badge::drawn(secret, name)?;
    let body = html! {
        figure.badge dir="ltr" role="img" aria-label=(t(visitor, &Message::SupBadgeOf { name: name.to_owned() })) {
            (PreEscaped(drawn))
        }
        p { (t(visitor, &Message::SupBadgePrint {})) }
        a.button.primary href=(to(id)) { (t(visitor, &Message::SupBadgePrinted {})) }
    };
    Ok(parts::page(visitor, &Message::SupPerson { name: name.to_owned() }, &[], &body))
}

/// Takes the lock off.
pub async fn unlock(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
) -> Answer {
    let (by, name, back) = (visitor.by(), name_of(&app, &id), to(&id));
    let done = app.command(&visitor, Answers::default(), move |floor, output| {
        user::unlock(&name, &by, &mut floor.bench, output)
    });
    let done = done.await;
    if done.is_ok() {
        // The wait of those who tried from other computers is taken off with it.
        app.tries.forget(&PersonId(id));
    }
    said::go_on(visitor, &session, done, &back).await
}

/// Somebody does not work here any more.
pub async fn leave(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    Form(filled): Form<Vec<(String, String)>>,
) -> Answer {
    let (by, name) = (visitor.by(), name_of(&app, &id));
    let forget = Fields(filled).one("forget") == "yes";
    said::act(&app, visitor, &session, Answers::default(), "/supervisor/people", move |floor, output| {
        user::leave(&name, forget, &by, &mut floor.bench, output)
    })
    .await
}
