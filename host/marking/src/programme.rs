//! A programme: a profile made ready for one consignment or campaign on one machine.
//!
//! What is the same for every item is decided here, once: which rules are in force on the day and how hard they press,
//! which lines a mark has, and what is to be said about the consignment as a whole.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use crate::authority::Authority;
use crate::case::Case;
use crate::conflict::{Aspect, Conflict};
use crate::finding::Finding;
use crate::force::{Active, Force, Why};
use crate::item::Item;
use crate::library::{Library, LibraryError};
use crate::machine::MachineLimits;
use crate::plan::{Alike, Proposed, Stencil, repeats};
use crate::profile::{MarkRule, On, Profile};
use crate::rule::{Condition, Element, Exception, Output, RuleId, RuleRef, Trigger};
use crate::scene::Scene;
use crate::template::Template;
use crate::weapon::{Weapon, Weapons};

/// A profile made ready for one case.
#[derive(Debug)]
pub struct Programme {
    /// The profile.
    pub profile: Profile,
    /// The case.
    pub case: Case,
    /// The authority's settings.
    pub authority: Authority,
    /// What the machine can do.
    pub machine: MachineLimits,
    rules: Vec<Arc<Active>>,
    settled: Vec<Conclusion>,
    /// Elements that mean another one by a reading that won.
    reads: Vec<(Element, Element)>,
    /// Rules that would let others off and are known less well than those, which therefore stay.
    untrusted: BTreeMap<RuleId, Vec<RuleId>>,
    pub(crate) marks: Vec<ReadyMark>,
    weapons: Weapons,
    findings: Vec<Finding>,
    /// The rules about the characters of texts.
    pub(crate) about_texts: Vec<Arc<Active>>,
    /// The years of making at which what conditions say of an item changes, in order.
    pub(crate) years: Vec<u16>,
    /// Whether items that are alike get the same plan but for their texts.
    pub(crate) repeats: bool,
    /// The plans of the items seen so far, for those that are alike.
    stencils: Mutex<HashMap<Alike, Arc<Stencil>>>,
}

/// How many sorts of items are kept in mind; a consignment of more begins anew.
const STENCILS_MAX: usize = 4_096;

/// How a conflict that the profile meets was settled.
#[derive(Debug, Clone)]
pub struct Conclusion {
    /// The conflict.
    pub conflict: Arc<Conflict>,
    /// The winner.
    pub winner: String,
    /// Why, and the profile that says so; none where the conflict's own default holds.
    pub because: Option<(String, String)>,
}

/// The rules that ask for one element of a line.
#[derive(Debug, Clone)]
pub struct Asker {
    /// The element; none for the line as a whole.
    pub element: Option<Element>,
    /// The rules, in the order in which they are cited.
    pub rules: Vec<Arc<Active>>,
}

/// A mark of the profile with its lines made ready.
#[derive(Debug)]
pub(crate) struct ReadyMark {
    pub rule: MarkRule,
    pub lines: Vec<ReadyLine>,
}

/// A line made ready: its template and the rules that may ask for it.
#[derive(Debug)]
pub(crate) struct ReadyLine {
    /// Its mark in the programme and its place in the mark, from 0.
    pub at: (usize, usize),
    pub template: Template,
    pub when: Condition,
    askers: Vec<Arc<Active>>,
    /// Whether everybody who binds and asks for it was let off by the exception that is claimed.
    pub let_off: bool,
    /// The askers of the items seen so far, by which of them speak of the item: a bit for each.
    seen: Mutex<Seen>,
}

/// Lists of rules by the bits of those that speak of an item.
type Seen = HashMap<Box<[u64]>, Arc<[RuleRef]>>;

impl Programme {
    /// Makes a profile ready.
    ///
    /// # Errors
    /// [`LibraryError`] as [`Library::profile`].
    pub fn new(
        library: &Library,
        profile: &str,
        authority: Authority,
        case: Case,
        machine: MachineLimits,
    ) -> Result<Self, LibraryError> {
        let profile = library.profile(profile)?;
        let mut triggers = case.event.triggers().to_vec();
        triggers.push(Trigger::Record);
        let mut active = library.active(&profile, &authority, Some(&triggers));
        for rule in &mut active {
            if !rule.rule.is_valid_on(case.release.date) {
                (rule.force, rule.why) = (Force::Off, Why::NotInForce);
            }
        }
        let settled = settle(library, &profile, &mut active);
        let untrusted = let_off(&case, &settled, &mut active);
        let rules: Vec<Arc<Active>> = active.into_iter().map(Arc::new).collect();
        let reads = settled.iter().flat_map(Conclusion::reads).collect();
        let weapons = library.weapons_of(&profile);
        let marks =
            profile.marks.iter().filter(|mark| mark.events.is_empty() || mark.events.contains(&case.event));
        let marks: Vec<_> = marks.enumerate().map(|(at, mark)| ReadyMark::new(at, mark, &rules)).collect();
        let mut programme = Self {
            about_texts: rules.iter().filter(|active| active.is_about_texts()).cloned().collect(),
            years: years(&rules, &marks),
            repeats: repeats(&authority, &profile.marks),
            stencils: Mutex::default(),
            findings: Vec::new(),
            profile,
            case,
            authority,
            machine,
            rules,
            settled,
            reads,
            untrusted,
            marks,
            weapons,
        };
        programme.findings = crate::judge::of_the_case(&programme);
        Ok(programme)
    }

    /// The rules that the event triggers, in the order in which they are cited, those that are switched off too.
    pub fn rules(&self) -> &[Arc<Active>] {
        &self.rules
    }

    /// How the conflicts that these rules meet were settled.
    pub fn settled(&self) -> &[Conclusion] {
        &self.settled
    }

    /// The element whose words stand for another one: itself, unless a reading of the law that won says otherwise.
    pub(crate) fn read_as(&self, element: Element) -> Element {
        self.reads.iter().find(|(from, _)| *from == element).map_or(element, |(_, to)| *to)
    }

    /// The rules whose exceptions let nobody off because they are known less well than what they would let off, each with
    /// the rules that stay.
    pub(crate) fn untrusted(&self) -> &BTreeMap<RuleId, Vec<RuleId>> {
        &self.untrusted
    }

    /// The plan of an item that is alike, if there was one.
    pub(crate) fn stencil(&self, alike: &Alike) -> Option<Arc<Stencil>> {
        // Nothing here can leave the map half changed.
        self.stencils.lock().unwrap_or_else(PoisonError::into_inner).get(alike).cloned()
    }

    /// Keeps a plan for the items that are alike.
    pub(crate) fn keep(&self, alike: Alike, stencil: Stencil) {
        let mut stencils = self.stencils.lock().unwrap_or_else(PoisonError::into_inner);
        if stencils.len() >= STENCILS_MAX {
            stencils.clear();
        }
        stencils.insert(alike, Arc::new(stencil));
    }

    /// What is to be said of the consignment as a whole, once.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The weapon of a kind.
    pub fn weapon(&self, kind: &str) -> Option<&Weapon> {
        self.weapons.of_kind(kind)
    }

    /// Every kind of weapon that it knows.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.weapons.kinds()
    }

    /// Whether some mark of this item holds a number of the station. `duplicate` is another item with its identity.
    pub fn needs_number(&self, item: &Item, duplicate: bool) -> bool {
        let scene = Scene { item, case: &self.case, duplicate, part: None };
        let mut lines =
            self.marks.iter().filter(|mark| scene.meets(&mark.rule.when)).flat_map(|mark| &mark.lines);
        lines.any(|line| line.template.holds(Element::Number) && scene.meets(&line.when))
    }

    /// The rule that asks for something else than a mark on an item.
    pub fn asks_instead(&self, item: &Item, output: Output) -> Option<&Arc<Active>> {
        let scene = Scene { item, case: &self.case, duplicate: false, part: None };
        let mut rules =
            self.rules.iter().filter(|active| active.has(Aspect::Output) && active.force > Force::Off);
        rules.find(|active| active.rule.output == Some(output) && scene.meets(&active.rule.applies))
    }

    /// Why a line of a mark says what it says: each of its elements with the rules that ask for it on this item, in the
    /// order in which they are cited, and at last, under no element, those that ask for the line as a whole.
    pub fn askers(&self, item: &Item, duplicate: bool, mark: &Proposed, line: usize) -> Vec<Asker> {
        let scene = Scene { item, case: &self.case, duplicate, part: Some(mark.mark.part) };
        let cited = mark.mark.lines.get(line).map_or(&[][..], |line| &line.rules);
        let cited: Vec<&Arc<Active>> = cited
            .iter()
            .filter_map(|rule| self.rules.iter().find(|active| active.rule.id == rule.id))
            .collect();
        let mut elements: Vec<Element> =
            mark.elements.iter().filter(|placed| placed.line == line).map(|placed| placed.element).collect();
        elements.dedup();
        let of = |element: Element| {
            let asks =
                |active: &&&Arc<Active>| active.rule.speaks_of(element) && scene.meets(&active.rule.applies);
            let rules = cited.iter().filter(asks).map(|active| Arc::clone(active)).collect();
            Asker { element: Some(element), rules }
        };
        let mut askers: Vec<Asker> = elements.into_iter().map(of).collect();
        let named = |active: &&Arc<Active>| {
            askers.iter().any(|asker| asker.rules.iter().any(|known| Arc::ptr_eq(known, active)))
        };
        let whole: Vec<Arc<Active>> =
            cited.iter().filter(|active| !named(active)).map(|a| Arc::clone(a)).collect();
        if !whole.is_empty() {
            askers.push(Asker { element: None, rules: whole });
        }
        askers
    }

    /// Whether an item may get more than one mark.
    pub fn may_make_several(&self) -> bool {
        self.marks.len() > 1 || self.marks.iter().any(|mark| mark.rule.on != On::Primary)
    }

    /// The day whose year goes into the mark.
    pub fn date(&self) -> Date {
        self.case.release.date
    }
}

impl Conclusion {
    fn reads(&self) -> impl Iterator<Item = (Element, Element)> + '_ {
        let won = self.conflict.side.iter().filter(|side| side.name == self.winner);
        won.flat_map(|side| side.reads.iter().map(|(from, to)| (*from, *to)))
    }
}

impl ReadyMark {
    fn new(at: usize, mark: &MarkRule, rules: &[Arc<Active>]) -> Self {
        let lines = mark.lines.iter().enumerate().map(|(line_at, line)| {
            let asks = |active: &&Arc<Active>| {
                // Who asks for a hidden mark asks for no other.
                let hidden = active.rule.places.as_ref().is_some_and(|places| places.hidden);
                active.has(Aspect::Content)
                    && (!hidden || mark.on == On::Hidden)
                    && (line.template.elements().any(|element| active.rule.speaks_of(element))
                        || line.rules.contains(&active.rule.id))
            };
            let all: Vec<Arc<Active>> = rules.iter().filter(asks).cloned().collect();
            let askers: Vec<_> = all.iter().filter(|active| !active.let_off).cloned().collect();
            // Whoever is let off by what binds makes no mark for the sake of an advice.
            let let_off = askers.len() < all.len() && !askers.iter().any(|active| active.binds());
            ReadyLine {
                at: (at, line_at),
                template: line.template.clone(),
                when: line.when.clone(),
                let_off,
                askers,
                seen: Mutex::default(),
            }
        });
        Self { rule: mark.clone(), lines: lines.collect() }
    }
}

impl ReadyLine {
    /// The rules that ask for this line on this item.
    pub fn rules(&self, scene: &Scene<'_>) -> Arc<[RuleRef]> {
        let mut mask = vec![0_u64; self.askers.len().div_ceil(64)];
        for (at, active) in self.askers.iter().enumerate() {
            mask[at / 64] |= u64::from(scene.meets(&active.rule.applies)) << (at % 64);
        }
        // Nothing here can leave the map half changed.
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(list) = seen.get(mask.as_slice()) {
            return Arc::clone(list);
        }
        // Where no asker's conditions are known to hold, all of them are named: a line is never without a rule.
        let nobody = mask.iter().all(|bits| *bits == 0);
        let asking =
            self.askers.iter().enumerate().filter(|(at, _)| nobody || mask[at / 64] >> (at % 64) & 1 == 1);
        let list: Arc<[RuleRef]> = asking.map(|(_, active)| active.reference.clone()).collect();
        seen.insert(mask.into(), Arc::clone(&list));
        list
    }
}

/// The years of making at which the conditions of rules, marks and lines begin or cease to hold.
fn years(rules: &[Arc<Active>], marks: &[ReadyMark]) -> Vec<u16> {
    let of_marks = marks
        .iter()
        .flat_map(|mark| std::iter::once(&mark.rule.when).chain(mark.lines.iter().map(|line| &line.when)));
    let conditions = rules.iter().map(|active| &active.rule.applies).chain(of_marks);
    let mut years: Vec<u16> = conditions
        .flat_map(|condition| [condition.made_from, condition.made_to.map(|last| last.saturating_add(1))])
        .flatten()
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Settles the conflicts that these rules meet: what loses is set aside.
pub(crate) fn settle(library: &Library, profile: &Profile, active: &mut [Active]) -> Vec<Conclusion> {
    let met: Vec<Arc<Conflict>> = library.met(active).cloned().collect();
    let mut conclusions = Vec::new();
    for conflict in met {
        let named = profile.winner(&conflict.id);
        // A profile whose conflicts are open was refused when it was read.
        let Some(winner) = named.map(|(settled, _)| settled.winner.clone()).or(conflict.default.clone())
        else {
            continue;
        };
        let losers: Vec<_> = conflict.losers(&winner).cloned().collect();
        for rule in active.iter_mut().filter(|active| losers.contains(&active.rule.id)) {
            rule.set_aside.push((conflict.aspect, conflict.id.clone()));
        }
        let because = named.map(|(settled, by)| (settled.because.clone(), by.to_owned()));
        conclusions.push(Conclusion { conflict, winner, because });
    }
    conclusions
}

/// Lets off whom the claimed exception speaks of: the rule that it stands in or, where that rule only grants exceptions,
/// every rule about marks of its instrument. Where that rule won a conflict about whether there is a mark, those who lost
/// it want none either. What other instruments ask for stays.
///
/// A claim without the reference that its exception needs lets nobody off, and a text that is known less well never lets
/// off one that refuses: the rules that would are told, each with those that stay.
fn let_off(case: &Case, settled: &[Conclusion], active: &mut [Active]) -> BTreeMap<RuleId, Vec<RuleId>> {
    let mut untrusted: BTreeMap<RuleId, Vec<RuleId>> = BTreeMap::new();
    let Some(claimed) = &case.facts.exemption else { return untrusted };
    let grants = |active: &&Active| {
        let complete =
            |exception: &Exception| !exception.needs_reference || case.facts.exemption_reference.is_some();
        let mut exceptions = active.rule.exceptions.iter();
        active.has(Aspect::Output)
            && exceptions.any(|exception| exception.code == *claimed && complete(exception))
    };
    let granting: Vec<Active> = active.iter().filter(grants).cloned().collect();
    let won = |granting: &Active, conflict: &str| {
        let mut sides = settled
            .iter()
            .filter(|c| c.conflict.id == conflict)
            .flat_map(|c| c.conflict.side.iter().filter(|side| side.name == c.winner));
        sides.any(|side| side.rules.contains(&granting.rule.id))
    };
    for rule in active {
        let lost_to = |granting: &Active| {
            let mut lost = rule.set_aside.iter().filter(|(aspect, _)| *aspect == Aspect::Output);
            rule.rule.asks_for_a_mark() && lost.any(|(_, conflict)| won(granting, conflict))
        };
        let permits: Vec<&Active> =
            granting.iter().filter(|granting| lets_off(granting, rule) || lost_to(granting)).collect();
        rule.let_off = permits.iter().any(|permit| is_trusted_over(permit, rule));
        if let (Some(permit), false) = (permits.first(), rule.let_off) {
            untrusted.entry(permit.rule.id.clone()).or_default().push(rule.rule.id.clone());
        }
    }
    untrusted
}

/// Whether a permission's text is known as well as that of the rule which it lets off, as far as that one refuses.
pub(crate) fn is_trusted_over(permission: &Active, other: &Active) -> bool {
    permission.conditions == Force::Refuse || other.force < Force::Refuse
}

/// Whether an exception of one rule lets another off: the rule that it stands in or, where that rule only grants
/// exceptions, every rule about marks of its instrument.
pub(crate) fn lets_off(granting: &Active, other: &Active) -> bool {
    let speaks_of_it = match granting.rule.asks_for_a_mark() {
        true => granting.rule.id == other.rule.id,
        false => granting.instrument.id == other.instrument.id,
    };
    speaks_of_it && other.rule.asks_for_a_mark()
}
