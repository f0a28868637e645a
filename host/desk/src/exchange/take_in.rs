//! From lines to entries: what another register handed on becomes acts of this one.
//!
//! Everything gets numbers of this register. Marks that the other station applied are marks found on the weapon here.
//! What was declared wrong there, and what cannot be proven here, is left out and told.

use super::line::{EXCHANGE, LifeLine, Line, PartyLine};
use jiff::civil::Date;
use marking::country::Country;
use marking::item::{ItemIdentity, ObservedKind, ObservedMark};
use marking::mark::Place;
use registry::record::{Happening, LifeId, MarkSeen, Party, PartyId, Recorded};
use registry::{Act, StoreError, View};
use std::collections::{BTreeMap, HashMap};

/// Why lines cannot be taken in at all.
#[derive(Debug, thiserror::Error)]
pub enum TakeInError {
    /// The register could not be asked.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A line is not of the form.
    #[error("line {line} is no line of an exchange file: {why}")]
    Form {
        /// The line, from 1.
        line: u64,
        /// What is wrong with it.
        why: String,
    },
    /// The first line is not the head of a version that is read here.
    #[error("line 1 is not the head of an exchange file of version {EXCHANGE}")]
    Head,
    /// Real and training do not mix (I-12).
    #[error(
        "the file is of a {file} register and this is a {here} one: neither is ever taken into the other"
    )]
    Realm {
        /// Realm of the file.
        file: String,
        /// Realm of this register.
        here: String,
    },
}

/// What is not taken in as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Clash {
    /// The weapon is in this register.
    #[error(
        "line {line}: maker and serial are those of life {here} of this register: leave the line out, or record what \
         is new of that life"
    )]
    Here {
        /// The line.
        line: u64,
        /// The life here.
        here: LifeId,
    },
    /// The file says the weapon twice.
    #[error("line {line}: maker and serial are those of line {other}: correct the file")]
    Twice {
        /// The line.
        line: u64,
        /// The earlier line.
        other: u64,
    },
    /// Another recorded item has its number.
    #[error("line {line}: item number {item_no} is taken in this register: give it another in the file")]
    ItemNo {
        /// The line.
        line: u64,
        /// The number.
        item_no: String,
    },
    /// It was destroyed, which only the register that counted it can say.
    #[error("line {line}: the weapon was destroyed; the record of it stays in the register that counted it")]
    Destroyed {
        /// The line.
        line: u64,
    },
    /// It names a party or a life that is in no line of the file.
    #[error("line {line}: {field} names {value}, which is in no line of the file: hand the file on whole")]
    Dangling {
        /// The line.
        line: u64,
        /// The field.
        field: &'static str,
        /// What it names.
        value: u64,
    },
    /// A field does not hold what it must.
    #[error("line {line}: field {field} holds \"{value}\": {rule}")]
    Field {
        /// The line.
        line: u64,
        /// The field.
        field: &'static str,
        /// What it holds.
        value: String,
        /// What it must be.
        rule: &'static str,
    },
}

impl Clash {
    /// The line that is left out for it.
    #[must_use]
    pub fn line(&self) -> u64 {
        match self {
            Self::Here { line, .. }
            | Self::Twice { line, .. }
            | Self::ItemNo { line, .. }
            | Self::Destroyed { line }
            | Self::Dangling { line, .. }
            | Self::Field { line, .. } => *line,
        }
    }
}

/// What a file comes to.
#[derive(Debug, Default)]
pub struct Taken {
    /// The acts, in order; the first becomes the entry that is next in the ledger.
    pub acts: Vec<Act>,
    /// Lives of the file, by their numbers there and here.
    pub lives: BTreeMap<LifeId, LifeId>,
    /// Parties of the file, likewise.
    pub parties: BTreeMap<PartyId, PartyId>,
    /// Lines that were left out, and why.
    pub clashes: Vec<Clash>,
    /// Marks whose places are hidden in the file, so that they cannot be recorded here.
    pub hidden_marks: u64,
    /// Events that were declared wrong there.
    pub wrong_events: u64,
}

/// Reads the lines of a file.
///
/// # Errors
/// [`TakeInError::Form`] for the first line that is none, [`TakeInError::Head`].
pub fn read_lines(text: &str) -> Result<Vec<(u64, Line)>, TakeInError> {
    let mut lines = Vec::new();
    for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        let read =
            serde_json::from_str(text).map_err(|error| TakeInError::Form { line, why: error.to_string() })?;
        lines.push((line, read));
    }
    match lines.first() {
        Some((_, Line::Register(head))) if head.exchange == EXCHANGE => Ok(lines),
        _ => Err(TakeInError::Head),
    }
}

/// The acts that take the lines in, if the first of them becomes entry `next` on `day`.
///
/// # Errors
/// [`TakeInError`]. What is wrong with single lines is in [`Taken::clashes`].
pub fn drafts(
    lines: &[(u64, Line)],
    view: View<'_>,
    next: u64,
    day: Date,
    sha256: &str,
) -> Result<Taken, TakeInError> {
    let mut taking = Taking {
        view,
        next,
        day,
        sha256,
        station: String::new(),
        taken: Taken::default(),
        seen: HashMap::new(),
        item_nos: HashMap::new(),
    };
    for (at, line) in lines {
        match line {
            Line::Register(head) => {
                taking.same_realm(&head.realm)?;
                taking.station.clone_from(&head.station);
            }
            Line::Party(party) => taking.party(*at, party),
            Line::Life(_) => {}
        }
    }
    let lives = || {
        lines.iter().filter_map(|(line, read)| match read {
            Line::Life(life) => Some((*line, &**life)),
            _ => None,
        })
    };
    // Weapons first, so that their components can name them.
    for of_weapon in [true, false] {
        for (line, life) in lives().filter(|(_, life)| life.of.is_none() == of_weapon) {
            taking.life(line, life)?;
        }
    }
    for (line, life) in lives() {
        taking.marks(line, life);
    }
    taking.events(lives());
    for (line, life) in lives() {
        taking.links(line, life);
    }
    Ok(taking.taken)
}

struct Taking<'a> {
    view: View<'a>,
    next: u64,
    day: Date,
    sha256: &'a str,
    station: String,
    taken: Taken,
    /// Lines by the identities that they have.
    seen: HashMap<ItemIdentity, u64>,
    item_nos: HashMap<String, u64>,
}

impl Taking<'_> {
    fn same_realm(&self, file: &str) -> Result<(), TakeInError> {
        let here = match self.view.standing()?.map(|standing| standing.realm) {
            Some(protocol::Realm::Training) => "training",
            _ => "real",
        };
        match here == file {
            true => Ok(()),
            false => Err(TakeInError::Realm { file: file.to_owned(), here: here.to_owned() }),
        }
    }

    fn push(&mut self, act: Act) -> u64 {
        self.taken.acts.push(act);
        self.next + self.taken.acts.len() as u64 - 1
    }

    /// Who a natural person is stays in the register that holds it; here the party is named after it.
    fn party(&mut self, at: u64, line: &PartyLine) {
        let code = line.country.as_deref().filter(|_| !line.natural_person);
        let country = code.and_then(|code| Country::from_alpha2_strict(code).ok());
        if let (Some(code), None) = (code, country) {
            let rule = "an alpha-2 code of ISO 3166-1";
            let (field, value) = ("country", code.to_owned());
            return self.taken.clashes.push(Clash::Field { line: at, field, value, rule });
        }
        let there = format!("{} party {} (natural person)", self.station, line.party);
        let party = Party {
            roles: line.roles.clone(),
            name: if line.natural_person { Some(there) } else { line.name.clone() },
            address: line.address.clone().filter(|_| !line.natural_person),
            country,
            licence: line.licence.clone().filter(|_| !line.natural_person),
            sealed: None,
        };
        let here = self.push(Act::PartyRecorded(Box::new(party)));
        self.taken.parties.insert(line.party, here);
    }

    fn life(&mut self, line: u64, life: &LifeLine) -> Result<(), TakeInError> {
        match self.recorded(line, life)? {
            Ok(recorded) => {
                let here = self.push(Act::ItemRecorded(Box::new(recorded)));
                self.taken.lives.insert(life.life, here);
            }
            Err(clash) => self.taken.clashes.push(clash),
        }
        Ok(())
    }

    fn recorded(&mut self, line: u64, life: &LifeLine) -> Result<Result<Recorded, Clash>, TakeInError> {
        if life.state == "destroyed" {
            return Ok(Err(Clash::Destroyed { line }));
        }
        let mut item = life.item.clone();
        if let Some(consignment) = &life.consignment {
            item.item_no = format!("{consignment}/{}", item.item_no);
        }
        if self.item_nos.insert(item.item_no.clone(), line).is_some()
            || self.view.life_by_item_no(&item.item_no)?.is_some()
        {
            return Ok(Err(Clash::ItemNo { line, item_no: item.item_no }));
        }
        let mut alarms = Vec::new();
        if let Some(identity) = item.identity() {
            for row in self.view.lives_of_identity(&identity)? {
                if !row.state.raises_alarm() {
                    return Ok(Err(Clash::Here { line, here: row.life }));
                }
                alarms.push(row.life);
            }
            if let Some(other) = self.seen.insert(identity, line) {
                return Ok(Err(Clash::Twice { line, other }));
            }
        }
        alarms.sort_unstable();
        let of = match life.of.map(|of| (of, self.taken.lives.get(&of))) {
            None => None,
            Some((_, Some(here))) => Some(*here),
            Some((value, None)) => return Ok(Err(Clash::Dangling { line, field: "of", value })),
        };
        Ok(Ok(Recorded {
            item,
            particulars: life.particulars.clone().map(Box::new),
            component: life.component,
            of,
            alarms,
            list_sha256: Some(self.sha256.to_owned()),
        }))
    }

    fn marks(&mut self, line: u64, life: &LifeLine) {
        let Some(here) = self.taken.lives.get(&life.life).copied() else { return };
        for seen in &life.observed {
            self.push(Act::MarkObserved(Box::new(MarkSeen { life: here, ..seen.clone() })));
        }
        for mark in &life.applied {
            let (Some(part), Some(place)) = (mark.part, &mark.place) else {
                self.taken.hidden_marks += 1;
                continue;
            };
            let Ok(place) = place.parse::<Place>() else {
                let rule = "lower-case words of letters and digits joined by hyphens";
                let value = place.clone();
                self.taken.clashes.push(Clash::Field { line, field: "applied.place", value, rule });
                continue;
            };
            let text = mark.lines.join(" ");
            let found =
                ObservedMark { kind: ObservedKind::Mark, part, place, text, area: None, purpose: None };
            self.push(Act::MarkObserved(Box::new(MarkSeen {
                life: here,
                mark: found,
                method: Some(mark.method.as_str().to_owned()),
                depth_um: None,
                observer: Some(format!("{} job {}", self.station, mark.job)),
                restored: None,
                photo_sha256: None,
                restricted: false,
            })));
        }
    }

    /// Events keep their order. One that concerns many lives is one entry again.
    fn events<'b>(&mut self, lives: impl Iterator<Item = (u64, &'b LifeLine)>) {
        let mut by_entry: BTreeMap<u64, (u64, Vec<LifeId>, Date, Happening)> = BTreeMap::new();
        for (line, life) in lives {
            let Some(here) = self.taken.lives.get(&life.life).copied() else { continue };
            for event in &life.events {
                if event.error.is_some() {
                    self.taken.wrong_events += 1;
                    continue;
                }
                if event.on > self.day {
                    let rule = "nothing happened after the day of this station";
                    let value = event.on.to_string();
                    self.taken.clashes.push(Clash::Field { line, field: "events.on", value, rule });
                    continue;
                }
                let row = by_entry
                    .entry(event.entry)
                    .or_insert_with(|| (line, Vec::new(), event.on, event.event.clone()));
                row.1.push(here);
            }
        }
        for (line, mut lives, on, mut event) in by_entry.into_values() {
            lives.sort_unstable();
            match renumber(&mut event, &self.taken.parties) {
                Ok(()) => {
                    self.push(Act::Happened { lives, on, event: Box::new(event) });
                }
                Err(value) => self.taken.clashes.push(Clash::Dangling { line, field: "event", value }),
            }
        }
    }

    fn links(&mut self, line: u64, life: &LifeLine) {
        let Some(here) = self.taken.lives.get(&life.life).copied() else { return };
        // Each link stands in both lines; the later one tells it.
        for link in life.links.iter().filter(|link| link.other < life.life) {
            match self.taken.lives.get(&link.other).copied() {
                Some(other) => {
                    let reason = link.reason.clone();
                    self.push(Act::LivesLinked {
                        life: here.max(other),
                        other: here.min(other),
                        how: link.how,
                        reason,
                    });
                }
                None => {
                    let clash = Clash::Dangling { line, field: "links.other", value: link.other };
                    self.taken.clashes.push(clash);
                }
            }
        }
    }
}

/// Gives the parties of an event the numbers that they have here; the number of one that is in no line is the error.
fn renumber(event: &mut Happening, parties: &BTreeMap<PartyId, PartyId>) -> Result<(), PartyId> {
    for party in parties_of(event) {
        *party = *parties.get(party).ok_or(*party)?;
    }
    Ok(())
}

fn parties_of(event: &mut Happening) -> Vec<&mut PartyId> {
    match event {
        Happening::Transferred { from, to, .. } => from.iter_mut().chain([to]).collect(),
        Happening::Imported(import) => [&mut import.importer, &mut import.exporter, &mut import.recipient]
            .into_iter()
            .flatten()
            .collect(),
        Happening::Exported(export) => export.consignee.iter_mut().collect(),
        Happening::Owned { custodian, .. } => custodian.iter_mut().collect(),
        Happening::Moved { giver, taker, .. } => giver.iter_mut().chain(taker).collect(),
        Happening::Seized(seizure) => seizure.persons.iter_mut().collect(),
        Happening::Lost(absence) | Happening::Stolen(absence) => absence.last_possessor.iter_mut().collect(),
        Happening::Deactivated { .. }
        | Happening::Destroyed(_)
        | Happening::Recovered { .. }
        | Happening::TestFired { .. }
        | Happening::Coded { .. }
        | Happening::Photographed { .. } => Vec::new(),
    }
}
