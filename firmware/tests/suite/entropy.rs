//! The noise source: which sources are refused, which are believed, and how often a sound one is refused.

use firmware::entropy::{
    self, LAGS, NoiseUnhealthy, PROPORTION_CUTOFF, REPETITION_CUTOFF, SAMPLES_PER_BIT, WINDOW,
};
use sha2::{Digest, Sha512};

/// One false alarm in 2^20, as SP 800-90B recommends at least.
const FALSE_ALARM_BITS: i32 = 20;

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// True in so many cases of 10,000.
    fn chance(&mut self, of_10_000: u64) -> bool {
        self.next() % 10_000 < of_10_000
    }
}

/// A source of bytes from one of bits.
fn packed(mut bit: impl FnMut() -> bool) -> impl FnMut(&mut [u8]) {
    move |bytes| {
        for byte in bytes {
            *byte = (0..8).fold(0, |byte, _| byte << 1 | u8::from(bit()));
        }
    }
}

fn sound(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut random = Random(seed);
    move |bytes| bytes.fill_with(|| random.next() as u8)
}

/// The probability of guessing a sample that the claim allows.
fn claimed() -> f64 {
    (-1.0 / f64::from(SAMPLES_PER_BIT)).exp2()
}

#[test]
fn cutoffs_are_those_of_the_standard_for_the_claim() {
    let alpha = f64::from(-FALSE_ALARM_BITS).exp2();
    let repetition = 1.0 + (-alpha.log2() * f64::from(SAMPLES_PER_BIT)).ceil();
    assert!((repetition - f64::from(REPETITION_CUTOFF)).abs() < 0.5, "{repetition}");

    // The binomial distribution from its first term on, in logarithms since that is too small for a number.
    let (n, p) = (f64::from(WINDOW), claimed());
    let mut term = n * (1.0 - p).ln();
    let (mut below, mut at) = (term.exp(), 0.0);
    while below < 1.0 - alpha {
        term += ((n - at) / (at + 1.0) * p / (1.0 - p)).ln();
        at += 1.0;
        below += term.exp();
        assert!(at < n);
    }
    assert!((1.0 + at - f64::from(PROPORTION_CUTOFF)).abs() < 0.5, "{at}");
}

/// How a source is refused for each of some seeds, or that it is not.
fn verdicts<S: FnMut(&mut [u8])>(
    seeds: u64,
    source: impl Fn(u64) -> S,
) -> impl Iterator<Item = Result<[u8; 64], NoiseUnhealthy>> {
    (0..seeds).map(move |seed| entropy::gather(source(seed)))
}

#[test]
fn source_that_is_stuck_biased_or_repeats_itself_is_refused() {
    use NoiseUnhealthy::{Biased, Patterned, Stuck};
    type Bits = Box<dyn FnMut() -> bool>;
    type Source = fn(u64) -> Bits;
    let rows: [(&str, Source, &[NoiseUnhealthy]); 11] = [
        ("stuck low", |_| Box::new(|| false), &[Stuck]),
        ("stuck high", |_| Box::new(|| true), &[Stuck]),
        ("01 01 ...", |_| periodic(vec![false, true]), &[Patterned]),
        ("95 % ones", |seed| chances(seed, 9500), &[Biased, Stuck, Patterned]),
        ("95 % zeros", |seed| chances(seed, 500), &[Biased, Stuck, Patterned]),
        ("a byte repeated", |seed| repeated(seed, 8), &[Patterned, Biased, Stuck]),
        ("two bytes repeated", |seed| repeated(seed, 16), &[Patterned, Biased, Stuck]),
        ("any period up to 16", |seed| repeated(seed, 1 + seed % 16), &[Patterned, Biased, Stuck]),
        ("each bit held 95 %", |seed| held(seed, 9500), &[Patterned, Biased, Stuck]),
        ("each bit changed 95 %", |seed| held(seed, 500), &[Patterned]),
        ("sound, then stuck", |seed| dying(seed), &[Stuck]),
    ];
    for (name, source, expected) in rows {
        let mut counts = vec![0; expected.len()];
        for verdict in verdicts(500, |seed| packed(source(seed))) {
            let refused = verdict.expect_err(name);
            let at = expected.iter().position(|reason| *reason == refused);
            counts[at.unwrap_or_else(|| panic!("{name}: {refused}"))] += 1;
        }
        println!("{name:22} refused 500 of 500: {expected:?} {counts:?}");
    }
}

fn periodic(pattern: Vec<bool>) -> Box<dyn FnMut() -> bool> {
    Box::new({
        let mut bits = pattern.into_iter().cycle();
        move || bits.next().unwrap()
    })
}

fn repeated(seed: u64, period: u64) -> Box<dyn FnMut() -> bool> {
    let mut random = Random(seed);
    periodic((0..period).map(|_| random.chance(5000)).collect())
}

fn chances(seed: u64, of_10_000: u64) -> Box<dyn FnMut() -> bool> {
    let mut random = Random(seed);
    Box::new(move || random.chance(of_10_000))
}

fn held(seed: u64, of_10_000: u64) -> Box<dyn FnMut() -> bool> {
    let (mut random, mut bit) = (Random(seed), false);
    Box::new(move || {
        bit ^= !random.chance(of_10_000);
        bit
    })
}

/// Sound through the start-up test, and stuck somewhere after it.
fn dying(seed: u64) -> Box<dyn FnMut() -> bool> {
    let mut random = Random(seed);
    let mut left = 1024 + random.next() % 4000;
    Box::new(move || {
        left = left.saturating_sub(1);
        left > 0 && random.chance(5000)
    })
}

#[test]
fn sound_source_is_believed_and_never_gives_the_same_twice() {
    let mut known = std::collections::BTreeSet::new();
    let mut refused = 0;
    for verdict in verdicts(10_000, sound) {
        match verdict {
            Ok(bytes) => assert!(known.insert(bytes)),
            Err(_) => refused += 1,
        }
    }
    println!("sound source, 10000 seeds of 5120 samples: {refused} false alarms");
    assert_eq!(refused, 0);
}

#[test]
fn source_as_poor_as_the_claim_allows_is_hardly_ever_refused_and_a_poorer_one_is() {
    // Two proportion tests a window for either value, two for each lag, and one repetition test a sample.
    let windows = 5.0;
    let tests = windows * (1.0 + 2.0 * LAGS as f64) + windows * f64::from(WINDOW);
    let bound = tests * f64::from(-FALSE_ALARM_BITS).exp2();
    let limit = (claimed() * 10_000.0) as u64;
    let refused = |of_10_000| {
        let source = |seed| packed(chances(seed + 1_000_000, of_10_000));
        verdicts(1000, source).filter(Result::is_err).count()
    };
    println!(
        "ones in 10000, refused of 1000 (at the claim of {limit} at most {:.1} by its own bound)",
        bound * 1e3
    );
    for (of_10_000, expected) in [
        (5000, 0..=0),
        (7000, 0..=0),
        (limit, 0..=10),
        (8800, 1..=999),
        (9000, 950..=1000),
        (9300, 1000..=1000),
    ] {
        let refused = refused(of_10_000);
        println!("{of_10_000:6} {refused:5}");
        assert!(expected.contains(&refused), "{of_10_000}");
    }
}

#[test]
fn what_is_gathered_is_the_hash_of_all_samples_after_the_start_up() {
    let mut drawn = Vec::new();
    let mut source = sound(7);
    let gathered = entropy::gather(|bytes| {
        source(bytes);
        drawn.extend_from_slice(bytes);
    });
    assert_eq!(drawn.len(), 640);
    let expected: [u8; 64] = Sha512::new()
        .chain_update(b"markstation controller noise 1")
        .chain_update(&drawn[128..])
        .finalize()
        .into();
    assert_eq!(gathered, Ok(expected));
}

#[test]
fn arithmetic_is_not_known_from_noise() {
    let mut register = 1_u32;
    let shift_register = packed(move || {
        register = register << 1 | (register >> 30 ^ register >> 27) & 1;
        register & 1 != 0
    });
    assert!(entropy::gather(shift_register).is_ok(), "the tests see no further than {LAGS} samples");
}
