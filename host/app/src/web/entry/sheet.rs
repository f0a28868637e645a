//! A sheet: weapons, some fields, and what is entered of them. Most acts of the store are one.

use super::{Filled, correcting, corrects, named, parties, refused, scans, targets, word};
use crate::command::{event, hold};
use crate::desk::Desk;
use crate::error::{CommandResult, Failure};
use crate::lives::{Correcting, Targets, Who};
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::web::app::App;
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

/// One field, by the name that the register has for it.
#[derive(Debug, Clone, Copy)]
pub enum Ask {
    /// Text that may be left out.
    Text(&'static str),
    /// Text that has to be there.
    Needed(&'static str),
    /// A day.
    Day(&'static str),
    /// A party, by number or name.
    Party(&'static str),
    /// One of these words; the first one where nothing is chosen.
    One(&'static str, &'static [&'static str]),
    /// Which of these things happened, in the field `what`.
    What(&'static [&'static str]),
}

/// What is entered.
pub enum Entered {
    /// Something happened.
    Event(event::Command),
    /// A hold.
    Hold(hold::PlaceArgs),
}

impl Entered {
    fn enter(&self, desk: &mut impl Desk, output: &Output) -> CommandResult {
        match self {
            Self::Event(event) => event::enter(event, desk, output),
            Self::Hold(args) => hold::place(args, desk, output),
        }
    }

    fn correcting(&mut self, correcting: Correcting) {
        match self {
            Self::Event(event) => event.correcting(correcting),
            Self::Hold(args) => args.correcting = correcting,
        }
    }

    /// An event with what every event has.
    pub fn event<K: clap::Args>(kind: K, targets: Targets, who: Who) -> Box<event::Event<K>> {
        let common = event::Common { on: None, who, correcting: Correcting::default() };
        Box::new(event::Event { kind, targets, common })
    }
}

/// A sheet.
pub struct Sheet {
    /// Where it is asked for and sent to.
    pub path: &'static str,
    /// The page that shows what was entered.
    pub area: &'static str,
    /// What it is for.
    pub title: Message,
    /// Its fields, in their order on the screen.
    pub fields: &'static [Ask],
    /// What is entered of it.
    pub make: fn(&Filled, Targets, Who) -> Result<Entered, Failure>,
}

impl Sheet {
    /// The sheet, with what a query fills in beforehand.
    pub async fn ask(&'static self, app: &App, visitor: Visitor, filled: Filled) -> Answer {
        let shown = self.shown(app, &visitor, &filled, None).await;
        Answer::of(visitor, shown)
    }

    /// Enters what was filled in. Where it is refused the sheet comes back as it was, with the reason on top.
    pub async fn enter(&'static self, app: &App, visitor: Visitor, filled: Filled) -> Response {
        let (by, sent) = (visitor.who(None), filled.clone());
        let entered = app.command(&visitor, Answers::default(), move |floor, output| {
            let mut entered = (self.make)(&sent, targets(&sent), by)?;
            entered.correcting(correcting(&sent)?);
            entered.enter(&mut floor.bench, output).map(drop)
        });
        match entered.await {
            Ok(done) => {
                let entry = super::entry_of(&done).unwrap_or_default();
                Redirect::to(&format!("{}?done={entry}", self.area)).into_response()
            }
            Err(why) => match self.shown(app, &visitor, &filled, Some(&why)).await {
                Ok(shown) => (page::status(&why), shown).into_response(),
                Err(_) => Answer::of::<Response>(visitor, Err(why)).into_response(),
            },
        }
    }

    async fn shown(
        &self,
        app: &App,
        visitor: &Visitor,
        filled: &Filled,
        why: Option<&Failure>,
    ) -> Result<Markup, Failure> {
        let parties = app.read(visitor, parties).await?;
        let body = html! {
            (refused(visitor, why))
            form method="post" action=(self.path) {
                (page::token(visitor))
                (scans(visitor, &Message::EntryWeapons {}, filled))
                div.filled { @for ask in self.fields { (field(visitor, *ask, filled)) } }
                (corrects(visitor, filled))
                datalist #parties { @for (value, name) in &parties { option value=(value) { (name) } } }
                button.primary { (t(visitor, &Message::EntryDo {})) }
            }
        };
        Ok(page::office(visitor, &self.title, &body))
    }
}

/// A field of a form. A party is chosen from the list `parties`.
pub fn field(visitor: &Visitor, ask: Ask, filled: &Filled) -> Markup {
    let input = |name: &str, kind: &str, needed: bool, list: Option<&str>| {
        html! {
            label { span.name { (named(visitor, name)) @if needed { " *" } }
                input name=(name) type=(kind) value=(filled.text(name)) required[needed] list=[list] dir="auto"
                    autocomplete="off"; }
        }
    };
    match ask {
        Ask::Text(name) => input(name, "text", false, None),
        Ask::Needed(name) => input(name, "text", true, None),
        Ask::Day(name) => input(name, "date", false, None),
        Ask::Party(name) => input(name, "text", false, Some("parties")),
        Ask::What(acts) => html! {
            label { span.name { (t(visitor, &Message::LifeSection { section: "life".to_owned() })) }
                select name="what" {
                    @for one in acts {
                        option value=(one) selected[*one == filled.text("what")] {
                            (t(visitor, &Message::ActName { act: (*one).to_owned() }))
                        }
                    }
                }
            }
        },
        Ask::One(name, words) => {
            let chosen =
                filled.some(name).unwrap_or_else(|| words.first().copied().unwrap_or_default().to_owned());
            html! {
                label { span.name { (named(visitor, name)) }
                    select name=(name) {
                        @for one in words { option value=(one) selected[*one == chosen] { (word(visitor, one)) } }
                    }
                }
            }
        }
    }
}
