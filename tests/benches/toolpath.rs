//! How short planned ways are, and how long planning them takes.
//!
//! Dots are held against a lower bound for every open way from the same start, which is reckoned here; up to seven
//! strokes against every order and direction, and more, for one mark of four, against the best of 200 seeds. What is
//! planned are the lines of the marks of every shipped profile with sample words in their fields, a Data Matrix and
//! scattered dots. It ends with an error where a ratio is too large; times are printed and not judged.
//!
//! The bound itself lies below the shortest way, by up to 8 hundredths for a single short word of dots.
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use marking::library::Library;
use marking::mark::Micrometres;
use marking::path::route::{planned, travel_um};
use marking::path::time::{DotMotion, MotionLimits, estimate};
use marking::path::{DotUm, Font, Stroke, ToolPath, ToolSetting, tool_path};
use marking::symbol::{ModuleSize, Shape, Symbol, SymbolContent};
use marking::template::{Piece, Template};

#[path = "../../host/marking/tests/route/bound.rs"]
mod bound;

/// Most that the way through dots may be, in times of the bound: on average and ever.
const DOTS_MEAN_MAX: f64 = 1.03;
const DOTS_EVER_MAX: f64 = 1.05;
/// Most that the way through strokes may be, in times of the best of many seeds.
const STROKES_MAX: f64 = 1.02;
const SEEDS: u64 = 200;
/// Of so many marks one is planned with all seeds, which takes a while.
const STROKES_EACH: usize = 4;
const BOUND_STEPS: usize = 2_000;
const SCATTERED: u64 = 5;
const HEIGHT: Micrometres = Micrometres(2_000);
const ORIGIN: DotUm = DotUm { x_um: 0, y_um: 0 };

fn main() -> ExitCode {
    let marks = marks();
    println!("{} marks of {} profiles", marks.len(), Library::shipped().profile_ids().count());
    let sound = [dots(&marks), strokes(&marks), few_strokes(), times()];
    match sound.into_iter().all(|sound| sound) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// The lines of every mark of every profile, each text once.
fn marks() -> Vec<Vec<String>> {
    let library = Library::shipped();
    let mut marks = BTreeSet::new();
    for id in library.profile_ids() {
        let profile = library.profile(id).expect("it is shipped");
        for mark in &profile.marks {
            let lines = mark.lines.iter().map(|line| sample(&line.template));
            marks.insert(lines.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>());
        }
    }
    marks.retain(|lines| !lines.is_empty());
    marks.into_iter().collect()
}

/// A line with sample words in its fields, in characters of the dot font.
fn sample(template: &Template) -> String {
    let words = |piece: &Piece| match piece {
        Piece::Literal(text) | Piece::Fixed { text, .. } => text.clone(),
        Piece::Glyph { .. } => "X".to_owned(),
        Piece::Field { element, .. } => word(&format!("{element:?}")),
    };
    let line: String = template.pieces().iter().map(words).collect();
    let known = |c: &char| c.is_ascii_uppercase() || c.is_ascii_digit() || "-/. ".contains(*c);
    line.to_uppercase().chars().filter(known).collect()
}

/// What stands in a field: something of the usual length.
fn word(element: &str) -> String {
    let words = [
        ("Year", "26"),
        ("Country", "KE"),
        ("Number", "KES1-000123"),
        ("Serial", "ABC123456"),
        ("Calibre", "7.62X39"),
        ("Model", "M70"),
        ("Maker", "ZASTAVA"),
        ("Lot", "L0417"),
    ];
    let found = words.iter().find(|(name, _)| element.contains(name));
    found.map_or_else(|| element.to_uppercase().chars().take(6).collect(), |(_, word)| (*word).to_owned())
}

fn dots(marks: &[Vec<String>]) -> bool {
    let mut sets: Vec<(String, ToolPath)> = marks
        .iter()
        .map(|lines| {
            (lines.join(" | "), tool_path(lines, Font::DotFont5x7, HEIGHT).expect("the font has it"))
        })
        .collect();
    sets.push(("Data Matrix 26x26".to_owned(), data_matrix()));
    sets.extend((1..=SCATTERED).map(|seed| (format!("scattered {seed}"), scattered(400, seed))));
    let (mut sum, mut worst) = (0.0, 0.0_f64);
    let (mut rows_us, mut planned_us) = (0, 0);
    for (name, path) in &sets {
        let found = planned(path, ORIGIN, 1);
        let travel = travel_um(&found, ORIGIN) as f64;
        let points: Vec<(f64, f64)> =
            path.dots().map(|dot| (f64::from(dot.x_um), f64::from(dot.y_um))).collect();
        let ratio = travel / bound::lower_bound((0.0, 0.0), &points, travel, BOUND_STEPS);
        println!("  {ratio:.4} {:4} dots: {name}", points.len());
        (sum, worst) = (sum + ratio, worst.max(ratio));
        (rows_us, planned_us) = (rows_us + marking_us(&by_rows(path)), planned_us + marking_us(&found));
    }
    let mean = sum / sets.len() as f64;
    println!(
        "dots: mean {mean:.4} of at most {DOTS_MEAN_MAX}, worst {worst:.4} of at most {DOTS_EVER_MAX} times the bound"
    );
    println!("dots: marking time {:.3} of that row by row", planned_us as f64 / rows_us as f64);
    mean <= DOTS_MEAN_MAX && worst <= DOTS_EVER_MAX
}

fn strokes(marks: &[Vec<String>]) -> bool {
    let (mut worst, mut sum, mut sets) = (0.0_f64, 0.0, 0.0);
    for lines in marks.iter().step_by(STROKES_EACH) {
        let path = tool_path(lines, Font::HersheySimplex, HEIGHT).expect("the font has it");
        let travel = |seed| travel_um(&planned(&path, ORIGIN, seed), ORIGIN);
        let own = travel(1);
        let best = (2..2 + SEEDS).map(travel).min().unwrap_or(own).min(own);
        let ratio = own as f64 / best.max(1) as f64;
        println!("  {ratio:.4} {:4} strokes: {}", path.strokes.len(), lines.join(" | "));
        (worst, sum, sets) = (worst.max(ratio), sum + ratio, sets + 1.0);
    }
    println!(
        "strokes: mean {:.4}, worst {worst:.4} of at most {STROKES_MAX} times the best of {SEEDS} seeds",
        sum / sets
    );
    worst <= STROKES_MAX
}

/// Up to seven strokes against every order and direction.
fn few_strokes() -> bool {
    let sets = (1..=7_usize).flat_map(|count| (0..4).map(move |seed| (count, seed)));
    let mut is_exact = true;
    for (count, seed) in sets {
        let ends = scattered(2 * count, 100 + seed).strokes;
        let pairs = ends.chunks(2).map(|pair| Stroke { points: vec![pair[0].points[0], pair[1].points[0]] });
        let path = ToolPath { strokes: pairs.collect() };
        let found = travel_um(&planned(&path, ORIGIN, 1), ORIGIN);
        is_exact &= (found as f64 - shortest(&path.strokes, ORIGIN).ceil()).abs() <= 1.0;
    }
    println!(
        "strokes: up to seven {}",
        if is_exact { "exactly the shortest way" } else { "NOT the shortest way" }
    );
    is_exact
}

fn shortest(strokes: &[Stroke], at: DotUm) -> f64 {
    let from = |n: usize, first: DotUm, last: DotUm| {
        let rest: Vec<Stroke> =
            strokes.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, s)| s.clone()).collect();
        let (x, y) = (f64::from(first.x_um) - f64::from(at.x_um), f64::from(first.y_um) - f64::from(at.y_um));
        (x * x + y * y).sqrt() + if rest.is_empty() { 0.0 } else { shortest(&rest, last) }
    };
    let ways = strokes.iter().enumerate().flat_map(|(n, stroke)| {
        let (first, last) = (stroke.points[0], stroke.points[1]);
        [from(n, first, last), from(n, last, first)]
    });
    ways.fold(f64::INFINITY, f64::min)
}

/// How long planning takes. Printed, not judged: it depends on the machine.
fn times() -> bool {
    for count in [400, 4_000] {
        let path = scattered(count, 9);
        let begun = Instant::now();
        let found = planned(&path, ORIGIN, 1);
        let taken: Duration = begun.elapsed();
        let times = travel_um(&path, ORIGIN) as f64 / travel_um(&found, ORIGIN) as f64;
        println!(
            "planning {count} scattered dots: {taken:.2?}; the given order travels {times:.1} times as far"
        );
    }
    true
}

fn data_matrix() -> ToolPath {
    let content: SymbolContent =
        "MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=BKH123".parse().expect("it is sound");
    let symbol = Symbol::data_matrix(&content, Shape::Square, ModuleSize::Um(200)).expect("it fits");
    assert_eq!((symbol.columns(), symbol.rows()), (26, 26));
    symbol.dots().into()
}

/// Dots anywhere within 40 mm, by splitmix64.
fn scattered(count: usize, seed: u64) -> ToolPath {
    let mut state = seed;
    let mut um = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i32::try_from((mixed ^ (mixed >> 31)) % 40_000).expect("it is small")
    };
    ToolPath { strokes: (0..count).map(|_| Stroke::dot(DotUm { x_um: um(), y_um: um() })).collect() }
}

/// The dots row by row from the bottom, each from the left.
fn by_rows(path: &ToolPath) -> ToolPath {
    let mut dots: Vec<DotUm> = path.dots().collect();
    dots.sort_by_key(|dot| (dot.y_um, dot.x_um));
    ToolPath { strokes: dots.into_iter().map(Stroke::dot).collect() }
}

/// How long a small dot peen machine takes.
fn marking_us(path: &ToolPath) -> u64 {
    let limits = MotionLimits {
        acceleration_mm_s2: [500, 500],
        rate_max_mm_min: [6_000, 6_000],
        junction_deviation_um: 10,
        dot: DotMotion::StrikeUs(5_000),
        switch_us: 0,
    };
    estimate(path, &limits, &ToolSetting { passes: 1, feed_mm_min: 3_000, power_permille: 500 })
}
