//! `controller blink`: which box answers.

use super::ask;
use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure};
use crate::message::Message;
use crate::output::Output;
use crate::text::controller as words;
use protocol::{Fingerprint, HostRequest};
use serde_json::json;

pub fn run(bench: &mut Bench, output: &Output) -> CommandResult {
    let hello = bench.hello()?;
    let identity = hello
        .identity
        .ok_or_else(|| Failure::machine(Message::BlockNotProvisioned {}).hint(Message::HintProvision {}))?;
    ask(bench, HostRequest::Blink { epoch: hello.epoch })?;
    let (code, fingerprint) = (words::blink_code(&identity.key), Fingerprint::of(&identity.key).to_string());
    output.datum(
        &Message::BlinksNow { code: code.clone(), fingerprint: fingerprint.clone() },
        &json!({"code": code, "fingerprint": fingerprint}),
    );
    Ok(Ending::Done)
}
