//! A program that heard no answer sends again, with the same key, as draft-ietf-httpapi-idempotency-key-header has it: what
//! was done is not done again, and is answered as before.

use super::{key, problem::Problem};
use crate::error::Failure;
use crate::message::Message;
use crate::serve::asked::Asked;
use crate::web::app::App;
use crate::web::guard::{FILE_MAX, fingerprint};
use crate::web::once::{Became, Begun};
use crate::web::visitor::Visitor;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::time::Instant;

/// The header.
pub const HEADER: &str = "idempotency-key";
/// Characters of a key, at most.
pub const KEY_MAX: usize = 255;

/// Runs what a program asks; where it gave a key, once.
pub async fn run(app: &App, visitor: &Visitor, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !request.headers().contains_key(HEADER) {
        return next.run(request).await;
    }
    let problem = |status, what, hint| {
        let failure = Failure::fixable(what).hint(hint);
        Problem::with_status(visitor.language, &failure, status).into_response()
    };
    let Some(named) = named(request.headers()) else {
        let rule = format!("1 to {KEY_MAX} visible characters");
        let failure = Failure::usage(Message::OnceKeyBad {}).hint(Message::HintApiDocument {});
        let problem = Problem::with_status(visitor.language, &failure, StatusCode::BAD_REQUEST);
        return problem.at("Idempotency-Key", rule).into_response();
    };
    let sender = sender(request.headers());
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, FILE_MAX).await else {
        return problem(StatusCode::PAYLOAD_TOO_LARGE, Message::ApiBodyLong {}, Message::HintApiDocument {});
    };
    let what = fingerprint(parts.uri.path(), &bytes);
    let doing = match app.once.begin(&sender, &named, what, Instant::now()) {
        Begun::First(doing) => doing,
        Begun::Same(became) => {
            let became = became.borrow().clone();
            return match became {
                Became::Answered(answer) => answer.again(),
                Became::Waits => {
                    problem(StatusCode::CONFLICT, Message::OnceWaits {}, Message::HintOnceWaits {})
                }
                Became::Done => problem(StatusCode::CONFLICT, Message::OnceSpent {}, Message::HintOnceKey {}),
            };
        }
        Begun::Full => return super::too_many(app),
        Begun::Other | Begun::Spent => {
            return problem(StatusCode::UNPROCESSABLE_ENTITY, Message::OnceOther {}, Message::HintOnceKey {});
        }
    };
    let request = Request::from_parts(parts, Body::from(bytes));
    // Whoever sent it may have gone away: it is done to its end all the same.
    let acting = tokio::spawn(
        Asked::of_this_task().scope(async move { doing.answered(next.run(request).await, keeps).await }),
    );
    acting.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Whether something was decided: what was not even tried may be sent again.
fn keeps(status: StatusCode) -> bool {
    !status.is_server_error()
        && ![StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_MANY_REQUESTS].contains(&status)
}

/// The key, in the quotes of a structured field or without them.
fn named(headers: &HeaderMap) -> Option<String> {
    let given = headers.get(HEADER)?.to_str().ok()?.trim();
    let named = given.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(given);
    let fits = (1..=KEY_MAX).contains(&named.len()) && named.bytes().all(|byte| byte.is_ascii_graphic());
    // Numbers are those of forms.
    fits.then(|| format!("key {named}"))
}

/// Whose keys they are: those of a program, by its secret.
fn sender(headers: &HeaderMap) -> String {
    let secret = key::secret(headers).unwrap_or_default();
    registry::hex::encode(&<[u8; 32]>::from(Sha256::digest(secret)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::once::Once;
    use crate::web::page;

    #[tokio::test]
    async fn what_was_refused_because_a_mark_goes_on_is_done_after_its_end_with_the_same_key() {
        let (once, now, what) = (Once::default(), Instant::now(), [1; 32]);
        let refused = page::status(&Failure::fixable(Message::JobUnderWay {}));
        let decided = page::status(&Failure::fixable(Message::NothingInDoubt {}));
        for (status, may_be_done) in [(refused, true), (decided, false)] {
            let Begun::First(doing) = once.begin("program", "key", what, now) else { panic!("{status}") };
            doing.answered(status.into_response(), keeps).await;
            let again = once.begin("program", "key", what, now);
            assert_eq!(matches!(again, Begun::First(_)), may_be_done, "{status}");
        }
    }

    #[test]
    fn key_is_a_structured_string_or_bare_and_nothing_else() {
        let named = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(HEADER, value.parse().unwrap());
            named(&headers)
        };
        assert_eq!(named("\"8e03978e-40d5\"").as_deref(), Some("key 8e03978e-40d5"));
        assert_eq!(named("8e03978e-40d5").as_deref(), Some("key 8e03978e-40d5"));
        for bad in ["", "\"\"", "two words", &"x".repeat(KEY_MAX + 1)] {
            assert_eq!(named(bad), None, "{bad:?}");
        }
    }
}
