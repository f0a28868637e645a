//! The five steps as they are asked: a question, what is needed to answer it, and one large button at the same place.

use crate::bench::blocked as of_block;
use crate::message::{Message, Words};
use crate::serve::Seen;
use crate::serve::seen::{Told, Tone};
use crate::serve::steps::{Candidate, Step};
use crate::text;
use crate::web::access::MARKERS;
use crate::web::page::{self, t, told};
use crate::web::second;
use crate::web::visitor::Visitor;
use jiff::Timestamp;
use marking::mark::PlannedMark;
use maud::{Markup, PreEscaped, html};
use registry::people::Role;
use station::session::Block;

/// The names of the five, in their order.
const NAMES: [Message; 5] = [
    Message::StepIdentify {},
    Message::StepCheck {},
    Message::StepClamp {},
    Message::StepMark {},
    Message::StepVerify {},
];

/// What the bench asks while nothing is in doubt. `ready`: the controller has answered.
pub fn ask(visitor: &Visitor, seen: &Seen, ready: bool) -> Markup {
    // Whoever may mark no more is at no bench, whatever it was a moment ago.
    let mine = visitor.has(MARKERS) && visitor.is_at_bench(seen);
    html! {
        (numbers(visitor, &seen.step))
        @if let Some(said) = &seen.told { (told(visitor.language, said)) }
        @if !ready && !matches!(seen.step, Step::Mark { .. }) {
            (told(visitor.language, &Told::message(Tone::Note, Message::BenchWaits {})))
        } @else if !mine {
            (unmanned(visitor, seen))
        } @else if !seen.day_open {
            (told(visitor.language, &day_closed()))
        } @else if seen.consignment.is_some() {
            (question(visitor, seen))
        } @else {
            (choice(visitor, seen))
        }
    }
}

fn day_closed() -> Told {
    let mut told = Told::message(Tone::Bad, Message::BenchDayClosed {});
    told.hints.push(Message::HintBenchDayClosed {});
    told
}

fn numbers(visitor: &Visitor, step: &Step) -> Markup {
    html! {
        ol.steps aria-label=(t(visitor, &Message::ScreenSteps {})) {
            @for (number, name) in (1..).zip(&NAMES) {
                li aria-current=[(number == step.number()).then_some("step")] { (t(visitor, name)) }
            }
        }
    }
}

fn unmanned(visitor: &Visitor, seen: &Seen) -> Markup {
    html! {
        @if let Some(operator) = &seen.operator {
            h1 { (t(visitor, &Message::BenchOther { name: seen.people.name(operator).to_owned() })) }
        } @else {
            h1 { (t(visitor, &Message::BenchNobody {})) }
        }
        @if visitor.has(MARKERS) && matches!(seen.step, Step::Mark { .. }) {
            (stop(visitor))
        } @else if visitor.has(MARKERS) {
            (act(visitor, seen, "/bench/man", &Message::BenchMan {}, "primary"))
        }
    }
}

fn choice(visitor: &Visitor, seen: &Seen) -> Markup {
    html! {
        @if let Some(job) = seen.wrong_mark { p { (t(visitor, &Message::WrongMark { job })) } }
        h1 { (t(visitor, &Message::BenchConsignment {})) }
        form.filled method="post" action="/bench/consignment" hx-post="/bench/consignment" hx-target="#problem" {
            (page::token(visitor))
            @if let Some(job) = seen.wrong_mark {
                input type="hidden" name="cause_found" value=(job);
                @if !visitor.has(&[Role::Supervisor]) { (supervisor(visitor)) }
            }
            @for id in seen.consignments.iter() { button name="id" value=(id) { bdi dir="ltr" { (id) } } }
        }
    }
}

/// Whoever is no supervisor fetches one.
fn supervisor(visitor: &Visitor) -> Markup {
    second::inputs(visitor, &Message::AskSupervisorLabel {}, true)
}

fn question(visitor: &Visitor, seen: &Seen) -> Markup {
    match &seen.step {
        Step::Identify => identify(visitor, seen, &Message::AskIdentify {}),
        Step::Again { .. } => identify(visitor, seen, &Message::AskAgain {}),
        Step::Check(candidate) => check(visitor, seen, candidate),
        Step::Clamp(candidate) => clamp(visitor, seen, candidate),
        Step::Mark { candidate, press_start, .. } => mark(visitor, seen, candidate, *press_start),
        Step::Verify { mark, .. } => verify(visitor, seen, mark.lines.len() as u64),
    }
}

/// What was typed is not shown again at the second typing; what stands in the list is never shown before.
fn identify(visitor: &Visitor, seen: &Seen, question: &Message) -> Markup {
    html! {
        h1 { (t(visitor, question)) }
        form.entry method="post" action="/bench/read" hx-post="/bench/read" hx-target="#problem" data-serial {
            (page::token(visitor))
            input type="hidden" name="asked" value=(seen.asked);
            input name="text" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false"
                maxlength="64" required autofocus aria-label=(t(visitor, &Message::AskSerialLabel {}))
                data-alike=(t(visitor, &Message::LooksAlike {})) data-keys=(t(visitor, &Message::EntryKeys {})) data-erase=(t(visitor, &Message::EntryErase {}));
            button.primary { (t(visitor, &Message::ButtonRead {})) }
        }
        @if matches!(question, Message::AskAgain {}) { (no(visitor, seen, &Message::ButtonBack {})) }
    }
}

fn weapon(visitor: &Visitor, candidate: &Candidate) -> Markup {
    let item = &candidate.reservation().item;
    let serial = item.serial.clone().unwrap_or_default();
    html! {
        dl.weapon {
            dt { (t(visitor, &Message::LabelItem {})) } dd { bdi dir="ltr" { (item.item_no) } }
            dt { (t(visitor, &Message::LabelMaker {})) } dd { bdi { (item.maker) " " (item.model) } }
            @if !item.calibre.is_empty() {
                dt { (t(visitor, &Message::LabelCalibre {})) } dd { bdi dir="ltr" { (item.calibre) } }
            }
            dt { (t(visitor, &Message::LabelSerial {})) } dd.serial { bdi dir="auto" { (serial) } }
            @for mark in &item.observed_marks {
                dt { (t(visitor, &Message::LabelObserved {})) }
                dd { bdi dir="auto" { (mark.text) } }
            }
        }
    }
}

/// The mark as it will look, and why each of its lines stands there.
fn preview(visitor: &Visitor, candidate: &Candidate) -> Markup {
    let mark = &candidate.reservation().mark;
    html! {
        figure.mark {
            div.picture dir="ltr" tabindex="0" { (PreEscaped(candidate.picture.as_ref().map_or("", |picture| picture.svg(visitor.language)))) }
            ol.lines {
                @for (line, reasons) in mark.lines.iter().zip(&candidate.reasons) {
                    li {
                        bdi.planned dir="ltr" { (line.text) }
                        ul.rules {
                            @for reason in reasons {
                                @let asks = text::speaking(visitor.language, || text::of_asks(&reason.rule, &reason.asks));
                                // What a rule of the station's own asks has no other words than those that it is written in.
                                li {
                                    bdi dir="ltr" { (reason.rule) } " · " bdi { (reason.citation) } br;
                                    bdi lang=[(asks == reason.asks).then_some("en")] { (asks) }
                                }
                            }
                        }
                    }
                }
            }
            figcaption { (t(visitor, &place(visitor, &candidate.reservation().mark))) }
        }
    }
}

/// Where a mark goes, in the visitor's words.
pub fn place(visitor: &Visitor, mark: &PlannedMark) -> Message {
    text::speaking(visitor.language, || Message::PlanMark {
        part: text::of_part(mark.part.as_str()),
        place: text::of_place(&mark.place),
    })
}

fn check(visitor: &Visitor, seen: &Seen, candidate: &Candidate) -> Markup {
    html! {
        h1 { (t(visitor, &Message::AskCheck {})) }
        div.beside { (weapon(visitor, candidate)) (preview(visitor, candidate)) }
        @for finding in &candidate.advice { p.advice { (text::speaking(visitor.language, || text::of_rule_finding(finding))) } }
        (yes(visitor, seen, &Message::ButtonYes {}))
        (no(visitor, seen, &Message::ButtonNo {}))
    }
}

fn clamp(visitor: &Visitor, seen: &Seen, candidate: &Candidate) -> Markup {
    html! {
        h1 { (t(visitor, &Message::AskClamp {})) " " strong { (t(visitor, &place(visitor, &candidate.reservation().mark))) } }
        (preview(visitor, candidate))
        (yes(visitor, seen, &Message::ButtonMark {}))
        (no(visitor, seen, &Message::ButtonBack {}))
    }
}

fn mark(visitor: &Visitor, seen: &Seen, candidate: &Candidate, press_start: bool) -> Markup {
    let question = if press_start { Message::AskPressStart {} } else { Message::AskMarking {} };
    html! {
        h1 { (t(visitor, &question)) }
        (progress(visitor, seen, false))
        (preview(visitor, candidate))
        (stop(visitor))
    }
}

/// How far the running mark is, as the controller counts it.
pub fn progress(visitor: &Visitor, seen: &Seen, pushed: bool) -> Markup {
    let Some(progress) = seen.progress else { return html! {} };
    let (seen, expected) = (u64::from(progress.seen), u64::from(progress.expected));
    html! {
        div #progress hx-swap-oob=[pushed.then_some("true")] data-moves=(progress.moves) {
            progress value=(seen) max=(expected.max(1)) aria-label=(t(visitor, &Message::StepMark {})) {}
            p { (t(visitor, &Message::MarkSeen { seen, expected })) }
        }
    }
}

/// What stands on the metal is typed without seeing what should.
fn verify(visitor: &Visitor, seen: &Seen, lines: u64) -> Markup {
    html! {
        h1 { (t(visitor, &Message::AskVerify {})) }
        form.entry method="post" action="/bench/typed-back" hx-post="/bench/typed-back" hx-target="#problem" {
            (page::token(visitor))
            input type="hidden" name="asked" value=(seen.asked);
            @for line in 1..=lines {
                input name="line" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false"
                    maxlength="64" required autofocus[line == 1]
                    aria-label=(t(visitor, &Message::AskLine { line, total: lines }))
                    data-keys=(t(visitor, &Message::EntryKeys {}))
                    data-erase=(t(visitor, &Message::EntryErase {}));
            }
            button.primary { (t(visitor, &Message::ButtonRead {})) }
        }
        @if !seen.read_at_once { (act(visitor, seen, "/bench/later", &Message::ButtonLater {}, "secondary")) }
    }
}

/// The big button.
pub fn yes(visitor: &Visitor, seen: &Seen, words: &Message) -> Markup {
    act(visitor, seen, "/bench/yes", words, "primary")
}

/// The other one.
pub fn no(visitor: &Visitor, seen: &Seen, words: &Message) -> Markup {
    act(visitor, seen, "/bench/no", words, "secondary")
}

/// Pressed as often as anybody likes: it stops each time.
fn stop(visitor: &Visitor) -> Markup {
    html! {
        form.act method="post" action="/bench/stop" hx-post="/bench/stop" hx-target="#problem" {
            (page::token_again(visitor))
            button.primary.stop { (t(visitor, &Message::ButtonStop {})) }
        }
    }
}

/// A button that does one thing.
fn act(visitor: &Visitor, seen: &Seen, path: &str, words: &Message, class: &str) -> Markup {
    html! {
        form.act method="post" action=(path) hx-post=(path) hx-target="#problem" {
            (page::token(visitor))
            input type="hidden" name="asked" value=(seen.asked);
            button class=(class) { (t(visitor, words)) }
        }
    }
}

/// The hands of a training station, whose fixture is simulated.
pub fn simulated(visitor: &Visitor) -> Markup {
    let hands = [
        ("clamp", Message::HandClamp {}),
        ("clamp-other", Message::HandClampOther {}),
        ("unclamp", Message::HandUnclamp {}),
        ("guard-open", Message::HandGuardOpen {}),
        ("guard-close", Message::HandGuardClose {}),
        ("start", Message::HandStart {}),
        ("button-1", Message::HandButton { number: 1 }),
        ("button-2", Message::HandButton { number: 2 }),
    ];
    html! {
        details.hands {
            summary { (t(visitor, &Message::HandsTitle {})) }
            @for (hand, words) in &hands {
                form method="post" action="/bench/simulate" hx-post="/bench/simulate" hx-target="#problem" {
                    (page::token_again(visitor))
                    button name="hand" value=(hand) { (t(visitor, words)) }
                }
            }
        }
    }
}

/// Why nothing can be done before something was put right.
pub fn blocked(block: &Block) -> Told {
    Told::failure(&of_block::failure(block))
}

/// A card STOP was scanned, and nobody could hear it.
pub fn stop_unheard(at: Timestamp) -> Told {
    let mut told = Told::message(Tone::Bad, Message::StopNotReached { at: crate::clock::shown(at) });
    told.hints.push(Message::HintStopNotHere {});
    told
}

/// A command has the station.
pub fn lent(pid: u32, since: Timestamp) -> Told {
    let since = crate::clock::shown(since);
    let mut told = Told::message(Tone::Note, Message::BenchLent { pid: u64::from(pid), since });
    told.hints.push(Message::HintStopNotHere {});
    told
}

/// The station cannot be opened.
pub fn down(why: &Told) -> Told {
    let mut told = Told::message(Tone::Bad, Message::StationDown {});
    told.causes = [Words::from(why.what.clone())].into_iter().chain(why.causes.clone()).collect();
    told.hints.clone_from(&why.hints);
    told.hints.push(Message::HintStopNotHere {});
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bench_from_which_stop_does_not_reach_the_machine_says_so() {
        let why = Told::message(Tone::Bad, Message::RegisterUnusable {});
        for told in [lent(7, Timestamp::UNIX_EPOCH), down(&why), stop_unheard(Timestamp::UNIX_EPOCH)] {
            assert_eq!(told.hints, [Message::HintStopNotHere {}], "{:?}", told.what);
        }
    }
}
