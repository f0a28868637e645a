//! How the machine and the controller are: every input with its terminals, the self-test, the machine's own word, its
//! acceptance, and how well its marks are read.

use super::parts::{self, table};
use super::{said, wear};
use crate::bench::{Bench, Stand, Voice, witness};
use crate::command::controller::terminals::{self, Wire};
use crate::command::controller::{inspect, selftest, watch};
use crate::command::machine;
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::read_back::readings;
use crate::serve::Floor;
use crate::serve::seen::Told;
use crate::supervision;
use crate::text::{self, controller as words};
use crate::web::app::App;
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::State;
use machines::Condition;
use maud::{Markup, html};
use protocol::{Inputs, Inspection};
use std::sync::Arc;
use tower_sessions::Session;

/// What the controller sees, and what is wired to it.
struct Controller {
    seen: Inspection,
    wired: Inputs,
    wrong: Vec<Message>,
}

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let controller = app.act(&visitor, look).await;
    let condition = app.act(&visitor, |floor| Ok(condition(floor))).await;
    let asker = visitor.clone();
    let read = app.read(&visitor, move |reading| {
        Ok((acceptance(&asker, reading)?, wear::section(&asker, &readings(&reading.folder)?)))
    });
    let read = read.await;
    let said = said::take(&session).await;
    let shown = read.map(|(accepted, wear)| {
        let body = html! {
            (controller_section(&visitor, controller))
            section.card {
                h2 { (t(&visitor, &Message::SignMachine {})) }
                @match condition {
                    Ok(condition) => { p { strong { (t(&visitor, &condition)) } } }
                    Err(failure) => { (told(visitor.language, &Told::failure(&failure))) }
                }
                (accepted)
                (act(&visitor, "probe", &Message::SupProbe {}, &Message::SupProbeFollows {}))
                (act(&visitor, "recover", &Message::SupRecover {}, &Message::SupRecoverFollows {}))
            }
            (wear)
        };
        parts::page(&visitor, &Message::SupHealth {}, &said, &body)
    });
    Answer::of(visitor, shown)
}

/// A button, and what it does.
fn act(visitor: &Visitor, what: &str, name: &Message, follows: &Message) -> Markup {
    html! {
        form method="post" action={ "/supervisor/health/" (what) } {
            (page::token(visitor))
            p { (t(visitor, follows)) }
            button { (t(visitor, name)) }
        }
    }
}

/// Nothing may be asked of controller or machine while a job is under way, or waits to be settled: what they say of it
/// is for the bench.
///
/// # Errors
/// A [`Failure`] that says what there is to wait for.
pub fn at_rest(floor: &Floor) -> Result<(), Failure> {
    if floor.is_busy() {
        return Err(Failure::fixable(Message::JobUnderWay {}));
    }
    match floor.bench.stands() {
        None => Err(Failure::machine(Message::ControllerSilent {}).hint(Message::HintControllerLine {})),
        Some(Stand::InDoubt { job, .. }) => {
            Err(Failure::machine(Message::JobInDoubt { job: *job }).hint(Message::SupHintBench {}))
        }
        Some(_) => Ok(()),
    }
}

fn look(floor: &mut Floor) -> Result<Controller, Failure> {
    at_rest(floor)?;
    // What was wired when it got its key is what it looks at; without one, what the configuration says.
    let configured = floor.bench.config.wired;
    let wired = floor.bench.hello()?.identity.map_or(configured, |known| known.wired);
    floor.bench.status()?;
    let seen = inspect(&mut floor.bench)?;
    Ok(Controller { wrong: watch::wrong(&seen, wired), seen, wired })
}

fn controller_section(visitor: &Visitor, looked: Result<Controller, Failure>) -> Markup {
    let looked = match looked {
        Ok(looked) => looked,
        Err(failure) => {
            return html! {
                section.card {
                    h2 { (t(visitor, &Message::SignController {})) }
                    (told(visitor.language, &Told::failure(&failure)))
                }
            };
        }
    };
    html! {
        section.card {
            h2 { (t(visitor, &Message::SignController {})) }
            ul { @for one in &looked.wrong { li { strong { (t(visitor, one)) } } } }
            (inputs(visitor, &looked))
            (self_tests(visitor, &looked.seen))
            (act(visitor, "self-test", &Message::SupSelfTest {}, &Message::SupSelfTestFollows {}))
            a.button href="/supervisor/health/wiring" { (t(visitor, &Message::SupWiring {})) }
        }
    }
}

/// Every input: how it is, each of its wires, and where they arrive.
fn inputs(visitor: &Visitor, looked: &Controller) -> Markup {
    let rows = html! {
        @for (input, name) in Inputs::NAMES {
            @let is_wired = looked.wired.contains(input);
            tr data-input=(name) {
                th scope="row" { (t(visitor, &Message::InputName { input: name.to_owned() })) }
                td { @if is_wired { (t(visitor, &state(&looked.seen, input, name))) } @else { (t(visitor, &Message::LightAbsent {})) } }
                td { @if is_wired { (channels(visitor, &looked.seen, input)) } @else { "–" } }
                @let at = terminals::of(input, Wire::All);
                td { bdi dir="ltr" { @if at == name { "–" } @else { (at) } } }
            }
        }
    };
    let heads =
        [Message::SupInput {}, Message::SupState {}, Message::SupChannels {}, Message::SupTerminals {}];
    html! {
        h3 { (t(visitor, &Message::SupInputs {})) }
        (table(visitor, &Message::SupInputs {}, &heads, &rows))
    }
}

fn state(seen: &Inspection, input: Inputs, name: &str) -> Message {
    let input_name = name.to_owned();
    if seen.first.contains(input) && seen.second.contains(input) {
        Message::InputOn { input: input_name }
    } else {
        Message::InputOff { input: input_name }
    }
}

/// The wires of an input: one, or two that have to agree.
fn channels(visitor: &Visitor, seen: &Inspection, input: Inputs) -> String {
    let word = |on| t(visitor, &if on { Message::ChannelOn {} } else { Message::ChannelOff {} });
    let first = seen.first.contains(input);
    if !Inputs::PAIRED.contains(input) {
        return word(first);
    }
    let both = [(1, first), (2, seen.second.contains(input))]
        .map(|(channel, on)| [channel.to_string(), word(on)].join(" "));
    both.join(visitor.language.comma())
}

fn self_tests(visitor: &Visitor, seen: &Inspection) -> Markup {
    let rows = html! {
        @for (name, check) in words::tests(&seen.test) {
            tr {
                th scope="row" { (t(visitor, &Message::TestName { test: name.to_owned() })) }
                td { (t(visitor, &Message::TestResult { result: words::result_word(check).to_owned() })) }
            }
        }
        tr {
            th scope="row" { (t(visitor, &Message::SupMemory {})) }
            td { (text::speaking(visitor.language, || words::memory(seen))) }
        }
    };
    let heads = [Message::SupTest {}, Message::SupResult {}];
    html! {
        h3 { (t(visitor, &Message::SupSelfTests {})) }
        (table(visitor, &Message::SupSelfTests {}, &heads, &rows))
    }
}

/// What the machine said of itself last.
fn condition(floor: &Floor) -> Message {
    let hearing = floor.bench.hearing();
    match (hearing.machine(), hearing.condition()) {
        (Voice::Down(why), _) => Message::SupMachineSays { why: why.clone() },
        _ if floor.bench.is_unheard() => Message::MachineCannotBeAsked {},
        (Voice::Silent, _) => Message::MachineSilent {},
        (_, None) => Message::SupMachineUnknown {},
        (_, Some(Condition::Ready)) => Message::MachineReady {},
        (_, Some(Condition::Busy)) => Message::MachineBusy {},
        (_, Some(Condition::Fault { message } | Condition::NotReady { message })) => {
            Message::SupMachineSays { why: message.clone().into() }
        }
    }
}

/// Which machine it is, who vouches for it, and what a job relies on.
fn acceptance(visitor: &Visitor, reading: &Reading) -> Result<Markup, Failure> {
    let standing = reading.view()?.standing()?;
    let supervised = supervision::is_supervised(&reading.config, standing.as_ref());
    let shown = supervision::shown(&reading.config, standing.as_ref(), reading.store())?;
    let state = if supervised { Message::SupSupervised {} } else { Message::SupUnattended {} };
    Ok(html! {
        dl.weapon {
            dt { (t(visitor, &Message::SupFamily {})) }
            dd { bdi dir="ltr" { (reading.config.machine.family.name()) } }
            dt { (t(visitor, &Message::SupAcceptance {})) }
            dd { (t(visitor, &state)) }
        }
        p { span.name { (t(visitor, &shown)) } }
        p { (t(visitor, &witness::shown(&reading.config, reading.config.wired))) }
    })
}

/// Something that the bench waits for, which whoever watches is told.
async fn tested(
    app: &App,
    visitor: Visitor,
    session: &Session,
    test: impl FnOnce(&mut Bench, &Output) -> Result<(), Failure> + Send + 'static,
) -> Answer {
    let done =
        app.long_command(&visitor, Some(Message::BenchTesting {}), Answers::default(), |floor, output| {
            at_rest(floor)?;
            test(&mut floor.bench, output)
        });
    let done = done.await;
    said::go_on(visitor, session, done, "/supervisor/health").await
}

/// The controller tests itself.
pub async fn self_test(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    tested(&app, visitor, &session, |bench, output| selftest::run(bench, output).map(drop)).await
}

/// The machine says who it is and how it is.
pub async fn probe(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    tested(&app, visitor, &session, |bench, output| machine::probe(bench, output).map(drop)).await
}

/// A new pin is in the machine.
pub async fn new_pin(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    said::act(&app, visitor, &session, Answers::default(), "/supervisor/health", |floor, output| {
        machine::new_pin(&floor.bench.folder, output).map(drop)
    })
    .await
}

/// The machine clears a fault.
pub async fn recover(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    tested(&app, visitor, &session, |bench, output| machine::recover(bench, output).map(drop)).await
}
