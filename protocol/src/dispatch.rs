//! The one place where a controller decodes a frame, answers it and encodes the reply: firmware, simulator and tests
//! run the same code.

use crate::frame::{self, FrameError, MAX_FRAME};
use crate::reply::{ControllerFrame, ControllerMessage, ControllerReply, Refusal};
use crate::request::{Arm, HostFrame, HostRequest};
use crate::{
    Epoch, Event, Inputs, Inspection, JobId, KeyId, LedgerPosition, PublicKeyBytes, Realm, SelfTest,
    Sequence, SignedReceipt, StationId,
};
use crate::{Hello, Status, version};

/// What a controller does for each request. A refusal must leave everything as it was.
pub trait Controller {
    /// A request came that is to be answered, or the newest one again: the host is alive. What is stale, or in a version
    /// that does not know it, is no sign of life.
    fn host_is_alive(&mut self);
    /// Begins a session. Answers also where the controller cannot believe its memory: a host that got no answer could
    /// not ask for the status, which says so.
    fn hello(&mut self) -> Result<Hello, Refusal>;
    /// Tells how things stand, with the events from number `since` on.
    fn status(&mut self, since: u32) -> Status;
    /// Opens a job.
    fn arm(&mut self, arm: &Arm) -> Result<(), Refusal>;
    /// Closes the start contact.
    fn start(&mut self, epoch: Epoch, job: JobId) -> Result<(), Refusal>;
    /// Withdraws a permit under which nothing has moved.
    fn disarm(&mut self, epoch: Epoch, job: JobId) -> Result<(), Refusal>;
    /// Gives a receipt.
    fn receipt(&mut self, sequence: Sequence) -> Result<SignedReceipt, Refusal>;
    /// Takes the host's word that receipts are on its disk. Gives the highest number acknowledged.
    fn ack(&mut self, epoch: Epoch, sequence: Sequence, ledger: LedgerPosition) -> Result<Sequence, Refusal>;
    /// Makes a key for a station.
    fn provision(
        &mut self,
        station: StationId,
        realm: Realm,
        wired: Inputs,
        entropy: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal>;
    /// Tells of every wire, output and finding.
    fn inspect(&mut self) -> Inspection;
    /// Tests itself.
    fn self_test(&mut self, epoch: Epoch) -> Result<SelfTest, Refusal>;
    /// Makes another key in place of the one it has.
    fn reprovision(
        &mut self,
        epoch: Epoch,
        station: StationId,
        realm: Realm,
        wired: Inputs,
        entropy: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal>;
    /// Restarts as a drive that takes a new image, once the answer is out.
    fn update(&mut self, epoch: Epoch) -> Result<(), Refusal>;
    /// Shows the key's code by blinking.
    fn blink(&mut self, epoch: Epoch) -> Result<(), Refusal>;
}

/// Remembers the last answer, so that a request whose answer was lost can be sent again without being done again.
///
/// The newest id rises only with a request that was answered in the present session, and only a `Hello` that was granted
/// begins another. Noise, frames that cannot be read, requests that came too late and a `Hello` that was refused leave it
/// as it is: nothing that was not done can make a request stale, or an old one new again. The answer to each of them
/// has no effect that a repetition could double.
#[derive(Debug, Clone)]
pub struct Session {
    /// Id and check sum of the newest request.
    newest: Option<(u32, u32)>,
    reply: [u8; MAX_FRAME],
    length: usize,
    /// What the last `Hello` agreed on.
    version: u8,
}

impl Default for Session {
    fn default() -> Self {
        Self { newest: None, reply: [0; MAX_FRAME], length: 0, version: version::MIN }
    }
}

impl Session {
    /// The version in which events are sent: what the last `Hello` agreed on, [`version::MIN`] before the first.
    #[must_use]
    pub const fn version(&self) -> u8 {
        self.version
    }

    /// Answers one frame (the bytes before its closing zero) into the caller's buffer and gives the reply's length;
    /// `None` for noise, to which nobody should answer.
    ///
    /// A repeated request gets the same bytes again and does nothing. One with a lower id, or with the same id and
    /// other content, is refused, except that `Hello` begins anew.
    pub fn handle(
        &mut self,
        frame: &[u8],
        controller: &mut impl Controller,
        out: &mut [u8; MAX_FRAME],
    ) -> Option<usize> {
        match frame::decode_request(frame) {
            Ok(request) => self.answer(&request, frame::checksum(frame), controller, out),
            Err(FrameError::Version { id, .. }) => {
                let refusal = Refusal::VersionUnsupported { min: version::MIN, max: version::CURRENT };
                refuse(id, refusal, version::MIN, out)
            }
            Err(FrameError::Content { id }) => refuse(id, Refusal::Garbled, version::MIN, out),
            Err(FrameError::Form | FrameError::Crc | FrameError::Space) => None,
        }
    }

    fn answer(
        &mut self,
        frame: &HostFrame,
        checksum: u32,
        controller: &mut impl Controller,
        out: &mut [u8; MAX_FRAME],
    ) -> Option<usize> {
        let begins = matches!(frame.request, HostRequest::Hello { .. });
        let speaks = frame.version;
        if frame.request.since_version() > speaks {
            return refuse(frame.id, Refusal::Garbled, speaks, out);
        }
        match self.newest {
            Some(newest) if newest == (frame.id, checksum) => {
                controller.host_is_alive();
                out[..self.length].copy_from_slice(&self.reply[..self.length]);
                return Some(self.length);
            }
            Some((newest, _)) if newest >= frame.id && !begins => {
                return refuse(frame.id, Refusal::StaleRequest { newest }, speaks, out);
            }
            _ => {}
        }
        controller.host_is_alive();
        let reply = match reply_to(&frame.request, controller) {
            Ok(reply) => reply,
            Err(refusal) if begins => return refuse(frame.id, refusal, speaks, out),
            Err(refusal) => ControllerReply::Refused(refusal),
        };
        let length = encode_reply(frame.id, reply, speaks, out)?;
        if let HostRequest::Hello { max, .. } = frame.request {
            self.version = version::agreed(max, version::CURRENT);
        }
        self.newest = Some((frame.id, checksum));
        self.reply[..length].copy_from_slice(&out[..length]);
        self.length = length;
        Some(length)
    }
}

fn reply_to(request: &HostRequest, controller: &mut impl Controller) -> Result<ControllerReply, Refusal> {
    Ok(match request {
        HostRequest::Hello { min, max } if *min > version::CURRENT || *max < version::MIN => {
            return Err(Refusal::VersionUnsupported { min: version::MIN, max: version::CURRENT });
        }
        HostRequest::Hello { .. } => ControllerReply::Hello(controller.hello()?),
        HostRequest::Status { since } => ControllerReply::Status(controller.status(*since)),
        HostRequest::Arm(arm) => {
            controller.arm(arm)?;
            ControllerReply::Armed { job: arm.job }
        }
        HostRequest::Start { epoch, job } => {
            controller.start(*epoch, *job)?;
            ControllerReply::Started { job: *job }
        }
        HostRequest::Disarm { epoch, job } => {
            controller.disarm(*epoch, *job)?;
            ControllerReply::Disarmed { job: *job }
        }
        HostRequest::ReceiptSince { sequence } => ControllerReply::Receipt(controller.receipt(*sequence)?),
        HostRequest::Ack { epoch, sequence, ledger } => {
            ControllerReply::Acked { sequence: controller.ack(*epoch, *sequence, *ledger)? }
        }
        HostRequest::Provision { station, realm, wired, entropy } => {
            let (key, key_id) = controller.provision(*station, *realm, *wired, entropy)?;
            ControllerReply::Provisioned { key, key_id }
        }
        HostRequest::Inspect => ControllerReply::Inspection(controller.inspect()),
        HostRequest::SelfTest { epoch } => ControllerReply::SelfTested(controller.self_test(*epoch)?),
        HostRequest::Reprovision { epoch, station, realm, wired, entropy } => {
            let (key, key_id) = controller.reprovision(*epoch, *station, *realm, *wired, entropy)?;
            ControllerReply::Provisioned { key, key_id }
        }
        HostRequest::Update { epoch } => {
            controller.update(*epoch)?;
            ControllerReply::Updating
        }
        HostRequest::Blink { epoch } => {
            controller.blink(*epoch)?;
            ControllerReply::Blinking
        }
    })
}

fn refuse(id: u32, refusal: Refusal, version: u8, out: &mut [u8; MAX_FRAME]) -> Option<usize> {
    encode_reply(id, ControllerReply::Refused(refusal), version, out)
}

fn encode_reply(id: u32, reply: ControllerReply, version: u8, out: &mut [u8; MAX_FRAME]) -> Option<usize> {
    encode(ControllerMessage::Reply { id, reply: reply.narrowed_to(version) }, version, out)
}

/// Writes an event as a frame of this version and gives its length; `None` for one that the version does not know.
pub fn encode_event(event: Event, version: u8, out: &mut [u8; MAX_FRAME]) -> Option<usize> {
    if event.kind.since_version() > version {
        return None;
    }
    encode(ControllerMessage::Event(event), version, out)
}

fn encode(message: ControllerMessage, version: u8, out: &mut [u8; MAX_FRAME]) -> Option<usize> {
    // Every message fits: a test measures the longest of each.
    frame::encode(&ControllerFrame { version, message }, out).ok()
}
