//! Kinds of parts: their pins, as printed on the part or numbered by its maker.

/// What a pin does, in the words of KiCad's rule check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// Listens.
    Input,
    /// Drives.
    Output,
    /// Either, as a program says.
    Either,
    /// Drives while it is selected.
    Shared,
    /// A contact, a resistor's end.
    Passive,
    /// Has to be supplied.
    Supplied,
    /// Supplies others.
    Supplies,
}

/// A pin of a kind of part.
#[derive(Debug, Clone, Copy)]
pub struct KindPin {
    /// Its number or printed mark.
    pub number: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it does.
    pub does: Does,
}

/// How a part is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A box with its pins' names in it.
    Box,
    /// Two ends and a resistor's, fuse's or coil's body between them.
    Body,
    /// Two plates.
    Plates,
    /// A triangle and a bar; current flows from the first pin to the second.
    Diode,
    /// A make contact.
    Contact,
    /// A circle with a cross.
    Lamp,
    /// KiCad's mark for a net that is supplied from outside.
    Flag,
}

/// A kind of part.
#[derive(Debug)]
pub struct Kind {
    /// Its name in the symbol library.
    pub name: &'static str,
    /// What it is, for the library.
    pub about: &'static str,
    /// How it is drawn.
    pub look: Look,
    /// Its pins; in a box the first half stands on the left.
    pub pins: &'static [KindPin],
}

const fn pin(number: &'static str, name: &'static str, does: Does) -> KindPin {
    KindPin { number, name, does }
}

macro_rules! kind {
    ($id:ident, $look:ident, $name:literal, $about:literal, [$($number:literal $pin:literal $does:ident),* $(,)?]) => {
        #[doc = $about]
        pub static $id: Kind = Kind {
            name: $name,
            about: $about,
            look: Look::$look,
            pins: &[$(pin($number, $pin, Does::$does)),*],
        };
    };
}

kind!(PICO, Box, "PICO", "Raspberry Pi Pico", [
    "1" "GP0" Either, "2" "GP1" Either, "3" "GND" Supplied, "4" "GP2" Either, "5" "GP3" Either,
    "6" "GP4" Either, "7" "GP5" Either, "8" "GND" Supplied, "9" "GP6" Either, "10" "GP7" Either,
    "11" "GP8" Either, "12" "GP9" Either, "13" "GND" Supplied, "14" "GP10" Either, "15" "GP11" Either,
    "16" "GP12" Either, "17" "GP13" Either, "18" "GND" Supplied, "19" "GP14" Either, "20" "GP15" Either,
    "21" "GP16" Either, "22" "GP17" Either, "23" "GND" Supplied, "24" "GP18" Either, "25" "GP19" Either,
    "26" "GP20" Either, "27" "GP21" Either, "28" "GND" Supplied, "29" "GP22" Either, "30" "RUN" Passive,
    "31" "GP26" Either, "32" "GP27" Either, "33" "AGND" Supplied, "34" "GP28" Either, "35" "ADC_VREF" Passive,
    "36" "3V3" Supplies, "37" "3V3_EN" Passive, "38" "GND" Supplied, "39" "VSYS" Supplied, "40" "VBUS" Passive,
]);
kind!(EXPANDER, Box, "MCP23S17", "Port expander, SPDIP-28", [
    "1" "GPB0" Either, "2" "GPB1" Either, "3" "GPB2" Either, "4" "GPB3" Either, "5" "GPB4" Either,
    "6" "GPB5" Either, "7" "GPB6" Either, "8" "GPB7" Either, "9" "VDD" Supplied, "10" "VSS" Supplied,
    "11" "CS" Input, "12" "SCK" Input, "13" "SI" Input, "14" "SO" Shared, "15" "A0" Input, "16" "A1" Input,
    "17" "A2" Input, "18" "RESET" Input, "19" "INTB" Output, "20" "INTA" Output, "21" "GPA0" Either,
    "22" "GPA1" Either, "23" "GPA2" Either, "24" "GPA3" Either, "25" "GPA4" Either, "26" "GPA5" Either,
    "27" "GPA6" Either, "28" "GPA7" Either,
]);
kind!(RS232, Box, "ISO_RS232", "Isolated RS-232 transceiver board; pins by their names", [
    "1" "VCC" Supplied, "2" "TIN" Input, "3" "ROUT" Output, "4" "GND" Supplied,
    "5" "TOUT" Output, "6" "RIN" Input, "7" "GNDISO" Passive,
]);
kind!(RS422, Box, "ISO_RS422", "Isolated full-duplex RS-422/485 transceiver board; pins by their names", [
    "1" "VCC" Supplied, "2" "TXD" Input, "3" "RXD" Output, "4" "DE" Input, "5" "RE" Input, "6" "GND" Supplied,
    "7" "Y" Output, "8" "Z" Output, "9" "A" Input, "10" "B" Input, "11" "GND2" Passive,
]);
kind!(FRAM, Box, "FRAM", "SPI FRAM, SOP-8", [
    "1" "CS" Input, "2" "SO" Shared, "3" "WP" Input, "4" "GND" Supplied,
    "5" "SI" Input, "6" "SCK" Input, "7" "HOLD" Input, "8" "VDD" Supplied,
]);
kind!(MONOSTABLE, Box, "4538", "Two retriggerable monostables, DIP-16", [
    "1" "1CX" Passive, "2" "1RXCX" Passive, "3" "1RESET" Input, "4" "1A" Input, "5" "1B" Input, "6" "1Q" Output,
    "7" "1NQ" Output, "8" "GND" Supplied, "9" "2NQ" Output, "10" "2Q" Output, "11" "2B" Input, "12" "2A" Input,
    "13" "2RESET" Input, "14" "2RXCX" Passive, "15" "2CX" Passive, "16" "VCC" Supplied,
]);
kind!(GATES, Box, "74AHCT125", "Four gates, DIP-14", [
    "1" "1OE" Input, "2" "1A" Input, "3" "1Y" Shared, "4" "2OE" Input, "5" "2A" Input, "6" "2Y" Shared,
    "7" "GND" Supplied, "8" "3Y" Shared, "9" "3A" Input, "10" "3OE" Input, "11" "4Y" Shared, "12" "4A" Input,
    "13" "4OE" Input, "14" "VCC" Supplied,
]);
kind!(BEAM, Box, "HCPL-2201", "Optocoupler with a logic output that is high while its lamp is lit, DIP-8", [
    "2" "A" Passive, "3" "K" Passive, "5" "GND" Supplied, "7" "VO" Output, "8" "VCC" Supplied,
]);
kind!(RECEIVER, Box, "RECEIVER", "Isolated receiver for 24 V with two channels; pins by their names", [
    "1" "IN1" Input, "2" "IN2" Input, "3" "FGND" Supplied, "4" "GND" Supplied, "5" "OUT1" Output,
    "6" "OUT2" Output, "7" "VCC" Supplied,
]);
kind!(PHOTOMOS, Box, "PHOTOMOS", "Photo-MOS relay, DIP-6", [
    "1" "A" Passive, "2" "K" Passive, "4" "D1" Passive, "6" "D2" Passive,
]);
kind!(RELAY, Box, "RELAY", "Relay with forcibly guided contacts", [
    "A1" "A1" Passive, "13" "13" Passive, "23" "23" Passive, "31" "31" Passive, "A2" "A2" Passive,
    "14" "14" Passive, "24" "24" Passive, "32" "32" Passive,
]);
kind!(CONVERTER, Box, "DCDC", "Isolated converter, 24 V to 5 V; pins by their names", [
    "1" "IN+" Supplied, "2" "IN-" Supplied, "3" "OUT+" Supplies, "4" "OUT-" Supplies,
]);
kind!(JUMPER, Box, "JUMPER3", "Header of three pins with a jumper", [
    "1" "1" Passive, "2" "2" Passive, "3" "3" Passive,
]);
kind!(RESISTOR, Body, "R", "Resistor", ["1" "~" Passive, "2" "~" Passive]);
kind!(FUSE, Body, "FUSE", "Fuse", ["1" "~" Passive, "2" "~" Passive]);
kind!(CAPACITOR, Plates, "C", "Capacitor", ["1" "~" Passive, "2" "~" Passive]);
kind!(DIODE, Diode, "D", "Diode, zener diode or suppressor", ["A" "A" Passive, "K" "K" Passive]);
kind!(SWITCH, Contact, "SWITCH", "Make contact", ["13" "~" Passive, "14" "~" Passive]);
kind!(LAMP, Lamp, "LAMP", "Lamp or buzzer", ["X1" "~" Passive, "X2" "~" Passive]);
kind!(FLAG, Flag, "PWR_FLAG", "Says that a net is supplied from outside", ["1" "~" Supplies]);
