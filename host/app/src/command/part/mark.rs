//! `part mark`: a mark that was found on weapons after they were recorded, read or made readable again.

use crate::command::event::one_of;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning};
use crate::lives::{Correcting, Entering, Targets, Who, of_life};
use crate::message::Message;
use crate::output::Output;
use marking::item::{ObservedKind, ObservedMark, Restoration};
use marking::mark::{MarkKind, PartKind, Place};
use registry::Act;
use registry::record::{LifeId, MarkSeen};
use registry::view::LifeRow;
use serde_json::json;

#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub targets: Targets,
    /// The characters as they stand on the metal, in any script
    #[arg(long, default_value = "")]
    pub text: String,
    /// The part that bears it
    #[arg(long)]
    pub part: PartKind,
    /// The place on that part, as left-rear
    #[arg(long)]
    pub place: Place,
    /// What was found: a mark, the remains of one, or metal where one may have been removed
    #[arg(long, default_value = "mark",
        value_parser = one_of::<ObservedKind>(&["mark", "spoilt", "no_mark_zone"]))]
    pub kind: ObservedKind,
    /// What the mark is for, where that was seen
    #[arg(long, value_parser = one_of::<MarkKind>(PURPOSES))]
    pub purpose: Option<MarkKind>,
    /// How it was made: stamp, roll, laser, cast, engraved
    #[arg(long)]
    pub method: Option<String>,
    /// Measured depth in micrometres
    #[arg(long, value_name = "UM")]
    pub depth: Option<u32>,
    /// Who saw it, where that is not who enters it
    #[arg(long)]
    pub observer: Option<String>,
    /// How it was made visible again: etching, magnetic, ultrasonic
    #[arg(long, value_name = "METHOD", requires_all = ["examiner", "confidence"])]
    pub restored: Option<String>,
    /// Who made it visible again
    #[arg(long, requires = "restored")]
    pub examiner: Option<String>,
    /// How sure the examiner is, in the examiner's own words
    #[arg(long, requires = "restored")]
    pub confidence: Option<String>,
    /// SHA-256 of a kept picture of it
    #[arg(long, value_name = "SHA256")]
    pub photo: Option<String>,
    /// A security mark: part and place are shown to those only who may know them
    #[arg(long)]
    pub restricted: bool,
    #[command(flatten)]
    pub who: Who,
    #[command(flatten)]
    pub correcting: Correcting,
}

const PURPOSES: &[&str] = &[
    "manufacture",
    "import",
    "state",
    "transfer",
    "confiscation",
    "official-use",
    "deactivation",
    "security",
    "ammunition",
    "tag",
];

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    observe(args, &mut Owning::open(folder, output)?, output)
}

/// Records a mark that was found.
///
/// # Errors
/// A [`Failure`] that says why it was not done.
pub fn observe(args: &Args, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let mut entering = Entering::at(desk, output, &args.who)?.correcting(&args.correcting);
    if args.text.trim().is_empty() && args.kind == ObservedKind::Mark {
        return Err(Failure::usage(Message::MarkWithoutText {}).hint(Message::HintMarkWithoutText {}));
    }
    let rows = match entering.corrected().filter(|_| args.targets.is_empty()) {
        Some(wrong) => vec![bearer(&entering, wrong)?],
        None => args.targets.lives(entering.view(), output)?,
    };
    let acts = rows.iter().map(|row| Act::MarkObserved(Box::new(seen(args, row.life))));
    let first = entering.write(acts.collect())?;
    for (entry, row) in (first..).zip(&rows) {
        output.datum(
            &Message::MarkEntered { entry, life: of_life(row) },
            &json!({"entry": entry, "life": row.life}),
        );
    }
    Ok(Ending::Done)
}

/// The weapon that bears the mark of a wrong entry.
fn bearer(entering: &Entering<'_, impl Desk>, wrong: u64) -> Result<LifeRow, Failure> {
    let life = match entering.desk.ledger().entry(wrong)?.map(|entry| entry.act) {
        Some(Act::MarkObserved(seen)) => entering.view().life(seen.life)?,
        _ => None,
    };
    life.ok_or_else(|| Failure::usage(Message::NoLivesNamed {}).hint(Message::HintNoLivesNamed {}))
}

fn seen(args: &Args, life: LifeId) -> MarkSeen {
    let restored = args.restored.clone().zip(args.examiner.clone()).zip(args.confidence.clone());
    MarkSeen {
        life,
        mark: ObservedMark {
            kind: args.kind,
            part: args.part,
            place: args.place.clone(),
            text: args.text.trim().to_owned(),
            area: None,
            purpose: args.purpose,
        },
        method: args.method.clone(),
        depth_um: args.depth,
        observer: args.observer.clone(),
        restored: restored.map(|((method, examiner), confidence)| Restoration {
            method,
            examiner,
            confidence,
        }),
        photo_sha256: args.photo.clone(),
        restricted: args.restricted,
    }
}
