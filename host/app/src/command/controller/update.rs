//! `controller update`: a newer image, and the same key afterwards.

use super::{ask, status};
use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure};
use crate::interrupt;
use crate::message::Message;
use crate::output::Output;
use protocol::{HostRequest, Realm};
use serde_json::json;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How long the controller is waited for.
const BACK_WITHIN: Duration = Duration::from_secs(600);

/// Restart the controller as a drive that takes a newer image
///
/// The image is the file pico.uf2. The controller restarts as a drive named RPI-RP2 at its USB socket; the file is copied onto
/// it, and the controller starts with the new image and its old key. It refuses while a job is open or a receipt is not
/// acknowledged. A controller that speaks only version 1 cannot do this: hold BOOTSEL on the Pico while its USB cable is
/// plugged in, and copy the file.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Restart it and do not wait for it to come back
    #[arg(long)]
    no_wait: bool,
}

pub fn run(args: &Args, bench: &mut Bench, output: &Output) -> CommandResult {
    if bench.config.realm == Realm::Training {
        return Err(Failure::usage(Message::UpdateTraining {}));
    }
    let before = bench.hello()?;
    ask(bench, HostRequest::Update { epoch: before.epoch })?;
    output.say(&Message::UpdateReady {});
    output.say(&Message::UpdateSteps {});
    if args.no_wait {
        return Ok(Ending::Unfinished);
    }
    output.say(&Message::UpdateWaiting {});
    let asked = interrupt::noted();
    let after = bench.hello_after(before.epoch.boot, BACK_WITHIN, &|| asked.load(Ordering::SeqCst))?;
    let Some(after) = after else {
        return Err(Failure::machine(Message::UpdateNotBack {}).hint(Message::HintUpdateNotBack {}));
    };
    let key = |identity: Option<protocol::reply::Identity>| identity.map(|known| known.key);
    if key(after.identity) != key(before.identity) {
        return Err(Failure::machine(Message::UpdateOtherKey {}).hint(Message::HintControllerMemory {}));
    }
    let (old, new) = (status::firmware(&before), status::firmware(&after));
    let said = match (before.firmware, before.build) == (after.firmware, after.build) {
        true => Message::UpdateSameImage { firmware: new.clone() },
        false => Message::UpdateDone { before: old.clone(), after: new.clone() },
    };
    output.datum(&said, &json!({"before": old, "after": new, "same_key": true}));
    Ok(Ending::Done)
}
