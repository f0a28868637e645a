//! Messages about what is handed on to other programs and taken in from them.

#[rustfmt::skip]
macro_rules! exchange_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            HandedOn = "handed-on" { file: String, lives: u64 }
            SizeOfLedgerOnly = "size-of-ledger-only" {}
            ImportRefused = "import-refused" { file: String }
            ImportLeftOut = "import-left-out" { hidden: u64, wrong: u64 }
            ImportTried = "import-tried" { lives: u64, refused: u64 }
            ImportClashes = "import-clashes" { refused: u64 }
            HintImportClashes = "hint-import-clashes" {}
            ImportNothing = "import-nothing" { file: String }
            Imported = "imported" { lives: u64, refused: u64 }
            ImportAsks = "import-asks" { asks: u64 }
            HintImportAsks = "hint-import-asks" {}
            ImportItemNoTaken = "import-item-no-taken" { line: u64, item: String }
            ImportColumn = "import-column" { heading: String, column: String }
            ImportColumnPlace = "import-column-place" { heading: String }
            ImportColumnKept = "import-column-kept" { heading: String }
        } $($rest)* }
    };
}
