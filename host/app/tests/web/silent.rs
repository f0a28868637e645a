//! A controller that falls silent on a line that stays open.

use crate::floor::at_the_clamp;

#[test]
fn controller_that_falls_silent_is_lost_and_starts_nothing_until_it_says_hello_again() {
    let (served, mut visitor) = at_the_clamp();
    let offered = "action=\"/bench/yes\"";
    visitor.hears("data-sign=\"controller\" data-light=\"good\"");
    assert!(visitor.get("/bench").body.contains(offered));
    let silent = served.silent_controller();
    let mut pushed = visitor.listen("/live", "");
    pushed.until("data-sign=\"controller\" data-light=\"bad\"");
    for sign in ["estop", "guard", "part"] {
        pushed.until(&format!("data-sign=\"{sign}\" data-light=\"unknown\""));
    }
    let page = visitor.get("/bench").body;
    assert!(!page.contains(offered) && page.contains("Waiting for the controller"), "{page}");
    visitor.answers("/bench/yes");
    let page = visitor.get("/bench").body;
    assert!(page.contains("data-step=\"clamp\"") && page.contains("does not answer"), "{page}");
    drop(silent);
    for sign in ["controller", "estop", "guard", "part"] {
        visitor.hears(&format!("data-sign=\"{sign}\" data-light=\"good\""));
    }
    visitor.hears(offered);
}
