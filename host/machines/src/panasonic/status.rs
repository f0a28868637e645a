//! What the marker's status says, digit by digit: layout and polarity are the dialect's.

use crate::face::Condition;
use serde::Deserialize;

/// One item of the status, in the order of the message.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusItem {
    /// What it is when the marker can be started.
    pub ready: String,
    /// What it means when it is anything else.
    pub otherwise: Meaning,
    /// In plain words, with what to do, when it is anything else.
    pub message: String,
    /// A load puts it right, so it is not in the way of recovering.
    #[serde(default)]
    pub by_load: bool,
    /// Some models leave it out. Only at the end.
    #[serde(default)]
    pub optional: bool,
}

/// What an item means that is not as it must be, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// An alarm that a person has to reset.
    Fault,
    /// It marks.
    Busy,
    /// It cannot be started for another reason.
    NotReady,
}

/// A status that has the dialect's layout.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub condition: Condition,
    /// Whatever is not as it must be, a load puts right.
    pub loadable: bool,
}

/// What a status says; none where it has another layout.
pub(super) fn told(rules: &[StatusItem], separator: &str, data: &str) -> Option<Told> {
    let items: Vec<&str> = match separator {
        "" => data.split("").filter(|item| !item.is_empty()).collect(),
        separator => data.split(separator).collect(),
    };
    let needed = rules.iter().filter(|rule| !rule.optional).count();
    if !(needed..=rules.len()).contains(&items.len()) {
        return None;
    }
    let wrong: Vec<&StatusItem> =
        rules.iter().zip(items).filter(|(rule, item)| rule.ready != **item).map(|(rule, _)| rule).collect();
    let loadable = wrong.iter().all(|rule| rule.by_load);
    Some(Told { condition: condition(&wrong, loadable), loadable })
}

fn condition(wrong: &[&StatusItem], loadable: bool) -> Condition {
    let Some(strongest) = wrong.iter().map(|rule| rule.otherwise).min() else {
        return Condition::Ready;
    };
    // What a load puts right says little where something else is wrong, too.
    let speak = |rule: &&&StatusItem| rule.otherwise == strongest && (loadable || !rule.by_load);
    let messages: Vec<&str> = wrong.iter().filter(speak).map(|rule| rule.message.as_str()).collect();
    let message = messages.join("; ");
    match strongest {
        Meaning::Fault => Condition::Fault { message },
        Meaning::Busy => Condition::Busy,
        Meaning::NotReady => Condition::NotReady { message },
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Dialect, SHIPPED};
    use super::*;

    fn asked(dialect: &str, data: &str) -> Option<Told> {
        let text = crate::dialect::shipped(SHIPPED, dialect).unwrap();
        let dialect: Dialect = crate::dialect::read(dialect, text).unwrap();
        told(&dialect.status, &dialect.form.separator, data)
    }

    #[test]
    fn status_of_each_dialect_is_read_with_its_own_polarity() {
        let cases = [
            ("lp-400", "02110", "ready"),
            ("lp-400", "12110", "fault"),
            ("lp-400", "01110", "pumping"),
            ("lp-400", "02000", "shutter"),
            ("lp-400", "02100", "trigger"),
            ("lp-400", "02111", "regular intervals"),
            ("lp-gs", "1,0,2,1,1,0", "ready"),
            ("lp-gs", "1,0,2,1,1,0,0", "ready"),
            ("lp-gs", "1,0,2,1,1,1", "fault"),
            ("lp-gs", "0,1,2,1,1,0", "busy"),
            ("lp-gs", "0,0,2,0,0,0", "shutter"),
            ("lp-gs", "0,0,2,1,1,0,1", "text"),
            ("lp-310", "111001", "ready"),
            ("lp-310", "111000", "fault"),
            ("lp-310", "010001", "interlock"),
            ("lp-310", "001001", "shutter"),
            ("lp-310", "011101", "stop"),
        ];
        for (dialect, data, expected) in cases {
            let condition = asked(dialect, data).unwrap().condition;
            let holds = match (&condition, expected) {
                (Condition::Ready, "ready") | (Condition::Busy, "busy") => true,
                (Condition::Fault { message }, "fault") => message.contains("reset"),
                (Condition::NotReady { message }, part) => message.contains(part),
                _ => false,
            };
            assert!(holds, "{dialect} {data}: {condition:?}, not {expected}");
        }
    }

    #[test]
    fn only_what_a_load_puts_right_lets_the_marker_be_recovered() {
        let cases = [("02110", true), ("02100", true), ("02000", true), ("01100", false), ("12110", false)];
        for (data, loadable) in cases {
            assert_eq!(asked("lp-400", data).unwrap().loadable, loadable, "{data}");
        }
    }

    #[test]
    fn status_of_another_layout_is_not_read() {
        for (dialect, data) in [
            ("lp-400", ""),
            ("lp-400", "0211"),
            ("lp-400", "021100"),
            ("lp-gs", "02110"),
            ("lp-310", "02110"),
        ] {
            assert_eq!(asked(dialect, data), None, "{dialect} {data:?}");
        }
    }
}
