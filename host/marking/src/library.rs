//! The library: every rule file and profile, the shipped ones and those of the station's folder, read and checked together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use sha2::{Digest, Sha256};

use crate::authority::Authority;
use crate::conflict::{Conflict, read_conflicts};
use crate::force::{Active, Force, Gate};
use crate::instrument::{Instrument, Sources, read_sources};
use crate::profile::{Named, Profile, ProfileFile};
use crate::rule::{Rule, RuleId, Trigger};
use crate::text::{Located, Problem};
use crate::weapon::{Weapon, Weapons, read_weapons};

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// The program's own conditions, which hold under every profile.
pub const PROGRAM: &str = "MS";

/// Rule files, profiles and tables, checked.
#[derive(Debug, Clone)]
pub struct Library {
    sources: Sources,
    instruments: BTreeMap<String, Arc<Instrument>>,
    conflicts: Vec<Arc<Conflict>>,
    weapons: Vec<Weapon>,
    profiles: BTreeMap<String, Shelved<ProfileFile>>,
    sha256: [u8; 32],
}

/// A file of a station that takes the place of a shipped one, or adds to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// `rules` or `profiles`.
    pub folder: Folder,
    /// Its name, for example `canada.toml`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Where a file lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folder {
    /// Instruments and tables.
    Rules,
    /// Profiles.
    Profiles,
}

/// A mistake in a file of the library.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, {located}")]
pub struct LibraryError {
    /// The file.
    pub file: String,
    /// What, and where in it.
    #[source]
    pub located: Located,
}

/// Something with the file it was read from.
#[derive(Debug, Clone)]
struct Shelved<T> {
    file: String,
    text: String,
    read: T,
}

impl Library {
    /// The shipped library.
    ///
    /// # Panics
    /// Never: the program's build reads every shipped file and stops at a mistake.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Library> = OnceLock::new();
        SHIPPED
            .get_or_init(|| Self::load(&[]).expect("the shipped rule files were checked when this was built"))
    }

    /// The shipped library with a station's own files: one with a shipped file's name takes its place.
    ///
    /// # Errors
    /// [`LibraryError`] with file, line and column of the first mistake.
    pub fn load(overrides: &[Override]) -> Result<Self, LibraryError> {
        refuse_replaced_conditions(overrides)?;
        let rules = shelf(RULES, overrides, Folder::Rules);
        let profiles = shelf(PROFILES, overrides, Folder::Profiles);
        let table = |name: &str| *rules.get(name).unwrap_or(&"");
        let sources = read_sources(table("sources.toml")).map_err(in_file("sources.toml"))?;
        let weapons = read_weapons(table("weapons.toml")).map_err(in_file("weapons.toml"))?;
        let instruments = read_instruments(&rules, &sources)?;
        let known: BTreeSet<&RuleId> =
            instruments.values().flat_map(|i| i.rules.iter().map(|rule| &rule.id)).collect();
        let conflicts = read_conflicts(table("conflicts.toml"), |id| known.contains(id))
            .map_err(in_file("conflicts.toml"))?;
        let mut library = Self {
            sources,
            weapons,
            conflicts: conflicts.into_iter().map(Arc::new).collect(),
            profiles: BTreeMap::new(),
            sha256: digest(&rules, &profiles),
            instruments,
        };
        for (file, text) in profiles {
            let read = ProfileFile::from_toml(text).map_err(in_file(file))?;
            let id = read.id.get_ref().clone();
            let shelved = Shelved { file: file.to_owned(), text: text.to_owned(), read };
            if let Some(earlier) = library.profiles.insert(id.clone(), shelved) {
                let at_id = library.profiles[&id].read.id.span().start;
                let problem =
                    Problem::Twice { what: "profile", id: format!("{id} (also in {})", earlier.file) };
                return Err(LibraryError {
                    file: file.to_owned(),
                    located: Located::at(text, at_id, problem),
                });
            }
        }
        for id in library.profiles.keys() {
            library.profile(id)?;
        }
        Ok(library)
    }

    /// A profile with what it inherits, its conflicts settled.
    ///
    /// # Errors
    /// [`LibraryError`] where a profile it inherits, an instrument or a rule does not exist, where something is nowhere
    /// said, or where a conflict is open. A profile that does not exist is an error of the file it is named in.
    pub fn profile(&self, id: &str) -> Result<Profile, LibraryError> {
        let lineage = self.lineage(id)?;
        let profile = self.merge(&lineage)?;
        let own = lineage[0];
        self.check_names(own, &profile)?;
        self.check_conflicts(own, &profile)?;
        Ok(profile)
    }

    /// The ids of the profiles, in order.
    pub fn profile_ids(&self) -> impl Iterator<Item = &str> {
        self.profiles.keys().map(String::as_str)
    }

    /// Whether there is a profile of this name.
    pub fn has_profile(&self, id: &str) -> bool {
        self.profiles.contains_key(id)
    }

    /// Whether every character of a text is one that some profile writes.
    pub(crate) fn writes(&self, text: &str) -> bool {
        let charsets = || self.profiles.values().filter_map(|shelved| shelved.read.charset.as_ref());
        text.chars().all(|c| charsets().any(|charset| charset.get_ref().contains(c)))
    }

    /// The instruments by id.
    pub fn instruments(&self) -> impl Iterator<Item = &Arc<Instrument>> {
        self.instruments.values()
    }

    /// An instrument.
    pub fn instrument(&self, id: &str) -> Option<&Arc<Instrument>> {
        self.instruments.get(id)
    }

    /// A rule with its instrument.
    pub fn rule(&self, id: &RuleId) -> Option<(&Arc<Instrument>, &Arc<Rule>)> {
        self.instruments.values().find_map(|instrument| Some((instrument, instrument.rule(id)?)))
    }

    /// The contradictions between instruments.
    pub fn conflicts(&self) -> &[Arc<Conflict>] {
        &self.conflicts
    }

    /// Where rules were found.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The weapons of the shared table.
    pub fn weapons(&self) -> &[Weapon] {
        &self.weapons
    }

    /// The weapons by kind: the shared table, with what a profile and those it inherits from describe otherwise.
    pub fn weapons_of(&self, profile: &Profile) -> Weapons {
        Weapons::new(self.weapons.iter().chain(profile.weapons.iter().rev()))
    }

    /// SHA-256 over every file of the library, so that a consignment's record says by which text it was marked.
    pub fn sha256(&self) -> [u8; 32] {
        self.sha256
    }

    /// The rules of a profile as they stand for an authority, in the order in which they are cited; with `triggers` only
    /// those that speak of one of them.
    pub fn active(
        &self,
        profile: &Profile,
        authority: &Authority,
        triggers: Option<&[Trigger]>,
    ) -> Vec<Active> {
        let gate = Gate { profile, authority, sources: &self.sources };
        let named = profile.instruments().chain([PROGRAM]);
        let instruments = named.filter_map(|id| self.instruments.get(id));
        let rules =
            instruments.flat_map(|instrument| instrument.rules.iter().map(move |rule| (rule, instrument)));
        let wanted = rules.filter(|(rule, _)| triggers.is_none_or(|triggers| rule.is_triggered_by(triggers)));
        wanted.map(|(rule, instrument)| Active::new(rule, instrument, &gate)).collect()
    }

    /// The conflicts that these rules meet.
    pub fn met<'a>(&'a self, active: &'a [Active]) -> impl Iterator<Item = &'a Arc<Conflict>> {
        let on: BTreeSet<&RuleId> =
            active.iter().filter(|active| active.force > Force::Off).map(|active| &active.rule.id).collect();
        self.conflicts.iter().filter(move |conflict| conflict.is_met(|id| on.contains(id)))
    }

    fn lineage(&self, id: &str) -> Result<Vec<&Shelved<ProfileFile>>, LibraryError> {
        let mut lineage: Vec<&Shelved<ProfileFile>> = Vec::new();
        let mut wanted = id.to_owned();
        loop {
            let Some(shelved) = self.profiles.get(&wanted) else {
                let known = self.profiles.keys().cloned().collect::<Vec<_>>().join(", ");
                let problem =
                    Problem::Missing { what: "profile", id: wanted, remedy: format!("there are {known}") };
                return Err(match lineage.last() {
                    Some(heir) => {
                        heir.error(heir.read.inherits.as_ref().map_or(0, |i| i.span().start), problem)
                    }
                    None => LibraryError { file: id.to_owned(), located: Located::at("", 0, problem) },
                });
            };
            if lineage.iter().any(|earlier| earlier.file == shelved.file) {
                // The last heir is the one that closes the loop.
                let heir = lineage.last().copied().unwrap_or(shelved);
                let at = heir.read.inherits.as_ref().map_or(0, |i| i.span().start);
                let value = wanted;
                let problem = Problem::Range {
                    field: "inherits",
                    value,
                    must: "a profile that does not inherit this one",
                };
                return Err(heir.error(at, problem));
            }
            lineage.push(shelved);
            match &shelved.read.inherits {
                Some(parent) => wanted = parent.get_ref().clone(),
                None => return Ok(lineage),
            }
        }
    }

    /// The profile of a line of heirs: what is nearest wins, lists grow.
    fn merge(&self, lineage: &[&Shelved<ProfileFile>]) -> Result<Profile, LibraryError> {
        let own = lineage[0];
        let files = || lineage.iter().map(|shelved| &shelved.read);
        let unsaid = |field| {
            own.error(
                0,
                Problem::Range { field, value: "nowhere said".to_owned(), must: "it here, or inherit it" },
            )
        };
        let charset =
            files().find_map(|f| f.charset.as_ref()).ok_or_else(|| unsaid("charset"))?.get_ref().clone();
        let with_marks = lineage.iter().find(|shelved| !shelved.read.mark.is_empty());
        let mut marks = match with_marks {
            Some(shelved) => {
                shelved.read.marks(&charset).map_err(|(at, problem)| shelved.error(at, problem))?
            }
            None => Vec::new(),
        };
        let events =
            files().map(|f| &f.events).find(|events| !events.is_empty()).cloned().unwrap_or_default();
        // An heir with other events takes over the settings of a mark, not the mark.
        marks.retain(|mark| mark.events.is_empty() || mark.events.iter().any(|event| events.contains(event)));
        let named = |of: fn(&ProfileFile) -> &Vec<toml::Spanned<String>>| {
            let all =
                files().flat_map(|f| of(f).iter().map(|n| (n.get_ref().clone(), f.id.get_ref().clone())));
            all.map(|(instrument, by)| Named { instrument, by }).collect::<Vec<_>>()
        };
        let settled = files().flat_map(|f| {
            f.conflict.iter().map(|settled| (settled.get_ref().clone(), f.id.get_ref().clone()))
        });
        Ok(Profile {
            id: own.read.id.get_ref().clone(),
            edition: own.read.edition,
            title: own.read.title.clone(),
            lineage: files().map(|f| f.id.get_ref().clone()).collect(),
            jurisdiction: files().find_map(|f| f.jurisdiction),
            area: files().find_map(|f| f.area),
            events,
            binds: named(|f| &f.binds),
            guided_by: named(|f| &f.guided_by),
            adopts: files().flat_map(|f| f.adopts.iter().map(|a| a.get_ref().clone())).collect(),
            opt_in: named(|f| &f.opt_in).into_iter().map(|named| named.instrument).collect(),
            settled: settled.collect(),
            methods: files().find_map(|f| f.methods.clone()).ok_or_else(|| unsaid("methods"))?,
            height: *files().find_map(|f| f.height.as_ref()).ok_or_else(|| unsaid("height"))?.get_ref(),
            depth: *files().find_map(|f| f.depth.as_ref()).ok_or_else(|| unsaid("depth"))?.get_ref(),
            line_chars_max: *files()
                .find_map(|f| f.line_chars_max.as_ref())
                .ok_or_else(|| unsaid("line-chars-max"))?
                .get_ref(),
            charset,
            marks,
            weapons: files().flat_map(|f| f.weapon.iter().map(|w| w.get_ref().clone())).collect(),
        })
    }

    /// Every instrument and rule that a profile names exists, and every line has a rule that is switched on.
    fn check_names(&self, own: &Shelved<ProfileFile>, profile: &Profile) -> Result<(), LibraryError> {
        let file = &own.read;
        let adopted = file.adopts.iter().map(|adopted| (adopted.span().start, &adopted.get_ref().instrument));
        let named =
            file.binds.iter().chain(&file.guided_by).map(|named| (named.span().start, named.get_ref()));
        for (at, instrument) in named.chain(adopted) {
            if !self.instruments.contains_key(instrument) {
                let known = self.instruments.keys().cloned().collect::<Vec<_>>().join(", ");
                let (id, remedy) = (instrument.clone(), format!("there are {known}"));
                return Err(own.error(at, Problem::Missing { what: "instrument", id, remedy }));
            }
        }
        for id in &file.opt_in {
            let exists = self.instruments.contains_key(id.get_ref())
                || self.rule(&id.get_ref().as_str().into()).is_some();
            if !exists {
                let remedy = "name a rule or an instrument".to_owned();
                let problem = Problem::Missing { what: "rule", id: id.get_ref().clone(), remedy };
                return Err(own.error(id.span().start, problem));
            }
        }
        for (at, cited) in file.cited() {
            if self.rule(cited).is_none() {
                let remedy = "name a rule of a rule file".to_owned();
                return Err(own.error(at, Problem::Missing { what: "rule", id: cited.to_string(), remedy }));
            }
        }
        self.check_lines(own, profile)
    }

    fn check_lines(&self, own: &Shelved<ProfileFile>, profile: &Profile) -> Result<(), LibraryError> {
        let triggers = triggers_of(profile);
        let active = self.active(profile, &Authority::default(), Some(&triggers));
        let is_on = |active: &&Active| active.force > Force::Off;
        let asked = |line: &crate::profile::LineRule| {
            let by_element = |active: &Active| {
                let rule = &active.rule;
                line.template.elements().any(|element| rule.speaks_of(element))
            };
            active
                .iter()
                .filter(is_on)
                .any(|active| by_element(active) || line.rules.contains(&active.rule.id))
        };
        let mut lines = profile.marks.iter().flat_map(|mark| &mark.lines);
        match lines.find(|line| !asked(line)) {
            Some(_) if own.read.mark.is_empty() => Err(own.error(0, Problem::NoRule)),
            Some(line) => {
                let literal = line.template.literals();
                let at = own.text.find(&literal).filter(|_| !literal.is_empty());
                Err(own.error(at.unwrap_or_else(|| own.text.find("[[mark]]").unwrap_or(0)), Problem::NoRule))
            }
            None => Ok(()),
        }
    }

    /// Every conflict that the profile meets is settled, by it or by default.
    fn check_conflicts(&self, own: &Shelved<ProfileFile>, profile: &Profile) -> Result<(), LibraryError> {
        for settled in &own.read.conflict {
            let conflict = self.conflicts.iter().find(|conflict| conflict.id == settled.get_ref().id);
            let at = settled.span().start;
            let Some(conflict) = conflict else {
                let (id, remedy) = (settled.get_ref().id.clone(), "name one of conflicts.toml".to_owned());
                return Err(own.error(at, Problem::Missing { what: "conflict", id, remedy }));
            };
            if !conflict.has_winner(&settled.get_ref().winner) {
                let sides = conflict.winners().collect::<Vec<_>>().join("\", \"");
                let (id, remedy) = (settled.get_ref().winner.clone(), format!("name one of \"{sides}\""));
                return Err(own.error(at, Problem::Missing { what: "winner", id, remedy }));
            }
        }
        let active = self.active(profile, &Authority::default(), Some(&triggers_of(profile)));
        let open = self.met(&active).find(|c| c.default.is_none() && profile.winner(&c.id).is_none());
        match open {
            Some(conflict) => {
                let sides = conflict.side.iter().map(|side| {
                    let rules = side.rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                    format!("\"{}\" ({rules})", side.name)
                });
                let between = sides.collect::<Vec<_>>().join(" and ");
                let (id, what) = (conflict.id.clone(), conflict.what.clone());
                Err(own.error(own.read.id.span().start, Problem::ConflictSilent { id, what, between }))
            }
            None => Ok(()),
        }
    }
}

/// What the events of a profile trigger; records are kept whatever happens.
pub(crate) fn triggers_of(profile: &Profile) -> Vec<Trigger> {
    let events = profile.events.iter().flat_map(|event| event.triggers().iter().copied());
    events.chain([Trigger::Record]).collect()
}

impl Rule {
    /// Whether the rule asks for an element, in whatever way.
    pub fn speaks_of(&self, element: crate::rule::Element) -> bool {
        [&self.elements, &self.one_of, &self.if_known].into_iter().any(|asked| asked.contains(&element))
    }
}

impl<T> Shelved<T> {
    fn error(&self, at: usize, problem: Problem) -> LibraryError {
        LibraryError { file: self.file.clone(), located: Located::at(&self.text, at, problem) }
    }
}

fn in_file(file: &str) -> impl FnOnce(Located) -> LibraryError + use<> {
    let file = file.to_owned();
    move |located| LibraryError { file, located }
}

type Shelf<'a> = BTreeMap<&'a str, &'a str>;

fn shelf<'a>(shipped: &[(&'a str, &'a str)], overrides: &'a [Override], folder: Folder) -> Shelf<'a> {
    let own = overrides.iter().filter(|own| own.folder == folder);
    shipped.iter().copied().chain(own.map(|own| (own.name.as_str(), own.text.as_str()))).collect()
}

/// The file of the program's own conditions.
const CONDITIONS: &str = "markstation.toml";

/// Refuses files that would change what the program rests on: its own conditions, and how far the shipped sources are
/// trusted.
fn refuse_replaced_conditions(overrides: &[Override]) -> Result<(), LibraryError> {
    for own in overrides.iter().filter(|own| own.folder == Folder::Rules) {
        let fixed = |at, what: &str, remedy| {
            let problem = Problem::Fixed { what: what.to_owned(), remedy };
            Err(LibraryError { file: own.name.clone(), located: Located::at(&own.text, at, problem) })
        };
        if own.name == CONDITIONS {
            let remedy =
                "take the file away, and write rules of one's own as another instrument in another file";
            return fixed(0, "the file of the program's own conditions", remedy);
        }
        if own.name == "sources.toml" {
            check_sources(own)?;
        } else if !TABLES.contains(&own.name.as_str()) && names_program(&own.text) {
            let remedy = "give the file's instrument an id of its own";
            return fixed(0, "MS, the instrument of the program's own conditions,", remedy);
        }
    }
    Ok(())
}

/// Whether a rule file says that it is the program's own instrument.
fn names_program(text: &str) -> bool {
    let file: Option<toml::Table> = toml::from_str(text).ok();
    file.is_some_and(|file| file.get("id").and_then(toml::Value::as_str) == Some(PROGRAM))
}

/// A station's sources hold every shipped one, and none of those as more than it is.
fn check_sources(own: &Override) -> Result<(), LibraryError> {
    let shipped = RULES.iter().find(|(file, _)| *file == own.name).map_or("", |(_, text)| text);
    let shipped = read_sources(shipped).map_err(in_file(&own.name))?;
    let known = read_sources(&own.text).map_err(in_file(&own.name))?;
    for (id, source) in &shipped {
        let at = own.text.find(&format!("\"{id}\"")).unwrap_or(0);
        let (what, remedy) = match known.get(id) {
            None => (format!("source {id}"), "keep every shipped source, and add to them"),
            Some(found) if found.primary && !source.primary => {
                (format!("the trust in source {id}"), "write primary = false as shipped, or add a source")
            }
            Some(_) => continue,
        };
        let located = Located::at(&own.text, at, Problem::Fixed { what, remedy });
        return Err(LibraryError { file: own.name.clone(), located });
    }
    Ok(())
}

/// The tables among the rule files; every other one is an instrument.
const TABLES: [&str; 3] = ["sources.toml", "conflicts.toml", "weapons.toml"];

fn read_instruments(
    rules: &Shelf<'_>,
    sources: &Sources,
) -> Result<BTreeMap<String, Arc<Instrument>>, LibraryError> {
    let mut instruments = BTreeMap::new();
    let mut seen: BTreeMap<RuleId, String> = BTreeMap::new();
    for (file, text) in rules.iter().filter(|(file, _)| !TABLES.contains(file)) {
        let error = |located| LibraryError { file: (*file).to_owned(), located };
        let instrument = Instrument::from_toml(text, sources).map_err(error)?;
        let start = |name: &str| text.find(&format!("\"{name}\"")).unwrap_or(0);
        for rule in &instrument.rules {
            if let Some(other) = seen.insert(rule.id.clone(), instrument.id.clone()) {
                let problem = Problem::Twice { what: "rule", id: format!("{} (also in {other})", rule.id) };
                return Err(error(Located::at(text, start(rule.id.as_str()), problem)));
            }
        }
        let id = instrument.id.clone();
        if instruments.insert(id.clone(), Arc::new(instrument)).is_some() {
            return Err(error(Located::at(text, start(&id), Problem::Twice { what: "instrument", id })));
        }
    }
    Ok(instruments)
}

fn digest(rules: &Shelf<'_>, profiles: &Shelf<'_>) -> [u8; 32] {
    let mut digest = Sha256::new();
    for (file, text) in rules.iter().chain(profiles) {
        for part in [file, text] {
            digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            digest.update(part.as_bytes());
        }
    }
    digest.finalize().into()
}
