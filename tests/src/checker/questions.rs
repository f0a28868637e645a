//! One case, one question: nobody is asked twice about the same job or the same cycle.

use crate::evidence::Evidence;
use std::collections::BTreeMap;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    for question in &evidence.questions {
        *asked.entry(format!("{question:?}")).or_default() += 1;
    }
    let twice = asked.iter().filter(|(_, times)| **times > 1 && !evidence.answers_lost);
    let mut wrong: Vec<_> =
        twice.map(|(question, times)| format!("{question} was asked {times} times")).collect();
    if asked.len() > evidence.questions_max {
        wrong.push(format!("one fault led to {} questions: {:?}", asked.len(), evidence.questions));
    }
    wrong
}
