//! Texts are drawn, taken apart and read again.

use proptest::prelude::*;

use super::*;
use crate::mark::Micrometres;
use crate::path::sign::Sign;
use crate::path::{Font, dots_5x7, strokes_hershey, tool_path_with};

const HEIGHT: Micrometres = Micrometres(2_000);

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::char::range(' ', '~'), 1..20)
        .prop_map(|chars| chars.into_iter().collect::<String>())
        .prop_filter("a line ends in ink", |line| !line.ends_with(' '))
}

/// A line of nothing but signs such as = does not tell how high a character is.
fn tall(line: &str) -> bool {
    line.contains(|character: char| character.is_ascii_alphanumeric())
}

/// Every stroke as segments, each cut once at a part of its length, some turned round, some lit twice, in another order.
fn taken_apart(strokes: &[Stroke], seed: usize) -> Vec<Stroke> {
    let mut pieces = Vec::new();
    for (index, segment) in strokes.iter().flat_map(segments).enumerate() {
        let share = i32::try_from((index * 7 + seed) % 5).unwrap();
        let part = |a: i32, b: i32| a + (b - a) * share / 4;
        let cut =
            DotUm { x_um: part(segment.a.x_um, segment.b.x_um), y_um: part(segment.a.y_um, segment.b.y_um) };
        pieces.push(Stroke { points: vec![segment.a, cut] });
        pieces.push(Stroke { points: vec![segment.b, cut] });
        if (index + seed).is_multiple_of(3) {
            pieces.push(Stroke { points: vec![segment.b, segment.a] });
        }
    }
    let length = pieces.len().max(1);
    pieces.rotate_left(seed % length);
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn read_back_of_any_strokes_at_any_height_is_the_text(
        lines in prop::collection::vec(line(), 1..4),
        height_um in 60_u32..12_000,
    ) {
        let path = strokes_hershey(&lines, Micrometres(height_um)).unwrap();
        prop_assert_eq!(read_strokes(&path.strokes), lines);
    }

    #[test]
    fn read_back_of_segments_in_any_order_direction_and_pieces_is_the_text(
        lines in prop::collection::vec(line().prop_filter("it has a character of full height", |line| tall(line)), 1..4),
        height_um in 500_u32..12_000,
        seed in any::<u16>(),
    ) {
        let path = strokes_hershey(&lines, Micrometres(height_um)).unwrap();
        prop_assert_eq!(read_strokes(&taken_apart(&path.strokes, usize::from(seed))), lines);
    }

    #[test]
    fn read_back_of_any_strokes_ends_without_panic(
        strokes in prop::collection::vec(prop::collection::vec((any::<i32>(), any::<i32>()), 0..4), 0..20),
        near in prop::collection::vec((0..40_000_i32, 0..9_000_i32, -900..900_i32, -900..900_i32), 0..40),
    ) {
        let point = |(x_um, y_um)| DotUm { x_um, y_um };
        let far = strokes.into_iter().map(|points| points.into_iter().map(point).collect());
        let near = near.into_iter().map(|(x, y, dx, dy)| vec![point((x, y)), point((x + dx, y + dy))]);
        let near: Vec<Stroke> = near.map(|points| Stroke { points }).collect();
        prop_assert!(read_strokes(&near).len() <= LINES_MAX);
        let all: Vec<Stroke> = far.map(|points| Stroke { points }).chain(near).collect();
        prop_assert!(read_strokes(&all).len() <= LINES_MAX);
    }
}

#[test]
fn read_back_of_each_character_alone_is_that_character() {
    for character in ('!'..='~').map(String::from) {
        for height_um in [60, 1_583, 2_000, 20_000] {
            let path = strokes_hershey(&[&character], Micrometres(height_um)).unwrap();
            assert_eq!(read_strokes(&path.strokes), std::slice::from_ref(&character), "at {height_um}");
        }
    }
}

#[test]
fn read_back_with_any_one_segment_missing_is_another_text() {
    let lines = ["KE 26", "S1-07"];
    let path = strokes_hershey(&lines, HEIGHT).unwrap();
    let all: Vec<Stroke> =
        path.strokes.iter().flat_map(segments).map(|s| Stroke { points: vec![s.a, s.b] }).collect();
    assert_eq!(read_strokes(&all), lines);
    for missing in 0..all.len() {
        let mut strokes = all.clone();
        strokes.remove(missing);
        assert_ne!(read_strokes(&strokes), lines, "segment {missing}");
    }
}

#[test]
fn read_back_of_a_spoilt_character_is_one_mark_of_doubt_among_the_others() {
    let mut path = strokes_hershey(&["KE 26", "NR 7"], HEIGHT).unwrap();
    // A stroke of E.
    let bar =
        path.strokes.iter_mut().find(|stroke| stroke.points.len() == 2 && stroke.points[0].x_um > 2_000);
    bar.unwrap().points[1].y_um += 100;
    assert_eq!(read_strokes(&path.strokes), ["K? 26", "NR 7"]);
}

#[test]
fn read_back_of_strokes_cut_short_shows_their_beginning() {
    let path = strokes_hershey(&["KE 26", "NR 7"], HEIGHT).unwrap();
    let first_line = strokes_hershey(&["KE 26"], HEIGHT).unwrap().strokes.len();
    assert_eq!(read_strokes(&path.strokes[..first_line]), ["KE 26", ""]);
    assert_eq!(read_strokes(&[]), Vec::<String>::new());
    assert_eq!(read_strokes(&[Stroke { points: vec![] }]), Vec::<String>::new());
}

#[test]
fn read_back_of_dots_alone_reads_the_dot_font() {
    let dots = dots_5x7(&["KE 26"], HEIGHT).unwrap();
    let strokes: Vec<Stroke> = dots.dots.into_iter().map(Stroke::dot).collect();
    assert_eq!(read_strokes(&strokes), ["KE 26"]);
}

#[test]
fn read_back_of_few_segments_in_pieces_is_the_text() {
    for text in ["z", "Z", "L", "7"] {
        for seed in 0..60 {
            let path = strokes_hershey(&[text], Micrometres(2_825)).unwrap();
            assert_eq!(read_strokes(&taken_apart(&path.strokes, seed)), [text], "{seed}");
        }
    }
}

#[test]
fn read_back_of_signs_is_what_they_are_shown_as() {
    let drawings = Sign::shipped().unwrap();
    let signs = Signs::default().with("★", &drawings[0]).with("[ARROW]", &drawings[1]);
    let lines = ["★ KE POL 10113523", "[ARROW]★7"];
    let path = tool_path_with(&lines, Font::HersheySimplex, HEIGHT, &signs).unwrap();
    assert_eq!(read_strokes_with(&taken_apart(&path.strokes, 5), &signs), lines);
    assert_eq!(read_strokes(&path.strokes)[0].chars().last(), Some('3'));
}
