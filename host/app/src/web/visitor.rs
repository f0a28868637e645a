//! Who asks: the person, the roles, the language and the theme of a request, from its session and the people as they are
//! known at this moment.

use super::app::App;
use super::assets::Theme;
use crate::language::Language;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use protocol::Realm;
use registry::PersonId;
use registry::people::Role;
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::sync::Arc;
use tower_sessions::Session;

/// Under which name the session keeps what it knows.
pub const KEPT: &str = "visitor";

/// What a session keeps.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Kept {
    /// Who said who they are.
    pub person: Option<PersonId>,
    /// What has to come back with everything that acts.
    pub csrf: String,
    /// The language that was chosen on this screen.
    pub language: Option<String>,
    /// The theme that was chosen on this screen.
    pub theme: Option<String>,
}

impl Kept {
    /// What a session keeps. One that begins here gets its token now; where none begins there is nothing, and nobody acts.
    ///
    /// # Errors
    /// What the session's store says.
    pub async fn of(session: &Session, begins: bool) -> Result<Self, tower_sessions::session::Error> {
        match session.get(KEPT).await? {
            Some(kept) => Ok(kept),
            None if !begins => Ok(Self::default()),
            None => {
                let kept = Self { csrf: token(), ..Self::default() };
                session.insert(KEPT, &kept).await?;
                Ok(kept)
            }
        }
    }

    /// Keeps it.
    ///
    /// # Errors
    /// What the session's store says.
    pub async fn keep(&self, session: &Session) -> Result<(), tower_sessions::session::Error> {
        session.insert(KEPT, self).await
    }
}

/// 128 random bits. Without the system's randomness nothing that acts is accepted.
pub fn token() -> String {
    crate::persons::random::<16>().map(|bits| registry::hex::encode(&bits)).unwrap_or_default()
}

/// Who asks.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The person, where somebody said who they are and works here still.
    pub person: Option<PersonId>,
    /// The person's name; empty without one.
    pub name: String,
    /// What the person may do.
    pub roles: Vec<Role>,
    /// In which language everything is said.
    pub language: Language,
    /// In which colours.
    pub theme: Theme,
    /// What has to come back with everything that acts.
    pub csrf: String,
    /// Where the page is, to come back to it.
    pub path: String,
    /// Whether the station is one for training, for ever.
    pub training: bool,
    /// Whether a script of the page asks, which goes on with what is pushed.
    pub scripted: bool,
}

impl Visitor {
    /// From what the session keeps, and the people as they are now.
    pub fn new(app: &App, kept: Kept, headers: &HeaderMap, path: String) -> Self {
        let people = app.seen().people.clone();
        let person = kept.person.filter(|person| !people.roles(person).is_empty());
        let of_person = person.as_ref().and_then(|person| people.languages.get(person).copied());
        let chosen = kept.language.and_then(|tag| Language::named(&tag).ok());
        let accepted = accepts(headers).and_then(accepted_language);
        Self {
            name: person.as_ref().map(|person| people.name(person).to_owned()).unwrap_or_default(),
            roles: person.as_ref().map(|person| people.roles(person)).unwrap_or_default(),
            language: chosen.or(of_person).or(accepted).unwrap_or(app.language),
            theme: kept.theme.and_then(|name| Theme::named(&name)).unwrap_or_default(),
            csrf: kept.csrf,
            training: app.seen().realm == Realm::Training,
            scripted: headers.contains_key("hx-request"),
            person,
            path,
        }
    }

    /// Whether the person has one of these roles.
    pub fn has(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }
}

/// The first language that a browser asks for and there are words in.
fn accepted_language(accepts: &str) -> Option<Language> {
    accepts.split(',').find_map(|one| Language::named(one.split(';').next()?.trim()).ok())
}

/// The guard has put the visitor into the request before any handler runs.
impl FromRequestParts<Arc<App>> for Visitor {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl OptionalFromRequestParts<Arc<App>> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Option<Self>, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned())
    }
}

/// What the browser says of the languages that it wants.
fn accepts(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()
}
