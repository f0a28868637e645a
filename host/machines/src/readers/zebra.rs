//! The Simple Serial Interface of Zebra and Symbol readers: packets with a check sum, each acknowledged (SE-923 guide
//! p. 160, DS2208 guide p. 110).
//!
//! A packet is: length without the check sum, opcode, source, status, data, and the 16-bit two's complement of the sum of
//! all bytes before it, high byte first.

use super::LinkDefaults;
use super::dialect::{Timed, Timing};
use super::engine::{Heard, Manners, Protocol, Reader};
use serde::Deserialize;

/// Source of packets from a host.
const HOST: u8 = 0x04;
/// Source of packets from a reader.
const READER: u8 = 0x00;
/// Bit of the status: this packet was sent before.
const RETRANSMITTED: u8 = 1;
/// Bit of the status: the next packet goes on with this one's data.
const CONTINUED: u8 = 2;
/// Length of a packet without data, without its check sum.
const HEADER: usize = 4;
const CHECK: usize = 2;
/// More text than this in one reading is noise. Bytes.
const TEXT_MAX: usize = 4_096;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dialect {
    no_read: Vec<String>,
    /// Whether each packet of a long reading begins with the symbology, and not only the first.
    symbology_in_each: bool,
    link: LinkDefaults,
    timing: Timing,
    opcode: Opcodes,
    refusal: Refusals,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Opcodes {
    start_session: u8,
    stop_session: u8,
    ack: u8,
    nak: u8,
    decode_data: u8,
}

/// First data byte of a NAK.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusals {
    resend: u8,
    bad_context: u8,
    denied: u8,
}

impl Timed for Dialect {
    fn timing(&self) -> &Timing {
        &self.timing
    }
}

#[derive(Debug)]
struct Zebra {
    dialect: Dialect,
    /// What came in and was not made out yet.
    packet: Vec<u8>,
    /// The last packet that counted, without status and check sum.
    last: Vec<u8>,
    /// Text of the packets before, where a reading goes on.
    text: Vec<u8>,
    continues: bool,
    /// Something that looked like a packet did not add up.
    damaged: bool,
}

pub(super) fn reader(dialect: Dialect) -> (Reader, LinkDefaults) {
    let (timing, link) = (dialect.timing, dialect.link);
    let protocol = Zebra {
        dialect,
        packet: Vec::new(),
        last: Vec::new(),
        text: Vec::new(),
        continues: false,
        damaged: false,
    };
    (Reader::new(Box::new(protocol), timing), link)
}

/// A packet from the host.
fn packet(opcode: u8, status: u8, data: &[u8]) -> Vec<u8> {
    let length = u8::try_from(HEADER + data.len()).unwrap_or(u8::MAX);
    let mut bytes = [&[length, opcode, HOST, status], data].concat();
    bytes.extend(check(&bytes));
    bytes
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    bytes.iter().fold(0_u16, |sum, byte| sum.wrapping_sub(u16::from(*byte))).to_be_bytes()
}

impl Zebra {
    /// Takes the first whole packet out of what came in. What does not add up is passed over byte by byte: noise may
    /// stand before a packet, and look like the length of a longer one until silence shows that it is none.
    fn scan(&mut self, silent: bool, say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        loop {
            let length = usize::from(*self.packet.first()?);
            let whole = self.packet.get(..length + CHECK).filter(|_| length >= HEADER);
            match whole.and_then(|packet| packet.split_at_checked(length)) {
                Some((bytes, sum)) if sum == check(bytes) => {
                    let bytes = bytes.to_vec();
                    self.packet.drain(..length + CHECK);
                    return self.whole(&bytes, say);
                }
                None if length >= HEADER && !silent => return None,
                _ => {
                    // Below the length of a packet lies noise of a line that is switched, not worth a word.
                    self.damaged |= length >= HEADER;
                    self.packet.remove(0);
                }
            }
            if self.packet.is_empty() && std::mem::take(&mut self.damaged) {
                say.push(packet(self.dialect.opcode.nak, 0, &[self.dialect.refusal.resend]));
            }
        }
    }

    fn whole(&mut self, bytes: &[u8], say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        self.damaged = false;
        let [_, opcode, READER, status, data @ ..] = bytes else { return None };
        let codes = &self.dialect.opcode;
        match *opcode {
            code if code == codes.ack => Some(Heard::Taken),
            code if code == codes.nak => Some(self.refused(data.first().copied())),
            code if code == codes.decode_data => {
                say.push(packet(codes.ack, 0, &[]));
                self.decoded(*status, data)
            }
            _ => {
                say.push(packet(codes.ack, 0, &[]));
                None
            }
        }
    }

    fn decoded(&mut self, status: u8, data: &[u8]) -> Option<Heard> {
        // Our acknowledgement of it was lost: it was counted already.
        if status & RETRANSMITTED != 0 && data == self.last {
            return None;
        }
        self.last = data.to_vec();
        let with_symbology = !self.continues || self.dialect.symbology_in_each;
        self.text.extend(data.get(usize::from(with_symbology)..).unwrap_or_default());
        self.continues = status & CONTINUED != 0 && self.text.len() <= TEXT_MAX;
        if self.continues {
            return None;
        }
        Some(Heard::of_line(&std::mem::take(&mut self.text), &self.dialect.no_read))
    }

    fn refused(&self, cause: Option<u8>) -> Heard {
        let causes = &self.dialect.refusal;
        let why = match cause {
            Some(cause) if cause == causes.resend => return Heard::Garbled,
            Some(cause) if cause == causes.denied => {
                "it is not allowed to be triggered by the host; scan its setting \"host trigger\""
            }
            Some(cause) if cause == causes.bad_context => {
                "it cannot do this in its present state; set it to SSI and to host trigger by its setting codes"
            }
            _ => "it gives a reason that its dialect does not name; look it up in its manual",
        };
        Heard::Refused(format!("the reader answers NAK {}: {why}", cause.unwrap_or_default()))
    }
}

impl Protocol for Zebra {
    fn manners(&self) -> Manners {
        Manners { answers_trigger: true, answers_stop: true }
    }

    fn trigger(&mut self, again: bool) -> Vec<u8> {
        packet(self.dialect.opcode.start_session, u8::from(again) * RETRANSMITTED, &[])
    }

    fn stop(&mut self, again: bool) -> Vec<u8> {
        packet(self.dialect.opcode.stop_session, u8::from(again) * RETRANSMITTED, &[])
    }

    fn hear(&mut self, byte: u8, say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        self.packet.push(byte);
        self.scan(false, say)
    }

    fn has_begun(&self) -> bool {
        !self.packet.is_empty()
    }

    fn silence(&mut self, say: &mut Vec<Vec<u8>>) -> Option<Heard> {
        self.scan(true, say)
    }

    fn forget(&mut self) {
        // The last packet is kept: the reader may still send it again.
        self.packet.clear();
        self.text.clear();
        self.continues = false;
        self.damaged = false;
    }
}
