//! Bytes of a message that has not ended yet.

/// Gathers bytes; forgets what was broken off, and what is longer than any message.
#[derive(Debug, Default)]
pub struct Gather {
    bytes: Vec<u8>,
    last_us: u64,
}

/// A message broken off for this long is forgotten. Microseconds.
const BROKEN_OFF_US: u64 = 500_000;
/// Longest message that any machine takes; more is noise.
const MESSAGE_MAX: usize = 4_096;

impl Gather {
    /// One more byte; gives all that stand there now.
    pub fn push(&mut self, byte: u8, now_us: u64) -> &[u8] {
        if now_us.saturating_sub(self.last_us) > BROKEN_OFF_US || self.bytes.len() >= MESSAGE_MAX {
            self.bytes.clear();
        }
        self.last_us = now_us;
        self.bytes.push(byte);
        &self.bytes
    }

    /// All that stand there.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// When the last one came. Microseconds.
    #[must_use]
    pub fn last_us(&self) -> u64 {
        self.last_us
    }

    /// Takes all and begins anew.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    /// Drops the first `count`, or all.
    pub fn skip(&mut self, count: usize) {
        self.bytes.drain(..count.min(self.bytes.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_broken_off_or_without_end_is_forgotten() {
        let mut gather = Gather::default();
        gather.push(1, 0);
        assert_eq!(gather.push(2, BROKEN_OFF_US), [1, 2]);
        assert_eq!(gather.push(3, 2 * BROKEN_OFF_US + 1), [3]);
        let at_us = 2 * BROKEN_OFF_US + 1;
        for _ in 1..MESSAGE_MAX {
            gather.push(0, at_us);
        }
        assert_eq!((gather.bytes().len(), gather.push(4, at_us)), (MESSAGE_MAX, &[4][..]));
        gather.skip(9);
        assert_eq!((gather.take(), gather.last_us()), (vec![], at_us));
    }
}
