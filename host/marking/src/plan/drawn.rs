//! A planned mark as the path of a tool: its lines and its symbol where the layout has them.

use super::room::{Site, SiteError, site};
use super::{PlacedSymbol, Proposed};
use crate::item::Item;
use crate::layout::Layout;
use crate::path::route::{Effort, planned_with};
use crate::path::sign::Signs;
use crate::path::{DotUm, Font, PathError, Stroke, ToolPath, tool_path_with};
use crate::programme::Programme;
use crate::surface::Rect;

/// Why a mark has no path.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DrawError {
    /// It has no layout.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// A character cannot be drawn.
    #[error(transparent)]
    Path(#[from] PathError),
}

/// The path of a mark's lines and symbol, from the lower left corner of the metal that it takes up, in an order in which the
/// tool travels little from there. The same mark always gives the same path.
///
/// # Errors
/// [`DrawError`].
pub fn drawn(
    programme: &Programme,
    item: &Item,
    mark: &Proposed,
    font: Font,
    effort: Effort,
) -> Result<ToolPath, DrawError> {
    let Site { layout, .. } = site(programme, item, mark)?;
    let mut strokes =
        lines(&layout, font, &Signs::of(&programme.authority.glyph, &programme.machine.signs))?.strokes;
    if let (Some(placed), Some(rect)) = (&mark.symbol, layout.symbol) {
        strokes.extend(symbol(placed, rect, layout.bounds));
    }
    let seed = u64::from_be_bytes(*mark.mark.digest().first_chunk().unwrap_or(&[0; 8]));
    Ok(planned_with(&ToolPath { strokes }, DotUm { x_um: 0, y_um: 0 }, seed, effort))
}

/// The lines, each no wider than the room that it was given.
fn lines(layout: &Layout, font: Font, signs: &Signs) -> Result<ToolPath, PathError> {
    let mut strokes = Vec::new();
    for line in &layout.lines {
        let mut path = tool_path_with(&[&line.text], font, layout.height_um, signs)?;
        condense(&mut path, line.rect.width_um());
        strokes.extend(path.strokes.into_iter().map(|stroke| moved(stroke, line.rect, layout.bounds)));
    }
    Ok(ToolPath { strokes })
}

/// Draws a path that is too wide together, along the line only.
fn condense(path: &mut ToolPath, width_um: u32) {
    let points = || path.strokes.iter().flat_map(|stroke| &stroke.points);
    let wide_um = points().map(|point| i64::from(point.x_um)).max().unwrap_or(0);
    let room_um = i64::from(width_um);
    if wide_um <= room_um {
        return;
    }
    for point in path.strokes.iter_mut().flat_map(|stroke| &mut stroke.points) {
        point.x_um = i32::try_from(i64::from(point.x_um) * room_um / wide_um).unwrap_or(point.x_um);
    }
}

/// One dot in the middle of each dark module.
fn symbol(placed: &PlacedSymbol, rect: Rect, bounds: Rect) -> impl Iterator<Item = Stroke> + use<> {
    let symbol = &placed.symbol;
    let module_um = symbol.module_um();
    // From the corner of the quiet zone to the middle of the first module.
    let inset_um = symbol.kind().quiet_modules() * module_um + module_um / 2;
    let inset_um = i32::try_from(inset_um).unwrap_or(i32::MAX);
    let dots = symbol.dots().dots.into_iter().map(move |dot| DotUm {
        x_um: dot.x_um.saturating_add(inset_um),
        y_um: dot.y_um.saturating_add(inset_um),
    });
    dots.map(move |dot| moved(Stroke::dot(dot), rect, bounds))
}

/// From the lower left corner of a part of the mark to that of the whole; a layout counts downwards, a path upwards.
fn moved(mut stroke: Stroke, part: Rect, whole: Rect) -> Stroke {
    // Sides of a surface are far below 2^31 um.
    let um = |more: u32, less: u32| i32::try_from(more.saturating_sub(less)).unwrap_or(i32::MAX);
    let (right_um, up_um) = (um(part.x_um(), whole.x_um()), um(whole.bottom_um(), part.bottom_um()));
    for point in &mut stroke.points {
        point.x_um = point.x_um.saturating_add(right_um);
        point.y_um = point.y_um.saturating_add(up_um);
    }
    stroke
}
