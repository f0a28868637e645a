//! A controller on a bench: model memory that a power cut tears, wires set by hand, a host that speaks frames.

use crate::flash_model::{FlashModel, Wear};
use firmware::flash::FlashRecords;
use firmware::records::{Found, Record};
use firmware::{
    Boot, Chip, ChipCheck, Controller, Edges, LinkId, PermitGate, Records, Storage, StorageError, Wires,
};
use protocol::event::Event;
use protocol::frame::{self, Deframer, MAX_FRAME};
use protocol::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Everything wired that a station of the simplest kind has: no clamp, no air, no read-back.
pub const ALL: Inputs = Inputs(0x7f);
/// All its conditions true, nothing moves.
pub const READY: Inputs = Inputs(0x1f);
/// Everything that can be wired.
pub const EVERYTHING: Inputs = Inputs(u16::MAX);
/// All conditions true where everything is wired, the relay off, nobody presses anything.
pub const ALL_READY: Inputs = Inputs(Inputs::CONDITIONS.0 | Inputs::RELAY_OFF.0);

pub struct MemoryModel {
    pub bytes: Vec<u8>,
    /// Bytes that can still be written before the power fails; after that nothing is written any more.
    pub budget: Option<usize>,
    pub written: usize,
    /// What was written, in its order.
    pub log: Vec<(u16, Vec<u8>)>,
    /// Where it is flash: how it was used.
    pub wear: Option<Wear>,
}

/// Memory that outlives the controller.
#[derive(Clone)]
pub struct Memory(pub Rc<RefCell<MemoryModel>>);

impl Memory {
    pub fn fresh() -> Self {
        Self::holding(vec![0; 32 * 1024])
    }

    pub fn holding(bytes: Vec<u8>) -> Self {
        Self::of(bytes, None)
    }

    /// Flash, erased and never used.
    pub fn fresh_flash() -> Self {
        Self::of(vec![0xff; firmware::flash::BYTES as usize], Some(Wear::default()))
    }

    fn of(bytes: Vec<u8>, wear: Option<Wear>) -> Self {
        Self(Rc::new(RefCell::new(MemoryModel { bytes, budget: None, written: 0, log: Vec::new(), wear })))
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
        if possible > 0 {
            model.log.push((address, bytes[..possible].to_vec()));
        }
        Ok(())
    }
}

/// A chip whose noise is that of a generator, which a test can stop.
#[derive(Clone)]
pub struct ModelChip(pub Rc<RefCell<ChipModel>>);

pub struct ChipModel {
    pub check: ChipCheck,
    /// State of the generator; 0 is a source that is stuck.
    pub noise: u64,
    pub updated: bool,
}

impl Default for ModelChip {
    fn default() -> Self {
        Self(Rc::new(RefCell::new(ChipModel { check: ChipCheck::PASSED, noise: 1, updated: false })))
    }
}

impl Chip for ModelChip {
    fn noise_bits(&mut self, bytes: &mut [u8]) {
        let mut model = self.0.borrow_mut();
        for byte in bytes {
            // Xorshift64: zero stays zero.
            model.noise ^= model.noise << 13;
            model.noise ^= model.noise >> 7;
            model.noise ^= model.noise << 17;
            *byte = model.noise.to_le_bytes()[3];
        }
    }

    fn check(&mut self) -> ChipCheck {
        self.0.borrow().check
    }

    fn restart_for_update(&mut self) {
        self.0.borrow_mut().updated = true;
    }
}

/// The memory that a controller was built with.
pub enum Part {
    Fram(Memory),
    Flash(FlashRecords<FlashModel>),
}

impl Part {
    pub fn of(memory: &Memory, gate: &Rc<PermitGate>) -> Self {
        let (memory, gate) = (memory.clone(), Rc::clone(gate));
        let is_flash = memory.0.borrow().wear.is_some();
        if is_flash {
            Self::Flash(FlashRecords::new(FlashModel { memory, gate }))
        } else {
            Self::Fram(memory)
        }
    }
}

impl Records for Part {
    fn writes_under_permit(&self) -> bool {
        match self {
            Self::Fram(part) => part.writes_under_permit(),
            Self::Flash(part) => part.writes_under_permit(),
        }
    }

    fn load(&mut self, record: Record, payload: &mut [u8]) -> Result<Found, StorageError> {
        match self {
            Self::Fram(part) => part.load(record, payload),
            Self::Flash(part) => part.load(record, payload),
        }
    }

    fn save(&mut self, record: Record, generation: u32, payload: &[u8]) -> Result<(), StorageError> {
        match self {
            Self::Fram(part) => part.save(record, generation, payload),
            Self::Flash(part) => part.save(record, generation, payload),
        }
    }

    fn test(&mut self) -> Result<(), StorageError> {
        match self {
            Self::Fram(part) => part.test(),
            Self::Flash(part) => part.test(),
        }
    }

    fn address(&self, record: Record) -> u16 {
        match self {
            Self::Fram(part) => part.address(record),
            Self::Flash(part) => part.address(record),
        }
    }
}

type Device = Controller<Part, Rc<PermitGate>, ModelChip>;

/// The permit relay, as its normally closed contact shows it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Relay {
    /// Off while the permit is off.
    Follows,
    /// Its contact is welded: never off.
    Welded,
    /// It does not pull in: always off.
    Dead,
}

/// Controller, wires, host and clock.
pub struct Bench {
    pub memory: Memory,
    pub device: Device,
    pub gate: Rc<PermitGate>,
    pub chip: ModelChip,
    /// Levels of the inputs; both channels of a pair are alike unless `second_off` says otherwise.
    pub levels: Inputs,
    /// Second channels that are off though the first are on.
    pub second_off: Inputs,
    pub expander: bool,
    /// The link that the host speaks on.
    pub link: LinkId,
    /// How the permit relay behaves.
    pub relay: Relay,
    pub now_ms: u64,
    pub epoch: Epoch,
    pub events: Vec<Event>,
    pub replies: Vec<(u32, ControllerReply)>,
    next_id: u32,
    /// Level of the permit pin.
    pub permit: bool,
}

fn device(memory: &Memory, gate: &Rc<PermitGate>, chip: &ModelChip, wires: Wires) -> Device {
    let check = chip.0.borrow().check;
    let boot = Boot { reset: ResetReason::Power, firmware: [0, 1, 0], build: [0; 4], check };
    Controller::boot(Part::of(memory, gate), Rc::clone(gate), chip.clone(), boot, wires, 0)
}

impl Bench {
    /// A controller without a key, conditions good.
    pub fn blank() -> Self {
        Self::on(Memory::fresh(), READY)
    }

    pub fn on(memory: Memory, levels: Inputs) -> Self {
        let gate = Rc::new(PermitGate::new());
        let chip = ModelChip::default();
        let device = device(&memory, &gate, &chip, Wires::both(levels));
        Self {
            memory,
            device,
            gate,
            chip,
            levels,
            second_off: Inputs::NONE,
            expander: true,
            link: LinkId::Serial,
            relay: Relay::Follows,
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
        Self::blank().made_ready(wired)
    }

    /// As [`Self::ready`], with the journal on flash.
    pub fn ready_on_flash() -> Self {
        Self::on(Memory::fresh_flash(), READY).made_ready(ALL)
    }

    fn made_ready(mut self, wired: Inputs) -> Self {
        self.provision(wired);
        self.hello();
        self.run(30);
        self
    }

    /// A controller with a key and everything wired, a session and steady inputs.
    pub fn full() -> Self {
        let mut bench = Self::on(Memory::fresh(), ALL_READY);
        bench.provision(EVERYTHING);
        bench.hello();
        bench.run(150);
        bench
    }

    /// The public key in use.
    pub fn device_key(&self) -> PublicKeyBytes {
        device_key_of(&self.memory.0.borrow().bytes)
    }

    pub fn inspect(&mut self) -> Inspection {
        match self.ask(HostRequest::Inspect) {
            ControllerReply::Inspection(inspection) => inspection,
            other => panic!("inspect was answered by {other:?}"),
        }
    }

    pub fn provision(&mut self, wired: Inputs) -> ControllerReply {
        let station = StationId::new("BENCH-1").unwrap();
        self.ask(HostRequest::Provision { station, realm: Realm::Training, wired, entropy: [7; 32] })
    }

    pub fn hello(&mut self) -> Hello {
        match self.ask(HostRequest::Hello { min: version::MIN, max: version::CURRENT }) {
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
        self.device.bytes_in(self.link, bytes, self.now_ms, &mut Sink(&mut raw));
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
        self.change(|bench| bench.levels = levels);
    }

    /// Changes the second channels of paired inputs alone: which are off though the first are on.
    pub fn set_second_off(&mut self, which: Inputs) {
        self.change(|bench| bench.second_off = which);
    }

    fn change(&mut self, change: impl FnOnce(&mut Self)) {
        let before = self.wires().inputs();
        change(self);
        let after = self.wires().inputs();
        let at_us = u32::try_from(self.now_ms * 1000).unwrap();
        if before != after && !self.gate.on_edge(Edges::between(before, after, at_us)) {
            self.permit = false;
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

    /// All wires as they are.
    pub fn wires(&self) -> Wires {
        let second = self.levels.without(self.second_off);
        let relay_off = match self.relay {
            Relay::Follows => !self.permit,
            Relay::Welded => false,
            Relay::Dead => true,
        };
        let first = self.levels.with(Inputs::RELAY_OFF, relay_off);
        Wires { first, second, expander: self.expander }
    }

    /// One look.
    pub fn poll(&mut self) {
        let mut raw = Vec::new();
        self.device.poll(self.wires(), self.now_ms, &mut Sink(&mut raw));
        self.receive(&raw);
        self.drive();
    }

    fn drive(&mut self) {
        self.permit =
            self.device.outputs().permit && self.gate.permits(self.wires().inputs()) && !self.memory.is_cut();
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

    /// Runs until this job is closed, whatever moves.
    pub fn rest_of_job(&mut self, job: JobId) {
        self.run_until("the end of the job", |bench| match bench.device.state() {
            ControllerState::Cycle { job: open } | ControllerState::Closing { job: open } => open != job,
            _ => true,
        });
    }

    /// Power off and on, or the reset pin; the wires keep their levels.
    pub fn reset(&mut self) {
        self.memory.cut_after(None);
        self.gate = Rc::new(PermitGate::new());
        self.device = device(&self.memory, &self.gate, &self.chip, self.wires());
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

/// The public key in a memory, by the map of [`firmware::journal`].
pub fn device_key_of(memory: &[u8]) -> PublicKeyBytes {
    const KEY: usize = 0x400 + 4 + 51;
    memory[KEY..KEY + 32].try_into().unwrap()
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
