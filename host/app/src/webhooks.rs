//! Tells other programs of new entries: a thread for each webhook, at least once, from a place that is kept on the disk.
//!
//! What is told is an entry's public face: its number, what kind of act, the day, and which weapons. No name, no serial, no
//! place of a mark leaves the station this way; whoever wants more asks with a key.

use crate::config::{Address, Config, Webhook};
use crate::consignment::{sha256, write_synced};
use crate::error::Failure;
use crate::folder::{Folder, Reading};
use crate::lives::word_of;
use crate::message::Message;
use crate::output::Output;
use crate::text;
use hmac::{Hmac, KeyInit, Mac};
use metrics::counter;
use registry::ledger::parse;
use registry::{Act, Entry, Store};
use serde::Serialize;
use sha2::Sha256;
use std::fs;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use ureq::Agent;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

/// It is looked this often whether there are new entries.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// A delivery that takes longer has failed.
const DELIVERY_MAX: Duration = Duration::from_secs(10);
/// Waits between attempts double from this to [`WAIT_MAX`].
const WAIT_MIN: Duration = Duration::from_secs(1);
/// Longest wait between two attempts.
const WAIT_MAX: Duration = Duration::from_secs(300);
/// Entries read at once.
const READ_AT_ONCE: usize = 256;
/// A secret that is shorter protects nothing, bytes.
const SECRET_MIN: usize = 16;

/// What is told of an entry.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Face {
    station: String,
    realm: &'static str,
    /// The entry's number: whoever was told it before drops it.
    index: u64,
    act: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    what: Option<String>,
    day: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lives: Vec<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    consignment: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    item_no: Option<String>,
}

/// Begins to tell each webhook of the configuration; the threads end with the program. Gives why some are not told: a secret
/// or a certificate that cannot be read holds up nobody else.
pub fn begin(folder: &Folder) -> Vec<Failure> {
    let config = match Config::read(&folder.config()) {
        Ok(config) => config,
        Err(failure) => return vec![failure],
    };
    config.webhooks.iter().filter_map(|webhook| begin_one(folder, &config, webhook).err()).collect()
}

fn begin_one(folder: &Folder, config: &Config, webhook: &Webhook) -> Result<(), Failure> {
    let hook = Hook::new(folder.clone(), config, webhook)?;
    let language = text::spoken();
    let told = std::thread::Builder::new()
        .name("webhook".to_owned())
        .spawn(move || text::speaking(language, || hook.run()));
    told.map(drop).map_err(|error| Failure::fixable(Message::NoThread {}).because(&error))
}

/// One webhook at work.
struct Hook {
    folder: Folder,
    station: String,
    realm: &'static str,
    name: String,
    url: Address,
    events: Vec<String>,
    secret: Vec<u8>,
    agent: Agent,
    cursor: PathBuf,
}

impl Hook {
    fn new(folder: Folder, config: &Config, webhook: &Webhook) -> Result<Self, Failure> {
        let secret = secret_in(&webhook.secret_file)?;
        let cursor = cursor(&folder.webhooks(), webhook, &config.webhooks)?;
        let agent = Agent::config_builder()
            .timeout_global(Some(DELIVERY_MAX))
            .max_redirects(0)
            .proxy(None)
            .user_agent("markstation");
        let agent = if webhook.url.whole().starts_with("https:") {
            let pem = fs::read(&webhook.ca_file).map_err(|error| not_read(&webhook.ca_file, &error))?;
            agent.tls_config(tls(&pem)).build()
        } else {
            agent.build()
        };
        Ok(Self {
            cursor,
            name: webhook.name.clone(),
            station: config.station.as_str().unwrap_or_default().to_owned(),
            realm: if config.realm == protocol::Realm::Training { "training" } else { "real" },
            url: webhook.url.clone(),
            events: webhook.events.clone(),
            agent: agent.into(),
            folder,
            secret,
        })
    }

    /// Tells everything there is, and looks again, as long as the program runs.
    fn run(&self) {
        let mut wait = WAIT_MIN;
        loop {
            match self.tell_new() {
                Ok(()) => {
                    wait = WAIT_MIN;
                    std::thread::sleep(LOOK_EVERY);
                }
                Err(failure) => {
                    counter!("markstation_webhook_deliveries_total", "outcome" => "failed").increment(1);
                    if wait == WAIT_MIN {
                        // Said once for each time that it begins to fail.
                        Output::new(false).line(crate::output::describe(&failure).trim_end());
                    }
                    std::thread::sleep(wait);
                    wait = (wait * 2).min(WAIT_MAX);
                }
            }
        }
    }

    /// Tells all entries from the next one on. What was told is kept after each, so that a cut tells one again at most.
    fn tell_new(&self) -> Result<(), Failure> {
        let reading = Reading::open(self.folder.clone())?;
        let size = reading.store().len()?;
        let mut next = self.next(size)?;
        while next < size {
            let batch = reading.store().read(next, READ_AT_ONCE)?;
            if batch.is_empty() {
                break;
            }
            for stored in &batch {
                let face = self.face(&parse(stored)?);
                if self.events.contains(&face.act) {
                    self.deliver(&face)?;
                    self.keep(stored.index + 1)?;
                }
                next = stored.index + 1;
            }
            self.keep(next)?;
        }
        Ok(())
    }

    /// The entry that is told next. A webhook that is new hears of nothing that was before; a register that was restored is
    /// told on from where it stands.
    fn next(&self, size: u64) -> Result<u64, Failure> {
        let kept = fs::read_to_string(&self.cursor).ok().and_then(|kept| kept.trim().parse().ok());
        match kept {
            Some(next) if next <= size => Ok(next),
            _ => self.keep(size).map(|()| size),
        }
    }

    fn keep(&self, next: u64) -> Result<(), Failure> {
        write_synced(&self.cursor, format!("{next}\n").as_bytes())
    }

    fn deliver(&self, face: &Face) -> Result<(), Failure> {
        let body = serde_json::to_vec(face).map_err(|error| Failure::bug(error.to_string()))?;
        let sent = self
            .agent
            .post(self.url.whole())
            .header("Content-Type", "application/json")
            .header("X-Markstation-Signature", signature(&self.secret, &body))
            .send(&body[..]);
        sent.map_err(|error| {
            let (name, url) = (self.name.clone(), self.url.to_string());
            Failure::fixable(Message::WebhookWaits { name, url, entry: face.index }).because(&error)
        })?;
        counter!("markstation_webhook_deliveries_total", "outcome" => "delivered").increment(1);
        Ok(())
    }

    fn face(&self, entry: &Entry) -> Face {
        let mut face = Face {
            station: self.station.clone(),
            realm: self.realm,
            index: entry.index,
            act: act_of(&entry.act),
            what: None,
            day: entry.stamp.day.to_string(),
            lives: Vec::new(),
            job: None,
            consignment: None,
            item_no: None,
        };
        match &entry.act {
            Act::Reserved(reservation) => {
                face.job = Some(entry.index);
                face.consignment = Some(reservation.consignment.clone());
                face.item_no = Some(reservation.item.item_no.clone());
            }
            Act::Closed { job, .. } | Act::Settled { job, .. } | Act::Verified { job, .. } => {
                face.job = Some(*job);
            }
            Act::Happened { lives, event, .. } => {
                face.lives.clone_from(lives);
                face.what = Some(word_of(&event.kind()));
            }
            Act::HoldPlaced { lives, .. } => face.lives.clone_from(lives),
            Act::ConsignmentOpened(opened) => face.consignment = Some(opened.consignment.clone()),
            _ => {}
        }
        face
    }
}

/// The file that keeps how far a webhook was told. One that was kept under another of its names is taken over: that of its host,
/// from before it was given one, or that of its whole address, from programs before the name.
fn cursor(kept: &Path, webhook: &Webhook, all: &[Webhook]) -> Result<PathBuf, Failure> {
    let of = |name: &str| kept.join(format!("{name}.next"));
    let cursor = of(&webhook.name);
    if cursor.exists() {
        return Ok(cursor);
    }
    let usual = webhook.url.usual_name();
    // With another one at the same host it could be either's.
    let is_shared = all.iter().any(|other| other.name == usual)
        || all.iter().filter(|other| other.url.usual_name() == usual).count() > 1;
    let address = sha256(webhook.url.whole().as_bytes());
    let earlier = (!is_shared).then_some(usual).into_iter().chain(address.get(..16).map(str::to_owned));
    if let Some(earlier) = earlier.map(|name| of(&name)).find(|earlier| earlier.exists()) {
        let taken = fs::rename(&earlier, &cursor).and_then(|()| fs::File::open(kept)?.sync_all());
        taken.map_err(|error| {
            Failure::fixable(Message::FileNotWritten { file: cursor.display().to_string() }).because(&error)
        })?;
    }
    Ok(cursor)
}

/// The secret in a file, which nobody but its owner may be able to read.
fn secret_in(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = path.display().to_string();
    let mut opened = fs::File::open(path).map_err(|error| not_read(path, &error))?;
    let mode = opened.metadata().map_err(|error| not_read(path, &error))?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(Failure::fixable(Message::WebhookSecretOpen { file: file.clone() })
            .hint(Message::HintWebhookSecretOpen { file }));
    }
    let mut secret = Vec::new();
    opened.read_to_end(&mut secret).map_err(|error| not_read(path, &error))?;
    let secret = secret.trim_ascii().to_vec();
    if secret.len() < SECRET_MIN {
        return Err(Failure::fixable(Message::WebhookSecretShort { file, least: SECRET_MIN as u64 }));
    }
    Ok(secret)
}

fn not_read(path: &Path, error: &(dyn std::error::Error + 'static)) -> Failure {
    Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(error)
}

/// The word for an act, as entries have it.
fn act_of(act: &Act) -> String {
    let value = serde_json::to_value(act).unwrap_or_default();
    value.get("act").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

/// Only these authorities vouch for the other end.
fn tls(pem: &[u8]) -> TlsConfig {
    let authorities: Vec<Certificate<'static>> = parse_pem(pem)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        })
        .collect();
    TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(authorities)))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build()
}

/// `sha256=` and the HMAC of the body, hexadecimal: whoever has the secret knows that the station wrote it.
fn signature(secret: &[u8], body: &[u8]) -> String {
    match Hmac::<Sha256>::new_from_slice(secret) {
        Ok(mac) => {
            format!("sha256={}", registry::hex::encode(&mac.chain_update(body).finalize().into_bytes()))
        }
        // A key of any length is taken.
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::net::TcpListener;

    fn hook(folder: &Path, url: &str) -> Hook {
        let config = Agent::config_builder().timeout_global(Some(DELIVERY_MAX)).proxy(None).build();
        Hook {
            folder: Folder::new(folder.to_str()),
            station: "KE-1".to_owned(),
            realm: "training",
            name: "one".to_owned(),
            url: url.parse().unwrap(),
            events: vec!["happened".to_owned()],
            secret: b"a secret of some length".to_vec(),
            agent: config.into(),
            cursor: folder.join("webhooks").join("one.next"),
        }
    }

    #[test]
    fn secret_that_others_can_read_or_that_is_short_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        let written = |secret: &str, mode: u32| {
            fs::write(&file, secret).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            secret_in(&file).map_err(|failure| failure.what.id())
        };
        assert_eq!(written(" a secret of some length\n", 0o600).unwrap(), b"a secret of some length");
        for mode in [0o644, 0o640, 0o620, 0o601] {
            assert_eq!(written("a secret of some length", mode), Err("webhook-secret-open"), "{mode:o}");
        }
        assert_eq!(written("too short", 0o600), Err("webhook-secret-short"));
    }

    #[test]
    fn signature_is_that_of_rfc_4231() {
        let signed = signature(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(signed, "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn webhook_that_is_new_begins_at_the_end_and_goes_on_where_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let hook = hook(folder.path(), "http://localhost");
        assert_eq!(hook.next(7).unwrap(), 7);
        assert_eq!(hook.next(9).unwrap(), 7);
        hook.keep(9).unwrap();
        assert_eq!(hook.next(9).unwrap(), 9);
        // A register that was restored has fewer.
        assert_eq!(hook.next(4).unwrap(), 4);
    }

    fn named(name: &str, url: &str) -> Webhook {
        let url = url.parse().unwrap();
        let (secret_file, ca_file) = (PathBuf::new(), PathBuf::new());
        Webhook { name: name.to_owned(), url, secret_file, events: Vec::new(), ca_file }
    }

    #[test]
    fn place_of_a_webhook_stays_when_it_is_named_and_when_a_secret_in_its_address_changes() {
        let folder = tempfile::tempdir().unwrap();
        let kept = folder.path();
        let write = |name: &str, next: &str| fs::write(kept.join(format!("{name}.next")), next).unwrap();
        let read = |webhook: &Webhook, all: &[Webhook]| {
            fs::read_to_string(cursor(kept, webhook, all).unwrap()).unwrap_or_default()
        };
        let alone = |webhook: &Webhook| read(webhook, std::slice::from_ref(webhook));
        // As programs before the name kept it.
        write(&sha256(b"https://a.example/hook?token=old")[..16], "7");
        let unnamed = named("a.example", "https://a.example/hook?token=old");
        assert_eq!(alone(&unnamed), "7");
        let rotated = named("a.example", "https://a.example/other?token=new");
        assert_eq!(alone(&rotated), "7");
        // A second one at the same host, which still goes by the host's name, keeps its place.
        let second = named("second", "https://a.example/second");
        assert_eq!(read(&second, &[rotated.clone(), second.clone()]), "");
        let third = named("third", "https://a.example/third");
        assert_eq!(read(&third, &[third.clone(), second.clone()]), "", "nobody knows whose it was");
        let renamed = named("ministry", "https://a.example/other?token=new");
        assert_eq!(alone(&renamed), "7");
        assert_eq!(fs::read_dir(kept).unwrap().count(), 1, "it is kept once");
        // Once it has a place of its own, nothing older takes it.
        write("a.example", "3");
        assert_eq!(alone(&renamed), "7");
    }

    #[test]
    fn face_of_an_entry_tells_no_person_and_nothing_that_is_hidden() {
        let folder = tempfile::tempdir().unwrap();
        let hook = hook(folder.path(), "http://localhost");
        let entry = r#"{"index":7,"day":"2026-11-20","at":"2026-11-20T08:00:00Z","clock":"confirmed","by":"p-1",
            "act":"happened","lives":[3,4],"on":"2026-11-20","event":{"what":"recovered","place":"Depot 4",
            "circumstances":"found by Amina"}}"#;
        let face = serde_json::to_string(&hook.face(&serde_json::from_str(entry).unwrap())).unwrap();
        assert_eq!(
            face,
            r#"{"station":"KE-1","realm":"training","index":7,"act":"happened","what":"recovered","day":"2026-11-20","lives":[3,4]}"#
        );
    }

    #[test]
    fn delivery_carries_body_and_signature_and_a_refusal_is_a_failure() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let answers = ["HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"];
        let server = std::thread::spawn(move || {
            answers.map(|answer| {
                let (mut stream, _) = listener.accept().unwrap();
                let (mut heard, mut piece) = (Vec::new(), [0; 4096]);
                while !heard.ends_with(b"}") {
                    let read = stream.read(&mut piece).unwrap();
                    heard.extend_from_slice(&piece[..read]);
                }
                stream
                    .write_all(answer.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").as_bytes())
                    .unwrap();
                String::from_utf8(heard).unwrap()
            })
        });
        let folder = tempfile::tempdir().unwrap();
        let hook = hook(folder.path(), &url);
        let entry = r#"{"index":8,"day":"2026-11-20","at":"2026-11-20T08:00:00Z","clock":"confirmed","by":"p-1","act":"day-closed"}"#;
        let face = hook.face(&serde_json::from_str(entry).unwrap());
        assert!(hook.deliver(&face).is_ok());
        assert!(hook.deliver(&face).is_err());
        let [heard, _] = server.join().unwrap();
        let (head, body) = heard.split_once("\r\n\r\n").unwrap();
        assert_eq!(
            body,
            r#"{"station":"KE-1","realm":"training","index":8,"act":"day-closed","day":"2026-11-20"}"#
        );
        let signed = format!("x-markstation-signature: {}", signature(&hook.secret, body.as_bytes()));
        assert!(head.to_lowercase().contains(&signed), "{head}");
    }
}
