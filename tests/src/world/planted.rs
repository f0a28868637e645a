//! Mistakes planted in the station on purpose, so that the checkers can be seen to find them. All but two are made here,
//! at the seams of the simulated world; those two are made in the program's own crates, where their feature `planted`
//! puts them, which nothing turns on but the test that looks for them.

use protocol::frame::{Deframer, MAX_FRAME, decode_message, decode_request, encode};
use protocol::reply::ControllerFrame;
use protocol::{ControllerMessage, ControllerReply, Epoch, HostFrame, HostRequest};
use std::fmt;

/// A mistake in the station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sabotage {
    /// The start goes out a second time when its answer is late.
    StartRetried,
    /// The person in doubt says *none* without looking at the part.
    BlindAnswer,
    /// The disk says that it has synced, and a cut takes the last entries all the same.
    LyingDisk,
    /// What burns a number is written, and the station goes on before it is synced.
    ReserveNotSynced,
    /// The controller obeys commands of an earlier session.
    EpochNotCompared,
    /// A person says *partial*, and the station writes *complete*.
    PartialAsComplete,
    /// STOP reaches the machine, and the session goes on with the job.
    StopForMachineOnly,
    /// The last receipt is taken for the job that is open, whatever job it is of.
    #[cfg(feature = "planted")]
    ReceiptOfAnotherJob,
    /// The number of an item that was set aside is given out again.
    #[cfg(feature = "planted")]
    NumberReturned,
}

impl Sabotage {
    /// Those that `planted/main.rs` looks for: each must be found among a thousand seeds.
    #[cfg(feature = "planted")]
    pub const PLANTED: [Self; 6] = [
        Self::StartRetried,
        Self::ReceiptOfAnotherJob,
        Self::NumberReturned,
        Self::ReserveNotSynced,
        Self::EpochNotCompared,
        Self::PartialAsComplete,
    ];
}

impl fmt::Display for Sabotage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StartRetried => "start retried after a timeout",
            Self::BlindAnswer => "settled without looking",
            Self::LyingDisk => "disk that lies",
            Self::ReserveNotSynced => "fsync skipped at reserve",
            Self::EpochNotCompared => "epoch not compared",
            Self::PartialAsComplete => "partial settled as complete",
            Self::StopForMachineOnly => "STOP told to the machine alone",
            #[cfg(feature = "planted")]
            Self::ReceiptOfAnotherJob => "receipt accepted for another job",
            #[cfg(feature = "planted")]
            Self::NumberReturned => "number returned after void",
        })
    }
}

/// Plants what is planted in the program's own crates, for worlds on this thread, until it is dropped.
#[cfg(feature = "planted")]
#[derive(Debug)]
pub(super) struct Planted;

#[cfg(feature = "planted")]
impl Planted {
    pub(super) fn new(sabotage: Option<Sabotage>) -> Self {
        use registry::planted::{Mistake, plant};
        plant(match sabotage {
            Some(Sabotage::ReceiptOfAnotherJob) => Some(Mistake::ReceiptOfAnotherJob),
            Some(Sabotage::NumberReturned) => Some(Mistake::NumberReturned),
            _ => None,
        });
        Self
    }
}

#[cfg(feature = "planted")]
impl Drop for Planted {
    fn drop(&mut self) {
        registry::planted::plant(None);
    }
}

/// Makes a controller that does not compare epochs out of one that does: every command that comes to it says the
/// present one.
#[derive(Debug, Default)]
pub(super) struct EpochForged {
    deframer: Deframer,
    now: Option<Epoch>,
}

impl EpochForged {
    /// What the controller said.
    pub(super) fn hears(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let said = self.deframer.push(*byte).map(decode_message);
            let Some(Ok(ControllerFrame { message: ControllerMessage::Reply { reply, .. }, .. })) = said
            else {
                continue;
            };
            if let ControllerReply::Hello(hello) = reply {
                self.now = Some(hello.epoch);
            }
        }
    }

    /// What comes to the controller of one frame; anything else as it is.
    pub(super) fn forge(&self, bytes: Vec<u8>) -> Vec<u8> {
        let (Some(now), Some(frame)) = (self.now, frame_in(&bytes)) else { return bytes };
        let request = match frame.request {
            HostRequest::Arm(mut arm) => {
                arm.epoch = now;
                HostRequest::Arm(arm)
            }
            HostRequest::Start { job, .. } => HostRequest::Start { epoch: now, job },
            HostRequest::Disarm { job, .. } => HostRequest::Disarm { epoch: now, job },
            _ => return bytes,
        };
        let mut forged = [0; MAX_FRAME + 1];
        match encode(&HostFrame { request, ..frame }, &mut forged[1..]) {
            Ok(length) => forged[..=length].to_vec(),
            Err(_) => bytes,
        }
    }
}

fn frame_in(bytes: &[u8]) -> Option<HostFrame> {
    let mut deframer = Deframer::default();
    let mut found = None;
    for byte in bytes {
        if let Some(frame) = deframer.push(*byte) {
            found = decode_request(frame).ok().or(found);
        }
    }
    found
}
