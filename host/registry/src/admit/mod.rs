//! What the ledger refuses to take in: whatever would break, in the entries themselves, what must always hold.
//!
//! The session decides what happens; this only makes sure that a mistake there cannot become part of the record.

mod blocks;
mod keys;
mod life_form;
pub(crate) mod lives;
mod people;
mod receipts;
pub(crate) mod wrong;

pub use blocks::BlockRefused;
pub use lives::{ALARM, Keeper, LifeRefused, kept_from_destruction};

use crate::acceptance::Acceptance;
use crate::entry::{
    Act, ClockGrade, CloseReason, Consignment, EarlierReceipt, FORMAT, JobId, Reservation, Stamp, Verdict,
};
use crate::hex;
use crate::ledger::Draft;
use crate::receipt::CheckedReceipt;
use crate::store::StoreError;
use crate::view::{JobState, Stage, Standing, TextCheck, View};
use jiff::civil::Date;
use marking::mark::Spot;
use protocol::receipt::{EndCause, ReceiptError};
use protocol::{KeyId, Outcome, Realm, Sequence, StationId};

/// Why an act was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The first entry is a genesis.
    #[error("the ledger has no genesis entry: make it first")]
    NoGenesis,
    /// A ledger has one genesis.
    #[error("the ledger has a genesis entry already")]
    SecondGenesis,
    /// The day went back (I-8).
    #[error("day {day} is before {last}, the day of the last entry: declare {last} or a later date")]
    DayBefore {
        /// The day of the draft.
        day: Date,
        /// The day of the last entry.
        last: Date,
    },
    /// A field does not have its form.
    #[error("field {field} holds \"{value}\": {rule}")]
    Field {
        /// The field.
        field: &'static str,
        /// What it holds.
        value: String,
        /// What it must be.
        rule: &'static str,
    },
    /// Real and training do not mix (I-12).
    #[error(
        "the key is a {key:?} key and the ledger is a {ledger:?} ledger: neither is ever used with the other"
    )]
    Realm {
        /// The key's realm.
        key: Realm,
        /// The ledger's realm.
        ledger: Realm,
    },
    /// This act needs two people.
    #[error("{act} needs a second person, other than the first: have one confirm it")]
    SecondPerson {
        /// What was to be done.
        act: &'static str,
    },
    /// This key was admitted before, so that receipts by it may be missing here.
    #[error(
        "a controller with this key was admitted before: take another controller, or fit this one with an empty memory and provision it"
    )]
    KeyAgain,
    /// The controller's last receipt says that it has another key from then on, so no other receipt can be its own.
    #[error(
        "the controller has renewed its key: admit the new one with `markstation controller provision --by NAME --second NAME`"
    )]
    KeyRenewed,
    /// Nobody opened the day (I-8).
    #[error("{act} needs an open day: have a supervisor open it")]
    DayClosed {
        /// What was to be done.
        act: &'static str,
    },
    /// Nobody vouches for the day (I-8).
    #[error("{act} needs a clock that a supervisor looked at: have one open the day")]
    Unconfirmed {
        /// What was to be done.
        act: &'static str,
    },
    /// Another day was opened, or in another way (I-8).
    #[error("the day that was opened is {opened}, and this says {day} or vouches for it in another way")]
    OtherDay {
        /// The day of the draft.
        day: Date,
        /// The day that was opened.
        opened: Date,
    },
    /// A job is open (I-3).
    #[error("job {job} has no ending yet: settle it first")]
    JobOpen {
        /// The open job.
        job: JobId,
    },
    /// There is no such job, or it is not where this act finds it (I-1, I-3).
    #[error("job {job} cannot be {act}: it is {state:?}")]
    JobState {
        /// The job.
        job: JobId,
        /// What was to be done with it.
        act: &'static str,
        /// Where it is; `None` where there is no such job.
        state: Option<JobState>,
    },
    /// The mark's digest is not that of its lines.
    #[error("the digest is not that of the mark: compute it from the lines that are reserved")]
    Digest,
    /// A number stands for one item (I-4).
    #[error("number {number} was burned for item {item_no} of {consignment}: take the next number")]
    NumberTaken {
        /// The number.
        number: String,
        /// The consignment it was burned in.
        consignment: String,
        /// The item it was burned for.
        item_no: String,
    },
    /// An item has one number (I-4).
    #[error("item {item_no} has number {had}, not {number}: reserve it with the number it has")]
    NumberChanged {
        /// The item.
        item_no: String,
        /// The number it has.
        had: String,
        /// The number that was to be burned.
        number: String,
    },
    /// No block in force has the number (I-4).
    #[error("number {number} is in no number block that is in force: take the next number of one that is")]
    NumberOutside {
        /// The number.
        number: String,
    },
    /// A number block, a number, or a register from a backup (I-4).
    #[error(transparent)]
    Block(#[from] BlockRefused),
    /// A whole mark stands there already (I-4), or its remains (I-7), or what a late receipt tells of.
    #[error("{spot} of this item bears the mark of job {job}, or what is left of it: choose another place")]
    SpotTaken {
        /// The place.
        spot: Spot,
        /// The job that marked it.
        job: JobId,
    },
    /// Something stands there that was found on the item (I-7).
    #[error("{spot} of this item bears an observed mark or may not be touched: choose another place")]
    SpotObserved {
        /// The place.
        spot: Spot,
    },
    /// The ledger does not show what this reason says (I-3).
    #[error(
        "job {job} cannot be closed as {reason:?}: the ledger does not show it; have a person look at the part"
    )]
    CloseReason {
        /// The job.
        job: JobId,
        /// The reason that was given.
        reason: CloseReason,
    },
    /// A part of one item cannot be a part of another (I-11).
    #[error("job {job} is not a job of item {item_no}: identify the part again")]
    OtherPart {
        /// The earlier job that was named.
        job: JobId,
        /// The item.
        item_no: String,
    },
    /// No such consignment.
    #[error("consignment {consignment} was never opened here: open it first")]
    NoConsignment {
        /// Its id.
        consignment: String,
    },
    /// There is one already.
    #[error("consignment {consignment} is open already: revise it, or choose another id")]
    ConsignmentExists {
        /// Its id.
        consignment: String,
    },
    /// Weapons are marked after their release (I-8).
    #[error("release date {release} is after today, {day}: open the consignment when it is released")]
    ReleaseAhead {
        /// The release date.
        release: Date,
        /// The station's day.
        day: Date,
    },
    /// No controller was admitted.
    #[error("no controller was admitted: admit one first")]
    NoController,
    /// The receipt is not one of the admitted controller.
    #[error("the receipt does not count: {0}")]
    Receipt(#[source] ReceiptError),
    /// What bears a whole mark is not set aside (I-3).
    #[error("item {item_no} bears the mark of job {job}: it cannot be set aside any more")]
    Marked {
        /// The item.
        item_no: String,
        /// The job that marked it.
        job: JobId,
    },
    /// The receipt is for another station.
    #[error("the receipt is for station {found}, and this is {station}: check which controller is connected")]
    ReceiptStation {
        /// The station in the receipt.
        found: String,
        /// This station.
        station: String,
    },
    /// Receipts are missing, or this one was taken in already.
    #[error("receipt {found} does not follow receipt {last}: fetch receipt {} from the controller", last + 1)]
    ReceiptSequence {
        /// Number of the last receipt taken in.
        last: Sequence,
        /// Number of this receipt.
        found: Sequence,
    },
    /// The receipt does not carry the hash of the one before it.
    #[error(
        "receipt {found} does not continue the chain of receipts: this ledger or this controller was exchanged"
    )]
    ReceiptChain {
        /// Number of this receipt.
        found: Sequence,
    },
    /// The receipt says another mark than the reservation.
    #[error("the receipt of job {job} is about another mark")]
    ReceiptDigest {
        /// The job.
        job: JobId,
    },
    /// The controller saw another ledger than this one.
    #[error(
        "the receipt of job {job} was armed with a ledger of {size} entries that is not this one: compare the \
             register with the controller before anything else"
    )]
    ReceiptPosition {
        /// The job.
        job: JobId,
        /// Size of the ledger that the arm carried.
        size: u64,
    },
    /// A cycle without a job waits for an explanation (I-11).
    #[error("receipt {sequence} tells of a cycle without a job: have it explained first")]
    UnarmedOpen {
        /// Number of that receipt.
        sequence: Sequence,
    },
    /// There is no such cycle, or it was explained.
    #[error("receipt {sequence} tells of no cycle without a job that waits for an explanation")]
    NoUnarmed {
        /// Number of the receipt.
        sequence: Sequence,
    },
    /// A machine is accepted beside the controller that saw its marks.
    #[error(
        "the acceptance is beside controller {named}, and the controller here is {here}: make its marks anew"
    )]
    AcceptedBesideOther {
        /// Key id in the acceptance.
        named: String,
        /// Key id of the controller admitted last.
        here: String,
    },
    /// It is about the record of lives.
    #[error(transparent)]
    Life(#[from] LifeRefused),
    /// Nobody of this id works here.
    #[error(
        "{person} is no user of this station: have an administrator enrol them with `markstation user add`"
    )]
    NoUser {
        /// Who.
        person: String,
    },
    /// Too many wrong PINs.
    #[error(
        "{person} is locked out: wait, or have an administrator unlock them with `markstation user unlock`"
    )]
    Locked {
        /// Who.
        person: String,
    },
    /// The policy gives this act to others.
    #[error("{act} needs a user with one of these roles: {roles}")]
    Role {
        /// What was to be done.
        act: &'static str,
        /// Who.
        person: String,
        /// Who may.
        roles: String,
    },
    /// Something cannot change about a user.
    #[error("user {person}: {why}")]
    UserChange {
        /// The user.
        person: String,
        /// Why.
        why: &'static str,
    },
    /// Somebody must be able to enrol the next one.
    #[error("this is the last administrator: give the role to somebody else first")]
    LastAdministrator,
    /// There is nothing to countersign.
    #[error("entry {entry} waits for no countersignature: `markstation user waiting` lists what does")]
    NotWaiting {
        /// The entry.
        entry: u64,
    },
    /// A partial mark leaves remains on the reserved part (I-4).
    #[error("a partial mark needs its remains as an observed mark on the {part}, and nothing else does")]
    Remains {
        /// The part that was reserved.
        part: &'static str,
    },
}

/// Why an act was not taken in: it was refused, or the view could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum AdmitError {
    /// It breaks what must hold.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The view could not be asked.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether the act may follow what stands in the ledger.
///
/// A receipt that is the `checked` one has had its signature checked.
pub(crate) fn admit(
    view: View<'_>,
    standing: Option<&Standing>,
    draft: &Draft,
    checked: Option<&CheckedReceipt>,
) -> Result<(), AdmitError> {
    let Some(standing) = standing else { return Ok(genesis(&draft.act)?) };
    #[cfg(feature = "planted")]
    if crate::planted::is_any() {
        return Ok(());
    }
    if draft.stamp.day < standing.last_day {
        return Err(Refused::DayBefore { day: draft.stamp.day, last: standing.last_day }.into());
    }
    grade(standing, draft)?;
    people::may_act(view, standing, draft)?;
    match &draft.act {
        Act::Genesis { .. } => Err(Refused::SecondGenesis.into()),
        Act::NumberBlock(issued) => blocks::block(view, standing, issued),
        Act::NumbersVoided { first, last, reason } => blocks::void(view, draft, (first, last), reason),
        Act::AuthorityAdmitted { key } => Ok(blocks::authority(draft, key)?),
        Act::Readmitted { reason } => Ok(blocks::readmit(draft, reason)?),
        Act::ControllerAdmitted { key, key_id, after, .. } => {
            Ok(controller(standing, draft, (key, key_id), after.as_ref())?)
        }
        Act::DayOpened => blocks::readmitted(view, "opening the day"),
        Act::DayClosed => Ok(()),
        Act::ConsignmentOpened(opened) => consignment(view, opened, draft.stamp.day),
        Act::ConsignmentRevised { consignment, .. } | Act::Answered { consignment, .. } => {
            known_consignment(view, consignment)
        }
        Act::SetAside { consignment, item_no, .. } => set_aside(view, consignment, item_no),
        Act::Reserved(reservation) => reserve(view, standing, reservation),
        Act::StartIntended { job, .. } => start(view, standing, *job),
        Act::Received { receipt } => receipts::received(view, standing, receipt, checked),
        Act::Closed { job, reason } => close(view, standing, *job, *reason),
        Act::Settled { job, .. } => settle(view, *job, draft),
        Act::UnarmedSettled { sequence, .. } => {
            match view.unsettled_unarmed()?.iter().any(|row| row.sequence == *sequence) {
                true => Ok(()),
                false => Err(Refused::NoUnarmed { sequence: *sequence }.into()),
            }
        }
        Act::Verified { job, .. } => in_state(view, *job, "verified", JobState::is_applied),
        Act::MachineAccepted(acceptance) => accept(view, standing, acceptance),
        Act::StationKey { key } => Ok(keys::station(standing, draft, key)?),
        Act::WitnessAdmitted { key } => Ok(keys::witness(standing, key)?),
        Act::User { .. } => Ok(people::change(standing, &draft.act)?),
        Act::Countersigned { entry } => people::waits(view, *entry),
        Act::ItemRecorded(_)
        | Act::MarkObserved(_)
        | Act::PartyRecorded(_)
        | Act::PartyErased { .. }
        | Act::Happened { .. }
        | Act::HoldPlaced { .. }
        | Act::HoldReleased { .. }
        | Act::Counted(_)
        | Act::LivesLinked { .. }
        | Act::ErrorDeclared { .. }
        | Act::CatalogueAdded(_) => lives::admit(view, draft, standing.position.size),
    }
}

fn genesis(act: &Act) -> Result<(), Refused> {
    let Act::Genesis { format, station, .. } = act else { return Err(Refused::NoGenesis) };
    if StationId::new(station).is_none() {
        let rule = "a station id is 1 to 16 printable ASCII characters without blanks";
        return Err(Refused::Field { field: "station", value: station.clone(), rule });
    }
    match *format {
        FORMAT => Ok(()),
        other => {
            let rule = "this program writes only its own format";
            Err(Refused::Field { field: "format", value: other.to_string(), rule })
        }
    }
}

fn controller(
    standing: &Standing,
    draft: &Draft,
    (key, key_id): (&str, &str),
    after: Option<&EarlierReceipt>,
) -> Result<(), Refused> {
    let form = |field, value: &str, rule| Refused::Field { field, value: value.to_owned(), rule };
    let Some(bytes) = hex::decode::<32>(key.as_bytes()) else {
        return Err(form("key", key, "an Ed25519 public key is 64 lower-case hexadecimal digits"));
    };
    let Some(id) = hex::decode(key_id.as_bytes()).map(KeyId) else {
        return Err(form("key_id", key_id, "a key id is 16 lower-case hexadecimal digits"));
    };
    let realm = id.realm().ok_or_else(|| form("key_id", key_id, "a key id begins with R or T"))?;
    if realm != standing.realm {
        return Err(Refused::Realm { key: realm, ledger: standing.realm });
    }
    if id != KeyId::of(&bytes, realm) {
        return Err(form("key_id", key_id, "a key id is made from its key"));
    }
    if standing.is_known(&bytes) {
        return Err(Refused::KeyAgain);
    }
    let before = standing.controller.as_ref();
    if let Some(after) = after {
        let renewed = before.is_some_and(|before| before.renewed == Some(bytes));
        if after.read().is_none() || renewed {
            let rule = "number and SHA-256 of a controller's last receipt elsewhere; a renewed key has none";
            return Err(form("after", &after.sha256, rule));
        }
    } else if before.is_none() {
        return Ok(());
    }
    two_persons(draft, "admitting another controller")
}

/// Two names that are one name are one person.
fn two_persons(draft: &Draft, act: &'static str) -> Result<(), Refused> {
    match draft.second_by.as_ref().is_some_and(|second| *second != draft.by) {
        true => Ok(()),
        false => Err(Refused::SecondPerson { act }),
    }
}

/// An entry says no more of its time than the opening of its day did (I-8).
fn grade(standing: &Standing, draft: &Draft) -> Result<(), Refused> {
    let Stamp { day, clock, .. } = draft.stamp;
    match (&draft.act, clock) {
        (Act::DayOpened, ClockGrade::Unconfirmed) => Err(Refused::Unconfirmed { act: "opening a day" }),
        (Act::Reserved(_), ClockGrade::Unconfirmed) => {
            Err(Refused::Unconfirmed { act: "reserving a number" })
        }
        (Act::DayOpened | Act::DayClosed, _) | (_, ClockGrade::Unconfirmed) => Ok(()),
        _ => match standing.opening {
            Some(opening) if (opening.day, opening.clock) != (day, clock) => {
                Err(Refused::OtherDay { day, opened: opening.day })
            }
            _ => Ok(()),
        },
    }
}

fn day_is_open(standing: &Standing, act: &'static str) -> Result<(), Refused> {
    if standing.day_open { Ok(()) } else { Err(Refused::DayClosed { act }) }
}

fn consignment(view: View<'_>, opened: &Consignment, day: Date) -> Result<(), AdmitError> {
    if opened.release > day {
        return Err(Refused::ReleaseAhead { release: opened.release, day }.into());
    }
    match view.knows_consignment(&opened.consignment)? {
        true => Err(Refused::ConsignmentExists { consignment: opened.consignment.clone() }.into()),
        false => Ok(()),
    }
}

fn known_consignment(view: View<'_>, consignment: &str) -> Result<(), AdmitError> {
    match view.knows_consignment(consignment)? {
        true => Ok(()),
        false => Err(Refused::NoConsignment { consignment: consignment.to_owned() }.into()),
    }
}

/// What bears its mark cannot be kept from being marked.
fn set_aside(view: View<'_>, consignment: &str, item_no: &str) -> Result<(), AdmitError> {
    known_consignment(view, consignment)?;
    match view.jobs_of(consignment, item_no)?.iter().find(|row| row.state.is_applied()) {
        Some(row) => Err(Refused::Marked { item_no: item_no.to_owned(), job: row.job }.into()),
        None => Ok(()),
    }
}

fn reserve(view: View<'_>, standing: &Standing, reservation: &Reservation) -> Result<(), AdmitError> {
    blocks::readmitted(view, "reserving a number")?;
    day_is_open(standing, "reserving a number")?;
    if let Some(job) = standing.open_job {
        return Err(Refused::JobOpen { job }.into());
    }
    if standing.controller.is_none() {
        return Err(Refused::NoController.into());
    }
    if hex::decode(reservation.digest.as_bytes()) != Some(reservation.mark.digest()) {
        return Err(Refused::Digest.into());
    }
    known_consignment(view, &reservation.consignment)?;
    number(view, reservation)?;
    let spot = reservation.mark.spot();
    if reservation.item.occupied_spots().any(|taken| taken.overlaps(&spot)) {
        return Err(Refused::SpotObserved { spot }.into());
    }
    lives::line(view, reservation, &spot)?;
    for job in view.jobs_of_identity(&reservation.consignment, &reservation.item)? {
        let id = job.job;
        if view.taken_by(job)?.iter().any(|taken| taken.overlaps(&spot)) {
            return Err(Refused::SpotTaken { spot, job: id }.into());
        }
    }
    same_part(view, reservation)
}

fn number(view: View<'_>, reservation: &Reservation) -> Result<(), AdmitError> {
    let Reservation { consignment, item, number, .. } = reservation;
    let had = view.item(consignment, &item.item_no)?.and_then(|item| item.number);
    let Some(number) = number else { return Ok(()) };
    if let Some(had) = had {
        return match had == *number {
            true => Ok(()),
            false => {
                Err(Refused::NumberChanged { item_no: item.item_no.clone(), had, number: number.clone() }
                    .into())
            }
        };
    }
    if let Some(holder) = view.holder_of(number)? {
        let (consignment, item_no) = (holder.consignment, holder.item_no);
        return Err(Refused::NumberTaken { number: number.clone(), consignment, item_no }.into());
    }
    blocks::number(view, number)
}

fn same_part(view: View<'_>, reservation: &Reservation) -> Result<(), AdmitError> {
    let Some(job) = reservation.same_part_as else { return Ok(()) };
    let item = &reservation.item;
    match view.job(job)? {
        Some(row)
            if row.consignment == reservation.consignment
                && row.item_no == item.item_no
                && row.spot.part == reservation.mark.part =>
        {
            Ok(())
        }
        _ => Err(Refused::OtherPart { job, item_no: item.item_no.clone() }.into()),
    }
}

fn start(view: View<'_>, standing: &Standing, job: JobId) -> Result<(), AdmitError> {
    blocks::readmitted(view, "starting a job")?;
    day_is_open(standing, "starting a job")?;
    if let Some(unarmed) = view.unsettled_unarmed()?.first() {
        return Err(Refused::UnarmedOpen { sequence: unarmed.sequence }.into());
    }
    in_state(view, job, "started", |state| state == JobState::Open(Stage::Reserved))
}

fn close(view: View<'_>, standing: &Standing, job: JobId, reason: CloseReason) -> Result<(), AdmitError> {
    in_state(view, job, "closed", JobState::is_open)?;
    let Some(row) = view.job(job)? else { return Ok(()) };
    let interlocked =
        standing.controller.as_ref().is_some_and(|controller| controller.permit_interlocks_motion);
    let shown = match reason {
        CloseReason::CutBeforeStart | CloseReason::NotLoaded => row.start_entry.is_none(),
        CloseReason::NotArmed => row.receipt_entry.is_none(),
        CloseReason::NeverPermitted => row.outcome == Some(Outcome::NeverPermitted),
        // Motion in the milliseconds before a reset may not be in the controller's journal.
        CloseReason::NoCycle => {
            row.outcome == Some(Outcome::PermittedNoCycle)
                && row.cause != Some(EndCause::Reset)
                && interlocked
        }
    };
    if shown { Ok(()) } else { Err(Refused::CloseReason { job, reason }.into()) }
}

fn settle(view: View<'_>, job: JobId, draft: &Draft) -> Result<(), AdmitError> {
    let started = |state| matches!(state, JobState::Open(Stage::StartIntended | Stage::Answered));
    in_state(view, job, "settled", started)?;
    let Act::Settled { verdict, spoilt, .. } = &draft.act else { return Ok(()) };
    let partial = *verdict == Verdict::Partial;
    if partial {
        two_persons(draft, "settling a job as partial")?;
    }
    let part = view.job(job)?.map(|row| row.spot.part);
    let found_on = spoilt.as_ref().map(|mark| mark.part);
    match part {
        Some(part) if found_on != partial.then_some(part) => {
            Err(Refused::Remains { part: part.as_str() }.into())
        }
        _ => Ok(()),
    }
}

/// The machine and the strikes of each job stand in the entries alone: the checker compares those.
fn accept(view: View<'_>, standing: &Standing, acceptance: &Acceptance) -> Result<(), AdmitError> {
    if let Some((field, rule)) = acceptance.malformed() {
        return Err(Refused::Field { field, value: format!("{acceptance:?}"), rule }.into());
    }
    let controller = standing.controller.as_ref().ok_or(Refused::NoController)?;
    let here = hex::encode(&KeyId::of(&controller.key, standing.realm).0);
    if here != acceptance.key_id {
        return Err(Refused::AcceptedBesideOther { named: acceptance.key_id.clone(), here }.into());
    }
    let proven = JobState::Applied { witnessed: true, text: TextCheck::Verified };
    for job in &acceptance.jobs {
        let seen = *job > controller.admitted;
        in_state(view, *job, "an acceptance mark of this controller", |state| seen && state == proven)?;
    }
    Ok(())
}

fn in_state(
    view: View<'_>,
    job: JobId,
    act: &'static str,
    fits: impl Fn(JobState) -> bool,
) -> Result<(), AdmitError> {
    match view.job(job)?.map(|row| row.state) {
        Some(state) if fits(state) => Ok(()),
        state => Err(Refused::JobState { job, act, state }.into()),
    }
}
