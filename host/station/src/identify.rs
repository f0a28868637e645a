//! Is the part in the clamp one of those that are to be marked? Decided before a number is burned (I-11).

use marking::item::{Item, serial_key};
use thiserror::Error;

/// How a line of the consignment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Waits to be marked.
    Open,
    /// Bears its mark.
    Marked,
    /// Cannot be marked here, now: refused at intake, set aside, or a question is open.
    Withheld,
}

/// Why the part in the clamp is not marked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotIdentified {
    /// Nothing was read.
    #[error("nothing was read")]
    Nothing,
    /// No line has this serial or label.
    #[error("\"{read}\" is on no line of this consignment")]
    Stranger {
        /// What was read.
        read: String,
    },
    /// The line is marked already: the part was not changed, or came round again.
    #[error("item {item_no} is marked already")]
    Marked {
        /// The line's item number.
        item_no: String,
    },
    /// The line is not to be marked.
    #[error("item {item_no} is withheld")]
    Withheld {
        /// The line's item number.
        item_no: String,
    },
    /// More than one line fits.
    #[error("\"{read}\" fits {} lines", item_nos.len())]
    Ambiguous {
        /// What was read.
        read: String,
        /// Their item numbers.
        item_nos: Vec<String>,
    },
}

/// Finds the line that what was read from the part belongs to. A serial is compared without blanks and case; an item
/// without a whole serial is found by its item number, which stands on its label.
///
/// # Errors
/// [`NotIdentified`]; nothing has happened then.
pub fn identify<'a>(
    read: &str,
    lines: impl IntoIterator<Item = (&'a Item, Standing)>,
) -> Result<&'a Item, NotIdentified> {
    let key = serial_key(read);
    if key.is_empty() {
        return Err(NotIdentified::Nothing);
    }
    let fits: Vec<_> = lines.into_iter().filter(|(item, _)| is_read(item, &key, read.trim())).collect();
    let read = || read.trim().to_owned();
    let mut waiting = fits.iter().filter(|(_, standing)| *standing == Standing::Open);
    match (waiting.next(), waiting.next()) {
        (Some((item, _)), None) => Ok(item),
        (Some(_), Some(_)) => {
            let item_nos = fits.iter().map(|(item, _)| item.item_no.clone()).collect();
            Err(NotIdentified::Ambiguous { read: read(), item_nos })
        }
        (None, _) => Err(match fits.first() {
            None => NotIdentified::Stranger { read: read() },
            Some((item, Standing::Marked)) => NotIdentified::Marked { item_no: item.item_no.clone() },
            Some((item, _)) => NotIdentified::Withheld { item_no: item.item_no.clone() },
        }),
    }
}

fn is_read(item: &Item, key: &str, label: &str) -> bool {
    if item.has_unique_serial() {
        item.serial.as_deref().is_some_and(|serial| serial_key(serial) == key)
    } else {
        item.item_no == label
    }
}
