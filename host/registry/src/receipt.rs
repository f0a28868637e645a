//! A receipt whose signature was checked once, so that session and ledger need not both do it.

use crate::signature::ManyBy;
use protocol::receipt::ReceiptError;
use protocol::{PublicKeyBytes, Realm, Receipt, SignedReceipt};

/// A receipt, its content, and the key and realm that its key id and signature fit. Only [`Self::check`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedReceipt {
    signed: SignedReceipt,
    key: PublicKeyBytes,
    realm: Realm,
    receipt: Receipt,
}

impl CheckedReceipt {
    /// Checks form, key id and signature; the key id is to be that of the key in this realm.
    ///
    /// # Errors
    /// [`ReceiptError`].
    pub fn check(signed: SignedReceipt, key: PublicKeyBytes, realm: Realm) -> Result<Self, ReceiptError> {
        let receipt = *signed.verify(&key, realm)?.get();
        Ok(Self { signed, key, realm, receipt })
    }

    /// As [`Self::check`], many at once on all cores, in their order; `None` for each that does not pass.
    #[must_use]
    pub fn check_many(signed: &[SignedReceipt], by: &ManyBy, realm: Realm) -> Vec<Option<Self>> {
        let key = *by.key();
        let passed = by.signed_on_all_cores(signed);
        let one = |(signed, passed): (&SignedReceipt, bool)| {
            let receipt = signed.naming(&key, realm).ok().filter(|_| passed)?;
            Some(Self { signed: *signed, key, realm, receipt })
        };
        signed.iter().zip(passed).map(one).collect()
    }

    /// What it says.
    #[must_use]
    pub fn receipt(&self) -> &Receipt {
        &self.receipt
    }

    /// Whether these very bytes were checked against this very key, in this realm.
    #[must_use]
    pub(crate) fn is_of(&self, signed: &SignedReceipt, key: &PublicKeyBytes, realm: Realm) -> bool {
        self.signed == *signed && self.key == *key && self.realm == realm
    }
}
