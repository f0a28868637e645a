//! A picture by its hash, as long as its bytes still have it.

use crate::consignment::sha256;
use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use crate::web::app::App;
use crate::web::download;
use crate::web::page::Answer;
use crate::web::visitor::Visitor;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use registry::hex;
use std::fs;
use std::path::Path as FilePath;
use std::sync::Arc;

/// The picture.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, Path(sha256): Path<String>) -> Answer {
    let found = app.read(&visitor, move |reading| picture(&reading.folder, &sha256)).await;
    Answer::of(visitor, found)
}

fn picture(folder: &Folder, hash: &str) -> Result<Response, Failure> {
    let missing =
        || Failure::fixable(Message::PhotoMissing { sha256: hash.to_owned() }).hint(Message::RegHintPhoto {});
    // Nothing but a hash is looked for, so that no name leads out of the folder.
    hex::decode::<32>(hash.as_bytes()).ok_or_else(missing)?;
    let files = fs::read_dir(folder.photos()).into_iter().flatten().filter_map(Result::ok);
    let file = files.map(|file| file.path()).find(|path| is_of(path, hash)).ok_or_else(missing)?;
    let shown = file.display().to_string();
    let bytes = fs::read(&file)
        .map_err(|error| Failure::fixable(Message::FileNotRead { file: shown.clone() }).because(&error))?;
    if sha256(&bytes) != hash {
        return Err(Failure::fixable(Message::PhotoChanged { file: shown }).hint(Message::RegHintPhoto {}));
    }
    Ok(match kind(&bytes) {
        Some(kind) => ([(CONTENT_TYPE, kind)], bytes).into_response(),
        None => download::file(hash, "application/octet-stream", bytes),
    })
}

/// Whether a file is kept under this hash: with or without what its own name ended with, and whole.
fn is_of(path: &FilePath, hash: &str) -> bool {
    let whole = path.extension().is_none_or(|extension| extension != "part");
    whole && path.file_stem().is_some_and(|stem| stem == hash)
}

/// What a browser may show, by its first bytes.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_is_taken_by_its_first_bytes_and_never_as_a_page() {
        for (bytes, expected) in [
            (&b"\xff\xd8\xff\xe0"[..], Some("image/jpeg")),
            (b"\x89PNG\r\n", Some("image/png")),
            (b"RIFF\0\0\0\0WEBP", Some("image/webp")),
            (b"<svg xmlns=", None),
            (b"<html>", None),
            (b"", None),
        ] {
            assert_eq!(kind(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn picture_is_found_with_any_ending_but_not_half_written() {
        for (name, found) in [("ab12", true), ("ab12.jpg", true), ("ab12.part", false), ("ab1.jpg", false)] {
            assert_eq!(is_of(FilePath::new(name), "ab12"), found, "{name}");
        }
    }
}
