//! What holds for the source of every screen.

mod words;

use super::access;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use words::{
    Literal, Template, has_word, is_name, literals, markups, shown, shown_by_script, written_by_style,
};

/// The program's own name, which is no word of a language.
const OWN_NAME: &[&str] = &["markstation", " · markstation"];
/// What programs alone read: headers, addresses, settings, what is drawn.
const OF_PROGRAMS: &[&str] = &[
    "/register/item/R-{life}",
    "DENY",
    "GET",
    "HEAD",
    "POST",
    "R-{life}",
    "__Host-markstation",
    "`markstation ",
    "attachment; filename=\\\"{}\\\"",
    "camera=(), microphone=(), geolocation=(), usb=(), serial=()",
    "currentColor",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; manifest-src 'self'; \
     frame-ancestors 'none'; base-uri 'none'",
    "includeIndicatorCSS:false, history:false",
    "text/css; charset=utf-8",
    "text/csv; charset=utf-8",
    "text/javascript; charset=utf-8",
    "text/plain; charset=utf-8",
    "width=device-width, initial-scale=1",
];
/// What a script calls the page's own things: events, headers, selectors, keys of a keyboard, characters of a code.
const OF_SCRIPTS: &[&str] = &[
    "#step [autofocus]",
    "${input.dataset.alike} ${[...alike].join(\" \")}",
    "0OD",
    "0OQ",
    "0QD",
    "1234567890QWERTYUIOPASDFGHJKL-ZXCVBNM/?",
    "AltGraph",
    "CapsLock",
    "DOMContentLoaded",
    "Dead",
    "Digit",
    "Enter",
    "HX-Request",
    "IL",
    "MSC1-",
    "MSC1-LAYOUT-AZQWM1234567890-_/.-5",
    "NumLock",
    "OQD",
    "POST",
    "ScrollLock",
    "Shift",
    "Tab",
    "X-CSRF",
    "[data-scan], [data-scan-list]",
    "insertText",
    "scanSend",
    "use strict",
];
/// What a template names: its fonts, a clock, patterns.
const OF_TEMPLATES: &[&str] = &[
    "UTC",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Mono",
    "[\\\\p{Arabic}\\\\p{Hebrew}\\\\p{Syriac}\\\\p{Thaana}\\\\p{Nko}]",
    "\\\\S{6,}",
    "\\\\p{L}",
];

fn beside(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// Files of a kind, with their text.
fn texts(folder: &str, end: &str) -> Vec<(String, String)> {
    let files =
        sources(&beside(folder)).into_iter().filter(|path| path.extension().is_some_and(|of| of == end));
    let found: Vec<_> = files
        .map(|path| {
            let name = path.strip_prefix(beside(folder)).unwrap().display().to_string();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    assert!(!found.is_empty(), "there is no .{end} in {folder}");
    found
}

/// Literals that are no names and are not in the list, and those that a person reads.
fn hard_coded<'a>(of: &[Literal<'a>], shown: Vec<&'a str>, listed: &[&str]) -> Vec<&'a str> {
    // The program's own mistakes are told in English, with what to send to whoever mends them.
    let is_mistake = |before: &str| ["bug(", "unreachable!("].iter().any(|call| before.ends_with(call));
    let spoken = of.iter().filter(|one| !is_mistake(one.before)).map(|one| one.text);
    // A long one is broken at the ends of lines; the blanks before it are no part of it.
    let whole = |text: &str| text.split("\\\n").map(str::trim_start).collect::<String>();
    let sentences = spoken.filter(|text| !is_name(text) && !listed.contains(&whole(text).as_str()));
    let read = shown.into_iter().filter(|text| has_word(text));
    sentences.chain(read).filter(|text| !OWN_NAME.contains(text)).collect()
}

fn of_rust(source: &str) -> Vec<&str> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let shown = markups(source).into_iter().flat_map(shown).collect();
    hard_coded(&literals(source, &['"']), shown, OF_PROGRAMS)
}

fn of_script(source: &str) -> Vec<&str> {
    let literals = literals(source, &['"', '\'', '`']);
    let shown = shown_by_script(&literals);
    hard_coded(&literals, shown, OF_SCRIPTS)
}

fn of_template(source: &str) -> Vec<&str> {
    let Template { text, literals } = Template::of(source);
    let literals: Vec<_> = literals.into_iter().map(|text| Literal { text, before: "" }).collect();
    hard_coded(&literals, text, OF_TEMPLATES)
}

fn of_style(source: &str) -> Vec<&str> {
    written_by_style(source).into_iter().filter(|text| has_word(text)).collect()
}

#[test]
fn words_on_screens_and_papers_come_from_the_catalogue() {
    // The interface for programs and the figures for a monitor are in English, like their names.
    let is_screen = |(name, _): &(String, String)| {
        let for_programs = name.starts_with("api/") || name == "api.rs" || name == "metrics.rs";
        !for_programs && !name.starts_with("tests") && !name.ends_with("/tests.rs")
    };
    // Others wrote these, and they show nothing.
    let is_ours = |(name, _): &(String, String)| !name.ends_with(".min.js");
    // What the bench and its owner tell is shown too.
    let rust = ["src/web", "src/serve", "src/bench"].map(|folder| texts(folder, "rs"));
    let rust = rust.into_iter().flatten().filter(is_screen);
    let scripts = texts("assets/web", "js").into_iter().filter(is_ours);
    let (styles, templates) = (texts("assets/web", "css"), texts("../typesetter/templates", "typ"));
    let mut found = BTreeSet::new();
    let mut look = |(name, source): (String, String), words: fn(&str) -> Vec<&str>| {
        found.extend(words(&source).into_iter().map(|text| format!("{name}: {text:?}")));
    };
    rust.for_each(|file| look(file, of_rust));
    scripts.for_each(|file| look(file, of_script));
    styles.into_iter().for_each(|file| look(file, of_style));
    templates.into_iter().for_each(|file| look(file, of_template));
    assert_eq!(found, BTreeSet::new());
}

#[test]
fn hard_coded_word_would_be_found_wherever_it_stands() {
    let rust = r#"let why = "Not done"; html! {
        p title="stop" class="primary" { "Stop" } // "nothing"
        p { (t(visitor, &Message::X {})) " and " b { "7" } }
        a href={"/life/" (x)} aria-label=(if good { "open" } else { "closed" }) { (y("of")) }
        input placeholder="name" value=(if good { "yes" } else { "no" });
        p { (match state { Good => "good", Bad => bad("worse") }) }
    }"#;
    let found: BTreeSet<_> = of_rust(rust).into_iter().collect();
    let wanted = ["Not done", "Stop", "stop", " and ", "open", "closed", "name", "good"];
    assert_eq!(found, wanted.into_iter().collect());
    let script =
        "one.textContent = 'gone'; make('p', { 'aria-label': `here` }, 'Press both'); b.click(); // 'A b'";
    assert_eq!(of_script(script), ["Press both", "gone", "here"]);
    assert_eq!(of_style(".a::before { content: \"✔ \"; } .b::after { content: \"new\"; }"), ["new"]);
    let template =
        "#let a = said(\"Total of it\") // no\n#a(\"b\")[one #word(\"two\") · 7]\nthree #if x { [four] }\n";
    assert_eq!(of_template(template), ["Total of it", "one ", "\nthree ", "four"]);
}

#[test]
fn list_is_joined_as_its_language_joins_it() {
    // What is wrong in a file of settings is told in English; headers are for programs; terminals are numbered, not named.
    let is_english =
        |name: &str| name.starts_with("config/") || name == "web/api.rs" || name.contains("tests");
    let sources = texts("src", "rs").into_iter().filter(|(name, _)| !is_english(name));
    let by_hand = sources.filter(|(_, source)| {
        source
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .is_some_and(|source| source.contains(".join(\", \")"))
    });
    assert_eq!(by_hand.map(|(name, _)| name).collect::<Vec<_>>(), ["command/controller/terminals.rs"]);
}

#[test]
fn route_is_named_once() {
    let mut named = BTreeSet::new();
    for route in access::all() {
        assert!(named.insert((route.method, route.path)), "{} {} twice", route.method, route.path);
        assert!(matches!(route.method, "GET" | "POST"), "{}", route.method);
    }
}
