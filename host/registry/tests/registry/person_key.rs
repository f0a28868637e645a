//! Keys of what is sealed: kept beside the ledger, in no export, and gone from the file once erased.

use crate::lives_sample::{event, happened, recorded};
use crate::sample::Sample;
use jiff::civil::date;
use protocol::Realm;
use registry::person_key::PersonalError;
use registry::record::event::SeizureClass;
use registry::record::party::Personal;
use registry::record::seal::{OpenError, PersonKey, seal};
use registry::record::{Happening, Party, PartyRole, Sealed};
use registry::{Act, Ledger, SqliteStore, export, hex};
use std::path::Path;

const ID: [u8; 8] = *b"key id 1";

fn key(n: u8) -> PersonKey {
    std::array::from_fn(|at| {
        n.wrapping_mul(31).wrapping_add(u8::try_from(at).unwrap().wrapping_mul(7)) ^ 0xA5
    })
}

fn amina() -> Personal {
    let address = Some("Main Street 1".to_owned());
    Personal { name: "Amina Odhiambo".to_owned(), address, ..Personal::default() }
}

fn sealed() -> Sealed {
    seal(&amina(), ID, &key(1), [9; 24]).unwrap()
}

fn person(sealed: Sealed) -> Act {
    Act::PartyRecorded(Box::new(Party {
        roles: vec![PartyRole::Person],
        name: None,
        address: None,
        country: None,
        licence: None,
        sealed: Some(sealed),
    }))
}

/// A weapon (1) seized from a person (2).
fn seized() -> Sample {
    let mut sample = Sample::bare(Realm::Training);
    sample.push(recorded("A-1", Some("X100")));
    let person = sample.push(person(sealed()));
    let seizure = event::seizure(SeizureClass::Seized, vec![person]);
    sample.push(happened(&[1], Happening::Seized(seizure)));
    sample
}

fn erased(sample: &mut Sample) {
    sample.day = date(2047, 1, 1);
    sample.with_second(Act::PartyErased { party: 2, reason: "term is over".to_owned() });
}

/// In which of the register's files these bytes are.
fn files_with(path: &Path, bytes: &[u8]) -> Vec<String> {
    let files = std::fs::read_dir(path.parent().unwrap()).unwrap().map(|file| file.unwrap().path());
    let holds = |file: &std::path::PathBuf| {
        std::fs::read(file).unwrap().windows(bytes.len()).any(|window| window == bytes)
    };
    files.filter(holds).map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn what_is_sealed_opens_with_its_key_and_with_no_other() {
    let sealed = sealed();
    assert_eq!(registry::record::seal::open(&sealed, &key(1)).unwrap(), amina());
    let renamed = Sealed { key: "00".repeat(8), ..sealed.clone() };
    let mut changed = sealed.clone();
    changed.data.replace_range(0..1, if changed.data.starts_with('0') { "1" } else { "0" });
    for (sealed, key) in [(&sealed, key(2)), (&renamed, key(1)), (&changed, key(1))] {
        let opened = registry::record::seal::open(sealed, &key);
        assert!(matches!(opened, Err(OpenError::Key { .. })), "{opened:?}");
    }
    let short = Sealed { nonce: "00".to_owned(), ..sealed };
    assert!(matches!(registry::record::seal::open(&short, &key(1)), Err(OpenError::Form { field: "nonce" })));
}

#[test]
fn length_of_what_is_sealed_does_not_tell_that_of_the_name() {
    let short =
        seal(&Personal { name: "Li".to_owned(), ..Personal::default() }, ID, &key(1), [1; 24]).unwrap();
    let long = Personal { name: "Amina Wanjiru Odhiambo".to_owned(), ..Personal::default() };
    let long = seal(&long, ID, &key(1), [1; 24]).unwrap();
    assert_eq!(short.data.len(), long.data.len());
}

#[test]
fn erased_key_is_in_no_file_of_the_register_and_the_ledger_verifies_still() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.db");
    let mut sample = seized();
    let mut ledger = sample.written(SqliteStore::create(&path).unwrap()).unwrap();
    // Others around it, so that pages are split and cells move after it was written.
    for n in 1..=200 {
        ledger.store().put_person_key([n; 8], &key(n)).unwrap();
    }
    ledger.store().put_person_key(ID, &key(211)).unwrap();
    let resealed = seal(&amina(), ID, &key(211), [9; 24]).unwrap();
    assert_eq!(ledger.store().open_personal(&resealed).unwrap(), Some(amina()));
    assert!(matches!(
        ledger.store().open_personal(&sealed()),
        Err(PersonalError::Open(OpenError::Key { .. }))
    ));
    assert!(!files_with(&path, &key(211)).is_empty());
    erased(&mut sample);
    ledger.append(&sample.drafts[sample.drafts.len() - 1..]).unwrap();
    let id = hex::encode(&ID);
    assert!(ledger.store().erase_person_key(&id).unwrap());
    assert_eq!(files_with(&path, &key(211)), Vec::<String>::new());
    assert!(!ledger.store().erase_person_key(&id).unwrap());
    assert_eq!(ledger.store().open_personal(&resealed).unwrap(), None);
    let kept = files_with(&path, &key(17));
    assert_eq!(kept, ["register.db"]);
    drop(ledger);
    let report = registry::verify::file(&path, &registry::verify::Expectation::default()).unwrap();
    assert_eq!(report.findings, []);
}

#[test]
fn key_that_came_back_with_a_backup_is_erased_again_when_the_register_is_opened() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.db");
    let mut sample = seized();
    erased(&mut sample);
    let ledger = sample.written(SqliteStore::create(&path).unwrap()).unwrap();
    ledger.store().put_person_key(ID, &key(1)).unwrap();
    ledger.store().put_person_key([7; 8], &key(2)).unwrap();
    drop(ledger);
    assert!(!files_with(&path, &key(1)).is_empty());
    let ledger = Ledger::open(SqliteStore::open(&path).unwrap()).unwrap();
    assert_eq!(ledger.store().open_personal(&sealed()).unwrap(), None);
    assert_eq!(files_with(&path, &key(1)), Vec::<String>::new());
    assert!(!files_with(&path, &key(2)).is_empty());
}

#[test]
fn view_made_anew_keeps_the_keys_and_no_export_holds_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.db");
    let mut ledger = seized().written(SqliteStore::create(&path).unwrap()).unwrap();
    ledger.store().put_person_key(ID, &key(1)).unwrap();
    ledger.rebuild_view().unwrap();
    assert_eq!(ledger.store().open_personal(&sealed()).unwrap(), Some(amina()));
    let party = ledger.view().party(2).unwrap().unwrap();
    assert_eq!(party.detail.sealed, Some(sealed()));
    let mut exported = Vec::new();
    export::export(ledger.store(), ledger.next_index(), &mut exported).unwrap();
    let text = String::from_utf8(exported).unwrap();
    assert!(text.contains(&sealed().data));
    assert!(!text.contains(&hex::encode(&key(1))) && !text.contains("Amina"));
}
