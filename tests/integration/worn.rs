//! Worn serials in a register of a hundred thousand weapons: the right one is among the first ten.

use registry::search::{Field, Query, Subject, find, put};
use registry::{SqliteStore, Store};
use tests::stock::{Chance, Stock, Weapon, worn};

const WEAPONS: usize = 100_000;
const DRAWN: usize = 1_000;
const AMONG_FIRST: usize = 10;

#[test]
fn worn_serial_of_two_unknown_characters_is_among_the_first_ten() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::create(&folder.path().join("register")).expect("a new register");
    let db = store.database().expect("SQLite has one");
    let stock: Vec<Weapon> = Stock::new(2).take(WEAPONS).collect();
    db.execute_batch("BEGIN").expect("a transaction");
    for (life, Weapon { maker, model, calibre, consignment, serial }) in (0..).zip(&stock) {
        let subject = Subject { entry: life, life, maker, model, calibre, consignment };
        put(db, &subject, &[(Field::Serial, serial)]).expect("it is taken in");
    }
    db.execute_batch("COMMIT").expect("a commit");
    let mut chance = Chance(3);
    let mut right = 0;
    for (life, weapon) in (0..).zip(&stock).step_by(WEAPONS / DRAWN) {
        let read = worn(&weapon.serial, 2, &mut chance);
        let query = Query {
            text: &read,
            makers: &[weapon.maker],
            models: &[&weapon.model],
            calibres: &[weapon.calibre],
            most: AMONG_FIRST,
            ..Query::default()
        };
        let found = find(db, &query).expect("an answer");
        assert!(found.hits.is_sorted_by_key(|hit| hit.cost), "{read}: {found:?}");
        right += usize::from(found.hits.iter().any(|hit| hit.life == life));
    }
    println!("the right weapon among the first {AMONG_FIRST}: {right} of {DRAWN}");
    assert!(right * 100 >= DRAWN * 95, "{right}");
}
