//! Labels for label printers, byte by byte.

use crate::samples;
use crate::zpl::Label;
use crate::{Code, Dots, PaperError};

#[test]
fn label_for_a_printer_is_these_bytes() {
    insta::assert_snapshot!(samples::label().zpl("TRAINING").unwrap());
}

#[test]
fn training_label_says_so() {
    let mut label = samples::label();
    assert!(!label.zpl("TRAINING").unwrap().contains("TRAINING"));
    label.issue.training = true;
    assert!(label.zpl("TRAINING").unwrap().contains("^FDTRAINING^FS"));
}

#[test]
fn text_on_a_label_is_never_a_command() {
    let mut label = samples::label();
    label.weapon = "^XZ~JA\\ _5E Ć".to_owned();
    let written = label.zpl("TRAINING").unwrap();
    assert!(written.contains("^FH^FD_5EXZ_7EJA_5C _5F5E Ć^FS"), "{written}");
    assert_eq!(written.matches("^XZ").count(), 1);
    label.weapon = "two\nlines".to_owned();
    let refused = label.zpl("TRAINING").unwrap_err();
    assert_eq!(refused, PaperError::NotPrintable { field: "weapon".to_owned(), code: 10 });
}

#[test]
fn fields_of_a_label_stay_on_it() {
    let mut label = samples::label();
    label.weapon = "W".repeat(60);
    label.mark = vec!["KES1-000123".to_owned(); 8];
    let written = label.zpl("TRAINING").unwrap();
    for field in written.lines().filter(|line| line.contains("^A0N")) {
        let numbers: Vec<u32> =
            field.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect();
        let (x, y, height, width) = (numbers[0], numbers[1], numbers[3], numbers[4]);
        let text = field.split("^FD").nth(1).unwrap().trim_end_matches("^FS");
        assert!(y + height <= 29 * 8, "{field}");
        assert!(x + width * u32::try_from(text.chars().count()).unwrap() <= 62 * 8, "{field}");
    }
}

#[test]
fn codes_of_a_label_are_these_commands() {
    let mut label = Label::new(62, 29);
    let side = label.qr(0, 0, &Code::new("MS1|C=KE", Code::ON_LABEL).unwrap());
    label.data_matrix(300, 20, 4, "KE~26");
    assert_eq!(side, 29 * 8);
    insta::assert_snapshot!(label.finish(), @r"
    ^XA
    ^CI28
    ^PW496
    ^LL232
    ^LH0,0
    ^FO32,32^BQN,2,8^FH^FDQA,MS1|C=KE^FS
    ^FO300,20^BXN,4,200^FH^FDKE_7E26^FS
    ^XZ
    ");
}

#[test]
fn label_in_a_script_that_printers_lack_is_to_be_drawn() {
    let label = samples::label();
    assert!(label.is_for_printers_font("TRAINING") && label.is_for_printers_font("تدريب"));
    let mut training = label.clone();
    training.issue.training = true;
    assert!(training.is_for_printers_font("FORMAÇÃO – MAFUNZO") && !training.is_for_printers_font("تدريب"));
    for (field, text) in [("state", "مؤكدة"), ("weapon", "АК-74"), ("serial", "五六式")] {
        let mut foreign = label.clone();
        let of = match field {
            "state" => &mut foreign.state,
            "weapon" => &mut foreign.weapon,
            _ => &mut foreign.serial,
        };
        *of = text.to_owned();
        assert!(!foreign.is_for_printers_font("TRAINING"), "{field}");
    }
}

#[test]
fn drawn_label_has_the_printers_code_and_the_text_from_the_side_where_the_page_has_it() {
    let (width, height) = (496, 232);
    // A page with one black column: where it stands in the first row of what is drawn, if it is drawn at all.
    let drawn = |column: usize, rtl: bool| {
        let black = (0..width * height).map(|dot| dot % width == column).collect();
        let label = samples::label().zpl_drawn(&Dots::new(width, black), rtl).unwrap();
        assert!(label.contains("^BQN,2,") && !label.contains("^A0N"), "{label}");
        let field = label.lines().find_map(|line| line.strip_prefix("^FO224,0^GFA,")).unwrap();
        let parts: Vec<&str> = field.strip_suffix("^FS").unwrap().split(',').collect();
        let row: usize = parts[2].parse().unwrap();
        assert_eq!((parts[0], parts[1]), (&*(row * height).to_string(), parts[0]));
        assert_eq!(parts[3].len(), row * height * 2);
        let bits = parts[3][..row * 2].chars().flat_map(|digit| {
            let digit = digit.to_digit(16).unwrap();
            (0..4).rev().map(move |bit| digit >> bit & 1 == 1)
        });
        bits.collect::<Vec<_>>().iter().position(|black| *black)
    };
    assert_eq!((drawn(224, false), drawn(495, false)), (Some(0), Some(271)));
    assert_eq!((drawn(12, true), drawn(271, true)), (Some(0), Some(259)));
    // What stands in the place of the code is none of the text.
    assert_eq!((drawn(223, false), drawn(272, true)), (None, None));
}

#[test]
fn dots_are_the_same_on_the_other_side_and_no_other_file_is_taken_for_them() {
    let dots = Dots::new(11, (0..33).map(|dot| dot % 5 == 0).collect());
    let file = dots.pbm();
    assert_eq!(file, b"P4\n11 3\n\x84\x20\x08\x40\x10\x80");
    assert_eq!(Dots::from_pbm(&file), Some(dots));
    for other in
        [&b""[..], b"%PDF-1.7", b"P4\n", b"P4\n11 3\n\x84", b"P4\n0 0\n", b"P4\n1 -1\n", b"P4\n11\n\x84\x20"]
    {
        assert_eq!(Dots::from_pbm(other), None, "{other:?}");
    }
}
