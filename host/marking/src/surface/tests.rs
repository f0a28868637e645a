//! Tests of surfaces: measures, what curvature does to them, and rectangles on them.

use proptest::prelude::*;

use super::*;

fn rect(x_um: u32, y_um: u32, width_um: u32, height_um: u32) -> Rect {
    Rect::new(x_um, y_um, width_um, height_um).unwrap()
}

#[test]
fn rects_overlap_where_they_share_metal_and_not_where_they_touch() {
    let middle = rect(100, 100, 50, 20);
    for (other, overlaps, distance_um) in [
        (rect(100, 100, 50, 20), true, 0),
        (rect(149, 119, 10, 10), true, 0),
        (rect(0, 0, 500, 500), true, 0),
        (rect(150, 100, 10, 10), false, 0),
        (rect(100, 120, 10, 10), false, 0),
        (rect(153, 124, 10, 10), false, 5),
        (rect(90, 100, 7, 10), false, 3),
        (rect(110, 0, 10, 60), false, 40),
        // The diagonal of 1 and 1 is 1.41 um: more than one, less than two.
        (rect(151, 121, 1, 1), false, 1),
    ] {
        assert_eq!(middle.overlaps(other), overlaps, "{other:?}");
        assert_eq!(other.overlaps(middle), overlaps, "{other:?}");
        assert_eq!(middle.distance_um(other), distance_um, "{other:?}");
        assert_eq!(middle.keeps_apart(other, distance_um), !overlaps, "{other:?}");
        assert!(!middle.keeps_apart(other, distance_um + 1), "{other:?}");
    }
}

#[test]
fn rect_beyond_its_ranges_is_refused_by_field() {
    for ((x, y, width, height), field) in [
        ((LENGTH_MAX_UM, 0, 1, 1), "x_um"),
        ((0, u32::MAX, 1, 1), "y_um"),
        ((0, 0, 0, 1), "width_um"),
        ((1, 0, LENGTH_MAX_UM, 1), "width_um"),
        ((0, 1, 1, u32::MAX), "height_um"),
    ] {
        assert_eq!(Rect::new(x, y, width, height).unwrap_err().field, field);
    }
    let refused = Rect::new(0, 0, 0, 1).unwrap_err().to_string();
    assert_eq!(
        refused,
        "width_um is 0 um: write 1 to 1000000, measured from the upper left corner of the place"
    );
}

#[test]
fn surface_beyond_its_ranges_is_refused_by_field() {
    let cylinder = |radius_um| Some(Curvature { radius_um, axis: Axis::AlongText });
    for ((width, height, curvature, margin), field) in [
        ((0, 1, None, 0), "width_um"),
        ((1, LENGTH_MAX_UM + 1, None, 0), "height_um"),
        ((10_000, 10_000, cylinder(499), 0), "radius_um"),
        ((10_000, 4_000, None, 2_000), "margin_um"),
    ] {
        assert_eq!(Surface::new(width, height, curvature, margin).unwrap_err().field, field);
    }
}

#[test]
fn surface_flat_is_usable_inside_its_margin() {
    let surface = Surface::flat(30_000, 8_000, 500).unwrap();
    assert_eq!(surface.usable(0), Some(rect(500, 500, 29_000, 7_000)));
}

#[test]
fn surface_curved_is_usable_near_its_line_of_touch() {
    // r = 9 mm and s = 0.1 mm: c = sqrt(100 * 17900) = 1337.9 um.
    let curvature = Curvature { radius_um: 9_000, axis: Axis::AcrossText };
    assert_eq!(curvature.half_width_um(100), 1_337);
    let around = Surface::new(18_001, 40_000, Some(curvature), 1_000).unwrap();
    // The middle lies at 9000.5: from 7663.5 to 10337.5, rounded inwards.
    assert_eq!(around.usable(100), Some(rect(7_664, 1_000, 2_673, 38_000)));
    assert_eq!(around.usable(0), None);
    let lengthwise = Curvature { axis: Axis::AlongText, ..curvature };
    let lengthwise = Surface::new(40_000, 18_000, Some(lengthwise), 1_000).unwrap();
    assert_eq!(lengthwise.usable(100), Some(rect(1_000, 7_663, 38_000, 2_674)));
}

#[test]
fn surface_curved_is_never_usable_beyond_45_degrees() {
    let curvature = Curvature { radius_um: 10_000, axis: Axis::AcrossText };
    assert_eq!(curvature.half_width_um(u32::MAX), 7_071);
}

#[test]
fn surface_through_json_is_unchanged_and_checked() {
    let curvature = Some(Curvature { radius_um: 9_000, axis: Axis::AcrossText });
    let surface = Surface::new(18_000, 40_000, curvature, 1_000).unwrap();
    let json = serde_json::to_string(&surface).unwrap();
    assert_eq!(serde_json::from_str::<Surface>(&json).unwrap(), surface);
    let spoilt = json.replace("\"margin_um\":1000", "\"margin_um\":9000");
    let refused = serde_json::from_str::<Surface>(&spoilt).unwrap_err().to_string();
    assert!(refused.starts_with("margin_um is 9000 um: write 0 to 8999"), "{refused}");
    assert!(serde_json::from_str::<Rect>(r#"{"x_um":0,"y_um":0,"width_um":0,"height_um":1}"#).is_err());
}

proptest! {
    #[test]
    fn half_width_keeps_the_sagitta_and_one_more_micrometre_would_not(
        radius_um in Curvature::RADIUS_MIN_UM..=LENGTH_MAX_UM,
        sagitta_um in 0_u32..1_000,
    ) {
        let half = u64::from(Curvature { radius_um, axis: Axis::AcrossText }.half_width_um(sagitta_um));
        let (radius, sagitta) = (u64::from(radius_um), u64::from(sagitta_um));
        // r - sqrt(r^2 - c^2) <= s means (r - s)^2 <= r^2 - c^2, for s <= r.
        let below = |c: u64| sagitta >= radius || (radius - sagitta).pow(2) + c * c <= radius * radius;
        let upright = |c: u64| 2 * c * c <= radius * radius;
        prop_assert!(below(half) && upright(half));
        prop_assert!(!below(half + 1) || !upright(half + 1));
    }
}
