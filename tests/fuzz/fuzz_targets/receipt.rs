//! Any bytes as a receipt: no panic; what is read is written again as the same bytes; nothing unsigned is verified.
#![no_main]

use ed25519_dalek::SigningKey;
use libfuzzer_sys::fuzz_target;
use protocol::receipt::RECEIPT_LEN;
use protocol::{Realm, SignedReceipt};

fuzz_target!(|bytes: &[u8]| {
    let Ok(signed) = SignedReceipt::from_slice(bytes) else { return };
    let key = SigningKey::from_bytes(&[1; 32]);
    let public = key.verifying_key().to_bytes();
    if let Ok(receipt) = signed.unverified() {
        assert_eq!(receipt.encode()[..], bytes[..RECEIPT_LEN]);
    }
    if [Realm::Real, Realm::Training].iter().any(|realm| signed.verify(&public, *realm).is_ok()) {
        let receipt = signed.unverified().map(|receipt| receipt.sign(&key));
        assert_eq!(receipt, Ok(signed), "there is one signature for a receipt and a key");
    }
});
