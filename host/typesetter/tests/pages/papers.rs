//! The papers on the page, in every language.

use super::frames::{bare, is_rtl, misplaced, runs, text};
use super::words;
use paper::certificate::{Certificate, Outcome};
use paper::destruction::On;
use paper::{Code, Document, PaperError, Words, samples};
use serde_json::Value;
use std::collections::BTreeMap;
use typst::model::Document as _;
use typst_layout::PagedDocument;

/// No text comes closer to the edge of a page than this, and of a label.
const PAGE_MARGIN_PT: f64 = 14.0;
const LABEL_MARGIN_PT: f64 = 4.0;

/// A paper's pages.
fn laid_out<D: Document>(document: &D, words: &Words) -> Result<PagedDocument, PaperError> {
    typesetter::laid_out(&paper::sheet(document, words)?)
}

/// What is looked for of a text: all of it, or its words where directions reorder them.
fn pieces(text: &str) -> Vec<String> {
    let whole = bare(text);
    if !is_rtl(&whole) {
        return vec![whole];
    }
    let letters = |c: char| !c.is_alphanumeric() && !bare(&c.to_string()).is_empty();
    text.split(|c: char| c.is_whitespace() || c == '-' || letters(c)).map(bare).collect()
}

/// All texts of a struct that are for people, with their paths, as they are printed.
fn texts(path: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(rows) => rows.iter().for_each(|row| texts(path, row, found)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !["code", "proof", "is", "sign", "on", "issue"].contains(&name.as_str()))
            .for_each(|(name, value)| texts(&format!("{path}.{name}"), value, found)),
        Value::Number(number) => found.push((path.to_owned(), printed(path, number.as_u64().unwrap()))),
        Value::Null | Value::Bool(_) => {}
    }
}

fn printed(path: &str, number: u64) -> String {
    match path {
        ".counts.per_hour_tenths" => format!("{}.{}", number / 10, number % 10),
        ".hours.hour" => format!("{number:02}:00"),
        _ => number.to_string(),
    }
}

/// Each piece that a paper has to say, with how often and where it comes from.
fn wanted<D: Document>(document: &D) -> BTreeMap<String, (usize, String)> {
    let mut found = Vec::new();
    texts("", &serde_json::to_value(document).unwrap(), &mut found);
    found.push(("number".to_owned(), document.issue().number.clone()));
    found.push(("station".to_owned(), document.issue().station.clone()));
    let mut wanted = BTreeMap::new();
    for (path, text) in found {
        for piece in pieces(&text).into_iter().filter(|piece| !piece.is_empty()) {
            wanted.entry(piece).or_insert((0, path.clone())).0 += 1;
        }
    }
    wanted
}

/// Sets samples of one paper in one language: each says all that was put in, as often, nothing is out of place, it is
/// a file, and together they say every word of the list.
fn tested<D: Document>(samples: &[D], words: &Words, margin_pt: f64) {
    let mut said = String::new();
    for sample in samples {
        let sheet = paper::sheet(sample, words).unwrap();
        let pages = typesetter::laid_out(&sheet).unwrap();
        let on_page = text(&pages);
        for (piece, (times, path)) in wanted(sample) {
            let found = on_page.matches(&piece).count();
            let at = format!("{} {} {path}: {piece}", D::TEMPLATE, words.lang);
            assert!(found >= times, "{at} is {found} times and not {times} on {on_page}");
        }
        assert_eq!(misplaced(&pages, margin_pt), Vec::<String>::new(), "{} {}", D::TEMPLATE, words.lang);
        said.push_str(&on_page);
        said.push_str(&bare(pages.info().title.as_deref().unwrap_or_default()));
        let file = typesetter::file(&sheet, &pages).unwrap();
        assert!(file.starts_with(b"%PDF-1.7"), "{} {}", D::TEMPLATE, words.lang);
    }
    for id in D::WORDS {
        for piece in pieces(&words.texts[*id]) {
            assert!(said.contains(&piece), "{} {} {id}: {piece} is not on {said}", D::TEMPLATE, words.lang);
        }
    }
}

fn papers(words: &Words) {
    tested(&[samples::label()], words, LABEL_MARGIN_PT);
    tested(&[samples::certificate()], words, PAGE_MARGIN_PT);
    let mut equal = samples::destruction();
    equal.lines[1].on = On::Both;
    tested(&[samples::destruction(), equal], words, PAGE_MARGIN_PT);
    tested(&[samples::tag()], words, PAGE_MARGIN_PT);
    let mut idle = samples::shift();
    idle.stops.clear();
    tested(&[samples::shift(), idle], words, PAGE_MARGIN_PT);
    tested(&[samples::book()], words, PAGE_MARGIN_PT);
    tested(&[samples::command_cards()], words, PAGE_MARGIN_PT);
    tested(&[samples::badges()], words, PAGE_MARGIN_PT);
}

#[test]
fn paper_says_all_of_its_facts_and_words_in_every_language() {
    words::all().for_each(|words| papers(&words));
}

#[test]
fn paper_with_words_40_percent_longer_keeps_them_all_in_place() {
    words::all().for_each(|words| papers(&words::longer(words)));
}

#[test]
fn paper_with_makers_of_60_characters_keeps_them_in_place() {
    let long = "W".repeat(60);
    for words in words::all() {
        let mut certificate = samples::certificate();
        certificate.exporter.name.clone_from(&long);
        certificate.lines.iter_mut().for_each(|line| line.weapon.maker = Some(long.clone()));
        certificate.lines.iter_mut().for_each(|line| line.weapon.serial = Some("M".repeat(40)));
        tested(&[certificate], &words, PAGE_MARGIN_PT);
        let mut label = samples::label();
        label.weapon.clone_from(&long);
        label.mark.push("M".repeat(40));
        tested(&[label], &words, LABEL_MARGIN_PT);
        let mut tag = samples::tag();
        (tag.weapon.maker, tag.reason) = (Some(long.clone()), long.repeat(5));
        tested(&[tag], &words, PAGE_MARGIN_PT);
        let mut book = samples::book();
        book.rows[0].weapon.maker = Some(long.clone());
        book.rows[0].acquired.name.clone_from(&long);
        tested(&[book], &words, PAGE_MARGIN_PT);
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
    let on_page = |page: usize| -> String {
        runs.iter().filter(|run| run.page == page).map(|run| run.text.as_str()).collect()
    };
    let begins = (0..count).find(|page| on_page(*page).contains(&words.texts["paper-weapons"]));
    // Whoever holds one sheet of the list sees what its columns are.
    for page in begins.unwrap()..count {
        for head in ["paper-item", "paper-maker-model", "paper-serial", "paper-mark", "paper-state"] {
            assert!(bare(&on_page(page)).contains(&bare(&words.texts[head])), "{page} {head}");
        }
    }
    for page in 0..count {
        let number = format!("{} / {count}", page + 1);
        assert!(on_page(page).contains(&number), "{number}");
    }
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
        laid_out(&certificate, &words::english()).map(drop).map_err(|error| error.to_string())
    };
    assert_eq!(refused("Ижмаш, Ελλάς, عراق, Škoda, Đà Nẵng"), Ok(()));
    assert_eq!(
        refused("北方"),
        Err("lines[1].weapon.maker: no shipped font has the character '北' (U+5317)".to_owned())
    );
}

#[test]
fn same_input_gives_the_same_bytes() {
    let words = words::all().last().unwrap();
    let pdf =
        |certificate: &Certificate| typesetter::pdf(&paper::sheet(certificate, &words).unwrap()).unwrap();
    assert!(pdf(&samples::certificate()) == pdf(&samples::certificate()));
    assert!(pdf(&samples::certificate()) != pdf(&certificate_of(1)));
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
