//! Every contradiction with every winner that it may have: the losers are set aside, and nobody else.

use std::collections::BTreeSet;

use marking::case::Event;
use marking::conflict::{ALL, Conflict};
use marking::force::Force;
use marking::library::Library;
use marking::programme::Programme;
use marking::rule::RuleId;

use crate::common::{authority, case, made_ready, with_profile};

/// The winners that a profile may name.
fn winners(conflict: &Conflict) -> Vec<&str> {
    conflict.winners().collect()
}

/// The events that trigger a rule.
fn events_of(rule: &RuleId) -> BTreeSet<Event> {
    let (_, rule) = Library::shipped().rule(rule).unwrap();
    let triggers = |event: &Event| rule.is_triggered_by(event.triggers()) || rule.is_triggered_by(&[RECORD]);
    Event::ALL.iter().map(|(event, _)| *event).filter(triggers).collect()
}

const RECORD: marking::rule::Trigger = marking::rule::Trigger::Record;

fn profile(conflict: &Conflict, winner: &str) -> String {
    let named: BTreeSet<&RuleId> =
        conflict.side.iter().flat_map(|side| &side.rules).chain(&conflict.met_with).collect();
    let unique = |words: BTreeSet<&'static str>| words.into_iter().collect::<Vec<_>>();
    let binds = named.iter().map(|id| Library::shipped().rule(id).unwrap().0.id.as_str());
    let binds = unique(binds.collect());
    let events = unique(named.iter().flat_map(|id| events_of(id)).map(Event::as_str).collect());
    let others = Library::shipped().conflicts().iter().filter(|other| other.id != conflict.id);
    let settled = others.map(|other| (other.id.as_str(), winners(other).pop().unwrap()));
    let settled: String = settled
        .chain([(conflict.id.as_str(), winner)])
        .map(|(id, winner)| format!("[[conflict]]\nid = \"{id}\"\nwinner = {winner:?}\nbecause = \"test\"\n"))
        .collect();
    format!(
        "id = \"own\"\nedition = 1\ntitle = \"own\"\nevents = {events:?}\nbinds = {binds:?}\n\
         methods = [\"stamp\"]\nheight = 20000\ndepth = 2000\nline-chars-max = 40\ncharset = \"A\"\n{settled}"
    )
}

/// The rules that a contradiction sets aside in a programme, and those that it should.
fn set_aside<'p>(
    programme: &'p Programme,
    conflict: &Conflict,
    winner: &str,
) -> (BTreeSet<&'p str>, BTreeSet<&'p str>) {
    let on = |side: &&marking::conflict::Side| {
        let is_on = |id: &RuleId| programme.rules().iter().any(|a| a.rule.id == *id && a.force > Force::Off);
        side.rules.iter().any(is_on)
    };
    let reading =
        programme.rules().iter().any(|a| conflict.met_with.contains(&a.rule.id) && a.force > Force::Off);
    let met = conflict.side.iter().filter(on).count() > 1 || reading;
    let stands_with = |winner: bool, id: &RuleId, name: &str| {
        conflict.side.iter().any(|side| (side.name == name) == winner && side.rules.contains(id))
    };
    let loses = |id: &RuleId| {
        met && winner != ALL && stands_with(false, id, winner) && !stands_with(true, id, winner)
    };
    let lost = programme.rules().iter().filter(|active| {
        active.set_aside.iter().any(|(aspect, by)| *by == conflict.id && *aspect == conflict.aspect)
    });
    let should = programme.rules().iter().filter(|active| loses(&active.rule.id));
    (lost.map(|a| a.rule.id.as_str()).collect(), should.map(|a| a.rule.id.as_str()).collect())
}

#[test]
fn conflict_settled_for_each_winner_sets_aside_exactly_the_losers() {
    let mut lost_somewhere = BTreeSet::new();
    for conflict in Library::shipped().conflicts() {
        for winner in winners(conflict) {
            let text = profile(conflict, winner);
            let library =
                with_profile(&text).unwrap_or_else(|error| panic!("{} {winner}: {error}", conflict.id));
            for event in library.profile("own").unwrap().events {
                let programme = made_ready(&library, "own", authority(), case(event, "KE"));
                let (lost, should) = set_aside(&programme, conflict, winner);
                assert_eq!(lost, should, "{} won by {winner} on {event}", conflict.id);
                if !lost.is_empty() {
                    lost_somewhere.insert(conflict.id.clone());
                }
            }
        }
    }
    let never: Vec<&str> = Library::shipped()
        .conflicts()
        .iter()
        .map(|conflict| conflict.id.as_str())
        .filter(|id| !lost_somewhere.contains(*id))
        .collect();
    // Two readings of one text, and sides that only one instrument speaks for: nothing of a rule is lost there.
    assert_eq!(never, ["X4", "X22", "X23", "X24", "X25"]);
}

#[test]
fn conflict_winner_that_is_no_side_is_refused_with_those_there_are() {
    let conflict = Library::shipped().conflicts().iter().find(|conflict| conflict.id == "X13").unwrap();
    let error = with_profile(&profile(conflict, "label")).unwrap_err().to_string();
    assert!(
        error.contains("winner label is named and not there: name one of \"nothing\", \"tag\""),
        "{error}"
    );
    let error = with_profile(&profile(conflict, ALL)).unwrap_err().to_string();
    assert!(error.contains("winner all is named and not there"), "{error}");
}

#[test]
fn conflict_winner_that_would_change_nothing_is_refused_with_those_that_act() {
    for (id, idle, acting) in [
        ("X22", "criminal seizures counted", "\"all\""),
        ("X22", "every seizure recorded", "\"all\""),
        ("X23", "one part", "\"two parts\""),
        ("X24", "one part", "\"two parts\""),
        ("X25", "always", "\"only when none\""),
    ] {
        let conflict = Library::shipped().conflicts().iter().find(|conflict| conflict.id == id).unwrap();
        let error = with_profile(&profile(conflict, idle)).unwrap_err().to_string();
        assert!(
            error.contains(&format!("winner {idle} is named and not there: name one of {acting}")),
            "{error}"
        );
    }
}
