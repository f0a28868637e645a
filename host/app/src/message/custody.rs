//! Messages of the evidence custodian's screens.

#[rustfmt::skip]
macro_rules! custody_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            CustodyIntake = "custody-intake" {}
            CustodyBag = "custody-bag" {}
            CustodyWeapon = "custody-weapon" {}
            CustodySeal = "custody-seal" {}
            CustodySealed = "custody-sealed" { seal: String }
            CustodyFrom = "custody-from" {}
            CustodyNewPerson = "custody-new-person" {}
            CustodyLiesAt = "custody-lies-at" {}
            CustodyRounds = "custody-rounds" {}
            CustodyRoundsCalibre = "custody-rounds-calibre" {}
            CustodyCameWith = "custody-came-with" { count: u64, calibre: String }
            CustodyAnother = "custody-another" {}
            CustodyAsWritten = "custody-as-written" {}
            CustodyTakeIn = "custody-take-in" {}
            CustodyPartly = "custody-partly" { weapon: String }
            CustodyHolds = "custody-holds" {}
            CustodyOpen = "custody-open" { count: u64 }
            CustodyHoldPlace = "custody-hold-place" {}
            CustodyRelease = "custody-release" {}
            CustodyDestruction = "custody-destruction" {}
            CustodyMayGo = "custody-may-go" { count: u64 }
            CustodyMayNotGo = "custody-may-not-go" { count: u64 }
            CustodyFurnace = "custody-furnace" {}
            CustodyOnTheWay = "custody-on-the-way" {}
            CustodyHandedOver = "custody-handed-over" { entry: u64, count: u64, place: String }
            CustodyScanOut = "custody-scan-out" {}
            CustodyHandOver = "custody-hand-over" {}
            CustodyNotHere = "custody-not-here" { count: u64 }
            HintCustodyNotHere = "hint-custody-not-here" {}
            CustodyScanIn = "custody-scan-in" {}
            CustodyCompare = "custody-compare" {}
            CustodyScannedOut = "custody-scanned-out" { entry: u64 }
            CustodyScannedIn = "custody-scanned-in" {}
            CustodyEqual = "custody-equal" { count: u64 }
            CustodyNotRecorded = "custody-not-recorded" {}
            CustodyDestroy = "custody-destroy" {}
            CustodyDone = "custody-done" {}
        } $($rest)* }
    };
}
