//! Wrong usage of the command line, in the language of whoever typed it. The parser says what is wrong in kinds and pieces, and
//! what to write in English; the words are the catalogue's, and the line of usage is the parser's.

use crate::cli::Cli;
use crate::error::{Failure, Wrong};
use crate::language::Language;
use crate::message::{Message, Words};
use crate::output::Output;
use crate::text;
use clap::Parser;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::ffi::OsString;
use std::process::ExitCode;

/// What the parser's line of usage begins with.
const USAGE: &str = "Usage: ";

/// Reads what was typed; where that cannot be, or help was asked for, it is said, and this is how the program ends.
///
/// # Errors
/// The program's exit code.
pub fn read(typed: &[OsString]) -> Result<Cli, ExitCode> {
    Cli::try_parse_from(typed).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => error.exit(),
        _ => {
            // The language was asked for in the same breath, perhaps behind the mistake.
            if let Some(language) = asked(typed) {
                text::speak(language);
            }
            let failure = failure(&error);
            let mut output = Output::new(false);
            output.failure(&failure);
            if let Some(line) = line(&error) {
                output.say(&line);
            }
            ExitCode::from(failure.kind.exit_code())
        }
    })
}

/// The language that was named, by the option or its variable.
fn asked(typed: &[OsString]) -> Option<Language> {
    let words: Vec<_> = typed.iter().map(|word| word.to_string_lossy()).collect();
    let behind = words.windows(2).find(|two| two[0] == "--lang").map(|two| two[1].to_string());
    let within = || words.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned));
    let named = behind.or_else(within).or_else(|| std::env::var("MARKSTATION_LANG").ok())?;
    Language::named(&named).ok()
}

/// How the command is written, as the parser says it.
fn line(error: &Error) -> Option<Message> {
    let usage = error.get(ContextKind::Usage)?.to_string();
    let usage = usage.trim().strip_prefix(USAGE)?.to_owned();
    Some(Message::UsageLine { usage })
}

/// What is wrong and what to write, as far as the parser knows.
fn failure(error: &Error) -> Failure {
    let said = |kind| pieces(error, kind).join(text::spoken().comma());
    let failure = Failure::usage(what(error));
    let failure = why(error).into_iter().fold(failure, Failure::cause);
    let similar = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let similar = similar
        .into_iter()
        .flat_map(|kind| pieces(error, kind))
        .collect::<Vec<_>>()
        .join(text::spoken().comma());
    let hints = [
        (similar.clone(), Message::HintUsageSimilar { similar }),
        (
            said(ContextKind::ValidSubcommand),
            Message::HintUsageCommands { commands: said(ContextKind::ValidSubcommand) },
        ),
        (said(ContextKind::ValidValue), Message::HintUsageValues { values: said(ContextKind::ValidValue) }),
    ];
    let hints = hints.into_iter().filter(|(words, _)| !words.is_empty()).map(|(_, hint)| hint);
    hints.chain([Message::HintUsageHelp {}]).fold(failure, Failure::hint)
}

/// What is wrong.
fn what(error: &Error) -> Message {
    let said = |kind| pieces(error, kind).join(text::spoken().comma());
    let (argument, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let command = said(ContextKind::InvalidSubcommand);
    match error.kind() {
        ErrorKind::UnknownArgument => Message::UsageUnknownArgument { argument },
        ErrorKind::InvalidSubcommand => Message::UsageUnknownCommand { command },
        ErrorKind::MissingSubcommand => Message::UsageNoCommand { command },
        ErrorKind::MissingRequiredArgument => Message::UsageMissing { arguments: argument },
        ErrorKind::InvalidValue if value.is_empty() => Message::UsageValueEmpty { argument },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::UsageValue { value, argument },
        ErrorKind::TooManyValues => Message::UsageTooMany { argument, value },
        ErrorKind::TooFewValues => Message::UsageTooFew {
            argument,
            needed: said(ContextKind::MinValues),
            given: said(ContextKind::ActualNumValues),
        },
        ErrorKind::WrongNumberOfValues => Message::UsageTooFew {
            argument,
            needed: said(ContextKind::ExpectedNumValues),
            given: said(ContextKind::ActualNumValues),
        },
        ErrorKind::ArgumentConflict => conflict(argument, said(ContextKind::PriorArg)),
        ErrorKind::NoEquals => Message::UsageNoEquals { argument },
        ErrorKind::InvalidUtf8 => Message::UsageNotUtf8 {},
        _ => Message::UsageOther {},
    }
}

fn conflict(argument: String, others: String) -> Message {
    if others == argument || others.is_empty() {
        Message::UsageTwice { argument }
    } else {
        Message::UsageConflict { argument, others }
    }
}

/// Why a value cannot be: what one has to write instead.
fn why(error: &Error) -> Option<Words> {
    let source = std::error::Error::source(error)?;
    if let Some(Wrong(message)) = source.downcast_ref() {
        return Some((**message).clone().into());
    }
    let told = source.to_string();
    let message = if source.is::<std::num::ParseIntError>() {
        Some(Message::UsageWholeNumber {})
    } else if source.is::<jiff::Error>() {
        Some(Message::UsageDate {})
    } else if source.is::<marking::country::UnknownCountry>() {
        Some(Message::UsageCountry {})
    } else if source.is::<marking::mark::NotAPlace>() {
        Some(Message::UsagePlace {})
    } else if source.is::<registry::note::NoteError>() {
        Some(Message::HintKeyLine {})
    } else if source.is::<std::net::AddrParseError>() {
        Some(Message::UsageAddress {})
    } else {
        range(&told)
    };
    Some(message.map_or_else(|| told.into(), Words::from))
}

/// The parser's word on a number outside its range: `0 is not in 1..=1000`.
fn range(told: &str) -> Option<Message> {
    let (_, range) = told.rsplit_once(" is not in ")?;
    let (from, to) = range.split_once("..")?;
    let from = from.to_owned();
    Some(match to.strip_prefix('=') {
        Some(to) => Message::UsageRange { from, to: to.to_owned() },
        None => Message::UsageRangeFrom { from },
    })
}

/// What the parser gives with an error under a name, piece by piece.
fn pieces(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(pieces)) => pieces.clone(),
        Some(ContextValue::String(piece)) => vec![piece.clone()],
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::describe;

    /// One wrong line for each thing that the parser can find wrong with what is typed here.
    const WRONG: &[&[&str]] = &[
        &["--colour"],
        &["mrak"],
        &["mark"],
        &["plan", "c1", "--manifest", "list.csv"],
        &["day", "open", "--by", "A", "--by", "B"],
        &["day", "open", "--by"],
        &["settle", "perhaps", "--job", "1"],
        &["demo", "--speed", "0"],
        &["demo", "--speed", "fast"],
        &["demo", "--pull-the-plug", "0"],
        &["demo", "there", "here"],
        &["demo", "--emulated=yes"],
        &["day", "open", "--by", "A", "--date", "2026-02-30"],
        &["--lang", "tlh", "settle"],
        &["party", "add", "A", "--role", "owner", "--by", "B", "--country", "XX"],
        &["serve", "--listen", "everywhere"],
        &["register", "verify", "--size", "4", "--root", "12"],
        &["register", "witness", "admit", "nokey", "--by", "A"],
    ];

    fn wrong(typed: &[&str]) -> Error {
        let typed = ["markstation"].iter().chain(typed);
        Cli::try_parse_from(typed.clone()).err().unwrap_or_else(|| panic!("{typed:?} is sound"))
    }

    #[test]
    fn wrong_usage_is_said_in_each_language_in_its_own_words() {
        for typed in WRONG {
            let error = wrong(typed);
            let english = describe(&failure(&error));
            for language in Language::all().filter(|language| *language != Language::ENGLISH) {
                let said = text::speaking(language, || describe(&failure(&error)));
                let same: Vec<_> =
                    said.lines().filter(|line| english.lines().any(|other| other == *line)).collect();
                assert_eq!(same, Vec::<&str>::new(), "{}: {typed:?}", language.tag());
                assert_eq!(said.lines().count(), english.lines().count(), "{}: {typed:?}", language.tag());
            }
        }
    }

    #[test]
    fn wrong_usage_names_what_was_typed_the_rule_and_what_to_write() {
        let said: Vec<_> = WRONG.iter().map(|typed| describe(&failure(&wrong(typed)))).collect();
        insta::assert_snapshot!(said.join("\n"), @r#"
        Error: "--colour" is not known here
        Hint: `--help` behind a command says everything that can be typed there

        Error: there is no command "mrak"
        Hint: perhaps this was meant: mark
        Hint: `--help` behind a command says everything that can be typed there

        Error: this is needed and was not given: --by <NAME>, <CONSIGNMENT>
        Hint: `--help` behind a command says everything that can be typed there

        Error: [CONSIGNMENT] cannot go with --manifest <FILE>
        Hint: `--help` behind a command says everything that can be typed there

        Error: --by <NAME> can be given once only
        Hint: `--help` behind a command says everything that can be typed there

        Error: --by <NAME> needs a value
        Hint: `--help` behind a command says everything that can be typed there

        Error: "perhaps" cannot be [VERDICT]
        Hint: write one of these: none, partial, complete
        Hint: `--help` behind a command says everything that can be typed there

        Error: "0" cannot be --speed <X>
        Caused by: write a whole number from 1 to 1000
        Hint: `--help` behind a command says everything that can be typed there

        Error: "fast" cannot be --speed <X>
        Caused by: write a whole number
        Hint: `--help` behind a command says everything that can be typed there

        Error: "0" cannot be --pull-the-plug <N>
        Caused by: write a whole number, 1 or more
        Hint: `--help` behind a command says everything that can be typed there

        Error: "here" is not known here
        Hint: `--help` behind a command says everything that can be typed there

        Error: --emulated takes no more values: "yes" is one too many
        Hint: `--help` behind a command says everything that can be typed there

        Error: "2026-02-30" cannot be --date <DATE>
        Caused by: write a date as 2026-03-02
        Hint: `--help` behind a command says everything that can be typed there

        Error: "tlh" cannot be --lang <TAG>
        Caused by: there are no messages in this language; there are: ar, en, es, fr, pt, sw
        Hint: `--help` behind a command says everything that can be typed there

        Error: "XX" cannot be --country <COUNTRY>
        Caused by: write the code of a country, two letters such as KE
        Hint: `--help` behind a command says everything that can be typed there

        Error: "everywhere" cannot be --listen <ADDRESS:PORT>
        Caused by: write an address and a port, such as 127.0.0.1:8470
        Hint: `--help` behind a command says everything that can be typed there

        Error: "12" cannot be --root <HEX>
        Caused by: write its 64 hexadecimal digits: copy them whole
        Hint: `--help` behind a command says everything that can be typed there

        Error: "nokey" cannot be <KEY>
        Caused by: a public key is one line, as NAME+HASH+KEY: copy it whole
        Hint: `--help` behind a command says everything that can be typed there
        "#);
    }

    #[test]
    fn line_of_usage_is_the_parsers() {
        let line = line(&wrong(&["day", "open", "--by"])).map(|line| text::of_in(Language::ENGLISH, &line));
        assert!(line.is_none_or(|line| line.starts_with("Usage: markstation day open ")));
        let line = super::line(&wrong(&["mark"])).map(|line| text::of(&line));
        assert!(line.is_some_and(|line| line.starts_with("Usage: markstation mark ")));
    }

    #[test]
    fn language_is_found_where_it_was_named() {
        let tag =
            |typed: &[&str]| asked(&typed.iter().map(OsString::from).collect::<Vec<_>>()).map(Language::tag);
        assert_eq!(tag(&["markstation", "mrak", "--lang", "sw"]), Some("sw"));
        assert_eq!(tag(&["markstation", "--lang=fr-BF", "mrak"]), Some("fr"));
        assert_eq!(tag(&["markstation", "--lang", "tlh"]), None);
        assert_eq!(tag(&["markstation", "mrak", "--lang"]), None);
    }
}
