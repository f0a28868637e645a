//! Messages about wrong usage of the command line, and the remedies that go with an error wherever it happens.

#[rustfmt::skip]
macro_rules! usage_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // Wrong usage of the command line.
            UsageUnknownArgument = "usage-unknown-argument" { argument: String }
            UsageUnknownCommand = "usage-unknown-command" { command: String }
            UsageMissing = "usage-missing" { arguments: String }
            UsageNoCommand = "usage-no-command" { command: String }
            UsageValue = "usage-value" { value: String, argument: String }
            UsageValueEmpty = "usage-value-empty" { argument: String }
            UsageConflict = "usage-conflict" { argument: String, others: String }
            UsageTwice = "usage-twice" { argument: String }
            UsageTooMany = "usage-too-many" { argument: String, value: String }
            UsageTooFew = "usage-too-few" { argument: String, needed: String, given: String }
            UsageNoEquals = "usage-no-equals" { argument: String }
            UsageNotUtf8 = "usage-not-utf8" {}
            UsageOther = "usage-other" {}
            UsageLine = "usage-line" { usage: String }
            UsageRange = "usage-range" { from: String, to: String }
            UsageRangeFrom = "usage-range-from" { from: String }
            UsageWholeNumber = "usage-whole-number" {}
            UsageDate = "usage-date" {}
            UsageCountry = "usage-country" {}
            UsagePlace = "usage-place" {}
            UsageAddress = "usage-address" {}
            UsageMillimetres = "usage-millimetres" {}
            UsageDigits = "usage-digits" {}
            UsageColumnValue = "usage-column-value" {}
            UsageHeadingColumn = "usage-heading-column" {}
            UsageNoColumn = "usage-no-column" { column: String, known: String }
            UsageNoLanguage = "usage-no-language" { known: String }
            HintUsageSimilar = "hint-usage-similar" { similar: String }
            HintUsageCommands = "hint-usage-commands" { commands: String }
            HintUsageValues = "hint-usage-values" { values: String }
            HintUsageHelp = "hint-usage-help" {}
            // Remedies.
            HintEntryRefused = "hint-entry-refused" {}
            HintFileToWrite = "hint-file-to-write" {}
            HintSomebodyAnswers = "hint-somebody-answers" {}
            HintAddress = "hint-address" {}
            HintAskWitness = "hint-ask-witness" {}
            HintKeyLine = "hint-key-line" {}
            HintWitnessKey = "hint-witness-key" {}
            HintIssuedList = "hint-issued-list" {}
            HintCheckpoint = "hint-checkpoint" {}
            HintFaults = "hint-faults" {}
            HintSimulated = "hint-simulated" {}
            HintImportNothing = "hint-import-nothing" {}
            HintItems = "hint-items" { consignment: String }
            HintJobUnderWay = "hint-job-under-way" {}
            HintTwoWeapons = "hint-two-weapons" {}
            HintSystem = "hint-system" {}
            HintFindJob = "hint-find-job" {}
            HintOldSize = "hint-old-size" {}
            HintOtherDay = "hint-other-day" {}
            HintPersonExists = "hint-person-exists" {}
            HintPhotoAgain = "hint-photo-again" {}
            HintPinAgain = "hint-pin-again" {}
            HintPortPath = "hint-port-path" {}
            HintReader = "hint-reader" {}
            HintRegisterAgain = "hint-register-again" {}
            HintWait = "hint-wait" {}
            HintWebhookSecret = "hint-webhook-secret" {}
            HintNewerCheck = "hint-newer-check" {}
        } $($rest)* }
    };
}
