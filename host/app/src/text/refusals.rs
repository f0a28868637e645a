//! What the controller refuses, in the words of the catalogue, and what to do about each refusal.

use super::controller as words;
use crate::message::{Message, Words};
use crate::text;
use protocol::identity::NO_JOB;
use protocol::{Inputs, Refusal, version};

/// Why the controller refused.
pub fn words(refusal: &Refusal) -> String {
    text::of(&message(refusal))
}

/// The same, in the language of whoever reads it.
pub fn said(refusal: &Refusal) -> Words {
    let refusal = *refusal;
    Words::said(move || words(&refusal))
}

fn message(refusal: &Refusal) -> Message {
    let of = |word: &str| Message::RefusalOf { refusal: word.to_owned() };
    let about = |word: &str, number| Message::RefusalAbout { refusal: word.to_owned(), number };
    let of_inputs =
        |word: &str, which| Message::RefusalInputs { refusal: word.to_owned(), inputs: words::inputs(which) };
    match *refusal {
        Refusal::VersionUnsupported { min, max } => {
            Message::RefusalVersion { min: u64::from(min), max: u64::from(max) }
        }
        Refusal::Garbled => of("garbled"),
        Refusal::StaleRequest { .. } => of("stale-request"),
        Refusal::EpochStale { .. } => of("session-over"),
        Refusal::NotProvisioned => of("not-provisioned"),
        Refusal::AlreadyProvisioned => of("already-provisioned"),
        Refusal::JobNotNew { highest } => about("job-not-new", highest),
        Refusal::LedgerBehind { size } => about("ledger-behind", size),
        Refusal::LedgerForked { size } => about("ledger-forked", size),
        Refusal::ReceiptUnacknowledged { sequence } => Message::RefusalReceipt { sequence },
        Refusal::PartNotChanged => of("part-not-changed"),
        Refusal::PartChanged => of("part-changed"),
        Refusal::ConditionBroken { broken } => of_inputs("broken", broken),
        Refusal::NotWired { missing } => of_inputs("not-wired", missing),
        Refusal::LimitsInvalid => of("limits"),
        Refusal::Occupied { job: NO_JOB } => of("occupied"),
        Refusal::Occupied { job } => Message::RefusalJob { job },
        Refusal::JobNotOpen => of("job-not-open"),
        Refusal::NotPermitted => of("not-permitted"),
        Refusal::NotByContact => of("not-by-contact"),
        Refusal::CycleBegun => of("cycle-begun"),
        Refusal::ReceiptGone { oldest } => about("receipt-gone", oldest),
        Refusal::ReceiptNotYet { newest } => about("receipt-not-yet", newest),
        Refusal::MemoryFault => of("memory"),
        Refusal::AlreadyStarted => of("already-started"),
        Refusal::NoiseUnhealthy => of("noise"),
        Refusal::SelfTestFailed { fault } => Message::RefusalFault { fault: words::fault(fault) },
        Refusal::ChannelsDisagree { inputs } => of_inputs("disagree", inputs),
    }
}

/// What to do about it, safety first.
pub fn hint(refusal: &Refusal) -> Message {
    match *refusal {
        Refusal::VersionUnsupported { max, .. } if max < version::MIN => Message::HintNewerImage {},
        Refusal::VersionUnsupported { .. } => Message::HintNewerProgram {},
        Refusal::Garbled => Message::HintControllerLine {},
        Refusal::StaleRequest { .. } | Refusal::EpochStale { .. } => Message::HintOneHost {},
        Refusal::NotProvisioned => Message::HintProvision {},
        Refusal::AlreadyProvisioned => Message::HintProvisionAgain {},
        Refusal::JobNotNew { .. } | Refusal::LedgerBehind { .. } | Refusal::LedgerForked { .. } => {
            Message::HintNewestRegister {}
        }
        Refusal::ReceiptUnacknowledged { .. } => Message::HintUnacknowledged {},
        Refusal::PartNotChanged | Refusal::PartChanged => Message::HintEmptyFixture {},
        Refusal::ConditionBroken { broken } if broken.contains(Inputs::SUPERVISOR_KEY) => {
            Message::HintKeySwitch {}
        }
        Refusal::ConditionBroken { .. } => Message::HintConditions {},
        Refusal::NotWired { missing } if missing.contains(Inputs::SUPERVISOR_KEY) => {
            Message::HintKeySwitchWire {}
        }
        Refusal::NotWired { .. } => Message::HintWiring {},
        Refusal::LimitsInvalid => Message::HintLimits {},
        Refusal::Occupied { .. }
        | Refusal::JobNotOpen
        | Refusal::NotPermitted
        | Refusal::NotByContact
        | Refusal::CycleBegun
        | Refusal::AlreadyStarted => Message::HintSettle {},
        Refusal::ReceiptGone { .. } | Refusal::ReceiptNotYet { .. } => Message::HintKeptReceipts {},
        Refusal::MemoryFault => Message::HintControllerMemory {},
        Refusal::NoiseUnhealthy => Message::HintNoise {},
        Refusal::SelfTestFailed { .. } => Message::HintSelfTest {},
        Refusal::ChannelsDisagree { .. } => Message::HintChannels {},
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use protocol::{Epoch, Fault};

    /// One of every kind.
    const ALL: [Refusal; 28] = [
        Refusal::VersionUnsupported { min: 7, max: 9 },
        Refusal::Garbled,
        Refusal::StaleRequest { newest: 4711 },
        Refusal::EpochStale { now: Epoch { boot: 3, hello: 1 } },
        Refusal::NotProvisioned,
        Refusal::AlreadyProvisioned,
        Refusal::JobNotNew { highest: 4711 },
        Refusal::LedgerBehind { size: 4711 },
        Refusal::LedgerForked { size: 4711 },
        Refusal::ReceiptUnacknowledged { sequence: 4711 },
        Refusal::PartNotChanged,
        Refusal::PartChanged,
        Refusal::ConditionBroken { broken: Inputs::AIR_OK },
        Refusal::NotWired { missing: Inputs::STRIKE },
        Refusal::LimitsInvalid,
        Refusal::Occupied { job: NO_JOB },
        Refusal::Occupied { job: 4711 },
        Refusal::JobNotOpen,
        Refusal::NotPermitted,
        Refusal::NotByContact,
        Refusal::CycleBegun,
        Refusal::ReceiptGone { oldest: 4711 },
        Refusal::ReceiptNotYet { newest: 4711 },
        Refusal::MemoryFault,
        Refusal::AlreadyStarted,
        Refusal::NoiseUnhealthy,
        Refusal::SelfTestFailed { fault: Fault::RelayDead },
        Refusal::ChannelsDisagree { inputs: Inputs::ESTOP_OK },
    ];

    /// The text's own word for a refusal that it does not know would be the program's.
    fn unknown_word(message: &Message) -> Option<&str> {
        match message {
            Message::RefusalOf { refusal }
            | Message::RefusalAbout { refusal, .. }
            | Message::RefusalInputs { refusal, .. } => Some(refusal),
            _ => None,
        }
    }

    #[test]
    fn every_refusal_has_its_own_sentence_in_every_language() {
        for language in Language::all() {
            let mut said = std::collections::BTreeSet::new();
            for refusal in ALL {
                let message = message(&refusal);
                let words = text::of_in(language, &message);
                let place = format!("{}.ftl: {refusal:?}: {words}", language.tag());
                let begins = unknown_word(&message).is_some_and(|word| words.starts_with(word));
                assert!(!begins, "{place}");
                assert!(language == Language::ENGLISH || words != self::words(&refusal), "{place}");
                assert!(said.insert(words), "{place}");
            }
        }
    }

    #[test]
    fn refusal_says_what_and_what_to_do() {
        let shown = |refusal| format!("{}: {}", words(&refusal), text::of(&hint(&refusal)));
        insta::assert_snapshot!(
            [
                Refusal::ChannelsDisagree { inputs: Inputs::GUARD_CLOSED },
                Refusal::LedgerBehind { size: 99 },
                Refusal::PartNotChanged,
                Refusal::EpochStale { now: Epoch { boot: 3, hello: 1 } },
            ]
            .map(shown)
            .join("\n"),
            @r"
        the two channels differ: guard: open and close it once. If it stays so, one of its two wires is broken or bridged: `markstation controller diagnose` says which
        the register is smaller than the 99 entries that it has seen: mark nothing with this register. Find the newest one and continue with that. Only if it is lost, two persons use this one again: `markstation register readmit --by NAME --second NAME --reason TEXT`, then `markstation controller provision --again --by NAME --second NAME`
        the fixture was not emptied since the last cycle: take the part out, so that the fixture is seen empty, and put in the one to be marked. If it was out, look at the part sensor with `markstation controller watch`
        this session is over: the controller was restarted, or another program began one: run this again. If it refuses again, another program or computer talks to this controller: only one may
        "
        );
        let too_new = Refusal::VersionUnsupported { min: 7, max: 9 };
        assert_eq!(hint(&too_new), Message::HintNewerProgram {});
        assert_eq!(hint(&Refusal::NotWired { missing: Inputs::STRIKE }), Message::HintWiring {});
        let key = Refusal::NotWired { missing: Inputs::SUPERVISOR_KEY };
        assert_eq!(hint(&key), Message::HintKeySwitchWire {});
    }
}
