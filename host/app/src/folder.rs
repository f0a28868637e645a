//! The station's folder: what lies where, and who may write in it.

use crate::clock;
use crate::config::Config;
use crate::error::{Failure, Kind};
use crate::lend;
use crate::message::Message;
use crate::output::Output;
use protocol::Realm;
use registry::lock::{LockError, Owner, OwnerLock};
use registry::{Ledger, SqliteStore, Store, View};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

/// A station's folder.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder that was named, or the current one.
    pub fn new(named: Option<&str>) -> Self {
        Self { root: PathBuf::from(named.unwrap_or(".")) }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The configuration.
    pub fn config(&self) -> PathBuf {
        self.root.join("station.toml")
    }

    /// The register.
    pub fn register(&self) -> PathBuf {
        self.root.join("register.db")
    }

    /// The station's private signing key.
    pub fn station_key(&self) -> PathBuf {
        self.root.join("station.key")
    }

    /// Checkpoints that the station signed.
    pub fn checkpoints(&self) -> PathBuf {
        self.root.join("checkpoints")
    }

    /// What the simulated machine and controller of a training station keep.
    pub fn training(&self) -> PathBuf {
        self.root.join("training")
    }

    /// Folder of the station's own drawings of signs.
    pub fn signs(&self) -> PathBuf {
        self.root.join("signs")
    }

    /// What was read of the symbols of marks, one line each; a new pin begins a new file.
    pub fn readings(&self) -> PathBuf {
        self.root.join("readings.jsonl")
    }

    /// Where the readings of an earlier pin are kept.
    pub fn readings_of_pin(&self, number: u32) -> PathBuf {
        self.root.join(format!("readings-{number}.jsonl"))
    }

    /// When backups were made and drilled, one line each.
    pub fn backups(&self) -> PathBuf {
        self.root.join("backups.jsonl")
    }

    /// Receipts that a restored register lacks, as the controller still had them.
    pub fn lost_receipts(&self) -> PathBuf {
        self.root.join("lost-receipts.jsonl")
    }

    /// Pictures of weapons, each under its hash.
    pub fn photos(&self) -> PathBuf {
        self.root.join("photos")
    }

    /// A training station to practise at, apart from this one.
    pub fn practice(&self) -> PathBuf {
        self.root.join("practice")
    }

    /// Keys of the programs that may use the station, as hashes.
    pub fn api_keys(&self) -> PathBuf {
        self.root.join("api-keys.json")
    }

    /// How far each webhook has been told, a file each.
    pub fn webhooks(&self) -> PathBuf {
        self.root.join("webhooks")
    }

    /// Where a command asks the program that serves the station for it.
    pub fn socket(&self) -> PathBuf {
        self.root.join("station.sock")
    }

    /// Reports of machines' acceptances.
    pub fn acceptance(&self) -> PathBuf {
        self.root.join("acceptance")
    }

    /// A manifest as it was taken in, by its hash: `csv` for text, `xlsx` for a workbook.
    pub fn manifest(&self, sha256: &str, extension: &str) -> PathBuf {
        self.root.join("manifests").join(format!("{sha256}.{extension}"))
    }

    /// Rule files that take the place of shipped ones.
    pub fn rules(&self) -> PathBuf {
        self.root.join("rules")
    }

    /// Profiles that take the place of shipped ones, or add to them.
    pub fn profiles(&self) -> PathBuf {
        self.root.join("profiles")
    }

    /// What the authority has filled in.
    pub fn authority(&self) -> PathBuf {
        self.root.join("authority.toml")
    }

    /// The head that lay beside a manifest.
    pub fn header(&self, sha256: &str) -> PathBuf {
        self.root.join("manifests").join(format!("{sha256}.toml"))
    }
}

/// A station opened to look at it, beside its owner if there is one.
#[derive(Debug)]
pub struct Reading {
    /// Its folder.
    pub folder: Folder,
    /// Its configuration.
    pub config: Config,
    store: SqliteStore,
}

impl Reading {
    /// Opens it.
    ///
    /// # Errors
    /// A [`Failure`] that names file and remedy.
    pub fn open(folder: Folder) -> Result<Self, Failure> {
        let config = Config::read(&folder.config())?;
        clock::live_in(config.time_zone.clone());
        let store = SqliteStore::open_read_only(&folder.register())?;
        Ok(Self { folder, config, store })
    }

    /// The register's bytes.
    pub fn store(&self) -> &SqliteStore {
        &self.store
    }

    /// What can be asked of it.
    ///
    /// # Errors
    /// [`Failure`] where the store keeps no view.
    pub fn view(&self) -> Result<View<'_>, Failure> {
        self.store.database().map(View::over).ok_or_else(|| Failure::bug("a register file without a view"))
    }
}

/// A station opened by its one owner.
#[derive(Debug)]
pub struct Owning {
    /// Its folder.
    pub folder: Folder,
    /// Its configuration.
    pub config: Config,
    /// Its ledger.
    pub ledger: Ledger<SqliteStore>,
    lock: Ownership,
}

impl Owning {
    /// Takes the folder, from whoever serves it if need be, and opens the ledger.
    ///
    /// # Errors
    /// A [`Failure`] that names the present owner, or the file and the remedy.
    pub fn open(folder: Folder, output: &Output) -> Result<Self, Failure> {
        Self::open_taken(folder, |folder| take(folder, output), output)
    }

    /// As [`Self::open`], for the program that serves the station: it borrows from nobody, least of all from itself.
    ///
    /// # Errors
    /// As for [`Self::open`].
    pub fn open_to_serve(folder: Folder, output: &Output) -> Result<Self, Failure> {
        Self::open_taken(folder, take_unlent, output)
    }

    fn open_taken(
        folder: Folder,
        take: impl FnOnce(&Folder) -> Result<Ownership, Failure>,
        output: &Output,
    ) -> Result<Self, Failure> {
        let config = Config::read(&folder.config())?;
        clock::live_in(config.time_zone.clone());
        let lock = take(&folder)?;
        let ledger = Ledger::open(SqliteStore::open(&folder.register())?)?;
        agree(&config, &ledger)?;
        if config.realm == Realm::Training {
            output.say(&Message::TrainingStation {});
        }
        if let Some(entries) = ledger.view().restored_at()? {
            output.say(&Message::RegisterRestored { entries });
        }
        Ok(Self { folder, config, ledger, lock })
    }

    /// A station from its parts.
    pub fn from_parts(folder: Folder, config: Config, ledger: Ledger<SqliteStore>, lock: Ownership) -> Self {
        Self { folder, config, ledger, lock }
    }

    /// Its parts, for work that takes the ledger with it. The folder is owned as long as the lock lives.
    pub fn into_parts(self) -> (Folder, Config, Ledger<SqliteStore>, Ownership) {
        (self.folder, self.config, self.ledger, self.lock)
    }
}

/// The folder is this process's as long as this lives.
#[derive(Debug)]
pub struct Ownership {
    // It is given up before the one who lent it is told so, by the end of the stream.
    _lock: OwnerLock,
    _lent: Option<UnixStream>,
}

/// Takes the folder for this process: at once, or from the program that serves the station and lends it.
///
/// # Errors
/// A [`Failure`] that names the owner.
pub fn take(folder: &Folder, output: &Output) -> Result<Ownership, Failure> {
    match take_unlent(folder) {
        Ok(own) => Ok(own),
        Err(owned) => match lend::borrow(&folder.socket(), output)? {
            Some(lent) => Ok(Ownership { _lock: take_at_once(folder)?, _lent: Some(lent) }),
            None => Err(owned),
        },
    }
}

/// As [`take`], where nobody may be asked for it.
///
/// # Errors
/// A [`Failure`] that names the owner.
pub fn take_unlent(folder: &Folder) -> Result<Ownership, Failure> {
    Ok(Ownership { _lock: take_at_once(folder)?, _lent: None })
}

fn take_at_once(folder: &Folder) -> Result<OwnerLock, Failure> {
    let owner = Owner { pid: std::process::id(), since: clock::now() };
    OwnerLock::take(folder.root(), &owner).map_err(|error| match error {
        LockError::Owned { owner, .. } => {
            let (pid, since) = (u64::from(owner.pid), owner.since.to_string());
            Failure::fixable(Message::FolderOwned { pid, since }).hint(Message::HintFolderOwned {})
        }
        other => {
            let path = folder.root().display().to_string();
            Failure::fixable(Message::FolderNotTaken { path }).because(&other)
        }
    })
}

/// Configuration and ledger are of the same station, and both real or both for training.
fn agree(config: &Config, ledger: &Ledger<SqliteStore>) -> Result<(), Failure> {
    let Some(standing) = ledger.standing() else { return Ok(()) };
    let configured = config.station.as_str().unwrap_or_default().to_owned();
    if standing.station == configured && standing.realm == config.realm {
        return Ok(());
    }
    let word = |realm| if realm == Realm::Training { "training" } else { "real" }.to_owned();
    Err(Failure::new(
        Kind::Fixable,
        Message::ConfigContradictsRegister {
            configured,
            configured_realm: word(config.realm),
            registered: standing.station.clone(),
            registered_realm: word(standing.realm),
        },
    )
    .hint(Message::HintConfigContradictsRegister {}))
}
