//! The curve arithmetic in use is RFC 8032's: every test vector of its section 7.1, and an implementation by others that
//! agrees on every signature.

use crate::versioning::bytes;
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use proptest::prelude::*;
use protocol::{KeyId, Realm, Receipt, SIGNED_RECEIPT_LEN};

/// One test of RFC 8032 section 7.1, in hexadecimal.
struct Vector {
    name: &'static str,
    secret: &'static str,
    public: &'static str,
    message: &'static str,
    signature: &'static str,
}

const VECTORS: [Vector; 5] = [
    Vector {
        name: "1",
        secret: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        public: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        message: "",
        signature: concat!(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970",
            "1cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
    },
    Vector {
        name: "2",
        secret: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        public: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        message: "72",
        signature: concat!(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613",
            "d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
    },
    Vector {
        name: "3",
        secret: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        public: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        message: "af82",
        signature: concat!(
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760",
            "984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    },
    Vector {
        name: "1024",
        secret: "f5e5767cf153319517630f226876b86c8160cc583bc013744c6bf255f5cc0ee5",
        public: "278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e",
        message: concat!(
            "08b8b2b733424243760fe426a4b54908632110a66c2f6591eabd3345e3e4eb98fa6e264bf09efe12ee50f8f5",
            "4e9f77b1e355f6c50544e23fb1433ddf73be84d879de7c0046dc4996d9e773f4bc9efe5738829adb26c81b37",
            "c93a1b270b20329d658675fc6ea534e0810a4432826bf58c941efb65d57a338bbd2e26640f89ffbc1a858efc",
            "b8550ee3a5e1998bd177e93a7363c344fe6b199ee5d02e82d522c4feba15452f80288a821a579116ec6dad2b",
            "3b310da903401aa62100ab5d1a36553e06203b33890cc9b832f79ef80560ccb9a39ce767967ed628c6ad573c",
            "b116dbefefd75499da96bd68a8a97b928a8bbc103b6621fcde2beca1231d206be6cd9ec7aff6f6c94fcd7204",
            "ed3455c68c83f4a41da4af2b74ef5c53f1d8ac70bdcb7ed185ce81bd84359d44254d95629e9855a94a7c1958",
            "d1f8ada5d0532ed8a5aa3fb2d17ba70eb6248e594e1a2297acbbb39d502f1a8c6eb6f1ce22b3de1a1f40cc24",
            "554119a831a9aad6079cad88425de6bde1a9187ebb6092cf67bf2b13fd65f27088d78b7e883c8759d2c4f5c6",
            "5adb7553878ad575f9fad878e80a0c9ba63bcbcc2732e69485bbc9c90bfbd62481d9089beccf80cfe2df16a2",
            "cf65bd92dd597b0707e0917af48bbb75fed413d238f5555a7a569d80c3414a8d0859dc65a46128bab27af87a",
            "71314f318c782b23ebfe808b82b0ce26401d2e22f04d83d1255dc51addd3b75a2b1ae0784504df543af8969b",
            "e3ea7082ff7fc9888c144da2af58429ec96031dbcad3dad9af0dcbaaaf268cb8fcffead94f3c7ca495e056a9",
            "b47acdb751fb73e666c6c655ade8297297d07ad1ba5e43f1bca32301651339e22904cc8c42f58c30c04aafdb",
            "038dda0847dd988dcda6f3bfd15c4b4c4525004aa06eeff8ca61783aacec57fb3d1f92b0fe2fd1a85f672451",
            "7b65e614ad6808d6f6ee34dff7310fdc82aebfd904b01e1dc54b2927094b2db68d6f903b68401adebf5a7e08",
            "d78ff4ef5d63653a65040cf9bfd4aca7984a74d37145986780fc0b16ac451649de6188a7dbdf191f64b5fc5e",
            "2ab47b57f7f7276cd419c17a3ca8e1b939ae49e488acba6b965610b5480109c8b17b80e1b7b750dfc7598d5d",
            "5011fd2dcc5600a32ef5b52a1ecc820e308aa342721aac0943bf6686b64b2579376504ccc493d97e6aed3fb0",
            "f9cd71a43dd497f01f17c0e2cb3797aa2a2f256656168e6c496afc5fb93246f6b1116398a346f1a641f3b041",
            "e989f7914f90cc2c7fff357876e506b50d334ba77c225bc307ba537152f3f1610e4eafe595f6d9d90d11faa9",
            "33a15ef1369546868a7f3a45a96768d40fd9d03412c091c6315cf4fde7cb68606937380db2eaaa707b4c4185",
            "c32eddcdd306705e4dc1ffc872eeee475a64dfac86aba41c0618983f8741c5ef68d3a101e8a3b8cac60c905c",
            "15fc910840b94c00a0b9d0",
        ),
        signature: concat!(
            "0aab4c900501b3e24d7cdf4663326a3a87df5e4843b2cbdb67cbf6e460fec350aa5371b1508f9f4528ecea23",
            "c436d94b5e8fcd4f681e30a6ac00a9704a188a03",
        ),
    },
    Vector {
        name: "SHA(abc)",
        secret: "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
        public: "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        message: concat!(
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23",
            "a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        ),
        signature: concat!(
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c6",
            "6431e0303dca179c138ac17ad9bef1177331a704",
        ),
    },
];

fn array<const N: usize>(hex: &str) -> [u8; N] {
    bytes(hex).try_into().unwrap()
}

/// Whether the other implementation takes the signature.
fn others_accept(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    let key = ed25519_compact::PublicKey::new(*public);
    key.verify(message, &ed25519_compact::Signature::new(*signature)).is_ok()
}

/// The other implementation's public key and signature.
fn others_sign(secret: &[u8; 32], message: &[u8]) -> ([u8; 32], [u8; 64]) {
    let pair = ed25519_compact::KeyPair::from_seed(ed25519_compact::Seed::new(*secret));
    (*pair.pk, *pair.sk.sign(message, None))
}

#[test]
fn vector_of_rfc_8032_gives_its_key_and_signature_in_both_implementations() {
    for Vector { name, secret, public, message, signature } in VECTORS {
        let (secret, public, message) = (array(secret), array(public), bytes(message));
        let signature: [u8; 64] = array(signature);
        let key = SigningKey::from_bytes(&secret);
        assert_eq!(key.verifying_key().to_bytes(), public, "test {name}");
        assert_eq!(key.sign(&message).to_bytes(), signature, "test {name}");
        assert_eq!(others_sign(&secret, &message), (public, signature), "test {name}");
        assert!(others_accept(&public, &message, &signature), "test {name}");
        let verifying = VerifyingKey::from_bytes(&public).unwrap();
        assert!(verifying.verify_strict(&message, &signature.into()).is_ok(), "test {name}");
        let longer = [&message[..], &[0]].concat();
        assert!(verifying.verify_strict(&longer, &signature.into()).is_err(), "test {name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn receipt_of_any_content_is_signed_alike_by_an_implementation_of_others(
        secret: [u8; 32], mark_digest: [u8; 32], previous: [u8; 32], sequence: u64, strikes: u32, bit in 0..SIGNED_RECEIPT_LEN * 8,
    ) {
        let key = SigningKey::from_bytes(&secret);
        let public = key.verifying_key().to_bytes();
        let key_id = KeyId::of(&public, Realm::Real);
        let receipt = Receipt {
            key_id, mark_digest, previous, sequence, witness_count: strikes, ..super::receipts::receipt(&key)
        };
        let signed = receipt.sign(&key);
        let (content, signature) = signed.0.split_last_chunk::<64>().unwrap();
        prop_assert_eq!(others_sign(&secret, content), (public, *signature));
        prop_assert!(others_accept(&public, content, signature));
        let mut other = signed.0;
        other[bit / 8] ^= 1 << (bit % 8);
        let (content, signature) = other.split_last_chunk::<64>().unwrap();
        prop_assert!(!others_accept(&public, content, signature), "bit {}", bit);
    }

    /// What the other implementation signs is a receipt here.
    #[test]
    fn receipt_signed_by_others_is_verified(secret: [u8; 32], sequence: u64) {
        let key = SigningKey::from_bytes(&secret);
        let receipt = Receipt { sequence, ..super::receipts::receipt(&key) };
        let content = receipt.encode();
        let (public, signature) = others_sign(&secret, &content);
        let signed = protocol::SignedReceipt::from_slice(&[&content[..], &signature[..]].concat()).unwrap();
        prop_assert_eq!(signed.verify(&public, Realm::Real).map(|verified| *verified.get()), Ok(receipt));
    }
}
