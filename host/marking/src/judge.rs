//! Judging: what each rule has to say of marks that are proposed, whoever proposed them.
//!
//! A rule's fields are judged alike for every instrument ([`of_the_item`]); what fields cannot say is in [`checks`]. What
//! is the same for every item of a consignment is said once ([`of_the_case`]).

use std::sync::Arc;

use crate::authority::Glyph;
use crate::conflict::Aspect;
use crate::finding::{Finding, FindingKind};
use crate::force::{Active, Force};
use crate::item::Item;
use crate::mark::{Micrometres, PartKind, TenthsUm};
use crate::plan::{APART_HEIGHTS, Known, PlacedElement, Proposed};
use crate::programme::Programme;
use crate::rule::{Check, Element, ItemClass, Output, Places, Script};
use crate::scene::Scene;

mod checks;

pub(crate) use checks::{item_lacks, of_the_case};

/// What one item and its marks are judged by.
pub(crate) struct Bench<'a> {
    pub programme: &'a Programme,
    pub item: &'a Item,
    pub known: Known<'a>,
    pub scene: Scene<'a>,
    pub marks: &'a [Proposed],
    pub output: Option<Output>,
    pub findings: &'a mut Vec<Finding>,
}

/// Says something for every rule that looks at `check`.
pub(crate) fn say(programme: &Programme, check: Check, kind: FindingKind, findings: &mut Vec<Finding>) {
    let looking = programme
        .rules()
        .iter()
        .filter(|active| active.has(Aspect::Rule) && active.rule.checks.contains(&check));
    for by in looking {
        let said = |finding: &Finding| Arc::ptr_eq(&finding.by, by) && finding.kind == kind;
        if !findings.iter().any(said) {
            findings.push(Finding::new(by, kind.clone()));
        }
    }
}

/// What the rules say of an item and its marks.
pub(crate) fn of_the_item(
    programme: &Programme,
    item: &Item,
    known: Known<'_>,
    output: Option<Output>,
    marks: &[Proposed],
    findings: &mut Vec<Finding>,
) {
    let scene = Scene { item, case: &programme.case, duplicate: known.duplicate.is_some(), part: None };
    let makes_none = programme.marks.is_empty() && marks.is_empty();
    let mut bench = Bench { programme, item, known, scene, marks, output, findings };
    for active in programme.rules().iter().filter(|active| active.has(Aspect::Rule)) {
        if !scene.meets_but_for_serial(&active.rule.applies) {
            continue;
        }
        for check in &active.rule.checks {
            bench.check(*check, active);
        }
        // A weapon that gets a tag or no mark at all owes nothing to the rules about marks.
        let judged = output.is_none() && active.force > Force::Permit && !active.let_off;
        let idle = makes_none && active.rule.is_about_making();
        if judged && !idle && scene.meets(&active.rule.applies) {
            bench.judge(active);
        }
    }
    if output.is_none() {
        bench.texts();
    }
    say_once(findings);
}

/// Whether no rule about characters has anything to say of the texts of marks.
pub(crate) fn texts_pass(programme: &Programme, item: &Item, known: Known<'_>, marks: &[Proposed]) -> bool {
    let scene = Scene { item, case: &programme.case, duplicate: known.duplicate.is_some(), part: None };
    let mut findings = Vec::new();
    let mut bench = Bench { programme, item, known, scene, marks, output: None, findings: &mut findings };
    for active in &programme.about_texts {
        bench.format(active);
        bench.alphabet(active);
        for check in &active.rule.checks {
            match check {
                Check::NoProofMark => bench.proof_mark(active),
                Check::AuthorityConfigured => bench.number_length(active),
                _ => {}
            }
        }
    }
    bench.texts();
    findings.is_empty()
}

/// Drops what a rule says twice, and an advice about a part that another rule gave before.
fn say_once(findings: &mut Vec<Finding>) {
    let mut at = 0;
    while let Some(finding) = findings.get(at) {
        let said = |earlier: &Finding| {
            earlier.kind == finding.kind
                && (Arc::ptr_eq(&earlier.by, &finding.by)
                    || matches!(finding.kind, FindingKind::PartRecommended { .. }))
        };
        match findings.iter().take(at).any(said) {
            true => drop(findings.remove(at)),
            false => at += 1,
        }
    }
}

impl Bench<'_> {
    pub(crate) fn say(&mut self, by: &Arc<Active>, kind: FindingKind) {
        self.findings.push(Finding::new(by, kind));
    }

    /// The fields of a rule, one by one.
    fn judge(&mut self, active: &Arc<Active>) {
        let rule = &active.rule;
        if active.has(Aspect::Content) {
            self.elements(active);
            if rule.ordered && active.has(Aspect::Order) {
                self.order(active);
            }
            if active.format.is_some() {
                self.format(active);
            }
        }
        if let Some(geometry) = &rule.geometry {
            self.geometry(active, geometry);
        }
        if let Some(places) = rule.places.as_ref().filter(|_| active.has(Aspect::Places)) {
            self.places(active, places);
        }
        if active.has(Aspect::Alphabet) {
            self.alphabet(active);
        }
    }

    /// Whether a mark is one that the rule speaks of: it holds one of the rule's elements, or the rule names none that are
    /// in force.
    fn concerns(active: &Active, mark: &Proposed) -> bool {
        let rule = &active.rule;
        if !active.has(Aspect::Content) {
            return true;
        }
        let named = [&rule.elements, &rule.one_of];
        named.iter().all(|elements| elements.is_empty())
            || named.iter().any(|elements| elements.iter().any(|element| mark.holds(*element)))
    }

    /// The parts on each of which the rule's elements have to stand; none where they have to stand on the item.
    fn parts_asked(&self, places: Option<&Places>) -> Vec<PartKind> {
        let Some(places) = places else { return Vec::new() };
        let Some(weapon) = self.programme.weapon(&self.item.kind) else { return Vec::new() };
        let has = |part: &PartKind| self.item.part(*part).is_none_or(|facts| !facts.missing);
        let asked =
            |part: &PartKind| places.all_essential || places.all.iter().any(|named| named.means(*part));
        weapon.parts().filter(has).filter(asked).collect()
    }

    fn elements(&mut self, active: &Arc<Active>) {
        let rule = &active.rule;
        if rule.elements.is_empty() && rule.one_of.is_empty() {
            return;
        }
        let per_part = rule.places.as_ref().filter(|_| active.has(Aspect::Places));
        let parts = self.parts_asked(per_part);
        if parts.is_empty() {
            return self.elements_on(active, None);
        }
        for part in parts {
            let scene = Scene { part: Some(part), ..self.scene };
            // A part without any mark is told once, by the places.
            let is_marked = self.marks.iter().any(|mark| mark.mark.part == part);
            if scene.meets(&rule.applies) && is_marked {
                self.elements_on(active, Some(part));
            }
        }
    }

    fn elements_on(&mut self, active: &Arc<Active>, part: Option<PartKind>) {
        for element in &active.rule.elements {
            if !self.stands(*element, part) {
                self.say(active, FindingKind::ElementMissing { element: *element, part });
            }
        }
        let one_of = &active.rule.one_of;
        if !one_of.is_empty() && !one_of.iter().any(|element| self.stands(*element, part)) {
            self.say(active, FindingKind::NoneOf { elements: one_of.clone(), part });
        }
    }

    /// Whether an element is planned, on the part where one is meant, or stands on the item already.
    fn stands(&self, element: Element, part: Option<PartKind>) -> bool {
        let makes = self.programme.case.event == crate::case::Event::Manufacture;
        let on_part = |mark: &&Proposed| part.is_none_or(|part| mark.mark.part == part);
        let borne_on = |part: PartKind| self.item.is_numbered(part);
        self.marks.iter().filter(on_part).any(|mark| mark.holds(element))
            || (!makes && part.is_none_or(borne_on) && self.scene.bears(element))
            || (element == Element::YearOfManufacture && self.item.details().year_in_serial == Some(true))
    }

    fn order(&mut self, active: &Arc<Active>) {
        let wanted = &active.rule.elements;
        for mark in self.marks {
            let mut held: Vec<_> =
                mark.elements.iter().filter(|placed| wanted.contains(&placed.element)).collect();
            held.sort_by_key(|placed| (placed.line, placed.start));
            let at = |element| wanted.iter().position(|wanted| *wanted == element);
            if !held.is_sorted_by_key(|placed| at(placed.element)) {
                let text = mark.mark.texts().join(" | ");
                self.say(active, FindingKind::OrderWrong { text, order: wanted.clone() });
            }
        }
    }

    /// Every line that holds the first of the rule's elements is built as the rule says.
    fn format(&mut self, active: &Arc<Active>) {
        let (Some(format), Some(first)) = (&active.format, active.rule.elements.first()) else { return };
        let marks = self.marks;
        let lines = marks.iter().flat_map(|mark| {
            let held = mark.elements.iter().filter(|placed| placed.element == *first);
            held.filter_map(|placed| mark.mark.lines.get(placed.line))
        });
        for line in lines {
            if !format.is_match(&line.text) {
                let format = format.as_str().to_owned();
                self.findings
                    .push(Finding::new(active, FindingKind::FormatWrong { text: line.text.clone(), format }));
            }
        }
    }

    fn geometry(&mut self, active: &Arc<Active>, geometry: &crate::rule::Geometry) {
        for mark in self.marks.iter().filter(|mark| Self::concerns(active, mark)) {
            let scene = Scene { part: Some(mark.mark.part), ..self.scene };
            if !scene.meets(&active.rule.applies) {
                continue;
            }
            if let Some(min) = geometry.depth_min.filter(|min| mark.depth < *min && active.has(Aspect::Depth))
            {
                self.say(active, FindingKind::DepthBelow { depth: mark.depth, min });
            }
            let ruled = geometry.height_of.is_empty() || geometry.height_of.iter().any(|e| mark.holds(*e));
            let small = self.item.part(mark.mark.part).is_some_and(|facts| facts.too_small);
            let exempt = geometry.small_parts_exempt && small;
            if let Some(min) =
                geometry.height_min.filter(|min| mark.height < *min && active.has(Aspect::Height))
                && ruled
                && !exempt
            {
                self.say(active, FindingKind::HeightBelow { height: mark.height, min });
            }
        }
    }

    fn places(&mut self, active: &Arc<Active>, places: &Places) {
        let marked: Vec<&Proposed> = self.marks.iter().filter(|mark| Self::concerns(active, mark)).collect();
        if !places.only.is_empty() {
            for mark in &marked {
                let part = mark.mark.part;
                if !places.only.iter().any(|only| only.means(part)) {
                    let allowed = places.only.clone();
                    self.findings.push(Finding::new(active, FindingKind::PartForbidden { part, allowed }));
                }
            }
        }
        let makes = self.programme.case.event == crate::case::Event::Manufacture;
        let was_borne =
            |part: PartKind| !makes && places.asks_for_identity(active) && self.item.is_numbered(part);
        let bears = |part: PartKind| marked.iter().any(|mark| mark.mark.part == part) || was_borne(part);
        for part in self.parts_asked(Some(places)) {
            let scene = Scene { part: Some(part), ..self.scene };
            if !bears(part) && scene.meets(&active.rule.applies) {
                self.findings.push(Finding::new(active, FindingKind::PartUnmarked { part }));
            }
        }
        let any = &places.any;
        let is_on_one = || marked.iter().any(|mark| any.iter().any(|any| any.means(mark.mark.part)));
        let identified = !makes && places.asks_for_identity(active) && self.item.is_adequately_marked();
        if !any.is_empty() && !is_on_one() && !identified {
            self.findings.push(Finding::new(active, FindingKind::PartUnmarked { part: any[0] }));
        }
        self.count_and_view(active, places, &marked);
    }

    fn count_and_view(&mut self, active: &Arc<Active>, places: &Places, marked: &[&Proposed]) {
        let mut parts: Vec<PartKind> = marked.iter().map(|mark| mark.mark.part).collect();
        parts.sort_unstable();
        parts.dedup();
        let (count, restricted) = (parts.len(), marked.iter().all(|mark| mark.mark.restricted));
        if let Some(min) = places.parts_min.filter(|min| count < usize::from(*min)) {
            self.say(active, FindingKind::PartsTooFew { marked: count, min });
        }
        if places.visible && !marked.is_empty() && restricted {
            self.say(active, FindingKind::NotVisible);
        }
        if places.hidden && !self.marks.iter().any(|mark| mark.mark.restricted) {
            self.say(active, FindingKind::HiddenMissing);
        }
        if places.plate_if_not_metal {
            self.plate(active);
        }
        if places.apart_from_others {
            self.apart(active, marked);
        }
        if let Some(weapon) = self.programme.weapon(&self.item.kind) {
            let wanted =
                places.recommended.iter().filter_map(|named| weapon.parts().find(|part| named.means(*part)));
            // Where nothing is marked now, nobody asks where else.
            let missing: Vec<PartKind> =
                wanted.filter(|part| !marked.is_empty() && !parts.contains(part)).collect();
            for part in missing {
                self.say(active, FindingKind::PartRecommended { part });
            }
        }
    }

    /// A mark stays as far from the marks that were found as its characters are high, as far as both are measured.
    fn apart(&mut self, active: &Arc<Active>, marked: &[&Proposed]) {
        for mark in marked {
            let Some(area) = mark.mark.area else { continue };
            let found = self.item.occupied_spots().filter(|spot| {
                spot.part == mark.mark.part && spot.place == mark.mark.place && spot.area.is_some()
            });
            let nearest = found.filter_map(|spot| spot.area).map(|other| area.distance_um(other)).min();
            let distance = nearest.and_then(|um| TenthsUm::try_from(Micrometres(um)).ok());
            let min = TenthsUm(mark.height.get().saturating_mul(APART_HEIGHTS));
            if let Some(distance) = distance.filter(|distance| *distance < min) {
                let spot = mark.mark.spot();
                self.say(active, FindingKind::NotApart { spot, distance, min });
            }
        }
    }

    /// A frame that is not of metal bears its mark on an embedded plate.
    fn plate(&mut self, active: &Arc<Active>) {
        let frame = self.programme.weapon(&self.item.kind).map(|weapon| weapon.primary);
        let not_metal = matches!(
            self.item.details().material,
            Some(crate::rule::Material::Polymer | crate::rule::Material::PolymerWithPlate)
        );
        let on_plate = self.marks.iter().any(|mark| mark.mark.place.as_str() == "plate");
        // A frame that gets no mark is told of elsewhere.
        let is_marked = |part: &PartKind| self.marks.iter().any(|mark| mark.mark.part == *part);
        if let Some(part) = frame.filter(|part| not_metal && !on_plate && is_marked(part)) {
            self.say(active, FindingKind::PlateMissing { part });
        }
    }

    fn alphabet(&mut self, active: &Arc<Active>) {
        let allowed = &active.rule.alphabet;
        if allowed.is_empty() {
            return;
        }
        for mark in self.marks {
            for line in &mark.mark.lines {
                if let Some(character) =
                    line.text.chars().find(|c| !allowed.iter().any(|script| script.has(*c)))
                {
                    let text = line.text.clone();
                    self.findings
                        .push(Finding::new(active, FindingKind::CharacterForbidden { character, text }));
                }
            }
        }
    }

    /// The characters and lengths of every line, by the profile and by the machine.
    fn texts(&mut self) {
        let (profile, machine) = (&self.programme.profile, &self.programme.machine);
        let glyphs = &self.programme.authority.glyph;
        let mut found = Vec::new();
        let lines = self
            .marks
            .iter()
            .flat_map(|mark| mark.mark.lines.iter().enumerate().map(move |(at, line)| (mark, at, line)));
        for (mark, at, line) in lines {
            let (bare, signs) = without_signs(mark, at, glyphs);
            let (text, chars) = (|| line.text.clone(), line.text.chars().count());
            if let Some(character) = bare.chars().find(|c| !profile.charset.contains(*c)) {
                found.push(FindingKind::Charset { character, text: text() });
            }
            let chars_max =
                machine.line_chars_max.map_or(profile.line_chars_max, |max| max.min(profile.line_chars_max));
            if chars > chars_max {
                found.push(FindingKind::LineTooLong { text: text(), chars, chars_max });
            }
            let cannot = |c: &char| {
                machine.forbidden.contains(c)
                    || machine.charset.as_ref().is_some_and(|charset| !charset.contains(*c))
            };
            if let Some(character) = bare.chars().find(cannot) {
                found.push(FindingKind::MachineCharacter { character, text: text() });
            }
            if let Some(glyph) = signs.iter().find(|sign| !machine.has_sign(&sign.name)) {
                found.push(FindingKind::GlyphNotOwned { glyph: glyph.name.clone() });
            }
        }
        for kind in found {
            say(self.programme, Check::MachineText, kind, self.findings);
        }
    }
}

/// A line's text without the signs of the authority that stand in it as elements, and those signs.
fn without_signs<'g>(mark: &Proposed, line: usize, glyphs: &'g [Glyph]) -> (String, Vec<&'g Glyph>) {
    let text = mark.mark.lines.get(line).map_or("", |line| line.text.as_str());
    let sign = |placed: &PlacedElement| {
        let shown = text.get(placed.start..placed.end)?;
        Some((placed.start, placed.end, glyphs.iter().find(|glyph| glyph.shown == shown)?))
    };
    let mut found: Vec<_> =
        mark.elements.iter().filter(|placed| placed.line == line).filter_map(sign).collect();
    found.sort_by_key(|(start, ..)| *start);
    let (mut bare, mut done) = (String::with_capacity(text.len()), 0);
    for (start, end, _) in &found {
        bare.push_str(text.get(done..*start).unwrap_or_default());
        done = *end;
    }
    bare.push_str(text.get(done..).unwrap_or_default());
    (bare, found.into_iter().map(|(.., glyph)| glyph).collect())
}

impl Places {
    /// Whether the mark whose place is ruled is the one that identifies the part, which it may bear since it was made.
    fn asks_for_identity(&self, active: &Active) -> bool {
        let rule = &active.rule;
        let own =
            [Element::Country, Element::Year, Element::DeactivationSign, Element::Agency, Element::StateSign];
        !own.iter().any(|element| rule.speaks_of(*element))
    }
}

impl Script {
    /// Whether a character belongs to the script. Blanks and the marks between words belong to every one.
    fn has(self, c: char) -> bool {
        if matches!(c, ' ' | '-' | '/' | '.' | ',') {
            return true;
        }
        match self {
            Self::Latin => c.is_alphabetic() && (c as u32) < 0x250,
            Self::Greek => ('\u{370}'..='\u{3FF}').contains(&c) && c.is_alphabetic(),
            Self::Cyrillic => ('\u{400}'..='\u{52F}').contains(&c),
            Self::ArabicFigures => c.is_ascii_digit(),
            Self::RomanFigures => matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M'),
        }
    }
}

/// What an item is, where a check depends on it.
pub(crate) fn is_ammunition(item: &Item, programme: &Programme) -> bool {
    item.details().class == Some(ItemClass::Ammunition)
        || programme.case.event == crate::case::Event::Ammunition
}
