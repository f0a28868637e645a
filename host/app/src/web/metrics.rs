//! What is counted, as Prometheus reads it. No serial, no item and no person stands in a label.

use super::access::{AUDITORS, Access::NearOrKey, routes};
use super::app::App;
use crate::serve::floor::end_name;
use crate::serve::seen::{Held, Light, Seen, Subject};
use crate::serve::steps::Step;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

routes! {
    // Numbers, and nobody in them: a collector on this computer needs no key to read them.
    get "/metrics" NearOrKey(AUDITORS) => show;
}

/// Upper ends of the classes of a job's time, seconds.
const JOB_SECONDS: &[f64] = &[1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 300.0];
/// What was counted is gathered this often, whether anybody reads it or not.
const UPKEEP_EVERY: Duration = Duration::from_secs(5);

/// What everything is counted in; made once in a process.
static COUNTS: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

fn counts() -> Option<&'static PrometheusHandle> {
    COUNTS.get_or_init(|| install().ok()).as_ref()
}

fn install() -> Result<PrometheusHandle, BuildError> {
    let handle = PrometheusBuilder::new().set_buckets(JOB_SECONDS)?.install_recorder()?;
    describe_counter!("markstation_jobs_total", "Jobs that ended, by how they ended");
    describe_histogram!("markstation_job_seconds", "Time from a job's reservation to its end");
    describe_gauge!("markstation_ledger_entries", "Entries in the ledger");
    describe_gauge!("markstation_ledger_unsynced_entries", "Entries that are on no other medium yet");
    describe_gauge!("markstation_up", "1 where a part of the station is as it should be, 0 where not");
    describe_gauge!("markstation_day_open", "1 while the day is open");
    describe_gauge!("markstation_in_doubt", "1 while a person has to look at a part");
    describe_gauge!("markstation_lines", "Lines of the consignment at the bench");
    describe_gauge!("markstation_watchers", "Screens and programs that watch the station");
    describe_counter!("markstation_http_requests_total", "Requests, by route and status");
    describe_counter!("markstation_webhook_deliveries_total", "Deliveries to webhooks, by how they ended");
    Ok(handle)
}

/// Begins to count, and goes on until the station is closed.
pub fn begin(app: &App) {
    let Some(counts) = counts() else { return };
    let mut seen = app.owner.watch();
    tokio::spawn(async move {
        let mut jobs = Jobs::default();
        while seen.changed().await.is_ok() {
            jobs.look(&seen.borrow_and_update().clone());
        }
    });
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(UPKEEP_EVERY).await;
            counts.run_upkeep();
        }
    });
}

/// The jobs as they come and end.
#[derive(Debug, Default)]
struct Jobs {
    /// Number of the last ended one.
    told: u64,
    running: Option<(u64, Instant)>,
}

impl Jobs {
    fn look(&mut self, seen: &Seen) {
        let newest = seen.ended.back().map_or(0, |ended| ended.number);
        for ended in seen.ended.iter().filter(|ended| ended.number > self.told) {
            counter!("markstation_jobs_total", "outcome" => end_name(&ended.how)).increment(1);
            if let Some((_, began)) = self.running.take_if(|(job, _)| *job == ended.job) {
                histogram!("markstation_job_seconds").record(began.elapsed().as_secs_f64());
            }
        }
        self.told = newest;
        if let Step::Mark { job: Some(job), .. } = seen.step
            && self.running.is_none_or(|(running, _)| running != job)
        {
            self.running = Some((job, Instant::now()));
        }
    }
}

/// Somebody who watches, counted as long as this lives.
#[derive(Debug)]
pub struct Counted(());

impl Counted {
    /// One more.
    pub fn new() -> Self {
        gauge!("markstation_watchers").increment(1.0);
        Self(())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        gauge!("markstation_watchers").decrement(1.0);
    }
}

/// Counts every request by the route that matched and the status of its answer.
pub async fn count(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let response = next.run(request).await;
    let (path, status) = (path.unwrap_or_else(|| "none".to_owned()), response.status().as_str().to_owned());
    counter!("markstation_http_requests_total", "route" => path, "status" => status).increment(1);
    response
}

async fn show(State(app): State<Arc<App>>) -> Response {
    look(&app.seen());
    let text = counts().map(PrometheusHandle::render).unwrap_or_default();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}

/// How the station is now.
fn look(seen: &Seen) {
    // Entries of a ledger are far fewer than a float counts without gaps.
    let number = |number: u64| number as f64;
    let yes = |is: bool| f64::from(u8::from(is));
    gauge!("markstation_ledger_entries").set(number(seen.entries));
    gauge!("markstation_ledger_unsynced_entries").set(number(seen.unsynced));
    gauge!("markstation_day_open").set(yes(seen.day_open));
    let in_doubt = matches!(seen.stand, Some(crate::bench::Stand::InDoubt { .. }));
    gauge!("markstation_in_doubt").set(yes(in_doubt));
    gauge!("markstation_up", "part" => "station").set(yes(seen.held == Held::Here));
    for subject in [Subject::Controller, Subject::Machine, Subject::Disk] {
        let lamp = seen.lamps.iter().find(|lamp| lamp.subject == subject);
        let up = lamp.is_some_and(|lamp| !matches!(lamp.light, Light::Bad | Light::Unknown));
        gauge!("markstation_up", "part" => subject.name()).set(yes(up));
    }
    let (open, all) = seen.consignment.as_ref().map_or((0, 0), |one| (one.open, one.lines));
    gauge!("markstation_lines", "state" => "open").set(number(open));
    gauge!("markstation_lines", "state" => "all").set(number(all));
}
