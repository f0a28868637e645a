//! The papers of the station: what the register says, put into the structs of the crate `paper`, in the language that is
//! spoken, and handed to the typesetter.
//!
//! In reading order: [`Asked`] which paper, [`told`] what one walk through the ledger brings together, then the papers,
//! [`certificate`], [`destruction`], [`label`], [`tag`], [`shift`], [`book`] and [`cards`], and [`typeset`].

mod book;
mod cards;
mod certificate;
mod destruction;
mod label;
mod shift;
mod tag;
mod told;
mod typeset;

pub use cards::badge;

use crate::command::register::checkpoint::Station;
use crate::command::register::prove;
use crate::error::Failure;
use crate::folder::Reading;
use crate::language::Language;
use crate::lives::of_word;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::rules::Rules;
use crate::{clock, station_key, text};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use marking::item::{Item, SerialStatus};
use paper::document::{Checkpoint, Description, words_of};
use paper::{Code, Document, Issue, PaperError, Sheet, Words};
use protocol::{LedgerPosition, Realm};
use registry::log::code;
use registry::subtree::frontier_at;
use registry::view::LifeRow;
use registry::{JobId, Store};

/// Which paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Of a consignment: confirmation of delivery, and assurance of the import marks.
    Certificate {
        /// The consignment.
        consignment: String,
    },
    /// Of a destruction, by its entry or by one of the weapons.
    Destruction {
        /// `R-12` for a weapon, a number for an entry.
        named: String,
    },
    /// Of a marked weapon.
    Label {
        /// The job.
        job: JobId,
    },
    /// The same for a label printer.
    Zpl {
        /// The job.
        job: JobId,
    },
    /// Of an item that is not marked.
    Tag {
        /// The consignment.
        consignment: String,
        /// The item.
        item: String,
    },
    /// Of a day; without one, the last day that something was entered.
    Shift {
        /// The day.
        day: Option<Date>,
    },
    /// Pages of the bound book: what came from one day to another, both with it.
    Book {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// The command cards.
    Cards,
}

/// A paper that is ready.
#[derive(Debug)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// A name for it, with its ending.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
}

/// Makes a paper in the language that is spoken.
///
/// # Errors
/// A [`Failure`] where the register has not what it is about, or it cannot be printed.
pub fn made(reading: &Reading, asked: &Asked) -> Result<Made, Failure> {
    let pdf =
        |name: String, bytes: Vec<u8>| Made { bytes, name: format!("{name}.pdf"), media: "application/pdf" };
    Ok(match asked {
        Asked::Certificate { consignment } => {
            pdf(format!("{consignment}-certificate"), printed(&certificate::of(reading, consignment)?)?)
        }
        Asked::Destruction { named } => {
            let (entry, paper) = destruction::of(reading, named)?;
            pdf(format!("destruction-{entry}"), printed(&paper)?)
        }
        Asked::Label { job } => pdf(format!("job-{job}-label"), printed(&label::of(reading, *job)?)?),
        Asked::Zpl { job } => Made {
            bytes: zpl(&label::of(reading, *job)?)?.into_bytes(),
            name: format!("job-{job}-label.zpl"),
            media: "text/plain; charset=utf-8",
        },
        Asked::Tag { consignment, item } => {
            pdf(format!("{consignment}-{item}-tag"), printed(&tag::of(reading, consignment, item)?)?)
        }
        Asked::Shift { day } => {
            let shift = shift::of(reading, *day)?;
            pdf(format!("shift-{}", shift.day), printed(&shift)?)
        }
        Asked::Book { from, to } => {
            pdf(format!("book-{from}-{to}"), printed(&book::of(reading, *from, *to)?)?)
        }
        Asked::Cards => pdf("command-cards".to_owned(), printed(&cards::commands(reading)?)?),
    })
}

/// A document as a PDF, in the language that is spoken.
fn printed<D: Document>(document: &D) -> Result<Vec<u8>, Failure> {
    typeset::pdf(&sheet_of(document)?)
}

/// A document in the language that is spoken.
fn sheet_of<D: Document>(document: &D) -> Result<Sheet, Failure> {
    paper::sheet(document, &words::<D>(text::spoken())).map_err(|error| not_printed(&error))
}

/// A label for a label printer; where the printer's font lacks a script, with its text in dots.
fn zpl(label: &paper::label::Label) -> Result<String, Failure> {
    let spoken = text::spoken();
    let training = text::of_paper(spoken, "paper-training");
    let written = if label.is_for_printers_font(&training) {
        label.zpl(&training)
    } else {
        label.zpl_drawn(&typeset::dots(&sheet_of(label)?)?, spoken.direction() == "rtl")
    };
    written.map_err(|error| not_printed(&error))
}

/// The words of a document in a language.
fn words<D: Document>(language: Language) -> Words {
    Words {
        lang: language.tag().to_owned(),
        rtl: language.direction() == "rtl",
        texts: words_of::<D>().map(|id| (id.to_owned(), text::of_paper(language, id))).collect(),
    }
}

fn not_printed(error: &PaperError) -> Failure {
    Failure::fixable(Message::PaperNotPrinted {}).because(error)
}

/// A code on a page or a label.
fn coded(text: &str, modules_max: usize) -> Result<Code, Failure> {
    Code::new(text, modules_max).map_err(|error| not_printed(&error))
}

/// The head of a paper.
fn issue(reading: &Reading, number: String) -> Result<Issue, Failure> {
    let station = station_of(reading).to_owned();
    let authority = Rules::read(&reading.folder)?.authority.name;
    let authority = if authority.trim().is_empty() { station.clone() } else { authority };
    let issued = clock::now().to_zoned(TimeZone::UTC).datetime();
    Ok(Issue { number, issued, station, authority, training: reading.config.realm == Realm::Training })
}

fn station_of(reading: &Reading) -> &str {
    reading.config.station.as_str().unwrap_or_default()
}

/// The ledger as it was with so many entries.
fn checkpoint_at(reading: &Reading, size: u64) -> Result<Checkpoint, Failure> {
    let db = reading.store().database().ok_or_else(|| Failure::bug("a register file without a database"))?;
    shown(reading, frontier_at(db, size)?.position())
}

/// The ledger as it is.
fn checkpoint_now(reading: &Reading) -> Result<Checkpoint, Failure> {
    let standing = reading.view()?.standing()?.ok_or_else(|| Failure::bug("a register without entries"))?;
    shown(reading, standing.position)
}

fn shown(reading: &Reading, position: LedgerPosition) -> Result<Checkpoint, Failure> {
    let station = station_of(reading);
    let key = station_key::read(&reading.folder, station, reading.config.realm)?;
    let origin = key.map_or_else(|| station.to_owned(), |key| key.verifier().name().to_owned());
    Ok(Checkpoint { origin, size: position.size, root: STANDARD.encode(position.root) })
}

/// The proof of an entry as a code, with the ledger that it leads to.
fn proof_of(reading: &Reading, entry: u64) -> Result<(Code, Checkpoint), Failure> {
    let station = Station::open(reading.folder.clone())?;
    // That no witness has signed yet stands in the proof itself.
    let proven = prove::of_entry(&station, entry, &Output::gathering(Answers::default()))?;
    let (text, _) = code::write(&proven.proofs).ok_or_else(|| Failure::fixable(Message::CodeTooLarge {}))?;
    Ok((coded(&text, Code::ON_PAGE)?, checkpoint_at(reading, proven.size)?))
}

/// What a weapon of a list is.
fn described(item: &Item) -> Description {
    Description {
        kind: of_word(&item.kind),
        maker: there(&item.maker),
        model: there(&item.model),
        calibre: there(&item.calibre),
        serial: item.serial.clone(),
        serial_status: status(item.serial_status),
    }
}

/// What a weapon of the register is.
fn described_life(row: &LifeRow) -> Description {
    Description {
        kind: of_word(&row.kind),
        maker: there(&row.maker),
        model: there(&row.model),
        calibre: there(&row.calibre),
        serial: row.serial.clone(),
        serial_status: status(row.serial_status),
    }
}

/// Why a serial does not say everything; none for one that was read.
fn status(status: SerialStatus) -> Option<String> {
    (status != SerialStatus::Read).then(|| of_word(status.as_str()))
}

fn there(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Somebody who signs in a role; without a name, a line to write it on.
fn signature(role: &Message, name: Option<String>) -> paper::document::Signature {
    paper::document::Signature { role: text::of(role), name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paper::document::SHARED_WORDS;
    use std::collections::BTreeSet;

    /// The words of every document, each once.
    fn all() -> BTreeSet<&'static str> {
        let lists = [
            paper::label::Label::WORDS,
            paper::certificate::Certificate::WORDS,
            paper::destruction::Destruction::WORDS,
            paper::tag::Tag::WORDS,
            paper::shift::Shift::WORDS,
            paper::book::Book::WORDS,
            paper::cards::CommandCards::WORDS,
            paper::cards::Badges::WORDS,
            SHARED_WORDS,
        ];
        lists.into_iter().flatten().copied().collect()
    }

    #[test]
    fn every_word_of_a_paper_is_there_in_every_language_and_none_is_unused() {
        for language in Language::all() {
            let ids = language.file().lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
            let there: BTreeSet<&str> = ids.filter(|id| id.starts_with("paper-")).collect();
            assert_eq!(there, all(), "{}", language.tag());
        }
    }

    #[test]
    fn words_of_a_paper_have_the_direction_of_their_language() {
        let words = |tag: &str| words::<paper::label::Label>(Language::named(tag).unwrap());
        let (arabic, french) = (words("ar"), words("fr"));
        assert!(arabic.rtl && !french.rtl);
        assert_ne!(arabic.texts["paper-station"], french.texts["paper-station"]);
    }
}
