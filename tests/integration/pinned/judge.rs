//! Compares what two controllers said to the same host, field by field. What may differ is named here and nothing else.

use super::session::Said;
use super::v1::{self, ControllerReply as Reply, EventKind};
use protocol::{PublicKeyBytes, identity};

/// Inputs that version 1 had names for.
const INPUTS: u16 = 0x7f;
/// How far apart the durations of the same motion may be, in milliseconds: both are counted in looks.
const DURATION_MS: u32 = 4;

/// Judges a newer controller's session by that of the one of the host's own time.
///
/// # Panics
/// Where they differ in anything that the host goes by.
pub fn judge(old: &Said, new: &Said) {
    assert_eq!(old.asked, new.asked);
    let key = key_of(new);
    let mut chain = Chain { key, previous: [0; 32], receipts: 0 };
    for (id, request) in &old.asked {
        let what = format!("request {id}, {request:?}");
        let (before, after) = (&old.replies[id], &new.replies[id]);
        compare(before, after, key, &what);
        if let (true, Reply::Status(before), Reply::Status(after)) = (old.steady.contains(id), before, after)
        {
            assert_eq!(before.inputs & INPUTS, after.inputs & INPUTS, "{what}");
        }
        if let Reply::Receipt(receipt) = &new.replies[id] {
            chain.take(receipt);
        }
    }
    assert_eq!(
        chain.receipts, 6,
        "every kind of end that the session holds left a receipt that was verified"
    );
    let told = |said: &Said| said.events.iter().copied().filter(is_compared).collect::<Vec<_>>();
    assert_eq!(told(old), told(new));
}

/// Inputs may bounce differently, and boots are another matter.
fn is_compared(kind: &EventKind) -> bool {
    !matches!(kind, EventKind::InputsChanged { .. } | EventKind::Booted { .. })
}

fn key_of(said: &Said) -> PublicKeyBytes {
    let keys = said.replies.values().filter_map(|reply| match reply {
        Reply::Provisioned { key, key_id } => Some((*key, *key_id)),
        _ => None,
    });
    let [(key, key_id)] = keys.collect::<Vec<_>>()[..] else { panic!("one key is made in a session") };
    assert_eq!(key_id, key_id_of(&key));
    key
}

fn key_id_of(key: &PublicKeyBytes) -> [u8; 8] {
    identity::KeyId::of(key, identity::Realm::Training).0
}

fn compare(old: &Reply, new: &Reply, key: PublicKeyBytes, what: &str) {
    match (old, new) {
        (Reply::Hello(old), Reply::Hello(new)) => compare_hello(old, new, key, what),
        (Reply::Status(old), Reply::Status(new)) => compare_status(old, new, what),
        (Reply::Receipt(old), Reply::Receipt(new)) => compare_receipt(old, new, key, what),
        (Reply::Provisioned { .. }, Reply::Provisioned { .. }) => {}
        (old, new) => assert_eq!(old, new, "{what}"),
    }
}

/// Firmware, build and newest version may differ, and the key does.
fn compare_hello(old: &v1::Hello, new: &v1::Hello, key: PublicKeyBytes, what: &str) {
    assert!(new.min <= 1 && new.max >= 1, "{what}: it must still speak version 1: {new:?}");
    let identity =
        old.identity.clone().map(|identity| v1::Identity { key, key_id: key_id_of(&key), ..identity });
    let expected = v1::Hello {
        min: new.min,
        max: new.max,
        firmware: new.firmware,
        build: new.build,
        identity,
        ..old.clone()
    };
    assert_eq!(*new, expected, "{what}");
}

/// The clock may differ, the events that the ring holds, and how far something has come that goes on by itself.
fn compare_status(old: &v1::Status, new: &v1::Status, what: &str) {
    let fixed = |status: &v1::Status| (status.epoch, status.reset_cause, status.memory);
    assert_eq!(fixed(old), fixed(new), "{what}");
    let settled = |status: &v1::Status| (status.state, status.strikes, status.newest_receipt, status.acked);
    if old.state == v1::ControllerState::Idle {
        assert_eq!(settled(old), settled(new), "{what}");
    }
}

/// Its key differs, and so does what the newer one has names for and is not wired; times may.
fn compare_receipt(old: &v1::SignedReceipt, new: &v1::SignedReceipt, key: PublicKeyBytes, what: &str) {
    let read =
        |receipt: &v1::SignedReceipt| receipt.content().unwrap_or_else(|| panic!("{what}: {receipt:?}"));
    let (old, new) = (read(old), read(new));
    assert!(old.duration_ms.abs_diff(new.duration_ms) <= DURATION_MS, "{what}: {old:?} {new:?}");
    assert_eq!(new.not_wired & INPUTS, old.not_wired, "{what}");
    let expected = v1::Receipt {
        key_id: key_id_of(&key),
        not_wired: new.not_wired,
        start_ms: new.start_ms,
        duration_ms: new.duration_ms,
        previous: new.previous,
        ..old
    };
    assert_eq!(new, expected, "{what}");
}

/// Receipts as they follow one another, checked by an implementation of Ed25519 that the controller does not use.
struct Chain {
    key: PublicKeyBytes,
    previous: [u8; 32],
    receipts: u64,
}

impl Chain {
    fn take(&mut self, receipt: &v1::SignedReceipt) {
        let content = receipt.content().expect("it was read before");
        // A receipt may be asked for again.
        if content.sequence <= self.receipts {
            return;
        }
        self.receipts += 1;
        assert_eq!((content.sequence, content.previous), (self.receipts, self.previous));
        let bytes = receipt.bytes();
        let (signed, signature) = bytes.split_last_chunk::<64>().expect("a signature is at its end");
        let key = ed25519_compact::PublicKey::new(self.key);
        let signature = ed25519_compact::Signature::new(*signature);
        key.verify(signed, &signature).expect("the controller's own key signed it");
        self.previous = protocol::SignedReceipt(bytes).hash();
    }
}
