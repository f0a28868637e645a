//! Profiles: an authority's marking rules as data, read from TOML and checked before anything relies on them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use toml::Spanned;

use crate::mark::{Method, Micrometres, PartKind, Place};
use crate::plan::Event;
use crate::rule::{Rule, RuleId, RuleRef};

mod template;

pub use template::{Piece, Template};

/// The shipped profiles: their ids and their text.
pub const SHIPPED: &[(&str, &str)] =
    &[("generic-un-import", include_str!("../profiles/generic-un-import.toml"))];

/// An authority's marking rules, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name in files and on screens.
    pub id: String,
    /// Raised with each change of its text.
    pub edition: u32,
    /// What it is, in one line.
    pub title: String,
    /// What has to have happened for its mark to be applied.
    pub event: Event,
    /// The methods allowed, in order of preference.
    pub methods: Vec<Method>,
    /// Character height.
    pub height_um: Micrometres,
    /// Depth of the mark.
    pub depth_um: Micrometres,
    /// The characters a planned mark may have.
    pub charset: String,
    /// The longest line, in characters.
    pub line_chars_max: usize,
    /// The lines from top to bottom.
    pub lines: Vec<LineRule>,
    /// Where each kind of weapon is marked.
    pub parts: Vec<PartRule>,
    /// Every rule the lines cite.
    pub rules: Vec<Rule>,
    /// SHA-256 of the text it was read from, to be recorded with what was marked by it.
    pub source_sha256: [u8; 32],
}

/// One line of the mark: what it says, when it is there and which rules ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRule {
    /// What it says.
    pub template: Template,
    /// When it is there.
    pub when: When,
    /// Why it is there.
    pub rules: Vec<RuleRef>,
}

/// When a line is part of the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// On every item.
    Always,
    /// On items without a serial that identifies them.
    NoUniqueSerial,
}

/// Where certain kinds of weapon are marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartRule {
    /// The part to mark.
    pub part: PartKind,
    /// The kinds of weapon this holds for.
    pub kinds: Vec<String>,
    /// The places on the part in order of preference.
    pub places: Vec<Place>,
}

/// Why a text is no profile, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct ProfileError {
    /// Line of the text, from 1.
    pub line: usize,
    /// Column of the line in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: ProfileProblem,
}

/// What can be wrong with a profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileProblem {
    /// Not TOML, or a field is missing, unknown or of the wrong kind.
    #[error("{0}")]
    Text(String),
    /// A value lies outside what can be marked.
    #[error("{field} is {value}: write {rule}")]
    Range {
        /// The field.
        field: &'static str,
        /// Its value.
        value: String,
        /// What it has to be.
        rule: &'static str,
    },
    /// A template uses a placeholder that does not exist.
    #[error("{{{0}}} is no placeholder: use {{importing}}, {{year2}}, {{year4}} or {{number}}")]
    Placeholder(String),
    /// A template has a brace without its partner.
    #[error("a brace in \"{0}\" has no partner")]
    Brace(String),
    /// A line cites a rule that the profile does not hold.
    #[error("rule {0} is cited and not written down: add a [[rule]] with this id")]
    UnknownRule(RuleId),
    /// Two rules have one name.
    #[error("rule {0} is written down twice")]
    RuleTwice(RuleId),
    /// No cited rule may ask for the line by itself.
    #[error("no rule cited here is binding with provenance S or F: a line on metal needs one")]
    NoCarryingRule,
    /// The fixed text of a template has a character that the charset lacks.
    #[error("\"{0}\" is not in the charset")]
    Charset(char),
    /// A kind of weapon is named for two parts.
    #[error("\"{0}\" is named for two parts: name each kind of weapon once")]
    KindTwice(String),
}

impl Profile {
    /// Reads and checks a profile.
    pub fn from_toml(text: &str) -> Result<Self, ProfileError> {
        let raw: RawProfile = toml::from_str(text).map_err(|e| syntax_error(text, &e))?;
        raw.check(text)
    }

    /// The shipped profile of this id.
    pub fn shipped(id: &str) -> Option<Self> {
        let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == id)?;
        // Each shipped text is read by a test.
        Some(Self::from_toml(text).expect("the shipped profiles are sound"))
    }

    /// The part rule for a kind of weapon.
    pub fn part_for(&self, kind: &str) -> Option<&PartRule> {
        let folded = kind.trim().to_lowercase();
        self.parts.iter().find(|rule| rule.kinds.contains(&folded))
    }

    /// Every kind of weapon the profile knows a part for.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().flat_map(|rule| rule.kinds.iter().map(String::as_str))
    }

    /// The same profile with the one method of the machine at hand.
    pub fn narrowed_to(&self, method: Method) -> Result<Self, MethodForbidden> {
        if !self.methods.contains(&method) {
            let allowed = self.methods.clone();
            return Err(MethodForbidden { profile: self.id.clone(), method, allowed });
        }
        Ok(Self { methods: vec![method], ..self.clone() })
    }
}

/// A machine's method is not allowed by a profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("profile {profile} does not allow {method}; it allows {allowed:?}")]
pub struct MethodForbidden {
    /// The profile.
    pub profile: String,
    /// The machine's method.
    pub method: Method,
    /// What the profile allows.
    pub allowed: Vec<Method>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProfile {
    id: Spanned<String>,
    edition: u32,
    title: String,
    event: Event,
    methods: Spanned<Vec<Method>>,
    height_um: Spanned<u32>,
    depth_um: Spanned<u32>,
    charset: Spanned<String>,
    line_chars_max: Spanned<usize>,
    line: Spanned<Vec<RawLine>>,
    part: Spanned<Vec<Spanned<PartRule>>>,
    rule: Vec<Spanned<Rule>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLine {
    template: Spanned<String>,
    when: When,
    rules: Spanned<Vec<Spanned<RuleId>>>,
}

impl RawProfile {
    fn check(self, text: &str) -> Result<Profile, ProfileError> {
        let at = |offset: usize, problem| error_at(text, offset, problem);
        for (offset, field, value, good, rule) in self.ranges() {
            if !good {
                return Err(at(offset, ProfileProblem::Range { field, value, rule }));
            }
        }
        let rules = unique_rules(self.rule).map_err(|(offset, problem)| at(offset, problem))?;
        let parts = unique_kinds(self.part.into_inner()).map_err(|(offset, problem)| at(offset, problem))?;
        let charset = self.charset.into_inner();
        let lines = self.line.into_inner().into_iter().map(|line| line.check(&rules, &charset));
        let lines = lines.collect::<Result<_, _>>().map_err(|(offset, problem)| at(offset, problem))?;
        Ok(Profile {
            id: self.id.into_inner(),
            edition: self.edition,
            title: self.title,
            event: self.event,
            methods: self.methods.into_inner(),
            height_um: Micrometres(self.height_um.into_inner()),
            depth_um: Micrometres(self.depth_um.into_inner()),
            charset,
            line_chars_max: self.line_chars_max.into_inner(),
            lines,
            parts,
            rules,
            source_sha256: Sha256::digest(text.as_bytes()).into(),
        })
    }

    /// Offset, field, value, whether it is good, and what it has to be.
    fn ranges(&self) -> [(usize, &'static str, String, bool, &'static str); 8] {
        let id = self.id.get_ref();
        let id_is_good =
            !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let charset = self.charset.get_ref();
        let charset_is_good = !charset.is_empty() && charset.bytes().all(|b| (b' '..=b'~').contains(&b));
        let (height_um, depth_um) = (*self.height_um.get_ref(), *self.depth_um.get_ref());
        let chars = *self.line_chars_max.get_ref();
        let (methods, lines, parts) =
            (self.methods.get_ref().len(), self.line.get_ref().len(), self.part.get_ref().len());
        [
            (self.id.span().start, "id", id.clone(), id_is_good, "lower-case letters, digits and hyphens"),
            (
                self.height_um.span().start,
                "height_um",
                height_um.to_string(),
                (500..=20_000).contains(&height_um),
                "500 to 20000",
            ),
            (
                self.depth_um.span().start,
                "depth_um",
                depth_um.to_string(),
                (10..=2_000).contains(&depth_um),
                "10 to 2000",
            ),
            (
                self.charset.span().start,
                "charset",
                charset.clone(),
                charset_is_good,
                "one or more printable ASCII characters",
            ),
            (
                self.line_chars_max.span().start,
                "line_chars_max",
                chars.to_string(),
                (1..=40).contains(&chars),
                "1 to 40",
            ),
            (self.methods.span().start, "methods", methods.to_string(), methods > 0, "one or more methods"),
            (
                self.line.span().start,
                "line",
                lines.to_string(),
                (1..=8).contains(&lines),
                "1 to 8 [[line]] tables",
            ),
            (self.part.span().start, "part", parts.to_string(), parts > 0, "one or more [[part]] tables"),
        ]
    }
}

type At<T> = Result<T, (usize, ProfileProblem)>;

impl RawLine {
    fn check(self, known: &[Rule], charset: &str) -> At<LineRule> {
        let template_offset = self.template.span().start;
        let template =
            Template::parse(self.template.get_ref()).map_err(|problem| (template_offset, problem))?;
        if let Some(stranger) = template.literals().chars().find(|c| !charset.contains(*c)) {
            return Err((template_offset, ProfileProblem::Charset(stranger)));
        }
        let rules_offset = self.rules.span().start;
        let mut rules = Vec::new();
        let mut carried = false;
        for cited in self.rules.into_inner() {
            let rule = known.iter().find(|rule| rule.id == *cited.get_ref());
            let rule = rule
                .ok_or_else(|| (cited.span().start, ProfileProblem::UnknownRule(cited.get_ref().clone())))?;
            carried |= rule.carries_a_line();
            rules.push(rule.reference());
        }
        match carried {
            true => Ok(LineRule { template, when: self.when, rules }),
            false => Err((rules_offset, ProfileProblem::NoCarryingRule)),
        }
    }
}

fn unique_rules(rules: Vec<Spanned<Rule>>) -> At<Vec<Rule>> {
    let mut seen = BTreeSet::new();
    for rule in &rules {
        if !seen.insert(&rule.get_ref().id) {
            return Err((rule.span().start, ProfileProblem::RuleTwice(rule.get_ref().id.clone())));
        }
    }
    Ok(rules.into_iter().map(Spanned::into_inner).collect())
}

fn unique_kinds(parts: Vec<Spanned<PartRule>>) -> At<Vec<PartRule>> {
    let mut seen = BTreeSet::new();
    for part in &parts {
        let (offset, part) = (part.span().start, part.get_ref());
        if part.kinds.is_empty() || part.places.is_empty() {
            let value = "empty".to_owned();
            let problem =
                ProfileProblem::Range { field: "kinds or places", value, rule: "one or more of each" };
            return Err((offset, problem));
        }
        if let Some(kind) = part.kinds.iter().find(|kind| kind.trim() != kind.to_lowercase()) {
            let problem =
                ProfileProblem::Range { field: "kinds", value: kind.clone(), rule: "lower-case words" };
            return Err((offset, problem));
        }
        if let Some(kind) = part.kinds.iter().find(|kind| !seen.insert((*kind).clone())) {
            return Err((offset, ProfileProblem::KindTwice(kind.clone())));
        }
    }
    Ok(parts.into_iter().map(Spanned::into_inner).collect())
}

fn syntax_error(text: &str, error: &toml::de::Error) -> ProfileError {
    let offset = error.span().map_or(0, |span| span.start);
    error_at(text, offset, ProfileProblem::Text(error.message().to_owned()))
}

fn error_at(text: &str, offset: usize, problem: ProfileProblem) -> ProfileError {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    ProfileError { line, column, problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped_text() -> &'static str {
        SHIPPED[0].1
    }

    #[test]
    fn profile_shipped_is_sound_and_carries_its_own_id() {
        for (id, text) in SHIPPED {
            assert_eq!(Profile::from_toml(text).unwrap().id, *id);
            assert!(Profile::shipped(id).is_some());
        }
        assert!(Profile::shipped("unheard-of").is_none());
    }

    #[test]
    fn profile_every_rule_is_cited_by_a_line() {
        let profile = Profile::shipped("generic-un-import").unwrap();
        let cited: BTreeSet<_> =
            profile.lines.iter().flat_map(|l| l.rules.iter().map(|r| r.id.clone())).collect();
        let held: BTreeSet<_> = profile.rules.iter().map(|rule| rule.id.clone()).collect();
        assert_eq!(cited, held);
    }

    #[test]
    fn profile_spoilt_is_refused_at_its_line_and_column() {
        let cases = [
            ("height_um = 2000", "height_um = 2", "height_um = ", "height_um is 2"),
            ("edition = 1", "edition = ", "edition = ", "line"),
            ("{year2}", "{year3}", "template = ", "{year3} is no placeholder"),
            ("{importing} {year2}", "{importing {year2}", "template = ", "has no partner"),
            ("{importing} {year2}", "{importing}*{year2}", "template = ", "\"*\" is not in the charset"),
            (
                "[\"FP-8-1-b-3\", ",
                "[\"FP-9\", ",
                "when = \"no_unique_serial\"\nrules = [",
                "rule FP-9 is cited",
            ),
            (
                "[\"FP-8-1-b-3\", ",
                "[",
                "when = \"no_unique_serial\"\nrules = ",
                "no rule cited here is binding",
            ),
            ("[\"launcher\", ", "[\"pistol\", ", "", "\"pistol\" is named for two parts"),
            ("id = \"MOS30-I2\"", "id = \"MOS30-I1\"", "", "rule MOS30-I1 is written down twice"),
            ("event = \"import\"", "event = \"imports\"", "event = ", "imports"),
        ];
        for (good, bad, before, said) in cases {
            assert!(shipped_text().contains(good), "{good}");
            let spoilt = shipped_text().replacen(good, bad, 1);
            let error = Profile::from_toml(&spoilt).unwrap_err();
            assert!(error.to_string().contains(said), "{error}");
            if !before.is_empty() {
                let offset = spoilt.find(before).unwrap() + before.len();
                let line = spoilt[..offset].lines().count();
                assert_eq!(error.line, line, "{error}");
                assert_eq!(error.column, spoilt[..offset].lines().last().unwrap().len() + 1, "{error}");
            }
        }
    }

    #[test]
    fn profile_narrowed_keeps_one_method_or_refuses() {
        let profile = Profile::shipped("generic-un-import").unwrap();
        assert_eq!(profile.narrowed_to(Method::DotPeen).unwrap().methods, [Method::DotPeen]);
        let stamped = profile.narrowed_to(Method::Stamp).unwrap();
        let refused = stamped.narrowed_to(Method::Laser).unwrap_err();
        assert_eq!((refused.method, refused.allowed), (Method::Laser, vec![Method::Stamp]));
    }
}
