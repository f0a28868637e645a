//! `catalogue`: what makers, models and calibres are called here, and what else they are called.

use crate::command::event::{one_of, word_of};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::lives::{Correcting, Entering, Who};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::Act;
use registry::record::{CatalogueEntry, CatalogueKind};
use serde_json::json;

const KINDS: &[&str] = &["maker", "model", "calibre"];

/// Names of makers, models and calibres, with their other names
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Add a name
    Add {
        /// What it names
        #[arg(value_parser = one_of::<CatalogueKind>(KINDS))]
        kind: CatalogueKind,
        /// The name
        name: String,
        /// Whose model it is
        #[arg(long)]
        maker: Option<String>,
        /// Another name of it; may be given several times
        #[arg(long)]
        also: Vec<String>,
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        correcting: Correcting,
    },
    /// List the names
    List {
        /// Only names of these
        #[arg(value_parser = one_of::<CatalogueKind>(KINDS))]
        kind: Option<CatalogueKind>,
    },
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Add { kind, name, maker, also, who, correcting } => {
            let mut entering = Entering::open(folder, output, who)?.correcting(correcting);
            let name = name.trim().to_owned();
            let there = entering.view().catalogue(*kind)?;
            let same = there.iter().find(|(_, known)| known.name == name && known.maker == *maker);
            if let Some((entry, _)) = same.filter(|(entry, _)| entering.corrected() != Some(*entry)) {
                return Err(Failure::fixable(Message::CatalogueKnown { name, entry: *entry })
                    .hint(Message::HintCatalogueKnown { entry: *entry }));
            }
            let added =
                CatalogueEntry { kind: *kind, name: name.clone(), maker: maker.clone(), also: also.clone() };
            let entry = entering.write(vec![Act::CatalogueAdded(added.clone())])?;
            output.datum(
                &Message::CatalogueAdded { entry, name },
                &json!({"entry": entry, "catalogue": added}),
            );
            Ok(Ending::Done)
        }
        Command::List { kind } => list(*kind, folder, output),
    }
}

fn list(kind: Option<CatalogueKind>, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let view = reading.view()?;
    let all = [CatalogueKind::Maker, CatalogueKind::Model, CatalogueKind::Calibre];
    for kind in all.into_iter().filter(|one| kind.is_none_or(|wanted| wanted == *one)) {
        for (entry, known) in view.catalogue(kind)? {
            let words = Message::CatalogueRow {
                kind: text::of(&Message::LifeWord { word: word_of(&kind) }),
                name: known.maker.iter().chain([&known.name]).cloned().collect::<Vec<_>>().join(" "),
                also: known.also.join(", "),
                entry,
            };
            output.datum(&words, &json!({"entry": entry, "catalogue": known}));
        }
    }
    Ok(Ending::Done)
}
