//! Who works here: the list, somebody new, and what one person did and a second has not looked at yet.

use super::parts::{self, may, not_yours, role_names, table};
use super::said;
use crate::command::user;
use crate::error::Failure;
use crate::folder::Reading;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::output::Answers;
use crate::persons;
use crate::web::app::{App, Done};
use crate::web::page::{self, Answer, t};
use crate::web::second::{self, Second};
use crate::web::visitor::Visitor;
use axum::extract::{Form, State};
use maud::{Markup, html};
use registry::PersonId;
use registry::people::Role;
use registry::policy::{Deed, Rule};
use registry::view::{User, Waiting};
use std::sync::Arc;
use tower_sessions::Session;

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let asker = visitor.clone();
    let read = app.read(&visitor, move |reading| body(&asker, reading)).await;
    let said = said::take(&session).await;
    let shown = read.map(|body| parts::page(&visitor, &Message::SupPeople {}, &said, &body));
    Answer::of(visitor, shown)
}

fn body(visitor: &Visitor, reading: &Reading) -> Result<Markup, Failure> {
    let users = reading.view()?.standing()?.map(|standing| standing.users).unwrap_or_default();
    Ok(html! {
        (waiting(visitor, reading)?)
        (list(visitor, reading, &users)?)
        (to_enrol(visitor))
    })
}

fn list(visitor: &Visitor, reading: &Reading, users: &[User]) -> Result<Markup, Failure> {
    let mut here = Vec::new();
    for user in users.iter().filter(|user| !user.left) {
        let name = persons::name_of(reading.store(), &user.person)?;
        here.push((name, user, state(reading, user)?));
    }
    here.sort_by_key(|(name, ..)| name.to_lowercase());
    let gone = users.len() - here.len();
    let rows = html! {
        @for (name, user, state) in &here {
            tr {
                th scope="row" { a.button href={ "/supervisor/people/" (user.person.0) } { bdi { (name) } } }
                td { (role_names(visitor, &user.roles)) }
                td { (t(visitor, state)) }
            }
        }
    };
    let heads = [Message::SupName {}, Message::SupRoles {}, Message::SupState {}];
    Ok(html! {
        section {
            h2 { (t(visitor, &Message::SupUsers {})) }
            @if here.is_empty() { p { (t(visitor, &Message::SupNoUsers {})) } }
            @else { (table(visitor, &Message::SupUsers {}, &heads, &rows)) }
            @if gone > 0 { p.where { (t(visitor, &Message::SupGone { count: gone as u64 })) } }
        }
    })
}

/// How somebody shows who they are, or why not.
///
/// # Errors
/// The register's failure.
pub fn state(reading: &Reading, user: &User) -> Result<Message, Failure> {
    let credential = reading.store().credential(&user.person)?;
    Ok(match (user.left, user.locked, credential.pin.is_some(), credential.badge) {
        (true, ..) => Message::UserStateLeft {},
        (_, true, ..) => Message::UserStateLocked {},
        (_, _, false, _) => Message::UserStateNoPin {},
        (_, _, true, true) => Message::UserStateBadge {},
        (_, _, true, false) => Message::UserStateHere {},
    })
}

fn to_enrol(visitor: &Visitor) -> Markup {
    html! {
        section.card {
            h2 { (t(visitor, &Message::SupEnrol {})) }
            @if may(visitor, Deed::UserEnrolled) {
                form method="post" action="/supervisor/enrol" autocomplete="off" {
                    (page::token(visitor))
                    label { (t(visitor, &Message::SupFullName {})) input name="name" required maxlength="100" autocomplete="off"; }
                    (role_boxes(visitor, &[]))
                    div.filled {
                        label { (t(visitor, &Message::SupNewPin {})) input name="new_pin" type="password" autocomplete="new-password"; }
                        label { (t(visitor, &Message::SupPinAgain {})) input name="again" type="password" autocomplete="new-password"; }
                        label { (t(visitor, &Message::SupBadgeNumber {})) input name="badge" dir="ltr" autocomplete="off"; }
                    }
                    (second::fields(visitor, Deed::UserEnrolled))
                    button.primary { (t(visitor, &Message::SupEnrolDo {})) }
                }
            } @else { (not_yours(visitor, Deed::UserEnrolled)) }
        }
    }
}

/// A box for each role, those of `has` checked.
pub fn role_boxes(visitor: &Visitor, has: &[Role]) -> Markup {
    html! {
        fieldset {
            legend { (t(visitor, &Message::SupRoles {})) }
            div.filled {
                @for role in Role::ALL {
                    label {
                        input type="checkbox" name="role" value=(role.name()) checked[has.contains(&role)];
                        span { (t(visitor, &persons::role_name(role))) }
                    }
                }
            }
        }
    }
}

/// What was filled in into a form in which a name may come several times.
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of a name, without its blanks; empty where there is none.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(named, _)| named == name).map_or("", |(_, value)| value.trim())
    }

    /// The roles that were checked.
    ///
    /// # Errors
    /// A [`Failure`] where none was.
    pub fn roles(&self) -> Result<Vec<Role>, Failure> {
        let named = self.0.iter().filter(|(name, _)| name == "role");
        let roles: Vec<Role> = named.filter_map(|(_, role)| Role::named(role)).collect();
        if roles.is_empty() { Err(Failure::usage(Message::SupNoRole {})) } else { Ok(roles) }
    }

    /// The PIN, typed twice; none where the fields were left empty.
    ///
    /// # Errors
    /// A [`Failure`] where the second is another one.
    pub fn pin(&self) -> Result<Option<Pin>, Failure> {
        let (pin, again) = (self.one("new_pin"), self.one("again"));
        if pin != again {
            return Err(Failure::fixable(Message::PinNotRepeated {}));
        }
        Ok(Some(pin).filter(|pin| !pin.is_empty()).map(Pin::from))
    }

    /// The second person.
    pub fn second(&self) -> Second {
        Second { named: self.one("second").to_owned(), pin: self.one("pin").into() }
    }
}

/// Enrols somebody.
pub async fn enrol(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Form(filled): Form<Vec<(String, String)>>,
) -> Answer {
    let done = enrolled(&app, &visitor, &Fields(filled)).await;
    said::go_on(visitor, &session, done, "/supervisor/people").await
}

async fn enrolled(app: &App, visitor: &Visitor, filled: &Fields) -> Result<Done, Failure> {
    let (name, roles) = (filled.one("name").to_owned(), filled.roles()?);
    let pin = filled.pin()?;
    let (second, mut answers) = filled.second().answers(app, visitor).await?;
    if let Some(pin) = pin {
        answers.kept = app.kept_of(&pin).await?;
        answers.pins.insert(name.clone(), pin);
    }
    let badge = Some(filled.one("badge").to_owned()).filter(|badge| !badge.is_empty());
    let args = user::AddArgs { name, roles, badge, by: Some(visitor.by()), second };
    app.command(visitor, answers, move |floor, output| user::add(&args, &mut floor.bench, output)).await
}

/// What one person did and a second has not looked at yet, each with a button for those who may.
///
/// # Errors
/// The register's failure.
pub fn waiting(visitor: &Visitor, reading: &Reading) -> Result<Markup, Failure> {
    let waiting = reading.view()?.all_waiting()?;
    let mut shown = Vec::new();
    for one in &waiting {
        let by = persons::name_of(reading.store(), &one.by)?;
        let about =
            one.concerned.as_ref().map(|person| persons::name_of(reading.store(), person)).transpose()?;
        shown.push((one, by, about));
    }
    let rows = html! {
        @for (one, by, about) in &shown {
            tr {
                th scope="row" { (t(visitor, &act_words(one.rule))) @if let Some(about) = about { ": " bdi { (about) } } }
                td { bdi { (by) } }
                td { (one.entry) }
                td {
                    @if may_sign(visitor, one) {
                        form method="post" action="/supervisor/countersign" {
                            (page::token(visitor))
                            input type="hidden" name="entry" value=(one.entry);
                            button { (t(visitor, &Message::SupCountersign {})) }
                        }
                    } @else { (t(visitor, &Message::SupWaitsFor { roles: role_names(visitor, one.roles()) })) }
                }
            }
        }
    };
    let heads =
        [Message::SupWhat {}, Message::SupByWhom {}, Message::SupEntry {}, Message::SupSecondPerson {}];
    Ok(html! {
        section {
            h2 { (t(visitor, &Message::SupWaiting {})) }
            @if waiting.is_empty() { p { (t(visitor, &Message::NothingWaits {})) } }
            @else { (table(visitor, &Message::SupWaiting {}, &heads, &rows)) }
        }
    })
}

/// Whether the visitor may be the second person in it: another one than whoever did it and whom it is about.
fn may_sign(visitor: &Visitor, one: &Waiting) -> bool {
    let is_other = |person: Option<&PersonId>| person.is_none() || person != visitor.person.as_ref();
    is_other(Some(&one.by)) && is_other(one.concerned.as_ref()) && visitor.has(one.roles())
}

/// What somebody did, for which a second person may come later.
fn act_words(rule: &Rule) -> Message {
    match (rule.act, rule.kind) {
        ("number-block", _) => Message::SupActNumberBlock {},
        ("witness-admitted", _) => Message::SupActWitness {},
        ("user", "enrolled") => Message::SupActEnrolled {},
        ("user", "roles") => Message::SupActRoles {},
        ("hold-released", _) => Message::SupActHoldReleased {},
        ("lives-linked", _) => Message::SupActLinked {},
        ("error-declared", _) => Message::SupActErrorDeclared {},
        _ => Message::SupActOther { act: rule.to_string() },
    }
}

/// What is filled in.
#[derive(serde::Deserialize)]
pub struct Signed {
    entry: u64,
}

/// Countersigns what one person did.
pub async fn countersign(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Form(signed): Form<Signed>,
) -> Answer {
    let args = user::waiting::Args { entries: vec![signed.entry], all: false, by: visitor.by() };
    said::act(&app, visitor, &session, Answers::default(), "/supervisor/people", move |floor, output| {
        user::waiting::sign(&args, &mut floor.bench, output)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use registry::policy::POLICY;

    fn fields(filled: &[(&str, &str)]) -> Fields {
        Fields(filled.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn every_act_that_may_wait_for_a_second_person_has_words() {
        for rule in POLICY.iter().filter(|rule| rule.may_follow().is_some()) {
            assert!(!matches!(act_words(rule), Message::SupActOther { .. }), "{rule}");
        }
    }

    #[test]
    fn pin_counts_only_where_it_was_typed_twice_alike() {
        let twice = fields(&[("new_pin", "4711"), ("again", "4711")]).pin().unwrap();
        assert_eq!(twice.unwrap().expose(), "4711");
        assert!(fields(&[]).pin().unwrap().is_none());
        let failure = fields(&[("new_pin", "4711"), ("again", "4712")]).pin().unwrap_err();
        assert_eq!(*failure.what, Message::PinNotRepeated {});
    }

    #[test]
    fn roles_are_those_that_were_checked_and_at_least_one() {
        let checked =
            fields(&[("role", "operator"), ("name", "Amina"), ("role", "auditor"), ("role", "king")]);
        assert_eq!(checked.roles().unwrap(), [Role::Operator, Role::Auditor]);
        assert_eq!(*fields(&[("role", "king")]).roles().unwrap_err().what, Message::SupNoRole {});
    }
}
