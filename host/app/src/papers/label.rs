//! The label of a marked weapon.

use super::{coded, issue, station_of};
use crate::command::register::label::content;
use crate::command::register::show::reservation;
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::text;
use paper::Code;
use paper::label::Label;
use registry::JobId;
use registry::view::{JobState, TextCheck};

/// The label of a job's weapon.
///
/// # Errors
/// A [`Failure`] where there is no such job, or its weapon is not marked.
pub fn of(reading: &Reading, id: JobId) -> Result<Label, Failure> {
    let unknown = || Failure::fixable(Message::NoSuchJob { job: id });
    let view = reading.view()?;
    let job = view.job(id)?.ok_or_else(unknown)?;
    let JobState::Applied { witnessed, text } = job.state else {
        return Err(Failure::fixable(Message::NotMarkedYet { job: id }));
    };
    let reservation = reservation(reading, id)?.ok_or_else(unknown)?;
    let consignment = view.consignment(&job.consignment)?.ok_or_else(unknown)?;
    let content = content(station_of(reading), id, &reservation, &consignment)
        .map_err(|error| Failure::bug(error.to_string()))?;
    let item = &reservation.item;
    let words: [&str; 3] = [&item.maker, &item.model, &item.calibre];
    let serial = item.serial.clone().or_else(|| reservation.number.clone());
    Ok(Label {
        issue: issue(reading, id.to_string())?,
        item: format!("{} / {}", reservation.consignment, item.item_no),
        weapon: words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "),
        serial: serial.unwrap_or_else(|| format!("J {id}")),
        mark: reservation.mark.texts().into_iter().map(str::to_owned).collect(),
        state: state(witnessed, text),
        code: coded(&content.to_string(), Code::ON_LABEL)?,
    })
}

/// Who saw the mark, and whether its text was read back.
fn state(witnessed: bool, check: TextCheck) -> String {
    let seen = if witnessed { Message::LabelWitnessed {} } else { Message::LabelAttested {} };
    let read =
        if check == TextCheck::Verified { Message::LabelVerified {} } else { Message::LabelNotVerified {} };
    [seen, read].map(|word| text::of(&word)).join(text::spoken().comma())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn state_is_a_list_with_the_comma_of_its_language() {
        for (tag, comma, other) in [("ar", "، ", ", "), ("en", ", ", "،"), ("sw", ", ", "،")] {
            let language = Language::named(tag).unwrap();
            let said = text::speaking(language, || state(true, TextCheck::Verified));
            assert!(said.contains(comma) && !said.contains(other), "{tag}: {said}");
        }
    }
}
