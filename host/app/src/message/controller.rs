//! Messages about the controller.

#[rustfmt::skip]
macro_rules! controller_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // The controller.
            ControllerSilent = "controller-silent" {}
            HintControllerLine = "hint-controller-line" {}
            LineQuiet = "line-quiet" {}
            ControllerLost = "controller-lost" { why: Words }
            LostLine = "lost-line" {}
            LostSilent = "lost-silent" {}
            LostRestarted = "lost-restarted" {}
            LostUnknown = "lost-unknown" {}
            ControllerRefused = "controller-refused" {}
            ControllerIdle = "controller-idle" {}
            ControllerArmed = "controller-armed" { job: u64 }
            ControllerPermitted = "controller-permitted" { job: u64 }
            ControllerMoves = "controller-moves" {}
            ControllerCycle = "controller-cycle" { job: u64 }
            ControllerClosing = "controller-closing" { job: u64 }
            ControllerFault = "controller-fault" {}
            ControllerShown = "controller-shown" { firmware: String, build: String, min: u64, max: u64, station: String, key_id: String, fingerprint: String, boot: u64, hello: u64, state: String, inputs: String, receipts: u64, acked: u64, ledger: u64 }
            Provisioned = "provisioned" { key_id: String }
            ControllerSpeaksOld = "controller-speaks-old" { speaks: u64 }
            ControllerTooOld = "controller-too-old" { speaks: u64, needs: u64 }
            HintNewerImage = "hint-newer-image" {}
            ControllerReset = "controller-reset" { reset: String }
            ControllerMemory = "controller-memory" { health: String }
            ControllerFaultFound = "controller-fault-found" { fault: String }
            ControllerLoop = "controller-loop" { us: u64 }
            ControllerTested = "controller-tested" { seconds: u64, checks: String }
            ControllerUntested = "controller-untested" {}
            ResetReason = "reset-reason" { reset: String }
            FaultName = "fault-name" { fault: String }
            MemoryWhole = "memory-whole" {}
            MemoryMended = "memory-mended" {}
            MemoryDamaged = "memory-damaged" {}
            MemoryDamagedAt = "memory-damaged-at" { record: String, address: String }
            MemoryRecord = "memory-record" { record: String }
            MemoryReceipt = "memory-receipt" { slot: u64 }
            // What the controller refuses.
            RefusalOf = "refusal-of" { refusal: String }
            RefusalAbout = "refusal-about" { refusal: String, number: u64 }
            RefusalVersion = "refusal-version" { min: u64, max: u64 }
            RefusalInputs = "refusal-inputs" { refusal: String, inputs: String }
            RefusalFault = "refusal-fault" { fault: String }
            RefusalReceipt = "refusal-receipt" { sequence: u64 }
            RefusalJob = "refusal-job" { job: u64 }
            HintKeySwitch = "hint-key-switch" {}
            HintKeySwitchWire = "hint-key-switch-wire" {}
            HintNoise = "hint-noise" {}
            HintNewerProgram = "hint-newer-program" {}
            HintOneHost = "hint-one-host" {}
            HintEmptyFixture = "hint-empty-fixture" {}
            HintConditions = "hint-conditions" {}
            HintLimits = "hint-limits" {}
            HintKeptReceipts = "hint-kept-receipts" {}
            HintChannels = "hint-channels" {}
            HintUnacknowledged = "hint-unacknowledged" {}
            // Self-test.
            TestRow = "test-row" { what: String, result: String }
            TestName = "test-name" { test: String }
            TestResult = "test-result" { result: String }
            SelfTestPassed = "self-test-passed" {}
            SelfTestPartly = "self-test-partly" { tests: String }
            SelfTestFailed = "self-test-failed" { tests: String }
            HintSelfTest = "hint-self-test" {}
            SelfTestTooOld = "self-test-too-old" { speaks: u64 }
            DayNotTested = "day-not-tested" {}
            DayHashesAll = "day-hashes-all" { entries: u64 }
            // The key.
            KeyShown = "key-shown" { fingerprint: String, code: String }
            AskBlink = "ask-blink" { code: String }
            BlinkNotAsked = "blink-not-asked" {}
            BlinkDiffers = "blink-differs" {}
            HintBlinkDiffers = "hint-blink-differs" {}
            BlinksNow = "blinks-now" { code: String, fingerprint: String }
            AskKeySwitchOn = "ask-key-switch-on" {}
            KeySwitchBack = "key-switch-back" {}
            KeyRenewed = "key-renewed" { sequence: u64 }
            RenewalResumed = "renewal-resumed" {}
            RenewalUnproven = "renewal-unproven" { sequence: u64 }
            HintProvisionAgain = "hint-provision-again" {}
            // Receipts that the controller keeps.
            ReceiptRow = "receipt-row" { sequence: u64, job: String, outcome: String, cause: String, count: String, ms: u64, inputs: String, signature: String, chain: String, register: String }
            ReceiptJob = "receipt-job" { job: u64 }
            ReceiptNoJob = "receipt-no-job" {}
            ReceiptCause = "receipt-cause" { cause: String }
            ReceiptStrikes = "receipt-strikes" { count: u64 }
            ReceiptBeam = "receipt-beam" { ms: u64 }
            ReceiptNoWitness = "receipt-no-witness" {}
            ReceiptInputs = "receipt-inputs" { held: String, broken: String, not_wired: String }
            ReceiptSigned = "receipt-signed" { signed: String }
            ReceiptChain = "receipt-chain" { chain: String }
            ReceiptEntry = "receipt-entry" { entry: u64 }
            ReceiptNoEntry = "receipt-no-entry" {}
            ReceiptsNone = "receipts-none" {}
            ReceiptsShown = "receipts-shown" { shown: u64, newest: u64, acked: u64 }
            ReceiptGone = "receipt-gone" { sequence: u64, oldest: u64 }
            ReceiptNotYet = "receipt-not-yet" { sequence: u64, newest: u64 }
            ReceiptsWrong = "receipts-wrong" { wrong: u64 }
            HintReceiptsWrong = "hint-receipts-wrong" {}
            // Inputs and outputs.
            InputName = "input-name" { input: String }
            InputOn = "input-on" { input: String }
            InputOff = "input-off" { input: String }
            OutputName = "output-name" { output: String }
            ChannelOn = "channel-on" {}
            ChannelOff = "channel-off" {}
            WatchTitle = "watch-title" { state: String, seconds: u64 }
            WatchInput = "watch-input" { state: String }
            WatchPair = "watch-pair" { state: String, first: String, second: String }
            WatchNotWired = "watch-not-wired" { inputs: String }
            WatchOutputs = "watch-outputs" { outputs: String }
            WatchNone = "watch-none" {}
            WatchCounters = "watch-counters" { strikes: u64, busy: u64, beam: u64 }
            WatchEnd = "watch-end" {}
            WrongNothing = "wrong-nothing" {}
            WrongNothingTested = "wrong-nothing-tested" { tests: String }
            WrongShown = "wrong-shown" { what: String }
            WrongChannels = "wrong-channels" { input: String }
            WrongDiffers = "wrong-differs" { input: String }
            WrongFault = "wrong-fault" { fault: String }
            WrongTest = "wrong-test" { tests: String }
            WrongMemory = "wrong-memory" { health: String }
            // Diagnosis of the wiring.
            AskInput = "ask-input" { step: String }
            InputTurnOn = "input-turn-on" { input: String }
            InputTurnOff = "input-turn-off" { input: String }
            DiagnoseBegin = "diagnose-begin" { steps: u64 }
            DiagnoseGood = "diagnose-good" { state: String }
            DiagnoseOpposite = "diagnose-opposite" { reads: String, said: String, terminals: String }
            DiagnoseChannel = "diagnose-channel" { input: String, channel: u64, terminals: String }
            DiagnoseCrossed = "diagnose-crossed" { input: String, other: String, channel: u64, terminals: String }
            DiagnoseSwapped = "diagnose-swapped" { input: String, moved: String, terminals: String }
            DiagnoseBridged = "diagnose-bridged" { input: String, moved: String, terminals: String }
            DiagnoseNotAsked = "diagnose-not-asked" { inputs: String }
            DiagnoseNoSteps = "diagnose-no-steps" {}
            DiagnoseNobody = "diagnose-nobody" {}
            DiagnoseWrong = "diagnose-wrong" { wrong: u64 }
            HintDiagnose = "hint-diagnose" {}
            DiagnoseSound = "diagnose-sound" { steps: u64 }
            // A newer image.
            UpdateTraining = "update-training" {}
            UpdateReady = "update-ready" {}
            UpdateSteps = "update-steps" {}
            UpdateWaiting = "update-waiting" {}
            UpdateNotBack = "update-not-back" {}
            HintUpdateNotBack = "hint-update-not-back" {}
            UpdateDone = "update-done" { before: String, after: String }
            UpdateSameImage = "update-same-image" { firmware: String }
            UpdateOtherKey = "update-other-key" {}
            WiredDiffers = "wired-differs" { configured: String, admitted: String }
            InterlockDiffers = "interlock-differs" { configured: String, admitted: String }
            HintWiring = "hint-wiring" {}
            HintProvision = "hint-provision" {}
            BlockNotProvisioned = "block-not-provisioned" {}
            BlockOtherController = "block-other-controller" {}
            BlockKeyRenewed = "block-key-renewed" {}
            HintKeyRenewed = "hint-key-renewed" {}
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
        } $($rest)* }
    };
}
