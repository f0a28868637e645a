//! What the controller does for each request of the protocol.

use crate::arming::{self, Situation};
use crate::chip::Chip;
use crate::cycle::Stage;
use crate::entropy;
use crate::gate::PermitGate;
use crate::journal;
use crate::key::StationKey;
use crate::logic::Logic;
use crate::panel::Blinking;
use crate::records::Records;
use crate::state::{Open, State};
use core::ops::Deref;
use protocol::identity::NO_JOB;
use protocol::receipt::EndCause;
use protocol::{
    Arm, Check, Controller, Epoch, EventKind, Fault, Fingerprint, Hello, Inputs, Inspection, JobId, KeyId,
    LedgerPosition, Outcome, OutputSet, PublicKeyBytes, Realm, Receipt, Refusal, SelfTest, Sequence,
    SignedReceipt, StartMode, StationId, Status, Witness, version,
};

/// How long after its answer the controller restarts for an update, in milliseconds: the answer is out by then.
pub const UPDATE_AFTER_MS: u64 = 300;

impl<S: Records, G: Deref<Target = PermitGate>, C: Chip> Controller for Logic<S, G, C> {
    /// Only the host that began the session keeps its permit alive; one on the other link may look on.
    fn host_is_alive(&mut self) {
        if self.from_session {
            self.heard_ms = self.now_ms;
        }
    }

    fn hello(&mut self) -> Result<Hello, Refusal> {
        self.hello = self.hello.saturating_add(1);
        self.heard_ms = self.now_ms;
        self.advance(Some(EndCause::NewEpoch));
        Ok(Hello {
            min: version::MIN,
            max: version::CURRENT,
            firmware: self.boot.firmware,
            build: self.boot.build,
            epoch: self.epoch(),
            identity: self.key.as_ref().map(StationKey::identity),
            highest_job: self.state.highest_job,
            ledger: self.state.ledger,
            newest_receipt: self.state.newest,
            acked: self.state.acked,
        })
    }

    fn status(&mut self, since: u32) -> Status {
        Status {
            epoch: self.epoch(),
            state: self.told_state(),
            inputs: self.debounce.stable(),
            strikes: self.strikes(),
            newest_receipt: self.state.newest,
            acked: self.state.acked,
            reset_cause: self.boot.cause(),
            memory: self.journal.health(),
            now_ms: self.now_ms,
            events: self.events.since(since),
        }
    }

    fn arm(&mut self, arm: &Arm) -> Result<(), Refusal> {
        self.check_session(arm.epoch)?;
        self.check_ready()?;
        self.check_soundness()?;
        let wired = self.wired();
        let situation = Situation {
            state: &self.state,
            epoch: self.epoch(),
            wired,
            inputs: self.wired_inputs(),
            disagreeing: self.pairs.disagreeing() & wired,
        };
        arming::check(arm, &situation)?;
        let conditions = arming::conditions(arm, wired);
        let open = Open {
            stage: Stage::Armed,
            unpermitted: false,
            epoch: arm.epoch,
            job: arm.job,
            mark_digest: arm.mark_digest,
            ledger: arm.ledger,
            limits: arm.limits,
            witness: arm.witness,
            conditions,
            start: arm.start,
            on_silence: arm.on_silence,
            start_ms: self.now_ms,
            stage_ms: self.now_ms,
            duration_ms: 0,
            witness_count: 0,
            // What was not seen yet; each is taken out when it is.
            broken: conditions & Inputs::SIGNALS,
        };
        let part = self.state.part.armed(arm.job);
        self.begin_job();
        self.commit(State {
            highest_job: Some(arm.job),
            ledger: arm.ledger,
            part,
            open: Some(open),
            ..self.state
        })
    }

    fn start(&mut self, epoch: Epoch, job: JobId) -> Result<(), Refusal> {
        let open = self.open_job(epoch, job)?;
        if open.start != StartMode::Contact {
            return Err(Refusal::NotByContact);
        }
        match open.stage {
            Stage::Moving => Err(Refusal::CycleBegun),
            Stage::Permitted if self.gate.permits(self.wired_inputs()) => self.close_contact(),
            Stage::Armed | Stage::Permitted => Err(Refusal::NotPermitted),
        }
    }

    fn disarm(&mut self, epoch: Epoch, job: JobId) -> Result<(), Refusal> {
        let open = self.open_job(epoch, job)?;
        if open.stage == Stage::Moving {
            return Err(Refusal::CycleBegun);
        }
        self.advance(Some(EndCause::Disarmed));
        self.check_memory()?;
        // The machine may have begun to move in this very moment.
        match self.state.open {
            Some(open) if open.stage == Stage::Moving && !open.is_unarmed() => Err(Refusal::CycleBegun),
            _ => Ok(()),
        }
    }

    fn receipt(&mut self, sequence: Sequence) -> Result<SignedReceipt, Refusal> {
        self.check_ready()?;
        let newest = self.state.newest;
        let oldest = journal::oldest_kept(newest);
        if sequence > newest {
            Err(Refusal::ReceiptNotYet { newest })
        } else if sequence < oldest {
            Err(Refusal::ReceiptGone { oldest })
        } else {
            self.journal.receipt(sequence).map_err(|_| Refusal::MemoryFault)
        }
    }

    fn ack(&mut self, epoch: Epoch, sequence: Sequence, ledger: LedgerPosition) -> Result<Sequence, Refusal> {
        self.check_ready()?;
        self.check_session(epoch)?;
        if sequence > self.state.newest {
            return Err(Refusal::ReceiptNotYet { newest: self.state.newest });
        }
        arming::check_ledger(&ledger, &self.state.ledger)?;
        let acked = self.state.acked.max(sequence);
        if (acked, ledger) != (self.state.acked, self.state.ledger) {
            if let (true, Some(open)) = (self.journal.keeps_back(self.gate.is_wanted()), self.state.open) {
                // What is answered has been written.
                return Err(Refusal::Occupied { job: open.job });
            }
            self.commit(State { acked, ledger, ..self.state })?;
        }
        Ok(acked)
    }

    fn provision(
        &mut self,
        station: StationId,
        realm: Realm,
        wired: Inputs,
        entropy: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal> {
        self.check_session(self.epoch())?;
        self.check_memory()?;
        if self.key.is_some() {
            return Err(Refusal::AlreadyProvisioned);
        }
        let key = self.make_key(station, realm, wired, entropy)?;
        self.journal.keep_key(&key).map_err(|_| Refusal::MemoryFault)?;
        Ok(self.use_key(key))
    }

    fn inspect(&mut self) -> Inspection {
        let outputs = self.outputs();
        let levels = [
            (OutputSet::PERMIT, outputs.permit),
            (OutputSet::START_CONTACT, outputs.start_contact),
            (OutputSet::CLAMP, outputs.clamp),
            (OutputSet::LAMP_READY, outputs.lamp_ready),
            (OutputSet::LAMP_BUSY, outputs.lamp_busy),
            (OutputSet::LAMP_FAULT, outputs.lamp_fault),
            (OutputSet::BUZZER, outputs.buzzer),
        ];
        let counts = self.gate.counts();
        Inspection {
            epoch: self.epoch(),
            first: self.wires.first,
            second: Inputs(self.wires.second.0 & Inputs::PAIRED.0 | self.wires.first.0 & !Inputs::PAIRED.0),
            steady: self.debounce.stable(),
            disagreeing: self.pairs.disagreeing() & self.observed(),
            outputs: levels.into_iter().fold(OutputSet::NONE, |set, (output, on)| set.with(output, on)),
            reset: self.boot.reset,
            test: self.test,
            memory: self.journal.health(),
            damaged_at: self.journal.damaged_at(),
            fault: self.fault(),
            loop_max_us: self.loop_max_us,
            strikes: counts.strikes,
            busy_edges: counts.busy_edges,
            beam_ms: counts.beam_us / 1000,
            now_ms: self.now_ms,
        }
    }

    fn self_test(&mut self, epoch: Epoch) -> Result<SelfTest, Refusal> {
        self.check_session(epoch)?;
        self.check_idle()?;
        let check = self.chip.check();
        self.boot.check = check;
        let noise = entropy::gather(|bytes| self.chip.noise_bits(bytes)).is_ok();
        self.test = SelfTest {
            ram: Check::of(check.ram),
            flash: Check::of(check.flash),
            flash_crc: check.flash_crc,
            memory: Check::of(self.journal.test(self.state.newest)),
            relay: self.test_relay(),
            noise: Check::of(noise),
            expander: Check::of(self.wires.expander),
            at_ms: self.now_ms,
        };
        Ok(self.test)
    }

    fn reprovision(
        &mut self,
        epoch: Epoch,
        station: StationId,
        realm: Realm,
        wired: Inputs,
        entropy: &[u8; 32],
    ) -> Result<(PublicKeyBytes, KeyId), Refusal> {
        self.check_ready()?;
        self.check_session(epoch)?;
        self.check_idle()?;
        self.check_acknowledged()?;
        self.check_supervisor()?;
        let key = self.make_key(station, realm, wired, entropy)?;
        self.renew(key)
    }

    fn update(&mut self, epoch: Epoch) -> Result<(), Refusal> {
        self.check_session(epoch)?;
        self.check_idle()?;
        self.check_acknowledged()?;
        self.update_at_ms = Some(self.now_ms + UPDATE_AFTER_MS);
        Ok(())
    }

    fn blink(&mut self, epoch: Epoch) -> Result<(), Refusal> {
        self.check_session(epoch)?;
        let key = self.key.as_ref().ok_or(Refusal::NotProvisioned)?;
        self.blinking = Some(Blinking::begin(Fingerprint::of(&key.identity().key), self.now_ms));
        Ok(())
    }
}

impl<S: Records, G: Deref<Target = PermitGate>, C: Chip> Logic<S, G, C> {
    /// Restarts for an update once that is due, if it may still: what has begun since takes it back. The key leaves the
    /// working memory before the boot ROM gets it, since over USB that can be read.
    pub(crate) fn update_if_due(&mut self) {
        if self.update_at_ms.is_none_or(|at_ms| self.now_ms < at_ms) {
            return;
        }
        self.update_at_ms = None;
        if self.check_idle().and_then(|()| self.check_acknowledged()).is_ok() {
            self.key = None;
            self.chip.restart_for_update();
        }
    }

    fn make_key(
        &mut self,
        station: StationId,
        realm: Realm,
        wired: Inputs,
        entropy: &[u8; 32],
    ) -> Result<StationKey, Refusal> {
        let own = entropy::gather(|bytes| self.chip.noise_bits(bytes));
        let own = own.map_err(|_| Refusal::NoiseUnhealthy)?;
        let known = Inputs::NAMES.iter().fold(Inputs::NONE, |set, (bit, _)| set | *bit);
        Ok(StationKey::make(station, realm, wired & known, entropy, &own))
    }

    /// Signs with this key from here on, and shows its code.
    fn use_key(&mut self, key: StationKey) -> (PublicKeyBytes, KeyId) {
        let identity = key.identity();
        self.key = Some(key);
        self.blinking = Some(Blinking::begin(Fingerprint::of(&identity.key), self.now_ms));
        (identity.key, identity.key_id)
    }

    /// Puts `next` in the place of the key: written beside it, announced by a receipt that the old key signs, then moved.
    /// A cut before the receipt counts leaves the old key; one after it is finished at the next start.
    fn renew(&mut self, next: StationKey) -> Result<(PublicKeyBytes, KeyId), Refusal> {
        let Some(old) = &self.key else { return Err(Refusal::NotProvisioned) };
        let failed = |_| Refusal::MemoryFault;
        self.journal.keep_next_key(&next).map_err(failed)?;
        let receipt = self.renewal_receipt(old, &next);
        let signed = receipt.sign(old.signing());
        self.journal.keep_receipt(receipt.sequence, &signed).map_err(failed)?;
        let same_register = (old.identity().station, old.identity().key_id.realm())
            == (next.identity().station, next.identity().key_id.realm());
        let (newest, last_hash) = (receipt.sequence, signed.hash());
        let state = State { newest, last_hash, ..self.state };
        // Another register counts its own jobs and entries, and nobody there can acknowledge for the old one.
        let elsewhere =
            State { highest_job: None, ledger: LedgerPosition::default(), acked: newest, ..state };
        self.commit(if same_register { state } else { elsewhere })?;
        self.journal.keep_key(&next).and_then(|()| self.journal.clear_next_key()).map_err(failed)?;
        self.events.push(self.now_ms, EventKind::ReceiptReady { sequence: newest });
        Ok(self.use_key(next))
    }

    fn renewal_receipt(&self, old: &StationKey, next: &StationKey) -> Receipt {
        let identity = old.identity();
        let wired = identity.wired & Inputs::CONDITIONS;
        Receipt {
            station: identity.station,
            key_id: identity.key_id,
            epoch: self.epoch(),
            sequence: self.state.newest + 1,
            job: NO_JOB,
            ledger: self.state.ledger,
            mark_digest: next.identity().key,
            outcome: Outcome::Reprovisioned,
            cause: EndCause::Reprovisioned,
            witness: Witness::None,
            calibrated: false,
            held: Inputs::SUPERVISOR_KEY,
            broken: Inputs::NONE,
            not_wired: Inputs::CONDITIONS.without(wired),
            start_ms: self.now_ms,
            duration_ms: 0,
            witness_count: 0,
            previous: self.state.last_hash,
        }
    }

    /// The key switch has to be wired, and turned on at this moment.
    fn check_supervisor(&self) -> Result<(), Refusal> {
        let key_switch = Inputs::SUPERVISOR_KEY;
        if !self.wired().contains(key_switch) {
            Err(Refusal::NotWired { missing: key_switch })
        } else if self.debounce.steady_true(self.now_ms).contains(key_switch) {
            Ok(())
        } else {
            Err(Refusal::ConditionBroken { broken: key_switch })
        }
    }

    fn check_acknowledged(&self) -> Result<(), Refusal> {
        if self.state.acked < self.state.newest {
            return Err(Refusal::ReceiptUnacknowledged { sequence: self.state.acked + 1 });
        }
        Ok(())
    }

    /// No job is open and no receipt waits to be signed.
    fn check_idle(&self) -> Result<(), Refusal> {
        let holder = self.state.open.map(|open| open.job).or(self.state.unsigned.map(|receipt| receipt.job));
        holder.map_or(Ok(()), |job| Err(Refusal::Occupied { job }))
    }

    /// Relay and expander; memory and the rest were checked before.
    fn check_soundness(&self) -> Result<(), Refusal> {
        self.fault().map_or(Ok(()), |fault| Err(Refusal::SelfTestFailed { fault }))
    }

    /// A command belongs to the present session, and came over the link that began it: what was recorded on one link
    /// and is played on the other is nobody's command.
    fn check_session(&self, epoch: Epoch) -> Result<(), Refusal> {
        let now = self.epoch();
        if self.from_session { arming::check_epoch(epoch, now) } else { Err(Refusal::EpochStale { now }) }
    }

    fn check_memory(&self) -> Result<(), Refusal> {
        match self.fault() {
            Some(Fault::Memory | Fault::Invariant) => Err(Refusal::MemoryFault),
            Some(fault @ (Fault::Ram | Fault::Flash)) => Err(Refusal::SelfTestFailed { fault }),
            Some(Fault::RelayStuck | Fault::RelayDead | Fault::Expander) | None => Ok(()),
        }
    }

    fn check_ready(&self) -> Result<(), Refusal> {
        self.check_memory()?;
        if self.key.is_some() { Ok(()) } else { Err(Refusal::NotProvisioned) }
    }

    fn open_job(&self, epoch: Epoch, job: JobId) -> Result<Open, Refusal> {
        self.check_ready()?;
        self.check_session(epoch)?;
        // An unarmed cycle is no job that a host could mean.
        let open = self.state.open.filter(|open| open.job == job && !open.is_unarmed());
        open.ok_or(Refusal::JobNotOpen)
    }
}
