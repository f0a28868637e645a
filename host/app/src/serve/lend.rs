//! Lends the station to a command that asks for it by [`crate::lend`].

use super::Owner;
use super::owner::{Lending, closing};
use crate::error::Failure;
use crate::folder::Folder;
use crate::language::Language;
use crate::lend::{HINT, WAITS, YOURS};
use crate::message::Message;
use crate::text;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::Shutdown;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::mpsc::channel;

/// Listens in the station's folder. What comes is served in threads of their own.
///
/// # Errors
/// A [`Failure`] where the socket cannot be made.
pub fn listen(folder: &Folder, owner: Owner) -> Result<(), Failure> {
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
            let owner = owner.clone();
            std::thread::spawn(move || serve(stream, &owner));
        }
    });
    Ok(())
}

/// One command: `PID LANGUAGE`, what it waits for, an answer, and the end of the stream when it is done.
fn serve(stream: UnixStream, owner: &Owner) {
    let mut lines = BufReader::new(&stream);
    let mut line = String::new();
    if lines.read_line(&mut line).is_err() {
        return;
    }
    let mut words = line.split_whitespace();
    let Some(pid) = words.next().and_then(|pid| pid.parse().ok()) else { return };
    let language = words.next().and_then(|tag| Language::named(tag).ok()).unwrap_or(Language::ENGLISH);
    let (until, back) = channel();
    let mut said = owner.lend(pid, back);
    std::thread::scope(|scope| {
        // It ends with the command, however that ends, also while it waits.
        scope.spawn(move || {
            let _ = std::io::copy(&mut lines, &mut std::io::sink());
            drop(until);
        });
        loop {
            let answer = said.blocking_recv().unwrap_or_else(|| Lending::Refused(closing()));
            let words = text::speaking(language, || lines_of(&answer));
            let written = write!(&stream, "{words}");
            match answer {
                Lending::Waits(_) => {}
                Lending::Yours => return,
                Lending::Refused(_) => {
                    // What was written is read all the same.
                    let _ = written.and_then(|()| stream.shutdown(Shutdown::Both));
                    return;
                }
            }
        }
    });
}

/// The lines of an answer.
fn lines_of(answer: &Lending) -> String {
    match answer {
        Lending::Waits(why) => {
            let hints = why.hints.iter().map(|hint| [HINT, &text::of(hint), "\n"].concat());
            std::iter::once([WAITS, &text::of(&why.what), "\n"].concat()).chain(hints).collect()
        }
        Lending::Yours => [YOURS, "\n"].concat(),
        Lending::Refused(why) => format!("{}\n", text::of(&why.what)),
    }
}
