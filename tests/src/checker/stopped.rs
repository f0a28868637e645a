//! After STOP nothing starts and nothing moves under the job that was open then, unless its start had been given before.

use crate::evidence::{Evidence, Stopped, open_job};

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let entries = evidence.entries();
    let moves = evidence.motions.iter().filter_map(|motion| {
        let (job, _) = open_job(&entries[..motion.durable.min(entries.len())])?;
        Some((motion.at_us, job, "the machine moved"))
    });
    let starts = evidence.starts_given.iter();
    // One that is given at the very moment comes behind STOP: what was given before has its job started.
    let starts = starts.map(|start| (start.at_us + 1, start.job, "a start was given"));
    let after: Vec<_> = moves.chain(starts).collect();
    let in_time = evidence.stops.iter().filter(|stop| !stop.started);
    let wrong = in_time.flat_map(|stop: &Stopped| {
        let broken = after.iter().filter(|(at_us, job, _)| *at_us > stop.at_us && Some(*job) == stop.job);
        broken.map(|(at_us, job, what)| {
            format!("at {at_us} us {what} for job {job}, stopped at {} us", stop.at_us)
        })
    });
    wrong.collect()
}
