//! Reading Hershey fonts in the format of James Hurt: one glyph a line.
//!
//! A line has the glyph's number in five characters, the count of its pairs in three, and the pairs: first the left and
//! the right edge, then the points. A character counts from `R`; x runs to the right and y downwards. The pair ` R`
//! lifts the pen.

use super::letter::Letter;

/// Where the baseline of a Roman font lies, downwards from `R`.
const BASELINE: i32 = 9;

/// A glyph of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numbered {
    pub number: u32,
    pub letter: Letter,
}

/// A mistake in a font file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the font: {must}")]
pub(super) struct JhfError {
    pub line: usize,
    pub must: &'static str,
}

/// The glyphs of a file in their order.
pub(super) fn glyphs(text: &str, units: i32) -> Result<Vec<Numbered>, JhfError> {
    let numbered = |(at, line)| glyph(line, units).map_err(|must| JhfError { line: at + 1, must });
    text.lines().enumerate().map(numbered).collect()
}

fn glyph(line: &str, units: i32) -> Result<Numbered, &'static str> {
    let (head, body) = line.split_at_checked(8).ok_or("write number, count and pairs")?;
    let (number, count) = head.split_at_checked(5).ok_or("write the number in five characters")?;
    let number = number.trim().parse().map_err(|_| "write the number in five characters")?;
    let count: usize = count.trim().parse().map_err(|_| "write the count in three characters")?;
    let pairs: Vec<(u8, u8)> =
        body.as_bytes().chunks(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect();
    if pairs.len() != count || body.len() != 2 * count {
        return Err("write as many pairs as the count says");
    }
    let ((left, right), points) = pairs.split_first().ok_or("write the left and the right edge")?;
    let (left, right) = (from_r(*left), from_r(*right));
    let strokes = points.split(|pair| *pair == (b' ', b'R')).filter(|points| !points.is_empty());
    let place = |(x, y): &(u8, u8)| (from_r(*x) - left, BASELINE - from_r(*y));
    let strokes = strokes.map(|points| points.iter().map(place).collect()).collect();
    Ok(Numbered { number, letter: Letter { units, advance: right - left, strokes } })
}

fn from_r(character: u8) -> i32 {
    i32::from(character) - i32::from(b'R')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyph_has_its_strokes_from_the_left_edge_and_the_baseline() {
        let read = glyphs("  501  9I[RFJ[ RRFZ[ RMTWT\n", 21).unwrap();
        let strokes = vec![vec![(9, 21), (1, 0)], vec![(9, 21), (17, 0)], vec![(4, 7), (14, 7)]];
        assert_eq!(read, [Numbered { number: 501, letter: Letter { units: 21, advance: 18, strokes } }]);
        assert_eq!(glyphs("  699  1JZ", 21).unwrap()[0].letter.strokes, Vec::<Vec<(i32, i32)>>::new());
    }

    #[test]
    fn glyph_that_is_cut_short_is_refused_with_its_line() {
        for text in [
            "  501  9I[RFJ[ RRFZ[ RMTW",
            "  501  9I[RFJ[",
            "  501  0",
            "  501",
            "  5x1  1JZ",
            "  501  xJZ",
            "é é é é é",
        ] {
            let text = format!("  699  1JZ\n{text}");
            assert_eq!(glyphs(&text, 21).unwrap_err().line, 2, "{text}");
        }
    }
}
