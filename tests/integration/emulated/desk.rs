//! A host at the emulated chip: the station's own controller client, in the chip's virtual time.

use super::chip::{Cause, Chip, Seen, Setup};
use protocol::frame::{self, Deframer};
use protocol::{
    Arm, ControllerMessage, ControllerReply, Epoch, Event, EventKind, Hello, HostRequest, Inputs, Inspection,
    JobId, KeyId, LedgerPosition, Limits, OnSilence, PartClaim, PublicKeyBytes, Realm, Receipt, SelfTest,
    Sequence, SignedReceipt, StartMode, StationId, Status, Witness,
};
use serde_json::{Value, json};
use station::controller::{ControllerClient, FromController};
use std::collections::VecDeque;
use std::path::Path;

/// Every input, all of them wired.
pub const WIRED: Inputs = Inputs(u16::MAX);
/// What was wired to a controller of version 1.
pub const WIRED_OLDEST: Inputs = Inputs(0x7f);
/// How long anything may take, in milliseconds: boot, key and signature together take less than one second.
const PATIENCE_MS: u64 = 5_000;
const STEP_US: f64 = 1_000.0;
/// Dots of the engraving that these tests imitate.
pub const STRIKES: u32 = 40;

/// Which of the controller's two links the host is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The serial line.
    Serial,
    /// USB.
    Usb,
}

/// Chip and host.
pub struct Desk {
    /// The chip.
    pub chip: Chip,
    link: Link,
    wired: Inputs,
    client: ControllerClient,
    /// For what its client does not hear, or does not tell.
    deframer: Deframer,
    /// Events that were said unasked, and when they had been heard, in microseconds since power-on.
    pub told: Vec<(Event, f64)>,
    heard: VecDeque<FromController>,
    /// Edges so far: pin, level, microseconds.
    pub edges: Vec<(String, bool, f64)>,
    /// Resets so far.
    pub resets: Vec<Cause>,
    /// How often the boot ROM's drive has appeared.
    pub drives: u32,
    /// What the controller last said hello with.
    pub hello: Option<Hello>,
    /// And what it last said of itself.
    pub status: Option<Status>,
}

impl Desk {
    /// Powers a chip on in a fixture with everything in order and a part in the clamp, and says hello.
    pub fn power_on(fram: Option<&Path>, first_id: u32) -> Self {
        let setup = Setup::newest();
        let setup = fram.map_or(setup.clone(), |fram| setup.remembering(fram));
        Self::at(&setup, Link::Serial, WIRED, first_id)
    }

    /// The same with any setup, at either link, and with only these inputs in the fixture.
    pub fn at(setup: &Setup, link: Link, wired: Inputs, first_id: u32) -> Self {
        let mut desk = Self {
            chip: Chip::power_on(setup),
            link,
            wired,
            client: ControllerClient::new(first_id),
            deframer: Deframer::default(),
            told: vec![],
            heard: VecDeque::new(),
            edges: vec![],
            resets: vec![],
            drives: 0,
            hello: None,
            status: None,
        };
        for name in (Inputs::CONDITIONS & wired).names() {
            desk.set(name, true);
        }
        desk.client.link_opened(0);
        desk.meet();
        desk
    }

    /// Opens the line anew, as another program of the host would.
    pub fn reconnect(&mut self) -> Hello {
        self.client.link_lost();
        let now_ms = self.now_ms();
        self.client.link_opened(now_ms);
        self.meet()
    }

    /// Waits for the controller's hello.
    pub fn meet(&mut self) -> Hello {
        self.hello = None;
        self.until("hello", |desk| desk.hello)
    }

    /// As [`Self::power_on`], with a key of its own and a part that was just changed: a controller ready to be armed.
    pub fn ready(fram: Option<&Path>) -> (Self, PublicKeyBytes) {
        let mut desk = Self::power_on(fram, 1);
        let key = desk.prepare();
        (desk, key)
    }

    /// Gives it its key and changes the part.
    pub fn prepare(&mut self) -> PublicKeyBytes {
        let (key, _) = self.provision();
        self.change_part();
        key
    }

    /// Gives the controller its station; answers with its key.
    pub fn provision(&mut self) -> (PublicKeyBytes, KeyId) {
        match self.ask(self.provision_request()) {
            ControllerReply::Provisioned { key, key_id } => (key, key_id),
            other => panic!("not provisioned: {other:?}"),
        }
    }

    /// How it would be asked to take a key.
    pub fn provision_request(&self) -> HostRequest {
        let station = StationId::new("EMULATED").expect("a name");
        HostRequest::Provision { station, realm: Realm::Training, wired: self.wired, entropy: [7; 32] }
    }

    /// The session this host is in.
    pub fn epoch(&self) -> Epoch {
        self.hello.expect("said hello").epoch
    }

    /// Asks for every wire, output and finding.
    pub fn inspect(&mut self) -> Inspection {
        match self.ask(HostRequest::Inspect) {
            ControllerReply::Inspection(inspection) => inspection,
            other => panic!("no inspection: {other:?}"),
        }
    }

    /// Has it test itself.
    pub fn self_test(&mut self) -> SelfTest {
        let request = HostRequest::SelfTest { epoch: self.epoch() };
        match self.ask(request) {
            ControllerReply::SelfTested(test) => test,
            other => panic!("no self-test: {other:?}"),
        }
    }

    /// Opens and closes the clamp, slowly enough to be believed.
    pub fn change_part(&mut self) {
        self.set("part_present", false);
        self.pass_ms(60);
        self.set("part_present", true);
        self.pass_ms(60);
    }

    /// Drives an input.
    pub fn set(&mut self, pin: &str, on: bool) {
        self.obey(&json!({"set": {pin: on}}));
    }

    /// Strikes from now on.
    pub fn strike(&mut self, count: u32, high_us: u32, period_us: u32) {
        let train = json!({"pin": "strike", "count": count, "high_us": high_us, "period_us": period_us});
        self.chip.obey(&json!({"pulses": train}));
    }

    /// Asks, and waits for nothing.
    pub fn begin(&mut self, request: HostRequest) {
        let now_ms = self.now_ms();
        self.client.request(request, now_ms);
        self.send();
    }

    /// Asks and waits for the answer.
    pub fn ask(&mut self, request: HostRequest) -> ControllerReply {
        self.forget(&request);
        self.begin(request);
        self.until("an answer", |desk| desk.answer_to(&request))
    }

    /// Asks what the controller is too old for; gives the version that it speaks.
    pub fn ask_too_old(&mut self, request: HostRequest) -> u8 {
        self.begin(request);
        self.until("word that it is too old", |desk| {
            desk.heard.iter().find_map(|said| match said {
                FromController::TooOld { request: asked, speaks } if *asked == request => Some(*speaks),
                _ => None,
            })
        })
    }

    /// An answer to the same question that was asked before says nothing from here on.
    pub fn forget(&mut self, request: &HostRequest) {
        self.heard.retain(
            |said| !matches!(said, FromController::Answer { request: asked, .. } if asked == request),
        );
    }

    /// The answer to this request, if it has come.
    pub fn answer_to(&self, request: &HostRequest) -> Option<ControllerReply> {
        self.heard.iter().find_map(|said| match said {
            FromController::Answer { request: asked, reply } if asked == request => Some(reply.clone()),
            _ => None,
        })
    }

    /// Whether an event was heard.
    pub fn has_heard(&self, wanted: EventKind) -> bool {
        self.heard.contains(&FromController::Event(wanted))
    }

    /// Waits for word of the controller's state.
    pub fn await_status(&mut self) -> Status {
        self.status = None;
        self.until("a status", |desk| desk.status.clone())
    }

    /// Waits for an event.
    pub fn await_event(&mut self, wanted: EventKind) {
        self.until(&format!("{wanted:?}"), |desk| desk.has_heard(wanted).then_some(()));
    }

    /// Arms a job and waits for its permit.
    pub fn permit(&mut self, job: JobId, start: StartMode) {
        let arm = HostRequest::Arm(self.arm(job, start));
        assert_eq!(self.ask(arm), ControllerReply::Armed { job });
        self.await_event(EventKind::PermitGiven { job });
        assert!(self.is_on("permit"), "the permit's event was heard and its pin is off");
    }

    /// One job as this host would ask for it.
    pub fn arm(&self, job: JobId, start: StartMode) -> Arm {
        let limits = Limits {
            witness_min: STRIKES,
            witness_max: STRIKES,
            cycle_max_ms: 20_000,
            permit_max_ms: 20_000,
            busy_gap_ms: 20,
            calibrated: true,
        };
        Arm {
            epoch: self.epoch(),
            job,
            part: PartClaim::New,
            mark_digest: [3; 32],
            limits,
            witness: Witness::Strikes,
            required: Inputs::CONDITIONS & self.wired,
            start,
            on_silence: OnSilence::Finish,
            ledger: LedgerPosition { size: 10 * job, root: [1; 32] },
        }
    }

    /// The machine works: busy, this many strikes, and done.
    pub fn engrave(&mut self, strikes: u32) {
        self.set("machine_busy", true);
        self.strike(strikes, 200, 1_000);
        self.pass_ms(u64::from(strikes) + 2);
        self.set("machine_busy", false);
    }

    /// Waits for a receipt, checks its signature, and acknowledges it.
    pub fn receipt(&mut self, sequence: Sequence, key: &PublicKeyBytes) -> (Receipt, SignedReceipt) {
        self.await_event(EventKind::ReceiptReady { sequence });
        let reply = self.ask(HostRequest::ReceiptSince { sequence });
        let ControllerReply::Receipt(signed) = reply else { panic!("no receipt: {reply:?}") };
        let receipt = *signed.verify(key, Realm::Training).expect("its own key signed it").get();
        let epoch = self.epoch();
        let ledger = LedgerPosition { size: receipt.ledger.size + 1, root: [1; 32] };
        let acked = self.ask(HostRequest::Ack { epoch, sequence, ledger });
        assert_eq!(acked, ControllerReply::Acked { sequence });
        (receipt, signed)
    }

    /// Lets time pass for both.
    pub fn pass_ms(&mut self, time_ms: u64) {
        let end_ms = self.now_ms() + time_ms;
        while self.now_ms() < end_ms {
            self.step();
        }
    }

    /// Whether an output is on.
    pub fn is_on(&self, pin: &str) -> bool {
        self.edges.iter().rev().find(|(name, ..)| name == pin).is_some_and(|(_, on, _)| *on)
    }

    /// Milliseconds since power-on.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "virtual time is short and positive"
    )]
    pub fn now_ms(&self) -> u64 {
        (self.chip.now_us / 1_000.0) as u64
    }

    fn until<T>(&mut self, what: &str, found: impl Fn(&Self) -> Option<T>) -> T {
        let end_ms = self.now_ms() + PATIENCE_MS;
        loop {
            if let Some(found) = found(self) {
                return found;
            }
            assert!(self.now_ms() < end_ms, "waited {PATIENCE_MS} ms for {what}; heard {:?}", self.heard);
            self.step();
        }
    }

    fn step(&mut self) {
        let now_ms = self.now_ms();
        if self.client.poll_at().is_some_and(|at_ms| at_ms <= now_ms) {
            self.client.handle_timeout(now_ms);
        }
        self.send();
        let seen = self.chip.advance(STEP_US);
        self.take(seen);
    }

    fn send(&mut self) {
        while let Some(bytes) = self.client.next_output() {
            self.put(&bytes);
        }
    }

    /// Puts bytes on this host's link, beside its client.
    pub fn put(&mut self, bytes: &[u8]) {
        let field = match self.link {
            Link::Serial => "uart_hex",
            Link::Usb => "usb_hex",
        };
        self.chip.obey(&json!({field: registry::hex::encode(bytes)}));
    }

    /// Puts bytes on this host's link and gives every message that is said within this time; its client hears none of it
    /// and says nothing.
    pub fn answers_within(&mut self, bytes: &[u8], time_ms: u64) -> Vec<ControllerMessage> {
        self.put(bytes);
        let seen = self.chip.advance(time_ms as f64 * STEP_US);
        seen.iter().flat_map(|seen| self.messages_in(seen)).collect()
    }

    fn messages_in(&mut self, seen: &Seen) -> Vec<ControllerMessage> {
        let bytes = self.bytes_of(seen).to_vec();
        let frames = bytes.iter().filter_map(|byte| {
            self.deframer
                .push(*byte)
                .map(|frame| frame::decode_message(frame).expect("whole frames leave the chip").message)
        });
        frames.collect()
    }

    /// What of this came over this host's link.
    fn bytes_of<'a>(&self, seen: &'a Seen) -> &'a [u8] {
        match (seen, self.link) {
            (Seen::Bytes { bytes, .. }, Link::Serial) | (Seen::Packet { bytes }, Link::Usb) => bytes,
            _ => &[],
        }
    }

    /// Has a command obeyed and takes what was seen meanwhile.
    pub fn obey(&mut self, command: &Value) -> Value {
        let (seen, status) = self.chip.obey(command);
        self.take(seen);
        status
    }

    fn take(&mut self, seen: Vec<Seen>) {
        let now_ms = self.now_ms();
        for seen in seen {
            for message in self.messages_in(&seen) {
                if let ControllerMessage::Event(event) = message {
                    self.told.push((event, self.chip.now_us));
                }
            }
            let bytes = self.bytes_of(&seen);
            self.client.handle(bytes, now_ms);
            match seen {
                Seen::Edge { pin, on, at_us } => self.edges.push((pin, on, at_us)),
                Seen::Reset { cause, .. } => {
                    self.resets.push(cause);
                    // A frame that was on its way ends here.
                    self.deframer = Deframer::default();
                }
                Seen::Update => self.drives += 1,
                Seen::Bytes { .. } | Seen::Packet { .. } => {}
            }
        }
        while let Some(said) = self.client.next_heard() {
            match said {
                FromController::Up(hello) => self.hello = Some(hello),
                FromController::Status(status) => self.status = Some(status),
                said => self.heard.push_back(said),
            }
        }
    }
}
