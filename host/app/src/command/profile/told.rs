//! A text with indented lines, in which each rule is explained where it is met first and only named after that.

use super::words;
use crate::message::Message;
use crate::text;
use marking::conflict::{ALL, Aspect};
use marking::explain::{ExplainedException, Explanation};
use marking::force::Active;
use marking::programme::Conclusion;
use marking::rule::{Rule, RuleId};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The text so far.
#[derive(Debug, Default)]
pub struct Told {
    lines: Vec<String>,
    rules: BTreeSet<RuleId>,
}

impl Told {
    /// A line so many steps in.
    pub fn line(&mut self, depth: usize, words: &str) {
        self.lines.push(format!("{}{words}", "  ".repeat(depth)));
    }

    /// A message so many steps in.
    pub fn say(&mut self, depth: usize, message: &Message) {
        self.line(depth, &text::of(message));
    }

    /// An empty line and a heading.
    pub fn heading(&mut self, depth: usize, message: &Message) {
        self.lines.push(String::new());
        self.say(depth, message);
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// A rule: what it does about an aspect, what it rests on, what it asks for; the second time only its name and what it does.
    pub fn rule(&mut self, depth: usize, active: &Active, aspect: Aspect) {
        let rule = &active.rule;
        let (id, citation) = (rule.id.to_string(), rule.citation.to_string());
        let force = words::force(active, aspect);
        if !self.rules.insert(rule.id.clone()) {
            return self.say(depth, &Message::ProfileRuleAgain { rule: id, citation, force });
        }
        self.say(depth, &Message::ProfileRule { rule: id, citation, force });
        self.line(depth + 1, &words::basis(active));
        self.line(depth + 1, rule.asks.trim());
        self.limits(depth + 1, rule);
        for (aspect, conflict) in &active.set_aside {
            let (aspect, conflict) = (words::aspect(*aspect), conflict.clone());
            self.say(depth + 1, &Message::ProfileSetAside { aspect, conflict });
        }
    }

    /// Of what and when the rule speaks, and what is known less well of its text.
    fn limits(&mut self, depth: usize, rule: &Rule) {
        if let Some(conditions) = words::conditions(&rule.applies) {
            self.say(depth, &Message::ProfileIf { conditions });
        }
        if let Some(day) = rule.valid_from {
            self.say(depth, &Message::ProfileValidFrom { day: day.to_string() });
        }
        if let Some(day) = rule.valid_to {
            self.say(depth, &Message::ProfileValidTo { day: day.to_string() });
        }
        if let Some(note) = &rule.provenance_note {
            self.say(depth, &Message::ProfileNote { note: note.trim().to_owned() });
        }
        if let Some(output) = rule.output {
            self.say(depth, &Message::ProfileOutput { output: words::word(&output) });
        }
    }

    /// An exception, who grants it and whom it lets off.
    pub fn exception(&mut self, depth: usize, explained: &ExplainedException) {
        let exception = &explained.exception;
        let (code, grounds) = (exception.code.clone(), exception.grounds.trim().to_owned());
        self.say(depth, &Message::ProfileException { code, grounds });
        if exception.needs_reference {
            self.say(depth + 1, &Message::ProfileReference {});
        }
        match explained.lets_off.as_slice() {
            [] => self.say(depth + 1, &Message::ProfileLetsOffNone {}),
            rules => self.say(depth + 1, &Message::ProfileLetsOff { rules: joined(rules) }),
        }
        self.rule(depth + 1, &explained.by, Aspect::Output);
    }

    /// A conflict, who wins and why, and what is set aside by that.
    pub fn conflict(&mut self, depth: usize, met: &Conclusion, known: impl Fn(&RuleId) -> bool) {
        let conflict = &met.conflict;
        let (id, what) = (conflict.id.clone(), conflict.what.trim().to_owned());
        self.say(depth, &Message::ProfileConflict { conflict: id, what });
        self.line(depth + 1, conflict.consequence.trim());
        if met.winner == ALL {
            self.say(depth + 1, &Message::ProfileWinnerAll {});
        }
        let winner = met.winner.clone();
        match &met.because {
            Some((because, by)) => {
                let (because, by) = (because.clone(), by.clone());
                self.say(depth + 1, &Message::ProfileWinner { winner, by, because });
            }
            None => self.say(depth + 1, &Message::ProfileWinnerDefault { winner }),
        }
        let losers: Vec<_> = conflict.losers(&met.winner).filter(|id| known(id)).cloned().collect();
        if !losers.is_empty() {
            let (rules, aspect) = (joined(&losers), words::aspect(conflict.aspect));
            self.say(depth + 1, &Message::ProfileLosers { rules, aspect });
        }
    }

    /// The conflicts of an explanation.
    pub fn conflicts(&mut self, depth: usize, explanation: &Explanation) {
        if !explanation.conflicts.is_empty() {
            self.heading(depth, &Message::ProfileHeadConflicts {});
        }
        for met in &explanation.conflicts {
            let known = |id: &RuleId| explanation.rules.iter().any(|active| active.rule.id == *id);
            self.conflict(depth + 1, met, known);
        }
    }
}

/// Names of rules, with commas.
pub fn joined(rules: &[RuleId]) -> String {
    rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(text::spoken().comma())
}

/// What a rule asks for about the deadline.
pub fn deadline(told: &mut Told, depth: usize, rule: &Rule) {
    let Some(deadline) = &rule.deadline else { return };
    let clock = text::of(&Message::ProfileClock { clock: words::word(&deadline.clock) });
    told.say(
        depth,
        &match deadline.days {
            Some(days) => Message::ProfileDeadline { days: days.into(), clock },
            None => Message::ProfileDeadlineNow { clock },
        },
    );
    if deadline.or_before_transfer {
        told.say(depth, &Message::ProfileBeforeTransfer {});
    }
}

/// How long a rule wants records to be kept.
pub fn retention(told: &mut Told, depth: usize, rule: &Rule) {
    use marking::rule::RetentionClock as Clock;
    let Some(retention) = &rule.retention else { return };
    let record = text::of(&Message::ProfileRecord { record: words::word(&retention.class) });
    if let Some(years) = retention.years_min {
        told.say(depth, &Message::ProfileKeptYears { record: record.clone(), years: years.into() });
    }
    if retention.indefinite {
        told.say(depth, &Message::ProfileKeptEver { record });
    }
    match retention.clock {
        Clock::Record => {}
        Clock::Destruction => told.say(depth, &Message::ProfileKeptDestruction {}),
        Clock::EndOfBusiness => told.say(depth, &Message::ProfileKeptBusiness {}),
    }
    if retention.personal_data_ends {
        told.say(depth, &Message::ProfilePersonalData {});
    }
}

/// What a rule lets only a person say.
pub fn attestations(told: &mut Told, depth: usize, rule: &Rule) {
    for attestation in &rule.attestations {
        told.say(depth, &Message::ProfileQuestion { question: attestation.asks.trim().to_owned() });
        if let Some(field) = &attestation.answered_by {
            told.say(depth + 1, &Message::ProfileAnsweredBy { field: field.clone() });
        }
    }
}

/// A rule as data.
pub fn rule_json(active: &Active) -> Value {
    let set_aside: Vec<_> = active.set_aside.iter().map(|(aspect, by)| json!([aspect, by])).collect();
    json!({
        "rule": active.rule, "instrument": active.instrument.id, "binding": active.binding(),
        "force": active.force, "why": active.why, "set_aside": set_aside,
    })
}

/// A conflict as data.
pub fn conflict_json(met: &Conclusion) -> Value {
    let by = met.because.as_ref().map(|(_, by)| by);
    let because = met.because.as_ref().map(|(because, _)| because);
    json!({"conflict": *met.conflict, "winner": met.winner, "by": by, "because": because})
}
