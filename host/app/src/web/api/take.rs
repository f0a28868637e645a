//! What a program sent, read strictly; what does not fit is answered with the field and the rule, and changes nothing.

use super::numbers;
use super::problem::Problem;
use crate::error::Failure;
use crate::language::Language;
use crate::message::Message;
use crate::web::app::App;
use crate::web::visitor::Visitor;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use std::error::Error;
use std::sync::Arc;

/// A JSON body.
pub struct Body<T>(pub T);

/// What stands after `?`.
pub struct Asked<T>(pub T);

/// What stands in the path.
pub struct Named<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Arc<App>> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Problem> {
        let language = language(request.extensions().get(), app);
        let is_json = is_json(request.headers());
        let bytes = Bytes::from_request(request, app).await.map_err(|error| too_long(language, &error))?;
        if !is_json {
            let failure = Failure::fixable(Message::ApiBodyKind {}).hint(Message::HintApiBodyKind {});
            return Err(Problem::with_status(language, &failure, StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = numbers::whole(&bytes);
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let read = serde_path_to_error::deserialize(&mut reader);
        let read = read.map_err(|error| {
            let field = error.path().to_string();
            bad(language, Message::ApiBodyBad {}, error.inner()).at(&field, error.inner().to_string())
        })?;
        reader.end().map_err(|error| bad(language, Message::ApiBodyBad {}, &error))?;
        Ok(Self(read))
    }
}

impl<T: DeserializeOwned> FromRequestParts<Arc<App>> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let language = language(parts.extensions.get(), app);
        match Query::<T>::try_from_uri(&parts.uri) {
            Ok(Query(asked)) => Ok(Self(asked)),
            Err(error) => {
                let why = error.source().map(ToString::to_string).unwrap_or_default();
                let (field, rule) = why.split_once(": ").unwrap_or(("", &why));
                Err(bad(language, Message::ApiAskedBad {}, &error).at(field, rule))
            }
        }
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<Arc<App>> for Named<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let language = language(parts.extensions.get(), app);
        match Path::<T>::from_request_parts(parts, app).await {
            Ok(Path(named)) => Ok(Self(named)),
            Err(error) => {
                let rule = error.body_text();
                Err(bad(language, Message::ApiAskedBad {}, &error).at("path", rule))
            }
        }
    }
}

/// Whether a field keeps its rule.
///
/// # Errors
/// The problem that names both.
pub fn fits(visitor: &Visitor, field: &str, fits: bool, rule: String) -> Result<(), Problem> {
    if fits {
        return Ok(());
    }
    let failure = Failure::usage(Message::ApiAskedBad {}).hint(Message::HintApiDocument {});
    Err(Problem::with_status(visitor.language, &failure, StatusCode::BAD_REQUEST).at(field, rule))
}

fn language(visitor: Option<&Visitor>, app: &App) -> Language {
    visitor.map_or(app.language, |visitor| visitor.language)
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn bad(language: Language, what: Message, error: &(dyn Error + 'static)) -> Problem {
    let failure = Failure::fixable(what).because(error).hint(Message::HintApiDocument {});
    Problem::with_status(language, &failure, StatusCode::BAD_REQUEST)
}

fn too_long(language: Language, error: &BytesRejection) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            let failure = Failure::fixable(Message::ApiBodyLong {});
            Problem::with_status(language, &failure, StatusCode::PAYLOAD_TOO_LARGE)
        }
        _ => bad(language, Message::ApiBodyBad {}, error),
    }
}
