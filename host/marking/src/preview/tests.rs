//! Tests of previews: the same picture for the same mark, as SVG and PNG.

use std::io::Cursor;

use super::*;
use crate::layout::{Gap, Layout, LayoutRequest, Side};
use crate::mark::TenthsUm;
use crate::surface::{Axis, Curvature};
use crate::symbol::{ModuleSize, Shape as SymbolShape, SymbolContent};

const CONTENT: &str = "MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK";

fn reason(rule: &str, citation: &str, asks: &str) -> Reason {
    Reason { rule: rule.to_owned(), citation: citation.to_owned(), asks: asks.to_owned() }
}

fn data_matrix() -> Symbol {
    let content: SymbolContent = CONTENT.parse().unwrap();
    Symbol::data_matrix(&content, SymbolShape::Square, ModuleSize::WithinHeightUm(6_000)).unwrap()
}

fn observed() -> Vec<SheetObserved> {
    let at = |x, y, width, height| Rect::new(x, y, width, height).unwrap();
    vec![
        SheetObserved {
            rect: at(1_000, 800, 12_000, 2_500),
            kind: ObservedKind::Mark,
            text: "ИЖМЕХ <1974> & \"К\"".to_owned(),
        },
        SheetObserved {
            rect: at(37_000, 7_000, 7_000, 4_000),
            kind: ObservedKind::NoMarkZone,
            text: String::new(),
        },
    ]
}

/// An import mark with a symbol beside two observed things, laid out by the layout.
fn import_sheet() -> Sheet {
    let surface = Surface::flat(45_000, 14_000, 600).unwrap();
    let (symbol, observed) = (data_matrix(), observed());
    let request = LayoutRequest {
        lines: vec!["KE 26".to_owned(), "KES1-000123".to_owned()],
        height_min: TenthsUm(15_875),
        symbol: Some(symbol.block(Side::Either)),
        obstacles: observed.iter().map(|observed| observed.rect).collect(),
        gap: Gap::CharacterHeights(1),
        sagitta_max_um: 0,
    };
    let layout = Layout::place(surface, &request).unwrap();
    let placed = layout.symbol.unwrap();
    let why = [
        reason(
            "FP-8-1-b-1",
            "Firearms Protocol art. 8(1)(b)",
            "An imported firearm shows which country imported it.",
        ),
        reason(
            "FP-8-1-b-3",
            "Firearms Protocol art. 8(1)(b)",
            "An imported firearm without a unique mark is given one.",
        ),
    ];
    let lines = layout.lines.into_iter().zip(&why).map(|(line, why)| SheetLine {
        text: line.text,
        rect: line.rect,
        reasons: vec![why.clone()],
    });
    Sheet {
        title: "Receiver, right rear: import mark".to_owned(),
        surface,
        sagitta_max_um: 0,
        observed,
        lines: lines.collect(),
        symbol: Some(SheetSymbol {
            symbol,
            text: CONTENT.to_owned(),
            x_um: placed.x_um(),
            y_um: placed.y_um(),
            cells: CellForm::Square,
            reasons: Vec::new(),
        }),
        glyphs: Vec::new(),
        notes: vec!["Character height 1590 um, depth 200 um.".to_owned()],
        words: Words::english(),
    }
}

fn arabic_sheet() -> Sheet {
    let mut sheet = import_sheet();
    sheet.title = "علامة الاستيراد".to_owned();
    sheet.words = Words {
        direction: Direction::RightToLeft,
        observed_mark: "علامة موجودة".to_owned(),
        spoilt_mark: "بقايا علامة".to_owned(),
        no_mark_zone: "لا تُمسّ".to_owned(),
        usable: "خط متقطع: ما يجوز وسمه".to_owned(),
        scale: "10 مم عند الطباعة بالحجم الحقيقي".to_owned(),
    };
    for line in &mut sheet.lines {
        line.reasons[0].asks = "يُظهر السلاح الناري المستورد البلد الذي استورده.".to_owned();
    }
    sheet.notes = vec!["ارتفاع الحرف 1590 ميكرومتر.".to_owned()];
    sheet
}

/// Every start tag has its end, quotes are paired, and no bare `<` or `&` is left in texts.
fn assert_well_formed(svg: &str) {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some((text, tag_on)) = rest.split_once('<') {
        for entity in text.split('&').skip(1) {
            let name = entity.split_once(';').expect("an entity ends").0;
            assert!(["amp", "lt", "gt", "quot"].contains(&name) || name.starts_with("#x"), "{name}");
        }
        let (tag, after) = tag_on.split_once('>').expect("a tag ends");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        match (tag.strip_prefix('/'), tag.ends_with('/')) {
            (Some(name), _) => assert_eq!(open.pop().as_deref(), Some(name)),
            (None, true) => {}
            (None, false) => open.push(tag.split(' ').next().unwrap().to_owned()),
        }
        rest = after;
    }
    assert!(open.is_empty(), "{open:?}");
}

struct Picture {
    width_px: u32,
    height_px: u32,
    per_metre: u32,
    grey: Vec<u8>,
}

fn picture(file: &[u8]) -> Picture {
    let mut reader = ::png::Decoder::new(Cursor::new(file)).read_info().unwrap();
    let mut grey = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut grey).unwrap();
    let info = reader.info();
    let dims = info.pixel_dims.unwrap();
    assert_eq!((dims.unit, dims.xppu), (::png::Unit::Meter, dims.yppu));
    Picture { width_px: info.width, height_px: info.height, per_metre: dims.xppu, grey }
}

impl Picture {
    /// The grey at a point of the surface, which begins 3 mm from the edge.
    fn at(&self, (x_um, y_um): Point, dpi: u32) -> u8 {
        let px = |um: u32| (um + 3_000) * dpi / 25_400;
        self.grey[(px(y_um) * self.width_px + px(x_um)) as usize]
    }
}

#[test]
fn svg_of_an_import_mark_is_as_agreed() {
    let svg = svg(&import_sheet());
    assert_well_formed(&svg);
    insta::assert_snapshot!(svg);
}

#[test]
fn svg_prints_at_true_size() {
    let svg = svg(&import_sheet());
    let number = |from: &str, to: &str| -> f64 {
        let after = svg.split_once(from).unwrap().1;
        after.split_once(to).unwrap().0.parse().unwrap()
    };
    let (width_mm, width_um) = (number("width=\"", "mm\""), number("viewBox=\"0 0 ", " "));
    assert!((width_mm * 1_000.0 - width_um).abs() < 0.5, "{width_mm} mm, {width_um} um");
}

#[test]
fn svg_in_a_language_from_the_right_is_anchored_there_and_isolates_other_scripts() {
    let svg = svg(&arabic_sheet());
    assert_well_formed(&svg);
    let line_with = |part: &str| svg.lines().find(|line| line.contains(part)).unwrap();
    let asks = line_with("text-anchor=\"end\">&#x2067;يُظهر");
    assert!(asks.ends_with("استورده.&#x2069;</text>"), "{asks}");
    line_with("text-anchor=\"end\">&#x2068;FP-8-1-b-1, Firearms Protocol art. 8(1)(b)&#x2069;</text>");
    assert!(!self::svg(&import_sheet()).contains("text-anchor=\"end\""));
}

#[test]
fn svg_of_hostile_texts_is_well_formed() {
    let mut sheet = import_sheet();
    let hostile = "</title><script>alert(\"1\")</script>&\u{1}\u{0}\u{ffff}]]>";
    sheet.title = hostile.to_owned();
    sheet.lines[0].text = hostile.to_owned();
    sheet.lines[0].reasons[0].citation = hostile.to_owned();
    sheet.observed[0].text = hostile.to_owned();
    sheet.notes = vec![hostile.to_owned()];
    let svg = svg(&sheet);
    assert_well_formed(&svg);
    assert!(!svg.contains("<script") && !svg.contains('\u{1}') && !svg.contains('\u{0}'));
}

#[test]
fn svg_of_a_glyph_known_by_name_is_a_box_and_of_an_outline_its_strokes() {
    let rect = Rect::new(30_000, 1_000, 3_000, 3_000).unwrap();
    let with = |strokes_um| {
        let glyph = Glyph { name: "ECOWAS emblem".to_owned(), strokes_um };
        svg(&Sheet {
            symbol: None,
            glyphs: vec![SheetGlyph { glyph, rect, reasons: Vec::new() }],
            ..import_sheet()
        })
    };
    let named = with(Vec::new());
    assert!(named.contains("lengthAdjust=\"spacingAndGlyphs\">ECOWAS emblem</text>"), "{named}");
    let drawn = with(vec![vec![(0, 0), (3_000, 0), (1_500, 9_000)]]);
    assert!(drawn.contains("M30000 1000L33000 1000L31500 4000"), "kept inside its rectangle: {drawn}");
    assert!(!drawn.contains("spacingAndGlyphs"));
}

#[test]
fn svg_and_png_of_a_wide_curved_surface_show_the_usable_strip() {
    let curvature = Some(Curvature { radius_um: 9_000, axis: Axis::AlongText });
    let surface = Surface::new(120_000, 18_000, curvature, 1_000).unwrap();
    let sheet = Sheet { surface, sagitta_max_um: 100, ..import_sheet() };
    let svg = svg(&sheet);
    assert!(svg.contains("x=\"1000\" y=\"7663\" width=\"118000\" height=\"2674\" fill=\"none\""));
    // The legend stands below: the sheet is no wider than surface, numbers and margins.
    assert!(svg.contains("width=\"138.000mm\""), "{}", svg.lines().next().unwrap());
    assert_eq!(picture(&png(&sheet, 254).unwrap()).width_px, 1_260);
}

#[test]
fn svg_of_a_narrow_surface_leaves_room_for_the_words_below_it() {
    let narrow = Sheet { surface: Surface::flat(9_000, 60_000, 600).unwrap(), ..import_sheet() };
    let narrow = svg(&narrow);
    // 31 characters below the scale bar are about 44.6 mm wide; the legend begins after them.
    assert!(narrow.contains("<text x=\"58640\" y=\"13900\" font-weight=\"bold\">1</text>"), "{narrow}");
}

#[test]
fn png_has_the_size_and_resolution_asked_for() {
    // 45 mm and 14 mm of surface, 3 mm around it and 3 mm for the scale bar.
    for (dpi, width_px, height_px, per_metre) in
        [(254, 510, 230, 10_000), (300, 603, 272, 11_811), (600, 1_205, 544, 23_622)]
    {
        let picture = picture(&png(&import_sheet(), dpi).unwrap());
        assert_eq!((picture.width_px, picture.height_px), (width_px, height_px), "{dpi}");
        assert_eq!(picture.per_metre, per_metre, "{dpi}");
    }
}

#[test]
fn png_is_black_where_dots_are_and_white_between_the_lines() {
    let sheet = import_sheet();
    let picture = picture(&png(&sheet, 600).unwrap());
    let entries = sheet.entries();
    let Shape::Dots { middles, .. } = &entries[0].shape else { panic!("a line is dots") };
    assert_eq!(middles.len(), 14 + 18 + 14 + 15);
    assert!(middles.iter().all(|middle| picture.at(*middle, 600) == 0));
    let between = entries[0].rect.bottom_um() + 300;
    assert!(middles.iter().all(|(x_um, _)| picture.at((*x_um, between), 600) == 255));
}

#[test]
fn png_symbol_is_read_by_a_scanner() {
    for cells in [CellForm::Square, CellForm::Dot] {
        let mut sheet = import_sheet();
        sheet.symbol.as_mut().unwrap().cells = cells;
        // What a reader is pointed at: the symbol, without the lines beside it.
        sheet.lines.clear();
        sheet.observed.clear();
        let picture = picture(&png(&sheet, 1_200).unwrap());
        let (width, height) = (picture.width_px, picture.height_px);
        let luma = match cells {
            CellForm::Square => picture.grey,
            CellForm::Dot => blurred(&picture.grey, width as usize, 4),
        };
        let read =
            rxing::helpers::detect_in_luma(luma, width, height, Some(rxing::BarcodeFormat::DATA_MATRIX));
        assert_eq!(read.unwrap().getText(), CONTENT, "{cells:?}");
    }
}

/// Separate dots have to run together before a decoder sees modules: the mean over a square of 2 `reach` + 1 pixels.
fn blurred(grey: &[u8], width: usize, reach: usize) -> Vec<u8> {
    let height = grey.len() / width;
    let mean = |x: usize, y: usize| {
        let (xs, ys) = (
            x.saturating_sub(reach)..(x + reach + 1).min(width),
            y.saturating_sub(reach)..(y + reach + 1).min(height),
        );
        let count = xs.len() * ys.len();
        let sum: usize = ys.flat_map(|y| xs.clone().map(move |x| usize::from(grey[y * width + x]))).sum();
        u8::try_from(sum / count).unwrap()
    };
    (0..grey.len()).map(|index| mean(index % width, index / width)).collect()
}

#[test]
fn png_out_of_range_is_refused() {
    let sheet = import_sheet();
    for dpi in [0, 49, 2_401, u32::MAX] {
        assert!(matches!(png(&sheet, dpi), Err(RasterError::Dpi { .. })), "{dpi}");
    }
    let huge = Sheet { surface: Surface::flat(1_000_000, 1_000_000, 0).unwrap(), ..sheet };
    let refused = png(&huge, 2_400).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "a picture of 95056 by 95339 pixels is larger than 40000000 pixels: lower dpi from 2400"
    );
}
