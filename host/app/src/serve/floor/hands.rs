//! The hands of a training station, whose fixture is simulated.

use super::Floor;
use crate::error::Failure;
use crate::message::Message;
use crate::simulated::{Simulated, part_tag, tag};
use protocol::Inputs;
use std::time::{Duration, Instant};

/// A simulated button is held for so long: longer than a contact bounces.
const PRESS: Duration = Duration::from_millis(150);

impl Floor {
    /// What a simulated hand does at a training station's fixture.
    ///
    /// # Errors
    /// A [`Failure`] where there is no simulated fixture, or it does not obey.
    pub fn simulate(&mut self, hand: &str) -> Result<(), Failure> {
        match hand {
            "clamp" => self.simulate_clamp(true),
            "clamp-other" => self.simulate_clamp(false),
            "unclamp" => self.fixture()?.input(Inputs::PART_PRESENT, false),
            "guard-open" => self.fixture()?.safety(Inputs::GUARD_CLOSED, false),
            "guard-close" => self.fixture()?.safety(Inputs::GUARD_CLOSED, true),
            "start" => self.press(Inputs::TWO_HAND),
            "button-1" => self.press(Inputs::BUTTON_1),
            "button-2" => self.press(Inputs::BUTTON_2),
            other => Err(Failure::usage(Message::HandUnknown { hand: other.to_owned() })),
        }
    }

    fn fixture(&mut self) -> Result<&mut Simulated, Failure> {
        self.bench.simulated().ok_or_else(|| Failure::usage(Message::AutoNeedsTraining {}))
    }

    /// A hand that holds another button lets it go first. It lets this one go in the turn after its time.
    fn press(&mut self, button: Inputs) -> Result<(), Failure> {
        self.let_go()?;
        self.fixture()?.input(button, true)?;
        self.pressing = Some((button, Instant::now() + PRESS));
        Ok(())
    }

    /// Lets go a button that was held for long enough.
    ///
    /// # Errors
    /// A [`Failure`] where the fixture does not obey.
    pub(super) fn let_go_in_time(&mut self) -> Result<(), Failure> {
        match self.pressing {
            Some((_, until)) if Instant::now() >= until => self.let_go(),
            _ => Ok(()),
        }
    }

    fn let_go(&mut self) -> Result<(), Failure> {
        match self.pressing.take() {
            Some((button, _)) => self.fixture()?.input(button, false),
            None => Ok(()),
        }
    }

    /// Puts the weapon of the step, or another one, into the simulated clamp, with the place of its mark under the tool.
    fn simulate_clamp(&mut self, right: bool) -> Result<(), Failure> {
        let Some(loaded) = &self.loaded else { return Ok(()) };
        let (piece, place) = match self.step.candidate().filter(|_| right) {
            Some(candidate) => {
                let reservation = candidate.reservation();
                let (item, mark) = (&reservation.item, &reservation.mark);
                let primary = loaded.programme.weapon(&item.kind).map(|weapon| weapon.primary);
                let piece = tag(&loaded.record.consignment, &item.item_no);
                (part_tag(&piece, mark.part, primary), mark.place.to_string())
            }
            None => (tag("elsewhere", "1"), String::new()),
        };
        self.fixture()?.clamp(&piece, &place)
    }
}
