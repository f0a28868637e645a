//! Messages about weapons' lives: what is entered of them, and how they are shown.

#[rustfmt::skip]
macro_rules! life_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // Words of the record.
            LifeState = "life-state" { state: String }
            ActName = "act-name" { act: String }
            LifeField = "life-field" { field: String }
            LifeNamed = "life-named" { field: String, value: String }
            LifeBoth = "life-both" { before: String, next: String }
            LifeWord = "life-word" { word: String }
            LifeSection = "life-section" { section: String }
            // Naming weapons.
            LifeUnknown = "life-unknown" { named: String }
            HintLifeUnknown = "hint-life-unknown" {}
            LifeAmbiguous = "life-ambiguous" { named: String, count: u64 }
            HintLifeAmbiguous = "hint-life-ambiguous" {}
            LinesBad = "lines-bad" { count: u64 }
            HintLinesBad = "hint-lines-bad" {}
            LineUnknown = "line-unknown" { line: u64, named: String }
            LineAmbiguous = "line-ambiguous" { line: u64, named: String, candidates: String }
            NoLivesNamed = "no-lives-named" {}
            HintNoLivesNamed = "hint-no-lives-named" {}
            AskScan = "ask-scan" {}
            AskScanSerials = "ask-scan-serials" {}
            // A weapon's record.
            LifeRecorded = "life-recorded" { life: String }
            NotRecorded = "not-recorded" { count: u64 }
            HintNotRecorded = "hint-not-recorded" {}
            NotSuchEntryToCorrect = "not-such-entry-to-correct" { entry: u64 }
            HintNotSuchEntryToCorrect = "hint-not-such-entry-to-correct" {}
            MarkEntered = "mark-entered" { entry: u64, life: String }
            MarkWithoutText = "mark-without-text" {}
            HintMarkWithoutText = "hint-mark-without-text" {}
            LivesLinked = "lives-linked" { entry: u64, life: String, other: String, how: String }
            LinkToItself = "link-to-itself" { life: String }
            Alarm = "alarm" { weapon: String, other: String, state: String }
            AlarmAtLine = "alarm-at-line" { line: u64, what: String }
            AlarmFound = "alarm-found" { life: String, state: String, place: String }
            AlarmWhatToDo = "alarm-what-to-do" {}
            // A weapon's life on the screen.
            LifeStands = "life-stands" { state: String }
            LifeStandsAt = "life-stands-at" { state: String, place: String }
            LifeCorrected = "life-corrected" {}
            LifeWithdrawn = "life-withdrawn" {}
            LifeMarkMade = "life-mark-made" { spot: String, text: String, job: u64 }
            LifeMarkSeen = "life-mark-seen" { spot: String, kind: String, text: String }
            SpotRestricted = "spot-restricted" {}
            LifeEntry = "life-entry" { day: String, entry: u64, what: String, person: String }
            LifeStruck = "life-struck" { what: String, by: u64, reason: String }
            LifeStruckFor = "life-struck-for" { what: String, by: u64, reason: String, right: u64 }
            LifeHold = "life-hold" { hold: u64, kind: String, reference: String, until: String }
            LifeHoldReleased = "life-hold-released" { hold: u64, kind: String, reference: String, entry: u64 }
            LifeLink = "life-link" { how: String, other: String, entry: u64 }
            KeptItem = "kept-item" { until: String, rule: String }
            KeptItemForEver = "kept-item-for-ever" { rule: String }
            KeptPersonal = "kept-personal" { until: String, rule: String }
            KeptPersonalForEver = "kept-personal-for-ever" { rule: String }
            KeptHeld = "kept-held" { hold: u64 }
            // Corrections.
            EntryDeclaredWrong = "entry-declared-wrong" { entry: u64, what: String, by: u64 }
            EntryWrong = "entry-wrong" { by: u64 }
            // Events, holds, counts, pictures.
            EventEntered = "event-entered" { entry: u64, what: String, on: String, count: u64 }
            DestroyedNeedsTwo = "destroyed-needs-two" {}
            HintDestroyedNeedsTwo = "hint-destroyed-needs-two" {}
            NoSuchCount = "no-such-count" { entry: u64, purpose: String }
            HintNoSuchCount = "hint-no-such-count" {}
            CountsDiffer = "counts-differ" { count: u64 }
            HintCountsDiffer = "hint-counts-differ" {}
            OnlyHandedOver = "only-handed-over" { life: String }
            OnlyAtFurnace = "only-at-furnace" { life: String }
            NotDestroyed = "not-destroyed" { count: u64 }
            HintNotDestroyed = "hint-not-destroyed" {}
            KeptByHold = "kept-by-hold" { life: String, kind: String, hold: u64, reference: String }
            KeptByTrace = "kept-by-trace" { life: String }
            HoldPlaced = "hold-placed" { hold: u64, count: u64 }
            HoldReleased = "hold-released" { hold: u64, entry: u64, count: u64 }
            HoldNotOpen = "hold-not-open" { hold: u64 }
            HintHoldNotOpen = "hint-hold-not-open" {}
            HoldRow = "hold-row" { hold: u64, kind: String, reference: String, until: String }
            CountTold = "count-told" { entry: u64, place: String, purpose: String, found: u64, missing: u64, misplaced: u64, foreign: u64 }
            CountMissing = "count-missing" { life: String, place: String }
            CountMisplaced = "count-misplaced" { life: String, place: String }
            CountForeign = "count-foreign" { read: String }
            PhotoKept = "photo-kept" { entry: u64, file: String, count: u64 }
            PhotoEmpty = "photo-empty" { file: String }
            PhotoProgress = "photo-progress" {}
            PhotosChecked = "photos-checked" { sound: u64, bad: u64 }
            PhotoMissing = "photo-missing" { sha256: String }
            PhotoChanged = "photo-changed" { file: String }
            PhotoUnreadable = "photo-unreadable" { file: String, why: String }
            // Parties and names.
            PartyUnknown = "party-unknown" { named: String }
            HintPartyUnknown = "hint-party-unknown" {}
            PartyAmbiguous = "party-ambiguous" { named: String }
            PersonalNotOpened = "personal-not-opened" {}
            PartyErasedName = "party-erased-name" {}
            PartySealedName = "party-sealed-name" {}
            PartyAdded = "party-added" { party: String, entry: u64 }
            PartyRow = "party-row" { party: String, roles: String, rest: String }
            PartyErased = "party-erased" { party: u64, entry: u64 }
            ErasureNeedsTwo = "erasure-needs-two" {}
            CatalogueKnown = "catalogue-known" { name: String, entry: u64 }
            HintCatalogueKnown = "hint-catalogue-known" { entry: u64 }
            CatalogueAdded = "catalogue-added" { entry: u64, name: String }
            CatalogueRow = "catalogue-row" { kind: String, name: String, also: String, entry: u64 }
            CatalogueCalls = "catalogue-calls" { written: String, name: String }
            CatalogueUnknown = "catalogue-unknown" { kind: String, name: String }
            CatalogueOffered = "catalogue-offered" { number: u64, name: String }
            AskCatalogue = "ask-catalogue" {}
            NameNotTaken = "name-not-taken" { name: String }
            HintNameNotTaken = "hint-name-not-taken" {}
        } $($rest)* }
    };
}
