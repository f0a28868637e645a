//! What the controller says, in the words of the catalogue.

use crate::message::Message;
use crate::text;
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::reply::MemoryHealth;
use protocol::{
    Check, ControllerState, Fault, Fingerprint, Inputs, Inspection, JobId, Outcome, OutputSet,
    PublicKeyBytes, ResetReason, SelfTest, Witness,
};

/// What the controller is doing.
pub fn state(state: ControllerState) -> Message {
    match state {
        ControllerState::Idle => Message::ControllerIdle {},
        ControllerState::Armed { job } => Message::ControllerArmed { job },
        ControllerState::Permitted { job } => Message::ControllerPermitted { job },
        ControllerState::Cycle { job: NO_JOB } => Message::ControllerMoves {},
        ControllerState::Cycle { job } => Message::ControllerCycle { job },
        ControllerState::Closing { job } => Message::ControllerClosing { job },
        ControllerState::Fault => Message::ControllerFault {},
    }
}

/// The word of a state that machines read; its job is [`open_job`].
pub fn state_word(state: ControllerState) -> &'static str {
    match state {
        ControllerState::Idle => "idle",
        ControllerState::Armed { .. } => "armed",
        ControllerState::Permitted { .. } => "permitted",
        ControllerState::Cycle { .. } => "cycle",
        ControllerState::Closing { .. } => "closing",
        ControllerState::Fault => "fault",
    }
}

/// The job that a state is about; none where nothing is open, or where the machine moves without one.
pub fn open_job(state: ControllerState) -> Option<JobId> {
    match state {
        ControllerState::Armed { job }
        | ControllerState::Permitted { job }
        | ControllerState::Cycle { job }
        | ControllerState::Closing { job } => Some(job).filter(|job| *job != NO_JOB),
        ControllerState::Idle | ControllerState::Fault => None,
    }
}

/// The word of a fault that the catalogue and machines read.
pub fn fault_word(fault: Fault) -> &'static str {
    match fault {
        Fault::Memory => "memory",
        Fault::Invariant => "invariant",
        Fault::RelayStuck => "relay-stuck",
        Fault::RelayDead => "relay-dead",
        Fault::Ram => "ram",
        Fault::Flash => "flash",
        Fault::Expander => "expander",
    }
}

/// A fault.
pub fn fault(fault: Fault) -> String {
    text::of(&Message::FaultName { fault: fault_word(fault).to_owned() })
}

/// The word of a reset's reason that the catalogue and machines read.
pub fn reset_word(reason: ResetReason) -> &'static str {
    match reason {
        ResetReason::Power => "power",
        ResetReason::Pin => "pin",
        ResetReason::Watchdog => "watchdog",
        ResetReason::Crash => "crash",
        ResetReason::Update => "update",
    }
}

/// How the lasting memory is, and which record is lost.
pub fn memory(seen: &Inspection) -> String {
    text::of(&match (seen.memory, seen.damaged_at) {
        (MemoryHealth::Whole, _) => Message::MemoryWhole {},
        (MemoryHealth::Mended, _) => Message::MemoryMended {},
        (MemoryHealth::Damaged, None) => Message::MemoryDamaged {},
        (MemoryHealth::Damaged, Some(at)) => {
            Message::MemoryDamagedAt { record: record(at), address: format!("0x{at:04x}") }
        }
    })
}

/// The record at an address, by the map in the firmware's journal.
fn record(address: u16) -> String {
    let name = match address {
        0x0000..=0x03ff => "state",
        0x0400..=0x04ff => "key",
        0x0600..=0x06ff => "next-key",
        0x0700..=0x071f => "spare",
        0x0800..=0x49ff => {
            return text::of(&Message::MemoryReceipt { slot: u64::from((address - 0x0800) / 512) });
        }
        _ => "none",
    };
    text::of(&Message::MemoryRecord { record: name.to_owned() })
}

/// Each test of a self-test, by its word.
pub fn tests(test: &SelfTest) -> [(&'static str, Check); 6] {
    [
        ("ram", test.ram),
        ("flash", test.flash),
        ("memory", test.memory),
        ("relay", test.relay),
        ("noise", test.noise),
        ("expander", test.expander),
    ]
}

/// The word of a test's result that the catalogue and machines read.
pub fn result_word(check: Check) -> &'static str {
    match check {
        Check::NotDone => "not-done",
        Check::Passed => "passed",
        Check::Failed => "failed",
    }
}

/// One test and its result.
pub fn tested(name: &str, check: Check) -> String {
    text::of(&Message::TestRow {
        what: text::of(&Message::TestName { test: name.to_owned() }),
        result: text::of(&Message::TestResult { result: result_word(check).to_owned() }),
    })
}

/// The words of the tests with this result, as machines read them.
pub fn tests_with(test: &SelfTest, result: Check) -> Vec<&'static str> {
    tests(test).into_iter().filter(|(_, check)| *check == result).map(|(name, _)| name).collect()
}

/// The tests with this result, in words; none if there is none.
fn named_tests(test: &SelfTest, result: Check) -> Option<String> {
    let named = tests_with(test, result);
    let named = named.into_iter().map(|name| text::of(&Message::TestName { test: name.to_owned() }));
    Some(named.collect::<Vec<_>>().join(text::spoken().comma())).filter(|named| !named.is_empty())
}

/// The tests that failed, in words; none if no test did.
pub fn failed_tests(test: &SelfTest) -> Option<String> {
    named_tests(test, Check::Failed)
}

/// What was not tested, in words; none if everything was.
pub fn untested(test: &SelfTest) -> Option<String> {
    named_tests(test, Check::NotDone)
}

/// Inputs by their names in words; a word for none.
pub fn inputs(inputs: Inputs) -> String {
    listed(inputs.names().map(|name| text::of(&Message::InputName { input: name.to_owned() })))
}

/// The name of one input.
pub fn input(input: Inputs) -> String {
    inputs(input)
}

/// The state of one input.
pub fn input_state(input: Inputs, on: bool) -> String {
    let input = input.names().next().unwrap_or_default().to_owned();
    text::of(&if on { Message::InputOn { input } } else { Message::InputOff { input } })
}

/// The states of these inputs, of which those in `on` are on.
pub fn input_states(which: Inputs, on: Inputs) -> String {
    let each = Inputs::NAMES.into_iter().map(|(input, _)| input).filter(|input| which.contains(*input));
    listed(each.map(|input| input_state(input, on.contains(input))))
}

/// Outputs that are on.
pub fn outputs(outputs: OutputSet) -> String {
    let on = OutputSet::NAMES.into_iter().filter(|(bit, _)| outputs.contains(*bit));
    listed(on.map(|(_, name)| text::of(&Message::OutputName { output: name.to_owned() })))
}

fn listed(names: impl Iterator<Item = String>) -> String {
    let names: Vec<_> = names.collect();
    if names.is_empty() { text::of(&Message::WatchNone {}) } else { names.join(text::spoken().comma()) }
}

/// The word of a cause that the catalogue and machines read.
pub fn cause_word(cause: EndCause) -> &'static str {
    match cause {
        EndCause::Finished => "finished",
        EndCause::Condition => "condition",
        EndCause::HostSilent => "host-silent",
        EndCause::NewEpoch => "new-epoch",
        EndCause::OverTime => "over-time",
        EndCause::Disarmed => "disarmed",
        EndCause::Reset => "reset",
        EndCause::Reprovisioned => "reprovisioned",
    }
}

/// The word of an outcome that machines read.
pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NeverPermitted => "never-permitted",
        Outcome::PermittedNoCycle => "permitted-no-cycle",
        Outcome::InterruptedInCycle => "interrupted-in-cycle",
        Outcome::OutsideLimits => "outside-limits",
        Outcome::Complete => "complete",
        Outcome::UnarmedCycle => "unarmed-cycle",
        Outcome::Reprovisioned => "reprovisioned",
    }
}

/// The word of a witness that the configuration and machines read.
pub fn witness_word(witness: Witness) -> &'static str {
    match witness {
        Witness::None => "none",
        Witness::Strikes => "strikes",
        Witness::BeamMs => "beam-ms",
    }
}

/// The code that the controller blinks for this key: `3 8 1 5 2 6`.
pub fn blink_code(key: &PublicKeyBytes) -> String {
    let digits = Fingerprint::of(key).blink_code();
    digits.map(|digit| digit.to_string()).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_address_is_named_by_its_record() {
        let cases = [
            (0x0000, "the state, with sequence, highest job and ledger"),
            (0x03ff, "the state, with sequence, highest job and ledger"),
            (0x0480, "its key"),
            (0x0500, "a place that holds no record"),
            (0x0600, "the key that was about to take the place of the old one"),
            (0x0700, "the place that the self-test writes into"),
            (0x0800, "a kept receipt (place 0 of 33)"),
            (0x0bff, "a kept receipt (place 1 of 33)"),
            (0x49ff, "a kept receipt (place 32 of 33)"),
            (0x4a00, "a place that holds no record"),
        ];
        for (address, words) in cases {
            assert_eq!(record(address), words, "{address:#06x}");
        }
    }
    #[test]
    fn motion_without_a_job_is_told_without_a_number() {
        let moving = ControllerState::Cycle { job: NO_JOB };
        assert_eq!((state_word(moving), open_job(moving)), ("cycle", None));
        assert_eq!(text::of(&state(moving)), "moving without a job");
        let marking = ControllerState::Cycle { job: 3 };
        assert_eq!((state_word(marking), open_job(marking)), ("cycle", Some(3)));
        assert_eq!(text::of(&state(marking)), "in the cycle of job 3");
    }
}
