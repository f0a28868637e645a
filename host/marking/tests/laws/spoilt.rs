//! Ways to spoil a rule file or a profile, each refused at the exact line and column, with value and remedy.

use marking::authority::Authority;
use marking::library::{Folder, Library, Override, PROFILES, RULES};

use crate::common::with_file;

/// Where the program has to point at; taken out before the file is read.
const HERE: char = '‸';

/// One way to spoil a file: `find` is replaced by `put`, and the message has to hold each of `said`.
struct Spoiling {
    name: &'static str,
    file: &'static str,
    find: &'static str,
    put: &'static str,
    said: &'static [&'static str],
}

const fn spoil(
    name: &'static str,
    file: &'static str,
    find: &'static str,
    put: &'static str,
    said: &'static [&'static str],
) -> Spoiling {
    Spoiling { name, file, find, put, said }
}

const RULE_FILES: [Spoiling; 29] = [
    spoil("not toml", "att.toml", "id = \"ATT\"", "id ‸\"ATT\"", &["expected"]),
    spoil(
        "unknown key of the file",
        "att.toml",
        "id = \"ATT\"",
        "‸ident = \"ATT\"\nid = \"ATT\"",
        &["unknown field `ident`", "`id`", "`edition`"],
    ),
    spoil(
        "unknown key of a rule",
        "canada.toml",
        "citation = \"SOR/2004-275 s. 2\"",
        "‸cite = \"SOR/2004-275 s. 2\"",
        &["unknown field `cite`", "`citation`"],
    ),
    spoil(
        "missing key of a rule",
        "canada.toml",
        "[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"",
        "‸[[rule]]\nid = \"CA-2\"",
        &["missing field `citation`"],
    ),
    spoil(
        "wrong word for a level",
        "canada.toml",
        "level = \"shall\"",
        "level = ‸\"must\"",
        &["unknown variant `must`", "`shall`", "`should`"],
    ),
    spoil(
        "wrong word for a provenance",
        "canada.toml",
        "provenance = \"F\"",
        "provenance = ‸\"G\"",
        &["unknown variant `G`", "`S`", "`M?`"],
    ),
    spoil(
        "wrong word for a trigger",
        "canada.toml",
        "triggers = [\"manufacture\"]",
        "triggers = [‸\"making\"]",
        &["unknown variant `making`", "`manufacture`"],
    ),
    spoil(
        "wrong word for an element",
        "canada.toml",
        "elements = [\"country\", \"year\"]",
        "elements = [\"country\", ‸\"date\"]",
        &["unknown variant `date`", "`marking-date`"],
    ),
    spoil(
        "wrong word for a check",
        "canada.toml",
        "checks = [\"no-overlap\"]",
        "checks = [‸\"overlap\"]",
        &["unknown variant `overlap`", "`no-overlap`"],
    ),
    spoil(
        "text where a number belongs",
        "canada.toml",
        "depth-min = 760",
        "depth-min = ‸\"0.076 mm\"",
        &["invalid type: string \"0.076 mm\"", "expected u32"],
    ),
    spoil(
        "millimetres where tenths of a micrometre belong",
        "canada.toml",
        "depth-min = 760",
        "depth-min = ‸0.076",
        &["invalid type: floating point `0.076`", "expected u32"],
    ),
    spoil(
        "no day",
        "canada.toml",
        "valid-from = \"2025-12-01\"",
        "valid-from = ‸\"2025-13-01\"",
        &["month", "1..=12"],
    ),
    spoil(
        "unknown source",
        "canada.toml",
        "[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"F\"\nsources = [\"F83\"]",
        "‸[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"F\"\nsources = [\"F999\"]",
        &["sources is F999", "write an id of sources.toml"],
    ),
    spoil(
        "found without a source",
        "canada.toml",
        "[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"F\"\nsources = [\"F83\"]",
        "‸[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"C\"\nsources = []",
        &["sources is empty", "write where it was found, for provenance S, F and C"],
    ),
    spoil(
        "S without a source",
        "canada.toml",
        "[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"F\"\nsources = [\"F83\"]",
        "‸[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"S\"",
        &["sources is empty", "write where it was found"],
    ),
    spoil(
        "S without a document of the United Nations",
        "canada.toml",
        "[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"F\"",
        "‸[[rule]]\nid = \"CA-2\"\ncitation = \"SOR/2004-275 s. 2\"\nlevel = \"shall\"\nprovenance = \"S\"",
        &["provenance is S", "S only with a United Nations document among the sources"],
    ),
    spoil(
        "depth out of range",
        "canada.toml",
        "[[rule]]\nid = \"CA-5\"",
        "‸[[rule]]\nid = \"CA-5\"\ngeometry = { depth-min = 5 }",
        &["geometry is", "TenthsUm(5)", "write 10 to 500000 tenths of a micrometre"],
    ),
    spoil(
        "term that ends before it begins",
        "canada.toml",
        "[[rule]]\nid = \"CA-5\"",
        "‸[[rule]]\nid = \"CA-5\"\nvalid-to = \"2025-11-30\"",
        &["valid-to is 2025-11-30", "write not before valid-from"],
    ),
    spoil(
        "format that is no regular expression",
        "canada.toml",
        "[[rule]]\nid = \"CA-5\"",
        "‸[[rule]]\nid = \"CA-5\"\nformat = \"^[A-Z\"",
        &["format \"^[A-Z\"", "unclosed"],
    ),
    spoil(
        "definition that asks for a mark",
        "canada.toml",
        "[[rule]]\nid = \"CA-6\"",
        "‸[[rule]]\nid = \"CA-6\"\nelements = [\"year\"]",
        &["level is definition", "write a definition asks for nothing"],
    ),
    spoil(
        "rule twice in one file",
        "canada.toml",
        "[[rule]]\nid = \"CA-3\"\n",
        "‸[[rule]]\nid = \"CA-2\"\n",
        &["rule CA-2 is written down twice", "give each its own id"],
    ),
    spoil(
        "rule twice in two files",
        "canada.toml",
        "[[rule]]\nid = \"CA-2\"",
        "[[rule]]\nid = ‸\"AT-proof-check\"",
        &["rule AT-proof-check (also in AT) is written down twice"],
    ),
    spoil(
        "instrument twice",
        "att.toml",
        "id = \"ATT\"",
        "id = ‸\"AMM\"",
        &["instrument AMM is written down twice", "give each its own id"],
    ),
    spoil(
        "source twice",
        "sources.toml",
        "[[source]]\nid = \"S001\"",
        "‸[[source]]\nid = \"S000\"",
        &["source S000 is written down twice"],
    ),
    spoil(
        "conflict about a rule that is not there",
        "conflicts.toml",
        "[[conflict]]\nid = \"X24\"",
        "‸[[conflict]]\nid = \"X24\"",
        &["rule ZA-23-9 is named and not there", "name a rule of a rule file"],
    ),
    spoil(
        "conflict with one side",
        "conflicts.toml",
        "[[conflict]]\nid = \"X24\"",
        "‸[[conflict]]\nid = \"X24\"",
        &["side is 1", "write two [[conflict.side]] tables or more"],
    ),
    spoil(
        "conflict whose default is no side",
        "conflicts.toml",
        "[[conflict]]\nid = \"X24\"",
        "‸[[conflict]]\nid = \"X24\"",
        &["default is three parts", "write the name of a side, or all where all-allowed"],
    ),
    spoil(
        "conflict twice",
        "conflicts.toml",
        "[[conflict]]\nid = \"X24\"",
        "‸[[conflict]]\nid = \"X23\"",
        &["conflict X23 is written down twice"],
    ),
    spoil(
        "kind of weapon twice",
        "weapons.toml",
        "[[weapon]]\nkinds = [\"revolver\"]",
        "‸[[weapon]]\nkinds = [\"pistol\"]",
        &["\"pistol\" is named twice", "name each kind of weapon once"],
    ),
];

const PROFILE_FILES: [Spoiling; 30] = [
    spoil(
        "unknown key",
        "nairobi-import.toml",
        "inherits =",
        "‸inherit =",
        &["unknown field `inherit`", "`inherits`"],
    ),
    spoil(
        "wrong word for an event",
        "nairobi-import.toml",
        "events = [\"import\"]",
        "events = [‸\"entry\"]",
        &["unknown variant `entry`", "`temp-import`"],
    ),
    spoil(
        "wrong id",
        "nairobi-import.toml",
        "id = \"nairobi-import\"",
        "id = ‸\"Nairobi Import\"",
        &["id is Nairobi Import", "write lower-case letters, digits and hyphens"],
    ),
    spoil(
        "id of another profile",
        "nairobi-import.toml",
        "id = \"nairobi-import\"",
        "id = ‸\"india-manufacture\"",
        &["profile india-manufacture (also in india-manufacture.toml) is written down twice"],
    ),
    spoil("no State", "india-manufacture.toml", "jurisdiction = \"IN\"", "jurisdiction = ‸\"XX\"", &["XX"]),
    spoil(
        "height below what can be read",
        "india-manufacture.toml",
        "height = 20000",
        "height = ‸4999",
        &["height is 4999", "write 5000 to 200000 tenths of a micrometre"],
    ),
    spoil(
        "height above what fits",
        "india-manufacture.toml",
        "height = 20000",
        "height = ‸200001",
        &["height is 200001", "write 5000 to 200000 tenths of a micrometre"],
    ),
    spoil(
        "depth out of range",
        "india-manufacture.toml",
        "depth = 2000",
        "depth = ‸99",
        &["depth is 99", "write 100 to 20000 tenths of a micrometre"],
    ),
    spoil(
        "line of no characters",
        "india-manufacture.toml",
        "line-chars-max = 40",
        "line-chars-max = ‸0",
        &["line-chars-max is 0", "write 1 to 64"],
    ),
    spoil(
        "charset with a control character",
        "india-manufacture.toml",
        "charset = \"ABC",
        "charset = ‸\"\\u0007ABC",
        &["charset is", "write printable characters"],
    ),
    spoil(
        "mark without a line",
        "india-manufacture.toml",
        "[[mark]]\nkind = \"manufacture\"\non = \"essential\"\n",
        "‸[[mark]]\nkind = \"manufacture\"\non = \"primary\"\nline = []\n\n[[mark]]\nkind = \"manufacture\"\non = \"essential\"\n",
        &["line is 0", "write 1 to 8 [[mark.line]] tables"],
    ),
    spoil(
        "parts that there are not",
        "india-manufacture.toml",
        "on = \"essential\"",
        "on = ‸\"everywhere\"",
        &["On"],
    ),
    spoil(
        "element that there is not",
        "india-manufacture.toml",
        "template = \"{country-of-manufacture} {maker}",
        "template = ‸\"{country-of-making} {maker}",
        &["{country-of-making} is no placeholder", "`country-of-manufacture`"],
    ),
    spoil(
        "style that there is not",
        "india-manufacture.toml",
        "template = \"{country-of-manufacture} {maker} {year-of-manufacture:y2}",
        "template = ‸\"{country-of-manufacture} {maker} {year-of-manufacture:y3}",
        &["{year-of-manufacture:y3} is no placeholder", "the styles are alpha3, name, y2, mmyy, plain"],
    ),
    spoil(
        "brace without its partner",
        "india-manufacture.toml",
        "template = \"{country-of-manufacture} {maker}",
        "template = ‸\"{country-of-manufacture {maker}",
        &["a brace in", "has no partner"],
    ),
    spoil(
        "character of a template that the charset lacks",
        "india-manufacture.toml",
        "template = \"{country-of-manufacture} {maker}",
        "template = ‸\"{country-of-manufacture}*{maker}",
        &["\"*\" is not in the charset"],
    ),
    spoil(
        "instrument that binds and is not there",
        "india-manufacture.toml",
        "binds = [\"IN\"]",
        "binds = [\"IN\", ‸\"INDIA\"]",
        &["instrument INDIA is named and not there", "there are AMM, AT, ATT"],
    ),
    spoil(
        "instrument that guides and is not there",
        "india-manufacture.toml",
        "guided-by = [\"MOS30\"",
        "guided-by = [‸\"MOS3\"",
        &["instrument MOS3 is named and not there"],
    ),
    spoil(
        "instrument that is adopted and is not there",
        "ammunition-lot-us.toml",
        "[[adopts]]\ninstrument = \"LOT\"",
        "‸[[adopts]]\ninstrument = \"LOTS\"",
        &["instrument LOTS is named and not there"],
    ),
    spoil(
        "opt-in to nothing",
        "india-manufacture.toml",
        "binds = [\"IN\"]",
        "binds = [\"IN\"]\nopt-in = [‸\"IN-99\"]",
        &["rule IN-99 is named and not there", "name a rule or an instrument"],
    ),
    spoil(
        "rule of a line that is not there",
        "seized-for-destruction.toml",
        "[[mark.line]]",
        "‸[[mark.line]]",
        &["rule WGF-999 is named and not there", "name a rule of a rule file"],
    ),
    spoil(
        "line that no rule asks for",
        "canada-manufacture.toml",
        "[[mark.line]]\ntemplate = \"{maker}\"",
        "[[mark.line]]\ntemplate = \"‸HELLO\"\n\n[[mark.line]]\ntemplate = \"{maker}\"",
        &["no rule that is switched on asks for this line", "cite one, or leave the line out"],
    ),
    spoil(
        "parent that is not there",
        "nairobi-import.toml",
        "inherits = \"generic-un-import\"",
        "inherits = ‸\"generic\"",
        &["profile generic is named and not there"],
    ),
    spoil(
        "parent that is its own heir",
        "nairobi-import.toml",
        "inherits = \"generic-un-import\"",
        "inherits = ‸\"nairobi-import\"",
        &["nairobi-import"],
    ),
    spoil(
        "height that is nowhere said",
        "india-manufacture.toml",
        "# India",
        "‸# India",
        &["height is nowhere said", "write it here, or inherit it"],
    ),
    spoil(
        "conflict that is silent",
        "nairobi-import.toml",
        "id = \"nairobi-import\"",
        "id = ‸\"nairobi-import\"",
        &["conflict X2 is open", "NBO-7-b", "write a [[conflict]] with id, winner and because"],
    ),
    spoil(
        "conflict that is not there",
        "nairobi-import.toml",
        "[[conflict]]\nid = \"X2\"",
        "‸[[conflict]]\nid = \"X99\"",
        &["conflict X99 is named and not there", "name one of conflicts.toml"],
    ),
    spoil(
        "winner that is no side",
        "ecowas-manufacture.toml",
        "[[conflict]]\nid = \"X5\"\nwinner = \"required\"",
        "‸[[conflict]]\nid = \"X5\"\nwinner = \"wanted\"",
        &[
            "winner wanted is named and not there",
            "name one of \"required\", \"encouraged\", \"not named\", \"all\"",
        ],
    ),
    spoil(
        "winner without a reason",
        "ecowas-manufacture.toml",
        "[[conflict]]\nid = \"X5\"\nwinner = \"required\"\nbecause =",
        "‸[[conflict]]\nid = \"X5\"\nwinner = \"required\"\n#",
        &["missing field `because`"],
    ),
    spoil(
        "kind of weapon twice",
        "india-manufacture.toml",
        "[[mark]]",
        "[[weapon]]\nkinds = [\"musket\"]\nprimary = \"barrel\"\nplaces = { barrel = [\"left\"] }\n\n‸[[weapon]]\nkinds = [\"musket\"]\nprimary = \"barrel\"\nplaces = { barrel = [\"left\"] }\n\n[[mark]]",
        &["\"musket\" is named twice"],
    ),
];

/// What is spoilt once more elsewhere in the file, where one place is not enough.
fn further(name: &str, text: String) -> String {
    match name {
        "rule of a line that is not there" => text.replace("WGF-46", "WGF-999"),
        "conflict that is silent" => {
            let at = text.find("[[conflict]]").unwrap();
            text[..at].to_owned()
        }
        "height that is nowhere said" => text.replace("\nheight = 20000", ""),
        "conflict about a rule that is not there" => text.replace("\"ZA-23-2\"", "\"ZA-23-9\""),
        "conflict with one side" => text.replacen("met-with = [\"ZA-23-2\"]\ndefault = \"two parts\"\nside = [{ name = \"two parts\" }, { name = \"one part\" }]", "side = [{ name = \"two parts\" }]", 1),
        "conflict whose default is no side" => {
            text.replace("met-with = [\"ZA-23-2\"]\ndefault = \"two parts\"", "met-with = [\"ZA-23-2\"]\ndefault = \"three parts\"")
        }
        _ => text,
    }
}

/// What is wrong with the refusal of a spoilt file; nothing where it is refused as it should be.
fn wrong_with(folder: Folder, shipped: &[(&str, &str)], spoiling: &Spoiling) -> Vec<String> {
    let Spoiling { name, file, find, put, said } = spoiling;
    let text = shipped.iter().find(|(shipped, _)| shipped == file).unwrap().1;
    if !text.contains(find) {
        return vec![format!("{name}: {file} holds no {find}")];
    }
    let marked = further(name, text.replacen(find, put, 1));
    let before = &marked[..marked.find(HERE).unwrap()];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    let message = match with_file(folder, file, &marked.replace(HERE, "")) {
        Ok(_) => return vec![format!("{name}: {file} is taken")],
        Err(error) => error.to_string(),
    };
    let place = format!("{file}, line {line}, column {column}: ");
    let mut wrong = Vec::new();
    if !message.starts_with(&place) {
        wrong.push(format!("{name}: not at {place}: {message}"));
    }
    let unsaid = said.iter().filter(|words| !message.contains(*words));
    wrong.extend(unsaid.map(|words| format!("{name}: \"{words}\" is not in: {message}")));
    wrong
}

#[test]
fn rule_file_spoilt_is_refused_at_the_place_with_value_and_remedy() {
    let wrong: Vec<String> = RULE_FILES.iter().flat_map(|s| wrong_with(Folder::Rules, RULES, s)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn profile_spoilt_is_refused_at_the_place_with_value_and_remedy() {
    let wrong: Vec<String> =
        PROFILE_FILES.iter().flat_map(|s| wrong_with(Folder::Profiles, PROFILES, s)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn authority_spoilt_is_refused_with_value_and_remedy() {
    for (text, line, column, said) in [
        ("nam = \"X\"", 1, 1, "unknown field `nam`"),
        ("name = \"X\"\nnumber-digits = 11", 1, 1, "number-digits is 11: write 4 to 10"),
        (
            "[[agency]]\ncode = \"pol\"\nname = \"Police\"",
            1,
            1,
            "agency code is pol: write 2 to 5 letters A to Z or figures",
        ),
        (
            "[[glyph]]\nname = \"star\"\nshown = \"\"\nsent = \"x\"",
            1,
            1,
            "write name, shown and sent, none of them empty",
        ),
        ("[[hidden]]\nkinds = []\npart = \"grip\"\nplace = \"left\"", 3, 8, "unknown variant `grip`"),
        (
            "[[hidden]]\nkinds = []\npart = \"frame\"\nplace = \"Left\"",
            4,
            9,
            "\"Left\" names no place: write lower-case words",
        ),
    ] {
        let error = Authority::from_toml(text).unwrap_err();
        assert_eq!((error.line, error.column), (line, column), "{error}");
        assert!(error.to_string().contains(said), "{error}");
    }
}

#[test]
fn profiles_that_inherit_from_each_other_are_refused_at_the_word_that_closes_the_loop() {
    let profile = |id: &str, parent: &str| Override {
        folder: Folder::Profiles,
        name: format!("{id}.toml"),
        text: format!("id = \"{id}\"\nedition = 1\ntitle = \"x\"\ninherits = \"{parent}\"\n"),
    };
    let error = Library::load(&[profile("aa", "bb"), profile("bb", "cc"), profile("cc", "aa")]).unwrap_err();
    let said = "cc.toml, line 4, column 12: inherits is aa: write a profile that does not inherit this one";
    assert_eq!(error.to_string(), said);
}
