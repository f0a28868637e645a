//! Finding frames in bytes: `10`, address, length of the whole (two bytes, low first), command, data, check.

use crate::machine::text::Gather;

const START: u8 = 0x10;
const CHECK: [u8; 2] = [3, 3];
/// Start, address, length, command and check.
const LENGTH_MIN: usize = 7;
/// Longest frame: a text of almost 200 bytes and room to spare.
const LENGTH_MAX: usize = 512;

/// A frame that is whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub address: u8,
    pub command: u8,
    pub data: Vec<u8>,
}

/// Takes the next byte; gives the frame that it ends.
pub(super) fn push(gather: &mut Gather, byte: u8, check_verified: bool, now_us: u64) -> Option<Frame> {
    gather.push(byte, now_us);
    // What looks like a frame and is none is dropped by its first byte only: another may begin inside it.
    while let Some(length) = length(gather.bytes()) {
        if (LENGTH_MIN..=LENGTH_MAX).contains(&length) {
            let bytes = gather.bytes().get(..length)?;
            if let Some(frame) = whole(bytes, check_verified) {
                gather.skip(length);
                return Some(frame);
            }
        }
        gather.skip(1);
    }
    None
}

/// The length that a frame at the beginning says it has; 0 if none begins there.
fn length(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [START, _, low, high, ..] => Some(u16::from_le_bytes([*low, *high]).into()),
        [START, ..] | [] => None,
        _ => Some(0),
    }
}

fn whole(bytes: &[u8], check_verified: bool) -> Option<Frame> {
    let [START, address, _, _, command, data @ .., first, second] = bytes else { return None };
    let checked = !check_verified || [*first, *second] == CHECK;
    checked.then(|| Frame { address: *address, command: *command, data: data.to_vec() })
}
