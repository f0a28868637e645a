//! Findings: what the rules have to say about a plan, each with the rule that says it.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::conflict::Conflict;
use crate::country::Country;
use crate::force::{Active, Force};
use crate::item::SerialStatus;
use crate::layout::DoesNotFit;
use crate::lot::lot_group;
use crate::mark::{Method, PartKind, Spot};
use crate::rule::{Element, RecordField, TenthsUm};

/// One thing that a rule has to say.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule, as it stands for this authority.
    pub by: Arc<Active>,
    /// What it says, with its data.
    pub kind: FindingKind,
    /// How much it weighs.
    pub severity: Severity,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// It is recommended.
    Advice,
    /// It is asked for, by something that cannot refuse here.
    Warning,
    /// A person has to answer it.
    Question,
    /// No mark is made until it is mended.
    Refusal,
}

/// What was found, with the value and what it has to be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the data that the sentence of each variant names")]
pub enum FindingKind {
    /// An element does not stand on the item (or on the part).
    ElementMissing { element: Element, part: Option<PartKind> },
    /// None of several elements stands there.
    NoneOf { elements: Vec<Element>, part: Option<PartKind> },
    /// The elements stand in another order.
    OrderWrong { text: String, order: Vec<Element> },
    /// A line is not built as the rule says.
    FormatWrong { text: String, format: String },
    /// Characters are too low.
    HeightBelow { height: TenthsUm, min: TenthsUm },
    /// The mark is not deep enough.
    DepthBelow { depth: TenthsUm, min: TenthsUm },
    /// The mark stands on a part where the rule does not want it.
    PartForbidden { part: PartKind, allowed: Vec<PartKind> },
    /// A part that has to bear the mark does not.
    PartUnmarked { part: PartKind },
    /// Too few parts bear it.
    PartsTooFew { marked: usize, min: u8 },
    /// A part should bear it too.
    PartRecommended { part: PartKind },
    /// The mark is not seen from outside.
    NotVisible,
    /// A hidden mark is missing.
    HiddenMissing,
    /// A frame that is not of metal needs an embedded plate.
    PlateMissing { part: PartKind },
    /// The method is not allowed.
    MethodForbidden { method: Method, allowed: Vec<Method> },
    /// The method needs an approval.
    MethodUnapproved { method: Method },
    /// Another method is preferred and no reason was given.
    MethodNotPreferred { method: Method, preferred: Method },
    /// A beam is the only mark on the item.
    LaserAlone,
    /// A character is none of the rule's alphabet.
    CharacterForbidden { character: char, text: String },
    /// Another item of the register has this identity.
    NotUnique { serial: String, reference: String },
    /// A number would give an item with a unique serial a second identity.
    SecondIdentity { serial: String },
    /// The mark would cover something that has to stay.
    Overlap { spot: Spot },
    /// The year is not that of the release.
    YearNotRelease { text: String, release: Date },
    /// The country is not the current code of the country whose mark it is.
    CountryNotCode { text: String, meant: Option<Country> },
    /// A proof mark is planned.
    ProofMark { text: String },
    /// A claim to be let off lacks something.
    ExemptionIncomplete { missing: &'static str },
    /// An exception is claimed that no rule has.
    ExemptionUnknown { exemption: String, known: Vec<String> },
    /// A rule that is known less well would let others off: they stay in force.
    ExemptionUntrusted { permission: String, stays: Vec<String> },
    /// The State whose marks these are is not the one, or not in the area, that the profile is for.
    OutsideJurisdiction { importing: Country, jurisdiction: String },
    /// What is marked as made here was made elsewhere.
    MadeElsewhere { made: String, here: Country },
    /// The weapon would go to civilians without the transfer mark.
    TransferMarkMissing,
    /// A trace of the item is open.
    TraceOpen { reference: String },
    /// Ammunition came unmarked.
    AmmunitionUnmarked,
    /// A lot number is not built as the standard says.
    LotMalformed { lot: String, position: usize, must: &'static str },
    /// The full deactivation mark does not stand on the frame.
    FullMarkNotOnFrame { part: PartKind },
    /// A modified part bears no mark.
    ModifiedPartUnmarked { part: PartKind },
    /// Something else than destruction was decided, and something of that is missing.
    DisposalIncomplete { missing: &'static str },
    /// A certificate is not named.
    CertificateMissing,
    /// The serial was removed, and nobody released the part for marking.
    AwaitsForensicRelease,
    /// Nobody has looked whether there is a serial.
    SerialStatusUnknown,
    /// Serial and status say different things.
    SerialContradiction { status: SerialStatus, found: &'static str },
    /// No weapon of this kind is described.
    KindUnknown { kind: String },
    /// Every place of the part is taken.
    NoFreePlace { part: PartKind, tried: Vec<Spot> },
    /// A character is not in the profile's charset.
    Charset { character: char, text: String },
    /// A line is too long.
    LineTooLong { text: String, chars: usize, chars_max: usize },
    /// The machine cannot make a character.
    MachineCharacter { character: char, text: String },
    /// The machine does not own a sign.
    GlyphNotOwned { glyph: String },
    /// The machine cannot mark so high or so low.
    MachineHeight { height: TenthsUm, min: TenthsUm, max: TenthsUm },
    /// The machine cannot mark so deep.
    MachineDepth { depth: TenthsUm, max: TenthsUm },
    /// The profile does not allow the machine's method.
    MachineMethod { method: Method, allowed: Vec<Method> },
    /// The mark does not fit on the surface.
    DoesNotFit { spot: Spot, fit: Box<DoesNotFit> },
    /// The mark stands nearer to a mark that was found than the height of its characters.
    NotApart { spot: Spot, distance: TenthsUm, min: TenthsUm },
    /// A mark that stands says something else than is planned there now.
    MadeOtherwise { part: PartKind, text: String },
    /// There is no room for the hidden mark; where, is not said.
    HiddenNoRoom,
    /// The profile wants a symbol, and the machine can make none.
    MachineSymbol,
    /// The facts make no symbol.
    SymbolImpossible { why: String },
    /// The metal cannot take a mark: a tag is made.
    MetalCannot { reason: String },
    /// The service is not in the authority's table.
    AgencyUnknown { agency: String },
    /// The number has not as many figures as the authority says.
    NumberLength { number: String, digits: u8 },
    /// The authority has to fill something in.
    NotConfigured { what: &'static str },
    /// The text has two readings, and nobody confirmed the one that is used.
    ReadingOpen { conflict: Arc<Conflict>, reading: String },
    /// A fact that the mark needs was not given.
    FactMissing { element: Element },
    /// The item bears the import mark already: no second one is made.
    Premarked { text: String },
    /// A country is named that was none in that year.
    CountryNotOfItsTime { country: String, year: u16 },
    /// The record lacks a field.
    RecordIncomplete { field: RecordField },
}

impl Finding {
    /// What a rule says with its own force.
    pub fn new(by: &Arc<Active>, kind: FindingKind) -> Self {
        // Whoever uses a permission keeps its conditions.
        let force = match kind {
            FindingKind::ExemptionIncomplete { .. } => by.conditions,
            _ => by.force,
        };
        let severity = match force {
            Force::Refuse => Severity::Refusal,
            Force::Warn => Severity::Warning,
            Force::Advise | Force::Permit | Force::Off => Severity::Advice,
        };
        let severity = match kind.is_at_most() {
            Some(most) => severity.min(most),
            None => severity,
        };
        Self { by: Arc::clone(by), kind, severity }
    }
}

impl FindingKind {
    /// Some things are no more than a question, an advice or a notice, whoever says them.
    fn is_at_most(&self) -> Option<Severity> {
        match self {
            Self::PartRecommended { .. } | Self::Premarked { .. } => Some(Severity::Advice),
            Self::MethodNotPreferred { .. }
            | Self::LaserAlone
            | Self::MetalCannot { .. }
            | Self::ExemptionUntrusted { .. } => Some(Severity::Warning),
            Self::ReadingOpen { .. } | Self::CountryNotOfItsTime { .. } => Some(Severity::Question),
            _ => None,
        }
    }
}

macro_rules! ids {
    ($($variant:ident = $id:literal, $field:literal;)*) => {
        impl FindingKind {
            /// Its id, by which its words are found.
            pub fn id(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $id,)* }
            }

            /// The field it is about.
            pub fn field(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $field,)* }
            }

            /// Every id there is.
            pub const IDS: &[&str] = &[$($id),*];
        }
    };
}

ids! {
    ElementMissing = "element-missing", "mark";
    NoneOf = "none-of", "mark";
    OrderWrong = "order-wrong", "mark";
    FormatWrong = "format-wrong", "mark";
    HeightBelow = "height-below", "height";
    DepthBelow = "depth-below", "depth";
    PartForbidden = "part-forbidden", "part";
    PartUnmarked = "part-unmarked", "part";
    PartsTooFew = "parts-too-few", "part";
    PartRecommended = "part-recommended", "part";
    NotVisible = "not-visible", "place";
    HiddenMissing = "hidden-missing", "place";
    PlateMissing = "plate-missing", "material";
    MethodForbidden = "method-forbidden", "method";
    MethodUnapproved = "method-unapproved", "method";
    MethodNotPreferred = "method-not-preferred", "method";
    LaserAlone = "laser-alone", "method";
    CharacterForbidden = "character-forbidden", "mark";
    NotUnique = "not-unique", "serial";
    SecondIdentity = "second-identity", "serial";
    Overlap = "overlap", "place";
    YearNotRelease = "year-not-release", "year";
    CountryNotCode = "country-not-code", "country";
    ProofMark = "proof-mark", "mark";
    ExemptionIncomplete = "exemption-incomplete", "exemption";
    ExemptionUnknown = "exemption-unknown", "exemption";
    ExemptionUntrusted = "exemption-untrusted", "exemption";
    OutsideJurisdiction = "outside-jurisdiction", "country";
    MadeElsewhere = "made-elsewhere", "country of manufacture";
    TransferMarkMissing = "transfer-mark-missing", "mark";
    TraceOpen = "trace-open", "trace";
    AmmunitionUnmarked = "ammunition-unmarked", "mark";
    LotMalformed = "lot-malformed", "lot";
    FullMarkNotOnFrame = "full-mark-not-on-frame", "part";
    ModifiedPartUnmarked = "modified-part-unmarked", "part";
    DisposalIncomplete = "disposal-incomplete", "disposal";
    CertificateMissing = "certificate-missing", "certificate-no";
    AwaitsForensicRelease = "awaits-forensic-release", "forensic release";
    SerialStatusUnknown = "serial-status-unknown", "serial status";
    SerialContradiction = "serial-contradiction", "serial status";
    KindUnknown = "kind-unknown", "type";
    NoFreePlace = "no-free-place", "place";
    Charset = "charset", "mark";
    LineTooLong = "line-too-long", "mark";
    MachineCharacter = "machine-character", "mark";
    GlyphNotOwned = "glyph-not-owned", "glyph";
    MachineHeight = "machine-height", "height";
    MachineDepth = "machine-depth", "depth";
    MachineMethod = "machine-method", "method";
    DoesNotFit = "does-not-fit", "place";
    NotApart = "not-apart", "place";
    MadeOtherwise = "made-otherwise", "mark";
    HiddenNoRoom = "hidden-no-room", "place";
    MachineSymbol = "machine-symbol", "symbol";
    SymbolImpossible = "symbol-impossible", "symbol";
    MetalCannot = "metal-cannot", "material";
    AgencyUnknown = "agency-unknown", "agency";
    NumberLength = "number-length", "number";
    NotConfigured = "not-configured", "authority";
    ReadingOpen = "reading-open", "confirmed-readings";
    FactMissing = "fact-missing", "mark";
    Premarked = "premarked", "observed marks";
    CountryNotOfItsTime = "country-not-of-its-time", "country of manufacture";
    RecordIncomplete = "record-incomplete", "record";
}

impl FindingKind {
    /// Whether it holds characters of the item itself, which those alike do not share.
    pub(crate) fn holds_characters(&self) -> bool {
        matches!(
            self,
            Self::OrderWrong { .. }
                | Self::FormatWrong { .. }
                | Self::CharacterForbidden { .. }
                | Self::NotUnique { .. }
                | Self::SecondIdentity { .. }
                | Self::YearNotRelease { .. }
                | Self::CountryNotCode { .. }
                | Self::ProofMark { .. }
                | Self::Premarked { .. }
                | Self::TraceOpen { .. }
                | Self::LotMalformed { .. }
                | Self::Charset { .. }
                | Self::LineTooLong { .. }
                | Self::MachineCharacter { .. }
                | Self::GlyphNotOwned { .. }
                | Self::NumberLength { .. }
                | Self::MetalCannot { .. }
                | Self::SymbolImpossible { .. }
                | Self::CountryNotOfItsTime { .. }
                | Self::MadeOtherwise { .. }
                | Self::MadeElsewhere { .. }
        )
    }

    /// The data of the finding by name, for the words of any language.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let part_of =
            |part: &Option<PartKind>| part.map(|part| part.to_string()).unwrap_or_else(|| "-".to_owned());
        match self {
            Self::ElementMissing { element, part } => {
                vec![("element", element.to_string()), ("part", part_of(part))]
            }
            Self::NoneOf { elements, part } => vec![("elements", list(elements)), ("part", part_of(part))],
            Self::OrderWrong { text, order } => vec![("text", text.clone()), ("order", list(order))],
            Self::FormatWrong { text, format } => vec![("text", text.clone()), ("format", format.clone())],
            Self::HeightBelow { height, min } => {
                vec![("height", height.to_string()), ("min", min.to_string())]
            }
            Self::DepthBelow { depth, min } => vec![("depth", depth.to_string()), ("min", min.to_string())],
            Self::PartForbidden { part, allowed } => {
                vec![("part", part.to_string()), ("allowed", list(allowed))]
            }
            Self::PartUnmarked { part }
            | Self::PartRecommended { part }
            | Self::PlateMissing { part }
            | Self::FullMarkNotOnFrame { part }
            | Self::ModifiedPartUnmarked { part } => vec![("part", part.to_string())],
            Self::PartsTooFew { marked, min } => {
                vec![("marked", marked.to_string()), ("min", min.to_string())]
            }
            Self::MethodForbidden { method, allowed } | Self::MachineMethod { method, allowed } => {
                vec![("method", method.to_string()), ("allowed", list(allowed))]
            }
            Self::MethodUnapproved { method } => vec![("method", method.to_string())],
            Self::MethodNotPreferred { method, preferred } => {
                vec![("method", method.to_string()), ("preferred", preferred.to_string())]
            }
            Self::CharacterForbidden { character, text }
            | Self::Charset { character, text }
            | Self::MachineCharacter { character, text } => {
                vec![("character", character.to_string()), ("text", text.clone())]
            }
            other => other.args_of_facts(),
        }
    }

    /// The same for what is not about parts, elements and methods.
    fn args_of_facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotUnique { serial, reference } => {
                vec![("serial", serial.clone()), ("reference", reference.clone())]
            }
            Self::SecondIdentity { serial } => vec![("serial", serial.clone())],
            Self::Overlap { spot } => vec![("spot", spot.to_string())],
            Self::YearNotRelease { text, release } => {
                vec![("text", text.clone()), ("release", release.to_string())]
            }
            Self::CountryNotCode { text, meant } => {
                let meant = meant.map(|country| country.to_string()).unwrap_or_else(|| "-".to_owned());
                vec![("text", text.clone()), ("meant", meant)]
            }
            Self::ProofMark { text } | Self::Premarked { text } => vec![("text", text.clone())],
            Self::ExemptionIncomplete { missing } | Self::DisposalIncomplete { missing } => {
                vec![("missing", (*missing).to_owned())]
            }
            Self::ExemptionUnknown { exemption, known } => {
                let known = if known.is_empty() { "-".to_owned() } else { known.join(", ") };
                vec![("exemption", exemption.clone()), ("known", known)]
            }
            Self::ExemptionUntrusted { permission, stays } => {
                vec![("permission", permission.clone()), ("stays", stays.join(", "))]
            }
            Self::OutsideJurisdiction { importing, jurisdiction } => {
                vec![("importing", importing.to_string()), ("jurisdiction", jurisdiction.clone())]
            }
            Self::MadeElsewhere { made, here } => vec![("made", made.clone()), ("here", here.to_string())],
            Self::TraceOpen { reference } => vec![("reference", reference.clone())],
            Self::LotMalformed { lot, position, .. } => {
                let must = lot_group(*position).to_owned();
                vec![("lot", lot.clone()), ("position", position.to_string()), ("must", must)]
            }
            Self::SerialContradiction { status, found } => {
                vec![("status", status.to_string()), ("found", (*found).to_owned())]
            }
            Self::KindUnknown { kind } => vec![("kind", kind.clone())],
            other => other.args_of_machines(),
        }
    }

    /// The same for what machine, metal and authority do not allow, and for what is missing.
    fn args_of_machines(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NoFreePlace { part, tried } => {
                let tried: Vec<&str> = tried.iter().map(|spot| spot.place.as_str()).collect();
                vec![("part", part.to_string()), ("tried", tried.join(", "))]
            }
            Self::LineTooLong { text, chars, chars_max } => {
                vec![("text", text.clone()), ("chars", chars.to_string()), ("max", chars_max.to_string())]
            }
            Self::GlyphNotOwned { glyph } => vec![("glyph", glyph.clone())],
            Self::MachineHeight { height, min, max } => {
                vec![("height", height.to_string()), ("min", min.to_string()), ("max", max.to_string())]
            }
            Self::MachineDepth { depth, max } => vec![("depth", depth.to_string()), ("max", max.to_string())],
            Self::DoesNotFit { spot, fit } => fit_args(spot, fit),
            Self::NotApart { spot, distance, min } => {
                vec![("spot", spot.to_string()), ("distance", distance.to_string()), ("min", min.to_string())]
            }
            Self::MadeOtherwise { part, text } => vec![("part", part.to_string()), ("text", text.clone())],
            Self::SymbolImpossible { why } => vec![("why", why.clone())],
            Self::MetalCannot { reason } => vec![("reason", reason.clone())],
            Self::AgencyUnknown { agency } => vec![("agency", agency.clone())],
            Self::NumberLength { number, digits } => {
                vec![("number", number.clone()), ("digits", digits.to_string())]
            }
            Self::NotConfigured { what } => vec![("what", (*what).to_owned())],
            Self::ReadingOpen { conflict, reading } => {
                vec![
                    ("conflict", conflict.id.clone()),
                    ("what", conflict.what.clone()),
                    ("reading", reading.clone()),
                ]
            }
            Self::FactMissing { element } => vec![("element", element.to_string())],
            Self::CountryNotOfItsTime { country, year } => {
                vec![("country", country.clone()), ("year", year.to_string())]
            }
            Self::RecordIncomplete { field } => vec![("field", field.to_string())],
            _ => Vec::new(),
        }
    }
}

/// What a mark needs and what the place has, in millimetres; what would help is `-` where nothing of the kind would.
fn fit_args(spot: &Spot, fit: &DoesNotFit) -> Vec<(&'static str, String)> {
    let mm = |um: u64| format!("{}.{:03}", um / 1000, um % 1000);
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    vec![
        ("spot", spot.to_string()),
        ("needs-width", mm(fit.needs_width_um)),
        ("needs-height", mm(fit.needs_height_um)),
        ("has-width", mm(fit.has_width_um.into())),
        ("has-height", mm(fit.has_height_um.into())),
        ("blocked", if fit.blocked_by_obstacles { "yes" } else { "no" }.to_owned()),
        ("height-max", or_none(fit.height_max.map(|height| height.to_string()))),
        ("chars", or_none(fit.excess.iter().map(|excess| excess.chars).max().map(|n| n.to_string()))),
    ]
}

fn list<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Finding {
    /// One line for logs: the program says it in words of the reader's language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.by.rule.id, self.kind.id())?;
        for (name, value) in self.kind.args() {
            write!(f, ", {name} {value}")?;
        }
        Ok(())
    }
}
