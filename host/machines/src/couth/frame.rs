//! Frames: start, address, length of the whole with its low byte first, command, data, check field.

/// First byte of every frame.
const START: u8 = 0x10;
/// Start, address, length and command.
const HEAD: usize = 5;

/// The bytes of a frame. The check field is two bytes of which the rule is not known.
pub(super) fn encode(address: u8, check: [u8; 2], command: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(HEAD + data.len() + check.len()).unwrap_or(u16::MAX).to_le_bytes();
    [&[START, address, length[0], length[1], command], data, &check].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_from_the_start_to_the_check_field_with_its_low_byte_first() {
        assert_eq!(encode(2, [3, 3], 0x02, &[]), [0x10, 2, 7, 0, 0x02, 3, 3]);
        let long = encode(7, [0xab, 0xcd], 0x25, &[b'A'; 0x0102]);
        assert_eq!(long[..5], [0x10, 7, 0x09, 0x01, 0x25]);
        assert_eq!((long.len(), &long[long.len() - 2..]), (0x0109, &[0xab, 0xcd][..]));
    }
}
