//! A stock of weapons with serials as makers form them, and how such a serial looks when the weapon is found again.
//!
//! *Stock.* Twenty-six families of maker, model and calibre, each with its form of serial (`BKH123`, `C21417Z`,
//! `1968 КО 1234`, eight digits) that all its twelve variants share, the n-th of them as common as 1/n: some three hundred
//! kinds, where real registers have thousands. They come in lots of up to 400. In seven lots of ten every weapon was bought by itself, so that its
//! serial is any of its family's; in three of ten the lot is a run of serials that follow one another.
//!
//! *Wear.* Of a serial drawn from the stock a given number of characters, anywhere, cannot be read. Of the others each that
//! has a look-alike is taken for it once in ten times. Three readings in a hundred have two neighbours in the wrong order.

use marking::reading::characters;

/// A family: maker, model, calibre, form of the serial and share of the stock. In a form `9` is any digit, `A` any letter
/// of the Latin alphabet but I and O, `Я` any of the Cyrillic one that is used, and `Y` a year's last two digits; all
/// else stands as it is.
const FAMILIES: [(&str, &str, &str, &str, u32); 26] = [
    ("Norinco", "Type 56", "7.62x39", "99999999", 120),
    ("Kalashnikov Concern", "AKM", "7.62x39", "19YY ЯЯ 9999", 110),
    ("Kalashnikov Concern", "AK-74", "5.45x39", "9999999", 70),
    ("Zastava", "M70", "7.62x39", "A-999999", 60),
    ("Glock", "17", "9x19", "AAA999", 50),
    ("Glock", "19", "9x19", "AAAA999", 60),
    ("Beretta", "92 FS", "9x19", "A99999Z", 45),
    ("FN Herstal", "FAL", "7.62x51", "9999999", 40),
    ("FN Herstal", "GP 35", "9x19", "245AA99999", 30),
    ("Heckler & Koch", "G3", "7.62x51", "A9999999", 40),
    ("Heckler & Koch", "MP5", "9x19", "C999999", 15),
    ("CZ", "75 B", "9x19", "A9999", 6),
    ("CZ", "vz. 58", "7.62x39", "A99999A", 25),
    ("Smith & Wesson", "M&P 9", "9x19", "AAA9999", 45),
    ("Colt", "M16A2", "5.56x45", "9999999", 50),
    ("Colt", "1911", ".45 ACP", "C 999999", 12),
    ("SIG Sauer", "P226", "9x19", "UU 999 999", 35),
    ("Taurus", "G2C", "9x19", "AAA99999", 40),
    ("Ruger", "10/22", ".22 LR", "999-99999", 40),
    ("Remington", "870", "12/70", "AA99999A", 35),
    ("Mossberg", "500", "12/76", "A9999999", 30),
    ("Walther", "PPK", "7.65x17", "999999A", 12),
    ("Cugir", "PM md. 63", "7.62x39", "AA-9999-19YY", 25),
    ("Radom", "P-64", "9x18", "AA99999", 15),
    ("Arsenal", "AR-M1", "7.62x39", "AA 99 9999", 20),
    ("Tula", "TT", "7.62x25", "ЯЯ 9999", 4),
];

const LATIN: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
const CYRILLIC: [char; 20] =
    ['А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'И', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Р', 'С', 'Т', 'У', 'Ф', 'Х'];
const LOT_MOST: u64 = 400;
const VARIANTS: u64 = 12;
/// Lots of a hundred that are runs of serials.
const RUNS_PERCENT: u64 = 30;
/// Characters of a hundred that are taken for a look-alike of theirs.
const CONFUSED_PERCENT: u64 = 10;
/// Readings of a hundred with two neighbours in the wrong order.
const TRANSPOSED_PERCENT: u64 = 3;
const LOOK_ALIKES: [&str; 5] = ["0OQD", "1IL", "8B", "5S", "2Z"];

/// Numbers that look random and are the same for the same seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Chance(pub u64);

impl Chance {
    /// The next one.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// One below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.draw() % limit
    }

    /// A place in a list.
    pub fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }
}

/// One weapon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weapon {
    /// Its maker.
    pub maker: &'static str,
    /// Its model.
    pub model: String,
    /// Its calibre.
    pub calibre: &'static str,
    /// The consignment it came in.
    pub consignment: String,
    /// Its serial.
    pub serial: String,
}

/// Weapons one after the other, without end.
#[derive(Debug)]
pub struct Stock {
    chance: Chance,
    lots: u64,
    left: u64,
    family: usize,
    variant: u64,
    /// Where a run stands; `None` in a lot of single purchases.
    next: Option<u64>,
}

impl Stock {
    /// The stock of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { chance: Chance(seed), lots: 0, left: 0, family: 0, variant: 0, next: None }
    }

    fn begin_lot(&mut self) {
        self.lots += 1;
        self.left = 1 + self.chance.below(LOT_MOST);
        let all = FAMILIES.iter().map(|family| u64::from(family.4)).sum();
        let mut drawn = self.chance.below(all);
        self.family = FAMILIES
            .iter()
            .position(|family| {
                let here = drawn < u64::from(family.4);
                drawn = drawn.saturating_sub(u64::from(family.4));
                here
            })
            .unwrap_or(0);
        // 1 + 1/2 + ... + 1/12 in 27,720ths.
        let mut drawn = self.chance.below(86_021);
        self.variant = (1..=VARIANTS)
            .find(|variant| {
                let share = 27_720 / variant;
                let here = drawn < share;
                drawn = drawn.saturating_sub(share);
                here
            })
            .unwrap_or(1);
        let is_run = self.chance.below(100) < RUNS_PERCENT;
        self.next = is_run.then(|| self.chance.draw());
    }
}

impl Iterator for Stock {
    type Item = Weapon;

    fn next(&mut self) -> Option<Weapon> {
        if self.left == 0 {
            self.begin_lot();
        }
        self.left -= 1;
        let (maker, model, calibre, form, _) = FAMILIES[self.family];
        let number = match &mut self.next {
            Some(next) => {
                *next += 1;
                *next
            }
            None => self.chance.draw(),
        };
        let consignment = format!("C-{:06}", self.lots);
        let model = if self.variant == 1 { model.to_owned() } else { format!("{model} v{}", self.variant) };
        Some(Weapon { maker, model, calibre, consignment, serial: serial(form, number) })
    }
}

/// The serial with this number: the last digit of its form counts first, a year last.
fn serial(form: &str, number: u64) -> String {
    let mut left = number & 0xFFFF_FFFF_FFFF;
    let mut take = |limit: u64| {
        let taken = left % limit;
        left /= limit;
        usize::try_from(taken).unwrap_or(0)
    };
    let mut reversed = String::new();
    for c in form.chars().rev() {
        reversed.push(match c {
            '9' => char::from(b'0' + u8::try_from(take(10)).unwrap_or(0)),
            'A' => char::from(LATIN[take(24)]),
            'Я' => CYRILLIC[take(20)],
            other => other,
        });
    }
    let year = 50 + take(45);
    reversed.chars().rev().collect::<String>().replace("YY", &year.to_string())
}

/// A serial as it is read from a weapon that was found: with `unknown` characters written as `?`.
#[must_use]
pub fn worn(serial: &str, unknown: usize, chance: &mut Chance) -> String {
    let mut read: Vec<char> = characters(serial).collect();
    if chance.below(100) < TRANSPOSED_PERCENT && read.len() > 1 {
        let at = chance.place(read.len() - 1);
        read.swap(at, at + 1);
    }
    for c in &mut read {
        let alike = LOOK_ALIKES.iter().find(|class| class.contains(*c));
        if let Some(class) = alike.filter(|_| chance.below(100) < CONFUSED_PERCENT) {
            let others: Vec<char> = class.chars().filter(|other| other != c).collect();
            *c = others[chance.place(others.len())];
        }
    }
    let mut hidden = 0;
    while hidden < unknown.min(read.len()) {
        let at = chance.place(read.len());
        if read[at] != '?' {
            read[at] = '?';
            hidden += 1;
        }
    }
    read.into_iter().collect()
}
