//! The papers on the page, in every language.

use super::frames::{bare, misplaced, runs, text};
use super::{samples, words};
use crate::certificate::{Certificate, Outcome, Seen, Text};
use crate::destruction::On;
use crate::typeset::laid_out;
use crate::{Code, Document, PaperError, Words, pdf};
use serde_json::Value;
use typst::model::Document as _;

/// What is printed at least, without what breaks lines and what directions reorder: letters and digits.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty())
}

/// All texts of a struct that are for people, with their paths.
fn texts(path: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(rows) => rows.iter().for_each(|row| texts(path, row, found)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !["code", "proof", "is", "sign", "on", "issue"].contains(&name.as_str()))
            .for_each(|(name, value)| texts(&format!("{path}.{name}"), value, found)),
        Value::Number(number) => found.push((path.to_owned(), number.to_string())),
        Value::Null | Value::Bool(_) => {}
    }
}

/// Renders samples of one paper in one language: each says all that was put in, at its place, and together they say
/// every word of the list.
fn tested<D: Document>(samples: &[D], words: &Words, margin_pt: f64) {
    let mut printed = String::new();
    for sample in samples {
        let pages = laid_out(sample, words).unwrap();
        let on_page = text(&pages);
        let mut wanted = Vec::new();
        texts("", &serde_json::to_value(sample).unwrap(), &mut wanted);
        wanted.extend([("number".to_owned(), sample.issue().number.clone())]);
        wanted.extend([("station".to_owned(), sample.issue().station.clone())]);
        for (path, wanted) in &wanted {
            for token in tokens(wanted) {
                assert!(on_page.contains(token), "{} {path}: {token} is not on {on_page}", words.lang);
            }
        }
        assert_eq!(misplaced(&pages, margin_pt), Vec::<String>::new(), "{} {}", D::TEMPLATE, words.lang);
        printed.push_str(&on_page);
        printed.push_str(&bare(pages.info().title.as_deref().unwrap_or_default()));
        let file = pdf(sample, words).unwrap();
        assert!(file.starts_with(b"%PDF-1.7"), "{} {}", D::TEMPLATE, words.lang);
    }
    for id in D::WORDS {
        for token in tokens(&words.texts[*id]) {
            assert!(printed.contains(token), "{} {}: {id}, {token}", D::TEMPLATE, words.lang);
        }
    }
}

const PAGE_MARGIN_PT: f64 = 14.0;

/// Renders samples of one paper in one language.
fn made<D: Document>(samples: &[D], words: &Words) {
    for sample in samples {
        let file = pdf(sample, words).unwrap();
        assert!(file.starts_with(b"%PDF-1.7"), "{} {}", D::TEMPLATE, words.lang);
    }
}

fn papers(words: &Words) {
    made(&[samples::label()], words);
    made(&[samples::certificate()], words);
    let mut equal = samples::destruction();
    equal.lines[1].on = On::Both;
    made(&[samples::destruction(), equal], words);
    made(&[samples::tag()], words);
    let mut idle = samples::shift();
    idle.stops.clear();
    made(&[samples::shift(), idle], words);
    made(&[samples::book()], words);
    made(&[samples::command_cards()], words);
    made(&[samples::badges()], words);
}

#[test]
fn paper_is_made_in_every_language() {
    words::all().for_each(|words| papers(&words));
}

#[test]
fn paper_with_words_40_percent_longer_is_made() {
    words::all().for_each(|words| papers(&words::longer(words)));
}

#[test]
fn paper_with_makers_of_60_characters_is_made() {
    let long = "W".repeat(60);
    for words in words::all() {
        let mut certificate = samples::certificate();
        certificate.exporter.name.clone_from(&long);
        certificate.lines.iter_mut().for_each(|line| line.weapon.maker = Some(long.clone()));
        certificate.lines.iter_mut().for_each(|line| line.weapon.serial = Some("M".repeat(40)));
        made(&[certificate], &words);
        let mut label = samples::label();
        label.weapon.clone_from(&long);
        label.mark.push("M".repeat(40));
        made(&[label], &words);
        let mut tag = samples::tag();
        (tag.weapon.maker, tag.reason) = (Some(long.clone()), long.repeat(5));
        made(&[tag], &words);
        let mut book = samples::book();
        book.rows[0].weapon.maker = Some(long.clone());
        book.rows[0].acquired.name.clone_from(&long);
        made(&[book], &words);
    }
}

fn certificate_of(lines: u64) -> Certificate {
    let mut certificate = samples::certificate();
    let one = certificate.lines[0].clone();
    certificate.lines = (1..=lines)
        .map(|item| {
            let mut line = one.clone();
            line.item = item.to_string();
            line
        })
        .collect();
    certificate
}

#[test]
fn certificate_of_500_weapons_has_a_head_and_a_number_on_every_page() {
    let words = words::english();
    let pages = laid_out(&certificate_of(500), &words).unwrap();
    assert_eq!(misplaced(&pages, PAGE_MARGIN_PT), Vec::<String>::new());
    let count = pages.pages().len();
    assert!(count > 20, "{count}");
    let runs = runs(&pages);
    for page in 0..count {
        let number = format!("{} / {count}", page + 1);
        assert!(runs.iter().any(|run| run.page == page && run.text.contains(&number)), "{number}");
    }
    let heads = runs.iter().filter(|run| run.text.contains("Serial number")).count();
    assert!(
        heads + 2 >= count,
        "every page but the first and that of the signatures has the head of the list: {heads}"
    );
}

#[test]
fn proof_of_any_size_keeps_its_place() {
    for bytes in [10, 200, 700, 1_500, 2_900] {
        let mut certificate = samples::certificate();
        certificate.proof = Code::new(&"x".repeat(bytes), Code::ON_PAGE).unwrap();
        tested(&[certificate], &words::english(), PAGE_MARGIN_PT);
    }
}

#[test]
fn certificate_without_whom_to_ask_is_refused() {
    let refused = |change: fn(&mut Certificate)| {
        let mut certificate = samples::certificate();
        change(&mut certificate);
        pdf(&certificate, &words::english()).unwrap_err().to_string()
    };
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
    let refused = pdf(&destruction, &words::english()).unwrap_err();
    assert_eq!(refused, PaperError::TooFew { field: "signatures".to_owned(), given: 1, least: 2 });
}

#[test]
fn destruction_says_that_the_lists_are_equal_only_where_they_are() {
    let words = words::english();
    let said = |on| {
        let mut destruction = samples::destruction();
        destruction.lines[1].on = on;
        let on_page = text(&laid_out(&destruction, &words).unwrap());
        (on_page.contains("Thelistsareequal"), on_page.contains("THELISTSARENOTEQUAL"))
    };
    assert_eq!(said(On::Both), (true, false));
    assert_eq!(said(On::OutOnly), (false, true));
    assert_eq!(said(On::DestroyedOnly), (false, true));
}

#[test]
fn character_without_a_glyph_is_refused_with_its_field() {
    let refused = |maker: &str| {
        let mut certificate = samples::certificate();
        certificate.lines[1].weapon.maker = Some(maker.to_owned());
        pdf(&certificate, &words::english()).map(|_| ()).map_err(|error| error.to_string())
    };
    assert_eq!(refused("Ижмаш, Ελλάς, عراق, Škoda, Đà Nẵng"), Ok(()));
    assert_eq!(
        refused("北方"),
        Err("lines[1].weapon.maker: no shipped font has the character '北' (U+5317)".to_owned())
    );
    for hidden in ['\u{202E}', '\n', '\u{0}'] {
        let said =
            format!("lines[1].weapon.maker: the character U+{:04X} cannot be printed", u32::from(hidden));
        assert_eq!(refused(&format!("A{hidden}B")), Err(said));
    }
}

#[test]
fn word_that_is_missing_is_named() {
    let mut words = words::english();
    words.texts.insert("paper-maker-model".to_owned(), " ".to_owned());
    let refused = pdf(&samples::certificate(), &words).unwrap_err();
    assert_eq!(refused, PaperError::NoWord { id: "paper-maker-model".to_owned(), lang: "en".to_owned() });
}

#[test]
fn same_input_gives_the_same_bytes() {
    let words = words::all().last().unwrap();
    let [once, again] = [(); 2].map(|()| pdf(&samples::certificate(), &words).unwrap());
    assert!(once == again);
    let other = pdf(&certificate_of(1), &words).unwrap();
    assert!(once != other);
}

#[test]
fn mark_reads_from_left_to_right_in_arabic_and_a_found_one_in_its_own_direction() {
    let mut certificate = samples::certificate();
    if let Outcome::Marked { marks } = &mut certificate.lines[0].outcome {
        marks[0].lines = vec!["26 QX 31".to_owned()];
    }
    certificate.lines[0].weapon.serial = Some("نصر ZV".to_owned());
    for words in words::all().filter(|words| ["en", "ar"].contains(&words.lang.as_str())) {
        let pages = laid_out(&certificate, &words).unwrap();
        let left_of = |part: &str| {
            let run = runs(&pages).into_iter().find(|run| run.text.contains(part)).unwrap();
            let before = run.text[..run.text.find(part).unwrap()].chars().count();
            (run.left, before)
        };
        assert!(left_of("26 ") < left_of("QX"), "{}", words.lang);
        assert!(left_of("QX") < left_of(" 31"), "{}", words.lang);
        assert!(left_of("ZV").0 < left_of("نصر").0, "{}", words.lang);
    }
}

#[test]
fn training_paper_says_so_on_every_page() {
    let words = words::english();
    let mut certificate = samples::certificate();
    certificate.issue.training = true;
    let pages = laid_out(&certificate, &words).unwrap();
    assert_eq!(misplaced(&pages, PAGE_MARGIN_PT), Vec::<String>::new());
    for page in 0..pages.pages().len() {
        assert!(runs(&pages).iter().any(|run| run.page == page && run.text.contains("TRAINING")), "{page}");
    }
    let mut label = samples::label();
    label.issue.training = true;
    assert!(text(&laid_out(&label, &words).unwrap()).contains("TRAINING"));
}

#[test]
fn code_takes_the_strongest_correction_that_fits() {
    let level = |bytes: usize| Code::new(&"x".repeat(bytes), Code::ON_LABEL).map(|code| code.level());
    assert_eq!((level(20), level(140), level(220)), (Ok('Q'), Ok('M'), Ok('L')));
    assert_eq!(level(400), Err(PaperError::CodeTooLarge { bytes: 400, modules_max: Code::ON_LABEL }));
    assert_eq!(level(0), Err(PaperError::Empty { field: "code".to_owned() }));
}
