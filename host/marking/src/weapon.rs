//! Weapons by kind: which part is marked first, which others are essential, and the places on each.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::mark::{PartKind, Place};
use crate::text::{Located, Problem, parse};

/// The parts of certain kinds of weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Weapon {
    /// The kinds this holds for, lower-case words.
    pub kinds: Vec<String>,
    /// The part whose loss makes the weapon unusable: frame, receiver, or what stands for it.
    pub primary: PartKind,
    /// The other essential parts.
    #[serde(default)]
    pub further: Vec<PartKind>,
    /// Whether each barrel counts by itself where there is more than one.
    #[serde(default)]
    pub each_barrel: bool,
    /// Why it is so, where that needs a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The places on each part in order of preference.
    #[schemars(with = "BTreeMap<String, Vec<String>>")]
    pub places: BTreeMap<PartKind, Vec<Place>>,
}

/// A list of weapons as its file has it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WeaponsFile {
    #[schemars(with = "Vec<Weapon>")]
    weapon: Vec<Spanned<Weapon>>,
}

/// Reads the table of weapons.
pub fn read_weapons(text: &str) -> Result<Vec<Weapon>, Located> {
    let file: WeaponsFile = parse(text)?;
    check_weapons(&file.weapon).map_err(|(at, problem)| Located::at(text, at, problem))?;
    Ok(file.weapon.into_iter().map(Spanned::into_inner).collect())
}

/// Refuses a kind that is named twice or not in lower case, and a part without a place.
pub fn check_weapons(weapons: &[Spanned<Weapon>]) -> Result<(), (usize, Problem)> {
    let mut seen = BTreeSet::new();
    for weapon in weapons {
        let (at, weapon) = (weapon.span().start, weapon.get_ref());
        let range = |field, value: String, must| Err((at, Problem::Range { field, value, must }));
        if weapon.kinds.is_empty() {
            return range("kinds", "empty".to_owned(), "one kind or more");
        }
        if let Some(kind) = weapon.kinds.iter().find(|kind| kind.trim() != kind.to_lowercase()) {
            return range("kinds", kind.clone(), "lower-case words");
        }
        if let Some(kind) = weapon.kinds.iter().find(|kind| !seen.insert((*kind).clone())) {
            return Err((at, Problem::KindTwice(kind.clone())));
        }
        if let Some(part) = weapon.parts().find(|part| weapon.places_on(*part).is_empty()) {
            return range("places", format!("without {part}"), "one place or more for each part");
        }
    }
    Ok(())
}

/// Weapons by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weapons(HashMap<String, Weapon>);

impl Weapons {
    /// A table in which the later of two that name one kind wins.
    pub fn new<'w>(weapons: impl IntoIterator<Item = &'w Weapon>) -> Self {
        let named =
            weapons.into_iter().flat_map(|w| w.kinds.iter().map(move |kind| (kind.clone(), w.clone())));
        Self(named.collect())
    }

    /// The weapon of a kind.
    pub fn of_kind(&self, kind: &str) -> Option<&Weapon> {
        // Nearly every kind is written as the table has it; only the others cost a copy.
        self.0.get(kind).or_else(|| self.0.get(&kind.trim().to_lowercase()))
    }

    /// Every kind there is.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Weapon {
    /// Every essential part, the primary one first.
    pub fn parts(&self) -> impl Iterator<Item = PartKind> + '_ {
        std::iter::once(self.primary).chain(self.further.iter().copied())
    }

    /// The places on a part in order of preference.
    pub fn places_on(&self, part: PartKind) -> &[Place] {
        self.places.get(&part).map_or(&[], Vec::as_slice)
    }
}
