//! Messages about people: who is known, what they may do, how they show who they are.

#[rustfmt::skip]
macro_rules! people_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // Persons.
            PersonAdded = "person-added" { name: String, id: String }
            PersonExists = "person-exists" { name: String, id: String }
            PersonUnknown = "person-unknown" { name: String }
            HintPersonAdd = "hint-person-add" { name: String }
            PersonNameBad = "person-name-bad" { name: String }
            BadgeUnknown = "badge-unknown" {}
            HintBadgeUnknown = "hint-badge-unknown" {}
            // Who may act.
            UserNotEnrolled = "user-not-enrolled" { name: String }
            HintUserEnrol = "hint-user-enrol" { name: String }
            UserHasNoPin = "user-has-no-pin" { name: String }
            HintUserPin = "hint-user-pin" { name: String }
            RoleMissing = "role-missing" { name: String, act: String, roles: String }
            HintUserPolicy = "hint-user-policy" {}
            SecondMustDiffer = "second-must-differ" {}
            AskPin = "ask-pin" { name: String }
            AskNewPin = "ask-new-pin" { name: String }
            AskPinAgain = "ask-pin-again" {}
            PinNotRepeated = "pin-not-repeated" {}
            PinBad = "pin-bad" {}
            HintPinForm = "hint-pin-form" {}
            PinWrong = "pin-wrong" { name: String, left: u64 }
            PinNotGiven = "pin-not-given" { name: String }
            HintPinFile = "hint-pin-file" {}
            PinFileOpen = "pin-file-open" { file: String }
            HintPinFileOpen = "hint-pin-file-open" { file: String }
            LockedOut = "locked-out" { name: String, minutes: u64 }
            HintUserUnlock = "hint-user-unlock" { name: String }
            // Users.
            UsersBegin = "users-begin" { name: String }
            UserByNeeded = "user-by-needed" {}
            UserEnrolled = "user-enrolled" { name: String, roles: String }
            UserRolesSet = "user-roles-set" { name: String, roles: String }
            UserPinSet = "user-pin-set" { name: String }
            UserBadge = "user-badge" { name: String, secret: String }
            UserBadgeOnce = "user-badge-once" {}
            UserUnlocked = "user-unlocked" { name: String }
            UserLeft = "user-left" { name: String }
            UserForgotten = "user-forgotten" { id: String }
            HintForget = "hint-forget" { name: String }
            UserLanguage = "user-language" { name: String, language: String }
            UserRow = "user-row" { id: String, name: String, roles: String, state: String }
            UserStateOpen = "user-state-open" {}
            UserStateHere = "user-state-here" {}
            UserStateBadge = "user-state-badge" {}
            UserStateNoPin = "user-state-no-pin" {}
            UserStateLocked = "user-state-locked" {}
            UserStateLeft = "user-state-left" {}
            ActWaits = "act-waits" { entry: u64 }
            WaitingRow = "waiting-row" { entry: u64, act: String, person: String, roles: String }
            NothingWaits = "nothing-waits" {}
            Countersigned = "countersigned" { entry: u64 }
            PolicyRow = "policy-row" { act: String, roles: String, second: String }
        } $($rest)* }
    };
}
