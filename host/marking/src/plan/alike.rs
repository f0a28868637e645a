//! Items that differ in their names and numbers only are planned once: the others get the same marks with their own texts.
//!
//! A consignment holds a few sorts of weapons and many of each. What the rules say depends on what an item is and bears,
//! hardly ever on its characters, so the plan of one item is a stencil for those alike. What does depend on characters,
//! the texts of the lines and the rules about texts, is done anew for each item; where anything differs there, the
//! stencil is not used and the item is planned by itself. A test holds both ways equal.

use std::sync::Arc;

use crate::authority::Authority;
use crate::country::CountryOfManufacture;
use crate::finding::Finding;
use crate::item::{Details, Item, ObservedKind, SerialStatus};
use crate::judge;
use crate::mark::{MarkKind, MarkLine, PartKind, Place, PlannedMark, Spot};
use crate::profile::MarkRule;
use crate::programme::Programme;
use crate::rule::{Element, Output};
use crate::scene::Scene;
use crate::surface::Rect;

use super::{Known, Plan, Planner, Proposed};

/// A mark that was found, without its text.
type Observed = (ObservedKind, PartKind, Place, Option<Rect>, Option<MarkKind>);

/// What a plan depends on but for characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Alike {
    kind: Arc<str>,
    /// Whether maker, model, calibre, forensic release and number are there, and whether there is a double.
    given: [bool; 6],
    /// Whether a serial is there, has something in it, and has letters or figures.
    serial: Option<[bool; 2]>,
    serial_status: SerialStatus,
    /// Whether it was made in another country than the importing one, and whether that one is no more.
    made_in: Option<[bool; 2]>,
    /// How many of the years that rules speak of it is not older than, and whether its country was one in that year.
    made: Option<(usize, bool)>,
    observed: Vec<Observed>,
    taken: Vec<Spot>,
    details: Option<Box<Details>>,
}

/// The plan of an item, to be filled with the texts of another one that is alike.
#[derive(Debug)]
pub(crate) struct Stencil {
    output: Option<Output>,
    /// Each mark, and where in the programme each of its lines comes from: mark and line, from 0.
    marks: Vec<(Proposed, Vec<(usize, usize)>)>,
    unplaced: usize,
    findings: Vec<Finding>,
}

/// Whether plans under a profile and an authority can be stencils: where surfaces are known or symbols are made, every
/// character has its place and its size.
pub(crate) fn repeats(authority: &Authority, marks: &[MarkRule]) -> bool {
    authority.surface.is_empty() && marks.iter().all(|mark| mark.symbol.is_none())
}

impl Alike {
    /// What an item's plan depends on; none where it depends on words that hardly two items share.
    pub fn of(programme: &Programme, item: &Item, known: Known<'_>) -> Option<Self> {
        let is_single = |details: &Details| {
            let words = [
                &details.premark,
                &details.lot,
                &details.ammunition_type,
                &details.cannot_take_mark,
                &details.open_trace,
            ];
            words.iter().any(|word| word.is_some())
        };
        if !known.made.is_empty() || item.details.as_deref().is_some_and(is_single) {
            return None;
        }
        let observed = item.observed_marks.iter();
        Some(Self {
            kind: Arc::clone(&item.kind),
            given: [
                !item.maker.is_empty(),
                !item.model.is_empty(),
                !item.calibre.is_empty(),
                item.forensic_release.is_some(),
                known.number.is_some(),
                known.duplicate.is_some(),
            ],
            serial: item
                .serial
                .as_ref()
                .map(|serial| [!serial.trim().is_empty(), serial.chars().any(|c| c.is_ascii_alphanumeric())]),
            serial_status: item.serial_status,
            made_in: item.country_of_manufacture.map(|made| {
                let importing = CountryOfManufacture::from(programme.case.release.importing);
                [made != importing, matches!(made, CountryOfManufacture::Former(_))]
            }),
            made: item.year_of_manufacture.map(|year| {
                let stood = |made: CountryOfManufacture| made.year_outside(year).is_none();
                let reached = programme.years.partition_point(|limit| *limit <= year);
                (reached, item.country_of_manufacture.is_none_or(stood))
            }),
            observed: observed.map(|m| (m.kind, m.part, m.place.clone(), m.area, m.purpose)).collect(),
            taken: known.taken.to_vec(),
            details: item.details.clone(),
        })
    }
}

impl Stencil {
    /// A plan as a stencil; none where something was said of it that holds an item's own characters.
    pub fn of(plan: &Plan, sources: Vec<Vec<(usize, usize)>>) -> Option<Self> {
        let fits = !plan.findings.iter().any(|finding| finding.kind.holds_characters());
        fits.then(|| Self {
            output: plan.output,
            marks: plan.marks.iter().cloned().zip(sources).collect(),
            unplaced: plan.unplaced,
            findings: plan.findings.clone(),
        })
    }

    /// The plan of an item that is alike; none where its characters make a difference.
    pub fn fill(&self, programme: &Programme, item: &Item, known: Known<'_>) -> Option<Plan> {
        let mut planner = Planner::new(programme, item, known);
        let filled = self.marks.iter().map(|(like, sources)| filled(&mut planner, like, sources));
        let marks = filled.collect::<Option<Vec<Proposed>>>()?;
        // What passed once passes again.
        let same = marks.iter().zip(&self.marks).all(|(mark, (like, _))| mark.mark.lines == like.mark.lines);
        let passes = same || judge::texts_pass(programme, item, known, &marks);
        let (output, unplaced) = (self.output, self.unplaced);
        passes.then(|| Plan { output, marks, unplaced, findings: self.findings.clone() })
    }
}

/// A mark with an item's own texts; none where an element is there that was not, or the other way round.
fn filled(planner: &mut Planner<'_>, like: &Proposed, sources: &[(usize, usize)]) -> Option<Proposed> {
    let scene = Scene { part: Some(like.mark.part), ..planner.scene };
    let programme = planner.programme;
    let mut elements = Vec::with_capacity(like.elements.len());
    let mut lines = Vec::with_capacity(sources.len());
    for (number, ((mark, line), known)) in sources.iter().zip(&like.mark.lines).enumerate() {
        let template = &programme.marks.get(*mark)?.lines.get(*line)?.template;
        if template.elements().all(is_of_the_case) {
            elements.extend(like.elements.iter().filter(|placed| placed.line == number));
            lines.push(known.clone());
        } else {
            let text = planner.fill(template, &scene, number, &mut elements);
            lines.push(MarkLine { text, rules: Arc::clone(&known.rules) });
        }
    }
    let same = elements.len() == like.elements.len()
        && elements.iter().zip(&like.elements).all(|(a, b)| (a.element, a.line) == (b.element, b.line))
        && lines.iter().all(|line| !line.text.is_empty());
    same.then(|| Proposed {
        mark: PlannedMark { lines, place: like.mark.place.clone(), symbol: None, ..like.mark },
        elements,
        symbol: None,
        stands: false,
        ..*like
    })
}

/// Whether an element says the same on every item of a consignment.
fn is_of_the_case(element: Element) -> bool {
    use Element as E;
    matches!(
        element,
        E::Country
            | E::ThirdCountry
            | E::Year
            | E::MarkingDate
            | E::PlaceOfManufacture
            | E::ImporterName
            | E::ImporterCity
            | E::ImporterRegion
            | E::ImporterAddress
            | E::LicenceNumber
            | E::Agency
            | E::Entity
            | E::Purchaser
            | E::Destination
    )
}
