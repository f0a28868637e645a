//! The signs of the station, always at the same place: each a word, a shape and a colour.

use crate::message::Message;
use crate::serve::Seen;
use crate::serve::seen::{Lamp, Light, Subject};
use crate::web::page::t;
use crate::web::visitor::Visitor;
use maud::{Markup, html};

/// The strip. `pushed`: it takes the place of the one that the page shows.
pub fn strip(visitor: &Visitor, seen: &Seen, pushed: bool) -> Markup {
    html! {
        section #strip hx-swap-oob=[pushed.then_some("true")] aria-label=(t(visitor, &Message::ScreenSigns {})) {
            ul.signs {
                @for lamp in &seen.lamps { (sign(visitor, lamp)) }
            }
            p.where {
                bdi dir="ltr" { (seen.station) }
                @if let Some(operator) = &seen.operator {
                    " · " bdi { (seen.people.name(operator)) }
                }
                @if let Some(consignment) = &seen.consignment {
                    " · " bdi dir="ltr" { (consignment.id) } " · "
                    (t(visitor, &Message::BenchLeft { left: consignment.open, lines: consignment.lines }))
                }
            }
        }
    }
}

fn sign(visitor: &Visitor, lamp: &Lamp) -> Markup {
    let why = lamp.why.as_ref().map(|why| why.in_language(visitor.language)).unwrap_or_default();
    html! {
        li.sign data-sign=(lamp.subject.name()) data-light=(lamp.light.name()) title=(why) {
            span.shape aria-hidden="true" { (shape(lamp.light)) }
            span.subject { (t(visitor, &subject(lamp.subject))) }
            span.state {
                @match (lamp.subject, lamp.number) {
                    (Subject::Unsynced, Some(number)) => { (number) }
                    (Subject::Clock, _) if lamp.light == Light::Good => { bdi dir="ltr" { (why) } }
                    _ => { (t(visitor, &light(lamp))) }
                }
            }
        }
    }
}

/// A shape for each state, so that no state is told by its colour alone.
fn shape(light: Light) -> &'static str {
    match light {
        Light::Good => "●",
        Light::Waits => "◐",
        Light::Bad => "✖",
        Light::Absent => "○",
        Light::Unknown => "?",
    }
}

fn subject(subject: Subject) -> Message {
    match subject {
        Subject::Controller => Message::SignController {},
        Subject::Machine => Message::SignMachine {},
        Subject::Guard => Message::SignGuard {},
        Subject::Estop => Message::SignEstop {},
        Subject::Part => Message::SignPart {},
        Subject::Clamp => Message::SignClamp {},
        Subject::Air => Message::SignAir {},
        Subject::Disk => Message::SignDisk {},
        Subject::Scanner => Message::SignScanner {},
        Subject::Clock => Message::SignClock {},
        Subject::Unsynced => Message::SignUnsynced {},
    }
}

/// How it is, in the word that fits what it is about.
fn light(lamp: &Lamp) -> Message {
    match (lamp.subject, lamp.light) {
        (_, Light::Absent) => Message::LightAbsent {},
        (_, Light::Unknown) => Message::LightUnknown {},
        (Subject::Guard | Subject::Clamp, Light::Good) => Message::LightClosed {},
        (Subject::Guard | Subject::Clamp, _) => Message::LightOpen {},
        (Subject::Part, Light::Good) => Message::LightThere {},
        (Subject::Part, _) => Message::LightNotThere {},
        (Subject::Clock, _) => Message::LightUnconfirmed {},
        (_, Light::Good) => Message::LightGood {},
        (_, Light::Waits) => Message::LightWaits {},
        (_, Light::Bad) => Message::LightBad {},
    }
}
