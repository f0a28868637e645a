//! `controller receipts`: the receipts that the controller keeps, checked one by one.

use super::{ask, strange};
use crate::bench::{Bench, blocked};
use crate::error::{CommandResult, Ending, Failure};
use crate::message::Message;
use crate::output::Output;
use crate::text::{self, controller as words};
use protocol::identity::NO_JOB;
use protocol::{
    ControllerReply, HostRequest, KeyId, PublicKeyBytes, Realm, Receipt, Refusal, Sequence, SignedReceipt,
    Witness,
};
use registry::hex;
use registry::view::Standing;
use serde_json::json;

/// How many receipts a controller keeps.
const KEPT: u64 = 32;

/// List the receipts that the controller keeps, and check each
///
/// Its signature against the admitted keys, its place in the chain of hashes, and whether the register holds it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Number of the first one; without it the oldest kept
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    from: Option<Sequence>,
}

pub fn run(args: &Args, bench: &mut Bench, output: &Output) -> CommandResult {
    let hello = bench.hello()?;
    let newest = hello.newest_receipt;
    if let Some(sequence) = args.from.filter(|from| *from > newest) {
        return Err(Failure::usage(Message::ReceiptNotYet { sequence, newest }));
    }
    if newest == 0 {
        output.say(&Message::ReceiptsNone {});
        return Ok(Ending::Done);
    }
    let mut list = Keys::of(bench).map(|keys| List { keys, previous: None, wrong: 0, shown: 0 })?;
    let mut sequence = args.from.unwrap_or_else(|| newest.saturating_sub(KEPT - 1).max(1));
    while sequence <= newest {
        match bench.ask_controller(HostRequest::ReceiptSince { sequence })? {
            ControllerReply::Receipt(signed) => list.show(bench, &signed, output)?,
            ControllerReply::Refused(Refusal::ReceiptGone { oldest }) if oldest > sequence => {
                output.say(&Message::ReceiptGone { sequence, oldest });
                sequence = oldest;
                continue;
            }
            _ => drop(
                ask(bench, HostRequest::ReceiptSince { sequence })
                    .and_then(|reply| Err::<(), _>(strange(&reply)))?,
            ),
        }
        sequence += 1;
    }
    output.say(&Message::ReceiptsShown { shown: list.shown, newest, acked: hello.acked });
    match list.wrong {
        0 => Ok(Ending::Done),
        wrong => Err(Failure::machine(Message::ReceiptsWrong { wrong }).hint(Message::HintReceiptsWrong {})),
    }
}

/// The keys that this register has admitted.
struct Keys {
    realm: Realm,
    present: Option<PublicKeyBytes>,
    earlier: Vec<PublicKeyBytes>,
}

/// What a signature is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signed {
    Present,
    Earlier,
    Elsewhere,
    Bad,
}

impl Signed {
    fn word(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Earlier => "earlier",
            Self::Elsewhere => "elsewhere",
            Self::Bad => "bad",
        }
    }
}

impl Keys {
    fn of(bench: &Bench) -> Result<Self, Failure> {
        let standing: &Standing =
            bench.ledger().standing().ok_or_else(|| Failure::bug("a register without a genesis"))?;
        Ok(Self {
            realm: standing.realm,
            present: standing.controller.as_ref().map(|controller| controller.key),
            earlier: standing.earlier_keys.clone(),
        })
    }

    fn judge(&self, signed: &SignedReceipt, key_id: KeyId) -> Signed {
        let is_it = |key: &&PublicKeyBytes| KeyId::of(key, self.realm) == key_id;
        let good = |key: &PublicKeyBytes| signed.verify(key, self.realm).is_ok();
        if let Some(key) = self.present.as_ref().filter(is_it) {
            return if good(key) { Signed::Present } else { Signed::Bad };
        }
        match self.earlier.iter().find(is_it) {
            Some(key) if good(key) => Signed::Earlier,
            Some(_) => Signed::Bad,
            None => Signed::Elsewhere,
        }
    }
}

/// Whether a receipt carries the hash of the one before it; the first one shown may follow one that nobody sees.
fn chain(previous: Option<&SignedReceipt>, receipt: &Receipt) -> &'static str {
    match previous {
        Some(before) if before.hash() == receipt.previous => "follows",
        None if receipt.sequence == 1 && receipt.previous == [0; 32] => "follows",
        None if receipt.sequence > 1 => "first",
        _ => "broken",
    }
}

struct List {
    keys: Keys,
    previous: Option<SignedReceipt>,
    wrong: u64,
    shown: u64,
}

impl List {
    fn show(&mut self, bench: &Bench, signed: &SignedReceipt, output: &Output) -> Result<(), Failure> {
        let receipt = signed
            .unverified()
            .map_err(|error| Failure::machine(Message::ReceiptsWrong { wrong: 1 }).because(&error))?;
        let judged = self.keys.judge(signed, receipt.key_id);
        let chained = chain(self.previous.as_ref(), &receipt);
        let entry = bench.view().receipt_entry(receipt.job, &signed.hash())?;
        self.wrong += u64::from(judged == Signed::Bad || chained == "broken");
        self.shown += 1;
        self.previous = Some(*signed);
        let names = |inputs: protocol::Inputs| inputs.names().collect::<Vec<_>>();
        output.row(
            &text::of(&row(&receipt, judged, chained, entry)),
            &json!({"sequence": receipt.sequence, "job": (receipt.job != NO_JOB).then_some(receipt.job),
                "outcome": words::outcome_word(receipt.outcome), "cause": words::cause_word(receipt.cause),
                "witness": words::witness_word(receipt.witness), "count": receipt.witness_count,
                "duration_ms": receipt.duration_ms, "held": names(receipt.held),
                "broken": names(receipt.broken), "not_wired": names(receipt.not_wired),
                "signature": judged.word(), "chain": chained, "entry": entry,
                "receipt": hex::encode(&signed.0)}),
        );
        Ok(())
    }
}

fn row(receipt: &Receipt, judged: Signed, chained: &str, entry: Option<u64>) -> Message {
    let job = match receipt.job {
        NO_JOB => Message::ReceiptNoJob {},
        job => Message::ReceiptJob { job },
    };
    let count = u64::from(receipt.witness_count);
    let count = match receipt.witness {
        Witness::None => Message::ReceiptNoWitness {},
        Witness::Strikes => Message::ReceiptStrikes { count },
        Witness::BeamMs => Message::ReceiptBeam { ms: count },
    };
    Message::ReceiptRow {
        sequence: receipt.sequence,
        job: text::of(&job),
        outcome: blocked::outcome_words(Some(receipt.outcome)),
        cause: text::of(&Message::ReceiptCause { cause: words::cause_word(receipt.cause).to_owned() }),
        count: text::of(&count),
        ms: u64::from(receipt.duration_ms),
        inputs: text::of(&Message::ReceiptInputs {
            held: words::inputs(receipt.held),
            broken: words::inputs(receipt.broken),
            not_wired: words::inputs(receipt.not_wired),
        }),
        signature: text::of(&Message::ReceiptSigned { signed: judged.word().to_owned() }),
        chain: text::of(&Message::ReceiptChain { chain: chained.to_owned() }),
        register: text::of(&match entry {
            Some(entry) => Message::ReceiptEntry { entry },
            None => Message::ReceiptNoEntry {},
        }),
    }
}
