//! The wires: which GPIO is what, read and driven as one word of levels.
use firmware::Wires;
use protocol::Inputs;
use rp2040_hal::{
    gpio::{
        FunctionSio, FunctionSpi, FunctionUart, Pin, PinState, Pins, PullDown, PullNone, PullUp, SioOutput,
        bank0,
    },
    pac,
};

/// GPIO numbers by name, from `hardware/wiring/pins.csv`. A wire of the table that nothing here uses is a warning.
pub mod gpio {
    include!(concat!(env!("OUT_DIR"), "/pico_pins.rs"));
}

/// Pins of the port expander by name, from the same table: 0 to 7 are port A, 8 to 15 port B.
pub mod expander {
    include!(concat!(env!("OUT_DIR"), "/expander_pins.rs"));
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

    /// The fixture's wires as the logic names them, those of the expander left out. Every one is high in its good or active
    /// state.
    pub fn wires(self) -> Wires {
        let named = |table: &[(u8, Inputs)]| {
            table.iter().fold(Inputs::NONE, |set, &(wire, input)| set.with(input, self.0 & (1 << wire) != 0))
        };
        Wires { first: named(&FIRST), second: named(&SECOND), expander: false }
    }
}

/// The fixture's inputs with one wire, and the first of two: GPIO and name.
pub const FIRST: [(u8, Inputs); 13] = [
    (gpio::ESTOP_1, Inputs::ESTOP_OK),
    (gpio::GUARD_1, Inputs::GUARD_CLOSED),
    (gpio::PART_PRESENT, Inputs::PART_PRESENT),
    (gpio::MACHINE_HEALTHY, Inputs::MACHINE_HEALTHY),
    (gpio::MACHINE_READY, Inputs::MACHINE_READY),
    (gpio::MACHINE_BUSY, Inputs::MACHINE_BUSY),
    (gpio::STRIKE, Inputs::STRIKE),
    (gpio::CLAMP_CLOSED, Inputs::CLAMP_CLOSED),
    (gpio::AIR_OK, Inputs::AIR_OK),
    (gpio::END_OF_MARK, Inputs::END_OF_MARK),
    (gpio::CURRENT, Inputs::CURRENT),
    (gpio::TWO_HAND, Inputs::TWO_HAND),
    (gpio::RELAY_OFF, Inputs::RELAY_OFF),
];

/// The second wires of the inputs that have two.
pub const SECOND: [(u8, Inputs); 2] =
    [(gpio::ESTOP_2, Inputs::ESTOP_OK), (gpio::GUARD_2, Inputs::GUARD_CLOSED)];

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

/// The permit and what depends on it, off. Callable from any context.
pub fn permit_off() {
    drive(gpio::PERMIT, false);
    drive(gpio::START_CONTACT, false);
}

/// Everything that could let a machine move, off. Callable from any context.
pub fn all_off() {
    permit_off();
    drive(gpio::PERMIT_PULSE, false);
}

/// MOSI, MISO and clock of memory and expander.
pub type BusWires = (
    Pin<bank0::Gpio7, FunctionSpi, PullNone>,
    Pin<bank0::Gpio4, FunctionSpi, PullDown>,
    Pin<bank0::Gpio6, FunctionSpi, PullNone>,
);
/// Chip select of the memory.
pub type FramSelect = Pin<bank0::Gpio5, FunctionSio<SioOutput>, PullUp>;
/// Chip select of the port expander.
pub type ExpanderSelect = Pin<bank0::Gpio2, FunctionSio<SioOutput>, PullUp>;
/// TX and RX of the serial line.
pub type SerialWires = (Pin<bank0::Gpio0, FunctionUart, PullNone>, Pin<bank0::Gpio1, FunctionUart, PullUp>);

/// The wires that belong to a peripheral; fixture wires are reached by [`Levels`] and [`drive`].
pub struct Claimed {
    /// UART0.
    pub serial: SerialWires,
    /// SPI0.
    pub bus: BusWires,
    /// Memory chip select, high.
    pub fram_select: FramSelect,
    /// Expander chip select, high.
    pub expander_select: ExpanderSelect,
}

/// Gives every pin its function: outputs low before they are driven, inputs pulled down so that a broken wire is safe.
pub fn claim(pins: Pins) -> Claimed {
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
        assert!(SPI_MISO == 4 && SPI_SCK == 6 && SPI_MOSI == 7, "as above");
        assert!(EXPANDER_CS == 2 && FRAM_CS == 5, "as above");
    };
    output!(gpio14, 14 = PERMIT);
    output!(gpio15, 15 = PERMIT_PULSE);
    output!(gpio19, 19 = START_CONTACT);
    output!(gpio25, 25 = LED);
    input!(gpio3, 3 = RELAY_OFF);
    input!(gpio8, 8 = CLAMP_CLOSED);
    input!(gpio9, 9 = END_OF_MARK);
    input!(gpio10, 10 = GUARD_1);
    input!(gpio11, 11 = PART_PRESENT);
    input!(gpio12, 12 = MACHINE_READY);
    input!(gpio13, 13 = ESTOP_1);
    input!(gpio16, 16 = MACHINE_BUSY);
    input!(gpio17, 17 = MACHINE_HEALTHY);
    input!(gpio18, 18 = STRIKE);
    input!(gpio20, 20 = GUARD_2);
    input!(gpio21, 21 = ESTOP_2);
    input!(gpio22, 22 = AIR_OK);
    input!(gpio26, 26 = CURRENT);
    input!(gpio27, 27 = TWO_HAND);
    Claimed {
        serial: (pins.gpio0.reconfigure(), pins.gpio1.reconfigure()),
        bus: (pins.gpio7.reconfigure(), pins.gpio4.reconfigure(), pins.gpio6.reconfigure()),
        fram_select: pins.gpio5.into_pull_type().into_push_pull_output_in_state(PinState::High),
        expander_select: pins.gpio2.into_pull_type().into_push_pull_output_in_state(PinState::High),
    }
}
