//! Signs that stand among the characters of a line: a star, a logo, the arms of a State. Each is a file of its own.
//!
//! ```toml
//! name = "star"                 # as profiles and the authority's file call it
//! source = "drawn for this program"
//! licence = "MIT OR Apache-2.0"
//! units-per-height = 200        # from the baseline to the top of a capital letter, 1 to 10000
//! width = 220                   # from this sign to the next character, its gaps included
//! strokes = [                   # each made without lifting the tool: [x, y] to the right and upwards
//!     [[10, 0], [100, 200], [190, 0]],
//! ]
//! dots = [[100, 60]]            # single dots, where there are any
//! ```
//!
//! Which text stands for a sign is said by the authority ([`crate::authority::Glyph::shown`]).

use serde::Deserialize;
use toml::Spanned;

use super::letter::{CAP_UNITS, Letter};
use crate::authority::Glyph;
use crate::library::SIGNS;
use crate::text::{Located, Problem, parse};

/// The finest grid of a sign.
const UNITS_MAX: i32 = 10_000;
/// Most points of a sign.
const POINTS_MAX: usize = 2_000;

/// A sign as strokes and dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// What profiles and the authority's file call it: `star`, `ecowas`.
    pub name: String,
    /// Who drew it, from what.
    pub source: String,
    /// Under which terms it may be used.
    pub licence: String,
    letter: Letter,
}

/// Signs by the text that stands for each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signs(Vec<(String, Letter)>);

/// To the right and upwards, in the sign's own units.
type Point = Spanned<(i32, i32)>;

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct SignFile {
    name: Spanned<String>,
    source: Spanned<String>,
    licence: Spanned<String>,
    units_per_height: Spanned<i32>,
    width: Spanned<i32>,
    #[serde(default)]
    strokes: Vec<Spanned<Vec<Point>>>,
    #[serde(default)]
    dots: Vec<Point>,
}

impl Sign {
    /// Reads and checks a sign's file.
    ///
    /// # Errors
    /// [`Located`] with line and column: an unknown or missing field, an empty name, source or licence, a stroke of
    /// fewer than two points, a point outside width and height, nothing drawn at all.
    pub fn from_toml(text: &str) -> Result<Self, Located> {
        let file: SignFile = parse(text)?;
        file.check().map_err(|(at, problem)| Located::at(text, at, problem))?;
        Ok(file.into_sign())
    }

    /// The signs that come with the program.
    ///
    /// # Errors
    /// [`Located`] never for the shipped files, which a test reads.
    pub fn shipped() -> Result<Vec<Self>, Located> {
        SIGNS.iter().map(|(_, text)| Self::from_toml(text)).collect()
    }
}

impl Signs {
    /// The signs that an authority shows and for which there is a drawing, each by what it is shown as.
    pub fn of(glyphs: &[Glyph], drawings: &[Sign]) -> Self {
        glyphs.iter().fold(Self::default(), |signs, glyph| {
            match drawings.iter().find(|sign| sign.name == glyph.name) {
                Some(sign) => signs.with(&glyph.shown, sign),
                None => signs,
            }
        })
    }

    /// These signs and one more; a sign that was shown as the same text gives way to it. Empty text stands for nothing.
    #[must_use]
    pub fn with(mut self, shown: &str, sign: &Sign) -> Self {
        self.0.retain(|(known, _)| known != shown);
        if !shown.is_empty() {
            self.0.push((shown.to_owned(), sign.letter.clone()));
        }
        self
    }

    /// The longest sign that a text begins with.
    pub(super) fn at_start(&self, text: &str) -> Option<(&str, &Letter)> {
        let starting = self.0.iter().filter(|(shown, _)| text.starts_with(shown.as_str()));
        starting.max_by_key(|(shown, _)| shown.len()).map(|(shown, letter)| (shown.as_str(), letter))
    }

    /// Every sign with what it is shown as.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Letter)> {
        self.0.iter().map(|(shown, letter)| (shown.as_str(), letter))
    }
}

impl SignFile {
    fn check(&self) -> Result<(), (usize, Problem)> {
        let range = |at: usize, field, value: String, must| Err((at, Problem::Range { field, value, must }));
        let words = [("name", &self.name), ("source", &self.source), ("licence", &self.licence)];
        if let Some((field, word)) = words.iter().find(|(_, word)| word.get_ref().trim().is_empty()) {
            return range(word.span().start, field, "empty".to_owned(), "some words");
        }
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !self.name.get_ref().chars().all(is_plain) {
            let (at, value) = (self.name.span().start, self.name.get_ref().clone());
            return range(at, "name", value, "lower-case letters, digits and hyphens");
        }
        let (units, width) = (&self.units_per_height, &self.width);
        if !(1..=UNITS_MAX).contains(units.get_ref()) {
            return range(units.span().start, "units-per-height", units.get_ref().to_string(), "1 to 10000");
        }
        if !(1..=4 * units.get_ref()).contains(width.get_ref()) {
            let must = "1 to four times units-per-height";
            return range(width.span().start, "width", width.get_ref().to_string(), must);
        }
        self.check_points()
    }

    fn check_points(&self) -> Result<(), (usize, Problem)> {
        let range = |at: usize, field, value: String, must| Err((at, Problem::Range { field, value, must }));
        if let Some(stroke) = self.strokes.iter().find(|stroke| stroke.get_ref().len() < 2) {
            let value = format!("a stroke of {} points", stroke.get_ref().len());
            return range(
                stroke.span().start,
                "strokes",
                value,
                "two points or more, and single points as dots",
            );
        }
        let (x_max, y_max) = (*self.width.get_ref(), *self.units_per_height.get_ref());
        let inside = |(x, y): (i32, i32)| (0..=x_max).contains(&x) && (0..=y_max).contains(&y);
        let points = || self.strokes.iter().flat_map(|stroke| stroke.get_ref()).chain(&self.dots);
        if let Some(point) = points().find(|point| !inside(*point.get_ref())) {
            let (x, y) = point.get_ref();
            let must = "points from 0 to width and from 0 to units-per-height";
            return range(point.span().start, "point", format!("[{x}, {y}]"), must);
        }
        match points().count() {
            1..=POINTS_MAX => Ok(()),
            count => range(0, "strokes", format!("{count} points with the dots"), "1 to 2000 points"),
        }
    }

    fn into_sign(self) -> Sign {
        let units = self.units_per_height.into_inner();
        let roman = self.width.into_inner() * CAP_UNITS;
        // Always a little more than the width, so that what touches its edge is not taken for the next character's.
        let advance = roman.div_euclid(units) + 1;
        let stroke = |stroke: Spanned<Vec<Point>>| {
            stroke.into_inner().into_iter().map(Spanned::into_inner).collect::<Vec<_>>()
        };
        let dots = self.dots.into_iter().map(|dot| vec![dot.into_inner()]);
        let strokes = self.strokes.into_iter().map(stroke).chain(dots).collect();
        Sign {
            name: self.name.into_inner(),
            source: self.source.into_inner(),
            licence: self.licence.into_inner(),
            letter: Letter { units, advance, strokes },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mark::Micrometres;
    use crate::path::{DotUm, Font, PathError, Stroke, tool_path, tool_path_with};

    const HEAD: &str =
        "name = \"t\"\nsource = \"here\"\nlicence = \"MIT\"\nunits-per-height = 10\nwidth = 12\n";
    const HEIGHT: Micrometres = Micrometres(2_100);

    fn sign(rest: &str) -> Sign {
        Sign::from_toml(&format!("{HEAD}{rest}")).unwrap()
    }

    #[test]
    fn sign_of_each_shipped_file_is_named_as_its_file_and_says_where_it_is_from() {
        let signs = Sign::shipped().unwrap();
        let names: Vec<String> = signs.iter().map(|sign| format!("{}.toml", sign.name)).collect();
        assert_eq!(names, SIGNS.iter().map(|(file, _)| (*file).to_owned()).collect::<Vec<_>>());
        assert_eq!(names, ["star.toml", "triangle.toml"]);
    }

    #[test]
    fn sign_with_a_mistake_is_refused_at_its_line_and_column() {
        let cases = [
            ("strokes = [[[0, 0], [13, 1]]]", 6, 21, "point is [13, 1]: write points from 0"),
            ("strokes = [[[0, 0], [1, 11]]]", 6, 21, "point is [1, 11]: write points from 0"),
            ("dots = [[0, -1]]", 6, 9, "point is [0, -1]"),
            ("strokes = [[[1, 1]]]", 6, 12, "a stroke of 1 points: write two points or more"),
            ("", 1, 1, "0 points with the dots: write 1 to 2000"),
            ("stroke = []", 6, 1, "unknown field"),
        ];
        for (rest, line, column, says) in cases {
            let refused = Sign::from_toml(&format!("{HEAD}{rest}")).unwrap_err();
            assert_eq!((refused.line, refused.column), (line, column), "{rest}: {refused}");
            assert!(refused.to_string().contains(says), "{refused}");
        }
    }

    #[test]
    fn sign_with_a_head_that_is_wrong_is_refused_by_field() {
        let cases = [
            ("\"t\"", "\"T\"", "name is T: write lower-case"),
            ("\"here\"", "\" \"", "source is empty"),
            ("\"MIT\"", "\"\"", "licence is empty"),
            ("= 10", "= 0", "units-per-height is 0: write 1 to 10000"),
            ("= 12", "= 41", "width is 41: write 1 to four times"),
        ];
        for (from, to, says) in cases {
            let refused = Sign::from_toml(&HEAD.replace(from, to)).unwrap_err();
            assert!(refused.to_string().contains(says), "{refused}");
        }
    }

    #[test]
    fn sign_in_a_line_is_as_high_as_the_line_and_the_next_character_follows_it() {
        let signs = Signs::default().with("★", &sign("strokes = [[[0, 0], [12, 10]]]\ndots = [[3, 4]]"));
        let path = tool_path_with(&["I★I"], Font::HersheySimplex, HEIGHT, &signs).unwrap();
        let at = |x_um, y_um| DotUm { x_um, y_um };
        let (bar, slash) = (vec![at(400, 2_100), at(400, 0)], vec![at(800, 0), at(800 + 2_520, 2_100)]);
        // The sign is 12/10 of the height wide, 25.2 units: the pen goes on by 26.
        let last = vec![at(800 + 2_600 + 400, 2_100), at(800 + 2_600 + 400, 0)];
        let dot = vec![at(800 + 630, 840)];
        assert_eq!(path.strokes, [bar, slash, dot, last].map(|points| Stroke { points }));
    }

    #[test]
    fn sign_among_dots_takes_whole_characters() {
        let signs = Signs::default().with("[T]", &sign("strokes = [[[0, 0], [12, 10]]]"));
        let path = tool_path_with(&["A[T]7"], Font::DotFont5x7, HEIGHT, &signs).unwrap();
        let dots = tool_path(&["A  7"], Font::DotFont5x7, HEIGHT).unwrap();
        let slash =
            Stroke { points: vec![DotUm { x_um: 2_100, y_um: 0 }, DotUm { x_um: 4_620, y_um: 2_100 }] };
        assert_eq!(path.strokes.split_last(), Some((&slash, dots.strokes.as_slice())));
        let refused = tool_path_with(&["A[T]*"], Font::DotFont5x7, HEIGHT, &signs);
        assert_eq!(refused, Err(PathError::UnknownGlyph { character: '*', line: 1, position: 5 }));
    }

    #[test]
    fn sign_is_drawn_for_what_its_authority_shows_and_the_longest_goes_first() {
        let glyph =
            |name: &str, shown: &str| Glyph { name: name.into(), shown: shown.into(), sent: "%1".into() };
        let drawings = [sign("dots = [[1, 1]]"), Sign { name: "u".into(), ..sign("dots = [[2, 2]]") }];
        let signs = Signs::of(&[glyph("t", "★"), glyph("u", "★★"), glyph("v", "☆")], &drawings);
        assert_eq!(signs.at_start("★★1").map(|(shown, _)| shown), Some("★★"));
        assert_eq!(signs.at_start("★1").map(|(shown, _)| shown), Some("★"));
        assert_eq!(signs.at_start("☆"), None);
        let refused = tool_path_with(&["★★☆"], Font::HersheySimplex, HEIGHT, &signs);
        assert_eq!(refused, Err(PathError::NoStrokes { character: '☆', line: 1, position: 3 }));
    }
}
