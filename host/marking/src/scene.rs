//! One item under one case: what conditions are about, and where elements get their words.

use crate::authority::Authority;
use crate::case::{Case, Event};
use crate::country::Area;
use crate::item::Item;
use crate::mark::PartKind;
use crate::rule::{Condition, Element, ItemClass};
use crate::template::Style;

/// An item, its case and, where one is meant, a part.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The item.
    pub item: &'a Item,
    /// The case.
    pub case: &'a Case,
    /// Whether the register holds another item with its identity.
    pub duplicate: bool,
    /// The part that is spoken of.
    pub part: Option<PartKind>,
}

impl Scene<'_> {
    /// Whether a condition holds. A fact that nobody gave never fulfils a condition that names it.
    pub fn meets(&self, condition: &Condition) -> bool {
        if *condition == Condition::NONE {
            return true;
        }
        self.meets_identity(condition) && self.meets_details(condition) && self.meets_case(condition)
    }

    /// Whether a condition holds, whatever it says of the serial and of doubles: for checks that look at those themselves.
    pub fn meets_but_for_serial(&self, condition: &Condition) -> bool {
        *condition == Condition::NONE || (self.meets_details(condition) && self.meets_case(condition))
    }

    fn meets_identity(&self, condition: &Condition) -> bool {
        let item = self.item;
        let is = |wanted: Option<bool>, found: bool| wanted.is_none_or(|wanted| wanted == found);
        is(condition.unique_serial, item.has_unique_serial())
            && is(condition.duplicate, self.duplicate)
            && among(&condition.serial_status, Some(item.serial_status))
            && is(condition.adequately_marked, item.is_adequately_marked())
    }

    fn meets_details(&self, condition: &Condition) -> bool {
        let (item, details) = (self.item, self.item.details());
        let given =
            |wanted: Option<bool>, found: Option<bool>| wanted.is_none_or(|wanted| found == Some(wanted));
        let year = item.year_of_manufacture;
        let numbered = || match self.part {
            Some(part) => item.bears_number(part),
            None => !item.may_lack_numbers(),
        };
        let small = self.part.map(|part| item.part(part).is_some_and(|facts| facts.too_small));
        among(&condition.class, Some(class_of(item, self.case.event)))
            && (condition.kinds.is_empty() || condition.kinds.iter().any(|kind| is_kind(item, kind)))
            && among(&condition.material, details.material)
            && (condition.origin.is_empty()
                || item.origins(self.part).iter().any(|origin| condition.origin.contains(origin)))
            && condition.made_from.is_none_or(|from| year.is_some_and(|year| year >= from))
            && condition.made_to.is_none_or(|to| year.is_some_and(|year| year <= to))
            && (small.is_none() || given(condition.too_small, small))
            && condition.year_in_serial.is_none_or(|wanted| details.year_in_serial.unwrap_or(false) == wanted)
            && condition.part_numbered.is_none_or(|wanted| numbered() == wanted)
            && condition.premarked.is_none_or(|wanted| details.premark.is_some() == wanted)
            && condition
                .first_market_from
                .is_none_or(|from| details.first_market.unwrap_or(self.case.release.date) >= from)
            && given(condition.ammunition_marked, details.ammunition_marked)
    }

    fn meets_case(&self, condition: &Condition) -> bool {
        let from = self.case.facts.exporting;
        let in_area = |area: &Area| from.is_some_and(|country| country.is_in(*area));
        let foreign = self.item.country_of_manufacture.map(|made| made != self.case.release.importing.into());
        let destroyed = match (self.case.event, self.case.facts.disposal.as_deref()) {
            (Event::Destroy, _) | (_, Some("destruction")) => Some(true),
            (Event::Retained, _) | (_, Some(_)) => Some(false),
            (_, None) => None,
        };
        (condition.from.is_empty() || condition.from.iter().any(in_area))
            && (condition.not_from.is_empty() || (from.is_some() && !condition.not_from.iter().any(in_area)))
            && condition.foreign_make.is_none_or(|wanted| foreign == Some(wanted))
            && condition.to_be_destroyed.is_none_or(|wanted| destroyed == Some(wanted))
    }

    /// Whether the item bears an element already, by what is known of it.
    pub fn bears(&self, element: Element) -> bool {
        let item = self.item;
        match element {
            Element::Serial => item.has_unique_serial(),
            Element::Maker => !item.maker.is_empty() && item.is_adequately_marked(),
            Element::Model => !item.model.is_empty(),
            Element::Calibre => !item.calibre.is_empty(),
            Element::CountryOfManufacture => item.country_of_manufacture.is_some(),
            Element::YearOfManufacture => {
                item.year_of_manufacture.is_some() || item.details().year_in_serial == Some(true)
            }
            _ => false,
        }
    }

    /// The words of an element; none where the fact was not given. The station's number and the authority's signs come
    /// from elsewhere.
    pub fn words(&self, element: Element, style: Style, authority: &Authority) -> Option<String> {
        let (item, facts, details) = (self.item, &self.case.facts, self.item.details());
        let named = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let capitals = |text: &str| named(text).map(|text| text.to_uppercase());
        let year = |year: i16| match style {
            Style::Year2 => format!("{:02}", year.rem_euclid(100)),
            _ => format!("{year:04}"),
        };
        match element {
            Element::Maker => capitals(&item.maker),
            Element::Model => named(&item.model),
            Element::Calibre => named(&item.calibre),
            Element::Serial => {
                item.serial.as_deref().filter(|_| item.has_unique_serial()).and_then(|serial| match style {
                    Style::Plain => {
                        named(&serial.chars().filter(char::is_ascii_alphanumeric).collect::<String>())
                    }
                    _ => named(serial.trim()),
                })
            }
            Element::CountryOfManufacture => item.country_of_manufacture.map(|country| match style {
                Style::Name => country.name().to_uppercase(),
                Style::Alpha3 => country.alpha3().to_owned(),
                _ => country.alpha2().to_owned(),
            }),
            Element::PlaceOfManufacture => facts.place_of_manufacture.as_deref().and_then(capitals),
            Element::YearOfManufacture => {
                item.year_of_manufacture.and_then(|y| i16::try_from(y).ok()).map(year)
            }
            Element::Country => Some(written(self.case.release.importing, style)),
            Element::ThirdCountry => self.third_country(style),
            Element::Year => Some(year(self.case.release.date.year())),
            Element::MarkingDate => facts.marking_date.map(|date| match style {
                Style::MonthYear => format!("{:02}{:02}", date.month(), date.year().rem_euclid(100)),
                _ => date.to_string(),
            }),
            Element::ImporterName => facts.importer_name.as_deref().and_then(capitals),
            Element::ImporterCity => facts.importer_city.as_deref().and_then(capitals),
            Element::ImporterRegion => facts.importer_region.as_deref().and_then(capitals),
            Element::ImporterAddress => facts.importer_address.as_deref().and_then(capitals),
            Element::LicenceNumber => authority.licence_number.clone(),
            Element::Agency => facts.agency.clone(),
            Element::Entity => facts.entity.clone(),
            Element::Lot => details.lot.clone(),
            Element::AmmunitionType => details.ammunition_type.as_deref().and_then(capitals),
            Element::Purchaser => facts.purchaser.as_deref().and_then(capitals),
            Element::Destination => facts.destination.as_deref().and_then(capitals),
            Element::Number
            | Element::StateSign
            | Element::OfficialUse
            | Element::DeactivationSign
            | Element::VerifierSymbol
            | Element::SymbolScheme
            | Element::Symbol2d => None,
        }
    }

    /// The country that a German import mark names: the statute's text says the third country the weapon comes from.
    fn third_country(&self, style: Style) -> Option<String> {
        self.case.facts.exporting.map(|country| written(country, style))
    }
}

fn written(country: crate::country::Country, style: Style) -> String {
    match style {
        Style::Alpha3 => country.alpha3().to_owned(),
        Style::Name => country.name().to_uppercase(),
        _ => country.alpha2().to_owned(),
    }
}

fn is_kind(item: &Item, kind: &str) -> bool {
    item.kind.trim().eq_ignore_ascii_case(kind)
}

/// What an item is: what was said, else what the event is about.
fn class_of(item: &Item, event: Event) -> ItemClass {
    item.details().class.unwrap_or(match event {
        Event::Ammunition => ItemClass::Ammunition,
        Event::PartsImport => ItemClass::Part,
        _ => ItemClass::Firearm,
    })
}

fn among<T: PartialEq>(wanted: &[T], found: Option<T>) -> bool {
    wanted.is_empty() || found.is_some_and(|found| wanted.contains(&found))
}
