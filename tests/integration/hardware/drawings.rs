//! The drawings and the schematic are the ones that the tables give.
use std::fs;
use tests::drawing::{
    kicad, pages, sheets,
    tables::{self, Tables},
};

/// Compares a made file with the one that lies there, or writes it.
fn compare((name, text): &(String, String)) -> Option<String> {
    let path = tables::folder().join(name);
    if std::env::var_os("MARKSTATION_BLESS").is_some() {
        fs::create_dir_all(path.with_file_name("")).expect("a folder of the project can be made");
        fs::write(&path, text).expect("a file of the project can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    (there != *text).then(|| format!("hardware/{name} is behind the tables"))
}

#[test]
fn schematic_is_the_one_that_the_tables_give() {
    let files = kicad::project(&Tables::read().unwrap()).unwrap();
    let behind: Vec<_> = files.iter().filter_map(compare).collect();
    assert!(behind.is_empty(), "{}: run again with MARKSTATION_BLESS=1", behind.join("; "));
}

#[test]
fn sheets_are_the_ones_that_the_tables_give() {
    let sheets = sheets::all(&Tables::read().unwrap()).unwrap();
    let files = sheets.iter().map(|(name, sheet)| ((*name).to_owned(), sheet.svg()));
    let behind: Vec<_> = files.filter_map(|file| compare(&file)).collect();
    assert!(behind.is_empty(), "{}: run again with MARKSTATION_BLESS=1", behind.join("; "));
}

#[test]
fn sheets_can_be_read_on_paper_in_black_and_white() {
    for (name, sheet) in sheets::all(&Tables::read().unwrap()).unwrap() {
        assert_eq!(sheet.faults(), Vec::<String>::new(), "{name}");
        let svg = sheet.svg();
        assert!(
            !svg.contains("rgb")
                && svg.split('#').skip(1).all(|rest| rest.starts_with("000") || rest.starts_with("fff")),
            "{name} has a colour"
        );
    }
}

#[test]
fn tables_within_the_pages_are_the_ones_that_the_tables_give() {
    let tables = Tables::read().unwrap();
    let files = pages::PAGES.map(|name| {
        let page = fs::read_to_string(tables::folder().join(name)).unwrap();
        (name.to_owned(), pages::filled(&page, &tables).unwrap())
    });
    let behind: Vec<_> = files.iter().filter_map(compare).collect();
    assert!(behind.is_empty(), "{}: run again with MARKSTATION_BLESS=1", behind.join("; "));
}
