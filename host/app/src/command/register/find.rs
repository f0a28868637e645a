//! `register find`: weapons by what can still be read of them, and by what they are.

use crate::command::event::one_of;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::lives::{of_state, state_word as life_state_word, word_of};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use marking::names::{Named, Names, name_key};
use registry::View;
use registry::record::CatalogueKind;
use registry::search::{Agreement, Field, FindError, Found, Hit, Query, Reason};
use registry::view::{ItemRow, JobState, LifeRow, LifeState, TextCheck};
use serde::Serialize;
use std::collections::BTreeSet;

const FIELDS: &[&str] = &[
    "serial",
    "station-number",
    "part-number",
    "observed-mark",
    "applied-mark",
    "code",
    "photo",
    "lot",
    "item-number",
];

/// Exact hits that are told apart at most.
const EXACT_MOST: usize = 100;

/// Find weapons by any mark or number, worn as it may be
///
/// Blanks, hyphens, dots and slashes make no difference, nor do capitals. Letters of other scripts and figures that are
/// easily taken for one another are found too, and one slip: two neighbours changed, a character lost or too many. Each
/// weapon is shown with the reason it was found, the likeliest first.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What was read: ? for a character that cannot be read, * for any number of them
    #[arg(default_value = "", hide_default_value = true)]
    pub query: String,
    /// Its maker, by any name
    #[arg(long, default_value = "", hide_default_value = true)]
    pub maker: String,
    /// Its model, by any name
    #[arg(long, default_value = "", hide_default_value = true)]
    pub model: String,
    /// Its calibre, by any name
    #[arg(long, default_value = "", hide_default_value = true)]
    pub calibre: String,
    /// Only of this consignment
    #[arg(long, default_value = "", hide_default_value = true)]
    pub consignment: String,
    /// Only this mark or number; may be given several times
    #[arg(long, value_parser = one_of::<Field>(FIELDS))]
    pub field: Vec<Field>,
    /// Think of no slip
    #[arg(long)]
    pub as_read: bool,
    /// Show so many at most
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub most: usize,
}

#[derive(Serialize)]
struct Row<'a> {
    life: Option<u64>,
    consignment: Option<&'a str>,
    item_no: &'a str,
    maker: &'a str,
    model: Option<&'a str>,
    calibre: Option<&'a str>,
    serial: Option<&'a str>,
    number: Option<&'a str>,
    job: Option<u64>,
    state: &'static str,
    text_verified: bool,
    became: Option<&'static str>,
    /// Which of its marks was found, and the mark; none where it was named by item number or by what it is.
    field: Option<Field>,
    mark: Option<&'a str>,
    cost: u32,
    reasons: &'a [Reason],
    agreement: Option<[Agreement; 3]>,
}

/// A weapon that was found, and how; no hit where it was named by item number or by what it is.
#[derive(Debug)]
pub struct Seen {
    /// The weapon.
    pub life: LifeRow,
    /// How its line of a consignment stands.
    pub item: Option<ItemRow>,
    /// Which of its marks was found.
    pub hit: Option<Hit>,
}

impl Seen {
    fn of(view: View<'_>, life: LifeRow, hit: Option<Hit>) -> Result<Self, Failure> {
        let item = match &life.consignment {
            Some(consignment) => view.item(consignment, &life.item_no)?,
            None => None,
        };
        Ok(Self { life, item, hit })
    }

    /// Why it was found, where that is not plain to see.
    pub fn why(&self) -> Vec<String> {
        self.hit.as_ref().map(why).unwrap_or_default()
    }

    /// How it stands: what came of its last job, and what became of it.
    pub fn stands(&self) -> String {
        let marked = self.item.as_ref().map(standing_words);
        let became =
            (self.life.state != LifeState::Here || marked.is_none()).then(|| of_state(self.life.state));
        marked.into_iter().chain(became).collect::<Vec<_>>().join(text::spoken().comma())
    }
}

/// What was found, the likeliest first.
#[derive(Debug)]
pub struct Looked {
    /// The weapons.
    pub seen: Vec<Seen>,
    /// Whether there are more.
    pub more: bool,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let looked = look(args, reading.view()?)?;
    looked.seen.iter().for_each(|seen| show(output, seen));
    if looked.more {
        output.say(&Message::FoundMore { shown: looked.seen.len() as u64 });
    }
    Ok(Ending::Done)
}

/// Finds weapons.
///
/// # Errors
/// A [`Failure`] where nothing was asked or found, or too little is known to search by.
pub fn look(args: &Args, view: View<'_>) -> Result<Looked, Failure> {
    let asked = Asked::new(args, view)?;
    if args.query.is_empty() {
        return list(args, &asked, view);
    }
    let named = named(view, &args.query)?;
    let found = match asked.find(view) {
        Err(FindError::TooVague(_)) if !named.is_empty() => Found::default(),
        Err(FindError::TooVague(vague)) => {
            let (known, least) = (vague.known as u64, vague.least as u64);
            return Err(Failure::fixable(Message::TooVague { query: args.query.clone(), known, least })
                .hint(Message::HintTooVague {}));
        }
        Err(FindError::Store(error)) => return Err(error.into()),
        Ok(found) => found,
    };
    let shown: BTreeSet<u64> = named.iter().map(|row| row.life).collect();
    let mut seen =
        named.into_iter().map(|row| Seen::of(view, row, None)).collect::<Result<Vec<_>, Failure>>()?;
    for hit in found.hits.into_iter().filter(|hit| !shown.contains(&hit.life)) {
        if let Some(row) = view.life(hit.life)? {
            seen.push(Seen::of(view, row, Some(hit))?);
        }
    }
    if seen.is_empty() {
        return Err(
            Failure::fixable(Message::NothingFound { query: args.query.clone() }).hint(Message::HintFind {})
        );
    }
    Ok(Looked { seen, more: found.more })
}

/// What is asked for, under all the names that are known here.
struct Asked<'a> {
    args: &'a Args,
    makers: Vec<String>,
    models: Vec<String>,
    calibres: Vec<String>,
}

impl<'a> Asked<'a> {
    fn new(args: &'a Args, view: View<'_>) -> Result<Self, Failure> {
        let mut names = Names::shipped().map_err(|error| Failure::bug(error.to_string()))?;
        let kinds = [
            (CatalogueKind::Maker, Named::Maker),
            (CatalogueKind::Model, Named::Model),
            (CatalogueKind::Calibre, Named::Calibre),
        ];
        for (kind, named) in kinds {
            for (_, entry) in view.catalogue(kind)? {
                names.add(named, &entry.name, &entry.also);
            }
        }
        let all = |named, name: &str| match name.trim() {
            "" => Vec::new(),
            name => names.all_of(named, name).into_iter().map(str::to_owned).collect(),
        };
        Ok(Self {
            args,
            makers: all(Named::Maker, &args.maker),
            models: all(Named::Model, &args.model),
            calibres: all(Named::Calibre, &args.calibre),
        })
    }

    fn find(&self, view: View<'_>) -> Result<Found, FindError> {
        let [makers, models, calibres] = [&self.makers, &self.models, &self.calibres]
            .map(|names| names.iter().map(String::as_str).collect());
        let (makers, models, calibres): (Vec<&str>, Vec<&str>, Vec<&str>) = (makers, models, calibres);
        view.search(&Query {
            text: &self.args.query,
            fields: &self.args.field,
            makers: &makers,
            models: &models,
            calibres: &calibres,
            consignment: &self.args.consignment,
            as_read: self.args.as_read,
            most: self.args.most,
        })
    }

    /// Whether a weapon is what is asked for, apart from its marks.
    fn is(&self, row: &LifeRow) -> bool {
        let one_of = |names: &[String], recorded: &str| {
            names.is_empty() || names.iter().any(|name| name_key(name) == name_key(recorded))
        };
        let there = &self.args.consignment;
        one_of(&self.makers, &row.maker)
            && one_of(&self.models, &row.model)
            && one_of(&self.calibres, &row.calibre)
            && (there.is_empty() || row.consignment.as_ref() == Some(there))
    }
}

/// Weapons by what they are, where nothing was read of them.
fn list(args: &Args, asked: &Asked<'_>, view: View<'_>) -> Result<Looked, Failure> {
    if [&args.maker, &args.model, &args.calibre, &args.consignment]
        .iter()
        .all(|given| given.trim().is_empty())
    {
        return Err(Failure::fixable(Message::NothingAsked {}).hint(Message::HintFind {}));
    }
    let mut found = Vec::new();
    let mut more = false;
    view.each_life(|row| {
        if asked.is(&row) {
            more |= found.len() == args.most;
            if found.len() < args.most {
                found.push(row);
            }
        }
    })?;
    if found.is_empty() {
        let words = [&args.maker, &args.model, &args.calibre, &args.consignment];
        let query = words.map(String::as_str).join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        return Err(Failure::fixable(Message::NothingFound { query }).hint(Message::HintFind {}));
    }
    let seen = found.into_iter().map(|row| Seen::of(view, row, None)).collect::<Result<Vec<_>, Failure>>()?;
    Ok(Looked { seen, more })
}

/// What is called so: by its number in a consignment's list, or by the site's.
fn named(view: View<'_>, query: &str) -> Result<Vec<LifeRow>, Failure> {
    let mut rows: Vec<LifeRow> = view.life_by_item_no(query)?.into_iter().collect();
    for id in view.consignments()? {
        let life = view.life_of_line(&id, query)?;
        rows.extend(life.map(|life| view.life(life)).transpose()?.flatten());
    }
    Ok(rows)
}

/// Lines whose item number, station number or serial is exactly this.
///
/// # Errors
/// A [`Failure`] where the register cannot be read.
pub fn exact(view: View<'_>, query: &str, maker: &str) -> Result<Vec<ItemRow>, Failure> {
    let mut lives = named(view, query)?;
    let makers: Vec<&str> = Some(maker).filter(|maker| !maker.is_empty()).into_iter().collect();
    let fields = &[Field::Serial, Field::StationNumber];
    let query =
        Query { text: query, fields, makers: &makers, as_read: true, most: EXACT_MOST, ..Query::default() };
    match view.search(&query) {
        Err(FindError::TooVague(_)) => {}
        Err(FindError::Store(error)) => return Err(error.into()),
        Ok(found) => {
            for hit in found.hits.iter().filter(|hit| hit.cost == 0) {
                lives.extend(
                    view.life(hit.life)?.filter(|life| lives.iter().all(|known| known.life != life.life)),
                );
            }
        }
    }
    let mut rows = Vec::new();
    for life in lives {
        if let Some(consignment) = &life.consignment {
            rows.extend(view.item(consignment, &life.item_no)?);
        }
    }
    Ok(rows)
}

fn show(output: &Output, seen: &Seen) {
    let Seen { life, item, hit } = seen;
    let hit = hit.as_ref();
    let state = item.as_ref().and_then(|item| item.state);
    let row = Row {
        life: Some(life.life),
        consignment: life.consignment.as_deref(),
        item_no: &life.item_no,
        maker: &life.maker,
        model: Some(&*life.model).filter(|model| !model.is_empty()),
        calibre: Some(&*life.calibre).filter(|calibre| !calibre.is_empty()),
        serial: life.serial.as_deref(),
        number: life.number.as_deref(),
        job: item.as_ref().and_then(|item| item.last_job),
        state: state_word(state),
        text_verified: matches!(state, Some(JobState::Applied { text: TextCheck::Verified, .. })),
        became: Some(life_state_word(life.state)),
        field: hit.map(|hit| hit.field),
        mark: hit.map(|hit| &*hit.text),
        cost: hit.map_or(0, |hit| hit.cost),
        reasons: hit.map_or(&[], |hit| &hit.reasons),
        agreement: hit.map(|hit| [hit.maker, hit.model, hit.calibre]),
    };
    let words = row_words(seen);
    let why = seen.why();
    if why.is_empty() {
        output.datum(&words, &row);
    } else {
        output.datum(
            &Message::FoundBecause { row: text::of(&words), why: why.join(text::spoken().comma()) },
            &row,
        );
    }
}

fn row_words(seen: &Seen) -> Message {
    let life = &seen.life;
    let name = match &life.consignment {
        Some(consignment) => format!("{consignment}/{:<6}", life.item_no),
        None => format!("R-{} {}", life.life, life.item_no),
    };
    let kind = [&*life.maker, &*life.model, &*life.calibre].into_iter().filter(|word| !word.is_empty());
    Message::FoundRow {
        item: name,
        maker: kind.collect::<Vec<_>>().join(" "),
        serial: life.serial.as_deref().unwrap_or("-").to_owned(),
        number: life.number.as_deref().unwrap_or("-").to_owned(),
        state: seen.stands(),
    }
}

/// Why it was found, where that is not plain to see.
fn why(hit: &Hit) -> Vec<String> {
    let plain = matches!(hit.field, Field::Serial | Field::StationNumber) && hit.reasons.is_empty();
    let field = (!plain).then(|| Message::FoundField { field: word_of(&hit.field), text: hit.text.clone() });
    let agreements = [
        ("maker", hit.maker, &hit.kind.maker),
        ("model", hit.model, &hit.kind.model),
        ("calibre", hit.calibre, &hit.kind.calibre),
    ];
    let agreements = agreements.into_iter().filter_map(|(what, how, recorded)| {
        let told = !matches!(how, Agreement::NotAsked | Agreement::Same);
        let (what, how, recorded) = (what.to_owned(), word_of(&how), recorded.clone());
        told.then_some(Message::FoundAgreement { what, how, recorded })
    });
    let all = field.into_iter().chain(hit.reasons.iter().map(reason_words)).chain(agreements);
    all.map(|words| text::of(&words)).collect()
}

fn reason_words(reason: &Reason) -> Message {
    let place = |at: usize| at as u64;
    match reason {
        Reason::Filled { at, recorded } => {
            Message::FoundFilled { at: place(*at), recorded: recorded.to_string() }
        }
        Reason::Script { at, read, recorded } => {
            Message::FoundScript { at: place(*at), read: read.to_string(), recorded: recorded.to_string() }
        }
        Reason::LookAlike { at, read, recorded } => {
            Message::FoundLookAlike { at: place(*at), read: read.to_string(), recorded: recorded.to_string() }
        }
        Reason::RecordUnreadable { at } => Message::FoundUnreadable { at: place(*at) },
        Reason::Transposed { at } => Message::FoundTransposed { at: place(*at), next: place(*at) + 1 },
        Reason::Missing { at, recorded } => {
            Message::FoundMissing { at: place(*at), recorded: recorded.to_string() }
        }
        Reason::Extra { at, read } => {
            Message::FoundExtra { at: place(*at), read: read.unwrap_or('?').to_string() }
        }
        Reason::Run { at, recorded } => Message::FoundRun { at: place(*at), recorded: recorded.clone() },
    }
}

/// What came of the item's last job; only what stands on metal can have its text verified.
fn standing_words(row: &ItemRow) -> String {
    let standing = match row.last_job {
        None => Message::StateNotMarked {},
        Some(job) => Message::StateOfJob { job, state: text::of(&state_words(row.state)) },
    };
    let checked = row.last_job.and(row.state).and_then(|state| match state {
        JobState::Applied { text: TextCheck::Verified, .. } => Some(Message::StateTextVerified {}),
        JobState::Applied { .. } => Some(Message::StateTextNotVerified {}),
        _ => None,
    });
    let aside = row.set_aside.then_some(Message::StateSetAside {});
    let all = [Some(standing), checked, aside].into_iter().flatten();
    all.map(|words| text::of(&words)).collect::<Vec<_>>().join(text::spoken().comma())
}

/// A job's state as people read it.
pub fn state_words(state: Option<JobState>) -> Message {
    match state {
        None => Message::StateNoJob {},
        Some(JobState::Open(_)) => Message::StateInDoubt {},
        Some(JobState::NoMark) => Message::StateNoMark {},
        Some(JobState::Spoilt) => Message::StateSpoilt {},
        Some(JobState::Applied { witnessed: true, .. }) => Message::StateWitnessed {},
        Some(JobState::Applied { witnessed: false, .. }) => Message::StateAttested {},
    }
}

/// A job's state in JSON.
fn state_word(state: Option<JobState>) -> &'static str {
    match state {
        None => "no job",
        Some(JobState::Open(_)) => "in doubt",
        Some(JobState::NoMark) => "no mark",
        Some(JobState::Spoilt) => "spoilt",
        Some(JobState::Applied { witnessed: true, .. }) => "applied (witnessed)",
        Some(JobState::Applied { witnessed: false, .. }) => "applied (attested)",
    }
}
