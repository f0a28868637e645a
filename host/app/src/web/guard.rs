//! What stands before every route: how often, how large, from where, by whom; and the headers of every answer.

use super::access::{self, Access};
use super::app::App;
use super::visitor::{Kept, Visitor};
use super::{api, page};
use crate::error::Failure;
use crate::message::Message;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use tower_sessions::Session;

/// Largest body of a form, bytes. Files have a limit of their own.
const FORM_MAX: usize = 256 * 1024;
/// Largest file that is sent: a workbook, a picture.
pub const FILE_MAX: usize = 16 * 1024 * 1024;

/// Nothing but what is in the program is loaded, shown or spoken to; nobody frames it.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; \
                      frame-ancestors 'none'; base-uri 'none'";

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
pub async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, value);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Lets a request through to its handler, with the visitor in it, or answers in its place.
pub async fn admit(
    State(app): State<Arc<App>>,
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
    if !app.secure && !is_called_by_a_name_of_this_computer(&request) {
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
    if let Access::Key(_) | Access::NearOrKey(_) = access {
        return match api::key::admit(&app, from, access, &request) {
            Ok(visitor) => {
                request.extensions_mut().insert(visitor);
                next.run(request).await
            }
            Err(refused) => refused,
        };
    }
    if !is_from_here(&request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    // Whoever only asks leaves nothing behind: a session begins where somebody may log in.
    let begins = access == Access::Anybody && request.uri().path() == "/login";
    let Ok(kept) = Kept::of(&session, begins).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let at = request.uri().path_and_query().map(|at| at.as_str().to_owned()).unwrap_or_default();
    let visitor = Visitor::new(&app, kept, request.headers(), at);
    if let Some(refused) = not_for(&visitor, access, &request) {
        return refused;
    }
    if request.method() == Method::POST {
        request = match with_token(request, &visitor).await {
            Ok(request) => request,
            Err(status) => return status.into_response(),
        };
    }
    request.extensions_mut().insert(visitor);
    next.run(request).await
}

/// What is posted comes from a page of this very program. Browsers say where from; whoever says nothing has to know the token.
fn is_from_here(request: &Request) -> bool {
    if *request.method() != Method::POST {
        return true;
    }
    let site = said(request, "sec-fetch-site").is_none_or(|site| site == "same-origin");
    let host = host(request);
    let origin = said(request, "origin")
        .is_none_or(|origin| origin.split_once("://").is_some_and(|(_, from)| Some(from) == host));
    site && origin
}

fn said<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

/// What the station was called by whoever asks: HTTP/2 says it in the address.
fn host(request: &Request) -> Option<&str> {
    said(request, "host").or(request.uri().authority().map(|authority| authority.as_str()))
}

/// Whether the station was called by a name of this computer: a page of another site can make its own name lead here.
fn is_called_by_a_name_of_this_computer(request: &Request) -> bool {
    let name = host(request).map(|host| host.rsplit_once(':').map_or(host, |(name, _)| name));
    name.is_none_or(|name| {
        let address = name.trim_matches(['[', ']']).parse::<IpAddr>();
        name.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address| address.is_loopback())
    })
}

/// What somebody gets who may not use a route.
fn not_for(visitor: &Visitor, access: Access, request: &Request) -> Option<Response> {
    let needs_user = access != Access::Anybody;
    if needs_user && visitor.person.is_none() {
        let reads = request.method() == Method::GET;
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

/// Whoever acts gives back the session's token: in the form, or in the header that scripts send.
async fn with_token(request: Request, visitor: &Visitor) -> Result<Request, StatusCode> {
    let csrf = visitor.csrf.as_str();
    let (parts, body) = request.into_parts();
    let header = parts.headers.get("x-csrf").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let form = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| {
        kind.to_str().is_ok_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
    });
    let named = |pairs: Vec<(String, String)>| {
        pairs.into_iter().find(|(name, _)| name == "csrf").map(|(_, token)| token)
    };
    let in_query = || named(serde_urlencoded::from_str(parts.uri.query()?).ok()?);
    // A file is sent with the token beside its path: nothing of it is read before.
    let before = header.or_else(|| if form { None } else { in_query() });
    if !form && before.as_deref() != Some(csrf) {
        return Err(StatusCode::FORBIDDEN);
    }
    let limit = if form || visitor.person.is_none() { FORM_MAX } else { FILE_MAX };
    let bytes = to_bytes(body, limit).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let given = before.or_else(|| named(serde_urlencoded::from_bytes(&bytes).ok()?));
    if csrf.is_empty() || given.as_deref() != Some(csrf) {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(Request::from_parts(parts, Body::from(bytes)))
}
