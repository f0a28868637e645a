//! What is explained is what is done: the same rules with the same force as a programme, and nothing invented.

use jiff::civil::date;
use marking::authority::{Agency, Authority, Glyph, Verified};
use marking::case::{Case, CaseFacts, Event, Release};
use marking::explain::{Explanation, Open, ShownFrom, Subject, open, unread};
use marking::force::{Force, Why};
use marking::library::Library;
use marking::machine::MachineLimits;
use marking::profile::Profile;
use marking::programme::Programme;

fn profile(id: &str) -> Profile {
    Library::shipped().profile(id).unwrap_or_else(|error| panic!("{error}"))
}

fn explained(id: &str, authority: &Authority, event: Event) -> Explanation {
    Explanation::new(Library::shipped(), &profile(id), authority, event)
}

#[test]
fn explanation_has_the_rules_of_the_programme_with_the_same_force() {
    let library = Library::shipped();
    let mut compared = 0;
    for id in library.profile_ids() {
        for event in profile(id).events {
            // A day on which every shipped rule is in force.
            let release = Release { importing: "CA".parse().unwrap(), date: date(2026, 6, 1) };
            let case = Case { event, release, facts: CaseFacts::default() };
            let authority = Authority::default();
            let programme =
                Programme::new(library, id, authority.clone(), case, MachineLimits::default()).unwrap();
            for active in &explained(id, &authority, event).rules {
                let done = programme.rules().iter().find(|done| done.rule.id == active.rule.id).unwrap();
                assert_eq!(active.force, done.force, "{id}, {event}: {}", active.rule.id);
                let aspects = |set_aside: &[(marking::conflict::Aspect, String)]| {
                    set_aside.iter().map(|(aspect, by)| (*aspect, by.clone())).collect::<Vec<_>>()
                };
                assert_eq!(aspects(&active.set_aside), aspects(&done.set_aside), "{id}: {}", active.rule.id);
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn every_line_is_in_a_case_and_no_case_contradicts_itself() {
    for id in Library::shipped().profile_ids() {
        for event in profile(id).events {
            for mark in explained(id, &Authority::default(), event).marks {
                let cases = mark.cases();
                for line in 0..mark.lines.len() {
                    assert!(cases.iter().any(|case| case.contains(&line)), "{id}: line {line} in {cases:?}");
                }
                for case in cases {
                    let serial = case.iter().filter_map(|line| mark.lines[*line].rule.when.unique_serial);
                    let serial: Vec<_> = serial.collect();
                    assert!(serial.windows(2).all(|two| two[0] == two[1]), "{id}: {serial:?}");
                }
            }
        }
    }
}

#[test]
fn exception_of_a_rule_that_only_grants_lets_off_its_instrument_and_no_other() {
    let explanation = explained("canada-import", &Authority::default(), Event::Import);
    let protected = explanation
        .exceptions
        .iter()
        .find(|e| e.exception.code == "protected-firearm")
        .expect("it is granted");
    let freed: Vec<_> = protected.lets_off.iter().map(|rule| rule.as_str()).collect();
    assert!(freed.contains(&"CA-4-1") && freed.contains(&"CA-4-2"), "{freed:?}");
    assert!(freed.iter().all(|rule| rule.starts_with("CA-")), "{freed:?}");
}

#[test]
fn rule_is_about_each_of_its_subjects_and_no_rule_is_left_out() {
    for id in Library::shipped().profile_ids() {
        for event in profile(id).events {
            let explanation = explained(id, &Authority::default(), event);
            let in_lines = explanation
                .marks
                .iter()
                .flat_map(|mark| &mark.lines)
                .flat_map(|line| line.pieces.iter().flat_map(|piece| &piece.asked_by).chain(&line.cited));
            let mut named: Vec<_> = in_lines.map(|active| active.rule.id.clone()).collect();
            named.extend(explanation.exceptions.iter().map(|exception| exception.by.rule.id.clone()));
            for subject in Subject::ALL {
                named.extend(explanation.about(subject).into_iter().map(|active| active.rule.id.clone()));
            }
            let lost: Vec<_> =
                explanation.rules.iter().filter(|active| !named.contains(&active.rule.id)).collect();
            assert!(lost.is_empty(), "{id}, {event}: nowhere told of {:?}", lost[0].rule.id);
        }
    }
}

#[test]
fn rule_that_was_read_is_not_unread_and_presses_as_was_said() {
    let library = Library::shipped();
    let profile = profile("ecowas-manufacture");
    let before = unread(library, &Authority::default(), Some(&profile));
    assert!(before.iter().any(|unread| unread.why == Why::Unsure && unread.would == Some(Force::Refuse)));
    let verified = before.iter().map(|unread| Verified {
        rule: unread.rule.id.clone(),
        by: "A. Reader".to_owned(),
        on: date(2026, 1, 31),
        text: "official text".to_owned(),
    });
    let authority = Authority { verified: verified.collect(), ..Authority::default() };
    assert!(unread(library, &authority, Some(&profile)).is_empty());
    let active = library.active(&profile, &authority, None);
    for unread in before {
        let force = active.iter().find(|active| active.rule.id == unread.rule.id).map(|active| active.force);
        assert_eq!(force, unread.would, "{}", unread.rule.id);
    }
}

#[test]
fn what_only_the_authority_knows_is_shown_as_missing_until_it_is_filled_in() {
    let id = "ecowas-state-stock";
    let empty = Authority::default();
    let explanation = explained(id, &empty, Event::StateStock);
    let missing = |explanation: &Explanation| {
        let pieces = explanation.marks.iter().flat_map(|mark| &mark.lines).flat_map(|line| &line.pieces);
        pieces.filter(|piece| piece.shown.from == ShownFrom::Nobody).count()
    };
    assert_eq!(missing(&explanation), 4, "sign and service, in two lines");
    let still_open = open(&profile(id), &empty, &[explanation]);
    let sign = Open::Glyph { name: "ecowas".to_owned() };
    for wanted in [Open::AuthorityName, Open::Country, Open::Agencies, Open::NumberDigits, sign.clone()] {
        assert!(still_open.contains(&wanted), "{wanted:?} in {still_open:?}");
    }
    let filled = Authority {
        name: "Example Commission".to_owned(),
        agency: vec![Agency { code: "EX1".to_owned(), name: "Example Service".to_owned() }],
        number_digits: Some(8),
        glyph: vec![Glyph { name: "ecowas".to_owned(), shown: "[E]".to_owned(), sent: "E".to_owned() }],
        ..Authority::default()
    };
    let explanation = explained(id, &filled, Event::StateStock);
    assert_eq!(missing(&explanation), 0);
    let still_open = open(&profile(id), &filled, &[explanation]);
    for gone in [Open::AuthorityName, Open::Agencies, Open::NumberDigits, sign] {
        assert!(!still_open.contains(&gone), "{gone:?} in {still_open:?}");
    }
    assert!(still_open.contains(&Open::Country), "each case names its own");
}
