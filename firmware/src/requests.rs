//! What the controller does for each request of the protocol.

use crate::arming::{self, Situation};
use crate::cycle::Stage;
use crate::gate::PermitGate;
use crate::journal;
use crate::key::{Noise, StationKey};
use crate::logic::Logic;
use crate::state::{Open, State};
use crate::storage::Storage;
use core::ops::Deref;
use protocol::receipt::EndCause;
use protocol::{
    Arm, Controller, Epoch, Hello, Inputs, JobId, KeyId, LedgerPosition, PublicKeyBytes, Realm, Refusal,
    Sequence, SignedReceipt, StartMode, StationId, Status, version,
};

impl<S: Storage, G: Deref<Target = PermitGate>, N: Noise> Controller for Logic<S, G, N> {
    fn host_is_alive(&mut self) {
        self.heard_ms = self.now_ms;
    }

    fn hello(&mut self) -> Result<Hello, Refusal> {
        self.hello = self.hello.saturating_add(1);
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
            state: self.controller_state(),
            inputs: self.debounce.stable(),
            strikes: self.strikes(),
            newest_receipt: self.state.newest,
            acked: self.state.acked,
            reset_cause: self.boot.cause,
            memory: self.journal.health(),
            now_ms: self.now_ms,
            events: self.events.since(since),
        }
    }

    fn arm(&mut self, arm: &Arm) -> Result<(), Refusal> {
        self.check_ready()?;
        let wired = self.wired();
        let situation =
            Situation { state: &self.state, epoch: self.epoch(), wired, inputs: self.wired_inputs() };
        arming::check(arm, &situation)?;
        let open = Open {
            stage: Stage::Armed,
            unpermitted: false,
            epoch: arm.epoch,
            job: arm.job,
            mark_digest: arm.mark_digest,
            ledger: arm.ledger,
            limits: arm.limits,
            witness: arm.witness,
            conditions: arming::conditions(arm, wired),
            start: arm.start,
            on_silence: arm.on_silence,
            start_ms: self.now_ms,
            stage_ms: self.now_ms,
            duration_ms: 0,
            witness_count: 0,
            broken: Inputs::NONE,
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
        arming::check_epoch(epoch, self.epoch())?;
        if sequence > self.state.newest {
            return Err(Refusal::ReceiptNotYet { newest: self.state.newest });
        }
        arming::check_ledger(&ledger, &self.state.ledger)?;
        let acked = self.state.acked.max(sequence);
        if (acked, ledger) != (self.state.acked, self.state.ledger) {
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
        self.check_memory()?;
        if self.key.is_some() {
            return Err(Refusal::AlreadyProvisioned);
        }
        let known = Inputs::NAMES.iter().fold(Inputs::NONE, |set, (bit, _)| set | *bit);
        let key = StationKey::make(station, realm, wired & known, entropy, &mut self.noise);
        self.journal.keep_key(&key).map_err(|_| Refusal::MemoryFault)?;
        let identity = key.identity();
        self.key = Some(key);
        Ok((identity.key, identity.key_id))
    }
}

impl<S: Storage, G: Deref<Target = PermitGate>, N: Noise> Logic<S, G, N> {
    fn check_memory(&self) -> Result<(), Refusal> {
        if self.is_fault() { Err(Refusal::MemoryFault) } else { Ok(()) }
    }

    fn check_ready(&self) -> Result<(), Refusal> {
        self.check_memory()?;
        if self.key.is_some() { Ok(()) } else { Err(Refusal::NotProvisioned) }
    }

    fn open_job(&self, epoch: Epoch, job: JobId) -> Result<Open, Refusal> {
        self.check_ready()?;
        arming::check_epoch(epoch, self.epoch())?;
        // An unarmed cycle is no job that a host could mean.
        let open = self.state.open.filter(|open| open.job == job && !open.is_unarmed());
        open.ok_or(Refusal::JobNotOpen)
    }
}
