//! Asking a simulated controller something, with nobody else on its line.

use super::setup;
use protocol::frame::{Deframer, MAX_FRAME, decode_message, encode};
use protocol::reply::{ControllerFrame, Identity};
use protocol::{
    ControllerMessage, ControllerReply, Hello, HostFrame, HostRequest, Inputs, Realm, StationId, version,
};
use training::controller::fram::MemoryFram;
use training::controller::{SimController, SimOptions};

/// A controller that finds these bytes in its memory, with every condition true at its inputs.
#[must_use]
pub fn controller(memory: &[u8]) -> SimController<MemoryFram> {
    let fram = MemoryFram::from_bytes(memory.to_vec());
    SimController::power_on(fram, SimOptions::default(), Inputs::CONDITIONS, 0)
}

/// Makes its key, at a station where no more than [`setup::WIRED`] is wired.
///
/// # Panics
/// If it has one.
pub fn provision(controller: &mut SimController<MemoryFram>, entropy: u64) -> Identity {
    provision_wired(controller, entropy, setup::WIRED)
}

/// Makes its key, at a station where this is wired.
///
/// # Panics
/// If it has one.
pub fn provision_wired(controller: &mut SimController<MemoryFram>, entropy: u64, wired: Inputs) -> Identity {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&entropy.to_le_bytes());
    let station = StationId::new(setup::STATION).expect("a station id");
    ask(controller, HostRequest::Provision { station, realm: Realm::Training, wired, entropy: seed }, 1);
    hello(controller).identity.expect("it was provisioned")
}

/// Begins a session.
///
/// # Panics
/// If it answers anything else.
pub fn hello(controller: &mut SimController<MemoryFram>) -> Hello {
    match ask(controller, HostRequest::Hello { min: version::MIN, max: version::CURRENT }, 2) {
        ControllerReply::Hello(hello) => hello,
        other => panic!("a controller answers hello with {other:?}"),
    }
}

/// Asks, with this request id, a controller that is free to answer at once.
///
/// # Panics
/// If it does not answer.
pub fn ask(controller: &mut SimController<MemoryFram>, request: HostRequest, id: u32) -> ControllerReply {
    let mut bytes = [0; MAX_FRAME];
    let frame = HostFrame { version: version::CURRENT, id, request };
    let length = encode(&frame, &mut bytes).expect("a request fits a frame");
    controller.bytes_in(&bytes[..length], 0);
    let mut deframer = Deframer::default();
    let mut replies = std::iter::from_fn(|| controller.next_bytes(0)).flatten().filter_map(|byte| {
        match deframer.push(byte).map(decode_message) {
            Some(Ok(ControllerFrame { message: ControllerMessage::Reply { reply, .. }, .. })) => Some(reply),
            _ => None,
        }
    });
    replies.next().expect("a controller that is free answers at once")
}
