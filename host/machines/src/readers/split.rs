//! Bytes in, whole lines out, as bytes.

/// A line longer than this is noise: the longest symbol of ours has 500 characters, in base64 668. Bytes.
const LINE_MAX: usize = 2_048;

/// What ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// CR and LF together; either may stand inside a line.
    CrLf,
    /// CR, LF or ETX; STX begins a line anew.
    Any,
}

/// Collects bytes into lines.
#[derive(Debug)]
pub(super) struct Splitter {
    ending: Ending,
    line: Vec<u8>,
    overlong: bool,
}

impl Splitter {
    pub(super) fn new(ending: Ending) -> Self {
        Self { ending, line: Vec::new(), overlong: false }
    }

    /// Takes one byte; gives the line that it ends. Empty lines are dropped.
    pub(super) fn push(&mut self, byte: u8) -> Option<Vec<u8>> {
        match (self.ending, byte) {
            (Ending::CrLf, b'\n') if self.line.last() == Some(&b'\r') => {
                self.line.pop();
                self.finish()
            }
            (Ending::Any, b'\r' | b'\n' | 0x03) => self.finish(),
            (Ending::Any, 0x02) => {
                self.clear();
                None
            }
            _ if self.line.len() == LINE_MAX => {
                // The end of the noise is still to be found.
                self.line.clear();
                self.line.push(byte);
                self.overlong = true;
                None
            }
            _ => {
                self.line.push(byte);
                None
            }
        }
    }

    /// What was begun and has no end, where silence is an end.
    pub(super) fn finish(&mut self) -> Option<Vec<u8>> {
        let line = std::mem::take(&mut self.line);
        let noise = std::mem::take(&mut self.overlong);
        (!noise && !line.is_empty()).then_some(line)
    }

    /// Forgets what was begun.
    pub(super) fn clear(&mut self) {
        self.line.clear();
        self.overlong = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(ending: Ending, bytes: &[u8]) -> Vec<Vec<u8>> {
        let mut splitter = Splitter::new(ending);
        bytes.iter().filter_map(|byte| splitter.push(*byte)).collect()
    }

    #[test]
    fn line_is_ended_by_what_its_protocol_says() {
        assert_eq!(lines(Ending::CrLf, b"a\rb\nc\r\r\nd\r\n\r\n"), [&b"a\rb\nc\r"[..], b"d"]);
        assert_eq!(lines(Ending::Any, b"a\rb\nc\r\n\r\nd\x02e\x03f"), [b"a", b"b", b"c", b"e"]);
    }

    #[test]
    fn overlong_line_is_dropped_and_the_next_is_read() {
        for length in [LINE_MAX + 1, 3 * LINE_MAX, 3 * LINE_MAX + 1] {
            let bytes = [vec![b'x'; length], b"\r\nok\r\n".to_vec()].concat();
            for ending in [Ending::CrLf, Ending::Any] {
                assert_eq!(lines(ending, &bytes), [b"ok"], "{length}");
            }
        }
    }
}
