//! Messages about the machine, its acceptance, and its simulation.

#[rustfmt::skip]
macro_rules! machine_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // The machine.
            MachineSilent = "machine-silent" {}
            HintMachineLine = "hint-machine-line" {}
            MachineWrong = "machine-wrong" { family: String }
            MachineShown = "machine-shown" { family: String, description: String, condition: String, watched: String }
            MachineWatchedBy = "machine-watched-by" { signals: String, witnesses: String, required: String }
            WitnessName = "witness-name" { witness: String }
            GradeOwn = "grade-own" {}
            GradeMaker = "grade-maker" {}
            GradeCode = "grade-code" {}
            GradeInferred = "grade-inferred" {}
            MachineUnattended = "machine-unattended" { grade: String }
            MachineSupervised = "machine-supervised" { grade: String }
            MachineAcceptedBy = "machine-accepted-by" { grade: String, day: String, person: String }
            MachineReady = "machine-ready" {}
            MachineBusy = "machine-busy" {}
            MachineNotReady = "machine-not-ready" {}
            HintMachineRecover = "hint-machine-recover" {}
            PortShown = "port-shown" { device: String, adapter: String, hint: String, state: String }
            PortFree = "port-free" {}
            AdapterWithoutPort = "adapter-without-port" { vid: String, pid: String }
            NoPorts = "no-ports" {}
            SearchFound = "search-found" { what: String }
            MachineHomed = "machine-homed" {}
            AskHome = "ask-home" {}
            MachineToldToClear = "machine-told-to-clear" { why: String }
            MachineCannotBeAsked = "machine-cannot-be-asked" {}
            AskMismatchCause = "ask-mismatch-cause" { job: u64 }
            MachineRecovered = "machine-recovered" {}
            // Supervision and acceptance.
            SupervisedBegin = "supervised-begin" { family: String, dialect: String }
            ReadBackNow = "read-back-now" { job: u64 }
            MarkUnread = "mark-unread" { job: u64 }
            HintMarkUnread = "hint-mark-unread" { job: u64 }
            MarkReadOtherwise = "mark-read-otherwise" { job: u64 }
            HintMarkReadOtherwise = "hint-mark-read-otherwise" {}
            AcceptBegin = "accept-begin" { family: String, dialect: String }
            AcceptYes = "accept-yes" { asked: String, seen: String }
            AcceptNo = "accept-no" { asked: String, seen: String }
            AcceptNobody = "accept-nobody" {}
            AcceptIdentify = "accept-identify" {}
            AcceptReady = "accept-ready" {}
            AcceptGuard = "accept-guard" {}
            AcceptEstop = "accept-estop" {}
            AcceptLoad = "accept-load" {}
            AcceptForbidden = "accept-forbidden" {}
            AcceptFile = "accept-file" {}
            AcceptAbort = "accept-abort" {}
            AcceptCable = "accept-cable" {}
            AcceptStop = "accept-stop" {}
            AcceptMarks = "accept-marks" {}
            AskGuardOpen = "ask-guard-open" {}
            AskGuardClosed = "ask-guard-closed" {}
            AskEstopPressed = "ask-estop-pressed" {}
            AskEstopOut = "ask-estop-out" {}
            AskCablePulled = "ask-cable-pulled" {}
            AskCableBack = "ask-cable-back" {}
            AskStopped = "ask-stopped" {}
            SeenWords = "seen-words" { words: String }
            SeenNotApplicable = "seen-not-applicable" {}
            SeenNotWired = "seen-not-wired" { input: String }
            SeenSwitch = "seen-switch" { input: String, machine: String }
            SeenNoSwitch = "seen-no-switch" { input: String }
            SeenReadBack = "seen-read-back" { count: u64, longest: u64 }
            SeenLoaded = "seen-loaded" { count: u64, longest: u64 }
            SeenRefused = "seen-refused" { count: u64 }
            SeenTaken = "seen-taken" { taken: String }
            SeenGoneAndBack = "seen-gone-and-back" { ms: u64, limit: u64 }
            SeenNotBack = "seen-not-back" {}
            SeenNotGone = "seen-not-gone" {}
            SeenStopped = "seen-stopped" { jobs: String }
            SeenNoneStopped = "seen-none-stopped" {}
            SeenPersonNo = "seen-person-no" {}
            SeenMarks = "seen-marks" { count: u64, least: u64, most: u64 }
            SeenMarksFew = "seen-marks-few" { count: u64, needed: u64 }
            SeenMarkUnread = "seen-mark-unread" { job: u64 }
            AcceptDone = "accept-done" { file: String, entry: u64 }
            AcceptNot = "accept-not" { file: String }
            HintAcceptNot = "hint-accept-not" {}
            // Training and demonstration.
            NoSimulatedMachine = "no-simulated-machine" { family: String, dialect: String }
            HintDialects = "hint-dialects" { family: String, known: String }
            FaultNotThere = "fault-not-there" { family: String, fault: String }
            PortTaken = "port-taken" { port: String }
            HintPortTaken = "hint-port-taken" {}
            PortNotOpened = "port-not-opened" { port: String }
            SimulatedMachine = "simulated-machine" { family: String, dialect: String, port: String }
            SimulatedLink = "simulated-link" { link: String }
            SimulatedDeeds = "simulated-deeds" { words: String }
            DeedUnknown = "deed-unknown" { typed: String, words: String }
            MetalWhole = "metal-whole" { part: String, shown: String, strikes: u64 }
            MetalCut = "metal-cut" { part: String, shown: String, strikes: u64 }
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
        } $($rest)* }
    };
}
