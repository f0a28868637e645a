//! `controller status`: who it is, what it remembers, and how it is.

use super::inspect;
use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure};
use crate::message::Message;
use crate::output::Output;
use crate::text::{self, controller as words};
use protocol::reply::MemoryHealth;
use protocol::{Fingerprint, Hello, Inspection, Status, version};
use registry::hex;
use serde_json::{Value, json};

/// The version from which a controller can be looked into.
const INSPECTED_SINCE: u8 = 2;

pub fn run(bench: &mut Bench, output: &Output) -> CommandResult {
    let hello = bench.hello()?;
    let status = bench.status()?;
    let seen = looked_into(bench, &hello)?;
    let mut lines = vec![shown(&hello, &status)];
    match &seen {
        Some(seen) => lines.extend(inside(seen)),
        None => lines.push(Message::ControllerSpeaksOld { speaks: u64::from(hello.max) }),
    }
    let lines: Vec<_> = lines.iter().map(text::of).collect();
    output.row(&lines.join("\n"), &value(&hello, &status, seen.as_ref()));
    Ok(Ending::Done)
}

fn looked_into(bench: &mut Bench, hello: &Hello) -> Result<Option<Inspection>, Failure> {
    let spoken = version::agreed(hello.max, version::CURRENT);
    (spoken >= INSPECTED_SINCE).then(|| inspect(bench)).transpose()
}

fn shown(hello: &Hello, status: &Status) -> Message {
    let dash = || "-".to_owned();
    let identity = hello.identity.as_ref();
    Message::ControllerShown {
        firmware: firmware(hello),
        build: hex::encode(&hello.build),
        min: u64::from(hello.min),
        max: u64::from(hello.max),
        station: identity.and_then(|known| known.station.as_str()).map_or_else(dash, str::to_owned),
        key_id: identity.map_or_else(dash, |known| hex::encode(&known.key_id.0)),
        fingerprint: identity.map_or_else(dash, |known| Fingerprint::of(&known.key).to_string()),
        boot: u64::from(hello.epoch.boot),
        hello: u64::from(hello.epoch.hello),
        state: text::of(&words::state(status.state)),
        inputs: words::input_states(identity.map_or(status.inputs, |known| known.wired), status.inputs),
        receipts: hello.newest_receipt,
        acked: hello.acked,
        ledger: hello.ledger.size,
    }
}

/// The firmware's version as people write it.
pub fn firmware(hello: &Hello) -> String {
    let [major, minor, patch] = hello.firmware;
    format!("{major}.{minor}.{patch}")
}

fn inside(seen: &Inspection) -> Vec<Message> {
    let reset = words::reset_word(seen.reset).to_owned();
    let reset = text::of(&Message::ResetReason { reset });
    let mut lines =
        vec![Message::ControllerReset { reset }, Message::ControllerMemory { health: words::memory(seen) }];
    lines.extend(seen.fault.map(|fault| Message::ControllerFaultFound { fault: words::fault(fault) }));
    let tests = words::tests(&seen.test);
    lines.push(match tests.iter().all(|(_, check)| *check == protocol::Check::NotDone) {
        true => Message::ControllerUntested {},
        false => Message::ControllerTested {
            seconds: seen.test.at_ms / 1_000,
            checks: tests.map(|(name, check)| words::tested(name, check)).join(text::spoken().comma()),
        },
    });
    lines.push(Message::ControllerLoop { us: u64::from(seen.loop_max_us) });
    lines
}

fn value(hello: &Hello, status: &Status, seen: Option<&Inspection>) -> Value {
    let identity = hello.identity.as_ref();
    let inputs: Vec<_> = status.inputs.names().collect();
    let mut value = json!({"firmware": hello.firmware, "build": hex::encode(&hello.build),
        "protocol_min": hello.min, "protocol_max": hello.max,
        "station": identity.and_then(|known| known.station.as_str()),
        "key_id": identity.map(|known| hex::encode(&known.key_id.0)),
        "key": identity.map(|known| hex::encode(&known.key)),
        "fingerprint": identity.map(|known| Fingerprint::of(&known.key).to_string()),
        "boot": hello.epoch.boot, "hello": hello.epoch.hello, "state": words::state_word(status.state),
        "job": words::open_job(status.state),
        "inputs": inputs, "newest_receipt": hello.newest_receipt, "acked": hello.acked,
        "ledger_size": hello.ledger.size, "ledger_root": hex::encode(&hello.ledger.root)});
    if let (Some(seen), Value::Object(fields)) = (seen, &mut value) {
        let memory = match seen.memory {
            MemoryHealth::Whole => "whole",
            MemoryHealth::Mended => "mended",
            MemoryHealth::Damaged => "damaged",
        };
        fields.insert("reset".into(), words::reset_word(seen.reset).into());
        fields.insert("memory".into(), memory.into());
        fields.insert("damaged_at".into(), json!(seen.damaged_at));
        fields.insert("fault".into(), json!(seen.fault.map(words::fault_word)));
        fields.insert("self_test".into(), super::selftest::value(&seen.test));
        fields.insert("loop_max_us".into(), json!(seen.loop_max_us));
        fields.insert("running_ms".into(), json!(seen.now_ms));
    }
    value
}
