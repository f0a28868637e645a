//! A form with files in it.

use crate::error::Failure;
use crate::message::Message;
use crate::web::entry::{Chosen, file_field};
use crate::web::visitor::Visitor;
use axum::extract::Multipart;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// A file as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Its name on the computer that sent it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What was filled in; a PIN may be among it, so that nothing shows it whole.
#[derive(Default)]
pub struct Filled {
    fields: BTreeMap<String, String>,
    files: BTreeMap<String, Sent>,
}

impl Filled {
    /// Reads all of it. A file that was not chosen is none.
    ///
    /// # Errors
    /// A [`Failure`] where it did not come as a whole.
    pub async fn read(mut form: Multipart) -> Result<Self, Failure> {
        let broken = |error: &(dyn std::error::Error + 'static)| {
            Failure::fixable(Message::SupUploadBroken {}).because(error).hint(Message::SupHintUploadBroken {})
        };
        let mut filled = Self::default();
        while let Some(field) = form.next_field().await.map_err(|error| broken(&error))? {
            let name = field.name().unwrap_or_default().to_owned();
            match field.file_name().map(str::to_owned) {
                Some(file) => {
                    let bytes = field.bytes().await.map_err(|error| broken(&error))?.to_vec();
                    if !file.is_empty() {
                        filled.files.insert(name, Sent { name: file, bytes });
                    }
                }
                None => {
                    let text = field.text().await.map_err(|error| broken(&error))?;
                    filled.fields.insert(name, text);
                }
            }
        }
        Ok(filled)
    }

    /// What stands in a field; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |text| text.trim())
    }

    /// A file, if one was chosen.
    pub fn file(&mut self, name: &str) -> Option<Sent> {
        self.files.remove(name)
    }

    /// A file that has to be there.
    ///
    /// # Errors
    /// A [`Failure`] where none was chosen.
    pub fn needed(&mut self, name: &str) -> Result<Sent, Failure> {
        self.file(name).ok_or_else(|| Failure::usage(Message::SupUploadNoFile {}))
    }
}

/// The fields that a manifest is chosen in, and its head where that is a file of its own.
pub fn manifest_fields(visitor: &Visitor) -> Markup {
    let one = |name, accept, required| Chosen { name, accept: Some(accept), required, pictures: false };
    html! {
        (file_field(visitor, &Message::SupManifest {}, one("manifest", ".csv,.xlsx", true)))
        (file_field(visitor, &Message::SupHead {}, one("head", ".toml", false)))
    }
}
