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
    // The frame around messages, and words that are typed.
    FailureWhat = "failure-what" { what: String }
    FailureCause = "failure-cause" { cause: String }
    FailureCauses = "failure-causes" {}
    FailureHint = "failure-hint" { hint: String }
    ProgressLeft = "progress-left" { time: String }
    WordsYes = "words-yes" {}
    WordsNo = "words-no" {}
    WordsLater = "words-later" {}
    WordsNone = "words-none" {}
    WordsPartial = "words-partial" {}
    WordsComplete = "words-complete" {}
    // How lines and jobs stand.
    StateRefused = "state-refused" {}
    StateQuestion = "state-question" {}
    StateStruck = "state-struck" {}
    StateSetAside = "state-set-aside" {}
    StateOpen = "state-open" {}
    StateInDoubt = "state-in-doubt" {}
    StateWitnessed = "state-witnessed" {}
    StateAttested = "state-attested" {}
    StateNoMark = "state-no-mark" {}
    StateSpoilt = "state-spoilt" {}
    StateNoJob = "state-no-job" {}
    StateNotMarked = "state-not-marked" {}
    StateTextVerified = "state-text-verified" {}
    StateTextNotVerified = "state-text-not-verified" {}
    PartName = "part-name" { part: String }
    PlaceName = "place-name" { place: String }
    PlaceOnBarrel = "place-on-barrel" { place: String, barrel: String }
    StateOfJob = "state-of-job" { job: u64, state: String }
    OutcomeNone = "outcome-none" {}
    OutcomeNeverPermitted = "outcome-never-permitted" {}
    OutcomeNoCycle = "outcome-no-cycle" {}
    OutcomeInterrupted = "outcome-interrupted" {}
    OutcomeOutsideLimits = "outcome-outside-limits" {}
    OutcomeComplete = "outcome-complete" {}
    OutcomeUnarmed = "outcome-unarmed" {}
    // Rows of tables.
    AtLine = "at-line" { line: u64 }
    FindingShown = "finding-shown" { severity: String, what: String, rule: String }
    FindingShownAt = "finding-shown-at" { place: String, severity: String, what: String, rule: String }
    SeverityNotice = "severity-notice" {}
    SeverityQuestion = "severity-question" {}
    SeverityRefusal = "severity-refusal" {}
    ConsignmentRow = "consignment-row" { consignment: String, licence: String, importing: String, release: String, quantity: u64, marked: u64 }
    FoundRow = "found-row" { item: String, maker: String, serial: String, number: String, state: String }
    FoundAlike = "found-alike" { row: String }
    EntryBy = "entry-by" { person: String }
    EntryByTwo = "entry-by-two" { person: String, second: String }
    EntryRestricted = "entry-restricted" {}
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
    HintFileToRead = "hint-file-to-read" {}
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
    NextAttest = "next-attest" { consignment: String }
    NextMark = "next-mark" { consignment: String }
    ConsignmentUnknown = "consignment-unknown" { consignment: String }
    HintConsignments = "hint-consignments" { known: String }
    HintConsignmentOpen = "hint-consignment-open" {}
    ConsignmentIdBad = "consignment-id-bad" { consignment: String }
    ConsignmentNotOpened = "consignment-not-opened" { consignment: String }
    ProfileUnknown = "profile-unknown" { profile: String, known: String }
    HintProfileUnknown = "hint-profile-unknown" {}
    RulesInvalid = "rules-invalid" { file: String, line: u64, column: u64 }
    HintRules = "hint-rules" {}
    RulesAgainst = "rules-against" { consignment: String }
    HintRulesAgainst = "hint-rules-against" {}
    RulesChanged = "rules-changed" { consignment: String }
    HintRulesChanged = "hint-rules-changed" { consignment: String }
    EventNotOfProfile = "event-not-of-profile" { profile: String, event: String }
    HintProfileForOthers = "hint-profile-for-others" {}
    HintEventNotOfProfile = "hint-event-not-of-profile" { known: String }
    AttestationAsked = "attestation-asked" { question: String, asks: String, rule: String, required: String }
    AttestationRequired = "attestation-required" {}
    AttestationLater = "attestation-later" {}
    AttestationAfter = "attestation-after" {}
    AskAttestation = "ask-attestation" {}
    AskReason = "ask-reason" {}
    AttestationsAfter = "attestations-after" { consignment: String, count: u64 }
    AttestAllNeedsTraining = "attest-all-needs-training" {}
    TraceNeedsReason = "trace-needs-reason" {}
    AttestationsOpen = "attestations-open" { consignment: String }
    HintAttest = "hint-attest" { consignment: String }
    NoSuchAttestation = "no-such-attestation" { question: String, known: String }
    ClampPart = "clamp-part" { part: String, place: String }
    ManifestUnreadable = "manifest-unreadable" { file: String }
    HintManifest = "hint-manifest" {}
    ManifestGone = "manifest-gone" { file: String }
    ManifestChanged = "manifest-changed" { file: String }
    HintManifestGone = "hint-manifest-gone" {}
    HeaderChanged = "header-changed" { consignment: String, was: String, is: String }
    HintHeaderChanged = "hint-header-changed" {}
    RevisionLoses = "revision-loses" { consignment: String, items: u64 }
    HintRevisionLoses = "hint-revision-loses" {}
    RevisionChangesMarks = "revision-changes-marks" { consignment: String, items: u64 }
    HintRevisionChangesMarks = "hint-revision-changes-marks" {}
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
    // Plans.
    PlanOfFile = "plan-of-file" { file: String }
    PlanWithoutStation = "plan-without-station" {}
    PlanOtherRules = "plan-other-rules" { consignment: String, profile: String, event: String }
    PlanCase = "plan-case" { profile: String, title: String, event: String, country: String, date: String }
    PlanWhole = "plan-whole" {}
    PlanItems = "plan-items" { count: u64, items: String, said: String }
    PlanItemsMore = "plan-items-more" { items: String, more: u64 }
    PlanMark = "plan-mark" { part: String, place: String }
    PlanRestricted = "plan-restricted" {}
    PlanNotPossible = "plan-not-possible" { why: String }
    PlanWaits = "plan-waits" {}
    PlanNoMark = "plan-no-mark" { why: String }
    PlanNoMarkOfProfile = "plan-no-mark-of-profile" { profile: String, event: String }
    PlanRefusedAbove = "plan-refused-above" {}
    PlanAttestations = "plan-attestations" {}
    PlanDue = "plan-due" { until: String, clock: String, asks: String, rule: String }
    PlanDueSoon = "plan-due-soon" { clock: String, asks: String, rule: String }
    PlanDueTransfer = "plan-due-transfer" { due: String }
    PlanDueRecommended = "plan-due-recommended" { due: String }
    PlanKeptForEver = "plan-kept-for-ever" { class: String }
    PlanKeptYears = "plan-kept-years" { class: String, years: u64 }
    PlanKeptDestroyed = "plan-kept-destroyed" { class: String, years: u64 }
    PlanPersonal = "plan-personal" { years: u64 }
    PlanPersonalDestroyed = "plan-personal-destroyed" { years: u64 }
    ExplainRule = "explain-rule" { rule: String, level: String, binding: String, force: String, why: String }
    ExplainElement = "explain-element" { about: String }
    ExplainLine = "explain-line" {}
    ExplainConflict = "explain-conflict" { conflict: String, what: String, winner: String }
    ExplainBecause = "explain-because" { because: String, profile: String }
    ExplainDefault = "explain-default" {}
    PreviewWritten = "preview-written" { svg: String, png: String }
    PreviewNot = "preview-not" { item: String, why: String }
    PreviewExists = "preview-exists" { file: String }
    HintPreviewExists = "hint-preview-exists" {}
    PreviewUnmeasured = "preview-unmeasured" {}
    PreviewSize = "preview-size" { height: String, depth: String, method: String }
    PreviewMark = "preview-mark" {}
    PreviewSpoilt = "preview-spoilt" {}
    PreviewZone = "preview-zone" {}
    PreviewUsable = "preview-usable" {}
    PreviewScale = "preview-scale" {}
    PlanSummary = "plan-summary" { planned: u64, unplanned: u64 }
    PlanWaiting = "plan-waiting" { waiting: u64 }
    PlanUnmarked = "plan-unmarked" { unmarked: u64 }
    ProfileTooManyLines = "profile-too-many-lines" { profile: String, lines: u64, max: u64 }
    // Single weapons.
    PartAdded = "part-added" { item: String, consignment: String }
    PartRefused = "part-refused" { item: String }
    HintPartRefused = "hint-part-refused" {}
    ColumnNotInManifest = "column-not-in-manifest" { column: String }
    HintColumnNotInManifest = "hint-column-not-in-manifest" {}
    ManifestIsWorkbook = "manifest-is-workbook" {}
    HintManifestIsWorkbook = "hint-manifest-is-workbook" {}
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
    NotMarkableTag = "not-markable-tag" {}
    NotMarkableNoMark = "not-markable-no-mark" {}
    NotMarkableAllMade = "not-markable-all-made" {}
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
    LineQuiet = "line-quiet" {}
    ControllerLost = "controller-lost" { why: String }
    ControllerRefused = "controller-refused" {}
    ControllerIdle = "controller-idle" {}
    ControllerArmed = "controller-armed" { job: u64 }
    ControllerPermitted = "controller-permitted" { job: u64 }
    ControllerCycle = "controller-cycle" { job: u64 }
    ControllerClosing = "controller-closing" { job: u64 }
    ControllerFault = "controller-fault" {}
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
    MachineSilent = "machine-silent" {}
    HintMachineLine = "hint-machine-line" {}
    MachineWrong = "machine-wrong" { family: String }
    MachineShown = "machine-shown" { family: String, description: String, condition: String }
    MachineReady = "machine-ready" {}
    MachineBusy = "machine-busy" {}
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
    DemoMarked = "demo-marked" {}
    DemoNoLine = "demo-no-line" {}
    DemoWrong = "demo-wrong" {}
    DemoUnchanged = "demo-unchanged" {}
    DemoTyping = "demo-typing" {}
    DemoErrorsDiffer = "demo-errors-differ" { what: String, did: u64, caught: u64 }
    PlugBeyondLines = "plug-beyond-lines" { mark: u64, open: u64 }
    DemoAllAsExpected = "demo-all-as-expected" {}
    ExpectedUnreadable = "expected-unreadable" { line: u64 }
    // Labels.
    LabelWritten = "label-written" { file: String, job: u64 }
    NoSuchJob = "no-such-job" { job: u64 }
    NotMarkedYet = "not-marked-yet" { job: u64 }
    LabelFoot = "label-foot" { station: String, job: u64, seen: String, text: String }
    LabelWitnessed = "label-witnessed" {}
    LabelAttested = "label-attested" {}
    LabelVerified = "label-verified" {}
    LabelNotVerified = "label-not-verified" {}
    // Profiles.
    ProfileLength = "profile-length" { whole: String, fraction: String }
    ProfileName = "profile-name" { profile: String, edition: u64, title: String }
    ProfileRow = "profile-row" { profile: String, edition: u64, title: String }
    ProfileEvents = "profile-events" { events: String }
    ProfileNoEvents = "profile-no-events" {}
    ProfileInherits = "profile-inherits" { profiles: String }
    ProfileJurisdiction = "profile-jurisdiction" { country: String }
    ProfileHeadInstruments = "profile-head-instruments" {}
    ProfileBinds = "profile-binds" { instrument: String, title: String, edition: String, binding: String, by: String }
    ProfileGuides = "profile-guides" { instrument: String, title: String, edition: String, binding: String, by: String }
    ProfileAdopted = "profile-adopted" { instrument: String, act: String }
    ProfileOptedIn = "profile-opted-in" { what: String }
    ProfileHeadSettings = "profile-head-settings" {}
    ProfileSize = "profile-size" { height: String, depth: String }
    ProfileMethods = "profile-methods" { methods: String }
    ProfileCharset = "profile-charset" { chars: String, max: u64 }
    ProfileHeadEvent = "profile-head-event" { event: String }
    ProfileNoMark = "profile-no-mark" {}
    ProfileMark = "profile-mark" { number: u64, kind: String, on: String }
    ProfilePartsMax = "profile-parts-max" { parts: u64 }
    ProfileIf = "profile-if" { conditions: String }
    ProfileAnd = "profile-and" { one: String, other: String }
    ProfileStand = "profile-stand" { kinds: String, parts: String }
    ProfileStandPart = "profile-stand-part" { part: String, places: String }
    ProfileFirstFree = "profile-first-free" {}
    ProfileLine = "profile-line" { number: u64, text: String }
    ProfilePiece = "profile-piece" { element: String, text: String, from: String }
    ProfileOptional = "profile-optional" {}
    ProfileNoRule = "profile-no-rule" {}
    ProfileCited = "profile-cited" {}
    ProfileRule = "profile-rule" { rule: String, citation: String, force: String }
    ProfileRuleAgain = "profile-rule-again" { rule: String, citation: String, force: String }
    ProfileBasis = "profile-basis" { level: String, binding: String, provenance: String, why: String }
    ProfileNote = "profile-note" { note: String }
    ProfileSetAside = "profile-set-aside" { aspect: String, conflict: String }
    ProfileValidFrom = "profile-valid-from" { day: String }
    ProfileValidTo = "profile-valid-to" { day: String }
    ProfileHolds = "profile-holds" { fields: String }
    ProfileScripts = "profile-scripts" { scripts: String }
    ProfileDeadline = "profile-deadline" { days: u64, clock: String }
    ProfileDeadlineNow = "profile-deadline-now" { clock: String }
    ProfileBeforeTransfer = "profile-before-transfer" {}
    ProfileKeptYears = "profile-kept-years" { record: String, years: u64 }
    ProfileKeptEver = "profile-kept-ever" { record: String }
    ProfileKeptDestruction = "profile-kept-destruction" {}
    ProfileKeptBusiness = "profile-kept-business" {}
    ProfilePersonalData = "profile-personal-data" {}
    ProfileQuestion = "profile-question" { question: String }
    ProfileAnsweredBy = "profile-answered-by" { field: String }
    ProfileLooksAt = "profile-looks-at" { check: String }
    ProfileMoreWithAll = "profile-more-with-all" {}
    ProfileHeadExceptions = "profile-head-exceptions" {}
    ProfileException = "profile-exception" { code: String, grounds: String }
    ProfileReference = "profile-reference" {}
    ProfileLetsOff = "profile-lets-off" { rules: String }
    ProfileLetsOffNone = "profile-lets-off-none" {}
    ProfileHeadConflicts = "profile-head-conflicts" {}
    ProfileConflict = "profile-conflict" { conflict: String, what: String }
    ProfileWinner = "profile-winner" { winner: String, by: String, because: String }
    ProfileWinnerDefault = "profile-winner-default" { winner: String }
    ProfileWinnerAll = "profile-winner-all" {}
    ProfileLosers = "profile-losers" { rules: String, aspect: String }
    ProfileEventUnknown = "profile-event-unknown" { profile: String, event: String, known: String }
    ProfileEventNotAWord = "profile-event-not-a-word" { value: String, known: String }
    ProfileCheckSound = "profile-check-sound" { profiles: u64, instruments: u64, rules: u64, conflicts: u64 }
    ProfileCheckWrong = "profile-check-wrong" { file: String, line: u64, column: u64 }
    HintProfileCheck = "hint-profile-check" {}
    ProfileHeadOff = "profile-head-off" {}
    ProfileHeadWarns = "profile-head-warns" {}
    ProfileUnread = "profile-unread" { rule: String, citation: String, provenance: String }
    ProfileReadThis = "profile-read-this" { title: String, edition: String }
    ProfileKnownFrom = "profile-known-from" { sources: String }
    ProfileThen = "profile-then" { force: String }
    ProfileHowVerified = "profile-how-verified" {}
    ProfileHowOptIn = "profile-how-opt-in" {}
    ProfileAllRead = "profile-all-read" {}
    ProfileSheetWritten = "profile-sheet-written" { profile: String, file: String }
    SheetTitle = "sheet-title" { title: String }
    SheetAuthority = "sheet-authority" {}
    SheetToFillIn = "sheet-to-fill-in" {}
    SheetProfile = "sheet-profile" {}
    SheetProfileValue = "sheet-profile-value" { profile: String, edition: u64 }
    SheetHash = "sheet-hash" {}
    SheetEvents = "sheet-events" {}
    SheetState = "sheet-state" {}
    SheetMethods = "sheet-methods" {}
    SheetSize = "sheet-size" {}
    SheetAlphabet = "sheet-alphabet" {}
    SheetWhere = "sheet-where" {}
    SheetWeapons = "sheet-weapons" {}
    SheetParts = "sheet-parts" {}
    SheetRules = "sheet-rules" {}
    SheetRulesOfLines = "sheet-rules-of-lines" {}
    SheetPicture = "sheet-picture" {}
    SheetInstruments = "sheet-instruments" {}
    SheetBinds = "sheet-binds" {}
    SheetGuides = "sheet-guides" {}
    SheetUnread = "sheet-unread" { rules: String }
    SheetAdopted = "sheet-adopted" { act: String }
    SheetColumnInstrument = "sheet-column-instrument" {}
    SheetColumnEdition = "sheet-column-edition" {}
    SheetColumnKind = "sheet-column-kind" {}
    SheetColumnHolds = "sheet-column-holds" {}
    SheetColumnCited = "sheet-column-cited" {}
    SheetNotConfigured = "sheet-not-configured" {}
    SheetAllSettled = "sheet-all-settled" {}
    SheetUsable = "sheet-usable" {}
    SheetScale = "sheet-scale" {}
    SheetObservedMark = "sheet-observed-mark" {}
    SheetSpoiltMark = "sheet-spoilt-mark" {}
    SheetNoMarkZone = "sheet-no-mark-zone" {}
    SheetFoot = "sheet-foot" {}
    ProfileEvent = "profile-event" { event: String }
    ProfileElement = "profile-element" { element: String }
    ProfileLevel = "profile-level" { level: String }
    ProfileBinding = "profile-binding" { binding: String }
    ProfileProvenance = "profile-provenance" { provenance: String }
    ProfileForce = "profile-force" { force: String }
    ProfileWhy = "profile-why" { why: String }
    ProfileMarkKind = "profile-mark-kind" { kind: String }
    ProfileMethod = "profile-method" { method: String }
    ProfileScript = "profile-script" { script: String }
    ProfileClock = "profile-clock" { clock: String }
    ProfileRecord = "profile-record" { record: String }
    ProfileAspect = "profile-aspect" { aspect: String }
    ProfileItemClass = "profile-item-class" { class: String }
    ProfileMaterial = "profile-material" { material: String }
    ProfileOrigin = "profile-origin" { origin: String }
    ProfileSerialStatus = "profile-serial-status" { status: String }
    ProfileArea = "profile-area" { area: String }
    ProfileOutput = "profile-output" { output: String }
    ProfileWeaponKind = "profile-weapon-kind" { kind: String }
    ProfileSubject = "profile-subject" { subject: String }
    ProfileCheck = "profile-check" { check: String }
    ProfileField = "profile-field" { field: String }
    ProfileShown = "profile-shown" { from: String }
    ProfileOn = "profile-on" { on: String, parts: String }
    ProfileCondition = "profile-condition" { condition: String, value: String }
    ProfilePlaceRule = "profile-place-rule" { place: String, parts: String }
    ProfileMethodRule = "profile-method-rule" { rule: String, methods: String }
    ProfileGeometry = "profile-geometry" { limit: String, value: String }
    ProfileOpen = "profile-open" { open: String, value: String }
}

#[cfg(test)]
mod rule_samples;
#[cfg(test)]
mod samples;
