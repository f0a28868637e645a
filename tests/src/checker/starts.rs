//! A start is never repeated (I-3): one command at most for each start-intent, and none on the wire that was not given.

use crate::evidence::Evidence;
use registry::entry::Act;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let intended =
        evidence.entries().iter().filter(|entry| matches!(entry.act, Act::StartIntended { .. })).count();
    let (starts_given, starts_sent) = (evidence.starts_given.len(), evidence.starts_sent);
    let mut wrong = Vec::new();
    if starts_given > intended {
        wrong.push(format!("{starts_given} starts were given for {intended} intents"));
    }
    if starts_sent > starts_given {
        wrong.push(format!("{starts_sent} starts went over the line and {starts_given} were given"));
    }
    wrong
}
