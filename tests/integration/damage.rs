//! A ledger that was really made, damaged afterwards: every byte, the end, and yesterday's copy.

use crate::figures::figure;
use protocol::{
    Arm, ControllerReply, HostRequest, Inputs, Limits, OnSilence, PartClaim, Refusal, StartMode, Witness,
};
use registry::StoredEntry;
use registry::verify::{Expectation, Report, VerifyError, export};
use registry::{Ledger, Store};
use station::Notice;
use station::session::Block;
use tests::evidence::{Evidence, Question};
use tests::fault::{FaultKind, Weather};
use tests::world::clock::SiteClock;
use tests::world::disk::ModelDisk;
use tests::world::host::Host;
use tests::world::{Family, Outcome, Plan, World, by_hand, setup};
use training::random::Random;

/// Entries that stand in every ledger before the first job.
const FOUNDED: usize = 5;

/// A forger's every so-manieth byte is tried: what finds one finds its neighbour.
const FORGED_EVERY: usize = 9;

/// A ledger with a job that a person had to settle.
fn settled() -> Outcome {
    let worlds = (0..200).map(|seed| {
        let weather = Weather::One(FaultKind::SiteCut);
        World::play(Plan { seed, weather, sabotage: None, traced: 0 })
    });
    let in_doubt = |outcome: &Outcome| {
        outcome.evidence.questions.iter().any(|question| matches!(question, Question::InDoubt(_)))
            && outcome.evidence.stored.len() < 40
    };
    worlds.into_iter().find(in_doubt).expect("one site cut in five puts a job in doubt")
}

fn exported(stored: &[StoredEntry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let disk = ModelDisk::holding(stored.to_vec());
    registry::export::export(&disk, stored.len() as u64, &mut bytes).expect("it is exported");
    bytes
}

fn verified(bytes: &[u8], evidence: &Evidence) -> Result<Report, VerifyError> {
    let expected =
        Expectation { position: Some(evidence.shown), key: Some(evidence.key), ..Expectation::default() };
    export(&mut &bytes[..], &expected)
}

#[test]
fn export_with_any_byte_changed_is_reported_with_its_entry() {
    let evidence = settled().evidence;
    let sound = evidence.export.clone();
    assert!(verified(&sound, &evidence).expect("it reads").is_verified());
    let mut line = 0_u64;
    for at in 0..sound.len() {
        let mut changed = sound.clone();
        changed[at] ^= 1 << (at % 8);
        match verified(&changed, &evidence) {
            Err(error) => assert!(line == 0, "byte {at} in line {line}: {error}"),
            Ok(report) if line == 0 => assert!(!report.is_verified(), "byte {at} of the header"),
            Ok(report) => {
                // A line end that is gone joins two entries: the first of them is named.
                let entry = line.saturating_sub(1);
                let named = report.findings.iter().any(|finding| finding.entry == Some(entry));
                assert!(named, "byte {at} of entry {entry}: {:?}", report.findings);
            }
        }
        line += u64::from(sound[at] == b'\n');
    }
    figure(&format!("export: {} bytes of {} entries changed in turn, each reported", sound.len(), line - 1));
}

/// Whoever changes an entry and the hash beside it is found by the tree head, or by what the controller has signed.
#[test]
fn entries_with_any_byte_changed_and_their_hash_made_to_fit_are_reported() {
    let evidence = settled().evidence;
    let mut random = Random::new(1);
    for (index, entry) in evidence.stored.iter().enumerate() {
        for at in (index % FORGED_EVERY..entry.bytes.len()).step_by(FORGED_EVERY) {
            let mut bytes = entry.bytes.clone();
            bytes[at] ^= 1 << random.below(8);
            let forged = spliced(&evidence.export, index, &bytes);
            let report = verified(&forged, &evidence);
            let passed = report.as_ref().is_ok_and(Report::is_verified);
            assert!(!passed, "byte {at} of entry {index}: {report:?}");
        }
    }
}

/// An export whose entry `index` has other bytes, with the hash beside it made to fit them.
fn spliced(export: &[u8], index: usize, bytes: &[u8]) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = export.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let hash = registry::hex::encode(&registry::tree::leaf_hash(bytes));
    lines[index + 1] = [hash.as_bytes(), b" ", bytes, b"\n"].concat();
    lines.concat()
}

#[test]
fn last_entries_removed_are_reported_against_what_the_controller_was_shown() {
    let evidence = settled().evidence;
    let shown = usize::try_from(evidence.shown.size).expect("small");
    assert!(shown > FOUNDED && evidence.stored.len() - shown <= 2, "the controller knows almost all of it");
    for kept in 1..shown {
        let report = verified(&exported(&evidence.stored[..kept]), &evidence).expect("it reads");
        let missing = |finding: &registry::verify::Finding| {
            finding.entry == Some(kept as u64) && finding.message.contains("are missing")
        };
        assert!(report.findings.iter().any(missing), "{kept} entries kept: {:?}", report.findings);
    }
}

#[test]
fn yesterdays_backup_is_refused_at_hello_and_at_arm() {
    let outcome = settled();
    let evidence = &outcome.evidence;
    let shown = usize::try_from(evidence.shown.size).expect("small");
    for kept in FOUNDED..shown {
        let disk = ModelDisk::holding(evidence.stored[..kept].to_vec());
        let told = notices_at_hello(&disk, &outcome.memory);
        let here = kept as u64;
        let block = Notice::Blocked(Block::LedgerBehind { here, shown: evidence.shown.size });
        assert!(told.contains(&block), "{kept} entries: {told:?}");
        let refusal = forced_arm(&disk, &outcome.memory);
        match refusal {
            Refusal::JobNotNew { highest } => assert!(here <= highest, "{kept} entries"),
            Refusal::LedgerBehind { size } => assert_eq!(size, evidence.shown.size, "{kept} entries"),
            other => panic!("{kept} entries: {other:?}"),
        }
    }
}

/// A copy of the ledger goes on by itself to the size that the controller knows; then only the root tells them apart.
#[test]
fn second_host_with_a_ledger_of_the_same_size_is_refused() {
    let outcome = settled();
    let evidence = &outcome.evidence;
    let shown = usize::try_from(evidence.shown.size).expect("small");
    let disk = ModelDisk::holding(evidence.stored[..FOUNDED].to_vec());
    let mut ledger = Ledger::open(disk.clone()).expect("it opens");
    while ledger.next_index() < shown as u64 {
        let draft = registry::Draft {
            stamp: setup::stamp(),
            by: setup::supervisor(),
            second_by: None,
            act: registry::entry::Act::DayOpened,
        };
        ledger.append(&[draft]).expect("it grows");
        disk.sync().expect("a sound disk");
    }
    assert_eq!(disk.len().expect("it reads"), evidence.shown.size);
    let told = notices_at_hello(&disk, &outcome.memory);
    let block = Notice::Blocked(Block::LedgerForked { size: evidence.shown.size });
    assert!(told.contains(&block), "{told:?}");
}

/// What the screen says when a host with this ledger meets a controller with this memory.
fn notices_at_hello(disk: &ModelDisk, memory: &[u8]) -> Vec<Notice> {
    let mut controller = by_hand::controller(memory);
    let mut host =
        Host::start(disk, setup::driver(Family::Gravotech), 7, SiteClock::new(setup::stamp().at), 0)
            .expect("the ledger opens");
    host.client.link_opened(0);
    for _ in 0..20 {
        while let Some(bytes) = host.client.next_output() {
            controller.bytes_in(&bytes, 0);
        }
        while let Some(frame) = controller.next_bytes(0) {
            host.client.handle(&frame, 0);
        }
        host.poll(0, &mut Random::new(1)).expect("the ledger is not written to");
    }
    host.notices.into()
}

/// A host that does not look at the hello and arms the next job of its ledger.
fn forced_arm(disk: &ModelDisk, memory: &[u8]) -> Refusal {
    let ledger = Ledger::open(disk.clone()).expect("it opens");
    let mut controller = by_hand::controller(memory);
    let hello = by_hand::hello(&mut controller);
    let ack = HostRequest::Ack { epoch: hello.epoch, sequence: hello.newest_receipt, ledger: hello.ledger };
    by_hand::ask(&mut controller, ack, 3);
    let arm = Arm {
        epoch: hello.epoch,
        job: ledger.next_index(),
        part: PartClaim::New,
        mark_digest: [7; 32],
        limits: Limits {
            witness_min: 1,
            witness_max: 10,
            cycle_max_ms: 1_000,
            permit_max_ms: 1_000,
            busy_gap_ms: 100,
            calibrated: false,
        },
        witness: Witness::Strikes,
        required: Inputs::NONE,
        start: StartMode::Host,
        on_silence: OnSilence::Finish,
        ledger: ledger.position(),
    };
    match by_hand::ask(&mut controller, HostRequest::Arm(arm), 4) {
        ControllerReply::Refused(refusal) => refusal,
        other => panic!("a controller that was shown more answers {other:?}"),
    }
}
