//! What is marked together: how far each consignment is against its target, and a new one from the file of its manifest.

use super::lines::{set_aside_items, worked_off};
use super::parts::{self, bar, may, not_yours, number};
use super::said;
use super::upload::{Filled, manifest_fields};
use crate::command::consignment::open::{Given, open_read, read_given, report};
use crate::consignment::{LineState, Loaded};
use crate::error::{Ending, Failure};
use crate::folder::Reading;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::rules::Rules;
use crate::web::app::{App, Done};
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Multipart, State};
use maud::{Markup, html};
use registry::View;
use registry::entry::Consignment;
use registry::policy::Deed;
use registry::view::LineCounts;
use std::sync::Arc;
use tower_sessions::Session;

/// The profile that is offered first: what imports are marked by where no State has said otherwise.
const USUAL_PROFILE: &str = "generic-un-import";

/// Of so many consignments, the newest, the lines are read; of older ones the register's counts are shown.
const READ_MAX: usize = 20;

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let asker = visitor.clone();
    let read = app.read(&visitor, move |reading| {
        let list = list(&asker, reading)?;
        let rules = Rules::read(&reading.folder)?;
        let profiles = rules.library.profile_ids().map(str::to_owned).collect::<Vec<_>>();
        Ok((list, profiles))
    });
    let read = read.await;
    let said = said::take(&session).await;
    let shown = read.map(|(list, profiles)| {
        let body = html! { (list) (to_open(&visitor, &profiles)) };
        parts::page(&visitor, &Message::SupConsignments {}, &said, &body)
    });
    Answer::of(visitor, shown)
}

/// A consignment as far as it is known without much reading.
struct Known {
    record: Consignment,
    counts: LineCounts,
    /// Its lines as they stand, where they were read.
    lines: Option<Lines>,
}

/// The lines of a consignment, counted.
#[derive(Debug, Clone, Copy)]
struct Lines {
    all: u64,
    marked: u64,
    verified: u64,
    asks: u64,
    refused: u64,
    aside: u64,
}

impl Known {
    /// What is to be marked, and what is: lines where they are known, otherwise what the licence allows.
    fn target(&self) -> (u64, u64) {
        match self.lines {
            Some(lines) => (lines.marked, lines.all),
            None => (self.counts.witnessed + self.counts.attested, u64::from(self.record.quantity)),
        }
    }
}

/// How the lines of a consignment stand; none where its manifest cannot be read, which its own page says.
fn lines(reading: &Reading, view: View<'_>, id: &str) -> Option<Lines> {
    let loaded = Loaded::read(&reading.folder, &reading.config, view, id).ok()?;
    let (refused, aside) = worked_off(&loaded, &set_aside_items(view, id).ok()?);
    Some(Lines {
        all: loaded.states.len() as u64,
        marked: loaded.count(|state| matches!(state, LineState::Marked { .. })),
        verified: loaded.count(|state| matches!(state, LineState::Marked { verified: true, .. })),
        asks: loaded.count(|state| state == LineState::Asks),
        refused,
        aside,
    })
}

/// The consignments, the newest first, and what they come to together.
fn list(visitor: &Visitor, reading: &Reading) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let mut known = Vec::new();
    for (at, id) in view.consignments()?.into_iter().rev().enumerate() {
        if let Some(record) = view.consignment(&id)? {
            let lines = if at < READ_MAX { lines(reading, view, &id) } else { None };
            known.push(Known { record, counts: view.counts(&id)?, lines });
        }
    }
    let (marked, of) =
        known.iter().map(Known::target).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    Ok(html! {
        @if known.is_empty() { p { (t(visitor, &Message::SupNoConsignments {})) } }
        @else {
            section {
                h2 { (t(visitor, &Message::SupCampaign {})) }
                (bar(visitor, &Message::SupMarkedOf { marked, lines: of }, marked, of))
            }
        }
        div.cards { @for one in &known { (card(visitor, one)) } }
    })
}

fn card(visitor: &Visitor, one: &Known) -> Markup {
    let record = &one.record;
    let (marked, of) = one.target();
    let verified = one.lines.map_or(one.counts.verified, |lines| lines.verified);
    let state = if marked >= of { Message::SupTargetReached {} } else { Message::SupTargetOpen {} };
    html! {
        section.card {
            h2 { a.button href={ "/supervisor/consignments/" (record.consignment) } {
                bdi dir="ltr" { (record.consignment) }
            } }
            p { strong { (t(visitor, &state)) } }
            (bar(visitor, &Message::SupMarkedOf { marked, lines: of }, marked, of))
            (bar(visitor, &Message::SupVerifiedOf { verified, marked }, verified, marked))
            dl.weapon {
                @if let Some(lines) = one.lines {
                    (number(visitor, &Message::SupAsks {}, lines.asks))
                    (number(visitor, &Message::SupRefused {}, lines.refused))
                    (number(visitor, &Message::SupSetAside {}, lines.aside))
                }
                (number(visitor, &Message::SupLicensed {}, u64::from(record.quantity)))
                dt { (t(visitor, &Message::SupLicence {})) } dd { bdi dir="ltr" { (record.licence) } }
                dt { (t(visitor, &Message::SupImporting {})) } dd { bdi dir="ltr" { (record.importing) } }
                dt { (t(visitor, &Message::SupReleased {})) } dd { bdi dir="ltr" { (record.release) } }
                dt { (t(visitor, &Message::SupProfile {})) } dd { bdi dir="ltr" { (record.profile) } }
            }
        }
    }
}

fn to_open(visitor: &Visitor, profiles: &[String]) -> Markup {
    html! {
        section.card {
            h2 { (t(visitor, &Message::SupTakeIn {})) }
            @if may(visitor, Deed::ConsignmentOpened) {
                form method="post" enctype="multipart/form-data"
                    action=(page::action(visitor, "/supervisor/open-consignment")) {
                    div.filled {
                        (manifest_fields(visitor))
                        label { (t(visitor, &Message::SupConsignmentId {}))
                            input name="id" dir="ltr" maxlength="32" autocomplete="off"; }
                        label { (t(visitor, &Message::SupProfile {})) select name="profile" dir="ltr" {
                            @for profile in profiles {
                                option value=(profile) selected[profile == USUAL_PROFILE] { (profile) }
                            }
                        } }
                    }
                    button.primary { (t(visitor, &Message::SupTakeInDo {})) }
                }
            } @else { (not_yours(visitor, Deed::ConsignmentOpened)) }
        }
    }
}

/// Takes in a manifest and opens its consignment, which is shown next.
pub async fn open(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    form: Multipart,
) -> Answer {
    let done = opened(&app, &visitor, form).await;
    let id = done.as_ref().ok().and_then(|done| {
        done.data.iter().find_map(|(_, value)| value["consignment"].as_str().map(str::to_owned))
    });
    let to = format!("/supervisor/consignments/{}", id.unwrap_or_default());
    said::go_on(visitor, &session, done, to.trim_end_matches('/')).await
}

async fn opened(app: &App, visitor: &Visitor, form: Multipart) -> Result<Done, Failure> {
    let (id, profile, given) = read(form).await?;
    let by = visitor.by();
    let read = app.read(visitor, move |reading| {
        read_given(&reading.folder, reading.view()?, (id.as_deref(), &profile), given)
    });
    let read = Arc::new(read.await?);
    let id = read.id().to_owned();
    let entered = read.clone();
    let done = app.command(visitor, Answers::default(), move |floor, output| {
        open_read(&entered, &by, &mut floor.bench, output)
    });
    let done = done.await?;
    Ok(reported(app, visitor, (id, done), move |output, loaded| report(output, &read, loaded)).await)
}

/// What came of a manifest that was taken in, told beside the owner. It is in: where it cannot be read again, that is told.
pub async fn reported(
    app: &App,
    visitor: &Visitor,
    (id, mut done): (String, Done),
    report: impl FnOnce(&Output, &Loaded) -> Ending + Send + 'static,
) -> Done {
    let told = app.read(visitor, move |reading| {
        let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, &id)?;
        let output = Output::gathering(Answers::default());
        report(&output, &loaded);
        Ok(Done { said: output.said(), data: output.data() })
    });
    match told.await {
        Ok(told) => said::without_commands(told),
        Err(failure) => {
            done.said.push(t(visitor, &failure.what));
            done.said.extend(failure.hints.iter().map(|hint| t(visitor, hint)));
            done
        }
    }
}

/// The id if there is one, the profile, and the manifest.
async fn read(form: Multipart) -> Result<(Option<String>, String, Given), Failure> {
    let mut filled = Filled::read(form).await?;
    let id = Some(filled.text("id").to_owned()).filter(|id| !id.is_empty());
    let profile = match filled.text("profile") {
        "" => USUAL_PROFILE.to_owned(),
        profile => profile.to_owned(),
    };
    Ok((id, profile, given(&mut filled)?))
}

/// The manifest of a form, with its head where that is a file of its own.
///
/// # Errors
/// A [`Failure`] where no manifest was chosen.
pub fn given(filled: &mut Filled) -> Result<Given, Failure> {
    let manifest = filled.needed("manifest")?;
    let beside = filled.file("head").map(|head| head.bytes);
    Ok(Given { named: manifest.name, bytes: manifest.bytes, beside })
}
