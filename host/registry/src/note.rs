//! Signed notes (C2SP signed-note): a text that people can read, with the signatures under it.
//!
//! Two kinds of key: Ed25519 over the text itself (type 0x01), and the timestamped signature by which a witness says
//! when it saw a checkpoint (type 0x04, C2SP tlog-cosignature). Keys are written in the form that other programs for
//! such notes take.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// Signatures under one note that are read; the format asks for 16 at least.
const SIGNATURES_MAX: usize = 64;
/// Bytes of a note that are read.
const NOTE_BYTES_MAX: usize = 1 << 20;
/// What opens a signature line: an em dash and a space.
const DASH: &str = "\u{2014} ";
/// What opens a private key.
const PRIVATE: &str = "PRIVATE+KEY+";

/// What a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// Ed25519 over the note's text.
    Note,
    /// Ed25519 over a time and the text of a checkpoint: `cosignature/v1`.
    Cosignature,
}

impl KeyKind {
    const fn byte(self) -> u8 {
        match self {
            Self::Note => 0x01,
            Self::Cosignature => 0x04,
        }
    }

    fn of(byte: u8) -> Result<Self, NoteError> {
        match byte {
            0x01 => Ok(Self::Note),
            0x04 => Ok(Self::Cosignature),
            other => Err(NoteError::KeyType(other)),
        }
    }
}

/// Why a note or a key is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Not the form of a signed note.
    #[error("this is no signed note: {0}")]
    Form(&'static str),
    /// Not the form of a key.
    #[error("this is no key of signed notes: {0}")]
    Key(&'static str),
    /// A key of a kind that is not used here.
    #[error("keys of type {0:#04x} are not used here, only 0x01 and 0x04")]
    KeyType(u8),
    /// Nothing under the note is by this key.
    #[error("not signed by {name} ({id})")]
    NotSigned {
        /// The key's name.
        name: String,
        /// Its id, hexadecimal.
        id: String,
    },
    /// A signature bears the key's name and id and is not by it.
    #[error("the signature by {name} ({id}) does not fit the text: the note was changed or forged")]
    Signature {
        /// The key's name.
        name: String,
        /// Its id, hexadecimal.
        id: String,
    },
}

/// A key with which notes are checked: `name+id+key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: KeyKind,
    key: VerifyingKey,
}

impl VerifierKey {
    /// A key from its parts.
    ///
    /// # Errors
    /// [`NoteError::Key`] for a name with a space or a plus sign, or bytes that are no Ed25519 key.
    pub fn new(name: &str, kind: KeyKind, key: &[u8; 32]) -> Result<Self, NoteError> {
        check_name(name)?;
        let key = VerifyingKey::from_bytes(key).map_err(|_| NoteError::Key("no point of Ed25519"))?;
        if key.is_weak() {
            return Err(NoteError::Key("a weak key, with which any text would be signed"));
        }
        Ok(Self { name: name.to_owned(), kind, key })
    }

    /// Whose key it is.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it signs.
    #[must_use]
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The Ed25519 public key.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// The id that stands before each of its signatures.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        key_id(&self.name, self.kind, &self.key)
    }

    fn not_signed(&self) -> NoteError {
        NoteError::NotSigned { name: self.name.clone(), id: crate::hex::encode(&self.id()) }
    }

    fn bad_signature(&self) -> NoteError {
        NoteError::Signature { name: self.name.clone(), id: crate::hex::encode(&self.id()) }
    }
}

impl FromStr for VerifierKey {
    type Err = NoteError;

    fn from_str(text: &str) -> Result<Self, NoteError> {
        if text.starts_with(PRIVATE) {
            return Err(NoteError::Key(
                "this is a private key: give the public one, and keep this one secret",
            ));
        }
        let (name, id, kind, key) = read_key(text)?;
        let read = Self::new(name, kind, &key)?;
        if read.id() == id { Ok(read) } else { Err(NoteError::Key("its id is not that of name and key")) }
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&write_key(&self.name, self.id(), self.kind, self.key.as_bytes()))
    }
}

/// A key with which notes are signed: `PRIVATE+KEY+name+id+seed`. Its text is a secret.
#[derive(Clone)]
pub struct NoteKey {
    name: String,
    kind: KeyKind,
    key: SigningKey,
}

impl NoteKey {
    /// A key from 32 random bytes.
    ///
    /// # Errors
    /// [`NoteError::Key`] for a name that is empty or has a space or a plus sign.
    pub fn new(name: &str, kind: KeyKind, seed: &[u8; 32]) -> Result<Self, NoteError> {
        check_name(name)?;
        Ok(Self { name: name.to_owned(), kind, key: SigningKey::from_bytes(seed) })
    }

    /// The key that checks what this one signs.
    #[must_use]
    pub fn verifier(&self) -> VerifierKey {
        VerifierKey { name: self.name.clone(), kind: self.kind, key: self.key.verifying_key() }
    }

    /// The whole note: text, empty line, signature.
    ///
    /// # Errors
    /// [`NoteError::Form`] where the text does not end in a line feed or has control characters;
    /// [`NoteError::KeyType`] for a witness's key, which signs with a time: see [`Self::cosign`].
    pub fn sign(&self, text: &str) -> Result<String, NoteError> {
        check_text(text)?;
        if self.kind != KeyKind::Note {
            return Err(NoteError::KeyType(self.kind.byte()));
        }
        Ok(format!("{text}\n{}", self.line(&self.key.sign(text.as_bytes()).to_bytes())))
    }

    /// A witness's signature line under a checkpoint's text, with its line feed; `at_s` in seconds since 1970.
    ///
    /// # Errors
    /// [`NoteError::Form`] as [`Self::sign`]; [`NoteError::KeyType`] for a key that is not a witness's.
    pub fn cosign(&self, text: &str, at_s: u64) -> Result<String, NoteError> {
        check_text(text)?;
        if self.kind != KeyKind::Cosignature {
            return Err(NoteError::KeyType(self.kind.byte()));
        }
        let signature = self.key.sign(cosigned(text, at_s).as_bytes()).to_bytes();
        Ok(self.line(&[at_s.to_be_bytes().as_slice(), &signature].concat()))
    }

    fn line(&self, signature: &[u8]) -> String {
        let id = key_id(&self.name, self.kind, &self.key.verifying_key());
        format!("{DASH}{} {}\n", self.name, STANDARD.encode([id.as_slice(), signature].concat()))
    }
}

impl FromStr for NoteKey {
    type Err = NoteError;

    fn from_str(text: &str) -> Result<Self, NoteError> {
        let rest = text.strip_prefix(PRIVATE).ok_or(NoteError::Key("no private key"))?;
        let (name, id, kind, seed) = read_key(rest)?;
        let key = Self::new(name, kind, &seed)?;
        if key.verifier().id() == id {
            Ok(key)
        } else {
            Err(NoteError::Key("its id is not that of name and key"))
        }
    }
}

/// The private key in full: for the file it is kept in, and no other place.
impl fmt::Display for NoteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = key_id(&self.name, self.kind, &self.key.verifying_key());
        write!(f, "{PRIVATE}{}", write_key(&self.name, id, self.kind, self.key.as_bytes()))
    }
}

impl fmt::Debug for NoteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NoteKey({})", self.verifier())
    }
}

/// What a signature under a note says, once it was found to be good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// When a witness signed, in seconds since 1970; `None` for a plain signature, which carries no time.
    pub at_s: Option<u64>,
}

/// A note as read: nothing about it is believed before [`Self::verified_by`] says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<SignatureLine>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct SignatureLine {
    name: String,
    id: [u8; 4],
    signature: Vec<u8>,
}

impl Note {
    /// Reads a note: form only.
    ///
    /// # Errors
    /// [`NoteError::Form`].
    pub fn parse(note: &str) -> Result<Self, NoteError> {
        if note.len() > NOTE_BYTES_MAX {
            return Err(NoteError::Form("longer than a mebibyte"));
        }
        let split = note.rfind("\n\n").ok_or(NoteError::Form("no empty line before the signatures"))?;
        let (text, rest) = (&note[..=split], &note[split + 2..]);
        check_text(text)?;
        let lines = rest.strip_suffix('\n').ok_or(NoteError::Form("the last line is not ended"))?;
        let signatures = lines.split('\n').map(SignatureLine::read).collect::<Result<Vec<_>, _>>()?;
        if signatures.len() > SIGNATURES_MAX {
            return Err(NoteError::Form("more than 64 signatures"));
        }
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The text, with its last line feed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Name and id of each key that is said to have signed, whether or not that is so.
    pub fn signers(&self) -> impl Iterator<Item = (&str, [u8; 4])> {
        self.signatures.iter().map(|line| (line.name.as_str(), line.id))
    }

    /// Puts signature lines under the note, as a witness answers them; a line that stands there already is left out.
    ///
    /// # Errors
    /// [`NoteError::Form`] where these are no signature lines.
    pub fn add(&mut self, lines: &str) -> Result<(), NoteError> {
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Form("the last line is not ended"))?;
        for line in lines.split('\n') {
            let line = SignatureLine::read(line)?;
            if !self.signatures.contains(&line) {
                self.signatures.push(line);
            }
        }
        Ok(())
    }

    /// Checks every signature of one key, by RFC 8032 in its strict form. Of several times, the latest is given.
    ///
    /// # Errors
    /// [`NoteError::NotSigned`] or [`NoteError::Signature`].
    pub fn verified_by(&self, key: &VerifierKey) -> Result<Signed, NoteError> {
        let id = key.id();
        let mut found = None;
        for line in self.signatures.iter().filter(|line| line.name == key.name && line.id == id) {
            let at_s = check(&self.text, &line.signature, key).ok_or_else(|| key.bad_signature())?;
            found = Some(found.unwrap_or(at_s).max(at_s));
        }
        found.map(|at_s| Signed { at_s }).ok_or_else(|| key.not_signed())
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for line in &self.signatures {
            let bytes = [line.id.as_slice(), &line.signature].concat();
            writeln!(f, "{DASH}{} {}", line.name, STANDARD.encode(bytes))?;
        }
        Ok(())
    }
}

impl SignatureLine {
    fn read(line: &str) -> Result<Self, NoteError> {
        let rest = line.strip_prefix(DASH).ok_or(NoteError::Form("a line among the signatures is none"))?;
        let (name, signature) = rest.split_once(' ').ok_or(NoteError::Form("a signature has no name"))?;
        check_name(name).map_err(|_| NoteError::Form("a signature has no name"))?;
        let bytes = STANDARD.decode(signature).map_err(|_| NoteError::Form("a signature is not base64"))?;
        let (id, signature) = bytes.split_first_chunk().ok_or(NoteError::Form("a signature is too short"))?;
        if signature.is_empty() {
            return Err(NoteError::Form("a signature is too short"));
        }
        Ok(Self { name: name.to_owned(), id: *id, signature: signature.to_vec() })
    }
}

/// The time of a good signature, `None` for a bad one.
fn check(text: &str, signature: &[u8], key: &VerifierKey) -> Option<Option<u64>> {
    let (at_s, message, signature) = match key.kind {
        KeyKind::Note => (None, text.to_owned(), signature),
        KeyKind::Cosignature => {
            let (at_s, signature) = signature.split_first_chunk()?;
            let at_s = u64::from_be_bytes(*at_s);
            i64::try_from(at_s).ok()?;
            (Some(at_s), cosigned(text, at_s), signature)
        }
    };
    let signature = Signature::from_slice(signature).ok()?;
    key.key.verify_strict(message.as_bytes(), &signature).ok().map(|()| at_s)
}

fn cosigned(text: &str, at_s: u64) -> String {
    format!("cosignature/v1\ntime {at_s}\n{text}")
}

fn key_id(name: &str, kind: KeyKind, key: &VerifyingKey) -> [u8; 4] {
    let hash = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', kind.byte()])
        .chain_update(key.as_bytes())
        .finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

fn write_key(name: &str, id: [u8; 4], kind: KeyKind, key: &[u8; 32]) -> String {
    let key = STANDARD.encode([[kind.byte()].as_slice(), key].concat());
    format!("{name}+{}+{key}", crate::hex::encode(&id))
}

/// Name, id, kind and 32 bytes.
type KeyParts<'a> = (&'a str, [u8; 4], KeyKind, [u8; 32]);

/// The parts of `name+id+base64`; base64 itself may have plus signs.
fn read_key(text: &str) -> Result<KeyParts<'_>, NoteError> {
    let (name, rest) = text.split_once('+').ok_or(NoteError::Key("no plus sign after the name"))?;
    let (id, key) = rest.split_once('+').ok_or(NoteError::Key("no plus sign after the id"))?;
    let id = crate::hex::decode(id.as_bytes()).ok_or(NoteError::Key("its id is not 8 hexadecimal digits"))?;
    let bytes = STANDARD.decode(key).map_err(|_| NoteError::Key("its last part is not base64"))?;
    let (kind, key) = bytes.split_first().ok_or(NoteError::Key("its last part is empty"))?;
    let kind = KeyKind::of(*kind)?;
    let key = key.try_into().map_err(|_| NoteError::Key("not 32 bytes long"))?;
    Ok((name, id, kind, key))
}

fn check_name(name: &str) -> Result<(), NoteError> {
    let bad = |character: char| character.is_whitespace() || character.is_control() || character == '+';
    if name.is_empty() || name.contains(bad) {
        return Err(NoteError::Key("a name is not empty and has no spaces and no plus signs"));
    }
    Ok(())
}

fn check_text(text: &str) -> Result<(), NoteError> {
    if !text.ends_with('\n') {
        return Err(NoteError::Form("the text does not end in a line feed"));
    }
    if text.contains(|character: char| character < ' ' && character != '\n') {
        return Err(NoteError::Form("control characters in the text"));
    }
    Ok(())
}
