//! Golden bytes: one module for each published version. Nobody edits a published one.

mod v01;
mod v02;

#[allow(
    dead_code,
    missing_docs,
    clippy::large_enum_variant,
    reason = "the whole of version 1 stands there, asked for or not"
)]
pub mod v01_reader;

/// Bytes of a hexadecimal text.
pub fn bytes(hex: &str) -> Vec<u8> {
    assert!(hex.len().is_multiple_of(2), "{hex}");
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// A message as a frame without its closing zero: CRC-32 and COBS written out here a second time, from their
/// definitions, so that the crates in use are pinned as well.
pub fn framed(message: &[u8]) -> Vec<u8> {
    let mut plain = message.to_vec();
    plain.extend(crc32(message).to_le_bytes());
    let mut frame = Vec::new();
    for run in plain.split(|byte| *byte == 0) {
        let mut rest = run;
        while rest.len() >= 254 {
            frame.push(255);
            frame.extend(&rest[..254]);
            rest = &rest[254..];
        }
        frame.push(u8::try_from(rest.len() + 1).unwrap());
        frame.extend(rest);
    }
    frame
}

/// CRC-32 ISO-HDLC, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}
