//! The preview as PNG, at true scale for a number of pixels per inch, which the file carries.
//!
//! It shows what the SVG shows on and below the surface and carries no words: no title, numbers or legend, and of a
//! glyph known by name only its box.

use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};
use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke, StrokeDash, Transform};

use super::{Point, SCALE_UM, Shape, Sheet, hatching};
use crate::surface::Rect;

/// The coarsest resolution, in pixels per inch.
pub const DPI_MIN: u32 = 50;
/// The finest resolution, in pixels per inch.
pub const DPI_MAX: u32 = 2_400;
/// The most pixels of a picture.
pub const PIXELS_MAX: u64 = 40_000_000;

/// Free paper around the surface.
const PAD_UM: u32 = 3_000;
/// Room for the scale bar.
const FOOT_UM: u32 = 3_000;
const UM_PER_INCH: u64 = 25_400;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum RasterError {
    /// The resolution is outside what is sensible.
    #[error("dpi is {dpi}: write {DPI_MIN} to {DPI_MAX}")]
    Dpi {
        /// The resolution asked for.
        dpi: u32,
    },
    /// The picture would be too large.
    #[error(
        "a picture of {width_px} by {height_px} pixels is larger than {PIXELS_MAX} pixels: lower dpi from {dpi}"
    )]
    TooLarge {
        /// Its width.
        width_px: u64,
        /// Its height.
        height_px: u64,
        /// The resolution asked for.
        dpi: u32,
    },
    /// The encoder failed.
    #[error("the picture could not be encoded")]
    Encoding(#[from] png::EncodingError),
}

/// A preview as a grey PNG of so many pixels per inch, which is also written into the file (to the nearest pixel per
/// metre).
pub fn png(sheet: &Sheet, dpi: u32) -> Result<Vec<u8>, RasterError> {
    if !(DPI_MIN..=DPI_MAX).contains(&dpi) {
        return Err(RasterError::Dpi { dpi });
    }
    let width_px = pixels(sheet.surface.width_um().max(SCALE_UM) + 2 * PAD_UM, dpi);
    let height_px = pixels(sheet.surface.height_um() + 2 * PAD_UM + FOOT_UM, dpi);
    let too_large = || RasterError::TooLarge { width_px, height_px, dpi };
    if width_px * height_px > PIXELS_MAX {
        return Err(too_large());
    }
    let side = |px: u64| u32::try_from(px).map_err(|_| too_large());
    let picture = Pixmap::new(side(width_px)?, side(height_px)?).ok_or_else(too_large)?;
    let mut canvas = Canvas { picture, px_per_um: px_per_um(dpi) };
    canvas.picture.fill(Color::WHITE);
    canvas.draw(sheet);
    encode(&canvas.picture, dpi)
}

/// A length in whole pixels, rounded up, so that nothing is cut off.
fn pixels(length_um: u32, dpi: u32) -> u64 {
    (u64::from(length_um) * u64::from(dpi)).div_ceil(UM_PER_INCH)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a picture is drawn in f32; what is decided is decided in integers"
)]
fn px_per_um(dpi: u32) -> f32 {
    (f64::from(dpi) / UM_PER_INCH as f64) as f32
}

fn encode(picture: &Pixmap, dpi: u32) -> Result<Vec<u8>, RasterError> {
    // Everything is drawn in opaque greys: one channel says it all.
    let grey: Vec<u8> = picture.pixels().iter().map(|pixel| pixel.red()).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let per_metre = (u64::from(dpi) * 1_000_000 + UM_PER_INCH / 2) / UM_PER_INCH;
    // At most 2400 pixels per inch, that is 94488 per metre.
    let per_metre = u32::try_from(per_metre).unwrap_or(u32::MAX);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&grey)?;
    writer.finish()?;
    Ok(file)
}

struct Canvas {
    picture: Pixmap,
    px_per_um: f32,
}

/// A line's weight and whether it is broken.
struct Pen {
    width_um: u32,
    dash_um: Option<[u32; 2]>,
    shade: u8,
}

const THICK: Pen = Pen { width_um: 150, dash_um: None, shade: 0 };
const THIN: Pen = Pen { width_um: 90, dash_um: None, shade: 0 };
const DASHED: Pen = Pen { width_um: 60, dash_um: Some([500, 300]), shade: 0 };
const DOTTED: Pen = Pen { width_um: 90, dash_um: Some([90, 180]), shade: 0 };
const HATCH: Pen = Pen { width_um: 70, dash_um: None, shade: 0x55 };

impl Canvas {
    fn draw(&mut self, sheet: &Sheet) {
        self.outline(sheet.surface.outline(), &THICK);
        if let Some(usable) = sheet.surface.usable(sheet.sagitta_max_um) {
            self.outline(usable, &DASHED);
        }
        for observed in &sheet.observed {
            let hatches: Vec<Vec<Point>> =
                hatching(observed).into_iter().map(|(from, to)| vec![from, to]).collect();
            self.strokes(&hatches, &HATCH);
            self.outline(observed.rect, &THIN);
        }
        for entry in sheet.entries() {
            match entry.shape {
                Shape::Dots { middles, diameter_um } => self.dots(&middles, diameter_um),
                Shape::Squares { corners, side_um } => self.squares(&corners, side_um),
                Shape::Strokes(strokes) => self.strokes(&strokes, &THICK),
                Shape::NamedBox => self.outline(entry.rect, &DOTTED),
            }
        }
        self.scale_bar(sheet.surface.height_um() + 2_500);
    }

    fn dots(&mut self, middles: &[Point], diameter_um: u32) {
        let radius = self.length(diameter_um) / 2.0;
        let mut path = PathBuilder::new();
        for middle in middles {
            let (x, y) = self.at(*middle);
            path.push_circle(x, y, radius);
        }
        self.fill(path.finish(), true);
    }

    fn squares(&mut self, corners: &[Point], side_um: u32) {
        let mut path = PathBuilder::new();
        for (x_um, y_um) in corners {
            let ((x1, y1), (x2, y2)) = (self.at((*x_um, *y_um)), self.at((x_um + side_um, y_um + side_um)));
            if let Some(square) = tiny_skia::Rect::from_ltrb(x1, y1, x2, y2) {
                path.push_rect(square);
            }
        }
        // Neighbouring squares share edges; smoothed edges would leave grey seams between them.
        self.fill(path.finish(), false);
    }

    fn outline(&mut self, rect: Rect, pen: &Pen) {
        let (left, top, right, bottom) = (rect.x_um(), rect.y_um(), rect.right_um(), rect.bottom_um());
        self.strokes(&[vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]], pen);
    }

    fn scale_bar(&mut self, y_um: u32) {
        let tick = |x_um| vec![(x_um, y_um), (x_um, y_um + if x_um % 5_000 == 0 { 1_500 } else { 800 })];
        let mut lines: Vec<Vec<Point>> = (0..=SCALE_UM).step_by(1_000).map(tick).collect();
        lines.push(vec![(0, y_um), (SCALE_UM, y_um)]);
        self.strokes(&lines, &THIN);
    }

    fn strokes(&mut self, strokes: &[Vec<Point>], pen: &Pen) {
        let mut path = PathBuilder::new();
        for stroke in strokes {
            for (index, point) in stroke.iter().enumerate() {
                let (x, y) = self.at(*point);
                match index {
                    0 => path.move_to(x, y),
                    _ => path.line_to(x, y),
                }
            }
        }
        let Some(path) = path.finish() else { return };
        let dash = pen.dash_um.and_then(|dash| StrokeDash::new(dash.map(|um| self.length(um)).to_vec(), 0.0));
        let stroke = Stroke {
            width: self.length(pen.width_um),
            line_cap: if dash.is_some() { LineCap::Butt } else { LineCap::Square },
            dash,
            ..Stroke::default()
        };
        self.picture.stroke_path(&path, &paint(pen.shade, true), &stroke, Transform::identity(), None);
    }

    fn fill(&mut self, path: Option<Path>, smooth: bool) {
        // No dots, no path.
        let Some(path) = path else { return };
        self.picture.fill_path(&path, &paint(0, smooth), FillRule::Winding, Transform::identity(), None);
    }

    fn at(&self, (x_um, y_um): Point) -> (f32, f32) {
        (self.length(PAD_UM + x_um), self.length(PAD_UM + y_um))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "at most a metre: off by less than a tenth of a micrometre"
    )]
    fn length(&self, um: u32) -> f32 {
        um as f32 * self.px_per_um
    }
}

fn paint(shade: u8, anti_alias: bool) -> Paint<'static> {
    let mut paint = Paint { anti_alias, ..Paint::default() };
    paint.set_color_rgba8(shade, shade, shade, 0xff);
    paint
}
