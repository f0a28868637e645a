//! What is pushed to whoever watches: the signs, the step, the running mark, each only when it changed; and every job that
//! ended, once, with its number, so that a watcher who was away gets those that were missed.

use super::access::{Access, Route};
use super::app::App;
use super::bench;
use super::metrics::Counted;
use super::visitor::Visitor;
use crate::serve::floor::end_name;
use crate::serve::seen::{Marks, Shared};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::{MethodRouter, get};
use futures_util::Stream;
use serde_json::json;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// The routes of this area.
pub const ROUTES: &[Route] = &[Route {
    method: "GET",
    path: "/live",
    access: Access::User,
    handler: || -> MethodRouter<Arc<App>> { get(live) },
}];

/// A watcher that hears nothing for so long is told that the line stands.
const KEEP_ALIVE: Duration = Duration::from_secs(10);

/// What one watcher has been shown.
struct Watcher {
    visitor: Visitor,
    seen: watch::Receiver<Shared>,
    marks: Marks,
    /// Number of the last ended job that was told.
    told: u64,
    waiting: VecDeque<Event>,
    _counted: Counted,
}

async fn live(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut seen = app.owner.watch();
    let newest = seen.borrow_and_update().ended.back().map_or(0, |ended| ended.number);
    let told = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok()).unwrap_or(newest);
    seen.mark_changed();
    let waiting = VecDeque::new();
    let watcher = Watcher { visitor, seen, marks: Marks::default(), told, waiting, _counted: Counted::new() };
    let events = futures_util::stream::unfold(watcher, |mut watcher| async move {
        loop {
            if let Some(event) = watcher.waiting.pop_front() {
                return Some((Ok(event), watcher));
            }
            watcher.seen.changed().await.ok()?;
            if !watcher.is_welcome() {
                return None;
            }
            watcher.look();
        }
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

impl Watcher {
    /// Whoever does not work here any more sees no more.
    fn is_welcome(&self) -> bool {
        let people = self.seen.borrow().people.clone();
        self.visitor.person.as_ref().is_some_and(|person| !people.roles(person).is_empty())
    }

    /// Puts what changed into what waits to be sent.
    fn look(&mut self) {
        let seen = self.seen.borrow_and_update().clone();
        let marks = seen.marks;
        let swap = |html: maud::Markup| Event::default().data(html.into_string());
        if marks.strip != self.marks.strip {
            self.waiting.push_back(swap(bench::strip(&self.visitor, &seen, true)));
        }
        if marks.step != self.marks.step {
            self.waiting.push_back(swap(bench::step(&self.visitor, &seen, true)));
        } else if marks.progress != self.marks.progress {
            self.waiting.push_back(swap(bench::progress(&self.visitor, &seen, true)));
        }
        self.marks = marks;
        for ended in seen.ended.iter().filter(|ended| ended.number > self.told) {
            let value = json!({"job": ended.job, "item": ended.item_no, "how": end_name(&ended.how)});
            let event = Event::default().event("ended").id(ended.number.to_string()).data(value.to_string());
            self.waiting.push_back(event);
        }
        self.told = seen.ended.back().map_or(self.told, |ended| ended.number);
    }
}
