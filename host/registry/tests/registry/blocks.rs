//! Number blocks: signed, in order, without gaps that have no reason, and void after a re-admission.

use crate::refused::refused_by_both;
use crate::sample::{Memory, STATION, Sample};
use crate::verify::{numbered, report};
use jiff::civil::date;
use marking::number::{CheckSystem, NumberBlock};
use protocol::Outcome;
use registry::admit::{BlockRefused, Refused};
use registry::block::BlockNote;
use registry::entry::{CloseReason, IssuedBlock};
use registry::note::{KeyKind, NoteKey};
use registry::view::{Gap, GapReason};
use registry::{Act, LedgerError, SqliteStore, Store};

type Broken = (&'static str, fn() -> Sample);

fn authority(seed: u8) -> NoteKey {
    NoteKey::new("KE-AUTHORITY", KeyKind::Note, &[seed; 32]).unwrap()
}

fn admitted(seed: u8) -> Act {
    Act::AuthorityAdmitted { key: authority(seed).verifier().to_string() }
}

fn says(id: &str, station: &str, first: u64, last: u64) -> BlockNote {
    let block = NumberBlock::new("KE-B-", first, last, 5).unwrap().with_check(Some(CheckSystem::Mod37_36));
    BlockNote { station: station.to_owned(), id: id.to_owned(), block, issued: date(2026, 11, 20) }
}

fn issued(by: &NoteKey, note: &BlockNote) -> Act {
    let text = by.sign(&note.text()).unwrap();
    Act::NumberBlock(Box::new(IssuedBlock { block: note.block.clone(), note: Some(text) }))
}

/// A station whose authority is admitted and issued one block.
fn signed() -> Sample {
    let mut sample = Sample::ready();
    sample.with_second(admitted(1));
    sample.with_second(issued(&authority(1), &says("B-1", STATION, 1, 99)));
    sample
}

fn void(first: &str, last: &str) -> Act {
    Act::NumbersVoided { first: first.to_owned(), last: last.to_owned(), reason: "returned".to_owned() }
}

fn readmitted() -> Act {
    Act::Readmitted { reason: "the disk failed; backup of Friday".to_owned() }
}

const REFUSED: &[Broken] = &[
    ("authority by one person", || {
        let mut sample = Sample::ready();
        sample.push(admitted(1));
        sample
    }),
    ("block without signature", || {
        let mut sample = signed();
        sample.push(Act::NumberBlock(says("B-2", STATION, 100, 199).block.into()));
        sample
    }),
    ("block signed by another key", || {
        let mut sample = signed();
        sample.with_second(issued(&authority(2), &says("B-2", STATION, 100, 199)));
        sample
    }),
    ("block signed by an authority that was replaced", || {
        let mut sample = signed();
        sample.with_second(admitted(2));
        sample.with_second(issued(&authority(1), &says("B-2", STATION, 100, 199)));
        sample
    }),
    ("block with a changed note", || {
        let mut sample = signed();
        let Act::NumberBlock(mut block) = issued(&authority(1), &says("B-2", STATION, 100, 199)) else {
            unreachable!("made above")
        };
        block.note = block.note.map(|note| note.replace("B-2", "B-3"));
        sample.with_second(Act::NumberBlock(block));
        sample
    }),
    ("block signed where no authority is admitted", || {
        let mut sample = Sample::ready();
        sample.with_second(issued(&authority(1), &says("B-1", STATION, 1, 99)));
        sample
    }),
    ("block of another station", || {
        let mut sample = signed();
        sample.with_second(issued(&authority(1), &says("B-2", "KES2", 100, 199)));
        sample
    }),
    ("block of other numbers than are signed", || {
        let mut sample = signed();
        let Act::NumberBlock(mut block) = issued(&authority(1), &says("B-2", STATION, 100, 199)) else {
            unreachable!("made above")
        };
        block.block = says("B-2", STATION, 100, 299).block;
        sample.with_second(Act::NumberBlock(block));
        sample
    }),
    ("block of other check characters than are signed", || {
        let mut sample = signed();
        let Act::NumberBlock(mut block) = issued(&authority(1), &says("B-2", STATION, 100, 199)) else {
            unreachable!("made above")
        };
        block.block = block.block.with_check(None);
        sample.with_second(Act::NumberBlock(block));
        sample
    }),
    ("block whose id was used", || {
        let mut sample = signed();
        sample.with_second(issued(&authority(1), &says("B-1", STATION, 100, 199)));
        sample
    }),
    ("block that overlaps a void one", || {
        let mut sample = signed();
        sample.with_second(readmitted());
        sample.with_second(issued(&authority(1), &says("B-2", STATION, 99, 199)));
        sample
    }),
    ("block issued before the re-admission", || {
        let mut sample = signed();
        sample.with_second(readmitted());
        let note = BlockNote { issued: date(2026, 11, 19), ..says("B-2", STATION, 100, 199) };
        sample.with_second(issued(&authority(1), &note));
        sample
    }),
    ("number passed over", || {
        let mut sample = Sample::ready();
        let reservation = numbered(&sample, 10, "KES1-000002");
        sample.reserve_as(reservation);
        sample
    }),
    ("voided number burned", || {
        let mut sample = Sample::ready();
        sample.with_second(void("KES1-000001", "KES1-000003"));
        sample.reserve(10);
        sample
    }),
    ("number without its check character", || {
        let mut sample = Sample::ready();
        sample.push(Act::NumberBlock(says("B-1", STATION, 1, 99).block.into()));
        let reservation = numbered(&sample, 10, "KE-B-00001");
        sample.reserve_as(reservation);
        sample
    }),
    ("number after the last", || {
        let mut sample = Sample::ready();
        sample.push(Act::NumberBlock(NumberBlock::new("Z-", 7, 7, 1).unwrap().into()));
        let first = numbered(&sample, 10, "Z-7");
        let job = sample.reserve_as(first);
        sample.close(job, CloseReason::CutBeforeStart);
        let reservation = numbered(&sample, 20, "Z-8");
        sample.reserve_as(reservation);
        sample
    }),
    ("void by one person", || {
        let mut sample = Sample::ready();
        sample.push(void("KES1-000001", "KES1-000003"));
        sample
    }),
    ("void of a burned number", || {
        let mut sample = Sample::ready();
        let job = sample.reserve(10);
        sample.close(job, CloseReason::CutBeforeStart);
        sample.with_second(void("KES1-000001", "KES1-000003"));
        sample
    }),
    ("void of a voided number", || {
        let mut sample = Sample::ready();
        sample.with_second(void("KES1-000005", "KES1-000007"));
        sample.with_second(void("KES1-000007", "KES1-000009"));
        sample
    }),
    ("void backwards", || {
        let mut sample = Sample::ready();
        sample.with_second(void("KES1-000003", "KES1-000001"));
        sample
    }),
    ("void outside every block", || {
        let mut sample = Sample::ready();
        sample.with_second(void("KES1-199999", "KES1-200001"));
        sample
    }),
    ("void in a void block", || {
        let mut sample = Sample::ready();
        sample.with_second(readmitted());
        sample.with_second(void("KES1-000001", "KES1-000001"));
        sample
    }),
    ("re-admission by one person", || {
        let mut sample = Sample::ready();
        sample.push(readmitted());
        sample
    }),
    ("number of a block from before the re-admission", || {
        let mut sample = Sample::ready();
        sample.with_second(readmitted());
        sample.reserve(10);
        sample
    }),
];

#[test]
fn block_or_number_that_breaks_a_rule_is_named_by_the_checker_and_refused_by_the_writer() {
    for (name, broken) in REFUSED {
        refused_by_both(name, "I-4", &broken());
    }
}

#[test]
fn numbers_of_signed_blocks_are_burned_past_what_was_voided_and_go_on_in_a_new_block() {
    let mut sample = Sample::ready();
    sample.with_second(admitted(1));
    sample.with_second(void("KES1-000002", "KES1-000004"));
    sample.with_second(void("KES1-000005", "KES1-000005"));
    for (n, number) in [(10, "KES1-000001"), (20, "KES1-000006")] {
        let reservation = numbered(&sample, n, number);
        let job = sample.reserve_as(reservation);
        sample.start(job);
        sample.finish(job, Outcome::Complete);
    }
    sample.with_second(readmitted());
    sample.with_second(issued(&authority(1), &says("B-1", STATION, 1, 99)));
    let first = says("B-1", STATION, 1, 99).block.format(1).unwrap();
    let reservation = numbered(&sample, 30, &first);
    let job = sample.reserve_as(reservation);
    sample.start(job);
    sample.finish(job, Outcome::Complete);
    let report = report(&sample);
    assert_eq!(report.findings, []);
    let ledger = sample.written(Memory::default()).unwrap();
    let blocks = ledger.view().number_blocks().unwrap();
    let shown: Vec<_> =
        blocks.iter().map(|row| (row.id.as_deref(), row.last_used, row.voided, row.left())).collect();
    assert_eq!(shown, [(None, Some(6), true, 0), (Some("B-1"), Some(1), false, 98)]);
    assert_eq!(ledger.view().next_number().unwrap(), says("B-1", STATION, 1, 99).block.format(2).ok());
}

#[test]
fn every_number_that_stands_on_no_metal_has_its_reason() {
    let mut sample = Sample::ready();
    let marked = sample.mark(10);
    let cut = sample.reserve(20);
    sample.close(cut, CloseReason::CutBeforeStart);
    sample.push(Act::SetAside {
        consignment: crate::sample::IMPORT.to_owned(),
        item_no: "20".to_owned(),
        reason: "cracked".to_owned(),
        seal: None,
    });
    let voided = sample.with_second(void("KES1-000004", "KES1-000006"));
    let open = sample.reserve(30);
    let ended = sample.with_second(readmitted());
    let ledger = sample.written(Memory::default()).unwrap();
    let gaps = ledger.view().gaps().unwrap();
    let gap = |first: u64, last: u64, reason| Gap {
        first: format!("KES1-{first:06}"),
        last: format!("KES1-{last:06}"),
        count: last - first + 1,
        reason,
    };
    let [second, third] = [&gaps[0], &gaps[1]].map(|gap| (gap.first.clone(), gap.reason.clone()));
    assert!(
        matches!(&second.1, GapReason::Burned { item_no, job, set_aside: true, .. } if item_no == "20" && *job == cut),
        "{second:?}"
    );
    assert!(matches!(&third.1, GapReason::Burned { job, set_aside: false, .. } if *job == open), "{third:?}");
    assert_eq!((second.0.as_str(), third.0.as_str()), ("KES1-000002", "KES1-000003"));
    assert_eq!(
        gaps[2..],
        [gap(4, 6, GapReason::Voided { entry: voided }), gap(7, 200_000, GapReason::Rest { entry: ended })]
    );
    assert_eq!(ledger.view().job(marked).unwrap().unwrap().item_no, "10");
}

#[test]
fn register_with_blocks_has_the_same_view_after_it_was_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut sample = signed();
    sample.with_second(void("KES1-000002", "KES1-000004"));
    sample.mark(10);
    sample.with_second(readmitted());
    let mut ledger = sample.written(SqliteStore::create(&folder.path().join("r")).unwrap()).unwrap();
    let before = (ledger.view().number_blocks().unwrap(), ledger.standing().cloned());
    assert_eq!(
        before.1.as_ref().and_then(|standing| standing.readmitted),
        Some(sample.bytes.len() as u64 - 1)
    );
    ledger.rebuild_view().unwrap();
    assert_eq!((ledger.view().number_blocks().unwrap(), ledger.standing().cloned()), before);
    assert_eq!(ledger.store().len().unwrap(), sample.bytes.len() as u64);
}

#[test]
fn block_issued_before_the_register_was_readmitted_is_refused() {
    let mut sample = signed();
    sample.with_second(readmitted());
    let mut note = says("B-2", STATION, 100, 199);
    note.issued = date(2026, 11, 19);
    sample.with_second(issued(&authority(1), &note));
    let refused = sample.written(Memory::default()).map(|ledger| ledger.position());
    let Err(LedgerError::Refused(Refused::Block(BlockRefused::IssuedBefore { id, .. }))) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(id, "B-2");
}
