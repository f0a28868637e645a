//! The rules of a station: the shipped ones, what its folder puts in their place, and what its authority has filled in.

use crate::bench::driver;
use crate::config::Config;
use crate::consignment::sha256;
use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use crate::text;
use machines::{PayloadKind, SymbolBy};
use marking::authority::Authority;
use marking::case::Case;
use marking::library::{self, Library, LibraryError, Override};
use marking::machine::MachineLimits;
use marking::mark::TenthsUm;
use marking::path::sign::Sign;
use marking::path::{Font, GLYPHS};
use marking::profile::Profile;
use marking::programme::Programme;
use marking::rule::Condition;
use marking::weapon::Weapons;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// What a station marks by.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Rule files and profiles.
    pub library: Library,
    /// What the authority has filled in.
    pub authority: Authority,
    /// Drawings of signs: those that ship, and the station's own instead of them.
    pub signs: Vec<Sign>,
    sha256: String,
}

impl Rules {
    /// The shipped rules, and an authority that has filled in nothing.
    pub fn shipped() -> Self {
        let library = Library::shipped().clone();
        let sha256 = sha256(&library.sha256());
        Self { library, authority: Authority::default(), signs: shipped_signs(), sha256 }
    }

    /// Reads `rules`, `profiles`, `signs` and `authority.toml` of a station's folder, each as far as it is there.
    ///
    /// # Errors
    /// A [`Failure`] that names file, line, column and what is wrong there.
    pub fn read(folder: &Folder) -> Result<Self, Failure> {
        let mut own = Vec::new();
        for (kind, path) in
            [(library::Folder::Rules, folder.rules()), (library::Folder::Profiles, folder.profiles())]
        {
            own.extend(overrides(kind, &path)?);
        }
        let library = Library::load(&own).map_err(|error| invalid(&error))?;
        let path = folder.authority();
        let text = text_of(&path)?.unwrap_or_default();
        let authority = Authority::from_toml(&text).map_err(|located| {
            let file = path.display().to_string();
            invalid(&LibraryError { file, located })
        })?;
        let mut all = [&library.sha256()[..], text.as_bytes()].concat();
        let mut signs = shipped_signs();
        for (file, text) in files_of(&folder.signs())? {
            let sign = Sign::from_toml(&text).map_err(|located| invalid(&LibraryError { file, located }))?;
            signs.retain(|shipped| shipped.name != sign.name);
            signs.push(sign);
            all.extend_from_slice(text.as_bytes());
        }
        Ok(Self { library, authority, signs, sha256: sha256(&all) })
    }

    /// SHA-256 over everything that marks are made by, hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// A profile by its id.
    ///
    /// # Errors
    /// A [`Failure`] that lists the ids there are.
    pub fn profile(&self, id: &str) -> Result<Profile, Failure> {
        if !self.library.has_profile(id) {
            let known = self.library.profile_ids().collect::<Vec<_>>().join(text::spoken().comma());
            return Err(Failure::fixable(Message::ProfileUnknown { profile: id.to_owned(), known })
                .hint(Message::HintProfileUnknown {}));
        }
        self.library.profile(id).map_err(|error| invalid(&error))
    }

    /// The weapons that a profile describes.
    ///
    /// # Errors
    /// As [`Self::profile`].
    pub fn weapons(&self, profile: &str) -> Result<Weapons, Failure> {
        Ok(self.library.weapons_of(&self.profile(profile)?))
    }

    /// A profile made ready for a case on a machine.
    ///
    /// # Errors
    /// As [`Self::profile`], and where the profile makes no marks for the event.
    pub fn programme(&self, profile: &str, case: Case, machine: MachineLimits) -> Result<Programme, Failure> {
        let Profile { events, marks, .. } = self.profile(profile)?;
        let of_event =
            marks.iter().filter(|mark| mark.events.is_empty() || mark.events.contains(&case.event));
        // Lines with conditions may stand for one another.
        let sure =
            of_event.map(|mark| mark.lines.iter().filter(|line| line.when == Condition::default()).count());
        if let Some(lines) = sure.max().filter(|lines| !machine.takes_lines(*lines)) {
            let (profile, lines) = (profile.to_owned(), lines as u64);
            let max = machine.lines_max.unwrap_or_default() as u64;
            return Err(Failure::fixable(Message::ProfileTooManyLines { profile, lines, max })
                .hint(Message::HintProfileForOthers {}));
        }
        if !events.contains(&case.event) {
            let known =
                events.iter().map(ToString::to_string).collect::<Vec<_>>().join(text::spoken().comma());
            let (profile, event) = (profile.to_owned(), case.event.to_string());
            let hint = match known.is_empty() {
                true => Message::HintProfileForOthers {},
                false => Message::HintEventNotOfProfile { known },
            };
            return Err(Failure::fixable(Message::EventNotOfProfile { profile, event }).hint(hint));
        }
        Programme::new(&self.library, profile, self.authority.clone(), case, machine)
            .map_err(|error| invalid(&error))
    }

    /// What the station's machine can do.
    pub fn machine(&self, config: &Config) -> MachineLimits {
        let machine = &config.machine;
        let driver = driver(machine);
        let can = driver.capabilities();
        let by_text = can.payload == PayloadKind::Text;
        let tenths = |um: u32| TenthsUm(um * 10);
        MachineLimits {
            charset: match can.payload {
                PayloadKind::Path if machine.font == Font::DotFont5x7 => {
                    Some(GLYPHS.iter().map(|(character, _)| *character).collect())
                }
                PayloadKind::Path => Some((' '..='~').collect()),
                PayloadKind::Text if can.ascii_only => Some((' '..='~').collect()),
                PayloadKind::Text | PayloadKind::Die => None,
            },
            forbidden: can.forbidden.clone(),
            line_chars_max: by_text.then_some(can.text_max_chars),
            lines_max: by_text.then_some(can.texts_max),
            owns_glyphs: by_text,
            signs: if can.payload == PayloadKind::Path { self.signs.clone() } else { Vec::new() },
            symbols: can.symbol == SymbolBy::Path,
            height: machine.height_um.map(|(min, max)| (tenths(min), tenths(max))),
            depth_max: machine.depth_max_um.map(tenths),
            ..MachineLimits::of_method(machine.family.method(&machine.dialect.text))
        }
    }
}

/// The drawings that ship; a test of theirs reads them all.
fn shipped_signs() -> Vec<Sign> {
    Sign::shipped().unwrap_or_default()
}

fn overrides(folder: library::Folder, path: &Path) -> Result<Vec<Override>, Failure> {
    let named = files_of(path)?.into_iter();
    Ok(named.map(|(name, text)| Override { folder, name, text }).collect())
}

/// Name and text of each TOML file in a folder; none where there is no such folder.
fn files_of(path: &Path) -> Result<Vec<(String, String)>, Failure> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(not_read(path, &error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| not_read(path, &error))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = text_of(&path)?.unwrap_or_default();
            found.push((name, text));
        }
    }
    // Their order must not depend on the disk.
    found.sort();
    Ok(found)
}

/// A file's text; none where there is no such file.
fn text_of(path: &Path) -> Result<Option<String>, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(not_read(path, &error)),
    }
}

fn not_read(path: &Path, error: &std::io::Error) -> Failure {
    Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(error)
}

fn invalid(error: &LibraryError) -> Failure {
    let (line, column) = (error.located.line as u64, error.located.column as u64);
    Failure::fixable(Message::RulesInvalid { file: error.file.clone(), line, column })
        .cause(error.located.problem.to_string())
        .hint(Message::HintRules {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Family, Template, Training, write_template};
    use protocol::Realm;

    fn limits(family: Family, more: &str) -> MachineLimits {
        let training = Training { emulated: false, speed: 1 };
        let text = write_template(&Template {
            station: "KE-T-1",
            realm: Realm::Training,
            family,
            time_zone: "UTC",
            controller_path: "c",
            machine_path: "m",
            training,
        });
        let text = text.replace("[wiring]", &format!("{more}\n[wiring]"));
        Rules::shipped().machine(&Config::from_toml(&text).unwrap())
    }

    #[test]
    fn machine_limits_are_those_of_driver_and_configuration() {
        let gravotech =
            limits(Family::Gravotech, "[machine.limits]\nheight_min_um = 900\ndepth_max_um = 300\n");
        assert_eq!(gravotech.forbidden, ['"']);
        assert_eq!((gravotech.line_chars_max, gravotech.lines_max), (Some(64), Some(10)));
        assert_eq!(gravotech.height, Some((TenthsUm(9_000), TenthsUm(1_000_000))));
        assert_eq!(gravotech.depth_max, Some(TenthsUm(3_000)));
        let grbl = limits(Family::Grbl, "");
        assert_eq!((grbl.line_chars_max, grbl.lines_max, grbl.height), (None, None, None));
        assert!(grbl.charset.is_some_and(|charset| charset.contains('A') && !charset.contains('"')));
    }
}
