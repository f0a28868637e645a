//! The ladder: the same picture under one filter after another, until a decoder reads something.
//!
//! Sizes of filters are shares of a module. How large a module is on the picture, the dots tell where they stand apart;
//! where they do not, a row of guesses is tried. Each guess works on a picture reduced so that a module has about
//! [`MODULE_PX`] pixels: large ones would cost much and read no better.

use super::dots::{self, Dots};
use super::grey::Grey;
use super::{ReadSymbol, Reading, Symbology, grid};
use rxing::{BarcodeFormat, DecodeHints};
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Pixels of a module on a reduced picture.
const MODULE_PX: f32 = 8.0;
/// Sizes of a module to try where dots tell none, or a wrong one. Pixels; each about 1.4 times the one before.
const GUESSES_PX: [f32; 6] = [6.0, 8.5, 12.0, 17.0, 24.0, 34.0];
/// The blur that smooths noise before a closing. Pixels.
const NOISE_PX: usize = 2;
/// Guesses are for a picture of so many pixels, and grow with it: on a large picture small modules are a symbol that is
/// hardly more than a speck, and guessing at it takes long.
const GUESSED_PIXELS: f32 = 2_000_000.0;
/// By how much a picture is reduced at the first rungs, without a filter.
const PLAIN_REDUCTIONS: [usize; 3] = [1, 2, 4];

/// What is done to a picture before it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Filter {
    /// Nothing.
    Raw,
    /// A blur of about a third of a module.
    BlurThird,
    /// A blur of about half a module.
    BlurHalf,
    /// Gaps up to this share of a module closed. Percent.
    Close(u8),
    /// The same, and what is dark swells by half of that share in all: thin dots become as wide as the modules they
    /// stand for, which decoders measure.
    Swell(u8),
    /// None: a Data Matrix is read from the grid of its dots, whose border may have gaps.
    Grid,
}

/// The filters after the plain picture, in order.
const FILTERS: [Filter; 8] = [
    Filter::BlurThird,
    Filter::BlurHalf,
    Filter::Close(75),
    Filter::Close(100),
    Filter::Swell(75),
    Filter::Close(60),
    Filter::Close(50),
    Filter::Grid,
];

/// One step of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// By how much the picture was reduced; 1 is not at all.
    pub reduced: usize,
    /// The filter.
    pub filter: Filter,
    /// Its size in pixels of the reduced picture; 0 without a filter.
    pub size_px: usize,
    /// Whether dark and light were exchanged: the marks are light.
    pub inverted: bool,
}

impl Rung {
    /// How much was done to the picture: 0 for none, then one more for each filter in the order in which they are tried.
    #[must_use]
    pub fn effort(&self) -> u8 {
        let place = FILTERS.iter().position(|filter| *filter == self.filter);
        place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or(0)
    }
}

/// A picture with dark marks, or made so, and the dots that stand apart on it.
struct View {
    inverted: bool,
    picture: Grey,
    /// Looked for when they are first asked for.
    dots: OnceCell<Option<Dots>>,
}

impl View {
    fn of(picture: Grey, inverted: bool) -> Self {
        Self { inverted, picture, dots: OnceCell::new() }
    }

    fn dots(&self) -> Option<&Dots> {
        self.dots.get_or_init(|| dots::dots(&self.picture)).as_ref()
    }
}

/// Climbs until something is read.
pub(super) fn climb(picture: &Grey, sought: &[Symbology]) -> Reading {
    let mut tried = Vec::new();
    let views = [View::of(picture.clone(), false), View::of(picture.inverted(), true)];
    for stage in [plain, measured, guessed] {
        for view in &views {
            for rung in stage(view).into_iter().map(|rung| Rung { inverted: view.inverted, ..rung }) {
                if tried.contains(&rung) {
                    continue;
                }
                tried.push(rung);
                let symbols = attempt(view, rung, sought);
                if !symbols.is_empty() {
                    return Reading { symbols, rungs_tried: tried.len() };
                }
            }
        }
    }
    Reading { symbols: Vec::new(), rungs_tried: tried.len() }
}

fn attempt(view: &View, rung: Rung, sought: &[Symbology]) -> Vec<ReadSymbol> {
    if rung.filter == Filter::Grid {
        return from_grid(view, rung, sought).into_iter().collect();
    }
    decode(&filtered(&view.picture, rung), rung, sought)
}

fn from_grid(view: &View, rung: Rung, sought: &[Symbology]) -> Option<ReadSymbol> {
    let dots = view.dots().filter(|_| sought.contains(&Symbology::DataMatrix))?;
    let text = catch_unwind(AssertUnwindSafe(|| grid::read(&view.picture, dots))).ok()??;
    Some(ReadSymbol { symbology: Symbology::DataMatrix, text, rung })
}

fn plain(View { picture, .. }: &View) -> Vec<Rung> {
    let smaller = picture.width().min(picture.height());
    // A symbol with its quiet zone has at least 12 modules of 2 pixels.
    let reductions = PLAIN_REDUCTIONS.into_iter().filter(|reduced| *reduced == 1 || smaller / reduced >= 24);
    reductions.map(|reduced| Rung { reduced, filter: Filter::Raw, size_px: 0, inverted: false }).collect()
}

fn measured(view: &View) -> Vec<Rung> {
    let grid = Rung { reduced: 1, filter: Filter::Grid, size_px: 0, inverted: false };
    let rungs = |dots: &Dots| rungs_for(dots.pitch).into_iter().chain([grid]).collect();
    view.dots().map(rungs).unwrap_or_default()
}

fn guessed(View { picture, .. }: &View) -> Vec<Rung> {
    #[allow(clippy::cast_precision_loss, reason = "a picture has few enough pixels")]
    let (pixels, side) = (picture.pixels().len() as f32, picture.width().min(picture.height()) as f32);
    let larger = (pixels / GUESSED_PIXELS).sqrt().max(1.0);
    let modules = GUESSES_PX.into_iter().map(|module| module * larger);
    modules.filter(|module| *module <= side / 10.0).flat_map(rungs_for).collect()
}

/// The filters for modules of so many pixels.
fn rungs_for(module_px: f32) -> Vec<Rung> {
    let reduced = whole(module_px / MODULE_PX).max(1);
    #[allow(clippy::cast_precision_loss, reason = "below a hundred")]
    let module_px = module_px / reduced as f32;
    let share = |percent: f32| whole(module_px * percent / 100.0);
    let rung = |filter| {
        let size_px = match filter {
            Filter::Raw | Filter::Grid => 0,
            Filter::BlurThird => share(33.3),
            Filter::BlurHalf => share(50.0),
            // One pixel more: what it closes is narrower than its side.
            Filter::Close(percent) | Filter::Swell(percent) => share(percent.into()) + 1,
        };
        Rung { reduced, filter, size_px, inverted: false }
    };
    FILTERS.into_iter().map(rung).filter(|rung| rung.size_px > 1).collect()
}

/// The nearest whole number; pictures have no more than 24 million pixels.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
fn whole(number: f32) -> usize {
    number.round() as usize
}

fn filtered(picture: &Grey, rung: Rung) -> Grey {
    let picture = picture.reduced(rung.reduced);
    match rung.filter {
        Filter::Raw | Filter::Grid => picture,
        Filter::BlurThird | Filter::BlurHalf => picture.blurred(rung.size_px),
        // The darkest pixel of each square counts: noise is smoothed first.
        Filter::Close(_) => picture.blurred(NOISE_PX).closed(rung.size_px, 0),
        Filter::Swell(_) => picture.blurred(NOISE_PX).closed(rung.size_px, rung.size_px / 2),
    }
}

fn decode(picture: &Grey, rung: Rung, sought: &[Symbology]) -> Vec<ReadSymbol> {
    let read = |symbology: &Symbology| {
        let text = decode_one(picture, format(*symbology))?;
        Some(ReadSymbol { symbology: *symbology, text, rung })
    };
    sought.iter().filter_map(read).collect()
}

fn format(symbology: Symbology) -> BarcodeFormat {
    match symbology {
        Symbology::DataMatrix => BarcodeFormat::DATA_MATRIX,
        Symbology::Qr => BarcodeFormat::QR_CODE,
        Symbology::Code128 => BarcodeFormat::CODE_128,
    }
}

fn decode_one(picture: &Grey, format: BarcodeFormat) -> Option<String> {
    let (width, height) = (u32::try_from(picture.width()).ok()?, u32::try_from(picture.height()).ok()?);
    let decode = || {
        let mut hints = DecodeHints::default();
        rxing::helpers::detect_in_luma_slice_with_hints(
            picture.pixels(),
            width,
            height,
            Some(format),
            &mut hints,
        )
    };
    // The decoder is given whatever a camera saw; should it trip over that, it has read nothing.
    let read = catch_unwind(AssertUnwindSafe(decode)).ok()?.ok()?;
    Some(read.getText().to_owned()).filter(|text| !text.is_empty())
}
