//! The sheets, one function each.

mod overview;

mod supply;

mod inputs;

mod outputs;

mod panel;

use super::{svg::Sheet, tables::Tables};

/// Top of a row of an input sheet; ten fit.
#[expect(clippy::cast_precision_loss, reason = "a row's number is small")]
fn row_top(row: usize) -> f64 {
    23.0 + 16.7 * row as f64
}

/// Every sheet with its file's name below `hardware/`.
///
/// # Errors
/// A sentence naming what a table does not know.
pub fn all(tables: &Tables) -> Result<Vec<(&'static str, Sheet)>, String> {
    Ok(vec![
        ("wiring/sheet-1-overview.svg", overview::overview(tables)),
        ("wiring/sheet-2-supply.svg", supply::supply(tables)?),
        ("wiring/sheet-3-inputs.svg", inputs::people_and_fixture(tables)?),
        ("wiring/sheet-4-inputs.svg", inputs::machine_and_door(tables)?),
        ("wiring/sheet-5-outputs.svg", outputs::outputs(tables)?),
        ("panel/sheet-6-door.svg", panel::door(tables)?),
        ("panel/sheet-7-plate.svg", panel::plate(tables)),
    ])
}
