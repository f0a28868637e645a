//! What the program looks at where a rule's fields cannot say it: one function for each [`Check`].

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Bench, is_ammunition};
use crate::case::Event;
use crate::conflict::Aspect;
use crate::country::{Country, CountryOfManufacture};
use crate::finding::{Finding, FindingKind};
use crate::force::{Active, Force};
use crate::item::{Item, SerialStatus};
use crate::lot::check_lot;
use crate::mark::{MarkKind, Method, PartKind, Spot};
use crate::plan::Proposed;
use crate::programme::{Programme, ReadyLine};
use crate::rule::{Check, Condition, Element, RecordField};
use crate::template::{Piece, Style};

impl Bench<'_> {
    /// Looks at one thing. What is the same for the whole consignment is looked at by [`of_the_case`].
    pub(super) fn check(&mut self, check: Check, by: &Arc<Active>) {
        match check {
            Check::UniqueIdentity => self.unique_identity(by),
            Check::NoSecondIdentity => self.second_identity(by),
            Check::NoOverlap => self.overlap(by),
            Check::YearOfRelease => self.year(by),
            Check::CountryCode => self.country(by),
            Check::NoProofMark => self.proof_mark(by),
            Check::TransferMark => self.transfer_mark(by),
            Check::TraceClosed => self.trace(by),
            Check::UnmarkedAmmunition => self.unmarked_ammunition(by),
            Check::Lot1168 => self.lot(by),
            Check::FullMarkOnFrame => self.full_mark(by),
            Check::EveryModifiedPart => self.modified_parts(by),
            Check::ForensicRelease => self.forensic_release(by),
            Check::SerialStatus => self.serial_status(by),
            Check::AuthorityConfigured => self.number_length(by),
            Check::MachineGeometry => self.machine_geometry(by),
            Check::CountryOfItsTime => self.country_of_its_time(by),
            Check::Jurisdiction => self.made_here(by),
            // Said while the marks are made, or of the case.
            Check::FreePlace
            | Check::MachineText
            | Check::SurfaceFit
            | Check::AsMade
            | Check::MetalTakesMark
            | Check::FactsGiven
            | Check::AcceptPremark
            | Check::ExemptionRecorded
            | Check::DisposalAuthorised
            | Check::ConfirmReading
            | Check::CertificateNamed
            | Check::LaserAlone
            | Check::ReasonNotStamped
            | Check::ExemptionKnown => {}
        }
    }

    fn unique_identity(&mut self, by: &Arc<Active>) {
        // A number of the station is the remedy for a double: then the item is told apart again.
        let numbered = self.marks.iter().any(|mark| mark.holds(Element::Number));
        if let (Some(reference), false) = (self.known.duplicate, numbered) {
            let serial = self.item.serial.clone().unwrap_or_default();
            self.say(by, FindingKind::NotUnique { serial, reference: reference.to_owned() });
        }
    }

    fn second_identity(&mut self, by: &Arc<Active>) {
        // A State's own number on its stock identifies the holder, and that of a seizure the case, not the weapon anew.
        let renames = |kind| !matches!(kind, MarkKind::State | MarkKind::Confiscation);
        let gives = |mark: &Proposed| {
            renames(mark.kind) && mark.holds(Element::Number) && self.item.bears_number(mark.mark.part)
        };
        let unique = self.item.has_unique_serial() && self.known.duplicate.is_none();
        if unique && self.marks.iter().any(gives) {
            let serial = self.item.serial.clone().unwrap_or_default();
            self.say(by, FindingKind::SecondIdentity { serial });
        }
    }

    fn overlap(&mut self, by: &Arc<Active>) {
        let occupied: Vec<Spot> =
            self.item.occupied_spots().chain(self.known.taken.iter().cloned()).collect();
        // A mark that stands is among what is known to be there.
        let planned = self.marks.iter().filter(|mark| !mark.stands);
        let spots: Vec<Spot> = planned.map(|mark| mark.mark.spot()).collect();
        for (at, spot) in spots.iter().enumerate() {
            let earlier = &spots[..at];
            if occupied.iter().chain(earlier).any(|other| other.overlaps(spot)) {
                self.say(by, FindingKind::Overlap { spot: spot.clone() });
            }
        }
    }

    fn year(&mut self, by: &Arc<Active>) {
        let release = self.programme.case.release.date;
        let (four, two) =
            (format!("{:04}", release.year()), format!("{:02}", release.year().rem_euclid(100)));
        for mark in self.marks {
            if let Some(text) = mark.words(Element::Year).filter(|text| *text != four && *text != two) {
                self.findings
                    .push(Finding::new(by, FindingKind::YearNotRelease { text: text.to_owned(), release }));
            }
        }
    }

    /// A country in a mark is the one that the case or the item names, in a form that the profile writes.
    fn country(&mut self, by: &Arc<Active>) {
        let countries = [Element::Country, Element::CountryOfManufacture, Element::ThirdCountry];
        let names_one = countries.iter().any(|element| by.rule.speaks_of(*element));
        for element in countries.into_iter().filter(|element| !names_one || by.rule.speaks_of(*element)) {
            let forms = self.forms_of(element);
            let strange = |text: &&str| !forms.is_empty() && !forms.iter().any(|form| form == text);
            for text in self.marks.iter().filter_map(|mark| mark.words(element)).filter(strange) {
                let meant = match Country::from_alpha2_strict(text) {
                    Ok(_) => self.country_of(element),
                    Err(error) => error.remedy.country(),
                };
                self.findings
                    .push(Finding::new(by, FindingKind::CountryNotCode { text: text.to_owned(), meant }));
            }
        }
    }

    /// The country of today that an element of a mark names.
    fn country_of(&self, element: Element) -> Option<Country> {
        let case = &self.programme.case;
        match self.programme.read_as(element) {
            Element::Country => Some(case.release.importing),
            Element::ThirdCountry => case.facts.exporting,
            _ => match self.item.country_of_manufacture {
                Some(CountryOfManufacture::Current(country)) => Some(country),
                Some(CountryOfManufacture::Former(_)) | None => None,
            },
        }
    }

    /// What an element of a mark may say for its country: what the profile's own lines say, and the alpha-2 code where they
    /// do not write it. None where the country is not known, which is said elsewhere.
    fn forms_of(&self, element: Element) -> Vec<String> {
        let lines = self.programme.marks.iter().flat_map(|mark| &mark.lines);
        let pieces = lines.flat_map(|line| line.template.pieces()).filter(|p| p.element() == Some(element));
        let read_as = self.programme.read_as(element);
        let words = |style| self.scene.words(read_as, style, &self.programme.authority);
        let mut forms: Vec<String> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Field { style, .. } => forms.extend(words(*style)),
                // Where a law writes the country out, its word and its code say the same.
                _ => forms.extend([Style::Usual, Style::Name].into_iter().filter_map(words)),
            }
        }
        if forms.is_empty() {
            forms.extend(words(Style::Usual));
        }
        forms
    }

    pub(super) fn proof_mark(&mut self, by: &Arc<Active>) {
        let names = self.programme.authority.glyph.iter().filter(|glyph| glyph.name.starts_with("proof"));
        let shown: Vec<&str> = names.map(|glyph| glyph.shown.as_str()).collect();
        let lines = self.marks.iter().flat_map(|mark| &mark.mark.lines);
        let holds = |text: &str| text.contains("[PROOF") || shown.iter().any(|shown| text.contains(shown));
        let found: Vec<String> =
            lines.filter(|line| holds(&line.text)).map(|line| line.text.clone()).collect();
        for text in found {
            self.say(by, FindingKind::ProofMark { text });
        }
    }

    fn transfer_mark(&mut self, by: &Arc<Active>) {
        let planned = self.marks.iter().any(|mark| mark.kind == MarkKind::Transfer);
        let observed = self.item.observed_marks.iter().any(|mark| mark.purpose == Some(MarkKind::Transfer));
        if self.output.is_none() && !planned && !observed {
            self.say(by, FindingKind::TransferMarkMissing);
        }
    }

    fn trace(&mut self, by: &Arc<Active>) {
        let overridden = self.programme.case.facts.trace_override.is_some();
        if let (Some(reference), false) = (&self.item.details().open_trace, overridden) {
            self.say(by, FindingKind::TraceOpen { reference: reference.clone() });
        }
    }

    fn unmarked_ammunition(&mut self, by: &Arc<Active>) {
        if is_ammunition(self.item, self.programme) && self.item.details().ammunition_marked == Some(false) {
            self.say(by, FindingKind::AmmunitionUnmarked);
        }
    }

    fn lot(&mut self, by: &Arc<Active>) {
        let planned = self.marks.iter().find_map(|mark| mark.words(Element::Lot));
        let lot = planned.map(str::to_owned).or_else(|| self.item.details().lot.clone());
        if let Some((lot, error)) = lot.and_then(|lot| check_lot(&lot).err().map(|error| (lot, error))) {
            self.say(by, FindingKind::LotMalformed { lot, position: error.position, must: error.must });
        }
    }

    /// The symbol and the year stand on the frame, and nowhere else.
    fn full_mark(&mut self, by: &Arc<Active>) {
        let full = |mark: &&Proposed| mark.holds(Element::VerifierSymbol) || mark.holds(Element::Year);
        let stray = self.marks.iter().filter(full).find(|mark| !mark.mark.part.is_frame_or_receiver());
        let on_frame = self.marks.iter().filter(full).any(|mark| mark.mark.part.is_frame_or_receiver());
        if let Some(part) = stray.map(|mark| mark.mark.part) {
            self.say(by, FindingKind::FullMarkNotOnFrame { part });
        } else if !on_frame && !self.marks.is_empty() {
            let part =
                self.programme.weapon(&self.item.kind).map_or(PartKind::Frame, |weapon| weapon.primary);
            self.say(by, FindingKind::FullMarkNotOnFrame { part });
        }
    }

    fn modified_parts(&mut self, by: &Arc<Active>) {
        let bears = |part: PartKind| self.marks.iter().any(|mark| mark.mark.part == part);
        let modified =
            self.item.details().parts.iter().filter(|facts| facts.modified).map(|facts| facts.part);
        let missing: Vec<PartKind> = modified.filter(|part| !bears(*part)).collect();
        for part in missing {
            self.say(by, FindingKind::ModifiedPartUnmarked { part });
        }
    }

    fn forensic_release(&mut self, by: &Arc<Active>) {
        if self.item.serial_status == SerialStatus::Obliterated && self.item.forensic_release.is_none() {
            self.say(by, FindingKind::AwaitsForensicRelease);
        }
    }

    fn serial_status(&mut self, by: &Arc<Active>) {
        if is_ammunition(self.item, self.programme) {
            return;
        }
        let status = self.item.serial_status;
        let kind = match &self.item.serial {
            _ if status == SerialStatus::Unknown => FindingKind::SerialStatusUnknown,
            None if status.needs_serial() => FindingKind::SerialContradiction { status, found: "no serial" },
            Some(_) if status.forbids_serial() => {
                FindingKind::SerialContradiction { status, found: "a serial" }
            }
            _ => return,
        };
        self.say(by, kind);
    }

    /// A number of the State's stock has as many figures as the authority says; its agency is in the table.
    pub(super) fn number_length(&mut self, by: &Arc<Active>) {
        if self.programme.case.event != Event::StateStock {
            return;
        }
        let number = self.marks.iter().find_map(|mark| mark.words(Element::Number)).map(str::to_owned);
        let Some(number) = number else { return };
        match self.programme.authority.number_digits {
            Some(digits)
                if number.len() != usize::from(digits) || !number.bytes().all(|b| b.is_ascii_digit()) =>
            {
                self.say(by, FindingKind::NumberLength { number, digits });
            }
            None if !numbers_every_item(self.programme) => self.say(by, DIGITS_MISSING),
            Some(_) | None => {}
        }
    }

    fn machine_geometry(&mut self, by: &Arc<Active>) {
        let machine = &self.programme.machine;
        let mut found = Vec::new();
        for mark in self.marks {
            if let Some((min, max)) =
                machine.height.filter(|(min, max)| !(*min..=*max).contains(&mark.height))
            {
                found.push(FindingKind::MachineHeight { height: mark.height, min, max });
            }
            if let Some(max) = machine.depth_max.filter(|max| mark.depth > *max) {
                found.push(FindingKind::MachineDepth { depth: mark.depth, max });
            }
        }
        for kind in found {
            self.say(by, kind);
        }
    }

    /// What is marked as made here was made in the State whose marks these are.
    fn made_here(&mut self, by: &Arc<Active>) {
        let (profile, case) = (&self.programme.profile, &self.programme.case);
        let fixed = profile.jurisdiction.is_some() || profile.area.is_some();
        if case.event != Event::Manufacture || !fixed {
            return;
        }
        let here = CountryOfManufacture::from(case.release.importing);
        if let Some(made) = self.item.country_of_manufacture.filter(|made| *made != here) {
            let (made, here) = (made.alpha2().to_owned(), case.release.importing);
            self.say(by, FindingKind::MadeElsewhere { made, here });
        }
    }

    fn country_of_its_time(&mut self, by: &Arc<Active>) {
        let (Some(country), Some(year)) = (self.item.country_of_manufacture, self.item.year_of_manufacture)
        else {
            return;
        };
        if country.year_outside(year).is_some() {
            let country = country.name().to_owned();
            self.say(by, FindingKind::CountryNotOfItsTime { country, year });
        }
    }
}

const DIGITS_MISSING: FindingKind = FindingKind::NotConfigured { what: "number-digits" };

/// Whether each item gets a number of the station, whatever it bears: then a missing length is said of the consignment.
fn numbers_every_item(programme: &Programme) -> bool {
    let mut lines = programme.marks.iter().filter(|mark| mark.rule.when == Condition::NONE);
    lines.any(|mark| {
        let numbers = |line: &ReadyLine| line.template.holds(Element::Number) && line.when == Condition::NONE;
        mark.lines.iter().any(numbers)
    })
}

/// What is to be said of the consignment as a whole.
pub(crate) fn of_the_case(programme: &Programme) -> Vec<Finding> {
    let mut findings = Vec::new();
    for active in programme.rules().iter().filter(|active| active.has(Aspect::Rule)) {
        if !programme.case.may_meet(&active.rule.applies) {
            continue;
        }
        for check in &active.rule.checks {
            if let Some(kind) = case_check(programme, *check, active) {
                findings.push(Finding::new(active, kind));
            }
        }
        if active.force > Force::Permit && active.has(Aspect::Methods) {
            findings.extend(methods(programme, active).map(|kind| Finding::new(active, kind)));
        }
    }
    for (permission, rules) in programme.untrusted() {
        let (permission, stays) = (permission.to_string(), rules.iter().map(ToString::to_string).collect());
        let kind = FindingKind::ExemptionUntrusted { permission, stays };
        super::say(programme, Check::ExemptionKnown, kind, &mut findings);
    }
    findings.extend(record_gaps(programme));
    let mut say = |kind| super::say(programme, Check::AuthorityConfigured, kind, &mut findings);
    unconfigured(programme).into_iter().for_each(&mut say);
    if let Some(method) =
        programme.machine.method.filter(|method| !programme.profile.methods.contains(method))
    {
        let allowed = programme.profile.methods.clone();
        super::say(
            programme,
            Check::MachineGeometry,
            FindingKind::MachineMethod { method, allowed },
            &mut findings,
        );
    }
    findings
}

/// The fields that the record of a consignment lacks, each once, by the rule that presses hardest for it.
fn record_gaps(programme: &Programme) -> Vec<Finding> {
    let mut gaps: Vec<Finding> = Vec::new();
    let speaks =
        |active: &&Arc<Active>| active.force > Force::Permit && programme.case.may_meet(&active.rule.applies);
    for active in programme.rules().iter().filter(speaks) {
        for field in active.rule.record_fields.iter().filter(|field| is_missing(programme, **field)) {
            let gap = Finding::new(active, FindingKind::RecordIncomplete { field: *field });
            match gaps.iter_mut().find(|known| known.kind == gap.kind) {
                Some(known) if known.severity < gap.severity => *known = gap,
                Some(_) => {}
                None => gaps.push(gap),
            }
        }
    }
    gaps
}

fn case_check(programme: &Programme, check: Check, by: &Arc<Active>) -> Option<FindingKind> {
    let facts = &programme.case.facts;
    match check {
        Check::ExemptionRecorded => exemption(programme, by),
        Check::DisposalAuthorised => disposal(programme),
        Check::CertificateNamed => facts.certificate_no.is_none().then_some(FindingKind::CertificateMissing),
        Check::ConfirmReading => reading(programme, by),
        Check::LaserAlone => (programme.method() == Method::Laser).then_some(FindingKind::LaserAlone),
        Check::Jurisdiction => jurisdiction(programme),
        Check::ExemptionKnown => unknown_exemption(programme),
        Check::ReasonNotStamped => {
            let (method, preferred) = (programme.method(), Method::Stamp);
            let excused = method == preferred || programme.authority.reason_not_stamped.is_some();
            (!excused).then_some(FindingKind::MethodNotPreferred { method, preferred })
        }
        _ => None,
    }
}

/// The State whose marks these are is the one, or in the area, that the profile is for.
fn jurisdiction(programme: &Programme) -> Option<FindingKind> {
    let (profile, importing) = (&programme.profile, programme.case.release.importing);
    let outside = |jurisdiction: String| FindingKind::OutsideJurisdiction { importing, jurisdiction };
    match (profile.jurisdiction, profile.area) {
        (Some(country), _) if country != importing => Some(outside(country.to_string())),
        (_, Some(area)) if !importing.is_in(area) => Some(outside(area.to_string())),
        _ => None,
    }
}

/// An exception that is claimed is one of a rule that is in force.
fn unknown_exemption(programme: &Programme) -> Option<FindingKind> {
    let claimed = programme.case.facts.exemption.as_ref()?;
    let on = programme.rules().iter().filter(|active| active.force > Force::Off);
    let codes: BTreeSet<&String> =
        on.flat_map(|active| active.rule.exceptions.iter().map(|exception| &exception.code)).collect();
    let known = codes.iter().map(|code| (*code).clone()).collect();
    (!codes.contains(claimed)).then(|| FindingKind::ExemptionUnknown { exemption: claimed.clone(), known })
}

/// A claim to be let off says which, why, and until when.
fn exemption(programme: &Programme, by: &Active) -> Option<FindingKind> {
    let facts = &programme.case.facts;
    if programme.case.event == Event::TempImport {
        let missing =
            [("purpose", facts.purpose.is_none()), ("re-export date", facts.reexport_date.is_none())];
        let missing = missing.into_iter().find(|(_, missing)| *missing).map(|(what, _)| what);
        return missing.map(|missing| FindingKind::ExemptionIncomplete { missing });
    }
    let claimed =
        by.rule.exceptions.iter().find(|exception| Some(&exception.code) == facts.exemption.as_ref())?;
    let incomplete = claimed.needs_reference && facts.exemption_reference.is_none();
    incomplete.then_some(FindingKind::ExemptionIncomplete { missing: "exemption reference" })
}

/// Weapons that a State took in: seized, surrendered or found, and those of them that it keeps.
fn takes_in(event: Event) -> bool {
    matches!(event, Event::Seized | Event::Surrendered | Event::Found | Event::Retained)
}

/// Weapons that were taken in are destroyed, unless somebody authorised something else.
fn disposal(programme: &Programme) -> Option<FindingKind> {
    let facts = &programme.case.facts;
    let kept = programme.case.event == Event::Retained
        || facts.disposal.as_deref().is_some_and(|d| d != "destruction");
    if !kept || !takes_in(programme.case.event) {
        return None;
    }
    let missing = [("authorisation", facts.authorisation.is_none()), ("disposal", facts.disposal.is_none())];
    let missing = missing.into_iter().find(|(_, missing)| *missing).map(|(what, _)| what);
    missing.map(|missing| FindingKind::DisposalIncomplete { missing })
}

/// Where a text has two readings, somebody confirms the one that is used.
fn reading(programme: &Programme, by: &Active) -> Option<FindingKind> {
    let is_about = |conflict: &crate::conflict::Conflict| conflict.met_with.contains(&by.rule.id);
    let conclusion = programme.settled().iter().find(|conclusion| is_about(&conclusion.conflict))?;
    let confirmed = programme.case.facts.confirmed_readings.contains(&conclusion.conflict.id);
    let (conflict, reading) = (Arc::clone(&conclusion.conflict), conclusion.winner.clone());
    (!confirmed).then_some(FindingKind::ReadingOpen { conflict, reading })
}

fn methods(programme: &Programme, active: &Active) -> Option<FindingKind> {
    let (ruled, method) = (active.rule.methods.as_ref()?, programme.method());
    if programme.marks.is_empty() {
        return None;
    }
    let approved = || programme.authority.approval.iter().any(|approval| approval.method == method);
    if ruled.with_approval.contains(&method) && !approved() {
        return Some(FindingKind::MethodUnapproved { method });
    }
    let not_allowed =
        !ruled.allow.is_empty() && !ruled.allow.contains(&method) && !ruled.with_approval.contains(&method);
    if not_allowed || ruled.forbid.contains(&method) {
        return Some(FindingKind::MethodForbidden { method, allowed: ruled.allow.clone() });
    }
    None
}

/// What the marks need and the authority has not filled in.
fn unconfigured(programme: &Programme) -> Vec<FindingKind> {
    let holds = |element: Element| {
        programme.marks.iter().flat_map(|m| &m.lines).any(|line| line.template.holds(element))
    };
    let authority = &programme.authority;
    let mut found = Vec::new();
    if let Some(agency) = programme
        .case
        .facts
        .agency
        .as_ref()
        .filter(|code| holds(Element::Agency) && !authority.knows_agency(code))
    {
        found.push(FindingKind::AgencyUnknown { agency: agency.clone() });
    }
    let stock = programme.case.event == Event::StateStock;
    let wanted = [
        ("licence-number", holds(Element::LicenceNumber) && authority.licence_number.is_none()),
        ("agency", holds(Element::Agency) && authority.agency.is_empty()),
    ];
    let missing = wanted.into_iter().filter(|(_, missing)| *missing);
    found.extend(missing.map(|(what, _)| FindingKind::NotConfigured { what }));
    if stock && numbers_every_item(programme) && authority.number_digits.is_none() {
        found.push(DIGITS_MISSING);
    }
    found
}

/// Whether a consignment lacks what a record of it has to hold. Fields that belong to an item, to the marks or to a later
/// event are none of the consignment's.
fn is_missing(programme: &Programme, field: RecordField) -> bool {
    let facts = &programme.case.facts;
    let event = programme.case.event;
    let trade = matches!(event, Event::Import | Event::TempImport | Event::PartsImport);
    match field {
        RecordField::LicenceNo => trade && facts.licence_no.is_none(),
        RecordField::LicenceIssued => trade && facts.licence_issued.is_none(),
        RecordField::LicenceExpires => trade && facts.licence_expires.is_none(),
        RecordField::ExportingCountry => trade && facts.exporting.is_none(),
        RecordField::FinalRecipient => trade && facts.recipient.is_none(),
        RecordField::Quantity => trade && facts.quantity.is_none(),
        RecordField::ImporterName => {
            event == Event::Import && facts.importer_name.is_none() && facts.recipient.is_none()
        }
        RecordField::Purpose => event == Event::TempImport && facts.purpose.is_none(),
        RecordField::ReexportDate => event == Event::TempImport && facts.reexport_date.is_none(),
        RecordField::OwningService => event == Event::StateStock && facts.agency.is_none(),
        RecordField::LegalBasis => takes_in(event) && facts.legal_basis.is_none(),
        RecordField::DisposalMethod => event == Event::Destroy && facts.disposal.is_none(),
        RecordField::DisposalAuthorisation => event == Event::Destroy && facts.authorisation.is_none(),
        RecordField::CertificateNo | RecordField::Verifier if event != Event::Deactivate => false,
        RecordField::CertificateNo => facts.certificate_no.is_none(),
        RecordField::Verifier => facts.verifier.is_none(),
        _ => false,
    }
}

/// Whether an item's own record lacks a field, for a record that is to be complete.
pub(crate) fn item_lacks(item: &Item, field: RecordField) -> bool {
    match field {
        RecordField::Type => item.kind.is_empty(),
        RecordField::Make | RecordField::Maker => item.maker.is_empty(),
        RecordField::Model => item.model.is_empty(),
        RecordField::Calibre => item.calibre.is_empty(),
        RecordField::Serial => !item.has_unique_serial(),
        RecordField::CountryOfManufacture => item.country_of_manufacture.is_none(),
        RecordField::YearOfManufacture => item.year_of_manufacture.is_none(),
        RecordField::Lot => item.details().lot.is_none(),
        RecordField::AmmunitionType => item.details().ammunition_type.is_none(),
        _ => false,
    }
}
