//! A picture in shades of grey, and the filters that dotted symbols need.

/// A picture. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grey {
    width: usize,
    height: usize,
    /// Row by row from the top; 0 is black.
    pixels: Vec<u8>,
}

impl Grey {
    /// A picture; `None` where the pixels are not `width` times `height`, or there are none.
    pub(super) fn new(width: usize, height: usize, pixels: Vec<u8>) -> Option<Self> {
        let fits = width > 0 && width.checked_mul(height) == Some(pixels.len()) && !pixels.is_empty();
        fits.then_some(Self { width, height, pixels })
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn height(&self) -> usize {
        self.height
    }

    pub(super) fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// Dark for light.
    pub(super) fn inverted(&self) -> Self {
        Self { pixels: self.pixels.iter().map(|pixel| 255 - pixel).collect(), ..*self }
    }

    /// Smaller by a whole factor, each pixel the mean of a square. Columns and rows that fill no square are left out.
    pub(super) fn reduced(&self, factor: usize) -> Self {
        let (width, height) = (self.width / factor.max(1), self.height / factor.max(1));
        if factor <= 1 || width == 0 || height == 0 {
            return self.clone();
        }
        let mut pixels = Vec::with_capacity(width * height);
        let mut sums = vec![0_usize; width];
        for rows in self.pixels.chunks_exact(self.width * factor) {
            sums.fill(0);
            for row in rows.chunks_exact(self.width) {
                for (sum, square) in sums.iter_mut().zip(row.chunks_exact(factor)) {
                    *sum += square.iter().map(|pixel| usize::from(*pixel)).sum::<usize>();
                }
            }
            pixels.extend(sums.iter().map(|sum| mean(*sum, factor * factor)));
        }
        Self { width, height, pixels }
    }

    /// Each pixel the mean of the square of `side` pixels around it.
    pub(super) fn blurred(&self, side: usize) -> Self {
        self.each_line(|line, into| slide_mean(line, side.max(1), into))
    }

    /// Dark things grown by a square of `side` pixels and shrunk again by one of `side - swell`: gaps between them
    /// narrower than `side` close, and their outlines swell by `swell` in all. Without a swell this is a closing.
    pub(super) fn closed(&self, side: usize, swell: usize) -> Self {
        let grow = side.max(1);
        let shrink = grow.saturating_sub(swell).max(1);
        let grown = self.each_line(|line, into| slide(line, grow, grow / 2, u8::min, into));
        // The square of an even side has no middle: the way back looks the other way, so that nothing moves.
        grown.each_line(|line, into| slide(line, shrink, (shrink - 1) / 2, u8::max, into))
    }

    /// Runs a filter of one dimension over all rows, then over all columns.
    fn each_line(&self, filter: impl Fn(&[u8], &mut Vec<u8>)) -> Self {
        self.each_row_turned(&filter).each_row_turned(&filter)
    }

    /// Runs a filter over all rows and swaps rows and columns.
    fn each_row_turned(&self, filter: impl Fn(&[u8], &mut Vec<u8>)) -> Self {
        let mut pixels = vec![0; self.pixels.len()];
        let mut line = Vec::with_capacity(self.width);
        for (y, row) in self.pixels.chunks_exact(self.width).enumerate() {
            line.clear();
            filter(row, &mut line);
            for (pixel, place) in line.iter().zip(pixels.iter_mut().skip(y).step_by(self.height)) {
                *place = *pixel;
            }
        }
        Self { width: self.height, height: self.width, pixels }
    }
}

fn mean(sum: usize, count: usize) -> u8 {
    u8::try_from((sum + count / 2) / count.max(1)).unwrap_or(u8::MAX)
}

/// The mean of `side` pixels around each; at the ends of those there are.
fn slide_mean(line: &[u8], side: usize, into: &mut Vec<u8>) {
    let (before, after) = (side / 2, (side - 1) / 2);
    let lit =
        |range: Option<&[u8]>| -> usize { range.unwrap_or_default().iter().map(|p| usize::from(*p)).sum() };
    let mut sum = lit(line.get(..after.min(line.len())));
    for at in 0..line.len() {
        sum += line.get(at + after).map_or(0, |pixel| usize::from(*pixel));
        let first = at.saturating_sub(before);
        into.push(mean(sum, (at + after + 1).min(line.len()) - first));
        if at >= before {
            sum -= line.get(first).map_or(0, |pixel| usize::from(*pixel));
        }
    }
}

/// The extreme of `side` pixels, `before` of them ahead of each.
fn slide(line: &[u8], side: usize, before: usize, extreme: fn(u8, u8) -> u8, into: &mut Vec<u8>) {
    for at in 0..line.len() {
        let window = at.saturating_sub(before)..(at + side - before).min(line.len());
        let found = line.get(window).unwrap_or_default().iter().copied().reduce(extreme);
        into.push(found.unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(rows: &[&[u8]]) -> Grey {
        Grey::new(rows[0].len(), rows.len(), rows.concat()).unwrap()
    }

    #[test]
    fn picture_whose_pixels_do_not_fill_it_is_none() {
        for (width, height, pixels) in [(0, 0, 0), (2, 2, 3), (2, 0, 0), (usize::MAX, 2, 4)] {
            assert_eq!(Grey::new(width, height, vec![0; pixels]), None);
        }
    }

    #[test]
    fn reduced_picture_has_the_means_of_squares() {
        let reduced = picture(&[&[0, 2, 10, 10, 9], &[4, 6, 30, 30, 9], &[9, 9, 9, 9, 9]]).reduced(2);
        assert_eq!(reduced, picture(&[&[3, 20]]));
    }

    #[test]
    fn blurred_picture_has_the_means_around_each_pixel() {
        let mut point = vec![0; 25];
        point[12] = 90;
        let blurred = Grey::new(5, 5, point).unwrap().blurred(3);
        let row: &[u8] = &[0, 10, 10, 10, 0];
        assert_eq!(blurred, picture(&[&[0; 5], row, row, row, &[0; 5]]));
        let even = picture(&[&[7; 6], &[7; 6], &[7; 6]]);
        for side in 1..9 {
            assert_eq!(even.blurred(side), even, "{side}");
        }
    }

    #[test]
    fn closing_fills_a_gap_narrower_than_its_side_and_leaves_a_wider_one() {
        // Two dark dots of two pixels with three light ones between them, and five after.
        let row: &[u8] = &[9, 9, 9, 9, 9, 0, 0, 9, 9, 9, 0, 0, 9, 9, 9, 9, 9, 0, 0, 9, 9, 9, 9, 9];
        let dots = picture(&[row; 7]);
        assert_eq!(dots.closed(3, 0), dots);
        for side in [4, 5] {
            let closed = dots.closed(side, 0);
            assert_eq!(closed.pixels()[5..12], [0; 7], "{side}");
            assert_eq!(closed.pixels()[12..17], [9; 5], "{side}");
            assert_eq!(closed.pixels()[..5], [9; 5], "{side}: outlines stay");
        }
    }
}
