//! A page as dots, black or white: what a label printer is given where its own font lacks a script. Between two programs it is
//! a portable bitmap (PBM, `P4`).

/// What a portable bitmap begins with.
pub const PBM: &[u8] = b"P4\n";

/// A page as dots, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dots {
    width: usize,
    black: Vec<bool>,
}

impl Dots {
    /// Rows of so many dots. What is left over of the last row is none.
    pub fn new(width: usize, mut black: Vec<bool>) -> Self {
        black.truncate(black.len() / width.max(1) * width);
        Self { width, black }
    }

    /// Dots in a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.black.len() / self.width.max(1)
    }

    /// The columns from one on up to another, as far as there are any.
    #[must_use]
    pub fn columns(&self, from: usize, to: usize) -> Self {
        let to = to.min(self.width);
        let from = from.min(to);
        let kept = self.rows().flat_map(|row| &row[from..to]).copied().collect();
        Self::new(to - from, kept)
    }

    fn rows(&self) -> impl Iterator<Item = &[bool]> {
        self.black.chunks_exact(self.width.max(1))
    }

    /// Eight dots to a byte, the first one highest; each row begins a byte.
    pub fn packed(&self) -> Vec<u8> {
        let byte = |dots: &[bool]| {
            dots.iter().zip((0..8).rev()).fold(0, |byte, (dot, bit)| byte | u8::from(*dot) << bit)
        };
        self.rows().flat_map(|row| row.chunks(8).map(byte)).collect()
    }

    /// It as a portable bitmap.
    pub fn pbm(&self) -> Vec<u8> {
        let size = format!("{} {}\n", self.width, self.height());
        [PBM, size.as_bytes(), &self.packed()].concat()
    }

    /// From a portable bitmap as [`Self::pbm`] writes it; none from anything else.
    pub fn from_pbm(file: &[u8]) -> Option<Self> {
        let rest = file.strip_prefix(PBM)?;
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let (width, height) = std::str::from_utf8(&rest[..end]).ok()?.split_once(' ')?;
        let (width, height): (usize, usize) = (width.parse().ok()?, height.parse().ok()?);
        let (row, bytes) = (width.div_ceil(8), &rest[end + 1..]);
        if width == 0 || Some(bytes.len()) != row.checked_mul(height) {
            return None;
        }
        let dot = |row: &[u8], at: usize| row[at / 8] >> (7 - at % 8) & 1 == 1;
        let black = bytes.chunks_exact(row).flat_map(|row| (0..width).map(move |at| dot(row, at)));
        Some(Self::new(width, black.collect()))
    }
}
