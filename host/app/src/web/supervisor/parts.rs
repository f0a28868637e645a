//! The pieces that the supervisor's pages are made of.

use super::said;
use crate::message::Message;
use crate::persons::role_name;
use crate::web::page::{self, t};
use crate::web::visitor::Visitor;
use maud::{Markup, html};
use registry::people::Role;
use registry::policy::{Deed, Doer};

/// A page with the way to all of them, and what was said last at its top.
pub fn page(visitor: &Visitor, title: &Message, said: &[String], body: &Markup) -> Markup {
    let here = visitor.path.split('?').next().unwrap_or_default();
    let is_here = |path: &str| here == path || (path != "/supervisor" && here.starts_with(path));
    let whole = html! {
        nav.areas aria-label=(t(visitor, &Message::SupPages {})) {
            @for (path, name) in PAGES {
                a.button href=(path) aria-current=[is_here(path).then_some("page")] { (t(visitor, &name)) }
            }
        }
        (said::shown(said))
        (body)
    };
    page::office(visitor, title, &whole)
}

/// The pages, in their order on the screen.
const PAGES: [(&str, Message); 6] = [
    ("/supervisor", Message::SupOverview {}),
    ("/supervisor/consignments", Message::SupConsignments {}),
    ("/supervisor/numbers", Message::SupNumbers {}),
    ("/supervisor/people", Message::SupPeople {}),
    ("/supervisor/health", Message::SupHealth {}),
    ("/supervisor/backups", Message::SupBackups {}),
];

/// Whether the visitor's roles are enough for this. The register decides; a page only offers what can be done.
pub fn may(visitor: &Visitor, deed: Deed) -> bool {
    match deed.rule().by {
        Doer::Role(roles) | Doer::SelfOr(roles) | Doer::StationOr(roles) => visitor.has(roles),
        Doer::Station | Doer::SecondOfThatAct => true,
    }
}

/// Says in the place of a form whose it is.
pub fn not_yours(visitor: &Visitor, deed: Deed) -> Markup {
    let roles = match deed.rule().by {
        Doer::Role(roles) | Doer::SelfOr(roles) | Doer::StationOr(roles) => role_names(visitor, roles),
        Doer::Station | Doer::SecondOfThatAct => String::new(),
    };
    html! { p.where { (t(visitor, &Message::SupNotYours { roles })) } }
}

/// The names of roles as people say them.
pub fn role_names(visitor: &Visitor, roles: &[Role]) -> String {
    roles.iter().map(|role| t(visitor, &role_name(*role))).collect::<Vec<_>>().join(visitor.language.comma())
}

/// How far something is: a bar, and the same in words and numbers.
pub fn bar(visitor: &Visitor, what: &Message, done: u64, of: u64) -> Markup {
    let words = t(visitor, what);
    html! {
        p.far { (words) }
        progress value=(done) max=(of.max(1)) aria-label=(words) {}
    }
}

/// A word and a number, beside each other.
pub fn number(visitor: &Visitor, what: &Message, number: u64) -> Markup {
    html! { dt { (t(visitor, what)) } dd { (number) } }
}

/// A table that scrolls on its own where it is too wide.
pub fn table(visitor: &Visitor, what: &Message, heads: &[Message], rows: &Markup) -> Markup {
    html! {
        div.scrolls tabindex="0" {
            table aria-label=(t(visitor, what)) {
                thead { tr { @for head in heads { th scope="col" { (t(visitor, head)) } } } }
                tbody { (rows) }
            }
        }
    }
}
