//! What an act said, kept in the session for the page that comes next, and shown there once.

use crate::error::Failure;
use crate::output::{Answers, Output};
use crate::serve::Floor;
use crate::web::app::{App, Done};
use crate::web::page::Answer;
use crate::web::visitor::Visitor;
use axum::response::Redirect;
use maud::{Markup, html};
use tower_sessions::Session;

/// Under which name the session keeps it.
const KEPT: &str = "said";

/// Does what the command line does too, keeps what was said, and goes on to the page that shows it.
pub async fn act(
    app: &App,
    visitor: Visitor,
    session: &Session,
    answers: Answers,
    to: &str,
    act: impl FnOnce(&mut Floor, &Output) -> Result<(), Failure> + Send + 'static,
) -> Answer {
    let done = app.command(&visitor, answers, act).await;
    go_on(visitor, session, done, to).await
}

/// Keeps what was said, and goes on to the page that shows it.
pub async fn go_on(visitor: Visitor, session: &Session, done: Result<Done, Failure>, to: &str) -> Answer {
    let kept = match done {
        Ok(done) => keep(session, done).await,
        Err(failure) => Err(failure),
    };
    Answer::of(visitor, kept.map(|()| Redirect::to(to)))
}

async fn keep(session: &Session, done: Done) -> Result<(), Failure> {
    let kept = session.insert(KEPT, &lines(done)).await;
    kept.map_err(|error| Failure::bug(error.to_string()))
}

/// The data in words, and what was said beside them, a line each.
pub fn lines(done: Done) -> Vec<String> {
    let data = done.data.into_iter().map(|(words, _)| words);
    let all = data.chain(done.said).filter(|words| !words.trim().is_empty());
    all.flat_map(|words| words.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Without the lines that name a command to go on with: the page that comes next has a button for it.
pub fn without_commands(mut done: Done) -> Done {
    done.said.retain(|words| !words.contains("`markstation "));
    done
}

/// What was said last; from then on it is forgotten.
pub async fn take(session: &Session) -> Vec<String> {
    // Without it the page says what there is to say all the same.
    session.remove(KEPT).await.ok().flatten().unwrap_or_default()
}

/// What was said, for the top of the page.
pub fn shown(lines: &[String]) -> Markup {
    html! {
        @if let Some((first, rest)) = lines.split_first() {
            section.told data-tone="note" role="status" {
                p.what { (first) }
                @for line in rest { p { (line) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn lines_that_name_a_command_are_left_out_where_a_button_takes_its_place() {
        let said = ["Taken in.", "Next: `markstation mark demo`."].map(str::to_owned).to_vec();
        assert_eq!(lines(without_commands(Done { said, data: Vec::new() })), ["Taken in."]);
    }

    #[test]
    fn lines_are_the_data_and_then_what_was_said_without_empty_ones() {
        let data = vec![("two\nlines".to_owned(), Value::Null), (String::new(), Value::Null)];
        let done = Done { said: vec!["said".to_owned()], data };
        assert_eq!(lines(done), ["two", "lines", "said"]);
    }
}
