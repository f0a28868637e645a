//! The typesetter of a marking station: a sheet in, the bytes of a PDF/A-2b file out, or a label's dots.
//!
//! A program of its own, so that the station's process holds no typesetter: what fails here fails one paper. Pure: no
//! file, no clock, no random number; the same sheet gives the same bytes. The pages are typst templates in
//! `templates/`, one per document and one that all share; the fonts in `fonts/` are all that is drawn with. Nothing on
//! a page is said by colour: all of it is black on white. It deliberately knows no document: what a paper has to say
//! was looked at by whoever made its [`Sheet`], and what is left to refuse is a character that no font draws.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use jiff::civil::DateTime;
use paper::check::{each_text, is_invisible_helper};
use paper::{Dots, PaperError, Sheet, sheet, zpl};
use serde::Deserialize;
use serde_json::json;
use std::sync::LazyLock;
use typst::foundations::{Datetime, Dict, IntoValue, Smart};
use typst::text::Font;
use typst_as_lib::conversions::IntoFonts;
use typst_as_lib::{TypstEngine, TypstTemplateCollection};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The shipped fonts. Templates name the families; a character that one lacks is drawn with another.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&[u8]; 5] = [
        include_bytes!("../fonts/NotoSans-Regular.ttf"),
        include_bytes!("../fonts/NotoSans-Bold.ttf"),
        include_bytes!("../fonts/NotoSansMono-Regular.ttf"),
        include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    ];
    files.into_iter().flat_map(IntoFonts::into_fonts).collect()
});

static ENGINE: LazyLock<TypstEngine<TypstTemplateCollection>> = LazyLock::new(|| {
    TypstEngine::builder().fonts(FONTS.iter().cloned()).with_static_source_file_resolver(TEMPLATES).build()
});

/// The templates, by the names under which they import each other.
const TEMPLATES: [(&str, &str); 9] = [
    ("shared.typ", include_str!("../templates/shared.typ")),
    ("label.typ", include_str!("../templates/label.typ")),
    ("certificate.typ", include_str!("../templates/certificate.typ")),
    ("destruction.typ", include_str!("../templates/destruction.typ")),
    ("tag.typ", include_str!("../templates/tag.typ")),
    ("shift.typ", include_str!("../templates/shift.typ")),
    ("book.typ", include_str!("../templates/book.typ")),
    ("cards.typ", include_str!("../templates/cards.typ")),
    ("badges.typ", include_str!("../templates/badges.typ")),
];

/// A sheet, from its JSON.
///
/// # Errors
///
/// [`PaperError::NoSheet`], and [`PaperError::OtherVersion`] for one that another version's program made.
pub fn read(json: &[u8]) -> Result<Sheet, PaperError> {
    #[derive(Deserialize)]
    struct Head {
        version: String,
    }
    let no_sheet = |error: serde_json::Error| PaperError::NoSheet { said: error.to_string() };
    let head: Head = serde_json::from_slice(json).map_err(no_sheet)?;
    if head.version != sheet::VERSION {
        let typesetter = sheet::VERSION.to_owned();
        return Err(PaperError::OtherVersion { sheet: head.version, typesetter });
    }
    serde_json::from_slice(json).map_err(no_sheet)
}

/// A sheet as a PDF/A-2b file: the same bytes for the same sheet.
///
/// # Errors
///
/// [`PaperError`]: what cannot be drawn, or is not set.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    file(sheet, &laid_out(sheet)?)
}

/// A sheet's pages.
///
/// # Errors
///
/// As [`pdf`].
pub fn laid_out(sheet: &Sheet) -> Result<PagedDocument, PaperError> {
    if !TEMPLATES.iter().any(|(name, _)| *name == sheet.template) {
        return Err(not_set(&format!("there is no template {}", sheet.template)));
    }
    each_text("", &sheet.doc, &drawn)?;
    sheet.words.iter().try_for_each(|(id, text)| drawn(&format!("words.{id}"), text))?;
    let inputs = json!({
        "doc": sheet.doc, "words": sheet.words, "lang": sheet.lang, "rtl": sheet.rtl, "title": sheet.title,
    });
    let mut inputs = Dict::deserialize(inputs).map_err(|error| not_set(&error))?;
    inputs.insert("issued".into(), moment(sheet.issued)?.into_value());
    ENGINE.compile_with_input(sheet.template.as_str(), inputs).output.map_err(|error| not_set(&error))
}

/// The file of a sheet's pages.
///
/// # Errors
///
/// [`PaperError::NotSet`] for what PDF/A-2b forbids.
pub fn file(sheet: &Sheet, pages: &PagedDocument) -> Result<Vec<u8>, PaperError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2b]).map_err(|error| not_set(&error))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", sheet.template, sheet.number)),
        creator: Smart::Custom(Some("markstation".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|error| not_set(&error))
}

/// A sheet's first page as dots of a label printer.
///
/// # Errors
///
/// As [`pdf`].
pub fn dots(sheet: &Sheet) -> Result<Dots, PaperError> {
    let file = Pdf::new(pdf(sheet)?).map_err(|error| not_set(&error))?;
    let page = file.pages().first().ok_or_else(|| not_set(&"no page"))?;
    // What is drawn is cut off at whole dots: a breath larger, so that the last of them is one.
    let scale = zpl::DOTS_PER_MM as f32 * 25.4 / 72.0 * 1.00001;
    let settings =
        RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let drawn = hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    // It is all black on white: one colour says it.
    let black = drawn.data().iter().map(|dot| dot.g < 128).collect();
    Ok(Dots::new(drawn.width().into(), black))
}

/// Whether a shipped font draws every character: the others would be empty boxes on the page.
fn drawn(field: &str, text: &str) -> Result<(), PaperError> {
    let has = |character: char| FONTS.iter().any(|font| font.info().coverage.contains(character.into()));
    match text.chars().find(|character| !is_invisible_helper(*character) && !has(*character)) {
        Some(character) => Err(PaperError::NoGlyph { field: field.to_owned(), character }),
        None => Ok(()),
    }
}

/// When it was made, for the file's own record: PDF/A refuses a file without it.
fn moment(at: DateTime) -> Result<Datetime, PaperError> {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    Datetime::from_ymd_hms(
        at.year().into(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .ok_or_else(|| not_set(&"no such moment"))
}

fn not_set(error: &dyn std::fmt::Debug) -> PaperError {
    PaperError::NotSet { said: format!("{error:?}") }
}
