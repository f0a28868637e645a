//! How hard a rule may press: the gate between a rule's text and a refusal.
//!
//! A rule refuses only if it is a *shall*, binds the authority of the profile, and its text is known well enough.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::authority::Authority;
use crate::conflict::Aspect;
use crate::instrument::{Instrument, Sources};
use crate::profile::Profile;
use crate::rule::{Binding, Check, Level, Provenance, Rule, RuleRef};

/// What a rule may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Force {
    /// Nothing: it is switched off.
    Off,
    /// It lets something be done, or says what a word means.
    Permit,
    /// It advises.
    Advise,
    /// It warns.
    Warn,
    /// It refuses.
    Refuse,
}

/// Why a rule has its force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It binds, and its text was read.
    TextRead,
    /// It binds, and the authority has read its text itself.
    Verified,
    /// It binds; only a second hand tells of it, and the authority trusts that.
    OptedIn,
    /// It binds; only a second hand tells of it, and nobody said that this is good enough.
    SecondHand,
    /// It binds; its text is from memory.
    Memory,
    /// Its text is uncertain.
    Unsure,
    /// The instrument does not bind this authority.
    NotBinding,
    /// The instrument is guidance or practice, which binds nobody by itself.
    Guidance,
    /// It is no *shall*.
    Level,
    /// It is a condition of this program.
    Program,
    /// It is not in force on the day.
    NotInForce,
}

/// A rule as it stands for one authority.
#[derive(Debug, Clone)]
pub struct Active {
    /// The rule.
    pub rule: Arc<Rule>,
    /// Its instrument.
    pub instrument: Arc<Instrument>,
    /// What it may do.
    pub force: Force,
    /// What it could do if it were a *shall*: how hard the conditions of something that it lets be done may press.
    pub conditions: Force,
    /// Why.
    pub why: Why,
    /// What of it lost in a conflict, with the conflict's name.
    pub set_aside: Vec<(Aspect, String)>,
    /// Whether the exception that the case claims lets it off.
    pub let_off: bool,
    /// The rule as a line carries it.
    pub reference: RuleRef,
    /// Its format, ready to match.
    pub(crate) format: Option<regex_lite::Regex>,
}

impl Active {
    /// A rule under a profile and an authority.
    pub fn new(rule: &Arc<Rule>, instrument: &Arc<Instrument>, gate: &Gate<'_>) -> Self {
        let (force, why) = gate.force(rule, instrument);
        let conditions = gate.pressing(rule, instrument).0;
        // Checked when the rule was read.
        let format = rule.format.as_deref().and_then(|format| regex_lite::Regex::new(format).ok());
        Self {
            rule: Arc::clone(rule),
            instrument: Arc::clone(instrument),
            force,
            conditions,
            why,
            set_aside: Vec::new(),
            let_off: false,
            reference: rule.reference(),
            format,
        }
    }

    /// Whether it looks at the characters of lines.
    pub(crate) fn is_about_texts(&self) -> bool {
        let looks = [Check::NoProofMark, Check::AuthorityConfigured];
        self.format.is_some()
            || !self.rule.alphabet.is_empty()
            || self.rule.checks.iter().any(|check| looks.contains(check))
    }

    /// How it binds.
    pub fn binding(&self) -> Binding {
        self.rule.binding.unwrap_or(self.instrument.binding)
    }

    /// Whether it is a *shall* of something that binds the authority, however well its text is known.
    pub fn binds(&self) -> bool {
        use Why as W;
        matches!(self.why, W::TextRead | W::Verified | W::OptedIn | W::SecondHand | W::Memory | W::Program)
    }

    /// Whether this part of it is in force.
    pub fn has(&self, aspect: Aspect) -> bool {
        self.force != Force::Off
            && !self.set_aside.iter().any(|(lost, _)| *lost == aspect || *lost == Aspect::Rule)
    }
}

/// Whose words count, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Gate<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// The authority's settings.
    pub authority: &'a Authority,
    /// Where rules were found.
    pub sources: &'a Sources,
}

impl Gate<'_> {
    /// What a rule may do, and why.
    pub fn force(&self, rule: &Rule, instrument: &Instrument) -> (Force, Why) {
        let pressing = self.pressing(rule, instrument);
        match rule.level {
            _ if pressing.0 == Force::Off => pressing,
            Level::Definition | Level::May => (Force::Permit, Why::Level),
            Level::Should | Level::Encouraged | Level::Practice => (Force::Advise, Why::Level),
            Level::Shall => pressing,
        }
    }

    fn pressing(&self, rule: &Rule, instrument: &Instrument) -> (Force, Why) {
        let verified = self.authority.verified.iter().any(|verified| verified.rule == rule.id);
        if rule.provenance == Provenance::Unsure && !verified {
            return (Force::Off, Why::Unsure);
        }
        match self.why_not_bound(rule, instrument) {
            Some(why) => (Force::Warn, why),
            None => self.trust(rule, instrument, verified),
        }
    }

    fn why_not_bound(&self, rule: &Rule, instrument: &Instrument) -> Option<Why> {
        let adopted = || self.profile.adopts.iter().any(|adopted| adopted.instrument == instrument.id);
        match rule.binding.unwrap_or(instrument.binding) {
            Binding::Program => None,
            Binding::Guidance | Binding::IndustryStandard | Binding::Practice => {
                (!adopted()).then_some(Why::Guidance)
            }
            _ => (!self.profile.is_bound_by(&instrument.id)).then_some(Why::NotBinding),
        }
    }

    fn trust(&self, rule: &Rule, instrument: &Instrument, verified: bool) -> (Force, Why) {
        let listed = |ids: &[String]| ids.iter().any(|id| *id == *rule.id.0 || *id == instrument.id);
        let opted_in = || listed(&self.profile.opt_in) || listed(&self.authority.opt_in);
        let read = rule.provenance == Provenance::S
            || (rule.provenance == Provenance::F && rule.rests_on_a_primary_source(self.sources));
        match rule.provenance {
            Provenance::P => (Force::Refuse, Why::Program),
            _ if verified => (Force::Refuse, Why::Verified),
            _ if read => (Force::Refuse, Why::TextRead),
            Provenance::M | Provenance::Unsure => (Force::Warn, Why::Memory),
            _ if opted_in() => (Force::Refuse, Why::OptedIn),
            _ => (Force::Warn, Why::SecondHand),
        }
    }
}
