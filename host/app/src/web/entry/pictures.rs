//! Pictures that come with a form.

use super::{Chosen, Filled, file_field};
use crate::command::photo;
use crate::desk::Desk;
use crate::error::Failure;
use crate::lives::{Correcting, Targets, Who};
use crate::message::Message;
use crate::output::Output;
use crate::web::visitor::Visitor;
use axum::extract::Multipart;
use maud::Markup;
use std::path::PathBuf;

/// A picture as it was sent.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its name where it comes from.
    pub name: String,
    /// Its bytes; never empty.
    pub bytes: Vec<u8>,
}

/// Reads a form with pictures in it. A picture that was not chosen is none.
///
/// # Errors
/// A [`Failure`] where it did not come as a whole, or a picture is empty.
pub async fn take_in(mut form: Multipart) -> Result<(Filled, Vec<Picture>), Failure> {
    let broken = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::EntryBroken {}).because(error).hint(Message::HintEntryBroken {})
    };
    let (mut filled, mut pictures) = (Filled::default(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(|error| broken(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = field.file_name().map(str::to_owned) else {
            let text = field.text().await.map_err(|error| broken(&error))?;
            filled.0.push((name, text));
            continue;
        };
        let bytes = field.bytes().await.map_err(|error| broken(&error))?.to_vec();
        match (file.is_empty(), bytes.is_empty()) {
            (true, _) => {}
            (false, true) => return Err(Failure::fixable(Message::PhotoEmpty { file })),
            (false, false) => pictures.push(Picture { name: file, bytes }),
        }
    }
    Ok((filled, pictures))
}

/// The field that pictures are chosen in.
pub fn picture_field(visitor: &Visitor, required: bool) -> Markup {
    let chosen = Chosen { name: "pictures", accept: Some("image/*"), required, pictures: true };
    file_field(visitor, &Message::EntryPictures {}, chosen)
}

/// Keeps pictures of weapons, one entry for each.
///
/// # Errors
/// A [`Failure`] with the first one that was not kept.
pub fn keep(
    pictures: &[Picture],
    shows: Option<&String>,
    weapons: &[String],
    who: &Who,
    desk: &mut impl Desk,
    output: &Output,
) -> Result<(), Failure> {
    for picture in pictures {
        let args = photo::AddArgs {
            picture: PathBuf::from(&picture.name),
            shows: shows.cloned(),
            targets: Targets { named: weapons.to_vec(), ..Targets::default() },
            who: Who { by: who.by.clone(), second: who.second.clone() },
            correcting: Correcting::default(),
        };
        photo::add_read(&args, &picture.bytes, desk, output)?;
    }
    Ok(())
}
