//! From struct to page to file: the shipped fonts and templates, and typst between them.

use crate::document::{Document, Issue, Words, words_of};
use crate::{PaperError, check};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::LazyLock;
use typst::foundations::{Datetime, Dict, IntoValue, Smart};
use typst::text::Font;
use typst_as_lib::conversions::IntoFonts;
use typst_as_lib::{TypstEngine, TypstTemplateCollection};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The shipped fonts. Templates name the families; a character that one lacks is drawn with another.
pub static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
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

/// A document as a PDF/A-2b file: the same bytes for the same document and words.
///
/// # Errors
///
/// [`PaperError`]: what is missing in the document or in the words, or cannot be printed.
pub fn pdf<D: Document>(document: &D, words: &Words) -> Result<Vec<u8>, PaperError> {
    let pages = laid_out(document, words)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2b]).map_err(|error| not_set(&error))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", D::TEMPLATE, document.issue().number)),
        creator: Smart::Custom(Some("markstation".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(|error| not_set(&error))
}

/// A document's pages.
pub fn laid_out<D: Document>(document: &D, words: &Words) -> Result<PagedDocument, PaperError> {
    document.issue().check()?;
    document.check()?;
    let words_needed = needed::<D>(words)?;
    let doc = serde_json::to_value(document).map_err(|error| not_set(&error))?;
    check::printable("", &doc)?;
    check::printable("words", &words_needed)?;
    let inputs = json!({
        "doc": doc, "words": words_needed, "lang": words.lang, "rtl": words.rtl, "title": D::TITLE,
    });
    let mut inputs = Dict::deserialize(inputs).map_err(|error| not_set(&error))?;
    inputs.insert("issued".into(), moment(document.issue())?.into_value());
    ENGINE.compile_with_input(D::TEMPLATE, inputs).output.map_err(|error| not_set(&error))
}

/// The words that the document needs, by their ids.
fn needed<D: Document>(words: &Words) -> Result<Value, PaperError> {
    words_of::<D>()
        .map(|id| match words.texts.get(id) {
            Some(text) if !text.trim().is_empty() => Ok((id.to_owned(), json!(text))),
            _ => Err(PaperError::NoWord { id: id.to_owned(), lang: words.lang.clone() }),
        })
        .collect::<Result<serde_json::Map<_, _>, _>>()
        .map(Value::Object)
}

/// When it was made, for the file's own record: PDF/A refuses a file without it.
fn moment(issue: &Issue) -> Result<Datetime, PaperError> {
    let at = issue.issued;
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
