//! What ends a life or a record, and what takes an entry back: each rule broken once.

use super::{
    Broken, after, component, counted, erased, field, life, linked, lost, named, recovered, second, state,
    with,
};
use crate::lives_sample::{count, destroy, destruction, hold, moved, rifle, stock, wrong};
use jiff::civil::date;
use marking::item::Details;
use marking::mark::PartKind;
use registry::Act;
use registry::admit::LifeRefused::*;
use registry::record::{CountPurpose, Happening, HoldKind, LinkKind};
use registry::view::LifeState;

pub(super) const ENDS: &[Broken] = &[
    (
        "destroyed by one person",
        "LIFE-second",
        || second("destroying weapons"),
        || {
            let counts =
                [counted(CountPurpose::HandOver, &[1], &[]), counted(CountPurpose::Furnace, &[1], &[])];
            after(&counts, destruction(&[1], 7, 8))
        },
    ),
    (
        "destroyed without a count",
        "LIFE-destroyed",
        || life(OtherCount { entry: 8, purpose: CountPurpose::Furnace }),
        || {
            let mut sample = after(&[], counted(CountPurpose::HandOver, &[1], &[]));
            sample.with_second(destruction(&[1], 7, 8));
            sample
        },
    ),
    (
        "destroyed other than counted",
        "LIFE-destroyed",
        || life(OtherCount { entry: 8, purpose: CountPurpose::Furnace }),
        || {
            let counts = [counted(CountPurpose::HandOver, &[1, 2], &[])];
            let mut sample = after(&counts, counted(CountPurpose::Furnace, &[1], &[]));
            sample.with_second(destruction(&[1, 2], 7, 8));
            sample
        },
    ),
    (
        "hand-over counted as furnace",
        "LIFE-destroyed",
        || life(OtherCount { entry: 7, purpose: CountPurpose::Furnace }),
        || {
            let mut sample = after(&[], counted(CountPurpose::HandOver, &[1], &[]));
            sample.with_second(destruction(&[1], 7, 7));
            sample
        },
    ),
    (
        "destroyed with an open evidence hold",
        "LIFE-destroyed",
        || life(Held { life: 1, hold: 7, kind: HoldKind::Evidence }),
        || {
            let mut sample = after(&[], hold(&[1, 2], HoldKind::Evidence));
            destroy(&mut sample, &[1]);
            sample
        },
    ),
    (
        "destroyed with an open trace of the same weapon",
        "LIFE-destroyed",
        || life(Held { life: 1, hold: 7, kind: HoldKind::Trace }),
        || {
            let mut sample = after(&[hold(&[3], HoldKind::Trace)], linked(3, 1, LinkKind::Same));
            destroy(&mut sample, &[1]);
            sample
        },
    ),
    (
        "component destroyed with an open trace of what is the same as its weapon",
        "LIFE-destroyed",
        || life(Held { life: 7, hold: 8, kind: HoldKind::Trace }),
        || {
            let before = [component(Some(1), Some(PartKind::Barrel)), hold(&[3], HoldKind::Trace)];
            let mut sample = after(&before, linked(3, 1, LinkKind::Same));
            destroy(&mut sample, &[7]);
            sample
        },
    ),
    (
        "destroyed with an open evidence hold on a component of what is the same weapon",
        "LIFE-destroyed",
        || life(Held { life: 3, hold: 8, kind: HoldKind::Evidence }),
        || {
            let before = [component(Some(1), Some(PartKind::Barrel)), hold(&[7], HoldKind::Evidence)];
            let mut sample = after(&before, linked(3, 1, LinkKind::Same));
            destroy(&mut sample, &[3]);
            sample
        },
    ),
    (
        "destroyed as it came, with an open trace",
        "LIFE-destroyed",
        || life(OpenTrace { life: 7 }),
        || {
            let mut traced = rifle("A-9", None);
            traced.item.details =
                Some(Box::new(Details { open_trace: Some("T 4".to_owned()), ..Details::default() }));
            let mut sample = after(&[], Act::ItemRecorded(Box::new(traced)));
            destroy(&mut sample, &[7]);
            sample
        },
    ),
    (
        "nobody watched",
        "LIFE-form",
        || field("witnesses", "", "a destruction is watched by somebody"),
        || {
            let mut sample = after(
                &[counted(CountPurpose::HandOver, &[1], &[])],
                counted(CountPurpose::Furnace, &[1], &[]),
            );
            sample.with_second(match destruction(&[1], 7, 8) {
                Act::Happened { lives, on, mut event } => {
                    if let Happening::Destroyed(destruction) = &mut *event {
                        destruction.witnesses = Vec::new();
                    }
                    Act::Happened { lives, on, event }
                }
                act => act,
            });
            sample
        },
    ),
    (
        "lost weapon counted for destruction",
        "LIFE-count",
        || state(1, LifeState::Lost, "counted for destruction"),
        || after(&[lost(&[1])], counted(CountPurpose::HandOver, &[1], &[])),
    ),
    (
        "stock without what should be there",
        "LIFE-count",
        || life(NotThere { place: "Depot 1".to_owned(), expected: vec![1, 2] }),
        || with(|_| counted(CountPurpose::Stock, &[1], &[])),
    ),
    (
        "stock with what is not known there",
        "LIFE-count",
        || life(NotThere { place: "Depot 1".to_owned(), expected: vec![1, 2] }),
        || with(|_| counted(CountPurpose::Stock, &[1, 2], &[3])),
    ),
    (
        "stock found and missing",
        "LIFE-count",
        || life(NotThere { place: "Depot 1".to_owned(), expected: vec![1, 2] }),
        || with(|_| counted(CountPurpose::Stock, &[1, 2], &[2])),
    ),
    (
        "misplaced where it should be",
        "LIFE-count",
        || life(NotMisplaced { life: 2, place: "Depot 1".to_owned() }),
        || {
            let mut stock = count(CountPurpose::Stock, &[1, 2], &[]);
            stock.misplaced = vec![2];
            with(|_| Act::Counted(Box::new(stock)))
        },
    ),
    (
        "erased by one person",
        "LIFE-second",
        || second("erasing what identifies a person"),
        || with(|_| erased(5)),
    ),
    (
        "erased firm",
        "LIFE-erased",
        || life(NothingSealed { party: 4 }),
        || {
            let mut sample = stock();
            sample.with_second(erased(4));
            sample
        },
    ),
    (
        "erased too early",
        "LIFE-erased",
        || life(Kept { party: 5, until: date(2046, 11, 20) }),
        || {
            let mut sample = after(&[], named(5));
            sample.day = date(2046, 11, 19);
            sample.with_second(erased(5));
            sample
        },
    ),
    (
        "erased too early after a destruction",
        "LIFE-erased",
        || life(Kept { party: 5, until: date(2056, 11, 20) }),
        || {
            let mut sample = after(&[], named(5));
            destroy(&mut sample, &[1]);
            sample.day = date(2056, 11, 19);
            sample.with_second(erased(5));
            sample
        },
    ),
    (
        "erased while a law keeps the record",
        "LIFE-erased",
        || life(Held { life: 1, hold: 8, kind: HoldKind::Legal }),
        || {
            let mut sample = after(&[named(5)], hold(&[1], HoldKind::Legal));
            sample.day = date(2066, 1, 1);
            sample.with_second(erased(5));
            sample
        },
    ),
];

pub(super) const WRONG: &[Broken] = &[
    (
        "day declared wrong",
        "LIFE-wrong",
        || life(NotWrong { entry: 7, why: "its act is none on the record of lives" }),
        || {
            with(|sample| {
                sample.push(Act::DayOpened);
                wrong(sample, 7, false)
            })
        },
    ),
    (
        "declared wrong twice",
        "LIFE-wrong",
        || life(NotWrong { entry: 6, why: "it was declared wrong already" }),
        || {
            with(|sample| {
                sample.push(wrong(sample, 6, false));
                wrong(sample, 6, false)
            })
        },
    ),
    (
        "declaration declared wrong",
        "LIFE-wrong",
        || life(NotWrong { entry: 7, why: "it is a declaration itself: write what is right anew" }),
        || {
            with(|sample| {
                sample.push(wrong(sample, 6, false));
                wrong(sample, 7, false)
            })
        },
    ),
    (
        "erasure declared wrong",
        "LIFE-wrong",
        || life(NotWrong { entry: 7, why: "what was erased does not come back" }),
        || {
            with(|sample| {
                sample.with_second(erased(5));
                wrong(sample, 7, false)
            })
        },
    ),
    (
        "weapon declared wrong that was moved",
        "LIFE-wrong",
        || life(RestsOnIt { entry: 1, rests: "a later entry about its life" }),
        || with(|sample| wrong(sample, 1, false)),
    ),
    (
        "party declared wrong that got something",
        "LIFE-wrong",
        || life(RestsOnIt { entry: 4, rests: "a later entry that names it" }),
        || {
            with(|sample| {
                sample.push(named(4));
                wrong(sample, 4, false)
            })
        },
    ),
    (
        "person declared wrong",
        "LIFE-wrong",
        || life(NotWrong { entry: 5, why: "it seals a natural person: erase that instead" }),
        || with(|sample| wrong(sample, 5, false)),
    ),
    (
        "hold declared wrong that was released",
        "LIFE-wrong",
        || life(RestsOnIt { entry: 7, rests: "its release" }),
        || {
            with(|sample| {
                sample.push(hold(&[1], HoldKind::Trace));
                sample.push(Act::HoldReleased { hold: 7, reason: "closed".to_owned() });
                wrong(sample, 7, false)
            })
        },
    ),
    (
        "release declared wrong after the destruction",
        "LIFE-wrong",
        || life(RestsOnIt { entry: 8, rests: "a destruction" }),
        || {
            with(|sample| {
                sample.push(hold(&[1], HoldKind::Trace));
                sample.push(Act::HoldReleased { hold: 7, reason: "closed".to_owned() });
                destroy(sample, &[1]);
                wrong(sample, 8, false)
            })
        },
    ),
    (
        "count declared wrong after the destruction",
        "LIFE-wrong",
        || life(RestsOnIt { entry: 7, rests: "a destruction" }),
        || {
            with(|sample| {
                destroy(sample, &[1]);
                wrong(sample, 7, false)
            })
        },
    ),
    (
        "destruction declared wrong by one person",
        "LIFE-second",
        || second("declaring a destruction wrong"),
        || {
            with(|sample| {
                let destroyed = destroy(sample, &[1]);
                wrong(sample, destroyed, false)
            })
        },
    ),
    (
        "hold declared wrong by one person",
        "LIFE-second",
        || second("declaring a hold wrong"),
        || {
            with(|sample| {
                sample.push(hold(&[1], HoldKind::Evidence));
                wrong(sample, 7, false)
            })
        },
    ),
    (
        "recovery declared wrong that a move rests on",
        "LIFE-wrong",
        || life(RestsOnIt { entry: 8, rests: "what happened later" }),
        || {
            with(|sample| {
                sample.push(lost(&[1]));
                sample.push(recovered(&[1]));
                sample.push(moved(&[1], "Depot 1"));
                wrong(sample, 8, false)
            })
        },
    ),
];
