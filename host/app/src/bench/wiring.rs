//! The wiring as the register admitted it with the controller, which counts, and as the configuration now says.

use crate::config::Config;
use crate::error::Failure;
use crate::message::Message;
use crate::text;
use protocol::Inputs;
use registry::view::StationController;

/// The inputs that were wired when the controller was admitted. A name that this version does not know is left out.
pub fn admitted(controller: &StationController) -> Inputs {
    let known = Inputs::NAMES.into_iter();
    known.fold(Inputs::NONE, |wired, (input, name)| {
        wired.with(input, wired.contains(input) || controller.wired.iter().any(|admitted| admitted == name))
    })
}

/// What the configuration says has to be what the controller was admitted with.
///
/// # Errors
/// A [`Failure`] that names both values and the remedy.
pub fn agrees(config: &Config, controller: &StationController) -> Result<(), Failure> {
    let ledger = admitted(controller);
    if ledger != config.wired {
        return Err(Failure::fixable(Message::WiredDiffers {
            configured: names(config.wired),
            admitted: names(ledger),
        })
        .hint(Message::HintWiring {}));
    }
    if controller.permit_interlocks_motion != config.permit_interlocks_motion {
        return Err(Failure::fixable(Message::InterlockDiffers {
            configured: config.permit_interlocks_motion.to_string(),
            admitted: controller.permit_interlocks_motion.to_string(),
        })
        .hint(Message::HintWiring {}));
    }
    Ok(())
}

fn names(inputs: Inputs) -> String {
    inputs.names().collect::<Vec<_>>().join(text::spoken().comma())
}
