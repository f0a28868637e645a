//! The wires, one input at a time: a person brings it into a state, and what the controller then reads is judged.

use super::health::at_rest;
use super::parts::{self, table};
use crate::command::controller::diagnose::{self, steps};
use crate::command::controller::findings::{Finding, Levels, judge};
use crate::command::controller::terminals::{self, Wire};
use crate::error::Failure;
use crate::message::Message;
use crate::serve::Floor;
use crate::serve::seen::Told;
use crate::text;
use crate::web::app::App;
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::State;
use axum::response::Redirect;
use maud::{Markup, html};
use protocol::Inputs;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tower_sessions::Session;

/// Under which name the session keeps how far it is.
const KEPT: &str = "wiring";
/// The page.
const PAGE: &str = "/supervisor/health/wiring";

/// How far the diagnosis is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Course {
    /// Wires that are looked at.
    wired: u16,
    /// Whether the fixture is simulated.
    simulated: bool,
    /// First and second channels before the step.
    before: (u16, u16),
    /// What was found so far, a line for each step, and whether it was good.
    found: Vec<(bool, String)>,
}

impl Course {
    fn steps(&self) -> Vec<(Inputs, bool)> {
        steps(Inputs(self.wired), self.simulated)
    }

    /// The step that comes next.
    fn next(&self) -> Option<(Inputs, bool)> {
        self.steps().get(self.found.len()).copied()
    }

    /// Takes in the wires as they are after the step.
    fn judged(mut self, after: Levels) -> Self {
        if let Some((input, on)) = self.next() {
            let (first, second) = self.before;
            let before = Levels { first: Inputs(first), second: Inputs(second) };
            let finding = judge(input, on, before, after, Inputs(self.wired));
            self.found.push((finding == Finding::Good, text::of(&finding.said(input, on))));
        }
        self.before = (after.first.0, after.second.0);
        self
    }

    fn wrong(&self) -> u64 {
        self.found.iter().filter(|(good, _)| !good).count() as u64
    }
}

/// The page: what is to be done now, and what was found so far.
pub async fn show(visitor: Visitor, session: Session) -> Answer {
    let course: Option<Course> = session.get(KEPT).await.ok().flatten();
    let body = html! {
        @match &course {
            None => { p { (t(&visitor, &Message::SupWiringFollows {})) } (button(&visitor, "begin", &Message::SupWiringBegin {})) }
            Some(course) => { (under_way(&visitor, course)) }
        }
        a.button href="/supervisor/health" { (t(&visitor, &Message::SupHealth {})) }
    };
    let page = parts::page(&visitor, &Message::SupWiring {}, &[], &body);
    Answer::of(visitor, Ok(page))
}

fn button(visitor: &Visitor, act: &str, name: &Message) -> Markup {
    html! {
        form method="post" action={ (PAGE) "/" (act) } {
            (page::token(visitor))
            button.primary { (t(visitor, name)) }
        }
    }
}

fn under_way(visitor: &Visitor, course: &Course) -> Markup {
    let of = course.steps().len() as u64;
    html! {
        @match course.next() {
            Some((input, on)) => {
                section.card {
                    h2 { (t(visitor, &Message::SupStepOf { number: course.found.len() as u64 + 1, of })) }
                    p.ask { (t(visitor, &diagnose::turn(input, on))) }
                    p { (t(visitor, &Message::SupAtTerminals { terminals: terminals::of(input, Wire::All) })) }
                    p { (t(visitor, &Message::SupStepFollows {})) }
                    (button(visitor, "next", &Message::SupStepDone {}))
                }
            }
            None => {
                (told(visitor.language, &sum(course.wrong(), of)))
                (button(visitor, "begin", &Message::SupWiringAgain {}))
            }
        }
        @if !course.found.is_empty() { (found(visitor, course)) }
    }
}

/// What the whole diagnosis comes to.
fn sum(wrong: u64, steps: u64) -> Told {
    if wrong == 0 {
        return Told::message(crate::serve::seen::Tone::Good, Message::DiagnoseSound { steps });
    }
    Told::failure(&Failure::machine(Message::DiagnoseWrong { wrong }).hint(Message::HintDiagnose {}))
}

fn found(visitor: &Visitor, course: &Course) -> Markup {
    let rows = html! {
        @for (number, ((input, _), (good, words))) in (1..).zip(course.steps().iter().zip(&course.found)) {
            tr {
                th scope="row" { (number) }
                td { bdi dir="ltr" { (terminals::of(*input, Wire::All)) } }
                td { @if *good { (words) } @else { strong { (words) } } }
            }
        }
    };
    let heads = [Message::SupStep {}, Message::SupTerminals {}, Message::SupFound {}];
    html! {
        h2 { (t(visitor, &Message::SupFound {})) }
        (table(visitor, &Message::SupFound {}, &heads, &rows))
    }
}

/// Begins from the first step.
pub async fn begin(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let begun = app.act(&visitor, |floor| {
        at_rest(floor)?;
        let (wired, simulated) = (floor.bench.config.wired, floor.bench.simulated().is_some());
        if steps(wired, simulated).is_empty() {
            return Err(Failure::fixable(Message::DiagnoseNoSteps {}).hint(Message::HintConfig {}));
        }
        // The screen buttons are among the wires: at the bench nobody must be there whom they answer for.
        floor.man(None);
        floor.bench.status()?;
        let before = diagnose::at_rest(&mut floor.bench)?;
        let before = (before.first.0, before.second.0);
        Ok(Course { wired: wired.0, simulated, before, found: Vec::new() })
    });
    let begun = begun.await;
    go_on(visitor, &session, begun).await
}

/// The person has brought the input into the state.
pub async fn next(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let course: Option<Course> = session.get(KEPT).await.ok().flatten();
    let Some(course) = course else { return Answer::of(visitor, Ok(Redirect::to(PAGE))) };
    let judged = app.act(&visitor, move |floor| judged(floor, course)).await;
    go_on(visitor, &session, judged).await
}

fn judged(floor: &mut Floor, course: Course) -> Result<Course, Failure> {
    at_rest(floor)?;
    if floor.operator().is_some() {
        return Err(Failure::fixable(Message::SupBenchManned {}).hint(Message::SupHintBenchManned {}));
    }
    if let Some((input, on)) = course.next() {
        diagnose::simulated_hand(&mut floor.bench, input, on)?;
    }
    Ok(course.judged(diagnose::at_rest(&mut floor.bench)?))
}

async fn go_on(visitor: Visitor, session: &Session, course: Result<Course, Failure>) -> Answer {
    let kept = match course {
        Ok(course) => session.insert(KEPT, &course).await.map_err(|error| Failure::bug(error.to_string())),
        Err(failure) => Err(failure),
    };
    Answer::of(visitor, kept.map(|()| Redirect::to(PAGE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn course_ends_when_every_input_was_moved_there_and_back() {
        let guard = Inputs::GUARD_CLOSED;
        let levels = |inputs: Inputs| Levels { first: inputs, second: inputs };
        let before = (guard.0, guard.0);
        let course = Course { wired: guard.0, simulated: false, before, found: Vec::new() };
        assert_eq!(course.next(), Some((guard, false)));
        let course = course.judged(levels(Inputs::NONE));
        assert_eq!((course.next(), course.wrong()), (Some((guard, true)), 0));
        // It was not closed again.
        let course = course.judged(levels(Inputs::NONE));
        assert_eq!((course.next(), course.wrong(), course.found.len()), (None, 1, 2));
    }
}
