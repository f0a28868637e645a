//! Surfaces: coordinates on one place of one part, and whether two marks there keep their distance.
//!
//! All lengths are whole micrometres. The origin is the upper left corner of the place as a reader of the mark sees
//! it; x grows to the right, y downwards. (The dots of a [`crate::path::DotPath`] are counted upwards instead, from
//! the mark's own lower left corner.) On a curved place the coordinates are those of the flat plane that touches the
//! place along its middle, since that is how a flat tool moves: no distance on the metal is shorter than the one
//! computed here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The longest side of a surface and the farthest edge of a rectangle: one metre.
pub const LENGTH_MAX_UM: u32 = 1_000_000;

/// A rectangle on a surface, at least 1 um wide and high, whose far edges are at most [`LENGTH_MAX_UM`] away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "RawRect", into = "RawRect")]
pub struct Rect {
    x_um: u32,
    y_um: u32,
    width_um: u32,
    height_um: u32,
}

/// How a place is curved: as a cylinder, straight in one direction and round in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Curvature {
    /// The radius of the cylinder in micrometres, [`Curvature::RADIUS_MIN_UM`] to [`LENGTH_MAX_UM`].
    pub radius_um: u32,
    /// Where its axis runs.
    pub axis: Axis,
}

/// Where the axis of a cylinder runs, seen from the lines of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// Along the lines, as on a barrel marked lengthwise: y is round, and few lines fit.
    AlongText,
    /// Across the lines, as on a barrel marked around: x is round, and short lines fit.
    AcrossText,
}

/// One place of one part as a plane or a cylinder, with a margin at its edges that stays free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawSurface", into = "RawSurface")]
pub struct Surface {
    width_um: u32,
    height_um: u32,
    curvature: Option<Curvature>,
    margin_um: u32,
}

/// A measure that no surface or rectangle can have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field} is {value_um} um: write {min_um} to {max_um}, {remedy}")]
pub struct SurfaceError {
    /// The field.
    pub field: &'static str,
    /// Its value.
    pub value_um: u32,
    /// The least it may be.
    pub min_um: u32,
    /// The most it may be.
    pub max_um: u32,
    /// What to look at.
    pub remedy: &'static str,
}

impl Rect {
    /// A rectangle by its upper left corner and its size, all in micrometres.
    pub fn new(x_um: u32, y_um: u32, width_um: u32, height_um: u32) -> Result<Self, SurfaceError> {
        let remedy = "measured from the upper left corner of the place";
        within("x_um", x_um, 0, LENGTH_MAX_UM - 1, remedy)?;
        within("y_um", y_um, 0, LENGTH_MAX_UM - 1, remedy)?;
        within("width_um", width_um, 1, LENGTH_MAX_UM - x_um, remedy)?;
        within("height_um", height_um, 1, LENGTH_MAX_UM - y_um, remedy)?;
        Ok(Self { x_um, y_um, width_um, height_um })
    }

    /// The left edge.
    pub fn x_um(self) -> u32 {
        self.x_um
    }

    /// The upper edge.
    pub fn y_um(self) -> u32 {
        self.y_um
    }

    /// The width.
    pub fn width_um(self) -> u32 {
        self.width_um
    }

    /// The height.
    pub fn height_um(self) -> u32 {
        self.height_um
    }

    /// The right edge.
    pub fn right_um(self) -> u32 {
        self.x_um + self.width_um
    }

    /// The lower edge.
    pub fn bottom_um(self) -> u32 {
        self.y_um + self.height_um
    }

    /// Whether the two share metal. Rectangles that only touch share none.
    pub fn overlaps(self, other: Self) -> bool {
        self.x_um < other.right_um()
            && other.x_um < self.right_um()
            && self.y_um < other.bottom_um()
            && other.y_um < self.bottom_um()
    }

    /// Whether the other lies wholly within this one.
    pub fn contains(self, other: Self) -> bool {
        self.x_um <= other.x_um
            && self.y_um <= other.y_um
            && other.right_um() <= self.right_um()
            && other.bottom_um() <= self.bottom_um()
    }

    /// Whether the two do not overlap and their nearest points are at least `gap_um` apart.
    pub fn keeps_apart(self, other: Self, gap_um: u32) -> bool {
        !self.overlaps(other) && self.distance_squared(other) >= u64::from(gap_um).pow(2)
    }

    /// The distance of the nearest points, rounded down to a whole micrometre; 0 where they overlap or touch.
    pub fn distance_um(self, other: Self) -> u32 {
        // Both gaps are at most a metre, so the root is far below 2^32.
        u32::try_from(self.distance_squared(other).isqrt()).unwrap_or(u32::MAX)
    }

    /// The smallest rectangle around both.
    pub fn joined(self, other: Self) -> Self {
        let (x_um, y_um) = (self.x_um.min(other.x_um), self.y_um.min(other.y_um));
        Self {
            x_um,
            y_um,
            width_um: self.right_um().max(other.right_um()) - x_um,
            height_um: self.bottom_um().max(other.bottom_um()) - y_um,
        }
    }

    fn distance_squared(self, other: Self) -> u64 {
        let gap = |low: u32, high: u32, other_low: u32, other_high: u32| {
            u64::from(other_low.saturating_sub(high).max(low.saturating_sub(other_high)))
        };
        let x = gap(self.x_um, self.right_um(), other.x_um, other.right_um());
        let y = gap(self.y_um, self.bottom_um(), other.y_um, other.bottom_um());
        x * x + y * y
    }
}

impl Curvature {
    /// The smallest radius, in micrometres.
    pub const RADIUS_MIN_UM: u32 = 500;

    /// How far to each side of the line of touch a flat tool may mark, in micrometres, so that the metal lies nowhere
    /// more than `sagitta_max_um` below the tool's plane and is nowhere tilted by more than 45 degrees.
    ///
    /// At the distance c from the line of touch, measured in the tool's plane, a cylinder of radius r lies
    /// s = r - sqrt(r^2 - c^2) below it, hence c = sqrt(s (2r - s)). The metal there is tilted by asin(c / r), which
    /// reaches 45 degrees at c = r / sqrt(2); beyond that no dot is round and no reader sees the character whole.
    pub fn half_width_um(self, sagitta_max_um: u32) -> u32 {
        let radius = u64::from(self.radius_um);
        let sagitta = u64::from(sagitta_max_um).min(radius);
        let by_sagitta = (sagitta * (2 * radius - sagitta)).isqrt();
        let by_tilt = (radius * radius / 2).isqrt();
        // Neither exceeds the radius, which is a u32.
        u32::try_from(by_sagitta.min(by_tilt)).unwrap_or(self.radius_um)
    }
}

impl Surface {
    /// A flat place by its size and margin, all in micrometres: sides of 1 to [`LENGTH_MAX_UM`], the margin less than
    /// half of the shorter side.
    pub fn flat(width_um: u32, height_um: u32, margin_um: u32) -> Result<Self, SurfaceError> {
        Self::new(width_um, height_um, None, margin_um)
    }

    /// A place by its size, curvature and margin. The line of touch runs through its middle.
    pub fn new(
        width_um: u32,
        height_um: u32,
        curvature: Option<Curvature>,
        margin_um: u32,
    ) -> Result<Self, SurfaceError> {
        let measure = "and measure the place";
        within("width_um", width_um, 1, LENGTH_MAX_UM, measure)?;
        within("height_um", height_um, 1, LENGTH_MAX_UM, measure)?;
        if let Some(Curvature { radius_um, .. }) = curvature {
            within("radius_um", radius_um, Curvature::RADIUS_MIN_UM, LENGTH_MAX_UM, measure)?;
        }
        let margin_max_um = (width_um.min(height_um) - 1) / 2;
        within("margin_um", margin_um, 0, margin_max_um, "less than half of the shorter side")?;
        Ok(Self { width_um, height_um, curvature, margin_um })
    }

    /// The width.
    pub fn width_um(self) -> u32 {
        self.width_um
    }

    /// The height.
    pub fn height_um(self) -> u32 {
        self.height_um
    }

    /// How it is curved; none for a flat place.
    pub fn curvature(self) -> Option<Curvature> {
        self.curvature
    }

    /// What stays free at each edge.
    pub fn margin_um(self) -> u32 {
        self.margin_um
    }

    /// The whole place.
    pub fn outline(self) -> Rect {
        Rect { x_um: 0, y_um: 0, width_um: self.width_um, height_um: self.height_um }
    }

    /// What lies inside the margin and, on a curved place, near enough to the line of touch for
    /// [`Curvature::half_width_um`]. None where the curvature leaves nothing.
    pub fn usable(self, sagitta_max_um: u32) -> Option<Rect> {
        let half = |axis| match self.curvature {
            Some(curvature) if curvature.axis == axis => curvature.half_width_um(sagitta_max_um),
            _ => LENGTH_MAX_UM,
        };
        let (left, right) = usable_span(self.width_um, self.margin_um, half(Axis::AcrossText))?;
        let (top, bottom) = usable_span(self.height_um, self.margin_um, half(Axis::AlongText))?;
        Some(Rect { x_um: left, y_um: top, width_um: right - left, height_um: bottom - top })
    }
}

/// From where to where a side may be used; none where nothing is left.
fn usable_span(side_um: u32, margin_um: u32, half_um: u32) -> Option<(u32, u32)> {
    // The middle may lie on half a micrometre: the near end is rounded up, the far end down.
    let low_um = side_um.saturating_sub(2 * half_um).div_ceil(2);
    let high_um = (side_um + 2 * half_um) / 2;
    let span = (low_um.max(margin_um), high_um.min(side_um - margin_um));
    (span.0 < span.1).then_some(span)
}

fn within(
    field: &'static str,
    value_um: u32,
    min_um: u32,
    max_um: u32,
    remedy: &'static str,
) -> Result<(), SurfaceError> {
    match (min_um..=max_um).contains(&value_um) {
        true => Ok(()),
        false => Err(SurfaceError { field, value_um, min_um, max_um, remedy }),
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawRect {
    x_um: u32,
    y_um: u32,
    width_um: u32,
    height_um: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSurface {
    width_um: u32,
    height_um: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    curvature: Option<Curvature>,
    margin_um: u32,
}

impl TryFrom<RawRect> for Rect {
    type Error = SurfaceError;

    fn try_from(raw: RawRect) -> Result<Self, SurfaceError> {
        Self::new(raw.x_um, raw.y_um, raw.width_um, raw.height_um)
    }
}

impl From<Rect> for RawRect {
    fn from(rect: Rect) -> Self {
        let Rect { x_um, y_um, width_um, height_um } = rect;
        Self { x_um, y_um, width_um, height_um }
    }
}

impl TryFrom<RawSurface> for Surface {
    type Error = SurfaceError;

    fn try_from(raw: RawSurface) -> Result<Self, SurfaceError> {
        Self::new(raw.width_um, raw.height_um, raw.curvature, raw.margin_um)
    }
}

impl From<Surface> for RawSurface {
    fn from(surface: Surface) -> Self {
        let Surface { width_um, height_um, curvature, margin_um } = surface;
        Self { width_um, height_um, curvature, margin_um }
    }
}

#[cfg(test)]
mod tests;
