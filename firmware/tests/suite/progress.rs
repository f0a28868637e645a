//! What proves that the main loop gets on, and what does not.

use firmware::progress::{Progress, Station};
use proptest::prelude::*;

fn round(progress: &mut Progress, without: Option<Station>, tick: u32, beats: u32) -> bool {
    for station in Station::ALL.into_iter().filter(|station| Some(*station) != without) {
        progress.pass(station);
    }
    progress.prove(tick, beats)
}

#[test]
fn full_round_with_tick_and_beat_is_proof() {
    let mut progress = Progress::new(7, 70);
    assert!(round(&mut progress, None, 8, 71));
    assert!(round(&mut progress, None, 9, 72));
}

#[test]
fn round_without_any_one_station_is_no_proof_and_the_next_full_one_is() {
    for station in Station::ALL {
        let mut progress = Progress::new(0, 0);
        assert!(!round(&mut progress, Some(station), 1, 1), "{station:?}");
        assert!(round(&mut progress, None, 2, 2), "{station:?}");
    }
}

#[test]
fn stations_of_two_rounds_do_not_add_up() {
    let mut progress = Progress::new(0, 0);
    progress.pass(Station::Inputs);
    assert!(!progress.prove(1, 1));
    assert!(!round(&mut progress, Some(Station::Inputs), 2, 2));
}

#[test]
fn tick_or_beat_that_stands_still_is_no_proof_however_often_the_loop_turns() {
    let mut progress = Progress::new(5, 50);
    assert!((0..1000).all(|turn| !round(&mut progress, None, 5, 51 + turn)));
    assert!((0..1000).all(|turn| !round(&mut progress, None, 6 + turn, 50)));
    assert!(round(&mut progress, None, 6, 51));
}

#[test]
fn counts_that_wrap_go_on() {
    let mut progress = Progress::new(u32::MAX, u32::MAX);
    assert!(round(&mut progress, None, 0, 0));
}

proptest! {
    #[test]
    fn proofs_are_exactly_the_full_rounds_with_a_new_tick_and_a_new_beat(
        rounds in prop::collection::vec((0u8..32, 0u32..3, 0u32..3), 1..60)
    ) {
        let (mut tick, mut beats) = (0u32, 0u32);
        let mut proven_at = (0, 0);
        let mut progress = Progress::new(0, 0);
        for (stations, ticks, more) in rounds {
            tick += ticks;
            beats += more;
            for (index, station) in Station::ALL.into_iter().enumerate() {
                if stations & 1 << index != 0 {
                    progress.pass(station);
                }
            }
            let expected = stations == 31 && tick != proven_at.0 && beats != proven_at.1;
            prop_assert_eq!(progress.prove(tick, beats), expected);
            if expected {
                proven_at = (tick, beats);
            }
        }
    }
}
