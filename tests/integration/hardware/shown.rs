//! The sheets, the schematic and the pages show what the tables hold, all of it and nothing else.
use protocol::Inputs;
use std::{collections::BTreeSet, fs};
use tests::drawing::{
    boards,
    circuit::Circuit,
    kicad, sheets,
    tables::{self, Tables},
};

fn tables() -> Tables {
    Tables::read().expect("the tables are well formed")
}

#[test]
fn sheets_and_schematic_show_every_wire_where_the_table_has_it() {
    let tables = tables();
    let sheets = sheets::all(&tables).unwrap();
    let shown: Vec<&str> = sheets.iter().flat_map(|(_, sheet)| sheet.texts()).collect();
    let project = kicad::project(&tables).unwrap();
    let schematic = &project.iter().find(|(name, _)| name.ends_with("kicad_sch")).unwrap().1;
    for pin in &tables.pins {
        let name = &pin.name;
        assert!(shown.iter().any(|text| text.contains(name.as_str())), "no sheet shows {name}");
        if boards::case_pin(pin).is_some() {
            assert!(schematic.contains(&format!("(global_label \"{name}\"")), "the schematic lacks {name}");
        }
    }
    for terminal in tables.terminals.iter().filter(|one| one.net != "PE") {
        let name = terminal.name();
        let names = |text: &&str| text.split([' ', ',']).any(|word| word == name);
        assert!(shown.iter().any(names), "no sheet shows {name}");
    }
}

/// Every word of a text, with `C2 to C4` and `S1–S3` written out.
fn words_of(text: &str) -> Vec<String> {
    let spaced = text.replace('–', " to ");
    let words: Vec<&str> = spaced.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let split = |word: &str| -> Option<(String, u32)> {
        let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
        Some((letters.to_owned(), word.strip_prefix(letters)?.parse().ok()?))
    };
    let mut all: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    for three in words.windows(3).filter(|three| three[1] == "to") {
        if let (Some((letters, first)), Some((same, last))) = (split(three[0]), split(three[2])) {
            all.extend((first..=last).filter(|_| letters == same).map(|number| format!("{letters}{number}")));
        }
    }
    all
}

#[test]
fn sheets_show_every_part_with_the_value_that_is_bought() {
    let tables = tables();
    let circuit = Circuit::of(&tables).unwrap();
    let sheets = sheets::all(&tables).unwrap();
    // The last two are about places, not about connections.
    let texts: Vec<&str> = sheets[..5].iter().flat_map(|(_, sheet)| sheet.texts()).collect();
    let shown: BTreeSet<_> = texts.iter().flat_map(|text| words_of(text)).collect();
    for part in circuit.parts().filter(|part| !part.reference.starts_with('#')) {
        assert!(shown.contains(&part.reference), "no sheet shows {}", part.reference);
        let line = tables.line_of(&part.reference).unwrap();
        let bought = format!("{} {} {}", line.part, line.property, line.example);
        let value = part.value.split(", ").next().unwrap();
        let value: Vec<_> = value.split(' ').take(2).collect();
        let made_of = ["R", "C", "D", "F", "V", "U", "Q", "A", "K"];
        if made_of.iter().any(|kind| part.reference.starts_with(kind)) {
            assert!(bought.contains(&value.join(" ")), "{}: {value:?} is not what is bought", part.reference);
        }
        let begin = format!("{} ", part.reference);
        let said = texts
            .iter()
            .filter_map(|text| text.strip_prefix(&begin))
            .filter(|rest| rest.contains(['Ω', 'F']));
        for rest in said.filter(|rest| !rest.starts_with("to ")) {
            let rest = rest.split(':').next().unwrap();
            assert!(part.value.starts_with(rest), "a sheet says {begin}{rest}, the circuit {}", part.value);
        }
    }
}

#[test]
fn pages_name_only_wires_parts_and_terminals_that_there_are() {
    let tables = tables();
    let circuit = Circuit::of(&tables).unwrap();
    let nets: BTreeSet<_> = circuit.connections().map(|(_, _, net)| net.to_owned()).collect();
    let parts: BTreeSet<_> = tables.bom.iter().flat_map(|line| line.refs.iter().cloned()).collect();
    let poles: BTreeSet<_> = tables.terminals.iter().map(tables::Terminal::name).collect();
    for page in ["wiring.md", "README.md", "harness.md", "decisions.md", "safety.md"] {
        let text = fs::read_to_string(tables::folder().join(page)).unwrap();
        for word in text.split('`').skip(1).step_by(2).filter(|word| word.contains('_') && is_a_name(word)) {
            let known = tables.pin(word).is_some()
                || nets.contains(word)
                || Inputs::NAMES.iter().any(|(_, name)| *name == word)
                || SETTINGS.contains(&word);
            assert!(known, "{page}: `{word}` is no wire and no input");
        }
        for word in text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != ':') {
            let word = word.trim_end_matches(':');
            if let Some((block, _)) = word.split_once(':').filter(|(block, _)| is_reference(block)) {
                assert!(
                    poles.contains(word) || !block.starts_with('X'),
                    "{page}: there is no terminal {word}"
                );
            } else if is_reference(word) {
                assert!(parts.contains(word), "{page}: bom.csv has no {word}");
            }
        }
    }
}

/// Words in quotes with an underscore that are neither wire nor net: settings of the station and of the host's ports.
const SETTINGS: [&str; 3] = ["strikes_max", "hangup_on_close", "expander_reset"];

fn is_a_name(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Whether a word looks like the reference of a part: one or two of the letters used here, then digits.
fn is_reference(word: &str) -> bool {
    let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    letters.len() < word.len()
        && ["A", "B", "C", "D", "E", "F", "G", "H", "JP", "K", "Q", "R", "S", "U", "V", "X", "Y"]
            .contains(&letters)
}
