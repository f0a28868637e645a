//! `markstation-typeset`: one sheet as JSON in, one PDF/A-2b file out; started by `markstation` for each paper.

use paper::{PaperError, Sheet};
use std::io::{self, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
markstation-typeset sets one paper for markstation, which starts it; it has to lie in the same folder.

It reads a sheet as JSON from stdin and writes PDF/A-2b to stdout. What cannot be set is said as JSON on stderr,
with exit code 1.

  --dots     the first page instead, as a portable bitmap of 203 dots to the inch, for label printers
  --help     this text
  --version  the version, which has to be markstation's own
";

/// Exit code for wrong usage.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let version = format!("markstation-typeset {}\n", paper::sheet::VERSION);
    match words.as_slice() {
        [] => typeset(typesetter::pdf),
        ["--dots"] => typeset(|sheet| Ok(typesetter::dots(sheet)?.pbm())),
        ["--help" | "-h"] => written(&mut io::stdout(), HELP.as_bytes()),
        ["--version" | "-V"] => written(&mut io::stdout(), version.as_bytes()),
        _ => {
            let _ = io::stderr().write_all(HELP.as_bytes());
            ExitCode::from(USAGE)
        }
    }
}

fn typeset(made: fn(&Sheet) -> Result<Vec<u8>, PaperError>) -> ExitCode {
    let mut json = Vec::new();
    let set = io::stdin()
        .read_to_end(&mut json)
        .map_err(|error| PaperError::NoSheet { said: error.to_string() })
        .and_then(|_| typesetter::read(&json))
        .and_then(|sheet| made(&sheet));
    match set {
        Ok(file) => written(&mut io::stdout(), &file),
        Err(refusal) => {
            let _ = serde_json::to_writer(io::stderr(), &refusal);
            ExitCode::FAILURE
        }
    }
}

fn written(to: &mut dyn Write, bytes: &[u8]) -> ExitCode {
    match to.write_all(bytes).and_then(|()| to.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
