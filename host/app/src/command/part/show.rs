//! `part show`: a weapon's whole life on one screen, with what was corrected shown as such.

use crate::clock;
use crate::command::register::{kept_in_words, kept_value};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::lives::{
    Parties, fields, in_one_line, life_of, of_act, of_life, of_state, sound, state_word, word_of,
};
use crate::message::Message;
use crate::output::Output;
use crate::{persons, text};
use marking::item::{Item, ObservedMark};
use marking::mark::MarkKind;
use registry::ledger::parse;
use registry::record::{Happening, LifeId, LinkKind, MarkSeen, Particulars, Recorded};
use registry::retention::Retention;
use registry::view::{HoldRow, LifeRow, LinkRow};
use registry::{Act, Entry, Store, View};
use serde_json::{Value, json};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// Weapon, by record number, station number, item number, serial or label
    pub weapon: String,
    /// Maker, where a serial fits several
    #[arg(long)]
    pub maker: Option<String>,
    /// Show where hidden marks are, too
    #[arg(long)]
    pub restricted: bool,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let row = life_of(reading.view()?, &args.weapon, args.maker.as_deref())?;
    let life = Life::read(&reading, row, args.restricted)?;
    let alarms = life.alarms(reading.view()?)?;
    sound(output, &of_life(&life.row), &alarms);
    if output.is_json() {
        output.row("", &life.value());
    } else {
        for line in life.lines(&reading)? {
            output.row(&line, &());
        }
    }
    Ok(if alarms.is_empty() { Ending::Done } else { Ending::Unfinished })
}

/// Everything that is recorded of one weapon.
pub struct Life {
    /// The weapon.
    pub row: LifeRow,
    /// What it is, as recorded or as in the manifest.
    pub item: Item,
    /// The record, where it came outside a consignment.
    pub recorded: Option<Recorded>,
    /// Its components.
    pub components: Vec<LifeRow>,
    /// Marks found on it later, with their entries.
    pub seen: Vec<(u64, MarkSeen)>,
    /// Every entry about it, in order.
    pub entries: Vec<Told>,
    /// What keeps it, or did.
    pub holds: Vec<HoldRow>,
    /// Other lives it has to do with.
    pub links: Vec<LinkRow>,
    /// How long it is kept.
    pub kept: Option<Retention>,
    /// Whether places of hidden marks are shown.
    pub restricted: bool,
}

/// An entry, and the one that declares it wrong.
pub struct Told {
    /// The entry.
    pub entry: Entry,
    /// The entry that declares it wrong.
    pub wrong: Option<Entry>,
}

impl Life {
    /// Reads it.
    ///
    /// # Errors
    /// The register's failure.
    pub fn read(reading: &Reading, row: LifeRow, restricted: bool) -> Result<Self, Failure> {
        let view = reading.view()?;
        let entry = |index: u64| -> Result<Entry, Failure> {
            let stored = reading.store().read(index, 1)?;
            let stored =
                stored.first().ok_or_else(|| Failure::bug("the view names an entry that is not there"))?;
            Ok(parse(stored)?)
        };
        let (item, recorded) = match entry(row.described_by)?.act {
            Act::ItemRecorded(recorded) => (recorded.item.clone(), Some(*recorded)),
            Act::Reserved(reservation) => (reservation.item.clone(), None),
            _ => return Err(Failure::bug("the view names an entry that describes no weapon")),
        };
        let mut entries = Vec::new();
        for index in view.entries_of(row.life)? {
            let wrong = view.declared_wrong(index)?.map(entry).transpose()?;
            entries.push(Told { entry: entry(index)?, wrong });
        }
        let (components, seen) = (view.components_of(row.life)?, view.marks_seen(row.life)?);
        let (holds, links) = (view.holds_of(row.life)?, view.links_of(row.life)?);
        let kept = view.retention(row.life, clock::day_of(clock::now()))?;
        Ok(Self { kept, row, item, recorded, components, seen, entries, holds, links, restricted })
    }

    /// The other lives that an alarm links this one to and that nobody has decided about.
    ///
    /// # Errors
    /// The register's failure.
    pub fn alarms(&self, view: View<'_>) -> Result<Vec<LifeRow>, Failure> {
        let other = |link: &LinkRow| if link.life == self.row.life { link.other } else { link.life };
        let decided =
            |life: LifeId| self.links.iter().any(|link| link.how != LinkKind::Alarm && other(link) == life);
        let mut alarms: Vec<LifeId> = self.links.iter().map(other).collect();
        alarms.retain(|life| !decided(*life));
        alarms.sort_unstable();
        alarms.dedup();
        let rows = alarms.into_iter().map(|life| view.life(life));
        Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    fn particulars(&self) -> Option<&Particulars> {
        self.recorded.as_ref().and_then(|recorded| recorded.particulars.as_deref())
    }

    fn lines(&self, reading: &Reading) -> Result<Vec<String>, Failure> {
        let parties = Parties::read(reading.store())?;
        let mut lines = vec![of_life(&self.row), self.standing()];
        let mut section = |name: &str, rows: Vec<String>| {
            if !rows.is_empty() {
                lines.extend([String::new(), text::of(&Message::LifeSection { section: name.to_owned() })]);
                lines.extend(rows);
            }
        };
        section("identity", self.identity(&parties));
        section("components", self.components.iter().map(|row| format!("  {}", of_life(row))).collect());
        section("marks", self.marks(&parties));
        let mut told = Vec::new();
        for one in &self.entries {
            told.push(self.told(reading, one, &parties)?);
        }
        section("life", told);
        section("holds", self.holds.iter().map(hold_in_words).collect());
        let mut linked = Vec::new();
        for link in &self.links {
            linked.push(link_in_words(reading.view()?, self.row.life, link)?);
        }
        section("links", linked);
        section("kept", self.kept.iter().flat_map(kept_in_words).collect());
        Ok(lines)
    }

    /// What has become of it, and where it lies.
    fn standing(&self) -> String {
        let state = of_state(self.row.state);
        let words = match &self.row.place {
            Some(place) => Message::LifeStandsAt { state, place: place.clone() },
            None => Message::LifeStands { state },
        };
        let corrected = self.row.corrected.then(|| text::of(&Message::LifeCorrected {}));
        let withdrawn = self.row.withdrawn.then(|| text::of(&Message::LifeWithdrawn {}));
        let all = [Some(text::of(&words)), corrected, withdrawn];
        all.into_iter().flatten().map(|words| format!("  {words}")).collect::<Vec<_>>().join("\n")
    }

    fn identity(&self, parties: &Parties) -> Vec<String> {
        let shown = self.what_it_is(parties);
        let width = shown.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        shown.into_iter().map(|(name, value)| format!("  {name:<width$}  {value}")).collect()
    }

    /// What it is: each field with its name in words.
    pub fn what_it_is(&self, parties: &Parties) -> Vec<(String, String)> {
        let mut item = self.item.clone();
        item.observed_marks.clear();
        let mut shown = fields(&item, parties);
        shown.extend(self.particulars().map(|more| fields(more, parties)).unwrap_or_default());
        let number = self.row.number.as_ref().map(|number| json!({"number": number}));
        let of = self.row.of.map(|of| json!({"of": of}));
        let consignment = self.row.consignment.as_ref().map(|id| json!({"consignment": id}));
        for more in [number, of, consignment].into_iter().flatten() {
            shown.extend(fields(&more, parties));
        }
        shown
    }

    fn marks(&self, parties: &Parties) -> Vec<String> {
        let observed = self.item.observed_marks.iter();
        let mut rows: Vec<String> =
            observed.map(|mark| self.mark(mark, mark.purpose == Some(MarkKind::Security), &[])).collect();
        for one in &self.entries {
            if let Act::Reserved(job) = &one.entry.act {
                let lines: Vec<_> = job.mark.lines.iter().map(|line| line.text.as_str()).collect();
                let spot = self.spot(job.mark.part.as_str(), &job.mark.place, job.mark.restricted);
                let (text, job) = (lines.join(" / "), one.entry.index);
                rows.push(format!("  {}", text::of(&Message::LifeMarkMade { spot, text, job })));
            }
        }
        for (_, seen) in &self.seen {
            let mut beside = seen.clone();
            beside.restricted = false;
            let more = json!({"method": beside.method, "depth_um": beside.depth_um, "observer": beside.observer,
                              "restored": beside.restored, "photo_sha256": beside.photo_sha256});
            rows.push(self.mark(&seen.mark, seen.restricted, &fields(&more, parties)));
        }
        rows
    }

    fn mark(&self, mark: &ObservedMark, hidden: bool, more: &[(String, String)]) -> String {
        let spot = self.spot(mark.part.as_str(), &mark.place, hidden);
        let kind = text::of(&Message::LifeWord { word: word_of(&mark.kind) });
        let words = text::of(&Message::LifeMarkSeen { spot, kind, text: mark.text.clone() });
        format!("  {words}{}", joined(more))
    }

    /// Part and place, unless they are hidden from whoever asks.
    pub fn spot(&self, part: &str, place: &marking::mark::Place, hidden: bool) -> String {
        if hidden && !self.restricted {
            return text::of(&Message::SpotRestricted {});
        }
        [text::of_part(part), text::of_place(place)].join(text::spoken().comma())
    }

    /// One entry of its life.
    fn told(&self, reading: &Reading, one: &Told, parties: &Parties) -> Result<String, Failure> {
        let Entry { index, stamp, by, act, .. } = &one.entry;
        let day = match act {
            Act::Happened { on, .. } => *on,
            _ => stamp.day,
        };
        let person = persons::name_of(reading.store(), by)?;
        let what = self.called(act);
        let words = Message::LifeEntry { day: day.to_string(), entry: *index, what, person };
        let mut words = text::of(&words);
        if let Some(wrong) = &one.wrong {
            words = text::of(&struck(wrong, words));
        }
        Ok(format!("  {words}{}", joined(&self.details(act, parties))))
    }

    /// What an act is called in this life.
    pub fn called(&self, act: &Act) -> String {
        match act {
            Act::ItemRecorded(recorded) if recorded.of == Some(self.row.life) => {
                text::of(&Message::ActName { act: "component-recorded".to_owned() })
            }
            _ => of_act(act),
        }
    }

    /// What an entry says, each field with its name in words.
    pub fn details(&self, act: &Act, parties: &Parties) -> Vec<(String, String)> {
        match act {
            Act::Happened { event, .. } => match &**event {
                Happening::Coded { restricted: true, technology, code, .. } if !self.restricted => {
                    fields(&json!({"technology": technology, "code": code}), parties)
                }
                event => fields(event, parties),
            },
            Act::ItemRecorded(recorded) => fields(&json!({"alarms": recorded.alarms}), parties),
            Act::MarkObserved(seen) => fields(&json!({"text": seen.mark.text}), parties),
            Act::HoldPlaced { .. }
            | Act::HoldReleased { .. }
            | Act::LivesLinked { .. }
            | Act::ErrorDeclared { .. } => fields(act, parties),
            Act::Counted(count) => {
                let missing = count.missing.contains(&self.row.life);
                let misplaced = count.misplaced.contains(&self.row.life);
                let (place, purpose) = (&count.place, count.purpose);
                fields(
                    &json!({"place": place, "purpose": purpose, "was_missing": missing, "was_misplaced": misplaced}),
                    parties,
                )
            }
            _ => Vec::new(),
        }
    }

    fn value(&self) -> Value {
        let row = &self.row;
        let entry = |one: &Told| {
            let wrong = one.wrong.as_ref().map(|wrong| wrong.index);
            json!({"entry": crate::command::register::shown(&one.entry, self.restricted), "declared_wrong_by": wrong})
        };
        let marks: Vec<Value> = self.seen.iter().map(|(entry, seen)| self.seen_value(*entry, seen)).collect();
        let hold = |hold: &HoldRow| {
            json!({"hold": hold.hold, "kind": hold.kind, "reference": hold.reference, "until": hold.until,
                   "released": hold.released})
        };
        let link = |link: &LinkRow| json!({"entry": link.entry, "life": link.life, "other": link.other, "how": link.how});
        json!({
            "life": row.life, "item_no": row.item_no, "consignment": row.consignment, "maker": row.maker,
            "model": row.model, "type": row.kind, "calibre": row.calibre, "serial": row.serial,
            "serial_status": row.serial_status, "number": row.number, "component": row.component, "of": row.of,
            "state": state_word(row.state), "place": row.place, "corrected": row.corrected,
            "withdrawn": row.withdrawn, "particulars": self.particulars(),
            "components": self.components.iter().map(|row| row.life).collect::<Vec<_>>(),
            "marks_seen": marks,
            "entries": self.entries.iter().map(entry).collect::<Vec<_>>(),
            "kept": self.kept.as_ref().map(kept_value),
            "holds": self.holds.iter().map(hold).collect::<Vec<_>>(),
            "links": self.links.iter().map(link).collect::<Vec<_>>(),
        })
    }

    fn seen_value(&self, entry: u64, seen: &MarkSeen) -> Value {
        let mut value = json!({"entry": entry, "seen": seen});
        if seen.restricted
            && !self.restricted
            && let Some(mark) = value.pointer_mut("/seen/mark").and_then(Value::as_object_mut)
        {
            mark.retain(|field, _| !matches!(field.as_str(), "part" | "place" | "area"));
        }
        value
    }
}

/// What was written, struck out in words: by which declaration, why, and what is right.
fn struck(wrong: &Entry, what: String) -> Message {
    match &wrong.act {
        Act::ErrorDeclared { reason, corrected_by: Some(right), .. } => {
            Message::LifeStruckFor { what, by: wrong.index, reason: reason.clone(), right: *right }
        }
        Act::ErrorDeclared { reason, .. } => {
            Message::LifeStruck { what, by: wrong.index, reason: reason.clone() }
        }
        _ => Message::LifeStruck { what, by: wrong.index, reason: String::new() },
    }
}

fn joined(fields: &[(String, String)]) -> String {
    let words = in_one_line(fields.to_vec());
    if words.is_empty() { words } else { format!("\n      {words}") }
}

/// A hold in words.
pub fn hold_in_words(hold: &HoldRow) -> String {
    let kind = text::of(&Message::LifeWord { word: word_of(&hold.kind) });
    let reference = hold.reference.clone();
    let words = match hold.released {
        None => Message::LifeHold {
            hold: hold.hold,
            kind,
            reference,
            until: hold.until.map_or_else(|| "none".to_owned(), |day| day.to_string()),
        },
        Some(entry) => Message::LifeHoldReleased { hold: hold.hold, kind, reference, entry },
    };
    format!("  {}", text::of(&words))
}

/// A link to another life in words.
///
/// # Errors
/// The register's failure.
pub fn link_in_words(view: View<'_>, life: LifeId, link: &LinkRow) -> Result<String, Failure> {
    let other = if link.life == life { link.other } else { link.life };
    let named = view
        .life(other)?
        .map_or_else(|| format!("R-{other}"), |row| format!("{} ({})", of_life(&row), of_state(row.state)));
    let how = text::of(&Message::LifeWord { word: word_of(&link.how) });
    Ok(format!("  {}", text::of(&Message::LifeLink { how, other: named, entry: link.entry })))
}
