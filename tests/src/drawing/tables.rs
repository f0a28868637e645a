//! The tables that the station's hardware is built from, as they stand in `hardware/`: wires, terminals, parts, and
//! what each family of machines has for them.
use std::path::{Path, PathBuf};

/// `hardware/`, in this source tree.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../hardware")
}

/// What a wire ends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chip {
    /// The board; the pin is a GPIO number.
    Pico,
    /// The MCP23S17; the pin is 0 to 7 for GPA0 to GPA7 and 8 to 15 for GPB0 to GPB7.
    Expander,
}

/// A row of `wiring/pins.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The wire's name, the same everywhere.
    pub name: String,
    /// The chip it ends on.
    pub chip: Chip,
    /// Its number on that chip.
    pub pin: u8,
    /// Whether the chip drives it.
    pub output: bool,
    /// Whether its active level is high.
    pub active_high: bool,
    /// What it is, in plain words.
    pub note: String,
}

/// A row of `wiring/terminals.csv`: a pole of a terminal block or connector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terminal {
    /// The block: `X1` to `X9`.
    pub block: String,
    /// The pole within it; `S` for a shell.
    pub pole: String,
    /// What it is connected to inside the box.
    pub net: String,
    /// What is connected to it from outside.
    pub outside: String,
}

impl Terminal {
    /// `X4:2`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}", self.block, self.pole)
    }
}

/// A row of `bom.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BomLine {
    /// Its parts, written out: `U11-U19` is nine of them.
    pub refs: Vec<String>,
    /// How many to buy.
    pub quantity: usize,
    /// What it is.
    pub part: String,
    /// What it has to have.
    pub property: String,
    /// One that has it.
    pub example: String,
    /// Wires that it serves. Where there are as many of them as parts, or twice as many, they are in the parts' order.
    pub pins: Vec<String>,
    /// What else the buyer should know.
    pub note: String,
}

/// A row of `harness.csv`: what a machine family has for one of our wires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harness {
    /// The family, as the program names it.
    pub family: String,
    /// Our wire.
    pub wire: String,
    /// The machine's terminal or signal, or what takes its place.
    pub machine: String,
    /// Where that is known from: `maker`, `code`, `inferred`, `unknown`; `ours` for what the site adds.
    pub grade: String,
    /// What else the fitter should know.
    pub note: String,
}

/// All four.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tables {
    /// Wires, in the file's order.
    pub pins: Vec<Pin>,
    /// Terminals, in the file's order.
    pub terminals: Vec<Terminal>,
    /// Parts, in the file's order.
    pub bom: Vec<BomLine>,
    /// What machines have, in the file's order.
    pub harness: Vec<Harness>,
}

impl Tables {
    /// Reads them.
    ///
    /// # Errors
    /// A sentence naming file and line for a file that is not there, other columns, or a value that is none.
    pub fn read() -> Result<Self, String> {
        Ok(Self {
            pins: rows("wiring/pins.csv", ["name", "chip", "pin", "direction", "active", "note"], pin)?,
            terminals: rows("wiring/terminals.csv", ["block", "pole", "net", "outside"], |[a, b, c, d]| {
                Ok(Terminal { block: a, pole: b, net: c, outside: d })
            })?,
            bom: rows(
                "bom.csv",
                ["ref", "quantity", "part", "property", "example", "pins", "note"],
                bom_line,
            )?,
            harness: rows(
                "harness.csv",
                ["family", "wire", "machine", "grade", "note"],
                |[family, wire, machine, grade, note]| Ok(Harness { family, wire, machine, grade, note }),
            )?,
        })
    }

    /// The wire of this name.
    #[must_use]
    pub fn pin(&self, name: &str) -> Option<&Pin> {
        self.pins.iter().find(|pin| pin.name == name)
    }

    /// Terminals on a net, in the file's order.
    pub fn terminals_of<'a>(&'a self, net: &'a str) -> impl Iterator<Item = &'a Terminal> {
        self.terminals.iter().filter(move |terminal| terminal.net == net)
    }

    /// Names of the terminals through which a wire leaves the box: those of the permit's contact for the permit.
    #[must_use]
    pub fn way_out(&self, wire: &str) -> Vec<String> {
        let nets = match wire {
            "permit" => vec!["permit_a".to_owned(), "permit_b".to_owned()],
            "start_contact" => vec!["start_a".to_owned(), "start_b".to_owned()],
            "uart_tx" => ["host_in", "host_y", "host_z"].map(str::to_owned).to_vec(),
            "uart_rx" => ["host_out", "host_a", "host_b"].map(str::to_owned).to_vec(),
            "strike" => ["strike_in", "beam_a", "beam_k"].map(str::to_owned).to_vec(),
            other => vec![format!("{other}_in"), format!("{other}_out")],
        };
        let terminals = self.terminals.iter().filter(|one| nets.contains(&one.net));
        terminals.map(Terminal::name).collect()
    }

    /// Poles of a block, in the file's order.
    pub fn block<'a>(&'a self, block: &'a str) -> impl Iterator<Item = &'a Terminal> {
        self.terminals.iter().filter(move |terminal| terminal.block == block)
    }

    /// The line that a part is bought by.
    #[must_use]
    pub fn line_of(&self, reference: &str) -> Option<&BomLine> {
        self.bom.iter().find(|line| line.refs.iter().any(|one| one == reference))
    }

    /// The part of a kind (`U`, `Q`, `R`) that serves a wire alone or as one of two channels, and its channel from 0.
    #[must_use]
    pub fn server(&self, prefix: &str, channels: usize, wire: &str) -> Option<(&str, usize)> {
        let lines = self.bom.iter().filter(|line| line.refs[0].starts_with(prefix));
        lines.filter(|line| line.pins.len() == line.refs.len() * channels).find_map(|line| {
            let at = line.pins.iter().position(|pin| pin == wire)?;
            Some((line.refs[at / channels].as_str(), at % channels))
        })
    }
}

/// Rows of any table in `hardware/`, made by `row`.
///
/// # Errors
/// As [`Tables::read`].
pub fn rows<T, const N: usize>(
    file: &str,
    columns: [&str; N],
    row: impl Fn([String; N]) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    let path = folder().join(file);
    let mut reader = csv::Reader::from_path(&path).map_err(|error| format!("{file}: {error}"))?;
    let headers = reader.headers().map_err(|error| format!("{file}: {error}"))?;
    if headers != columns.as_slice() {
        return Err(format!("{file} must have the columns {}", columns.join(",")));
    }
    let mut made = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|error| format!("{file}: {error}"))?;
        let fields = std::array::from_fn(|field| record[field].to_owned());
        made.push(row(fields).map_err(|error| format!("{file}, line {}: {error}", index + 2))?);
    }
    Ok(made)
}

fn pin([name, chip, pin, direction, active, note]: [String; 6]) -> Result<Pin, String> {
    let chip = match chip.as_str() {
        "pico" => Chip::Pico,
        "expander" => Chip::Expander,
        other => return Err(format!("chip `{other}` is neither pico nor expander")),
    };
    Ok(Pin {
        name,
        chip,
        pin: pin.parse().map_err(|_| format!("pin `{pin}` is no number"))?,
        output: one_of("direction", &direction, "out", "in")?,
        active_high: one_of("active", &active, "high", "low")?,
        note,
    })
}

fn one_of(field: &str, value: &str, yes: &str, no: &str) -> Result<bool, String> {
    match value {
        value if value == yes => Ok(true),
        value if value == no => Ok(false),
        other => Err(format!("{field} `{other}` is neither {yes} nor {no}")),
    }
}

fn bom_line([refs, quantity, part, property, example, pins, note]: [String; 7]) -> Result<BomLine, String> {
    Ok(BomLine {
        refs: written_out(&refs)?,
        quantity: quantity.parse().map_err(|_| format!("quantity `{quantity}` is no number"))?,
        part,
        property,
        example,
        pins: pins.split_whitespace().map(str::to_owned).collect(),
        note,
    })
}

/// `R2 R15-R17` as R2, R15, R16, R17.
fn written_out(refs: &str) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for one in refs.split_whitespace() {
        let Some((first, last)) = one.split_once('-') else {
            all.push(one.to_owned());
            continue;
        };
        let letters = first.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let number = |text: &str| text.strip_prefix(letters).and_then(|digits| digits.parse::<u32>().ok());
        match (number(first), number(last)) {
            (Some(from), Some(to)) if from < to => {
                all.extend((from..=to).map(|number| format!("{letters}{number}")));
            }
            _ => return Err(format!("`{one}` is no range of parts")),
        }
    }
    if all.is_empty() { Err("a line needs at least one part".to_owned()) } else { Ok(all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_parts_are_written_out_or_refused() {
        let out = |text| written_out(text).map(|parts| parts.join(" "));
        assert_eq!(out("R2 R15-R17").unwrap(), "R2 R15 R16 R17");
        assert!(out("R5-R2").unwrap_err().contains("R5-R2"));
        assert!(out("R5-Q7").unwrap_err().contains("R5-Q7"));
        assert!(out("").is_err());
    }
}
