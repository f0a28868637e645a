//! Messages about consignments, plans and single weapons.

#[rustfmt::skip]
macro_rules! consignment_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
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
        } $($rest)* }
    };
}
