//! Signed notes against published keys and notes, and against everything that is not quite one.

use registry::note::{KeyKind, Note, NoteError, NoteKey, VerifierKey};

/// The example of C2SP signed-note.
const SPEC_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const SPEC_NOTE: &str = "This is an example message.\n\n\u{2014} example.com/foo \
    Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
/// The example in the documentation of Go's `sumdb/note`.
const GO_PRIVATE: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const GO_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_TEXT: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n";
const GO_LINE: &str = "\u{2014} PeterNeumann \
    x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
/// The second signer of the tests of Go's `sumdb/note`.
const ENOCH_KEY: &str = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
const ENOCH_LINE: &str = "\u{2014} EnochRoot \
    rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

fn key(text: &str) -> VerifierKey {
    text.parse().unwrap()
}

#[test]
fn note_of_the_specification_verifies_and_is_written_back_the_same() {
    let note = Note::parse(SPEC_NOTE).unwrap();
    assert_eq!(note.text(), "This is an example message.\n");
    assert_eq!(note.verified_by(&key(SPEC_KEY)).unwrap().at_s, None);
    assert_eq!(note.to_string(), SPEC_NOTE);
    assert_eq!(key(SPEC_KEY).to_string(), SPEC_KEY);
}

#[test]
fn note_signed_with_a_published_private_key_is_the_published_note() {
    let private: NoteKey = GO_PRIVATE.parse().unwrap();
    assert_eq!(private.to_string(), GO_PRIVATE);
    assert_eq!(private.verifier().to_string(), GO_KEY);
    assert_eq!(private.sign(GO_TEXT).unwrap(), format!("{GO_TEXT}\n{GO_LINE}"));
}

#[test]
fn note_with_two_signatures_verifies_by_each_key_and_by_no_other() {
    let mut note = Note::parse(&format!("{GO_TEXT}\n{GO_LINE}")).unwrap();
    note.add(ENOCH_LINE).unwrap();
    note.add(ENOCH_LINE).unwrap();
    assert_eq!(note.signers().count(), 2, "a line is put there once");
    note.verified_by(&key(GO_KEY)).unwrap();
    note.verified_by(&key(ENOCH_KEY)).unwrap();
    let other = note.verified_by(&key(SPEC_KEY)).unwrap_err();
    assert_eq!(other.to_string(), "not signed by example.com/foo (530d903a)");
}

#[test]
fn note_with_a_changed_text_or_signature_is_refused() {
    let text = SPEC_NOTE.replace("example message", "exemple message");
    let line = SPEC_NOTE.replace("Uw2QOkn8", "Uw2QOkn9");
    for changed in [text, line] {
        let error = Note::parse(&changed).unwrap().verified_by(&key(SPEC_KEY)).unwrap_err();
        assert!(matches!(error, NoteError::Signature { .. }), "{error}");
    }
}

#[test]
fn note_with_one_good_and_one_bad_line_by_the_same_key_is_refused() {
    let mut note = Note::parse(SPEC_NOTE).unwrap();
    let bad = SPEC_NOTE.split_once("\n\n").unwrap().1.replace("Uw2QOkn8", "Uw2QOkn9");
    note.add(&bad).unwrap();
    assert!(matches!(note.verified_by(&key(SPEC_KEY)), Err(NoteError::Signature { .. })));
}

#[test]
fn cosignature_says_when_and_its_message_is_that_of_the_specification() {
    let witness = NoteKey::new("witness.example.com/w1", KeyKind::Cosignature, &[7; 32]).unwrap();
    let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let log = NoteKey::new("example.com/behind-the-sofa", KeyKind::Note, &[8; 32]).unwrap();
    let mut note = Note::parse(&log.sign(text).unwrap()).unwrap();
    note.add(&witness.cosign(text, 1_679_315_147).unwrap()).unwrap();
    note.add(&witness.cosign(text, 1_679_315_148).unwrap()).unwrap();
    assert_eq!(note.verified_by(&witness.verifier()).unwrap().at_s, Some(1_679_315_148));
    // The same message by another road: the plain key over the lines that the specification shows.
    let plain = NoteKey::new("x", KeyKind::Note, &[7; 32]).unwrap();
    let shown = format!("cosignature/v1\ntime 1679315147\n{text}");
    let by_hand = Note::parse(&plain.sign(&shown).unwrap()).unwrap().to_string();
    let signature = |line: &str, skip: usize| {
        use base64::Engine;
        let text = line.trim_end().rsplit(' ').next().unwrap();
        base64::engine::general_purpose::STANDARD.decode(text).unwrap()[skip..].to_vec()
    };
    assert_eq!(
        signature(&by_hand, 4),
        signature(&witness.cosign(text, 1_679_315_147).unwrap(), 12),
        "id and time, then the signature"
    );
}

#[test]
fn key_of_one_kind_does_not_sign_as_the_other() {
    let witness = NoteKey::new("w", KeyKind::Cosignature, &[7; 32]).unwrap();
    let station = NoteKey::new("w", KeyKind::Note, &[7; 32]).unwrap();
    assert_eq!(witness.sign("a\n"), Err(NoteError::KeyType(4)));
    assert_eq!(station.cosign("a\n", 0), Err(NoteError::KeyType(1)));
    assert_ne!(witness.verifier().id(), station.verifier().id());
    assert_eq!(witness.to_string().parse::<NoteKey>().unwrap().verifier(), witness.verifier());
}

#[test]
fn text_that_is_no_note_is_refused() {
    let cases = [
        ("", "no empty line"),
        ("a\n", "no empty line"),
        ("a\n\n", "not ended"),
        ("a\n\n\n", "not ended"),
        ("\n\n\u{2014} a AAAAAAA=\n", ""),
        ("a\n\n- a AAAAAAA=\n", "none"),
        ("a\n\n\u{2014} a\n", "no name"),
        ("a\n\n\u{2014}  AAAAAAA=\n", "no name"),
        ("a\n\n\u{2014} a+b AAAAAAA=\n", "no name"),
        ("a\n\n\u{2014} a AAAAAAA\n", "base64"),
        ("a\n\n\u{2014} a AAAAAAA= \n", "base64"),
        ("a\n\n\u{2014} a AAAAAA==\n", "too short"),
        ("a\n\n\u{2014} a AAAAAAA=", "not ended"),
        ("a\r\n\n\u{2014} a AAAAAAA=\n", "control"),
        ("a\tb\n\n\u{2014} a AAAAAAA=\n", "control"),
    ];
    for (text, reason) in cases {
        match Note::parse(text) {
            Err(error) => assert!(error.to_string().contains(reason), "{text:?}: {error}"),
            Ok(_) => assert!(reason.is_empty(), "{text:?} was taken"),
        }
    }
}

#[test]
fn text_that_is_no_key_is_refused() {
    let cases = [
        SPEC_KEY.replace("530d903a", "530d903b"),
        SPEC_KEY.replace("530d903a", "530D903A"),
        SPEC_KEY.replace("foo", "f o"),
        SPEC_KEY.replace("+Aek", "+AUk"),
        SPEC_KEY.replace("+Aek", "+Auk"),
        SPEC_KEY.replace("3U2k", "3U2"),
        "example.com/foo".to_owned(),
        GO_PRIVATE.to_owned(),
    ];
    for text in cases {
        assert!(text.parse::<VerifierKey>().is_err(), "{text}");
    }
    assert!(VerifierKey::new("a", KeyKind::Note, &[0; 32]).is_err(), "a point of small order");
    let secret: NoteKey = GO_PRIVATE.parse().unwrap();
    assert!(!format!("{secret:?}").contains("AYEKFALV"), "the secret is not shown");
}
