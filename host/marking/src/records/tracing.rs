//! What a trace request has to hold, and the indicator of traced arms that States report: arithmetic over a register.

use std::iter::Sum;

use serde::{Deserialize, Serialize};

use crate::item::Item;
use crate::judge::item_lacks;
use crate::rule::RecordField;

/// How an arm came into the hands of the State (SDG 16.4.2, metadata of 26 July 2018).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obtained {
    /// Physically apprehended for a criminal offence, even for a time.
    SeizedCriminal,
    /// Apprehended for something that is no criminal offence: recorded, and no part of the indicator.
    SeizedAdministrative,
    /// Found, tied neither to an investigation nor to a holder.
    Found,
    /// Handed over willingly, in campaigns and disarmament too.
    Surrendered,
}

/// What is known of where an arm left lawful hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Diversion {
    /// The point was identified by tracing.
    Traced,
    /// A competent authority established it otherwise.
    Established,
    /// A trace is open.
    Pending,
    /// A trace ended without it, for want of data.
    NotEnoughData,
    /// Nobody tried.
    NeverAttempted,
}

/// One arm as the indicator counts it. Ammunition and parts are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Arm {
    /// How it was obtained.
    pub obtained: Obtained,
    /// Where it left lawful hands.
    pub diversion: Diversion,
    /// Whether it is an antique, which is never one that was made after 1899: those are left out.
    #[serde(default)]
    pub antique: bool,
}

/// SDG indicator 16.4.2: of the arms seized, found and surrendered in a period, those whose point of diversion is known.
/// Regions are added up count by count ([`Sum`]), never by their ratios.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Indicator {
    /// Arms whose point of diversion was traced or established otherwise.
    pub numerator: u64,
    /// Arms seized for criminal offences, found and surrendered.
    pub denominator: u64,
}

impl Indicator {
    /// Counts the arms of a period. Seizures that are no criminal ones stand in neither count.
    pub fn of(arms: &[Arm]) -> Self {
        let counted = |arm: &&Arm| arm.obtained != Obtained::SeizedAdministrative && !arm.antique;
        let known = |arm: &Arm| matches!(arm.diversion, Diversion::Traced | Diversion::Established);
        let count = |arm: &Arm| Self { numerator: u64::from(known(arm)), denominator: 1 };
        arms.iter().filter(counted).map(count).sum()
    }

    /// The indicator in hundredths of a percent, 0 to 10 000, rounded down; none where no arm was counted.
    pub fn basis_points(self) -> Option<u16> {
        let share = u128::from(self.numerator) * 10_000;
        let share = share.checked_div(u128::from(self.denominator))?;
        u16::try_from(share).ok()
    }
}

impl Sum for Indicator {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |all, one| Self {
            numerator: all.numerator + one.numerator,
            denominator: all.denominator + one.denominator,
        })
    }
}

/// What a trace request to the United States lacks of the description of the firearm (ATF form 3312.1, block 5): serial,
/// maker, type, calibre, model and country of origin are required, and the importer where that country is not the United
/// States. A serial that was looked for and is not there, or cannot be read, is said so on the form and not asked for.
pub fn request_lacks(item: &Item, importer: Option<&str>) -> Vec<RecordField> {
    use RecordField as F;
    let described = [F::Serial, F::Maker, F::Type, F::Calibre, F::Model, F::CountryOfManufacture];
    let no_serial = item.serial_status.forbids_serial();
    let mut lacks: Vec<RecordField> = described
        .into_iter()
        .filter(|field| item_lacks(item, *field) && !(*field == F::Serial && no_serial))
        .collect();
    let made_there = item.country_of_manufacture.is_some_and(|country| country.alpha2() == "US");
    if !made_there && importer.is_none_or(|name| name.trim().is_empty()) {
        lacks.push(F::ImporterName);
    }
    lacks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indicator_of_nothing_is_none_and_of_regions_is_their_counts_added() {
        let arm = |obtained, diversion| Arm { obtained, diversion, antique: false };
        let north = [arm(Obtained::SeizedCriminal, Diversion::Traced); 3];
        let south =
            [arm(Obtained::Found, Diversion::NeverAttempted), arm(Obtained::Found, Diversion::Pending)];
        assert_eq!(Indicator::of(&[]).basis_points(), None);
        assert_eq!(Indicator::of(&north).basis_points(), Some(10_000));
        assert_eq!(Indicator::of(&south).basis_points(), Some(0));
        let both: Indicator = [Indicator::of(&north), Indicator::of(&south)].into_iter().sum();
        assert_eq!(both.basis_points(), Some(6_000));
        let antique = Arm { antique: true, ..north[0] };
        assert_eq!(Indicator::of(&[antique]), Indicator::default());
    }
}
