//! Messages about marking, what is in doubt, reading back, and the register.

#[rustfmt::skip]
macro_rules! marking_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // Marking.
            MarkProgress = "mark-progress" {}
            AskSerial = "ask-serial" {}
            ReadNothing = "read-nothing" {}
            ReadStranger = "read-stranger" { read: String }
            ReadMarked = "read-marked" { item: String }
            ReadWithheld = "read-withheld" { item: String }
            ReadAmbiguous = "read-ambiguous" { read: String, items: String }
            NothingHappened = "nothing-happened" {}
            NotMarkable = "not-markable" { item: String, why: Words }
            NotMarkableTag = "not-markable-tag" {}
            NotMarkableNoMark = "not-markable-no-mark" {}
            NotMarkableAllMade = "not-markable-all-made" {}
            NotMarkableNoDie = "not-markable-no-die" { lines: String }
            NotMarkableSetting = "not-markable-setting" { why: String }
            NotMarkableNoDots = "not-markable-no-dots" { why: String }
            NotMarkableNumbers = "not-markable-numbers" {}
            ItemMarked = "item-marked" { item: String, job: u64, left: u64 }
            PartMarked = "part-marked" { item: String, job: u64 }
            ItemStaysOpen = "item-stays-open" { item: String }
            PressStart = "press-start" { job: u64 }
            StopsAfterMark = "stops-after-mark" {}
            Stopped = "stopped" {}
            NotReady = "not-ready" {}
            JobInDoubt = "job-in-doubt" { job: u64 }
            HintSettle = "hint-settle" {}
            CycleUnexplained = "cycle-unexplained" { sequence: u64 }
            HintExplain = "hint-explain" {}
            OtherCycleUnexplained = "other-cycle-unexplained" { sequence: u64, waits: u64 }
            EndWitnessed = "end-witnessed" { job: u64 }
            EndAttested = "end-attested" { job: u64 }
            EndFoundNone = "end-found-none" { job: u64 }
            EndFoundPartial = "end-found-partial" { job: u64 }
            EndNotLoaded = "end-not-loaded" { job: u64, why: String }
            EndNotArmed = "end-not-armed" { job: u64, why: Words }
            EndControllerAway = "end-controller-away" { job: u64 }
            EndNothingMoved = "end-nothing-moved" { job: u64, why: Words }
            EndCutBeforeStart = "end-cut-before-start" { job: u64 }
            EndStopped = "end-stopped" { job: u64 }
            AutoNeedsTraining = "auto-needs-training" {}
            AutoStuck = "auto-stuck" { item: String, why: String }
            AutoNoEnd = "auto-no-end" {}
            AutoNoLine = "auto-no-line" {}
            AutoMetalShows = "auto-metal-shows" { shown: String }
            AutoSummary = "auto-summary" { marked: u64, wrong: u64, unchanged: u64, typing: u64 }
            // What is in doubt.
            DoubtShown = "doubt-shown" { job: u64, item: String, weapon: String, part: String, place: String, evidence: String }
            DoubtSimulatedMetal = "doubt-simulated-metal" { shown: String, strikes: u64 }
            DoubtChoices = "doubt-choices" {}
            AskLooker = "ask-looker" {}
            OtherJobInDoubt = "other-job-in-doubt" { job: u64, in_doubt: u64 }
            HintOtherJobInDoubt = "hint-other-job-in-doubt" { in_doubt: u64 }
            HintVerdictNotUsed = "hint-verdict-not-used" {}
            RemainsEmpty = "remains-empty" {}
            AskFound = "ask-found" {}
            AnswerFound = "answer-found" {}
            AskSecond = "ask-second" {}
            AskRemains = "ask-remains" {}
            AskExplanation = "ask-explanation" {}
            NothingInDoubt = "nothing-in-doubt" {}
            NothingLeftInDoubt = "nothing-left-in-doubt" { settled: u64 }
            StillInDoubt = "still-in-doubt" {}
            SecondPersonNeeded = "second-person-needed" {}
            HintSecondPerson = "hint-second-person" {}
            ExplanationEmpty = "explanation-empty" {}
            // Reading back.
            AskLine = "ask-line" { line: u64, total: u64 }
            NothingTyped = "nothing-typed" {}
            TextVerified = "text-verified" { job: u64 }
            TextDiffers = "text-differs" { job: u64, line: u64, position: u64 }
            SymbolVerified = "symbol-verified" { job: u64 }
            SymbolDiffers = "symbol-differs" { job: u64, planned: String, read: String, position: u64 }
            SymbolUnverified = "symbol-unverified" { job: u64 }
            SymbolNothingRead = "symbol-nothing-read" {}
            SymbolOfOthers = "symbol-of-others" { text: String }
            SymbolSeveral = "symbol-several" { count: u64 }
            MarkHasNoSymbol = "mark-has-no-symbol" { job: u64 }
            HintTypeBack = "hint-type-back" {}
            ReaderSilent = "reader-silent" { at: String }
            PinWear = "pin-wear" { new: u64, new_of: u64, recent: u64, recent_of: u64 }
            ReaderNotSetUp = "reader-not-set-up" {}
            PinNew = "pin-new" { file: String }
            PinUnread = "pin-unread" {}
            HintReadAgain = "hint-read-again" {}
            JobUnknown = "job-unknown" { job: String }
            HintJob = "hint-job" {}
            NothingToVerify = "nothing-to-verify" { job: u64, state: String }
            // The register.
            NothingFound = "nothing-found" { query: String }
            HintFind = "hint-find" {}
            NoSuchEntry = "no-such-entry" { entry: u64, size: u64 }
            Exported = "exported" { file: String, entries: u64, root: String }
            ExportFailed = "export-failed" {}
            HintExportExists = "hint-export-exists" {}
            Verified = "verified" { file: String, station: String, entries: u64, receipts: u64, root: String }
            VerifyRemark = "verify-remark" { remark: String }
            NotVerified = "not-verified" { findings: u64 }
            NotReadableForVerify = "not-readable-for-verify" { file: String }
            NeitherRegisterNorExport = "neither-register-nor-export" { file: String }
            HintFileToVerify = "hint-file-to-verify" {}
            IsAFolder = "is-a-folder" { path: String }
            HintRegisterInFolder = "hint-register-in-folder" { register: String }
            HintAskSender = "hint-ask-sender" {}
            ReceiptsDiffer = "receipts-differ" { controller: u64, register: u64 }
            // Labels.
            LabelWritten = "label-written" { file: String, job: u64 }
            NoSuchJob = "no-such-job" { job: u64 }
            NotMarkedYet = "not-marked-yet" { job: u64 }
            LabelFoot = "label-foot" { station: String, job: u64, seen: String, text: String }
            LabelWitnessed = "label-witnessed" {}
            LabelAttested = "label-attested" {}
            LabelVerified = "label-verified" {}
            LabelNotVerified = "label-not-verified" {}
        } $($rest)* }
    };
}
