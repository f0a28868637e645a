//! At which terminals each input arrives, from the table of the hardware.

use protocol::Inputs;

/// One row for each pole: block, pole, net, what is outside.
const TABLE: &str = include_str!("../../../../../hardware/wiring/terminals.csv");

/// Which of the wires of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// All that it has.
    All,
    /// One channel of a paired one: 1 or 2.
    Channel(u8),
}

/// The terminals of an input, as `X4:6, X4:8`. One that arrives at no terminal is named by its own name.
pub fn of(input: Inputs, wire: Wire) -> String {
    let name = input.names().next().unwrap_or_default();
    let nets = match (wire, pair(input)) {
        (Wire::All, Some(pair)) => vec![format!("{pair}_1_in"), format!("{pair}_2_in")],
        (Wire::Channel(channel), Some(pair)) => vec![format!("{pair}_{channel}_in")],
        (_, None) => vec![format!("{name}_in")],
    };
    let found: Vec<_> = nets.iter().filter_map(|net| terminal(net)).collect();
    if found.is_empty() { name.to_owned() } else { found.join(", ") }
}

/// How the wires of a paired input begin.
fn pair(input: Inputs) -> Option<&'static str> {
    match input {
        Inputs::ESTOP_OK => Some("estop"),
        Inputs::GUARD_CLOSED => Some("guard"),
        _ => None,
    }
}

fn terminal(net: &str) -> Option<String> {
    TABLE.lines().skip(1).find_map(|row| {
        let mut fields = row.split(',');
        let (block, pole, wired) = (fields.next()?, fields.next()?, fields.next()?);
        (wired == net).then(|| format!("{block}:{pole}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_but_the_relay_on_the_board_has_its_terminals() {
        for (input, name) in Inputs::NAMES {
            let at = of(input, Wire::All);
            let wires = if Inputs::PAIRED.contains(input) { 2 } else { 1 };
            match input {
                Inputs::RELAY_OFF => assert_eq!(at, name),
                _ => assert_eq!(at.matches("X").count(), wires, "{name}: {at}"),
            }
        }
        assert_ne!(of(Inputs::GUARD_CLOSED, Wire::Channel(1)), of(Inputs::GUARD_CLOSED, Wire::Channel(2)));
    }
}
