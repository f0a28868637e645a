//! A path of dots as lines of G-code.
//!
//! A dot is a short move with the beam on: a dwell will not do, since in laser mode `M4` is dark at standstill and `G4`
//! waits in whole steps of 50 ms. Between dots the head travels with `G0`, which is dark by definition, so each dot is
//! exactly one rising edge on the beam line.

use super::GrblConfig;
use crate::face::PayloadError;
use marking::path::{DotPath, DotUm};

/// Last line of every job: its `ok` comes when all motion before it is over. The shortest dwell there is.
pub(super) const BARRIER: &str = "G4 P0.01";

/// The lines of a job, without line ends. `power` is the `S` word of a dot.
pub(super) fn render(path: &DotPath, config: &GrblConfig, power: u32) -> Vec<String> {
    let mut lines = Vec::with_capacity(path.dots.len() * 2 + 4);
    // Millimetres, absolute, feed per minute; then the beam armed at no power.
    lines.extend(["G21 G90 G94".to_owned(), "M4 S0".to_owned()]);
    for dot in &path.dots {
        lines.push(format!("G0 X{} Y{}", millimetres(dot.x_um), millimetres(dot.y_um)));
        let end = millimetres(dot.x_um + config.dot_length_um);
        lines.push(format!("G1 X{end} F{} S{power}", config.feed_mm_min));
    }
    lines.extend(["M5".to_owned(), BARRIER.to_owned()]);
    lines
}

/// Whether a path is within what this machine reaches.
///
/// # Errors
/// [`PayloadError::Path`], naming the first dot that is not.
pub(super) fn fit(path: &DotPath, config: &GrblConfig) -> Result<(), PayloadError> {
    let outside = |dot: &&DotUm| {
        dot.x_um < 0
            || dot.y_um < 0
            || dot.y_um > config.area_y_um
            || dot.x_um > config.area_x_um.saturating_sub(config.dot_length_um)
    };
    let what = match path.dots.iter().find(outside) {
        _ if path.dots.is_empty() => "has no dots; give it a text that has some".to_owned(),
        Some(dot) => format!(
            "has a dot at x {} y {} um, outside the machine's 0 to {} by 0 to {} um; use a smaller height or correct the \
             area in the configuration",
            dot.x_um, dot.y_um, config.area_x_um, config.area_y_um
        ),
        None => return Ok(()),
    };
    Err(PayloadError::Path { what })
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

    #[test]
    fn micrometres_are_written_as_short_millimetres() {
        for (um, text) in
            [(0, "0"), (5_000, "5"), (5_050, "5.05"), (7, "0.007"), (-500, "-0.5"), (12_345, "12.345")]
        {
            assert_eq!(millimetres(um), text);
        }
    }

    #[test]
    fn path_of_two_dots_is_two_dark_moves_and_two_lit_ones() {
        let dots = [(0, 0), (250, 1_000)].map(|(x_um, y_um)| DotUm { x_um, y_um });
        let lines = render(&DotPath { dots: dots.to_vec() }, &GrblConfig::default(), 400);
        let expected = [
            "G21 G90 G94",
            "M4 S0",
            "G0 X0 Y0",
            "G1 X0.05 F600 S400",
            "G0 X0.25 Y1",
            "G1 X0.3 F600 S400",
            "M5",
            "G4 P0.01",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn path_outside_the_area_is_refused_with_the_dot() {
        let config = GrblConfig { area_x_um: 10_000, area_y_um: 5_000, ..GrblConfig::default() };
        let edge = 10_000 - config.dot_length_um;
        for (x_um, y_um, fits) in [
            (0, 0, true),
            (edge, 5_000, true),
            (edge + 1, 0, false),
            (0, 5_001, false),
            (-1, 0, false),
            (0, -1, false),
        ] {
            let path = DotPath { dots: vec![DotUm { x_um: 1, y_um: 1 }, DotUm { x_um, y_um }] };
            assert_eq!(fit(&path, &config).is_ok(), fits, "{x_um} {y_um}");
        }
        assert!(fit(&DotPath { dots: Vec::new() }, &config).is_err());
    }
}
