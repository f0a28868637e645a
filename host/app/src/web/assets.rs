//! Files in the program: style, scripts, fonts. And the themes that the style knows.

use super::access::{Access::Anybody, routes};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

routes! {
    get "/assets/{*file}" Anybody => asset;
}

/// The files.
#[derive(RustEmbed)]
#[folder = "assets/web/"]
struct Files;

/// What a browser sees, by lamp and goggles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Day,
    /// Light on dark.
    Night,
    /// For goggles that let red through only.
    Red,
    /// For goggles that let green through only.
    Green,
}

impl Theme {
    /// All of them, in their order on the screen.
    pub const ALL: [Self; 4] = [Self::Day, Self::Night, Self::Red, Self::Green];

    /// Its name in the page and in the session.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Night => "night",
            Self::Red => "red",
            Self::Green => "green",
        }
    }

    /// The theme of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// One file. It is asked for again with its tag, and comes again only if the program is another one.
async fn asset(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(found) = Files::get(&file) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = format!("\"{}\"", registry::hex::encode(&found.metadata.sha256_hash()));
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let kept = [(header::ETAG, tag), (header::CACHE_CONTROL, "no-cache".to_owned())];
    if known {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let kind = [(header::CONTENT_TYPE, kind(&file))];
    (kept, kind, found.data.into_owned()).into_response()
}

fn kind(file: &str) -> &'static str {
    match file.rsplit_once('.').map(|(_, end)| end) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
