//! Columns that few lists have: what is known of an item's parts, its make-up and its lot ([`marking::item::Details`]).

use marking::item::{Details, PartFacts};
use serde::de::DeserializeOwned;
use serde::de::value::{Error as WordError, StrDeserializer};

use crate::columns::{Column, heading_key};
use crate::dates::{self, Reading};

/// Reads one column into the details, or says what has to stand there.
pub fn read(details: &mut Details, column: Column, value: &str) -> Result<(), String> {
    match column {
        Column::Class => details.class = Some(word(value)?),
        Column::OriginClass => details.origin = Some(word(value)?),
        Column::Material => details.material = Some(word(value)?),
        Column::Parts => details.parts = parts(value)?,
        Column::Barrels => details.barrels = Some(barrels(value)?),
        Column::YearInSerial => details.year_in_serial = Some(yes_or_no(value)?),
        Column::AdequatelyMarked => details.adequately_marked = Some(yes_or_no(value)?),
        Column::Premark => details.premark = Some(value.to_owned()),
        Column::FirstMarket => details.first_market = Some(day(value)?),
        Column::Lot => details.lot = Some(value.to_owned()),
        Column::AmmunitionType => details.ammunition_type = Some(value.to_owned()),
        Column::AmmunitionMarked => details.ammunition_marked = Some(yes_or_no(value)?),
        Column::CannotTakeMark => details.cannot_take_mark = Some(value.to_owned()),
        Column::OpenTrace => details.open_trace = Some(value.to_owned()),
        _ => {}
    }
    Ok(())
}

/// A word of a closed list, as rule files write it; blanks count as hyphens.
fn word<T: DeserializeOwned>(value: &str) -> Result<T, String> {
    let word = heading_key(value).replace(' ', "-");
    T::deserialize(StrDeserializer::<WordError>::new(&word)).map_err(|error| error.to_string())
}

/// Parts with what is known of each: `slide: modified too-small, barrel: missing`.
fn parts(value: &str) -> Result<Vec<PartFacts>, String> {
    let mut parts: Vec<PartFacts> = Vec::new();
    for facts in value.split(',').map(part) {
        let facts = facts?;
        if parts.iter().any(|earlier| earlier.part == facts.part) {
            let part = facts.part;
            return Err(format!(
                "each part once, with all that is known of it behind it, as {part}: modified too-small"
            ));
        }
        parts.push(facts);
    }
    Ok(parts)
}

/// A part with what is known of it: `slide: modified too-small`.
fn part(value: &str) -> Result<PartFacts, String> {
    const MUST: &str = "part: and then, separated by blanks, missing, too-small, numbered, unnumbered, modified, or \
                        how it came to be (factory, craft, converted, reactivated, mixed-parts, printed)";
    let (part, said) = value.split_once(':').ok_or(MUST)?;
    let part = part.parse().map_err(|error: marking::mark::NotAPart| error.to_string())?;
    let mut facts = PartFacts::of(part);
    let words: Vec<&str> = said.split_whitespace().collect();
    for said in &words {
        match said.to_lowercase().as_str() {
            "missing" => facts.missing = true,
            "too-small" => facts.too_small = true,
            "numbered" | "unnumbered" if facts.numbered.is_some() => {
                return Err(format!("{part}: and then either numbered or unnumbered"));
            }
            "numbered" => facts.numbered = Some(true),
            "unnumbered" => facts.numbered = Some(false),
            "modified" => facts.modified = true,
            other if facts.origin.is_none() => {
                facts.origin = Some(word(other).map_err(|_| MUST.to_owned())?);
            }
            _ => return Err(format!("{part}: and then one word only for how it came to be")),
        }
    }
    match words.len() {
        0 => Err(MUST.to_owned()),
        2.. if facts.missing => {
            Err(format!("{part}: missing and nothing else, or what was found on it without missing"))
        }
        _ => Ok(facts),
    }
}

fn barrels(value: &str) -> Result<u8, String> {
    let count = value.parse().ok().filter(|count| (1..=9).contains(count));
    count.ok_or_else(|| "a whole number from 1 to 9".to_owned())
}

fn yes_or_no(value: &str) -> Result<bool, String> {
    match heading_key(value).as_str() {
        "yes" | "y" | "true" | "1" | "oui" | "si" | "sim" | "x" => Ok(true),
        "no" | "n" | "false" | "0" | "non" | "nao" => Ok(false),
        _ => Err("yes or no".to_owned()),
    }
}

fn day(value: &str) -> Result<jiff::civil::Date, String> {
    match dates::read(value) {
        Some(Reading::Sure(date) | Reading::DayFirst(date)) => Ok(date),
        _ => Err("a date that can be read in one way only, best as 2026-03-02".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use marking::mark::PartKind;
    use marking::rule::{Material, OriginClass};

    use super::*;

    #[test]
    fn details_of_every_column_are_read() {
        let mut details = Details::default();
        for (column, value) in [
            (Column::Class, "light weapon"),
            (Column::OriginClass, "mixed parts"),
            (Column::Material, "Polymer with plate"),
            (Column::Parts, "slide: modified too-small, barrel: unnumbered craft"),
            (Column::Barrels, "2"),
            (Column::YearInSerial, "oui"),
            (Column::AdequatelyMarked, "no"),
            (Column::Premark, "BA 26"),
            (Column::FirstMarket, "2026-09-01"),
            (Column::Lot, "XYZ26D006-004"),
            (Column::AmmunitionType, "ball"),
            (Column::AmmunitionMarked, "yes"),
            (Column::CannotTakeMark, "hardened through"),
            (Column::OpenTrace, "TR-1"),
        ] {
            let before = details.clone();
            read(&mut details, column, value).unwrap();
            assert_ne!(details, before, "{column}");
        }
        assert_eq!(
            (details.origin, details.material),
            (Some(OriginClass::MixedParts), Some(Material::PolymerWithPlate))
        );
        let slide = &details.parts[0];
        assert_eq!((slide.part, slide.modified, slide.too_small), (PartKind::Slide, true, true));
        let barrel = &details.parts[1];
        assert_eq!((barrel.numbered, barrel.origin), (Some(false), Some(OriginClass::Craft)));
    }

    #[test]
    fn details_that_make_no_sense_are_refused_with_what_has_to_stand_there() {
        for (column, value, said) in [
            (Column::Material, "wood", "metal"),
            (Column::Parts, "slide", "part: and then"),
            (Column::Parts, "handle: modified", "names no part"),
            (Column::Parts, "slide: green", "too-small"),
            (Column::Parts, "slide:", "too-small"),
            (Column::Parts, "barrel: modified, barrel: too-small", "each part once"),
            (Column::Parts, "barrel: missing numbered", "missing and nothing else"),
            (Column::Parts, "barrel: numbered unnumbered", "either numbered or unnumbered"),
            (Column::Parts, "barrel: craft factory", "one word only"),
            (Column::Barrels, "0", "1 to 9"),
            (Column::YearInSerial, "perhaps", "yes or no"),
            (Column::FirstMarket, "02/03/2026", "in one way only"),
        ] {
            let refused = read(&mut Details::default(), column, value).unwrap_err();
            assert!(refused.contains(said), "{value}: {refused}");
        }
    }
}
