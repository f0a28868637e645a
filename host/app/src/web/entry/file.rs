//! The field that a file is chosen in. A browser words its own button in its own language, which is not the reader's: the page
//! lays words of the catalogue over it. The field stays what is pressed, focused and sent; without scripts it is the browser's.

use crate::message::Message;
use crate::web::page::t;
use crate::web::visitor::Visitor;
use maud::{Markup, html};

/// What may be chosen.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    /// The name of the field.
    pub name: &'static str,
    /// Kinds of files, as HTML writes them.
    pub accept: Option<&'static str>,
    /// Whether the form is sent without it.
    pub required: bool,
    /// Whether it is pictures, any number of them, or one file.
    pub pictures: bool,
}

/// The field, and what it is called.
pub fn file_field(visitor: &Visitor, label: &Message, chosen: Chosen) -> Markup {
    let Chosen { name, accept, required, pictures } = chosen;
    let choose = if pictures { Message::FilePictures {} } else { Message::FileChoose {} };
    let none = t(visitor, &Message::FileNone {});
    html! {
        label {
            span.name { (t(visitor, label)) }
            span.file {
                input type="file" name=(name) accept=[accept] required[required] multiple[pictures];
                // Of a file the browser itself tells whoever listens.
                span.choose aria-hidden="true" { strong { (t(visitor, &choose)) } bdi data-none=(none) { (none) } }
            }
        }
    }
}
