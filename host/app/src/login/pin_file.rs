//! A file of PINs, for scripts: one `NAME: PIN` on each line, and nobody else may read it.

use super::secret::Pin;
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use std::os::unix::fs::PermissionsExt;

/// The PIN of this person in the file that was named, if there is one in it.
///
/// # Errors
/// A [`Failure`] where the file cannot be read, or others can read it too.
pub fn of(output: &Output, name: &str) -> Result<Option<Pin>, Failure> {
    let Some(path) = output.pin_file() else { return Ok(None) };
    let file = path.display().to_string();
    let unread =
        |error: std::io::Error| Failure::fixable(Message::FileNotRead { file: file.clone() }).because(&error);
    let mode = std::fs::metadata(path).map_err(unread)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(Failure::fixable(Message::PinFileOpen { file: file.clone() })
            .hint(Message::HintPinFileOpen { file }));
    }
    let text = std::fs::read_to_string(path).map_err(unread)?;
    let is_of = |line: &&str| {
        line.rsplit_once(':').is_some_and(|(named, _)| named.trim().to_lowercase() == name.to_lowercase())
    };
    let found = text.lines().find(is_of).and_then(|line| line.rsplit_once(':'));
    Ok(found.map(|(_, pin)| pin.trim().into()))
}
