//! Command cards, and a person's badge.

use super::{coded, issue, printed};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::scanner::{self, Card};
use crate::text;
use crate::web::supervisor::role_name;
use paper::Code;
use paper::cards::{Badge, Badges, CommandCard, CommandCards, Sign};
use registry::entry::Verdict;
use registry::people::Role;

/// Every command card.
///
/// # Errors
/// A [`Failure`] where a card cannot be drawn.
pub fn commands(reading: &Reading) -> Result<CommandCards, Failure> {
    let cards = scanner::cards().into_iter().map(|(card, payload)| {
        let (text, sign) = face(card);
        Ok(CommandCard { text, sign, code: coded(&payload, Code::ON_PAGE)? })
    });
    let cards = cards.collect::<Result<_, Failure>>()?;
    Ok(CommandCards { issue: issue(reading, "MSC1".to_owned())?, cards })
}

/// What stands on a card, and its drawing.
fn face(card: Card) -> (String, Sign) {
    match card {
        Card::Yes => (text::of(&Message::CardYes {}), Sign::Yes),
        Card::No => (text::of(&Message::CardNo {}), Sign::No),
        Card::Stop => (text::of(&Message::CardStop {}), Sign::Stop),
        Card::Found(Verdict::None) => (text::of(&Message::CardNone {}), Sign::Other),
        Card::Found(Verdict::Partial) => (text::of(&Message::CardPartial {}), Sign::Other),
        Card::Found(Verdict::Complete) => (text::of(&Message::CardComplete {}), Sign::Other),
        Card::Language(language) => (language.own_name(), Sign::Language),
        Card::Layout => (text::of(&Message::CardLayout {}), Sign::Other),
    }
}

/// A badge as a page. Its secret is known only now, when it is made.
///
/// # Errors
/// A [`Failure`] where it cannot be printed.
pub fn badge(reading: &Reading, name: &str, roles: &[Role], secret: &str) -> Result<Vec<u8>, Failure> {
    let names: Vec<_> = roles.iter().map(|role| text::of(&role_name(*role))).collect();
    let role = names.join(text::spoken().comma());
    let badge = Badge { name: name.to_owned(), role, code: coded(secret, Code::ON_PAGE)? };
    printed(&Badges { issue: issue(reading, name.to_owned())?, badges: vec![badge] })
}
