//! Which weapon is meant: by its number in the register, station number, item number, serial or label.

use crate::error::Failure;
use crate::lives::of_life;
use crate::message::Message;
use marking::item::{ItemIdentity, look_alike_key, maker_key, serial_key};
use registry::record::LifeId;
use registry::view::LifeRow;
use registry::{StoreError, View};

/// Why a text names no weapon.
#[derive(Debug)]
pub enum Unnamed {
    /// Nothing in the register is called so.
    Nothing,
    /// Several are.
    Several(Vec<LifeRow>),
    /// The register cannot be read.
    Failed(StoreError),
}

impl From<StoreError> for Unnamed {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// What is written before the number of a weapon's record.
const PREFIX: &str = "R-";
/// How many candidates are listed.
const SHOWN_MAX: usize = 10;

/// The one weapon that a text names. With a maker, serials of other makers are left aside.
///
/// # Errors
/// [`Unnamed`].
pub fn named(view: View<'_>, text: &str, maker: Option<&str>) -> Result<LifeRow, Unnamed> {
    let mut found = candidates(view, text, maker)?;
    match found.len() {
        0 => Err(Unnamed::Nothing),
        1 => Ok(found.remove(0)),
        _ => Err(Unnamed::Several(found)),
    }
}

/// As [`named`], said to a person.
///
/// # Errors
/// A [`Failure`] that lists the candidates.
pub fn life_of(view: View<'_>, text: &str, maker: Option<&str>) -> Result<LifeRow, Failure> {
    named(view, text, maker).map_err(|unnamed| match unnamed {
        Unnamed::Nothing => Failure::fixable(Message::LifeUnknown { named: text.to_owned() })
            .hint(Message::HintLifeUnknown {}),
        Unnamed::Several(rows) => ambiguous(text, &rows),
        Unnamed::Failed(error) => error.into(),
    })
}

/// A text names several weapons.
pub fn ambiguous(text: &str, rows: &[LifeRow]) -> Failure {
    let failure =
        Failure::fixable(Message::LifeAmbiguous { named: text.to_owned(), count: rows.len() as u64 })
            .hint(Message::HintLifeAmbiguous {});
    rows.iter().take(SHOWN_MAX).map(of_life).fold(failure, Failure::cause)
}

fn candidates(view: View<'_>, text: &str, maker: Option<&str>) -> Result<Vec<LifeRow>, StoreError> {
    let text = text.trim();
    if let Some(number) = record_number(text) {
        return Ok(view.life(number)?.into_iter().collect());
    }
    if let Some(label) = text.strip_prefix("MS1|") {
        return of_label(view, label);
    }
    let mut rows: Vec<LifeRow> = match text.parse::<LifeId>() {
        Ok(number) => view.life(number)?.into_iter().collect(),
        Err(_) => Vec::new(),
    };
    rows.extend(view.life_by_item_no(text)?);
    rows.extend(of_station_number(view, text)?);
    let serial = serial_key(text);
    let mut of_serial = view.lives_that_look_like(&look_alike_key(text))?;
    of_serial.retain(|row| row.serial.as_deref().is_some_and(|written| serial_key(written) == serial));
    if let Some(maker) = maker.map(maker_key) {
        of_serial.retain(|row| maker_key(&row.maker) == maker);
    }
    rows.extend(of_serial);
    rows.sort_by_key(|row| row.life);
    rows.dedup_by_key(|row| row.life);
    Ok(rows)
}

/// The number in a text that can mean nothing else.
fn record_number(text: &str) -> Option<LifeId> {
    let (prefix, number) = text.split_at_checked(PREFIX.len())?;
    prefix.eq_ignore_ascii_case(PREFIX).then(|| number.parse().ok()).flatten()
}

fn of_station_number(view: View<'_>, number: &str) -> Result<Option<LifeRow>, StoreError> {
    let Some(item) = view.holder_of(number)? else { return Ok(None) };
    match view.life_of_line(&item.consignment, &item.item_no)? {
        Some(life) => view.life(life),
        None => Ok(None),
    }
}

/// What a label's code names: its station number, or else its maker and serial.
fn of_label(view: View<'_>, label: &str) -> Result<Vec<LifeRow>, StoreError> {
    let field = |name: &str| label.split('|').find_map(|field| field.strip_prefix(name)?.strip_prefix('='));
    if let Some(row) = field("N").map(|number| of_station_number(view, number)).transpose()?.flatten() {
        return Ok(vec![row]);
    }
    match (field("M"), field("S")) {
        (Some(maker), Some(serial)) => view.lives_of_identity(&ItemIdentity::new(maker, serial)),
        _ => Ok(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_of_a_record_is_told_from_a_serial() {
        for (text, number) in
            [("R-12", Some(12)), ("r-7", Some(7)), ("R-", None), ("12", None), ("R12", None), ("RX-1", None)]
        {
            assert_eq!(record_number(text), number, "{text}");
        }
    }
}
