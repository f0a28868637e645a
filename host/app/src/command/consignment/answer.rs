//! `consignment answer`: a person says whether a questioned line stands as written.

use super::in_words;
use crate::consignment::{LineState, Loaded, answer};
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::{login, text};
use intake::{Finding, FindingKind, Severity};
use registry::admit::ALARM;
use registry::entry::Act;
use registry::policy::Deed;
use registry::view::LifeRow;
use registry::{Draft, PersonId, View};

/// Without --item: every open question, one after the other
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Consignment
    pub consignment: String,
    /// Who answers
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// Answer for this item only
    #[arg(long, value_name = "ITEM", requires = "verdict")]
    pub item: Option<String>,
    #[command(flatten)]
    pub verdict: Verdict,
}

#[derive(Debug, clap::Args)]
#[group(id = "verdict", multiple = false)]
pub struct Verdict {
    /// The item's line stands as written
    #[arg(long, requires = "item")]
    pub stands: bool,
    /// The item's line does not stand: it has to be corrected in the manifest
    #[arg(long, requires = "item")]
    pub wrong: bool,
}

/// What a person says to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// The line stands as written.
    Stands,
    /// It does not.
    Wrong,
    /// Not now.
    Later,
    /// No more questions.
    Stop,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    answer_questions(args, &mut Owning::open(folder, output)?, output)
}

/// Answers the open questions, or those of one item.
///
/// # Errors
/// A [`Failure`] where there is no such question.
pub fn answer_questions(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let by = login::by(desk, &args.by, &[Deed::Answered], output)?;
    let mut loaded = Loaded::read(desk.folder(), desk.config(), desk.view(), &args.consignment)?;
    let given = record_answers(desk, &by, &loaded, |item_no, finding| match &args.item {
        Some(item) if item != item_no => Reply::Later,
        Some(_) if args.verdict.stands => Reply::Stands,
        Some(_) => Reply::Wrong,
        None => ask(output, item_no, finding),
    })?;
    if let (Some(item), 0) = (&args.item, given) {
        return Err(Failure::fixable(Message::NoQuestion { item: item.clone() })
            .hint(Message::HintFindings { consignment: args.consignment.clone() }));
    }
    loaded.refresh(desk.view())?;
    output.say(&Message::AnswersGiven { given });
    output.say(&crate::command::remaining::summary(&loaded));
    let waits = loaded.count(|state| state == LineState::Asks) > 0 || !loaded.open_questions.is_empty();
    Ok(if waits { Ending::Unfinished } else { Ending::Done })
}

fn ask(output: &Output, item_no: &str, finding: &Finding) -> Reply {
    let (what, remedy) = text::of_finding(finding);
    output.line(&in_words(finding, &what, &remedy));
    loop {
        let Some(said) = output.ask(&Message::AskStands { item: item_no.to_owned() }) else {
            return Reply::Stop;
        };
        let words = [
            (Reply::Stands, Message::WordsYes {}),
            (Reply::Wrong, Message::WordsNo {}),
            (Reply::Later, Message::WordsLater {}),
        ];
        if let Some((reply, _)) = words.iter().find(|(_, words)| text::is_word_of(&said, words)) {
            return *reply;
        }
    }
}

/// Puts every open question to `reply` and writes what it says. Gives how many were answered.
///
/// # Errors
/// The register's failure.
pub fn record_answers(
    desk: &mut impl Desk,
    by: &PersonId,
    loaded: &Loaded,
    mut reply: impl FnMut(&str, &Finding) -> Reply,
) -> Result<u64, Failure> {
    let mut given = 0;
    for (item_no, finding) in open_questions(desk.view(), loaded)? {
        let stands = match reply(item_no, finding) {
            Reply::Stands => true,
            Reply::Wrong => false,
            Reply::Later => continue,
            Reply::Stop => break,
        };
        let act = Act::Answered {
            consignment: loaded.record.consignment.clone(),
            item_no: item_no.to_owned(),
            question: finding.id().to_owned(),
            value: finding.value.to_string(),
            stands,
        };
        let mut acts = vec![act];
        let is_known =
            matches!(finding.kind, FindingKind::RegisterAlarm { .. } | FindingKind::SerialInRegister { .. });
        if stands && is_known {
            acts.extend(alarms(desk.view(), loaded, item_no)?);
        }
        // Each as it is given: what ends the program afterwards takes no answer back.
        let stamp = desk.stamp()?;
        let draft = |act| Draft { stamp: stamp.clone(), by: by.clone(), second_by: None, act };
        desk.append(&acts.into_iter().map(draft).collect::<Vec<_>>())?;
        given += 1;
    }
    Ok(given)
}

/// What links a line to the lives of its maker and serial that had ended or were missing: the person saw the alarm.
fn alarms(view: View<'_>, loaded: &Loaded, item_no: &str) -> Result<Vec<Act>, Failure> {
    let Some(identity) = loaded.item(item_no).and_then(|(item, _)| item.identity()) else {
        return Ok(Vec::new());
    };
    let consignment = &loaded.record.consignment;
    let own = view.life_of_line(consignment, item_no)?;
    let others = view.lives_of_identity(&identity)?;
    let raising = others.into_iter().filter(|row| row.state.raises_alarm() && Some(row.life) != own);
    let seen = |row: LifeRow| Act::Answered {
        consignment: consignment.clone(),
        item_no: item_no.to_owned(),
        question: ALARM.to_owned(),
        value: row.life.to_string(),
        stands: true,
    };
    Ok(raising.map(seen).collect())
}

/// The open questions with their items; those about the consignment as a whole have no item.
///
/// # Errors
/// The register's failure.
pub fn open_questions<'a>(
    view: View<'_>,
    loaded: &'a Loaded,
) -> Result<Vec<(&'a str, &'a Finding)>, Failure> {
    let mut open: Vec<_> =
        loaded.open_questions.iter().map(|index| ("", &loaded.manifest.findings[*index])).collect();
    let asks = |state| matches!(state, LineState::Asks | LineState::Struck);
    for (line, _) in loaded.manifest.lines.iter().zip(&loaded.states).filter(|(_, state)| asks(**state)) {
        let Some(item) = &line.item else { continue };
        let answers = view.answers(&loaded.record.consignment, &item.item_no)?;
        let waiting = line
            .findings
            .iter()
            .filter(|f| f.severity() == Severity::Question && answer(f, &answers).is_none());
        open.extend(waiting.map(|finding| (item.item_no.as_str(), finding)));
    }
    Ok(open)
}
