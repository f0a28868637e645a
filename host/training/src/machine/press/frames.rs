//! Frames between two silences, and their check.

/// Longest frame there is.
const FRAME_MAX: usize = 256;

/// A request that came through whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// To whom; 0 is everybody.
    pub(super) address: u8,
    pub(super) function: u8,
    /// What comes after the function, without the check.
    pub(super) body: Vec<u8>,
}

/// Gathers bytes until the line has been silent for long enough.
#[derive(Debug, Default)]
pub(super) struct FrameReader {
    bytes: Vec<u8>,
    last_us: u64,
}

impl FrameReader {
    pub(super) fn push(&mut self, bytes: &[u8], now_us: u64) {
        // One byte too many is kept, so that what is too long is seen to be.
        let room = (FRAME_MAX + 1).saturating_sub(self.bytes.len());
        self.bytes.extend(bytes.iter().take(room));
        self.last_us = now_us;
    }

    /// When the frame that is coming in will have ended, if nothing more comes.
    pub(super) fn ends_us(&self, gap_us: u64) -> Option<u64> {
        (!self.bytes.is_empty()).then_some(self.last_us.saturating_add(gap_us))
    }

    /// The frame that has come in. None if it is damaged.
    pub(super) fn take(&mut self) -> Option<Request> {
        let bytes = std::mem::take(&mut self.bytes);
        if bytes.len() > FRAME_MAX {
            return None;
        }
        let (data, check) = bytes.split_last_chunk::<2>()?;
        let [address, function, body @ ..] = data else { return None };
        (crc(data) == u16::from_le_bytes(*check)).then(|| Request {
            address: *address,
            function: *function,
            body: body.to_vec(),
        })
    }
}

/// Sixteen bits, polynomial A001 reflected, beginning with FFFF.
fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xffff, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte), |crc, _| (crc >> 1) ^ if crc & 1 == 1 { 0xa001 } else { 0 })
    })
}

/// An answer with its check behind it, low byte first.
pub(super) fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.extend(crc(&bytes).to_le_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_of_the_usual_digits_is_the_published_one() {
        assert_eq!(crc(b"123456789"), 0x4b37);
    }

    #[test]
    fn frame_with_any_bit_changed_or_too_long_is_none() {
        let frame = sealed(vec![1, 5, 0, 0, 0xff, 0]);
        let read = |bytes: &[u8]| {
            let mut reader = FrameReader::default();
            reader.push(bytes, 0);
            reader.take()
        };
        assert_eq!(read(&frame), Some(Request { address: 1, function: 5, body: vec![0, 0, 0xff, 0] }));
        for bit in 0..frame.len() * 8 {
            let mut changed = frame.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(read(&changed), None, "bit {bit}");
        }
        for short in 0..4 {
            assert_eq!(read(&frame[..short]), None);
        }
        let long = |length: usize| read(&sealed(vec![1; length - 2]));
        assert!(long(256).is_some() && long(257).is_none());
    }
}
