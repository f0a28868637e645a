//! `FORMAT.md` says what the code does: its worked example is checked number by number.

use crate::sample::Sample;
use registry::hex;
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
    let expected = Expectation { position: Some(sample.position()), key: None };
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
    assert_eq!(count, 17);
}

#[test]
fn format_lists_every_rule_that_the_checker_names() {
    let sources = [
        include_str!("../../src/verify/mod.rs"),
        include_str!("../../src/verify/rules.rs"),
        include_str!("../../src/verify/receipts.rs"),
        include_str!("../../src/verify/findings.rs"),
    ];
    let mut named = std::collections::BTreeSet::new();
    for text in sources.iter().flat_map(|source| source.split('"')) {
        let number =
            text.strip_prefix("I-").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        let word = text
            .strip_prefix("FORMAT-")
            .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_lowercase()));
        named.extend((number || word).then_some(text));
    }
    let listed = FORMAT.split("## Rules").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = listed.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(rows.collect::<std::collections::BTreeSet<_>>(), named);
}
