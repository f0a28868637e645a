//! What is pushed to whoever watches, screens and programs alike: what changed, as each is shown it; and every job that ended,
//! once, with its number, so that a watcher who was away gets those that were missed. It ends with the session or the key.

use super::access::{Access::User, routes};
use super::app::App;
use super::bench;
use super::drawn::Part;
use super::metrics::Counted;
use super::server::Way;
use super::visitor::Visitor;
use crate::language::Language;
use crate::serve::Seen;
use crate::serve::floor::{Ended, end_name};
use crate::serve::seen::{Marks, Shared};
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use serde_json::json;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::sync::watch::error::RecvError;
use tokio::time::{Instant, sleep_until};
use tower_sessions::Session;

routes! {
    get "/live" User => live;
}

/// A watcher that hears nothing for so long is told that the line stands.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

/// Whoever works at the bench is shown everything at once; whoever only watches, what is new so often. However many watch, what
/// they cost the running mark has an end.
const WATCHED_EVERY: Duration = Duration::from_millis(250);

/// How one kind of watcher is shown the station.
pub trait Shown: Send + 'static {
    /// What changed since these marks; everything where nothing was shown yet.
    fn changed(&mut self, seen: &Seen, before: Option<Marks>) -> Vec<Event>;
    /// The language that the bench speaks to the watcher from now on, where it is another one.
    fn other_language(&mut self, seen: &Seen) -> Option<Language>;
    /// A job that ended.
    fn ended(&self, ended: &Ended) -> Event;
    /// Who watches.
    fn visitor(&mut self) -> &mut Visitor;
    /// What is said at the end.
    fn last(&self) -> Vec<Event>;
}

/// One watcher.
struct Watcher<S> {
    shown: S,
    seen: watch::Receiver<Shared>,
    marks: Option<Marks>,
    /// Number of the last ended job that was told.
    told: u64,
    waiting: VecDeque<Event>,
    /// Not before this moment is something new shown.
    next: Instant,
    over: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
    _counted: Counted,
}

/// Pushes the station until `over` comes, or the watcher is welcome no more.
pub fn push<S: Shown, F: Future<Output = ()> + Send + 'static>(
    app: &App,
    headers: &HeaderMap,
    shown: S,
    over: F,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<S, F>> {
    let mut seen = app.owner.watch();
    let newest = seen.borrow_and_update().ended.back().map_or(0, |ended| ended.number);
    seen.mark_changed();
    let told = told(headers, newest);
    let (waiting, over): (_, Pin<Box<dyn Future<Output = ()> + Send>>) = (VecDeque::new(), Box::pin(over));
    let watcher = Watcher {
        shown,
        seen,
        marks: None,
        told,
        waiting,
        next: Instant::now(),
        over: Some(over),
        _counted: Counted::new(),
    };
    let events = futures_util::stream::unfold(watcher, |mut watcher| async move {
        let event = watcher.next().await?;
        Some((Ok(event), watcher))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

/// The number of the ended job that was heard last. A program that was started anew counts from 1 again: whoever heard of more
/// has missed all of them.
fn told(headers: &HeaderMap, newest: u64) -> u64 {
    let heard = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    heard.map_or(newest, |heard: u64| if heard > newest { 0 } else { heard })
}

impl<S: Shown> Watcher<S> {
    /// The next event; none after the last.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            let over = self.over.as_mut()?;
            let (seen, next, visitor) = (&mut self.seen, self.next, self.shown.visitor());
            let changed = async {
                seen.changed().await?;
                let works = visitor.is_at_bench(&seen.borrow());
                if !works {
                    sleep_until(next).await;
                }
                Ok::<_, RecvError>(())
            };
            let is_over = tokio::select! {
                biased;
                () = over => true,
                changed = changed => {
                    changed.ok()?;
                    !self.is_welcome()
                }
            };
            if is_over {
                self.over = None;
                self.waiting.extend(self.shown.last());
            } else {
                self.look();
            }
        }
    }

    /// Whether the watcher may see the station still. Whoever has other roles than before is shown everything anew.
    fn is_welcome(&mut self) -> bool {
        let seen = self.seen.borrow();
        let visitor = self.shown.visitor();
        let roles = visitor.roles_among(&seen.people);
        if visitor.roles != roles {
            visitor.roles = roles;
            self.marks = None;
        }
        !visitor.roles.is_empty()
    }

    /// Puts what changed into what waits to be sent.
    fn look(&mut self) {
        let seen = self.seen.borrow_and_update().clone();
        self.next = Instant::now() + WATCHED_EVERY;
        if let Some(language) = self.shown.other_language(&seen) {
            // Everything around the parts that are pushed is in the other language: the page is fetched anew.
            self.waiting.push_back(Event::default().event("language").data(language.tag()));
        }
        if self.marks != Some(seen.marks) {
            self.waiting.extend(self.shown.changed(&seen, self.marks));
            self.marks = Some(seen.marks);
        }
        for ended in seen.ended.iter().filter(|ended| ended.number > self.told) {
            self.waiting.push_back(self.shown.ended(ended).id(ended.number.to_string()));
        }
        self.told = seen.ended.back().map_or(self.told, |ended| ended.number);
    }
}

/// A screen.
struct Screen {
    app: Arc<App>,
    visitor: Visitor,
    way: Way,
    session: Session,
}

async fn live(
    State(app): State<Arc<App>>,
    Extension(way): Extension<Way>,
    visitor: Visitor,
    session: Session,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (sessions, id) = (way.sessions.clone(), session.id());
    let over = async move { sessions.over(id).await };
    let screen = Screen { app: app.clone(), visitor, way, session };
    push(&app, &headers, screen, over)
}

impl Shown for Screen {
    fn changed(&mut self, seen: &Seen, before: Option<Marks>) -> Vec<Event> {
        let swap = |html: &str| Event::default().data(html);
        let (drawn, language) = (&self.app.drawn, self.visitor.language);
        let differs = |of: fn(&Marks) -> u64| before.is_none_or(|before| of(&before) != of(&seen.marks));
        let mut events = Vec::new();
        if differs(|marks| marks.strip) {
            let draw = || bench::strip(&self.visitor, seen, true);
            events.push(swap(&drawn.get(Part::Strip, language, seen.marks.strip, draw)));
        }
        if differs(|marks| marks.step) {
            // Whoever works by scanner and buttons asks for nothing, and is there all the same.
            if let (true, true, Some(id)) =
                (before.is_some() && self.visitor.is_at_bench(seen), self.way.near, self.session.id())
            {
                self.way.sessions.is_used(id);
            }
            events.push(swap(&bench::step(&self.visitor, seen, true).into_string()));
        } else if differs(|marks| marks.progress) {
            let draw = || bench::progress(&self.visitor, seen, true);
            events.push(swap(&drawn.get(Part::Progress, language, seen.marks.progress, draw)));
        }
        events
    }

    fn other_language(&mut self, seen: &Seen) -> Option<Language> {
        let language = seen.language_of(self.visitor.person.as_ref());
        let other = language.filter(|language| *language != self.visitor.language)?;
        self.visitor.language = other;
        Some(other)
    }

    fn ended(&self, ended: &Ended) -> Event {
        let value = json!({"job": ended.job, "item": ended.item_no, "how": end_name(&ended.how)});
        Event::default().event("ended").data(value.to_string())
    }

    fn visitor(&mut self) -> &mut Visitor {
        &mut self.visitor
    }

    fn last(&self) -> Vec<Event> {
        let page = bench::logged_out(&self.visitor).into_string();
        vec![Event::default().data(page), Event::default().event("over").data("")]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::seen::{Held, Known, People};
    use crate::web::assets::Theme;
    use crate::web::visitor::Source;
    use protocol::Realm;
    use registry::PersonId;
    use registry::people::Role;
    use station::session::JobEnd;
    use std::net::{IpAddr, Ipv4Addr};

    /// Hears that something changed, and every end.
    struct Listener(Visitor);

    impl Shown for Listener {
        fn changed(&mut self, _: &Seen, _: Option<Marks>) -> Vec<Event> {
            vec![Event::default()]
        }

        fn other_language(&mut self, _: &Seen) -> Option<Language> {
            None
        }

        fn ended(&self, _: &Ended) -> Event {
            Event::default()
        }

        fn visitor(&mut self) -> &mut Visitor {
            &mut self.0
        }

        fn last(&self) -> Vec<Event> {
            Vec::new()
        }
    }

    /// The station after so many jobs, at which this person works.
    fn station(jobs: u64, operator: Option<&PersonId>) -> Shared {
        let end = |number| Ended { number, job: number, item_no: String::new(), how: JobEnd::Witnessed };
        let names = ["opa", "audrey"].map(|name| (PersonId(name.to_owned()), name.to_owned()));
        let people = Arc::new(People { names: names.into(), ..People::default() });
        let (known, ended) = (Known { people, ..Known::default() }, (1..=jobs).map(end).collect());
        let closed = Seen::closed("BENCH-1".to_owned(), Realm::Training, Held::Here, &known, Arc::new(ended));
        let marks = Marks { progress: jobs, ..closed.marks };
        Arc::new(Seen { operator: operator.cloned(), marks, ..closed })
    }

    /// How long somebody waits who watches five jobs end at once: for the news of them, and each end.
    async fn waited(name: &str) -> Duration {
        let (person, operator) = (PersonId(name.to_owned()), PersonId("opa".to_owned()));
        let from = Source { address: IpAddr::V4(Ipv4Addr::LOCALHOST), near: true };
        let visitor = Visitor {
            from,
            person: Some(person),
            name: String::new(),
            roles: Role::ALL.to_vec(),
            key: None,
            language: Language::ENGLISH,
            theme: Theme::Day,
            csrf: String::new(),
            path: String::new(),
            came_from: None,
            training: true,
            scripted: true,
        };
        let (tell, mut seen) = watch::channel(station(0, Some(&operator)));
        seen.mark_changed();
        let mut watcher = Watcher {
            shown: Listener(visitor),
            seen,
            marks: None,
            told: 0,
            waiting: VecDeque::new(),
            next: Instant::now(),
            over: Some(Box::pin(std::future::pending())),
            _counted: Counted::new(),
        };
        assert!(watcher.next().await.is_some());
        let begun = Instant::now();
        (1..=5).for_each(|jobs| drop(tell.send_replace(station(jobs, Some(&operator)))));
        for _ in 0..6 {
            assert!(watcher.next().await.is_some());
        }
        assert_eq!((watcher.told, watcher.waiting.len()), (5, 0));
        begun.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_only_watches_hears_of_many_changes_as_one_and_of_every_end() {
        assert_eq!(waited("audrey").await, WATCHED_EVERY);
        assert_eq!(waited("opa").await, Duration::ZERO);
    }

    #[test]
    fn watcher_who_heard_of_more_than_there_is_has_missed_all() {
        let told = |id: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("last-event-id", id.parse().unwrap());
            told(&headers, 7)
        };
        assert_eq!([told("5"), told("7"), told("9"), told("none")], [5, 7, 0, 7]);
        assert_eq!(super::told(&HeaderMap::new(), 7), 7);
    }
}
