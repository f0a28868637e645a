//! What all handlers share: the owner, the folder to read in, and how often somebody may try.

use super::audit::verification::Verification;
use super::drawn::Drawn;
use super::once::Once;
use super::sessions::Sessions;
use super::visitor::Visitor;
use crate::consignment::Loaded;
use crate::error::Failure;
use crate::folder::{Folder, Reading};
use crate::language::Language;
use crate::login::secret::{self, Pin};
use crate::login::trial::{Manner, Trial, Tries};
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::{Floor, Owner, Seen};
use crate::text;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use registry::{PersonId, Store};
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::Semaphore;

/// Requests a second from one address: a page asks for a handful of files.
const REQUESTS_A_SECOND: NonZeroU32 = NonZeroU32::new(50).unwrap();
/// As many at once.
const REQUESTS_AT_ONCE: NonZeroU32 = NonZeroU32::new(400).unwrap();
/// PINs that are tried from one address, a minute; each costs argon2 its time. What counts wrong ones are the register and
/// [`Tries`].
const PINS_A_MINUTE: NonZeroU32 = NonZeroU32::new(30).unwrap();
/// So many PINs are looked at at once: marking has the other cores.
const PINS_AT_ONCE: usize = 1;

/// What all handlers share.
pub struct App {
    /// The station.
    pub owner: Owner,
    /// Its folder, to read in beside the owner.
    pub folder: Folder,
    /// The language of whoever has not chosen one.
    pub language: Language,
    /// What is pushed alike to everybody who reads one language.
    pub drawn: Drawn,
    /// What was sent and is sent again.
    pub once: Once,
    /// PINs tried by name from other computers.
    pub tries: Tries,
    /// The last check of the register that was asked for here.
    pub verification: Verification,
    /// Sessions of this computer's own screens, and those over the bench network: neither is one at the other address.
    pub sessions: [Sessions; 2],
    requests: DefaultKeyedRateLimiter<IpAddr>,
    pins: DefaultKeyedRateLimiter<IpAddr>,
    looking: Semaphore,
    /// One paper is set at a time: the other core is the station's.
    pub printing: Semaphore,
}

impl App {
    /// Over a station that is served.
    pub fn new(owner: Owner, folder: Folder, language: Language) -> Self {
        let requests = Quota::per_second(REQUESTS_A_SECOND).allow_burst(REQUESTS_AT_ONCE);
        Self {
            owner,
            folder,
            language,
            drawn: Drawn::default(),
            once: Once::default(),
            tries: Tries::default(),
            verification: Verification::default(),
            sessions: Default::default(),
            requests: RateLimiter::keyed(requests),
            pins: RateLimiter::keyed(Quota::per_minute(PINS_A_MINUTE)),
            looking: Semaphore::new(PINS_AT_ONCE),
            printing: Semaphore::new(1),
        }
    }

    /// The station as it is now.
    pub fn seen(&self) -> Arc<Seen> {
        self.owner.seen()
    }

    /// Forgets who has not asked for some time.
    pub fn forget(&self) {
        self.requests.retain_recent();
        self.pins.retain_recent();
        self.once.forget(Instant::now());
        self.sessions.iter().for_each(Sessions::forget);
    }

    /// The sessions where somebody asks.
    pub fn sessions_at(&self, near: bool) -> &Sessions {
        let [here, network] = &self.sessions;
        if near { here } else { network }
    }

    /// Whether one more request from there is answered.
    pub fn may_ask(&self, from: IpAddr) -> bool {
        self.requests.check_key(&source(from)).is_ok()
    }

    /// Who was named or whose badge was scanned, if this is the PIN: tried once, and looked at beside the owner. `tells`: why
    /// it was refused is said to whoever has not shown a badge too.
    ///
    /// # Errors
    /// A [`Failure`] where it does not fit, or too much was tried from there.
    pub async fn prove(
        &self,
        visitor: &Visitor,
        named: String,
        pin: Pin,
        tells: bool,
    ) -> Result<PersonId, Failure> {
        if self.pins.check_key(&source(visitor.from.address)).is_err() {
            return Err(Failure::fixable(Message::ApiTooMany {}).hint(Message::HintApiWait {}));
        }
        let badge = secret::is_badge(&named);
        let manner = Manner { counts: badge || visitor.from.near, tells: badge || tells };
        let begun = self.act(visitor, move |floor| Trial::begin(&mut floor.bench, named.trim(), manner));
        let trial = begun.await?.among(&self.tries);
        let fits = match trial.kept() {
            Some(kept) => self.argon2(move || secret::fits(&pin, &kept)).await?,
            None => true,
        };
        let tries = self.tries.clone();
        self.act(visitor, move |floor| trial.end(&mut floor.bench, fits, &tries)).await
    }

    /// What is kept of a new PIN, made beside the owner; none where it has not the form of one, which the owner says.
    ///
    /// # Errors
    /// A [`Failure`] without the system's source of randomness.
    pub async fn kept_of(&self, pin: &Pin) -> Result<Option<(Pin, String)>, Failure> {
        if !secret::is_pin(pin) {
            return Ok(None);
        }
        let pin = pin.clone();
        self.argon2(move || secret::hashed(&pin).map(|kept| Some((pin, kept)))).await?
    }

    /// What takes argon2 its time, on a thread of its own.
    async fn argon2<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let closing = || Failure::fixable(Message::StationClosing {});
        let _turn = self.looking.acquire().await.map_err(|_| closing())?;
        tokio::task::spawn_blocking(work).await.map_err(|_| closing())
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

    /// Does something that the command line does too: through the same function, as the visitor, who has given the PIN, and not
    /// while something is being marked. What else is asked is answered by `answers`. Gives what was said, and the data.
    ///
    /// # Errors
    /// What it failed with.
    pub async fn command(
        &self,
        visitor: &Visitor,
        answers: Answers,
        act: impl FnOnce(&mut Floor, &Output) -> Result<(), Failure> + Send + 'static,
    ) -> Result<Done, Failure> {
        self.long_command(visitor, None, answers, act).await
    }

    /// As [`Self::command`]. Where it holds up everything else for some time, `what` is shown to whoever watches.
    ///
    /// # Errors
    /// What it failed with.
    pub async fn long_command(
        &self,
        visitor: &Visitor,
        what: Option<Message>,
        mut answers: Answers,
        act: impl FnOnce(&mut Floor, &Output) -> Result<(), Failure> + Send + 'static,
    ) -> Result<Done, Failure> {
        answers.proved.extend(visitor.person.clone());
        let acted = self.owner.act_at_rest(visitor.language, what, move |floor| {
            let output = Output::gathering(answers);
            // What was said on the way is why it failed.
            let because = |failure| output.said().into_iter().fold(failure, Failure::cause);
            act(floor, &output).map_err(because)?;
            Ok((Done { said: output.said(), data: output.data() }, floor.refresh()))
        });
        let (done, stale) = acted.await?;
        if let Some(id) = stale {
            self.go_on(visitor, id).await;
        }
        Ok(done)
    }

    /// Goes on at the bench with a consignment that has to be read again. What was asked stands whatever comes of this: it is told
    /// there and to nobody else, who would ask once more.
    async fn go_on(&self, visitor: &Visitor, id: String) {
        let read = self.consignment(visitor, id).await;
        let gone_on = self.act(visitor, move |floor| {
            floor.go_on_with(read);
            Ok(())
        });
        // Without a floor there is no bench to tell; whoever works there takes the consignment up again.
        let _ = gone_on.await;
    }

    /// A consignment with its manifest, read beside the owner, and the entries that there were then.
    ///
    /// # Errors
    /// A [`Failure`] where there is no such consignment, or its manifest is gone or was changed.
    pub async fn consignment(&self, visitor: &Visitor, id: String) -> Result<(Loaded, u64), Failure> {
        self.read(visitor, move |reading| {
            let entries = reading.store().len()?;
            let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, &id)?;
            Ok((loaded, entries))
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

/// From where, as far as it is counted: whoever has one address of IPv6 has its network's 2^64.
fn source(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address @ IpAddr::V4(_) => address,
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
