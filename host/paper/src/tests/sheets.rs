//! Sheets: what is missing or must not be printed is refused, and the rest arrives as it was given.

use crate::certificate::{Certificate, Outcome, Seen, Text};
use crate::document::words_of;
use crate::{Code, Document, PaperError, Sheet, Words, samples, sheet};

/// Each word is its own id.
fn words<D: Document>() -> Words {
    let texts = words_of::<D>().map(|id| (id.to_owned(), id.to_owned())).collect();
    Words { lang: "en".to_owned(), rtl: false, texts }
}

fn certificate(change: impl Fn(&mut Certificate)) -> Result<Sheet, PaperError> {
    let mut certificate = samples::certificate();
    change(&mut certificate);
    sheet(&certificate, &words::<Certificate>())
}

#[test]
fn sheet_arrives_as_it_was_made() {
    let made = certificate(|_| ()).unwrap();
    let arrived: Sheet = serde_json::from_slice(&serde_json::to_vec(&made).unwrap()).unwrap();
    assert_eq!(arrived, made);
    assert_eq!(made.doc["lines"][0]["weapon"]["serial"], "BKH0001");
    assert_eq!(made.words.len(), words_of::<Certificate>().count());
}

#[test]
fn sheet_holds_no_word_that_its_paper_does_not_need() {
    let mut words = words::<Certificate>();
    words.texts.insert("paper-shift".to_owned(), "Shift report".to_owned());
    let made = sheet(&samples::certificate(), &words).unwrap();
    assert!(!made.words.contains_key("paper-shift"));
}

#[test]
fn refusal_arrives_as_it_was_made() {
    for refusal in [
        PaperError::NoGlyph { field: "lines[0].weapon.maker".to_owned(), character: '北' },
        PaperError::NotPrintable { field: "lines[0].item".to_owned(), code: 0x202E },
        PaperError::TooFew { field: "signatures".to_owned(), given: 1, least: 2 },
        PaperError::NotSet { said: "unknown variable".to_owned() },
    ] {
        let arrived: PaperError = serde_json::from_str(&serde_json::to_string(&refusal).unwrap()).unwrap();
        assert_eq!(arrived, refusal);
    }
}

#[test]
fn certificate_without_whom_to_ask_is_refused() {
    let refused = |change: fn(&mut Certificate)| certificate(change).unwrap_err().to_string();
    assert_eq!(
        refused(|certificate| {
            if let Outcome::Marked { marks } = &mut certificate.lines[1].outcome {
                marks[0].text = Text::NotVerified { supervisor: " ".to_owned() };
            }
        }),
        "lines[1].outcome.marks[0].text.supervisor is empty"
    );
    assert_eq!(
        refused(|certificate| {
            if let Outcome::Marked { marks } = &mut certificate.lines[0].outcome {
                marks[1].seen = Seen::Attested { by: String::new() };
            }
        }),
        "lines[0].outcome.marks[1].seen.by is empty"
    );
    assert_eq!(
        refused(|certificate| certificate.signatures.clear()),
        "signatures: 0 given, at least 1 needed"
    );
}

#[test]
fn destruction_with_one_signature_is_refused() {
    let mut destruction = samples::destruction();
    destruction.signatures.pop();
    let refused = sheet(&destruction, &words::<crate::destruction::Destruction>()).unwrap_err();
    assert_eq!(refused, PaperError::TooFew { field: "signatures".to_owned(), given: 1, least: 2 });
}

#[test]
fn character_that_hides_or_reorders_is_refused_with_its_field() {
    let made = |maker: String| {
        certificate(|certificate| certificate.lines[1].weapon.maker = Some(maker.clone())).map(drop)
    };
    assert_eq!(made("\u{2067}نصر\u{2069} 12".to_owned()), Ok(()));
    for hidden in ['\u{202E}', '\n', '\u{0}'] {
        let refused =
            PaperError::NotPrintable { field: "lines[1].weapon.maker".to_owned(), code: hidden.into() };
        assert_eq!(made(format!("A{hidden}B")), Err(refused));
    }
}

#[test]
fn word_that_is_missing_is_named() {
    let mut words = words::<Certificate>();
    words.texts.insert("paper-maker-model".to_owned(), " ".to_owned());
    let refused = sheet(&samples::certificate(), &words).unwrap_err();
    assert_eq!(refused, PaperError::NoWord { id: "paper-maker-model".to_owned(), lang: "en".to_owned() });
}

#[test]
fn code_takes_the_strongest_correction_that_fits() {
    let level = |bytes: usize| Code::new(&"x".repeat(bytes), Code::ON_LABEL).map(|code| code.level());
    assert_eq!((level(20), level(140), level(220)), (Ok('Q'), Ok('M'), Ok('L')));
    assert_eq!(level(400), Err(PaperError::CodeTooLarge { bytes: 400, modules_max: Code::ON_LABEL }));
    assert_eq!(level(0), Err(PaperError::Empty { field: "code".to_owned() }));
}
