//! Messages of the printed papers and their screen.

#[rustfmt::skip]
macro_rules! papers_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            PaperNotPrinted = "papers-not-printed" {}
            PaperTypesetterMissing = "papers-typesetter-missing" { program: String }
            HintTypesetter = "hint-typesetter" {}
            PaperTypesetterNotStarted = "papers-typesetter-not-started" { program: String }
            PaperTypesetterEnded = "papers-typesetter-ended" { program: String, ending: String }
            PaperTypesetterSlow = "papers-typesetter-slow" { program: String, seconds: u64 }
            HintTypesetAgain = "hint-typeset-again" {}
            PaperWritten = "papers-written" { file: String }
            PaperNoDestruction = "papers-no-destruction" { named: String }
            PaperNotSetAside = "papers-not-set-aside" { item: String }
            PaperNotNamed = "papers-not-named" { given: String }
            PaperDaysBad = "papers-days-bad" { given: String }
            PaperNumberBad = "papers-number-bad" { given: String }
            PaperDayEmpty = "papers-day-empty" { day: String }
            PaperBookEmpty = "papers-book-empty" { from: String, to: String }
            PaperMarkedElsewhere = "papers-marked-elsewhere" {}
            PaperSignSupervisor = "papers-sign-supervisor" {}
            PaperSignReceiver = "papers-sign-receiver" {}
            PaperSignDestroyed = "papers-sign-destroyed" {}
            PaperSignWitness = "papers-sign-witness" {}
            AreaPapers = "area-papers" {}
            PapersHow = "papers-how" {}
            PapersMake = "papers-make" {}
            PapersMakeZpl = "papers-make-zpl" {}
            PapersCertificate = "papers-certificate" {}
            PapersDestruction = "papers-destruction" {}
            PapersLabel = "papers-label" {}
            PapersTag = "papers-tag" {}
            PapersShift = "papers-shift" {}
            PapersBook = "papers-book" {}
            PapersCards = "papers-cards" {}
            PapersOfConsignment = "papers-of-consignment" {}
            PapersOfItem = "papers-of-item" {}
            PapersOfJob = "papers-of-job" {}
            PapersOfDestruction = "papers-of-destruction" {}
            PapersOfDay = "papers-of-day" {}
            PapersFrom = "papers-from" {}
            PapersTo = "papers-to" {}
        } $($rest)* }
    };
}
