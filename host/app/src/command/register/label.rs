//! `register label`: a label for a marked weapon, as SVG, with a QR code that leads back to its job.

use super::show::reservation;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use marking::case::Event;
use marking::symbol::{
    ContentError, ModuleSize, Symbol, SymbolContent, SymbolError, SymbolFields, SymbolJob,
};
use registry::JobId;
use registry::entry::{Consignment, Reservation};
use registry::view::{JobState, TextCheck};
use serde_json::json;
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

/// Write a label for a marked weapon, with a QR code that leads back to its job
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The job
    pub job: u64,
    /// File to write, SVG; it must not exist
    pub file: PathBuf,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let (label, content) = drawn(&reading, args.job)?;
    let file = args.file.display().to_string();
    File::create_new(&args.file)
        .and_then(|mut out| out.write_all(label.as_bytes()))
        .map_err(|error| Failure::fixable(Message::FileNotWritten { file: file.clone() }).because(&error))?;
    let said = Message::LabelWritten { file: file.clone(), job: args.job };
    output.datum(&said, &json!({"file": file, "job": args.job, "code": content}));
    Ok(Ending::Done)
}

/// The label as SVG, and what its code says.
///
/// # Errors
/// A [`Failure`] where there is no such job, or its weapon is not marked.
pub fn drawn(reading: &Reading, id: JobId) -> Result<(String, SymbolContent), Failure> {
    let job = reading.view()?.job(id)?.ok_or(Failure::fixable(Message::NoSuchJob { job: id }))?;
    let JobState::Applied { witnessed, text } = job.state else {
        return Err(Failure::fixable(Message::NotMarkedYet { job: id }));
    };
    let Some(reservation) = reservation(reading, id)? else {
        return Err(Failure::fixable(Message::NoSuchJob { job: id }));
    };
    let Some(consignment) = reading.view()?.consignment(&job.consignment)? else {
        return Err(Failure::bug(format!("job {id} has no consignment")));
    };
    let station = reading.config.station.as_str().unwrap_or_default();
    let foot = foot(station, id, witnessed, text == TextCheck::Verified);
    let content =
        content(station, id, &reservation, &consignment).map_err(|error| Failure::bug(error.to_string()))?;
    let label = svg(&content, &words(&reservation, &content, foot))
        .map_err(|error| Failure::bug(error.to_string()))?;
    Ok((label, content))
}

/// The last line: which job it was, who saw it, and whether its text was read back.
fn foot(station: &str, job: JobId, witnessed: bool, verified: bool) -> String {
    let seen = if witnessed { Message::LabelWitnessed {} } else { Message::LabelAttested {} };
    let text = if verified { Message::LabelVerified {} } else { Message::LabelNotVerified {} };
    let (seen, text) = (text::of(&seen), text::of(&text));
    text::of(&Message::LabelFoot { station: station.to_owned(), job, seen, text })
}

/// What the code says: the facts of the mark, and the job by which the entry and its receipt are found. A fact that the
/// grammar has no room for is left to the words beside it.
pub fn content(
    station: &str,
    job: JobId,
    reservation: &Reservation,
    consignment: &Consignment,
) -> Result<SymbolContent, ContentError> {
    let item = &reservation.item;
    let is_import = matches!(consignment.event, Event::Import | Event::TempImport | Event::PartsImport);
    let nameless = SymbolFields {
        country: consignment.importing,
        // Which year another mark names, the reservation does not say.
        year: u16::try_from(consignment.release.year()).ok().filter(|_| is_import),
        number: None,
        maker: None,
        serial: None,
        job: Some(SymbolJob { station: station.to_owned(), job }),
    };
    let serial = item.serial.clone().filter(|_| item.has_unique_serial());
    let numbered = SymbolFields { number: reservation.number.clone(), serial, ..nameless.clone() };
    let maker = Some(item.maker.trim().to_uppercase());
    let whole = SymbolFields { maker, ..numbered.clone() };
    SymbolContent::new(whole)
        .or_else(|_| SymbolContent::new(numbered))
        .or_else(|_| SymbolContent::new(nameless))
}

/// The lines of the label. Where the mark stands is not among them.
fn words(reservation: &Reservation, content: &SymbolContent, foot: String) -> Vec<String> {
    let item = &reservation.item;
    let mut words = vec![
        format!("{} / {}", reservation.consignment, item.item_no),
        format!("{} {}", item.maker, item.model),
        item.serial.clone().unwrap_or_else(|| reservation.number.clone().unwrap_or_default()),
    ];
    words.extend(content.human_readable());
    words.extend(reservation.mark.texts().into_iter().map(str::to_owned));
    words.push(foot);
    words
}

/// The side of the code with its quiet zone, and the least height of the label, in tenths of a millimetre.
const CODE: u32 = 250;
/// From one line to the next, in tenths of a millimetre.
const ROW: u32 = 30;

fn svg(content: &SymbolContent, words: &[String]) -> Result<String, SymbolError> {
    let code = Symbol::qr(content, ModuleSize::WithinHeightUm(CODE * 100))?;
    let (module, quiet) = (f64::from(code.module_um()) / 100.0, code.kind().quiet_modules());
    let cells: String = code
        .dark_cells()
        .map(|(column, row)| format!("M{} {}h1v1h-1z", column + quiet, row + quiet))
        .collect();
    let lines: String = (1..)
        .zip(words)
        .map(|(row, line)| format!("<text x=\"260\" y=\"{}\">{}</text>", row * ROW, escaped(line)))
        .collect();
    let rows = u32::try_from(words.len()).unwrap_or(u32::MAX);
    let height = rows.saturating_mul(ROW).saturating_add(ROW / 2).max(CODE);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 {height}\" width=\"76mm\" \
         height=\"{}mm\" font-family=\"sans-serif\" font-size=\"22\">\
         <rect width=\"760\" height=\"{height}\" fill=\"white\"/>\
         <path transform=\"scale({module})\" d=\"{cells}\"/>{lines}</svg>\n",
        f64::from(height) / 10.0
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESERVATION: &str = r#"{"consignment":"IMP-2026-014","item":{"item_no":"1","maker":"Glock","model":"17","kind":"pistol",
        "calibre":"9x19","serial":"BKH0001","serial_status":"read"},"number":"KES1-000123","mark":{"part":"barrel",
        "place":"underside","method":"dot_peen","height_um":2000,"depth_um":200,"lines":[{"text":"KE 26","rules":[]}],
        "restricted":true},"digest":"","identified":{"how":"scan","read":"BKH0001"}}"#;
    const CONSIGNMENT: &str = r#"{"consignment":"IMP-2026-014","profile":"generic-un-import","licence":"L","importing":"KE",
        "exporting":"AT","recipient":"R","release":"2026-11-18","quantity":1,"manifest_sha256":""}"#;

    fn reservation(change: impl FnOnce(&mut Reservation)) -> Reservation {
        let mut reservation = serde_json::from_str(RESERVATION).unwrap();
        change(&mut reservation);
        reservation
    }

    fn coded(change: impl FnOnce(&mut Reservation)) -> SymbolContent {
        content("KE-T-1", 42, &reservation(change), &serde_json::from_str(CONSIGNMENT).unwrap()).unwrap()
    }

    #[test]
    fn label_code_names_the_year_of_an_import_and_of_nothing_else() {
        let mut consignment: Consignment = serde_json::from_str(CONSIGNMENT).unwrap();
        for (event, year) in
            [(Event::Import, Some(2026)), (Event::PartsImport, Some(2026)), (Event::Manufacture, None)]
        {
            consignment.event = event;
            let content = content("KE-T-1", 42, &reservation(|_| ()), &consignment).unwrap();
            assert_eq!(content.fields().year, year, "{event:?}");
        }
    }

    #[test]
    fn label_code_says_what_the_grammar_has_room_for_and_always_the_job() {
        let maker = |maker: &str| coded(|job| job.item.maker = maker.into()).to_string();
        assert_eq!(maker("Glock"), "MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=BKH0001|J=KE-T-1/42");
        assert_eq!(maker(&"g".repeat(41)), "MS1|C=KE|Y=2026|N=KES1-000123|S=BKH0001|J=KE-T-1/42");
        let partly = coded(|job| job.item.serial_status = marking::item::SerialStatus::PartlyRead);
        assert_eq!(partly.to_string(), "MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|J=KE-T-1/42");
        let long = coded(|job| job.item.serial = Some("1".repeat(41)));
        assert_eq!(long.to_string(), "MS1|C=KE|Y=2026|J=KE-T-1/42");
    }

    #[test]
    fn label_says_the_same_beside_its_code_and_not_where_the_mark_stands() {
        let content = coded(|_| ());
        let words = words(&reservation(|_| ()), &content, "KE-T-1 job 42: witnessed, verified".to_owned());
        let svg = svg(&content, &words).unwrap();
        insta::assert_snapshot!(words.join("\n"), @r"
        IMP-2026-014 / 1
        Glock 17
        BKH0001
        KE 2026
        N KES1-000123
        GLOCK
        S BKH0001
        J KE-T-1/42
        KE 26
        KE-T-1 job 42: witnessed, verified
        ");
        assert!(words.iter().all(|line| svg.contains(&format!(">{line}</text>"))), "{svg}");
        assert!(!svg.contains("underside") && !svg.contains("barrel"), "{svg}");
    }
}
