//! Read rates of dotted symbols, measured on rendered pictures. Rendered pictures are no photographs: the rates compare
//! filters with one another and do not promise anything of a camera.

use super::render::{Chance, Scene, render};
use crate::picture::{Filter, Symbology, ladder};
use marking::symbol::{ModuleSize, Shape, Symbol};

const SYMBOLS: usize = 20;
const DOT_SHARES: [f32; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];

fn symbol(number: u64, shape: Shape) -> (String, Symbol) {
    let text = format!("MS1|C=KE|Y=2026|N=KES1-{number:06}");
    let symbol = Symbol::data_matrix(&text.parse().unwrap(), shape, ModuleSize::Um(200)).unwrap();
    (text, symbol)
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Rate {
    read: usize,
    wrong: usize,
    /// Read without any filter.
    raw: usize,
    /// Read from the grid of dots, which no filter had helped.
    grid: usize,
    rungs: usize,
}

fn rate(shape: Shape, scene: impl Fn(&mut Chance) -> Scene) -> Rate {
    let mut rate = Rate::default();
    for seed in 0..SYMBOLS as u64 {
        let mut chance = Chance(seed * 7 + 1);
        let (text, symbol) = symbol(seed * 7_919, shape);
        let scene = scene(&mut chance);
        let picture = render(&symbol.dots(), symbol.module_um(), scene, &mut chance);
        let reading = ladder::climb(&picture, &[Symbology::DataMatrix]);
        rate.rungs += reading.rungs_tried;
        if let Some(read) = reading.symbols.first() {
            rate.read += usize::from(read.text == text);
            rate.wrong += usize::from(read.text != text);
            rate.grid += usize::from(read.rung.filter == Filter::Grid);
            rate.raw += usize::from(read.rung.filter == Filter::Raw);
        }
    }
    rate
}

/// Prints the rate at each size of dots and judges it.
fn judge(name: &str, read_min: usize, scene: impl Fn(f32, &mut Chance) -> Scene) {
    for dot_share in DOT_SHARES {
        let rate = rate(Shape::Square, |chance| scene(dot_share, chance));
        println!("{name}, dots {dot_share} of the pitch: {rate:?} of {SYMBOLS}");
        assert!(rate.read >= read_min && rate.wrong == 0, "{name}, dots {dot_share} of the pitch: {rate:?}");
    }
}

fn workshop(dot_share: f32, chance: &mut Chance) -> Scene {
    let degrees = chance.between(-8.0, 8.0);
    Scene { dot_share, degrees, noise: 12.0, uneven: 60.0, ..Scene::default() }
}

#[test]
fn dots_that_do_not_touch_are_read_as_well_as_dots_that_do() {
    judge("clean", 19, |dot_share, _| Scene { dot_share, ..Scene::default() });
}

#[test]
fn dots_turned_in_noise_and_uneven_light_are_read() {
    judge("turned, noise, uneven light", 19, workshop);
}

#[test]
fn light_dots_on_dark_metal_are_read() {
    judge("light dots", 19, |dot_share, chance| Scene { light_dots: true, ..workshop(dot_share, chance) });
}

#[test]
fn dots_at_any_magnification_are_read() {
    judge("magnified", 19, |dot_share, chance| Scene {
        pitch_px: chance.between(6.0, 16.0),
        ..workshop(dot_share, chance)
    });
}

#[test]
fn dots_that_do_not_touch_are_not_read_without_a_filter() {
    let rate = rate(Shape::Square, |chance| workshop(0.6, chance));
    assert_eq!((rate.raw, rate.read), (0, SYMBOLS), "{rate:?}");
}

#[test]
fn rectangular_symbol_of_dots_is_read() {
    let rate = rate(Shape::Rectangular, |chance| workshop(0.7, chance));
    println!("rectangular: {rate:?} of {SYMBOLS}");
    assert!(rate.read >= 19 && rate.wrong == 0, "{rate:?}");
}

#[test]
fn dots_at_any_angle_are_read() {
    judge("any angle", 19, |dot_share, chance| Scene {
        degrees: chance.between(-180.0, 180.0),
        ..workshop(dot_share, chance)
    });
}

#[test]
fn symbol_that_lacks_a_few_dots_is_read() {
    // Without the grid about half of them are read, and a tenth: the decoder needs an unbroken border.
    for (missing, read_min) in [(0.01, 19), (0.04, 15)] {
        for dot_share in [0.5, 0.9] {
            let rate = rate(Shape::Square, |chance| Scene { missing, ..workshop(dot_share, chance) });
            println!("{missing} of the dots missing, dots {dot_share} of the pitch: {rate:?} of {SYMBOLS}");
            assert!(
                rate.read >= read_min && rate.wrong == 0,
                "{missing} missing, dots {dot_share}: {rate:?}"
            );
        }
    }
}
