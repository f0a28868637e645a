//! A host at the emulated chip: the station's own controller client, in the chip's virtual time.

use super::chip::{Chip, Seen};
use protocol::{
    Arm, ControllerReply, EventKind, Hello, HostRequest, Inputs, JobId, KeyId, LedgerPosition, Limits,
    OnSilence, PartClaim, PublicKeyBytes, Realm, Receipt, Sequence, SignedReceipt, StartMode, StationId,
    Status, Witness,
};
use serde_json::json;
use station::controller::{ControllerClient, FromController};
use std::collections::VecDeque;
use std::path::Path;

/// Inputs that are wired: all.
pub const WIRED: Inputs = Inputs(0x7f);
/// How long anything may take, in milliseconds: boot, key and signature together take less than one second.
const PATIENCE_MS: u64 = 5_000;
const STEP_US: f64 = 1_000.0;
/// Dots of the engraving that these tests imitate.
pub const STRIKES: u32 = 40;

/// Chip and host.
pub struct Desk {
    /// The chip.
    pub chip: Chip,
    client: ControllerClient,
    heard: VecDeque<FromController>,
    /// Edges so far: pin, level, microseconds.
    pub edges: Vec<(String, bool, f64)>,
    /// What the controller last said hello with.
    pub hello: Option<Hello>,
    /// And what it last said of itself.
    pub status: Option<Status>,
}

impl Desk {
    /// Powers a chip on in a fixture with everything in order and a part in the clamp, and says hello.
    pub fn power_on(fram: Option<&Path>, first_id: u32) -> Self {
        let mut desk = Self {
            chip: Chip::power_on(fram),
            client: ControllerClient::new(first_id),
            heard: VecDeque::new(),
            edges: vec![],
            hello: None,
            status: None,
        };
        desk.chip.obey(&json!({"set": {
            "estop_ok": true, "guard_closed": true, "machine_healthy": true, "machine_ready": true, "part_present": true,
        }}));
        desk.client.link_opened(0);
        desk.meet();
        desk
    }

    /// Waits for the controller's hello.
    pub fn meet(&mut self) -> Hello {
        self.hello = None;
        self.until("hello", |desk| desk.hello)
    }

    /// As [`Self::power_on`], with a key of its own and a part that was just changed: a controller ready to be armed.
    pub fn ready(fram: Option<&Path>) -> (Self, PublicKeyBytes) {
        let mut desk = Self::power_on(fram, 1);
        let (key, _) = desk.provision();
        desk.change_part();
        (desk, key)
    }

    /// Gives the controller its station; answers with its key.
    pub fn provision(&mut self) -> (PublicKeyBytes, KeyId) {
        let station = StationId::new("EMULATED").expect("a name");
        let reply = self.ask(HostRequest::Provision {
            station,
            realm: Realm::Training,
            wired: WIRED,
            entropy: [7; 32],
        });
        match reply {
            ControllerReply::Provisioned { key, key_id } => (key, key_id),
            other => panic!("not provisioned: {other:?}"),
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
        let (seen, _) = self.chip.obey(&json!({"set": {pin: on}}));
        self.take(seen);
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
        self.begin(request);
        self.until("an answer", |desk| {
            desk.heard.iter().find_map(|said| match said {
                FromController::Answer { request: asked, reply } if *asked == request => Some(reply.clone()),
                _ => None,
            })
        })
    }

    /// Waits for word of the controller's state.
    pub fn await_status(&mut self) -> Status {
        self.status = None;
        self.until("a status", |desk| desk.status.clone())
    }

    /// Waits for an event.
    pub fn await_event(&mut self, wanted: EventKind) {
        self.until(&format!("{wanted:?}"), |desk| {
            desk.heard.iter().any(|said| *said == FromController::Event(wanted)).then_some(())
        });
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
            epoch: self.hello.expect("said hello").epoch,
            job,
            part: PartClaim::New,
            mark_digest: [3; 32],
            limits,
            witness: Witness::Strikes,
            required: Inputs::CONDITIONS,
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
        let epoch = self.hello.expect("said hello").epoch;
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
            self.chip.obey(&json!({"uart_hex": registry::hex::encode(&bytes)}));
        }
    }

    fn take(&mut self, seen: Vec<Seen>) {
        let now_ms = self.now_ms();
        for seen in seen {
            match seen {
                Seen::Edge { pin, on, at_us } => self.edges.push((pin, on, at_us)),
                Seen::Bytes { bytes, .. } => self.client.handle(&bytes, now_ms),
                Seen::Reset => {}
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
