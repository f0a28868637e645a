//! Lines against each other and against the register: numbers and serials that stand twice, look alike, or have
//! lost their zeros.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use marking::item::{Item, look_alike_key, maker_key, serial_key};

use crate::columns::Column;
use crate::finding::{Finding, FindingKind};
use crate::lookup::{RegisterHit, RegisterLookup, Standing};
use crate::manifest::Line;

/// Adds what is found to the lines. Takes time in the order of n log n and 16 bytes a line.
pub fn check(lines: &mut [Line], register: &dyn RegisterLookup) {
    item_numbers(lines);
    identities(lines);
    look_alikes(lines);
    lost_zeros(lines);
    for line in lines {
        against_register(line, register);
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

fn identities(lines: &mut [Line]) {
    for group in groups(lines, Item::identity) {
        let first_line = lines[group[0]].line_no;
        for later in &group[1..] {
            let value = serial_of(&lines[*later]).to_owned();
            say(&mut lines[*later], FindingKind::IdentityTwice { first_line }, Column::Serial, value);
        }
    }
}

fn look_alikes(lines: &mut [Line]) {
    let key = |item: &Item| {
        let identity = item.identity()?;
        Some((identity.maker, look_alike_key(&identity.serial)))
    };
    for group in groups(lines, key) {
        let (other_line, other_serial) = (lines[group[0]].line_no, serial_of(&lines[group[0]]).to_owned());
        for later in &group[1..] {
            let serial = serial_of(&lines[*later]).to_owned();
            if serial_key(&serial) != serial_key(&other_serial) {
                let other_serial = other_serial.as_str().into();
                let kind = FindingKind::LookAlikeHere { other_line, other_serial };
                say(&mut lines[*later], kind, Column::Serial, serial);
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

fn against_register(line: &mut Line, register: &dyn RegisterLookup) {
    let Some(item) = item_of(line) else {
        return;
    };
    let Some(identity) = item.identity() else {
        return;
    };
    let serial = serial_of(line).to_owned();
    let kind = match register.by_identity(&identity) {
        Some(hit) => Some(exact_hit(&hit, &item.item_no)),
        None => {
            let hits = register.by_look_alike(&identity.maker, &look_alike_key(&identity.serial));
            // Those of this consignment are lines of this manifest and told there.
            let other = hits.into_iter().find(|hit| hit.item_no_here.is_none());
            other.map(|hit| FindingKind::LookAlikeInRegister {
                reference: hit.reference.into(),
                other_serial: hit.serial.into(),
            })
        }
    };
    if let Some(kind) = kind {
        say(line, kind, Column::Serial, serial);
    }
}

fn exact_hit(hit: &RegisterHit, item_no: &str) -> FindingKind {
    let reference = hit.reference.as_str().into();
    match (&hit.item_no_here, hit.standing) {
        (Some(here), _) if here == item_no => FindingKind::SeenBefore { reference },
        (Some(_), _) | (None, Standing::Held) => FindingKind::InRegister { reference },
        (None, standing) => FindingKind::RegisterAlarm { reference, standing },
    }
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
