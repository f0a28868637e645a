//! What makers, models and calibres are called, and what else: the lists that are shipped, in `names/`, and what a site
//! adds to them.

use std::collections::HashMap;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::text::{Located, Problem, parse};

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Named {
    /// A maker.
    Maker,
    /// A model.
    Model,
    /// A calibre.
    Calibre,
}

/// One name with its other names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    also: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    maker: Vec<Entry>,
    #[serde(default)]
    model: Vec<Entry>,
    #[serde(default)]
    calibre: Vec<Entry>,
}

const SHIPPED: [&str; 3] = [
    include_str!("../names/makers.toml"),
    include_str!("../names/models.toml"),
    include_str!("../names/calibres.toml"),
];

/// Names by what they are called otherwise.
#[derive(Debug, Clone, Default)]
pub struct Names {
    groups: Vec<Vec<String>>,
    by_key: HashMap<(Named, String), Vec<usize>>,
}

impl Names {
    /// The lists that are shipped.
    ///
    /// # Errors
    /// [`Located`] where a list is not what it should be, which a test excludes.
    pub fn shipped() -> Result<Self, Located> {
        let mut names = Self::default();
        for text in SHIPPED {
            let file: File = parse(text)?;
            let lists =
                [(Named::Maker, file.maker), (Named::Model, file.model), (Named::Calibre, file.calibre)];
            for (named, entries) in lists {
                for Entry { name, also } in entries {
                    if names.add(named, &name, &also) {
                        let problem =
                            Problem::Range { field: "name", value: name, must: "in one entry only" };
                        return Err(Located::at(text, 0, problem));
                    }
                }
            }
        }
        Ok(names)
    }

    /// Adds a name with its other names; tells whether one of them was known already. Then all are names of one thing.
    pub fn add(&mut self, named: Named, name: &str, also: &[String]) -> bool {
        let group = self.groups.len();
        let all: Vec<String> =
            std::iter::once(name).chain(also.iter().map(String::as_str)).map(str::to_owned).collect();
        let mut known = false;
        for name in &all {
            let groups = self.by_key.entry((named, name_key(name))).or_default();
            known |= groups.iter().any(|earlier| *earlier != group);
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        self.groups.push(all);
        known
    }

    /// A name and all its other names, itself first.
    pub fn all_of<'n>(&'n self, named: Named, name: &'n str) -> Vec<&'n str> {
        let mut all = vec![name];
        let mut keys = vec![name_key(name)];
        let mut at = 0;
        while let Some(key) = keys.get(at).cloned() {
            at += 1;
            let groups = self.by_key.get(&(named, key)).map_or(&[][..], Vec::as_slice);
            for other in groups.iter().flat_map(|group| &self.groups[*group]) {
                let key = name_key(other);
                if !keys.contains(&key) {
                    keys.push(key);
                    all.push(other);
                }
            }
        }
        all
    }
}

/// What two spellings of a name have in common: letters and digits in capitals, without accents, `×` as the letter x.
#[must_use]
pub fn name_key(name: &str) -> String {
    name.nfkd()
        .map(|c| match c {
            '×' => 'x',
            'ł' | 'Ł' => 'l',
            'ø' | 'Ø' => 'o',
            other => other,
        })
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_names_are_read_and_each_stands_in_one_entry() {
        let names = Names::shipped().unwrap();
        assert!(names.by_key.len() > 600, "{}", names.by_key.len());
        assert!(names.by_key.values().all(|groups| groups.len() == 1));
    }

    #[test]
    fn name_is_found_by_its_other_names_in_any_spelling() {
        let names = Names::shipped().unwrap();
        for (named, one, other) in [
            (Named::Maker, "FN", "Fabrique Nationale"),
            (Named::Maker, "izhmash", "Концерн Калашников"),
            (Named::Maker, "Ceska zbrojovka", "CZ"),
            (Named::Maker, "Lucznik", "F.B. Radom"),
            (Named::Calibre, "9 × 19 mm", "9mm Parabellum"),
            (Named::Calibre, "7,62x39", "7.62 mm Soviet"),
            (Named::Model, "Hi Power", "GP35"),
        ] {
            let keys: Vec<String> = names.all_of(named, one).into_iter().map(name_key).collect();
            assert!(keys.contains(&name_key(other)), "{one} {other} {keys:?}");
            assert_eq!(keys[0], name_key(one));
        }
        assert_eq!(names.all_of(Named::Maker, "Nobody"), ["Nobody"]);
        assert_eq!(names.all_of(Named::Model, "FN"), ["FN"]);
    }

    #[test]
    fn name_that_a_site_adds_joins_what_is_known() {
        let mut names = Names::shipped().unwrap();
        assert!(names.add(Named::Maker, "Norinco", &["Factory 386".to_owned()]));
        let all = names.all_of(Named::Maker, "FACTORY-386");
        assert!(all.contains(&"China North Industries"), "{all:?}");
    }
}
