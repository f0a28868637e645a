//! A controller that renews its key, and a program that is cut anywhere on the way.

use super::*;

fn next_key() -> ed25519_dalek::SigningKey {
    ed25519_dalek::SigningKey::from_bytes(&[9; 32])
}

fn next_public() -> [u8; 32] {
    next_key().verifying_key().to_bytes()
}

impl Bench {
    /// The controller's receipt about its next key; from then on it shows that key.
    fn renew(&mut self, named: [u8; 32]) -> SignedReceipt {
        let signed = self.receipt(protocol::identity::NO_JOB, Outcome::Reprovisioned);
        let mut content = signed.unverified().expect("a receipt");
        content.mark_digest = named;
        let signed = content.sign(&self.key);
        self.previous = signed.hash();
        self.key = next_key();
        signed
    }

    fn said(&self) -> Option<&Notice> {
        self.told.last()
    }
}

const RENEWED: Notice = Notice::Blocked(Block::KeyRenewed);

#[test]
fn renewal_is_recorded_and_acknowledged_before_its_key_has_to_be_admitted() {
    let mut bench = Bench::new();
    bench.connect();
    let receipt = bench.renew(next_public());
    bench.feed(Event::Controller(FromController::Event(EventKind::ReceiptReady { sequence: 1 })));
    bench.answer(ControllerReply::Receipt(receipt));
    assert!(matches!(bench.written[..], [Act::Received { .. }]));
    assert_eq!(bench.acked, 1);
    bench.answer(ControllerReply::Acked { sequence: 1 });
    assert_eq!(bench.said(), Some(&RENEWED));
    assert_eq!(bench.session.facts().renewed, Some(next_public()));
}

#[test]
fn program_cut_before_the_receipt_was_fetched_fetches_it_from_the_new_key() {
    let mut bench = Bench::new();
    let receipt = bench.renew(next_public());
    bench.connect();
    assert_eq!(bench.told, []);
    bench.answer(ControllerReply::Receipt(receipt));
    bench.answer(ControllerReply::Acked { sequence: 1 });
    assert_eq!(bench.said(), Some(&RENEWED));
    assert!(matches!(bench.written[..], [Act::Received { .. }]));
}

#[test]
fn program_cut_before_the_acknowledgement_acknowledges_first() {
    let mut bench = Bench::with(|facts| {
        facts.renewed = Some(next_public());
        facts.last_sequence = 1;
    });
    (bench.newest, bench.key) = (1, next_key());
    bench.connect();
    assert_eq!((bench.acked, bench.told.as_slice()), (1, [].as_slice()));
    bench.answer(ControllerReply::Acked { sequence: 1 });
    assert_eq!(bench.said(), Some(&RENEWED));
}

#[test]
fn program_cut_before_the_admission_says_what_is_missing() {
    let mut bench = Bench::with(|facts| {
        facts.renewed = Some(next_public());
        facts.last_sequence = 1;
    });
    (bench.newest, bench.acked, bench.key) = (1, 1, next_key());
    bench.connect();
    assert_eq!(bench.told, [RENEWED]);
}

#[test]
fn key_that_no_receipt_names_is_another_controller() {
    let other = Notice::Blocked(Block::OtherController);
    // One receipt is missing, and it names another key.
    let mut bench = Bench::new();
    let receipt = bench.renew([3; 32]);
    bench.connect();
    bench.answer(ControllerReply::Receipt(receipt));
    assert_eq!((bench.said(), bench.written.len()), (Some(&other), 0));
    // One receipt is missing, and it is about a cycle.
    let mut bench = Bench::new();
    let receipt = bench.receipt(protocol::identity::NO_JOB, Outcome::UnarmedCycle);
    bench.key = next_key();
    bench.connect();
    bench.answer(ControllerReply::Receipt(receipt));
    assert_eq!((bench.said(), bench.written.len()), (Some(&other), 0));
    // It is not given at all.
    let mut bench = Bench::new();
    bench.renew(next_public());
    bench.connect();
    bench.answer(ControllerReply::Refused(Refusal::ReceiptGone { oldest: 40 }));
    assert_eq!(bench.said(), Some(&other));
    // None is missing, or more than one.
    for newest in [0, 2] {
        let mut bench = Bench::new();
        (bench.newest, bench.key) = (newest, next_key());
        bench.connect();
        assert_eq!(bench.told, std::slice::from_ref(&other), "{newest}");
    }
    // The register holds the receipt, and it names another key.
    let mut bench = Bench::with(|facts| {
        facts.renewed = Some([3; 32]);
        facts.last_sequence = 1;
    });
    (bench.newest, bench.key) = (1, next_key());
    bench.connect();
    assert_eq!(bench.told, [other]);
}
