//! Intent before motion (I-1), command by command: nothing of a job goes to the machine before its number is burned on
//! the disk, the controller is not asked for a permit before the start-intent is, and no permit is given but to a job
//! that is open and was to start.

use crate::evidence::{Evidence, OrderKind, is_started, open_job};
use registry::entry::{Act, Entry};

pub(super) fn before(evidence: &Evidence) -> Vec<String> {
    let entries = evidence.entries();
    let early = evidence.orders.iter().filter(|ordered| {
        let on_disk = on_disk(&entries, ordered.durable);
        let reserved = usize::try_from(ordered.job).ok().and_then(|at| on_disk.get(at));
        let reserved = reserved.is_some_and(|entry| matches!(entry.act, Act::Reserved(_)));
        match ordered.order {
            OrderKind::Load => !reserved,
            OrderKind::Arm => !reserved || !is_started(on_disk, ordered.job),
        }
    });
    early
        .map(|ordered| {
            let (what, durable) = (ordered.order, ordered.durable);
            format!("{what:?} of job {} with {durable} entries on the disk, too few for it", ordered.job)
        })
        .collect()
}

pub(super) fn permits(evidence: &Evidence) -> Vec<String> {
    let entries = evidence.entries();
    let stray = evidence.permits.iter().filter(|permit| {
        let on_disk = on_disk(&entries, permit.durable);
        !open_job(on_disk).is_some_and(|(job, _)| is_started(on_disk, job))
    });
    stray
        .map(|permit| format!("at {} us a permit was given, and no job was to start by then", permit.at_us))
        .collect()
}

/// The entries that were durable then. What was durable is the beginning of what is there now.
fn on_disk(entries: &[Entry], durable: usize) -> &[Entry] {
    &entries[..durable.min(entries.len())]
}
