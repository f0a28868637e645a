//! One reading on a real line: opened, triggered once, and closed again.

use super::{Reader, ReaderEvent};
use crate::link::{Link, LinkConfig, LinkGone, OpenError};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// Has a reader read what is before it.
///
/// # Errors
/// [`OpenError`] where the line cannot be opened. A line that is lost later is [`ReaderEvent::NoAnswer`].
pub async fn read_once(reader: &mut Reader, line: &LinkConfig) -> Result<ReaderEvent, OpenError> {
    let mut link = Link::open(line).await?;
    let since = Instant::now();
    reader.link_opened();
    reader.trigger(now_ms(since));
    loop {
        if let Some(event) = reader.next_event() {
            // What is still to be said, such as the acknowledgement of the reading, is worth a try.
            let _ = say(reader, &mut link).await;
            reader.link_lost();
            return Ok(event);
        }
        // The one thing that a lost line leads to is the event of the trigger.
        if step(reader, &mut link, since).await.is_err() {
            reader.link_lost();
        }
    }
}

async fn step(reader: &mut Reader, link: &mut Link, since: Instant) -> Result<(), LinkGone> {
    say(reader, link).await?;
    let mut buffer = [0; 1024];
    let wait = reader.poll_at().map(|at| Duration::from_millis(at.saturating_sub(now_ms(since))));
    tokio::select! {
        read = link.read(&mut buffer) => {
            let count = read?;
            reader.handle(buffer.get(..count).unwrap_or_default(), now_ms(since));
        }
        () = sleep(wait.unwrap_or(Duration::MAX)), if wait.is_some() => reader.handle_timeout(now_ms(since)),
    }
    Ok(())
}

async fn say(reader: &mut Reader, link: &mut Link) -> Result<(), LinkGone> {
    while let Some(bytes) = reader.next_output() {
        link.write(&bytes).await?;
    }
    Ok(())
}

fn now_ms(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}
