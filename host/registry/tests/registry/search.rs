//! What an entry brings into the search index, what a correction takes out, and what is found.

use crate::sample::{IMPORT, Memory, Sample};
use marking::item::{Item, SerialStatus};
use registry::search::{Agreement, Field, FindError, Found, Query, Reason, Subject, find, put};
use registry::{Act, Ledger, SqliteStore, Store, View};

fn asked(view: View<'_>, text: &str) -> Found {
    view.search(&Query { text, most: 10, ..Query::default() }).unwrap()
}

/// Which lives are found, and by what.
fn lives(view: View<'_>, text: &str) -> Vec<(u64, Field)> {
    asked(view, text).hits.iter().map(|hit| (hit.life, hit.field)).collect()
}

fn marked() -> Ledger<Memory> {
    Sample::marked(12).written(Memory::default()).unwrap()
}

#[test]
fn marked_item_is_found_by_serial_number_and_applied_mark_with_the_reason() {
    let ledger = marked();
    let view = ledger.view();
    let first = view.life_of_line(IMPORT, "1").unwrap().unwrap();
    let tenth = view.life_of_line(IMPORT, "10").unwrap().unwrap();
    assert_eq!(lives(view, "BKH0001")[0], (first, Field::Serial));
    assert_eq!(lives(view, "kes1 000010")[0], (tenth, Field::StationNumber));
    assert_eq!(lives(view, "KE 26"), [(first, Field::AppliedMark)]);
    let worn = asked(view, "8KH?001");
    assert_eq!(worn.hits[0].life, first);
    let reasons =
        [Reason::LookAlike { at: 1, read: '8', recorded: 'B' }, Reason::Filled { at: 4, recorded: '0' }];
    assert_eq!(worn.hits[0].reasons, reasons);
    assert_eq!(worn.hits[0].cost, 3);
}

#[test]
fn index_made_anew_finds_the_same_in_the_same_order() {
    let mut ledger = marked();
    let ask = |ledger: &Ledger<Memory>| {
        ["BKH00?1", "BKH0*", "KE26", "BKH0011"].map(|text| asked(ledger.view(), text))
    };
    let before = ask(&ledger);
    assert!(before.iter().all(|found| !found.hits.is_empty()));
    ledger.rebuild_view().unwrap();
    assert_eq!(ask(&ledger), before);
}

/// A register of these serials, all of one maker, model and calibre but the last.
fn register(serials: &[&str]) -> (tempfile::TempDir, SqliteStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::create(&folder.path().join("register")).unwrap();
    for (life, serial) in (0..).zip(serials) {
        let last = life + 1 == serials.len() as u64;
        let maker = if last { "Zastava" } else { "FN Herstal" };
        let subject =
            Subject { entry: life, life, maker, model: "FAL", calibre: "7.62x51", consignment: "C" };
        put(store.database().unwrap(), &subject, &[(Field::Serial, serial)]).unwrap();
    }
    (folder, store)
}

#[test]
fn index_over_several_chunks_answers_as_a_comparison_of_every_row() {
    // More than two chunks of 65,536, so that postings, packs and single rows all have their part.
    let serials: Vec<String> = (0..140_000_u32)
        .map(|n| format!("{}{:06}", ["A", "B", "KB"][n as usize % 3], n * 7 % 999_983))
        .collect();
    let serials: Vec<&str> = serials.iter().map(String::as_str).collect();
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::create(&folder.path().join("register")).unwrap();
    let db = store.database().unwrap();
    db.execute_batch("BEGIN").unwrap();
    for (life, serial) in (0..).zip(&serials) {
        let subject = Subject { entry: life, life, maker: "FN", model: "", calibre: "", consignment: "" };
        put(db, &subject, &[(Field::Serial, serial)]).unwrap();
    }
    db.execute_batch("COMMIT").unwrap();
    for text in
        ["A0?0147", "8?00014", "KB?9?9?9", "*00014", "A0*14", "AO00021", "A00021", "A0000021", "A000201"]
    {
        let pattern = registry::search::pattern::Pattern::parse(text).unwrap();
        let fits = |serial: &&str| registry::search::compare::compare(&pattern, serial, true).is_some();
        let mut expected: Vec<&str> = serials.iter().copied().filter(|serial| fits(serial)).collect();
        let found = find(db, &Query { text, most: 100_000, ..Query::default() }).unwrap();
        assert!(!found.more, "{text}");
        let mut found: Vec<&str> = found.hits.iter().map(|hit| hit.text.as_str()).collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert!(!expected.is_empty(), "{text}");
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn maker_that_was_named_comes_before_another_and_other_names_count_as_it() {
    let (_folder, store) = register(&["123456", "123457", "1234S6"]);
    let query = |makers| Query { text: "12345?", makers, most: 10, ..Query::default() };
    let found = find(store.database().unwrap(), &query(&["Zastava"])).unwrap();
    assert_eq!(found.hits[0].life, 2);
    assert_eq!(found.hits[0].maker, Agreement::Same);
    assert_eq!(found.hits[1].maker, Agreement::Otherwise);
    let found = find(store.database().unwrap(), &query(&["FN", "fn-herstal"])).unwrap();
    assert_eq!(found.hits[0].maker, Agreement::OtherName);
}

#[test]
fn record_with_unreadable_characters_is_found_by_what_stood_there() {
    let (_folder, store) = register(&["AB1?3456", "XY999999"]);
    let found =
        find(store.database().unwrap(), &Query { text: "AB123456", most: 10, ..Query::default() }).unwrap();
    assert_eq!(found.hits.len(), 1);
    assert_eq!(found.hits[0].reasons, [Reason::RecordUnreadable { at: 4 }]);
}

#[test]
fn too_little_is_not_searched_for() {
    let (_folder, store) = register(&["123456"]);
    let found = find(store.database().unwrap(), &Query { text: "1?????", most: 10, ..Query::default() });
    assert!(matches!(found, Err(FindError::TooVague(_))));
}

#[test]
fn recorded_weapon_is_found_until_its_record_is_declared_wrong() {
    let mut sample = Sample::marked(1);
    let item = Item {
        item_no: "S-77".to_owned(),
        maker: "Beretta".into(),
        serial: Some("C21417Z".to_owned()),
        serial_status: SerialStatus::Read,
        ..Item::default()
    };
    let recorded = registry::record::Recorded {
        item,
        particulars: None,
        component: None,
        of: None,
        alarms: Vec::new(),
        list_sha256: None,
    };
    let life = sample.push(Act::ItemRecorded(Box::new(recorded)));
    let ledger = sample.written(Memory::default()).unwrap();
    assert_eq!(lives(ledger.view(), "C21417Z"), [(life, Field::Serial)]);
    assert_eq!(lives(ledger.view(), "S77"), [(life, Field::ItemNumber)]);
    sample.with_second(Act::ErrorDeclared {
        entry: life,
        reason: "another weapon".to_owned(),
        corrected_by: None,
    });
    let ledger = sample.written(Memory::default()).unwrap();
    assert_eq!(lives(ledger.view(), "C21417Z"), []);
}
