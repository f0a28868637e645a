//! The languages that there are files for, and which of them is spoken.

use crate::error::Wrong;
use crate::message::Message;
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// Tag and text of every file in `assets/locales`, put together by the build script.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Place in the table of files.
    index: usize,
}

impl Language {
    /// How many there are.
    pub const COUNT: usize = FILES.len();

    /// English, which every message has words in.
    pub const ENGLISH: Self = Self { index: place_of_english() };

    /// Every language, in the order of the tags.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(|index| Self { index })
    }

    /// Place in the table of files, below [`Self::COUNT`].
    pub fn index(self) -> usize {
        self.index
    }

    /// Its BCP 47 tag, the name of its file.
    pub fn tag(self) -> &'static str {
        FILES[self.index].0
    }

    /// The direction of its script, as HTML says it.
    pub fn direction(self) -> &'static str {
        let tag: Option<LanguageIdentifier> = self.tag().parse().ok();
        let rtl = tag.is_some_and(|tag| tag.character_direction() == CharacterDirection::RTL);
        if rtl { "rtl" } else { "ltr" }
    }

    /// What stands between the parts of a list.
    pub fn comma(self) -> &'static str {
        if self.tag() == "ar" { "، " } else { ", " }
    }

    /// What stands between sentences that are one list.
    pub fn semicolon(self) -> &'static str {
        match self.tag() {
            "ar" => "؛ ",
            "fr" => "\u{a0}; ",
            _ => "; ",
        }
    }

    /// What its speakers call it.
    pub fn own_name(self) -> String {
        crate::text::of_in(self, &Message::LanguageName {})
    }

    /// The text of its file.
    pub fn file(self) -> &'static str {
        FILES[self.index].1
    }

    /// The language that a person names by a tag. A region that has no file of its own is served by its language.
    ///
    /// # Errors
    /// A sentence that names the tags there are.
    pub fn named(tag: &str) -> Result<Self, Wrong> {
        Self::fitting(tag).ok_or_else(|| {
            let known = Self::all().map(Self::tag).collect::<Vec<_>>().join(crate::text::spoken().comma());
            Message::UsageNoLanguage { known }.into()
        })
    }

    /// The language of the environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not blank counts, as
    /// for other programs. What there is no file for is answered in English.
    pub fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| variable(name).filter(|value| !value.is_empty()))
            .and_then(|locale| Self::fitting(locale.split(['.', '@']).next().unwrap_or_default()))
            .unwrap_or(Self::ENGLISH)
    }

    fn fitting(tag: &str) -> Option<Self> {
        let wanted: LanguageIdentifier = tag.parse().ok()?;
        let there: Vec<LanguageIdentifier> = Self::all().filter_map(|one| one.tag().parse().ok()).collect();
        let best = *negotiate_languages(&[wanted], &there, None, NegotiationStrategy::Lookup).first()?;
        Self::all().find(|one| one.tag().parse().as_ref() == Ok(best))
    }
}

/// English is looked up when the program is built: without it there would be nothing to fall back to.
const fn place_of_english() -> usize {
    let mut index = 0;
    while index < FILES.len() {
        if matches!(FILES[index].0.as_bytes(), b"en") {
            return index;
        }
        index += 1;
    }
    panic!("assets/locales/en.ftl is missing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tag_names_its_language_with_any_region() {
        for (tag, language) in [
            ("en", "en"),
            ("fr", "fr"),
            ("fr-CA", "fr"),
            ("fr_BF", "fr"),
            ("FR", "fr"),
            ("es", "es"),
            ("es-MX", "es"),
            ("pt", "pt"),
            ("pt-PT", "pt"),
            ("pt_MZ", "pt"),
        ] {
            assert_eq!(Language::named(tag).map(Language::tag).ok(), Some(language), "{tag}");
        }
    }

    #[test]
    fn tag_without_a_file_is_refused_naming_those_there_are() {
        for tag in ["tlh", "", "french", "f", "*"] {
            let refused = Language::named(tag).unwrap_err().to_string();
            assert!(Language::all().all(|there| refused.contains(there.tag())), "{tag}: {refused}");
        }
    }

    #[test]
    fn environment_chooses_the_language_in_the_usual_order() {
        for (set, language) in [
            (&[][..], "en"),
            (&[("LANG", "fr_FR.UTF-8")], "fr"),
            (&[("LANG", "C")], "en"),
            (&[("LANG", "C.UTF-8")], "en"),
            (&[("LANG", "POSIX")], "en"),
            (&[("LANG", "tlh_KX.UTF-8")], "en"),
            (&[("LANG", "fr_BE@euro")], "fr"),
            (&[("LANG", "en_KE.UTF-8"), ("LC_MESSAGES", "fr_FR.UTF-8")], "fr"),
            (&[("LC_ALL", "C"), ("LC_MESSAGES", "fr_FR.UTF-8"), ("LANG", "fr_FR.UTF-8")], "en"),
            (&[("LC_ALL", ""), ("LANG", "fr_FR.UTF-8")], "fr"),
        ] {
            let variable = |name: &str| {
                set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(Language::of_environment(variable).tag(), language, "{set:?}");
        }
    }
}
