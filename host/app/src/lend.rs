//! A command that has to act while the station is served asks for it, has it for its time, and gives it back by ending: files,
//! terminal and PINs stay where the person is, and there is one owner at every moment.

use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::text;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

/// What is said when the station is the command's.
pub const YOURS: &str = "yours";
/// Before what a command waits for.
pub const WAITS: &str = "waits for: ";
/// Before what to do about it.
pub const HINT: &str = "to do: ";
/// Longest wait for any word of the program that serves the station.
const SILENCE_MAX: Duration = Duration::from_secs(600);

/// Asks the program that serves the station for it, and says what is waited for meanwhile. The station is ours as long as the
/// stream lives.
///
/// # Errors
/// A [`Failure`] where it is not given.
pub fn borrow(socket: &Path, output: &Output) -> Result<Option<UnixStream>, Failure> {
    let Ok(mut stream) = UnixStream::connect(socket) else { return Ok(None) };
    let failed = |error: std::io::Error| Failure::fixable(Message::StationNotLent {}).because(&error);
    stream.set_read_timeout(Some(SILENCE_MAX)).map_err(failed)?;
    writeln!(stream, "{} {}", std::process::id(), text::spoken().tag()).map_err(failed)?;
    let mut lines = BufReader::new(&stream);
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).map_err(failed)?;
        let line = line.trim();
        if let Some(why) = line.strip_prefix(WAITS) {
            // A job in doubt may wait for hours. Where the program ends, so does the stream.
            stream.set_read_timeout(None).map_err(failed)?;
            output.say(&Message::LendWaits { why: why.to_owned().into() });
        } else if let Some(hint) = line.strip_prefix(HINT) {
            output.say(&Message::FailureHint { hint: hint.to_owned() });
        } else if line == YOURS {
            return Ok(Some(stream));
        } else if line.is_empty() {
            return Err(Failure::fixable(Message::StationClosing {}));
        } else {
            return Err(Failure::fixable(Message::StationNotLent {}).cause(line));
        }
    }
}
