//! A character or sign as strokes in whole units of its own, and where they come to lie on the metal.

use super::{DotUm, Stroke};

/// Units from the baseline to the top of a capital letter of Roman Simplex. Pens advance in these units.
pub(super) const CAP_UNITS: i32 = 21;
/// Units from one baseline to the next: ten sixths of the height, as in the dot font.
pub(super) const LINE_UNITS: i32 = 35;

/// A character or a sign. Its points count from the pen, to the right, and from the baseline, upwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    /// Its own units from the baseline to the top of a capital letter; at least 1.
    pub units: i32,
    /// How far the pen goes on after it, in units of Roman Simplex.
    pub advance: i32,
    /// Its strokes in its own units; a stroke of one point is a dot.
    pub strokes: Vec<Vec<(i32, i32)>>,
}

/// Where a letter stands: the pen and the baseline in units of Roman Simplex, and the height of a capital letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stand {
    pub pen: i32,
    pub baseline: i32,
    pub height_um: i32,
}

impl Letter {
    /// Its strokes on the metal.
    pub fn strokes_at(&self, stand: Stand) -> impl Iterator<Item = Stroke> + '_ {
        let points =
            move |stroke: &Vec<(i32, i32)>| stroke.iter().map(|point| self.at(*point, stand)).collect();
        self.strokes.iter().map(move |stroke| Stroke { points: points(stroke) })
    }

    /// Its lowest point below the baseline in its own units, or 0.
    pub fn descent(&self) -> i32 {
        self.strokes.iter().flatten().map(|(_, y)| -y).max().unwrap_or(0).max(0)
    }

    /// Where one of its points lies on the metal.
    pub fn at(&self, (x, y): (i32, i32), stand: Stand) -> DotUm {
        DotUm {
            x_um: self.um(stand.pen, x, stand.height_um),
            y_um: self.um(stand.baseline, y, stand.height_um),
        }
    }

    /// Micrometres of a place in units of Roman Simplex and one in its own, rounded once, half a micrometre upwards.
    fn um(&self, roman: i32, own: i32, height_um: i32) -> i32 {
        let (units, cap) = (i64::from(self.units.max(1)), i64::from(CAP_UNITS));
        let length = i64::from(roman) * units + i64::from(own) * cap;
        let um = (2 * length * i64::from(height_um) + units * cap).div_euclid(2 * units * cap);
        i32::try_from(um).unwrap_or(i32::MAX)
    }
}
