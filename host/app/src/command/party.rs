//! `party`: who made, sold, carried, owned or last lawfully had weapons.

use crate::command::event::one_of;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::lives::{Correcting, Entering, Parties, Who, of_life, word_of};
use crate::message::Message;
use crate::output::Output;
use crate::{persons, text};
use marking::country::Country;
use registry::record::party::Personal;
use registry::record::seal::seal;
use registry::record::{Party, PartyRole, Sealed};
use registry::view::PartyRow;
use registry::{Act, SqliteStore, View};
use serde_json::{Value, json};

const ROLES: &[&str] = &[
    "maker",
    "dealer",
    "broker",
    "carrier",
    "agent",
    "owner",
    "last-legal-possessor",
    "importer",
    "exporter",
    "recipient",
    "service",
    "person",
];

/// Parties: makers, dealers, brokers, carriers, agents, owners, last legal possessors
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Record a firm or authority, or a natural person, whose data are sealed with a key of their own
    Add(Box<AddArgs>),
    /// List the parties
    List,
    /// Show a party and the weapons that it had a part in
    Show {
        /// Party, by number (P-12) or name
        party: String,
    },
    /// Erase what identifies a natural person: the key is destroyed, the entries stay
    Erase(EraseArgs),
}

#[derive(Debug, clap::Args)]
pub struct EraseArgs {
    /// Party, by number (P-12) or name
    pub party: String,
    /// By what right
    #[arg(long)]
    pub reason: String,
    #[command(flatten)]
    pub who: Who,
}

#[derive(Debug, clap::Args)]
pub struct AddArgs {
    /// Name of the firm or authority; with --person the full name of the person
    pub name: String,
    /// It is a natural person
    #[arg(long)]
    pub person: bool,
    /// What it is to weapons here; may be given several times
    #[arg(long = "role", required = true, value_parser = one_of::<PartyRole>(ROLES))]
    pub roles: Vec<PartyRole>,
    /// Address
    #[arg(long)]
    pub address: Option<String>,
    /// Country, as KE
    #[arg(long)]
    pub country: Option<Country>,
    /// Licence; of a person also the number of a document of identity
    #[arg(long)]
    pub licence: Option<String>,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Add(args) => add(args, &mut Owning::open(folder, output)?, output),
        Command::List => list(Reading::open(folder)?.store(), output),
        Command::Show { party } => {
            let reading = Reading::open(folder)?;
            show_one(party, reading.store(), reading.view()?, output)
        }
        Command::Erase(args) => erase(args, &mut Owning::open(folder, output)?, output),
    }
}

/// Lists the parties.
///
/// # Errors
/// The register's failure.
pub fn list(store: &SqliteStore, output: &Output) -> CommandResult {
    let parties = Parties::read(store)?;
    for (row, personal) in parties.all() {
        show(output, &parties, row, personal);
    }
    Ok(Ending::Done)
}

/// Records a party.
///
/// # Errors
/// A [`Failure`] that says why it was not recorded.
pub fn add(args: &AddArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    let mut roles = args.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    let (name, address) = (args.name.trim().to_owned(), args.address.clone());
    let (country, licence) = (args.country, args.licence.clone());
    let party = if args.person {
        let personal = Personal { name, address, country, document: licence };
        let sealed = sealed(entering.desk.ledger().store(), &personal)?;
        Party { roles, name: None, address: None, country: None, licence: None, sealed: Some(sealed) }
    } else {
        Party { roles, name: Some(name), address, country, licence, sealed: None }
    };
    let entry = entering.write(vec![Act::PartyRecorded(Box::new(party.clone()))])?;
    let parties = Parties::read(entering.desk.ledger().store())?;
    // A corrected party keeps its number.
    let kept = parties.all().find(|(row, _)| row.party == entry || (row.corrected && row.detail == party));
    let number = kept.map_or(entry, |(row, _)| row.party);
    let words = Message::PartyAdded { party: parties.name(number), entry };
    output.datum(&words, &json!({"party": number, "entry": entry}));
    Ok(Ending::Done)
}

/// Shows a party and its weapons.
///
/// # Errors
/// A [`Failure`] where there is none of that name.
pub fn show_one(named: &str, store: &SqliteStore, view: View<'_>, output: &Output) -> CommandResult {
    let parties = Parties::read(store)?;
    let party = parties.named(named)?;
    let Some((row, personal)) = parties.get(party) else { return Ok(Ending::Done) };
    show(output, &parties, row, personal);
    for life in view.lives_of_party(party)? {
        if let Some(life) = view.life(life)? {
            output.row(&format!("    {}", of_life(&life)), &json!({"life": life.life}));
        }
    }
    Ok(Ending::Done)
}

fn show(output: &Output, parties: &Parties, row: &PartyRow, personal: Option<&Personal>) {
    let detail = &row.detail;
    let roles = detail.roles.iter().map(|role| text::of(&Message::LifeWord { word: word_of(role) }));
    let country = detail.country.or(personal.and_then(|personal| personal.country));
    let address = detail.address.as_ref().or(personal.and_then(|personal| personal.address.as_ref()));
    let licence = detail.licence.as_ref().or(personal.and_then(|personal| personal.document.as_ref()));
    let rest = [country.map(|country| country.to_string()), address.cloned(), licence.cloned()];
    let words = Message::PartyRow {
        party: parties.name(row.party),
        roles: roles.collect::<Vec<_>>().join(text::spoken().comma()),
        rest: rest.into_iter().flatten().collect::<Vec<_>>().join("  "),
    };
    output.datum(&words, &value_of(row, personal));
}

fn value_of(row: &PartyRow, personal: Option<&Personal>) -> Value {
    json!({"party": row.party, "detail": row.detail, "personal": personal, "erased": row.erased,
           "corrected": row.corrected})
}

/// Erases what identifies a natural person.
///
/// # Errors
/// A [`Failure`] where there is no such party, or one person is missing.
pub fn erase(args: &EraseArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?;
    let parties = Parties::read(entering.desk.ledger().store())?;
    let party = parties.named(&args.party)?;
    if args.who.second.is_none() {
        return Err(Failure::fixable(Message::ErasureNeedsTwo {}).hint(Message::HintDestroyedNeedsTwo {}));
    }
    let keys =
        parties.get(party).and_then(|(row, _)| row.detail.sealed.as_ref()).map(|sealed| sealed.key.clone());
    let entry = entering.write(vec![Act::PartyErased { party, reason: args.reason.clone() }])?;
    // The entry first: whoever is cut here has the key erased again by the next erasure or after a restored backup.
    let store = entering.desk.ledger().store();
    keys.map(|key| store.erase_person_key(&key)).transpose()?;
    store.erase_keys_again()?;
    output.datum(&Message::PartyErased { party, entry }, &json!({"party": party, "entry": entry}));
    Ok(Ending::Done)
}

/// Seals what identifies a person with a key of its own, which is kept before the entry is written.
fn sealed(store: &SqliteStore, personal: &Personal) -> Result<Sealed, Failure> {
    let (id, key, nonce) = (persons::random()?, persons::random()?, persons::random()?);
    let sealed = seal(personal, id, &key, nonce).map_err(|error| Failure::bug(error.to_string()))?;
    store.put_person_key(id, &key)?;
    Ok(sealed)
}
