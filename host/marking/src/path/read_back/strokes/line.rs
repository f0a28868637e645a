//! Reading one line at a known height: the letters whose strokes are exactly those that lie in their room.

use std::collections::BTreeMap;

use super::super::super::letter::{CAP_UNITS, Stand};
use super::super::super::{DotUm, LINE_CHARS_MAX, hershey};
use super::super::UNREADABLE;
use super::alphabet::{Alphabet, Known, Segment};
use super::{bounds, distinct, twice_middle};

/// How far a point may lie from where the font has it, in micrometres.
const TOLERANCE_UM: f64 = 1.0;
/// The widest pen position of a line: 256 characters of the widest letter.
const PENS_MAX: usize = LINE_CHARS_MAX * 30;

/// The segments of a line from the left.
#[derive(Debug)]
pub(super) struct Line {
    segments: Vec<Segment>,
    height_um: i64,
    baseline: i64,
}

/// What a line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    pub text: String,
    /// How many segments belong to characters that were read.
    pub segments: usize,
}

/// The best way to a pen position.
#[derive(Debug, Clone, Copy)]
struct Way<'a> {
    segments: usize,
    steps: usize,
    from: usize,
    /// What is read there; nothing for a unit that is no character.
    step: Option<&'a str>,
}

impl Line {
    pub fn new(mut segments: Vec<Segment>, height_um: i64, baseline: i64) -> Self {
        segments.sort_by_key(|segment| (twice_middle(segment), *segment));
        Self { segments, height_um, baseline }
    }

    /// Reads from the left, with the fewest segments left over. Without `gaps` it ends at the first thing that is no
    /// character; with them, what is none is one `?` as far as it goes.
    pub fn read(&self, alphabet: &Alphabet<'_>, gaps: bool) -> Text {
        let Some(end) = self.pen_of_last() else {
            let text = if self.segments.is_empty() { String::new() } else { UNREADABLE.to_string() };
            return Text { text, segments: 0 };
        };
        let start = Way { segments: 0, steps: 0, from: 0, step: None };
        let (mut ways, mut furthest) = (BTreeMap::from([(0, start)]), (0, 0));
        let mut next = Some((0, start));
        while let Some((pen, way)) = next.filter(|(pen, _)| *pen < end) {
            for (step, advance, segments) in self.steps(pen, alphabet, gaps) {
                let to = (pen + advance).min(end);
                let segments = way.segments + segments;
                furthest = furthest.max((segments, to));
                keep_better(&mut ways, to, Way { segments, steps: way.steps + cost(step), from: pen, step });
            }
            next = ways.range(pen + 1..).next().map(|(pen, way)| (*pen, *way));
        }
        told(&ways, if ways.contains_key(&end) { end } else { furthest.1 })
    }

    /// What can come at a pen position: text, how far the pen goes on, and how many segments that explains.
    fn steps<'a>(
        &self,
        pen: usize,
        alphabet: &'a Alphabet<'_>,
        gaps: bool,
    ) -> Vec<(Option<&'a str>, usize, usize)> {
        let blank = hershey::letter(' ').map_or(16, |blank| whole(blank.advance));
        let mut steps = Vec::new();
        if self.room(pen, blank).is_empty() {
            steps.push((Some(" "), blank, 0));
        }
        // The letters come by their width, so that their room is looked up once for each.
        let (mut advance, mut room) = (0, self.room(pen, 0));
        for known in alphabet.letters() {
            if advance != whole(known.letter.advance) {
                advance = whole(known.letter.advance);
                room = self.room(pen, advance);
            }
            if !room.is_empty() && self.shows(known, pen, room) {
                steps.push((Some(known.text.as_str()), advance, room.len()));
            }
        }
        if gaps {
            steps.push((None, 1, 0));
        }
        steps
    }

    /// The segments whose middle lies within so many units of a pen position.
    fn room(&self, pen: usize, advance: usize) -> &[Segment] {
        // Half a micrometre to the left, since a point on the edge may have been rounded there.
        let is_before = |segment: &Segment, pen: usize| {
            let pen = i64::try_from(pen).unwrap_or(i64::MAX / 1_000_000);
            (twice_middle(segment) + 1) * i64::from(CAP_UNITS) < 2 * pen * self.height_um
        };
        let begin = self.segments.partition_point(|segment| is_before(segment, pen));
        let end = self.segments.partition_point(|segment| is_before(segment, pen + advance));
        self.segments.get(begin..end).unwrap_or(&[])
    }

    /// Whether segments are a letter's strokes, all of them and nothing else.
    fn shows(&self, known: &Known<'_>, pen: usize, lit: &[Segment]) -> bool {
        let small = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
        let pen = i32::try_from(pen).unwrap_or(i32::MAX);
        let stand = Stand { pen, baseline: small(self.baseline), height_um: small(self.height_um) };
        if !same_bounds(known, stand, lit) {
            return false;
        }
        let drawn = distinct(known.letter.strokes_at(stand).flat_map(|stroke| super::segments(&stroke)));
        let mut drawn: Vec<Drawn> = drawn.into_iter().map(Drawn::new).collect();
        lit.iter().all(|segment| {
            let mut lies = false;
            for stroke in &mut drawn {
                lies |= stroke.take(segment);
            }
            lies
        }) && drawn.iter_mut().all(Drawn::is_covered)
    }

    /// One unit past the middle of the last segment; `None` without segments and where it is further than any line
    /// reaches.
    fn pen_of_last(&self) -> Option<usize> {
        let last = twice_middle(self.segments.last()?).max(0);
        let pen = last * i64::from(CAP_UNITS) / (2 * self.height_um) + 1;
        let begins_left = self.segments.first().is_some_and(|first| twice_middle(first) < -1);
        usize::try_from(pen).ok().filter(|pen| *pen <= PENS_MAX && !begins_left)
    }
}

fn whole(advance: i32) -> usize {
    usize::try_from(advance).unwrap_or(1).max(1)
}

/// A unit that is no character weighs more than any characters.
fn cost(step: Option<&str>) -> usize {
    if step.is_none() { 1_000 } else { 1 }
}

fn keep_better<'a>(ways: &mut BTreeMap<usize, Way<'a>>, to: usize, next: Way<'a>) {
    let known = ways.entry(to).or_insert(next);
    if (next.segments, known.steps) > (known.segments, next.steps) {
        *known = next;
    }
}

/// The text along the way to a pen position; a run of what is no character is one `?`.
fn told(ways: &BTreeMap<usize, Way<'_>>, last: usize) -> Text {
    let segments = ways.get(&last).map_or(0, |way| way.segments);
    let (mut steps, mut at) = (Vec::new(), last);
    while let Some(way) = ways.get(&at).filter(|way| way.from < at) {
        steps.push(way.step);
        at = way.from;
    }
    steps.reverse();
    steps.dedup_by(|next, before| next.is_none() && before.is_none());
    let text =
        steps.into_iter().map(|step| step.map_or_else(|| UNREADABLE.to_string(), str::to_owned)).collect();
    Text { text, segments }
}

/// Whether what is lit reaches as far to each side as the letter.
fn same_bounds(known: &Known<'_>, stand: Stand, lit: &[Segment]) -> bool {
    let near = |a: DotUm, b: DotUm| a.x_um.abs_diff(b.x_um) <= 1 && a.y_um.abs_diff(b.y_um) <= 1;
    bounds(lit).is_some_and(|(low, high)| {
        near(known.letter.at(known.low, stand), low) && near(known.letter.at(known.high, stand), high)
    })
}

/// A segment that a letter has, and which parts of it are lit.
#[derive(Debug)]
struct Drawn {
    segment: Segment,
    length: f64,
    lit: Vec<(f64, f64)>,
}

impl Drawn {
    fn new(segment: Segment) -> Self {
        let (x, y) = between(segment.a, segment.b);
        Self { segment, length: (x * x + y * y).sqrt(), lit: Vec::new() }
    }

    /// Takes a lit segment as a part of this one, if it lies on it.
    fn take(&mut self, lit: &Segment) -> bool {
        match (self.along(lit.a), self.along(lit.b)) {
            (Some(a), Some(b)) => {
                self.lit.push((a.min(b), a.max(b)));
                true
            }
            _ => false,
        }
    }

    /// How far along the segment a point lies, if it lies on it.
    fn along(&self, point: DotUm) -> Option<f64> {
        let ((x, y), (px, py)) = (between(self.segment.a, self.segment.b), between(self.segment.a, point));
        let along =
            if self.length > 0.0 { ((px * x + py * y) / self.length).clamp(0.0, self.length) } else { 0.0 };
        let share = if self.length > 0.0 { along / self.length } else { 0.0 };
        let (off_x, off_y) = (px - x * share, py - y * share);
        ((off_x * off_x + off_y * off_y).sqrt() <= TOLERANCE_UM).then_some(along)
    }

    /// Whether the lit parts leave no gap.
    fn is_covered(&mut self) -> bool {
        self.lit.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut reached = None;
        for (from, to) in &self.lit {
            if *from > reached.unwrap_or(0.0) + TOLERANCE_UM {
                return false;
            }
            reached = Some(reached.unwrap_or(0.0_f64).max(*to));
        }
        reached.is_some_and(|reached| reached + TOLERANCE_UM >= self.length)
    }
}

fn between(a: DotUm, b: DotUm) -> (f64, f64) {
    (f64::from(b.x_um) - f64::from(a.x_um), f64::from(b.y_um) - f64::from(a.y_um))
}
