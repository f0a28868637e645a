//! Previews of planned marks: an SVG and a PNG for each, at true scale, with the rules in the legend.

use super::work::{Planned, Work};
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::preview::sheet;
use marking::item::Item;
use marking::mark::PlannedMark;
use marking::preview::{png, svg};
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
