//! Codes as a reader sees them: the file, and the commands for a label printer, are drawn as dots and the code in them is
//! decoded by a library that drew none of them.

use super::words;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use paper::{Code, Document, samples};
use rxing::{BarcodeFormat, EncodeHints, MultiFormatWriter, Writer};

/// What a label printer and a plain office printer have: 203 dots to the inch.
const DOTS_PER_MM: usize = 8;

/// Dots, each from black, 0, to white, 255.
struct Picture {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

impl Picture {
    fn white(width: usize, height: usize) -> Self {
        Self { width, height, dots: vec![255; width * height] }
    }

    /// A black rectangle, which is nowhere off the picture.
    fn fill(&mut self, left: usize, top: usize, width: usize, height: usize) {
        assert!(left + width <= self.width && top + height <= self.height, "{left} {top} {width} {height}");
        for y in top..top + height {
            self.dots[y * self.width + left..][..width].fill(0);
        }
    }

    /// What the one code in it says.
    fn read(&self) -> String {
        let (width, height) = (u32::try_from(self.width).unwrap(), u32::try_from(self.height).unwrap());
        let read =
            rxing::helpers::detect_in_luma_slice(&self.dots, width, height, Some(BarcodeFormat::QR_CODE));
        read.unwrap().getText().to_owned()
    }
}

/// A page of a paper, from its file.
fn page<D: Document>(document: &D, page: usize) -> Picture {
    let file = typesetter::pdf(&paper::sheet(document, &words::english()).unwrap()).unwrap();
    let file = Pdf::new(file).unwrap();
    let scale = f32::from(u16::try_from(DOTS_PER_MM).unwrap()) * 25.4 / 72.0;
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let page = &file.pages()[page];
    let drawn = hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    // It is all black on white: one colour says it.
    let dots = drawn.data().iter().map(|dot| dot.g).collect();
    Picture { width: drawn.width().into(), height: drawn.height().into(), dots }
}

#[test]
fn code_of_a_label_is_read_from_its_file() {
    let label = samples::label();
    assert_eq!(page(&label, 0).read(), label.code.text());
}

#[test]
fn dots_of_a_label_in_arabic_are_its_page_with_the_code_where_the_language_begins() {
    let mut label = samples::label();
    label.state = "مؤكدة، قُرئت".to_owned();
    let arabic = words::all().find(|words| words.rtl).unwrap();
    for (words, text, code) in [(arabic, 0..272, 284..496), (words::english(), 224..496, 0..212)] {
        let sheet = paper::sheet(&label, &words).unwrap();
        let dots = typesetter::dots(&sheet).unwrap();
        assert_eq!((dots.width(), dots.height()), (62 * DOTS_PER_MM, 29 * DOTS_PER_MM));
        let picture = |columns: std::ops::Range<usize>| {
            let cut = dots.columns(columns.start, columns.end);
            let bytes = cut.packed();
            let row = cut.width().div_ceil(8);
            let dot = |at: usize| {
                let (x, y) = (at % cut.width(), at / cut.width());
                if bytes[y * row + x / 8] >> (7 - x % 8) & 1 == 1 { 0 } else { 255 }
            };
            let black = (0..cut.width() * cut.height()).map(dot).collect();
            Picture { width: cut.width(), height: cut.height(), dots: black }
        };
        assert_eq!(picture(code).read(), label.code.text(), "{}", words.lang);
        let ink = picture(text).dots.iter().filter(|dot| **dot == 0).count();
        assert!((1_000..20_000).contains(&ink), "{}: {ink} dots of text", words.lang);
        // Nothing of either leaves its own side.
        let between = if words.rtl { 272..284 } else { 212..224 };
        assert!(picture(between).dots.iter().all(|dot| *dot == 255), "{}", words.lang);
    }
}

#[test]
fn largest_code_of_a_label_is_read_from_its_file() {
    let mut label = samples::label();
    label.code = Code::new(&"KES1-000123 ".repeat(15), Code::ON_LABEL).unwrap();
    assert!(label.code.modules() > 50, "{}", label.code.modules());
    assert_eq!(page(&label, 0).read(), label.code.text());
}

#[test]
fn code_of_a_tag_a_card_a_badge_and_a_proof_is_read_from_its_file() {
    let tag = samples::tag();
    assert_eq!(page(&tag, 0).read(), tag.code.text());
    let mut cards = samples::command_cards();
    cards.cards.truncate(1);
    assert_eq!(page(&cards, 0).read(), cards.cards[0].code.text());
    let mut badges = samples::badges();
    badges.badges.truncate(1);
    assert_eq!(page(&badges, 0).read(), badges.badges[0].code.text());
    let destruction = samples::destruction();
    assert_eq!(page(&destruction, 0).read(), destruction.proof.text());
}

/// The number behind a command in a field.
fn numbers(field: &str, command: &str) -> Vec<usize> {
    let after = field.split(command).nth(1).unwrap();
    let digits = after.split('^').next().unwrap().split(',');
    digits.filter_map(|number| number.trim().parse().ok()).collect()
}

/// The text of a field, with `_5E` and the like as the characters they stand for.
fn text_of(field: &str) -> String {
    let text = field.split("^FD").nth(1).unwrap().trim_end_matches("^FS");
    let mut pieces = text.split('_');
    let mut read = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_at(2);
        read.push(char::from(u8::from_str_radix(number, 16).unwrap()));
        read.push_str(rest);
    }
    read
}

/// A label as a printer draws it. Each text is a black bar: more ink than any letters of it.
fn printed(zpl: &str) -> Picture {
    let mut label = Picture::white(numbers(zpl, "^PW")[0], numbers(zpl, "^LL").remove(0));
    for field in zpl.lines().filter(|line| line.starts_with("^FO")) {
        let [x, y] = numbers(field, "^FO")[..] else { panic!("{field}") };
        if field.contains("^BQN") {
            let content = text_of(field);
            let (level, content) = content.split_once("A,").unwrap();
            code(&mut label, (x, y), numbers(field, "^BQN,")[1], level, content);
        } else {
            let [height, width] = numbers(field, "^A0N,")[..] else { panic!("{field}") };
            label.fill(x, y, width * text_of(field).chars().count(), height);
        }
    }
    label
}

/// Draws a QR code with modules of this many dots.
fn code(label: &mut Picture, (x, y): (usize, usize), dots: usize, level: &str, content: &str) {
    let hints = EncodeHints {
        ErrorCorrection: Some(level.to_owned()),
        Margin: Some("0".to_owned()),
        ..EncodeHints::default()
    };
    let modules =
        MultiFormatWriter.encode_with_hints(content, &BarcodeFormat::QR_CODE, 0, 0, &hints).unwrap();
    for row in 0..modules.getHeight() {
        for column in (0..modules.getWidth()).filter(|column| modules.get(*column, row)) {
            let place = |number: u32| usize::try_from(number).unwrap() * dots;
            label.fill(x + place(column), y + place(row), dots, dots);
        }
    }
}

#[test]
fn code_of_a_label_for_a_label_printer_is_read_beside_its_texts() {
    for training in [false, true] {
        let mut label = samples::label();
        label.issue.training = training;
        let label_printed = printed(&label.zpl("TRAINING").unwrap());
        assert_eq!((label_printed.width, label_printed.height), (62 * DOTS_PER_MM, 29 * DOTS_PER_MM));
        assert_eq!(label_printed.read(), label.code.text());
    }
}

#[test]
fn code_of_a_label_keeps_what_label_printers_take_for_commands() {
    let mut label = samples::label();
    label.code = Code::new("MS1|M=A^XZ~B_5E\\|S=12", Code::ON_LABEL).unwrap();
    assert_eq!(printed(&label.zpl("TRAINING").unwrap()).read(), label.code.text());
}
