//! The questions that a probe asks, as data: what each is to its own family, and why no other family moves for it.
//!
//! Nothing here starts, loads, sets or resets anything. What would is kept out of every question, and a test holds it
//! so: `10` begins a frame of Couth, `3A` a text of I-Mark, `3C` a message of Han's bridge; `18 21 3F 7E` and 80 to BF act
//! at once in GRBL and its kin; `11 13` are flow control; letters for a start (`G`, `GO`, `RUN`, `MRK`) stand nowhere.
//!
//! Their order matters too. A Technomark takes what stands between `02` and `03` as commands, and its letter for a start
//! is not published: so no question with `03` follows one that has a letter after an `02` of its own, and the first
//! question with `03` is an empty frame to a Technomark, which it answers, and that ends the asking. Lines that end
//! with CR come before those that leave something standing. Couth, I-Mark and roll-marking presses without Modbus
//! answer nothing to anybody, and no question is asked of them.

/// A question.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// The family that knows it.
    pub family: &'static str,
    /// In words.
    pub name: &'static str,
    /// The bytes.
    pub bytes: &'static [u8],
    /// Where the bytes are from.
    pub source: &'static str,
    /// Why it moves nothing, in its own family and in others.
    pub harmless: &'static str,
}

/// They, in the order in which they are asked.
pub const QUESTIONS: [Question; 8] = [
    Question {
        family: "gravotech",
        name: "Gravotech status (ST), plain",
        bytes: b"ST\r",
        source: "Gravotech, command instructions for TL07, 04/2015",
        harmless: "reports the state; elsewhere a line that is no command: GRBL refuses an S without a number, and frames \
                   of the others begin with 01, 02, 10 or 1B",
    },
    Question {
        family: "keyence",
        name: "Keyence readiness (RX,Ready)",
        bytes: b"RX,Ready\r",
        source: "independent working code for MD-X2500",
        harmless: "RX only reads; elsewhere a line that is no command: GRBL refuses an R without a number",
    },
    Question {
        family: "grbl",
        name: "GRBL build information ($I)",
        bytes: b"$I\n",
        source: "GRBL 1.1h, documentation and source",
        harmless: "reads the build information; a line that begins with $ is never motion but for $H and $J; elsewhere no \
                   frame begins with it",
    },
    Question {
        family: "telesis",
        name: "Telesis inputs and outputs (I)",
        bytes: b"\x01I\x02\x03073\r",
        source: "Telesis BenchMark 320 data sheet; check digits from independent code",
        harmless: "reports contacts; to a Technomark the 02 03 in it is a frame without a command; to Modbus its check is \
                   wrong; to GRBL an I without an axis, which is refused",
    },
    Question {
        family: "sic",
        name: "SIC read a file that is not there (S)",
        // The name begins with B: what a Technomark might take for a command is then its setting of a variable, which
        // needs an = to be one.
        bytes: b"\x02\x005S\x00\x0dBPROBE\x00\x00\x00\x00\x00\x00\x02\x03",
        source: "SIC Marking, communication protocol e8-V5, R02",
        harmless: "reads; no such file is there; to others a frame with an unknown command and a line without one",
    },
    Question {
        family: "gravotech",
        name: "Gravotech status (ST), framed",
        bytes: b"\x1b\x00\x00\x02ST\r",
        source: "independent working code for UC500",
        harmless: "as ST; no letter of a Marksman follows its 1B; the frame that its 02 begins elsewhere is never ended by \
                   an 03",
    },
    Question {
        family: "panasonic",
        name: "Panasonic status (STS R)",
        bytes: b"\x02STSR\r",
        source: "Panasonic LP-GS serial communication command manual",
        harmless: "R only reads; elsewhere a frame that is never ended by an 03; to GRBL an S without a number",
    },
    Question {
        family: "modbus",
        name: "Modbus read discrete inputs 0 to 7 of station 1",
        bytes: b"\x01\x02\x00\x00\x00\x08\x79\xcc",
        source: "Modbus application protocol 1.1b3, function 2",
        harmless: "function 2 only reads; elsewhere bytes that end neither a line nor a frame",
    },
];
