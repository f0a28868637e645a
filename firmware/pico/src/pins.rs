//! The wires: which GPIO is what, read and driven as one word of levels.
use protocol::Inputs;
use rp2040_hal::{
    gpio::{
        FunctionSio, FunctionSpi, FunctionUart, Pin, PinState, Pins, PullDown, PullNone, PullUp, SioOutput,
        bank0,
    },
    pac,
};

/// GPIO numbers by name, from `hardware/pins.csv`.
#[allow(dead_code, reason = "the table names every wire; not each is used by number")]
pub mod gpio {
    include!(concat!(env!("OUT_DIR"), "/gpio.rs"));
}

/// Levels of all wires at one moment, bit n for GPIO n.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Levels(u32);

impl Levels {
    /// Samples every wire at once.
    pub fn sample() -> Self {
        // SAFETY: a read of the single-cycle input register has no effect and needs no owner.
        let sio = unsafe { &*pac::SIO::ptr() };
        Self(sio.gpio_in().read().bits())
    }

    /// The fixture's wires as the logic names them. Every one is high in its good or active state.
    pub fn inputs(self) -> Inputs {
        INPUTS.iter().fold(Inputs::NONE, |set, &(gpio, input)| set.with(input, self.0 & (1 << gpio) != 0))
    }
}

/// The fixture's inputs: GPIO and name.
pub const INPUTS: [(u8, Inputs); 7] = [
    (gpio::ESTOP_OK, Inputs::ESTOP_OK),
    (gpio::GUARD_CLOSED, Inputs::GUARD_CLOSED),
    (gpio::PART_PRESENT, Inputs::PART_PRESENT),
    (gpio::MACHINE_HEALTHY, Inputs::MACHINE_HEALTHY),
    (gpio::MACHINE_READY, Inputs::MACHINE_READY),
    (gpio::MACHINE_BUSY, Inputs::MACHINE_BUSY),
    (gpio::STRIKE, Inputs::STRIKE),
];

/// Drives the output on `gpio`. Atomic: set and clear have registers of their own, in and outside interrupts.
pub fn drive(gpio: u8, high: bool) {
    // SAFETY: the set and clear registers touch only the given bit, so no other code's output can be lost.
    let sio = unsafe { &*pac::SIO::ptr() };
    if high {
        // SAFETY: any bit pattern is valid for this register.
        sio.gpio_out_set().write(|w| unsafe { w.bits(1 << gpio) });
    } else {
        // SAFETY: as above.
        sio.gpio_out_clr().write(|w| unsafe { w.bits(1 << gpio) });
    }
}

/// Whether the output on `gpio` is driven high.
pub fn is_driven(gpio: u8) -> bool {
    // SAFETY: a read of the output register has no effect and needs no owner.
    let sio = unsafe { &*pac::SIO::ptr() };
    sio.gpio_out().read().bits() & (1 << gpio) != 0
}

/// Everything that could let a machine move, off. Callable from any context.
pub fn all_off() {
    for gpio in [gpio::PERMIT, gpio::PERMIT_PULSE, gpio::START_CONTACT] {
        drive(gpio, false);
    }
}

/// Chip select of the memory.
pub type FramSelect = Pin<bank0::Gpio5, FunctionSio<SioOutput>, PullUp>;
/// MOSI, MISO and clock of the memory.
pub type FramBus = (
    Pin<bank0::Gpio7, FunctionSpi, PullNone>,
    Pin<bank0::Gpio4, FunctionSpi, PullDown>,
    Pin<bank0::Gpio6, FunctionSpi, PullNone>,
);
/// TX and RX of the host link.
pub type LinkWires = (Pin<bank0::Gpio0, FunctionUart, PullNone>, Pin<bank0::Gpio1, FunctionUart, PullUp>);

/// The wires that belong to a peripheral; fixture wires are reached by [`Levels`] and [`drive`].
pub struct Wires {
    /// Host link.
    pub link: LinkWires,
    /// SPI0.
    pub fram_bus: FramBus,
    /// Memory chip select, high.
    pub fram_select: FramSelect,
}

/// Gives every pin its function: outputs low before they are driven, inputs pulled down so that a broken wire is safe.
pub fn claim(pins: Pins) -> Wires {
    use gpio::*;
    macro_rules! input {
        ($field:ident, $number:literal = $name:ident) => {{
            const { assert!($name == $number, "the pin table and the wiring disagree") };
            let _ = pins.$field.into_pull_down_input();
        }};
    }
    macro_rules! output {
        ($field:ident, $number:literal = $name:ident) => {{
            const { assert!($name == $number, "the pin table and the wiring disagree") };
            let _ = pins.$field.into_push_pull_output_in_state(PinState::Low);
        }};
    }
    const {
        assert!(UART_TX == 0 && UART_RX == 1, "the pin table and the wiring disagree");
        assert!(FRAM_MISO == 4 && FRAM_CS == 5 && FRAM_SCK == 6 && FRAM_MOSI == 7, "as above");
    };
    output!(gpio14, 14 = PERMIT);
    output!(gpio15, 15 = PERMIT_PULSE);
    output!(gpio19, 19 = START_CONTACT);
    output!(gpio20, 20 = LAMP_READY);
    output!(gpio21, 21 = LAMP_BUSY);
    output!(gpio22, 22 = LAMP_FAULT);
    input!(gpio10, 10 = GUARD_CLOSED);
    input!(gpio11, 11 = PART_PRESENT);
    input!(gpio12, 12 = MACHINE_READY);
    input!(gpio13, 13 = ESTOP_OK);
    input!(gpio16, 16 = MACHINE_BUSY);
    input!(gpio17, 17 = MACHINE_HEALTHY);
    input!(gpio18, 18 = STRIKE);
    Wires {
        link: (pins.gpio0.reconfigure(), pins.gpio1.reconfigure()),
        fram_bus: (pins.gpio7.reconfigure(), pins.gpio4.reconfigure(), pins.gpio6.reconfigure()),
        fram_select: pins.gpio5.into_pull_type().into_push_pull_output_in_state(PinState::High),
    }
}
