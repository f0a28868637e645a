//! A disk that is really full. `cargo xtask test --system` mounts it; without it the test fails rather than passes.
use registry::{SqliteStore, Store, StoreError, StoredEntry};
use std::{env, fs, path::PathBuf};

/// What is left free before the register is written full, in bytes.
const ROOM_BYTES: usize = 256 * 1024;

fn small_disk() -> PathBuf {
    let folder = env::var_os("MARKSTATION_TEST_SMALL_DISK");
    folder.expect("MARKSTATION_TEST_SMALL_DISK must name the folder of a small disk: run `cargo xtask test --system`").into()
}

fn entry(index: u64) -> StoredEntry {
    StoredEntry {
        index,
        bytes: format!(r#"{{"index":{index},"filler":"{}"}}"#, "x".repeat(370)).into_bytes(),
    }
}

/// Fills the disk but for `ROOM_BYTES`, and gives the file that does so.
fn ballast(folder: &std::path::Path) -> PathBuf {
    let path = folder.join("ballast");
    let mut bytes = vec![0x55_u8; 64 * 1024 * 1024];
    let written = (1..).find_map(|size| {
        let wanted = size * 64 * 1024;
        fs::write(&path, &bytes[..wanted]).is_err().then_some(wanted - 64 * 1024)
    });
    bytes.truncate(written.expect("a small disk is full at some time").saturating_sub(ROOM_BYTES));
    fs::write(&path, bytes).expect("it fitted a moment ago");
    path
}

#[test]
fn register_on_a_full_disk_refuses_by_name_keeps_what_it_had_and_goes_on_when_there_is_room() {
    let folder = small_disk();
    let path = folder.join("register.sqlite");
    let mut store = SqliteStore::create(&path).expect("there is room for an empty register");
    let ballast = ballast(&folder);

    let (kept, refusal) = (0..)
        .find_map(|index| store.append(&[entry(index)]).err().map(|refusal| (index, refusal)))
        .expect("the disk is full at some time");
    assert!(matches!(refusal, StoreError::Full), "{refusal:?}");
    assert!(kept > 0);
    assert_eq!(store.len().expect("reading needs no room"), kept);
    drop(store);

    fs::remove_file(ballast).expect("the ballast is ours");
    let mut store = SqliteStore::open(&path).expect("what was kept opens again");
    assert_eq!(store.len().expect("it is open"), kept);
    store.append(&[entry(kept)]).expect("there is room again");
    let entries = store.read(0, usize::MAX).expect("every entry is whole");
    assert!(entries.iter().zip(0..).all(|(found, index)| *found == entry(index)));
    assert_eq!(entries.len() as u64, kept + 1);
}
