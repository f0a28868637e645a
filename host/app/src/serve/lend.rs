//! A command that has to act while the station is served asks for it, has it for its time, and gives it back by ending: files,
//! terminal and PINs stay where the person is, and there is one owner at every moment.

use super::Owner;
use crate::error::Failure;
use crate::folder::Folder;
use crate::language::Language;
use crate::message::Message;
use crate::text;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::mpsc::channel;
use std::time::Duration;
use tokio::runtime::Handle;

/// What is said when the station is the command's.
const YOURS: &str = "yours";
/// Longest wait of a command: the longest mark, and some more.
const WAIT_MAX: Duration = Duration::from_secs(600);

/// Listens in the station's folder. What comes is served in threads of their own.
///
/// # Errors
/// A [`Failure`] where the socket cannot be made.
pub fn listen(folder: &Folder, owner: Owner, runtime: Handle) -> Result<(), Failure> {
    let path = folder.socket();
    let failed = |error: std::io::Error| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error)
    };
    // The folder is owned: what lies there was left by a program that is no more.
    if path.exists() {
        fs::remove_file(&path).map_err(failed)?;
    }
    let listener = UnixListener::bind(&path).map_err(failed)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).map_err(failed)?;
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (owner, runtime) = (owner.clone(), runtime.clone());
            std::thread::spawn(move || serve(stream, &owner, &runtime));
        }
    });
    Ok(())
}

/// One command: `PID LANGUAGE`, an answer, and the end of the stream when it is done.
fn serve(stream: UnixStream, owner: &Owner, runtime: &Handle) {
    let mut lines = BufReader::new(&stream);
    let mut line = String::new();
    if lines.read_line(&mut line).is_err() {
        return;
    }
    let mut words = line.split_whitespace();
    let Some(pid) = words.next().and_then(|pid| pid.parse().ok()) else { return };
    let language = words.next().and_then(|tag| Language::named(tag).ok()).unwrap_or(Language::ENGLISH);
    let (until, back) = channel();
    let answer = match runtime.block_on(owner.lend(pid, back)) {
        Ok(()) => YOURS.to_owned(),
        Err(failure) => text::speaking(language, || text::of(&failure.what)),
    };
    if writeln!(&stream, "{answer}").is_ok() && answer == YOURS {
        // It ends with the command, however that ends.
        let _ = lines.read_line(&mut line);
    }
    drop(until);
}

/// Asks the program that serves the station for it. The station is ours as long as the stream lives.
///
/// # Errors
/// A [`Failure`] where it is not given.
pub fn borrow(folder: &Folder) -> Result<Option<UnixStream>, Failure> {
    let Ok(mut stream) = UnixStream::connect(folder.socket()) else { return Ok(None) };
    let failed = |error: std::io::Error| Failure::fixable(Message::StationNotLent {}).because(&error);
    stream.set_read_timeout(Some(WAIT_MAX)).map_err(failed)?;
    writeln!(stream, "{} {}", std::process::id(), text::spoken().tag()).map_err(failed)?;
    let mut answer = String::new();
    BufReader::new(&stream).read_line(&mut answer).map_err(failed)?;
    match answer.trim() {
        YOURS => Ok(Some(stream)),
        why => Err(Failure::fixable(Message::StationNotLent {}).cause(why)),
    }
}
