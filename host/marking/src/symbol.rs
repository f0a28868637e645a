//! Two-dimensional symbols: one documented text as a Data Matrix on metal or as a QR code on paper.
//!
//! What the text says, and how a stranger reads it, is written down in [`content`]. A symbol never stands alone: the
//! same facts are marked or printed beside it ([`SymbolContent::human_readable`]), since a scratched symbol is
//! unreadable as a whole and a scratched line is not.

use datamatrix::{DataMatrix, SymbolList};
use qrcode::{Color, EcLevel, QrCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::layout::{Side, SymbolBlock};
use crate::path::{DotPath, DotUm};

mod cells;
pub mod content;

pub use cells::{Hatch, HatchError};
pub use content::{ContentError, SymbolContent, SymbolFields, SymbolJob};

/// The smallest module: below it no marking tool sets one cell apart from the next.
pub const MODULE_MIN_UM: u32 = 50;
/// The largest module.
pub const MODULE_MAX_UM: u32 = 10_000;

/// Which symbology a symbol belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SymbolKind {
    /// Data Matrix ECC 200 (ISO/IEC 16022), for metal.
    DataMatrix,
    /// QR code, error correction level M (ISO/IEC 18004), for labels and documents.
    Qr,
}

/// The form of a Data Matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// As many columns as rows.
    Square,
    /// Wider than high, for narrow places; the six sizes of ISO/IEC 16022, which every reader knows.
    Rectangular,
}

/// How large a module is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModuleSize {
    /// So many micrometres.
    Um(u32),
    /// As large as the symbol with its quiet zone may be within so many micrometres of height.
    WithinHeightUm(u32),
}

/// A symbol as cells of a known size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    kind: SymbolKind,
    columns: u32,
    rows: u32,
    /// Row by row from the top.
    dark: Vec<bool>,
    module_um: u32,
}

/// Why there is no symbol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SymbolError {
    /// No size of this shape holds the text.
    #[error(
        "the {chars} characters of \"{text}\" are more than a symbol of shape {shape:?} holds: \
         leave a field out, or take a square symbol"
    )]
    TooMuch {
        /// The text.
        text: String,
        /// Its length.
        chars: usize,
        /// The shape.
        shape: Shape,
    },
    /// The modules would be too small or too large.
    #[error(
        "a symbol of {rows} rows would have modules of {module_um} um: \
         allow {MODULE_MIN_UM} um to {MODULE_MAX_UM} um for each of {rows_with_quiet} rows, quiet zone included"
    )]
    Module {
        /// Rows of the symbol.
        rows: u32,
        /// Rows of the symbol and its quiet zone.
        rows_with_quiet: u32,
        /// What a module would measure.
        module_um: u32,
    },
}

impl Symbol {
    /// The smallest Data Matrix of a shape that holds the content.
    pub fn data_matrix(
        content: &SymbolContent,
        shape: Shape,
        module: ModuleSize,
    ) -> Result<Self, SymbolError> {
        let text = content.to_string();
        let sizes = match shape {
            Shape::Square => SymbolList::default().enforce_square(),
            Shape::Rectangular => SymbolList::default().enforce_rectangular(),
        };
        let chars = text.len();
        // A content has characters of printable ASCII only, so size is the only thing that can be wrong.
        let code = DataMatrix::encode(text.as_bytes(), sizes).map_err(|_| SymbolError::TooMuch {
            text,
            chars,
            shape,
        })?;
        let bitmap = code.bitmap();
        Self::new(SymbolKind::DataMatrix, bitmap.width(), bitmap.bits().to_vec(), module)
    }

    /// The smallest QR code that holds the content.
    pub fn qr(content: &SymbolContent, module: ModuleSize) -> Result<Self, SymbolError> {
        let text = content.to_string();
        let (chars, shape) = (text.len(), Shape::Square);
        let code = QrCode::with_error_correction_level(&text, EcLevel::M)
            .map_err(|_| SymbolError::TooMuch { text, chars, shape })?;
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Self::new(SymbolKind::Qr, code.width(), dark, module)
    }

    fn new(
        kind: SymbolKind,
        columns: usize,
        dark: Vec<bool>,
        module: ModuleSize,
    ) -> Result<Self, SymbolError> {
        // The largest symbols have 177 rows and columns.
        let count = |cells: usize| u32::try_from(cells).unwrap_or(u32::MAX);
        let (columns, rows) = (count(columns), count(dark.len() / columns));
        let rows_with_quiet = rows + 2 * kind.quiet_modules();
        let module_um = match module {
            ModuleSize::Um(um) => um,
            ModuleSize::WithinHeightUm(height_um) => height_um / rows_with_quiet,
        };
        match (MODULE_MIN_UM..=MODULE_MAX_UM).contains(&module_um) {
            true => Ok(Self { kind, columns, rows, dark, module_um }),
            false => Err(SymbolError::Module { rows, rows_with_quiet, module_um }),
        }
    }

    /// The symbology.
    pub fn kind(&self) -> SymbolKind {
        self.kind
    }

    /// Columns, without the quiet zone.
    pub fn columns(&self) -> u32 {
        self.columns
    }

    /// Rows, without the quiet zone.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// The side of a module in micrometres.
    pub fn module_um(&self) -> u32 {
        self.module_um
    }

    /// The width with the quiet zone, in micrometres.
    pub fn width_um(&self) -> u32 {
        (self.columns + 2 * self.kind.quiet_modules()) * self.module_um
    }

    /// The height with the quiet zone, in micrometres.
    pub fn height_um(&self) -> u32 {
        (self.rows + 2 * self.kind.quiet_modules()) * self.module_um
    }

    /// The dark cells as (column from the left, row from the top), row by row.
    pub fn dark_cells(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let places = (0..self.rows).flat_map(|row| (0..self.columns).map(move |column| (column, row)));
        places.zip(&self.dark).filter(|(_, dark)| **dark).map(|(place, _)| place)
    }

    /// What a layout has to find room for.
    pub fn block(&self, side: Side) -> SymbolBlock {
        SymbolBlock { width_um: self.width_um(), height_um: self.height_um(), side }
    }

    /// One dot in the middle of each dark module, relative to the module in the lower left corner, which is always
    /// dark in a Data Matrix. Rows from the bottom, alternately to the right and to the left, so that the tool
    /// travels little.
    pub fn dots(&self) -> DotPath {
        // Rows and columns are at most 177 and a module at most 10 mm: far below 2^31.
        let um = |cells: u32| i32::try_from(cells * self.module_um).unwrap_or(i32::MAX);
        let dots = self.cells_there_and_back().into_iter();
        let dots = dots.map(|(column, up)| DotUm { x_um: um(column), y_um: um(up) });
        DotPath { dots: dots.collect() }
    }

    /// The dark cells as (column from the left, row from the bottom), rows alternately to the right and to the left.
    fn cells_there_and_back(&self) -> Vec<(u32, u32)> {
        let mut cells: Vec<(u32, u32)> =
            self.dark_cells().map(|(column, row)| (column, self.rows - 1 - row)).collect();
        cells.sort_by_key(|(column, up)| (*up, if up % 2 == 0 { *column } else { self.columns - column }));
        cells
    }
}

impl SymbolKind {
    /// The empty modules that belong around a symbol on each side.
    pub fn quiet_modules(self) -> u32 {
        match self {
            Self::DataMatrix => 1,
            Self::Qr => 4,
        }
    }
}

#[cfg(test)]
mod tests;
