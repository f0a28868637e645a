//! Who is given a number, which State's marks are made, and who is let off: each as somebody would try to get round it.

use marking::authority::{Authority, HiddenPlace};
use marking::case::Event;
use marking::finding::{Finding, Severity};
use marking::item::{Item, PartFacts};
use marking::library::{Folder, Library, Override};
use marking::mark::{MarkKind, PartKind};
use marking::plan::{Known, review};
use marking::programme::Programme;
use marking::rule::Clock;

use crate::common::{
    authority, case, details, made_ready, nameless, pistol, planned, said_by, sayers, shipped, texts,
    with_file, with_profile,
};

/// Whether a part of the item was found to bear a number.
fn numbered(mut item: Item, part: PartKind, numbered: bool) -> Item {
    details(&mut item).parts.push(PartFacts { numbered: Some(numbered), ..PartFacts::of(part) });
    item
}

fn refusals(findings: &[Finding]) -> Vec<String> {
    let refusing = findings.iter().filter(|finding| finding.severity == Severity::Refusal);
    refusing.map(ToString::to_string).collect()
}

#[test]
fn weapon_taken_in_with_a_serial_is_numbered_whether_seized_surrendered_or_found() {
    for event in [Event::Seized, Event::Surrendered, Event::Found] {
        let plan = planned(&shipped("seized-for-destruction", case(event, "KE")), &pistol());
        assert_eq!(texts(&plan.marks), ["frame: KE SZ 26 10113523"], "{event}");
        assert_eq!(sayers(&plan.findings, "second-identity"), Vec::<&str>::new(), "{event}");
    }
}

#[test]
fn weapon_taken_in_that_is_kept_wants_basis_disposal_and_authorisation() {
    for event in [Event::Seized, Event::Surrendered, Event::Found] {
        let mut kept = case(event, "KE");
        kept.facts.disposal = Some("sale".to_owned());
        (kept.facts.authorisation, kept.facts.legal_basis) = (None, None);
        let programme = shipped("seized-for-destruction", kept);
        let said: Vec<String> = programme.findings().iter().map(ToString::to_string).collect();
        let says = |words: &str| said.iter().any(|finding| finding.ends_with(words));
        assert!(says("disposal-incomplete, missing authorisation"), "{event}: {said:?}");
        assert!(says("record-incomplete, field legal-basis"), "{event}: {said:?}");
    }
}

#[test]
fn number_on_a_part_that_bears_one_is_refused_whatever_other_parts_bear() {
    let programme = shipped("generic-un-import", case(Event::Import, "KE"));
    let marks = planned(&programme, &nameless()).marks;
    let refusing = |item: &Item| {
        let findings = review(&programme, item, Known::default(), &marks);
        sayers(&findings, "second-identity").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let both = ["FP-8-1-b-3", "ITI-8-b-2", "MS-no-second-identity"];
    for item in [
        pistol(),
        numbered(pistol(), PartKind::Barrel, true),
        numbered(pistol(), PartKind::Barrel, false),
        numbered(pistol(), PartKind::Frame, true),
    ] {
        let said = refusing(&item);
        assert!(
            said.iter().any(|rule| rule == both[0]) && said.iter().any(|rule| rule == both[2]),
            "{said:?}"
        );
    }
    assert_eq!(refusing(&numbered(pistol(), PartKind::Frame, false)), Vec::<String>::new());
}

#[test]
fn swiss_import_with_a_serial_is_numbered_on_the_parts_that_bear_none() {
    let mut rifle =
        Item { kind: "rifle".into(), country_of_manufacture: Some("US".parse().unwrap()), ..pistol() };
    details(&mut rifle).parts.clear();
    let marks = |item: &Item, from: &str| {
        let mut import = case(Event::Import, "CH");
        import.facts.exporting = Some(from.parse().unwrap());
        let programme = shipped("switzerland-import", import);
        let plan = planned(&programme, item);
        assert_eq!(refusals(&plan.findings), Vec::<String>::new());
        (texts(&plan.marks), programme.needs_number(item, false))
    };
    let barrel = numbered(rifle.clone(), PartKind::Barrel, false);
    let plain = vec!["receiver: CHE 1234 26".to_owned()];
    let with_barrel = [plain.clone(), vec!["barrel: CHE 1234 26 | 10113523".to_owned()]].concat();
    assert_eq!(marks(&barrel, "US"), (with_barrel, true));
    assert_eq!(marks(&rifle, "US"), (plain.clone(), false));
    assert_eq!(
        marks(&barrel, "AT").0,
        plain,
        "who imports from the Schengen area owes the import mark alone"
    );
    let receiver = numbered(rifle, PartKind::Receiver, false);
    assert_eq!(marks(&receiver, "US").0, ["receiver: CHE 1234 26 | 10113523"]);
}

#[test]
fn consignment_of_another_state_than_the_profiles_is_refused() {
    for (profile, event, country, refused) in [
        ("canada-import", Event::Import, "CA", false),
        ("canada-import", Event::Import, "KE", true),
        ("eu-import", Event::Import, "AT", false),
        ("eu-import", Event::Import, "CH", true),
        ("germany-import", Event::Import, "AT", true),
        ("ecowas-state-stock", Event::StateStock, "GH", false),
        ("ecowas-state-stock", Event::StateStock, "KE", true),
        ("generic-un-import", Event::Import, "CH", false),
    ] {
        let programme = shipped(profile, case(event, country));
        let said = said_by(programme.findings(), "MS-jurisdiction");
        let wanted = if refused { vec![("outside-jurisdiction", Severity::Refusal)] } else { Vec::new() };
        assert_eq!(said, wanted, "{profile} {country}");
    }
}

#[test]
fn mark_of_manufacture_on_what_was_made_elsewhere_is_refused() {
    let said = |profile: &str, country: &str, made: &str| {
        let programme = shipped(profile, case(Event::Manufacture, country));
        // Two that are alike but for the country of making.
        let here = Item { country_of_manufacture: Some(country.parse().unwrap()), ..pistol() };
        planned(&programme, &here);
        let item = Item { country_of_manufacture: Some(made.parse().unwrap()), ..pistol() };
        said_by(&planned(&programme, &item).findings, "MS-jurisdiction")
    };
    assert_eq!(said("eu-manufacture", "AT", "AT"), []);
    assert_eq!(said("eu-manufacture", "AT", "DE"), [("made-elsewhere", Severity::Refusal)]);
    assert_eq!(said("austria-manufacture", "AT", "US"), [("made-elsewhere", Severity::Refusal)]);
    assert_eq!(said("ecowas-manufacture", "GH", "NG"), [("made-elsewhere", Severity::Refusal)]);
}

/// A Canadian import that claims an exception.
fn claiming(exemption: &str, reference: Option<&str>) -> Programme {
    let mut import = case(Event::Import, "CA");
    import.facts.exemption = Some(exemption.to_owned());
    import.facts.exemption_reference = reference.map(str::to_owned);
    shipped("canada-import", import)
}

#[test]
fn exception_that_no_rule_has_is_refused_with_those_there_are() {
    let programme = claiming("protected-firearn", Some("P 4"));
    assert_eq!(said_by(programme.findings(), "MS-exemption"), [("exemption-unknown", Severity::Refusal)]);
    let told: Vec<String> = programme.findings().iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|told| told.contains("protected-firearm")), "{told:?}");
    let known = claiming("protected-firearm", Some("P 4"));
    assert_eq!(sayers(known.findings(), "exemption-unknown"), Vec::<&str>::new());
}

#[test]
fn exception_without_the_reference_that_it_needs_lets_nobody_off() {
    let let_off = |reference| permitted("F", reference).rules().iter().any(|active| active.let_off);
    assert!(let_off(Some("G 1")));
    assert!(!let_off(None));
}

/// A law with one rule that is read and one permission of a given provenance, and what comes of claiming it.
fn permitted(provenance: &str, reference: Option<&str>) -> Programme {
    let exception = "exceptions = [{ code = \"gift\", grounds = \"It is a gift.\", needs-reference = true }]";
    under_law(provenance, exception, reference)
}

/// The same with what the permission says.
fn under_law(provenance: &str, permission: &str, reference: Option<&str>) -> Programme {
    let law = format!(
        "id = \"T\"\ntitle = \"Test\"\nedition = \"1\"\nbinding = \"national-law\"\n\
         [[rule]]\nid = \"T-1\"\ncitation = \"Test art. 1\"\nlevel = \"shall\"\nprovenance = \"F\"\nsources = [\"F01\"]\n\
         asks = \"Country.\"\nelements = [\"country\"]\n\
         [[rule]]\nid = \"T-2\"\ncitation = \"Test art. 2\"\nlevel = \"may\"\nprovenance = \"{provenance}\"\n\
         sources = [\"F01\"]\nasks = \"Gifts are let off.\"\n\
         {permission}\n"
    );
    let profile = "id = \"own\"\nedition = 1\ntitle = \"Own\"\ninherits = \"generic-un-import\"\nbinds = [\"T\"]\n\
        events = [\"import\"]\n";
    let file =
        |folder, name: &str, text: &str| Override { folder, name: name.to_owned(), text: text.to_owned() };
    let files = [file(Folder::Rules, "test.toml", &law), file(Folder::Profiles, "own.toml", profile)];
    let library = Library::load(&files).unwrap_or_else(|error| panic!("{error}"));
    let mut import = case(Event::Import, "KE");
    import.facts.exemption = Some("gift".to_owned());
    import.facts.exemption_reference = reference.map(str::to_owned);
    made_ready(&library, "own", authority(), import)
}

#[test]
fn permission_that_is_known_less_well_lets_off_no_rule_that_refuses_and_says_so() {
    for (provenance, let_off) in [("F", true), ("C", false), ("M", false)] {
        let programme = permitted(provenance, Some("G 1"));
        let rule = programme.rules().iter().find(|active| active.rule.id.as_str() == "T-1").unwrap();
        assert_eq!(rule.let_off, let_off, "{provenance}");
        let said = said_by(programme.findings(), "MS-exemption");
        let wanted = if let_off { Vec::new() } else { vec![("exemption-untrusted", Severity::Warning)] };
        assert_eq!(said, wanted, "{provenance}");
    }
}

#[test]
fn permission_of_no_mark_that_is_known_less_well_leaves_the_mark_and_says_so() {
    for (provenance, marked) in [("F", false), ("C", true), ("M", true)] {
        let mut programme = under_law(provenance, "output = \"none\"", None);
        programme.case.facts.exemption = None;
        let plan = planned(&programme, &pistol());
        assert_eq!((plan.output.is_none(), !plan.marks.is_empty()), (marked, marked), "{provenance}");
        let said = said_by(&plan.findings, "MS-exemption");
        let wanted = if marked { vec![("exemption-untrusted", Severity::Warning)] } else { Vec::new() };
        assert_eq!(said, wanted, "{provenance}");
    }
}

#[test]
fn files_that_would_replace_the_programs_own_conditions_are_refused() {
    let text_of = |file: &str| marking::library::RULES.iter().find(|(name, _)| *name == file).unwrap().1;
    let sources = text_of("sources.toml");
    let first = sources.find("[[source]]").unwrap();
    let second = first + 1 + sources[first + 1..].find("[[source]]").unwrap();
    let dropped = format!("{}{}", &sources[..first], &sources[second..]);
    let raised = sources.replace("primary = false", "primary = true");
    let own = "id = \"MS\"\ntitle = \"x\"\nedition = \"1\"\nbinding = \"program\"\nrule = []\n";
    for (name, text, said) in [
        (
            "markstation.toml",
            text_of("markstation.toml"),
            "markstation.toml, line 1, column 1: the file of the program",
        ),
        ("aaa.toml", own, "aaa.toml, line 1, column 1: MS, the instrument of the program's own conditions,"),
        ("zzz.toml", own, "give the file's instrument an id of its own"),
        ("sources.toml", &dropped, "keep every shipped source"),
        ("sources.toml", &raised, "write primary = false as shipped"),
    ] {
        let error = with_file(Folder::Rules, name, text).map(|_| name).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
    let added =
        format!("{sources}\n[[source]]\nid = \"Z1\"\nwhat = \"x\"\nfound = \"here\"\nprimary = true\n");
    assert!(with_file(Folder::Rules, "sources.toml", &added).is_ok());
}

#[test]
fn receiver_of_one_part_gets_one_mark_and_one_of_two_parts_one_on_each() {
    let programme = shipped("eu-manufacture", case(Event::Manufacture, "AT"));
    for (kind, parts) in [
        ("assault rifle", "receiver barrel bolt"),
        ("carbine", "receiver barrel bolt"),
        ("modular rifle", "lower_receiver upper_receiver barrel bolt"),
        ("ar pattern rifle", "lower_receiver upper_receiver barrel bolt"),
    ] {
        let plan = planned(&programme, &Item { kind: kind.into(), ..pistol() });
        let marked: Vec<String> = plan.marks.iter().map(|mark| mark.mark.part.to_string()).collect();
        assert_eq!(marked.join(" "), parts, "{kind}");
        assert_eq!(refusals(&plan.findings), Vec::<String>::new(), "{kind}");
    }
    let asks = |kind: &str| {
        let programme = shipped("generic-un-import", case(Event::Import, "KE"));
        let questions = programme.questions(&Item { kind: kind.into(), ..pistol() }, false);
        questions.iter().any(|question| question.attestation.id == "receiver-half")
    };
    assert!(asks("modular rifle") && !asks("assault rifle"));
}

#[test]
fn sign_that_is_written_like_other_text_is_refused_where_it_stands() {
    let glyph = |name: &str, shown: &str| {
        format!("[[glyph]]\nname = \"{name}\"\nshown = \"{shown}\"\nsent = \"#\"\n")
    };
    let error = |text: String| match Authority::from_toml(&text) {
        Ok(authority) => authority.check_names(&text, Library::shipped()).unwrap_err().to_string(),
        Err(error) => error.to_string(),
    };
    assert!(error(glyph("s", "S")).contains("shown is S: write a sign"));
    assert!(error(glyph("s", "-")).contains("line 3, column 9: shown is -: write a sign"));
    assert!(error(glyph("s", "★") + &glyph("s", "◆")).contains("glyph s is written down twice"));
    assert!(error(glyph("s", "★") + &glyph("t", "★")).contains("shown ★ is written down twice"));
    for shown in ["★", "[ECOWAS]", "◆B"] {
        let text = glyph("s", shown);
        let authority = Authority::from_toml(&text).unwrap();
        assert!(authority.check_names(&text, Library::shipped()).is_ok(), "{shown}");
    }
}

#[test]
fn line_with_signs_is_sent_with_each_in_its_own_code_once() {
    let mut authority = authority();
    authority.glyph.push(marking::authority::Glyph {
        name: "two".to_owned(),
        shown: "★★".to_owned(),
        sent: "[ECOWAS]".to_owned(),
    });
    assert_eq!(authority.sent("★ US ★★ [ECOWAS] ◆B"), "#star US [ECOWAS] #ecowas #b");
}

#[test]
fn mark_at_manufacture_is_due_from_the_making_and_no_term_comes_from_law_of_elsewhere() {
    let manufacture = shipped("austria-manufacture", case(Event::Manufacture, "AT"));
    let due = manufacture.deadlines();
    let clock = |rule: &str| due.iter().find(|due| due.rule.id.as_str() == rule).map(|due| due.clock);
    for rule in ["EU-4-1-a", "EU-4-1-b", "EU68-AT-who"] {
        assert_eq!(clock(rule), Some(Clock::Manufacture), "{rule}");
    }
    let import = shipped("eu-import", case(Event::Import, "AT")).deadlines();
    assert!(
        import
            .iter()
            .any(|due| due.rule.id.as_str() == "EU-4-1-a" && due.clock == Clock::Release && due.binds)
    );
    let destroyed = shipped("disposal", case(Event::Destroy, "KE"));
    let named: Vec<String> =
        destroyed.rules().iter().map(|active| active.reference.citation.to_string()).collect();
    assert!(
        !named.iter().any(|citation| citation.contains("India") || citation.contains("Directive")),
        "{named:?}"
    );
    let advised = destroyed.deadlines();
    assert!(advised.iter().all(|due| !due.binds || !due.rule.id.as_str().starts_with("DES")), "{advised:?}");
}

#[test]
fn visible_mark_never_takes_the_place_that_is_kept_for_the_hidden_one() {
    let kept = |place: &str| {
        let mut authority = authority();
        let (kinds, part) = (vec!["pistol".to_owned()], PartKind::Frame);
        authority.hidden = vec![HiddenPlace { kinds, part, place: place.parse().unwrap() }];
        let programme =
            made_ready(Library::shipped(), "generic-un-import", authority, case(Event::Import, "KE"));
        planned(&programme, &pistol()).marks[0].mark.place.to_string()
    };
    assert_eq!(kept("right-rear"), "right-front");
    assert_eq!(kept("under-slide"), "right-rear");
}

#[test]
fn recommended_order_is_told_only_where_no_law_that_binds_lists_the_elements() {
    for (profile, country) in
        [("eu-manufacture", "AT"), ("austria-manufacture", "AT"), ("ecowas-manufacture", "GH")]
    {
        let programme = shipped(profile, case(Event::Manufacture, country));
        let made = Item { country_of_manufacture: Some(country.parse().unwrap()), ..pistol() };
        let said = said_by(&planned(&programme, &made).findings, "MOS30-M1");
        assert!(!said.iter().any(|(id, _)| *id == "order-wrong"), "{profile}: {said:?}");
    }
    let own = with_profile(
        "id = \"own\"\nedition = 1\ntitle = \"Own\"\ninherits = \"generic-un-import\"\nevents = [\"manufacture\"]\n\
         line-chars-max = 40\n[[conflict]]\nid = \"X5\"\nwinner = \"required\"\nbecause = \"test\"\n\
         [[conflict]]\nid = \"X11\"\nwinner = \"alphanumeric\"\nbecause = \"test\"\n\
         [[mark]]\nkind = \"manufacture\"\non = \"primary\"\n[[mark.line]]\n\
         template = \"{maker} {country-of-manufacture} {serial}\"\n",
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let programme = made_ready(&own, "own", authority(), case(Event::Manufacture, "AT"));
    let plan = planned(&programme, &pistol());
    assert_eq!(plan.marks[0].kind, MarkKind::Manufacture);
    assert!(
        said_by(&plan.findings, "MOS30-M1").contains(&("order-wrong", Severity::Advice)),
        "{:?}",
        plan.findings
    );
}
