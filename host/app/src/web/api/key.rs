//! Which program asks, and for whom: the key in the request, as long as it counts and its user works here.

use super::problem::Problem;
use crate::api_keys::{self, Key};
use crate::error::Failure;
use crate::message::Message;
use crate::web::access::Access;
use crate::web::app::App;
use crate::web::visitor::{Kept, Source, Visitor};
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use registry::people::Role;
use registry::policy::names;

/// Who asks, or the answer in place of the handler's. What the program may do both the user and the key have to allow.
///
/// # Errors
/// The answer.
pub fn admit(app: &App, from: Source, access: Access, request: &Request) -> Result<Visitor, Response> {
    let (roles, near) = match access {
        Access::Key(roles) => (roles, false),
        Access::NearOrKey(roles) => (roles, from.near),
        Access::Anybody | Access::User | Access::Roles(_) => (Role::ALL.as_slice(), false),
    };
    let at = request.uri().path().to_owned();
    let given = secret(request.headers());
    let known = match given.as_deref().map(|secret| api_keys::of_secret(&app.folder, secret)).transpose() {
        Ok(known) => known.flatten(),
        Err(failure) => return Err(Problem::of(app.language, &failure).into_response()),
    };
    let visitor = of(app, from, known.as_ref(), request.headers(), at);
    if near && given.is_none() || visitor.person.is_some() && visitor.has(roles) {
        return Ok(visitor);
    }
    let (status, failure) = match (given, &visitor.person) {
        (None, _) => (StatusCode::UNAUTHORIZED, Failure::fixable(Message::ApiNoKey {})),
        (Some(_), None) => (StatusCode::UNAUTHORIZED, Failure::fixable(Message::ApiBadKey {})),
        (Some(_), Some(_)) => (StatusCode::FORBIDDEN, missing(&visitor, roles)),
    };
    let failure = failure.hint(Message::HintApiKey {});
    Err(Problem::with_status(visitor.language, &failure, status).into_response())
}

fn missing(visitor: &Visitor, roles: &[Role]) -> Failure {
    let (name, act) = (visitor.name.clone(), visitor.path.clone());
    Failure::fixable(Message::RoleMissing { name, act, roles: names(roles) })
}

/// The program as a visitor, with the roles that both its user and its key have.
fn of(app: &App, from: Source, key: Option<&Key>, headers: &HeaderMap, at: String) -> Visitor {
    let kept = Kept { person: key.map(|key| key.person.clone()), ..Kept::default() };
    let mut visitor = Visitor::new(app, from, kept, headers, at);
    visitor.key = Some(key.map(|key| key.roles.clone()).unwrap_or_default());
    visitor.roles = visitor.roles_among(&app.seen().people);
    visitor
}

/// Whether the key of a request counts still, and its user works here with one of these roles.
pub fn still_counts(app: &App, secret: &str, roles: &[Role]) -> bool {
    let Ok(Some(key)) = api_keys::of_secret(&app.folder, secret) else { return false };
    let has = app.seen().people.roles(&key.person);
    key.roles.iter().any(|role| roles.contains(role) && has.contains(role))
}

/// The secret that stands in the request.
pub fn secret(headers: &HeaderMap) -> Option<String> {
    let given = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = given.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim().to_owned())
}
