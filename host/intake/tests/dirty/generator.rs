//! Makes dirty lists: a seeded generator that knows of each row what it is, so that a test can judge what intake says.
//!
//! The weapons are sound and different from one another; what is dirty is how they are written: makers, kinds and
//! calibres in several spellings, serials with blanks, dashes, other case and look-alike characters, zeros that a
//! spreadsheet lost, junk in place of serials, rows that were copied twice, rows too short or too long, blank rows.
//! Into these are planted clashes (one weapon twice, written differently) and cousins (two weapons of one maker with
//! one serial).

/// A pseudo-random sequence (SplitMix64): the same for one seed on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to and without `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("below a usize")
    }

    /// Whether something happens that happens in so many of a thousand cases.
    fn per_mille(&mut self, cases: usize) -> bool {
        self.below(1000) < cases
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// A weapon as it is, whatever a list says of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Weapon {
    pub family: usize,
    pub serial: String,
}

/// A model of a maker, and how its serials look: `#` is a figure, `@` a letter of the series, anything else stands.
pub struct Family {
    pub maker: &'static str,
    pub model: &'static str,
    pub kind: &'static str,
    pub calibre: &'static str,
    serials: &'static str,
    /// How many different numbers its serials run through; leading zeros are written.
    numbers: usize,
}

pub const FAMILIES: [Family; 11] = [
    family("Glock", "17 Gen5", "pistol", "9x19 mm", "@@@####", 10_000),
    family("Glock", "19", "pistol", "9x19 mm", "@@@###", 1_000),
    family("Česká zbrojovka", "75 B", "pistol", "9x19 mm", "@######", 900_000),
    family("Česká zbrojovka", "vz. 58", "assault rifle", "7.62x39", "######@", 900_000),
    family("Heckler & Koch", "G3", "rifle", "7.62x51", "#######", 90_000),
    family("Heckler & Koch", "MP5", "submachine gun", "9x19 mm", "C######", 900_000),
    family("Smith & Wesson", "686", "revolver", ".357 Magnum", "@@@####", 10_000),
    family("Fabrique Nationale d'Herstal", "FAL", "rifle", "7.62x51", "######", 80_000),
    family("Izhmash", "AKM", "assault rifle", "7.62x39", "@@####", 10_000),
    family("Zastava", "M70", "assault rifle", "7.62x39", "@-######", 900_000),
    family("Pietro Beretta", "92 FS", "pistol", "9x19 mm", "@#####Z", 90_000),
];

const fn family(
    maker: &'static str,
    model: &'static str,
    kind: &'static str,
    calibre: &'static str,
    serials: &'static str,
    numbers: usize,
) -> Family {
    Family { maker, model, kind, calibre, serials, numbers }
}

impl Weapon {
    pub fn family(&self) -> &'static Family {
        &FAMILIES[self.family]
    }

    /// Any weapon. The letters of its serial are those of a few series, some of which look alike: so do a few serials
    /// of different weapons then, which is what false alarms come from.
    pub fn any(dice: &mut Dice) -> Self {
        let index = dice.below(FAMILIES.len());
        Self::of(index, dice)
    }

    fn of(index: usize, dice: &mut Dice) -> Self {
        let family = &FAMILIES[index];
        let figures = family.serials.matches('#').count();
        let number = format!("{:0figures$}", dice.below(family.numbers));
        let mut digits = number.chars();
        let place = |place: char| match place {
            '#' => digits.next().expect("as many figures as places"),
            '@' => char::from(*dice.pick(b"ABIKLOQSZ")),
            other => other,
        };
        Self { family: index, serial: family.serials.chars().map(place).collect() }
    }
}

/// What a row is in truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Truth {
    /// A weapon that stands once, its serial whole.
    Sound(Weapon),
    /// As *sound*, but for zeros that were lost.
    ZerosLost(Weapon),
    /// A weapon with junk in place of a serial.
    Junk,
    /// A row with a field too few or too many.
    Width,
    /// A row that was copied again.
    Copy,
    /// The weapon of another row or of the register, written differently.
    Clash(Other),
    /// Another weapon of the same maker with the serial of that row.
    Cousin(usize),
    /// Nothing.
    Blank,
}

/// Whom a clash is with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Other {
    /// The row with this id.
    Row(usize),
    /// The item of the register with this reference.
    Register(String),
}

/// A row of the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// Stays with it wherever it is moved.
    pub id: usize,
    pub truth: Truth,
    pub cells: Vec<String>,
}

/// How much of what a list holds.
pub struct Plan {
    pub rows: usize,
    pub clashes_here: usize,
    pub clashes_with_register: usize,
    pub cousins: usize,
    /// Items of the register that have nothing to do with the list.
    pub register_others: usize,
}

/// A list, and the items that the register holds before it comes.
pub struct Dirty {
    pub rows: Vec<Row>,
    /// Reference and weapon.
    pub register: Vec<(String, Weapon)>,
}

pub const HEADINGS: [&str; 11] = [
    "N° d'article",
    "Fabricante",
    "Modèle",
    "Tipo de arma",
    "Calibre",
    "Número de série",
    "État du numéro",
    "País",
    "Année",
    "Marcas observadas",
    "Observações",
];

/// Makes the list of a plan.
pub fn make(plan: &Plan, dice: &mut Dice) -> Dirty {
    let mut known = std::collections::HashSet::new();
    let mut fresh = |dice: &mut Dice| loop {
        let weapon = Weapon::any(dice);
        if known.insert((weapon.family().maker, weapon.serial.clone())) {
            return weapon;
        }
    };
    let mut rows: Vec<Row> = (0..plan.rows).map(|id| ordinary(id, fresh(dice), dice)).collect();
    let reference = |number: usize| format!("2024-{number}");
    let mut register: Vec<(String, Weapon)> =
        (0..plan.register_others).map(|number| (reference(number), fresh(dice))).collect();
    plant_here(plan, &mut rows, dice);
    for number in 0..plan.clashes_with_register {
        let weapon = loop {
            let weapon = fresh(dice);
            if Disguise::nth(number).fits(&weapon) {
                break weapon;
            }
        };
        let reference = reference(plan.register_others + number);
        let cells = Disguise::nth(number).written(rows.len(), &weapon, true, dice);
        insert(&mut rows, Truth::Clash(Other::Register(reference.clone())), cells, dice);
        register.push((reference, weapon));
    }
    Dirty { rows, register }
}

/// Plants clashes, cousins and copies among the rows there are.
fn plant_here(plan: &Plan, rows: &mut Vec<Row>, dice: &mut Dice) {
    // Each sound row is used once, so that every clash is one of two rows.
    let mut used = std::collections::HashSet::new();
    let mut sound = |rows: &[Row], dice: &mut Dice, fits: &dyn Fn(&Weapon) -> bool| loop {
        let row = dice.pick(rows);
        if let Truth::Sound(weapon) = &row.truth
            && fits(weapon)
            && used.insert(row.id)
        {
            return (row.id, weapon.clone(), row.cells.clone());
        }
    };
    for number in 0..plan.clashes_here {
        let disguise = Disguise::nth(number);
        let (id, weapon, _) = sound(rows, dice, &|weapon| disguise.fits(weapon));
        let cells = disguise.written(rows.len(), &weapon, false, dice);
        insert(rows, Truth::Clash(Other::Row(id)), cells, dice);
    }
    for _ in 0..plan.cousins {
        let two_models = |weapon: &Weapon| matches!(weapon.family().maker, "Glock" | "Heckler & Koch");
        let (id, weapon, cells) = sound(rows, dice, &two_models);
        let sibling = FAMILIES
            .iter()
            .find(|other| other.maker == weapon.family().maker && other.model != weapon.family().model);
        let sibling = sibling.expect("both makers have two models");
        let mut cells = cells;
        cells[0] = (rows.len() + 1).to_string();
        cells[2] = sibling.model.to_owned();
        cells[4] = sibling.calibre.to_owned();
        insert(rows, Truth::Cousin(id), cells, dice);
    }
    for _ in 0..plan.rows / 200 {
        let (_, _, cells) = sound(rows, dice, &|_| true);
        insert(rows, Truth::Copy, cells, dice);
    }
}

fn insert(rows: &mut Vec<Row>, truth: Truth, cells: Vec<String>, dice: &mut Dice) {
    let row = Row { id: rows.len(), truth, cells };
    // Before or after what it repeats.
    let at = dice.below(rows.len());
    rows.insert(at, row);
}

/// A row of the list as it comes: mostly sound in substance, dirty in form.
fn ordinary(id: usize, weapon: Weapon, dice: &mut Dice) -> Row {
    let mut cells = cells(id, &weapon, dice);
    let truth = if dice.per_mille(10) {
        (cells[5], cells[6]) = (dice.pick(&JUNK).to_string(), String::new());
        Truth::Junk
    } else if dice.per_mille(5) {
        match dice.below(2) {
            0 => cells.truncate(3),
            _ => cells.push("surplus".to_owned()),
        }
        Truth::Width
    } else if dice.per_mille(5) {
        cells.iter_mut().for_each(String::clear);
        Truth::Blank
    } else if has_zeros(&weapon) && dice.per_mille(100) {
        cells[5] = weapon.serial.trim_start_matches('0').to_owned();
        Truth::ZerosLost(weapon)
    } else {
        Truth::Sound(weapon)
    };
    Row { id, truth, cells }
}

const JUNK: [&str; 9] =
    ["rusty", "N/A", "effacé", "see remarks", "XXXX", "ilegível", "sin número", "???", "à vérifier"];

fn has_zeros(weapon: &Weapon) -> bool {
    weapon.serial.starts_with('0') && weapon.serial.bytes().all(|b| b.is_ascii_digit())
}

fn cells(id: usize, weapon: &Weapon, dice: &mut Dice) -> Vec<String> {
    let family = weapon.family();
    let remark = dice.pick(&["", "", "", "crosse réparée", "sin correa", "coronha rachada", "ok; see box 4"]);
    vec![
        (id + 1).to_string(),
        maker(family.maker, true, dice),
        model(family, dice),
        kind(family.kind, dice),
        calibre(family.calibre, dice),
        serial(&weapon.serial, dice),
        dice.pick(&["", "read", "lu", "Leído", "legível", "OK"]).to_string(),
        dice.pick(&["AT", "CZ", "Germany", "USA", "be"]).to_string(),
        (1980 + dice.below(45)).to_string(),
        dice.pick(&["", "", "", "PK 24@barrel:top"]).to_string(),
        remark.to_string(),
    ]
}

/// A maker's name in another spelling; `freely` also without accents and with "and".
fn maker(name: &str, freely: bool, dice: &mut Dice) -> String {
    match dice.below(if freely { 8 } else { 6 }) {
        0 | 1 => name.to_owned(),
        2 => name.to_uppercase(),
        3 => name.to_lowercase(),
        4 => name.replace([' ', '\''], "-"),
        5 => name.replace(" & ", "&").replace('\'', "’"),
        6 => name.replace('Č', "C").replace('á', "a").replace('é', "e"),
        _ => name.replace('&', "and"),
    }
}

fn model(family: &Family, dice: &mut Dice) -> String {
    match dice.below(5) {
        0 => family.model.to_uppercase(),
        1 => family.model.replace(' ', ""),
        2 => family.model.replace(' ', "-"),
        3 => format!("{} {}", family.maker, family.model),
        _ => family.model.to_owned(),
    }
}

fn kind(word: &str, dice: &mut Dice) -> String {
    let written: &[&str] = match word {
        "pistol" => &["pistol", "Pistolet", "PISTOLA", "handgun"],
        "revolver" => &["revolver", "Revólver"],
        "rifle" => &["rifle", "fusil", "fuzil"],
        "submachine gun" => &["submachine gun", "pistolet-mitrailleur", "subfusil", "submetralhadora"],
        _ => &["assault rifle", "fusil d'assaut", "fusil de asalto", "fuzil de assalto"],
    };
    dice.pick(written).to_string()
}

fn calibre(name: &str, dice: &mut Dice) -> String {
    let written: &[&str] = match name {
        "9x19 mm" => &["9x19 mm", "9 × 19", "9mm Luger", "9 mm Para", "9X19", "9 mm Parabellum"],
        "7.62x39" => &["7.62x39", "7,62x39 mm", "7.62 X 39", "7.62×39mm"],
        "7.62x51" => &["7.62x51", "7.62 NATO", "7,62 x 51 mm", ".308 Win", "7.62x51 NATO"],
        _ => &[".357 Magnum", ".357 Mag", "357 magnum", ".357 MAG."],
    };
    dice.pick(written).to_string()
}

/// A serial in another form that means the same to who holds the weapon.
fn serial(serial: &str, dice: &mut Dice) -> String {
    match dice.below(20) {
        0 => blanks(serial),
        1 => serial.to_lowercase(),
        2 => look_alike(serial),
        3 => cyrillic(serial),
        4 => format!("{serial} "),
        _ => serial.to_owned(),
    }
}

fn blanks(serial: &str) -> String {
    let middle = serial.len() / 2;
    format!("{} {}", &serial[..middle], &serial[middle..])
}

fn look_alike(serial: &str) -> String {
    serial.replace('0', "O").replacen('1', "I", 1)
}

fn cyrillic(serial: &str) -> String {
    serial
        .replace('A', "А")
        .replace('K', "К")
        .replace('M', "М")
        .replace('H', "Н")
        .replace('O', "О")
        .replace('P', "Р")
}

/// How a weapon that stands elsewhere is written so that it looks like another one.
#[derive(Debug, Clone, Copy)]
enum Disguise {
    Maker,
    Blanks,
    Dashes,
    Case,
    LookAlike,
    Cyrillic,
    Zeros,
    Calibre,
    Everything,
}

impl Disguise {
    fn nth(number: usize) -> Self {
        const ALL: [Disguise; 9] = [
            Disguise::Maker,
            Disguise::Blanks,
            Disguise::Dashes,
            Disguise::Case,
            Disguise::LookAlike,
            Disguise::Cyrillic,
            Disguise::Zeros,
            Disguise::Calibre,
            Disguise::Everything,
        ];
        ALL[number % ALL.len()]
    }

    /// Whether this changes anything in the weapon's serial that it is to change.
    fn fits(self, weapon: &Weapon) -> bool {
        match self {
            Self::Zeros => has_zeros(weapon),
            Self::Cyrillic => cyrillic(&weapon.serial) != weapon.serial,
            Self::LookAlike | Self::Everything => look_alike(&weapon.serial) != weapon.serial,
            _ => true,
        }
    }

    /// The row of a weapon in this disguise. The register compares makers by their letters as written, so that
    /// for a weapon `in_register` neither accents are left out nor "and" is written.
    fn written(self, id: usize, weapon: &Weapon, in_register: bool, dice: &mut Dice) -> Vec<String> {
        let mut cells = cells(id, weapon, dice);
        cells[1] = match self {
            Self::Maker | Self::Everything => maker(weapon.family().maker, !in_register, dice),
            _ => weapon.family().maker.to_owned(),
        };
        let serial = weapon.serial.as_str();
        cells[5] = match self {
            Self::Maker | Self::Calibre => serial.to_owned(),
            Self::Blanks => blanks(serial),
            Self::Dashes => blanks(serial).replace(' ', "-"),
            Self::Case => serial.to_lowercase(),
            Self::LookAlike => look_alike(serial),
            Self::Cyrillic => cyrillic(serial),
            Self::Zeros => serial.trim_start_matches('0').to_owned(),
            Self::Everything => blanks(&look_alike(serial).to_lowercase()),
        };
        cells
    }
}
