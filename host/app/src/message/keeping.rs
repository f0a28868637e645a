//! Messages about number blocks, backups, and what is left of a damaged register.

#[rustfmt::skip]
macro_rules! keeping_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // Number blocks.
            AuthorityAdmitted = "authority-admitted" { name: String }
            AuthorityKeyBad = "authority-key-bad" {}
            AuthorityKeyMade = "authority-key-made" { file: String, key: String }
            AuthorityNone = "authority-none" {}
            BlockShown = "block-shown" { block: String, station: String, first: String, last: String, count: u64, issued: String }
            BlockSigned = "block-signed" { authority: String }
            BlockNotSigned = "block-not-signed" { authority: String }
            BlockOfOther = "block-of-other" { station: String, here: String }
            HintBlockFile = "hint-block-file" {}
            BlockAdded = "block-added" { block: String, count: u64 }
            BlockRow = "block-row" { block: String, first: String, last: String, next: String, left: u64 }
            BlockRowVoid = "block-row-void" { block: String, first: String, last: String }
            BlockRowUsed = "block-row-used" { block: String, first: String, last: String }
            BlockUnknown = "block-unknown" { block: String }
            HintBlockList = "hint-block-list" {}
            BlockNothingLeft = "block-nothing-left" { block: String }
            BlockVoided = "block-voided" { block: String, count: u64 }
            BlockBad = "block-bad" {}
            BlockIdBad = "block-id-bad" { block: String }
            BlockIssued = "block-issued" { block: String, station: String, count: u64, file: String }
            BlockIssuedBefore = "block-issued-before" { block: String, station: String, line: u64 }
            HintBlockIssued = "hint-block-issued" {}
            BlockListBad = "block-list-bad" { file: String, line: u64 }
            NumbersFew = "numbers-few" { left: u64 }
            GapRow = "gap-row" { numbers: String, count: u64, why: String }
            GapsNone = "gaps-none" {}
            GapBurned = "gap-burned" { consignment: String, item: String, job: u64, why: String }
            GapClosed = "gap-closed" { entry: u64, reason: String }
            GapSettledNone = "gap-settled-none" { entry: u64 }
            GapVoided = "gap-voided" { entry: u64, reason: String }
            GapReadmitted = "gap-readmitted" { entry: u64, reason: String }
            GapOtherController = "gap-other-controller" { entry: u64 }
            // Backups.
            BackupKeyMade = "backup-key-made" { file: String, recipient: String }
            BackupKeyApart = "backup-key-apart" {}
            BackupNotConfigured = "backup-not-configured" {}
            HintBackupConfigure = "hint-backup-configure" {}
            BackupMade = "backup-made" { file: String, entries: u64, cleared: u64 }
            BackupNeverDrilled = "backup-never-drilled" {}
            BackupRegisterOnly = "backup-register-only" { names: String }
            BackupNotMade = "backup-not-made" {}
            HintBackupMedium = "hint-backup-medium" {}
            HintBackupRoom = "hint-backup-room" {}
            BackupRow = "backup-row" { name: String, entries: u64 }
            BackupRowGood = "backup-row-good" { name: String, entries: u64, at: String }
            BackupRowBad = "backup-row-bad" { name: String, entries: u64, at: String }
            BackupNewestGone = "backup-newest-gone" { greatest: u64, newest: u64 }
            HintBackupNewestGone = "hint-backup-newest-gone" {}
            BackupNoneThere = "backup-none-there" { folder: String }
            BackupNotDue = "backup-not-due" { hours: u64, every: u64 }
            BackupDue = "backup-due" { hours: u64, every: u64 }
            BackupNever = "backup-never" {}
            BackupGood = "backup-good" { name: String, entries: u64, lacks: u64 }
            BackupNotGood = "backup-not-good" {}
            HintBackupKey = "hint-backup-key" {}
            HintBackupAnother = "hint-backup-another" {}
            BackupRestored = "backup-restored" { entries: u64 }
            BackupRestoredAlone = "backup-restored-alone" {}
            HintReadmit = "hint-readmit" {}
            // A register from a backup, or a damaged one.
            RegisterRestored = "register-restored" { entries: u64 }
            Readmitted = "readmitted" { voided: u64 }
            ReadmittedNext = "readmitted-next" {}
            LostReceipts = "lost-receipts" { count: u64, file: String }
            NoRoomForAJob = "no-room-for-a-job" {}
            HintNoRoomForAJob = "hint-no-room-for-a-job" {}
            DoctorSaved = "doctor-saved" { file: String, entries: u64, beside: u64 }
            DoctorMissing = "doctor-missing" { first: u64, last: u64, count: u64 }
            DoctorDamaged = "doctor-damaged" { entry: u64 }
            DoctorStranded = "doctor-stranded" { first: u64, last: u64 }
            DoctorPages = "doctor-pages" { pages: u64 }
            DoctorLog = "doctor-log" { page: u64 }
            DoctorFinding = "doctor-finding" { finding: String }
            DoctorProven = "doctor-proven" { size: u64 }
            DoctorUnproven = "doctor-unproven" {}
            DoctorWhole = "doctor-whole" {}
            DoctorNext = "doctor-next" {}
            DoctorNothing = "doctor-nothing" {}
        } $($rest)* }
    };
}
