//! Tables within the pages that people read: made from the same files, between marks that stay.
use super::{boards, tables::Tables};
use std::fmt::Write as _;

/// Pages with such tables, below `hardware/`.
pub const PAGES: [&str; 2] = ["wiring.md", "harness.md"];

const BEGIN: &str = "<!-- table: ";
const END: &str = "<!-- end of table -->";

/// The page with every table made anew.
///
/// # Errors
/// A sentence naming a mark that is not closed or asks for a table that nobody makes.
pub fn filled(page: &str, tables: &Tables) -> Result<String, String> {
    let mut made = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (wanted, after) = after.split_once(" -->\n").ok_or("a mark is not closed")?;
        let (_, after) = after.split_once(END).ok_or_else(|| format!("table {wanted} has no end"))?;
        let _ = write!(made, "{before}{BEGIN}{wanted} -->\n{}{END}", table(wanted, tables)?);
        rest = after;
    }
    Ok(made + rest)
}

fn table(wanted: &str, tables: &Tables) -> Result<String, String> {
    match wanted.split_once(' ') {
        None if wanted == "wires" => Ok(wires(tables)),
        Some(("block", block)) => Ok(block_table(tables, block)),
        Some(("family", family)) => Ok(family_table(tables, family)),
        _ => Err(format!("nobody makes a table `{wanted}`")),
    }
}

fn wires(tables: &Tables) -> String {
    let mut text = "| wire | ends at | | terminals | what |\n|---|---|---|---|---|\n".to_owned();
    for pin in &tables.pins {
        let direction = if pin.output { "out" } else { "in" };
        let low = if pin.active_high { "" } else { ", active low" };
        let _ = writeln!(
            text,
            "| `{}` | {} | {direction}{low} | {} | {} |",
            pin.name,
            boards::place(pin),
            tables.way_out(&pin.name).join(" "),
            pin.note
        );
    }
    text
}

fn block_table(tables: &Tables, block: &str) -> String {
    let mut text = "| pole | inside | outside |\n|---|---|---|\n".to_owned();
    for terminal in tables.block(block) {
        let _ = writeln!(text, "| {} | `{}` | {} |", terminal.name(), terminal.net, terminal.outside);
    }
    text
}

fn family_table(tables: &Tables, family: &str) -> String {
    let mut text = "| wire | terminals | machine | known from | note |\n|---|---|---|---|---|\n".to_owned();
    for row in tables.harness.iter().filter(|row| row.family == family) {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | {} |",
            row.wire,
            tables.way_out(&row.wire).join(" "),
            row.machine,
            row.grade,
            row.note
        );
    }
    text
}
