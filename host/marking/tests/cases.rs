//! Worked examples and negative cases of the instruments, each by its number: one test over one file of data.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use jiff::civil::Date;
use marking::authority::Authority;
use marking::case::{Case, CaseFacts, Event, Release};
use marking::country::Country;
use marking::finding::{Finding, FindingKind, Severity};
use marking::item::Item;
use marking::library::{Folder, Library, Override};
use marking::machine::MachineLimits;
use marking::mark::{MarkKind, MarkLine, Method, PartKind, Place, PlannedMark, Spot};
use marking::plan::{Known, PlacedElement, Plan, Proposed, plan, review};
use marking::programme::Programme;
use marking::records::{Due, Kept, Until, tracing};
use marking::rule::{Output, RecordClass, RecordField, RuleRef, TenthsUm};
use marking::template::{Piece, Template};
use serde::Deserialize;

const FILE: &str = include_str!("cases.toml");

/// Every number that the file has to hold.
const NUMBERS: &str = "W1 W2 W3 W4 W5 W6 W7 W9 W11 W13 W15 W17 W19 W21 W23 W25 W27 \
    N1 N2 N3 N4 N5 N6 N7 N9 N11 N13 N15 N17 N19 N21 N23 N25 N27 N29 N31 N33 N35 N37 N39";

#[derive(Deserialize)]
struct File {
    case: Vec<toml::Table>,
}

/// One case: its number, what it is, and its runs. What a run does not say is taken from its case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    /// Which run of the case it is, where there are several.
    #[serde(default)]
    run: String,
    #[serde(default)]
    profile: String,
    /// The text of a profile that a station would write for itself.
    #[serde(default)]
    station_profile: Option<String>,
    #[serde(default)]
    event: Event,
    released: Option<Date>,
    country: Option<Country>,
    method: Option<Method>,
    #[serde(default)]
    owns_glyphs: bool,
    #[serde(default)]
    authority: Authority,
    #[serde(default)]
    facts: CaseFacts,
    #[serde(default)]
    item: Item,
    #[serde(default)]
    known: Register,
    /// Marks that a person proposes. Without it the profile's own are judged.
    propose: Option<Vec<Proposal>>,
    #[serde(default)]
    mark: Vec<WantedMark>,
    #[serde(default)]
    finding: Vec<WantedFinding>,
    /// Findings, by id or by rule, that must not be.
    #[serde(default)]
    absent: Vec<String>,
    #[serde(default)]
    geometry: Vec<WantedGeometry>,
    #[serde(default)]
    due: Vec<WantedDue>,
    /// Rules that set no term.
    #[serde(default)]
    due_not: Vec<String>,
    #[serde(default)]
    kept: Option<WantedTerm>,
    /// Attestations that a person is asked for.
    #[serde(default)]
    asks: Vec<String>,
    /// Attestations that nobody is asked for.
    #[serde(default)]
    asks_not: Vec<String>,
    record_lacks: Option<WantedGaps>,
    #[serde(default)]
    output: Option<Output>,
    /// Whether some rule refuses the item or the consignment; looked at where it is said.
    refused: Option<bool>,
    /// A test elsewhere in the workspace that shows the case.
    shown_by: Option<ShownBy>,
    trace_request: Option<WantedTrace>,
    indicator: Option<WantedIndicator>,
}

/// What the register knows of the item.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Register {
    number: Option<String>,
    taken: Vec<Spot>,
    duplicate: Option<String>,
}

/// A mark as a person proposes it. Each line is a template of fixed words: `{country=CA} {year=25}`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Proposal {
    kind: MarkKind,
    part: PartKind,
    #[serde(default = "anywhere")]
    place: Place,
    height: Option<TenthsUm>,
    depth: Option<TenthsUm>,
    lines: Vec<String>,
}

fn anywhere() -> Place {
    "right-rear".parse().unwrap_or_else(|error| panic!("{error}"))
}

/// A mark that has to be planned, in its place in the order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedMark {
    part: PartKind,
    place: Option<Place>,
    lines: Vec<String>,
    /// Rules that each line cites, among others.
    #[serde(default)]
    rules: Vec<Vec<String>>,
    height: Option<TenthsUm>,
    depth: Option<TenthsUm>,
}

/// Something that a rule has to say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedFinding {
    id: String,
    rule: String,
    severity: String,
    /// How much it weighs for an authority that neither opted in to a second hand nor read the text itself.
    otherwise: Option<String>,
    /// What its data say, as `name value`.
    #[serde(default)]
    with: Option<String>,
}

/// All marks made so high and so deep, and the rules that refuse that: these and no others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedGeometry {
    height: TenthsUm,
    depth: TenthsUm,
    refused_by: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedDue {
    rule: String,
    /// The last day; none stands for "without delay".
    until: Option<Date>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedTerm {
    class: RecordClass,
    years_from_record: Option<u16>,
    years_from_destruction: Option<u16>,
    /// Rules that the term comes from, among others; without years the record is kept for ever.
    rules: Vec<String>,
}

/// The fields that the item's record lacks by one rule: these and no others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedGaps {
    rule: String,
    fields: Vec<RecordField>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ShownBy {
    file: String,
    tests: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedTrace {
    importer: Option<String>,
    missing: Vec<RecordField>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WantedIndicator {
    arms: Vec<tracing::Arm>,
    numerator: u64,
    denominator: u64,
}

/// What does not agree with a case.
type Faults = Vec<String>;

#[test]
fn every_case_comes_out_as_its_number_says() {
    let mut told = String::new();
    for (number, runs) in cases() {
        for run in runs {
            for fault in run.faults() {
                let _ = writeln!(told, "{number} {}: {fault}", run.run);
            }
        }
    }
    assert!(told.is_empty(), "\n{told}");
}

#[test]
fn every_case_that_is_wanted_is_there_once() {
    let here: Vec<String> = cases().into_iter().map(|(number, _)| number).collect();
    let wanted: Vec<&str> = NUMBERS.split_whitespace().collect();
    assert_eq!(here, wanted);
}

/// The cases of the file: each number with its runs.
fn cases() -> Vec<(String, Vec<Run>)> {
    let file: File = toml::from_str(FILE).unwrap_or_else(|error| panic!("{error}"));
    file.case.into_iter().map(read_case).collect()
}

fn read_case(mut case: toml::Table) -> (String, Vec<Run>) {
    let mut word = |name: &str| case.remove(name).and_then(|value| value.as_str().map(str::to_owned));
    let number = word("number").unwrap_or_else(|| panic!("a case without a number"));
    assert!(word("what").is_some_and(|what| !what.is_empty()), "{number} does not say what it is");
    let runs = match case.remove("runs") {
        Some(toml::Value::Array(runs)) => runs,
        _ => vec![toml::Value::Table(toml::Table::new())],
    };
    let read = |own: toml::Value| {
        let mut table = case.clone();
        table.extend(own.as_table().cloned().unwrap_or_default());
        table.try_into().unwrap_or_else(|error| panic!("{number}: {error}"))
    };
    let runs = runs.into_iter().map(read).collect();
    (number, runs)
}

impl Run {
    fn faults(&self) -> Faults {
        let mut faults = Faults::new();
        if let Some(shown) = &self.shown_by {
            shown.faults(&mut faults);
        }
        if let Some(indicator) = &self.indicator {
            indicator.faults(&mut faults);
        }
        if let Some(wanted) = &self.trace_request {
            wanted.faults(&self.item, &mut faults);
        }
        if !self.profile.is_empty() {
            self.judge(&mut faults);
        }
        faults
    }

    fn judge(&self, faults: &mut Faults) {
        let programme = self.programme(self.authority.clone());
        let judged = self.judged(&programme);
        self.marks(&judged, faults);
        if judged.output != self.output {
            faults.push(format!("output {:?}, wanted {:?}", judged.output, self.output));
        }
        for wanted in &self.finding {
            wanted.faults(&judged.findings, &wanted.severity, faults);
        }
        for id in &self.absent {
            let is = |finding: &&Finding| finding.kind.id() == id || finding.by.rule.id.as_str() == id;
            faults.extend(judged.findings.iter().filter(is).map(|finding| format!("not wanted: {finding}")));
        }
        let refused: Vec<&Finding> =
            judged.findings.iter().filter(|finding| finding.severity == Severity::Refusal).collect();
        if self.refused.is_some_and(|wanted| wanted == refused.is_empty()) {
            let refused: Vec<String> = refused.iter().map(ToString::to_string).collect();
            faults.push(format!("refused by {refused:?}, wanted refused = {:?}", self.refused));
        }
        self.geometry(&programme, &judged, faults);
        self.records(&programme, faults);
        self.without_trust(faults);
    }

    fn programme(&self, authority: Authority) -> Programme {
        let own = self.station_profile.iter().map(|text| Override {
            folder: Folder::Profiles,
            name: "station.toml".to_owned(),
            text: text.clone(),
        });
        let library = Library::load(&own.collect::<Vec<_>>()).unwrap_or_else(|error| panic!("{error}"));
        let (Some(importing), Some(date)) = (self.country, self.released) else {
            panic!("country or released is missing: {self:?}")
        };
        let case =
            Case { event: self.event, release: Release { importing, date }, facts: self.facts.clone() };
        let machine = MachineLimits {
            owns_glyphs: self.owns_glyphs,
            ..MachineLimits::of_method(self.method.unwrap_or(Method::Stamp))
        };
        Programme::new(&library, &self.profile, authority, case, machine)
            .unwrap_or_else(|error| panic!("{error}"))
    }

    /// The marks with everything that is said of them, of the item and of the consignment.
    fn judged(&self, programme: &Programme) -> Plan {
        let known = Known {
            number: self.known.number.as_deref(),
            taken: &self.known.taken,
            made: &[],
            duplicate: self.known.duplicate.as_deref(),
        };
        let mut judged = match &self.propose {
            None => plan(programme, &self.item, known),
            Some(proposals) => {
                let marks: Vec<_> = proposals.iter().map(|proposal| proposal.mark(programme)).collect();
                let findings = review(programme, &self.item, known, &marks);
                Plan { output: None, findings, unplaced: 0, marks }
            }
        };
        judged.findings.extend(programme.findings().iter().cloned());
        judged
    }

    fn marks(&self, judged: &Plan, faults: &mut Faults) {
        if self.propose.is_some() {
            return;
        }
        let texts = |mark: &Proposed| format!("[{}] {}", mark.mark.part, mark.mark.texts().join(" | "));
        let found: Vec<String> = judged.marks.iter().map(texts).collect();
        let wanted: Vec<String> =
            self.mark.iter().map(|mark| format!("[{}] {}", mark.part, mark.lines.join(" | "))).collect();
        if found != wanted {
            faults.push(format!("planned {found:?}, wanted {wanted:?}"));
            return;
        }
        for (mark, wanted) in judged.marks.iter().zip(&self.mark) {
            wanted.faults(mark, faults);
        }
    }

    fn geometry(&self, programme: &Programme, judged: &Plan, faults: &mut Faults) {
        for wanted in &self.geometry {
            let mut marks = judged.marks.clone();
            for mark in &mut marks {
                (mark.height, mark.depth) = (wanted.height, wanted.depth);
            }
            let about_size = |finding: &&Finding| {
                matches!(finding.kind, FindingKind::HeightBelow { .. } | FindingKind::DepthBelow { .. })
                    && finding.severity == Severity::Refusal
            };
            let said = review(programme, &self.item, Known::default(), &marks);
            let by: BTreeSet<String> =
                said.iter().filter(about_size).map(|finding| finding.by.rule.id.to_string()).collect();
            if by != wanted.refused_by {
                faults.push(format!("{wanted:?}: refused by {by:?}"));
            }
        }
    }

    fn records(&self, programme: &Programme, faults: &mut Faults) {
        let due = programme.deadlines();
        for wanted in &self.due {
            let is = |due: &&Due| due.rule.id.as_str() == wanted.rule;
            match due.iter().find(is) {
                Some(due) if due.until == wanted.until => {}
                other => faults.push(format!("{wanted:?}: due {:?}", other.map(|due| due.until))),
            }
        }
        let idle = due.iter().filter(|due| self.due_not.iter().any(|rule| rule == due.rule.id.as_str()));
        faults.extend(idle.map(|due| format!("{} sets a term", due.rule.id)));
        if let Some(wanted) = &self.kept {
            wanted.faults(&programme.kept(wanted.class), faults);
        }
        let questions = programme.questions(&self.item, self.known.duplicate.is_some());
        let asked: Vec<&str> = questions.iter().map(|question| question.attestation.id.as_str()).collect();
        let missing = self.asks.iter().filter(|wanted| !asked.contains(&wanted.as_str()));
        faults.extend(missing.map(|wanted| format!("{wanted} is not asked, but {asked:?}")));
        let idle = self.asks_not.iter().filter(|id| asked.contains(&id.as_str()));
        faults.extend(idle.map(|id| format!("{id} is asked")));
        if let Some(wanted) = &self.record_lacks {
            let gaps = programme.record_gaps(&self.item);
            let gaps: Vec<RecordField> = gaps
                .into_iter()
                .filter(|(rule, _)| rule.id.as_str() == wanted.rule)
                .map(|gap| gap.1)
                .collect();
            if gaps != wanted.fields {
                faults.push(format!("{wanted:?}: lacks {gaps:?}"));
            }
        }
    }

    /// The same without the authority's trust in a second hand.
    fn without_trust(&self, faults: &mut Faults) {
        let otherwise = self.finding.iter().filter_map(|wanted| Some((wanted, wanted.otherwise.as_ref()?)));
        let mut otherwise = otherwise.peekable();
        if otherwise.peek().is_none() {
            return;
        }
        let untrusting = Authority { opt_in: Vec::new(), verified: Vec::new(), ..self.authority.clone() };
        let judged = self.judged(&self.programme(untrusting));
        for (wanted, severity) in otherwise {
            wanted.faults(&judged.findings, severity, faults);
        }
    }
}

impl Proposal {
    fn mark(&self, programme: &Programme) -> Proposed {
        let (profile, none): (_, std::sync::Arc<[RuleRef]>) = (&programme.profile, [].into());
        let (height, depth) = (self.height.unwrap_or(profile.height), self.depth.unwrap_or(profile.depth));
        let mut elements = Vec::new();
        let lines = self.lines.iter().enumerate().map(|(at, line)| {
            let text = fixed(line, at, &mut elements);
            MarkLine { text, rules: none.clone() }
        });
        let lines = lines.collect();
        Proposed {
            kind: self.kind,
            height,
            depth,
            mark: PlannedMark {
                part: self.part,
                place: self.place.clone(),
                method: programme.method(),
                height_um: height.rounded_up(),
                depth_um: depth.rounded_up(),
                area: None,
                lines,
                symbol: None,
                restricted: false,
            },
            elements,
            symbol: None,
            stands: false,
        }
    }
}

/// The words of a template that has only fixed ones, and where its elements stand.
fn fixed(line: &str, at: usize, elements: &mut Vec<PlacedElement>) -> String {
    let template = Template::parse(line).unwrap_or_else(|problem| panic!("{line}: {problem}"));
    let mut said = String::new();
    for piece in template.pieces() {
        let start = said.len();
        match piece {
            Piece::Literal(text) => said.push_str(text),
            Piece::Fixed { element, text } => {
                said.push_str(text);
                elements.push(PlacedElement { element: *element, line: at, start, end: said.len() });
            }
            Piece::Field { .. } | Piece::Glyph { .. } => panic!("{line}: a proposed line says everything"),
        }
    }
    said
}

impl WantedMark {
    fn faults(&self, mark: &Proposed, faults: &mut Faults) {
        let place = &mark.mark.place;
        if self.place.as_ref().is_some_and(|wanted| wanted != place) {
            faults.push(format!("{:?} stands at {place}", self.lines));
        }
        let sized = |wanted: Option<TenthsUm>, found: TenthsUm| wanted.is_none_or(|wanted| wanted == found);
        if !sized(self.height, mark.height) || !sized(self.depth, mark.depth) {
            faults.push(format!("{:?} is {} high and {} deep", self.lines, mark.height, mark.depth));
        }
        for (line, wanted) in mark.mark.lines.iter().zip(&self.rules) {
            let cited: Vec<&str> = line.rules.iter().map(|rule| rule.id.as_str()).collect();
            if let Some(missing) = wanted.iter().find(|rule| !cited.contains(&rule.as_str())) {
                faults.push(format!("{:?} does not cite {missing}, but {cited:?}", line.text));
            }
        }
    }
}

impl WantedFinding {
    fn faults(&self, findings: &[Finding], severity: &str, faults: &mut Faults) {
        let said = |finding: &&Finding| {
            let data = || finding.kind.args().into_iter().map(|(name, value)| format!("{name} {value}"));
            finding.by.rule.id.as_str() == self.rule
                && finding.kind.id() == self.id
                && self.with.as_ref().is_none_or(|wanted| data().any(|said| said == *wanted))
        };
        let found: Vec<String> =
            findings.iter().filter(said).map(|finding| word_of(finding.severity).to_owned()).collect();
        if !found.iter().any(|found| found == severity) {
            let all: Vec<String> = findings.iter().map(|f| format!("{} {f}", word_of(f.severity))).collect();
            faults.push(format!(
                "{} {} is {found:?}, wanted {severity}; said:\n    {}",
                self.rule,
                self.id,
                all.join("\n    ")
            ));
        }
    }
}

fn word_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Advice => "advice",
        Severity::Warning => "warning",
        Severity::Question => "question",
        Severity::Refusal => "refusal",
    }
}

impl WantedTerm {
    fn faults(&self, kept: &Kept, faults: &mut Faults) {
        let years = self.years_from_record.map(Until::YearsFromRecord);
        let years = years.or(self.years_from_destruction.map(Until::YearsFromDestruction));
        let from = |rule: &String| kept.rules.iter().any(|kept| kept.id.as_str() == rule);
        if kept.item_until != years || !self.rules.iter().all(from) {
            faults.push(format!("{self:?}: {kept:?}"));
        }
    }
}

impl ShownBy {
    fn faults(&self, faults: &mut Faults) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(&self.file);
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        for test in &self.tests {
            if !source.contains(&format!("#[test]\nfn {test}()")) {
                faults.push(format!("{} holds no test {test}", path.display()));
            }
        }
    }
}

impl WantedTrace {
    fn faults(&self, item: &Item, faults: &mut Faults) {
        let missing = tracing::request_lacks(item, self.importer.as_deref());
        if missing != self.missing {
            faults.push(format!("the request lacks {missing:?}, wanted {:?}", self.missing));
        }
    }
}

impl WantedIndicator {
    fn faults(&self, faults: &mut Faults) {
        let found = tracing::Indicator::of(&self.arms);
        if (found.numerator, found.denominator) != (self.numerator, self.denominator) {
            faults.push(format!("{found:?}, wanted {} of {}", self.numerator, self.denominator));
        }
    }
}
