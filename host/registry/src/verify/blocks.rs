//! Number blocks, their signatures, and the order in which their numbers are burned. Reads notes and keys by itself.

use super::facts::{Block, Facts};
use super::findings::Findings;
use crate::entry::{Entry, IssuedBlock};
use crate::hex;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use jiff::civil::Date;
use marking::number::NumberBlock;
use sha2::{Digest, Sha256};

/// The authority whose signature counts.
#[derive(Debug)]
pub(super) struct Authority {
    name: String,
    id: [u8; 4],
    key: VerifyingKey,
}

impl Authority {
    /// From `name+id+key`, of which the id is made from the others.
    fn read(text: &str) -> Option<Self> {
        let (name, rest) = text.split_once('+')?;
        let (id, key) = rest.split_once('+')?;
        let id: [u8; 4] = hex::decode(id.as_bytes())?;
        let bytes = STANDARD.decode(key).ok()?;
        let key = VerifyingKey::from_bytes(bytes.strip_prefix(&[1])?.try_into().ok()?).ok()?;
        let made = Sha256::new().chain_update(name).chain_update(b"\n").chain_update(&bytes).finalize();
        (!name.is_empty() && id == made[..4] && !key.is_weak()).then(|| Self {
            name: name.to_owned(),
            id,
            key,
        })
    }

    /// The text of a note that it signed.
    fn text_of<'a>(&self, note: &'a str) -> Option<&'a str> {
        let end = note.rfind("\n\n")?;
        let text = &note[..=end];
        let begins = format!("\u{2014} {} ", self.name);
        let mut signatures = note[end + 2..].lines().filter_map(|line| line.strip_prefix(&begins));
        let good = |line: &str| {
            let bytes = STANDARD.decode(line).ok()?;
            let signature = Signature::from_slice(bytes.strip_prefix(&self.id)?).ok()?;
            self.key.verify_strict(text.as_bytes(), &signature).ok()
        };
        signatures.any(|line| good(line).is_some()).then_some(text)
    }
}

/// A block's id, and the day on which it was issued.
type Issued = (String, Date);

/// What the text of a block's note must be, word for word, given its station, numbers, id and day.
fn text_says(text: &str, station: &str, block: &NumberBlock) -> Result<Issued, &'static str> {
    let value = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_default()
    };
    let (id, issued) = (value("block"), value("issued"));
    if value("station") != station {
        return Err("is for another station");
    }
    let check = block.check().map_or("none", |check| check.as_str());
    let expected = format!(
        "markstation-number-block-v1\nstation {station}\nblock {id}\nprefix {}\nfirst {}\nlast {}\nwidth {}\n\
         check {check}\nissued {issued}\n",
        block.prefix(),
        block.first(),
        block.last(),
        block.width()
    );
    let named = (1..=40).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    let day = issued.parse::<Date>().ok().filter(|day| day.to_string() == issued);
    match day {
        Some(day) if text == expected && named => Ok((id.to_owned(), day)),
        _ => Err("has a note that says something else"),
    }
}

/// An entry about blocks; `second` is whether a second, different person did it too.
pub(super) struct Rules<'a> {
    pub facts: &'a mut Facts,
    pub found: &'a mut Findings,
    pub entry: &'a Entry,
    pub second: bool,
}

impl Rules<'_> {
    fn say(&mut self, rule: &'static str, message: impl Into<String>) {
        self.found.add(Some(self.entry.index), rule, message.into());
    }

    pub(super) fn authority(&mut self, key: &str) {
        if !self.second {
            self.say("I-4", "an authority is admitted without a second, different person");
        }
        match Authority::read(key) {
            Some(authority) => self.facts.authority = Some(authority),
            None => self.say("FORMAT-field", "`key` is no verifier key of a signed note"),
        }
    }

    pub(super) fn block(&mut self, issued: &IssuedBlock) {
        let block = &issued.block;
        let other = self.facts.blocks.iter().find(|other| other.block.overlaps(block));
        if let Some(entry) = other.map(|other| other.entry) {
            self.say("I-4", format!("the block shares numbers with the one in entry {entry}"));
        }
        let signed = self.signed(issued).unwrap_or_else(|why| {
            self.say("I-4", format!("the block {why}"));
            None
        });
        if let (Some((_, day)), Some(since)) = (&signed, self.facts.readmitted_on)
            && *day < since
        {
            self.say(
                "I-4",
                format!("the block was issued on {day}, before the register was re-admitted on {since}"),
            );
        }
        let id = signed.map(|(id, _)| id);
        let again = |other: &&Block| id.is_some() && other.id == id;
        if let Some(entry) = self.facts.blocks.iter().find(again).map(|other| other.entry) {
            self.say("I-4", format!("the block was taken in before, in entry {entry}"));
        }
        let (entry, block) = (self.entry.index, block.clone());
        self.facts.blocks.push(Block { entry, block, id, voided: false, burned: None, voids: Vec::new() });
    }

    /// What the note of a signed block says.
    fn signed(&self, issued: &IssuedBlock) -> Result<Option<Issued>, &'static str> {
        match (&self.facts.authority, &issued.note) {
            (None, None) => Ok(None),
            (None, Some(_)) => Err("has a note, and no authority was admitted"),
            (Some(_), None) => Err("is not signed by the authority"),
            (Some(authority), Some(note)) => {
                let text = authority.text_of(note).ok_or("is not signed by the authority")?;
                text_says(text, &self.facts.station, &issued.block).map(Some)
            }
        }
    }

    pub(super) fn void(&mut self, first: &str, last: &str) {
        if !self.second {
            self.say("I-4", "numbers are voided without a second, different person");
        }
        let fits = |block: &mut Block| {
            let (first, last) = (block.block.parse(first)?, block.block.parse(last)?);
            let fresh = block.burned.is_none_or(|burned| burned < first);
            let apart = !block.voids.iter().any(|(from, to)| *from <= last && first <= *to);
            (!block.voided && first <= last && fresh && apart).then(|| block.voids.push((first, last)))
        };
        if self.facts.blocks.iter_mut().find_map(fits).is_none() {
            self.say(
                "I-4",
                format!("voids {first} to {last}, which are not unused numbers of one block in force"),
            );
        }
    }

    pub(super) fn readmitted(&mut self) {
        if !self.second {
            self.say("I-4", "the register is re-admitted without a second, different person");
        }
        self.facts.blocks.iter_mut().for_each(|block| block.voided = true);
        self.facts.readmitted_on = Some(self.entry.stamp.day);
    }
}

/// Burns a number that its item did not have yet. What is wrong with that is said.
pub(super) fn burn(facts: &mut Facts, number: &str) -> Result<(), String> {
    let in_force = |block: &&mut Block| !block.voided && block.block.contains(number);
    let Some(block) = facts.blocks.iter_mut().find(in_force) else {
        return Err(format!("number {number} is in no number block that is in force"));
    };
    let expected = block.next();
    let burned = block.block.parse(number);
    block.burned = block.burned.max(burned);
    match expected {
        Some(next) if Some(next) == burned => Ok(()),
        Some(next) => {
            let next = block.block.format(next).unwrap_or_default();
            Err(format!("number {number} is burned, and {next} is next"))
        }
        None => Err(format!("number {number} is burned, and its block is used up")),
    }
}

impl Block {
    /// The number after the greatest burned one, past every run of voided ones.
    fn next(&self) -> Option<u64> {
        let from = self.burned.map_or(Some(self.block.first()), |burned| burned.checked_add(1))?;
        let passed = |at: u64| self.voids.iter().find(|(first, last)| (*first..=*last).contains(&at));
        let mut next = from;
        while let Some((_, last)) = passed(next) {
            next = last.checked_add(1)?;
        }
        (next <= self.block.last()).then_some(next)
    }
}
