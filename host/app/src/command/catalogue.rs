//! `catalogue`: what makers, models and calibres are called here, and what else they are called.

use crate::command::event::one_of;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::lives::{Correcting, Entering, Who, word_of};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::record::{CatalogueEntry, CatalogueKind};
use registry::{Act, View};
use serde_json::json;

const KINDS: &[&str] = &["maker", "model", "calibre"];

/// Names of makers, models and calibres, with their other names
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Add a name
    Add(Box<AddArgs>),
    /// List the names
    List {
        /// Only names of these
        #[arg(value_parser = one_of::<CatalogueKind>(KINDS))]
        kind: Option<CatalogueKind>,
    },
}

#[derive(Debug, clap::Args)]
pub struct AddArgs {
    /// What it names
    #[arg(value_parser = one_of::<CatalogueKind>(KINDS))]
    pub kind: CatalogueKind,
    /// The name
    pub name: String,
    /// Whose model it is
    #[arg(long)]
    pub maker: Option<String>,
    /// Another name of it; may be given several times
    #[arg(long)]
    pub also: Vec<String>,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Add(args) => add(args, &mut Owning::open(folder, output)?, output),
        Command::List { kind } => list(*kind, Reading::open(folder)?.view()?, output),
    }
}

/// Adds a name.
///
/// # Errors
/// A [`Failure`] where it is known already.
pub fn add(args: &AddArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    let (kind, name, maker) = (args.kind, args.name.trim().to_owned(), args.maker.clone());
    let there = entering.view().catalogue(kind)?;
    let same = there.iter().find(|(_, known)| known.name == name && known.maker == maker);
    if let Some((entry, _)) = same.filter(|(entry, _)| entering.corrected() != Some(*entry)) {
        return Err(Failure::fixable(Message::CatalogueKnown { name, entry: *entry })
            .hint(Message::HintCatalogueKnown { entry: *entry }));
    }
    let added = CatalogueEntry { kind, name: name.clone(), maker, also: args.also.clone() };
    let entry = entering.write(vec![Act::CatalogueAdded(added.clone())])?;
    output.datum(&Message::CatalogueAdded { entry, name }, &json!({"entry": entry, "catalogue": added}));
    Ok(Ending::Done)
}

/// Lists names.
///
/// # Errors
/// The register's failure.
pub fn list(kind: Option<CatalogueKind>, view: View<'_>, output: &Output) -> CommandResult {
    let all = [CatalogueKind::Maker, CatalogueKind::Model, CatalogueKind::Calibre];
    for kind in all.into_iter().filter(|one| kind.is_none_or(|wanted| wanted == *one)) {
        for (entry, known) in view.catalogue(kind)? {
            let words = Message::CatalogueRow {
                kind: text::of(&Message::LifeWord { word: word_of(&kind) }),
                name: known.maker.iter().chain([&known.name]).cloned().collect::<Vec<_>>().join(" "),
                also: known.also.join(text::spoken().comma()),
                entry,
            };
            output.datum(&words, &json!({"entry": entry, "catalogue": known}));
        }
    }
    Ok(Ending::Done)
}
