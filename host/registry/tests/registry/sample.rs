//! A station's acts, made by hand: also such as no ledger would take in.

use ed25519_dalek::SigningKey;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use marking::item::{Item, SerialStatus};
use marking::mark::{MarkLine, Method, Micrometres, PartKind, PlannedMark};
use marking::number::NumberBlock;
use marking::rule::{Citation, RuleId, RuleRef};
use protocol::receipt::EndCause;
use protocol::{
    Epoch, Inputs, JobId, KeyId, LedgerPosition, Outcome, Realm, Receipt, SignedReceipt, StationId, Witness,
};
use registry::acceptance::Acceptance;
use registry::entry::{
    ClockGrade, CloseReason, Consignment, Identification, IdentifiedBy, Reservation, Verdict,
};
use registry::tree::{Frontier, leaf_hash};
use std::collections::BTreeMap;

use registry::{
    Act, Draft, Entry, Ledger, LedgerError, PersonId, Stamp, Store, StoreError, StoredEntry, hex,
};

pub const STATION: &str = "KES1";
pub const IMPORT: &str = "IMP-2026-014";

/// A ledger in the making, checked by nobody.
#[derive(Clone)]
pub struct Sample {
    pub key: SigningKey,
    pub realm: Realm,
    pub day: Date,
    pub clock: ClockGrade,
    pub by: &'static str,
    pub drafts: Vec<Draft>,
    pub second_by: Option<&'static str>,
    pub sequence: u64,
    pub previous: [u8; 32],
    /// The ledger as each job's arm showed it.
    pub armed: BTreeMap<JobId, LedgerPosition>,
    pub frontier: Frontier,
    pub bytes: Vec<Vec<u8>>,
}

impl Sample {
    /// Only a genesis entry.
    pub fn bare(realm: Realm) -> Self {
        let mut sample = Self {
            key: SigningKey::from_bytes(&[7; 32]),
            realm,
            day: date(2026, 11, 20),
            clock: ClockGrade::Confirmed,
            by: "p1",
            drafts: Vec::new(),
            second_by: None,
            sequence: 0,
            previous: [0; 32],
            armed: BTreeMap::new(),
            frontier: Frontier::default(),
            bytes: Vec::new(),
        };
        sample.push(Act::Genesis { format: 1, station: STATION.to_owned(), realm });
        sample
    }

    /// A station that is ready to mark: controller (1), numbers (2), day (3) and consignment (4).
    pub fn ready() -> Self {
        let mut sample = Self::bare(Realm::Training);
        sample.admit_controller();
        sample.push(Act::NumberBlock(NumberBlock::new("KES1-", 1, 200_000, 6).unwrap().into()));
        sample.push(Act::DayOpened);
        sample.push(Act::ConsignmentOpened(consignment(IMPORT)));
        sample
    }

    /// With this many items marked, every tenth of them by a station number, the first by the first.
    pub fn marked(items: u32) -> Self {
        let mut sample = Self::ready();
        for n in 1..=items {
            sample.mark(n);
        }
        sample
    }

    pub fn push(&mut self, act: Act) -> u64 {
        let index = self.frontier.size();
        let at = Timestamp::from_second(1_763_600_000 + index.cast_signed()).unwrap();
        let stamp = Stamp { day: self.day, at, clock: self.clock };
        let second_by = self.second_by.map(|person| PersonId(person.to_owned()));
        let draft = Draft { stamp, by: PersonId(self.by.to_owned()), second_by, act };
        let Draft { stamp, by, second_by, act } = draft.clone();
        self.push_bytes(serde_json::to_vec(&Entry { index, stamp, by, second_by, act }).unwrap());
        self.drafts.push(draft);
        index
    }

    /// An entry of which only the bytes are known.
    pub fn push_bytes(&mut self, bytes: Vec<u8>) {
        self.frontier.append(&bytes);
        self.bytes.push(bytes);
    }

    /// Takes another controller from here on, whose receipts begin anew.
    pub fn exchange_controller(&mut self) -> u64 {
        self.key = SigningKey::from_bytes(&[9; 32]);
        (self.sequence, self.previous) = (0, [0; 32]);
        let act = self.controller_act();
        self.with_second(act)
    }

    /// The controller's receipt about its next key, signed by the present one.
    pub fn announce_renewal(&mut self) -> u64 {
        let next = SigningKey::from_bytes(&[9; 32]);
        let content = self.content(protocol::identity::NO_JOB, Outcome::Reprovisioned);
        self.receive(Receipt {
            mark_digest: next.verifying_key().to_bytes(),
            cause: EndCause::Reprovisioned,
            witness: Witness::None,
            witness_count: 0,
            ..content
        })
    }

    /// Admits that key, whose receipts go on with the chain.
    pub fn admit_renewed(&mut self) -> u64 {
        self.key = SigningKey::from_bytes(&[9; 32]);
        let act = self.controller_act();
        self.with_second(act)
    }

    pub fn with_second(&mut self, act: Act) -> u64 {
        self.second_by = Some("p2");
        let index = self.push(act);
        self.second_by = None;
        index
    }

    pub fn admit_controller(&mut self) -> u64 {
        let act = self.controller_act();
        self.push(act)
    }

    pub fn controller_act(&self) -> Act {
        let key = self.key.verifying_key().to_bytes();
        Act::ControllerAdmitted {
            key: hex::encode(&key),
            key_id: hex::encode(&KeyId::of(&key, self.realm).0),
            wired: vec!["estop_ok".to_owned(), "guard_closed".to_owned(), "strike".to_owned()],
            permit_interlocks_motion: true,
            after: None,
        }
    }

    pub fn reservation(&self, n: u32) -> Reservation {
        let number = n.is_multiple_of(10).then(|| format!("KES1-{:06}", n / 10));
        let mut lines = vec!["KE 26"];
        lines.extend(number.as_deref());
        let mark = mark("left-rear", &lines);
        let digest = hex::encode(&mark.digest());
        let identified = Identification { how: IdentifiedBy::TypedBlind, read: format!("BKH{n:04}") };
        Reservation {
            consignment: IMPORT.to_owned(),
            item: item(n),
            number,
            mark,
            digest,
            identified,
            same_part_as: None,
        }
    }

    pub fn reserve(&mut self, n: u32) -> JobId {
        self.reserve_as(self.reservation(n))
    }

    pub fn reserve_as(&mut self, reservation: Reservation) -> JobId {
        self.push(Act::Reserved(Box::new(reservation)))
    }

    pub fn start(&mut self, job: JobId) -> u64 {
        self.start_by(job, "gravotech", None)
    }

    pub fn start_by(&mut self, job: JobId, machine: &str, dialect_sha256: Option<String>) -> u64 {
        let machine = machine.to_owned();
        let index = self.push(Act::StartIntended { job, machine, read_back: true, dialect_sha256 });
        self.armed.insert(job, self.position());
        index
    }

    /// What the controller would sign for this job.
    pub fn content(&self, job: JobId, outcome: Outcome) -> Receipt {
        let digest =
            self.drafts.get(usize::try_from(job).unwrap_or(usize::MAX)).and_then(|draft| match &draft.act {
                Act::Reserved(reservation) => Some(reservation.mark.digest()),
                _ => None,
            });
        Receipt {
            station: StationId::new(STATION).unwrap(),
            key_id: KeyId::of(&self.key.verifying_key().to_bytes(), self.realm),
            epoch: Epoch { boot: 1, hello: 1 },
            sequence: self.sequence + 1,
            job,
            ledger: self.armed.get(&job).or(self.armed.values().last()).copied().unwrap_or_default(),
            mark_digest: digest.unwrap_or_default(),
            outcome,
            cause: EndCause::Finished,
            witness: Witness::Strikes,
            calibrated: true,
            held: Inputs::GUARD_CLOSED,
            broken: Inputs::NONE,
            not_wired: Inputs::NONE,
            start_ms: 1_000,
            duration_ms: 800,
            witness_count: 84,
            previous: self.previous,
        }
    }

    pub fn receive(&mut self, content: Receipt) -> u64 {
        let signed = content.sign(&self.key);
        self.sequence = content.sequence;
        self.previous = signed.hash();
        self.push_receipt(&signed)
    }

    pub fn push_receipt(&mut self, signed: &SignedReceipt) -> u64 {
        self.push(Act::Received { receipt: hex::encode(&signed.0) })
    }

    pub fn finish(&mut self, job: JobId, outcome: Outcome) -> u64 {
        self.receive(self.content(job, outcome))
    }

    /// Reserved, started, seen complete: three entries.
    pub fn mark(&mut self, n: u32) -> JobId {
        let job = self.reserve(n);
        self.start(job);
        self.finish(job, Outcome::Complete);
        job
    }

    /// With so many items marked by a machine that speaks the dialect `d…d`, each read back: all but an acceptance.
    pub fn made_for_acceptance(items: u32) -> Self {
        let mut sample = Self::ready();
        for n in 1..=items {
            let job = sample.reserve(n);
            sample.start_by(job, "gravotech", Some("d".repeat(64)));
            sample.finish(job, Outcome::Complete);
            sample.push(Act::Verified { job, read: vec!["KE 26".to_owned()], matches: true });
        }
        sample
    }

    /// The acceptance of that machine: 84 strikes for four characters.
    pub fn acceptance(&self) -> Acceptance {
        let jobs = self.drafts.iter().zip(0..);
        let jobs = jobs.filter(|(draft, _)| matches!(draft.act, Act::Reserved(_))).map(|(_, job)| job);
        Acceptance {
            family: "gravotech".to_owned(),
            dialect_sha256: "d".repeat(64),
            key_id: hex::encode(&KeyId::of(&self.key.verifying_key().to_bytes(), self.realm).0),
            report_sha256: "e".repeat(64),
            jobs: jobs.collect(),
            least: 21_000,
            most: 21_000,
        }
    }

    pub fn close(&mut self, job: JobId, reason: CloseReason) -> u64 {
        self.push(Act::Closed { job, reason })
    }

    pub fn settle(&mut self, job: JobId, verdict: Verdict) -> u64 {
        self.push(Act::Settled { job, verdict, spoilt: None })
    }

    /// The exported file of these entries, written without the crate's exporter.
    pub fn exported(&self) -> Vec<u8> {
        let realm = match self.realm {
            Realm::Real => "real",
            Realm::Training => "training",
        };
        let mut keys = Vec::new();
        for draft in &self.drafts {
            if let Act::ControllerAdmitted { key, .. } = &draft.act {
                keys.push(format!("\"{key}\""));
            }
        }
        let root = hex::encode(&self.frontier.root());
        let mut text = format!(
            "{{\"export\":1,\"station\":\"{STATION}\",\"realm\":\"{realm}\",\"size\":{},\"root\":\"{root}\",\"keys\":[{}]}}\n",
            self.bytes.len(),
            keys.join(",")
        )
        .into_bytes();
        for bytes in &self.bytes {
            text.extend_from_slice(hex::encode(&leaf_hash(bytes)).as_bytes());
            text.push(b' ');
            text.extend_from_slice(bytes);
            text.push(b'\n');
        }
        text
    }

    pub fn position(&self) -> LedgerPosition {
        self.frontier.position()
    }

    /// Adds all drafts to a new ledger, each in a batch of its own, but a correction in that of its declaration.
    pub fn written<S: Store>(&self, store: S) -> Result<Ledger<S>, LedgerError> {
        let first = &self.drafts[0];
        let mut ledger = Ledger::create(store, STATION, self.realm, first.stamp.clone(), first.by.clone())?;
        let with_next =
            |draft: &Draft, _: &Draft| matches!(draft.act, Act::ErrorDeclared { corrected_by: Some(_), .. });
        for batch in self.drafts[1..].chunk_by(with_next) {
            ledger.append(batch)?;
        }
        Ok(ledger)
    }
}

pub fn consignment(id: &str) -> Consignment {
    Consignment {
        consignment: id.to_owned(),
        profile: "generic-un-import".to_owned(),
        licence: "KE-IL-2026-0771".to_owned(),
        importing: "KE".parse().unwrap(),
        exporting: "AT".parse().unwrap(),
        recipient: "National Police Service".to_owned(),
        release: date(2026, 11, 18),
        quantity: 250,
        manifest_sha256: "0".repeat(64),
        head_sha256: None,
        event: marking::case::Event::Import,
        rules_sha256: None,
    }
}

/// A pistol; every tenth bears no serial.
pub fn item(n: u32) -> Item {
    let bare = n.is_multiple_of(10);
    Item {
        item_no: n.to_string(),
        maker: "Glock".into(),
        model: "17".into(),
        kind: "pistol".into(),
        calibre: "9x19".into(),
        serial: (!bare).then(|| format!("BKH{n:04}")),
        serial_status: if bare { SerialStatus::None } else { SerialStatus::Read },
        ..Item::default()
    }
}

pub fn mark(place: &str, lines: &[&str]) -> PlannedMark {
    PlannedMark {
        area: None,
        part: PartKind::Frame,
        place: place.parse().unwrap(),
        method: Method::DotPeen,
        height_um: Micrometres(2_000),
        depth_um: Micrometres(200),
        lines: lines
            .iter()
            .map(|text| MarkLine { text: (*text).to_owned(), rules: [rule()].into() })
            .collect(),
        symbol: None,
        restricted: false,
    }
}

fn rule() -> RuleRef {
    RuleRef { id: RuleId("FP-8-1-b-1".into()), citation: Citation("Firearms Protocol art. 8(1)(b)".into()) }
}

/// A model disk without faults.
#[derive(Debug, Default, Clone)]
pub struct Memory(pub Vec<StoredEntry>);

impl Store for Memory {
    fn append(&mut self, batch: &[StoredEntry]) -> Result<(), StoreError> {
        self.0.extend_from_slice(batch);
        Ok(())
    }

    fn read(&self, from: u64, max: usize) -> Result<Vec<StoredEntry>, StoreError> {
        let from = usize::try_from(from).unwrap();
        Ok(self.0.iter().skip(from).take(max).cloned().collect())
    }

    fn len(&self) -> Result<u64, StoreError> {
        Ok(self.0.len() as u64)
    }
}
