//! What the press's driver refuses, and how its states read.

use super::{Dialect, SHIPPED, frame::Request, state};
use crate::dialect;
use crate::face::{Condition, Driver, Payload, PayloadError, PayloadKind};

fn dialect() -> Dialect {
    dialect::read("modbus-rtu", dialect::shipped(SHIPPED, "modbus-rtu").unwrap()).unwrap()
}

#[test]
fn payload_that_is_no_die_is_refused_and_nothing_is_sent() {
    let text = Payload::Text { file: "A".to_owned(), variables: vec![(0, "KE 26".to_owned())] };
    let kind = PayloadError::Kind { takes: PayloadKind::Die, given: PayloadKind::Text };
    let mut driver = super::driver(dialect(), 10_000);
    driver.link_opened(0);
    assert_eq!(driver.load(1, &text, 0), Err(kind));
    assert!(matches!(driver.load(1, &Payload::Die(0), 0), Err(PayloadError::Die { .. })));
    assert_eq!(driver.next_output(), None);
    assert_eq!(driver.load(1, &Payload::Die(7), 0), Ok(()));
}

#[test]
fn state_of_each_input_says_what_to_do() {
    let bits = dialect().inputs;
    let condition = |byte: u8| state::Inputs::read(&[byte], &bits).condition();
    assert_eq!(condition(0b0111_0001), Condition::Ready);
    assert_eq!(condition(0b0111_0010), Condition::Busy);
    let idle = |byte: u8| state::Inputs::read(&[byte], &bits).condition_whatever_the_die();
    assert_eq!((idle(0b0011_0000), idle(0b0111_0010)), (Condition::Ready, Condition::Busy));
    assert!(matches!(idle(0b0001_0000), Condition::NotReady { .. }), "no part lies in it");
    for (byte, part) in
        [(0b0110_0000, "guard"), (0b0101_0000, "part"), (0b0011_0000, "die"), (0b0111_0000, "panel")]
    {
        let told = condition(byte);
        assert!(matches!(&told, Condition::NotReady { message } if message.contains(part)), "{told:?}");
    }
}

#[test]
fn request_is_the_published_bytes() {
    let cases: [(Request, &[u8]); 5] = [
        (Request::Holding { first: 0, count: 10 }, &[0x01, 0x03, 0, 0, 0, 0x0a, 0xc5, 0xcd]),
        (Request::Discrete { first: 0, count: 8 }, &[0x01, 0x02, 0, 0, 0, 0x08, 0x79, 0xcc]),
        (Request::SetCoil { at: 0, on: true }, &[0x01, 0x05, 0, 0, 0xff, 0, 0x8c, 0x3a]),
        (Request::SetCoil { at: 0, on: false }, &[0x01, 0x05, 0, 0, 0, 0, 0xcd, 0xca]),
        (Request::SetHolding { at: 0x10, value: 7 }, &[0x01, 0x06, 0, 0x10, 0, 0x07, 0xc9, 0xcd]),
    ];
    for (request, bytes) in cases {
        assert_eq!(request.bytes(1), bytes, "{request:?}");
    }
}
