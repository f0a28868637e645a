//! What the tests of size share: the head of a list, and what the program holds.

/// The head of a manifest of a hundred thousand lines.
pub const HEAD: &str = "# licence-no: L1\n# licence-issued: 2025-11-20\n# licence-expires: 2026-11-19\n\
    # exporting-state: CZ\n# importing-state: KE\n# final-recipient: Police\n# release-date: 2026-03-02\n\
    # quantity: 100000\n";

/// Megabytes of memory that the program holds now, and that it held at most.
pub fn resident_mb() -> (u64, u64) {
    let status = std::fs::read_to_string("/proc/self/status").expect("the test runs on Linux");
    let kb = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).expect("Linux tells it")
    };
    (kb("VmRSS:") / 1024, kb("VmHWM:") / 1024)
}
