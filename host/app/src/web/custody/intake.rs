//! Intake of a bag, weapon by weapon: what it is, how the State came to have it, what came with it, pictures, and the hold
//! that keeps it as evidence.

use super::Pairs;
use crate::command::event::{self, Command, kinds};
use crate::command::part::record;
use crate::command::{hold, party};
use crate::desk::Desk;
use crate::error::Failure;
use crate::lives::{Correcting, Parties, Targets, Who};
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::text;
use crate::web::app::App;
use crate::web::entry::{self, Ask, Entered, Filled, Picture, field, picture_field, refused, take_in};
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Multipart, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use registry::record::{HoldKind, PartyRole};
use std::sync::Arc;

/// What is known of the bag, and stays as it is for its next weapon.
const BAG: [Ask; 7] = [
    Ask::Needed("case"),
    Ask::Needed("legal_basis"),
    Ask::One("class", &["seized", "found", "surrendered"]),
    Ask::One("procedure", &["criminal", "administrative"]),
    Ask::Needed("agency"),
    Ask::Needed("place"),
    Ask::Text("circumstances"),
];

/// What is known of the weapon.
const WEAPON: [Ask; 9] = [
    Ask::Needed("maker"),
    Ask::Text("model"),
    Ask::Text("kind"),
    Ask::Text("calibre"),
    Ask::Text("serial"),
    Ask::One(
        "serial_status",
        &["read", "partly_read", "none", "obliterated", "illegible", "restored", "unknown"],
    ),
    Ask::Text("country_of_manufacture"),
    Ask::Text("year_of_manufacture"),
    Ask::Text("remarks"),
];

/// What a query brings along for the next weapon of a bag.
const OF_THE_BAG: [&str; 10] = [
    "seal",
    "case",
    "legal_basis",
    "class",
    "procedure",
    "agency",
    "place",
    "circumstances",
    "persons",
    "lies_at",
];

/// The form, empty or for the next weapon of the bag.
pub async fn ask(State(app): State<Arc<App>>, visitor: Visitor, Query(query): Query<Pairs>) -> Answer {
    let shown = form(&app, &visitor, &Filled(query), None).await;
    Answer::of(visitor, shown)
}

async fn form(
    app: &App,
    visitor: &Visitor,
    filled: &Filled,
    why: Option<&Failure>,
) -> Result<Markup, Failure> {
    let (asks, sent) = (visitor.clone(), filled.clone());
    let (done, parties) = app
        .read(visitor, move |reading| Ok((entry::done(reading, &asks, &sent)?, entry::parties(reading)?)))
        .await?;
    let action = page::action(visitor, "/custody/intake");
    let own = |name: &str, label: &Message, needed: bool| own(visitor, filled, name, label, needed);
    let body = html! {
        (done)
        (refused(visitor, why))
        form method="post" action=(action) enctype="multipart/form-data" {
            fieldset {
                legend { (t(visitor, &Message::CustodyBag {})) }
                div.filled {
                    (own("seal", &Message::CustodySeal {}, true))
                    @for ask in BAG { (field(visitor, ask, filled)) }
                    label { span.name { (t(visitor, &Message::CustodyFrom {})) }
                        input name="persons" value=(filled.text("persons")) list="parties" dir="auto"
                            autocomplete="off"; }
                    (check(visitor, "new_person", &Message::CustodyNewPerson {}, filled.has("new_person")))
                    (own("lies_at", &Message::CustodyLiesAt {}, false))
                }
            }
            fieldset {
                legend { (t(visitor, &Message::CustodyWeapon {})) }
                div.filled {
                    @for ask in WEAPON { (field(visitor, ask, filled)) }
                    (own("rounds", &Message::CustodyRounds {}, false))
                    (own("rounds_calibre", &Message::CustodyRoundsCalibre {}, false))
                    (picture_field(visitor, false))
                    (own("another", &Message::CustodyAnother {}, false))
                    (check(visitor, "as_written", &Message::CustodyAsWritten {}, filled.has("as_written")))
                }
            }
            datalist #parties { @for (value, name) in &parties { option value=(value) { (name) } } }
            button.primary { (t(visitor, &Message::CustodyTakeIn {})) }
        }
    };
    Ok(page::office(visitor, &Message::CustodyIntake {}, &body))
}

/// A field that the register has no name of its own for.
fn own(visitor: &Visitor, filled: &Filled, name: &str, label: &Message, needed: bool) -> Markup {
    html! {
        label { span.name { (t(visitor, label)) @if needed { " *" } }
            input name=(name) value=(filled.text(name)) required[needed] dir="auto" autocomplete="off"; }
    }
}

fn check(visitor: &Visitor, name: &str, label: &Message, checked: bool) -> Markup {
    html! {
        label { input type="checkbox" name=(name) value="yes" checked[checked]; (t(visitor, label)) }
    }
}

/// Takes a weapon in: first its record, and with it all that a person can still put right; then what happened to it.
pub async fn take(State(app): State<Arc<App>>, visitor: Visitor, sent: Multipart) -> Response {
    let (filled, pictures) = match take_in(sent).await {
        Ok(sent) => sent,
        Err(why) => return Answer::of::<Response>(visitor, Err(why)).into_response(),
    };
    let (bag, by) = (filled.clone(), visitor.by());
    let recorded =
        app.command(&visitor, Answers { yes: true, ..Answers::default() }, move |floor, output| {
            Bag::read(&bag, &by)?.is_known(&floor.bench)?;
            record::record(&weapon(&bag, &by)?, &mut floor.bench, output).map(drop)
        });
    let recorded = match recorded.await {
        Ok(done) => done,
        Err(why) => {
            return match form(&app, &visitor, &filled, Some(&why)).await {
                Ok(shown) => (page::status(&why), shown).into_response(),
                Err(_) => Answer::of::<Response>(visitor, Err(why)).into_response(),
            };
        }
    };
    let Some(life) = recorded.data.iter().find_map(|(_, value)| value.get("life")?.as_u64()) else {
        return Answer::of::<Response>(visitor, Err(Failure::bug("a weapon was recorded without a life")))
            .into_response();
    };
    let (bag, by) = (filled.clone(), visitor.by());
    let rest = app.command(&visitor, Answers::default(), move |floor, output| {
        let left = text::of(&Message::CustodyPartly { weapon: format!("R-{life}") });
        let bag = Bag::read(&bag, &by)?;
        bag.enter(life, &pictures, &mut floor.bench, output).map_err(|failure| failure.cause(left))
    });
    let next = rest.await.map(|_| Redirect::to(&next(life, &filled)));
    Answer::of(visitor, next).into_response()
}

/// The form for the next weapon of the same bag.
fn next(life: u64, filled: &Filled) -> String {
    let done = life.to_string();
    let same = OF_THE_BAG.iter().map(|name| (*name, filled.text(name))).filter(|(_, text)| !text.is_empty());
    let query: Vec<_> = std::iter::once(("done", done.as_str())).chain(same).collect();
    entry::with_query("/custody/intake", &query)
}

/// What was filled in of the weapon.
fn weapon(filled: &Filled, by: &str) -> Result<record::Args, Failure> {
    Ok(record::Args {
        maker: Some(filled.needed("maker")?),
        model: filled.some("model"),
        kind: filled.some("kind"),
        calibre: filled.some("calibre"),
        serial: filled.some("serial"),
        serial_status: filled.some("serial_status"),
        country: filled.some("country_of_manufacture"),
        year: filled.some("year_of_manufacture"),
        remarks: filled.some("remarks"),
        place: filled.some("lies_at"),
        as_written: filled.has("as_written"),
        another: filled.some("another"),
        who: Who { by: by.to_owned(), second: None },
        ..record::Args::default()
    })
}

/// A bag, read from the form before anything is written of it.
struct Bag {
    seized: kinds::Seized,
    seal: String,
    new_person: bool,
    by: String,
}

impl Bag {
    fn read(filled: &Filled, by: &str) -> Result<Self, Failure> {
        let seal = filled.some("seal").ok_or_else(|| {
            Failure::usage(Message::EntryEmpty { field: text::of(&Message::CustodySeal {}) })
                .hint(Message::HintEntryEmpty {})
        })?;
        let told = [filled.some("circumstances"), Some(sealed(&seal)), rounds(filled)?];
        Ok(Self {
            seized: kinds::Seized {
                class: filled.word("class")?,
                procedure: filled.word("procedure")?,
                legal_basis: filled.needed("legal_basis")?,
                case: filled.needed("case")?,
                agency: filled.needed("agency")?,
                place: filled.needed("place")?,
                circumstances: Some(told.into_iter().flatten().collect::<Vec<_>>().join("; ")),
                illicit: None,
                persons: filled.some("persons").into_iter().collect(),
            },
            seal,
            new_person: filled.has("new_person"),
            by: by.to_owned(),
        })
    }

    fn who(&self) -> Who {
        Who { by: self.by.clone(), second: None }
    }

    /// Whether who had it is in the register, or is to be.
    fn is_known(&self, desk: &impl Desk) -> Result<(), Failure> {
        if self.new_person {
            return Ok(());
        }
        Parties::read(desk.ledger().store())?.named_if(self.seized.persons.first()).map(drop)
    }

    /// Writes how the State came to have the weapon, keeps it as evidence, and keeps its pictures.
    fn enter(
        self,
        life: u64,
        pictures: &[Picture],
        desk: &mut impl Desk,
        output: &Output,
    ) -> Result<(), Failure> {
        let weapons = vec![format!("R-{life}")];
        let targets = || Targets { named: weapons.clone(), ..Targets::default() };
        self.add_person(desk, output)?;
        let kept = hold::PlaceArgs {
            kind: HoldKind::Evidence,
            reference: format!("{}, {}", self.seized.case, sealed(&self.seal)),
            until: None,
            targets: targets(),
            who: self.who(),
            correcting: Correcting::default(),
        };
        let who = self.who();
        let seized = Command::Seized(Entered::event(self.seized, targets(), who));
        event::enter(&seized, desk, output)?;
        hold::place(&kept, desk, output)?;
        entry::keep(pictures, Some(&sealed(&self.seal)), &weapons, &kept.who, desk, output)
    }

    /// Records who had it, where that was wanted and nobody is called so yet.
    fn add_person(&self, desk: &mut impl Desk, output: &Output) -> Result<(), Failure> {
        let Some(name) = self.seized.persons.first().filter(|_| self.new_person) else { return Ok(()) };
        if Parties::read(desk.ledger().store())?.named(name).is_ok() {
            return Ok(());
        }
        let args = party::AddArgs {
            name: name.clone(),
            person: true,
            roles: vec![PartyRole::Person],
            address: None,
            country: None,
            licence: None,
            who: self.who(),
            correcting: Correcting::default(),
        };
        party::add(&args, desk, output).map(drop)
    }
}

fn sealed(seal: &str) -> String {
    text::of(&Message::CustodySealed { seal: seal.to_owned() })
}

/// The rounds that came with a weapon, in words; none where none are given.
fn rounds(filled: &Filled) -> Result<Option<String>, Failure> {
    let Some(rounds) = filled.some("rounds") else { return Ok(None) };
    let count: u64 = rounds.parse().map_err(|_| {
        let field = text::of(&Message::CustodyRounds {});
        Failure::usage(Message::EntryBad { field, value: rounds }).hint(Message::HintEntryNumber {})
    })?;
    let calibre = filled.some("rounds_calibre").or_else(|| filled.some("calibre")).unwrap_or_default();
    Ok(Some(text::of(&Message::CustodyCameWith { count, calibre })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bag(more: &[(&str, &str)]) -> Filled {
        let given = [
            ("seal", "S-9"),
            ("case", "C 1/26"),
            ("legal_basis", "CPC 12"),
            ("class", "found"),
            ("procedure", "criminal"),
            ("agency", "police"),
            ("place", "Gao"),
        ];
        let all = more.iter().chain(&given).map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Filled(all.collect())
    }

    #[test]
    fn seal_and_rounds_are_in_what_is_written_of_the_seizure() {
        let filled = bag(&[("rounds", "7"), ("calibre", "9x19")]);
        let read = Bag::read(&filled, "p-1").unwrap_or_else(|failure| panic!("{failure:?}"));
        let told = read.seized.circumstances.unwrap_or_default();
        assert!(told.contains("S-9") && told.contains('7') && told.contains("9x19"), "{told}");
    }

    #[test]
    fn bag_without_a_seal_or_with_uncountable_rounds_is_refused() {
        for (name, text, what) in [("seal", "", "entry-empty"), ("rounds", "some", "entry-bad")] {
            let refused = Bag::read(&bag(&[(name, text)]), "p-1").err().map(|failure| failure.what.id());
            assert_eq!(refused, Some(what), "{name}");
        }
    }

    #[test]
    fn next_weapon_has_the_bag_filled_in_and_not_the_weapon() {
        let next = next(12, &bag(&[("serial", "A1"), ("maker", "FN")]));
        assert!(next.starts_with("/custody/intake?done=12&seal=S-9&case=C+1%2F26"), "{next}");
        assert!(!next.contains("A1") && !next.contains("FN"), "{next}");
    }
}
