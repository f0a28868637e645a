//! Files of every format that is read, and bytes that are no picture.

use super::render::{Chance, Scene, render};
use crate::picture::{FILE_BYTES_MAX, Filter, PictureError, PictureFormat, Reading, Symbology, decode};
use marking::symbol::{ModuleSize, Shape, Symbol};
use png::{BitDepth, ColorType};
use proptest::prelude::*;

const TEXT: &str = "MS1|C=KE|Y=2026|N=KES1-000042";
/// The scene of [`dots`], as Pillow 12 writes it at quality 70.
const JPEG: &[u8] = include_bytes!("dots.jpg");
const JPEG_PROGRESSIVE: &[u8] = include_bytes!("dots-progressive.jpg");

fn dots() -> (u32, u32, Vec<u8>) {
    let symbol = Symbol::data_matrix(&TEXT.parse().unwrap(), Shape::Square, ModuleSize::Um(200)).unwrap();
    let scene =
        Scene { dot_share: 0.6, pitch_px: 8.0, noise: 4.0, uneven: 40.0, degrees: 3.0, ..Scene::default() };
    let picture = render(&symbol.dots(), symbol.module_um(), scene, &mut Chance(1));
    (picture.width() as u32, picture.height() as u32, picture.pixels().to_vec())
}

fn png(color: ColorType, depth: BitDepth) -> Vec<u8> {
    let (width, height, pixels) = dots();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(color);
    encoder.set_depth(depth);
    if color == ColorType::Indexed {
        encoder.set_palette((0..=255).flat_map(|grey| [grey; 3]).collect::<Vec<u8>>());
    }
    let sample = |grey: u8| vec![grey; if depth == BitDepth::Sixteen { 2 } else { 1 }];
    let pixel = |grey: u8| sample(grey).repeat(color.samples());
    let data: Vec<u8> = pixels.into_iter().flat_map(pixel).collect();
    encoder.write_header().unwrap().write_image_data(&data).unwrap();
    bytes
}

fn pnm(head: &str, bytes_a_pixel: usize) -> Vec<u8> {
    let (.., pixels) = dots();
    let samples = pixels.into_iter().flat_map(|grey| vec![grey; bytes_a_pixel]);
    head.bytes().chain(samples).collect()
}

fn decode_all(bytes: &[u8]) -> Result<Reading, PictureError> {
    decode(bytes, &Symbology::ALL)
}

#[test]
fn picture_of_each_format_is_read() {
    let (width, height, _) = dots();
    let files = [
        ("grey", png(ColorType::Grayscale, BitDepth::Eight)),
        ("grey of 16 bits", png(ColorType::Grayscale, BitDepth::Sixteen)),
        ("colour", png(ColorType::Rgb, BitDepth::Eight)),
        ("transparent", png(ColorType::Rgba, BitDepth::Sixteen)),
        ("grey with alpha", png(ColorType::GrayscaleAlpha, BitDepth::Eight)),
        ("palette", png(ColorType::Indexed, BitDepth::Eight)),
        ("PGM", pnm(&format!("P5\n# a camera\n{width} {height}\n255\n"), 1)),
        ("PPM", pnm(&format!("P6 {width} {height} 255\n"), 3)),
        ("JPEG", JPEG.to_vec()),
        ("progressive JPEG of colour", JPEG_PROGRESSIVE.to_vec()),
    ];
    for (name, bytes) in files {
        let reading = decode_all(&bytes).unwrap();
        let [symbol] = reading.symbols.as_slice() else { panic!("{name}: {reading:?}") };
        assert_eq!((symbol.symbology, symbol.text.as_str()), (Symbology::DataMatrix, TEXT), "{name}");
        assert_ne!(symbol.rung.filter, Filter::Raw, "{name}");
        assert!(!symbol.rung.inverted, "{name}");
    }
}

#[test]
fn printed_symbol_is_read_without_a_filter() {
    let symbol = Symbol::qr(&TEXT.parse().unwrap(), ModuleSize::Um(500)).unwrap();
    let side = (symbol.columns() as usize + 8) * 4;
    let mut pixels = vec![255; side * side];
    for (column, row) in symbol.dark_cells() {
        for y in 0..4 {
            let start = ((row as usize + 4) * 4 + y) * side + (column as usize + 4) * 4;
            pixels[start..start + 4].fill(0);
        }
    }
    let file: Vec<u8> = format!("P5 {side} {side} 255\n").into_bytes().into_iter().chain(pixels).collect();
    let reading = decode_all(&file).unwrap();
    let [read] = reading.symbols.as_slice() else { panic!("{reading:?}") };
    assert_eq!((read.symbology, read.text.as_str(), read.rung.filter), (Symbology::Qr, TEXT, Filter::Raw));
    let only_metal = decode(&file, &[Symbology::DataMatrix]).unwrap();
    assert_eq!(only_metal.symbols, [], "a label is no mark");
}

#[test]
fn picture_without_a_symbol_gives_no_reading_and_no_error() {
    let file: Vec<u8> =
        b"P5 64 64 255\n".iter().copied().chain((0..4_096).map(|at| (at * 37 % 251) as u8)).collect();
    let reading = decode_all(&file).unwrap();
    assert_eq!(reading.symbols, []);
    assert!(reading.rungs_tried > 6, "{reading:?}");
}

#[test]
fn bytes_that_are_no_picture_are_refused_with_what_to_do() {
    let damaged = |format| PictureError::Damaged { format, why: String::new() };
    let pixels = |width, height| PictureError::TooManyPixels { width, height };
    let png_head = |side: u32| {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend([side.to_be_bytes(), side.to_be_bytes()].concat());
        bytes.extend([8, 0, 0, 0, 0]);
        bytes.extend(crc_of(&bytes[12..]).to_be_bytes());
        bytes.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
        bytes
    };
    let mut huge_jpeg = JPEG.to_vec();
    let frame = huge_jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    huge_jpeg[frame + 5..frame + 9].copy_from_slice(&[0x40, 0, 0x40, 0]);
    let cases = [
        (Vec::new(), PictureError::Format),
        (b"GIF89a".to_vec(), PictureError::Format),
        (b"\x89PNG".to_vec(), damaged(PictureFormat::Png)),
        (JPEG[..3].to_vec(), damaged(PictureFormat::Jpeg)),
        (JPEG[..JPEG.len() / 2].to_vec(), damaged(PictureFormat::Jpeg)),
        (b"P5".to_vec(), damaged(PictureFormat::Pnm)),
        (b"P5 2 2 255\nabc".to_vec(), damaged(PictureFormat::Pnm)),
        (b"P5 2 2 65535\nabcdefgh".to_vec(), damaged(PictureFormat::Pnm)),
        (b"P5 0 0 255\n".to_vec(), damaged(PictureFormat::Pnm)),
        (b"P5 -1 2 255\nab".to_vec(), damaged(PictureFormat::Pnm)),
        (b"P5 4000000000 4000000000 255\n".to_vec(), pixels(4_000_000_000, 4_000_000_000)),
        (png_head(100_000), pixels(100_000, 100_000)),
        (huge_jpeg, pixels(0x4000, 0x4000)),
        (vec![0; FILE_BYTES_MAX + 1], PictureError::FileTooLarge { bytes: FILE_BYTES_MAX + 1 }),
    ];
    for (bytes, expected) in cases {
        let refused = decode_all(&bytes).unwrap_err();
        let words = refused.to_string();
        let same = match (&refused, &expected) {
            (PictureError::Damaged { format, why }, PictureError::Damaged { format: wanted, .. }) => {
                format == wanted && !why.is_empty()
            }
            _ => refused == expected,
        };
        assert!(same, "{refused:?} instead of {expected:?}");
        assert!(words.contains(": ") && !words.ends_with('.'), "no remedy in {words:?}");
    }
}

/// CRC-32 as PNG has it.
fn crc_of(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

/// One of the good files, small ones first.
fn good() -> impl Strategy<Value = Vec<u8>> {
    let small =
        Symbol::data_matrix(&"MS1|C=KE|N=1".parse().unwrap(), Shape::Square, ModuleSize::Um(200)).unwrap();
    let scene = Scene { pitch_px: 3.0, ..Scene::default() };
    let picture = render(&small.dots(), small.module_um(), scene, &mut Chance(3));
    let (width, height) = (picture.width(), picture.height());
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width as u32, height as u32);
    encoder.set_color(ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(picture.pixels()).unwrap();
    let pgm = [format!("P5 {width} {height} 255\n").as_bytes(), picture.pixels()].concat();
    prop::sample::select(vec![png, pgm, JPEG.to_vec(), JPEG_PROGRESSIVE.to_vec()])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn damaged_picture_is_read_refused_or_holds_no_symbol(
        good in good(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        end in any::<prop::sample::Index>(),
        cut: bool,
    ) {
        let mut bytes = good;
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        if let Ok(reading) = decode_all(&bytes) {
            // Error correction may read a damaged symbol; it never reads another text.
            let texts = reading.symbols.iter().filter(|symbol| symbol.symbology == Symbology::DataMatrix);
            for symbol in texts {
                prop_assert!([TEXT, "MS1|C=KE|N=1"].contains(&symbol.text.as_str()), "{symbol:?}");
            }
        }
    }

    #[test]
    fn noise_as_a_picture_is_no_symbol(seed: u64, width in 1_usize..90, height in 1_usize..90, contrast in 1_u8..=255) {
        let mut chance = Chance(seed);
        let pixels = (0..width * height).map(|_| (chance.share() * f32::from(contrast)) as u8);
        let file: Vec<u8> = format!("P5 {width} {height} 255\n").into_bytes().into_iter().chain(pixels).collect();
        prop_assert_eq!(decode(&file, &[Symbology::DataMatrix, Symbology::Qr]).unwrap().symbols, []);
    }

    #[test]
    fn any_bytes_after_any_beginning_give_an_answer(
        head in prop::sample::select(vec![&b""[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"P5 9 9 255\n", b"P6 3 3 255 "]),
        rest in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let bytes = [head, rest.as_slice()].concat();
        if let Err(refused) = decode_all(&bytes) {
            prop_assert!(refused.to_string().contains(": "));
        }
    }
}
