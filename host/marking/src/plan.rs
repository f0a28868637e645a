//! Planning: from an item and a programme to the marks that the profile proposes, and what the rules say of them.

use crate::authority::HiddenPlace;
use crate::conflict::Aspect;
use crate::finding::{Finding, FindingKind, Severity};
use crate::force::Active;
use crate::item::Item;
use crate::judge;
use crate::mark::{MarkKind, MarkLine, Method, PartKind, Place, PlannedMark, Spot};
use crate::profile::On;
use crate::programme::{Programme, ReadyMark, is_trusted_over};
use crate::rule::{Check, Element, Output, TenthsUm};
use crate::scene::Scene;
use crate::surface::Rect;
use crate::symbol::{Symbol, SymbolContent};
use crate::template::{Piece, Template};
use crate::weapon::Weapon;

mod alike;
mod drawn;
mod room;

pub(crate) use alike::{Alike, Stencil, repeats};
pub use drawn::{DrawError, drawn};
pub(crate) use room::APART_HEIGHTS;
use room::{Draft, Room};
pub use room::{Site, SiteError, free_place, site};

/// What the register knows of an item.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// The number that the item has, or would get.
    pub number: Option<&'a str>,
    /// Spots that bear a complete or spoilt mark by the register's word.
    pub taken: &'a [Spot],
    /// The complete marks that stand on it for the same consignment, in the order in which they were made.
    pub made: &'a [Made],
    /// Another item with the same maker, model, calibre and serial, by its reference.
    pub duplicate: Option<&'a str>,
}

/// A mark that the station has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Where it stands.
    pub spot: Spot,
    /// What it says: [`PlannedMark::digest`].
    pub digest: [u8; 32],
}

/// What is to be made, and what is to be said about it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Something else than a mark, where a rule wants that.
    pub output: Option<Output>,
    /// The marks in the order in which they are made.
    pub marks: Vec<Proposed>,
    /// How many further marks are asked for and have no place; why, is said.
    pub unplaced: usize,
    /// What the rules say of them and of the item.
    pub findings: Vec<Finding>,
}

/// A mark that is proposed, by the profile or by a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// What it is for.
    pub kind: MarkKind,
    /// Character height, exactly.
    pub height: TenthsUm,
    /// Depth, exactly.
    pub depth: TenthsUm,
    /// What goes into the ledger and to the machine.
    pub mark: PlannedMark,
    /// Which characters of which line are which element.
    pub elements: Vec<PlacedElement>,
    /// The symbol beside the lines.
    pub symbol: Option<PlacedSymbol>,
    /// Whether it stands already.
    pub stands: bool,
}

/// A symbol of a mark. The lines beside it say the same to the eye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedSymbol {
    /// What it says.
    pub content: SymbolContent,
    /// Its cells.
    pub symbol: Symbol,
    /// The metal it takes up with its quiet zone, where the place's size is known.
    pub at: Option<Rect>,
}

/// An element of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedElement {
    /// Which.
    pub element: Element,
    /// The line, from 0.
    pub line: usize,
    /// First byte in the line.
    pub start: usize,
    /// First byte behind it.
    pub end: usize,
}

impl Plan {
    /// Whether some rule refuses.
    pub fn is_refused(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Refusal)
    }

    /// What refuses.
    pub fn refusals(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity == Severity::Refusal)
    }
}

impl Proposed {
    /// The words of an element as they stand in the mark, the first where it stands twice.
    pub fn words(&self, element: Element) -> Option<&str> {
        let placed = self.elements.iter().find(|placed| placed.element == element)?;
        self.mark.lines.get(placed.line)?.text.get(placed.start..placed.end)
    }

    /// Whether the mark holds an element.
    pub fn holds(&self, element: Element) -> bool {
        self.elements.iter().any(|placed| placed.element == element)
            || (element == Element::Symbol2d && self.symbol.is_some())
    }
}

/// Plans the marks of one item.
pub fn plan(programme: &Programme, item: &Item, known: Known<'_>) -> Plan {
    let alike = programme.repeats.then(|| Alike::of(programme, item, known)).flatten();
    let stencil = alike.as_ref().and_then(|alike| programme.stencil(alike));
    if let Some(plan) = stencil.and_then(|stencil| stencil.fill(programme, item, known)) {
        return plan;
    }
    let (plan, sources) = plan_afresh(programme, item, known);
    if let Some((alike, stencil)) = alike.and_then(|alike| Some((alike, Stencil::of(&plan, sources)?))) {
        programme.keep(alike, stencil);
    }
    plan
}

/// Plans the marks of one item whatever was planned before; and where in the programme each of their lines comes from.
fn plan_afresh(programme: &Programme, item: &Item, known: Known<'_>) -> (Plan, Vec<Vec<(usize, usize)>>) {
    let mut planner = Planner::new(programme, item, known);
    let output = planner.output();
    if output.is_none() {
        planner.propose();
        planner.left_unmet();
    }
    let Planner { marks, unplaced, mut findings, sources, .. } = planner;
    judge::of_the_item(programme, item, known, output, &marks, &mut findings);
    (Plan { output, marks, unplaced, findings }, sources)
}

/// What the rules say of marks that a person proposes.
pub fn review(programme: &Programme, item: &Item, known: Known<'_>, marks: &[Proposed]) -> Vec<Finding> {
    let mut findings = Vec::new();
    judge::of_the_item(programme, item, known, None, marks, &mut findings);
    findings
}

/// Makes the marks of one item.
struct Planner<'a> {
    programme: &'a Programme,
    item: &'a Item,
    known: Known<'a>,
    scene: Scene<'a>,
    /// The spots of marks that the station made or is about to make; whole places, whatever their size.
    made: Vec<Spot>,
    /// The marks that stand and were not yet met with in the plan.
    unmet: Vec<&'a Made>,
    marks: Vec<Proposed>,
    unplaced: usize,
    /// Where in the programme each line of each mark comes from.
    sources: Vec<Vec<(usize, usize)>>,
    findings: Vec<Finding>,
}

impl<'a> Planner<'a> {
    fn new(programme: &'a Programme, item: &'a Item, known: Known<'a>) -> Self {
        let scene = Scene { item, case: &programme.case, duplicate: known.duplicate.is_some(), part: None };
        let made = known.taken.iter().map(|spot| Spot { area: None, ..spot.clone() }).collect();
        let (marks, unplaced, sources, findings) = (Vec::new(), 0, Vec::new(), Vec::new());
        let unmet = known.made.iter().collect();
        Self { programme, item, known, scene, made, unmet, marks, unplaced, sources, findings }
    }

    /// A tag, or nothing, where a rule wants that instead of a mark.
    fn output(&mut self) -> Option<Output> {
        let details = self.item.details();
        if let Some(reason) = &details.cannot_take_mark {
            self.say(Check::MetalTakesMark, FindingKind::MetalCannot { reason: reason.clone() });
            return Some(Output::Tag);
        }
        let rules = self.programme.rules();
        let mut wanted = None;
        for active in rules.iter().filter(|active| active.has(Aspect::Output)) {
            let Some(output) = active.rule.output.filter(|_| self.scene.meets(&active.rule.applies)) else {
                continue;
            };
            let stays = self.stays(active);
            if stays.is_empty() {
                wanted = Some(output);
                break;
            }
            let permission = active.rule.id.to_string();
            self.say(Check::ExemptionKnown, FindingKind::ExemptionUntrusted { permission, stays });
        }
        if let (Some(Output::None), Some(text)) = (wanted, &details.premark) {
            self.say(Check::AcceptPremark, FindingKind::Premarked { text: text.clone() });
        }
        wanted
    }

    /// The rules that ask for a mark and refuse, and that a rule which wants none is known too badly to let off.
    fn stays(&self, permission: &Active) -> Vec<String> {
        let rules = self.programme.rules().iter().filter(|active| {
            let asks = !(active.rule.elements.is_empty() && active.rule.one_of.is_empty());
            active.has(Aspect::Content)
                && active.has(Aspect::Output)
                && !(active.let_off || is_trusted_over(permission, active))
                && active.rule.id != permission.rule.id
                && asks
                && self.scene.meets(&active.rule.applies)
        });
        rules.map(|active| active.rule.id.to_string()).collect()
    }

    fn propose(&mut self) {
        let Some(weapon) = self.programme.weapon(&self.item.kind) else {
            let kind = self.item.kind.to_string();
            return self.say(Check::FreePlace, FindingKind::KindUnknown { kind });
        };
        for ready in &self.programme.marks {
            if !self.scene.meets(&ready.rule.when) {
                continue;
            }
            if ready.rule.on == On::Hidden {
                self.hidden(ready);
                continue;
            }
            let parts = self.parts(weapon, &ready.rule.on);
            let most = ready.rule.parts_max.map_or(parts.len(), usize::from);
            for part in parts.into_iter().take(most) {
                self.on_part(ready, weapon, part);
            }
        }
    }

    /// The parts that bear a mark, as far as the item has them.
    fn parts(&self, weapon: &Weapon, on: &On) -> Vec<PartKind> {
        let item = self.item;
        let has = |part: &PartKind| item.part(*part).is_none_or(|facts| !facts.missing);
        let modified = |part: &PartKind| item.part(*part).is_some_and(|facts| facts.modified);
        let (primary, all) = (weapon.primary, weapon.parts().filter(has));
        match on {
            On::Primary => vec![primary],
            On::Essential => all.collect(),
            On::Further => all.filter(|part| *part != primary).collect(),
            On::Unnumbered => all.filter(|part| !item.is_numbered(*part)).collect(),
            On::ModifiedPrimary => all.filter(|part| *part == primary && modified(part)).collect(),
            On::ModifiedFurther => all.filter(|part| *part != primary && modified(part)).collect(),
            On::Parts(wanted) => all.filter(|part| wanted.iter().any(|w| w.means(*part))).collect(),
            On::Hidden => Vec::new(),
        }
    }

    /// The hidden mark, at the place that the authority keeps for it.
    fn hidden(&mut self, ready: &ReadyMark) {
        let authority = &self.programme.authority;
        let kept =
            authority.hidden.iter().find(|hidden| hidden.kinds.iter().any(|kind| *kind == *self.item.kind));
        let Some(hidden) = kept else {
            self.unplaced += 1;
            return self.say(Check::AuthorityConfigured, FindingKind::NotConfigured { what: "hidden" });
        };
        let Some(drafted) = self.draft(ready, hidden.part) else { return };
        let places = std::slice::from_ref(&hidden.place);
        let Some(drafted) = self.met(drafted, places) else { return };
        match self.find_room(&drafted, places) {
            Ok(room) => self.put(drafted, room, false),
            Err(_) => {
                self.unplaced += 1;
                // Where it would stand is for few eyes only.
                self.say(Check::FreePlace, FindingKind::HiddenNoRoom);
            }
        }
    }

    fn on_part(&mut self, ready: &ReadyMark, weapon: &Weapon, part: PartKind) {
        let barrels = self.item.details().barrels.unwrap_or(1);
        if part == PartKind::Barrel && weapon.each_barrel && barrels > 1 {
            for barrel in 1..=barrels {
                self.on_place(ready, weapon, part, Some(barrel));
            }
        } else {
            self.on_place(ready, weapon, part, None);
        }
    }

    fn on_place(&mut self, ready: &ReadyMark, weapon: &Weapon, part: PartKind, barrel: Option<u8>) {
        let Some(drafted) = self.draft(ready, part) else { return };
        // The barrel's number comes last: a mark observed on "chamber-right" of any barrel keeps them all free.
        let numbered = |place: &Place| match barrel {
            Some(barrel) => format!("{place}-n{barrel}").parse().unwrap_or_else(|_| place.clone()),
            None => place.clone(),
        };
        // The place that the authority keeps for the hidden mark bears no other.
        let authority = &self.programme.authority;
        let kept = |place: &Place| {
            let is_here = |h: &&HiddenPlace| h.part == part && h.place == *place;
            let of_kind = |h: &HiddenPlace| h.kinds.iter().any(|kind| **kind == *self.item.kind);
            authority.hidden.iter().filter(is_here).any(of_kind)
        };
        let free = |place: &&Place| !kept(place);
        let plate = (part == weapon.primary).then(|| self.plate()).flatten();
        let fixed = ready.rule.place.clone().or(plate);
        let candidates: Vec<Place> = match fixed {
            Some(place) => vec![place],
            None => weapon.places_on(part).iter().filter(free).map(numbered).collect(),
        };
        let Some(drafted) = self.met(drafted, &candidates) else { return };
        match self.find_room(&drafted, &candidates) {
            Ok(room) => self.put(drafted, room, false),
            Err(Some((place, fit))) => {
                self.unplaced += 1;
                let spot = Spot { part, place, area: None };
                self.say(Check::SurfaceFit, FindingKind::DoesNotFit { spot, fit });
            }
            Err(None) => {
                self.unplaced += 1;
                let tried = candidates.into_iter().map(|place| Spot { part, place, area: None }).collect();
                self.say(Check::FreePlace, FindingKind::NoFreePlace { part, tried });
            }
        }
    }

    /// The plate of a frame that has one.
    fn plate(&self) -> Option<Place> {
        let embedded = self.item.details().material == Some(crate::rule::Material::PolymerWithPlate);
        embedded.then(|| "plate".parse().ok()).flatten()
    }

    /// What a mark on a part says, wherever on it it will stand; none where it says nothing.
    fn draft(&mut self, ready: &ReadyMark, part: PartKind) -> Option<Draft> {
        let scene = Scene { part: Some(part), ..self.scene };
        let (mut lines, mut elements) = (Vec::with_capacity(ready.lines.len()), Vec::new());
        let mut sources = Vec::new();
        for line in ready.lines.iter().filter(|line| !line.let_off && scene.meets(&line.when)) {
            let text = self.fill(&line.template, &scene, lines.len(), &mut elements);
            if !text.is_empty() {
                lines.push(MarkLine { text, rules: line.rules(&scene) });
                sources.push(line.at);
            }
        }
        if lines.is_empty() {
            return None;
        }
        let symbol = ready.rule.symbol.and_then(|rule| self.symbol(rule, &elements));
        Some(Draft {
            kind: if ready.rule.output == Some(Output::Tag) { MarkKind::Tag } else { ready.rule.kind },
            height: ready.rule.height.unwrap_or(self.programme.profile.height),
            restricted: ready.rule.on == On::Hidden,
            part,
            lines,
            sources,
            elements,
            symbol,
        })
    }

    /// Meets a mark that stands already: the first at one of the places that the draft may have. Gives the draft back where
    /// there is none. Marks are made in the order of the plan, so that the two agree; where their texts do not, it is said,
    /// and nothing is marked anew.
    fn met(&mut self, drafted: Draft, places: &[Place]) -> Option<Draft> {
        let is_here = |made: &&Made| made.spot.part == drafted.part && places.contains(&made.spot.place);
        let Some(at) = self.unmet.iter().position(is_here) else {
            return Some(drafted);
        };
        let Spot { place, area, .. } = self.unmet[at].spot.clone();
        let digest = self.unmet.remove(at).digest;
        self.put(drafted, Room { place, area, symbol_at: None }, true);
        if let Some(mark) =
            self.marks.last().map(|proposed| &proposed.mark).filter(|mark| mark.digest() != digest)
        {
            let (part, text) = (mark.part, mark.texts().join(" | "));
            self.say(Check::AsMade, FindingKind::MadeOtherwise { part, text });
        }
        None
    }

    /// Says of marks that stand and are planned nowhere any more that they are others: as long as something is left to make,
    /// it may be theirs.
    fn left_unmet(&mut self) {
        let text = self.marks.iter().filter(|mark| !mark.stands).flat_map(|mark| mark.mark.texts());
        let text = text.collect::<Vec<_>>().join(" | ");
        if !text.is_empty() {
            for made in std::mem::take(&mut self.unmet) {
                let part = made.spot.part;
                self.say(Check::AsMade, FindingKind::MadeOtherwise { part, text: text.clone() });
            }
        }
    }

    fn put(&mut self, drafted: Draft, Room { place, area, symbol_at }: Room, stands: bool) {
        let Draft { kind, height, restricted, part, lines, sources, elements, symbol } = drafted;
        self.sources.push(sources);
        let depth = self.programme.profile.depth;
        let mark = PlannedMark {
            part,
            place,
            method: self.programme.method(),
            height_um: height.rounded_up(),
            depth_um: depth.rounded_up(),
            area,
            lines,
            symbol: symbol.as_ref().map(|(content, _)| content.to_string()),
            restricted,
        };
        self.made.push(Spot { area: None, ..mark.spot() });
        let symbol = symbol.map(|(content, symbol)| PlacedSymbol { content, symbol, at: symbol_at });
        self.marks.push(Proposed { kind, height, depth, mark, elements, symbol, stands });
    }

    /// A line's text, and where its elements stand. What is missing is said, once for each line.
    fn fill(
        &mut self,
        template: &Template,
        scene: &Scene<'_>,
        line: usize,
        elements: &mut Vec<PlacedElement>,
    ) -> String {
        let mut text = String::with_capacity(24);
        let mut literal = "";
        let mut leads = false;
        for piece in template.pieces() {
            let element = match piece {
                Piece::Literal(words) => {
                    literal = if std::mem::take(&mut leads) { "" } else { words };
                    continue;
                }
                Piece::Field { element, .. }
                | Piece::Fixed { element, .. }
                | Piece::Glyph { element, .. } => *element,
            };
            let words = self.words(piece, scene);
            let optional = matches!(piece, Piece::Field { optional: true, .. });
            if words.is_none() && !optional {
                self.say(Check::FactsGiven, FindingKind::FactMissing { element });
            }
            // What stands before something that is left out goes with it, and what stands behind it where it led the line.
            let Some(words) = words else {
                literal = "";
                leads = text.is_empty();
                continue;
            };
            leads = false;
            text.push_str(std::mem::take(&mut literal));
            let start = text.len();
            text.push_str(&words);
            elements.push(PlacedElement { element, line, start, end: text.len() });
        }
        text.push_str(literal);
        text
    }

    fn words(&mut self, piece: &Piece, scene: &Scene<'_>) -> Option<String> {
        let authority = &self.programme.authority;
        match piece {
            Piece::Literal(text) | Piece::Fixed { text, .. } => Some(text.clone()),
            Piece::Glyph { name, .. } => self.glyph(name),
            Piece::Field { element: Element::Number, .. } => self.known.number.map(str::to_owned),
            Piece::Field { element: Element::VerifierSymbol, .. } => {
                let name = self.programme.case.facts.verifier_symbol.clone()?;
                self.glyph(&name)
            }
            Piece::Field { element, style, .. } => {
                scene.words(self.programme.read_as(*element), *style, authority)
            }
        }
    }

    /// A sign as it is shown. One that the authority does not have is said, and stands by its name.
    fn glyph(&mut self, name: &str) -> Option<String> {
        match self.programme.authority.glyph_named(name) {
            Some(glyph) => Some(glyph.shown.clone()),
            None => {
                self.say(Check::MachineText, FindingKind::GlyphNotOwned { glyph: name.to_owned() });
                Some(format!("[{}]", name.to_uppercase()))
            }
        }
    }

    fn say(&mut self, check: Check, kind: FindingKind) {
        judge::say(self.programme, check, kind, &mut self.findings);
    }
}

impl Programme {
    /// The machine's method; without a machine the one that the profile prefers.
    pub fn method(&self) -> Method {
        self.machine.method.or(self.profile.methods.first().copied()).unwrap_or(Method::Stamp)
    }
}

#[cfg(test)]
mod tests;
