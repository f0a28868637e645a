//! Lines of the text protocol, as this machine obeys them.
//!
//! Only the replies of the `INSERT` group are documented; the others follow their pattern.

use super::{Sic, Waiting};
use crate::machine::text::Body;
use std::ops::RangeInclusive;

/// Keywords whose arguments are not documented; this machine refuses them.
const UNDOCUMENTED: [&str; 9] = [
    "NEWFILE",
    "SETFILEOPTION",
    "INSERTTEXTLINE",
    "INSERTECC200LINE",
    "INSERTAUTOZLINE",
    "INSERTMOVEZLINE",
    "INSERTROTATIONLINE",
    "SETLINEOPTION",
    "SAVEFILE",
];

/// Coordinates and sizes: 0.1 mm.
const LENGTHS: RangeInclusive<i32> = -99_999..=99_999;
/// X, Y, Z, width, height, angle (0.01 degree), radius, proportion, force and quality of a logo.
const LOGO: [RangeInclusive<i32>; 10] =
    [LENGTHS, LENGTHS, LENGTHS, 0..=99_999, 0..=99_999, -18_000..=18_000, LENGTHS, 0..=1, 0..=9, 1..=9];

/// Says how a command went.
pub(super) fn say(body: &mut Body, keyword: &str, outcome: &str) {
    body.reply(format!("{keyword} {outcome}\r\n").as_bytes());
}

impl Sic {
    pub(super) fn line(&mut self, line: &str, body: &mut Body, now_us: u64) {
        let (keyword, arguments) = line.split_once(' ').unwrap_or((line, ""));
        if self.moves(body) {
            return say(body, keyword, "ERROR 2");
        }
        let outcome = match keyword {
            "LOADFILE" if arguments.is_empty() => "BAD ARGUMENTS",
            "LOADFILE" if self.load(arguments) => "OK",
            "LOADFILE" => "NOT FOUND",
            "FILEDELETE" if self.config.files.remove(arguments).is_some() => "OK",
            "FILEDELETE" => "NOT FOUND",
            "SETVAR" if self.set_by_word(arguments) => "OK",
            "RESETERROR" if arguments.is_empty() => {
                body.clear_fault(now_us);
                "OK"
            }
            "RUN" if arguments.is_empty() => {
                if self.start(body, now_us) {
                    self.waiting = Some(Waiting::Text);
                    return;
                }
                "ERROR 1"
            }
            "INSERTPAUSELINE" if numbers(arguments, &[LENGTHS, LENGTHS, LENGTHS]) == Some("") => "OK",
            "INSERTLOGOLINE" if numbers(arguments, &LOGO).is_some_and(is_logo) => "OK",
            "SETVAR" | "RESETERROR" | "RUN" | "INSERTPAUSELINE" | "INSERTLOGOLINE" => "BAD ARGUMENTS",
            undocumented if UNDOCUMENTED.contains(&undocumented) => "BAD ARGUMENTS",
            _ => "UNKNOWN",
        };
        say(body, keyword, outcome);
    }

    fn set_by_word(&mut self, arguments: &str) -> bool {
        match arguments.split_once(' ') {
            Some((index, value)) => match index.as_bytes() {
                [index @ b'0'..=b'9'] => self.set(*index, value.as_bytes()),
                _ => false,
            },
            None => false,
        }
    }
}

/// What follows after so many numbers in their ranges. None if they are not there.
fn numbers<'a>(arguments: &'a str, ranges: &[RangeInclusive<i32>]) -> Option<&'a str> {
    let mut rest = arguments;
    for range in ranges {
        let (number, after) = rest.split_once(' ').unwrap_or((rest, ""));
        rest = after;
        number.parse().ok().filter(|number| range.contains(number))?;
    }
    Some(rest)
}

/// Type (vector or dots) and name.
fn is_logo(arguments: &str) -> bool {
    matches!(arguments.split_once(' '), Some(("V" | "D", name)) if !name.is_empty() && !name.contains(' '))
}
