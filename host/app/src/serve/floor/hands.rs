//! The hands of a training station, whose fixture is simulated.

use super::Floor;
use crate::error::Failure;
use crate::message::Message;
use crate::{auto, simulated};
use protocol::Inputs;
use std::time::Duration;

/// A simulated button is held for so long: longer than a contact bounces.
const PRESS: Duration = Duration::from_millis(150);

impl Floor {
    /// What a simulated hand does at a training station's fixture.
    ///
    /// # Errors
    /// A [`Failure`] where there is no simulated fixture, or it does not obey.
    pub fn simulate(&mut self, hand: &str) -> Result<(), Failure> {
        match hand {
            "clamp" => return self.simulate_clamp(true),
            "clamp-other" => return self.simulate_clamp(false),
            _ => {}
        }
        let Some(simulated) = self.bench.simulated() else {
            return Err(Failure::usage(Message::AutoNeedsTraining {}));
        };
        let mut press = |input| {
            simulated.input(input, true)?;
            std::thread::sleep(PRESS);
            simulated.input(input, false)
        };
        match hand {
            "unclamp" => simulated.input(Inputs::PART_PRESENT, false),
            "guard-open" => simulated.safety(Inputs::GUARD_CLOSED, false),
            "guard-close" => simulated.safety(Inputs::GUARD_CLOSED, true),
            "start" => press(Inputs::TWO_HAND),
            "button-1" => press(Inputs::BUTTON_1),
            "button-2" => press(Inputs::BUTTON_2),
            other => Err(Failure::usage(Message::HandUnknown { hand: other.to_owned() })),
        }
    }

    /// Puts the weapon of the step, or another one, into the simulated clamp of a training station.
    ///
    /// # Errors
    /// A [`Failure`] where there is no simulated fixture, or it does not obey.
    fn simulate_clamp(&mut self, right: bool) -> Result<(), Failure> {
        let Some(loaded) = &self.loaded else { return Ok(()) };
        let id = loaded.record.consignment.clone();
        let wanted = self.step.candidate().map(|candidate| candidate.reservation().item.item_no.clone());
        let piece = match wanted.filter(|_| right) {
            Some(item_no) => simulated::tag(&id, &item_no),
            None => simulated::tag("elsewhere", "1"),
        };
        auto::clamp(&mut self.bench, loaded, &piece)
    }
}
