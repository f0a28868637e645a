//! Alarms: a weapon that has maker and serial of one that was exported, destroyed, lost or stolen.

use crate::lives::{of_life, of_state};
use crate::message::Message;
use crate::output::Output;
use registry::view::LifeRow;

/// Says every alarm, before anything else is said.
pub fn sound(output: &Output, weapon: &str, others: &[LifeRow]) {
    for other in others {
        let (weapon, state) = (weapon.to_owned(), of_state(other.state));
        output.say(&Message::Alarm { weapon, other: of_life(other), state });
    }
    if !others.is_empty() {
        output.say(&Message::AlarmWhatToDo {});
    }
}
