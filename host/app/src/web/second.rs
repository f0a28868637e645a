//! A second person at the same screen: what a form asks, and the proof by that person's own PIN.

use super::app::App;
use super::page::t;
use super::visitor::Visitor;
use crate::error::Failure;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::output::Answers;
use maud::{Markup, html};
use registry::PersonId;
use registry::policy::{self, Deed};

/// The second person as filled in or sent: a name or a scanned badge, and the PIN.
#[derive(Debug, Clone, Default)]
pub struct Second {
    /// Name or badge; empty where there is none.
    pub named: String,
    /// The PIN.
    pub pin: Pin,
}

impl Second {
    /// Proves who it is, so that what is done then asks for no PIN; none where nobody was named.
    ///
    /// # Errors
    /// A [`Failure`] where the PIN does not fit.
    pub async fn proved(self, app: &App, visitor: &Visitor) -> Result<Option<PersonId>, Failure> {
        if self.named.trim().is_empty() {
            return Ok(None);
        }
        app.prove(visitor, self.named, self.pin, true).await.map(Some)
    }

    /// The same, as commands take it: the second person, and the answers by which both are known.
    ///
    /// # Errors
    /// As [`Self::proved`].
    pub async fn answers(self, app: &App, visitor: &Visitor) -> Result<(Option<String>, Answers), Failure> {
        let second = self.proved(app, visitor).await?;
        let proved = second.iter().cloned().collect();
        Ok((second.map(|person| person.0), Answers { yes: true, proved, ..Answers::default() }))
    }
}

/// The fields, as the policy has it: now, or now or later, or none at all.
pub fn fields(visitor: &Visitor, deed: Deed) -> Markup {
    let (legend, required) = match deed.rule().second {
        policy::Second::No => return html! {},
        policy::Second::AtOnce(_) => (Message::EntrySecondNow {}, true),
        policy::Second::MayFollow(_) => (Message::EntrySecondMayFollow {}, false),
    };
    html! {
        fieldset {
            legend { (t(visitor, &legend)) }
            div.filled { (inputs(visitor, &Message::AskSecondLabel {}, required)) }
        }
    }
}

/// The two fields alone; `who` says who is asked for. A badge is masked like a PIN, and no browser offers to keep either.
pub fn inputs(visitor: &Visitor, who: &Message, required: bool) -> Markup {
    html! {
        label { (t(visitor, who))
            input name="second" type="password" autocomplete="one-time-code" required[required] data-scan="second"; }
        label { (t(visitor, &Message::AskSecondPin {})) input name="pin" type="password" autocomplete="one-time-code"; }
    }
}
