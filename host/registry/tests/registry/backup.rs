//! Backups: taken beside a working owner, opened again, and each way in which one is not good told by its name.

use crate::sample::{STATION, Sample};
use jiff::Timestamp;
use protocol::{LedgerPosition, Realm};
use registry::backup::{
    BackupKey, BackupName, Drilled, Expected, Made, OpenError, Order, Recipient, Seal, TakeError, clear_old,
    drill, list, restore, take,
};
use registry::lock::LockError;
use registry::log::checkpoint::{SignedCheckpoint, origin};
use registry::note::{KeyKind, NoteKey};
use registry::{Act, Ledger, LedgerError, SqliteStore, Store};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

struct Site {
    _folder: tempfile::TempDir,
    register: PathBuf,
    medium: PathBuf,
    key: BackupKey,
    sample: Sample,
    ledger: Ledger<SqliteStore>,
}

impl Site {
    fn new(items: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("register.db");
        let medium = folder.path().join("medium");
        std::fs::create_dir(&medium).unwrap();
        let sample = Sample::marked(items);
        let ledger = sample.written(SqliteStore::create(&register).unwrap()).unwrap();
        Self { _folder: folder, register, medium, key: BackupKey::generate(), sample, ledger }
    }

    fn mark(&mut self, n: u32) {
        self.sample.mark(n);
        self.ledger.append(&self.sample.drafts[self.sample.drafts.len() - 3..]).unwrap();
    }

    fn take(&self, at_s: i64) -> Result<Made, TakeError> {
        self.take_for(&[self.key.recipient()], at_s, None, true)
    }

    fn take_for(
        &self,
        recipients: &[Recipient],
        at_s: i64,
        key: Option<&NoteKey>,
        same_medium: bool,
    ) -> Result<Made, TakeError> {
        let taken = Timestamp::from_second(1_764_494_707 + at_s).unwrap();
        let order = Order { register: &self.register, to: &self.medium, recipients, taken, key, same_medium };
        take(&order, |_, _| {})
    }

    fn drill(&self, made: &Made) -> Result<Drilled, OpenError> {
        self.drill_with(made, &self.key, STATION)
    }

    fn drill_with(&self, made: &Made, key: &BackupKey, station: &str) -> Result<Drilled, OpenError> {
        let checkpoint = std::fs::read_to_string(&made.checkpoint).unwrap();
        let expected = Expected { station, realm: Realm::Training, checkpoint: &checkpoint };
        let drilled = drill(&made.path, key, expected, &self.register);
        assert!(!self.register.with_file_name("register.db.drill").exists(), "a backup was left in plain");
        drilled
    }

    /// The backup under the same name with other bytes.
    fn change(&self, made: &Made, change: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = std::fs::read(&made.path).unwrap();
        change(&mut bytes);
        std::fs::write(&made.path, bytes).unwrap();
    }

    fn restore(&self, made: &Made, register: &Path) -> Result<LedgerPosition, OpenError> {
        let checkpoint = std::fs::read_to_string(&made.checkpoint).unwrap();
        let expected = Expected { station: STATION, realm: Realm::Training, checkpoint: &checkpoint };
        restore(&made.path, &self.key, expected, register)
    }
}

#[test]
fn backup_taken_beside_a_working_owner_is_drilled_and_lacks_what_came_after() {
    let mut site = Site::new(20);
    let position = site.ledger.position();
    let mut pages = Vec::new();
    let taken = Timestamp::from_second(1_764_494_707).unwrap();
    let recipients = [site.key.recipient(), BackupKey::generate().recipient()];
    let (register, to) = (site.register.clone(), site.medium.clone());
    let order =
        Order { register: &register, to: &to, recipients: &recipients, taken, key: None, same_medium: true };
    // The owner writes between any two steps.
    let mut next = 21;
    let made = take(&order, |left, of| {
        pages.push((left, of));
        site.mark(next);
        next += 1;
    });
    let made = made.unwrap();
    assert_eq!(made.name.to_string(), "KES1-000000000065-20251130T092507Z.age");
    assert_eq!((position.size, made.name.size), (65, 65));
    assert!(pages.last().is_some_and(|(left, of)| *left == 0 && *of > 20), "{pages:?}");
    let lacks = u64::from(next - 21) * 3;
    assert_eq!(site.drill(&made).unwrap(), Drilled { position, lacks });
    assert!(!site.register.with_file_name("register.db.backup").exists());
    let encrypted = std::fs::read(&made.path).unwrap();
    assert!(!encrypted.windows(8).any(|bytes| bytes == b"BKH0001\""), "a serial stands in plain");
}

#[test]
fn backup_is_for_nobody_else_on_the_medium_and_signed_where_there_is_a_key() {
    let site = Site::new(1);
    let key = NoteKey::new(&origin(STATION, Realm::Training), KeyKind::Note, &[3; 32]).unwrap();
    let made = site.take_for(&[site.key.recipient()], 0, Some(&key), true).unwrap();
    for path in [&made.path, &made.checkpoint, &site.register] {
        let mode = std::fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", path.display());
    }
    let text = std::fs::read_to_string(&made.checkpoint).unwrap();
    let signed = SignedCheckpoint::parse(&text).unwrap();
    signed.signed_by(&key.verifier()).unwrap();
    assert_eq!(signed.checkpoint.position, site.ledger.position());
    let seal = Seal::parse(&text).unwrap();
    assert_eq!(seal.bytes, std::fs::metadata(&made.path).unwrap().len());
    site.drill(&made).unwrap();
}

#[test]
fn backup_that_cannot_be_kept_apart_is_not_made() {
    let site = Site::new(1);
    let recipient = [site.key.recipient()];
    assert!(matches!(site.take_for(&recipient, 0, None, false), Err(TakeError::SameMedium { .. })));
    assert!(matches!(site.take_for(&[], 0, None, true), Err(TakeError::NoRecipient)));
    std::fs::remove_dir(&site.medium).unwrap();
    assert!(matches!(site.take(0), Err(TakeError::NoMedium { .. })));
    let names: Vec<_> = std::fs::read_dir(site.register.parent().unwrap())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        names.iter().all(|name| name.starts_with("register.db") && !name.contains("backup")),
        "{names:?}"
    );
}

/// Another file in the place of the good one, and what the drill must call it.
type Bad = (&'static str, fn(&mut Site, &Made), fn(&OpenError) -> bool);

const BAD: &[Bad] = &[
    (
        "end cut off",
        |site, made| site.change(made, |bytes| bytes.truncate(bytes.len() - 100)),
        |error| matches!(error, OpenError::Cut { expected, found } if expected - found == 100),
    ),
    (
        "cut within the header",
        |site, made| site.change(made, |bytes| bytes.truncate(60)),
        |error| matches!(error, OpenError::Cut { found: 60, .. } | OpenError::NotABackup),
    ),
    (
        "empty",
        |site, made| site.change(made, Vec::clear),
        |error| matches!(error, OpenError::Cut { found: 0, .. } | OpenError::NotABackup),
    ),
    (
        "a byte changed",
        |site, made| site.change(made, |bytes| *bytes.last_mut().unwrap() ^= 1),
        |error| matches!(error, OpenError::Changed),
    ),
    (
        "another file",
        |site, made| site.change(made, |bytes| *bytes = b"hello".repeat(40)),
        |error| matches!(error, OpenError::NotABackup),
    ),
    (
        "an older backup",
        |site, made| {
            let older = site.medium.join(BackupName::new(STATION, 65, made.name.taken).to_string());
            let older = list(&site.medium, STATION).unwrap().into_iter().find(|other| other.path != older);
            std::fs::copy(older.unwrap().path, &made.path).unwrap();
        },
        |error| matches!(error, OpenError::Swapped { expected: 68, found: 65 }),
    ),
    (
        "another station's checkpoint",
        |_, made| {
            let text = std::fs::read_to_string(&made.checkpoint).unwrap();
            std::fs::write(&made.checkpoint, text.replace("/KES1\n", "/KES2\n")).unwrap();
        },
        |error| matches!(error, OpenError::OtherStation { found, .. } if found.ends_with("/KES2")),
    ),
    (
        "no checkpoint",
        |_, made| std::fs::write(&made.checkpoint, "hello\n").unwrap(),
        |error| matches!(error, OpenError::Seal(_)),
    ),
];

#[test]
fn backup_that_is_not_good_is_told_by_what_is_wrong_with_it() {
    for (name, change, told) in BAD {
        let mut site = Site::new(20);
        site.take(0).unwrap();
        site.mark(21);
        let made = site.take(60).unwrap();
        site.drill(&made).unwrap();
        change(&mut site, &made);
        let error = site.drill(&made).unwrap_err();
        assert!(told(&error), "{name}: {error:?}");
        let other = site.register.with_file_name("other.db");
        assert!(site.restore(&made, &other).is_err(), "{name}: restored");
        assert!(!other.exists(), "{name}");
    }
}

#[test]
fn backup_is_refused_with_another_key_for_another_station_or_beside_another_register() {
    let mut site = Site::new(20);
    let made = site.take(0).unwrap();
    let wrong = site.drill_with(&made, &BackupKey::generate(), STATION);
    assert!(matches!(wrong, Err(OpenError::WrongKey)), "{wrong:?}");
    let other = site.drill_with(&made, &site.key, "KES2");
    assert!(
        matches!(&other, Err(OpenError::OtherStation { found, .. }) if found.ends_with("/KES1")),
        "{other:?}"
    );
    site.mark(21);
    let made = site.take(60).unwrap();
    for (items, behind) in [(20, true), (25, false)] {
        let path = site.register.with_file_name(format!("register{items}"));
        let mut present = Sample::ready();
        // Another history from the first mark on.
        present.push(Act::DayClosed);
        present.day = present.day.tomorrow().unwrap();
        present.push(Act::DayOpened);
        for n in 1..=items {
            present.mark(n);
        }
        drop(present.written(SqliteStore::create(&path).unwrap()).unwrap());
        let checkpoint = std::fs::read_to_string(&made.checkpoint).unwrap();
        let expected = Expected { station: STATION, realm: Realm::Training, checkpoint: &checkpoint };
        let found = drill(&made.path, &site.key, expected, &path);
        match behind {
            true => assert!(matches!(found, Err(OpenError::Behind { here: 67, there: 68 })), "{found:?}"),
            false => assert!(matches!(found, Err(OpenError::Forked { size: 68 })), "{found:?}"),
        }
    }
}

#[test]
fn restored_register_numbers_nothing_until_two_persons_re_admit_it() {
    let mut site = Site::new(20);
    site.ledger.store().put_person(&registry::PersonId("p1".to_owned()), "Amina", None).unwrap();
    let made = site.take(0).unwrap();
    site.mark(21);
    let restored = site.register.with_file_name("restored.db");
    assert!(matches!(
        site.restore(&made, &site.register),
        Err(OpenError::Register(registry::StoreError::Exists { .. }))
    ));
    let position = site.restore(&made, &restored).unwrap();
    assert_eq!(std::fs::metadata(&restored).unwrap().permissions().mode() & 0o777, 0o600);
    let mut ledger = Ledger::open(SqliteStore::open(&restored).unwrap()).unwrap();
    assert_eq!((ledger.position(), ledger.view().restored_at().unwrap()), (position, Some(65)));
    let person = ledger.store().person(&registry::PersonId("p1".to_owned())).unwrap();
    assert_eq!(person.map(|(name, _)| name).as_deref(), Some("Amina"));
    let mut sample = Sample::marked(20);
    sample.reserve(22);
    sample.push(Act::DayOpened);
    for draft in &sample.drafts[65..] {
        let refused = ledger.append(std::slice::from_ref(draft)).unwrap_err();
        assert!(matches!(&refused, LedgerError::Refused(_)), "{refused}");
        assert!(refused.to_string().contains("register readmit"), "{refused}");
    }
    // A view made anew does not forget it.
    ledger.rebuild_view().unwrap();
    assert_eq!(ledger.view().restored_at().unwrap(), Some(65));
    let mut sample = Sample::marked(20);
    sample.with_second(Act::Readmitted { reason: "stolen laptop".to_owned() });
    sample.reserve(22);
    ledger.append(&sample.drafts[65..]).unwrap();
    assert_eq!((ledger.view().restored_at().unwrap(), ledger.view().next_number().unwrap()), (None, None));
    drop(ledger);
    let ledger = Ledger::open_with_new_view(SqliteStore::open(&restored).unwrap()).unwrap();
    assert_eq!(ledger.view().restored_at().unwrap(), None);
}

#[test]
fn oldest_backups_are_cleared_and_the_drilled_one_is_spared() {
    let mut site = Site::new(1);
    let mut names = Vec::new();
    for n in 0..5 {
        names.push(site.take(i64::from(n) * 60).unwrap().name.to_string());
        site.mark(n + 2);
    }
    std::fs::write(site.medium.join("KES2-000000000001-20261130T092507Z.age"), "another station's").unwrap();
    let left = |site: &Site| -> Vec<_> {
        list(&site.medium, STATION).unwrap().into_iter().map(|made| made.name.to_string()).collect()
    };
    assert_eq!(left(&site), names);
    let removed = clear_old(&site.medium, STATION, 2, Some(&names[1])).unwrap();
    assert_eq!(removed.len(), 2);
    assert_eq!(left(&site), [names[1].clone(), names[3].clone(), names[4].clone()]);
    // Backup and checkpoint of each of three, and the other station's.
    assert_eq!(std::fs::read_dir(&site.medium).unwrap().count(), 7);
}

#[test]
fn key_file_is_one_that_ages_own_programs_read() {
    let key = BackupKey::generate();
    let read: BackupKey = key.file().parse().unwrap();
    assert_eq!(read.recipient(), key.recipient());
    let recipient = key.recipient().to_string();
    assert!(recipient.starts_with("age1"), "{recipient}");
    assert_eq!(recipient.parse::<Recipient>().unwrap(), key.recipient());
    let secret = key.file().lines().last().unwrap().to_owned();
    assert!(secret.starts_with("AGE-SECRET-KEY-1"));
    for wrong in [secret.as_str(), "age1qqq", "", "ssh-ed25519 AAAA"] {
        assert!(wrong.parse::<Recipient>().is_err(), "{wrong}");
    }
    for wrong in ["", "# nothing\n", recipient.as_str()] {
        assert!(wrong.parse::<BackupKey>().is_err(), "{wrong}");
    }
    assert!(!format!("{key:?}").contains("SECRET"));
}

#[test]
fn register_open_to_others_is_closed_when_its_owner_opens_it() {
    let site = Site::new(1);
    let Site { register, ledger, _folder: _held, .. } = site;
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for ending in ["", "-wal", "-shm"] {
        let path = registry::private::beside(&register, ending);
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    drop(ledger);
    std::fs::set_permissions(&register, std::fs::Permissions::from_mode(0o644)).unwrap();
    let store = SqliteStore::open(&register).unwrap();
    assert_eq!((mode(&register), store.len().unwrap()), (0o600, 8));
}

#[test]
fn what_a_run_left_that_died_goes_with_the_next_of_its_kind_and_nothing_else_does() {
    let site = Site::new(1);
    let beside = |ending: &str| registry::private::beside(&site.register, ending);
    let others = [".backup-of-mine", ".backup.old", ".drilled", ".restored.bak"];
    others.iter().for_each(|other| std::fs::write(beside(other), "a person's").unwrap());
    let left = |kind: &str| {
        let files = ["", "-wal", "-shm", "-journal"].map(|ending| beside(&format!("{kind}{ending}")));
        files.iter().for_each(|file| std::fs::write(file, "of a run that died").unwrap());
        files
    };
    let made = site.take(0).unwrap();
    // Each of these fails at once.
    let backup = left(".backup");
    site.take_for(&[site.key.recipient()], 1, None, false).unwrap_err();
    let drill_left = left(".drill");
    let no_seal = Expected { station: STATION, realm: Realm::Training, checkpoint: "" };
    drill(&made.path, &site.key, no_seal, &site.register).unwrap_err();
    let restored = left(".restored");
    site.restore(&made, &site.register).unwrap_err();
    for file in [backup, drill_left, restored].iter().flatten() {
        assert!(!file.exists(), "{}", file.display());
    }
    assert!(others.iter().all(|other| beside(other).exists()));
}

#[test]
fn second_backup_at_once_is_refused_and_the_first_is_good() {
    let site = Site::new(20);
    let recipients = [site.key.recipient()];
    let taken = Timestamp::from_second(1_764_494_707).unwrap();
    let (register, to) = (&site.register, &site.medium);
    let order = Order { register, to, recipients: &recipients, taken, key: None, same_medium: true };
    let mut refused = 0;
    let made = take(&order, |_, _| {
        let second = site.take(1).unwrap_err();
        assert!(matches!(second, TakeError::Lock(LockError::Busy { .. })), "{second}");
        refused += 1;
    });
    assert!(refused > 0);
    site.drill(&made.unwrap()).unwrap();
}
