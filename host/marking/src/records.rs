//! Deadlines and terms of keeping: what follows from a mark for its record.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::case::Event;
use crate::conflict::Aspect;
use crate::finding::FindingKind;
use crate::force::{Active, Force};
use crate::item::Item;
use crate::judge;
use crate::mark::PartKind;
use crate::programme::Programme;
use crate::rule::{Attestation, Clock, RecordClass, RecordField, RetentionClock, RuleRef};
use crate::scene::Scene;
use crate::weapon::Weapon;

pub mod tracing;

/// A day until which something has to be done, and the rule that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The rule.
    pub rule: RuleRef,
    /// The last day; none stands for "without delay".
    pub until: Option<Date>,
    /// What started the clock.
    pub clock: Clock,
    /// Whether passing the item on ends the term before.
    pub or_before_transfer: bool,
    /// Whether the rule binds the authority; a term of one that does not is recommended.
    pub binds: bool,
}

/// How long a record is kept: the longest of all rules that are switched on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Until when the item's record is kept at least; none for ever.
    pub item_until: Option<Until>,
    /// From when personal data are deleted; none where no rule orders it.
    pub personal_data_until: Option<Until>,
    /// The rules that the terms come from.
    pub rules: Vec<RuleRef>,
}

/// The end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// So many years from the record on.
    YearsFromRecord(u16),
    /// So many years from the destruction of the item on: until then it is kept.
    YearsFromDestruction(u16),
}

/// A question that only a person can answer, and the rule that asks it.
#[derive(Debug, Clone)]
pub struct Question {
    /// The rule that asks first.
    pub rule: RuleRef,
    /// What is asked.
    pub attestation: Attestation,
    /// Whether no mark is made before it is answered.
    pub required: bool,
}

impl Programme {
    /// When the marks of the case are due, the nearest first. A rule that speaks of items from elsewhere sets no term.
    pub fn deadlines(&self) -> Vec<Due> {
        let ours = |clock: Clock| !matches!(clock, Clock::Request | Clock::LastReport);
        let on =
            self.rules().iter().filter(|active| active.force > Force::Permit && active.has(Aspect::Deadline));
        let mut due: Vec<Due> = on
            .filter(|active| self.case.may_meet(&active.rule.applies))
            .filter_map(|active| {
                let deadline = active.rule.deadline.as_ref().filter(|deadline| ours(deadline.clock))?;
                Some(Due {
                    rule: active.reference.clone(),
                    until: deadline.days.and_then(|days| self.date().checked_add(days_of(days)).ok()),
                    clock: self.clock(deadline.clock),
                    or_before_transfer: deadline.or_before_transfer,
                    binds: active.binds(),
                })
            })
            .collect();
        due.sort_by_key(|due| due.until);
        due
    }

    /// What starts a clock at this event: what is made here was never released from customs.
    fn clock(&self, written: Clock) -> Clock {
        match (self.case.event, written) {
            (Event::Manufacture, Clock::Release) => Clock::Manufacture,
            (_, written) => written,
        }
    }

    /// How long a record of this kind is kept. Items that exist never expire: a term from the record on is the least that
    /// a rule asks for, and without any rule the record is kept for ever.
    pub fn kept(&self, class: RecordClass) -> Kept {
        let fits = |active: &&Arc<Active>| {
            active.force > Force::Permit
                && active.has(Aspect::Retention)
                && active
                    .rule
                    .retention
                    .as_ref()
                    .is_some_and(|r| r.class == class || r.class == RecordClass::Any)
        };
        let mut kept = Kept::default();
        let mut for_ever = false;
        for active in self.rules().iter().filter(fits) {
            let Some(retention) = &active.rule.retention else { continue };
            kept.rules.push(active.reference.clone());
            for_ever |= retention.indefinite || retention.clock == RetentionClock::EndOfBusiness;
            let until = match (retention.years_min, retention.clock) {
                (Some(years), RetentionClock::Destruction) => Some(Until::YearsFromDestruction(years)),
                (Some(years), _) => Some(Until::YearsFromRecord(years)),
                (None, _) => None,
            };
            kept.item_until = longer(kept.item_until, until);
            if retention.personal_data_ends {
                kept.personal_data_until = longer(kept.personal_data_until, until);
            }
        }
        if for_ever {
            kept.item_until = None;
        }
        kept
    }

    /// What a person has to attest for the item, each question once, those that hold up the mark first.
    pub fn questions(&self, item: &Item, duplicate: bool) -> Vec<Question> {
        let scene = Scene { item, case: &self.case, duplicate, part: None };
        let mut questions: Vec<Question> = Vec::new();
        let parts: Vec<PartKind> = self.weapon(&item.kind).into_iter().flat_map(Weapon::parts).collect();
        let is_of = |asked: &&Attestation| {
            asked.of_parts.is_empty() || asked.of_parts.iter().any(|part| parts.contains(part))
        };
        for active in self.rules().iter().filter(|active| scene.meets(&active.rule.applies)) {
            let Some(force) = self.asks(active) else { continue };
            let open = active.rule.attestations.iter().filter(|asked| asked.answered_by.is_none());
            for attestation in open.filter(is_of) {
                let required = force == Force::Refuse;
                match questions.iter_mut().find(|question| question.attestation.id == attestation.id) {
                    // The rule that holds up the mark is the one that is named.
                    Some(question) if required && !question.required => {
                        (question.rule, question.required) = (active.reference.clone(), true);
                    }
                    Some(_) => {}
                    None => questions.push(Question {
                        rule: active.reference.clone(),
                        attestation: attestation.clone(),
                        required,
                    }),
                }
            }
        }
        questions.sort_by_key(|question| !question.required);
        questions
    }

    /// How hard a rule asks for what only a person can say; none where it asks nothing of this case. Who uses a permission,
    /// or an exception, is asked for its conditions; nobody else is.
    fn asks(&self, active: &Active) -> Option<Force> {
        let rule = &active.rule;
        let claims = |claimed: &String| rule.exceptions.iter().any(|exception| exception.code == *claimed);
        let claimed = self.case.facts.exemption.as_ref().is_some_and(claims);
        let idle = self.marks.is_empty() && rule.is_about_making();
        match active.force {
            Force::Off => None,
            Force::Permit => {
                let used = claimed || (rule.output.is_some() && active.has(Aspect::Output));
                used.then_some(active.conditions)
            }
            force => (!idle && (claimed || !rule.only_grants())).then_some(force),
        }
    }

    /// The fields that the record of an item has to hold and does not, each with the rule that asks for it.
    pub fn record_gaps(&self, item: &Item) -> Vec<(RuleRef, RecordField)> {
        let scene = Scene { item, case: &self.case, duplicate: false, part: None };
        let speaks =
            |active: &&Arc<Active>| active.force > Force::Permit && scene.meets(&active.rule.applies);
        let rules = self.rules().iter().filter(speaks);
        let gaps = rules.flat_map(|active| {
            let missing = active.rule.record_fields.iter().filter(|field| judge::item_lacks(item, **field));
            missing.map(|field| (active.reference.clone(), *field))
        });
        gaps.collect()
    }

    /// Whether something is to be said of the consignment that no mark may be made against.
    pub fn is_refused(&self) -> bool {
        self.findings().iter().any(|finding| finding.severity == crate::finding::Severity::Refusal)
    }

    /// The readings of the law that somebody has to confirm first.
    pub fn open_readings(&self) -> impl Iterator<Item = &FindingKind> {
        let kinds = self.findings().iter().map(|finding| &finding.kind);
        kinds.filter(|kind| matches!(kind, FindingKind::ReadingOpen { .. }))
    }
}

fn days_of(days: u16) -> Span {
    i64::from(days).days()
}

/// The longer of two terms. One that only begins with the destruction is the longer one, whatever its years.
fn longer(one: Option<Until>, other: Option<Until>) -> Option<Until> {
    let rank = |until: &Until| match until {
        Until::YearsFromRecord(years) => (0, *years),
        Until::YearsFromDestruction(years) => (1, *years),
    };
    one.into_iter().chain(other).max_by_key(rank)
}
