//! The typesetter: a program of its own beside this one, started for one sheet and given a bounded time.

use super::not_printed;
use crate::error::Failure;
use crate::message::Message;
use crate::text;
use paper::{Dots, PaperError, Sheet};
use std::io;
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

/// Its file.
const PROGRAM: &str = "markstation-typeset";
/// A list of ten thousand weapons takes less; a page that is waited for is given up only after longer.
const LONGEST: Duration = Duration::from_secs(25);

/// A sheet as PDF/A-2b. Waits for the typesetter: for threads that may.
///
/// # Errors
/// A [`Failure`] where there is no typesetter, it refuses the sheet, or it ends or hangs without a paper.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    set(sheet, Form::Pdf)
}

/// A sheet's first page as dots of a label printer. Waits as [`pdf`].
///
/// # Errors
/// As [`pdf`].
pub fn dots(sheet: &Sheet) -> Result<Dots, Failure> {
    let bitmap = set(sheet, Form::Dots)?;
    Dots::from_pbm(&bitmap).ok_or_else(|| Failure::bug("the typesetter wrote a bitmap that is none"))
}

/// What the typesetter makes of a sheet.
#[derive(Debug, Clone, Copy)]
enum Form {
    Pdf,
    Dots,
}

impl Form {
    /// How it is asked for.
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &[],
            Self::Dots => &["--dots"],
        }
    }

    /// What it begins with.
    fn begins(self) -> &'static [u8] {
        match self {
            Self::Pdf => b"%PDF-",
            Self::Dots => paper::dots::PBM,
        }
    }
}

fn set(sheet: &Sheet, form: Form) -> Result<Vec<u8>, Failure> {
    let here = std::env::current_exe()
        .map_err(|error| Failure::fixable(Message::PaperNotPrinted {}).because(&error))?;
    let program = here.with_file_name(PROGRAM);
    if !program.is_file() {
        return Err(missing(&program));
    }
    set_by(&program, sheet, form, LONGEST)
}

fn missing(program: &Path) -> Failure {
    let program = program.display().to_string();
    Failure::fixable(Message::PaperNotPrinted {})
        .cause(text::of(&Message::PaperTypesetterMissing { program }))
        .hint(Message::HintTypesetter {})
}

/// A sheet as a program sets it within a time.
fn set_by(program: &Path, sheet: &Sheet, form: Form, longest: Duration) -> Result<Vec<u8>, Failure> {
    let json = serde_json::to_vec(sheet).map_err(|error| Failure::bug(error.to_string()))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let ended = runtime.and_then(|runtime| runtime.block_on(run(program, form.words(), &json, longest)));
    let not_made = |cause: &Message| {
        Failure::fixable(Message::PaperNotPrinted {})
            .cause(text::of(cause))
            .hint(Message::HintTypesetAgain {})
    };
    let program = program.display().to_string();
    match ended {
        Ok(Some(output)) if output.status.success() && output.stdout.starts_with(form.begins()) => {
            Ok(output.stdout)
        }
        Ok(Some(output)) => Err(refused(&output).unwrap_or_else(|| {
            let ending = output.status.to_string();
            let failure = not_made(&Message::PaperTypesetterEnded { program, ending });
            let said = String::from_utf8_lossy(&output.stderr);
            said.lines().rev().find(|line| !line.trim().is_empty()).into_iter().fold(failure, Failure::cause)
        })),
        Ok(None) => Err(not_made(&Message::PaperTypesetterSlow { program, seconds: longest.as_secs() })),
        Err(error) => Err(not_made(&Message::PaperTypesetterNotStarted { program }).because(&error)),
    }
}

/// Why the sheet was refused, if that is what the typesetter said.
fn refused(output: &Output) -> Option<Failure> {
    let refusal: PaperError = serde_json::from_slice(&output.stderr).ok()?;
    let failure = not_printed(&refusal);
    let is_of_programs = matches!(refusal, PaperError::OtherVersion { .. } | PaperError::NoSheet { .. });
    Some(if is_of_programs { failure.hint(Message::HintTypesetter {}) } else { failure })
}

/// Runs a program on some input; none if it did not end in time, and then it is killed.
async fn run(program: &Path, words: &[&str], input: &[u8], longest: Duration) -> io::Result<Option<Output>> {
    let mut child = Command::new(program)
        .args(words)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(mut stdin), Some(mut stdout), Some(mut stderr)) = (stdin, stdout, stderr) else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    let feed = async move {
        // Whether it read everything is told by how it ends.
        let _ = stdin.write_all(input).await;
    };
    let (mut said, mut told) = (Vec::new(), Vec::new());
    let talk = async {
        let (read, complained, ()) =
            tokio::join!(stdout.read_to_end(&mut said), stderr.read_to_end(&mut told), feed);
        read.and(complained)?;
        child.wait().await
    };
    let Ok(status) = tokio::time::timeout(longest, talk).await else {
        child.kill().await?;
        return Ok(None);
    };
    Ok(Some(Output { status: status?, stdout: said, stderr: told }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use paper::cards::CommandCards;
    use tempfile::TempDir;

    /// What a program of these lines of shell makes of a sheet: the file, or what a person is told.
    fn set(lines: &str, longest: Duration) -> Result<Vec<u8>, Vec<String>> {
        let folder = TempDir::new().unwrap();
        let program = folder.path().join(PROGRAM);
        // Written by another process: what this one has open for writing, a process that another test starts meanwhile
        // would have open too, and then it could not be run.
        let write = "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$0\" && chmod 755 \"$0\"";
        let wrote =
            std::process::Command::new("sh").args(["-c", write]).arg(&program).arg(lines).status().unwrap();
        assert!(wrote.success());
        let document = paper::samples::command_cards();
        let sheet = paper::sheet(&document, &super::super::words::<CommandCards>(text::spoken())).unwrap();
        told(set_by(&program, &sheet, Form::Pdf, longest), &program)
    }

    fn told(set: Result<Vec<u8>, Failure>, program: &Path) -> Result<Vec<u8>, Vec<String>> {
        set.map_err(|failure| {
            let hints = failure.hints.iter().map(text::of);
            let causes = failure.causes.iter().map(ToString::to_string);
            let lines = std::iter::once(text::of(&failure.what)).chain(causes).chain(hints);
            lines.map(|line| line.replace(&program.display().to_string(), "PROGRAM")).collect()
        })
    }

    #[test]
    fn file_is_what_the_typesetter_writes_of_the_sheet() {
        let set = set("read -r sheet; echo \"%PDF-1.7 $sheet\"", LONGEST).unwrap();
        let set = String::from_utf8(set).unwrap();
        assert!(set.starts_with("%PDF-1.7 {") && set.contains("\"template\":\"cards.typ\""), "{set}");
    }

    #[test]
    fn typesetter_sees_nothing_of_the_environment() {
        assert!(std::env::var_os("PATH").is_some());
        let set = set("echo \"%PDF-$(export -p | grep -c CARGO) $HOME.\"", LONGEST);
        assert_eq!(set, Ok(b"%PDF-0 .\n".to_vec()));
    }

    #[test]
    fn refusal_of_the_typesetter_names_the_field() {
        let refusal = PaperError::NoGlyph { field: "cards[0].text".to_owned(), character: '北' };
        let json = serde_json::to_string(&refusal).unwrap();
        let told = set(&format!("echo '{json}' >&2; exit 1"), LONGEST).unwrap_err();
        let cause = "cards[0].text: no shipped font has the character '北' (U+5317)";
        assert_eq!(told, ["the paper is not printed", cause]);
    }

    #[test]
    fn typesetter_that_ends_without_a_paper_is_told_with_its_last_words() {
        for (lines, causes) in [
            ("echo boom >&2; exit 101", &["PROGRAM ended without a paper: exit status: 101", "boom"][..]),
            ("kill -9 $$", &["PROGRAM ended without a paper: signal: 9 (SIGKILL)"]),
            ("exit 0", &["PROGRAM ended without a paper: exit status: 0"]),
        ] {
            let told = set(lines, LONGEST).unwrap_err();
            assert_eq!(told[0], "the paper is not printed", "{lines}");
            assert_eq!(&told[1..=causes.len()], causes, "{lines}");
            assert!(told.last().unwrap().contains("the register is as it was"), "{lines}");
        }
    }

    #[test]
    fn typesetter_that_never_ends_is_killed() {
        let told = set("exec sleep 1000000", Duration::from_millis(50)).unwrap_err();
        assert_eq!(told[1], "PROGRAM gave no paper within 0 s and was killed");
    }

    #[test]
    fn typesetter_that_is_not_there_is_named_with_the_remedy() {
        let program = Path::new("/nowhere/markstation-typeset");
        let told = told(Err(missing(program)), program).unwrap_err();
        assert_eq!(told[1], "the program that sets papers is not there: PROGRAM");
        assert!(told[2].contains("cargo build -p typesetter"), "{told:?}");
    }

    #[test]
    fn typesetter_of_another_version_is_to_be_installed_anew() {
        let refusal = PaperError::OtherVersion { sheet: "2.0.0".to_owned(), typesetter: "1.0.0".to_owned() };
        let json = serde_json::to_string(&refusal).unwrap();
        let told = set(&format!("echo '{json}' >&2; exit 1"), LONGEST).unwrap_err();
        assert!(told[2].contains("cargo build -p typesetter"), "{told:?}");
    }
}
