//! `settle`: a person looks at the part of a job that nobody can vouch for, and says what is there.

use crate::bench::{Bench, Stand, blocked};
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::jobs::reservation;
use crate::login;
use crate::message::Message;
use crate::output::Output;
use crate::simulated::tag;
use crate::text;
use protocol::{Outcome, Sequence};
use registry::entry::{Reservation, Verdict};
use registry::policy::Deed;
use registry::{JobId, PersonId};
use serde_json::json;
use station::session::Event;

/// Say what is on the part of a job in doubt; good as the first act after any cut
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What is on the part; without it the job is shown and the question asked
    #[arg(value_enum, requires = "job")]
    pub verdict: Option<Found>,
    /// The job that the verdict is about; it must be the one in doubt
    #[arg(long, value_name = "N")]
    pub job: Option<JobId>,
    /// Who looked; without it the question is asked
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// Who looked too; needed for a partial mark
    #[arg(long, value_name = "NAME")]
    pub second: Option<String>,
    /// What can be read of a partial mark
    #[arg(long, value_name = "TEXT")]
    pub remains: Option<String>,
    /// Why the machine moved without a job
    #[arg(long, value_name = "TEXT", requires = "receipt")]
    pub explain: Option<String>,
    /// The receipt of the motion that is explained; it must be the one that waits
    #[arg(long, value_name = "N", requires = "explain")]
    pub receipt: Option<Sequence>,
}

/// What is on the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Found {
    /// Nothing of the mark: it is made again, at the same place with the same number
    None,
    /// Part of the mark: the remains are recorded, and it is made again at another place, with a second person
    Partial,
    /// The whole mark: it counts as applied on your word (attested), and is to be verified
    Complete,
}

/// The persons that were named on the command line.
struct Persons {
    by: Option<PersonId>,
    second: Option<PersonId>,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let mut owning = Owning::open(folder, output)?;
    let mut named = known(args, &mut owning, output)?;
    let mut bench = Bench::open(owning, named.by.clone())?;
    let settled = settle(&mut bench, args, &mut named, output);
    bench.close();
    settled
}

fn known(args: &Args, desk: &mut impl Desk, output: &Output) -> Result<Persons, Failure> {
    let mut known =
        |named: &Option<String>| named.as_ref().map(|name| login::anybody(desk, name, output)).transpose();
    Ok(Persons { by: known(&args.by)?, second: known(&args.second)? })
}

fn settle(bench: &mut Bench, args: &Args, named: &mut Persons, output: &Output) -> CommandResult {
    let mut settled = 0;
    let mut judged = false;
    loop {
        let event = match bench.stand(output)? {
            Stand::Ready => break,
            Stand::Blocked(block) => return Err(blocked::failure(&block)),
            Stand::Unexplained { sequence } => explain(bench, sequence, args, named, output)?,
            Stand::InDoubt { job, outcome } => {
                is_meant(args, job)?;
                show(bench, job, outcome, output)?;
                judged = true;
                judge(bench, args, named, output)?
            }
        };
        bench.person(event, output)?;
        settled += 1;
    }
    if args.verdict.is_some() && !judged {
        return Err(Failure::fixable(Message::NothingInDoubt {}).hint(Message::HintVerdictNotUsed {}));
    }
    output.datum(&Message::NothingLeftInDoubt { settled }, &json!({"settled": settled, "in_doubt": false}));
    Ok(Ending::Done)
}

/// A verdict counts only for the job that it was given for.
fn is_meant(args: &Args, in_doubt: JobId) -> Result<(), Failure> {
    match args.job {
        Some(job) if job != in_doubt => Err(Failure::fixable(Message::OtherJobInDoubt { job, in_doubt })),
        _ => Ok(()),
    }
}

/// What the person found on the part.
fn judge(bench: &mut Bench, args: &Args, named: &mut Persons, output: &Output) -> Result<Event, Failure> {
    let by = looker(bench, named, Deed::Settled, output)?;
    let found = match args.verdict {
        Some(found) => found,
        None => ask(bench, output)?,
    };
    let (second_by, spoilt_text) = match found {
        Found::Partial => witness(bench, args, &by, named.second.take(), output)?,
        Found::None | Found::Complete => (named.second.take(), String::new()),
    };
    let verdict = match found {
        Found::None => Verdict::None,
        Found::Partial => Verdict::Partial,
        Found::Complete => Verdict::Complete,
    };
    Ok(Event::Settle { verdict, by, second_by, spoilt_text })
}

fn explain(
    bench: &mut Bench,
    sequence: Sequence,
    args: &Args,
    named: &mut Persons,
    output: &Output,
) -> Result<Event, Failure> {
    output.say(&Message::CycleUnexplained { sequence });
    if let Some(meant) = args.receipt.filter(|meant| *meant != sequence) {
        return Err(blocked::other_cycle(meant, sequence));
    }
    let by = looker(bench, named, Deed::UnarmedSettled, output)?;
    let explanation = match &args.explain {
        Some(explanation) => Some(explanation.clone()),
        None => bench.ask(&Message::AskExplanation {}, output)?,
    };
    let explanation = explanation.filter(|text| !text.trim().is_empty()).ok_or_else(|| {
        Failure::machine(Message::CycleUnexplained { sequence }).hint(Message::HintExplain {})
    })?;
    Ok(Event::Explain { sequence, explanation, by })
}

/// Who looks: named on the command line, or asked once.
fn looker(bench: &mut Bench, named: &mut Persons, deed: Deed, output: &Output) -> Result<PersonId, Failure> {
    let by = match named.by.take() {
        Some(by) => by,
        None => ask_person(bench, &Message::AskLooker {}, output)?
            .ok_or_else(|| Failure::machine(Message::StillInDoubt {}).hint(Message::HintSettle {}))?,
    };
    login::may_do(bench, &by, deed)?;
    named.by = Some(by.clone());
    Ok(by)
}

/// Asks until somebody is named who is known; `None` at the end of the input.
fn ask_person(bench: &mut Bench, question: &Message, output: &Output) -> Result<Option<PersonId>, Failure> {
    loop {
        let Some(name) = bench.ask(question, output)? else { return Ok(None) };
        if name.is_empty() {
            continue;
        }
        match login::anybody(bench, &name, output) {
            Ok(person) => return Ok(Some(person)),
            Err(unknown) if matches!(*unknown.what, Message::PersonUnknown { .. }) => {
                output.say(&unknown.what);
                output.say_all(&unknown.hints);
            }
            Err(other) => return Err(other),
        }
    }
}

/// The job with its evidence, and what the mark should look like.
fn show(bench: &mut Bench, job: JobId, outcome: Option<Outcome>, output: &Output) -> Result<(), Failure> {
    let reserved = reservation(bench.ledger(), job)?;
    let Reservation { consignment, item, mark, .. } = &reserved;
    output.say(&Message::DoubtShown {
        job,
        item: format!("{consignment}/{}", item.item_no),
        weapon: format!("{} {} {}", item.maker, item.model, item.serial.as_deref().unwrap_or("-")),
        part: text::of_part(mark.part.as_str()),
        place: text::of_place(&mark.place),
        evidence: blocked::outcome_words(outcome),
    });
    for line in &mark.lines {
        output.line(&format!("    {}", line.text));
    }
    if let Some(simulated) = bench.simulated() {
        let mut acts = simulated.metal_of(&tag(consignment, &item.item_no))?;
        acts.retain(|act| act.place == mark.place.as_str());
        let (shown, strikes) =
            acts.pop().map_or((String::new(), 0), |act| (act.text.join(" / "), act.strikes));
        output.say(&Message::DoubtSimulatedMetal { shown, strikes: u64::from(strikes) });
    }
    Ok(())
}

fn ask(bench: &mut Bench, output: &Output) -> Result<Found, Failure> {
    output.say(&Message::DoubtChoices {});
    loop {
        let Some(answer) = bench.ask(&Message::AskFound {}, output)? else {
            return Err(Failure::machine(Message::StillInDoubt {}).hint(Message::HintSettle {}));
        };
        let words = [
            (Found::None, Message::WordsNone {}),
            (Found::Partial, Message::WordsPartial {}),
            (Found::Complete, Message::WordsComplete {}),
        ];
        match words.iter().find(|(_, words)| text::is_word_of(&answer, words)) {
            Some((found, _)) => return Ok(*found),
            None => output.say(&Message::AnswerFound {}),
        }
    }
}

/// The second person, who is checked first, and the remains that a partial mark needs.
fn witness(
    bench: &mut Bench,
    args: &Args,
    by: &PersonId,
    named: Option<PersonId>,
    output: &Output,
) -> Result<(Option<PersonId>, String), Failure> {
    let needed = || Failure::fixable(Message::SecondPersonNeeded {}).hint(Message::HintSecondPerson {});
    let second = match named {
        Some(second) if second == *by => return Err(needed()),
        Some(second) => second,
        None => loop {
            let second = ask_person(bench, &Message::AskSecond {}, output)?.ok_or_else(needed)?;
            if second != *by {
                break second;
            }
            output.say(&Message::SecondPersonNeeded {});
        },
    };
    login::may_be_second(bench, &second, Deed::SettledPartial)?;
    let remains = match &args.remains {
        Some(remains) if remains.trim().is_empty() => {
            return Err(Failure::usage(Message::RemainsEmpty {}));
        }
        Some(remains) => remains.clone(),
        None => ask_remains(bench, output)?,
    };
    Ok((Some(second), remains))
}

fn ask_remains(bench: &mut Bench, output: &Output) -> Result<String, Failure> {
    loop {
        match bench.ask(&Message::AskRemains {}, output)? {
            Some(remains) if remains.is_empty() => output.say(&Message::RemainsEmpty {}),
            Some(remains) => return Ok(remains),
            None => return Err(Failure::machine(Message::StillInDoubt {}).hint(Message::HintSettle {})),
        }
    }
}
