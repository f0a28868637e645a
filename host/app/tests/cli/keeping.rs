//! The register kept safe: backups, drills, a lost register taken back, a damaged one, and number blocks that an authority
//! signed.

use crate::environment::{Environment, Ran};
use crate::life::{done, station};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

const AGAIN: &[&str] = &["controller", "provision", "--again", "--by", "Amina", "--second", "Brahim"];

fn json(environment: &Environment, args: &[&str]) -> Vec<serde_json::Value> {
    values(&done(environment.at(&[&["--json"], args].concat())))
}

fn values(ran: &Ran) -> Vec<serde_json::Value> {
    ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A station at work whose backups go to `medium`; the key is in `backup.key`.
fn with_backups() -> Environment {
    let environment = station();
    let made = environment.ok(&["backup", "key", "backup.key", "--json"]);
    let recipient = values(&made)[0]["recipient"].as_str().unwrap().to_owned();
    let config = environment.path("station/station.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    let backup = format!(
        "\n[backup]\nrecipients = [\"{recipient}\"]\nto = \"../medium\"\nevery_hours = 24\nkeep = 3\n"
    );
    std::fs::write(&config, text + &backup).unwrap();
    std::fs::create_dir(environment.path("medium")).unwrap();
    environment
}

/// A consignment of two weapons, the first of which has no serial and gets a number.
fn consignment(environment: &Environment, name: &str, first: u32) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/demo/manifest.csv");
    let text = std::fs::read_to_string(shipped).unwrap();
    let mut lines: Vec<_> = text.lines().take(11).map(str::to_owned).collect();
    lines.push(format!(
        "{first},Craft production,single barrel,break-open shotgun,12/70,,none,PK,,,no marks of any kind"
    ));
    lines.push(format!("{},Glock,19 Gen4,pistol,9x19 mm,ZZT{},,AT,2019,,", first + 1, first + 1));
    environment.write(&format!("{name}.csv"), &(lines.join("\n") + "\n"));
    done(environment.at(&["consignment", "open", &format!("{name}.csv"), "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", name, "--by", "Amina", "--all"]));
}

fn mark(environment: &Environment, name: &str) {
    done(environment.at(&["mark", name, "--auto", "--by", "Brahim"]));
}

fn backup(environment: &Environment) -> PathBuf {
    let made = json(environment, &["backup", "run", "--same-medium"]);
    environment.path(made[0]["file"].as_str().unwrap())
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// The register is gone; what lies beside it stays.
fn lose(environment: &Environment) {
    for ending in ["", "-wal", "-shm"] {
        let path = environment.path(&format!("station/register.db{ending}"));
        if path.exists() {
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn backup_is_made_listed_and_drilled_and_is_due_in_time() {
    let environment = with_backups();
    let due = environment.at(&["backup", "due", "--json"]);
    assert_eq!((due.code, &values(&due)[0]["due"]), (1, &true.into()), "{due:?}");
    let apart = environment.at(&["backup", "run"]);
    assert_eq!(apart.code, 1, "{apart:?}");
    assert!(apart.stderr.contains("the same medium as the register"), "{apart:?}");
    let closed = environment.at(&["day", "close", "--by", "Amina"]);
    assert_eq!(closed.code, 1, "{closed:?}");
    assert!(closed.stdout.contains("is closed") && closed.stderr.contains("the same medium"), "{closed:?}");
    let first = backup(&environment);
    for path in [first.clone(), environment.path("backup.key"), environment.path("station/register.db")] {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    let due = done(environment.at(&["backup", "due"]));
    assert!(due.stdout.contains("0 hours old"), "{due:?}");
    assert_eq!(environment.at(&["day", "close", "--by", "Amina"]).code, 1, "no day is open");
    let opened = done(environment.at(&["day", "open", "--by", "Amina", "--yes"]));
    assert!(!opened.stderr.contains("backup is due"), "{opened:?}");
    let drilled = json(&environment, &["backup", "drill", "--key", "backup.key"]).remove(0);
    assert_eq!(drilled["lacks"], 1, "the day was opened since: {drilled}");
    let listed = json(&environment, &["backup", "list"]).remove(0);
    assert_eq!(listed["good"], true, "{listed}");
    environment.ok(&["backup", "key", "other.key"]);
    let wrong = environment.at(&["backup", "drill", "--key", "other.key"]);
    assert_eq!(wrong.code, 1, "{wrong:?}");
    assert!(wrong.stderr.contains("made for other recipients"), "{wrong:?}");
    let bytes = std::fs::read(&first).unwrap();
    std::fs::write(&first, &bytes[..bytes.len() - 7]).unwrap();
    let cut = environment.at(&["backup", "drill", "--key", "backup.key"]);
    assert_eq!(cut.code, 1, "{cut:?}");
    assert!(cut.stderr.contains("the file ends too early"), "{cut:?}");
    assert_eq!(json(&environment, &["backup", "list"])[0]["good"], false);
    for act in [&["run", "--same-medium"][..], &["drill", "--key", "backup.key"]] {
        let done = done(environment.at(&[&["backup"][..], act].concat()));
        let (_, said) = done.stderr.split_once("holds the register alone").unwrap();
        assert!(said.contains("station.toml") && !said.contains("register.db"), "{said}");
    }
}

#[test]
fn backups_that_were_set_back_are_noticed() {
    let environment = with_backups();
    let first = backup(&environment);
    done(environment.at(&["day", "close", "--by", "Amina"]));
    let second = backup(&environment);
    assert_ne!(first, second);
    std::fs::remove_file(&second).unwrap();
    for args in [&["backup", "list"][..], &["backup", "drill", "--key", "backup.key"]] {
        let gone = environment.at(args);
        assert_eq!(gone.code, 1, "{gone:?}");
        assert!(gone.stderr.contains("entries was made, and the newest there has"), "{gone:?}");
    }
    done(environment.at(&["backup", "drill", "--key", "backup.key", first.to_str().unwrap()]));
}

/// The whole way: a lost register, an old backup, a controller that has seen more, two persons, another key, new numbers.
#[test]
fn register_from_an_old_backup_is_refused_re_admitted_and_goes_on_with_new_numbers_only() {
    let environment = with_backups();
    consignment(&environment, "first", 501);
    mark(&environment, "first");
    let saved = backup(&environment);
    consignment(&environment, "second", 601);
    mark(&environment, "second");
    let lost = json(&environment, &["register", "find", "601"]).remove(0);
    assert_eq!(lost["number"], "KET1-000002", "{lost}");
    lose(&environment);
    let saved = saved.to_str().unwrap();
    let restored = done(environment.at(&["backup", "restore", saved, "--key", "backup.key"]));
    assert!(restored.stderr.contains("register readmit"), "{restored:?}");
    assert!(restored.stderr.contains("Only the register came back"), "{restored:?}");
    let again = environment.at(&["backup", "restore", saved, "--key", "backup.key"]);
    assert!(again.code == 1 && again.stderr.contains("never overwritten"), "{again:?}");
    // It marks nothing.
    consignment(&environment, "third", 701);
    let refused = environment.at(&["mark", "third", "--auto", "--by", "Brahim"]);
    assert_ne!(refused.code, 0, "{refused:?}");
    assert!(refused.stderr.contains("register readmit"), "{refused:?}");
    let alone = environment.at(&[
        "register",
        "readmit",
        "--by",
        "Amina",
        "--second",
        "Amina",
        "--reason",
        "disk failed",
    ]);
    assert_eq!(alone.code, 1, "{alone:?}");
    // The controller has seen more, and takes no other key for a register that nobody re-admitted.
    let early = environment.at(AGAIN);
    assert_eq!(early.code, 3, "{early:?}");
    assert!(early.stderr.contains("register readmit"), "{early:?}");
    let readmit = ["register", "readmit", "--by", "Amina", "--second", "Brahim", "--reason", "disk failed"];
    let readmitted = json(&environment, &readmit).remove(0);
    assert_eq!(readmitted["voided"], 4_999, "{readmitted}");
    let behind = environment.at(&["mark", "third", "--auto", "--by", "Brahim"]);
    assert_eq!(behind.code, 3, "{behind:?}");
    assert!(behind.stderr.contains("controller provision --again"), "{behind:?}");
    let anew = done(environment.at(AGAIN));
    assert!(anew.stderr.contains("2 receipts about jobs that this register lacks"), "{anew:?}");
    let kept = std::fs::read_to_string(environment.path("station/lost-receipts.jsonl")).unwrap();
    assert_eq!(kept.lines().filter(|line| line.contains("\"Complete\"")).count(), 2, "{kept}");
    // Weapons with a serial need no number; the other one waits for a new block.
    let none = environment.at(&["mark", "third", "--auto", "--by", "Brahim"]);
    assert!(none.code == 3 && none.stderr.contains("number block is used up"), "{none:?}");
    signed_block(&environment, "NEW-1", "KE-N-", 1, 50);
    mark(&environment, "third");
    let found = json(&environment, &["register", "find", "701"]).remove(0);
    assert!(found["number"].as_str().unwrap().starts_with("KE-N-0001"), "{found}");
    let verified = done(environment.at(&["register", "verify", "--controller"]));
    assert!(verified.stdout.contains("verified"), "{verified:?}");
    let gaps = json(&environment, &["block", "gaps"]);
    let rest = gaps.iter().find(|gap| gap["first"] == "KET1-000002").unwrap();
    assert_eq!((&rest["last"], &rest["count"]), (&"KET1-005000".into(), &4_999.into()), "{gaps:?}");
    assert!(rest["reason"].as_str().unwrap().contains("disk failed"), "{gaps:?}");
}

/// A copy of the folder is put back by hand: nothing in the file says so, and the controller notices.
#[test]
fn register_put_back_by_hand_is_noticed_by_the_controller_and_named_with_the_way_on() {
    let environment = station();
    let register = environment.path("station/register.db");
    let copy = std::fs::read(&register).unwrap();
    consignment(&environment, "first", 501);
    mark(&environment, "first");
    lose(&environment);
    std::fs::write(&register, copy).unwrap();
    done(environment.at(&["consignment", "open", "first.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "first", "--by", "Amina", "--all"]));
    let behind = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert_eq!(behind.code, 3, "{behind:?}");
    assert!(behind.stderr.contains("register readmit") && behind.stderr.contains("--again"), "{behind:?}");
}

/// Admits an authority and takes in a block that it signs.
fn signed_block(environment: &Environment, id: &str, prefix: &str, first: u64, last: u64) {
    let made = environment.ok(&["block", "key", "KE-AUTHORITY", "--to", "authority.key", "--json"]);
    let key = values(&made)[0]["key"].as_str().unwrap().to_owned();
    done(environment.at(&["block", "authority", &key, "--by", "Amina", "--second", "Brahim"]));
    environment.ok(&issue(id, prefix, &first.to_string(), &last.to_string(), "block.txt"));
    done(environment.at(&["block", "show", "block.txt"]));
    done(environment.at(&["block", "add", "block.txt", "--by", "Amina", "--second", "Brahim"]));
}

fn issue<'a>(id: &'a str, prefix: &'a str, first: &'a str, last: &'a str, to: &'a str) -> [&'a str; 18] {
    [
        "block",
        "issue",
        "--station",
        "KE-T-1",
        "--id",
        id,
        "--prefix",
        prefix,
        "--first",
        first,
        "--last",
        last,
        "--width",
        "4",
        "--key",
        "authority.key",
        "--to",
        to,
    ]
}

#[test]
fn blocks_are_issued_once_taken_in_once_and_every_missing_number_has_a_reason() {
    let environment = station();
    signed_block(&environment, "B-1", "KE-N-", 1, 20);
    assert_eq!(mode(&environment.path("authority.key")), 0o600);
    for (id, first, last) in [("B-1", "21", "30"), ("B-2", "20", "30")] {
        let twice = environment.run(&issue(id, "KE-N-", first, last, "again.txt"));
        assert_eq!(twice.code, 1, "{twice:?}");
        assert!(twice.stderr.contains("line 1 of the list"), "{twice:?}");
        assert!(!environment.path("again.txt").exists());
    }
    // Another program that issues a block has the folder of the list.
    let other = std::fs::File::open(environment.path(".")).unwrap();
    other.lock().unwrap();
    let meanwhile = environment.run(&issue("B-2", "KE-N-", "21", "30", "second.txt"));
    assert!(meanwhile.code == 1 && meanwhile.stderr.contains("wait for its end"), "{meanwhile:?}");
    assert!(!environment.path("second.txt").exists());
    drop(other);
    let again = environment.at(&["block", "add", "block.txt", "--by", "Amina", "--second", "Brahim"]);
    assert!(again.code == 1 && again.stderr.contains("shares numbers"), "{again:?}");
    environment.ok(&issue("B-2", "KE-N-", "21", "30", "second.txt"));
    let text = std::fs::read_to_string(environment.path("second.txt")).unwrap();
    assert!(text.starts_with("markstation-number-block-v1\nstation KE-T-1\nblock B-2\n"), "{text}");
    environment.write("forged.txt", &text.replace("last 30", "last 99"));
    let forged = environment.at(&["block", "show", "forged.txt"]);
    assert!(forged.code == 1 && forged.stderr.contains("does not fit the text"), "{forged:?}");
    let forged = environment.at(&["block", "add", "forged.txt", "--by", "Amina", "--second", "Brahim"]);
    assert!(forged.code == 1 && forged.stderr.contains("signature does not count"), "{forged:?}");
    // The block of the configuration was taken in before there was an authority, and is voided by hand.
    let listed = json(&environment, &["block", "list"]);
    let own = listed[0]["block"].as_str().unwrap();
    let void =
        ["block", "void", own, "--reason", "the authority issues now", "--by", "Amina", "--second", "Brahim"];
    assert_eq!(json(&environment, &void)[0]["count"], 5_000);
    consignment(&environment, "first", 501);
    mark(&environment, "first");
    let number = json(&environment, &["register", "find", "501"])[0]["number"].as_str().unwrap().to_owned();
    assert_eq!((number.len(), &number[..9]), (10, "KE-N-0001"), "with a check character");
    let void = [
        "block",
        "void",
        "B-1",
        "--last",
        "KE-N-0005M",
        "--reason",
        "x",
        "--by",
        "Amina",
        "--second",
        "Brahim",
    ];
    let wrong = environment.at(&void);
    assert!(wrong.code == 1 && wrong.stderr.contains("not numbers of one block"), "{wrong:?}");
    let gaps = json(&environment, &["block", "gaps"]);
    assert_eq!(gaps.len(), 1, "{gaps:?}");
    assert!(gaps[0]["reason"].as_str().unwrap().contains("the authority issues now"), "{gaps:?}");
    let listed = json(&environment, &["block", "list"]);
    assert_eq!((&listed[1]["block"], &listed[1]["left"]), (&"B-1".into(), &19.into()), "{listed:?}");
    done(environment.at(&["register", "verify"]));
    let marked = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert!(marked.stderr.contains("19 numbers are left"), "{marked:?}");
}

#[test]
fn damaged_register_is_saved_into_a_new_file_that_is_re_admitted() {
    let environment = station();
    consignment(&environment, "first", 501);
    mark(&environment, "first");
    let register = environment.path("station/register.db");
    let whole = done(environment.at(&["register", "doctor", "--to", "whole.db", "--json"]));
    assert_eq!(values(&whole)[0]["whole"], true, "{whole:?}");
    done(environment.run(&["register", "verify", "whole.db"]));
    assert_eq!(mode(&environment.path("whole.db")), 0o600);
    // The last page of entries is overwritten.
    let mut bytes = std::fs::read(&register).unwrap();
    let last = bytes.windows(16).rposition(|bytes| bytes == b"\"act\":\"received\"").unwrap() / 2_048 * 2_048;
    bytes[last..last + 2_048].fill(0x55);
    std::fs::write(&register, &bytes).unwrap();
    let refused = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert_eq!(refused.code, 4, "{refused:?}");
    assert!(refused.stderr.contains("register doctor"), "{refused:?}");
    let saved = environment.at(&["register", "doctor", "--json"]);
    assert_eq!(saved.code, 1, "{saved:?}");
    let told = values(&saved).remove(0);
    assert!(told["entries"].as_u64().unwrap() > 3 && told["whole"] == false, "{told}");
    assert!(saved.stderr.contains("are missing") || saved.stderr.contains("nothing shows"), "{saved:?}");
    assert_eq!(std::fs::read(&register).unwrap(), bytes, "the damaged file was written to");
    let new = environment.path("station/register.saved.db");
    lose(&environment);
    std::fs::rename(new, &register).unwrap();
    let opened = environment.at(&["day", "open", "--by", "Amina", "--yes"]);
    assert!(opened.code != 0 && opened.stderr.contains("register readmit"), "{opened:?}");
}

/// A file that cannot be written stands where the program tries whether there is room.
#[test]
fn full_disk_and_a_medium_that_cannot_be_written_are_noticed_before_anything_is_begun() {
    let environment = station();
    consignment(&environment, "first", 501);
    let before = json(&environment, &["register", "verify"])[0]["entries"].clone();
    let room = environment.path("station/register.db-room");
    std::os::unix::fs::symlink("/dev/full", &room).unwrap();
    let full = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert_eq!(full.code, 1, "{full:?}");
    assert!(full.stderr.contains("the disk is full"), "{full:?}");
    std::fs::create_dir(&room).unwrap();
    let blocked = environment.at(&["mark", "first", "--auto", "--by", "Brahim"]);
    assert_eq!(blocked.code, 1, "{blocked:?}");
    std::fs::remove_dir(&room).unwrap();
    assert_eq!(json(&environment, &["register", "verify"])[0]["entries"], before);
    mark(&environment, "first");
}
