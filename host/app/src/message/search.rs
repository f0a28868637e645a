//! Messages about searching and coverage: what was found and why, what is marked and what is not.

#[rustfmt::skip]
macro_rules! search_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            FoundBecause = "found-because" { row: String, why: String }
            FoundField = "found-field" { field: String, text: String }
            FoundFilled = "found-filled" { at: u64, recorded: String }
            FoundScript = "found-script" { at: u64, read: String, recorded: String }
            FoundLookAlike = "found-look-alike" { at: u64, read: String, recorded: String }
            FoundUnreadable = "found-unreadable" { at: u64 }
            FoundTransposed = "found-transposed" { at: u64, next: u64 }
            FoundMissing = "found-missing" { at: u64, recorded: String }
            FoundExtra = "found-extra" { at: u64, read: String }
            FoundRun = "found-run" { at: u64, recorded: String }
            FoundAgreement = "found-agreement" { what: String, how: String, recorded: String }
            FoundMore = "found-more" { shown: u64 }
            TooVague = "too-vague" { query: String, known: u64, least: u64 }
            HintTooVague = "hint-too-vague" {}
            NothingAsked = "nothing-asked" {}
            // Coverage.
            CoverageConsignment = "coverage-consignment" { consignment: String, lines: u64, marked: u64, verified: u64, open: u64, doubt: u64, out: u64 }
            CoverageOverdue = "coverage-overdue" { count: u64, until: String, rule: String }
            CoverageDue = "coverage-due" { count: u64, until: String, rule: String }
            CoverageSoon = "coverage-soon" { count: u64, rule: String }
            CoverageUnequal = "coverage-unequal" { licensed: u64, lines: u64 }
            CoverageGroup = "coverage-group" { name: String, here: u64, marked: u64, numbered: u64, held: u64, free: u64 }
            CoverageNowhere = "coverage-nowhere" {}
            CoverageCounted = "coverage-counted" { entry: u64, found: u64, here: u64 }
        } $($rest)* }
    };
}
