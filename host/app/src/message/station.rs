//! Messages about the station, its persons and its day, and the frame around all others.

#[rustfmt::skip]
macro_rules! station_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
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
            OutcomeReprovisioned = "outcome-reprovisioned" {}
            // Rows of tables.
            AtLine = "at-line" { line: u64 }
            FindingShown = "finding-shown" { severity: String, what: String, rule: String }
            FindingShownAt = "finding-shown-at" { place: String, severity: String, what: String, rule: String }
            SeverityNotice = "severity-notice" {}
            SeverityQuestion = "severity-question" {}
            SeverityRefusal = "severity-refusal" {}
            ConsignmentRow = "consignment-row" { consignment: String, licence: String, importing: String, release: String, quantity: u64, marked: u64 }
            FoundRow = "found-row" { item: String, maker: String, serial: String, number: String, state: String }
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
            TimeZoneBad = "time-zone-bad" { zone: String }
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
            // The day.
            ConfirmClock = "confirm-clock" { now: String }
            ClockNotConfirmed = "clock-not-confirmed" {}
            HintSetClock = "hint-set-clock" {}
            ClockBehind = "clock-behind" { today: String, last: String }
            HintDeclareDate = "hint-declare-date" { last: String }
            DayBeforeLast = "day-before-last" { day: String, last: String }
            HintDayBeforeLast = "hint-day-before-last" {}
            ClockFarAhead = "clock-far-ahead" { today: String, days: u64 }
            HintNameDate = "hint-name-date" { today: String }
            ClockJumped = "clock-jumped" { now: String }
            DayOver = "day-over" { day: String, now: String }
            DayOpened = "day-opened" { day: String }
            DayClosed = "day-closed" { day: String }
            DayNotOpen = "day-not-open" { today: String, last: String }
            DayNotOpenToClose = "day-not-open-to-close" {}
            HintOpenDay = "hint-open-day" {}
        } $($rest)* }
    };
}
