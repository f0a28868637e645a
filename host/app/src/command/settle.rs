//! `settle`: a person looks at the part of a job that nobody can vouch for, and says what is there.

use crate::bench::{Bench, Stand, blocked};
use crate::command::verify::reservation;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use crate::simulated::tag;
use protocol::{Outcome, Sequence};
use registry::entry::{Reservation, Verdict};
use registry::{JobId, PersonId};
use serde_json::json;
use station::session::Event;

/// Say what is on the part of a job in doubt; good as the first act after any cut
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What is on the part; without it the job is shown and the question asked
    #[arg(value_enum)]
    verdict: Option<Found>,
    /// Who looked
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Who looked too; needed for a partial mark
    #[arg(long, value_name = "NAME")]
    second: Option<String>,
    /// What can be read of a partial mark
    #[arg(long, value_name = "TEXT")]
    remains: Option<String>,
    /// Why the machine moved without a job
    #[arg(long, value_name = "TEXT")]
    explain: Option<String>,
}

/// What is on the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Found {
    /// Nothing of the mark: it is made again, at the same place with the same number
    None,
    /// Part of the mark: the remains are recorded, and it is made again at another place, with a second person
    Partial,
    /// The whole mark: it counts as applied on your word (attested), and is to be verified
    Complete,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let owning = Owning::open(folder, output)?;
    let by = persons::resolve(owning.ledger.store(), &args.by)?;
    let second =
        args.second.as_ref().map(|name| persons::resolve(owning.ledger.store(), name)).transpose()?;
    let mut bench = Bench::open(owning, Some(by.clone()))?;
    let settled = settle(&mut bench, args, by, second, output);
    bench.close();
    settled
}

fn settle(
    bench: &mut Bench,
    args: &Args,
    by: PersonId,
    mut second: Option<PersonId>,
    output: &Output,
) -> CommandResult {
    let mut settled = 0;
    loop {
        let event = match bench.stand(output)? {
            Stand::Ready => break,
            Stand::Blocked(block) => return Err(blocked::failure(&block)),
            Stand::Unexplained { sequence } => explain(bench, sequence, args, &by, output)?,
            Stand::InDoubt { job, outcome } => {
                show(bench, job, outcome, output)?;
                let verdict = match args.verdict {
                    Some(verdict) => verdict,
                    None => ask(bench, output)?,
                };
                let (second_by, spoilt_text) = match verdict {
                    Found::Partial => witness(bench, args, second.take(), output)?,
                    Found::None | Found::Complete => (second.take(), String::new()),
                };
                let verdict = match verdict {
                    Found::None => Verdict::None,
                    Found::Partial => Verdict::Partial,
                    Found::Complete => Verdict::Complete,
                };
                Event::Settle { verdict, by: by.clone(), second_by, spoilt_text }
            }
        };
        bench.person(event, output)?;
        settled += 1;
    }
    output.datum(&Message::NothingLeftInDoubt { settled }, &json!({"settled": settled, "in_doubt": false}));
    Ok(Ending::Done)
}

fn explain(
    bench: &mut Bench,
    sequence: Sequence,
    args: &Args,
    by: &PersonId,
    output: &Output,
) -> Result<Event, Failure> {
    output.say(&Message::CycleUnexplained { sequence });
    let explanation = match &args.explain {
        Some(explanation) => Some(explanation.clone()),
        None => bench.ask(&Message::AskExplanation {}, output)?,
    };
    let explanation = explanation.filter(|text| !text.trim().is_empty()).ok_or_else(|| {
        Failure::machine(Message::CycleUnexplained { sequence }).hint(Message::HintExplain {})
    })?;
    Ok(Event::Explain { explanation, by: by.clone() })
}

/// The job with its evidence, and what the mark should look like.
fn show(bench: &mut Bench, job: JobId, outcome: Option<Outcome>, output: &Output) -> Result<(), Failure> {
    let reserved = reservation(bench.ledger(), job)?;
    let Reservation { consignment, item, mark, .. } = &reserved;
    output.say(&Message::DoubtShown {
        job,
        item: format!("{consignment}/{}", item.item_no),
        weapon: format!("{} {} {}", item.maker, item.model, item.serial.as_deref().unwrap_or("-")),
        part: mark.part.to_string(),
        place: mark.place.to_string(),
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
        match answer.to_lowercase().as_str() {
            "none" => return Ok(Found::None),
            "partial" => return Ok(Found::Partial),
            "complete" => return Ok(Found::Complete),
            _ => output.say(&Message::AnswerFound {}),
        }
    }
}

/// The second person and the remains that a partial mark needs.
fn witness(
    bench: &mut Bench,
    args: &Args,
    second: Option<PersonId>,
    output: &Output,
) -> Result<(Option<PersonId>, String), Failure> {
    let second = match second {
        Some(second) => Some(second),
        None => bench
            .ask(&Message::AskSecond {}, output)?
            .filter(|name| !name.is_empty())
            .map(|name| persons::resolve(bench.ledger().store(), &name))
            .transpose()?,
    };
    let remains = match &args.remains {
        Some(remains) => Some(remains.clone()),
        None => bench.ask(&Message::AskRemains {}, output)?,
    };
    Ok((second, remains.unwrap_or_default()))
}
