//! What the view answers about lives: recorded ones and those of lines, corrections, holds, places and parties.

use crate::lives_sample::{absence, event, happened, hold, moved, party, recorded};
use crate::sample::{IMPORT, Memory, Sample, item};
use registry::record::event::{Export, SeizureClass};
use registry::record::{Happening, HoldKind};
use registry::view::{LifeRow, LifeState};
use registry::{Act, Ledger, SqliteStore, View};

fn life(view: View<'_>, life: u64) -> LifeRow {
    view.life(life).unwrap().unwrap()
}

#[test]
fn line_is_a_life_from_its_first_job_on_and_has_every_entry_about_it() {
    let mut sample = Sample::ready();
    let first = sample.mark(1);
    sample.push(Act::Verified { job: first, read: vec!["KE 26".to_owned()], matches: false });
    sample.push(Act::Verified { job: first, read: vec!["KE 26".to_owned()], matches: true });
    sample.push(moved(&[first], "Depot 2/Hall B"));
    let ledger = sample.written(Memory::default()).unwrap();
    let view = ledger.view();
    assert_eq!(view.life_of_line(IMPORT, "1").unwrap(), Some(first));
    assert_eq!(view.life_of_line(IMPORT, "2").unwrap(), None);
    let row = life(view, first);
    let words = [row.maker.as_str(), &row.model, &row.kind, &row.calibre, row.serial.as_deref().unwrap()];
    assert_eq!(words, ["Glock", "17", "pistol", "9x19", "BKH0001"]);
    assert_eq!((row.state, row.place.as_deref()), (LifeState::Here, Some("Depot 2/Hall B")));
    assert_eq!(view.entries_of(first).unwrap(), [5, 6, 7, 8, 9, 10]);
    assert_eq!(view.lives_at("Depot 2").unwrap(), std::slice::from_ref(&row));
    assert_eq!(view.lives_at("Depot").unwrap(), []);
    let of_identity = view.lives_of_identity(&item(1).identity().unwrap()).unwrap();
    assert_eq!(of_identity, [row]);
}

#[test]
fn wrong_entry_counts_no_more_and_a_corrected_record_keeps_its_life() {
    let mut sample = Sample::ready();
    let weapon = sample.push(recorded("A-1", Some("X100")));
    let stored = sample.push(moved(&[weapon], "Depot 1"));
    let lost = sample.push(happened(&[weapon], Happening::Lost(absence())));
    let wrong = sample.push(Act::ErrorDeclared {
        entry: lost,
        reason: "found in the next rack".to_owned(),
        corrected_by: None,
    });
    let declared = sample.push(Act::ErrorDeclared {
        entry: weapon,
        reason: "misread".to_owned(),
        corrected_by: Some(wrong + 2),
    });
    let better = sample.push(recorded("A-1", Some("X108")));
    let ledger = sample.written(Memory::default()).unwrap();
    let view = ledger.view();
    let row = life(view, weapon);
    assert_eq!((row.state, row.place.as_deref(), row.corrected), (LifeState::Here, Some("Depot 1"), true));
    assert_eq!((row.serial.as_deref(), row.described_by), (Some("X108"), better));
    assert_eq!(view.declared_wrong(lost).unwrap(), Some(wrong));
    assert_eq!(view.declared_wrong(stored).unwrap(), None);
    assert_eq!(view.life(better).unwrap(), None);
    assert_eq!(view.life_by_item_no("A-1").unwrap(), Some(row));
    assert_eq!(view.entries_of(weapon).unwrap(), [weapon, stored, lost, wrong, declared, better]);
}

#[test]
fn holds_parties_and_components_are_found_by_life() {
    let mut sample = Sample::ready();
    let weapon = sample.push(recorded("A-1", Some("X100")));
    let dealer = sample.push(party("Ballistol KG"));
    let seized = event::seizure(SeizureClass::Seized, vec![dealer]);
    sample.push(happened(&[weapon], Happening::Seized(seized)));
    let evidence = sample.push(hold(&[weapon], HoldKind::Evidence));
    let trace = sample.push(hold(&[weapon], HoldKind::Trace));
    let released = sample.push(Act::HoldReleased { hold: evidence, reason: "court order 7".to_owned() });
    let ledger = sample.written(Memory::default()).unwrap();
    let view = ledger.view();
    let holds = view.holds_of(weapon).unwrap();
    assert_eq!(
        holds.iter().map(|hold| (hold.hold, hold.kind, hold.released)).collect::<Vec<_>>(),
        [(evidence, HoldKind::Evidence, Some(released)), (trace, HoldKind::Trace, None)]
    );
    assert_eq!(view.open_holds().unwrap(), holds[1..]);
    assert_eq!(view.party(dealer).unwrap().unwrap().detail.name.as_deref(), Some("Ballistol KG"));
    assert_eq!(view.lives_of_party(dealer).unwrap(), [weapon]);
}

#[test]
fn lives_outlive_a_restart_and_a_new_view() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("register.db");
    let mut sample = Sample::marked(2);
    let weapon = sample.push(recorded("A-1", Some("X100")));
    let export = Export {
        importing: "UG".parse().unwrap(),
        licence: "EX 1".to_owned(),
        import_licence: None,
        transit_licence: None,
        transit: Vec::new(),
        consignee: None,
    };
    sample.push(happened(&[5, weapon], Happening::Exported(export)));
    let ledger = sample.written(SqliteStore::create(&path).unwrap()).unwrap();
    let all = |view: View<'_>| {
        let mut rows = Vec::new();
        view.each_life(|row| rows.push(row)).unwrap();
        rows
    };
    let before = all(ledger.view());
    assert_eq!(before.len(), 3);
    drop(ledger);
    let mut ledger = Ledger::open(SqliteStore::open(&path).unwrap()).unwrap();
    assert_eq!(all(ledger.view()), before);
    ledger.rebuild_view().unwrap();
    assert_eq!(all(ledger.view()), before);
    assert_eq!(life(ledger.view(), 5).state, LifeState::Exported);
}

#[test]
fn register_written_before_lives_were_known_has_them_after_its_migration() {
    let mut sample = Sample::marked(1);
    let mut again = sample.reservation(1);
    again.item.model = "17 Gen 5".into();
    again.mark = crate::sample::mark("right", &["KE 26"]);
    let last = sample.reserve_as(again);
    let db = rusqlite::Connection::open_in_memory().unwrap();
    db.execute_batch(include_str!("../../src/schema/entries.sql")).unwrap();
    db.execute_batch(include_str!("../../src/schema/view.sql")).unwrap();
    for (index, bytes) in (0_i64..).zip(&sample.bytes) {
        let insert = "INSERT INTO entry (idx, bytes, leaf) VALUES (?1, ?2, x'00')";
        db.execute(insert, rusqlite::params![index, bytes]).unwrap();
    }
    db.execute_batch(&format!(
        "INSERT INTO item (consignment, item_no, maker, serial, look_key, description, last_job, set_aside)
             VALUES ('{IMPORT}', '1', 'Glock', 'BKH0001', '8KH0001', 'GLOCK|17 GEN 5|PISTOL|9X19', {last}, 0);
         INSERT INTO job (job, consignment, item_no, part, place, digest, state) VALUES
             (5, '{IMPORT}', '1', 'frame', 'left-rear', x'00', 8),
             ({last}, '{IMPORT}', '1', 'frame', 'right', x'00', 0);"
    ))
    .unwrap();
    db.execute_batch(include_str!("../../src/schema/lives.sql")).unwrap();
    db.execute_batch(include_str!("../../src/schema/lives_before.sql")).unwrap();
    let row = life(View::over(&db), 5);
    assert_eq!((row.model.as_str(), row.kind.as_str(), row.calibre.as_str()), ("17 Gen 5", "pistol", "9x19"));
    assert_eq!((row.serial.as_deref(), row.described_by, row.item_no.as_str()), (Some("BKH0001"), last, "1"));
    assert_eq!((row.open_trace, row.is_ammunition), (false, false));
    assert_eq!(View::over(&db).life(last).unwrap(), None);
    let item = View::over(&db).item(IMPORT, "1").unwrap().unwrap();
    assert_eq!(item.description.as_deref(), Some("GLOCK|17 GEN 5|PISTOL|9X19"));
}
