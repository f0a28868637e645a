//! Everything that is said to people, as one type: an id and its arguments. The words stand in `assets/locales`.

use fluent::FluentArgs;

macro_rules! messages {
    ($($variant:ident = $id:literal { $($arg:ident: $kind:ty),* })*) => {
        /// One message. Its words are those of its id in the language's file.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Message {
            $(#[doc = concat!("The message `", $id, "`.")] $variant { $(#[doc = concat!("Argument `", stringify!($arg), "`.")] $arg: $kind),* },)*
        }

        impl Message {
            /// Its id in the language's file.
            pub fn id(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $id,)* }
            }

            /// Its arguments.
            pub fn args(&self) -> FluentArgs<'static> {
                #[allow(unused_mut, reason = "some messages have no arguments")]
                let mut args = FluentArgs::new();
                match self {
                    $(Self::$variant { $($arg),* } => { $(args.set(stringify!($arg), $arg.clone());)* })*
                }
                args
            }

            /// Every id with the names of its arguments.
            #[cfg(test)]
            pub const SHAPES: &[(&str, &[&str])] = &[$(($id, &[$(stringify!($arg)),*])),*];

            /// One message of every kind, with arguments that show.
            #[cfg(test)]
            pub fn samples() -> Vec<Self> {
                use samples::Sample;
                vec![$(Self::$variant { $($arg: <$kind>::sample(stringify!($arg))),* }),*]
            }
        }
    };
}

#[rustfmt::skip]
messages! {
    // The station and its folder.
    TrainingStation = "training-station" {}
    StationMade = "station-made" { station: String, folder: String }
    StationMadeNext = "station-made-next" { config: String, folder: String, person: String }
    StationExists = "station-exists" { folder: String }
    HintStationExists = "hint-station-exists" {}
    StationIdBad = "station-id-bad" { station: String }
    NoStation = "no-station" { path: String }
    HintInitOrStation = "hint-init-or-station" {}
    ConfigInvalid = "config-invalid" { path: String, line: u64, column: u64 }
    HintConfig = "hint-config" {}
    ConfigContradictsRegister = "config-contradicts-register" { configured: String, configured_realm: String, registered: String, registered_realm: String }
    HintConfigContradictsRegister = "hint-config-contradicts-register" {}
    FolderOwned = "folder-owned" { pid: u64, since: String }
    HintFolderOwned = "hint-folder-owned" {}
    FolderNotTaken = "folder-not-taken" { path: String }
    RegisterUnusable = "register-unusable" {}
    HintRestoreRegister = "hint-restore-register" {}
    EntryRefused = "entry-refused" {}
    FileNotRead = "file-not-read" { file: String }
    FileNotWritten = "file-not-written" { file: String }
    NoRandomness = "no-randomness" {}
    NoThread = "no-thread" {}
    Bug = "bug" { detail: String }
    HintReportBug = "hint-report-bug" {}
    AnswerYesOrNo = "answer-yes-or-no" {}
    // Persons.
    PersonAdded = "person-added" { name: String, id: String }
    PersonExists = "person-exists" { name: String, id: String }
    PersonUnknown = "person-unknown" { name: String }
    HintPersonAdd = "hint-person-add" { name: String }
    PersonNameBad = "person-name-bad" { name: String }
    // The day.
    ConfirmClock = "confirm-clock" { now: String }
    ClockNotConfirmed = "clock-not-confirmed" {}
    HintSetClock = "hint-set-clock" {}
    ClockBehind = "clock-behind" { today: String, last: String }
    HintDeclareDate = "hint-declare-date" { last: String }
    DayBeforeLast = "day-before-last" { day: String, last: String }
    HintDayBeforeLast = "hint-day-before-last" {}
    DayOpened = "day-opened" { day: String }
    DayClosed = "day-closed" { day: String }
    DayNotOpen = "day-not-open" { today: String, last: String }
    DayNotOpenToClose = "day-not-open-to-close" {}
    HintOpenDay = "hint-open-day" {}
    // Consignments.
    TakenIn = "taken-in" { consignment: String, lines: u64, accepted: u64, asks: u64, refused: u64 }
    NextAnswer = "next-answer" { consignment: String }
    NextMark = "next-mark" { consignment: String }
    ConsignmentUnknown = "consignment-unknown" { consignment: String }
    HintConsignments = "hint-consignments" { known: String }
    HintConsignmentOpen = "hint-consignment-open" {}
    ConsignmentIdBad = "consignment-id-bad" { consignment: String }
    ConsignmentNotOpened = "consignment-not-opened" { consignment: String }
    ProfileUnknown = "profile-unknown" { profile: String, known: String }
    MethodForbidden = "method-forbidden" { profile: String }
    ManifestUnreadable = "manifest-unreadable" { file: String }
    HintManifest = "hint-manifest" {}
    ManifestGone = "manifest-gone" { file: String }
    ManifestChanged = "manifest-changed" { file: String }
    HintManifestGone = "hint-manifest-gone" {}
    HeaderChanged = "header-changed" { consignment: String, was: String, is: String }
    HintHeaderChanged = "hint-header-changed" {}
    RevisionLoses = "revision-loses" { consignment: String, items: u64 }
    HintRevisionLoses = "hint-revision-loses" {}
    ItemNoBelongs = "item-no-belongs" { item: String, name: String, job: u64 }
    LineNotItsNumber = "line-not-its-number" { line: u64 }
    SetAsideMarked = "set-aside-marked" { item: String }
    AskStands = "ask-stands" { item: String }
    AnswersGiven = "answers-given" { given: u64 }
    NoQuestion = "no-question" { item: String }
    HintFindings = "hint-findings" { consignment: String }
    ConsignmentAsks = "consignment-asks" { consignment: String }
    HintAnswer = "hint-answer" { consignment: String }
    ConsignmentSummary = "consignment-summary" { consignment: String, lines: u64, marked: u64, open: u64, asks: u64, doubt: u64, refused: u64 }
    PlanSummary = "plan-summary" { planned: u64, unplanned: u64 }
    // Single weapons.
    PartAdded = "part-added" { item: String, consignment: String }
    PartRefused = "part-refused" { item: String }
    HintPartRefused = "hint-part-refused" {}
    ColumnNotInManifest = "column-not-in-manifest" { column: String }
    HintColumnNotInManifest = "hint-column-not-in-manifest" {}
    SetAside = "set-aside" { item: String }
    ItemUnknown = "item-unknown" { consignment: String, item: String }
    HintRemaining = "hint-remaining" { consignment: String }
    // Marking.
    MarkProgress = "mark-progress" {}
    AskSerial = "ask-serial" {}
    ReadNothing = "read-nothing" {}
    ReadStranger = "read-stranger" { read: String }
    ReadMarked = "read-marked" { item: String }
    ReadWithheld = "read-withheld" { item: String }
    ReadAmbiguous = "read-ambiguous" { read: String, items: String }
    NothingHappened = "nothing-happened" {}
    NotMarkable = "not-markable" { item: String, why: String }
    ItemMarked = "item-marked" { item: String, job: u64, left: u64 }
    ItemStaysOpen = "item-stays-open" { item: String }
    PressStart = "press-start" { job: u64 }
    StopsAfterMark = "stops-after-mark" {}
    Stopped = "stopped" {}
    NotReady = "not-ready" {}
    JobInDoubt = "job-in-doubt" { job: u64 }
    HintSettle = "hint-settle" {}
    CycleUnexplained = "cycle-unexplained" { sequence: u64 }
    HintExplain = "hint-explain" {}
    EndWitnessed = "end-witnessed" { job: u64 }
    EndAttested = "end-attested" { job: u64 }
    EndFoundNone = "end-found-none" { job: u64 }
    EndFoundPartial = "end-found-partial" { job: u64 }
    EndNotLoaded = "end-not-loaded" { job: u64, why: String }
    EndNotArmed = "end-not-armed" { job: u64, why: String }
    EndControllerAway = "end-controller-away" { job: u64 }
    EndNothingMoved = "end-nothing-moved" { job: u64, why: String }
    EndCutBeforeStart = "end-cut-before-start" { job: u64 }
    AutoNeedsTraining = "auto-needs-training" {}
    AutoStuck = "auto-stuck" { item: String, why: String }
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
    // Controller and machine.
    ControllerSilent = "controller-silent" {}
    HintControllerLine = "hint-controller-line" {}
    ControllerLost = "controller-lost" { why: String }
    ControllerRefused = "controller-refused" {}
    ControllerShown = "controller-shown" { firmware: String, station: String, key_id: String, boot: u64, hello: u64, state: String, inputs: String, receipts: u64, acked: u64, ledger: u64 }
    Provisioned = "provisioned" { key_id: String }
    WiredDiffers = "wired-differs" { configured: String, admitted: String }
    InterlockDiffers = "interlock-differs" { configured: String, admitted: String }
    HintWiring = "hint-wiring" {}
    HintProvision = "hint-provision" {}
    BlockNotProvisioned = "block-not-provisioned" {}
    BlockOtherController = "block-other-controller" {}
    BlockOtherStation = "block-other-station" {}
    HintOtherController = "hint-other-controller" {}
    BlockLedgerBehind = "block-ledger-behind" { here: u64, shown: u64 }
    BlockLedgerForked = "block-ledger-forked" { size: u64 }
    HintNewestRegister = "hint-newest-register" {}
    BlockControllerForgot = "block-controller-forgot" { here: u64, there: u64 }
    BlockBadReceipt = "block-bad-receipt" { sequence: u64 }
    BlockControllerMemory = "block-controller-memory" {}
    BlockHelloRefused = "block-hello-refused" {}
    BlockAckRefused = "block-ack-refused" {}
    HintControllerMemory = "hint-controller-memory" {}
    LabelWritten = "label-written" { file: String, job: u64 }
    NoSuchJob = "no-such-job" { job: u64 }
    NotMarkedYet = "not-marked-yet" { job: u64 }
    MachineSilent = "machine-silent" {}
    HintMachineLine = "hint-machine-line" {}
    MachineWrong = "machine-wrong" { family: String }
    MachineShown = "machine-shown" { family: String, description: String, condition: String }
    MachineNotReady = "machine-not-ready" {}
    HintMachineRecover = "hint-machine-recover" {}
    MachineRecovered = "machine-recovered" {}
    // Training and demonstration.
    SimulatedNotStarted = "simulated-not-started" {}
    FixtureSilent = "fixture-silent" {}
    EmulatorMissing = "emulator-missing" { file: String }
    HintEmulator = "hint-emulator" {}
    MetalUnreadable = "metal-unreadable" { file: String }
    DemoExists = "demo-exists" { folder: String }
    HintDemoExists = "hint-demo-exists" { folder: String }
    DemoBegins = "demo-begins" { folder: String, machine: String, controller: String }
    PlugPulled = "plug-pulled" { mark: u64, folder: String }
    DemoSummary = "demo-summary" { lines: u64, marked: u64, refused: u64, verified: u64, seconds: String, rate: String }
    DemoFiles = "demo-files" { register: String, metal: String, export: String, config: String }
    DemoLineDiffers = "demo-line-differs" { line: u64, item: String, expected: String, found: String }
    DemoMetalDiffers = "demo-metal-differs" { item: String, planned: String, shown: String }
    DemoFailed = "demo-failed" { differ: u64 }
    DemoErrorsDiffer = "demo-errors-differ" { what: String, did: u64, caught: u64 }
    PlugBeyondLines = "plug-beyond-lines" { mark: u64, open: u64 }
    DemoAllAsExpected = "demo-all-as-expected" {}
    ExpectedUnreadable = "expected-unreadable" { line: u64 }
}

#[cfg(test)]
mod samples;
