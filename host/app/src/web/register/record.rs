//! A weapon that comes outside a consignment is recorded by hand, with what matters most of it.

use super::{field, given, path_of};
use crate::command::part::record::{self, Args};
use crate::error::Failure;
use crate::lives::Who;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::Floor;
use crate::serve::seen::Told;
use crate::web::app::App;
use crate::web::entry::{self, correcting, corrects};
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// What is filled in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    maker: String,
    model: String,
    kind: String,
    calibre: String,
    serial: String,
    serial_status: String,
    country: String,
    year: String,
    item_no: String,
    place: String,
    remarks: String,
    as_written: Option<String>,
    another: String,
    /// The wrong entry that this one takes the place of.
    corrects: String,
    /// What is wrong with it.
    because: String,
}

/// What is known of a serial, as lists write it; nothing where the serial says it by itself.
const STATUSES: [&str; 8] =
    ["", "read", "partly_read", "none", "obliterated", "illegible", "restored", "unknown"];

impl Filled {
    fn args(&self, who: Who) -> Result<Args, Failure> {
        Ok(Args {
            maker: given(&self.maker),
            model: given(&self.model),
            kind: given(&self.kind),
            calibre: given(&self.calibre),
            serial: given(&self.serial),
            serial_status: given(&self.serial_status),
            country: given(&self.country),
            year: given(&self.year),
            item_no: given(&self.item_no),
            place: given(&self.place),
            remarks: given(&self.remarks),
            as_written: self.as_written.is_some(),
            another: given(&self.another),
            who,
            correcting: correcting(&self.correction())?,
            ..Args::default()
        })
    }

    fn correction(&self) -> entry::Filled {
        let fields = [("corrects", &self.corrects), ("because", &self.because)];
        entry::Filled(fields.map(|(name, text)| (name.to_owned(), text.clone())).to_vec())
    }

    /// What is asked first.
    fn essential(&self) -> [(&'static str, &str, bool); 4] {
        [
            ("maker", &self.maker, true),
            ("model", &self.model, false),
            ("kind", &self.kind, true),
            ("calibre", &self.calibre, false),
        ]
    }

    /// What may be added, under the name that the field has in entries.
    fn more(&self) -> [(&'static str, &'static str, &str); 4] {
        [
            ("country", "country_of_manufacture", &self.country),
            ("year", "year_of_manufacture", &self.year),
            ("item_no", "item_no", &self.item_no),
            ("remarks", "remarks", &self.remarks),
        ]
    }
}

/// The form.
pub async fn ask(visitor: Visitor, Query(filled): Query<Filled>) -> Markup {
    form(&visitor, &filled, None)
}

/// Records it, and shows its life; or the form again with what is wrong.
pub async fn enter(State(app): State<Arc<App>>, visitor: Visitor, Form(filled): Form<Filled>) -> Answer {
    let answer = match done(&app, &visitor, &filled).await {
        Ok(path) => Redirect::to(&path).into_response(),
        Err(failure) => (page::status(&failure), form(&visitor, &filled, Some(&failure))).into_response(),
    };
    Answer::of(visitor, Ok(answer))
}

async fn done(app: &App, visitor: &Visitor, filled: &Filled) -> Result<String, Failure> {
    let args = filled.args(visitor.who(None))?;
    let act =
        move |floor: &mut Floor, output: &Output| record::record(&args, &mut floor.bench, output).map(drop);
    let done = app.command(visitor, Answers::default(), act).await?;
    let life = done.data.iter().find_map(|(_, value)| value.get("life")?.as_u64());
    Ok(life.map_or_else(|| "/register".to_owned(), path_of))
}

fn form(visitor: &Visitor, filled: &Filled, why: Option<&Failure>) -> Markup {
    let body = html! {
        @if let Some(why) = why { (told(visitor.language, &Told::failure(why))) }
        form method="post" action="/register/record" autocomplete="off" {
            (page::token(visitor))
            div.filled {
                @for (name, value, required) in filled.essential() {
                    div {
                        label for=(name) { (field(visitor, name)) }
                        input id=(name) name=(name) value=(value) dir="auto" required[required];
                    }
                }
            }
            (serial(visitor, filled))
            fieldset {
                legend { (t(visitor, &Message::RegOptional {})) }
                (more(visitor, filled))
            }
            (corrects(visitor, &filled.correction()))
            button.primary { (t(visitor, &Message::RegRecordDo {})) }
        }
    };
    page::office(visitor, &Message::RegRecord {}, &body)
}

fn serial(visitor: &Visitor, filled: &Filled) -> Markup {
    let status = |word: &str| match word {
        "" => String::new(),
        word => t(visitor, &Message::LifeWord { word: word.to_owned() }),
    };
    html! {
        div.filled {
            div {
                label for="serial" { (field(visitor, "serial")) }
                p #serial-help { (t(visitor, &Message::RegSerialHelp {})) }
                input #serial name="serial" value=(filled.serial) dir="auto" autocapitalize="off"
                    spellcheck="false" aria-describedby="serial-help" data-scan="serial";
            }
            div {
                label for="serial_status" { (field(visitor, "serial_status")) }
                select #serial_status name="serial_status" {
                    @for word in STATUSES {
                        option value=(word) selected[word == filled.serial_status] { (status(word)) }
                    }
                }
            }
        }
    }
}

fn more(visitor: &Visitor, filled: &Filled) -> Markup {
    html! {
        div.filled {
            @for (name, called, value) in filled.more() {
                div {
                    label for=(name) { (field(visitor, called)) }
                    input id=(name) name=(name) value=(value) dir="auto";
                }
            }
            div {
                label for="place" { (t(visitor, &Message::RegPlace {})) }
                input #place name="place" value=(filled.place) dir="auto";
            }
        }
        label {
            input type="checkbox" name="as_written" value="yes" checked[filled.as_written.is_some()];
            (t(visitor, &Message::RegAsWritten {}))
        }
        label for="another" { (t(visitor, &Message::RegAnother {})) }
        input #another name="another" value=(filled.another) dir="auto";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nobody() -> Who {
        Who { by: "p-1".to_owned(), second: None }
    }

    #[test]
    fn field_left_empty_is_not_given() {
        let filled = Filled { maker: " Glock ".to_owned(), serial: " ".to_owned(), ..Filled::default() };
        let args = filled.args(nobody()).unwrap();
        assert_eq!((args.maker.as_deref(), args.serial, args.as_written), (Some("Glock"), None, false));
        assert_eq!(args.correcting.corrects, None);
    }

    #[test]
    fn entry_that_is_corrected_needs_a_reason() {
        let corrects = |because: &str| Filled {
            corrects: "12".to_owned(),
            because: because.to_owned(),
            ..Filled::default()
        };
        assert_eq!(corrects(" ").args(nobody()).map_err(|why| why.what.id()).err(), Some("entry-empty"));
        let correcting = corrects("misread").args(nobody()).unwrap().correcting;
        assert_eq!((correcting.corrects, correcting.because.as_deref()), (Some(12), Some("misread")));
    }
}
