//! The twenty-six contradictions between instruments, one test each: the winner's consequence in a plan, or the
//! refusal of a profile that is silent about it.

use marking::case::Event;
use marking::conflict::Aspect;
use marking::finding::Severity;
use marking::item::Item;
use marking::library::{Library, PROFILES};
use marking::machine::MachineLimits;
use marking::mark::{MarkKind, Method, PartKind};
use marking::plan::{Known, review};
use marking::programme::Programme;
use marking::records::Until;
use marking::rule::{Output, RecordClass, TenthsUm};
use marking::text::Problem;

use crate::common::{
    authority, cartridges, case, details, made_ready, nameless, pistol, planned, said_by, sayers, shipped,
    texts, with_file, with_profile,
};

const COVERED: [(&str, fn()); 26] = [
    ("X1", x1_retention_is_the_longest_and_personal_data_have_their_own_clock),
    ("X2", x2_import_mark_is_that_of_the_profile_and_silence_is_refused),
    ("X3", x3_country_is_written_as_each_law_writes_it_and_silence_is_refused),
    ("X4", x4_german_reading_is_never_silent_and_is_confirmed_by_a_person),
    ("X5", x5_year_of_making_missing_refuses_advises_or_is_nothing),
    ("X6", x6_depth_of_76_um_passes_canada_alone),
    ("X7", x7_height_of_1580_um_passes_canada_alone),
    ("X8", x8_height_is_that_of_the_elements_it_is_written_for),
    ("X9", x9_parts_are_those_of_the_profile_and_silence_is_refused),
    ("X10", x10_exposed_and_hidden_mark_are_two_kinds),
    ("X11", x11_symbols_lose_where_letters_win_and_silence_is_refused),
    ("X12", x12_museum_import_is_marked_unless_the_profile_says_otherwise),
    ("X13", x13_temporary_import_gets_nothing_or_a_tag_and_silence_is_refused),
    ("X14", x14_confiscated_weapon_is_marked_before_it_is_destroyed),
    ("X15", x15_deactivation_in_the_union_wants_certificate_and_mark),
    ("X16", x16_transfer_mark_carries_country_and_entity),
    ("X17", x17_instrument_speaks_of_its_own_kinds_of_items),
    ("X18", x18_antique_limits_are_each_instruments_own),
    ("X19", x19_edition_of_the_tracing_guide_is_pinned),
    ("X20", x20_method_other_than_stamping_wants_a_reason),
    ("X21", x21_unmarked_ammunition_takes_the_route_of_the_profile_and_silence_is_refused),
    ("X22", x22_seizure_of_every_class_is_marked_and_recorded),
    ("X23", x23_sadc_wants_barrel_and_frame),
    ("X24", x24_south_africa_marks_barrel_and_frame),
    ("X25", x25_second_identity_is_refused),
    ("X26", x26_order_of_a_makers_mark_is_the_makers_where_a_law_lists_the_elements),
];

#[test]
fn contradictions_covered_are_those_of_the_library_and_all_of_them() {
    let covered: Vec<&str> = COVERED.iter().map(|(id, _)| *id).collect();
    let written: Vec<&str> = Library::shipped().conflicts().iter().map(|c| c.id.as_str()).collect();
    let all: Vec<String> = (1..=26).map(|number| format!("X{number}")).collect();
    assert_eq!(covered, all);
    assert_eq!(written, all);
}

/// A profile that binds these instruments and settles every contradiction but those of `silent`.
fn profile(event: &str, binds: &[&str], silent: &[&str], rest: &str) -> String {
    let settled = Library::shipped().conflicts().iter().filter(|conflict| conflict.default.is_none());
    let settled = settled.filter(|conflict| !silent.contains(&conflict.id.as_str())).map(|conflict| {
        let winner = if conflict.all_allowed { "all" } else { &conflict.side[0].name };
        format!("[[conflict]]\nid = \"{}\"\nwinner = \"{winner}\"\nbecause = \"test\"\n", conflict.id)
    });
    let settled: String = settled.collect();
    let sizes = match rest.contains("height = ") && rest.starts_with("height") {
        true => "",
        false => "height = 20000\ndepth = 2000\n",
    };
    let (head, tables) = rest.split_once("[[").map_or((rest, String::new()), |(h, t)| (h, format!("[[{t}")));
    format!(
        "id = \"own\"\nedition = 1\ntitle = \"own\"\nevents = [\"{event}\"]\nbinds = {binds:?}\n\
         methods = [\"stamp\", \"dot_peen\", \"scribe\", \"laser\"]\nline-chars-max = 60\n\
         charset = \"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/. \"\n{sizes}{head}\n{settled}{tables}"
    )
}

fn mark(kind: &str, on: &str, template: &str) -> String {
    format!("[[mark]]\nkind = \"{kind}\"\non = {on}\n[[mark.line]]\ntemplate = \"{template}\"\n")
}

/// The profile is read when it settles everything, and refused at its id when it is silent about one contradiction.
fn assert_silence_is_refused(conflict: &str, event: &str, binds: &[&str], between: [&str; 2]) {
    let settled = profile(event, binds, &[], "");
    assert!(with_profile(&settled).is_ok(), "{conflict}: {:?}", with_profile(&settled).err());
    let error = with_profile(&profile(event, binds, &[conflict], "")).unwrap_err();
    assert_eq!((error.file.as_str(), error.located.line, error.located.column), ("own.toml", 1, 6));
    let said = error.to_string();
    match &error.located.problem {
        Problem::ConflictSilent { id, between: said, .. } => {
            assert_eq!(id, conflict);
            assert!(between.iter().all(|rule| said.contains(rule)), "{said}");
        }
        other => panic!("{conflict}: {other}"),
    }
    for word in
        ["own.toml", "line 1, column 6", &format!("conflict {conflict} is open"), "write a [[conflict]]"]
    {
        assert!(said.contains(word), "{said}");
    }
}

fn own(text: &str, event: Event, country: &str) -> Programme {
    let library = with_profile(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    made_ready(&library, "own", authority(), case(event, country))
}

fn winner(programme: &Programme, conflict: &str) -> Option<String> {
    let settled = programme.settled().iter().find(|conclusion| conclusion.conflict.id == conflict);
    settled.map(|conclusion| conclusion.winner.clone())
}

#[test]
fn x1_retention_is_the_longest_and_personal_data_have_their_own_clock() {
    let kept = |binds: &[&str]| {
        let programme = own(&profile("import", binds, &[], ""), Event::Import, "AT");
        programme.kept(RecordClass::Transfer)
    };
    assert_eq!(kept(&["FP"]).item_until, Some(Until::YearsFromRecord(10)));
    let union = kept(&["FP", "EU4"]);
    assert_eq!(union.rules.len(), 5, "{:?}", union.rules);
    assert_eq!(union.personal_data_until, Some(Until::YearsFromDestruction(30)));
    let both = kept(&["FP", "ITI"]);
    assert_eq!((both.item_until, both.personal_data_until), (None, None), "indefinitely is the longest");
    let programme = own(&profile("import", &["FP", "ITI", "EU4"], &[], ""), Event::Import, "AT");
    assert_eq!(winner(&programme, "X1").as_deref(), Some("all"));
}

#[test]
fn x2_import_mark_is_that_of_the_profile_and_silence_is_refused() {
    assert_silence_is_refused("X2", "import", &["FP", "NBO"], ["FP-8-1-b-1", "NBO-7-b"]);
    for (profile, country, mark) in [
        ("generic-un-import", "KE", "frame: KE 26"),
        ("canada-import", "CA", "frame: CA 26"),
        ("switzerland-import", "CH", "frame: CHE 1234 26"),
        ("us-import-a", "US", "frame: A123456 | IMPORTCO RENO NV | ALPENARMS AUSTRIA P9 9x19"),
        ("us-import-b", "US", "frame: 1234-A123456 | IMPORTCO | ALPENARMS AUSTRIA P9 9x19"),
        ("germany-import", "DE", "frame: ALPENARMS | AT | 9x19 | US 2026 | A123456"),
    ] {
        let plan = planned(&shipped(profile, case(Event::Import, country)), &pistol());
        assert_eq!(texts(&plan.marks), [mark], "{profile}");
    }
}

#[test]
fn x3_country_is_written_as_each_law_writes_it_and_silence_is_refused() {
    assert_silence_is_refused("X3", "import", &["CH", "DE"], ["CH-31a", "DE-24-1"]);
    for (profile, event, country, written) in [
        ("generic-un-import", Event::Import, "CH", "CH 26"),
        ("switzerland-import", Event::Import, "CH", "CHE 1234 26"),
        ("canada-manufacture", Event::Manufacture, "CA", "CANADA"),
        ("eu-deactivation", Event::Deactivate, "AT", "EU AT ◆B 26"),
    ] {
        let mut item = pistol();
        details(&mut item).parts = vec![modified(PartKind::Frame)];
        let plan = planned(&shipped(profile, case(event, country)), &item);
        assert_eq!(plan.marks[0].mark.texts()[0], written, "{profile}");
    }
}

fn modified(part: PartKind) -> marking::item::PartFacts {
    marking::item::PartFacts { modified: true, ..marking::item::PartFacts::of(part) }
}

#[test]
fn x4_german_reading_is_never_silent_and_is_confirmed_by_a_person() {
    let text = PROFILES.iter().find(|(file, _)| *file == "germany-import.toml").unwrap().1;
    let start = text.find("[[conflict]]\nid = \"X4\"").unwrap();
    let end = start + text[start..].find("\n\n").unwrap();
    let silent = format!("{}{}", &text[..start], &text[end..]);
    let error = with_file(marking::library::Folder::Profiles, "germany-import.toml", &silent).unwrap_err();
    assert!(error.to_string().contains("conflict X4 is open"), "{error}");
    assert_eq!(
        (error.file.as_str(), error.located.line, error.located.column),
        ("germany-import.toml", 5, 6)
    );

    let mut german = case(Event::Import, "DE");
    let open = shipped("germany-import", german.clone());
    assert_eq!(said_by(open.findings(), "DE-24-1-4"), [("reading-open", Severity::Question)]);
    assert!(
        texts(&planned(&open, &pistol()).marks)[0].contains("| US 2026 |"),
        "the third country, as the text says"
    );
    german.facts.confirmed_readings = vec!["X4".to_owned()];
    assert_eq!(shipped("germany-import", german.clone()).open_readings().count(), 0);

    let other = text.replacen("winner = \"third country\"", "winner = \"importing country\"", 1);
    let library = with_file(marking::library::Folder::Profiles, "germany-import.toml", &other).unwrap();
    let programme = made_ready(&library, "germany-import", authority(), german);
    let plan = planned(&programme, &pistol());
    assert!(
        texts(&plan.marks)[0].contains("| DE 2026 |"),
        "the country of import, as an association reads it"
    );
    assert_eq!(sayers(&plan.findings, "country-not-code"), Vec::<&str>::new());
}

#[test]
fn x5_year_of_making_missing_refuses_advises_or_is_nothing() {
    assert_silence_is_refused("X5", "manufacture", &["ITI", "IN"], ["ITI-8-a-3", "IN-58-1-year"]);
    let line =
        mark("manufacture", "\"primary\"", "{maker} {country-of-manufacture} {serial} {model} {calibre}");
    let said = |instrument: &str, rule: &str| {
        let programme = own(&profile("manufacture", &[instrument], &[], &line), Event::Manufacture, "IN");
        said_by(&planned(&programme, &pistol()).findings, rule)
    };
    let missing = |severity| vec![("element-missing", severity)];
    assert_eq!(said("IN", "IN-58-1-year"), missing(Severity::Refusal));
    assert_eq!(said("ITI", "ITI-8-a-3"), missing(Severity::Advice));
    let programme = own(&profile("manufacture", &["FP"], &[], &line), Event::Manufacture, "KE");
    assert_eq!(sayers(&planned(&programme, &pistol()).findings, "element-missing"), Vec::<&str>::new());
}

/// Whether a mark of this height and depth is refused by an instrument for either.
fn refused_for(instrument: &str, height: u32, depth: u32, id: &str) -> bool {
    let line = mark("import", "\"primary\"", "{serial} {country} {year:y2}");
    let sizes = format!("height = {height}\ndepth = {depth}\n{line}");
    let programme = own(&profile("import", &["FP", instrument], &[], &sizes), Event::Import, "CA");
    let plan = planned(&programme, &pistol());
    assert_eq!((plan.marks[0].height, plan.marks[0].depth), (TenthsUm(height), TenthsUm(depth)));
    plan.refusals().any(|finding| finding.kind.id() == id)
}

#[test]
fn x6_depth_of_76_um_passes_canada_alone() {
    assert_silence_is_refused("X6", "import", &["CA", "US"], ["CA-4-2", "US-92-size"]);
    for (instrument, least) in [("CA", 760), ("US", 762), ("EU68", 762), ("ZA", 2000)] {
        assert!(refused_for(instrument, 20_000, least - 1, "depth-below"), "{instrument} below {least}");
        assert!(!refused_for(instrument, 20_000, least, "depth-below"), "{instrument} at {least}");
    }
    let passing = ["CA", "US", "EU68", "ZA"].map(|law| !refused_for(law, 20_000, 760, "depth-below"));
    assert_eq!(passing, [true, false, false, false], "0.076 mm");
    assert!(!refused_for("FP", 20_000, 100, "depth-below"), "the treaties name no depth");
}

#[test]
fn x7_height_of_1580_um_passes_canada_alone() {
    assert_silence_is_refused("X7", "import", &["CA", "EU68"], ["CA-4-2", "EU68-font"]);
    for (instrument, least) in [("CA", 15_800), ("US", 15_875), ("EU68", 16_000)] {
        assert!(refused_for(instrument, least - 1, 2000, "height-below"), "{instrument} below {least}");
        assert!(!refused_for(instrument, least, 2000, "height-below"), "{instrument} at {least}");
    }
    for (height, passing) in
        [(15_800, [true, false, false]), (15_875, [true, true, false]), (16_000, [true, true, true])]
    {
        let found = ["CA", "US", "EU68"].map(|law| !refused_for(law, height, 2000, "height-below"));
        assert_eq!(found, passing, "{height}");
    }
}

#[test]
fn x8_height_is_that_of_the_elements_it_is_written_for() {
    let low = |template: &str| {
        let serial = mark("import", "\"primary\"", "{serial}");
        let other =
            mark("import", "\"primary\"", template).replace("[[mark.line]]", "height = 10000\n[[mark.line]]");
        serial + &other
    };
    let said = |template: &str| {
        let text = profile("import", &["US", "CA", "EU68"], &[], &low(template));
        let programme = own(&text, Event::Import, "CA");
        assert_eq!(winner(&programme, "X8").as_deref(), Some("all"));
        let findings = planned(&programme, &pistol()).findings;
        let of_every_kind = sayers(&findings, "height-below").into_iter().filter(|rule| *rule != "US-102");
        of_every_kind.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(said("{country} {year:y2}"), ["CA-4-2", "EU68-font"]);
    assert_eq!(said("{serial}"), ["US-92-size", "CA-4-2", "EU68-font"]);
}

#[test]
fn x9_parts_are_those_of_the_profile_and_silence_is_refused() {
    assert_silence_is_refused("X9", "import", &["ITI", "CA"], ["ITI-10-2", "CA-4-1"]);
    let (frame, barrel, slide) = (PartKind::Frame, PartKind::Barrel, PartKind::Slide);
    for (profile, event, item, parts) in [
        ("generic-un-import", Event::Import, pistol(), vec![frame]),
        ("canada-import", Event::Import, pistol(), vec![frame]),
        ("switzerland-import", Event::Import, pistol(), vec![frame]),
        ("south-africa-import", Event::Import, nameless(), vec![frame, barrel]),
        ("ecowas-manufacture", Event::Manufacture, pistol(), vec![frame, barrel, barrel]),
        ("eu-manufacture", Event::Manufacture, pistol(), vec![frame, barrel, slide]),
    ] {
        let plan = planned(&shipped(profile, case(event, "CA")), &item);
        let marked: Vec<PartKind> = plan.marks.iter().map(|mark| mark.mark.part).collect();
        assert_eq!(marked, parts, "{profile}");
    }
    let canada = shipped("canada-import", case(Event::Import, "CA"));
    let mut marks = planned(&canada, &pistol()).marks;
    marks[0].mark.part = barrel;
    let findings = review(&canada, &pistol(), Known::default(), &marks);
    assert_eq!(said_by(&findings, "CA-4-1"), [("part-forbidden", Severity::Refusal)]);
}

#[test]
fn x10_exposed_and_hidden_mark_are_two_kinds() {
    let programme = shipped("ecowas-manufacture", case(Event::Manufacture, "GH"));
    let plan = planned(&programme, &pistol());
    let kinds: Vec<(MarkKind, bool)> =
        plan.marks.iter().map(|mark| (mark.kind, mark.mark.restricted)).collect();
    let classic = (MarkKind::Manufacture, false);
    assert_eq!(kinds, [classic, classic, (MarkKind::Security, true)]);
    assert_eq!(winner(&programme, "X10").as_deref(), Some("all"));
    let exposed_only = review(&programme, &pistol(), Known::default(), &plan.marks[..2]);
    assert_eq!(sayers(&exposed_only, "hidden-missing"), ["ECW-18-2-b"]);
    let hidden_only = review(&programme, &pistol(), Known::default(), &plan.marks[2..]);
    assert!(sayers(&hidden_only, "not-visible").contains(&"ITI-7-1"));
}

#[test]
fn x11_symbols_lose_where_letters_win_and_silence_is_refused() {
    assert_silence_is_refused("X11", "manufacture", &["FP", "ECW"], ["FP-8-1-a-alt", "ECW-18-2-a-3"]);
    let line = mark("manufacture", "\"primary\"", "{maker} Ж {serial}").replace("A123", "");
    let said = |winner: &str| {
        let settled =
            format!("[[conflict]]\nid = \"X11\"\nwinner = \"{winner}\"\nbecause = \"test\"\n{line}");
        let text = profile("manufacture", &["FP", "ECW"], &["X11"], &settled).replace("XYZ0", "XYZЖ0");
        let findings = planned(&own(&text, Event::Manufacture, "GH"), &pistol()).findings;
        said_by(&findings, "ECW-18-2-a-3")
    };
    assert_eq!(said("alphanumeric"), [("character-forbidden", Severity::Warning)]);
    assert_eq!(said("symbols tolerated"), []);
}

#[test]
fn x12_museum_import_is_marked_unless_the_profile_says_otherwise() {
    let line = mark("import", "\"primary\"", "{country} {year:y2}");
    let marks = |binds: &[&str], more: &str| {
        let mut museum = case(Event::Import, "KE");
        museum.facts.exemption = Some("museum".to_owned());
        museum.facts.exemption_reference = Some("M 4".to_owned());
        let library = with_profile(&profile("import", binds, &[], &format!("{more}{line}"))).unwrap();
        let plan = planned(&made_ready(&library, "own", authority(), museum), &pistol());
        let elements = sayers(&plan.findings, "element-missing").len();
        (texts(&plan.marks), elements)
    };
    let marked = vec!["frame: KE 26".to_owned()];
    assert_eq!(marks(&["ITI"], ""), (vec![], 0), "the International Tracing Instrument alone exempts it");
    assert_eq!(marks(&["FP"], ""), (marked.clone(), 0), "the Firearms Protocol alone does not");
    assert_eq!(marks(&["FP", "ITI"], ""), (marked, 0), "the strictest wins by default");
    let exempt = "[[conflict]]\nid = \"X12\"\nwinner = \"exempt\"\nbecause = \"national law\"\n";
    assert_eq!(marks(&["FP", "ITI"], exempt), (vec![], 0), "a profile may let its national law win");
}

#[test]
fn x13_temporary_import_gets_nothing_or_a_tag_and_silence_is_refused() {
    assert_silence_is_refused("X13", "temp-import", &["FP", "ZA"], ["FP-8-1-b-x", "ZA-28-3"]);
    let output = |profile: &str, item: &Item| {
        let plan = planned(&shipped(profile, case(Event::TempImport, "ZA")), item);
        (plan.output, plan.marks.len())
    };
    assert_eq!(output("generic-un-import", &nameless()), (Some(Output::None), 0));
    assert_eq!(output("south-africa-import", &nameless()), (Some(Output::Tag), 0));
    for (winner, wanted) in [("tag", Output::Tag), ("nothing", Output::None)] {
        let settled = format!("[[conflict]]\nid = \"X13\"\nwinner = \"{winner}\"\nbecause = \"test\"\n");
        let text = profile("temp-import", &["FP", "ZA"], &["X13"], &settled);
        let plan = planned(&own(&text, Event::TempImport, "ZA"), &nameless());
        assert_eq!(plan.output, Some(wanted), "{winner}");
    }
}

#[test]
fn x14_confiscated_weapon_is_marked_before_it_is_destroyed() {
    let mut seized = case(Event::Seized, "KE");
    seized.facts.exemption = Some("destroyed-instead".to_owned());
    seized.facts.exemption_reference = Some("D 4".to_owned());
    let programme = shipped("seized-for-destruction", seized.clone());
    assert_eq!(winner(&programme, "X14").as_deref(), Some("mark first"));
    assert_eq!(texts(&planned(&programme, &nameless()).marks), ["frame: KE SZ 26 10113523"]);

    let line = mark("confiscation", "\"primary\"", "{number}");
    let destroy = "[[conflict]]\nid = \"X14\"\nwinner = \"destroy unmarked\"\nbecause = \"national law\"\n";
    let text = profile("seized", &["ITI"], &[], &format!("guided-by = [\"WGF\"]\n{destroy}{line}"));
    let library = with_profile(&text).unwrap();
    let unmarked = made_ready(&library, "own", authority(), seized);
    assert_eq!(winner(&unmarked, "X14").as_deref(), Some("destroy unmarked"));
    let plan = planned(&unmarked, &nameless());
    assert_eq!((texts(&plan.marks), plan.is_refused()), (vec![], false));
}

#[test]
fn x15_deactivation_in_the_union_wants_certificate_and_mark() {
    let mut item = pistol();
    details(&mut item).parts = vec![modified(PartKind::Frame), modified(PartKind::Slide)];
    let mut without = case(Event::Deactivate, "AT");
    let whole = shipped("eu-deactivation", without.clone());
    let plan = planned(&whole, &item);
    assert_eq!(texts(&plan.marks), ["frame: EU AT ◆B 26", "slide: EU AT"], "the serial stays as it is");
    assert_eq!(sayers(whole.findings(), "certificate-missing"), Vec::<&str>::new());
    without.facts.certificate_no = None;
    let open = shipped("eu-deactivation", without.clone());
    assert_eq!(sayers(open.findings(), "certificate-missing"), ["EUD-3", "FP-9-c"]);
    let unmarked = review(&whole, &item, Known::default(), &[]);
    assert_eq!(sayers(&unmarked, "modified-part-unmarked"), ["EUD-5-a"; 2]);
    assert!(plan.refusals().next().is_none() && unmarked.iter().any(|f| f.severity == Severity::Refusal));

    let treaty = own(&profile("deactivate", &["FP"], &[], ""), Event::Deactivate, "KE");
    assert_eq!(sayers(&planned(&treaty, &item).findings, "modified-part-unmarked"), Vec::<&str>::new());
    assert_eq!(winner(&whole, "X15").as_deref(), Some("all"));
}

#[test]
fn x16_transfer_mark_carries_country_and_entity() {
    let programme = shipped("transfer-to-civilians", case(Event::TransferCivilian, "AT"));
    assert_eq!(winner(&programme, "X16").as_deref(), Some("all"));
    let plan = planned(&programme, &pistol());
    assert_eq!(texts(&plan.marks), ["frame: AT MOD 26"]);
    let asked: Vec<&str> = plan.marks[0].mark.lines[0].rules.iter().map(|rule| rule.id.as_str()).collect();
    for rule in ["FP-8-1-c", "ITI-8-c", "EU-4-2-5"] {
        assert!(asked.contains(&rule), "{rule} among {asked:?}");
    }
}

#[test]
fn x17_instrument_speaks_of_its_own_kinds_of_items() {
    let binds = ["FP", "ITI", "ECW", "KIN", "CIF", "AMM"];
    let bare = |event: &str| profile(event, &binds, &[], "");
    let speaking = |event: Event, item: &Item| {
        let programme = own(&bare(event.as_str()), event, "GH");
        let met = (event == Event::Ammunition).then_some("all");
        assert_eq!(winner(&programme, "X17").as_deref(), met);
        let findings = planned(&programme, item).findings;
        let mut instruments: Vec<String> = sayers(&findings, "element-missing")
            .into_iter()
            .map(|rule| rule.split('-').next().unwrap().to_owned())
            .collect();
        instruments.sort();
        instruments.dedup();
        instruments
    };
    assert_eq!(speaking(Event::Ammunition, &cartridges()), ["AMM", "ECW", "KIN"]);
    assert_eq!(speaking(Event::Import, &pistol()), ["CIF", "FP", "ITI"]);
}

#[test]
fn x18_antique_limits_are_each_instruments_own() {
    let grounds = |rule: &str, code: &str| {
        let (_, rule) = Library::shipped().rule(&rule.into()).unwrap();
        rule.exceptions.iter().find(|exception| exception.code == code).unwrap().grounds.clone()
    };
    assert!(grounds("FP-8-1-b-1", "antique").contains("1899"));
    assert!(grounds("ITI-8-b-1", "antique").contains("1899"));
    assert!(grounds("CIF-VI-1-b", "antique").contains("before the twentieth century"));
    assert!(grounds("DES-2", "made-before-1946").contains("1946"));
    assert!(grounds("EU-4-2-3", "historical").contains("national law"));

    let marks = |exemption: &str| {
        let mut old = case(Event::Import, "AT");
        old.facts.exemption = Some(exemption.to_owned());
        old.facts.exemption_reference = Some("A 4".to_owned());
        texts(&planned(&shipped("generic-un-import", old), &pistol()).marks)
    };
    assert_eq!(marks("antique"), Vec::<String>::new());
    assert_eq!(marks("made-before-1946"), ["frame: AT 26"], "a limit for tracing lets nobody off the mark");
    assert_eq!(marks("historical"), ["frame: AT 26"], "a limit of the Union is none of the treaties'");
}

#[test]
fn x19_edition_of_the_tracing_guide_is_pinned() {
    let guide = Library::shipped().instrument("MOS31").unwrap();
    assert!(
        guide.edition.contains("27 August 2012") && guide.edition.contains("pinned"),
        "{}",
        guide.edition
    );
    let (_, exceptions) = Library::shipped().rule(&"MOS31-4x".into()).unwrap();
    assert!(exceptions.provenance_note.as_deref().is_some_and(|note| note.contains("Draft 3.0")));
    let text = |winner: &str| {
        let settled = format!("[[conflict]]\nid = \"X19\"\nwinner = \"{winner}\"\nbecause = \"test\"\n");
        profile("destroy", &[], &[], &format!("guided-by = [\"MOS31\"]\n{settled}"))
            .replace("binds = []\n", "")
    };
    let silent = profile("destroy", &[], &[], "guided-by = [\"MOS31\"]\n");
    let is_set_aside = |text: &str| {
        let programme = own(text, Event::Destroy, "KE");
        let rule = programme.rules().iter().find(|active| active.rule.id.as_str() == "MOS31-4x").unwrap();
        !rule.set_aside.is_empty()
    };
    assert_eq!(winner(&own(&silent, Event::Destroy, "KE"), "X19").as_deref(), Some("2012 edition"));
    assert!(!is_set_aside(&silent) && is_set_aside(&text("draft 3.0")));
}

#[test]
fn x20_method_other_than_stamping_wants_a_reason() {
    let findings = |method: Method, reason: Option<&str>| {
        let mut authority = authority();
        authority.reason_not_stamped = reason.map(str::to_owned);
        let machine = MachineLimits::of_method(method);
        let case = case(Event::Import, "KE");
        let programme =
            Programme::new(Library::shipped(), "generic-un-import", authority, case, machine).unwrap();
        ["method-not-preferred", "laser-alone"].map(|id| {
            let found = programme.findings().iter().filter(|finding| finding.kind.id() == id);
            found.map(|finding| finding.by.rule.id.to_string()).collect::<Vec<_>>().join(" ")
        })
    };
    assert_eq!(findings(Method::Stamp, None), ["", ""]);
    assert_eq!(findings(Method::DotPeen, None), ["WGF-53", ""]);
    assert_eq!(findings(Method::DotPeen, Some("bought by the region")), ["", ""]);
    assert_eq!(findings(Method::Laser, None), ["WGF-53", "MET-3"]);
    let (_, rule) = Library::shipped().rule(&"WGF-53".into()).unwrap();
    let prefer = &rule.methods.as_ref().unwrap().prefer;
    assert_eq!(prefer[..], [Method::Stamp, Method::DotPeen, Method::Scribe, Method::Laser]);
}

#[test]
fn x21_unmarked_ammunition_takes_the_route_of_the_profile_and_silence_is_refused() {
    assert_silence_is_refused("X21", "ammunition", &["KIN", "AMM"], ["KIN-14-2", "AMM-FP"]);
    let mut lot = cartridges();
    details(&mut lot).ammunition_marked = Some(false);
    let said = |winner: &str| {
        let settled = format!("[[conflict]]\nid = \"X21\"\nwinner = \"{winner}\"\nbecause = \"test\"\n");
        let text = profile("ammunition", &["KIN", "AMM"], &["X21"], &settled);
        said_by(&planned(&own(&text, Event::Ammunition, "CM"), &lot).findings, "KIN-14-2")
    };
    assert_eq!(said("unmarked is illicit"), [("ammunition-unmarked", Severity::Refusal)]);
    assert_eq!(said("no mark asked"), []);
}

#[test]
fn x22_seizure_of_every_class_is_marked_and_recorded() {
    let conflict = Library::shipped().conflicts().iter().find(|conflict| conflict.id == "X22").unwrap();
    assert!(conflict.all_allowed && conflict.default.as_deref() == Some("all"));
    let of_class = |basis: &str| {
        let mut seized = case(Event::Seized, "KE");
        seized.facts.legal_basis = Some(basis.to_owned());
        let programme = shipped("seized-for-destruction", seized);
        let recording = |rule: &str| {
            let active = programme.rules().iter().find(|active| active.rule.id.as_str() == rule).unwrap();
            active.has(Aspect::Rule) && !active.rule.record_fields.is_empty()
        };
        assert!(recording("WGF-63") && programme.kept(RecordClass::Disposal).item_until.is_none(), "{basis}");
        texts(&planned(&programme, &nameless()).marks)
    };
    for basis in ["criminal offence", "administrative"] {
        assert_eq!(of_class(basis), ["frame: KE SZ 26 10113523"], "{basis}");
    }
}

#[test]
fn x23_sadc_wants_barrel_and_frame() {
    let unmarked = |on: &str| {
        let line = mark("manufacture", on, "{maker} {country-of-manufacture} {serial}");
        let programme = own(&profile("manufacture", &["SADC"], &[], &line), Event::Manufacture, "ZM");
        assert_eq!(winner(&programme, "X23").as_deref(), Some("two parts"));
        let findings = planned(&programme, &pistol()).findings;
        let parts = findings.iter().filter(|finding| finding.by.rule.id.as_str() == "SADC-9-1");
        parts.map(|finding| finding.to_string()).collect::<Vec<_>>()
    };
    let open = |part: &str| format!("SADC-9-1: part-unmarked, part {part}");
    assert_eq!(unmarked("\"primary\""), [open("barrel"), open("slide")]);
    assert_eq!(unmarked("[\"barrel\", \"slide\"]"), [open("frame")]);
    assert_eq!(unmarked("\"essential\""), Vec::<String>::new());
}

#[test]
fn x24_south_africa_marks_barrel_and_frame() {
    let programme = shipped("south-africa-import", case(Event::Import, "ZA"));
    assert_eq!(winner(&programme, "X24").as_deref(), Some("two parts"));
    let plan = planned(&programme, &nameless());
    assert_eq!(texts(&plan.marks), ["frame: 10113523", "barrel: 10113523"]);
    let one = review(&programme, &nameless(), Known::default(), &plan.marks[..1]);
    assert_eq!(said_by(&one, "ZA-23-2"), [("part-unmarked", Severity::Refusal)]);
}

#[test]
fn x25_second_identity_is_refused() {
    let programme = shipped("generic-un-import", case(Event::Import, "KE"));
    assert_eq!(winner(&programme, "X25").as_deref(), Some("only when none"));
    assert!(!programme.needs_number(&pistol(), false) && programme.needs_number(&nameless(), false));
    let numbered = planned(&programme, &nameless()).marks;
    assert_eq!(texts(&numbered), ["frame: KE 26 | 10113523"]);
    let findings = review(&programme, &pistol(), Known::default(), &numbered);
    assert!(
        said_by(&findings, "FP-8-1-b-3").contains(&("second-identity", Severity::Refusal)),
        "{findings:?}"
    );
    let double = Known { duplicate: Some("KE-44"), ..Known::default() };
    let findings = review(&programme, &pistol(), double, &numbered);
    assert_eq!(
        sayers(&findings, "second-identity"),
        Vec::<&str>::new(),
        "a double is told apart by a number"
    );
}

#[test]
fn x26_order_of_a_makers_mark_is_the_makers_where_a_law_lists_the_elements() {
    let programme = shipped("eu-manufacture", case(Event::Manufacture, "AT"));
    assert_eq!(winner(&programme, "X26").as_deref(), Some("order of the maker"));
    let recommended = programme.rules().iter().find(|active| active.rule.id.as_str() == "MOS30-M1").unwrap();
    assert!(!recommended.has(Aspect::Order) && recommended.has(Aspect::Content));
}
