//! Counted streaming: as many lines ahead as the controller's receive buffer surely holds, and a tally of its answers.

use std::collections::VecDeque;

/// Most bytes that may be unacknowledged. The controller has 128 and loses an `ok` for ever when they overflow; the
/// firmware's own sender keeps to this figure.
pub(super) const WINDOW_BYTES: usize = 126;

/// A job on its way into the controller.
#[derive(Debug)]
pub(super) struct Stream {
    lines: Vec<String>,
    next: usize,
    in_flight: VecDeque<usize>,
    in_flight_bytes: usize,
    acknowledged: usize,
}

impl Stream {
    /// Nothing has been sent yet.
    pub(super) fn new(lines: Vec<String>) -> Self {
        Self { lines, next: 0, in_flight: VecDeque::new(), in_flight_bytes: 0, acknowledged: 0 }
    }

    /// The next line with its end, if it fits into the window.
    pub(super) fn next_line(&mut self) -> Option<Vec<u8>> {
        let line = self.lines.get(self.next)?;
        let bytes = line.len() + 1;
        if self.in_flight_bytes + bytes > WINDOW_BYTES {
            return None;
        }
        self.next += 1;
        self.in_flight.push_back(bytes);
        self.in_flight_bytes += bytes;
        Some([line.as_bytes(), b"\n"].concat())
    }

    /// One `ok`. False if there is no line that it could be for.
    pub(super) fn acknowledge(&mut self) -> bool {
        let Some(bytes) = self.in_flight.pop_front() else { return false };
        self.in_flight_bytes -= bytes;
        self.acknowledged += 1;
        true
    }

    /// The oldest line without an answer, counted from 1, and its text.
    pub(super) fn oldest_open(&self) -> Option<(usize, &str)> {
        self.lines.get(self.acknowledged).map(|line| (self.acknowledged + 1, line.as_str()))
    }

    /// Every line was sent and answered.
    pub(super) fn is_done(&self) -> bool {
        self.acknowledged == self.lines.len()
    }

    /// The lines again, for another pass.
    pub(super) fn into_lines(self) -> Vec<String> {
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lengths: &[usize]) -> Vec<String> {
        lengths.iter().map(|length| "x".repeat(length - 1)).collect()
    }

    /// The firmware documentation's own example: lines of 25, 40 and 31 bytes are in the buffer; one of 58 has to wait
    /// until two are answered.
    #[test]
    fn stream_of_the_documented_lengths_waits_where_the_documentation_says() {
        let mut stream = Stream::new(lines(&[25, 40, 31, 58, 20]));
        let sent = |stream: &mut Stream| {
            std::iter::from_fn(|| stream.next_line()).map(|line| line.len()).collect::<Vec<_>>()
        };
        assert_eq!(sent(&mut stream), [25, 40, 31]);
        assert!(stream.acknowledge());
        assert_eq!(sent(&mut stream), [0; 0]);
        assert!(stream.acknowledge());
        assert_eq!(sent(&mut stream), [58, 20]);
        assert_eq!(stream.oldest_open().map(|(number, _)| number), Some(3));
        for _ in 0..3 {
            assert!(!stream.is_done());
            assert!(stream.acknowledge());
        }
        assert!(stream.is_done());
        assert!(!stream.acknowledge(), "one answer too many is noticed");
    }
}
