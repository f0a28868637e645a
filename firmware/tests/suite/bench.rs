//! A controller on a bench: model memory that a power cut tears, wires set by hand, a host that speaks frames.

use firmware::{Boot, Controller, Edges, Noise, PermitGate, Storage, StorageError};
use protocol::event::Event;
use protocol::frame::{self, Deframer, MAX_FRAME};
use protocol::reply::ResetCause;
use protocol::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Everything wired.
pub const ALL: Inputs = Inputs(0x7f);
/// All conditions true, nothing moves.
pub const READY: Inputs = Inputs::CONDITIONS;

pub struct MemoryModel {
    pub bytes: Vec<u8>,
    /// Bytes that can still be written before the power fails; after that nothing is written any more.
    pub budget: Option<usize>,
    pub written: usize,
}

/// Memory that outlives the controller.
#[derive(Clone)]
pub struct Memory(pub Rc<RefCell<MemoryModel>>);

impl Memory {
    pub fn fresh() -> Self {
        Self(Rc::new(RefCell::new(MemoryModel { bytes: vec![0; 32 * 1024], budget: None, written: 0 })))
    }

    pub fn is_cut(&self) -> bool {
        self.0.borrow().budget == Some(0)
    }

    pub fn cut_after(&self, bytes: Option<usize>) {
        self.0.borrow_mut().budget = bytes;
    }
}

impl Storage for Memory {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        let model = self.0.borrow();
        let from = usize::from(address);
        let bytes = model.bytes.get(from..from + into.len()).ok_or(StorageError { address })?;
        into.copy_from_slice(bytes);
        Ok(())
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        let mut model = self.0.borrow_mut();
        let possible = model.budget.map_or(bytes.len(), |budget| budget.min(bytes.len()));
        if let Some(budget) = &mut model.budget {
            *budget -= possible;
        }
        model.written += possible;
        let from = usize::from(address);
        let to = model.bytes.get_mut(from..from + possible).ok_or(StorageError { address })?;
        to.copy_from_slice(&bytes[..possible]);
        Ok(())
    }
}

pub struct Silence;

impl Noise for Silence {
    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

type Device = Controller<Memory, Rc<PermitGate>, Silence>;

/// Controller, wires, host and clock.
pub struct Bench {
    pub memory: Memory,
    pub device: Device,
    pub gate: Rc<PermitGate>,
    pub levels: Inputs,
    pub now_ms: u64,
    pub epoch: Epoch,
    pub events: Vec<Event>,
    pub replies: Vec<(u32, ControllerReply)>,
    next_id: u32,
    /// Level of the permit pin.
    pub permit: bool,
}

fn device(memory: &Memory, gate: &Rc<PermitGate>, levels: Inputs) -> Device {
    let boot = Boot { cause: ResetCause::PowerOrPin, firmware: [0, 1, 0], build: [0; 4] };
    Controller::boot(memory.clone(), Rc::clone(gate), Silence, boot, levels, 0)
}

impl Bench {
    /// A controller without a key, conditions good.
    pub fn blank() -> Self {
        Self::on(Memory::fresh(), READY)
    }

    pub fn on(memory: Memory, levels: Inputs) -> Self {
        let gate = Rc::new(PermitGate::new());
        let device = device(&memory, &gate, levels);
        Self {
            memory,
            device,
            gate,
            levels,
            now_ms: 0,
            epoch: Epoch::default(),
            events: Vec::new(),
            replies: Vec::new(),
            next_id: 1,
            permit: false,
        }
    }

    /// A controller with a key, a session and steady inputs.
    pub fn ready() -> Self {
        Self::wired(ALL)
    }

    pub fn wired(wired: Inputs) -> Self {
        let mut bench = Self::blank();
        bench.provision(wired);
        bench.hello();
        bench.run(30);
        bench
    }

    pub fn provision(&mut self, wired: Inputs) -> ControllerReply {
        let station = StationId::new("BENCH-1").unwrap();
        self.ask(HostRequest::Provision { station, realm: Realm::Training, wired, entropy: [7; 32] })
    }

    pub fn hello(&mut self) -> Hello {
        match self.ask(HostRequest::Hello { min: 1, max: 1 }) {
            ControllerReply::Hello(hello) => {
                self.epoch = hello.epoch;
                hello
            }
            other => panic!("hello was answered by {other:?}"),
        }
    }

    pub fn status(&mut self) -> Status {
        match self.ask(HostRequest::Status { since: 0 }) {
            ControllerReply::Status(status) => status,
            other => panic!("status was answered by {other:?}"),
        }
    }

    pub fn receipt(&mut self, sequence: Sequence) -> Receipt {
        match self.ask(HostRequest::ReceiptSince { sequence }) {
            ControllerReply::Receipt(receipt) => receipt.unverified().unwrap(),
            other => panic!("receipt {sequence} was answered by {other:?}"),
        }
    }

    pub fn ack(&mut self, sequence: Sequence) -> ControllerReply {
        let ledger = ledger(1000 + sequence);
        self.ask(HostRequest::Ack { epoch: self.epoch, sequence, ledger })
    }

    pub fn arm(&mut self, arm: Arm) -> ControllerReply {
        self.ask(HostRequest::Arm(Arm { epoch: self.epoch, ..arm }))
    }

    /// Sends a request and gives its reply.
    pub fn ask(&mut self, request: HostRequest) -> ControllerReply {
        self.try_ask(request).unwrap_or_else(|| panic!("no reply to {request:?}"))
    }

    pub fn try_ask(&mut self, request: HostRequest) -> Option<ControllerReply> {
        let id = self.next_id;
        self.next_id += 1;
        let frame = HostFrame { version: version::CURRENT, id, request };
        let mut bytes = [0; MAX_FRAME];
        let length = frame::encode(&frame, &mut bytes).unwrap();
        let raw = self.send(&bytes[..length]);
        self.receive(&raw);
        self.drive();
        let at = self.replies.iter().rposition(|(of, _)| *of == id)?;
        Some(self.replies[at].1.clone())
    }

    /// Hands bytes to the controller and gives what it answers.
    pub fn send(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut raw = Vec::new();
        self.device.bytes_in(bytes, self.now_ms, &mut Sink(&mut raw));
        raw
    }

    fn receive(&mut self, raw: &[u8]) {
        if self.memory.is_cut() {
            return; // Nobody hears a controller without power.
        }
        let mut deframer = Deframer::default();
        for byte in raw {
            let Some(frame) = deframer.push(*byte) else { continue };
            match frame::decode_message(frame).unwrap().message {
                ControllerMessage::Reply { id, reply } => self.replies.push((id, reply)),
                ControllerMessage::Event(event) => self.events.push(event),
            }
        }
    }

    /// Changes wires, as the interrupt sees it, and then the outputs.
    pub fn set(&mut self, levels: Inputs) {
        if levels != self.levels {
            let at_us = u32::try_from(self.now_ms * 1000).unwrap();
            let edges = Edges::between(self.levels, levels, at_us);
            self.levels = levels;
            if !self.gate.on_edge(edges) {
                self.permit = false;
            }
        }
    }

    pub fn raise(&mut self, which: Inputs) {
        self.set(self.levels | which);
    }

    pub fn lower(&mut self, which: Inputs) {
        self.set(self.levels.without(which));
    }

    /// One strike within a millisecond.
    pub fn strike(&mut self) {
        self.raise(Inputs::STRIKE);
        self.lower(Inputs::STRIKE);
    }

    /// One look.
    pub fn poll(&mut self) {
        let mut raw = Vec::new();
        self.device.poll(self.levels, self.now_ms, &mut Sink(&mut raw));
        self.receive(&raw);
        self.drive();
    }

    fn drive(&mut self) {
        self.permit = self.device.outputs().permit && self.gate.permits(self.levels) && !self.memory.is_cut();
    }

    /// Looks once each millisecond.
    pub fn run(&mut self, ms: u64) {
        for _ in 0..ms {
            if self.memory.is_cut() {
                return;
            }
            self.now_ms += 1;
            self.poll();
        }
    }

    /// As [`Self::run`], with a host that gives signs of life.
    pub fn run_alive(&mut self, ms: u64) {
        for _ in 0..ms.div_ceil(100) {
            self.status();
            self.run(100);
        }
    }

    /// Runs until something holds.
    pub fn run_until(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        for _ in 0..20_000 {
            if self.memory.is_cut() || holds(self) {
                return;
            }
            self.run(1);
        }
        panic!("{what} did not come about; state {:?}", self.device.state());
    }

    /// Runs until nothing is open and nothing waits to be signed.
    pub fn rest(&mut self) {
        self.run_until("rest", |bench| bench.device.state() == ControllerState::Idle);
    }

    /// Power off and on, or the reset pin; the wires keep their levels.
    pub fn reset(&mut self) {
        self.memory.cut_after(None);
        self.gate = Rc::new(PermitGate::new());
        self.device = device(&self.memory, &self.gate, self.levels);
        self.now_ms = 0;
        self.permit = false;
        self.poll();
    }
}

struct Sink<'a>(&'a mut Vec<u8>);

impl embedded_io::ErrorType for Sink<'_> {
    type Error = core::convert::Infallible;
}

impl embedded_io::Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Self::Error> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// A ledger of a size, with a root of its own.
pub fn ledger(size: u64) -> LedgerPosition {
    let mut root = [0; 32];
    root[..8].copy_from_slice(&size.to_le_bytes());
    LedgerPosition { size, root }
}

/// A job of five strikes that the host starts.
pub fn job(id: JobId) -> Arm {
    Arm {
        epoch: Epoch::default(),
        job: id,
        part: PartClaim::New,
        mark_digest: [0xab; 32],
        limits: Limits {
            witness_min: 5,
            witness_max: 5,
            cycle_max_ms: 10_000,
            permit_max_ms: 5_000,
            busy_gap_ms: 100,
            calibrated: true,
        },
        witness: Witness::Strikes,
        required: READY,
        start: StartMode::Host,
        on_silence: OnSilence::Finish,
        ledger: ledger(id.saturating_add(1)),
    }
}
