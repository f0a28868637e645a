//! One entry's effect on the view.

use super::blocks;
use super::lives::described;
use super::people;
use super::record;
use super::searchable;
use super::state::{Accepted, JobState, Opening, Stage, Standing, StationController, TextCheck};
use crate::acceptance::Acceptance;
use crate::entry::{Act, Consignment, EarlierReceipt, Entry, Reservation, Stamp, Verdict};
use crate::hex;
use crate::store::StoreError;
use marking::item::{ObservedMark, look_alike_key};
use protocol::identity::NO_JOB;
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{JobId, LedgerPosition, Outcome, PublicKeyBytes, Receipt, Sequence, SignedReceipt, Witness};
use rusqlite::{Connection, OptionalExtension, params};

/// Takes an entry into the view. `standing` is `None` before the first.
pub(crate) fn apply(
    db: &Connection,
    standing: &mut Option<Standing>,
    entry: &Entry,
) -> Result<(), StoreError> {
    let Some(standing) = standing else {
        *standing = Some(first(entry)?);
        return Ok(());
    };
    standing.last_day = entry.stamp.day;
    people::apply(db, standing, entry)?;
    match &entry.act {
        Act::Genesis { .. } => return Err(unreadable(entry.index, "a second genesis")),
        Act::NumberBlock(issued) => blocks::taken_in(db, issued, entry.index)?,
        Act::NumbersVoided { first, last, .. } => blocks::numbers_voided(db, first, last, entry.index)?,
        Act::AuthorityAdmitted { key } => standing.authority = Some(key.clone()),
        Act::Readmitted { .. } => {
            (standing.readmitted, standing.readmitted_on) = (Some(entry.index), Some(entry.stamp.day));
            blocks::readmitted(db, entry.index)?;
        }
        Act::ControllerAdmitted { .. } => {
            let controller = controller_of(standing, entry).ok_or_else(|| unreadable(entry.index, "key"))?;
            admitted(db, standing, controller)?;
        }
        Act::DayOpened => (standing.day_open, standing.opening) = (true, Some(opening(&entry.stamp))),
        Act::DayClosed => (standing.day_open, standing.opening) = (false, None),
        Act::ConsignmentOpened(opened) => consignment(db, opened, entry.index)?,
        Act::ConsignmentRevised { consignment, manifest_sha256, head_sha256, rules_sha256, .. } => {
            let (head, rules) = (head_sha256.as_deref(), rules_sha256.as_deref());
            revised(db, consignment, manifest_sha256, head, rules, entry.index)?;
        }
        Act::Answered { .. } => answered(db, entry)?,
        Act::Reserved(reservation) => {
            reserved(db, entry.index, reservation)?;
            standing.open_job = Some(entry.index);
            standing.last_job = Some(entry.index);
        }
        Act::StartIntended { job, .. } => started(db, *job, entry.index)?,
        Act::Received { receipt } => received(db, standing, receipt, entry.index)?,
        Act::Closed { job, .. } => end(db, standing, entry.index, (*job, JobState::NoMark))?,
        Act::Settled { job, verdict, spoilt } => {
            let ended = settled(db, *job, *verdict, spoilt.as_ref())?;
            if let Some(mark) = spoilt {
                searchable::spoilt(db, entry.index, *job, &mark.text)?;
            }
            end(db, standing, entry.index, (*job, ended))?;
        }
        Act::UnarmedSettled { sequence, .. } => explained(db, *sequence, entry.index)?,
        Act::Verified { job, matches, .. } => read_back(db, *job, *matches, entry.index)?,
        Act::SetAside { consignment, item_no, .. } => set_aside(db, consignment, item_no)?,
        Act::MachineAccepted(acceptance) => accepted(standing, entry, acceptance),
        Act::StationKey { key } => standing.station_key = Some(key.clone()),
        Act::WitnessAdmitted { key } => standing.witnesses.push(key.clone()),
        // What they change is in `people`.
        Act::User { .. } | Act::Countersigned { .. } => {}
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
        | Act::CatalogueAdded(_) => {
            record::apply(db, entry)?;
            searchable::recorded(db, entry)?;
        }
    }
    Ok(())
}

fn opening(stamp: &Stamp) -> Opening {
    Opening { day: stamp.day, clock: stamp.clock, at: stamp.at }
}

fn answered(db: &Connection, entry: &Entry) -> Result<(), StoreError> {
    let Act::Answered { consignment, item_no, question, value, stands } = &entry.act else { return Ok(()) };
    let insert = "INSERT OR REPLACE INTO answer (consignment, item_no, question, value, stands, entry) \
                  VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let row = params![consignment, item_no, question, value, stands, entry.index.cast_signed()];
    db.prepare_cached(insert)?.execute(row)?;
    Ok(())
}

fn explained(db: &Connection, sequence: Sequence, entry: u64) -> Result<(), StoreError> {
    let update = "UPDATE unarmed SET settled = ?2 WHERE sequence = ?1 AND settled IS NULL";
    db.prepare_cached(update)?.execute(params![sequence.cast_signed(), entry.cast_signed()])?;
    Ok(())
}

fn started(db: &Connection, job: JobId, entry: u64) -> Result<(), StoreError> {
    let update = "UPDATE job SET state = ?2, start_entry = ?3 WHERE job = ?1";
    let state = JobState::Open(Stage::StartIntended).code();
    db.prepare_cached(update)?.execute(params![job.cast_signed(), state, entry.cast_signed()])?;
    Ok(())
}

fn set_aside(db: &Connection, consignment: &str, item_no: &str) -> Result<(), StoreError> {
    let insert = "INSERT INTO item (consignment, item_no, maker, set_aside) \
                  VALUES (?1, ?2, '', 1) ON CONFLICT DO UPDATE SET set_aside = 1";
    db.prepare_cached(insert)?.execute(params![consignment, item_no])?;
    Ok(())
}

/// The last acceptance of a dialect is the one that counts.
fn accepted(standing: &mut Standing, entry: &Entry, acceptance: &Acceptance) {
    let same = |earlier: &Accepted| {
        let earlier = &earlier.acceptance;
        earlier.family == acceptance.family && earlier.dialect_sha256 == acceptance.dialect_sha256
    };
    standing.accepted.retain(|earlier| !same(earlier));
    standing.accepted.push(Accepted {
        entry: entry.index,
        day: entry.stamp.day,
        by: entry.by.clone(),
        acceptance: acceptance.clone(),
    });
}

fn consignment(db: &Connection, opened: &Consignment, entry: u64) -> Result<(), StoreError> {
    let detail = serde_json::to_string(opened).map_err(|error| unreadable(entry, &error.to_string()))?;
    let insert = "INSERT INTO consignment (consignment, opened, revised, detail) VALUES (?1, ?2, NULL, ?3)";
    db.prepare_cached(insert)?.execute(params![opened.consignment, entry.cast_signed(), detail])?;
    Ok(())
}

/// What is the same for every line stays as it was opened.
fn revised(
    db: &Connection,
    consignment: &str,
    manifest_sha256: &str,
    head_sha256: Option<&str>,
    rules_sha256: Option<&str>,
    entry: u64,
) -> Result<(), StoreError> {
    let update = "UPDATE consignment SET revised = ?2, detail = json_set(detail, '$.manifest_sha256', ?3, \
                  '$.head_sha256', ?4, '$.rules_sha256', coalesce(?5, json_extract(detail, '$.rules_sha256'))) \
                  WHERE consignment = ?1";
    let row = params![consignment, entry.cast_signed(), manifest_sha256, head_sha256, rules_sha256];
    db.prepare_cached(update)?.execute(row)?;
    Ok(())
}

/// Writes down where the ledger stands, once for each batch; `before` is where it stood.
pub(crate) fn save_standing(
    db: &Connection,
    before: Option<&Standing>,
    now: &Standing,
) -> Result<(), StoreError> {
    let LedgerPosition { size, root } = now.position;
    if let Some(job) = now.last_job {
        let update = "UPDATE job SET size = ?2, root = ?3 WHERE job = ?1";
        db.prepare_cached(update)?.execute(params![job.cast_signed(), size.cast_signed(), root])?;
    }
    if now.last_job.is_some() && before.is_some_and(|before| !now.seldom_differs(before)) {
        return Ok(());
    }
    let detail = serde_json::to_string(now).map_err(|error| unreadable(size, &error.to_string()))?;
    let insert = "INSERT INTO standing (id, size, root, detail) VALUES (1, ?1, ?2, ?3) \
                  ON CONFLICT DO UPDATE SET size = excluded.size, root = excluded.root, detail = excluded.detail";
    db.prepare_cached(insert)?.execute(params![size.cast_signed(), root, detail])?;
    Ok(())
}

fn first(entry: &Entry) -> Result<Standing, StoreError> {
    let Act::Genesis { station, realm, .. } = &entry.act else {
        return Err(unreadable(entry.index, "no genesis"));
    };
    Ok(Standing {
        position: LedgerPosition::default(),
        station: station.clone(),
        realm: *realm,
        last_day: entry.stamp.day,
        day_open: false,
        open_job: None,
        last_job: None,
        controller: None,
        earlier_keys: Vec::new(),
        accepted: Vec::new(),
        station_key: None,
        witnesses: Vec::new(),
        authority: None,
        readmitted: None,
        readmitted_on: None,
        users: Vec::new(),
        opening: None,
    })
}

/// The controller that an admission names; `None` where its key cannot be read.
fn controller_of(standing: &Standing, entry: &Entry) -> Option<StationController> {
    let Act::ControllerAdmitted { key, wired, permit_interlocks_motion, after, .. } = &entry.act else {
        return None;
    };
    let key = hex::decode(key.as_bytes())?;
    let elsewhere = after.as_ref().and_then(EarlierReceipt::read);
    let (sequence, last_hash) = chain_of(standing, &key).or(elsewhere).unwrap_or_default();
    Some(StationController {
        key,
        wired: wired.clone(),
        permit_interlocks_motion: *permit_interlocks_motion,
        admitted: entry.index,
        sequence,
        last_hash,
        renewed: None,
    })
}

/// Where the chain stands that a controller with this key goes on with, if the one before announced the key.
fn chain_of(standing: &Standing, key: &PublicKeyBytes) -> Option<(Sequence, [u8; 32])> {
    let before = standing.controller.as_ref().filter(|before| before.renewed == Some(*key))?;
    Some((before.sequence, before.last_hash))
}

fn admitted(
    db: &Connection,
    standing: &mut Standing,
    controller: StationController,
) -> Result<(), StoreError> {
    if let Some(before) = standing.controller.take() {
        standing.earlier_keys.push(before.key);
        // What a machine proved, it proved beside the controller that saw it, wired as it was.
        standing.accepted.clear();
        if before.renewed != Some(controller.key) {
            // Another copy of this ledger may have used numbers of these blocks (architecture, 6.1). A controller that
            // renewed its key has gone on watching over the ledger that it was shown.
            blocks::void_all(db, controller.admitted)?;
        }
    }
    standing.controller = Some(controller);
    Ok(())
}

fn reserved(db: &Connection, job: JobId, reservation: &Reservation) -> Result<(), StoreError> {
    let Reservation { consignment, item, number, mark, .. } = reservation;
    let state = JobState::Open(Stage::Reserved).code();
    let select =
        "SELECT last_job, life, number IS NOT NULL FROM item WHERE consignment = ?1 AND item_no = ?2";
    let (previous, life, had_number): (Option<i64>, Option<i64>, bool) = db
        .prepare_cached(select)?
        .query_row(params![consignment, item.item_no], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .unwrap_or_default();
    let insert = "INSERT INTO item (consignment, item_no, maker, serial, look_key, number, last_job, description, life, \
                  set_aside) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, 0) ON CONFLICT DO UPDATE SET \
                  maker = excluded.maker, serial = excluded.serial, look_key = excluded.look_key, \
                  number = coalesce(excluded.number, number), last_job = excluded.last_job, \
                  description = excluded.description, life = coalesce(life, excluded.life)";
    let (serial, description) = described(item).map_err(|error| unreadable(job, &error.to_string()))?;
    db.prepare_cached(insert)?.execute(params![
        consignment,
        item.item_no,
        &*item.maker,
        serial,
        serial.map(look_alike_key),
        number,
        job.cast_signed(),
        description
    ])?;
    let insert = "INSERT INTO job (job, consignment, item_no, part, place, digest, state, previous) \
                  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    db.prepare_cached(insert)?.execute(params![
        job.cast_signed(),
        consignment,
        item.item_no,
        mark.part.as_str(),
        mark.place.as_str(),
        hex::decode::<32>(reservation.digest.as_bytes()).unwrap_or_default(),
        state,
        previous
    ])?;
    let life = life.map_or(job, i64::cast_unsigned);
    searchable::reserved(db, (job, life), reservation, !had_number)?;
    number.as_deref().map_or(Ok(()), |number| blocks::burn(db, number))
}

fn received(db: &Connection, standing: &mut Standing, receipt: &str, entry: u64) -> Result<(), StoreError> {
    let signed = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes())
        .map(SignedReceipt)
        .ok_or_else(|| unreadable(entry, "receipt"))?;
    let receipt = signed.unverified().map_err(|error| unreadable(entry, &error.to_string()))?;
    #[cfg(feature = "planted")]
    let receipt = crate::planted::of_open_job(receipt, standing.open_job);
    if let Some(controller) = &mut standing.controller {
        controller.sequence = receipt.sequence;
        controller.last_hash = signed.hash();
        controller.renewed = (receipt.outcome == Outcome::Reprovisioned).then_some(receipt.mark_digest);
    }
    if receipt.job == NO_JOB {
        // A renewed key is no cycle: nobody has to explain it.
        let settled = (receipt.outcome == Outcome::Reprovisioned).then_some(entry.cast_signed());
        let insert = "INSERT INTO unarmed (sequence, entry, hash, settled) VALUES (?1, ?2, ?3, ?4)";
        let row = params![receipt.sequence.cast_signed(), entry.cast_signed(), signed.hash(), settled];
        db.prepare_cached(insert)?.execute(row)?;
        return Ok(());
    }
    let before = job_state(db, receipt.job)?;
    let state = before.map(|state| after_receipt(state, &receipt));
    let contradicted = before == Some(JobState::NoMark) && receipt.outcome.shows_motion();
    standing.open_job =
        standing.open_job.filter(|open| *open != receipt.job || state.is_some_and(JobState::is_open));
    let update = "UPDATE job SET receipt_entry = ?2, outcome = ?3, receipt_sequence = ?4, receipt_hash = ?5, \
                  state = coalesce(?6, state), cause = ?7, contradicted = ?8 WHERE job = ?1";
    db.prepare_cached(update)?.execute(params![
        receipt.job.cast_signed(),
        entry.cast_signed(),
        receipt.outcome as i64,
        receipt.sequence.cast_signed(),
        signed.hash(),
        state.map(JobState::code),
        receipt.cause as i64,
        contradicted
    ])?;
    Ok(())
}

fn after_receipt(state: JobState, receipt: &Receipt) -> JobState {
    let witnessed = receipt.outcome == Outcome::Complete && receipt.witness != Witness::None;
    match state {
        JobState::Open(_) if witnessed => JobState::Applied { witnessed, text: TextCheck::NotRead },
        // A controller without a witness has only the machine's word: a person looks (I-2).
        JobState::Open(_) => JobState::Open(Stage::Answered),
        // What a person attested to, the late receipt now shows too.
        JobState::Applied { witnessed: false, text } => JobState::Applied { witnessed, text },
        ended => ended,
    }
}

/// How a person's word ends a job.
fn settled(
    db: &Connection,
    job: JobId,
    verdict: Verdict,
    spoilt: Option<&ObservedMark>,
) -> Result<JobState, StoreError> {
    if let Some(mark) = spoilt {
        let insert = "INSERT OR REPLACE INTO spoilt (job, part, place, text) VALUES (?1, ?2, ?3, ?4)";
        let row = params![job.cast_signed(), mark.part.as_str(), mark.place.as_str(), mark.text];
        db.prepare_cached(insert)?.execute(row)?;
    }
    Ok(match verdict {
        Verdict::None => JobState::NoMark,
        Verdict::Partial => JobState::Spoilt,
        Verdict::Complete => JobState::Applied { witnessed: false, text: TextCheck::NotRead },
    })
}

fn read_back(db: &Connection, job: JobId, matches: bool, entry: u64) -> Result<(), StoreError> {
    let Some(JobState::Applied { witnessed, .. }) = job_state(db, job)? else { return Ok(()) };
    // The job's row has room for one reading.
    let earlier = "INSERT OR IGNORE INTO life_entry (life, entry) SELECT i.life, j.read_entry FROM job j \
                   JOIN item i ON i.consignment = j.consignment AND i.item_no = j.item_no \
                   WHERE j.job = ?1 AND j.read_entry IS NOT NULL AND i.life IS NOT NULL";
    db.prepare_cached(earlier)?.execute([job.cast_signed()])?;
    let text = if matches { TextCheck::Verified } else { TextCheck::Mismatch };
    let state = JobState::Applied { witnessed, text }.code();
    let update = "UPDATE job SET state = ?2, read_entry = ?3 WHERE job = ?1";
    db.prepare_cached(update)?.execute(params![job.cast_signed(), state, entry.cast_signed()])?;
    Ok(())
}

fn end(
    db: &Connection,
    standing: &mut Standing,
    entry: u64,
    (job, state): (JobId, JobState),
) -> Result<(), StoreError> {
    standing.open_job = standing.open_job.filter(|open| *open != job);
    let update = "UPDATE job SET state = ?2, ended_entry = ?3 WHERE job = ?1";
    db.prepare_cached(update)?.execute(params![job.cast_signed(), state.code(), entry.cast_signed()])?;
    Ok(())
}

fn job_state(db: &Connection, job: JobId) -> Result<Option<JobState>, StoreError> {
    let mut select = db.prepare_cached("SELECT state FROM job WHERE job = ?1")?;
    let code: Option<i64> = select.query_row([job.cast_signed()], |row| row.get(0)).optional()?;
    Ok(code.and_then(JobState::of_code))
}

pub(super) fn unreadable(index: u64, what: &str) -> StoreError {
    StoreError::Medium { message: format!("entry {index} cannot be read: {what}") }
}
