//! The dots of a dotted symbol, and how far they are apart.

use super::grey::Grey;

/// Fewer dots than this are no symbol: the smallest Data Matrix has 10 x 10 modules, its border alone 28 dark ones.
const DOTS_MIN: usize = 12;
/// Most dots that are compared with one another.
const DOTS_MAX: usize = 2_500;
/// How much darker than what is around it a dot is, in steps of grey.
const DARKER_BY: u8 = 12;
/// A dot has at least so many pixels.
const AREA_MIN: usize = 4;
/// The blur that smooths noise first. Pixels.
const NOISE_PX: usize = 3;
/// What is "around": so many windows fit beside one another in a picture.
const WINDOWS_IN_WIDTH: [usize; 3] = [40, 16, 6];

/// A connected dark area.
#[derive(Debug, Clone, Copy)]
struct Blob {
    area: usize,
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
}

impl Blob {
    /// Nearly as wide as high, and filled.
    fn is_round(&self) -> bool {
        let (width, height) = (self.right - self.left + 1, self.bottom - self.top + 1);
        let longer = width.max(height);
        self.area >= AREA_MIN
            && longer * 10 <= width.min(height) * 16 + 10
            && self.area * 10 >= width * height * 5
    }

    /// Twice the middle, so that it is whole.
    fn middle_twice(&self) -> (usize, usize) {
        (self.left + self.right, self.top + self.bottom)
    }
}

/// The dots of a picture.
#[derive(Debug, Clone)]
pub(super) struct Dots {
    /// Their middles, in pixels.
    pub middles: Vec<(f32, f32)>,
    /// The distance between neighbours, in pixels.
    pub pitch: f32,
}

/// The dark dots of a picture; `None` where there are none apart from one another.
pub(super) fn dots(picture: &Grey) -> Option<Dots> {
    let windows = WINDOWS_IN_WIDTH.map(|count| (picture.width().max(picture.height()) / count).max(7));
    let twice = windows.map(|window| middles_twice(picture, window)).into_iter().max_by_key(Vec::len)?;
    if twice.len() < DOTS_MIN {
        return None;
    }
    let mut nearest: Vec<usize> = twice.iter().filter_map(|dot| nearest_squared(*dot, &twice)).collect();
    nearest.sort_unstable();
    #[allow(clippy::cast_precision_loss, reason = "a picture has few enough pixels")]
    let half = |doubled: usize| doubled as f32 / 2.0;
    // Half of all dots have a nearest neighbour as near as this or nearer. Distances are doubled.
    #[allow(clippy::cast_precision_loss, reason = "a picture has few enough pixels")]
    let pitch = nearest.get(nearest.len() / 2).map(|squared| (*squared as f32).sqrt() / 2.0)?;
    Some(Dots { middles: twice.into_iter().map(|(x, y)| (half(x), half(y))).collect(), pitch })
}

/// Which pixels are dark against what is around them, within `window` pixels.
pub(super) fn dark(picture: &Grey, window: usize) -> Vec<bool> {
    let (picture, around) = (picture.blurred(NOISE_PX), picture.blurred(window));
    let darker = |(pixel, around): (&u8, &u8)| pixel.saturating_add(DARKER_BY) < *around;
    picture.pixels().iter().zip(around.pixels()).map(darker).collect()
}

fn nearest_squared(dot: (usize, usize), dots: &[(usize, usize)]) -> Option<usize> {
    let away = |other: &(usize, usize)| dot.0.abs_diff(other.0).pow(2) + dot.1.abs_diff(other.1).pow(2);
    dots.iter().map(away).filter(|squared| *squared > 0).min()
}

/// The round dark areas of about the commonest size, as twice their middles.
fn middles_twice(picture: &Grey, window: usize) -> Vec<(usize, usize)> {
    let mut round: Vec<Blob> = blobs(dark(picture, window), picture.width());
    round.retain(Blob::is_round);
    round.sort_unstable_by_key(|blob| blob.area);
    let Some(usual) = round.get(round.len() / 2).map(|blob| blob.area) else { return Vec::new() };
    let alike = round.iter().filter(|blob| blob.area * 2 >= usual && blob.area <= usual * 2);
    alike.map(Blob::middle_twice).take(DOTS_MAX).collect()
}

/// The connected dark areas (sharing an edge or a corner) of a picture of this width.
fn blobs(mut dark: Vec<bool>, width: usize) -> Vec<Blob> {
    let mut blobs = Vec::new();
    let mut open = Vec::new();
    for start in 0..dark.len() {
        if !take(&mut dark, start) {
            continue;
        }
        let (x, y) = (start % width, start / width);
        let mut blob = Blob { area: 0, left: x, right: x, top: y, bottom: y };
        open.push((x, y));
        while let Some((x, y)) = open.pop() {
            blob.area += 1;
            blob.left = blob.left.min(x);
            blob.right = blob.right.max(x);
            blob.bottom = blob.bottom.max(y);
            for row in y.saturating_sub(1)..=y + 1 {
                for column in x.saturating_sub(1)..=(x + 1).min(width - 1) {
                    if take(&mut dark, row * width + column) {
                        open.push((column, row));
                    }
                }
            }
        }
        blobs.push(blob);
    }
    blobs
}

/// Whether this place was dark until now; it no longer is.
fn take(dark: &mut [bool], at: usize) -> bool {
    dark.get_mut(at).is_some_and(std::mem::take)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pitch_of_dots_apart_is_told_and_of_none_or_few_is_not() {
        for pitch in [5, 8, 13, 20] {
            let side = pitch * 12;
            let diameter = pitch / 2;
            let is_dot = |at: usize| at % pitch < diameter;
            let pixels =
                (0..side * side).map(|at| if is_dot(at % side) && is_dot(at / side) { 40 } else { 200 });
            let found = dots(&Grey::new(side, side, pixels.collect()).unwrap()).unwrap().pitch;
            assert!((found - pitch as f32).abs() < 0.6, "{pitch}: {found}");
        }
        let blank = Grey::new(90, 70, vec![128; 6_300]).unwrap();
        assert!(dots(&blank).is_none());
        let mut few = vec![200; 10_000];
        for dot in 0..5 {
            few[2_020 + dot * 15] = 0;
        }
        assert!(dots(&Grey::new(100, 100, few).unwrap()).is_none());
    }
}
