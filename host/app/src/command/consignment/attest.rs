//! `consignment attest`: a person says by name what only a person can say, before the first mark or, of the finished
//! marks, when they are made.

use crate::consignment::{ATTESTATION, About, Asked, Loaded, READING, TRACE};
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{login, text};
use protocol::Realm;
use registry::PersonId;
use registry::entry::Act;
use registry::policy::Deed;

/// Without --all: every open question of the rules, one after the other
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Consignment
    pub consignment: String,
    /// Who says so
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// Say yes to these questions only, by their names
    #[arg(long, value_name = "QUESTION", conflicts_with = "all")]
    pub question: Vec<String>,
    /// Why an open trace does not hold up the destruction, with --question trace-override
    #[arg(long, value_name = "TEXT", requires = "question")]
    pub reason: Option<String>,
    /// Say yes to every open question; on training stations only
    #[arg(long)]
    pub all: bool,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    attest(args, &mut Owning::open(folder, output)?, output)
}

/// Says what the rules ask of a person.
///
/// # Errors
/// A [`Failure`] where nobody asks that, or a reason is missing.
pub fn attest(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    if args.all && desk.config().realm != Realm::Training {
        let consignment = args.consignment.clone();
        return Err(
            Failure::usage(Message::AttestAllNeedsTraining {}).hint(Message::HintAttest { consignment })
        );
    }
    let by = login::by(desk, &args.by, &[Deed::Answered], output)?;
    let mut loaded = Loaded::read(desk.folder(), desk.config(), desk.view(), &args.consignment)?;
    let due: Vec<Asked> = loaded.due().cloned().collect();
    if let Some(unknown) = args.question.iter().find(|name| !due.iter().any(|asked| asked.name == **name)) {
        let known =
            due.iter().map(|asked| asked.name.as_str()).collect::<Vec<_>>().join(text::spoken().comma());
        return Err(Failure::fixable(Message::NoSuchAttestation { question: unknown.clone(), known }));
    }
    let mut given = 0;
    for asked in due {
        let said = match (args.all || args.question.contains(&asked.name), args.question.is_empty()) {
            (true, _) => said_at_once(args, &asked, output)?,
            (false, true) => ask(output, &asked),
            (false, false) => Said::Later,
        };
        let (stands, reason) = match said {
            Said::Stop => break,
            Said::Later => continue,
            Said::Yes => (true, None),
            Said::Because(reason) => (true, Some(reason)),
            Said::No => (false, None),
        };
        record(desk, &by, &args.consignment, &asked, stands, reason)?;
        given += 1;
    }
    loaded.refresh(desk.view())?;
    output.say(&Message::AnswersGiven { given });
    Ok(if loaded.due().any(|asked| asked.required) { Ending::Unfinished } else { Ending::Done })
}

/// The yes of the command line. Of an open trace it says nothing without a reason.
fn said_at_once(args: &Args, asked: &Asked, output: &Output) -> Result<Said, Failure> {
    let reason = args.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    match (asked.about, reason) {
        (About::Trace, Some(reason)) => Ok(Said::Because(reason.to_owned())),
        (About::Trace, None) if args.all => {
            output.say(&Message::TraceNeedsReason {});
            Ok(Said::Later)
        }
        (About::Trace, None) => Err(Failure::fixable(Message::TraceNeedsReason {})),
        _ => Ok(Said::Yes),
    }
}

/// Says yes to every question that is open before the first mark, as a simulated supervisor does.
///
/// # Errors
/// The register's failure.
pub fn attest_all(desk: &mut impl Desk, by: &PersonId, loaded: &mut Loaded) -> Result<u64, Failure> {
    let due = loaded.due().filter(|asked| asked.about != About::Trace);
    let asked: Vec<Asked> = due.cloned().collect();
    for asked in &asked {
        record(desk, by, &loaded.record.consignment, asked, true, None)?;
    }
    loaded.refresh(desk.view())?;
    Ok(asked.len() as u64)
}

enum Said {
    Yes,
    Because(String),
    No,
    Later,
    Stop,
}

fn ask(output: &Output, asked: &Asked) -> Said {
    output.say(&asked.words());
    loop {
        let Some(said) = output.ask(&Message::AskAttestation {}) else { return Said::Stop };
        let words = [
            (Said::Yes, Message::WordsYes {}),
            (Said::No, Message::WordsNo {}),
            (Said::Later, Message::WordsLater {}),
        ];
        match words.into_iter().find(|(_, words)| text::is_word_of(&said, words)) {
            Some((Said::Yes, _)) if asked.about == About::Trace => return ask_reason(output),
            Some((said, _)) => return said,
            None => {}
        }
    }
}

fn ask_reason(output: &Output) -> Said {
    loop {
        let Some(reason) = output.ask(&Message::AskReason {}) else { return Said::Stop };
        if !reason.trim().is_empty() {
            return Said::Because(reason.trim().to_owned());
        }
    }
}

/// Each as it is given: what ends the program afterwards takes no answer back.
fn record(
    desk: &mut impl Desk,
    by: &PersonId,
    consignment: &str,
    asked: &Asked,
    stands: bool,
    reason: Option<String>,
) -> Result<(), Failure> {
    let act = Act::Answered {
        consignment: consignment.to_owned(),
        item_no: String::new(),
        question: match asked.about {
            About::Fact => ATTESTATION,
            About::Reading => READING,
            About::Trace => TRACE,
        }
        .to_owned(),
        value: reason.unwrap_or_else(|| asked.name.clone()),
        stands,
    };
    desk.write(by, None, act).map(drop)
}
