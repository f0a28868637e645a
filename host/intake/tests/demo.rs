//! The shipped demo manifest ends, line by line, as its expectation file says.

use intake::{EmptyRegister, Manifest, Verdict, read_manifest};
use marking::authority::Authority;
use marking::case::Case;
use marking::library::Library;
use marking::machine::MachineLimits;
use marking::mark::Method;
use marking::plan::{Known, plan};
use marking::programme::Programme;
use marking::weapon::Weapons;

const MANIFEST: &[u8] = include_bytes!("../../app/assets/demo/manifest.csv");
const EXPECTED: &str = include_str!("../../app/assets/demo/expected.csv");

fn programme(read: &Manifest) -> Programme {
    let (case, machine) = (Case::import(read.header.release()), MachineLimits::of_method(Method::DotPeen));
    Programme::new(Library::shipped(), "generic-un-import", Authority::default(), case, machine)
        .expect("it is sound")
}

fn demo() -> Manifest {
    let weapons = Weapons::new(Library::shipped().weapons());
    read_manifest(MANIFEST, None, &EmptyRegister, Some(&weapons)).expect("the demo manifest can be read")
}

#[test]
fn demo_lines_end_as_expected_each_for_the_one_reason() {
    let read = demo();
    let expected: Vec<Vec<&str>> = EXPECTED.lines().skip(1).map(|line| line.split(',').collect()).collect();
    assert_eq!((read.lines.len(), expected.len()), (250, 250));
    for (line, row) in read.lines.iter().zip(&expected) {
        let outcome = if line.verdict == Verdict::Refused { "refused" } else { "marked" };
        let ids: Vec<&str> = line.findings.iter().map(|finding| finding.id()).collect();
        let found = [line.line_no.to_string(), outcome.to_owned(), ids.join("+")];
        assert_eq!(found, [row[0], row[2], row[3]], "{:?}", line.findings);
        if let Some(item) = &line.item {
            assert_eq!(item.item_no, row[1]);
        }
    }
}

#[test]
fn demo_counts_are_those_the_program_promises() {
    let read = demo();
    let count = |verdict| read.lines.iter().filter(|line| line.verdict == verdict).count();
    assert_eq!((count(Verdict::Refused), count(Verdict::Question), count(Verdict::Accepted)), (20, 4, 226));
    assert_eq!(read.findings, []);
    let programme = programme(&read);
    let items =
        || read.lines.iter().filter(|line| line.verdict != Verdict::Refused).filter_map(|l| l.item.as_ref());
    assert_eq!(items().filter(|item| programme.needs_number(item, false)).count(), 12);
}

#[test]
fn demo_lines_that_are_not_refused_can_be_planned() {
    let read = demo();
    let programme = programme(&read);
    for line in read.lines.iter().filter(|line| line.verdict != Verdict::Refused) {
        let item = line.item.as_ref().unwrap();
        let number = programme.needs_number(item, false).then_some("KES1-000001");
        let plan = plan(&programme, item, Known { number, ..Known::default() });
        let refusals: Vec<String> = plan.refusals().map(ToString::to_string).collect();
        assert_eq!((refusals, plan.marks.len()), (Vec::new(), 1), "line {}", line.line_no);
        assert_eq!(plan.marks[0].mark.texts()[0], "KE 26", "line {}", line.line_no);
    }
}
