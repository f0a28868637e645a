//! From message to bytes on the line and back: postcard, CRC-32 (ISO-HDLC) over it, COBS over both, one zero byte.
//!
//! A zero byte never occurs inside a frame, so a receiver that starts in the middle, or meets noise, is in step again
//! after the next one. Senders put a zero before a frame that follows silence.

use crate::reply::ControllerFrame;
use crate::request::HostFrame;
use core::fmt;
use crc::{CRC_32_ISO_HDLC, Crc};
use serde::{Serialize, de::DeserializeOwned};

/// Most bytes of a message before framing.
pub const MAX_MESSAGE: usize = 704;
/// Most bytes of a frame on the line: message, CRC, COBS overhead and the closing zero.
pub const MAX_FRAME: usize = MAX_MESSAGE + 4 + (MAX_MESSAGE + 4) / 254 + 2;

const CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// Why bytes between two zeros are not a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameError {
    /// Not COBS, or shorter than its CRC, or longer than [`MAX_FRAME`].
    Form,
    /// The CRC does not fit.
    Crc,
    /// The sender speaks a version that is not read here.
    Version {
        /// The version it speaks.
        version: u8,
        /// The request's id, where it could still be read.
        id: u32,
    },
    /// The CRC fits, but the content is no message of this version.
    Content {
        /// The request's id, where it could still be read.
        id: u32,
    },
    /// The buffer given is too small for the message.
    Space,
}

impl fmt::Display for FrameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => write!(f, "frame is malformed"),
            Self::Crc => write!(f, "frame fails its check sum"),
            Self::Version { version, .. } => write!(f, "frame speaks protocol version {version}"),
            Self::Content { .. } => write!(f, "frame holds no known message"),
            Self::Space => write!(f, "buffer is too small for the frame"),
        }
    }
}

impl core::error::Error for FrameError {}

/// Writes one message as a frame with its closing zero and says how long it is.
///
/// # Errors
/// [`FrameError::Space`] if `out` is shorter than the frame; [`MAX_FRAME`] always suffices.
pub fn encode<T: Serialize>(message: &T, out: &mut [u8]) -> Result<usize, FrameError> {
    let mut plain = [0; MAX_MESSAGE + 4];
    let length =
        postcard::to_slice_crc32(message, &mut plain, CRC.digest()).map_err(|_| FrameError::Space)?.len();
    if out.len() < cobs::max_encoding_length(length) + 1 {
        return Err(FrameError::Space);
    }
    let end = cobs::encode(&plain[..length], out);
    out[end] = 0;
    Ok(end + 1)
}

/// Reads a host's request from the bytes before a zero.
///
/// # Errors
/// Any [`FrameError`] but `Space`.
pub fn decode_request(frame: &[u8]) -> Result<HostFrame, FrameError> {
    decode(frame)
}

/// Reads a controller's message from the bytes before a zero.
///
/// # Errors
/// Any [`FrameError`] but `Space`.
pub fn decode_message(frame: &[u8]) -> Result<ControllerFrame, FrameError> {
    decode(frame)
}

fn decode<T: DeserializeOwned>(frame: &[u8]) -> Result<T, FrameError> {
    let mut plain = [0; MAX_FRAME];
    let room = plain.get_mut(..frame.len()).ok_or(FrameError::Form)?;
    let length = cobs::decode(frame, room).map_err(|_| FrameError::Form)?.frame_size();
    let content = checked(&plain[..length])?;
    let &version = content.first().ok_or(FrameError::Form)?;
    let id = || postcard::take_from_bytes(&content[1..]).map_or(0, |(id, _)| id);
    if !crate::version::is_supported(version) {
        return Err(FrameError::Version { version, id: id() });
    }
    match postcard::take_from_bytes::<T>(content) {
        Ok((message, [])) => Ok(message),
        _ => Err(FrameError::Content { id: id() }),
    }
}

/// CRC-32 of a frame, by which a repeated one is known.
pub(crate) fn checksum(frame: &[u8]) -> u32 {
    CRC.checksum(frame)
}

fn checked(plain: &[u8]) -> Result<&[u8], FrameError> {
    let (content, crc) = plain.split_last_chunk::<4>().ok_or(FrameError::Form)?;
    if CRC.checksum(content) == u32::from_le_bytes(*crc) { Ok(content) } else { Err(FrameError::Crc) }
}

/// Collects bytes from a line into frames. Holds no more than one frame; what is longer is dropped up to the next
/// zero.
#[derive(Debug, Clone)]
pub struct Deframer {
    bytes: [u8; MAX_FRAME],
    length: usize,
    overlong: bool,
}

impl Default for Deframer {
    fn default() -> Self {
        Self { bytes: [0; MAX_FRAME], length: 0, overlong: false }
    }
}

impl Deframer {
    /// Takes one byte; gives the bytes of a frame when it was the zero that closes one.
    pub fn push(&mut self, byte: u8) -> Option<&[u8]> {
        if byte != 0 {
            match self.bytes.get_mut(self.length) {
                Some(slot) => {
                    *slot = byte;
                    self.length += 1;
                }
                None => self.overlong = true,
            }
            return None;
        }
        let length = core::mem::take(&mut self.length);
        let overlong = core::mem::take(&mut self.overlong);
        (length > 0 && !overlong).then(|| &self.bytes[..length])
    }
}
