//! The modules of a symbol as areas: each filled with strokes beside each other.

use super::Symbol;
use crate::path::{DotUm, Stroke, ToolPath};

/// How a module is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hatch {
    /// Greatest distance from one stroke to the next. Micrometres, at least 1.
    pub spacing_um: u32,
    /// Width of the groove that the tool leaves. Micrometres, at least two less than a module.
    pub tool_um: u32,
}

/// Why a module cannot be filled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HatchError {
    /// Strokes that do not go on from each other.
    #[error("spacing is 0 um: give 1 um or more")]
    Spacing,
    /// The tool is too wide for the module.
    #[error(
        "tool is {tool_um} um wide and a module {module_um} um: take a tool two micrometres narrower than a module at \
         least, or larger modules"
    )]
    Tool {
        /// Width of the groove.
        tool_um: u32,
        /// Side of a module.
        module_um: u32,
    },
}

impl Symbol {
    /// Every dark module filled with level strokes, by turns to the right and to the left, so that the groove stays
    /// within the module. Relative to the lower left corner of the module in the lower left corner; rows from the
    /// bottom, alternately to the right and to the left.
    ///
    /// # Errors
    /// [`HatchError`]: no spacing, or a tool less than two micrometres narrower than a module.
    pub fn cells(&self, hatch: Hatch) -> Result<ToolPath, HatchError> {
        let Hatch { spacing_um, tool_um } = hatch;
        let inset_um = tool_um.div_ceil(2);
        let span_um = self.module_um.saturating_sub(inset_um.saturating_mul(2));
        match (spacing_um, span_um) {
            (0, _) => return Err(HatchError::Spacing),
            (_, 0) => return Err(HatchError::Tool { tool_um, module_um: self.module_um }),
            _ => {}
        }
        let gaps = span_um.div_ceil(spacing_um);
        let mut strokes = Vec::new();
        for (column, up) in self.cells_there_and_back() {
            let (left_um, low_um) = (column * self.module_um + inset_um, up * self.module_um + inset_um);
            for line in 0..=gaps {
                // At most 10 mm times 10 000 lines.
                let y_um = low_um + span_um * line / gaps;
                let mut points = vec![at(left_um, y_um), at(left_um + span_um, y_um)];
                if strokes.len() % 2 == 1 {
                    points.reverse();
                }
                strokes.push(Stroke { points });
            }
        }
        Ok(ToolPath { strokes })
    }
}

fn at(x_um: u32, y_um: u32) -> DotUm {
    // Rows and columns are at most 177 and a module at most 10 mm: far below 2^31.
    let um = |um: u32| i32::try_from(um).unwrap_or(i32::MAX);
    DotUm { x_um: um(x_um), y_um: um(y_um) }
}
