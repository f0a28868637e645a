//! Labels for label printers, byte by byte.

use crate::samples;
use crate::zpl::Label;
use crate::{Code, PaperError};

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
