//! Runs one program: its output goes to the terminal as it comes, and is kept for the summary.
use std::{
    fmt,
    io::{self, BufRead, BufReader, Read, Write},
    process::{Command, Stdio},
    sync::Mutex,
    thread,
};

/// How much of the end of a failed program's output the summary repeats, in lines.
const TAIL_LINES: usize = 30;
/// How many lines before that are repeated because they sound like the cause.
const CAUSE_LINES: usize = 30;
/// How the programs started here begin or end such lines.
const CAUSES: &[&str] = &["FAILED", "panicked at", "error:", "error[", "not ok ", "\u{2716} "];

/// Why a step did not succeed.
#[derive(Debug)]
pub enum Failure {
    /// A program could not be started, or ended with an error.
    Program {
        /// The command line.
        line: String,
        /// How it ended.
        end: String,
        /// What it printed that sounds like the cause, and the last lines.
        excerpt: Vec<String>,
    },
    /// Something the step needs cannot be had here.
    Missing {
        /// What.
        what: String,
        /// Why not.
        reason: String,
        /// What to do.
        remedy: String,
    },
    /// The step ran and found these things wrong.
    Found(Vec<String>),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Program { line, end, excerpt } => {
                write!(f, "`{line}` {end}")?;
                excerpt.iter().try_for_each(|line| write!(f, "\n  | {line}"))
            }
            Self::Missing { what, reason, remedy } => {
                write!(f, "{what} is missing: {reason}\nHint: {remedy}")
            }
            Self::Found(findings) => write!(f, "{}", findings.join("\n")),
        }
    }
}

impl Failure {
    /// For a file or folder operation that failed.
    pub fn file(what: &std::path::Path, error: &io::Error) -> Self {
        Self::Found(vec![format!("{}: {error}", what.display())])
    }
}

/// Runs the program without input, showing what it prints, and returns all of that (both streams, line by line).
///
/// # Errors
/// [`Failure::Program`] if it cannot be started or does not exit with 0.
pub fn run(command: &mut Command) -> Result<String, Failure> {
    watch(command, true)
}

/// As [`run`], but prints nothing.
///
/// # Errors
/// As [`run`].
pub fn ask(command: &mut Command) -> Result<String, Failure> {
    watch(command, false)
}

fn watch(command: &mut Command, shown: bool) -> Result<String, Failure> {
    let line = line_of(command);
    if shown {
        println!("$ {line}");
    }
    let failed = |end: String, output: &[String]| Failure::Program {
        line: line.clone(),
        end,
        excerpt: excerpt(output),
    };
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(format!("cannot be started: {error}"), &[]))?;
    let kept = Mutex::new(Vec::new());
    let (out, err) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| forward(out, &kept, shown));
        forward(err, &kept, shown);
    });
    let status = child.wait().map_err(|error| failed(format!("cannot be waited for: {error}"), &[]))?;
    let kept = kept.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    if status.success() { Ok(kept.join("\n")) } else { Err(failed(format!("ended with {status}"), &kept)) }
}

/// Copies lines to the terminal and into `kept` until the stream ends.
fn forward(stream: Option<impl Read>, kept: &Mutex<Vec<String>>, shown: bool) {
    let Some(stream) = stream else { return };
    for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
        if shown {
            // A closed terminal must not stop the run: its exit code still counts.
            let _ = writeln!(io::stdout(), "{line}");
        }
        kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(line);
    }
}

fn excerpt(output: &[String]) -> Vec<String> {
    let (before, tail) = output.split_at(output.len().saturating_sub(TAIL_LINES));
    let causes = before.iter().filter(|line| CAUSES.iter().any(|cause| line.contains(cause)));
    let mut lines: Vec<String> = causes.take(CAUSE_LINES).cloned().collect();
    if !lines.is_empty() {
        lines.push("...".to_owned());
    }
    lines.extend_from_slice(tail);
    lines
}

fn line_of(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn program_that_succeeds_gives_both_its_streams() {
        let output = ask(&mut sh("echo one; echo two >&2")).expect("sh ends with 0");
        let mut lines: Vec<&str> = output.lines().collect();
        lines.sort_unstable();
        assert_eq!(lines, ["one", "two"]);
    }

    #[test]
    fn program_that_fails_gives_its_end_what_sounds_like_the_cause_and_the_last_lines() {
        let failure = ask(&mut sh("echo test a ... FAILED; seq 100; exit 3")).expect_err("sh ends with 3");
        let Failure::Program { line, end, excerpt } = failure else { panic!("{failure}") };
        assert_eq!(line, "sh -c echo test a ... FAILED; seq 100; exit 3");
        assert_eq!(end, "ended with exit status: 3");
        assert_eq!(excerpt.len(), 32, "{excerpt:?}");
        assert_eq!(
            [&excerpt[0], &excerpt[1], &excerpt[2], &excerpt[31]],
            ["test a ... FAILED", "...", "71", "100"]
        );
    }

    #[test]
    fn program_that_does_not_exist_is_named() {
        let failure = ask(&mut Command::new("/nowhere/no-such-program")).expect_err("it does not exist");
        assert!(failure.to_string().starts_with("`no-such-program` cannot be started: "), "{failure}");
    }

    #[test]
    fn program_that_reads_input_finds_none() {
        assert_eq!(ask(&mut sh("wc -c")).expect("wc ends with 0").trim(), "0");
    }
}
