//! Tests of symbols: their sizes, their dots, and that a scanner reads them.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const EXAMPLE: &str = "MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=BKH123";

fn content(text: &str) -> SymbolContent {
    text.parse().unwrap()
}

fn decoded(symbol: &Symbol) -> String {
    let bytes = DataMatrix::decode(&symbol.dark, symbol.columns as usize).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn data_matrix_of_either_shape_is_read_back() {
    for (shape, text, columns, rows) in [
        (Shape::Square, EXAMPLE, 26, 26),
        (Shape::Rectangular, EXAMPLE, 48, 16),
        (Shape::Square, "MS1|C=KE|Y=2026|S=BKH123", 20, 20),
        (Shape::Rectangular, "MS1|C=KE|Y=2026|S=BKH123", 36, 12),
    ] {
        let symbol = Symbol::data_matrix(&content(text), shape, ModuleSize::Um(200)).unwrap();
        assert_eq!((symbol.columns(), symbol.rows()), (columns, rows), "{text}");
        assert_eq!(symbol.width_um(), (columns + 2) * 200);
        assert_eq!(symbol.height_um(), (rows + 2) * 200);
        assert_eq!(decoded(&symbol), text);
    }
}

#[test]
fn data_matrix_with_a_scratch_is_still_read_back() {
    let mut symbol = Symbol::data_matrix(&content(EXAMPLE), Shape::Square, ModuleSize::Um(200)).unwrap();
    let row = 12 * symbol.columns as usize;
    symbol.dark[row + 4..row + 12].fill(false);
    assert_eq!(decoded(&symbol), EXAMPLE);
}

#[test]
fn symbol_too_full_for_its_shape_is_refused() {
    let full = format!("MS1|C=KE|N={}|M={}|S=123456789", "aB%3D".repeat(10), "x".repeat(37));
    let refused = Symbol::data_matrix(&content(&full), Shape::Rectangular, ModuleSize::Um(200)).unwrap_err();
    assert_eq!(
        refused,
        SymbolError::TooMuch { chars: full.len(), text: full.clone(), shape: Shape::Rectangular }
    );
    let square = Symbol::data_matrix(&content(&full), Shape::Square, ModuleSize::Um(200)).unwrap();
    assert_eq!(decoded(&square), full);
}

#[test]
fn symbol_module_follows_the_height_available() {
    let of = |module| Symbol::data_matrix(&content(EXAMPLE), Shape::Square, module);
    let symbol = of(ModuleSize::WithinHeightUm(6_000)).unwrap();
    assert_eq!((symbol.module_um(), symbol.height_um()), (214, 5_992));
    let refused = of(ModuleSize::WithinHeightUm(1_399)).unwrap_err();
    assert_eq!(refused, SymbolError::Module { rows: 26, rows_with_quiet: 28, module_um: 49 });
    assert!(of(ModuleSize::WithinHeightUm(1_400)).is_ok());
    assert!(of(ModuleSize::Um(10_001)).is_err());
}

#[test]
fn symbol_dots_are_its_dark_modules_once_each_and_near_to_one_another() {
    let symbol = Symbol::data_matrix(&content(EXAMPLE), Shape::Square, ModuleSize::Um(200)).unwrap();
    let path = symbol.dots();
    assert_eq!(path.dots[0], DotUm { x_um: 0, y_um: 0 });
    let last_row = i32::try_from(symbol.rows()).unwrap() - 1;
    let from_dots: BTreeSet<(i32, i32)> =
        path.dots.iter().map(|dot| (dot.x_um / 200, last_row - dot.y_um / 200)).collect();
    let dark: BTreeSet<(i32, i32)> =
        symbol.dark_cells().map(|(x, y)| (i32::try_from(x).unwrap(), i32::try_from(y).unwrap())).collect();
    assert_eq!((from_dots, path.dots.len()), (dark, symbol.dark_cells().count()));
    let row = |y_um| path.dots.iter().filter(move |dot| dot.y_um == y_um).map(|dot| dot.x_um);
    assert!(row(0).is_sorted() && row(0).count() == 26, "the lowest row is solid");
    assert!(row(200).is_sorted_by(|before, after| before > after) && row(200).count() > 2);
}

#[test]
fn qr_code_of_a_label_is_read_with_its_job() {
    let text = format!("{EXAMPLE}|J=KE-T-1/42");
    let symbol = Symbol::qr(&content(&text), ModuleSize::WithinHeightUm(24_000)).unwrap();
    assert_eq!(scanned(&symbol), text);
}

#[test]
fn qr_code_has_its_quiet_zone_and_is_read_by_a_scanner() {
    let symbol = Symbol::qr(&content(EXAMPLE), ModuleSize::Um(500)).unwrap();
    assert_eq!((symbol.columns(), symbol.width_um()), (33, (33 + 8) * 500));
    assert_eq!(scanned(&symbol), EXAMPLE);
}

/// What a scanner reads from a QR code.
fn scanned(symbol: &Symbol) -> String {
    let side = (symbol.columns() + 8) * 6;
    let mut luma = vec![255_u8; (side * side) as usize];
    for (column, row) in symbol.dark_cells() {
        for y in (row + 4) * 6..(row + 5) * 6 {
            let x = (y * side + (column + 4) * 6) as usize;
            luma[x..x + 6].fill(0);
        }
    }
    let read = rxing::helpers::detect_in_luma(luma, side, side, Some(rxing::BarcodeFormat::QR_CODE)).unwrap();
    read.getText().to_owned()
}

proptest! {
    #[test]
    fn data_matrix_of_any_content_is_read_back(
        serial in "[!-~]{1,12}",
        maker in prop::option::of("[A-Za-zéЖ]{1,8}"),
        shape in prop_oneof![Just(Shape::Square), Just(Shape::Rectangular)],
    ) {
        let country = "KE".parse().unwrap();
        let serial = Some(serial);
        let fields = SymbolFields { country, year: Some(2026), number: None, maker, serial, job: None };
        let content = SymbolContent::new(fields).unwrap();
        match Symbol::data_matrix(&content, shape, ModuleSize::Um(200)) {
            Ok(symbol) => prop_assert_eq!(decoded(&symbol).parse(), Ok(content)),
            Err(error) => prop_assert!(shape == Shape::Rectangular, "{error}"),
        }
    }
}

#[test]
fn cells_of_a_data_matrix_fill_each_dark_module_and_stay_within_it() {
    let symbol = Symbol::data_matrix(&content(EXAMPLE), Shape::Square, ModuleSize::Um(200)).unwrap();
    let path = symbol.cells(Hatch { spacing_um: 40, tool_um: 31 }).unwrap();
    // 200 um less 16 um at either side are 168 um: five gaps of at most 40 um.
    let dark = symbol.dark_cells().count();
    assert_eq!(path.strokes.len(), 6 * dark);
    let mut filled = BTreeSet::new();
    for module in path.strokes.chunks(6) {
        let first = module[0].points[0];
        let (column, up) = (first.x_um / 200, first.y_um / 200);
        filled.insert((column.unsigned_abs(), symbol.rows() - 1 - up.unsigned_abs()));
        for (line, stroke) in module.iter().enumerate() {
            let mut ends: Vec<i32> = stroke.points.iter().map(|point| point.x_um - 200 * column).collect();
            assert_eq!(ends[0], if line % 2 == 0 { 16 } else { 184 });
            ends.sort_unstable();
            assert_eq!(ends, [16, 184]);
            assert!(stroke.points.iter().all(|point| point.y_um == stroke.points[0].y_um));
        }
        let levels: Vec<i32> = module.iter().map(|stroke| stroke.points[0].y_um - 200 * up).collect();
        assert_eq!(levels, [16, 49, 83, 116, 150, 184]);
    }
    assert_eq!(filled, symbol.dark_cells().collect());
}

#[test]
fn cells_that_a_tool_cannot_fill_are_refused() {
    let symbol = Symbol::data_matrix(&content(EXAMPLE), Shape::Square, ModuleSize::Um(200)).unwrap();
    let cells = |spacing_um, tool_um| symbol.cells(Hatch { spacing_um, tool_um });
    assert_eq!(cells(0, 30), Err(HatchError::Spacing));
    for tool_um in [199, 200, u32::MAX] {
        assert_eq!(cells(40, tool_um), Err(HatchError::Tool { tool_um, module_um: 200 }));
    }
    // Wide spacing still means one stroke at either side.
    assert_eq!(cells(1_000, 0).map(|path| path.strokes.len()), Ok(2 * symbol.dark_cells().count()));
}
