//! Which rules a line cites.

use std::fmt::Write as _;

use marking::case::Event;
use marking::library::{Folder, Library, Override};

use crate::common::{authority, case, made_ready, pistol, planned};

/// A law of `count` rules that each ask for country and year.
fn law(count: usize) -> String {
    let head = "id = \"T\"\ntitle = \"Test\"\nedition = \"1\"\nbinding = \"national-law\"\n";
    (1..=count).fold(head.to_owned(), |mut text, at| {
        let _ = write!(
            text,
            "[[rule]]\nid = \"T-{at}\"\ncitation = \"Test art. {at}\"\nlevel = \"shall\"\nprovenance = \"F\"\n\
             sources = [\"F01\"]\nasks = \"Country and year.\"\nelements = [\"country\", \"year\"]\n"
        );
        text
    })
}

#[test]
fn line_that_more_than_64_rules_ask_for_cites_every_one() {
    let profile = "id = \"own\"\nedition = 1\ntitle = \"Own\"\ninherits = \"generic-un-import\"\nbinds = [\"T\"]\n\
        events = [\"import\"]\n";
    let file = |folder, name: &str, text: String| Override { folder, name: name.to_owned(), text };
    let library = Library::load(&[
        file(Folder::Rules, "test.toml", law(130)),
        file(Folder::Profiles, "own.toml", profile.to_owned()),
    ])
    .unwrap();
    let programme = made_ready(&library, "own", authority(), case(Event::Import, "KE"));
    let plan = planned(&programme, &pistol());
    let cited: Vec<&str> = plan.marks[0].mark.lines[0].rules.iter().map(|rule| rule.id.as_str()).collect();
    for at in 1..=130 {
        assert!(cited.contains(&format!("T-{at}").as_str()), "T-{at} is not among {cited:?}");
    }
}
