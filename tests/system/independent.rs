//! Proofs of marks before a checker that shares nothing with this program: `tests/independent/check_proof.py`, written
//! from `FORMAT.md`. `cargo xtask test --system` installs what it runs on.

use registry::log::checkpoint::{Checkpoint, SignedCheckpoint, origin};
use registry::log::code;
use registry::log::evidence::{ControllerKey, EvidenceError, Keys, Made, examine};
use registry::log::proof::TlogProof;
use registry::note::{KeyKind, NoteKey};
use registry::{Act, SqliteStore, Store};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::generator::{self, STATION};

const FORMAT: &str = include_str!("../../host/registry/FORMAT.md");
/// Entries of the ledger that is proven from.
const ENTRIES: u64 = 3_000;

fn block(name: &str) -> &'static str {
    let (_, rest) = FORMAT.split_once(&format!("```{name}\n")).expect("the example is there");
    rest.split_once("```").expect("the example has an end").0
}

/// What the other checker says of each file, and its exit code.
fn python(files: &[PathBuf], keys: &[String]) -> (Vec<Value>, Option<i32>) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("independent/check_proof.py");
    let mut command = Command::new("python3");
    command.arg(script).args(files);
    keys.iter().for_each(|key| {
        command.args(["--key", key]);
    });
    let output = command.output().expect("python3 runs: `cargo xtask test --system` installs it");
    let text = String::from_utf8(output.stdout).expect("it prints JSON");
    assert_eq!(text.lines().count(), files.len(), "{}", String::from_utf8_lossy(&output.stderr));
    (
        text.lines().map(|line| serde_json::from_str(line).expect("it prints JSON")).collect(),
        output.status.code(),
    )
}

/// The same said by this program, in the other's words; an error that only keys mend is 1, any other 4.
fn rust(text: &str, keys: &Keys) -> Result<Value, i32> {
    let file = match text.starts_with(code::PREFIX) {
        true => code::read(text.trim_end_matches(['\r', '\n'])).map_err(|_| 4)?,
        false => text.to_owned(),
    };
    let proofs = TlogProof::parse_all(&file).map_err(|_| 4)?;
    let shown = examine(&proofs, keys).map_err(|error| match error {
        EvidenceError::NoKey { .. } => 1,
        _ => 4,
    })?;
    let mark = shown.mark.map(|mark| {
        let (made, key) = match mark.made {
            Made::Witnessed { key: ControllerKey::Given, .. } => ("witnessed", "given"),
            Made::Witnessed { key: ControllerKey::Admitted, .. } => ("witnessed", "admitted"),
            Made::Witnessed { key: ControllerKey::Unknown, .. } => ("witnessed", "unknown"),
            Made::Attested => ("attested", ""),
            Made::Spoilt => ("spoilt", ""),
            Made::NotShown => ("not shown", ""),
        };
        serde_json::json!({"job": mark.job, "text": mark.reservation.mark.texts(), "made": made,
                           "controller_key": key, "read_back": mark.read_back})
    });
    let seen: serde_json::Map<_, _> =
        shown.seen.into_iter().map(|seen| (seen.witness, seen.at_s.into())).collect();
    let entries: Vec<u64> = shown.entries.iter().map(|entry| entry.index).collect();
    Ok(
        serde_json::json!({"good": true, "origin": origin(&shown.station, shown.realm), "size": shown.position.size,
                          "seen": seen, "entries": entries, "mark": mark}),
    )
}

struct Log {
    _folder: tempfile::TempDir,
    store: SqliteStore,
    checkpoint: SignedCheckpoint,
    keys: Keys,
}

impl Log {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = SqliteStore::create(&folder.path().join("register.db")).expect("a register");
        let ledger = generator::build(store, ENTRIES, 500, |_| {}).expect("it takes in what is generated");
        let realm = ledger.standing().expect("it has entries").realm;
        let station = NoteKey::new(&origin(STATION, realm), KeyKind::Note, &[5; 32]).expect("a key");
        let witness = NoteKey::new("example.org/stick-1", KeyKind::Cosignature, &[6; 32]).expect("a key");
        let checkpoint = Checkpoint { origin: origin(STATION, realm), position: ledger.position() };
        let text = checkpoint.sign(&station).expect("it signs");
        let mut checkpoint = SignedCheckpoint::parse(&text).expect("it reads");
        let line = witness.cosign(checkpoint.note.text(), 1_796_000_000).expect("it signs");
        checkpoint.note.add(&line).expect("a line");
        let keys = Keys { notes: vec![station.verifier(), witness.verifier()], controllers: Vec::new() };
        Self { _folder: folder, store: ledger.into_store(), checkpoint, keys }
    }

    fn key_words(&self) -> Vec<String> {
        self.keys.notes.iter().map(ToString::to_string).collect()
    }

    fn prove(&self, entries: &[u64]) -> String {
        let prove = |index: &u64| TlogProof::of(&self.store, &self.checkpoint, *index).expect("it proves");
        entries.iter().map(|index| prove(index).to_string()).collect()
    }

    /// For some marks: receipt, reservation and admission, as `register prove` has them.
    fn marks(&self) -> Vec<String> {
        let entries = self.store.read(0, ENTRIES as usize).expect("it reads");
        let acts: Vec<Act> =
            entries.iter().map(|stored| registry::ledger::parse(stored).expect("it reads").act).collect();
        let admitted =
            acts.iter().position(|act| matches!(act, Act::ControllerAdmitted { .. })).expect("one") as u64;
        let reserved = acts.iter().enumerate().filter(|(_, act)| matches!(act, Act::Reserved(_)));
        reserved
            .step_by(60)
            .map(|(at, _)| {
                let received = (at..acts.len()).find(|at| matches!(acts[*at], Act::Received { .. }));
                let received = received.expect("each job has its receipt") as u64;
                self.prove(&[received, at as u64, admitted])
            })
            .collect()
    }
}

fn files(folder: &Path, texts: &[String]) -> Vec<PathBuf> {
    let write = |(at, text): (usize, &String)| {
        let path = folder.join(format!("{at}.tlog-proof"));
        std::fs::write(&path, text).expect("it can be written");
        path
    };
    texts.iter().enumerate().map(write).collect()
}

#[test]
fn other_checker_says_the_same_of_the_example_in_the_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let texts = vec![block("proof").to_owned(), block("code").to_owned()];
    let keys: Vec<String> = block("keys").lines().map(str::to_owned).collect();
    let (said, code) = python(&files(folder.path(), &texts), &keys);
    let own =
        Keys { notes: keys.iter().map(|key| key.parse().expect("a key")).collect(), controllers: Vec::new() };
    for (text, said) in texts.iter().zip(said) {
        assert_eq!(rust(text, &own), Ok(said));
    }
    assert_eq!(code, Some(0));
    let (_, code) = python(&files(folder.path(), &texts), &keys[1..]);
    assert_eq!(code, Some(1), "without the station's key nothing is known");
}

#[test]
fn other_checker_says_the_same_of_marks_and_their_codes_from_a_long_ledger() {
    let (log, folder) = (Log::new(), tempfile::tempdir().expect("a folder"));
    let mut texts = log.marks();
    for at in 0..texts.len() {
        let proofs = TlogProof::parse_all(&texts[at]).expect("a proof");
        texts.push(code::write(&proofs).expect("it fits").0);
    }
    let (said, code) = python(&files(folder.path(), &texts), &log.key_words());
    assert_eq!(code, Some(0), "{said:?}");
    for (text, said) in texts.iter().zip(&said) {
        assert_eq!(rust(text, &log.keys).as_ref(), Ok(said));
    }
    let witnessed = said.iter().filter(|said| said["mark"]["made"] == "witnessed").count();
    assert!(witnessed >= 10, "{witnessed} of {}", said.len());
    println!("{} proofs and codes, {witnessed} of witnessed marks", said.len());
}

#[test]
fn other_checker_agrees_on_proofs_that_were_changed() {
    let (log, folder) = (Log::new(), tempfile::tempdir().expect("a folder"));
    let good = &log.marks()[0];
    let mut texts = Vec::new();
    let mut random = 0x9E37_79B9_7F4A_7C15_u64;
    while texts.len() < 400 {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(random >> 33).expect("31 bits") % good.len();
        let mut bytes = good.clone().into_bytes();
        match random >> 20 & 3 {
            0 => bytes[at] ^= 1,
            1 => bytes[at] = b'A',
            2 => drop(bytes.remove(at)),
            _ => bytes.insert(at, b'\n'),
        }
        texts.extend(String::from_utf8(bytes).ok());
    }
    let (said, _) = python(&files(folder.path(), &texts), &log.key_words());
    let mut good = 0;
    for (text, said) in texts.iter().zip(&said) {
        let own = rust(text, &log.keys);
        assert_eq!(own.is_ok(), said["good"] == true, "{own:?} and {said}:\n{text}");
        good += usize::from(own.is_ok());
    }
    println!("{} changed proofs, {good} of them changed where it says nothing", said.len());
}
