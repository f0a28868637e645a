//! Tests of layouts: what fits where, and what is refused with which numbers.

use proptest::prelude::*;

use super::*;

fn rect(x_um: u32, y_um: u32, width_um: u32, height_um: u32) -> Rect {
    Rect::new(x_um, y_um, width_um, height_um).unwrap()
}

fn request(lines: &[&str]) -> LayoutRequest {
    LayoutRequest {
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        height_min: TenthsUm(15_875),
        symbol: None,
        obstacles: Vec::new(),
        gap: Gap::CharacterHeights(1),
        sagitta_max_um: 0,
    }
}

fn does_not_fit(surface: Surface, request: &LayoutRequest) -> DoesNotFit {
    match Layout::place(surface, request) {
        Err(LayoutError::DoesNotFit(reason)) => *reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn layout_on_free_metal_begins_at_the_upper_left_margin() {
    let surface = Surface::flat(30_000, 8_000, 500).unwrap();
    let layout = Layout::place(surface, &request(&["KE 26", "KES1-000123"])).unwrap();
    // 1587.5 um in six steps: 264.6, hence 265.
    assert_eq!((layout.pitch_um, layout.height_um), (265, Micrometres(1590)));
    assert_eq!(layout.lines[0].rect, rect(500, 500, 29 * 265, 7 * 265));
    assert_eq!(layout.lines[1].rect, rect(500, 500 + 2_650, 65 * 265, 7 * 265));
    assert_eq!(layout.bounds, rect(500, 500, 65 * 265, 17 * 265));
}

#[test]
fn layout_dots_lie_inside_the_lines_and_are_never_lower_than_asked_for() {
    let surface = Surface::flat(30_000, 8_000, 500).unwrap();
    for tenths in [15_800, 15_875, 16_000, 20_000] {
        let asked = LayoutRequest { height_min: TenthsUm(tenths), ..request(&["KE 26", "HHH"]) };
        let layout = Layout::place(surface, &asked).unwrap();
        let dots = layout.dots().unwrap().dots;
        let pitch_um = i32::try_from(layout.pitch_um).unwrap();
        let top = dots.iter().map(|dot| dot.y_um).max().unwrap();
        let right = dots.iter().map(|dot| dot.x_um).max().unwrap();
        assert_eq!(u32::try_from(top + pitch_um).unwrap(), layout.bounds.height_um());
        assert_eq!(u32::try_from(right + pitch_um).unwrap(), layout.bounds.width_um());
        assert!(top - 10 * pitch_um >= i32::try_from(tenths / 10).unwrap(), "{tenths}");
    }
}

#[test]
fn layout_beside_an_observed_mark_keeps_one_character_height() {
    let surface = Surface::flat(40_000, 8_000, 500).unwrap();
    let observed = rect(0, 0, 10_000, 3_000);
    let asked = LayoutRequest { obstacles: vec![observed], ..request(&["KE 26"]) };
    let layout = Layout::place(surface, &asked).unwrap();
    assert_eq!((layout.bounds.x_um(), layout.bounds.y_um()), (10_000 + 1_590, 500));
    let narrow = Surface::flat(12_000, 8_000, 500).unwrap();
    let layout = Layout::place(narrow, &asked).unwrap();
    assert_eq!((layout.bounds.x_um(), layout.bounds.y_um()), (500, 3_000 + 1_590));
}

#[test]
fn layout_symbol_stands_where_it_was_asked_for() {
    let surface = Surface::flat(30_000, 12_000, 500).unwrap();
    let block = |side| Some(SymbolBlock { width_um: 5_000, height_um: 6_000, side });
    let place = |surface, side| {
        Layout::place(surface, &LayoutRequest { symbol: block(side), ..request(&["KE 26"]) }).unwrap()
    };
    let beside = rect(500 + 32 * 265, 500, 5_000, 6_000);
    let below = rect(500, 500 + 10 * 265, 5_000, 6_000);
    assert_eq!(place(surface, Side::Beside).symbol, Some(beside));
    assert_eq!(place(surface, Side::Below).symbol, Some(below));
    assert_eq!(place(surface, Side::Either).symbol, Some(beside));
    let narrow = Surface::flat(10_000, 12_000, 500).unwrap();
    assert_eq!(place(narrow, Side::Either).symbol, Some(below));
    let alone = LayoutRequest { symbol: block(Side::Below), ..request(&[]) };
    assert_eq!(Layout::place(surface, &alone).unwrap().bounds, rect(500, 500, 5_000, 6_000));
}

#[test]
fn layout_that_does_not_fit_names_what_would() {
    let surface = Surface::flat(15_000, 8_000, 500).unwrap();
    let asked = request(&["KE 26", "KES1-000123", "KES1-00012"]);
    let reason = does_not_fit(surface, &asked);
    let expected = DoesNotFit {
        needs_width_um: 65 * 265,
        needs_height_um: 27 * 265,
        has_width_um: 14_000,
        has_height_um: 7_000,
        blocked_by_obstacles: false,
        longest_line: Some(2),
        // 14000 / 65 = 215.4 pitches.
        height_max: Some(TenthsUm(215 * 60)),
        // Three lines are 7155 um high: no shorter line helps.
        excess: Vec::new(),
    };
    assert_eq!(reason, expected);
    let two = request(&["KE 26", "KES1-000123"]);
    let reason = does_not_fit(surface, &two);
    // Eight characters are 47 pitches wide, 12455 um; nine are 14045 um.
    assert_eq!(reason.excess, [Excess { line: 2, chars: 3 }]);
    assert_eq!(
        reason.to_string(),
        "the mark needs 17225 um by 4505 um; margin and curvature leave 14000 um by 7000 um; line 2 is the \
         longest: lower the characters to at most 1.29 mm, or shorten line 2 by 3 characters, or choose another \
         place"
    );
}

#[test]
fn layout_remedies_fit_when_they_are_followed() {
    let surface = Surface::flat(15_000, 8_000, 500).unwrap();
    let obstacles = vec![rect(0, 0, 3_000, 8_000)];
    let asked = LayoutRequest { obstacles, ..request(&["KE 26", "KES1-000123"]) };
    let reason = does_not_fit(surface, &asked);
    let height = reason.height_max.unwrap();
    let lower = |tenths| LayoutRequest { height_min: TenthsUm(tenths), ..asked.clone() };
    assert!(Layout::place(surface, &lower(height.get())).is_ok());
    assert!(Layout::place(surface, &lower(height.get() + 60)).is_err());
    let mut shorter = asked.clone();
    for Excess { line, chars } in &reason.excess {
        let keep = shorter.lines[line - 1].len() - chars;
        shorter.lines[line - 1].truncate(keep);
    }
    assert_ne!(shorter, asked);
    assert!(Layout::place(surface, &shorter).is_ok());
}

#[test]
fn layout_blocked_by_obstacles_says_so() {
    let surface = Surface::flat(15_000, 8_000, 500).unwrap();
    let asked = LayoutRequest { obstacles: vec![surface.outline()], ..request(&["KE 26"]) };
    let reason = does_not_fit(surface, &asked);
    assert!(reason.blocked_by_obstacles);
    assert_eq!((reason.height_max, reason.excess.as_slice()), (None, &[][..]));
    assert!(reason.to_string().contains("observed marks and no-mark zones take"), "{reason}");
}

#[test]
fn layout_on_a_barrel_stays_near_the_line_of_touch() {
    let curvature = crate::surface::Curvature { radius_um: 9_000, axis: crate::surface::Axis::AlongText };
    let barrel = Surface::new(60_000, 18_000, Some(curvature), 1_000).unwrap();
    let asked = LayoutRequest { sagitta_max_um: 100, ..request(&["KE 26"]) };
    let layout = Layout::place(barrel, &asked).unwrap();
    assert_eq!(layout.bounds.y_um(), 9_000 - 1_337);
    let reason = does_not_fit(barrel, &LayoutRequest { sagitta_max_um: 20, ..asked });
    assert_eq!((reason.has_height_um, reason.needs_height_um), (2 * 599, 7 * 265));
}

#[test]
fn layout_request_beyond_its_limits_is_refused() {
    let surface = Surface::flat(15_000, 8_000, 500).unwrap();
    let refused = |request: LayoutRequest| Layout::place(surface, &request).unwrap_err();
    assert_eq!(refused(request(&[])), LayoutError::Nothing);
    assert_eq!(refused(request(&["A", ""])), LayoutError::LineLength { line: 2, chars: 0 });
    let long = "A".repeat(257);
    assert_eq!(refused(request(&[&long])), LayoutError::LineLength { line: 1, chars: 257 });
    assert!(matches!(refused(request(&["A"; 65])), LayoutError::TooMany { field: "lines", count: 65, .. }));
    let obstacles = vec![rect(0, 0, 1, 1); 257];
    let crowded = LayoutRequest { obstacles, ..request(&["A"]) };
    assert!(matches!(refused(crowded), LayoutError::TooMany { field: "obstacles", .. }));
    for tenths in [0, 599, 1_000_001, u32::MAX] {
        let height = TenthsUm(tenths);
        let extreme = LayoutRequest { height_min: height, ..request(&["A"]) };
        assert_eq!(refused(extreme), LayoutError::Height { height });
    }
    let symbol = Some(SymbolBlock { width_um: 0, height_um: 1, side: Side::Below });
    assert!(matches!(refused(LayoutRequest { symbol, ..request(&["A"]) }), LayoutError::SymbolSize { .. }));
}

fn obstacle() -> impl Strategy<Value = Rect> {
    (0_u32..30_000, 0_u32..12_000, 1_u32..9_000, 1_u32..4_000).prop_map(|(x, y, w, h)| rect(x, y, w, h))
}

fn any_request() -> impl Strategy<Value = LayoutRequest> {
    let side = prop_oneof![Just(Side::Beside), Just(Side::Below), Just(Side::Either)];
    let symbol = (1_u32..6_000, 1_u32..6_000, side).prop_map(|(width_um, height_um, side)| SymbolBlock {
        width_um,
        height_um,
        side,
    });
    let gap = prop_oneof![(0_u32..3_000).prop_map(Gap::Um), (0_u32..3).prop_map(Gap::CharacterHeights)];
    let line = "[A-Z0-9]{1,12}";
    (
        prop::collection::vec(line, 1..4),
        600_u32..40_000,
        prop::option::of(symbol),
        prop::collection::vec(obstacle(), 0..7),
        gap,
    )
        .prop_map(|(lines, tenths, symbol, obstacles, gap)| LayoutRequest {
            lines,
            height_min: TenthsUm(tenths),
            symbol,
            obstacles,
            gap,
            sagitta_max_um: 100,
        })
}

fn gap_of(request: &LayoutRequest, layout: &Layout) -> u32 {
    match request.gap {
        Gap::Um(um) => um,
        Gap::CharacterHeights(heights) => heights * layout.height_um.get(),
    }
}

proptest! {
    #[test]
    fn layout_of_anything_keeps_apart_from_obstacles_and_inside_the_margin(request in any_request()) {
        let surface = Surface::flat(30_000, 12_000, 700).unwrap();
        match Layout::place(surface, &request) {
            Ok(layout) => {
                prop_assert!(surface.usable(0).unwrap().contains(layout.bounds));
                let gap_um = gap_of(&request, &layout);
                for obstacle in &request.obstacles {
                    prop_assert!(layout.bounds.keeps_apart(*obstacle, gap_um), "{obstacle:?} {layout:?}");
                }
                let parts = layout.lines.iter().map(|line| line.rect).chain(layout.symbol);
                let parts: Vec<Rect> = parts.collect();
                prop_assert_eq!(parts.iter().copied().reduce(Rect::joined), Some(layout.bounds));
                for (index, part) in parts.iter().enumerate() {
                    prop_assert!(parts[index + 1..].iter().all(|other| !part.overlaps(*other)));
                }
            }
            Err(LayoutError::DoesNotFit(reason)) => {
                let larger = reason.needs_width_um > u64::from(reason.has_width_um)
                    || reason.needs_height_um > u64::from(reason.has_height_um);
                prop_assert!(larger || reason.blocked_by_obstacles, "{reason}");
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    /// The search against one that tries every position of a coarse grid: where that finds a place, so does this,
    /// and not below it.
    #[test]
    fn layout_search_misses_no_place_that_a_grid_finds(request in any_request()) {
        let surface = Surface::flat(30_000, 12_000, 700).unwrap();
        let request = LayoutRequest { symbol: None, ..request };
        let pitch_um = pitch_for(request.height_min);
        let longest = request.lines.iter().map(String::len).max().unwrap();
        let width_um = u32::try_from(line_pitches(longest)).unwrap() * pitch_um;
        let height_um = u32::try_from(block_pitches(request.lines.len())).unwrap() * pitch_um;
        let gap_um = match request.gap {
            Gap::Um(um) => um,
            Gap::CharacterHeights(heights) => heights * 6 * pitch_um,
        };
        let usable = surface.usable(0).unwrap();
        // An obstacle with the gap around it, corners included.
        let wide = |o: &Rect| (o.x_um().saturating_sub(gap_um), o.y_um().saturating_sub(gap_um),
            o.right_um() + gap_um, o.bottom_um() + gap_um);
        let free = |x: u32, y: u32| {
            usable.contains(rect(x, y, width_um, height_um))
                && request.obstacles.iter().map(wide).all(|(left, top, right, bottom)| {
                    x + width_um <= left || right <= x || y + height_um <= top || bottom <= y
                })
        };
        let grid = (700..12_000).step_by(250).find(|y| (700..30_000).step_by(250).any(|x| free(x, *y)));
        if let Some(y_um) = grid {
            let layout = Layout::place(surface, &request);
            prop_assert!(layout.is_ok_and(|layout| layout.bounds.y_um() <= y_um));
        }
    }

    #[test]
    fn layout_of_the_greatest_height_named_fits(request in any_request()) {
        let surface = Surface::flat(30_000, 12_000, 700).unwrap();
        if let Err(LayoutError::DoesNotFit(reason)) = Layout::place(surface, &request)
            && let Some(height_min) = reason.height_max
        {
            prop_assert!(height_min < request.height_min);
            let lower = LayoutRequest { height_min, ..request.clone() };
            prop_assert!(Layout::place(surface, &lower).is_ok());
            let higher = LayoutRequest { height_min: TenthsUm(height_min.get() + 60), ..request };
            prop_assert!(Layout::place(surface, &higher).is_err());
        }
    }
}
