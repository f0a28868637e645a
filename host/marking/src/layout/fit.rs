//! The search for a free position, and what to say where there is none.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{
    Gap, HEIGHT_MIN, LINE_ADVANCE, Layout, LayoutRequest, Micrometres, PlacedLine, ROWS, Rect, STEPS, Side,
    Surface, SurfaceError, SymbolBlock, TenthsUm, block_pitches, line_pitches, pitch_for,
};

/// What was needed, what was there, and what would fit instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub struct DoesNotFit {
    /// The width of the mark in micrometres, with a symbol in its preferred place.
    pub needs_width_um: u64,
    /// The height of the mark in micrometres.
    pub needs_height_um: u64,
    /// The width of what margin and curvature leave, in micrometres.
    pub has_width_um: u32,
    /// The height of what margin and curvature leave, in micrometres.
    pub has_height_um: u32,
    /// Whether it would fit if nothing stood there.
    pub blocked_by_obstacles: bool,
    /// The longest line, from 1; the first of several. None where there are no lines.
    pub longest_line: Option<usize>,
    /// The greatest character height with which everything would fit.
    pub height_max: Option<TenthsUm>,
    /// The lines that would have to be shorter at the height asked for, if shorter lines are enough.
    pub excess: Vec<Excess>,
}

/// A line and how much of it is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excess {
    /// The line, from 1.
    pub line: usize,
    /// By how many characters it has to be shorter.
    pub chars: usize,
}

/// The size of a mark and where its parts lie in it, in micrometres.
struct Block {
    width_um: u64,
    height_um: u64,
    /// The symbol's left and upper edge.
    symbol_at: Option<(u64, u64)>,
}

/// The first free position: arrangements in the order the request prefers, rows from the top, columns from the left.
pub fn find(surface: Surface, request: &LayoutRequest, pitch_um: u32) -> Option<Layout> {
    let usable = surface.usable(request.sagitta_max_um)?;
    let gap_um = gap_um(request.gap, pitch_um);
    arrangements(request).iter().find_map(|side| {
        let block = block(request, pitch_um, *side);
        let (x_um, y_um) = first_free(usable, &block, &request.obstacles, gap_um)?;
        // A block that lies inside the usable rectangle has coordinates a rectangle can have.
        placed(request, pitch_um, &block, x_um, y_um).ok()
    })
}

/// Why [`find`] found nothing, and what it would find instead.
pub fn explain(surface: Surface, request: &LayoutRequest, pitch_um: u32) -> DoesNotFit {
    let block = block(request, pitch_um, arrangements(request)[0]);
    let usable = surface.usable(request.sagitta_max_um);
    let unobstructed = LayoutRequest { obstacles: Vec::new(), ..request.clone() };
    let lengths: Vec<usize> = request.lines.iter().map(|line| line.chars().count()).collect();
    let longest = lengths.iter().max().copied();
    DoesNotFit {
        needs_width_um: block.width_um,
        needs_height_um: block.height_um,
        has_width_um: usable.map_or(0, Rect::width_um),
        has_height_um: usable.map_or(0, Rect::height_um),
        blocked_by_obstacles: find(surface, &unobstructed, pitch_um).is_some(),
        longest_line: longest.and_then(|longest| lengths.iter().position(|n| *n == longest)).map(|n| n + 1),
        height_max: greatest_height(surface, request, pitch_um),
        excess: excess(surface, request, pitch_um, &lengths),
    }
}

/// A smaller mark fits wherever a greater one does, so that halving finds the limit.
fn greatest_height(surface: Surface, request: &LayoutRequest, pitch_um: u32) -> Option<TenthsUm> {
    let fits = |pitch_um: u32| find(surface, request, pitch_um).is_some();
    let fitting = greatest_fitting(pitch_for(HEIGHT_MIN), pitch_um - 1, fits)?;
    Some(TenthsUm(fitting * STEPS * 10))
}

fn excess(surface: Surface, request: &LayoutRequest, pitch_um: u32, lengths: &[usize]) -> Vec<Excess> {
    let longest = lengths.iter().max().copied().unwrap_or(0);
    let cut = |chars: usize| LayoutRequest {
        lines: request.lines.iter().map(|line| line.chars().take(chars).collect()).collect(),
        ..request.clone()
    };
    let fits = |chars: u32| find(surface, &cut(chars as usize), pitch_um).is_some();
    // A line has at most 256 characters.
    let longest = u32::try_from(longest).unwrap_or(u32::MAX);
    let Some(chars) = greatest_fitting(1, longest.saturating_sub(1), fits) else {
        return Vec::new();
    };
    let too_long = (1..).zip(lengths).filter(|(_, length)| **length > chars as usize);
    too_long.map(|(line, length)| Excess { line, chars: length - chars as usize }).collect()
}

/// The greatest value of `low..=high` that fits, if every value below a fitting one fits.
fn greatest_fitting(low: u32, high: u32, fits: impl Fn(u32) -> bool) -> Option<u32> {
    if low > high || !fits(low) {
        return None;
    }
    let (mut low, mut high) = (low, high);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        match fits(middle) {
            true => low = middle,
            false => high = middle - 1,
        }
    }
    Some(low)
}

fn arrangements(request: &LayoutRequest) -> &'static [Side] {
    match request.symbol.map(|symbol| symbol.side) {
        Some(Side::Either) => &[Side::Beside, Side::Below],
        Some(Side::Below) => &[Side::Below],
        Some(Side::Beside) | None => &[Side::Beside],
    }
}

fn gap_um(gap: Gap, pitch_um: u32) -> u64 {
    match gap {
        Gap::Um(um) => u64::from(um),
        Gap::CharacterHeights(heights) => u64::from(heights) * u64::from(pitch_um * STEPS),
    }
}

fn block(request: &LayoutRequest, pitch_um: u32, side: Side) -> Block {
    let pitch = u64::from(pitch_um);
    let longest = request.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let text = (line_pitches(longest) * pitch, block_pitches(request.lines.len()) * pitch);
    let Some(SymbolBlock { width_um, height_um, .. }) = request.symbol else {
        return Block { width_um: text.0, height_um: text.1, symbol_at: None };
    };
    // As far from the text as one line from the next.
    let between = if request.lines.is_empty() { 0 } else { (LINE_ADVANCE - ROWS) as u64 * pitch };
    let symbol_at = match side {
        Side::Below => (0, text.1 + between),
        Side::Beside | Side::Either => (text.0 + between, 0),
    };
    Block {
        width_um: text.0.max(symbol_at.0 + u64::from(width_um)),
        height_um: text.1.max(symbol_at.1 + u64::from(height_um)),
        symbol_at: Some(symbol_at),
    }
}

/// The topmost free position of a block, and the leftmost of those.
///
/// A free block pushed up, and then left, as far as it goes ends at an edge of the usable rectangle or at an
/// obstacle. So the upper edge and the rows just below an obstacle are the only rows to look at; in a row, the block
/// steps to the right past whatever it meets.
fn first_free(usable: Rect, block: &Block, obstacles: &[Rect], gap_um: u64) -> Option<(u64, u64)> {
    let below = |obstacle: &Rect| u64::from(obstacle.bottom_um()) + gap_um;
    let mut rows: Vec<u64> = obstacles.iter().map(below).collect();
    rows.push(u64::from(usable.y_um()));
    rows.retain(|y| *y >= u64::from(usable.y_um()) && y + block.height_um <= u64::from(usable.bottom_um()));
    rows.sort_unstable();
    rows.dedup();
    rows.into_iter().find_map(|y_um| Some((first_free_in_row(usable, block, obstacles, gap_um, y_um)?, y_um)))
}

fn first_free_in_row(usable: Rect, block: &Block, obstacles: &[Rect], gap_um: u64, y_um: u64) -> Option<u64> {
    let in_row = |obstacle: &&Rect| {
        y_um < u64::from(obstacle.bottom_um()) + gap_um
            && u64::from(obstacle.y_um()) < y_um + block.height_um + gap_um
    };
    let in_row: Vec<&Rect> = obstacles.iter().filter(in_row).collect();
    let mut x_um = u64::from(usable.x_um());
    while x_um + block.width_um <= u64::from(usable.right_um()) {
        let met = |obstacle: &&&Rect| {
            x_um < u64::from(obstacle.right_um()) + gap_um
                && u64::from(obstacle.x_um()) < x_um + block.width_um + gap_um
        };
        match in_row.iter().filter(met).map(|obstacle| u64::from(obstacle.right_um()) + gap_um).max() {
            Some(past) => x_um = past,
            None => return Some(x_um),
        }
    }
    None
}

fn placed(
    request: &LayoutRequest,
    pitch_um: u32,
    block: &Block,
    x_um: u64,
    y_um: u64,
) -> Result<Layout, SurfaceError> {
    let pitch = u64::from(pitch_um);
    let line = |(index, text): (usize, &String)| {
        let below = (index * LINE_ADVANCE) as u64 * pitch;
        let size = (line_pitches(text.chars().count()) * pitch, block_pitches(1) * pitch);
        Ok(PlacedLine { text: text.clone(), rect: rect(x_um, y_um + below, size)? })
    };
    let lines = request.lines.iter().enumerate().map(line).collect::<Result<_, _>>()?;
    let symbol = request.symbol.zip(block.symbol_at).map(|(symbol, at)| {
        rect(x_um + at.0, y_um + at.1, (u64::from(symbol.width_um), u64::from(symbol.height_um)))
    });
    Ok(Layout {
        height_um: Micrometres(pitch_um * STEPS),
        pitch_um,
        lines,
        symbol: symbol.transpose()?,
        bounds: rect(x_um, y_um, (block.width_um, block.height_um))?,
    })
}

fn rect(x_um: u64, y_um: u64, (width_um, height_um): (u64, u64)) -> Result<Rect, SurfaceError> {
    // A length beyond u32 is beyond every rectangle, and refused as such.
    let um = |length: u64| u32::try_from(length).unwrap_or(u32::MAX);
    Rect::new(um(x_um), um(y_um), um(width_um), um(height_um))
}

impl fmt::Display for DoesNotFit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { needs_width_um, needs_height_um, has_width_um, has_height_um, .. } = self;
        write!(f, "the mark needs {needs_width_um} um by {needs_height_um} um; ")?;
        write!(f, "margin and curvature leave {has_width_um} um by {has_height_um} um")?;
        if self.blocked_by_obstacles {
            write!(f, ", and observed marks and no-mark zones take what it would need")?;
        }
        if let Some(line) = self.longest_line {
            write!(f, "; line {line} is the longest")?;
        }
        let mut remedies = Vec::new();
        remedies.extend(self.height_max.map(|height| format!("lower the characters to at most {height}")));
        if !self.excess.is_empty() {
            let lines = self.excess.iter().map(|Excess { line, chars }| format!("line {line} by {chars}"));
            remedies.push(format!("shorten {} characters", lines.collect::<Vec<_>>().join(" and ")));
        }
        remedies.push("choose another place".to_owned());
        write!(f, ": {}", remedies.join(", or "))
    }
}
