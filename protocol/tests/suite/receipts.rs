//! The receipt: its signature, and what it refuses.

use ed25519_dalek::SigningKey;
use protocol::receipt::{EndCause, ReceiptError};
use protocol::*;

pub fn receipt(key: &SigningKey) -> Receipt {
    Receipt {
        station: StationId::new("DEPOT-7").unwrap(),
        key_id: KeyId::of(&key.verifying_key().to_bytes(), Realm::Real),
        epoch: Epoch { boot: 1, hello: 1 },
        sequence: 1,
        job: 2,
        ledger: LedgerPosition::default(),
        mark_digest: [9; 32],
        outcome: Outcome::Complete,
        cause: EndCause::Finished,
        witness: Witness::Strikes,
        calibrated: true,
        held: Inputs(0x1f),
        broken: Inputs::NONE,
        not_wired: Inputs::NONE,
        start_ms: 5,
        duration_ms: 6,
        witness_count: 7,
        previous: [0; 32],
    }
}

#[test]
fn receipt_with_any_bit_flipped_is_refused() {
    let key = SigningKey::from_bytes(&[4; 32]);
    let public = key.verifying_key().to_bytes();
    let signed = receipt(&key).sign(&key);
    assert_eq!(signed.verify(&public, Realm::Real).map(|verified| *verified.get()), Ok(receipt(&key)));
    for bit in 0..SIGNED_RECEIPT_LEN * 8 {
        let mut other = signed;
        other.0[bit / 8] ^= 1 << (bit % 8);
        assert!(other.verify(&public, Realm::Real).is_err(), "bit {bit}");
    }
}

#[test]
fn receipt_is_refused_by_the_name_of_what_is_wrong() {
    let key = SigningKey::from_bytes(&[4; 32]);
    let public = key.verifying_key().to_bytes();
    let signed = receipt(&key).sign(&key);
    let with = |at: usize, byte: u8| {
        let mut other = signed;
        other.0[at] = byte;
        other.verify(&public, Realm::Real).map(|_| ()).unwrap_err()
    };
    assert_eq!(with(0, b'X'), ReceiptError::Magic);
    for offset in [124, 125, 126, 127] {
        assert_eq!(with(offset, 99), ReceiptError::Field { offset });
    }
    assert_eq!(with(20, b'X'), ReceiptError::Field { offset: 20 });
    assert_eq!(with(240, 99), ReceiptError::Signature);
    let mut found = receipt(&key).key_id;
    found.0[1] ^= 1;
    assert_eq!(with(21, found.0[1]), ReceiptError::OtherKey { found });
    let other = SigningKey::from_bytes(&[5; 32]).verifying_key().to_bytes();
    let own = receipt(&key).key_id;
    assert_eq!(signed.verify(&other, Realm::Real).unwrap_err(), ReceiptError::OtherKey { found: own });
    assert_eq!(SignedReceipt::from_slice(&[0; 245]).unwrap_err(), ReceiptError::Length { got: 245 });
    assert_eq!(SignedReceipt::from_slice(&signed.0), Ok(signed));
    assert_ne!(signed.hash(), [0; 32]);
}

#[test]
fn key_of_the_other_realm_is_another_key() {
    let key = SigningKey::from_bytes(&[4; 32]);
    let public = key.verifying_key().to_bytes();
    let training = Receipt { key_id: KeyId::of(&public, Realm::Training), ..receipt(&key) };
    assert_eq!(training.key_id.realm(), Some(Realm::Training));
    let refused =
        |receipt: Receipt, realm| receipt.sign(&key).verify(&public, realm).map(|_| ()).unwrap_err();
    assert_eq!(refused(training, Realm::Real), ReceiptError::OtherRealm { found: Realm::Training });
    assert_eq!(refused(receipt(&key), Realm::Training), ReceiptError::OtherRealm { found: Realm::Real });
    assert!(training.sign(&key).verify(&public, Realm::Training).is_ok());
    assert_ne!(training.key_id, receipt(&key).key_id);
    assert_eq!(training.key_id.0[1..], receipt(&key).key_id.0[1..]);
}

#[test]
fn station_id_takes_what_fits_and_nothing_else() {
    for bad in ["", "seventeen-letters", "two words", "Zürich", "tab\t"] {
        assert_eq!(StationId::new(bad), None, "{bad:?}");
    }
    assert_eq!(StationId::new("sixteen-letters-").unwrap().as_str(), Some("sixteen-letters-"));
    assert_eq!(StationId([0xff; 16]).as_str(), None);
}
