//! A symbol on metal as a camera sees it: round dots of a given size, turned, in uneven light, with noise, some missing.

use crate::picture::grey::Grey;
use marking::path::DotPath;

/// Chance from a seed: splitmix64.
pub(super) struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    pub(super) fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1 << 24) as f32
    }

    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.share()
    }

    /// About normal, mean 0 and deviation 1.
    pub(super) fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.share()).sum::<f32>() - 6.0
    }
}

/// How a symbol is seen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene {
    /// Diameter of a dot as a share of the pitch.
    pub dot_share: f32,
    /// Pixels of a pitch.
    pub pitch_px: f32,
    /// Turned by this angle.
    pub degrees: f32,
    /// Deviation of noise, in steps of grey.
    pub noise: f32,
    /// By how much light falls from one side to the other, in steps of grey.
    pub uneven: f32,
    /// Share of dots that are missing.
    pub missing: f32,
    /// Dots are light on dark metal.
    pub light_dots: bool,
}

impl Default for Scene {
    fn default() -> Self {
        Self {
            dot_share: 0.7,
            pitch_px: 10.0,
            degrees: 0.0,
            noise: 0.0,
            uneven: 0.0,
            missing: 0.0,
            light_dots: false,
        }
    }
}

/// The picture of dots with this pitch, and their surroundings.
pub(super) fn render(path: &DotPath, pitch_um: u32, scene: Scene, chance: &mut Chance) -> Grey {
    let scale = scene.pitch_px / pitch_um as f32;
    let (sin, cos) = scene.degrees.to_radians().sin_cos();
    let extent = |of: fn(&marking::path::DotUm) -> i32| path.dots.iter().map(of).max().unwrap() as f32;
    let (half_x, half_y) = (extent(|dot| dot.x_um) * scale / 2.0, extent(|dot| dot.y_um) * scale / 2.0);
    // Four modules of metal around it.
    let half = (half_x.hypot(half_y) + 4.0 * scene.pitch_px).ceil();
    let side = 2 * half as usize;
    let mut cover = vec![0.0_f32; side * side];
    for dot in &path.dots {
        if chance.share() < scene.missing {
            continue;
        }
        let (x, y) = (dot.x_um as f32 * scale - half_x, half_y - dot.y_um as f32 * scale);
        let middle = (half + x * cos - y * sin, half + x * sin + y * cos);
        paint(&mut cover, side, middle, scene.dot_share * scene.pitch_px / 2.0);
    }
    let pixels = cover.iter().enumerate().map(|(at, cover)| {
        let slope = scene.uneven * ((at % side) as f32 / side as f32 - 0.5);
        let (metal, dot) = if scene.light_dots { (70.0, 190.0) } else { (180.0, 60.0) };
        let grey = metal + (dot - metal) * cover + slope + scene.noise * chance.normal();
        grey.round().clamp(0.0, 255.0) as u8
    });
    let pixels = pixels.collect();
    Grey::new(side, side, pixels).unwrap()
}

/// A round dot with an edge one pixel soft.
fn paint(cover: &mut [f32], side: usize, (x, y): (f32, f32), radius: f32) {
    let range = |middle: f32| {
        ((middle - radius - 1.0).max(0.0) as usize)..=((middle + radius + 1.0) as usize).min(side - 1)
    };
    for row in range(y) {
        for column in range(x) {
            let away = (column as f32 + 0.5 - x).hypot(row as f32 + 0.5 - y);
            let covered = (radius - away + 0.5).clamp(0.0, 1.0);
            let place = &mut cover[row * side + column];
            *place = place.max(covered);
        }
    }
}
