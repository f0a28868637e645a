//! What only the authority can fill in: whose word it trusts, its agencies, glyphs and licence, and the surfaces at hand.
//!
//! The file is `authority.toml` in the station's folder. Nothing in it has a default: what is missing is asked for by a
//! finding, never invented.

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::library::Library;
use crate::mark::{Method, PartKind, Place};
use crate::rule::RuleId;
use crate::surface::{Axis, Curvature, Surface, SurfaceError};
use crate::text::{Located, Problem, parse};

/// An authority's own settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Authority {
    /// Its name, as it stands on the practice sheet.
    pub name: String,
    /// Rules or whole instruments that may refuse although only a second hand tells of them (provenance C, or F from a
    /// secondary source).
    pub opt_in: Vec<String>,
    /// Rules whose text the authority has read: from then on they count as its own law.
    pub verified: Vec<Verified>,
    /// The services that hold weapons.
    pub agency: Vec<Agency>,
    /// How many digits a number of the State's stock has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_digits: Option<u8>,
    /// Signs that the machine owns.
    pub glyph: Vec<Glyph>,
    /// The marking number or short licence number of the licensee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence_number: Option<String>,
    /// Why weapons are marked by another method than stamping, where stamping is recommended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason_not_stamped: Option<String>,
    /// Approvals of methods that need one.
    pub approval: Vec<Approval>,
    /// Where the hidden mark of a kind of weapon goes.
    pub hidden: Vec<HiddenPlace>,
    /// Surfaces whose size is known.
    pub surface: Vec<KnownSurface>,
}

/// A rule whose text somebody has read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Verified {
    /// The rule.
    pub rule: RuleId,
    /// Who read it.
    pub by: String,
    /// When.
    #[schemars(with = "String")]
    pub on: Date,
    /// What was read: edition, page.
    pub text: String,
}

/// A service that holds weapons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Agency {
    /// Its code in marks.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A sign that the machine owns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Glyph {
    /// What profiles call it: `star`, `ecowas`.
    pub name: String,
    /// How it is written in the register, on screens and labels.
    pub shown: String,
    /// What is sent to the machine for it.
    pub sent: String,
}

/// An approval of a method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Approval {
    /// The method.
    pub method: Method,
    /// The reference of the decision.
    pub reference: String,
}

/// Where a hidden mark goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HiddenPlace {
    /// The kinds of weapon.
    pub kinds: Vec<String>,
    /// The part: one that is hard to manipulate and without which the weapon is useless.
    pub part: PartKind,
    /// The place on it.
    #[schemars(with = "String")]
    pub place: Place,
}

/// A surface whose size is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct KnownSurface {
    /// The kinds of weapon; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The models; empty for all.
    #[serde(default)]
    pub models: Vec<String>,
    /// The part.
    pub part: PartKind,
    /// The place.
    #[schemars(with = "String")]
    pub place: Place,
    /// Along the line of text, micrometres.
    pub width_um: u32,
    /// Across it, micrometres.
    pub height_um: u32,
    /// What stays free at each edge, micrometres.
    pub margin_um: u32,
    /// How it is curved; none for a flat surface.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub curve: Option<Curve>,
}

/// How a known surface is curved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Curve {
    /// Radius of the cylinder, micrometres.
    pub radius_um: u32,
    /// Where its axis runs, seen from the lines of text.
    #[schemars(with = "String")]
    pub axis: Axis,
    /// How far the metal may lie below the tool's plane, micrometres: what the tool can still reach.
    pub sagitta_max_um: u32,
}

/// How a sign is written.
const SHOWN: &str =
    "a sign with a character that no profile writes otherwise, or a name in brackets: [ECOWAS]";

impl Authority {
    /// Reads and checks the file.
    pub fn from_toml(text: &str) -> Result<Self, Located> {
        let authority: Self = parse(text)?;
        authority.check().map_err(|problem| Located::at(text, 0, problem))?;
        Ok(authority)
    }

    fn check(&self) -> Result<(), Problem> {
        let code_is_good = |code: &str| {
            (2..=5).contains(&code.len())
                && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        };
        if let Some(agency) = self.agency.iter().find(|agency| !code_is_good(&agency.code)) {
            let value = agency.code.clone();
            return Err(Problem::Range {
                field: "agency code",
                value,
                must: "2 to 5 letters A to Z or figures",
            });
        }
        if let Some((at, error)) =
            self.surface.iter().enumerate().find_map(|(at, s)| Some((at, s.measured().err()?)))
        {
            return Err(Problem::Range {
                field: "surface",
                value: format!("number {}, {} of {} um", at + 1, error.field, error.value_um),
                must: "measures that a surface can have: sides up to a metre, margins that leave something free",
            });
        }
        if let Some(digits) = self.number_digits.filter(|digits| !(4..=10).contains(digits)) {
            return Err(Problem::Range {
                field: "number-digits",
                value: digits.to_string(),
                must: "4 to 10",
            });
        }
        if let Some(glyph) =
            self.glyph.iter().find(|g| g.name.is_empty() || g.shown.is_empty() || g.sent.is_empty())
        {
            let value = format!("{glyph:?}");
            return Err(Problem::Range {
                field: "glyph",
                value,
                must: "name, shown and sent, none of them empty",
            });
        }
        let is_word =
            |g: &&Glyph| !g.is_bracketed() && g.shown.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ');
        if let Some(glyph) = self.glyph.iter().find(is_word) {
            return Err(Problem::Range { field: "shown", value: glyph.shown.clone(), must: SHOWN });
        }
        let mut seen = BTreeSet::new();
        let words = self.glyph.iter().flat_map(|g| [("glyph", &g.name), ("shown", &g.shown)]);
        for (what, word) in words {
            if !seen.insert((what, word)) {
                return Err(Problem::Twice { what, id: word.clone() });
            }
        }
        Ok(())
    }

    /// Whether no sign is written as marks are, and each rule or instrument that the file names exists; a name that is mistyped would otherwise do nothing, and
    /// nobody would see it. `text` is the file's, for the place of the mistake.
    ///
    /// # Errors
    /// The first name that nothing has.
    pub fn check_names(&self, text: &str, library: &Library) -> Result<(), Located> {
        let is_rule = |id: &str| library.rule(&id.into()).is_some();
        let missing = |what, id: &str, remedy: &str| {
            let at = text.find(&format!("\"{id}\"")).unwrap_or(0);
            let (id, remedy) = (id.to_owned(), remedy.to_owned());
            Err(Located::at(text, at, Problem::Missing { what, id, remedy }))
        };
        if let Some(unknown) = self.verified.iter().map(|v| v.rule.as_str()).find(|id| !is_rule(id)) {
            return missing("rule", unknown, "name a rule of a rule file");
        }
        let is_text = |glyph: &&Glyph| !glyph.is_bracketed() && library.writes(&glyph.shown);
        if let Some(glyph) = self.glyph.iter().find(is_text) {
            let at = text.find(&format!("\"{}\"", glyph.shown)).unwrap_or(0);
            let problem = Problem::Range { field: "shown", value: glyph.shown.clone(), must: SHOWN };
            return Err(Located::at(text, at, problem));
        }
        let trusted = self.opt_in.iter().find(|id| !is_rule(id) && library.instrument(id).is_none());
        if let Some(unknown) = trusted {
            return missing("rule", unknown, "name a rule or an instrument");
        }
        Ok(())
    }

    /// The glyph of a name.
    pub fn glyph_named(&self, name: &str) -> Option<&Glyph> {
        self.glyph.iter().find(|glyph| glyph.name == name)
    }

    /// Whether a service with this code is listed.
    pub fn knows_agency(&self, code: &str) -> bool {
        self.agency.iter().any(|agency| agency.code == code)
    }

    /// The surface of a place, where its size is known: what names the model goes before what names only the kind.
    pub fn surface_of(
        &self,
        kind: &str,
        model: &str,
        part: PartKind,
        place: &Place,
    ) -> Option<&KnownSurface> {
        let names =
            |list: &[String], word: &str| list.iter().any(|named| named.eq_ignore_ascii_case(word.trim()));
        let fits = |surface: &&KnownSurface| {
            surface.part == part
                && surface.place == *place
                && (surface.kinds.is_empty() || names(&surface.kinds, kind))
                && (surface.models.is_empty() || names(&surface.models, model))
        };
        self.surface
            .iter()
            .filter(fits)
            .max_by_key(|surface| (!surface.models.is_empty(), !surface.kinds.is_empty()))
    }

    /// What the machine is sent for a line as it is shown: each glyph in its own code. A sign is never written as other
    /// characters of a mark are (`Self::check_names`), so that it is found wherever it stands; the longest goes first.
    pub fn sent(&self, line: &str) -> String {
        let mut sent = String::with_capacity(line.len());
        let mut rest = line;
        while let Some(next) = rest.chars().next() {
            let starting = self.glyph.iter().filter(|glyph| rest.starts_with(&glyph.shown));
            let (text, length) = match starting.max_by_key(|glyph| glyph.shown.len()) {
                Some(glyph) => (glyph.sent.as_str(), glyph.shown.len()),
                None => (&rest[..next.len_utf8()], next.len_utf8()),
            };
            sent.push_str(text);
            rest = &rest[length..];
        }
        sent
    }
}

impl Glyph {
    /// Whether it is written in brackets, as no word of a mark is.
    fn is_bracketed(&self) -> bool {
        self.shown.len() > 2 && self.shown.starts_with('[') && self.shown.ends_with(']')
    }
}

impl KnownSurface {
    /// The surface by its measures.
    ///
    /// # Errors
    /// [`SurfaceError`] where no surface has such measures; an authority's file that was read has none of those.
    pub fn measured(&self) -> Result<Surface, SurfaceError> {
        let curvature =
            self.curve.as_ref().map(|curve| Curvature { radius_um: curve.radius_um, axis: curve.axis });
        Surface::new(self.width_um, self.height_um, curvature, self.margin_um)
    }

    /// How far curved metal may lie below the tool's plane, micrometres; without meaning on a flat surface.
    pub fn sagitta_max_um(&self) -> u32 {
        self.curve.as_ref().map_or(0, |curve| curve.sagitta_max_um)
    }
}
