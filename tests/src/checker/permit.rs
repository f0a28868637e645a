//! The start permit is never on while a condition is broken, but for the time in which it falls, and is never given while
//! the relay that it drives is stuck (I-6).

use crate::evidence::Evidence;
use firmware::relay::FOLLOWS_MS;
use protocol::Inputs;

/// Within this the permit falls, microseconds.
const REACTION_US: u64 = 200;
/// A relay that is closed for longer than this without a permit is known to be stuck: it follows its permit within so
/// long, and is looked at once a millisecond, or every 20 where nothing goes on.
const STUCK_US: u64 = (2 * FOLLOWS_MS + 20) * 1_000;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let slow = evidence.unsafe_permits.iter().filter(|permit| permit.lasted_us > REACTION_US);
    let slow = slow.map(|permit| {
        let broken: Vec<_> = permit.broken.names().collect();
        format!(
            "from {} us the permit was on for {} us without {}",
            permit.at_us,
            permit.lasted_us,
            broken.join(" and ")
        )
    });
    let read_back = evidence.wired.contains(Inputs::RELAY_OFF);
    let stuck = evidence.permits.iter().filter(|permit| read_back && permit.relay_closed_us > STUCK_US);
    let stuck = stuck.map(|permit| format!("at {} us a permit was given with its relay stuck", permit.at_us));
    slow.chain(stuck).collect()
}
