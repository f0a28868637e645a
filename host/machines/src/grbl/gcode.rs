//! A tool path as lines of G-code.
//!
//! A dot is a short move with the beam on: a dwell will not do, since in laser mode `M4` is dark at standstill and `G4`
//! waits in whole steps of 50 ms. Between strokes the head travels with `G0`, which is dark by definition, so each dot
//! is exactly one rising edge on the beam line, and so is each stroke that does not begin where the last one ended.

use super::GrblConfig;
use super::work::Drawing;
use crate::face::PayloadError;
use marking::path::{DotUm, Stroke, ToolSetting};

/// Last line of every job: its `ok` comes when all motion before it is over. The shortest dwell there is.
pub(super) const BARRIER: &str = "G4 P0.01";
/// Most lines of a job. More take longer than any mark may.
const LINES_MAX: u64 = 1_000_000;

/// The lines of a job, without line ends. `power` is the `S` word of the lit moves.
pub(super) fn render(drawing: &Drawing, config: &GrblConfig, power: u32) -> Vec<String> {
    let Drawing { path, setting } = drawing;
    // Millimetres, absolute, feed per minute; then the beam armed at no power.
    let mut lines = vec!["G21 G90 G94".to_owned(), "M4 S0".to_owned()];
    for _ in 0..setting.passes {
        for stroke in &path.strokes {
            draw(stroke, setting.feed_mm_min, power, config.dot_length_um, &mut lines);
        }
    }
    lines.extend(["M5".to_owned(), BARRIER.to_owned()]);
    lines
}

/// Feed and power stand in the first lit move of a stroke; they stay in force until the next.
fn draw(stroke: &Stroke, feed_mm_min: u32, power: u32, dot_length_um: i32, lines: &mut Vec<String>) {
    let Some((first, rest)) = stroke.points.split_first() else { return };
    lines.push(format!("G0 X{} Y{}", millimetres(first.x_um), millimetres(first.y_um)));
    if is_point(stroke) {
        let end = millimetres(dot_end(*first, dot_length_um).x_um);
        lines.push(format!("G1 X{end} F{feed_mm_min} S{power}"));
        return;
    }
    let mut set = format!(" F{feed_mm_min} S{power}");
    lines.extend(rest.iter().map(|point| {
        let set = std::mem::take(&mut set);
        format!("G1 X{} Y{}{set}", millimetres(point.x_um), millimetres(point.y_um))
    }));
}

/// Whether a stroke stays where it begins, so that it has to be made as a dot.
fn is_point(stroke: &Stroke) -> bool {
    stroke.points.iter().all(|point| Some(point) == stroke.points.first())
}

fn dot_end(dot: DotUm, dot_length_um: i32) -> DotUm {
    DotUm { x_um: dot.x_um.saturating_add(dot_length_um), ..dot }
}

/// Whether a path is within what this machine reaches, and its setting within what it can be set to.
///
/// # Errors
/// [`PayloadError::Path`], naming the first point that is not.
pub(super) fn fit(drawing: &Drawing, config: &GrblConfig) -> Result<(), PayloadError> {
    let refused = |what: String| Err(PayloadError::Path { what });
    let Drawing { path, setting } = drawing;
    if path.strokes.is_empty() || path.strokes.iter().any(|stroke| stroke.points.is_empty()) {
        return refused("has no strokes, or one without points; give it a text that has some".to_owned());
    }
    if let Some(what) = unfit_setting(setting) {
        return refused(format!("has {what}; correct the tool's setting"));
    }
    let points = path.strokes.iter().map(|stroke| stroke.points.len() as u64 + 1).sum::<u64>();
    if points.saturating_mul(u64::from(setting.passes)) > LINES_MAX {
        return refused(format!("has more than {LINES_MAX} moves; give it fewer passes or a coarser path"));
    }
    let reached = |point: &DotUm| {
        (0..=config.area_x_um).contains(&point.x_um) && (0..=config.area_y_um).contains(&point.y_um)
    };
    let ends = |stroke: &Stroke| stroke.points.first().map(|first| dot_end(*first, config.dot_length_um));
    let dot_ends = path.strokes.iter().filter(|stroke| is_point(stroke)).filter_map(ends);
    let mut points = path.strokes.iter().flat_map(|stroke| stroke.points.iter().copied()).chain(dot_ends);
    match points.find(|point| !reached(point)) {
        Some(point) => refused(format!(
            "goes to x {} y {} um, outside the machine's 0 to {} by 0 to {} um; use a smaller height or correct the area \
             in the configuration",
            point.x_um, point.y_um, config.area_x_um, config.area_y_um
        )),
        None => touching(&path.strokes, config).map_or(Ok(()), refused),
    }
}

fn unfit_setting(setting: &ToolSetting) -> Option<String> {
    let ToolSetting { passes, feed_mm_min, power_permille } = *setting;
    match (passes, feed_mm_min, power_permille) {
        (0, ..) => Some("0 passes, where 1 is the least".to_owned()),
        (_, 0, _) => Some("a feed of 0 mm/min, where 1 is the least".to_owned()),
        (.., 1..=1_000) => None,
        (.., power) => Some(format!("a power of {power} permille, outside 1 to 1000")),
    }
}

/// A dot has to be a rising edge of its own; one that ends where the next stroke begins would run into it.
fn touching(strokes: &[Stroke], config: &GrblConfig) -> Option<String> {
    let begins = |stroke: &Stroke| stroke.points.first().copied();
    let touches = |before: &Stroke, after: &Stroke| {
        is_point(before) && begins(before).map(|dot| dot_end(dot, config.dot_length_um)) == begins(after)
    };
    let pair = strokes.iter().zip(strokes.iter().skip(1)).find(|(before, after)| touches(before, after))?;
    let at = begins(pair.0)?;
    Some(format!(
        "has a dot at x {} y {} um that runs into the stroke after it; use another height or dot length",
        at.x_um, at.y_um
    ))
}

/// Micrometres as millimetres, without zeros that say nothing.
fn millimetres(um: i32) -> String {
    let (whole, part) = (um / 1_000, (um % 1_000).unsigned_abs());
    let sign = if um < 0 && whole == 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{part:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use marking::path::ToolPath;

    /// The points of a stroke, x and y.
    type Points<'a> = &'a [(i32, i32)];

    const SETTING: ToolSetting = ToolSetting { passes: 1, feed_mm_min: 600, power_permille: 400 };

    fn stroke(points: Points<'_>) -> Stroke {
        Stroke { points: points.iter().map(|(x_um, y_um)| DotUm { x_um: *x_um, y_um: *y_um }).collect() }
    }

    fn drawing(strokes: &[Points<'_>], setting: ToolSetting) -> Drawing {
        let strokes = strokes.iter().map(|points| stroke(points)).collect();
        Drawing { path: ToolPath { strokes }, setting }
    }

    fn refusal(strokes: &[Points<'_>], setting: ToolSetting, config: &GrblConfig) -> String {
        fit(&drawing(strokes, setting), config).map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn micrometres_are_written_as_short_millimetres() {
        for (um, text) in
            [(0, "0"), (5_000, "5"), (5_050, "5.05"), (7, "0.007"), (-500, "-0.5"), (12_345, "12.345")]
        {
            assert_eq!(millimetres(um), text);
        }
    }

    #[test]
    fn path_of_dots_and_a_stroke_is_dark_moves_and_lit_ones_in_each_pass() {
        let strokes: [Points<'_>; 3] =
            [&[(0, 0)], &[(250, 1_000), (250, 1_000)], &[(1_000, 0), (1_000, 2_000), (1_500, 2_000)]];
        let lines =
            render(&drawing(&strokes, ToolSetting { passes: 2, ..SETTING }), &GrblConfig::default(), 400);
        let once = [
            "G0 X0 Y0",
            "G1 X0.05 F600 S400",
            "G0 X0.25 Y1",
            "G1 X0.3 F600 S400",
            "G0 X1 Y0",
            "G1 X1 Y2 F600 S400",
            "G1 X1.5 Y2",
        ];
        let expected = [&["G21 G90 G94", "M4 S0"][..], &once, &once, &["M5", "G4 P0.01"]].concat();
        assert_eq!(lines, expected);
    }

    #[test]
    fn path_outside_the_area_is_refused_with_the_point() {
        let config = GrblConfig { area_x_um: 10_000, area_y_um: 5_000, ..GrblConfig::default() };
        let edge = 10_000 - config.dot_length_um;
        for (x_um, y_um, fits) in [
            (0, 0, true),
            (edge, 5_000, true),
            (edge + 1, 0, false),
            (i32::MAX, 0, false),
            (0, 5_001, false),
            (-1, 0, false),
            (0, -1, false),
        ] {
            let refused = refusal(&[&[(1, 1)], &[(x_um, y_um)]], SETTING, &config);
            assert_eq!(refused.is_empty(), fits, "{x_um} {y_um} {refused}");
        }
        // A stroke may use the whole area, and not a micrometre more at any of its points.
        assert_eq!(refusal(&[&[(0, 0), (10_000, 5_000)]], SETTING, &config), "");
        let refused = refusal(&[&[(0, 0), (5, 5_001), (0, 1)]], SETTING, &config);
        assert!(refused.contains("x 5 y 5001 um"), "{refused}");
    }

    #[test]
    fn path_that_cannot_be_made_as_told_is_refused_with_the_reason() {
        let config = GrblConfig::default();
        let with = |passes, feed_mm_min, power_permille| ToolSetting { passes, feed_mm_min, power_permille };
        let dot: Points<'_> = &[(0, 0)];
        let cases: [(&[Points<'_>], ToolSetting, &str); 8] = [
            (&[], SETTING, "no strokes"),
            (&[dot, &[]], SETTING, "no strokes"),
            (&[dot], with(0, 600, 400), "0 passes"),
            (&[dot], with(1, 0, 400), "0 mm/min"),
            (&[dot], with(1, 600, 0), "power of 0"),
            (&[dot], with(1, 600, 1_001), "power of 1001"),
            (&[dot], with(u32::MAX, 600, 400), "passes"),
            (&[dot, &[(50, 0)]], SETTING, "runs into"),
        ];
        for (strokes, setting, part) in cases {
            let refused = refusal(strokes, setting, &config);
            assert!(refused.contains(part), "{part}: {refused}");
        }
    }
}
