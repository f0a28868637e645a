//! Messages about keys, checkpoints, witnesses and proofs.

#[rustfmt::skip]
macro_rules! proof_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // The station's key.
            NoStationKey = "no-station-key" {}
            StationKeyBad = "station-key-bad" { file: String }
            StationKeyMade = "station-key-made" { file: String }
            HintNewKey = "hint-new-key" {}
            // Checkpoints.
            CheckpointMade = "checkpoint-made" { file: String, entries: u64, root: String }
            CheckpointCosigned = "checkpoint-cosigned" { witness: String }
            CheckpointUnreadable = "checkpoint-unreadable" { file: String }
            CheckpointSetBack = "checkpoint-set-back" { file: String, known: u64, size: u64 }
            CheckpointRewritten = "checkpoint-rewritten" { file: String, known: u64 }
            HintCheckpointHolds = "hint-checkpoint-holds" {}
            RequestWritten = "request-written" { file: String, witness: String }
            OldBeyondLedger = "old-beyond-ledger" { old: u64, size: u64 }
            AnswerUnreadable = "answer-unreadable" { file: String }
            AnswerFitsNone = "answer-fits-none" { file: String }
            HintWitnessAnswer = "hint-witness-answer" {}
            // Witnesses.
            WitnessMade = "witness-made" { name: String, folder: String }
            WitnessNotMade = "witness-not-made" { folder: String }
            WitnessTold = "witness-told" { origin: String }
            WitnessAdmitted = "witness-admitted" { name: String }
            NotAWitnessKey = "not-a-witness-key" { key: String }
            WitnessRefused = "witness-refused" { witness: String }
            HintWitnessTrust = "hint-witness-trust" {}
            HintWitnessInit = "hint-witness-init" {}
            HintWitnessOld = "hint-witness-old" {}
            HintWitnessTry = "hint-witness-try" {}
            RequestAnswered = "request-answered" { file: String, origin: String, entries: u64 }
            // Proofs.
            ProofWritten = "proof-written" { file: String, entries: u64, size: u64 }
            ProofNext = "proof-next" { file: String, key: String }
            ProofNotWitnessed = "proof-not-witnessed" {}
            NotProven = "not-proven" {}
            HintVerify = "hint-verify" {}
            CodeWritten = "code-written" { file: String, entries: u64, of: u64, modules: u64 }
            CodeTooLarge = "code-too-large" {}
            ProveSeveral = "prove-several" { query: String, found: String }
            HintProveJob = "hint-prove-job" {}
            ProveNotMarked = "prove-not-marked" { query: String }
            ProveRestricted = "prove-restricted" {}
            HintProveRestricted = "hint-prove-restricted" {}
            // Checking.
            NoProof = "no-proof" { file: String }
            HintNoProof = "hint-no-proof" {}
            KeyUnreadable = "key-unreadable" { key: String }
            CheckNeedsKey = "check-needs-key" { origin: String, signers: String }
            HintCheckKey = "hint-check-key" {}
            ProofBad = "proof-bad" { file: String }
            HintProofBad = "hint-proof-bad" {}
            ProofNotUnderstood = "proof-not-understood" { file: String }
            CheckGood = "check-good" { station: String }
            CheckGoodTraining = "check-good-training" { station: String }
            CheckpointGood = "checkpoint-good" { origin: String }
            CheckWeapon = "check-weapon" { weapon: String, serial: String, number: String }
            CheckMark = "check-mark" { text: String, part: String, place: String, job: u64 }
            CheckWitnessed = "check-witnessed" { count: u64, key: String }
            CheckWitnessedBeam = "check-witnessed-beam" { count: u64, key: String }
            ControllerKeyGiven = "controller-key-given" {}
            ControllerKeyAdmitted = "controller-key-admitted" {}
            ControllerKeyUnknown = "controller-key-unknown" {}
            CheckAttested = "check-attested" {}
            CheckSpoilt = "check-spoilt" {}
            CheckNotMade = "check-not-made" {}
            CheckReadBack = "check-read-back" {}
            CheckReadOtherwise = "check-read-otherwise" {}
            CheckNotReadBack = "check-not-read-back" {}
            CheckEntry = "check-entry" { entry: u64, text: String }
            CheckLedger = "check-ledger" { entries: u64, root: String }
            CheckSeenBy = "check-seen-by" { witness: String, at: String }
            CheckNotSeenBy = "check-not-seen-by" { witness: String }
            CheckUnchecked = "check-unchecked" { signers: String }
            CheckOpen = "check-open" { open: String }
            OpenSplit = "open-split" {}
            OpenController = "open-controller" {}
            OpenAttested = "open-attested" {}
            OpenText = "open-text" {}
            OpenLater = "open-later" { size: u64 }
            // The register against what is kept elsewhere.
            VerifyComparedWith = "verify-compared-with" { checkpoints: u64 }
        } $($rest)* }
    };
}
