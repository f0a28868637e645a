//! `user badge`: a secret on a card. It is shown once; only its hash is kept.

use super::{giver, note};
use crate::desk::Desk;
use crate::error::Failure;
use crate::login::secret;
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use registry::people::{Role, UserChange};
use serde_json::json;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Makes a badge for a user.
///
/// # Errors
/// A [`Failure`] where `by` may not, or the card's file cannot be written; the badge before counts then still.
pub fn make(
    name: &str,
    card: Option<&Path>,
    by: &str,
    desk: &mut impl Desk,
    output: &Output,
) -> Result<(), Failure> {
    let kept = |badge: &str, _: &[Role]| {
        let Some(card) = card else { return Ok(()) };
        let file = card.display().to_string();
        write_card(card, &drawn(badge, name)?)
            .map_err(|error| Failure::fixable(Message::FileNotWritten { file }).because(&error))
    };
    give(name, &kept, by, desk, output)
}

/// Makes a page of a badge's secret and its user's roles.
pub type Draw<'a> = dyn Fn(&str, &[Role]) -> Result<Vec<u8>, Failure> + 'a;

/// Makes a badge for a user, as a page that `draw` makes of its secret and the user's roles, and `keep` writes.
///
/// # Errors
/// As [`make`], and what `draw` and `keep` fail with; the badge before counts then still.
pub fn make_printed(
    name: &str,
    draw: &Draw<'_>,
    keep: &dyn Fn(&[u8]) -> Result<(), Failure>,
    by: &str,
    desk: &mut impl Desk,
    output: &Output,
) -> Result<(), Failure> {
    give(name, &|badge, roles| keep(&draw(badge, roles)?), by, desk, output)
}

/// Keeps a badge's secret, for a user of these roles.
type Keep<'a> = &'a dyn Fn(&str, &[Role]) -> Result<(), Failure>;

/// Gives a user a badge that was kept before it counts.
fn give(name: &str, keep: Keep<'_>, by: &str, desk: &mut impl Desk, output: &Output) -> Result<(), Failure> {
    let person = persons::find(desk.ledger().store(), name)?;
    let by = giver(desk, &person, by, output)?;
    let badge = secret::new_badge()?;
    let standing = desk.view().standing()?;
    let user = standing.as_ref().and_then(|standing| standing.user(&person));
    let roles = user.map(|user| user.roles.clone()).unwrap_or_default();
    keep(&badge, &roles)?;
    note(desk, &person, UserChange::Badge, &[], by, None)?;
    desk.ledger().store().put_badge(&person, &secret::badge_digest(&badge))?;
    let shown = Message::UserBadge { name: name.to_owned(), secret: badge.clone() };
    output.datum(&shown, &json!({"id": person, "badge": badge}));
    output.say(&Message::UserBadgeOnce {});
    Ok(())
}

/// A card of 85.6 by 54 mm with the code and the name. Only its owner can read the file.
fn write_card(card: &Path, svg: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(card)?;
    file.write_all(svg.as_bytes())
}

/// A badge as a picture, SVG.
///
/// # Errors
/// A bug, where the secret does not fit into its code.
pub fn drawn(badge: &str, name: &str) -> Result<String, Failure> {
    let code = QrCode::with_error_correction_level(badge, EcLevel::Q)
        .map_err(|error| Failure::bug(format!("a badge that does not fit into its code: {error}")))?;
    let cells = code.render::<svg::Color<'_>>().min_dimensions(300, 300).build();
    let cells = cells.split_once("?>").map_or(cells.as_str(), |(_, cells)| cells);
    let name = name.replace('&', "&amp;").replace('<', "&lt;");
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 856 540\" width=\"85.6mm\" height=\"54mm\" \
         font-family=\"sans-serif\"><rect width=\"856\" height=\"540\" fill=\"white\"/>\
         <g transform=\"translate(30 60)\">{cells}</g><text x=\"440\" y=\"280\" font-size=\"36\">{name}</text></svg>\n"
    ))
}
