//! The exported file: written by one hand here, read by another.

use crate::sample::{Memory, Sample};
use registry::export::export;
use registry::verify::{self, Expectation, VerifyError};

#[test]
fn export_is_the_bytes_as_documented() {
    let sample = Sample::marked(11);
    let ledger = sample.written(Memory::default()).unwrap();
    let mut text = Vec::new();
    let position = export(ledger.store(), u64::MAX, &mut text).unwrap();
    assert_eq!(position, sample.position());
    assert_eq!(String::from_utf8(text).unwrap(), String::from_utf8(sample.exported()).unwrap());
}

#[test]
fn export_of_an_earlier_size_verifies_by_itself() {
    let sample = Sample::marked(4);
    let ledger = sample.written(Memory::default()).unwrap();
    let mut text = Vec::new();
    let position = export(ledger.store(), 11, &mut text).unwrap();
    let report = verify::export(
        &mut text.as_slice(),
        &Expectation { position: Some(position), key: None, ..Expectation::default() },
    )
    .unwrap();
    assert_eq!((report.findings, report.entries, report.receipts), (Vec::new(), 11, 2));
}

#[test]
fn export_with_any_byte_changed_is_reported_with_its_entry() {
    let sample = Sample::marked(1);
    let text = sample.exported();
    let header_len = text.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut entry = 0;
    for at in 0..text.len() {
        for bit in [0x01, 0x20, 0x80] {
            let mut changed = text.clone();
            changed[at] ^= bit;
            let report = verify::export(&mut changed.as_slice(), &Expectation::default());
            match report {
                Ok(report) if at >= header_len => {
                    let named = report.findings.iter().any(|finding| finding.entry == Some(entry));
                    assert!(named, "byte {at} of entry {entry}: {:?}", report.findings);
                }
                Ok(report) => assert!(!report.is_verified(), "byte {at} of the header"),
                Err(error) => assert!(
                    at < header_len && matches!(error, VerifyError::Header { .. }),
                    "byte {at}: {error}"
                ),
            }
        }
        entry += u64::from(at >= header_len && text[at] == b'\n');
    }
    assert_eq!(entry, sample.bytes.len() as u64);
}

#[test]
fn export_cut_short_is_reported_against_what_is_known() {
    let sample = Sample::marked(3);
    let text = sample.exported();
    for cut in [1, 2, 5] {
        let lines: Vec<&[u8]> = text.split_inclusive(|byte| *byte == b'\n').collect();
        let short = lines[..lines.len() - cut].concat();
        let report = verify::export(&mut short.as_slice(), &Expectation::default()).unwrap();
        let missing_from = Some(sample.bytes.len() as u64 - cut as u64);
        assert!(report.findings.iter().any(|finding| finding.entry == missing_from), "{:?}", report.findings);
    }
    assert!(matches!(
        verify::export(&mut &b""[..], &Expectation::default()),
        Err(VerifyError::Header { .. })
    ));
}
