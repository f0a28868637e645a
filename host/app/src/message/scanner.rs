//! Messages about scanners, scans and command cards.

#[rustfmt::skip]
macro_rules! scanner_messages {
    ({ $($before:tt)* } $next:ident $($rest:ident)*) => {
        $next! { {
            $($before)*
            // Scanners.
            ScannerLost = "scanner-lost" { scanner: String }
            HintScannerPlug = "hint-scanner-plug" {}
            HintScannerPlugAnew = "hint-scanner-plug-anew" {}
            HintScannerAllow = "hint-scanner-allow" {}
            HintScannerFree = "hint-scanner-free" {}
            HintScannerPath = "hint-scanner-path" {}
            HintScannerElse = "hint-scanner-else" {}
            // Scans.
            ScanTooLong = "scan-too-long" { most: u64 }
            ScanNotText = "scan-not-text" {}
            HintScanOurCodes = "hint-scan-our-codes" {}
            ScanIncomplete = "scan-incomplete" {}
            HintScanAgain = "hint-scan-again" {}
            ScanKey = "scan-key" { key: u64 }
            HintScannerUs = "hint-scanner-us" {}
            LayoutWrong = "layout-wrong" {}
            HintLayoutWrong = "hint-layout-wrong" {}
            // Cards.
            CardMisread = "card-misread" {}
            HintCardMisread = "hint-card-misread" {}
            CardYes = "card-yes" {}
            CardNo = "card-no" {}
            CardStop = "card-stop" {}
            CardNone = "card-none" {}
            CardPartial = "card-partial" {}
            CardComplete = "card-complete" {}
            CardLayout = "card-layout" {}
        } $($rest)* }
    };
}
