//! `FORMAT.md` says what the code does: its worked example is checked number by number.

use crate::sample::Sample;
use protocol::{LedgerPosition, Realm};
use registry::hex;
use registry::log::checkpoint::{Checkpoint, SignedCheckpoint, origin};
use registry::log::evidence::{Keys, Made, examine};
use registry::log::merkle::{consistency, inclusion};
use registry::log::witness::Request;
use registry::log::{code, proof::TlogProof};
use registry::note::{KeyKind, NoteKey, VerifierKey};
use registry::tree::{Frontier, Hash};
use registry::verify::{self, Expectation};
use sha2::{Digest, Sha256};

const FORMAT: &str = include_str!("../../FORMAT.md");

fn block(name: &str) -> &'static str {
    let start = format!("```{name}\n");
    let from = FORMAT.find(&start).unwrap_or_else(|| panic!("no block {name}")) + start.len();
    let len = FORMAT[from..].find("```").unwrap();
    &FORMAT[from..from + len]
}

fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

#[test]
fn format_example_is_what_is_written_and_verifies() {
    let sample = Sample::marked(1);
    assert_eq!(block("export"), String::from_utf8(sample.exported()).unwrap());
    let expected = Expectation { position: Some(sample.position()), ..Expectation::default() };
    assert!(verify::export(&mut block("export").as_bytes(), &expected).unwrap().is_verified());
}

#[test]
fn format_example_tree_is_as_computed_by_hand() {
    let leaves: Vec<[u8; 32]> = Sample::marked(1)
        .bytes
        .iter()
        .map(|bytes| Sha256::new().chain_update([0]).chain_update(bytes).finalize().into())
        .collect();
    let pairs: Vec<[u8; 32]> = leaves.chunks(2).map(|pair| node(&pair[0], &pair[1])).collect();
    let halves = [node(&pairs[0], &pairs[1]), node(&pairs[2], &pairs[3])];
    let root = node(&halves[0], &halves[1]);
    let at_seven = node(&halves[0], &node(&pairs[2], &leaves[6]));
    let mut text = String::new();
    for (name, hash) in [
        ("l0", leaves[0]),
        ("l1", leaves[1]),
        ("n(0,2)", pairs[0]),
        ("n(0,4)", halves[0]),
        ("n(4,8)", halves[1]),
        ("root(7)", at_seven),
        ("root(8)", root),
    ] {
        text += &format!("{name:<8} {}\n", hex::encode(&hash));
    }
    assert_eq!(block("tree"), text);
}

#[test]
fn format_example_receipt_reads_as_in_the_table() {
    let sample = Sample::marked(1);
    let line = block("export").lines().last().unwrap();
    let entry: registry::Entry = serde_json::from_str(&line[65..]).unwrap();
    let registry::Act::Received { receipt } = entry.act else { panic!("the last entry is no receipt") };
    let bytes = hex::decode::<246>(receipt.as_bytes()).unwrap();
    let mut text = String::new();
    for (field, range) in [
        ("magic", 0..4),
        ("station", 4..20),
        ("key id", 20..28),
        ("sequence", 36..44),
        ("job", 44..52),
        ("ledger size", 52..60),
        ("ledger root", 60..92),
        ("mark digest", 92..124),
        ("outcome", 124..125),
        ("witness", 126..127),
        ("strikes", 146..150),
        ("previous", 150..182),
    ] {
        let at = format!("{}..{}", range.start, range.end);
        text += &format!("{at:<9} {field:<12} {}\n", hex::encode(&bytes[range]));
    }
    assert_eq!(block("receipt"), text);
    let mark = "markstation-mark-v1\nframe\nleft-rear\nKE 26\n";
    assert_eq!(bytes[92..124], Sha256::digest(mark)[..]);
    assert_eq!(bytes[60..92], {
        let mut before = sample.clone();
        before.bytes.truncate(7);
        roots_of(&before.bytes)
    });
}

fn roots_of(entries: &[Vec<u8>]) -> [u8; 32] {
    let mut frontier = registry::tree::Frontier::default();
    entries.iter().for_each(|bytes| frontier.append(bytes));
    frontier.root()
}

#[test]
fn format_lists_every_act() {
    let source = include_str!("../../src/entry.rs");
    let acts = source.split("pub enum Act {").nth(1).unwrap().split("\n}\n").next().unwrap();
    let mut count = 0;
    for line in
        acts.lines().filter(|line| line.starts_with("    ") && line.as_bytes()[4].is_ascii_uppercase())
    {
        let name: String = line.trim().chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        let kebab = name.chars().enumerate().fold(String::new(), |kebab, (at, c)| {
            match c.is_ascii_uppercase() && at > 0 {
                true => format!("{kebab}-{}", c.to_ascii_lowercase()),
                false => format!("{kebab}{}", c.to_ascii_lowercase()),
            }
        });
        assert!(FORMAT.contains(&format!("| `{kebab}` |")), "{kebab} is not in the table of acts");
        count += 1;
    }
    assert_eq!(count, 35);
}

#[test]
fn format_lists_every_rule_that_the_checker_names() {
    let sources = [
        include_str!("../../src/verify/mod.rs"),
        include_str!("../../src/verify/rules.rs"),
        include_str!("../../src/verify/prepare.rs"),
        include_str!("../../src/verify/receipts.rs"),
        include_str!("../../src/verify/findings.rs"),
        include_str!("../../src/verify/people.rs"),
        include_str!("../../src/verify/lives.rs"),
        include_str!("../../src/verify/life_wrong.rs"),
    ];
    let mut named = std::collections::BTreeSet::new();
    for text in sources.iter().flat_map(|source| source.split('"')) {
        let number =
            text.strip_prefix("I-").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        let word = ["FORMAT-", "LIFE-"]
            .iter()
            .find_map(|prefix| text.strip_prefix(prefix))
            .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_lowercase()));
        named.extend((number || word).then_some(text));
    }
    let listed = FORMAT.split("## Rules").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = listed.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(rows.collect::<std::collections::BTreeSet<_>>(), named);
}

fn range_root(entries: &[Vec<u8>], from: u64, to: u64) -> Result<Hash, std::convert::Infallible> {
    let mut frontier = Frontier::default();
    let range = usize::try_from(from).unwrap()..usize::try_from(to).unwrap();
    entries[range].iter().for_each(|bytes| frontier.append(bytes));
    Ok(frontier.root())
}

/// Keys, checkpoint, request and proofs of the worked example, as this crate makes them.
fn example_log() -> (Vec<VerifierKey>, SignedCheckpoint, Request, Vec<TlogProof>) {
    let entries = Sample::marked(1).bytes;
    let name = origin("KES1", Realm::Training);
    let station = NoteKey::new(&name, KeyKind::Note, &[5; 32]).unwrap();
    let witness = NoteKey::new("example.org/stick-1", KeyKind::Cosignature, &[6; 32]).unwrap();
    let position = LedgerPosition { size: 8, root: range_root(&entries, 0, 8).unwrap() };
    let text = Checkpoint { origin: name, position }.sign(&station).unwrap();
    let mut signed = SignedCheckpoint::parse(&text).unwrap();
    let path = consistency(5, 8, |from, to| range_root(&entries, from, to)).unwrap();
    let request = Request { old: 5, path, checkpoint: signed.clone() };
    signed.note.add(&witness.cosign(signed.note.text(), 1_763_600_100).unwrap()).unwrap();
    let prove = |index: u64| TlogProof {
        extra: Some(entries[usize::try_from(index).unwrap()].clone()),
        index,
        path: inclusion(index, 8, |from, to| range_root(&entries, from, to)).unwrap(),
        checkpoint: signed.clone(),
    };
    (vec![station.verifier(), witness.verifier()], signed.clone(), request, vec![prove(7), prove(5)])
}

#[test]
fn format_example_of_checkpoint_and_proof_is_what_is_written_and_shows_the_mark() {
    let (keys, checkpoint, request, proofs) = example_log();
    let lines: String = keys.iter().map(|key| format!("{key}\n")).collect();
    let file: String = proofs.iter().map(TlogProof::to_string).collect();
    for (name, made) in [
        ("keys", lines),
        ("checkpoint", checkpoint.note.to_string()),
        ("request", request.to_string()),
        ("proof", file.clone()),
    ] {
        assert_eq!(block(name), made, "block {name}");
    }
    // The same file can be packed in more than one way.
    assert_eq!(code::read(block("code").trim_end_matches('\n')).unwrap(), file);
    let controllers = vec![Sample::marked(1).key.verifying_key().to_bytes()];
    let shown = examine(&TlogProof::parse_all(block("proof")).unwrap(), &Keys { notes: keys, controllers });
    assert!(matches!(shown.unwrap().mark.unwrap().made, Made::Witnessed { count: 84, .. }));
}

/// Writes the blocks anew: `MARKSTATION_BLESS=1 cargo test -p registry format_example`.
#[test]
fn format_example_blocks_are_written_anew_when_asked() {
    if std::env::var_os("MARKSTATION_BLESS").is_none() {
        assert!(block("proof").starts_with(registry::log::proof::FIRST_LINE));
        return;
    }
    let (keys, checkpoint, request, proofs) = example_log();
    let lines: String = keys.iter().map(|key| format!("{key}\n")).collect();
    let file: String = proofs.iter().map(TlogProof::to_string).collect();
    let (packed, _) = code::write(&proofs).unwrap();
    let mut text = FORMAT.to_owned();
    for (name, made) in [
        ("keys", lines),
        ("checkpoint", checkpoint.note.to_string()),
        ("request", request.to_string()),
        ("proof", file),
        ("code", format!("{packed}\n")),
    ] {
        let start = text.find(&format!("```{name}\n")).unwrap() + name.len() + 4;
        let end = start + text[start..].find("```").unwrap();
        text.replace_range(start..end, &made);
    }
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/FORMAT.md"), text).unwrap();
}
