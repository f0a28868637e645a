//! The tag of an item that was set aside because it cannot be marked.

use super::told::Told;
use super::{coded, described, issue, station_of};
use crate::consignment::Loaded;
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::text;
use paper::Code;
use paper::tag::Tag;

/// The tag of an item. Its number is the entry that set the item aside.
///
/// # Errors
/// A [`Failure`] where there is no such item, or it was not set aside.
pub fn of(reading: &Reading, id: &str, item_no: &str) -> Result<Tag, Failure> {
    let view = reading.view()?;
    let loaded = Loaded::read(&reading.folder, &reading.config, view, id)?;
    let named = format!("{id} / {item_no}");
    let not_aside = || Failure::fixable(Message::PaperNotSetAside { item: named.clone() });
    let (item, _) = loaded.item(item_no).ok_or_else(not_aside)?;
    let (entry, reason) = Told::of(reading, id)?.aside.remove(item_no).ok_or_else(not_aside)?;
    let number = format!("{}/T-{entry}", station_of(reading));
    Ok(Tag {
        issue: issue(reading, number.clone())?,
        item: named.clone(),
        number: view.item(id, item_no)?.and_then(|row| row.number),
        part: text::of_part("none"),
        weapon: described(item),
        reason,
        rule: None,
        seal: None,
        code: coded(&number, Code::ON_PAGE)?,
    })
}
