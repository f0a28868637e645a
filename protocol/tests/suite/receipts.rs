//! The receipt: its signature, what it refuses, and that the curve arithmetic is RFC 8032's.

use ed25519_dalek::{Signer, SigningKey};
use protocol::receipt::{EndCause, ReceiptError};
use protocol::*;

fn hex<const N: usize>(text: &str) -> [u8; N] {
    crate::versioning::bytes(text).try_into().unwrap()
}

fn receipt(key: &SigningKey) -> Receipt {
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

/// RFC 8032 section 7.1, tests 1 to 3.
#[test]
fn signature_agrees_with_rfc_8032() {
    let rows = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            concat!(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155",
                "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            ),
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            concat!(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da",
                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
            ),
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            concat!(
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac",
                "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
            ),
        ),
    ];
    for (secret, public, message, signature) in rows {
        let key = SigningKey::from_bytes(&hex(secret));
        assert_eq!(key.verifying_key().to_bytes(), hex::<32>(public));
        assert_eq!(key.sign(&crate::versioning::bytes(message)).to_bytes(), hex::<64>(signature));
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
