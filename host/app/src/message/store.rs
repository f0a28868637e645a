//! Messages of the storekeeper's screens, and of whatever page something is entered on.

#[rustfmt::skip]
macro_rules! store_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            EntryWeapons = "entry-weapons" {}
            EntryDo = "entry-do" {}
            EntryEmpty = "entry-empty" { field: String }
            HintEntryEmpty = "hint-entry-empty" {}
            EntryBad = "entry-bad" { field: String, value: String }
            HintEntryBad = "hint-entry-bad" {}
            EntryTakesPlace = "entry-takes-place" { entry: String }
            HintEntryNumber = "hint-entry-number" {}
            EntryBroken = "entry-broken" {}
            HintEntryBroken = "hint-entry-broken" {}
            EntryPictures = "entry-pictures" {}
            FileChoose = "file-choose" {}
            FilePictures = "file-pictures" {}
            FileNone = "file-none" {}
            EntrySecondNow = "entry-second-now" {}
            EntrySecondMayFollow = "entry-second-may-follow" {}
            StoreFind = "store-find" {}
            StoreLook = "store-look" {}
            StoreWays = "store-ways" {}
            StoreWhich = "store-which" {}
            StoreState = "store-state" {}
            StoreMarked = "store-marked" {}
            StoreNotMarked = "store-not-marked" {}
            StoreIssued = "store-issued" {}
            StoreGone = "store-gone" { life: String, state: String }
            StoreIssue = "store-issue" {}
            StoreReturn = "store-return" {}
            StoreMissing = "store-missing" {}
            StoreRecovered = "store-recovered" {}
            StorePictures = "store-pictures" {}
            StoreStock = "store-stock" {}
            StoreHere = "store-here" {}
            StoreHeld = "store-held" {}
            StoreSoMany = "store-so-many" { count: u64 }
            StoreMore = "store-more" { count: u64 }
            StoreCount = "store-count" {}
            StoreCompare = "store-compare" {}
            StoreClose = "store-close" {}
            StoreCounted = "store-counted" { place: String, found: u64, missing: u64, misplaced: u64, foreign: u64 }
            StoreNotClosed = "store-not-closed" {}
            StoreClosed = "store-closed" { entry: u64 }
        } $($rest)* }
    };
}
