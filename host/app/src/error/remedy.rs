//! What to do about what went wrong, where that is the same wherever it happens.

use crate::message::Message;

/// The remedy that goes with a message, unless whoever fails with it knows a better one.
pub fn usual(what: &Message) -> Option<Message> {
    use Message as M;
    Some(match what {
        M::FileNotRead { .. } => M::HintFileToRead {},
        M::FileNotWritten { .. } | M::FolderNotTaken { .. } => M::HintFileToWrite {},
        M::ManifestUnreadable { .. } | M::ImportRefused { .. } => M::HintManifest {},
        M::EntryRefused {} => M::HintEntryRefused {},
        M::NotReadableForVerify { .. } => M::HintFileToVerify {},
        M::RegisterUnusable {} => M::HintRegisterAgain {},
        M::ExportFailed {} => M::HintRestoreRegister {},
        M::PersonUnknown { name } => M::HintPersonAdd { name: name.clone() },
        M::PersonExists { .. } => M::HintPersonExists {},
        M::PinNotRepeated {} => M::HintPinAgain {},
        M::AcceptNobody {} | M::DiagnoseNobody {} | M::NothingTyped {} => M::HintSomebodyAnswers {},
        M::ItemUnknown { consignment, .. } => M::HintItems { consignment: consignment.clone() },
        M::NoSuchJob { .. }
        | M::NotMarkedYet { .. }
        | M::NothingToVerify { .. }
        | M::ProveNotMarked { .. }
        | M::PaperNumberBad { .. } => M::HintFindJob {},
        M::OtherJobInDoubt { in_doubt, .. } => M::HintOtherJobInDoubt { in_doubt: *in_doubt },
        M::OtherCycleUnexplained { .. } | M::ExplanationEmpty {} => M::HintExplain {},
        M::JobUnderWay {} => M::HintJobUnderWay {},
        M::StationClosing {}
        | M::StationLent {}
        | M::StationNotLent {}
        | M::StopCameFirst {}
        | M::AskedTooLong {} => M::HintWait {},
        M::BenchHasWeapon {} => M::HintBenchHasWeapon {},
        M::NoRandomness {} | M::NoThread {} => M::HintSystem {},
        M::AddressNotTaken { .. } => M::HintAddress {},
        M::AuthorityKeyBad {} | M::KeyUnreadable { .. } => M::HintKeyLine {},
        M::NotAWitnessKey { .. } => M::HintWitnessKey {},
        M::AnswerUnreadable { .. } => M::HintAskWitness {},
        M::OldBeyondLedger { .. } => M::HintOldSize {},
        M::CheckpointUnreadable { .. } => M::HintCheckpoint {},
        M::ProofNotUnderstood { .. } => M::HintNewerCheck {},
        M::BlockListBad { .. } => M::HintIssuedList {},
        M::BlockNothingLeft { .. } => M::HintBlockList {},
        M::ImportNothing { .. } => M::HintImportNothing {},
        M::LinkToItself { .. } => M::HintTwoWeapons {},
        M::PaperBookEmpty { .. } | M::PaperDayEmpty { .. } => M::HintOtherDay {},
        M::PhotoEmpty { .. } => M::HintPhotoAgain {},
        M::ReaderSilent { .. } => M::HintReader {},
        M::ReceiptsWrong { .. } => M::HintOtherController {},
        M::WebhookSecretShort { .. } => M::HintWebhookSecret {},
        M::PortNotOpened { .. } => M::HintPortPath {},
        M::FaultNotThere { .. } => M::HintFaults {},
        M::FixtureSilent {} | M::SimulatedNotStarted {} | M::MetalUnreadable { .. } => M::HintSimulated {},
        M::DemoFailed { .. } | M::DemoErrorsDiffer { .. } | M::ExpectedUnreadable { .. } => {
            M::HintReportBug {}
        }
        _ => return None,
    })
}
