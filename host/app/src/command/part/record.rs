//! `part record`: a weapon, pack or component that comes into the register outside a consignment.

use crate::command::consignment::in_words;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure, Wrong};
use crate::folder::{Folder, Owning};
use crate::lives::{Correcting, Entering, LifeLookup, Names, Which, Who, life_of, listed_in, of_life, sound};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use intake::columns::Column;
use intake::{Line, Severity};
use jiff::civil::Date;
use marking::country::Country;
use marking::item::Item;
use marking::mark::{PartKind, Place};
use registry::record::event::MoveKind;
use registry::record::{CatalogueKind, Happening, LifeId, LinkKind, Particulars, Recorded};
use registry::view::LifeRow;
use registry::{Act, View};
use serde_json::json;
use std::path::PathBuf;

#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Maker
    #[arg(long, required_unless_present = "corrects")]
    pub maker: Option<String>,
    /// Model
    #[arg(long)]
    pub model: Option<String>,
    /// Kind of weapon
    #[arg(long = "type", value_name = "TYPE")]
    pub kind: Option<String>,
    /// Calibre
    #[arg(long)]
    pub calibre: Option<String>,
    /// Serial as it stands on the metal; ? for a character that cannot be read
    #[arg(long)]
    pub serial: Option<String>,
    /// What is known of the serial: read, partly_read, none, obliterated, illegible, restored, unknown
    #[arg(long, value_name = "STATUS")]
    pub serial_status: Option<String>,
    /// How a restored serial was made readable again, as method|examiner|confidence
    #[arg(long, value_name = "METHOD|EXAMINER|CONFIDENCE")]
    pub restoration: Option<String>,
    /// Country of manufacture: KE, or a former one such as SU; CSHH or CSXX where CS is meant
    #[arg(long)]
    pub country: Option<String>,
    /// Year of manufacture
    #[arg(long)]
    pub year: Option<String>,
    /// What the site calls it; without it R- and the number of its entry
    #[arg(long, value_name = "NO")]
    pub item_no: Option<String>,
    /// How it came to be: factory, craft, converted, reactivated, mixed-parts, printed
    #[arg(long, value_name = "CLASS")]
    pub origin: Option<String>,
    /// Marks that stand on it, as text@part:place, several separated by |
    #[arg(long)]
    pub observed_marks: Option<String>,
    /// Lot, for ammunition
    #[arg(long)]
    pub lot: Option<String>,
    /// Anything else
    #[arg(long)]
    pub remarks: Option<String>,
    /// Another column of lists, by its heading; may be given several times
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = super::column_and_value)]
    pub set: Vec<(Column, String)>,
    #[command(flatten)]
    pub particulars: ParticularsArgs,
    /// Which essential component it is, where it is not a whole weapon
    #[arg(long, value_name = "PART")]
    pub component: Option<PartKind>,
    /// The weapon that the component belongs to
    #[arg(long, value_name = "WEAPON", requires = "component")]
    pub of: Option<String>,
    /// Where it lies now: site/building/rack
    #[arg(long, value_name = "PLACE", conflicts_with = "corrects")]
    pub place: Option<String>,
    /// List of serials of weapons that are alike in everything else: one to a line, or with headings
    #[arg(long, value_name = "LIST", conflicts_with_all = ["serial", "corrects"])]
    pub file: Option<PathBuf>,
    /// Scan the serials of weapons that are alike in everything else, until an empty line
    #[arg(long, conflicts_with_all = ["serial", "corrects"])]
    pub scan: bool,
    /// Take names that the catalogue does not know, and serials that look like others, as they are written
    #[arg(long)]
    pub as_written: bool,
    /// Why it is another weapon than the one of its maker and serial in the register
    #[arg(long, value_name = "WHY")]
    pub another: Option<String>,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

/// What identifies a weapon beyond maker, model, kind, calibre and serial.
#[derive(Debug, Default, clap::Args)]
pub struct ParticularsArgs {
    /// Part that bears the serial
    #[arg(long, value_name = "PART")]
    pub serial_part: Option<PartKind>,
    /// Place of the serial on that part, as left-rear
    #[arg(long, value_name = "PLACE")]
    pub serial_place: Option<Place>,
    /// Type of action: bolt, lever, pump, semi-automatic, automatic
    #[arg(long)]
    pub action: Option<String>,
    /// Length of the barrel in millimetres
    #[arg(long, value_name = "MM", value_parser = millimetres)]
    pub barrel_length: Option<u32>,
    /// Cartridges that the magazine holds
    #[arg(long, value_name = "N")]
    pub magazine_capacity: Option<u32>,
    /// Manufacturer, if it is not the make
    #[arg(long)]
    pub manufacturer: Option<String>,
    /// Country of the most recent import
    #[arg(long, value_name = "STATE")]
    pub last_import: Option<Country>,
    /// The day of its technical testing
    #[arg(long, value_name = "DATE")]
    pub tested: Option<Date>,
    /// The body that tested it
    #[arg(long, value_name = "BODY")]
    pub testing_body: Option<String>,
    /// How many pieces a pack holds
    #[arg(long, value_name = "N")]
    pub quantity: Option<u32>,
}

/// Reads millimetres into micrometres.
fn millimetres(text: &str) -> Result<u32, Wrong> {
    let must = || Wrong::from(Message::UsageMillimetres {});
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(must());
    }
    let um: u32 = format!("{fraction:0<3}").parse().map_err(|_| must())?;
    let whole: u32 = whole.parse().map_err(|_| must())?;
    whole.checked_mul(1000).and_then(|mm| mm.checked_add(um)).filter(|um| *um > 0).ok_or_else(must)
}

/// A record that is corrected: its life, and what was written.
struct Earlier {
    life: LifeId,
    recorded: Recorded,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    record(args, &mut Owning::open(folder, output)?, output)
}

/// Records a weapon, pack or component, or many that are alike.
///
/// # Errors
/// A [`Failure`] that says why it was not done.
pub fn record(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    let earlier = entering.corrected().map(|entry| earlier(&entering, entry)).transpose()?;
    let rows = rows(args, earlier.as_ref(), output)?;
    let view = entering.view();
    let lookup =
        LifeLookup::new(view, earlier.as_ref().map_or(Which::All, |earlier| Which::But(earlier.life)));
    let mut lines = intake::by_hand::read_values(&rows, entering.day(), &lookup);
    lookup.finish()?;
    judge(view, args, earlier.as_ref().map(|earlier| earlier.life), &lines, output)?;
    let mut names = Names::new(view, output, args.as_written);
    for line in &mut lines {
        settle_names(&mut names, line)?;
    }
    let first = entering.next();
    let of = args.of.as_deref().map(|of| life_of(view, of, None)).transpose()?.map(|row| row.life);
    let mut batch = Batch::default();
    for (index, line) in (first..).zip(lines) {
        let Some(item) = line.item else { return Err(Failure::bug("values were entered and not read")) };
        batch.add(view, args, earlier.as_ref(), (index, item), of)?;
    }
    let Batch { recorded, links, others } = batch;
    let added = std::mem::take(&mut names.added).into_iter().map(Act::CatalogueAdded);
    let lives: Vec<LifeId> = others.iter().map(|(life, _)| *life).collect();
    let day = entering.day();
    let moved = args.place.as_ref().map(|place| placed(&lives, day, place));
    let acts = recorded.into_iter().chain(links).chain(moved).chain(added).collect();
    entering.write(acts)?;
    tell(output, entering.view(), &others)
}

/// The entry that is corrected, with the life that it is of.
fn earlier(entering: &Entering<'_, impl Desk>, entry: u64) -> Result<Earlier, Failure> {
    let not = || {
        Failure::fixable(Message::NotSuchEntryToCorrect { entry }).hint(Message::HintNotSuchEntryToCorrect {})
    };
    let found = entering.desk.ledger().entry(entry)?.ok_or_else(not)?;
    let Act::ItemRecorded(recorded) = found.act else { return Err(not()) };
    let by_number = entering.view().life_by_item_no(&recorded.item.item_no)?;
    let row = by_number.filter(|row| row.described_by == entry).or(entering.view().life(entry)?);
    let life = row.ok_or_else(not)?.life;
    Ok(Earlier { life, recorded: *recorded })
}

/// What was typed, a list of values for each weapon.
fn rows(
    args: &Args,
    earlier: Option<&Earlier>,
    output: &Output,
) -> Result<Vec<Vec<(Column, String)>>, Failure> {
    let one = values(args, earlier.map(|earlier| &earlier.recorded.item));
    let mut written = args.file.as_deref().map(listed_in).transpose()?.unwrap_or_default();
    if args.scan {
        let scanned = output.ask_lines(&Message::AskScanSerials {});
        written.extend((1..).zip(scanned).map(|(line, named)| crate::lives::Written {
            line,
            named,
            maker: None,
        }));
    }
    if args.file.is_none() && !args.scan {
        return Ok(vec![one]);
    }
    if written.is_empty() {
        return Err(Failure::usage(Message::NoLivesNamed {}).hint(Message::HintNoLivesNamed {}));
    }
    let of = |written: crate::lives::Written| {
        let mut values = one.clone();
        values.retain(|(column, _)| {
            *column != Column::Serial && (*column != Column::Maker || written.maker.is_none())
        });
        values.push((Column::Serial, written.named));
        values.extend(written.maker.map(|maker| (Column::Maker, maker)));
        values
    };
    Ok(written.into_iter().map(of).collect())
}

/// The values of one weapon; of a corrected one, what was not typed is as it was.
fn values(args: &Args, earlier: Option<&Item>) -> Vec<(Column, String)> {
    let was = |value: &dyn Fn(&Item) -> String| earlier.map(value).filter(|value| !value.is_empty());
    let serial_typed = args.serial.is_some() || args.serial_status.is_some();
    let of_serial = |value: &dyn Fn(&Item) -> String| if serial_typed { None } else { was(value) };
    let typed = [
        (Column::ItemNo, args.item_no.clone().or(was(&|item| item.item_no.clone()))),
        (Column::Maker, args.maker.clone().or(was(&|item| item.maker.to_string()))),
        (Column::Model, args.model.clone().or(was(&|item| item.model.to_string()))),
        (Column::Kind, args.kind.clone().or(was(&|item| item.kind.to_string()))),
        (Column::Calibre, args.calibre.clone().or(was(&|item| item.calibre.to_string()))),
        (Column::Serial, args.serial.clone().or(of_serial(&|item| item.serial.clone().unwrap_or_default()))),
        (
            Column::SerialStatus,
            args.serial_status.clone().or(of_serial(&|item| item.serial_status.as_str().to_owned())),
        ),
        (Column::Restoration, args.restoration.clone().or(of_serial(&restoration))),
        (
            Column::Country,
            args.country.clone().or(was(&|item| {
                item.country_of_manufacture.map(|country| country.code().to_owned()).unwrap_or_default()
            })),
        ),
        (
            Column::Year,
            args.year
                .clone()
                .or(was(&|item| item.year_of_manufacture.map(|year| year.to_string()).unwrap_or_default())),
        ),
        (Column::OriginClass, args.origin.clone()),
        (Column::ObservedMarks, args.observed_marks.clone()),
        (Column::Lot, args.lot.clone()),
        (Column::Remarks, args.remarks.clone().or(was(&|item| item.remarks.clone()))),
    ];
    let typed = typed.into_iter().filter_map(|(column, value)| Some((column, value?)));
    args.set.iter().cloned().chain(typed).collect()
}

fn restoration(item: &Item) -> String {
    let words = item.restoration.as_ref();
    words.map(|how| format!("{}|{}|{}", how.method, how.examiner, how.confidence)).unwrap_or_default()
}

/// Refuses what has to be corrected, and what a person has not taken as it is written. Alarms are no reason to refuse.
fn judge(
    view: View<'_>,
    args: &Args,
    own: Option<LifeId>,
    lines: &[Line],
    output: &Output,
) -> Result<(), Failure> {
    let mut refused = 0;
    for line in lines {
        let known = others(view, own, line.item.as_ref())?;
        // What raises an alarm is recorded whatever else its record says: it is the same maker and serial.
        let gone: Vec<LifeRow> = known.iter().filter(|row| row.state.raises_alarm()).cloned().collect();
        let only_alarms = !known.is_empty() && gone.len() == known.len();
        if let Some(item) = line.item.as_ref().filter(|_| !only_alarms) {
            let weapon = format!("{} {}", item.maker, item.serial.as_deref().unwrap_or_default());
            sound(output, &weapon, &gone);
        }
        for finding in &line.findings {
            let is_known = matches!(finding.id(), "in-register" | "serial-in-register" | "register-alarm");
            let holds = match finding.severity() {
                _ if is_known && only_alarms => continue,
                _ if is_known => args.another.is_none(),
                Severity::Refusal => true,
                Severity::Question => !args.as_written,
                Severity::Notice => false,
            };
            let (what, remedy) = text::of_finding(finding);
            output.line(&in_words(finding, &what, &remedy));
            refused += u64::from(holds);
        }
    }
    if refused == 0 {
        return Ok(());
    }
    Err(Failure::fixable(Message::NotRecorded { count: refused }).hint(Message::HintNotRecorded {}))
}

/// The other weapons of an item's maker and serial.
fn others(view: View<'_>, own: Option<LifeId>, item: Option<&Item>) -> Result<Vec<LifeRow>, Failure> {
    let identity = item.and_then(Item::identity);
    let mut rows =
        identity.map(|identity| view.lives_of_identity(&identity)).transpose()?.unwrap_or_default();
    rows.retain(|row| Some(row.life) != own);
    Ok(rows)
}

fn settle_names(names: &mut Names<'_>, line: &mut Line) -> Result<(), Failure> {
    let Some(item) = &mut line.item else { return Ok(()) };
    item.maker = names.settle(CatalogueKind::Maker, "", &item.maker)?.into();
    item.model = names.settle(CatalogueKind::Model, &item.maker, &item.model)?.into();
    item.calibre = names.settle(CatalogueKind::Calibre, "", &item.calibre)?.into();
    Ok(())
}

/// What is written at once.
#[derive(Default)]
struct Batch {
    recorded: Vec<Act>,
    links: Vec<Act>,
    /// Each weapon with those of its identity that raise an alarm.
    others: Vec<(LifeId, Vec<LifeRow>)>,
}

impl Batch {
    fn add(
        &mut self,
        view: View<'_>,
        args: &Args,
        earlier: Option<&Earlier>,
        (index, mut item): (u64, Item),
        of: Option<LifeId>,
    ) -> Result<(), Failure> {
        let life = earlier.map_or(index, |earlier| earlier.life);
        if item.item_no.is_empty() {
            item.item_no = format!("R-{index}");
        }
        if let Some(earlier) = earlier {
            let was = &earlier.recorded.item;
            if args.observed_marks.is_none() {
                item.observed_marks.clone_from(&was.observed_marks);
            }
            item.details = item.details.or_else(|| was.details.clone());
            item.forensic_release = item.forensic_release.or_else(|| was.forensic_release.clone());
        }
        let same = others(view, Some(life), Some(&item))?;
        let (alarms, others): (Vec<_>, Vec<_>) = same.into_iter().partition(|row| row.state.raises_alarm());
        for other in others.iter().filter(|other| other.life < life) {
            let reason = args.another.clone().unwrap_or_default();
            self.links.push(Act::LivesLinked { life, other: other.life, how: LinkKind::Different, reason });
        }
        let was = earlier.map(|earlier| &earlier.recorded);
        self.recorded.push(Act::ItemRecorded(Box::new(Recorded {
            item,
            particulars: particulars(&args.particulars, was.and_then(|was| was.particulars.as_deref())),
            component: args.component.or(was.and_then(|was| was.component)),
            of: of.or(was.and_then(|was| was.of)),
            alarms: alarms.iter().map(|row| row.life).collect(),
            list_sha256: was.and_then(|was| was.list_sha256.clone()),
        })));
        self.others.push((life, alarms));
        Ok(())
    }
}

fn particulars(args: &ParticularsArgs, was: Option<&Particulars>) -> Option<Box<Particulars>> {
    let was = was.cloned().unwrap_or_default();
    let particulars = Particulars {
        serial_part: args.serial_part.or(was.serial_part),
        serial_place: args.serial_place.clone().or(was.serial_place),
        action: args.action.clone().or(was.action),
        barrel_length_um: args.barrel_length.or(was.barrel_length_um),
        magazine_capacity: args.magazine_capacity.or(was.magazine_capacity),
        manufacturer: args.manufacturer.clone().or(was.manufacturer),
        last_import: args.last_import.or(was.last_import),
        tested: args.tested.or(was.tested),
        testing_body: args.testing_body.clone().or(was.testing_body),
        quantity: args.quantity.or(was.quantity),
    };
    (particulars != Particulars::default()).then(|| Box::new(particulars))
}

fn placed(lives: &[LifeId], on: Date, place: &str) -> Act {
    let event = Happening::Moved {
        kind: MoveKind::Transfer,
        from: None,
        to: place.to_owned(),
        giver: None,
        taker: None,
        authority: None,
        due_back: None,
    };
    Act::Happened { lives: lives.to_vec(), on, event: Box::new(event) }
}

/// Alarms first; then each weapon as it stands in the register now.
fn tell(output: &Output, view: View<'_>, others: &[(LifeId, Vec<LifeRow>)]) -> Result<Ending, Failure> {
    let mut ending = Ending::Done;
    for (life, alarms) in others.iter().filter(|(_, alarms)| !alarms.is_empty()) {
        let weapon = view.life(*life)?.as_ref().map(of_life).unwrap_or_default();
        sound(output, &weapon, alarms);
        ending = Ending::Unfinished;
    }
    for (life, alarms) in others {
        let Some(row) = view.life(*life)? else { continue };
        let alarms: Vec<LifeId> = alarms.iter().map(|row| row.life).collect();
        output.datum(
            &Message::LifeRecorded { life: of_life(&row) },
            &json!({"life": life, "entry": row.described_by, "item_no": row.item_no, "alarms": alarms}),
        );
    }
    Ok(ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millimetres_are_read_exactly_or_not_at_all() {
        for (text, um) in [
            ("101", Some(101_000)),
            ("114.3", Some(114_300)),
            ("114,305", Some(114_305)),
            ("0", None),
            ("1.2345", None),
            ("4 in", None),
            ("-1", None),
            ("1.-2", None),
        ] {
            assert_eq!(millimetres(text).ok(), um, "{text}");
        }
    }
}
