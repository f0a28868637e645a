//! `profile unverified`: the rules that do not press because nobody has read them, and how the authority switches them on.

use super::told::Told;
use super::words;
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use crate::text;
use marking::explain::{Unread, unread};
use marking::force::Why;
use marking::library::Library;
use serde_json::json;

/// What is written into `authority.toml` once a rule's text was read.
const VERIFIED: &str =
    "[[verified]]\nrule = \"RULE\"\nby = \"NAME\"\non = 2026-01-31\ntext = \"EDITION, PAGE\"";
/// What is written into it to trust a second hand.
const OPT_IN: &str = "opt-in = [\"RULE\", \"INSTRUMENT\"]";

pub fn run(rules: &Rules, id: Option<&str>, output: &Output) -> Result<(), Failure> {
    let profile = id.map(|id| rules.profile(id)).transpose()?;
    let all = unread(&rules.library, &rules.authority, profile.as_ref());
    if output.is_json() {
        all.iter().for_each(|unread| output.row("", &as_json(unread)));
        return Ok(());
    }
    let mut told = Told::default();
    let (off, warning): (Vec<_>, Vec<_>) = all.iter().partition(|unread| unread.why == Why::Unsure);
    for (group, heading) in [(&off, Message::ProfileHeadOff {}), (&warning, Message::ProfileHeadWarns {})] {
        if group.is_empty() {
            continue;
        }
        told.say(0, &heading);
        group.iter().for_each(|unread| tell(&mut told, &rules.library, unread));
        told.line(0, "");
    }
    if all.is_empty() {
        told.say(0, &Message::ProfileAllRead {});
    } else {
        told.say(0, &Message::ProfileHowVerified {});
        VERIFIED.lines().for_each(|line| told.line(1, line));
        told.say(0, &Message::ProfileHowOptIn {});
        told.line(1, OPT_IN);
    }
    output.row_as_it_is(&told.text(), &());
    Ok(())
}

fn tell(told: &mut Told, library: &Library, unread: &Unread) {
    let Unread { rule, instrument, would, .. } = unread;
    told.say(
        1,
        &Message::ProfileUnread {
            rule: rule.id.to_string(),
            citation: rule.citation.to_string(),
            provenance: words::provenance(rule),
        },
    );
    told.line(2, rule.asks.trim());
    let (title, edition) = (instrument.title.clone(), instrument.edition.clone());
    told.say(2, &Message::ProfileReadThis { title, edition });
    if let Some(note) = &rule.provenance_note {
        told.say(2, &Message::ProfileNote { note: note.trim().to_owned() });
    }
    let known: Vec<_> = rule
        .sources
        .iter()
        .filter_map(|id| library.sources().get(id))
        .map(|source| format!("{} ({})", source.what, source.id))
        .collect();
    if !known.is_empty() {
        told.say(2, &Message::ProfileKnownFrom { sources: known.join(text::spoken().semicolon()) });
    }
    if let Some(would) = would {
        let force = text::of(&Message::ProfileForce { force: words::word(would) });
        told.say(2, &Message::ProfileThen { force });
    }
}

fn as_json(unread: &Unread) -> serde_json::Value {
    json!({
        "rule": unread.rule.id, "citation": unread.rule.citation, "instrument": unread.instrument.id,
        "title": unread.instrument.title, "edition": unread.instrument.edition,
        "provenance": unread.rule.provenance, "level": unread.rule.level, "asks": unread.rule.asks,
        "note": unread.rule.provenance_note, "why": unread.why, "would": unread.would, "sources": unread.rule.sources,
    })
}
