//! Lines against each other and against the register: numbers and weapons that stand twice, look alike, or have
//! lost their zeros.
//!
//! One weapon is one maker, model, calibre and serial, each freed from the ways of writing it (`spelling`). A line
//! that says the same weapon again is refused; where one of the four differs, or the serials only look alike, a
//! person is asked. Of several earlier lines the first is named.
//!
//! A weapon of the register comes in again where something else happens to it: it is destroyed, deactivated, handed over.
//! Only what begins its life here (import, manufacture) happens once.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use marking::case::Event;
use marking::item::{Item, ItemIdentity, look_alike_key, maker_key, serial_key};

use crate::columns::Column;
use crate::finding::{Finding, FindingKind};
use crate::lookup::{RegisterHit, RegisterLookup, Standing};
use crate::manifest::Line;
use crate::spelling;

/// Adds what is found to the lines. Takes time in the order of n log n and 16 bytes a line.
pub fn check(lines: &mut [Line], event: Event, register: &dyn RegisterLookup) {
    item_numbers(lines);
    let shared = identities(lines);
    look_alikes(lines);
    short_twins(lines);
    lost_zeros(lines);
    for (index, line) in lines.iter_mut().enumerate() {
        against_register(line, shared.contains(&index), event, register);
    }
}

fn item_numbers(lines: &mut [Line]) {
    let key = |item: &Item| Some(item.item_no.to_lowercase()).filter(|no| !no.is_empty());
    for group in groups(lines, key) {
        let first_line = lines[group[0]].line_no;
        for later in &group[1..] {
            let value = item_of(&lines[*later]).map(|item| item.item_no.clone()).unwrap_or_default();
            say(&mut lines[*later], FindingKind::ItemNoTwice { first_line }, Column::ItemNo, value);
        }
    }
}

/// Tells lines of one maker and serial; the indices of those that may be different weapons nevertheless come back.
fn identities(lines: &mut [Line]) -> HashSet<usize> {
    let mut shared = HashSet::new();
    for group in groups(lines, |item| item.identity().map(|identity| exact_key(item, &identity))) {
        let weapons: Vec<_> = group.iter().map(|index| item_of(&lines[*index]).map(weapon)).collect();
        if weapons.iter().any(|weapon| *weapon != weapons[0]) {
            shared.extend(&group);
        }
        for (at, later) in group.iter().enumerate().skip(1) {
            let same = weapons[..at].iter().position(|earlier| *earlier == weapons[at]);
            let kind = match same {
                Some(earlier) => FindingKind::IdentityTwice { first_line: lines[group[earlier]].line_no },
                None => serial_twice(&lines[group[0]]),
            };
            let value = serial_of(&lines[*later]).to_owned();
            say(&mut lines[*later], kind, Column::Serial, value);
        }
    }
    shared
}

fn exact_key(item: &Item, identity: &ItemIdentity) -> (String, String) {
    (spelling::maker(&item.maker), identity.serial.clone())
}

/// What tells weapons of one maker and serial apart.
fn weapon(item: &Item) -> (String, String) {
    (spelling::model(&item.maker, &item.model), spelling::calibre(&item.calibre))
}

fn serial_twice(other: &Line) -> FindingKind {
    let words = item_of(other).map(|item| format!("{} {}, {}", item.maker, item.model, item.calibre));
    FindingKind::SerialTwice { other_line: other.line_no, other_weapon: words.unwrap_or_default().into() }
}

fn look_alikes(lines: &mut [Line]) {
    let key = |item: &Item| {
        let identity = item.identity()?;
        Some((spelling::maker_kin(&item.maker), look_alike_key(&identity.serial)))
    };
    for group in groups(lines, key) {
        for later in &group[1..] {
            tell_look_alike(lines, group[0], *later);
        }
    }
}

/// Tells a line that its serial looks like an earlier one's, unless it was told that the two are equal.
fn tell_look_alike(lines: &mut [Line], first: usize, later: usize) {
    let exact = |line: &Line| item_of(line).and_then(|item| Some(exact_key(item, &item.identity()?)));
    if exact(&lines[first]) == exact(&lines[later]) {
        return;
    }
    let (serial, other) = (serial_of(&lines[later]).to_owned(), serial_of(&lines[first]));
    let kind = if serial_key(&serial) == serial_key(other) {
        serial_twice(&lines[first])
    } else {
        FindingKind::LookAlikeHere { other_line: lines[first].line_no, other_serial: other.into() }
    };
    say(&mut lines[later], kind, Column::Serial, serial);
}

/// Serials in figures that differ in their leading zeros only, among weapons of one maker and model.
fn short_twins(lines: &mut [Line]) {
    let key = |item: &Item| {
        let number = spelling::number_without_zeros(&item.identity()?.serial)?;
        Some((spelling::maker_kin(&item.maker), spelling::model(&item.maker, &item.model), number))
    };
    for group in groups(lines, key) {
        let first = look_alike_key(serial_of(&lines[group[0]]));
        for later in &group[1..] {
            // Those alike in their zeros too were told.
            if look_alike_key(serial_of(&lines[*later])) != first {
                tell_look_alike(lines, group[0], *later);
            }
        }
    }
}

fn lost_zeros(lines: &mut [Line]) {
    let numeric = |item: &Item| {
        let serial = item.serial.as_deref().filter(|_| item.serial_status.is_whole())?;
        serial
            .bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| (maker_key(&item.maker), item.model.to_lowercase()))
    };
    for group in groups(lines, numeric) {
        let Some((width, sibling)) = zero_width(lines, &group) else {
            continue;
        };
        let sibling_line = lines[sibling].line_no;
        for index in group {
            let serial = serial_of(&lines[index]).to_owned();
            if !serial.starts_with('0') && serial.len() < width {
                let digits = u32::try_from(width).unwrap_or(u32::MAX);
                let kind = FindingKind::ZerosLost { digits, sibling_line };
                say(&mut lines[index], kind, Column::Serial, serial);
            }
        }
    }
}

/// The commonest length of the serials that begin with a zero, the greater of equals, and one line that has it.
fn zero_width(lines: &[Line], group: &[usize]) -> Option<(usize, usize)> {
    let mut widths: HashMap<usize, (usize, usize)> = HashMap::new();
    for index in group.iter().filter(|index| serial_of(&lines[**index]).starts_with('0')) {
        widths.entry(serial_of(&lines[*index]).len()).or_insert((0, *index)).0 += 1;
    }
    let commonest = widths.into_iter().max_by_key(|(width, (count, _))| (*count, *width))?;
    Some((commonest.0, commonest.1.1))
}

/// Tells what the register knows of a line's weapon. `shared` says that another line has its maker and serial.
fn against_register(line: &mut Line, shared: bool, event: Event, register: &dyn RegisterLookup) {
    let Some(item) = item_of(line) else {
        return;
    };
    let Some(identity) = item.identity() else {
        return;
    };
    let serial = serial_of(line).to_owned();
    let mut exact = register.by_identity(&identity);
    let is_own = |hit: &RegisterHit| hit.item_no_here.as_ref() == Some(&item.item_no);
    // The other line with this maker and serial may be in the register by now: it was told as a line.
    exact.retain(|hit| is_own(hit) || hit.item_no_here.is_none() || !shared);
    let same = |hit: &&RegisterHit| is_own(hit) || is_weapon(item, hit);
    // What is gone is an alarm whatever else the register says of it.
    let gone = |hit: &&RegisterHit| hit.standing != Standing::Held;
    let nearest = exact.iter().find(same).or_else(|| exact.iter().find(gone)).or(exact.first());
    let hit = exact.iter().find(|hit| is_own(hit)).or(nearest);
    let kind = match hit {
        Some(hit) if same(&hit) || gone(&hit) => Some(exact_hit(hit, &item.item_no, event)),
        Some(hit) => Some(FindingKind::SerialInRegister {
            reference: hit.reference.as_str().into(),
            other_weapon: hit
                .weapon
                .as_ref()
                .map(|(model, calibre)| format!("{model}, {calibre}"))
                .unwrap_or_default()
                .into(),
        }),
        None => look_alike_hit(item, &identity, register),
    };
    if let Some(kind) = kind {
        say(line, kind, Column::Serial, serial);
    }
}

/// Whether an item of the register with this maker and serial is this weapon, as far as the register tells.
fn is_weapon(item: &Item, hit: &RegisterHit) -> bool {
    hit.weapon.as_ref().is_none_or(|(model, calibre)| {
        let there = (spelling::model(&item.maker, model), spelling::calibre(calibre));
        weapon(item) == there
    })
}

/// What is in the register under a serial that looks like this one, or has more or fewer zeros before it.
fn look_alike_hit(
    item: &Item,
    identity: &ItemIdentity,
    register: &dyn RegisterLookup,
) -> Option<FindingKind> {
    let mut makers = vec![identity.maker.clone()];
    let plain = spelling::maker(&item.maker);
    if plain != identity.maker {
        makers.push(plain);
    }
    let serials = std::iter::once(look_alike_key(&identity.serial)).chain(with_other_zeros(&identity.serial));
    for serial in serials {
        for maker in &makers {
            // Those of this consignment are lines of this manifest and told there.
            let hits = register.by_look_alike(maker, &serial);
            if let Some(other) = hits.into_iter().find(|hit| hit.item_no_here.is_none()) {
                let (reference, other_serial) = (other.reference.into(), other.serial.into());
                return Some(FindingKind::LookAlikeInRegister { reference, other_serial });
            }
        }
    }
    None
}

/// Up to so many digits zeros are put before a number to look for it in the register.
const DIGITS_PADDED_MAX: usize = 8;

/// The look-alike keys of a serial in figures with other numbers of zeros before it.
fn with_other_zeros(serial: &str) -> impl Iterator<Item = String> {
    let own = look_alike_key(serial);
    let width_max = DIGITS_PADDED_MAX.max(own.len());
    let padded =
        move |number: String| (number.len()..=width_max).map(move |width| format!("{number:0>width$}"));
    spelling::number_without_zeros(serial).into_iter().flat_map(padded).filter(move |key| *key != own)
}

fn exact_hit(hit: &RegisterHit, item_no: &str, event: Event) -> FindingKind {
    let reference = hit.reference.as_str().into();
    match (&hit.item_no_here, hit.standing) {
        (Some(here), _) if here == item_no => FindingKind::SeenBefore { reference },
        (None, Standing::Held) if !begins_a_life(event) => FindingKind::EarlierLife { reference },
        (Some(_), _) | (None, Standing::Held) => FindingKind::InRegister { reference },
        (None, standing) => FindingKind::RegisterAlarm { reference, standing },
    }
}

/// Whether a weapon comes into the register by an event, so that it cannot be there before.
fn begins_a_life(event: Event) -> bool {
    matches!(event, Event::Import | Event::TempImport | Event::PartsImport | Event::Manufacture)
}

/// The indices of lines with equal keys, two at least, each group in the order of the lines.
fn groups<K: Hash + Eq>(lines: &[Line], key: impl Fn(&Item) -> Option<K>) -> Vec<Vec<usize>> {
    let key_of = |index: usize| item_of(&lines[index]).and_then(&key);
    let mut hashed: Vec<(u64, u32)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if let (Some(key), Ok(index)) = (item_of(line).and_then(&key), u32::try_from(index)) {
            let mut hasher = DefaultHasher::new();
            key.hash(&mut hasher);
            hashed.push((hasher.finish(), index));
        }
    }
    hashed.sort_unstable();
    let alike = hashed.chunk_by(|a, b| a.0 == b.0).filter(|chunk| chunk.len() > 1);
    let group = |chunk: &[(u64, u32)]| {
        let first = key_of(chunk[0].1 as usize);
        // Equal hashes of unequal keys are left out here.
        let equal = chunk.iter().map(|(_, index)| *index as usize).filter(|index| key_of(*index) == first);
        equal.collect::<Vec<_>>()
    };
    let mut groups: Vec<Vec<usize>> = alike.map(group).filter(|group| group.len() > 1).collect();
    groups.sort_unstable();
    groups
}

fn item_of(line: &Line) -> Option<&Item> {
    line.item.as_ref()
}

fn serial_of(line: &Line) -> &str {
    item_of(line).and_then(|item| item.serial.as_deref()).unwrap_or_default()
}

fn say(line: &mut Line, kind: FindingKind, column: Column, value: String) {
    line.findings.reserve_exact(1);
    line.findings.push(Finding { kind, line: line.line_no, column: Some(column), value: value.into() });
}
