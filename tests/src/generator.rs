//! A register of any size, the same every time: weapons with whole lives, by fixed keys.
//!
//! Three of four weapons are imported and marked: number or serial reserved, start intended, the controller's signed
//! receipt, read back, given out. The fourth is old stock: recorded, given out, brought back. Consignments, days and
//! number blocks begin and end among them as at a station. What is written, the ledger itself takes in, in batches.

use ed25519_dalek::SigningKey;
use jiff::Timestamp;
use jiff::civil::Date;
use marking::item::{Item, SerialStatus};
use marking::mark::{MarkLine, Method, Micrometres, PartKind, PlannedMark};
use marking::number::NumberBlock;
use marking::rule::{Citation, RuleId, RuleRef};
use protocol::receipt::EndCause;
use protocol::{Epoch, Inputs, JobId, KeyId, LedgerPosition, Outcome, Realm, Receipt, StationId, Witness};
use registry::entry::{ClockGrade, Consignment, Identification, IdentifiedBy, Reservation};
use registry::record::event::MoveKind;
use registry::record::{Happening, LifeId, Recorded};
use registry::tree::Frontier;
use registry::{Act, Draft, Entry, Ledger, LedgerError, PersonId, Stamp, Store, hex};
use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread;

/// The station.
pub const STATION: &str = "KES1";
/// Weapons of one consignment.
const CONSIGNMENT_OF: u64 = 500;
/// Weapons of one day.
const DAY_OF: u64 = 1_000;
/// Numbers of one block.
const BLOCK_OF: u64 = 20_000;
/// Batches that are signed ahead of the one that is written.
const AHEAD: usize = 4;

/// Maker, model, kind, calibre, country, and what its serials begin with.
const MODELS: [[&str; 6]; 8] = [
    ["Zastava", "M70", "rifle", "7.62x39", "RS", ""],
    ["Glock", "17", "pistol", "9x19", "AT", "BK"],
    ["Norinco", "Type 56", "rifle", "7.62x39", "CN", "38"],
    ["Heckler & Koch", "G3", "rifle", "7.62x51", "DE", "A"],
    ["Beretta", "92 FS", "pistol", "9x19", "IT", "BER"],
    ["FN Herstal", "FAL", "rifle", "7.62x51", "BE", ""],
    ["Izhmash", "AKM", "rifle", "7.62x39", "RU", "ГД"],
    ["Česká zbrojovka", "CZ 75", "pistol", "9x19", "CZ", "C"],
];

/// Makes drafts, and knows the ledger that they will become.
pub struct Generator {
    key: SigningKey,
    frontier: Frontier,
    sequence: u64,
    previous: [u8; 32],
    weapons: u64,
    bare: u64,
    consignments: u64,
    day: Date,
    words: Vec<[Arc<str>; 4]>,
    rules: Arc<[RuleRef]>,
    drafts: Vec<Draft>,
}

impl Default for Generator {
    fn default() -> Self {
        let words =
            MODELS.map(|[maker, model, kind, calibre, ..]| [maker, model, kind, calibre].map(Arc::from));
        let rule = RuleRef {
            id: RuleId("FP-8-1-b-1".into()),
            citation: Citation("Firearms Protocol art. 8(1)(b)".into()),
        };
        let mut generator = Self {
            key: SigningKey::from_bytes(&[7; 32]),
            frontier: Frontier::default(),
            sequence: 0,
            previous: [0; 32],
            weapons: 0,
            bare: 0,
            consignments: 0,
            day: "2026-03-02".parse().expect("a date"),
            words: words.to_vec(),
            rules: [rule].into(),
            drafts: Vec::new(),
        };
        generator.push(Act::Genesis {
            format: registry::entry::FORMAT,
            station: STATION.to_owned(),
            realm: Realm::Training,
        });
        generator.drafts.clear();
        generator
    }
}

impl Generator {
    /// A ledger with its genesis entry, which [`Self::batch`] goes on from.
    ///
    /// # Errors
    /// [`LedgerError`].
    pub fn create<S: Store>(&self, store: S) -> Result<Ledger<S>, LedgerError> {
        Ledger::create(
            store,
            STATION,
            Realm::Training,
            stamp(0, "2026-03-02".parse().expect("a date")),
            operator(),
        )
    }

    /// The next drafts, as many as that or a few more: a life is never cut.
    pub fn batch(&mut self, entries: usize) -> Vec<Draft> {
        while self.drafts.len() < entries {
            self.weapon();
        }
        std::mem::take(&mut self.drafts)
    }

    /// Serial of weapon `n`, where it bears one.
    #[must_use]
    pub fn serial(n: u64) -> Option<String> {
        let [.., start] = MODELS[usize::try_from(n % 8).unwrap_or(0)];
        // One in eleven bears none; no two of a model bear the same.
        (n % 11 != 10).then(|| format!("{start}{:08}", (n / 8 * 7_654_321 + 13) % 100_000_000))
    }

    /// Maker of weapon `n`.
    #[must_use]
    pub fn maker(n: u64) -> &'static str {
        MODELS[usize::try_from(n % 8).unwrap_or(0)][0]
    }

    /// Weapons so far.
    #[must_use]
    pub fn weapons(&self) -> u64 {
        self.weapons
    }

    fn push(&mut self, act: Act) -> u64 {
        let index = self.frontier.size();
        let draft = Draft { stamp: stamp(index, self.day), by: operator(), second_by: None, act };
        let Draft { stamp, by, second_by, act } = draft.clone();
        let entry = Entry { index, stamp, by, second_by, act };
        self.frontier.append(&serde_json::to_vec(&entry).expect("an entry is JSON"));
        self.drafts.push(draft);
        index
    }

    fn weapon(&mut self) {
        let n = self.weapons;
        if n == 0 {
            self.admit_controller();
        }
        if n.is_multiple_of(DAY_OF) {
            if n > 0 {
                self.push(Act::DayClosed);
                self.day = self.day.tomorrow().expect("far from the end of time");
            }
            self.push(Act::DayOpened);
        }
        if n.is_multiple_of(CONSIGNMENT_OF) {
            self.consignments += 1;
            let opened = consignment(self.consignments, self.day);
            self.push(Act::ConsignmentOpened(opened));
        }
        let item = self.item(n);
        let life = if n % 4 == 3 { self.recorded(item) } else { self.marked(item) };
        self.moved(life, MoveKind::Issue, "depot/store 1", &format!("unit {}/armoury", n % 97));
        if n % 4 == 3 {
            self.moved(life, MoveKind::Return, &format!("unit {}/armoury", n % 97), "depot/store 1");
        }
        self.weapons += 1;
    }

    fn admit_controller(&mut self) {
        let key = self.key.verifying_key().to_bytes();
        self.push(Act::ControllerAdmitted {
            key: hex::encode(&key),
            key_id: hex::encode(&KeyId::of(&key, Realm::Training).0),
            wired: ["guard-closed", "part-present", "machine-busy", "strike"].map(str::to_owned).to_vec(),
            permit_interlocks_motion: true,
            after: None,
        });
    }

    fn item(&self, n: u64) -> Item {
        let model = usize::try_from(n % 8).unwrap_or(0);
        let [maker, model_name, kind, calibre] = self.words[model].clone();
        let serial = Self::serial(n);
        Item {
            item_no: (n + 1).to_string(),
            maker,
            model: model_name,
            kind,
            calibre,
            serial_status: if serial.is_some() { SerialStatus::Read } else { SerialStatus::None },
            serial,
            country_of_manufacture: MODELS[model][4].parse().ok(),
            year_of_manufacture: Some(u16::try_from(1_960 + n % 60).unwrap_or(1_960)),
            ..Item::default()
        }
    }

    /// Reserved, started, seen complete, read back.
    fn marked(&mut self, item: Item) -> LifeId {
        let number = item.serial.is_none().then(|| self.number());
        let text = number.clone().unwrap_or_else(|| "KE 26".to_owned());
        let mark = self.mark(&text, &item);
        let digest = mark.digest();
        let read = item.serial.clone().unwrap_or_else(|| item.item_no.clone());
        let job = self.push(Act::Reserved(Box::new(Reservation {
            consignment: consignment_id(self.consignments),
            item,
            number,
            mark,
            digest: hex::encode(&digest),
            identified: Identification { how: IdentifiedBy::TypedBlind, read },
            same_part_as: None,
        })));
        self.push(Act::StartIntended {
            job,
            machine: "gravotech one".to_owned(),
            read_back: true,
            dialect_sha256: Some("d".repeat(64)),
        });
        let armed = self.frontier.position();
        let receipt = self.receipt(job, armed, digest);
        self.push(Act::Received { receipt });
        self.push(Act::Verified { job, read: vec![text], matches: true });
        job
    }

    /// Taken in with all that is known of it.
    fn recorded(&mut self, mut item: Item) -> LifeId {
        item.item_no = format!("S-{}", item.item_no);
        self.push(Act::ItemRecorded(Box::new(Recorded {
            item,
            particulars: None,
            component: None,
            of: None,
            alarms: Vec::new(),
            list_sha256: Some("f".repeat(64)),
        })))
    }

    fn moved(&mut self, life: LifeId, kind: MoveKind, from: &str, to: &str) {
        let on = self.day;
        let (from, to) = (Some(from.to_owned()), to.to_owned());
        let event =
            Happening::Moved { kind, from, to, giver: None, taker: None, authority: None, due_back: None };
        self.push(Act::Happened { lives: vec![life], on, event: Box::new(event) });
    }

    fn number(&mut self) -> String {
        let numbers = block_of(self.bare);
        let number = numbers.format(self.bare + 1).expect("it is in its block");
        if self.bare.is_multiple_of(BLOCK_OF) {
            self.push(Act::NumberBlock(numbers.into()));
        }
        self.bare += 1;
        number
    }

    fn mark(&self, text: &str, item: &Item) -> PlannedMark {
        PlannedMark {
            area: None,
            part: if &*item.kind == "pistol" { PartKind::Frame } else { PartKind::Receiver },
            place: "left-front".parse().expect("a place"),
            method: Method::DotPeen,
            height_um: Micrometres(2_000),
            depth_um: Micrometres(200),
            lines: vec![MarkLine { text: text.to_owned(), rules: Arc::clone(&self.rules) }],
            symbol: None,
            restricted: false,
        }
    }

    fn receipt(&mut self, job: JobId, ledger: LedgerPosition, mark_digest: [u8; 32]) -> String {
        self.sequence += 1;
        let signed = Receipt {
            station: StationId::new(STATION).expect("a station"),
            key_id: KeyId::of(&self.key.verifying_key().to_bytes(), Realm::Training),
            epoch: Epoch { boot: 1, hello: 2 },
            sequence: self.sequence,
            job,
            ledger,
            mark_digest,
            outcome: Outcome::Complete,
            cause: EndCause::Finished,
            witness: Witness::Strikes,
            calibrated: true,
            held: Inputs::GUARD_CLOSED,
            broken: Inputs::NONE,
            not_wired: Inputs::NONE,
            start_ms: self.sequence * 1_000,
            duration_ms: 800,
            witness_count: 84,
            previous: self.previous,
        }
        .sign(&self.key);
        self.previous = signed.hash();
        hex::encode(&signed.0)
    }
}

/// Number of weapon `n`, where it is marked with one.
#[must_use]
pub fn number(n: u64) -> Option<String> {
    let bears_one = |n: &u64| n % 4 != 3 && Generator::serial(*n).is_none();
    // They repeat every 44 weapons.
    let in_one_turn = (0..44).filter(bears_one).count() as u64;
    let bare = n / 44 * in_one_turn + (0..n % 44).filter(bears_one).count() as u64;
    Some(n).filter(bears_one).and_then(|_| block_of(bare).format(bare + 1).ok())
}

/// The block of the number after so many.
fn block_of(bare: u64) -> NumberBlock {
    let before = bare / BLOCK_OF * BLOCK_OF;
    NumberBlock::new("KES1-", before + 1, before + BLOCK_OF, 7).expect("a block")
}

/// Builds a ledger of that many entries or a few more; `told` hears how many it has after each batch.
///
/// # Errors
/// [`LedgerError`].
pub fn build<S: Store>(
    store: S,
    entries: u64,
    batch: usize,
    mut told: impl FnMut(u64),
) -> Result<Ledger<S>, LedgerError> {
    let mut generator = Generator::default();
    let mut ledger = generator.create(store)?;
    let (batches_in, batches) = sync_channel(AHEAD);
    thread::scope(|scope| {
        scope.spawn(move || {
            // Nobody takes any more once there are enough, or the ledger failed.
            while batches_in.send(generator.batch(batch)).is_ok() {}
        });
        for drafts in batches {
            ledger.append(&drafts)?;
            told(ledger.next_index());
            if ledger.next_index() >= entries {
                break;
            }
        }
        Ok(ledger)
    })
}

fn stamp(index: u64, day: Date) -> Stamp {
    let at = Timestamp::from_second(1_772_438_400 + index.cast_signed()).expect("a time");
    Stamp { day, at, clock: ClockGrade::Confirmed }
}

fn operator() -> PersonId {
    PersonId("p-operator".to_owned())
}

fn consignment_id(n: u64) -> String {
    format!("IMP-{n:06}")
}

fn consignment(n: u64, release: Date) -> Consignment {
    Consignment {
        consignment: consignment_id(n),
        profile: "generic-un-import".to_owned(),
        event: marking::case::Event::Import,
        rules_sha256: Some("a".repeat(64)),
        licence: format!("KE-IL-2026-{n:06}"),
        importing: "KE".parse().expect("a country"),
        exporting: "AT".parse().expect("a country"),
        recipient: "National Police Service".to_owned(),
        release,
        quantity: u32::try_from(CONSIGNMENT_OF).unwrap_or(u32::MAX),
        manifest_sha256: "0".repeat(64),
        head_sha256: None,
    }
}
