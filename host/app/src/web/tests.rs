//! What holds for the source of every screen.

use super::access;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Text that is no word of a language.
const NO_WORDS: &[&str] = &["markstation", " · markstation"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// String literals that stand in markup as text: not in an attribute's value, nor in the Rust between brackets.
fn texts(markup: &str) -> Vec<&str> {
    let mut found = Vec::new();
    // Open brackets: whether each begins a value or Rust, where nothing is text.
    let mut open: Vec<bool> = Vec::new();
    let mut before = ' ';
    let mut chars = markup.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                let mut escaped = false;
                let end = chars.find(|(_, c)| {
                    let ends = *c == '"' && !escaped;
                    escaped = *c == '\\' && !escaped;
                    ends
                });
                let end = end.map_or(markup.len(), |(end, _)| end);
                if before != '=' && !open.contains(&true) {
                    found.push(&markup[at + 1..end]);
                }
            }
            '/' if chars.peek().is_some_and(|(_, next)| *next == '/') => {
                chars.find(|(_, c)| *c == '\n');
            }
            '(' | '[' => open.push(true),
            '{' => open.push(before == '='),
            ')' | ']' | '}' => drop(open.pop()),
            _ => {}
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    found
}

/// The parts of a source that are markup.
fn markups(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some((_, after)) = rest.split_once("html! {") {
        let mut depth = 1_usize;
        let end = after.char_indices().find(|(_, c)| {
            depth = match c {
                '{' => depth + 1,
                '}' => depth - 1,
                _ => depth,
            };
            depth == 0
        });
        let (markup, left) = after.split_at(end.map_or(after.len(), |(at, _)| at));
        found.push(markup);
        rest = left;
    }
    found
}

#[test]
fn words_on_screens_come_from_the_catalogue() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web");
    let mut hard_coded = BTreeSet::new();
    for path in sources(&folder).into_iter().filter(|path| !path.ends_with("tests.rs")) {
        let source = fs::read_to_string(&path).unwrap();
        for markup in markups(&source) {
            let is_word = |text: &&str| {
                !NO_WORDS.contains(text)
                    && text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= 2)
            };
            hard_coded.extend(
                texts(markup)
                    .into_iter()
                    .filter(is_word)
                    .map(|text| format!("{}: {text:?}", path.strip_prefix(&folder).unwrap().display())),
            );
        }
    }
    assert_eq!(hard_coded, BTreeSet::new());
}

#[test]
fn hard_coded_word_would_be_found() {
    let source = r#"html! { p { "Stop" } p { (t(visitor, &Message::X {})) " and " b { "7" } } a href={"/life/" (x)} { (y("of")) } }"#;
    let found: Vec<_> = markups(source).into_iter().flat_map(texts).collect();
    assert_eq!(found, ["Stop", " and ", "7"]);
}

#[test]
fn route_is_named_once() {
    let mut named = BTreeSet::new();
    for route in access::all() {
        assert!(named.insert((route.method, route.path)), "{} {} twice", route.method, route.path);
        assert!(matches!(route.method, "GET" | "POST"), "{}", route.method);
    }
}
