//! The program is asked to end while somebody looks at its screen.

use crate::floor::at_a_slow_machine;

#[test]
fn program_that_is_asked_to_end_in_a_mark_says_so_lets_it_be_stopped_and_tells_every_screen() {
    let (served, mut visitor) = at_a_slow_machine();
    let other = served.visitor(3).log_in("Sia", "");
    let mut pushed = visitor.listen("/live", "");
    visitor.answers("/bench/yes");
    pushed.until("data-moves=\"true\"");
    served.ask_to_end();
    pushed.until("The station is being shut down.");
    other.does("/bench/stop", "");
    pushed.until("data-step=\"closed\"");
    pushed.until("The station was shut down.");
    pushed.rest();
}
