//! Bytes in, whole lines out: the part of reading that the text protocols have in common.

/// A line longer than this is noise: no machine of ours says so much at once. Bytes.
const LINE_MAX: usize = 512;

/// Collects bytes into lines. A line ends with CR, LF or both; empty lines are dropped.
#[derive(Debug, Default)]
pub(crate) struct LineReader {
    line: Vec<u8>,
    overlong: bool,
    skip: usize,
    prefix: Option<Prefix>,
}

/// A mark before a line, followed by bytes that may have any value and are no part of the line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Prefix {
    /// First byte; it does not occur inside a line.
    pub mark: u8,
    /// How many bytes follow it.
    pub length: usize,
}

impl LineReader {
    /// A reader that leaves out the prefix wherever a line has one.
    pub(crate) fn with_prefix(prefix: Prefix) -> Self {
        Self { prefix: Some(prefix), ..Self::default() }
    }

    /// Takes one byte; gives the line that it ends.
    pub(crate) fn push(&mut self, byte: u8) -> Option<String> {
        if self.skip > 0 {
            self.skip -= 1;
            return None;
        }
        if let Some(prefix) = self.prefix.filter(|prefix| prefix.mark == byte) {
            self.skip = prefix.length;
            self.line.clear();
            self.overlong = false;
            return None;
        }
        if byte == b'\r' || byte == b'\n' {
            return self.finish();
        }
        if self.line.len() == LINE_MAX {
            self.overlong = true;
        } else {
            self.line.push(byte);
        }
        None
    }

    /// Forgets the line begun.
    pub(crate) fn clear(&mut self) {
        self.line.clear();
        self.overlong = false;
        self.skip = 0;
    }

    fn finish(&mut self) -> Option<String> {
        let bytes = std::mem::take(&mut self.line);
        let noise = std::mem::take(&mut self.overlong);
        // Bytes that are no UTF-8 become replacement characters, which equal nothing that was ever sent.
        (!noise && !bytes.is_empty()).then(|| String::from_utf8_lossy(&bytes).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(reader: &mut LineReader, bytes: &[u8]) -> Vec<String> {
        bytes.iter().filter_map(|byte| reader.push(*byte)).collect()
    }

    #[test]
    fn line_with_any_ending_is_read_once() {
        for bytes in [&b"VS 1\r\n"[..], b"VS 1\r", b"VS 1\n", b"\r\n\r\nVS 1\r\n\r\n"] {
            assert_eq!(lines(&mut LineReader::default(), bytes), ["VS 1"], "{bytes:?}");
        }
    }

    #[test]
    fn prefix_holding_line_ends_is_left_out() {
        let mut reader = LineReader::with_prefix(Prefix { mark: 0x1b, length: 3 });
        assert_eq!(lines(&mut reader, b"\x1b\x00\x0d\x0aST 4 0 0\rVS 1\r"), ["ST 4 0 0", "VS 1"]);
    }

    #[test]
    fn overlong_line_is_dropped_and_the_next_is_read() {
        let mut bytes = vec![b'x'; LINE_MAX + 1];
        bytes.extend(b"\rok\r");
        assert_eq!(lines(&mut LineReader::default(), &bytes), ["ok"]);
    }

    #[test]
    fn bytes_that_are_not_text_equal_no_text() {
        assert_eq!(lines(&mut LineReader::default(), b"12\xff4\r"), ["12\u{fffd}4"]);
    }
}
