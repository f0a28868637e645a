//! Who asks: the person, the roles, the language and the theme of a request, from its session and the people as they are
//! known at this moment.

use super::app::App;
use super::assets::Theme;
use crate::error::Failure;
use crate::language::Language;
use crate::lives::Who;
use crate::message::Message;
use crate::serve::Seen;
use crate::serve::seen::People;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use protocol::Realm;
use registry::PersonId;
use registry::people::Role;
use registry::policy::{Deed, Doer, names};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::net::IpAddr;
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

/// From where somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The address.
    pub address: IpAddr,
    /// Whether at this computer's own address, which nobody reaches over the bench network.
    pub near: bool,
}

/// Who asks.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// From where.
    pub from: Source,
    /// The person, where somebody said who they are and works here still.
    pub person: Option<PersonId>,
    /// The person's name; empty without one.
    pub name: String,
    /// What the person may do; a program no more than its key.
    pub roles: Vec<Role>,
    /// The roles of a program's key; none where a person asks.
    pub key: Option<Vec<Role>>,
    /// In which language everything is said.
    pub language: Language,
    /// In which colours.
    pub theme: Theme,
    /// What has to come back with everything that acts.
    pub csrf: String,
    /// Where the page is, to come back to it.
    pub path: String,
    /// The page of this station that the request comes from.
    pub came_from: Option<String>,
    /// Whether the station is one for training, for ever.
    pub training: bool,
    /// Whether a script of the page asks, which goes on with what is pushed.
    pub scripted: bool,
}

impl Visitor {
    /// From what the session keeps, and the people as they are now.
    pub fn new(app: &App, from: Source, kept: Kept, headers: &HeaderMap, path: String) -> Self {
        let seen = app.seen();
        let people = &seen.people;
        let person = kept.person.filter(|person| !people.roles(person).is_empty());
        let of_person = person.as_ref().and_then(|person| people.languages.get(person).copied());
        let chosen = kept.language.and_then(|tag| Language::named(&tag).ok());
        // A language card speaks to the bench alone, and whoever works there follows it.
        let at_bench = seen.language_of(person.as_ref());
        let accepted = accepts(headers).and_then(accepted_language);
        Self {
            from,
            name: person.as_ref().map(|person| people.name(person).to_owned()).unwrap_or_default(),
            roles: person.as_ref().map(|person| people.roles(person)).unwrap_or_default(),
            key: None,
            language: at_bench.or(chosen).or(of_person).or(accepted).unwrap_or(app.language),
            theme: kept.theme.and_then(|name| Theme::named(&name)).unwrap_or_default(),
            csrf: kept.csrf,
            training: seen.realm == Realm::Training,
            scripted: headers.contains_key("hx-request"),
            came_from: came_from(headers),
            person,
            path,
        }
    }

    /// Who acts, as commands are told it: the id, or the name where nobody is known.
    pub fn by(&self) -> String {
        self.person.as_ref().map_or_else(|| self.name.clone(), |person| person.0.clone())
    }

    /// Who acts, and who is the second person.
    pub fn who(&self, second: Option<String>) -> Who {
        Who { by: self.by(), second }
    }

    /// Whether the roles of whoever asks are enough for this: a program has no more than its key.
    ///
    /// # Errors
    /// A [`Failure`] that names the roles.
    pub fn may(&self, deed: Deed) -> Result<(), Failure> {
        let (Doer::Role(roles) | Doer::SelfOr(roles) | Doer::StationOr(roles)) = deed.rule().by else {
            return Ok(());
        };
        if self.has(roles) {
            return Ok(());
        }
        let (name, act, roles) = (self.name.clone(), deed.rule().act.to_owned(), names(roles));
        Err(Failure::fixable(Message::RoleMissing { name, act, roles }).hint(Message::HintUserPolicy {}))
    }

    /// What whoever asks may do as people are known now: of the user's roles those that the key has too.
    pub fn roles_among(&self, people: &People) -> Vec<Role> {
        let mut roles = self.person.as_ref().map(|person| people.roles(person)).unwrap_or_default();
        roles.retain(|role| self.key.as_ref().is_none_or(|key| key.contains(role)));
        roles
    }

    /// Whether the person works at the bench now.
    pub fn is_at_bench(&self, seen: &Seen) -> bool {
        seen.operator.is_some() && seen.operator == self.person
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

/// The path of the page that a request comes from, where that is one of this station.
fn came_from(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name)?.to_str().ok();
    let (_, address) = text(header::REFERER)?.split_once("://")?;
    let (host, path) = address.split_at(address.find('/')?);
    (text(header::HOST) == Some(host) && is_here(path)).then(|| path.to_owned())
}

/// Whether a path leads to a page of this program, however a browser reads it.
pub fn is_here(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c == '\\' || c.is_control())
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
