//! Many signatures by one key, checked as strictly as one: Ed25519 with tables of the key's multiples.
//!
//! A station has one controller, and its key signed nearly every receipt. RFC 8032 computes `R' = sB - hA` and compares
//! it, byte by byte, with the `R` of the signature; with all multiples that a byte can ask for of `B` and of `A` in
//! tables, that is 64 additions and no doubling. What passes is exactly what `ed25519-dalek`'s `verify_strict` lets pass,
//! which checking in batches by random combinations is not: that lets a signature pass, now and then, whose `R` differs
//! by a point of small order. The numbers are public, so nothing here hides how long it takes.

use curve25519_dalek::constants::ED25519_BASEPOINT_POINT;
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::Identity;
use protocol::receipt::RECEIPT_LEN;
use protocol::{PublicKeyBytes, SignedReceipt};
use sha2::{Digest, Sha512};
use std::fmt;
use std::num::NonZero;
use std::sync::OnceLock;
use std::thread;

/// Digits of a scalar to the base 256.
const DIGITS: usize = 32;
/// The greatest digit, once the digits are taken from -127 to 128.
const DIGIT_MAX: usize = 128;
/// Receipts whose points are written out together: one division for all of them.
const TOGETHER: usize = 128;

/// Multiples of one point: for each digit's place, 1 to 128 times it. 640 KiB.
struct Multiples(Vec<EdwardsPoint>);

impl Multiples {
    fn of(point: EdwardsPoint) -> Self {
        let mut multiples = Vec::with_capacity(DIGITS * DIGIT_MAX);
        let mut unit = point;
        for _ in 0..DIGITS {
            let mut multiple = EdwardsPoint::identity();
            for _ in 0..DIGIT_MAX {
                multiple += unit;
                multiples.push(multiple);
            }
            unit = multiple + multiple;
        }
        Self(multiples)
    }

    fn of_base() -> &'static Self {
        static OF_BASE: OnceLock<Multiples> = OnceLock::new();
        OF_BASE.get_or_init(|| Self::of(ED25519_BASEPOINT_POINT))
    }

    /// Adds `scalar` times the point. A scalar is below 2^253, so that its last digit carries nothing on.
    fn add_times(&self, sum: &mut EdwardsPoint, scalar: &Scalar) {
        let mut carry = 0;
        for (byte, multiples) in scalar.as_bytes().iter().zip(self.0.chunks_exact(DIGIT_MAX)) {
            let digit = usize::from(*byte) + carry;
            carry = usize::from(digit > DIGIT_MAX);
            match carry {
                0 if digit == 0 => {}
                0 => *sum += multiples[digit - 1],
                _ if digit == 2 * DIGIT_MAX => {}
                _ => *sum -= multiples[2 * DIGIT_MAX - digit - 1],
            }
        }
    }
}

/// A public key, made ready for checking many receipts.
pub struct ManyBy {
    key: PublicKeyBytes,
    minus_key: Multiples,
}

impl fmt::Debug for ManyBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ManyBy").field(&self.key).finish()
    }
}

impl ManyBy {
    /// Makes the key's table, which takes as long as checking 30 receipts one by one. `None` for bytes that are no key,
    /// or one by which anybody can sign.
    #[must_use]
    pub fn new(key: PublicKeyBytes) -> Option<Self> {
        let point = CompressedEdwardsY(key).decompress().filter(|point| !point.is_small_order())?;
        Some(Self { key, minus_key: Multiples::of(-point) })
    }

    /// The key.
    #[must_use]
    pub fn key(&self) -> &PublicKeyBytes {
        &self.key
    }

    /// Which of these receipts bear a signature by this key. Nothing else about them is looked at.
    #[must_use]
    pub fn signed(&self, receipts: &[SignedReceipt]) -> Vec<bool> {
        receipts.chunks(TOGETHER).flat_map(|some| self.signed_together(some)).collect()
    }

    /// As [`Self::signed`], on all of the computer's cores.
    #[must_use]
    pub fn signed_on_all_cores(&self, receipts: &[SignedReceipt]) -> Vec<bool> {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let share = receipts.len().div_ceil(cores).max(TOGETHER);
        if receipts.len() <= share {
            return self.signed(receipts);
        }
        thread::scope(|scope| {
            let shares = receipts.chunks(share).map(|some| scope.spawn(|| self.signed(some)));
            let shares: Vec<_> = shares.collect();
            // A thread that died has shown nothing: its receipts count as not signed.
            let joined =
                shares.into_iter().zip(receipts.chunks(share)).map(|(thread, some)| match thread.join() {
                    Ok(signed) => signed,
                    Err(_) => vec![false; some.len()],
                });
            joined.flatten().collect()
        })
    }

    fn signed_together(&self, receipts: &[SignedReceipt]) -> Vec<bool> {
        // What has no point of its own is compared with one that cannot pass.
        let points: Vec<_> =
            receipts.iter().map(|receipt| self.expected(receipt).unwrap_or_default()).collect();
        let written = EdwardsPoint::compress_batch_alloc(&points);
        receipts
            .iter()
            .zip(points.iter().zip(written))
            .map(|(receipt, (point, written))| {
                written.as_bytes() == commitment(receipt) && !point.is_small_order()
            })
            .collect()
    }

    /// The `R` that the signature must have; `None` where its scalar is not written in its one form.
    fn expected(&self, receipt: &SignedReceipt) -> Option<EdwardsPoint> {
        let (_, scalar) = receipt.0.split_last_chunk()?;
        let scalar = Option::from(Scalar::from_canonical_bytes(*scalar))?;
        let challenge = Sha512::new()
            .chain_update(commitment(receipt))
            .chain_update(self.key)
            .chain_update(&receipt.0[..RECEIPT_LEN])
            .finalize();
        let challenge = Scalar::from_bytes_mod_order_wide(&challenge.into());
        let mut sum = EdwardsPoint::identity();
        Multiples::of_base().add_times(&mut sum, &scalar);
        self.minus_key.add_times(&mut sum, &challenge);
        Some(sum)
    }
}

/// The first half of the signature, `R`.
fn commitment(receipt: &SignedReceipt) -> &[u8] {
    &receipt.0[RECEIPT_LEN..RECEIPT_LEN + 32]
}

#[cfg(test)]
mod tests {
    use super::*;
    use curve25519_dalek::constants::EIGHT_TORSION;
    use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
    use proptest::prelude::*;

    fn receipt(key: &SigningKey, content: [u8; RECEIPT_LEN]) -> SignedReceipt {
        put_together(content, key.sign(&content).to_bytes())
    }

    fn put_together(content: [u8; RECEIPT_LEN], signature: [u8; 64]) -> SignedReceipt {
        let mut bytes = [0; RECEIPT_LEN + 64];
        bytes[..RECEIPT_LEN].copy_from_slice(&content);
        bytes[RECEIPT_LEN..].copy_from_slice(&signature);
        SignedReceipt(bytes)
    }

    fn strict(key: &PublicKeyBytes, receipt: &SignedReceipt) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(key) else { return false };
        let signature = Signature::from_slice(&receipt.0[RECEIPT_LEN..]).unwrap();
        key.verify_strict(&receipt.0[..RECEIPT_LEN], &signature).is_ok()
    }

    /// The private scalar and the hash prefix, as RFC 8032 derives them.
    fn secret(key: &SigningKey) -> Scalar {
        let hash: [u8; 64] = Sha512::digest(key.to_bytes()).into();
        let mut low = *hash.first_chunk::<32>().unwrap();
        low[0] &= 248;
        low[31] = (low[31] & 63) | 64;
        Scalar::from_bytes_mod_order(low)
    }

    /// Signed by someone who has the key and adds a point of small order to `R`, or to the key.
    fn twisted(
        key: &SigningKey,
        torsion_r: EdwardsPoint,
        torsion_a: EdwardsPoint,
    ) -> (PublicKeyBytes, SignedReceipt) {
        let content = [9; RECEIPT_LEN];
        let nonce = Scalar::from(77_u64);
        let r = (EdwardsPoint::mul_base(&nonce) + torsion_r).compress();
        let a = (EdwardsPoint::mul_base(&secret(key)) + torsion_a).compress();
        let hash = Sha512::new().chain_update(r.as_bytes()).chain_update(a.as_bytes()).chain_update(content);
        let challenge = Scalar::from_bytes_mod_order_wide(&hash.finalize().into());
        let mut signature = [0; 64];
        signature[..32].copy_from_slice(r.as_bytes());
        signature[32..].copy_from_slice((nonce + challenge * secret(key)).as_bytes());
        (a.to_bytes(), put_together(content, signature))
    }

    #[test]
    fn signature_with_a_point_of_small_order_passes_as_it_does_alone() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let mut passed = 0;
        for torsion_r in EIGHT_TORSION {
            for torsion_a in EIGHT_TORSION {
                let (public, receipt) = twisted(&key, torsion_r, torsion_a);
                let many = ManyBy::new(public).unwrap();
                let alone = strict(&public, &receipt);
                assert_eq!(many.signed(&[receipt; 200]), [alone; 200]);
                passed += u32::from(alone);
            }
        }
        assert!((1..64).contains(&passed), "{passed} of 64 pass");
    }

    #[test]
    fn signature_with_a_scalar_beyond_the_order_does_not_pass() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let many = ManyBy::new(key.verifying_key().to_bytes()).unwrap();
        let good = receipt(&key, [1; RECEIPT_LEN]);
        let order = (-Scalar::ONE).to_bytes();
        let mut beyond = good;
        let mut carry = 1_u16;
        for (byte, of_order) in beyond.0[RECEIPT_LEN + 32..].iter_mut().zip(order) {
            let [low, high] = (u16::from(*byte) + u16::from(of_order) + carry).to_le_bytes();
            (*byte, carry) = (low, u16::from(high));
        }
        assert_eq!(many.signed(&[good, beyond, good]), [true, false, true]);
        assert!(!strict(many.key(), &beyond));
    }

    #[test]
    fn key_by_which_anybody_can_sign_is_none() {
        for weak in EIGHT_TORSION {
            assert!(ManyBy::new(weak.compress().to_bytes()).is_none());
        }
        let no_point =
            (0..=255).map(|byte| [byte; 32]).find(|key| CompressedEdwardsY(*key).decompress().is_none());
        assert!(ManyBy::new(no_point.unwrap()).is_none());
    }

    proptest! {
        #[test]
        fn receipt_with_any_bit_changed_passes_as_it_does_alone(
            seed: [u8; 32], fill: u8, bit in 0..8 * (RECEIPT_LEN + 64), small in 0_usize..8,
        ) {
            let key = SigningKey::from_bytes(&seed);
            let many = ManyBy::new(key.verifying_key().to_bytes()).unwrap();
            let good = receipt(&key, [fill; RECEIPT_LEN]);
            let (mut changed, mut identity) = (good, good);
            changed.0[bit / 8] ^= 1 << (bit % 8);
            identity.0[RECEIPT_LEN..RECEIPT_LEN + 32].copy_from_slice(EIGHT_TORSION[small].compress().as_bytes());
            let alone: Vec<_> = [good, changed, identity].iter().map(|receipt| strict(many.key(), receipt)).collect();
            prop_assert_eq!(many.signed(&[good, changed, identity]), alone);
        }

        #[test]
        fn sum_of_digits_is_the_multiple(scalar: [u8; 32]) {
            let scalar = Scalar::from_bytes_mod_order(scalar);
            let mut sum = EdwardsPoint::identity();
            Multiples::of_base().add_times(&mut sum, &scalar);
            prop_assert_eq!(sum, EdwardsPoint::mul_base(&scalar));
        }
    }
}
