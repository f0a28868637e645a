//! The FRAM's commands, against a model of the part behind an SPI device.

use embedded_hal::spi::{ErrorKind, ErrorType, Operation, SpiDevice};
use firmware::fram::Fram;
use firmware::{Storage, StorageError};

struct Part {
    bytes: Vec<u8>,
    enabled: bool,
    answers: bool,
}

impl ErrorType for Part {
    type Error = ErrorKind;
}

impl SpiDevice for Part {
    fn transaction(&mut self, operations: &mut [Operation<'_, u8>]) -> Result<(), ErrorKind> {
        if !self.answers {
            return Err(ErrorKind::Other);
        }
        let [Operation::Write(command), rest @ ..] = operations else { panic!("no command") };
        let at = |command: &[u8]| usize::from(u16::from_be_bytes([command[1], command[2]]));
        match (command[0], rest) {
            (0x06, []) => self.enabled = true,
            (0x03, [Operation::Read(into)]) => {
                into.copy_from_slice(&self.bytes[at(command)..][..into.len()]);
            }
            (0x02, [Operation::Write(bytes)]) => {
                if self.enabled {
                    self.bytes[at(command)..][..bytes.len()].copy_from_slice(bytes);
                }
                self.enabled = false;
            }
            (code, _) => panic!("the part knows no command {code:#04x} of this form"),
        }
        Ok(())
    }
}

fn fram(answers: bool) -> Fram<Part> {
    Fram::new(Part { bytes: vec![0; 32 * 1024], enabled: false, answers })
}

#[test]
fn fram_gives_back_what_was_written_up_to_its_last_byte() {
    let mut fram = fram(true);
    fram.write(0x7ffd, &[1, 2, 3]).unwrap();
    fram.write(0x0100, &[4]).unwrap();
    let mut read = [0; 3];
    fram.read(0x7ffd, &mut read).unwrap();
    assert_eq!(read, [1, 2, 3]);
}

#[test]
fn fram_access_past_the_end_or_without_an_answer_is_an_error() {
    let error = Err(StorageError { address: 0x7ffe });
    assert_eq!(fram(true).write(0x7ffe, &[1, 2, 3]), error);
    assert_eq!(fram(true).read(0x7ffe, &mut [0; 3]), error);
    assert_eq!(fram(false).read(0x7ffe, &mut [0; 1]), error);
    assert_eq!(fram(false).write(0x7ffe, &[0; 1]), error);
}
