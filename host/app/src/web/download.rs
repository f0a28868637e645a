//! Files that a browser keeps: under a plain name, never shown as a page of this program.

use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// A file. `name` may have any characters; what is no plain ASCII is left out of the name that the browser gets.
pub fn file(name: &str, kind: &'static str, body: impl Into<Body>) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", plain(name))),
    ];
    (headers, body.into()).into_response()
}

/// A name that every system takes: ASCII letters, digits, points, hyphens and underscores.
fn plain(name: &str) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || "._-".contains(character);
    let plain: String = name.chars().map(|one| if is_plain(one) { one } else { '-' }).collect();
    plain.trim_start_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_of_a_file_is_ascii_without_quotes_lines_or_folders() {
        for (name, expected) in [
            ("KE-T-1-12.csv", "KE-T-1-12.csv"),
            ("a\"b\r\nc/..\\d.svg", "a-b--c-..-d.svg"),
            ("../x", "-x"),
            ("محطة.csv", "----.csv"),
        ] {
            assert_eq!(plain(name), expected, "{name:?}");
        }
    }
}
