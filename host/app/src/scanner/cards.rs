//! What a scan means: a badge, a printed command card, or a text such as a serial.

use crate::language::Language;
use crate::login::secret::is_badge;
use crate::scanner::assembly::without_aim;
use marking::number::CheckSystem;
use registry::entry::Verdict;

/// What every card begins with.
const CARD: &str = "MSC1-";
/// What the calibration card spells: the keys that other layouts have elsewhere. `wedge.js` knows the whole payload.
const LAYOUT: &str = "LAYOUT-AZQWM1234567890-_/.";

/// What was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanned {
    /// A badge's secret.
    Badge(String),
    /// A command card.
    Card(Card),
    /// Something that begins like a card and is none: misread, printed for another version, or for a language that this
    /// station does not speak.
    NoCard,
    /// Anything else, as it was read.
    Text(String),
}

/// A printed command card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// Yes, or on with it.
    Yes,
    /// No, or back.
    No,
    /// Stop.
    Stop,
    /// This is what stands on the part of a job in doubt.
    Found(Verdict),
    /// This language from now on.
    Language(Language),
    /// Nothing but a test of the keyboard layout, for scanners that type.
    Layout,
}

impl Scanned {
    /// What this text of a scanner means. Cards and badges count in any case.
    pub fn of(text: &str) -> Self {
        let text = without_aim(text.trim());
        if is_badge(text) {
            return Self::Badge(text.to_owned());
        }
        let known = cards().into_iter().find(|(_, payload)| payload.eq_ignore_ascii_case(text));
        match known {
            Some((card, _)) => Self::Card(card),
            None if begins_like_a_card(text) => Self::NoCard,
            None => Self::Text(text.to_owned()),
        }
    }
}

fn begins_like_a_card(text: &str) -> bool {
    text.get(..CARD.len()).is_some_and(|head| head.eq_ignore_ascii_case(CARD))
}

/// Every card with what is printed on it, in the order of printing.
pub fn cards() -> Vec<(Card, String)> {
    let commands = [Card::Yes, Card::No, Card::Stop].into_iter();
    let found = [Verdict::None, Verdict::Partial, Verdict::Complete].map(Card::Found);
    let all = commands.chain(found).chain(Language::all().map(Card::Language)).chain([Card::Layout]);
    all.map(|card| (card, card.payload())).collect()
}

impl Card {
    /// What is printed on it: `MSC1-`, what it says, and a check character by ISO 7064 MOD 37,36 over its letters and
    /// digits, so that no single wrong character makes one card another.
    pub fn payload(self) -> String {
        let says = match self {
            Self::Yes => "YES".to_owned(),
            Self::No => "NO".to_owned(),
            Self::Stop => "STOP".to_owned(),
            Self::Found(Verdict::None) => "NONE".to_owned(),
            Self::Found(Verdict::Partial) => "PARTIAL".to_owned(),
            Self::Found(Verdict::Complete) => "COMPLETE".to_owned(),
            Self::Language(language) => format!("LANG-{}", language.tag()),
            Self::Layout => LAYOUT.to_owned(),
        };
        let payload = format!("{CARD}{says}");
        let checked: String = payload.chars().filter(char::is_ascii_alphanumeric).collect();
        let check = CheckSystem::Mod37_36.character(&checked.to_ascii_uppercase());
        check.map_or(payload.clone(), |check| format!("{payload}-{check}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_printed_as_agreed() {
        let french = Language::named("fr").unwrap();
        for (card, payload) in [
            (Card::Yes, "MSC1-YES-9"),
            (Card::No, "MSC1-NO-4"),
            (Card::Stop, "MSC1-STOP-W"),
            (Card::Found(Verdict::None), "MSC1-NONE-3"),
            (Card::Found(Verdict::Partial), "MSC1-PARTIAL-F"),
            (Card::Found(Verdict::Complete), "MSC1-COMPLETE-S"),
            (Card::Language(french), "MSC1-LANG-fr-E"),
            (Card::Layout, "MSC1-LAYOUT-AZQWM1234567890-_/.-5"),
        ] {
            assert_eq!(card.payload(), payload);
            assert!(cards().contains(&(card, payload.to_owned())), "{payload}");
        }
        assert_eq!(cards().len(), 7 + Language::COUNT);
    }

    #[test]
    fn card_is_known_in_any_case_and_behind_the_name_of_its_code() {
        for (card, payload) in cards() {
            for scanned in
                [payload.clone(), payload.to_lowercase(), payload.to_uppercase(), format!("]Q1{payload}")]
            {
                assert_eq!(Scanned::of(&scanned), Scanned::Card(card), "{scanned}");
            }
        }
    }

    #[test]
    fn card_with_one_wrong_missing_or_exchanged_character_is_no_card_at_all() {
        for (_, payload) in cards() {
            let good: Vec<char> = payload.chars().collect();
            for at in CARD.len()..good.len() {
                let mut short = good.clone();
                short.remove(at);
                let mut exchanged = good.clone();
                exchanged.swap(at, at - usize::from(at > CARD.len()));
                let replaced = ('0'..='Z').map(|other| {
                    let mut wrong = good.clone();
                    wrong[at] = other;
                    wrong
                });
                for wrong in replaced.chain([short, exchanged]).map(String::from_iter) {
                    let is_same = wrong.eq_ignore_ascii_case(&payload);
                    assert_eq!(Scanned::of(&wrong) == Scanned::NoCard, !is_same, "{wrong}");
                }
            }
        }
    }

    #[test]
    fn scan_is_a_badge_a_card_or_a_text() {
        let text = |text: &str| Scanned::Text(text.to_owned());
        for (scanned, means) in [
            ("MSB1-0123", Scanned::Badge("MSB1-0123".into())),
            ("]Q1msb1-0123", Scanned::Badge("msb1-0123".into())),
            ("MSC1-YES", Scanned::NoCard),
            ("msc1-", Scanned::NoCard),
            ("MSC1-LANG-tlh-0", Scanned::NoCard),
            ("MSC2-YES", text("MSC2-YES")),
            (" KE-001 ", text("KE-001")),
            ("MSé1-", text("MSé1-")),
            ("", text("")),
        ] {
            assert_eq!(Scanned::of(scanned), means, "{scanned}");
        }
    }

    /// The script tests the layout by the card's whole payload, and has no way to ask for it.
    #[test]
    fn script_of_the_page_knows_the_calibration_card() {
        let script = include_str!("../../assets/web/wedge.js");
        assert!(script.contains(&format!("'{}'", Card::Layout.payload())), "{}", Card::Layout.payload());
    }
}
