//! What can be printed: certificates, labels, tags, reports, pages of the book, cards.

use super::access::{Access::Roles, routes};
use super::app::App;
use super::download;
use super::page::{self, Answer, t};
use super::visitor::Visitor;
use crate::error::Failure;
use crate::message::Message;
use crate::papers::{self, Asked};
use axum::extract::{Query, State};
use jiff::civil::Date;
use maud::{Markup, html};
use registry::people::Role;
use serde::Deserialize;
use std::sync::Arc;

/// Those who print labels and tags.
pub const ROLES: &[Role] = &[
    Role::Supervisor,
    Role::Registrar,
    Role::Storekeeper,
    Role::EvidenceCustodian,
    Role::Auditor,
    Role::Operator,
];

/// Those who print everything.
const OFFICES: &[Role] =
    &[Role::Supervisor, Role::Registrar, Role::Storekeeper, Role::EvidenceCustodian, Role::Auditor];

routes! {
    get "/papers" Roles(ROLES) => show;
    get "/papers/label" Roles(ROLES) => label;
    get "/papers/zpl" Roles(ROLES) => zpl;
    get "/papers/tag" Roles(ROLES) => tag;
    get "/papers/certificate" Roles(OFFICES) => certificate;
    get "/papers/destruction" Roles(OFFICES) => destruction;
    get "/papers/shift" Roles(OFFICES) => shift;
    get "/papers/book" Roles(OFFICES) => book;
    get "/papers/cards" Roles(OFFICES) => cards;
}

/// What a paper is asked for by; each paper looks at its own fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    consignment: String,
    item: String,
    job: String,
    named: String,
    day: String,
    from: String,
    to: String,
}

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let read = app.read(&visitor, |reading| Ok(reading.view()?.consignments()?)).await;
    let shown = read.map(|consignments| {
        let body = html! {
            p { (t(&visitor, &Message::PapersHow {})) }
            div.lists {
                (to_label(&visitor))
                (to_tag(&visitor, &consignments))
                @if visitor.has(OFFICES) { (of_offices(&visitor, &consignments)) }
            }
        };
        page::office(&visitor, &Message::AreaPapers {}, &body)
    });
    Answer::of(visitor, shown)
}

fn to_label(visitor: &Visitor) -> Markup {
    html! {
        section.card {
            h2 { (t(visitor, &Message::PapersLabel {})) }
            form method="get" action="/papers/label" {
                (field(visitor, &Message::PapersOfJob {}, "job", "number"))
                div.ways {
                    button { (t(visitor, &Message::PapersMake {})) }
                    button formaction="/papers/zpl" { (t(visitor, &Message::PapersMakeZpl {})) }
                }
            }
        }
    }
}

fn to_tag(visitor: &Visitor, consignments: &[String]) -> Markup {
    let fields = html! {
        (chosen(visitor, consignments))
        (field(visitor, &Message::PapersOfItem {}, "item", "text"))
    };
    form(visitor, &Message::PapersTag {}, "/papers/tag", &fields)
}

fn of_offices(visitor: &Visitor, consignments: &[String]) -> Markup {
    let named = field(visitor, &Message::PapersOfDestruction {}, "named", "text");
    let days = html! {
        (field(visitor, &Message::PapersFrom {}, "from", "date"))
        (field(visitor, &Message::PapersTo {}, "to", "date"))
    };
    let day = field(visitor, &Message::PapersOfDay {}, "day", "date");
    html! {
        (form(visitor, &Message::PapersCertificate {}, "/papers/certificate", &chosen(visitor, consignments)))
        (form(visitor, &Message::PapersShift {}, "/papers/shift", &day))
        (form(visitor, &Message::PapersBook {}, "/papers/book", &days))
        (form(visitor, &Message::PapersDestruction {}, "/papers/destruction", &named))
        (form(visitor, &Message::PapersCards {}, "/papers/cards", &html! {}))
    }
}

fn form(visitor: &Visitor, title: &Message, action: &str, fields: &Markup) -> Markup {
    html! {
        section.card {
            h2 { (t(visitor, title)) }
            form method="get" action=(action) {
                (fields)
                button { (t(visitor, &Message::PapersMake {})) }
            }
        }
    }
}

fn field(visitor: &Visitor, name: &Message, field: &str, kind: &str) -> Markup {
    html! { label { (t(visitor, name)) input type=(kind) name=(field) required; } }
}

fn chosen(visitor: &Visitor, consignments: &[String]) -> Markup {
    html! {
        label {
            (t(visitor, &Message::PapersOfConsignment {}))
            select name="consignment" required {
                @for id in consignments { option value=(id) { (id) } }
            }
        }
    }
}

/// The paper as a file, in the visitor's language.
async fn made(app: &App, visitor: Visitor, asked: Result<Asked, Failure>) -> Answer {
    let _turn = app.printing.acquire().await;
    let made = match asked {
        Ok(asked) => app.read(&visitor, move |reading| papers::made(reading, &asked)).await,
        Err(failure) => Err(failure),
    };
    let made = made.map(|made| download::file(&made.name, made.media, made.bytes));
    Answer::of(visitor, made)
}

macro_rules! papers {
    ($($(#[$doc:meta])* $name:ident: $asked:expr;)*) => {
        $($(#[$doc])*
        pub async fn $name(State(app): State<Arc<App>>, visitor: Visitor, Query(fields): Query<Fields>) -> Answer {
            let asked: fn(Fields) -> Result<Asked, Failure> = $asked;
            made(&app, visitor, asked(fields)).await
        })*
    };
}

papers! {
    /// The label of a marked weapon.
    label: |fields| Ok(Asked::Label { job: job(&fields.job)? });
    /// The same for a label printer.
    zpl: |fields| Ok(Asked::Zpl { job: job(&fields.job)? });
    /// The tag of an item.
    tag: |fields| Ok(Asked::Tag { consignment: fields.consignment, item: fields.item });
    /// The certificate of a consignment.
    certificate: |fields| Ok(Asked::Certificate { consignment: fields.consignment });
    /// The certificate of a destruction.
    destruction: |fields| Ok(Asked::Destruction { named: fields.named });
    /// The report of a day.
    shift: |fields| Ok(Asked::Shift { day: Some(day(&fields.day)?) });
    /// Pages of the book.
    book: |fields| Ok(Asked::Book { from: day(&fields.from)?, to: day(&fields.to)? });
    /// The command cards.
    cards: |_| Ok(Asked::Cards);
}

fn job(given: &str) -> Result<u64, Failure> {
    let bad = |_| Failure::usage(Message::PaperNumberBad { given: given.to_owned() });
    given.trim().parse().map_err(bad)
}

fn day(given: &str) -> Result<Date, Failure> {
    let bad = |_| Failure::usage(Message::PaperDaysBad { given: given.to_owned() });
    given.trim().parse().map_err(bad)
}
