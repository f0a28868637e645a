//! A witness: what it signs, what it never signs, and what a failing medium cannot make it sign.

use crate::sample::Sample;
use protocol::{LedgerPosition, Realm};
use registry::log::checkpoint::{Checkpoint, SignedCheckpoint, origin};
use registry::log::merkle::consistency;
use registry::log::witness::{Files, Folder, Request, Witness, WitnessError};
use registry::note::{KeyKind, NoteKey, VerifierKey};
use registry::tree::{Frontier, Hash};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;

const NOW_S: u64 = 1_796_000_000;

fn station() -> NoteKey {
    NoteKey::new(&origin("KES1", Realm::Training), KeyKind::Note, &[5; 32]).unwrap()
}

/// A ledger of which any state can be signed and any growth proven.
struct Log {
    key: NoteKey,
    entries: Vec<Vec<u8>>,
}

impl Log {
    fn new(items: u32) -> Self {
        Self { key: station(), entries: Sample::marked(items).bytes }
    }

    fn root(&self, from: u64, to: u64) -> Hash {
        let mut frontier = Frontier::default();
        let range = usize::try_from(from).unwrap()..usize::try_from(to).unwrap();
        self.entries[range].iter().for_each(|entry| frontier.append(entry));
        frontier.root()
    }

    fn checkpoint(&self, size: u64) -> SignedCheckpoint {
        let position = LedgerPosition { size, root: self.root(0, size) };
        let origin = self.key.verifier().name().to_owned();
        SignedCheckpoint::parse(&Checkpoint { origin, position }.sign(&self.key).unwrap()).unwrap()
    }

    fn request(&self, old: u64, size: u64) -> Request {
        let path = consistency(old, size, |from, to| Ok::<_, Infallible>(self.root(from, to))).unwrap();
        Request { old, path, checkpoint: self.checkpoint(size) }
    }
}

/// A medium that can fail in each way that one does.
#[derive(Debug, Default, Clone)]
struct Medium {
    files: BTreeMap<String, Vec<u8>>,
    fault: Option<Fault>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// Nothing is written, and it says so.
    Refuses,
    /// The beginning is written, and it says so.
    Tears(usize),
    /// Everything is written, and it says that it failed.
    WritesAndFails,
    /// It says that all is well, and nothing is there.
    Loses,
    /// It says that all is well, and the beginning is there.
    LosesTheEnd(usize),
}

impl Files for Medium {
    fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.files.get(name).cloned())
    }

    fn names(&self) -> io::Result<Vec<String>> {
        Ok(self.files.keys().cloned().collect())
    }

    fn replace(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        let mut put =
            |length: usize| self.files.insert(name.to_owned(), content[..length.min(content.len())].to_vec());
        match self.fault {
            None => put(content.len()),
            Some(Fault::Refuses) => return Err(io::Error::other("no space")),
            Some(Fault::Tears(length)) => {
                put(length);
                return Err(io::Error::other("torn"));
            }
            Some(Fault::WritesAndFails) => {
                put(content.len());
                return Err(io::Error::other("not synced"));
            }
            Some(Fault::Loses) => None,
            Some(Fault::LosesTheEnd(length)) => put(length),
        };
        Ok(())
    }
}

fn witness() -> Witness<Medium> {
    let mut witness = Witness::create(Medium::default(), "witness/stick-1", &[6; 32]).unwrap();
    witness.trust(&station().verifier()).unwrap();
    witness
}

fn signed_at(checkpoint: &SignedCheckpoint, line: &str, key: &VerifierKey) -> u64 {
    let mut with = checkpoint.clone();
    with.note.add(line).unwrap();
    with.cosigned_by(key).unwrap()
}

#[test]
fn witness_signs_a_ledger_that_only_grew_and_says_when() {
    let (log, mut witness) = (Log::new(3), witness());
    let mut known = 0;
    for size in [1, 5, 5, 8, 14] {
        let request = log.request(known, size);
        let again = Request::parse(&request.to_string()).unwrap();
        assert_eq!(again, request);
        let line = witness.cosign(&again, NOW_S + size).unwrap();
        assert_eq!(signed_at(&request.checkpoint, &line, &witness.verifier()), NOW_S + size);
        known = size;
    }
    let last = witness.last(station().verifier().name()).unwrap().unwrap();
    assert_eq!(last, log.checkpoint(14));
    assert_eq!(witness.all().unwrap(), [log.checkpoint(14)]);
}

#[test]
fn witness_never_signs_a_smaller_or_another_ledger() {
    let (log, mut witness) = (Log::new(3), witness());
    witness.cosign(&log.request(0, 8), NOW_S).unwrap();
    let mut other = Log::new(3);
    other.entries[6].push(b' ');
    let mut of_other_key = Log::new(3);
    of_other_key.key = NoteKey::new(station().verifier().name(), KeyKind::Note, &[9; 32]).unwrap();
    let mut unknown = Log::new(3);
    unknown.key = NoteKey::new("markstation/KES2", KeyKind::Note, &[5; 32]).unwrap();
    let mut bare = log.request(8, 14);
    bare.path.clear();
    let mut from_nothing = log.request(0, 14);
    from_nothing.path.clear();
    type Is = fn(&WitnessError) -> bool;
    let cases: [(Request, Is); 8] = [
        (log.request(7, 7), |error| matches!(error, WitnessError::Smaller { known: 8, size: 7 })),
        (log.request(5, 14), |error| matches!(error, WitnessError::OldSize { known: 8, asked: 5 })),
        (from_nothing, |error| matches!(error, WitnessError::OldSize { known: 8, asked: 0 })),
        (other.request(8, 8), |error| matches!(error, WitnessError::Rewritten { known: 8, .. })),
        (other.request(8, 14), |error| matches!(error, WitnessError::Rewritten { known: 8, .. })),
        (bare, |error| matches!(error, WitnessError::Rewritten { known: 8, .. })),
        (of_other_key.request(8, 14), |error| matches!(error, WitnessError::Checkpoint(_))),
        (unknown.request(0, 14), |error| matches!(error, WitnessError::UnknownOrigin { .. })),
    ];
    for (request, is) in cases {
        let error = witness.cosign(&request, NOW_S).unwrap_err();
        assert!(is(&error), "{error}");
        let kept = witness.last(station().verifier().name()).unwrap().unwrap();
        assert_eq!(kept, log.checkpoint(8), "what it signed last stays: {error}");
    }
    witness.cosign(&log.request(8, 14), NOW_S).unwrap();
}

#[test]
fn witness_whose_medium_fails_gives_no_signature_and_never_signs_two_ledgers() {
    let log = Log::new(3);
    let mut other = Log::new(3);
    other.entries[9].push(b' ');
    let torn = (0..280).step_by(7);
    let faults = torn.clone().map(Fault::Tears).chain(torn.map(Fault::LosesTheEnd));
    let mut answered = 0;
    for fault in faults.chain([Fault::Refuses, Fault::WritesAndFails, Fault::Loses]) {
        let mut witness = witness();
        witness.cosign(&log.request(0, 8), NOW_S).unwrap();
        let mut medium = witness.into_files();
        medium.fault = Some(fault);
        let mut witness = Witness::open(medium).unwrap();
        assert!(witness.cosign(&log.request(8, 14), NOW_S).is_err(), "{fault:?} gave a signature");
        // The medium is well again after a cut; whatever is on it, only one of both ledgers is ever signed.
        let mut medium = witness.into_files();
        medium.fault = None;
        let mut witness = Witness::open(medium).unwrap();
        let mut signed = Vec::new();
        for known in [0, 8, 14] {
            signed.extend(witness.cosign(&other.request(known, 14), NOW_S).ok());
            signed.extend(witness.cosign(&log.request(known, 14), NOW_S).ok());
        }
        let (one, two) = (log.checkpoint(14), other.checkpoint(14));
        let is_of = |checkpoint: &SignedCheckpoint, line: &String| {
            let mut with = checkpoint.clone();
            with.note.add(line).unwrap();
            with.cosigned_by(&witness.verifier()).is_ok()
        };
        let both = signed.iter().any(|line| is_of(&one, line)) && signed.iter().any(|line| is_of(&two, line));
        assert!(!both, "{fault:?}");
        answered += usize::from(!signed.is_empty());
    }
    assert!(answered > 0, "some faults leave a state that can go on");
}

#[test]
fn witness_with_a_damaged_or_lost_state_signs_nothing_more() {
    let (log, mut witness) = (Log::new(3), witness());
    witness.cosign(&log.request(0, 8), NOW_S).unwrap();
    let whole = witness.into_files();
    let state = whole.files.keys().find(|name| name.ends_with(".state")).unwrap().clone();
    let content = whole.files[&state].clone();
    for length in 0..content.len() {
        let mut medium = whole.clone();
        medium.files.insert(state.clone(), content[..length].to_vec());
        let mut witness = Witness::open(medium).unwrap();
        for known in [0, 8] {
            let error = witness.cosign(&log.request(known, 14), NOW_S).unwrap_err();
            assert!(matches!(error, WitnessError::State { .. }), "{length} bytes: {error}");
        }
    }
    let mut lost = whole.clone();
    lost.files.remove(&state);
    let error = Witness::open(lost).unwrap().cosign(&log.request(0, 14), NOW_S).unwrap_err();
    assert!(matches!(error, WitnessError::UnknownOrigin { .. }), "{error}");
}

#[test]
fn witness_in_a_folder_keeps_its_key_to_itself_and_is_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let files = Folder(folder.path().to_owned());
    let log = Log::new(3);
    let mut made = Witness::create(files.clone(), "witness/stick-1", &[6; 32]).unwrap();
    made.trust(&station().verifier()).unwrap();
    made.cosign(&log.request(0, 8), NOW_S).unwrap();
    assert!(matches!(
        Witness::create(files.clone(), "witness/stick-1", &[7; 32]),
        Err(WitnessError::Exists { .. })
    ));
    let mut again = Witness::open(files).unwrap();
    assert_eq!(again.verifier(), made.verifier());
    again.trust(&station().verifier()).unwrap();
    assert!(matches!(again.cosign(&log.request(0, 14), NOW_S), Err(WitnessError::OldSize { known: 8, .. })));
    again.cosign(&log.request(8, 14), NOW_S).unwrap();
    let other = NoteKey::new(station().verifier().name(), KeyKind::Note, &[9; 32]).unwrap();
    assert!(matches!(again.trust(&other.verifier()), Err(WitnessError::OtherKey { .. })));
    use std::os::unix::fs::PermissionsExt;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let mode = file.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else reads it");
    }
}

#[test]
fn text_that_is_no_request_is_refused() {
    let good = Log::new(1).request(5, 8).to_string();
    for (from, to) in [
        ("old 5", "old 05"),
        ("old 5", "old -5"),
        ("old 5", "new 5"),
        ("\n\n", "\n"),
        ("=\n", "\n"),
        ("markstation-training", "\nmarkstation-training"),
    ] {
        let text = good.replacen(from, to, 1);
        assert!(text != good && Request::parse(&text).is_err(), "{from:?} as {to:?}");
    }
}
