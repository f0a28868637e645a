//! A picture file as a picture in shades of grey: format by its first bytes, limits before memory is taken.

use super::grey::Grey;
use png::Transformations;
use std::io::Cursor;
use thiserror::Error;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// The largest file that is looked at, in bytes. The limit is ours: cameras of telephones write less than half of it.
pub const FILE_BYTES_MAX: usize = 32 << 20;
/// The largest picture that is unpacked, in pixels. The limit is ours: 24 million are more than any symbol needs.
pub const PIXELS_MAX: u64 = 24_000_000;
/// Most bytes that the PNG decoder may take for itself, beside the picture.
const PNG_WORK_BYTES_MAX: usize = 16 << 20;

/// A format of picture files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG, baseline or progressive.
    Jpeg,
    /// Binary portable grey map or pixel map, `P5` or `P6`, of 8 bits.
    Pnm,
}

/// Why a file is no picture to read a symbol from.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PictureError {
    /// None of the formats.
    #[error("the file is no PNG, JPEG, PGM or PPM picture: save the picture in one of these formats")]
    Format,
    /// Too many bytes.
    #[error(
        "the file has {bytes} bytes, more than {FILE_BYTES_MAX}: cut the picture to the mark and save it again"
    )]
    FileTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Too many pixels.
    #[error(
        "the picture has {width} x {height} pixels, more than {PIXELS_MAX} in all: \
         cut it to the mark, or take it with fewer pixels"
    )]
    TooManyPixels {
        /// Width in pixels.
        width: u64,
        /// Height in pixels.
        height: u64,
    },
    /// The file is damaged, or of a kind within its format that is not read.
    #[error("the {format:?} picture cannot be read ({why}): copy it again from the camera, or take it again")]
    Damaged {
        /// The format.
        format: PictureFormat,
        /// What its decoder says.
        why: String,
    },
}

/// The picture in a file.
pub(super) fn read(bytes: &[u8]) -> Result<Grey, PictureError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(PictureError::FileTooLarge { bytes: bytes.len() });
    }
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => png(bytes),
        [0xff, 0xd8, 0xff, ..] => jpeg(bytes),
        [b'P', b'5', rest @ ..] => pnm(rest, 1),
        [b'P', b'6', rest @ ..] => pnm(rest, 3),
        _ => Err(PictureError::Format),
    }
}

fn damaged(format: PictureFormat, why: impl ToString) -> PictureError {
    PictureError::Damaged { format, why: why.to_string() }
}

fn within_limit(width: u64, height: u64) -> Result<(), PictureError> {
    match width.checked_mul(height) {
        Some(pixels) if pixels <= PIXELS_MAX => Ok(()),
        _ => Err(PictureError::TooManyPixels { width, height }),
    }
}

/// Takes pixels of so many bytes each and leaves their grey.
fn grey_of(
    format: PictureFormat,
    (width, height): (usize, usize),
    samples: &[u8],
    bytes_a_pixel: usize,
) -> Result<Grey, PictureError> {
    let pixels = samples.chunks_exact(bytes_a_pixel).map(luma).collect();
    Grey::new(width, height, pixels).ok_or_else(|| damaged(format, "pixels are missing"))
}

/// Grey of a pixel: ITU-R BT.601 weights in parts of 256. Transparency is left out: a camera writes none.
fn luma(pixel: &[u8]) -> u8 {
    match pixel {
        [red, green, blue, ..] => {
            let sum = 77 * u32::from(*red) + 150 * u32::from(*green) + 29 * u32::from(*blue);
            u8::try_from(sum / 256).unwrap_or(u8::MAX)
        }
        [grey, ..] => *grey,
        [] => 0,
    }
}

fn png(bytes: &[u8]) -> Result<Grey, PictureError> {
    let failed = |error: png::DecodingError| damaged(PictureFormat::Png, error);
    let limits = png::Limits { bytes: PNG_WORK_BYTES_MAX };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(failed)?;
    let (width, height) = reader.info().size();
    within_limit(width.into(), height.into())?;
    let size = reader.output_buffer_size().ok_or_else(|| damaged(PictureFormat::Png, "it is too large"))?;
    let mut samples = vec![0; size];
    let info = reader.next_frame(&mut samples).map_err(failed)?;
    let samples = samples.get(..info.buffer_size()).unwrap_or_default();
    grey_of(PictureFormat::Png, (width as usize, height as usize), samples, info.color_type.samples())
}

fn jpeg(bytes: &[u8]) -> Result<Grey, PictureError> {
    let failed = |error: zune_jpeg::errors::DecodeErrors| damaged(PictureFormat::Jpeg, error);
    let options = DecoderOptions::new_safe().jpeg_set_out_colorspace(ColorSpace::Luma);
    let options = options.set_max_width(usize::from(u16::MAX)).set_max_height(usize::from(u16::MAX));
    if !jpeg_has_end(bytes) {
        return Err(damaged(PictureFormat::Jpeg, "it ends too early"));
    }
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(failed)?;
    let info = decoder.info().ok_or_else(|| damaged(PictureFormat::Jpeg, "it has no header"))?;
    within_limit(info.width.into(), info.height.into())?;
    let samples = decoder.decode().map_err(failed)?;
    grey_of(PictureFormat::Jpeg, (info.width.into(), info.height.into()), &samples, 1)
}

/// Whether the end marker follows the first scan. The decoder itself fills what is missing with grey. Thumbnails, which
/// have scans and ends of their own, lie inside of segments.
fn jpeg_has_end(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, marker, segment @ ..] = rest {
        rest = match (marker, segment) {
            (0xda, _) => return segment.windows(2).any(|pair| pair == [0xff, 0xd9]),
            (0xff, _) => rest.get(1..).unwrap_or_default(),
            (_, [high, low, ..]) => {
                segment.get(usize::from(u16::from_be_bytes([*high, *low]))..).unwrap_or_default()
            }
            _ => return false,
        };
    }
    false
}

/// What follows `P5` or `P6`: width, height and greatest value in decimal, one blank, then the samples.
fn pnm(bytes: &[u8], bytes_a_pixel: usize) -> Result<Grey, PictureError> {
    let failed = |why: &str| damaged(PictureFormat::Pnm, why);
    let mut rest = bytes;
    let mut next = || {
        let (number, after) = pnm_number(rest)?;
        rest = after;
        Some(number)
    };
    let (width, height, greatest) = next()
        .zip(next())
        .zip(next())
        .map(|((w, h), max)| (w, h, max))
        .ok_or_else(|| failed("its header is broken"))?;
    if greatest != 255 {
        return Err(failed("its samples have not 8 bits"));
    }
    within_limit(width, height)?;
    // Below the limit of pixels, so that neither product can overflow.
    let (width, height) = (usize::try_from(width).unwrap_or(0), usize::try_from(height).unwrap_or(0));
    let samples = rest.get(1..).and_then(|after| after.get(..width * height * bytes_a_pixel));
    let samples = samples.ok_or_else(|| failed("it ends too early"))?;
    grey_of(PictureFormat::Pnm, (width, height), samples, bytes_a_pixel)
}

/// The number after blanks and comments, and what follows it.
fn pnm_number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut bytes = bytes;
    loop {
        let (first, rest) = bytes.split_first()?;
        match first {
            b'#' => bytes = rest.get(rest.iter().position(|byte| *byte == b'\n')?..)?,
            _ if first.is_ascii_whitespace() => bytes = rest,
            _ => break,
        }
    }
    let end = bytes.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(bytes.len());
    let (digits, rest) = bytes.split_at_checked(end)?;
    let number = std::str::from_utf8(digits).ok()?.parse::<u32>().ok()?;
    Some((number.into(), rest))
}
