//! The schematic as KiCad understands it: its net list says what the tables say. `cargo xtask test --system` exports it.
use std::{collections::BTreeSet, env, fs};
use tests::drawing::{circuit::Circuit, tables::Tables};

/// Part, pin and net of every connection in a net list of KiCad.
fn connections(netlist: &str) -> BTreeSet<(String, String, String)> {
    let quoted = |text: &str, key: &str| {
        let (_, rest) = text.split_once(key)?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    let (_, nets) = netlist.split_once("(nets").expect("a net list has nets");
    let mut found = BTreeSet::new();
    for net in nets.split("(net (code").skip(1) {
        let name = quoted(net, "(name \"").expect("a net has a name");
        for node in net.split("(node ").skip(1) {
            let part = quoted(node, "(ref \"").expect("a node has a part");
            let pin = quoted(node, "(pin \"").expect("a node has a pin");
            found.insert((part, pin, name.clone()));
        }
    }
    found
}

#[test]
fn kicad_finds_the_nets_of_the_tables_in_the_schematic() {
    let path = env::var_os("MARKSTATION_TEST_NETLIST");
    let path = path.expect("MARKSTATION_TEST_NETLIST must name a net list: run `cargo xtask test --system`");
    let netlist = fs::read_to_string(path).expect("the net list can be read");
    let circuit = Circuit::of(&Tables::read().expect("the tables are well formed")).expect("they fit");
    // Marks for the rule check are no parts, and a pin left open is a net of its own there.
    let wanted: BTreeSet<_> = circuit
        .connections()
        .filter(|(part, ..)| !part.starts_with('#'))
        .map(|(part, pin, net)| (part.to_owned(), pin.to_owned(), net.to_owned()))
        .collect();
    let found: BTreeSet<_> =
        connections(&netlist).into_iter().filter(|(.., net)| !net.starts_with("unconnected-")).collect();
    assert_eq!(found, wanted);
    assert!(found.len() > 250, "{} connections", found.len());
}
