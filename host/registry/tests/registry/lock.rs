//! One owner.

use registry::lock::{LOCK_FILE, LockError, Owner, OwnerLock, owner_of};

fn owner(pid: u32) -> Owner {
    Owner { pid, since: "2026-11-20T08:00:00Z".parse().unwrap() }
}

#[test]
fn folder_that_is_owned_is_refused_and_its_owner_named() {
    let folder = tempfile::tempdir().unwrap();
    let held = OwnerLock::take(folder.path(), &owner(41)).unwrap();
    let refused = OwnerLock::take(folder.path(), &owner(42)).unwrap_err();
    assert!(matches!(&refused, LockError::Owned { owner: found, .. } if *found == owner(41)), "{refused:?}");
    assert!(refused.to_string().contains("process 41"), "{refused}");
    assert_eq!(owner_of(folder.path()).unwrap(), Some(owner(41)));
    drop(held);
    assert_eq!(owner_of(folder.path()).unwrap(), None);
    OwnerLock::take(folder.path(), &owner(42)).unwrap();
}

#[test]
fn folder_with_the_name_of_a_dead_owner_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(LOCK_FILE), "pid 999999999\nsince 2026-01-01T00:00:00Z\nand more")
        .unwrap();
    assert_eq!(owner_of(folder.path()).unwrap(), None);
    let _held = OwnerLock::take(folder.path(), &owner(43)).unwrap();
    let text = std::fs::read_to_string(folder.path().join(LOCK_FILE)).unwrap();
    assert_eq!(text, "pid 43\nsince 2026-11-20T08:00:00Z\n");
}

#[test]
fn folder_that_is_not_there_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let refused = OwnerLock::take(&folder.path().join("none"), &owner(1)).unwrap_err();
    assert!(matches!(refused, LockError::Io { .. }));
    assert_eq!(owner_of(folder.path()).unwrap(), None);
}
