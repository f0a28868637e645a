//! Any bytes, as hosts' lines and as requests with a right check sum, over both links and in both versions, into a whole
//! controller whose wires, noise, chip and power do as they like: no panic, never a permit with a broken condition, nothing
//! said that its version does not know, and no receipt that changes or comes twice.
#![no_main]

use arbitrary::Arbitrary;
use firmware::{
    Boot, Chip, ChipCheck, Controller, Edges, LinkId, PermitGate, Storage, StorageError, Wires, logic::STOPS,
};
use libfuzzer_sys::fuzz_target;
use protocol::frame::{self, Deframer, MAX_FRAME};
use protocol::*;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// One thing that happens, at one of the links where it comes from a host.
#[derive(Arbitrary, Debug)]
struct Step<'a> {
    usb: bool,
    old: bool,
    act: Act<'a>,
}

#[derive(Arbitrary, Debug)]
enum Act<'a> {
    /// Bytes on the line as they are.
    Line(&'a [u8]),
    /// Levels of the wires, and then this long.
    Wires {
        levels: u16,
        for_ms: u8,
    },
    /// The same where the second channels differ, or the expander does not answer.
    Faulty {
        first: u16,
        second: u16,
        expander: bool,
        for_ms: u8,
    },
    /// What the noise source and the chip's tests do from here on.
    Chip {
        noise: bool,
        flash: bool,
    },
    /// The power fails and comes back.
    Cut,
    /// A pass of the board's loop took this long.
    Loop {
        took_us: u32,
    },
    Inspect,
    SelfTest,
    Reprovision {
        wired: u16,
        real: bool,
    },
    Update,
    Blink,
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

/// Memory that outlives the controller.
#[derive(Clone)]
struct Memory(Rc<Vec<Cell<u8>>>);

impl Memory {
    fn range(&self, address: u16, length: usize) -> Result<&[Cell<u8>], StorageError> {
        let from = usize::from(address);
        self.0.get(from..from + length).ok_or(StorageError { address })
    }
}

impl Storage for Memory {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        let cells = self.range(address, into.len())?;
        into.iter_mut().zip(cells).for_each(|(to, cell)| *to = cell.get());
        Ok(())
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        for (byte, cell) in bytes.iter().zip(self.range(address, bytes.len())?) {
            cell.set(*byte);
        }
        Ok(())
    }
}

/// State of the generator, 0 for a source that is stuck, and whether the image is as it was sealed.
#[derive(Clone)]
struct AnyChip(Rc<Cell<(u32, bool)>>);

impl Chip for AnyChip {
    /// Bits good enough for a key, or none.
    fn noise_bits(&mut self, bytes: &mut [u8]) {
        let (mut state, flash) = self.0.get();
        for byte in bytes {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            *byte = state.to_le_bytes()[1];
        }
        self.0.set((state, flash));
    }

    fn check(&mut self) -> ChipCheck {
        ChipCheck { flash: self.0.get().1, ..ChipCheck::PASSED }
    }

    fn restart_for_update(&mut self) {}
}

/// Takes frames whole, as a link does.
#[derive(Default)]
struct Said(Vec<u8>);

impl embedded_io::ErrorType for Said {
    type Error = core::convert::Infallible;
}

impl embedded_io::Write for Said {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Self::Error> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// What hosts know from what was said.
#[derive(Default)]
struct Host {
    epoch: Epoch,
    wired: Inputs,
    /// What the last provisioning asked for.
    asked: Inputs,
    receipts: BTreeMap<Sequence, SignedReceipt>,
}

impl Host {
    /// Every frame can be read, and is one of the version in which it is said.
    fn hear(&mut self, said: Said) {
        let mut deframer = Deframer::default();
        for byte in said.0 {
            let Some(frame) = deframer.push(byte) else { continue };
            let read = frame::decode_message(frame).expect("what is said can be read");
            match read.message {
                ControllerMessage::Event(event) => assert!(event.kind.since_version() <= read.version),
                ControllerMessage::Reply { reply, .. } => {
                    assert_eq!(reply.clone().narrowed_to(read.version), reply);
                    self.take(reply);
                }
            }
        }
    }

    fn take(&mut self, reply: ControllerReply) {
        match reply {
            ControllerReply::Hello(hello) => {
                assert!(hello.epoch > self.epoch, "an epoch came twice");
                self.epoch = hello.epoch;
                self.wired = hello.identity.map_or(Inputs::NONE, |identity| identity.wired);
            }
            ControllerReply::Provisioned { .. } => self.wired = self.asked,
            ControllerReply::Receipt(signed) => {
                let receipt = signed.unverified().expect("what is given is a receipt");
                let known = *self.receipts.entry(receipt.sequence).or_insert(signed);
                assert_eq!(known, signed, "a receipt has changed");
            }
            _ => {}
        }
    }

    /// No job has two receipts. A renewal for another register counts its jobs anew.
    fn judge(&self) {
        let mut jobs = BTreeSet::new();
        for signed in self.receipts.values() {
            let receipt = signed.unverified().expect("it was read before");
            if receipt.outcome == Outcome::Reprovisioned {
                jobs.clear();
            }
            assert!(receipt.job == identity::NO_JOB || jobs.insert(receipt.job), "a job has two receipts");
        }
    }
}

fn request(act: &Act<'_>, epoch: Epoch) -> Option<HostRequest> {
    let ledger = |size: u8| LedgerPosition { size: u64::from(size), root: [size; 32] };
    Some(match *act {
        Act::Line(_) | Act::Wires { .. } | Act::Faulty { .. } => return None,
        Act::Chip { .. } | Act::Cut | Act::Loop { .. } => return None,
        Act::Inspect => HostRequest::Inspect,
        Act::SelfTest => HostRequest::SelfTest { epoch },
        Act::Update => HostRequest::Update { epoch },
        Act::Blink => HostRequest::Blink { epoch },
        Act::Reprovision { wired, real } => HostRequest::Reprovision {
            epoch,
            station: StationId::default(),
            realm: if real { Realm::Real } else { Realm::Training },
            wired: Inputs(wired),
            entropy: [1; 32],
        },
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

type Device<'a> = Controller<Memory, &'a PermitGate, AnyChip>;

fn boot<'a>(memory: &Memory, gate: &'a PermitGate, chip: &AnyChip, wires: Wires) -> Device<'a> {
    let check = chip.clone().check();
    let boot = Boot { reset: ResetReason::Power, firmware: [0; 3], build: [0; 4], check };
    Controller::boot(memory.clone(), gate, chip.clone(), boot, wires, 0)
}

/// One power-on after the other: gives the steps that are left when the power fails.
fn live<'a, 'b>(
    steps: &'a [Step<'b>],
    (memory, chip, host): (&Memory, &AnyChip, &mut Host),
    wires: &mut Wires,
    first_id: u32,
) -> &'a [Step<'b>] {
    let gate = PermitGate::new();
    let mut device = boot(memory, &gate, chip, *wires);
    let mut now_ms = 0_u64;
    for (at, Step { usb, old, act }) in steps.iter().enumerate() {
        let mut said = Said::default();
        let link = if *usb { LinkId::Usb } else { LinkId::Serial };
        let (next, for_ms) = match *act {
            Act::Line(bytes) => {
                device.bytes_in(link, bytes, now_ms, &mut said);
                (*wires, 0)
            }
            Act::Wires { levels, for_ms } => (Wires::both(Inputs(levels)), for_ms),
            Act::Faulty { first, second, expander, for_ms } => {
                (Wires { first: Inputs(first), second: Inputs(second), expander }, for_ms)
            }
            Act::Chip { noise, flash } => {
                chip.0.set((u32::from(noise), flash));
                (*wires, 0)
            }
            Act::Loop { took_us } => {
                device.note_loop_us(took_us);
                (*wires, 0)
            }
            Act::Cut => return &steps[at + 1..],
            _ => (*wires, 0),
        };
        if next != *wires || for_ms > 0 {
            #[allow(clippy::cast_possible_truncation, reason = "the gate's clock wraps")]
            gate.on_edge(Edges::between(wires.inputs(), next.inputs(), (now_ms * 1000) as u32));
            *wires = next;
            for _ in 0..=for_ms {
                now_ms += 1;
                device.poll(*wires, now_ms, &mut said);
            }
        }
        if let Some(request) = request(act, host.epoch) {
            if let HostRequest::Provision { wired, .. } | HostRequest::Reprovision { wired, .. } = request {
                host.asked = wired;
            }
            let id = first_id + u32::try_from(at).expect("few steps");
            let version = if *old { version::MIN } else { version::CURRENT };
            let mut bytes = [0; MAX_FRAME];
            let length = frame::encode(&HostFrame { version, id, request }, &mut bytes).expect("it fits");
            device.bytes_in(link, &[0], now_ms, &mut said);
            device.bytes_in(link, &bytes[..length], now_ms, &mut said);
        }
        host.hear(said);
        let outputs = device.outputs();
        let levels = wires.inputs();
        assert!(!(outputs.permit && gate.permits(levels)) || levels.contains(host.wired & STOPS));
        assert!(outputs.permit || !outputs.start_contact);
    }
    &[]
}

fuzz_target!(|steps: Vec<Step<'_>>| {
    let memory = Memory(Rc::new(vec![Cell::new(0); 32 * 1024]));
    let chip = AnyChip(Rc::new(Cell::new((1, true))));
    let mut host = Host::default();
    let mut wires = Wires::both(Inputs::NONE);
    let (mut left, mut first_id) = (&steps[..], 1);
    while !left.is_empty() {
        left = live(left, (&memory, &chip, &mut host), &mut wires, first_id);
        first_id += 10_000;
    }
    host.judge();
});
