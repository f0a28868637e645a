//! The program itself, over a whole consignment on a training station: a call on its register's file fails, and it goes
//! on by itself afterwards until every weapon is marked. Its register verifies, and its metal bears each mark once.

use super::shim::{How, put_between};
use crate::figures::figure;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use training::process::folder::TrainingFolder;

/// Weapons of the consignment.
const WEAPONS: usize = 3;
/// The call that fails where not all do, for each way to fail: while the register is filled, and while marks are made.
const CALLS: [(How, usize); 3] = [(How::Enospc, 270), (How::Eio, 290), (How::Kill, 305)];
/// Between two calls of a long run.
const STEP_SOAK: usize = 3;
/// No run has more calls.
const CALLS_MAX: usize = 3_000;
/// Exit code of a program that has found a mistake in itself.
const OUR_BUG: i32 = 70;

fn program() -> Command {
    let folder = std::env::current_exe().expect("a test has a file");
    let path = folder.ancestors().nth(2).map(|folder| folder.join("markstation")).expect("it lies in target");
    assert!(path.is_file(), "{}: build the program first: `cargo build`", path.display());
    Command::new(path)
}

/// The head of the shipped manifest and its first lines.
fn manifest(place: &Path) -> PathBuf {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../host/app/assets/demo/manifest.csv");
    let shipped = std::fs::read_to_string(shipped).expect("the manifest ships");
    let head = shipped.lines().take_while(|line| line.starts_with('#')).count() + 1;
    let lines: String = shipped.split_inclusive('\n').take(head + WEAPONS).collect();
    let path = place.join("manifest.csv");
    std::fs::write(&path, lines).expect("the place is ours");
    path
}

#[test]
fn program_whose_nth_call_fails_ends_with_a_reason_and_goes_on() {
    let soak = std::env::var_os("MARKSTATION_SOAK").is_some();
    let all = |how: How, call: usize| {
        let calls: Vec<_> = if soak { (1..CALLS_MAX).step_by(STEP_SOAK).collect() } else { vec![call] };
        // In a long run the first call that is not reached ends it.
        (how, calls.into_iter().map_while(|at| run(at, how)).collect::<Vec<_>>())
    };
    let ended: Vec<(How, Vec<String>)> = std::thread::scope(|scope| {
        let threads = CALLS.map(|(how, call)| scope.spawn(move || all(how, call)));
        threads.into_iter().map(|thread| thread.join().expect("every run kept its promises")).collect()
    });
    for (how, codes) in &ended {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        codes.iter().for_each(|code| *counts.entry(code).or_default() += 1);
        figure(&format!(
            "program, a call on its register fails, {:>6}: {} runs, ended with {counts:?}, and went on",
            how.word(),
            codes.len()
        ));
        assert!(!codes.is_empty(), "{how:?}: the program no longer comes to that call");
    }
}

/// How the program ended of the call; `None` if it never came to it.
fn run(at: usize, how: How) -> Option<String> {
    let place = tempfile::tempdir().expect("a folder");
    let root = place.path().canonicalize().expect("it is there");
    let (folder, report) = (root.join("station"), root.join("report"));
    let mut demo = program();
    demo.args(["demo", "--speed", "1000", "--machine", "grbl", "--lines"]).arg(manifest(&root)).arg(&folder);
    put_between(&mut demo, &folder, at, how, &report);
    let ended = demo.env("SHIM_NAME", "register.db").output().expect("the program starts");
    let struck = std::fs::read_to_string(&report).ok()?;
    let code = ended.status.code();
    let tell = |output: &Output| {
        format!("call {at} ({struck}), {how:?}: {}", String::from_utf8_lossy(&output.stderr))
    };
    assert!(code.is_none() == (how == How::Kill) && code != Some(OUR_BUG), "{code:?} {}", tell(&ended));
    assert!(code.is_none_or(|code| code == 0) || !ended.stderr.is_empty(), "it says why");
    let metal = || TrainingFolder::new(folder.join("training")).read_metal().unwrap_or_default();
    let listed = on(&folder, &["consignment", "list"]);
    let is_taken_in = String::from_utf8_lossy(&listed.stdout).contains("demo");
    if is_taken_in {
        let marked = on(&folder, &["mark", "demo", "--by", "Operator", "--auto"]);
        assert!(marked.status.success(), "{}", tell(&marked));
        let verified = on(&folder, &["register", "verify"]);
        assert!(verified.status.success(), "{}", tell(&verified));
        let whole = metal().into_iter().filter(|act| act.complete).count();
        assert!(whole >= WEAPONS, "{whole} whole marks on {WEAPONS} weapons: {}", tell(&marked));
    }
    let mut places: Vec<_> = metal().into_iter().map(|act| (act.part, act.place)).collect();
    let count = places.len();
    places.sort();
    places.dedup();
    assert_eq!(places.len(), count, "a place was touched twice: {}", tell(&ended));
    assert!(is_taken_in || count == 0, "metal was touched for no consignment: {}", tell(&ended));
    Some(code.map_or("a kill".to_owned(), |code| code.to_string()))
}

fn on(folder: &Path, words: &[&str]) -> Output {
    program().arg("--station").arg(folder).args(words).output().expect("the program starts")
}
