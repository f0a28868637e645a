//! `controller provision`: a controller gets its key, and the register takes its receipts.
//!
//! With `--again` it gets another one: the old key signs a receipt that names it, the register takes that receipt, the
//! controller is told so, and only then the new key is admitted. Whoever runs it again after a cut goes on where it stopped:
//! what the controller shows and what the register holds say where that is.

mod anew;

use super::{ask, refused, strange};
use crate::bench::{Bench, Stand, blocked, wiring};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Owning;
use crate::message::Message;
use crate::output::Output;
use crate::text::controller as words;
use crate::{login, persons, text};
use protocol::reply::Identity;
use protocol::{
    ControllerReply, Fingerprint, Hello, HostRequest, Inputs, Outcome, PublicKeyBytes, Realm, Refusal,
    Sequence, SignedReceipt, StationId,
};
use registry::entry::EarlierReceipt;
use registry::policy::Deed;
use registry::{Act, PersonId, hex};
use serde_json::json;
use station::session::Block;
use std::io::IsTerminal;

/// Give a controller its key, and admit its receipts to the register
///
/// The controller makes its key itself and never tells it; its lamp blinks a code that has to be the one shown here. With
/// --again it makes another one in place of the one it has, for which the supervisor's key switch has to be on: a receipt
/// that the old key signs leads to the new one. Interrupted, it goes on when it is run again.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Supervisor
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Second person; needed where a controller was admitted before, and with --again
    #[arg(long, value_name = "NAME")]
    second: Option<String>,
    /// Give a controller that has a key another one: after a change of its wiring, or when it comes from another station
    #[arg(long, requires = "second")]
    again: bool,
    /// Do not ask whether the lamp blinks the code
    #[arg(long)]
    yes: bool,
}

/// In whose name, and how.
pub struct Wanted {
    /// Supervisor.
    pub by: PersonId,
    /// Second person.
    pub second: Option<PersonId>,
    /// A controller that has a key gets another one.
    pub again: bool,
    /// Whether somebody is asked to compare the blinking lamp.
    pub compare: bool,
}

pub fn run(args: &Args, mut owning: Owning, output: &Output) -> CommandResult {
    let by = login::by(&mut owning, &args.by, &[Deed::ControllerAdmitted], output)?;
    let second = match &args.second {
        Some(name) => Some(login::second(&mut owning, name, &by, Deed::ControllerAgain, output)?),
        None => None,
    };
    // The lamp of a simulated controller is nowhere to be seen.
    let watched = std::io::stdin().is_terminal() && owning.config.realm == Realm::Real;
    let wanted = Wanted { by: by.clone(), second, again: args.again, compare: watched && !args.yes };
    let mut bench = Bench::open(owning, Some(by))?;
    let done = provision(&mut bench, &wanted, output);
    bench.close();
    let Provisioned { key, key_id, .. } = done?;
    output.datum(
        &Message::Provisioned { key_id: key_id.clone() },
        &json!({"key_id": key_id, "key": hex::encode(&key), "fingerprint": Fingerprint::of(&key).to_string(),
                "blink_code": words::blink_code(&key)}),
    );
    Ok(Ending::Done)
}

/// A key that the register takes receipts by.
pub struct Provisioned {
    /// The key.
    pub key: PublicKeyBytes,
    /// Its id, hexadecimal.
    pub key_id: String,
    /// What was wired when the controller made it.
    wired: Inputs,
}

/// Where the way to an admitted key goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// It has no key yet.
    Make,
    /// Its key is admitted, and stays.
    Nothing,
    /// Its key is admitted, and is to be replaced.
    Renew,
    /// It signs for another station, and is to sign for this one.
    TakeOver,
    /// It signs for another station.
    Refuse,
    /// Its key is for this station, and not admitted.
    Admit,
}

/// The decision, from what the controller shows and what the register holds; `again` is whether another key is asked for.
fn next(
    identity: Option<&Identity>,
    own: impl Fn(&Identity) -> bool,
    admitted: Option<PublicKeyBytes>,
    again: bool,
) -> Next {
    match identity {
        None => Next::Make,
        Some(known) if !own(known) => {
            if again {
                Next::TakeOver
            } else {
                Next::Refuse
            }
        }
        Some(known) if Some(known.key) != admitted => Next::Admit,
        Some(_) => {
            if again {
                Next::Renew
            } else {
                Next::Nothing
            }
        }
    }
}

/// Gives a controller its key, if it has none, or another one where that is wanted, and admits that key.
///
/// # Errors
/// A [`Failure`] where the controller refuses, or is another station's.
pub fn provision(bench: &mut Bench, wanted: &Wanted, output: &Output) -> Result<Provisioned, Failure> {
    let hello = bench.hello()?;
    let (station, realm) = (bench.config.station, bench.config.realm);
    let own = |known: &Identity| known.station == station && known.key_id.realm() == Some(realm);
    let controller = bench.ledger().standing().and_then(|standing| standing.controller.clone());
    let admitted = controller.as_ref().map(|controller| controller.key);
    match (next(hello.identity.as_ref(), own, admitted, wanted.again), hello.identity) {
        (Next::Make, _) => {
            let made = make(bench)?;
            compare(bench, &made, wanted, output)?;
            admit(bench, made, None, wanted)
        }
        (Next::Nothing, Some(known)) => {
            // The same key is never admitted twice: what it was admitted with stands.
            if let Some(controller) = &controller {
                wiring::agrees(&bench.config, controller)?;
            }
            Ok(provisioned(&known))
        }
        (Next::Renew, Some(known)) => {
            if anew::is_due(bench, output)? {
                return anew::begin(bench, &hello, &known, wanted, output);
            }
            let made = renew(bench, hello.epoch, output)?;
            finish(bench, made, wanted, output)
        }
        (Next::TakeOver, Some(known)) => {
            let made = renew(bench, hello.epoch, output)?;
            compare(bench, &made, wanted, output)?;
            let after = taken_over(bench, &hello, &known, &made)?;
            admit(bench, made, Some(after), wanted)
        }
        (Next::Admit, Some(known)) => admit_shown(bench, &hello, provisioned(&known), wanted, output),
        (Next::Refuse, _) => Err(blocked::failure(&Block::OtherStation).hint(Message::HintProvisionAgain {})),
        (_, None) => Err(Failure::bug("a controller without a key shows one")),
    }
}

fn provisioned(identity: &Identity) -> Provisioned {
    let key_id = hex::encode(&identity.key_id.0);
    Provisioned { key: identity.key, key_id, wired: identity.wired }
}

fn make(bench: &mut Bench) -> Result<Provisioned, Failure> {
    let (station, realm, wired) = (bench.config.station, bench.config.realm, bench.config.wired);
    let entropy = persons::random()?;
    made(ask(bench, HostRequest::Provision { station, realm, wired, entropy })?, wired)
}

fn made(reply: ControllerReply, wired: Inputs) -> Result<Provisioned, Failure> {
    match reply {
        ControllerReply::Provisioned { key, key_id } => {
            Ok(Provisioned { key, key_id: hex::encode(&key_id.0), wired })
        }
        reply => Err(strange(&reply)),
    }
}

/// Asks for another key for this station.
fn renew(bench: &mut Bench, epoch: protocol::Epoch, output: &Output) -> Result<Provisioned, Failure> {
    let made = renew_for(bench, epoch, bench.config.station, output)?;
    turn_key_switch(bench, false, output)?;
    Ok(made)
}

/// Asks for another key; where the key switch is off, a person is asked to turn it, once.
fn renew_for(
    bench: &mut Bench,
    epoch: protocol::Epoch,
    station: StationId,
    output: &Output,
) -> Result<Provisioned, Failure> {
    let (realm, wired) = (bench.config.realm, bench.config.wired);
    let entropy = persons::random()?;
    let request = HostRequest::Reprovision { epoch, station, realm, wired, entropy };
    let reply = match bench.ask_controller(request)? {
        ControllerReply::Refused(Refusal::ConditionBroken { broken })
            if broken.contains(Inputs::SUPERVISOR_KEY) =>
        {
            turn_key_switch(bench, true, output)?;
            // What was asked once is answered alike under its own number, so this is a request of its own.
            let entropy = persons::random()?;
            bench.ask_controller(HostRequest::Reprovision { epoch, station, realm, wired, entropy })?
        }
        reply => reply,
    };
    if let ControllerReply::Refused(refusal) = &reply {
        return Err(refused(refusal));
    }
    made(reply, wired)
}

/// A simulated hand does it where the fixture is simulated.
fn turn_key_switch(bench: &mut Bench, on: bool, output: &Output) -> Result<(), Failure> {
    if let Some(simulated) = bench.simulated() {
        simulated.supervisor_key(on)?;
        return bench.rest(std::time::Duration::from_millis(300));
    }
    if !on {
        output.say(&Message::KeySwitchBack {});
        return Ok(());
    }
    match bench.ask(&Message::AskKeySwitchOn {}, output)? {
        Some(_) => bench.rest(std::time::Duration::from_millis(300)),
        None => Err(refused(&Refusal::ConditionBroken { broken: Inputs::SUPERVISOR_KEY })),
    }
}

/// The receipt about the new key goes into the register by itself, as every receipt does; then the key is admitted.
fn finish(
    bench: &mut Bench,
    made: Provisioned,
    wanted: &Wanted,
    output: &Output,
) -> Result<Provisioned, Failure> {
    match bench.blocked(output)? {
        Block::KeyRenewed => {}
        block => return Err(blocked::failure(&block)),
    }
    let controller = bench.ledger().standing().and_then(|standing| standing.controller.clone());
    let named = controller.as_ref().and_then(|controller| controller.renewed);
    let sequence = controller.map_or(0, |controller| controller.sequence);
    if named != Some(made.key) {
        return Err(unproven(sequence));
    }
    output.say(&Message::KeyRenewed { sequence });
    compare(bench, &made, wanted, output)?;
    admit(bench, made, None, wanted)
}

/// A key that the controller shows and the register has not admitted: the one that the old key named, or a stranger's.
fn admit_shown(
    bench: &mut Bench,
    hello: &Hello,
    shown: Provisioned,
    wanted: &Wanted,
    output: &Output,
) -> Result<Provisioned, Failure> {
    match bench.stand(output)? {
        Stand::Blocked(Block::KeyRenewed) => {
            output.say(&Message::RenewalResumed {});
            return finish(bench, shown, wanted, output);
        }
        Stand::Blocked(Block::OtherController) => {}
        Stand::Blocked(block) => return Err(blocked::failure(&block)),
        _ => return Err(Failure::bug("a controller whose key is not admitted was taken for the station's")),
    }
    let after = (hello.newest_receipt > 0).then(|| earlier(bench, hello.newest_receipt)).transpose()?;
    compare(bench, &shown, wanted, output)?;
    admit(bench, shown, after.map(|(receipt, _)| receipt), wanted)
}

/// The receipt with this number, as the place behind which a chain goes on.
fn earlier(bench: &mut Bench, sequence: Sequence) -> Result<(EarlierReceipt, SignedReceipt), Failure> {
    match ask(bench, HostRequest::ReceiptSince { sequence })? {
        ControllerReply::Receipt(signed) => {
            Ok((EarlierReceipt { sequence, sha256: hex::encode(&signed.hash()) }, signed))
        }
        reply => Err(strange(&reply)),
    }
}

/// The receipt by which a controller of another station took its new key: signed by the key that it had there.
fn taken_over(
    bench: &mut Bench,
    hello: &Hello,
    old: &Identity,
    made: &Provisioned,
) -> Result<EarlierReceipt, Failure> {
    let sequence = hello.newest_receipt + 1;
    let realm = old.key_id.realm().ok_or_else(|| unproven(sequence))?;
    names_next(bench, sequence, (&old.key, realm), &made.key)
}

/// The receipt with this number, by this key, which says that `next` takes its place.
fn names_next(
    bench: &mut Bench,
    sequence: Sequence,
    (key, realm): (&PublicKeyBytes, Realm),
    next: &PublicKeyBytes,
) -> Result<EarlierReceipt, Failure> {
    let (receipt, signed) = earlier(bench, sequence)?;
    let verified = signed.verify(key, realm).map_err(|error| unproven(sequence).because(&error))?;
    let says = verified.get();
    match says.outcome == Outcome::Reprovisioned && says.mark_digest == *next {
        true => Ok(receipt),
        false => Err(unproven(sequence)),
    }
}

fn unproven(sequence: Sequence) -> Failure {
    Failure::machine(Message::RenewalUnproven { sequence }).hint(Message::HintOtherController {})
}

/// Shows the key as people compare it, and asks whether the lamp blinks it.
fn compare(bench: &mut Bench, made: &Provisioned, wanted: &Wanted, output: &Output) -> Result<(), Failure> {
    let code = words::blink_code(&made.key);
    output
        .say(&Message::KeyShown { fingerprint: Fingerprint::of(&made.key).to_string(), code: code.clone() });
    if !wanted.compare {
        output.say(&Message::BlinkNotAsked {});
        return Ok(());
    }
    // The minute of the key's making may be over; one that is too old to blink is compared by its fingerprint alone.
    let epoch = bench.hello()?.epoch;
    if let Err(failure) = bench.ask_controller(HostRequest::Blink { epoch }) {
        output.say(&failure.what);
        return Ok(());
    }
    loop {
        let said = bench.ask(&Message::AskBlink { code: code.clone() }, output)?;
        match said {
            Some(said) if text::is_word_of(&said, &Message::WordsYes {}) => return Ok(()),
            Some(said) if !text::is_word_of(&said, &Message::WordsNo {}) => {
                output.say(&Message::AnswerYesOrNo {});
            }
            _ => {
                return Err(Failure::fixable(Message::BlinkDiffers {}).hint(Message::HintBlinkDiffers {}));
            }
        }
    }
}

fn admit(
    bench: &mut Bench,
    made: Provisioned,
    after: Option<EarlierReceipt>,
    wanted: &Wanted,
) -> Result<Provisioned, Failure> {
    let act = Act::ControllerAdmitted {
        key: hex::encode(&made.key),
        key_id: made.key_id.clone(),
        wired: made.wired.names().map(str::to_owned).collect(),
        permit_interlocks_motion: bench.config.permit_interlocks_motion,
        after,
    };
    bench.record(wanted.by.clone(), wanted.second.clone(), act)?;
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::KeyId;

    #[test]
    fn way_to_an_admitted_key_goes_on_from_what_is_shown_and_held() {
        let here = StationId(*b"KE-MSA-1\0\0\0\0\0\0\0\0");
        let identity = |station: StationId, key: u8| Identity {
            station,
            key_id: KeyId::of(&[key; 32], Realm::Real),
            key: [key; 32],
            wired: Inputs::NONE,
        };
        let (ours, other) = (identity(here, 1), identity(StationId(*b"KE-MSA-2\0\0\0\0\0\0\0\0"), 1));
        let renewed = identity(here, 2);
        for (shown, admitted, again, expected) in [
            (None, None, false, Next::Make),
            (None, Some(1), true, Next::Make),
            (Some(&ours), None, false, Next::Admit),
            (Some(&ours), Some(1), false, Next::Nothing),
            (Some(&ours), Some(1), true, Next::Renew),
            // The host was killed after the controller took its new key.
            (Some(&renewed), Some(1), true, Next::Admit),
            (Some(&renewed), Some(1), false, Next::Admit),
            (Some(&renewed), Some(2), false, Next::Nothing),
            (Some(&other), Some(1), false, Next::Refuse),
            (Some(&other), None, true, Next::TakeOver),
        ] {
            let admitted = admitted.map(|key: u8| [key; 32]);
            let found = next(shown, |known| known.station == here, admitted, again);
            assert_eq!(found, expected, "{shown:?} {admitted:?} {again}");
        }
    }
}
