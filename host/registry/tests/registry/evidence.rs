//! Proof files of a mark: made from a register, checked with public keys alone, and changed in every way.

use crate::sample::Sample;
use protocol::{Outcome, Realm, Witness};
use registry::entry::Verdict;
use registry::log::checkpoint::{Checkpoint, SignedCheckpoint, origin, read_origin};
use registry::log::code;
use registry::log::evidence::{ControllerKey, EvidenceError, Keys, Made, examine};
use registry::log::proof::TlogProof;
use registry::note::{KeyKind, NoteKey};
use registry::{Act, Ledger, SqliteStore};

fn station() -> NoteKey {
    NoteKey::new(&origin("KES1", Realm::Training), KeyKind::Note, &[5; 32]).unwrap()
}

fn witness() -> NoteKey {
    NoteKey::new("witness/stick-1", KeyKind::Cosignature, &[6; 32]).unwrap()
}

fn keys() -> Keys {
    Keys { notes: vec![station().verifier(), witness().verifier()], controllers: Vec::new() }
}

struct Register {
    _folder: tempfile::TempDir,
    ledger: Ledger<SqliteStore>,
}

impl Register {
    fn of(sample: &Sample) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::create(&folder.path().join("register.db")).unwrap();
        Self { ledger: sample.written(store).unwrap(), _folder: folder }
    }

    fn checkpoint(&self) -> SignedCheckpoint {
        let origin = station().verifier().name().to_owned();
        let checkpoint = Checkpoint { origin, position: self.ledger.position() };
        let mut signed = SignedCheckpoint::parse(&checkpoint.sign(&station()).unwrap()).unwrap();
        let line = witness().cosign(signed.note.text(), 1_796_000_000).unwrap();
        signed.note.add(&line).unwrap();
        signed
    }

    fn prove(&self, entries: &[u64]) -> Vec<TlogProof> {
        let checkpoint = self.checkpoint();
        entries.iter().map(|index| TlogProof::of(self.ledger.store(), &checkpoint, *index).unwrap()).collect()
    }
}

/// One mark that was reserved in 5, started, witnessed in 7 and read back in 8, and as much again after it.
fn marked() -> Sample {
    let mut sample = Sample::marked(1);
    sample.push(Act::Verified { job: 5, read: vec!["KE 26".to_owned()], matches: true });
    sample.mark(2);
    sample
}

#[test]
fn proof_of_a_mark_shows_weapon_mark_receipt_and_witness() {
    let proofs = Register::of(&marked()).prove(&[7, 5, 8, 1]);
    let text: String = proofs.iter().map(TlogProof::to_string).collect();
    let read = TlogProof::parse_all(&text).unwrap();
    assert_eq!(read, proofs);
    let shown = examine(&read, &keys()).unwrap();
    assert_eq!((shown.station.as_str(), shown.realm, shown.position.size), ("KES1", Realm::Training, 12));
    assert_eq!((shown.seen.len(), shown.seen[0].at_s), (1, 1_796_000_000));
    assert!(shown.unchecked.is_empty() && shown.not_seen.is_empty());
    let mark = shown.mark.unwrap();
    assert_eq!(mark.reservation.item.serial.as_deref(), Some("BKH0001"));
    let key = ControllerKey::Admitted;
    assert_eq!(mark.made, Made::Witnessed { by: Witness::Strikes, count: 84, key });
    assert_eq!(mark.read_back, Some(true));
}

#[test]
fn proof_says_whose_key_the_receipt_was_checked_with() {
    let register = Register::of(&marked());
    let (with, without) = (register.prove(&[7, 5, 1]), register.prove(&[7, 5]));
    let own = marked().key.verifying_key().to_bytes();
    let made = |proofs: &[TlogProof], controllers: Vec<[u8; 32]>| {
        let keys = Keys { controllers, ..keys() };
        examine(proofs, &keys).map(|shown| match shown.mark.unwrap().made {
            Made::Witnessed { key, .. } => key,
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(made(&with, vec![own]), Ok(ControllerKey::Given));
    assert_eq!(made(&with, Vec::new()), Ok(ControllerKey::Admitted));
    assert_eq!(made(&without, vec![own]), Ok(ControllerKey::Given));
    assert_eq!(made(&without, Vec::new()), Ok(ControllerKey::Unknown));
    let other = ed25519_dalek::SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes();
    assert!(matches!(made(&without, vec![other]), Err(EvidenceError::Contradiction { index: 7, .. })));
}

#[test]
fn proof_of_a_mark_that_a_person_looked_at_says_so() {
    for (verdict, outcome, made) in [
        (Verdict::Complete, Outcome::OutsideLimits, Made::Attested),
        (Verdict::None, Outcome::NeverPermitted, Made::NotShown),
    ] {
        let mut sample = Sample::ready();
        let job = sample.reserve(1);
        sample.start(job);
        let received = sample.finish(job, outcome);
        let settled = sample.settle(job, verdict);
        let proofs = Register::of(&sample).prove(&[received, job, settled, 1]);
        let mark = examine(&proofs, &keys()).unwrap().mark.unwrap();
        assert_eq!((mark.made, mark.read_back), (made, None), "{verdict:?}");
    }
}

#[test]
fn proof_without_the_stations_key_is_not_believed() {
    let proofs = Register::of(&marked()).prove(&[7, 5, 1]);
    let other = NoteKey::new(&origin("KES1", Realm::Real), KeyKind::Note, &[5; 32]).unwrap();
    for notes in [Vec::new(), vec![witness().verifier()], vec![other.verifier()]] {
        let error = examine(&proofs, &Keys { notes, controllers: Vec::new() }).unwrap_err();
        let EvidenceError::NoKey { origin, .. } = error else { panic!("{error}") };
        assert_eq!(origin, "markstation-training/KES1");
    }
    let forged = NoteKey::new(station().verifier().name(), KeyKind::Note, &[1; 32]).unwrap();
    let notes = vec![forged.verifier()];
    let error = examine(&proofs, &Keys { notes, controllers: Vec::new() }).unwrap_err();
    assert!(matches!(error, EvidenceError::Checkpoint(_)), "{error}");
}

#[test]
fn proof_with_any_character_changed_is_refused_or_says_the_same() {
    let proofs = Register::of(&marked()).prove(&[7, 5]);
    let text: String = proofs.iter().map(TlogProof::to_string).collect();
    let shown = examine(&proofs, &keys()).unwrap();
    let mut refused = 0;
    for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
        let mut changed = text.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let Ok(changed) = String::from_utf8(changed) else { continue };
        match TlogProof::parse_all(&changed).map(|proofs| examine(&proofs, &keys())) {
            Ok(Ok(now)) => assert_eq!(now.entries, shown.entries, "character {at}"),
            _ => refused += 1,
        }
    }
    assert!(refused > text.len() * 9 / 10, "{refused} of {}", text.len());
}

#[test]
fn proof_with_entries_of_two_jobs_or_two_checkpoints_is_refused() {
    let register = Register::of(&marked());
    let two_jobs = register.prove(&[7, 9, 1]);
    assert!(matches!(examine(&two_jobs, &keys()), Err(EvidenceError::Contradiction { index: 7, .. })));
    let mut mixed = register.prove(&[7]);
    mixed.extend(Register::of(&Sample::marked(1)).prove(&[5]));
    assert_eq!(examine(&mixed, &keys()), Err(EvidenceError::Mixed));
    assert_eq!(examine(&[], &keys()), Err(EvidenceError::Empty));
    let mut bare = register.prove(&[7]);
    bare[0].extra = None;
    assert_eq!(examine(&bare, &keys()), Err(EvidenceError::NoEntry { index: 7 }));
}

#[test]
fn register_that_does_not_fit_its_checkpoint_gives_no_proof() {
    let register = Register::of(&marked());
    let mut checkpoint = register.checkpoint();
    assert!(TlogProof::of(register.ledger.store(), &checkpoint, 12).is_err());
    checkpoint.checkpoint.position.root[0] ^= 1;
    assert!(TlogProof::of(register.ledger.store(), &checkpoint, 7).is_err());
}

#[test]
fn code_of_a_proof_holds_as_much_of_it_as_fits() {
    let proofs = Register::of(&marked()).prove(&[7, 5, 8, 1]);
    let (text, count) = code::write(&proofs).unwrap();
    assert_eq!(count, proofs.len());
    assert_eq!(TlogProof::parse_all(&code::read(&text).unwrap()).unwrap(), proofs);
    // As long paths as those of ten million entries.
    let mut long = proofs.clone();
    for (at, proof) in (1_u8..).zip(&mut long) {
        proof.path = (0..24_u8).map(|height| registry::tree::leaf_hash(&[at, height])).collect();
    }
    let (text, count) = code::write(&long).unwrap();
    assert!(text.len() <= code::TEXT_MAX && (1..4).contains(&count), "{count} in {}", text.len());
    println!("code of {count} of 4 long proofs: {} characters", text.len());
}

#[test]
fn origin_tells_station_and_realm_and_no_two_are_alike() {
    for (station, realm, name) in [
        ("KES1", Realm::Real, "markstation/KES1"),
        ("KES1", Realm::Training, "markstation-training/KES1"),
        ("A+B C%", Realm::Real, "markstation/A%2BB%20C%25"),
    ] {
        assert_eq!(origin(station, realm), name);
        assert_eq!(read_origin(name), Some((station.to_owned(), realm)));
        NoteKey::new(name, KeyKind::Note, &[1; 32]).unwrap();
    }
    for other in ["markstation", "example.com/log", "markstation/%4B", "markstation/A%2", "markstation/A%zz"]
    {
        assert_eq!(read_origin(other), None, "{other}");
    }
}
