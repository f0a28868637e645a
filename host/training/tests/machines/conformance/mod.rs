//! Conformance: one list of behaviours, held against every driver with the simulated machine of its dialect.
//!
//! What comes out is the matrix in the README of `host/machines`: a cell says what was seen, and a behaviour that does
//! not hold fails the test. Blessed by running with `MARKSTATION_BLESS=1`.

mod behaviours;
mod cuts;
mod marks;
mod pair;

use pair::Pair;
use std::fmt::Write as _;

/// What a behaviour came to for one pair, as the matrix says it.
pub type Cell = &'static str;

/// Its name, and what holds it against a pair.
type Behaviour = (&'static str, fn(&Pair) -> Cell);

/// The behaviours, in the order of a job.
const BEHAVIOURS: &[Behaviour] = &[
    ("identify", behaviours::identify),
    ("garbage on connect", behaviours::garbage_on_connect),
    ("forbidden text", behaviours::forbidden_text),
    ("text at the limit", behaviours::text_at_the_limit),
    ("load", behaviours::load),
    ("read-back", behaviours::read_back),
    ("start once", behaviours::start_once),
    ("completion", behaviours::completion),
    ("slow machine", behaviours::slow_machine),
    ("abort", behaviours::abort),
    ("recover", behaviours::recovery),
    ("reconnect in mid-cycle", cuts::reconnect_in_mid_cycle),
    ("cable cut at every byte", cuts::cable_cut_at_every_byte),
];

const README: &str = "../machines/README.md";
const BEGIN: &str = "<!-- matrix: made by the conformance test -->\n";
const END: &str = "<!-- end of matrix -->\n";

fn matrix() -> String {
    let pairs = pair::all();
    let mut table = String::from("| behaviour |");
    for pair in &pairs {
        let _ = write!(table, " {} |", pair.name());
    }
    table += "\n|---|";
    table += &"---|".repeat(pairs.len());
    table.push('\n');
    for (name, behaviour) in BEHAVIOURS {
        let _ = write!(table, "| {name} |");
        for pair in &pairs {
            let _ = write!(table, " {} |", behaviour(pair));
        }
        table.push('\n');
    }
    table
}

#[test]
fn every_behaviour_holds_for_every_pair_as_the_readme_says() {
    let table = matrix();
    println!("{table}");
    let readme = std::fs::read_to_string(README).unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (old, after) = rest.split_once(END).unwrap();
    if std::env::var_os("MARKSTATION_BLESS").is_some() {
        std::fs::write(README, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
    } else {
        assert_eq!(old, table, "run again with MARKSTATION_BLESS=1");
    }
}
