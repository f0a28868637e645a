//! What all handlers share: the owner, the folder to read in, and how often somebody may try.

use super::audit::verification::Verification;
use super::visitor::Visitor;
use crate::error::Failure;
use crate::folder::{Folder, Reading};
use crate::language::Language;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::{Floor, Owner, Seen};
use crate::text;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;

/// Requests a second from one address: a page asks for a handful of files.
const REQUESTS_A_SECOND: NonZeroU32 = NonZeroU32::new(50).unwrap();
/// As many at once.
const REQUESTS_AT_ONCE: NonZeroU32 = NonZeroU32::new(400).unwrap();
/// Attempts to log in from one address, a minute; each costs argon2 its time. What counts wrong PINs is the register.
const LOGINS_A_MINUTE: NonZeroU32 = NonZeroU32::new(30).unwrap();

/// What all handlers share.
pub struct App {
    /// The station.
    pub owner: Owner,
    /// Its folder, to read in beside the owner.
    pub folder: Folder,
    /// The language of whoever has not chosen one.
    pub language: Language,
    /// Whether it is reached by TLS only.
    pub secure: bool,
    /// The last check of the register that was asked for here.
    pub verification: Verification,
    requests: DefaultKeyedRateLimiter<IpAddr>,
    logins: DefaultKeyedRateLimiter<IpAddr>,
}

impl App {
    /// Over a station that is served.
    pub fn new(owner: Owner, folder: Folder, language: Language, secure: bool) -> Self {
        let requests = Quota::per_second(REQUESTS_A_SECOND).allow_burst(REQUESTS_AT_ONCE);
        Self {
            owner,
            folder,
            language,
            secure,
            verification: Verification::default(),
            requests: RateLimiter::keyed(requests),
            logins: RateLimiter::keyed(Quota::per_minute(LOGINS_A_MINUTE)),
        }
    }

    /// The station as it is now.
    pub fn seen(&self) -> Arc<Seen> {
        self.owner.seen()
    }

    /// Forgets who has not asked for some time.
    pub fn forget(&self) {
        self.requests.retain_recent();
        self.logins.retain_recent();
    }

    /// Whether one more request from there is answered.
    pub fn may_ask(&self, from: IpAddr) -> bool {
        self.requests.check_key(&from).is_ok()
    }

    /// Whether one more login from there is tried.
    pub fn may_log_in(&self, from: IpAddr) -> bool {
        self.logins.check_key(&from).is_ok()
    }

    /// Does something on the floor in the visitor's language.
    ///
    /// # Errors
    /// What it failed with.
    pub async fn act<T: Send + 'static>(
        &self,
        visitor: &Visitor,
        act: impl FnOnce(&mut Floor) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.owner.act(visitor.language, act).await
    }

    /// Does something that the command line does too: through the same function, as the visitor, who has given the PIN. What
    /// else is asked is answered by `answers`. Gives what was said, and the data.
    ///
    /// # Errors
    /// What it failed with.
    pub async fn command(
        &self,
        visitor: &Visitor,
        mut answers: Answers,
        act: impl FnOnce(&mut Floor, &Output) -> Result<(), Failure> + Send + 'static,
    ) -> Result<Done, Failure> {
        answers.proved.extend(visitor.person.clone());
        self.act(visitor, move |floor| {
            let output = Output::gathering(answers);
            // What was said on the way is why it failed.
            act(floor, &output).map_err(|failure| output.said().into_iter().fold(failure, Failure::cause))?;
            floor.refresh()?;
            Ok(Done { said: output.said(), data: output.data() })
        })
        .await
    }

    /// Reads in the register beside the owner, in the visitor's language, on a thread that may wait for the disk.
    ///
    /// # Errors
    /// What it failed with.
    pub async fn read<T: Send + 'static>(
        &self,
        visitor: &Visitor,
        read: impl FnOnce(&Reading) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let (folder, language) = (self.folder.clone(), visitor.language);
        let task = move || text::speaking(language, || read(&Reading::open(folder)?));
        tokio::task::spawn_blocking(task)
            .await
            .unwrap_or_else(|_| Err(Failure::fixable(Message::StationClosing {})))
    }
}

/// What came of something that was done.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// What was said to the person.
    pub said: Vec<String>,
    /// The data, in words and as JSON.
    pub data: Vec<(String, serde_json::Value)>,
}
