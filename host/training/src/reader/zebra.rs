//! A reader with SSI: every packet of a reading waits for its acknowledgement.

use super::{Act, Dialogue};
use std::collections::VecDeque;

/// Symbology byte of a Data Matrix.
const DATA_MATRIX: u8 = 0x1b;
/// How often a packet is sent again.
const REPEATS_MAX: u32 = 4;

#[derive(Debug)]
pub(super) struct Zebra {
    packet_max: usize,
    heard: Vec<u8>,
    /// Packets that are not acknowledged; the first one was sent.
    unacknowledged: VecDeque<Vec<u8>>,
    repeats: u32,
}

impl Zebra {
    pub(super) fn new(packet_max: usize) -> Self {
        Self { packet_max, heard: Vec::new(), unacknowledged: VecDeque::new(), repeats: 0 }
    }

    fn command(&mut self, packet: &[u8], refuses: Option<u8>) -> Vec<Act> {
        let (body, sum) = packet.split_at(packet.len() - 2);
        let total = body.iter().map(|byte| u32::from(*byte)).sum::<u32>();
        if total.wrapping_add(u32::from(sum[0]) << 8 | u32::from(sum[1])) & 0xffff != 0 {
            return vec![Act::Say(sealed(&[5, 0xd1, 0, 0, 1]))];
        }
        match (body[1], refuses) {
            (0xe4, Some(cause)) => vec![Act::Say(sealed(&[5, 0xd1, 0, 0, cause]))],
            (0xe4, None) => vec![Act::Say(sealed(&[4, 0xd0, 0, 0])), Act::Look],
            (0xe5, _) => vec![Act::Say(sealed(&[4, 0xd0, 0, 0])), Act::Stop],
            (0xd0, _) => {
                self.unacknowledged.pop_front();
                self.repeats = 0;
                self.unacknowledged.front().map(|next| Act::Say(sealed(next))).into_iter().collect()
            }
            (0xd1, _) => self.again().map(Act::Say).into_iter().collect(),
            _ => vec![Act::Say(sealed(&[5, 0xd1, 0, 0, 2]))],
        }
    }
}

impl Dialogue for Zebra {
    fn hear(&mut self, byte: u8, refuses: Option<u8>) -> Vec<Act> {
        self.heard.push(byte);
        let length = usize::from(self.heard[0]);
        if length < 4 {
            self.heard.clear();
        }
        if self.heard.len() < length + 2 || self.heard.is_empty() {
            return Vec::new();
        }
        let packet = std::mem::take(&mut self.heard);
        self.command(&packet, refuses)
    }

    fn result(&mut self, text: Option<&str>) -> Vec<Vec<u8>> {
        let Some(text) = text else { return Vec::new() };
        let waiting = !self.unacknowledged.is_empty();
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(self.packet_max.clamp(1, 240)).collect();
        for (at, piece) in pieces.iter().enumerate() {
            let more = if at + 1 < pieces.len() { 2 } else { 0 };
            let symbology = if at == 0 { vec![DATA_MATRIX] } else { Vec::new() };
            let length = u8::try_from(4 + symbology.len() + piece.len()).unwrap_or(u8::MAX);
            let packet = [&[length, 0xf3, 0, more][..], &symbology, piece].concat();
            self.unacknowledged.push_back(packet);
        }
        if waiting {
            Vec::new()
        } else {
            self.unacknowledged.front().map(|first| sealed(first)).into_iter().collect()
        }
    }

    fn again(&mut self) -> Option<Vec<u8>> {
        self.repeats += 1;
        if self.repeats > REPEATS_MAX {
            self.unacknowledged.clear();
            self.repeats = 0;
        }
        let packet = self.unacknowledged.front_mut()?;
        packet[3] |= 1;
        Some(sealed(packet))
    }

    fn is_packets(&self) -> bool {
        true
    }
}

/// A packet with its check sum.
fn sealed(body: &[u8]) -> Vec<u8> {
    let total = body.iter().map(|byte| u32::from(*byte)).sum::<u32>() & 0xffff;
    let sum = 0x1_0000 - total;
    let [_, _, high, low] = sum.to_be_bytes();
    [body, &[high, low]].concat()
}
