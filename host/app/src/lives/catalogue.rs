//! Names against the catalogue: an other name becomes the one by which things are found, an unknown one is asked about.

use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::text;
use marking::item::maker_key;
use registry::View;
use registry::record::{CatalogueEntry, CatalogueKind};

/// How many near names are offered.
const OFFERED_MAX: usize = 3;

/// The names of one entry on their way into the register.
pub struct Names<'a> {
    view: View<'a>,
    output: &'a Output,
    /// Nothing is asked: names are taken as they are written.
    as_written: bool,
    settled: Vec<(CatalogueKind, String, String)>,
    /// Names that a person said to be right, which the catalogue has from now on.
    pub added: Vec<CatalogueEntry>,
}

impl<'a> Names<'a> {
    /// Over the catalogue of this register.
    pub fn new(view: View<'a>, output: &'a Output, as_written: bool) -> Self {
        Self { view, output, as_written, settled: Vec::new(), added: Vec::new() }
    }

    /// The name to record for one that was written. A catalogue without names of this kind knows nothing better.
    ///
    /// # Errors
    /// A [`Failure`] where a person does not take the name as written.
    pub fn settle(&mut self, kind: CatalogueKind, maker: &str, written: &str) -> Result<String, Failure> {
        let earlier = self.settled.iter().find(|(of, name, _)| (*of, name.as_str()) == (kind, written));
        if let Some((.., name)) = earlier {
            return Ok(name.clone());
        }
        let known: Vec<CatalogueEntry> =
            self.view.catalogue(kind)?.into_iter().map(|(_, entry)| entry).collect();
        let fits =
            |entry: &&CatalogueEntry| entry.maker.as_ref().is_none_or(|of| maker_key(of) == maker_key(maker));
        let known: Vec<&CatalogueEntry> = known.iter().filter(fits).collect();
        let name = match (is_called(&known, written), written.is_empty() || known.is_empty()) {
            (Some(name), _) => {
                if name != written {
                    let (written, name) = (written.to_owned(), name.to_owned());
                    self.output.say(&Message::CatalogueCalls { written, name });
                }
                name.to_owned()
            }
            (None, false) if !self.as_written => self.ask(kind, maker, written, &known)?,
            (None, _) => written.to_owned(),
        };
        self.settled.push((kind, written.to_owned(), name.clone()));
        Ok(name)
    }

    fn ask(
        &mut self,
        kind: CatalogueKind,
        maker: &str,
        written: &str,
        known: &[&CatalogueEntry],
    ) -> Result<String, Failure> {
        let offered = nearest(known, written);
        let kind_word = text::of(&Message::LifeWord { word: kind_word(kind).to_owned() });
        self.output.say(&Message::CatalogueUnknown { kind: kind_word, name: written.to_owned() });
        for (number, name) in (1u64..).zip(&offered) {
            self.output.say(&Message::CatalogueOffered { number, name: name.clone() });
        }
        while let Some(said) = self.output.ask(&Message::AskCatalogue {}) {
            let chosen = said.parse::<usize>().ok().and_then(|number| offered.get(number.checked_sub(1)?));
            if let Some(name) = chosen {
                return Ok(name.clone());
            }
            if text::is_word_of(&said, &Message::WordsYes {}) {
                let maker = (kind == CatalogueKind::Model && !maker.is_empty()).then(|| maker.to_owned());
                self.added.push(CatalogueEntry { kind, name: written.to_owned(), maker, also: Vec::new() });
                return Ok(written.to_owned());
            }
            if text::is_word_of(&said, &Message::WordsNo {}) {
                break;
            }
        }
        Err(Failure::fixable(Message::NameNotTaken { name: written.to_owned() })
            .hint(Message::HintNameNotTaken {}))
    }
}

fn kind_word(kind: CatalogueKind) -> &'static str {
    match kind {
        CatalogueKind::Maker => "maker",
        CatalogueKind::Model => "model",
        CatalogueKind::Calibre => "calibre",
    }
}

/// The name of the entry that is called so, by name or other name.
fn is_called<'a>(known: &[&'a CatalogueEntry], written: &str) -> Option<&'a str> {
    let key = maker_key(written);
    let named = known.iter().find(|entry| maker_key(&entry.name) == key);
    let also = || known.iter().find(|entry| entry.also.iter().any(|other| maker_key(other) == key));
    named.or_else(also).map(|entry| entry.name.as_str())
}

/// The names that differ least from a written one, the nearest first; none that has little in common with it.
fn nearest(known: &[&CatalogueEntry], written: &str) -> Vec<String> {
    let key: Vec<char> = maker_key(written).chars().collect();
    let distance = |name: &String| differs(&key, &maker_key(name).chars().collect::<Vec<_>>());
    let all = known.iter().map(|entry| {
        let least = entry.also.iter().map(distance).min();
        (distance(&entry.name).min(least.unwrap_or(usize::MAX)), &entry.name)
    });
    let mut near: Vec<_> = all.filter(|(distance, _)| *distance <= key.len().div_ceil(2)).collect();
    near.sort();
    near.dedup_by_key(|(_, name)| *name);
    near.into_iter().take(OFFERED_MAX).map(|(_, name)| name.clone()).collect()
}

/// How many characters have to be changed, left out, put in or swapped with the next one to get from one to the other.
fn differs(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in (1..).zip(one) {
        let mut now = vec![row];
        for (column, b) in (1..).zip(other) {
            let changed = last[column - 1] + usize::from(a != b);
            let mut least = changed.min(last[column] + 1).min(now[column - 1] + 1);
            if row > 1 && column > 1 && *a == other[column - 2] && one[row - 2] == *b {
                least = least.min(before[column - 2] + 1);
            }
            now.push(least);
        }
        before = std::mem::replace(&mut last, now);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, also: &[&str]) -> CatalogueEntry {
        let also = also.iter().map(|name| (*name).to_owned()).collect();
        CatalogueEntry { kind: CatalogueKind::Maker, name: name.to_owned(), maker: None, also }
    }

    #[test]
    fn other_name_means_the_name_and_a_misspelt_one_finds_it() {
        let known = [
            entry("Ceska zbrojovka", &["CZ", "CZUB"]),
            entry("Glock", &[]),
            entry("FN Herstal", &["Fabrique Nationale"]),
        ];
        let known: Vec<_> = known.iter().collect();
        assert_eq!(is_called(&known, "cz"), Some("Ceska zbrojovka"));
        assert_eq!(is_called(&known, "Glok"), None); // typos:ignore
        assert_eq!(nearest(&known, "Glok"), ["Glock"]); // typos:ignore
        assert_eq!(nearest(&known, "Fabrique Natinale"), ["FN Herstal"]); // typos:ignore
        assert_eq!(nearest(&known, "Remington"), [""; 0]);
    }

    #[test]
    fn distance_counts_changed_missing_added_and_swapped_characters() {
        let of = |a: &str, b: &str| differs(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        for (a, b, distance) in [
            ("", "abc", 3),
            ("glock", "glock", 0),
            ("glokc", "glock", 1), // typos:ignore
            ("glok", "glock", 1),  // typos:ignore
            ("a", "b", 1),
        ] {
            assert_eq!((of(a, b), of(b, a)), (distance, distance), "{a} {b}");
        }
    }
}
