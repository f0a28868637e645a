//! Why something was not done, as RFC 9457 has it for programs: what, why, and what to do.

use crate::error::Failure;
use crate::language::Language;
use crate::message::Message;
use crate::text;
use crate::web::page;
use crate::web::visitor::Visitor;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// The form that RFC 9457 gives problems.
pub const KIND: &str = "application/problem+json";

/// Why something was not done.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Problem {
    /// Which problem: the same in every language.
    #[serde(rename = "type")]
    #[schema(example = "urn:markstation:problem:nothing-found")]
    pub kind: String,
    /// What was not done, in the language asked for.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// Why, the nearest cause first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub detail: Option<String>,
    /// The field of what was sent that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub field: Option<String>,
    /// The rule that the field breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub rule: Option<String>,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub remedy: Option<String>,
}

/// What a handler answers.
pub type Reply<T> = Result<Json<T>, Problem>;

/// A handler's answer from what came of it.
pub fn reply<T>(visitor: &Visitor, done: Result<T, Failure>) -> Reply<T> {
    done.map(Json).map_err(|failure| Problem::of(visitor.language, &failure))
}

impl Problem {
    /// From a failure, in a language.
    pub fn of(language: Language, failure: &Failure) -> Self {
        Self::with_status(language, failure, status(failure))
    }

    /// The same with another status than the failure's own.
    pub fn with_status(language: Language, failure: &Failure, status: StatusCode) -> Self {
        let words = |message: &Message| text::speaking(language, || text::of(message));
        let joined = |lines: Vec<String>| (!lines.is_empty()).then(|| lines.join("; "));
        Self {
            kind: format!("urn:markstation:problem:{}", failure.what.id()),
            title: words(&failure.what),
            status: status.as_u16(),
            detail: joined(failure.causes.iter().map(|cause| cause.in_language(language)).collect()),
            field: None,
            rule: None,
            remedy: joined(failure.hints.iter().map(words).collect()),
        }
    }

    /// About a field, and the rule that it breaks.
    #[must_use]
    pub fn at(mut self, field: &str, rule: impl Into<String>) -> Self {
        self.field = Some(field.to_owned()).filter(|field| !field.is_empty() && field != ".");
        self.rule = Some(rule.into());
        self
    }
}

/// What a failure is in HTTP. What was asked for by its name and is not there is not found.
fn status(failure: &Failure) -> StatusCode {
    match *failure.what {
        Message::NothingFound { .. }
        | Message::NoSuchEntry { .. }
        | Message::NoSuchJob { .. }
        | Message::ConsignmentUnknown { .. }
        | Message::LifeUnknown { .. } => StatusCode::NOT_FOUND,
        Message::RoleMissing { .. } => StatusCode::FORBIDDEN,
        _ => page::status(failure),
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(KIND));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
