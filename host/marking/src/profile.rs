//! Profiles: which instruments bind an authority, who wins where they conflict, and what its marks look like.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::case::Event;
use crate::conflict::Settled;
use crate::mark::{MarkKind, Method, PartKind, Place};
use crate::rule::{Condition, Output, RuleId, TenthsUm};
use crate::symbol::{MODULE_MAX_UM, MODULE_MIN_UM, Shape};
use crate::template::Template;
use crate::text::{Located, Problem, parse};
use crate::weapon::{Weapon, check_weapons};

/// A profile with what it inherits, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name in files and on screens.
    pub id: String,
    /// Raised with each change of its text.
    pub edition: u32,
    /// What it is, in one line.
    pub title: String,
    /// The profiles it was made from, itself first.
    pub lineage: Vec<String>,
    /// The State whose marks these are, where the profile fixes it.
    pub jurisdiction: Option<crate::country::Country>,
    /// The area that the State whose marks these are belongs to, where the profile fixes it.
    pub area: Option<crate::country::Area>,
    /// The events it makes marks for.
    pub events: Vec<Event>,
    /// Instruments that bind the authority, in the order in which their rules are cited.
    pub binds: Vec<Named>,
    /// Instruments that are shown and never refuse.
    pub guided_by: Vec<Named>,
    /// Guides that a State has made its law.
    pub adopts: Vec<Adopted>,
    /// Instruments or rules that may refuse although only a second hand tells of them.
    pub opt_in: Vec<String>,
    /// How conflicts were settled, and by which profile.
    pub settled: Vec<(Settled, String)>,
    /// The methods allowed, in order of preference.
    pub methods: Vec<Method>,
    /// Character height.
    pub height: TenthsUm,
    /// Depth.
    pub depth: TenthsUm,
    /// The characters a planned mark may have.
    pub charset: String,
    /// The longest line, in characters.
    pub line_chars_max: usize,
    /// The marks that are made.
    pub marks: Vec<MarkRule>,
    /// The weapons that it describes otherwise than the shared table.
    pub weapons: Vec<Weapon>,
}

/// An instrument by its id, and the profile that named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The instrument.
    pub instrument: String,
    /// The profile.
    pub by: String,
}

/// A guide that a State has made its law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Adopted {
    /// The instrument.
    pub instrument: String,
    /// The act that adopts it.
    pub by_act: String,
}

/// One mark: where it stands, when, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkRule {
    /// What it is for.
    pub kind: MarkKind,
    /// The parts that bear it.
    pub on: On,
    /// At most so many of them, the first ones.
    pub parts_max: Option<u8>,
    /// The one place it may have; otherwise the weapon's places in their order.
    pub place: Option<Place>,
    /// The events it is made for; empty for all of the profile.
    pub events: Vec<Event>,
    /// When it is made.
    pub when: Condition,
    /// A tag instead of a mark.
    pub output: Option<Output>,
    /// Character height, where it differs.
    pub height: Option<TenthsUm>,
    /// A Data Matrix beside the lines.
    pub symbol: Option<SymbolRule>,
    /// The lines from top to bottom.
    pub lines: Vec<LineRule>,
}

/// A Data Matrix beside the lines of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SymbolRule {
    /// Its form.
    pub shape: Shape,
    /// The side of a module, micrometres, 50 to 10000.
    pub module_um: u32,
}

/// One line of a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRule {
    /// What it says.
    pub template: Template,
    /// When it is there.
    pub when: Condition,
    /// Rules that ask for it besides those that ask for its elements.
    pub rules: Vec<RuleId>,
}

/// The parts that bear a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// The frame or receiver.
    Primary,
    /// Every essential part, the primary one first.
    Essential,
    /// Every essential part but the primary one.
    Further,
    /// Every essential part that bears no number of its own.
    Unnumbered,
    /// The primary part if it was modified for a deactivation.
    ModifiedPrimary,
    /// Every other part that was modified for a deactivation.
    ModifiedFurther,
    /// The place that the authority keeps for hidden marks.
    Hidden,
    /// These parts, as far as the item has them.
    #[serde(untagged)]
    Parts(Vec<PartKind>),
}

/// A profile as its file has it. A profile that inherits leaves out what it takes over.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ProfileFile {
    #[schemars(with = "String")]
    pub(crate) id: Spanned<String>,
    pub(crate) edition: u32,
    pub(crate) title: String,
    /// The profile whose settings hold where this one has none.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub(crate) inherits: Option<Spanned<String>>,
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub(crate) jurisdiction: Option<crate::country::Country>,
    /// The area that the State whose marks these are belongs to, for profiles of several States.
    #[serde(default)]
    pub(crate) area: Option<crate::country::Area>,
    #[serde(default)]
    pub(crate) events: Vec<Event>,
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) binds: Vec<Spanned<String>>,
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) guided_by: Vec<Spanned<String>>,
    #[serde(default)]
    #[schemars(with = "Vec<Adopted>")]
    pub(crate) adopts: Vec<Spanned<Adopted>>,
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(crate) opt_in: Vec<Spanned<String>>,
    #[serde(default)]
    #[schemars(with = "Vec<Settled>")]
    pub(crate) conflict: Vec<Spanned<Settled>>,
    #[serde(default)]
    pub(crate) methods: Option<Vec<Method>>,
    #[serde(default)]
    #[schemars(with = "Option<TenthsUm>")]
    pub(crate) height: Option<Spanned<TenthsUm>>,
    #[serde(default)]
    #[schemars(with = "Option<TenthsUm>")]
    pub(crate) depth: Option<Spanned<TenthsUm>>,
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub(crate) charset: Option<Spanned<String>>,
    #[serde(default)]
    #[schemars(with = "Option<usize>")]
    pub(crate) line_chars_max: Option<Spanned<usize>>,
    #[serde(default)]
    #[schemars(with = "Vec<RawMark>")]
    pub(crate) mark: Vec<Spanned<RawMark>>,
    #[serde(default)]
    #[schemars(with = "Vec<Weapon>")]
    pub(crate) weapon: Vec<Spanned<Weapon>>,
}

/// A mark as its file has it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawMark {
    kind: MarkKind,
    on: On,
    #[serde(default)]
    parts_max: Option<u8>,
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    place: Option<Place>,
    #[serde(default)]
    events: Vec<Event>,
    #[serde(default)]
    when: Condition,
    #[serde(default)]
    output: Option<Output>,
    #[serde(default)]
    height: Option<TenthsUm>,
    #[serde(default)]
    symbol: Option<SymbolRule>,
    #[schemars(with = "Vec<RawLine>")]
    line: Vec<Spanned<RawLine>>,
}

/// A line as its file has it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawLine {
    #[schemars(with = "String")]
    template: Spanned<String>,
    #[serde(default)]
    when: Condition,
    #[serde(default)]
    rules: Vec<RuleId>,
}

impl ProfileFile {
    /// Reads a profile's file and checks what can be checked without the others.
    pub fn from_toml(text: &str) -> Result<Self, Located> {
        let file: Self = parse(text)?;
        file.check().map_err(|(at, problem)| Located::at(text, at, problem))?;
        Ok(file)
    }

    fn check(&self) -> Result<(), (usize, Problem)> {
        let range = |at: usize, field, value: String, must| Err((at, Problem::Range { field, value, must }));
        let id = self.id.get_ref();
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            return range(self.id.span().start, "id", id.clone(), "lower-case letters, digits and hyphens");
        }
        if let Some(height) = self.height.as_ref().filter(|h| !(5_000..=200_000).contains(&h.get_ref().0)) {
            let value = height.get_ref().0.to_string();
            return range(height.span().start, "height", value, "5000 to 200000 tenths of a micrometre");
        }
        if let Some(depth) = self.depth.as_ref().filter(|d| !(100..=20_000).contains(&d.get_ref().0)) {
            let value = depth.get_ref().0.to_string();
            return range(depth.span().start, "depth", value, "100 to 20000 tenths of a micrometre");
        }
        if let Some(chars) = self.line_chars_max.as_ref().filter(|c| !(1..=64).contains(c.get_ref())) {
            return range(chars.span().start, "line-chars-max", chars.get_ref().to_string(), "1 to 64");
        }
        if let Some(charset) = self.charset.as_ref().filter(|c| c.get_ref().chars().any(char::is_control)) {
            return range(charset.span().start, "charset", charset.get_ref().clone(), "printable characters");
        }
        for mark in &self.mark {
            let lines = mark.get_ref().line.len();
            if !(1..=8).contains(&lines) {
                return range(mark.span().start, "line", lines.to_string(), "1 to 8 [[mark.line]] tables");
            }
            let module = mark.get_ref().symbol.map(|symbol| symbol.module_um);
            if let Some(um) = module.filter(|um| !(MODULE_MIN_UM..=MODULE_MAX_UM).contains(um)) {
                return range(mark.span().start, "module-um", um.to_string(), "50 to 10000 micrometres");
            }
        }
        check_weapons(&self.weapon)
    }

    /// The marks, their templates read.
    pub(crate) fn marks(&self, charset: &str) -> Result<Vec<MarkRule>, (usize, Problem)> {
        self.mark.iter().map(|mark| mark.get_ref().read(charset)).collect()
    }

    /// Where each rule that a line cites is named.
    pub(crate) fn cited(&self) -> impl Iterator<Item = (usize, &RuleId)> {
        let lines = self.mark.iter().flat_map(|mark| &mark.get_ref().line);
        lines.flat_map(|line| line.get_ref().rules.iter().map(|rule| (line.span().start, rule)))
    }
}

impl RawMark {
    fn read(&self, charset: &str) -> Result<MarkRule, (usize, Problem)> {
        let lines = self.line.iter().map(|line| {
            let (at, line) = (line.get_ref().template.span().start, line.get_ref());
            let template = Template::parse(line.template.get_ref()).map_err(|problem| (at, problem))?;
            match template.literals().chars().find(|c| !charset.contains(*c)) {
                Some(stranger) => Err((at, Problem::Charset(stranger))),
                None => Ok(LineRule { template, when: line.when.clone(), rules: line.rules.clone() }),
            }
        });
        Ok(MarkRule {
            kind: self.kind,
            on: self.on.clone(),
            parts_max: self.parts_max,
            place: self.place.clone(),
            events: self.events.clone(),
            when: self.when.clone(),
            output: self.output,
            height: self.height,
            symbol: self.symbol,
            lines: lines.collect::<Result<_, _>>()?,
        })
    }
}

impl Profile {
    /// Whether an instrument binds the authority: it is named under `binds`, or a guide was adopted.
    pub fn is_bound_by(&self, instrument: &str) -> bool {
        self.binds.iter().any(|named| named.instrument == instrument)
            || self.adopts.iter().any(|adopted| adopted.instrument == instrument)
    }

    /// The instruments whose rules are looked at, those that bind first.
    pub fn instruments(&self) -> impl Iterator<Item = &str> {
        let mut seen = BTreeSet::new();
        let named = self.binds.iter().chain(&self.guided_by).map(|named| named.instrument.as_str());
        named.filter(move |instrument| seen.insert(*instrument))
    }

    /// The winner of a conflict, and the profile that named it.
    pub fn winner(&self, conflict: &str) -> Option<(&Settled, &str)> {
        let settled = self.settled.iter().find(|(settled, _)| settled.id == conflict);
        settled.map(|(settled, by)| (settled, by.as_str()))
    }
}
