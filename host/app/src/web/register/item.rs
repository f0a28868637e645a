//! A weapon's whole life on one page: what it is, the marks on it, what happened in order, and what shows it to others.

use super::marks::{self, Row};
use super::{RECORDERS, field, path_of};
use crate::command::part::show::{Life, Told as OneTold, hold_in_words, link_in_words};
use crate::command::register::kept_in_words;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Parties, in_one_line, life_of, of_life, of_state};
use crate::message::Message;
use crate::persons;
use crate::serve::seen::{Told, Tone};
use crate::web::app::App;
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::{Path, State};
use maud::{Markup, html};
use registry::entry::ClockGrade;
use registry::record::Happening;
use registry::view::{LifeRow, LinkRow};
use registry::{Act, Entry, View};
use std::sync::Arc;

/// The page of the weapon that is named, by record number, station number, item number, serial or label.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, Path(named): Path<String>) -> Answer {
    let viewer = visitor.clone();
    let page = app.read(&visitor, move |reading| whole(reading, &viewer, &named)).await;
    Answer::of(visitor, page)
}

fn whole(reading: &Reading, visitor: &Visitor, named: &str) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let life = Life::read(reading, life_of(view, named, None)?, false)?;
    let parties = Parties::read(reading.store())?;
    let marks = marks::of(&life, view)?;
    let section = |name: &str, body: Markup| {
        html! { section { h2 { (t(visitor, &Message::LifeSection { section: name.to_owned() })) } (body) } }
    };
    let body = html! {
        (alarms(visitor, &life, view)?)
        (standing(visitor, &life))
        (section("identity", identity(&life, &parties)))
        @if !marks.is_empty() { (section("marks", marks::list(visitor, &marks))) }
        (proofs(visitor, &marks))
        @if !life.components.is_empty() {
            (section("components", ways(life.components.iter().map(|row| (row.life, of_life(row))))))
        }
        (section("life", events(reading, visitor, &life, &parties)?))
        @if !life.holds.is_empty() {
            (section("holds", lines(life.holds.iter().map(hold_in_words))))
        }
        @if !life.links.is_empty() { (section("links", links(view, &life)?)) }
        (photos(visitor, &life))
        @if let Some(kept) = &life.kept { (section("kept", lines(kept_in_words(kept).into_iter()))) }
    };
    Ok(page::office(visitor, &Message::RegItem { life: format!("R-{}", life.row.life) }, &body))
}

/// That another weapon has its maker and serial comes before everything else.
fn alarms(visitor: &Visitor, life: &Life, view: View<'_>) -> Result<Markup, Failure> {
    let others = life.alarms(view)?;
    let alarm = |other: &LifeRow| {
        let (weapon, state) = (of_life(&life.row), of_state(other.state));
        let mut alarm = Told::message(Tone::Bad, Message::Alarm { weapon, other: of_life(other), state });
        alarm.hints.push(Message::AlarmWhatToDo {});
        alarm
    };
    Ok(html! { @for other in &others { (told(visitor.language, &alarm(other))) } })
}

fn standing(visitor: &Visitor, life: &Life) -> Markup {
    let row = &life.row;
    let stands = match &row.place {
        Some(place) => Message::LifeStandsAt { state: of_state(row.state), place: place.clone() },
        None => Message::LifeStands { state: of_state(row.state) },
    };
    let tone = if row.withdrawn || row.state.raises_alarm() { Tone::Bad } else { Tone::Note };
    let corrected = row.corrected.then_some(Message::LifeCorrected {});
    html! {
        (told(visitor.language, &Told::message(tone, stands)))
        @if row.withdrawn { (told(visitor.language, &Told::message(Tone::Bad, Message::LifeWithdrawn {}))) }
        @if let Some(corrected) = corrected { (told(visitor.language, &Told::message(Tone::Note, corrected))) }
    }
}

fn identity(life: &Life, parties: &Parties) -> Markup {
    html! {
        dl.weapon {
            @for (name, value) in life.what_it_is(parties) { dt { (name) } dd { bdi dir="auto" { (value) } } }
        }
    }
}

/// Ways to other lives.
fn ways(lives: impl Iterator<Item = (u64, String)>) -> Markup {
    html! { p { @for (life, words) in lives { a.button href=(path_of(life)) { bdi { (words) } } " " } } }
}

fn lines(lines: impl Iterator<Item = String>) -> Markup {
    html! { ul { @for line in lines { li { (line.trim()) } } } }
}

fn links(view: View<'_>, life: &Life) -> Result<Markup, Failure> {
    let this = life.row.life;
    let other = |link: &LinkRow| if link.life == this { link.other } else { link.life };
    let words = |link: &LinkRow| Ok((other(link), link_in_words(view, this, link)?.trim().to_owned()));
    Ok(ways(life.links.iter().map(words).collect::<Result<Vec<_>, Failure>>()?.into_iter()))
}

/// What happened, in the order of the ledger.
fn events(reading: &Reading, visitor: &Visitor, life: &Life, parties: &Parties) -> Result<Markup, Failure> {
    let told = life.entries.iter().map(|one| event(reading, visitor, life, one, parties));
    let told = told.collect::<Result<Vec<_>, _>>()?;
    Ok(html! { ol.cards { @for one in told { li.card { (one) } } } })
}

fn event(
    reading: &Reading,
    visitor: &Visitor,
    life: &Life,
    one: &OneTold,
    parties: &Parties,
) -> Result<Markup, Failure> {
    let Entry { index, stamp, by, second_by, act } = &one.entry;
    let day = if let Act::Happened { on, .. } = act { *on } else { stamp.day };
    let person = persons::name_of(reading.store(), by)?;
    let second = second_by.as_ref().map(|second| persons::name_of(reading.store(), second)).transpose()?;
    let waits = reading.view()?.waiting(*index)?.is_some();
    let details = in_one_line(life.details(act, parties));
    Ok(html! {
        h3 { @if one.wrong.is_some() { del { (life.called(act)) } } @else { (life.called(act)) } }
        @if let Some(wrong) = &one.wrong { (wrong_words(visitor, wrong)) }
        @if !details.is_empty() { p { bdi { (details) } } }
        dl.weapon {
            dt { (t(visitor, &Message::RegDay {})) } dd { bdi dir="ltr" { (day) } }
            dt { (t(visitor, &Message::RegClock {})) } dd { (t(visitor, &clock(stamp.clock))) }
            dt { (t(visitor, &Message::RegPerson {})) }
            dd { bdi { (person) } @if let Some(person) = second { " " (t(visitor, &Message::RegWith { person })) } }
            dt { (t(visitor, &Message::RegEntry {})) } dd { bdi dir="ltr" { (index) } }
        }
        @if waits { p { strong { (t(visitor, &Message::RegWaits {})) } } }
        @if one.wrong.is_none() && visitor.has(RECORDERS) {
            a.button href=(format!("/register/correct?entry={index}&life={}", life.row.life)) {
                (t(visitor, &Message::RegDeclare {}))
            }
        }
    })
}

/// By which declaration it is wrong, why, and what is right.
fn wrong_words(visitor: &Visitor, wrong: &Entry) -> Markup {
    let (reason, right) = match &wrong.act {
        Act::ErrorDeclared { reason, corrected_by, .. } => (reason.clone(), *corrected_by),
        _ => (String::new(), None),
    };
    let mut said = Told::message(Tone::Bad, Message::RegWrong { by: wrong.index, reason });
    said.hints.extend(right.map(|entry| Message::RegRight { entry }));
    told(visitor.language, &said)
}

fn clock(grade: ClockGrade) -> Message {
    match grade {
        ClockGrade::Confirmed => Message::RegClockConfirmed {},
        ClockGrade::Declared => Message::RegClockDeclared {},
        ClockGrade::Unconfirmed => Message::RegClockUnconfirmed {},
    }
}

/// What leaves the register about each mark that stands on the metal.
fn proofs(visitor: &Visitor, marks: &[Row]) -> Markup {
    let jobs: Vec<u64> = marks.iter().filter(|mark| mark.applied).filter_map(|mark| mark.job).collect();
    html! {
        @if !jobs.is_empty() {
            section {
                h2 { (t(visitor, &Message::RegProof {})) }
                p { (t(visitor, &Message::RegProofHelp {})) }
                p {
                    @for job in jobs {
                        @for (path, name) in offered(job) { a.button href=(path) { (t(visitor, &name)) } " " }
                    }
                }
            }
        }
    }
}

/// The files about one job, each with its name.
fn offered(job: u64) -> [(String, Message); 3] {
    [
        (format!("/register/proof/{job}"), Message::RegProofFile { job }),
        (format!("/register/proof/{job}/code"), Message::RegProofCode { job }),
        (format!("/register/label/{job}"), Message::RegLabel { job }),
    ]
}

/// The pictures of it, by their hashes.
fn photos(visitor: &Visitor, life: &Life) -> Markup {
    let of_event = |one: &OneTold| match &one.entry.act {
        Act::Happened { event, .. } => match &**event {
            Happening::Photographed { sha256, shows, .. } => Some((sha256.clone(), shows.clone())),
            _ => None,
        },
        _ => None,
    };
    let of_marks = life.seen.iter().filter(|(_, seen)| !seen.restricted).filter_map(|(_, seen)| {
        Some((seen.photo_sha256.clone()?, Some(seen.mark.text.clone()).filter(|text| !text.is_empty())))
    });
    let counts = life.entries.iter().filter(|one| one.wrong.is_none());
    let all: Vec<_> = counts.filter_map(of_event).chain(of_marks).collect();
    html! {
        @if !all.is_empty() {
            section {
                h2 { (t(visitor, &Message::RegPhotos {})) }
                ul.cards {
                    @for (sha256, shows) in &all {
                        li.card {
                            @if let Some(shows) = shows { p { bdi { (shows) } } }
                            p { (field(visitor, "sha256")) " " code dir="ltr" { (sha256) } }
                            a.button href=(format!("/register/photo/{sha256}")) { (t(visitor, &Message::RegPhotoSee {})) }
                        }
                    }
                }
            }
        }
    }
}
