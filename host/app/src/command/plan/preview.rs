//! Previews of planned marks: an SVG and a PNG for each, at true scale, with the rules in the legend.

use super::work::{Planned, Work};
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::text::{self, Vocabulary, word};
use marking::item::Item;
use marking::mark::{MarkLine, Method, PlannedMark};
use marking::plan::{Proposed, Site, site};
use marking::preview::{
    CellForm, Direction, Reason, Sheet, SheetLine, SheetObserved, SheetSymbol, Words, png, svg,
};
use marking::programme::Programme;
use serde_json::json;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Pixels per inch of the PNG.
const DPI: u32 = 300;

/// Draws the marks of an item. Gives how many could not be drawn; why was said.
///
/// # Errors
/// A [`Failure`] where a file cannot be written or is there already.
pub fn draw(
    folder: &Path,
    restricted: bool,
    work: &Work<'_>,
    item: &Item,
    planned: &Planned,
    output: &Output,
) -> Result<u64, Failure> {
    fs::create_dir_all(folder).map_err(|error| not_written(folder, &error))?;
    let mut undrawn = 0;
    for (number, proposed) in (1..).zip(&planned.plan.marks) {
        if proposed.mark.restricted && !restricted {
            continue;
        }
        let drawn = sheet(&work.programme, item, proposed)
            .and_then(|sheet| Ok((svg(&sheet), png(&sheet, DPI).map_err(|error| error.to_string())?)));
        match drawn {
            Ok((svg, png)) => {
                let stem = stem(item, &proposed.mark, number);
                let files = [folder.join(format!("{stem}.svg")), folder.join(format!("{stem}.png"))];
                write_new(&files[0], svg.as_bytes())?;
                write_new(&files[1], &png)?;
                report(item, &files, output);
            }
            Err(why) => {
                undrawn += 1;
                output.say(&Message::PreviewNot { item: item.item_no.clone(), why });
            }
        }
    }
    Ok(undrawn)
}

fn report(item: &Item, files: &[PathBuf; 2], output: &Output) {
    let [svg, png] = files.each_ref().map(|file| file.display().to_string());
    let value = json!({"row": "preview", "item_no": item.item_no, "svg": svg, "png": png});
    output.datum(&Message::PreviewWritten { svg, png }, &value);
}

/// A name that any disk takes.
fn stem(item: &Item, mark: &PlannedMark, number: u32) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let item_no: String = item.item_no.chars().map(plain).collect();
    format!("{item_no}-{number}-{}-{}", mark.part, mark.place)
}

fn write_new(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    opened.and_then(|mut open| open.write_all(bytes)).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => {
            Failure::fixable(Message::PreviewExists { file: file.display().to_string() })
                .hint(Message::HintPreviewExists {})
        }
        _ => not_written(file, &error),
    })
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(error)
}

/// What a preview shows.
///
/// # Errors
/// Why the mark cannot be drawn.
pub fn sheet(programme: &Programme, item: &Item, proposed: &Proposed) -> Result<Sheet, String> {
    let mark = &proposed.mark;
    let Site { surface, measured, sagitta_max_um, layout } =
        site(programme, item, proposed).map_err(|error| error.to_string())?;
    layout.dots().map_err(|error| error.to_string())?;
    let lines = layout.lines.into_iter().zip(&mark.lines).map(|(placed, line)| SheetLine {
        text: placed.text,
        rect: placed.rect,
        reasons: reasons(programme, line),
    });
    let here = item
        .observed_marks
        .iter()
        .filter(|observed| measured && observed.part == mark.part && observed.place == mark.place);
    let observed = here.filter_map(|found| {
        Some(SheetObserved { rect: found.area?, kind: found.kind, text: found.text.clone() })
    });
    let symbol = proposed.symbol.as_ref().zip(layout.symbol).map(|(placed, at)| SheetSymbol {
        symbol: placed.symbol.clone(),
        text: placed.content.to_string(),
        x_um: at.x_um(),
        y_um: at.y_um(),
        cells: if mark.method == Method::Laser { CellForm::Square } else { CellForm::Dot },
        reasons: Vec::new(),
    });
    Ok(Sheet {
        title: title(item, mark),
        surface,
        sagitta_max_um,
        observed: observed.collect(),
        lines: lines.collect(),
        symbol,
        glyphs: Vec::new(),
        notes: notes(proposed, measured),
        words: words(),
    })
}

/// Why a line stands on the metal.
pub fn reasons(programme: &Programme, line: &MarkLine) -> Vec<Reason> {
    let reasons = line.rules.iter().map(|rule| {
        let active = programme.rules().iter().find(|active| active.rule.id == rule.id);
        Reason {
            rule: rule.id.to_string(),
            citation: rule.citation.to_string(),
            asks: active.map_or_else(String::new, |active| active.rule.asks.clone()),
        }
    });
    reasons.collect()
}

fn title(item: &Item, mark: &PlannedMark) -> String {
    let serial = item.serial.as_deref().unwrap_or("-");
    let (part, place) = (text::of_part(mark.part.as_str()), text::of_place(&mark.place));
    let at = text::of(&Message::PlanMark { part, place });
    format!("{} {} {} {serial}, {at}", item.item_no, item.maker, item.model)
}

fn notes(proposed: &Proposed, measured: bool) -> Vec<String> {
    let size = Message::PreviewSize {
        height: proposed.height.to_string(),
        depth: proposed.depth.to_string(),
        method: word(Vocabulary::Method, proposed.mark.method),
    };
    let unmeasured = (!measured).then_some(Message::PreviewUnmeasured {});
    [Some(size), unmeasured].iter().flatten().map(text::of).collect()
}

fn words() -> Words {
    Words {
        direction: Direction::LeftToRight,
        observed_mark: text::of(&Message::PreviewMark {}),
        spoilt_mark: text::of(&Message::PreviewSpoilt {}),
        no_mark_zone: text::of(&Message::PreviewZone {}),
        usable: text::of(&Message::PreviewUsable {}),
        scale: text::of(&Message::PreviewScale {}),
    }
}
