//! Two links, one session: the host that said the last hello has it, and one on the other link may look on.

use crate::bench::{Bench, job};
use crate::jobs::{begin_cycle, end_cycle, permit};
use firmware::LinkId;
use firmware::logic::SILENCE_MS;
use protocol::receipt::EndCause;
use protocol::*;

#[test]
fn onlooker_sees_and_keeps_no_permit_alive() {
    let mut bench = Bench::ready();
    permit(&mut bench, job(1));
    bench.link = LinkId::Usb;
    for _ in 0..SILENCE_MS / 100 {
        assert!(matches!(bench.inspect().outputs, OutputSet(bits) if bits & OutputSet::PERMIT.0 != 0));
        bench.run(100);
    }
    bench.inspect();
    bench.run(5);
    assert!(!bench.permit, "the host of the session was silent");
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::PermittedNoCycle, EndCause::HostSilent));
}

#[test]
fn hello_on_the_other_link_takes_the_session_and_the_events() {
    let mut bench = Bench::ready();
    let serial = bench.epoch;
    assert_eq!(bench.device.event_link(), LinkId::Serial);
    bench.link = LinkId::Usb;
    bench.hello();
    assert_eq!(bench.device.event_link(), LinkId::Usb);
    permit(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    end_cycle(&mut bench);
    bench.rest();
    let now = bench.epoch;
    bench.link = LinkId::Serial;
    let disarm = bench.ask(HostRequest::Disarm { epoch: serial, job: 1 });
    assert_eq!(disarm, ControllerReply::Refused(Refusal::EpochStale { now }), "its session is over");
}

#[test]
fn command_of_the_session_played_on_the_other_link_is_refused() {
    let mut bench = Bench::ready();
    let epoch = bench.epoch;
    let commands = [
        HostRequest::Arm(Arm { epoch, ..job(1) }),
        HostRequest::Update { epoch },
        HostRequest::SelfTest { epoch },
        HostRequest::Blink { epoch },
        HostRequest::Ack { epoch, sequence: 0, ledger: LedgerPosition::default() },
    ];
    bench.link = LinkId::Usb;
    for command in commands {
        let refused = ControllerReply::Refused(Refusal::EpochStale { now: epoch });
        assert_eq!(bench.ask(command), refused, "{command:?}");
    }
    bench.link = LinkId::Serial;
    permit(&mut bench, job(1));
}

#[test]
fn request_in_parts_on_one_link_is_not_mixed_with_the_other() {
    let mut bench = Bench::ready();
    let half: Vec<u8> = vec![7, 1, 2, 3];
    assert!(bench.send(&half).is_empty());
    bench.link = LinkId::Usb;
    bench.inspect();
    bench.link = LinkId::Serial;
    // The half frame is spoilt by what follows it; the next is read again.
    assert!(bench.send(&[9, 0]).is_empty());
    bench.status();
}
