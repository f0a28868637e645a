//! The whole circuit as parts and nets, made from the tables: what the schematic is written from and the drawings are
//! checked against.
//!
//! A net has the wire's own name at the chip, `NAME_in` and `NAME_out` at the field's side, and capitals for supplies.

pub mod kinds;

mod inputs;
mod outputs;
mod supply;

pub use outputs::OUTPUT_RESISTORS;

use super::tables::Tables;
use kinds::Kind;

/// A part and what its pins are connected to.
#[derive(Debug, Clone)]
pub struct Part {
    /// `U11`.
    pub reference: String,
    /// What it is.
    pub kind: &'static Kind,
    /// Its value or type, as the drawing shows it.
    pub value: String,
    /// Pin and net, in the kind's order; no net for a pin that is left open on purpose.
    pub pins: Vec<(&'static str, Option<String>)>,
}

/// A terminal block or connector, whose poles are as many as the table says.
#[derive(Debug, Clone)]
pub struct Block {
    /// `X4`.
    pub reference: String,
    /// Pole and net.
    pub poles: Vec<(String, String)>,
}

/// Parts that stand together on a drawing.
#[derive(Debug, Clone)]
pub struct Group {
    /// What they do.
    pub title: &'static str,
    /// They.
    pub parts: Vec<Part>,
}

/// Everything.
#[derive(Debug, Clone)]
pub struct Circuit {
    /// Groups in reading order.
    pub groups: Vec<Group>,
    /// Terminal blocks.
    pub blocks: Vec<Block>,
}

impl Circuit {
    /// Connects what the tables name.
    ///
    /// # Errors
    /// A sentence naming the wire or part that the tables do not give a place.
    pub fn of(tables: &Tables) -> Result<Self, String> {
        let mut blocks: Vec<Block> = Vec::new();
        for terminal in &tables.terminals {
            let pole = (terminal.pole.clone(), terminal.net.clone());
            match blocks.last_mut() {
                Some(block) if block.reference == terminal.block => block.poles.push(pole),
                _ => blocks.push(Block { reference: terminal.block.clone(), poles: vec![pole] }),
            }
        }
        let groups = vec![
            supply::supply()?,
            supply::boards(tables)?,
            supply::link()?,
            inputs::receivers(tables)?,
            inputs::pull_downs(tables)?,
            inputs::beam()?,
            outputs::permit()?,
            outputs::others(tables)?,
            outputs::door()?,
        ];
        Ok(Self { groups, blocks })
    }

    /// All parts, flags of the schematic included.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.groups.iter().flat_map(|group| &group.parts)
    }

    /// Every connection as part, pin and net.
    pub fn connections(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let parts = self.parts().flat_map(|part| {
            part.pins.iter().filter_map(|(pin, net)| Some((part.reference.as_str(), *pin, net.as_deref()?)))
        });
        let poles = self.blocks.iter().flat_map(|block| {
            block.poles.iter().map(|(pole, net)| (block.reference.as_str(), pole.as_str(), net.as_str()))
        });
        parts.chain(poles)
    }
}

/// A part whose pins, by name, are on these nets; pins of the same name share one, pins not named are left open.
fn part(
    reference: impl Into<String>,
    kind: &'static Kind,
    value: &str,
    nets: &[(&str, &str)],
) -> Result<Part, String> {
    let reference = reference.into();
    if let Some((name, _)) = nets.iter().find(|(name, _)| !kind.pins.iter().any(|pin| pin.name == *name)) {
        return Err(format!("{reference}: {} has no pin {name}", kind.name));
    }
    let net = |name| nets.iter().find(|(pin, _)| *pin == name).map(|(_, net)| (*net).to_owned());
    let pins = kind.pins.iter().map(|pin| (pin.number, net(pin.name))).collect();
    Ok(Part { reference, kind, value: value.to_owned(), pins })
}

/// A part with two ends.
fn two_ended(
    reference: impl Into<String>,
    kind: &'static Kind,
    value: &str,
    [first, second]: [&str; 2],
) -> Part {
    let ends = [first, second].map(|net| Some(net.to_owned()));
    let pins = kind.pins.iter().map(|pin| pin.number).zip(ends).collect();
    Part { reference: reference.into(), kind, value: value.to_owned(), pins }
}
