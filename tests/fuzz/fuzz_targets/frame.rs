//! Any bytes, as a host's line and as requests with a right check sum, into a whole controller: no panic, and never a
//! permit with a broken condition.
#![no_main]

use arbitrary::Arbitrary;
use firmware::{Boot, Controller, Edges, Noise, PermitGate, Storage, StorageError, logic::STOPS};
use libfuzzer_sys::fuzz_target;
use protocol::frame::{self, MAX_FRAME};
use protocol::reply::ResetCause;
use protocol::*;

#[derive(Arbitrary, Debug)]
enum Act<'a> {
    /// Bytes on the line as they are.
    Line(&'a [u8]),
    /// Levels of the wires, and then this long.
    Wires {
        levels: u16,
        for_ms: u8,
    },
    Hello {
        min: u8,
        max: u8,
    },
    Status {
        since: u32,
    },
    Arm {
        job: u8,
        same: Option<u8>,
        numbers: [u32; 5],
        witness: u8,
        start: u8,
        required: u16,
        size: u8,
    },
    Start {
        job: u8,
    },
    Disarm {
        job: u8,
    },
    Receipt {
        sequence: u64,
    },
    Ack {
        sequence: u8,
        size: u8,
    },
    Provision {
        wired: u16,
    },
}

struct Memory(Vec<u8>);

impl Storage for Memory {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        let from = usize::from(address);
        into.copy_from_slice(self.0.get(from..from + into.len()).ok_or(StorageError { address })?);
        Ok(())
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        let from = usize::from(address);
        let to = self.0.get_mut(from..from + bytes.len()).ok_or(StorageError { address })?;
        to.copy_from_slice(bytes);
        Ok(())
    }
}

struct NoNoise;

impl Noise for NoNoise {
    fn fill(&mut self, _: &mut [u8]) {}
}

struct Nowhere;

impl embedded_io::ErrorType for Nowhere {
    type Error = core::convert::Infallible;
}

impl embedded_io::Write for Nowhere {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Self::Error> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

fn request(act: &Act<'_>, epoch: Epoch) -> Option<HostRequest> {
    let ledger = |size: u8| LedgerPosition { size: u64::from(size), root: [size; 32] };
    Some(match *act {
        Act::Line(_) | Act::Wires { .. } => return None,
        Act::Hello { min, max } => HostRequest::Hello { min, max },
        Act::Status { since } => HostRequest::Status { since },
        Act::Arm { job, same, numbers, witness, start, required, size } => HostRequest::Arm(Arm {
            epoch,
            job: JobId::from(job),
            part: same.map_or(PartClaim::New, |job| PartClaim::SameAs { job: JobId::from(job) }),
            mark_digest: [job; 32],
            limits: Limits {
                witness_min: numbers[0],
                witness_max: numbers[1],
                cycle_max_ms: numbers[2],
                permit_max_ms: numbers[3],
                busy_gap_ms: numbers[4] % 64,
                calibrated: false,
            },
            witness: [Witness::None, Witness::Strikes, Witness::BeamMs][usize::from(witness % 3)],
            required: Inputs(required),
            start: [StartMode::Host, StartMode::Contact, StartMode::Operator][usize::from(start % 3)],
            on_silence: if start > 127 { OnSilence::Stop } else { OnSilence::Finish },
            ledger: ledger(size),
        }),
        Act::Start { job } => HostRequest::Start { epoch, job: JobId::from(job) },
        Act::Disarm { job } => HostRequest::Disarm { epoch, job: JobId::from(job) },
        Act::Receipt { sequence } => HostRequest::ReceiptSince { sequence },
        Act::Ack { sequence, size } => {
            HostRequest::Ack { epoch, sequence: Sequence::from(sequence), ledger: ledger(size) }
        }
        Act::Provision { wired } => HostRequest::Provision {
            station: StationId::default(),
            realm: Realm::Training,
            wired: Inputs(wired),
            entropy: [0; 32],
        },
    })
}

fuzz_target!(|acts: Vec<Act<'_>>| {
    let gate = PermitGate::new();
    let boot = Boot { cause: ResetCause::PowerOrPin, firmware: [0; 3], build: [0; 4] };
    let memory = Memory(vec![0; 32 * 1024]);
    let mut controller = Controller::boot(memory, &gate, NoNoise, boot, Inputs::NONE, 0);
    let (mut now_ms, mut levels, mut wired) = (0_u64, Inputs::NONE, None);
    let mut epoch = Epoch { boot: 1, hello: 0 };
    for (id, act) in (1..).zip(&acts) {
        match act {
            Act::Line(bytes) => controller.bytes_in(bytes, now_ms, &mut Nowhere),
            Act::Wires { levels: next, for_ms } => {
                let next = Inputs(*next);
                #[allow(clippy::cast_possible_truncation, reason = "the gate's clock wraps")]
                gate.on_edge(Edges::between(levels, next, (now_ms * 1000) as u32));
                levels = next;
                for _ in 0..=*for_ms {
                    now_ms += 1;
                    controller.poll(levels, now_ms, &mut Nowhere);
                }
            }
            Act::Hello { min: 0..=1, max: 1.. } => epoch.hello += 1,
            Act::Provision { wired: first } => wired = wired.or(Some(Inputs(*first))),
            _ => {}
        }
        if let Some(request) = request(act, epoch) {
            let mut bytes = [0; MAX_FRAME];
            let length = frame::encode(&HostFrame { version: 1, id, request }, &mut bytes).unwrap_or(0);
            controller.bytes_in(&[0], now_ms, &mut Nowhere);
            controller.bytes_in(&bytes[..length], now_ms, &mut Nowhere);
        }
        let needed = wired.unwrap_or(Inputs::NONE) & STOPS;
        let outputs = controller.outputs();
        assert!(!(outputs.permit && gate.permits(levels)) || levels.contains(needed));
        assert!(outputs.permit || !outputs.start_contact);
    }
});
