//! What stands before every route: how often, how large, from where, by whom, and whether for the first time; and the headers
//! of every answer.

use super::access::{self, Access};
use super::app::App;
use super::once::{Became, Begun, Doing};
use super::server::{Way, is_of_this_computer, name_of};
use super::visitor::{Kept, Source, Visitor};
use super::{api, page};
use crate::error::Failure;
use crate::message::Message;
use crate::serve::asked::Asked;
use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;
use tower_sessions::Session;

/// Largest body of a form, bytes. Files have a limit of their own.
const FORM_MAX: usize = 256 * 1024;
/// Largest file that is sent: a workbook, a picture.
pub const FILE_MAX: usize = 16 * 1024 * 1024;

/// Nothing but what is in the program is loaded, shown or spoken to; nobody frames it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; \
                      frame-ancestors 'none'; base-uri 'none'";

/// For a year a browser asks by this name with TLS only.
const TLS_ONLY: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// The headers of every answer.
pub const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), usb=(), serial=()"),
    ),
];

/// Adds the headers. What a page shows is nobody else's: only files of the program are kept by the browser.
pub async fn headers(Extension(way): Extension<Way>, request: Request, next: Next) -> Response {
    // A browser keeps it for the name at every port, and this computer's own is asked in the clear.
    let tls_only = !way.near && host(&request).is_some_and(|host| !is_of_this_computer(name_of(host)));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, value);
    }
    if tls_only {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, TLS_ONLY);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Lets a request through to its handler, with the visitor in it, or answers in its place.
pub async fn admit(
    State(app): State<Arc<App>>,
    Extension(way): Extension<Way>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Response {
    let for_programs = request.uri().path().starts_with(api::ROOT);
    if !app.may_ask(from.ip()) {
        return if for_programs {
            api::too_many(&app)
        } else {
            StatusCode::TOO_MANY_REQUESTS.into_response()
        };
    }
    if !host(&request).is_some_and(|host| way.is_called(host)) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let Some(access) = path.as_deref().and_then(|path| access::of(request.method().as_str(), path)) else {
        return if for_programs {
            api::no_route(&app, path.as_deref())
        } else {
            StatusCode::NOT_FOUND.into_response()
        };
    };
    let from = Source { address: from.ip(), near: way.near };
    if let Access::Key(_) | Access::NearOrKey(_) = access {
        return match api::key::admit(&app, from, access, &request) {
            Ok(visitor) => {
                request.extensions_mut().insert(visitor.clone());
                api::once::run(&app, &visitor, request, next).await
            }
            Err(refused) => refused,
        };
    }
    if !is_from_here(&request, &way) {
        return StatusCode::FORBIDDEN.into_response();
    }
    // Whoever only asks leaves nothing behind: a session begins where somebody may log in.
    let begins = access == Access::Anybody && request.uri().path() == "/login";
    let Ok(kept) = Kept::of(&session, begins).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let at = request.uri().path_and_query().map(|at| at.as_str().to_owned()).unwrap_or_default();
    let visitor = Visitor::new(&app, from, kept, request.headers(), at);
    if let Some(refused) = not_for(&visitor, access, &request) {
        return refused;
    }
    request.extensions_mut().insert(visitor.clone());
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    match with_token(request, &visitor).await {
        Ok(sent) => act(&app, visitor, session, sent, next).await,
        Err(status) => status.into_response(),
    }
}

/// What is posted comes from a page of this very program. Browsers say where from; whoever says nothing has to know the token.
fn is_from_here(request: &Request, way: &Way) -> bool {
    if *request.method() != Method::POST {
        return true;
    }
    let site = said(request, "sec-fetch-site").is_none_or(|site| site == "same-origin");
    let own = host(request).map(|host| format!("{}://{host}", way.scheme()));
    let origin =
        said(request, "origin").is_none_or(|origin| own.is_some_and(|own| own.eq_ignore_ascii_case(origin)));
    site && origin
}

fn said<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

/// What the station was called by whoever asks.
fn host(request: &Request) -> Option<&str> {
    said(request, "host")
}

/// What somebody gets who may not use a route.
fn not_for(visitor: &Visitor, access: Access, request: &Request) -> Option<Response> {
    let needs_user = access != Access::Anybody;
    if needs_user && visitor.person.is_none() {
        let reads = request.method() == Method::GET && !visitor.scripted;
        return Some(if reads {
            Redirect::to("/login").into_response()
        } else {
            // A script of the page is told where to go.
            (StatusCode::UNAUTHORIZED, [("hx-redirect", "/login")]).into_response()
        });
    }
    let Access::Roles(roles) = access else { return None };
    if visitor.has(roles) {
        return None;
    }
    let failure = Failure::fixable(Message::RoleMissing {
        name: visitor.name.clone(),
        act: request.uri().path().to_owned(),
        roles: registry::policy::names(roles),
    })
    .hint(Message::HintUserPolicy {});
    Some((StatusCode::FORBIDDEN, page::failure(visitor, &failure)).into_response())
}

/// What was posted with the right token.
struct Sent {
    request: Request,
    /// The number of the form, where it has one.
    once: Option<String>,
    /// What was filled in; none where it came with files, which are written otherwise each time.
    what: Option<[u8; 32]>,
}

/// Whoever acts gives back the session's token: in the form, or in the header that scripts send.
async fn with_token(request: Request, visitor: &Visitor) -> Result<Sent, StatusCode> {
    let csrf = visitor.csrf.as_str();
    let (parts, body) = request.into_parts();
    let header = parts.headers.get("x-csrf").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let form = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| {
        kind.to_str().is_ok_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
    });
    // A file is sent with token and number beside its path: nothing of it is read before.
    let beside = parts.uri.query().map(str::as_bytes).unwrap_or_default();
    let before = header.or_else(|| if form { None } else { named(beside, "csrf") });
    if !form && before.as_deref() != Some(csrf) {
        return Err(StatusCode::FORBIDDEN);
    }
    let limit = if form || visitor.person.is_none() { FORM_MAX } else { FILE_MAX };
    let bytes = to_bytes(body, limit).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let given = before.or_else(|| named(&bytes, "csrf"));
    if csrf.is_empty() || given.as_deref() != Some(csrf) {
        return Err(StatusCode::FORBIDDEN);
    }
    let once = named(if form { &bytes } else { beside }, "once");
    let what = form.then(|| fingerprint(parts.uri.path(), &bytes));
    Ok(Sent { request: Request::from_parts(parts, Body::from(bytes)), once, what })
}

/// The first value of a name in what a browser fills in.
fn named(filled: &[u8], name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(filled).ok()?;
    pairs.into_iter().find(|(named, _)| named == name).map(|(_, value)| value)
}

/// What tells something that was sent from anything else.
pub fn fingerprint(path: &str, body: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(path).chain_update([0]).chain_update(body).finalize().into()
}

/// Does what a form asks, once: the second of two clicks waits for the first, whose answer the browser does not hear.
async fn act(app: &App, visitor: Visitor, session: Session, sent: Sent, next: Next) -> Response {
    let Sent { request, once, what } = sent;
    let (Some(once), Some(_)) = (once, &visitor.person) else { return next.run(request).await };
    loop {
        let mut became = match app.once.begin(&visitor.csrf, &once, what.unwrap_or_default(), Instant::now())
        {
            Begun::First(doing) => return act_once(doing, session, request, next).await,
            Begun::Same(became) => became,
            Begun::Other | Begun::Spent => return spent(&visitor),
            Begun::Full => return full(&visitor),
        };
        let waited = matches!(*became.borrow(), Became::Waits);
        let is_done = became.wait_for(|became| !matches!(became, Became::Waits)).await;
        match is_done.map(|became| became.clone()) {
            // With files it cannot be told whether it was the same.
            Ok(Became::Answered(answer)) if waited || what.is_some() => return answer.again(),
            Ok(_) => return spent(&visitor),
            // The first came to nothing.
            Err(_) => {}
        }
    }
}

/// Whoever sent it may have gone away: it is done to its end all the same, and what the session keeps of it is kept.
async fn act_once(doing: Doing, session: Session, request: Request, next: Next) -> Response {
    let acting = tokio::spawn(Asked::of_this_task().scope(async move {
        let response = next.run(request).await;
        if session.is_modified() && !session.is_empty().await {
            // A page that says less than it could is no reason to call it undone.
            let _ = session.save().await;
        }
        doing.answered(response, |status| status.is_success() || status.is_redirection()).await
    }));
    acting.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn full(visitor: &Visitor) -> Response {
    let failure = Failure::fixable(Message::ApiTooMany {}).hint(Message::HintApiWait {});
    (StatusCode::TOO_MANY_REQUESTS, page::failed(visitor, &failure)).into_response()
}

fn spent(visitor: &Visitor) -> Response {
    let failure = Failure::fixable(Message::FormSpent {}).hint(Message::HintFormSpent {});
    (StatusCode::CONFLICT, page::failed(visitor, &failure)).into_response()
}
