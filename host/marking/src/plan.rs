//! Planning: from an item, a profile and a release decision to the mark that is asked for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::item::{Item, SerialStatus};
use crate::mark::{MarkLine, Method, PlannedMark, Spot};
use crate::profile::{LineRule, Piece, Profile, Template, When};

/// What has to have happened for a profile's mark to be applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The item was imported for good.
    Import,
}

/// The decision that a consignment is in the country: the only source of a mark's country and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The country that goes into the mark.
    pub importing: Country,
    /// The day customs released the consignment; its year goes into the mark.
    pub date: Date,
}

/// A release date that has not come yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "release date {release} is later than the day {day}: correct the release date, or open the day with the right date"
)]
pub struct ReleaseAfterDay {
    /// The release date.
    pub release: Date,
    /// The day the station works in.
    pub day: Date,
}

/// Why no mark can be planned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The serial was removed and nobody has released the part for marking.
    #[error("the serial of item {item_no} was obliterated: record the forensic release before it is marked")]
    AwaitsForensicRelease {
        /// The item.
        item_no: String,
    },
    /// Nobody has looked whether there is a serial.
    #[error(
        "the serial status of item {item_no} is unknown: look at the weapon and record what stands there"
    )]
    SerialStatusUnknown {
        /// The item.
        item_no: String,
    },
    /// Serial and status tell different stories.
    #[error("item {item_no} has serial status {status} and {found}: correct one of the two")]
    SerialContradiction {
        /// The item.
        item_no: String,
        /// Its status.
        status: SerialStatus,
        /// What stands in the serial field.
        found: &'static str,
    },
    /// The item needs a number and none was given.
    #[error("item {item_no} bears no unique serial: it needs a number")]
    NumberMissing {
        /// The item.
        item_no: String,
    },
    /// The item has a unique serial; a number would give it a second identity.
    #[error("item {item_no} bears the unique serial {serial}: it gets no number")]
    NumberNotWanted {
        /// The item.
        item_no: String,
        /// Its serial.
        serial: String,
    },
    /// The profile knows no part to mark for this kind of weapon.
    #[error(
        "profile {profile} names no part to mark on a \"{kind}\": correct the type, or add it to the profile"
    )]
    KindUnknown {
        /// The kind.
        kind: String,
        /// The profile.
        profile: String,
    },
    /// Every place is taken by something that must stay.
    #[error("no free place on the {}: {} bear marks or are not to be touched", .tried.first().map_or("part", |s| s.part.as_str()), spots(.tried))]
    NoFreePlace {
        /// The places tried, in order of preference.
        tried: Vec<Spot>,
    },
    /// A line has a character that the profile does not allow.
    #[error("\"{character}\" in \"{text}\" is not in the charset of profile {profile}")]
    Charset {
        /// The character.
        character: char,
        /// The line.
        text: String,
        /// The profile.
        profile: String,
    },
    /// A line is longer than the profile allows.
    #[error("\"{text}\" has {chars} characters; profile {profile} allows {chars_max}")]
    LineTooLong {
        /// The line.
        text: String,
        /// Its length in characters.
        chars: usize,
        /// The longest allowed.
        chars_max: usize,
        /// The profile.
        profile: String,
    },
}

impl Release {
    /// Refuses a release later than the day the station works in.
    pub fn check(&self, day: Date) -> Result<(), ReleaseAfterDay> {
        match self.date <= day {
            true => Ok(()),
            false => Err(ReleaseAfterDay { release: self.date, day }),
        }
    }
}

/// Whether the profile's mark for this item holds a number of the station.
pub fn needs_number(item: &Item, profile: &Profile) -> bool {
    lines_for(item, profile).any(|line| line.template.holds_number())
}

/// Plans the mark of one item.
///
/// `number` is the number given to the item, and has to be there exactly where [`needs_number`] says so. `taken`
/// are the spots of this item that bear a complete or spoilt mark by the register's word; the item's own observed
/// marks and no-mark zones are respected besides. The year is the year of the release date, whatever the day.
/// The method is the profile's first: narrow the profile to the machine's method before planning.
pub fn plan(
    item: &Item,
    profile: &Profile,
    release: &Release,
    number: Option<&str>,
    taken: &[Spot],
) -> Result<PlannedMark, PlanError> {
    check_serial(item)?;
    check_number(item, profile, number)?;
    let spot = free_spot(item, profile, taken)?;
    let lines = lines_for(item, profile)
        .map(|line| fill_line(line, profile, release, number))
        .collect::<Result<_, _>>()?;
    Ok(PlannedMark {
        part: spot.part,
        place: spot.place,
        method: profile.methods.first().copied().unwrap_or(Method::Stamp),
        height_um: profile.height_um,
        depth_um: profile.depth_um,
        lines,
    })
}

/// The spot an item's mark will occupy: the first of the profile's places that neither an observed mark, a no-mark
/// zone nor a spot of `taken` shares metal with.
pub fn free_spot(item: &Item, profile: &Profile, taken: &[Spot]) -> Result<Spot, PlanError> {
    let rule = profile
        .part_for(&item.kind)
        .ok_or_else(|| PlanError::KindUnknown { kind: item.kind.to_string(), profile: profile.id.clone() })?;
    let occupied: Vec<Spot> = item.occupied_spots().chain(taken.iter().cloned()).collect();
    let candidates = || rule.places.iter().map(|place| Spot { part: rule.part, place: place.clone() });
    candidates()
        .find(|spot| !occupied.iter().any(|other| other.overlaps(spot)))
        .ok_or_else(|| PlanError::NoFreePlace { tried: candidates().collect() })
}

fn lines_for<'p>(item: &Item, profile: &'p Profile) -> impl Iterator<Item = &'p LineRule> {
    let unique = item.has_unique_serial();
    profile.lines.iter().filter(move |line| match line.when {
        When::Always => true,
        When::NoUniqueSerial => !unique,
    })
}

fn check_serial(item: &Item) -> Result<(), PlanError> {
    let (status, item_no) = (item.serial_status, item.item_no.clone());
    match &item.serial {
        _ if status == SerialStatus::Unknown => Err(PlanError::SerialStatusUnknown { item_no }),
        None if status.needs_serial() => {
            Err(PlanError::SerialContradiction { item_no, status, found: "no serial" })
        }
        Some(_) if status.forbids_serial() => {
            Err(PlanError::SerialContradiction { item_no, status, found: "a serial" })
        }
        _ if status == SerialStatus::Obliterated && item.forensic_release.is_none() => {
            Err(PlanError::AwaitsForensicRelease { item_no })
        }
        _ => Ok(()),
    }
}

fn check_number(item: &Item, profile: &Profile, number: Option<&str>) -> Result<(), PlanError> {
    let item_no = item.item_no.clone();
    match (needs_number(item, profile), number) {
        (true, None) => Err(PlanError::NumberMissing { item_no }),
        (false, Some(_)) => {
            let serial = item.serial.clone().unwrap_or_default();
            Err(PlanError::NumberNotWanted { item_no, serial })
        }
        _ => Ok(()),
    }
}

fn fill_line(
    line: &LineRule,
    profile: &Profile,
    release: &Release,
    number: Option<&str>,
) -> Result<MarkLine, PlanError> {
    let text = fill(&line.template, release, number);
    let profile_id = || profile.id.clone();
    if let Some(character) = text.chars().find(|c| !profile.charset.contains(*c)) {
        return Err(PlanError::Charset { character, text, profile: profile_id() });
    }
    let (chars, chars_max) = (text.chars().count(), profile.line_chars_max);
    if chars > chars_max {
        return Err(PlanError::LineTooLong { text, chars, chars_max, profile: profile_id() });
    }
    Ok(MarkLine { text, rules: line.rules.clone() })
}

fn fill(template: &Template, release: &Release, number: Option<&str>) -> String {
    let year = release.date.year();
    let pieces = template.pieces().iter().map(|piece| match piece {
        Piece::Literal(text) => text.clone(),
        Piece::Importing => release.importing.alpha2().to_owned(),
        Piece::Year2 => format!("{:02}", year.rem_euclid(100)),
        Piece::Year4 => format!("{year:04}"),
        Piece::Number => number.unwrap_or_default().to_owned(),
    });
    pieces.collect()
}

fn spots(spots: &[Spot]) -> String {
    let places: Vec<&str> = spots.iter().map(|spot| spot.place.as_str()).collect();
    places.join(", ")
}

#[cfg(test)]
mod tests;
