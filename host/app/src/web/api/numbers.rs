//! Whole numbers, however a program writes them.
//!
//! JSON has one kind of number, and of two that are equal the document's `integer` takes both: `587`, `587.0` and `5.87e2`
//! (JSON Schema 2020-12, core 4.2.2 and validation 6.1.1). Programs whose language has floats only write the second. Types here
//! are read from the first, which this makes of the others; what has a fraction, or is too long for any integer, stays as it is
//! and is refused with its field, as everything is that is no JSON.

use std::str;

/// Digits of the greatest integer that anything here holds.
const DIGITS_MAX: usize = 20;

/// The same document with each whole number written in digits alone. Shorter ones are filled up with blanks: what is said of a
/// column counts for what was sent.
pub fn whole(json: &[u8]) -> Vec<u8> {
    let mut written = Vec::with_capacity(json.len());
    let mut rest = json;
    while let Some(&first) = rest.first() {
        let length = match first {
            b'"' => length_of_text(rest),
            b'-' | b'0'..=b'9' => rest.iter().take_while(|byte| is_of_number(**byte)).count(),
            _ => 1,
        };
        let (token, after) = rest.split_at(length);
        match str::from_utf8(token).ok().and_then(integer) {
            Some(digits) => written.extend(format!("{digits:<length$}").bytes()),
            None => written.extend(token),
        }
        rest = after;
    }
    written
}

/// Up to and with the quotation mark that ends it.
fn length_of_text(json: &[u8]) -> usize {
    let mut escaped = false;
    let ends = json.iter().skip(1).position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    ends.map_or(json.len(), |end| end + 2)
}

fn is_of_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E')
}

/// The digits of a whole number that is written with a point, with an exponent or as less than nothing; none of anything else.
fn integer(token: &str) -> Option<String> {
    let (sign, unsigned) = token.strip_prefix('-').map_or(("", token), |unsigned| ("-", unsigned));
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
        Some(_) => return None,
        None => (mantissa, ""),
    };
    if !is_digits(whole) || whole.len() > 1 && whole.starts_with('0') {
        return None;
    }
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_end_matches('0');
    let [cut, fraction] =
        [digits.len() - significant.len(), fraction.len()].map(|length| i64::try_from(length).ok());
    let zeros = i64::from(exponent) + cut? - fraction?;
    let significant = significant.trim_start_matches('0');
    if significant.is_empty() {
        return Some("0".to_owned());
    }
    let zeros = usize::try_from(zeros).ok().filter(|zeros| significant.len() + zeros <= DIGITS_MAX)?;
    Some(format!("{sign}{significant}{}", "0".repeat(zeros)))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: &str) -> String {
        String::from_utf8(whole(json.as_bytes())).unwrap()
    }

    #[test]
    fn whole_number_is_read_however_it_is_written() {
        for (written, number) in [
            ("587", 587),
            ("587.0", 587),
            ("587.000", 587),
            ("5.87e2", 587),
            ("58700e-2", 587),
            ("0.587E+3", 587),
            ("0", 0),
            ("-0", 0),
            ("-0.0", 0),
            ("0e999999999", 0),
            ("1e3", 1000),
            ("18446744073709551615.0", u64::MAX),
            ("9007199254740993.0", 9_007_199_254_740_993),
        ] {
            assert_eq!(serde_json::from_str::<u64>(&of(written)).unwrap(), number, "{written}");
        }
        assert_eq!(serde_json::from_str::<i64>(&of("-2.50e1")).unwrap(), -25);
        assert_eq!(serde_json::from_str::<u8>(&of("255.0")).unwrap(), 255);
    }

    #[test]
    fn what_is_no_whole_number_or_out_of_range_is_refused_as_it_was_written() {
        for written in
            ["587.5", "5e-1", "1e-400", "0.1", "-1.0", "1e20", "1e400", "18446744073709551616", "256e99"]
        {
            assert!(serde_json::from_str::<u64>(&of(written)).is_err(), "{written}");
        }
        assert!(serde_json::from_str::<u8>(&of("256.0")).is_err());
        for no_number in ["01", "01.0", "1.", ".5", "+1.0", "1.0.0", "1e", "1e+-1", "--1.0", "1-1", "1.0e1.0"]
        {
            assert!(serde_json::from_str::<serde_json::Value>(&of(no_number)).is_err(), "{no_number}");
        }
    }

    #[test]
    fn text_stays_as_it_is_and_columns_count_for_what_was_sent() {
        for text in
            [r#"{"a 1.0":"1.0 \" 2.0","b":"\\"}"#, r#""1.0"#, r#""1.0\"#, r#"["é 1.0", "\u0031.0"]"#, ""]
        {
            assert_eq!(of(text), text);
        }
        assert_eq!(of(r#"{"\\":1.0,"n":[2.00,-3e0,null]}"#), r#"{"\\":1  ,"n":[2   ,-3  ,null]}"#);
        assert_eq!(of(r#"{"a":1.0,"b":?}"#).find('?'), r#"{"a":1.0,"b":?}"#.find('?'));
    }
}
