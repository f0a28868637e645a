//! Signs for parts, as IEC 60617 draws them, simplified: each is known by its form and never by a colour.
use super::svg::{Anchor, SMALL_MM, Sheet};

impl Sheet {
    /// A joint of wires.
    pub fn joint(&mut self, x: f64, y: f64) {
        self.circle(x, y, 0.6, true);
    }

    /// A terminal with its name over it.
    pub fn terminal(&mut self, x: f64, y: f64, name: &str) {
        self.circle(x, y, 1.0, false);
        self.middle(x, y - 1.6, name);
    }

    /// A resistor, fuse or coil lying between `x - 6` and `x + 6`, with its name over it.
    pub fn body(&mut self, x: f64, y: f64, name: &str) {
        self.wire(&[(x - 6.0, y), (x - 4.0, y)]);
        self.rect(x - 4.0, y - 1.2, 8.0, 2.4);
        self.wire(&[(x + 4.0, y), (x + 6.0, y)]);
        self.middle(x, y - 2.0, name);
    }

    /// A resistor from a wire down to logic ground, 7.6 mm high, with its name at its right.
    pub fn pull_down(&mut self, x: f64, y: f64, name: &str) {
        self.joint(x, y);
        self.wire(&[(x, y), (x, y + 1.0)]);
        self.rect(x - 1.1, y + 1.0, 2.2, 4.2);
        self.wire(&[(x, y + 5.2), (x, y + 6.0)]);
        self.ground(x, y + 6.0);
        self.note(x + 2.0, y + 4.2, name);
    }

    /// Logic ground below a point.
    pub fn ground(&mut self, x: f64, y: f64) {
        self.wire(&[(x - 1.8, y), (x + 1.8, y)]);
        self.wire(&[(x - 1.1, y + 0.7), (x + 1.1, y + 0.7)]);
        self.wire(&[(x - 0.4, y + 1.4), (x + 0.4, y + 1.4)]);
    }

    /// A supply or return of another circuit below a point: a heavy bar and its name.
    pub fn rail(&mut self, x: f64, y: f64, name: &str) {
        self.heavy(&[(x - 2.2, y), (x + 2.2, y)]);
        self.middle(x, y + 3.2, name);
    }

    /// Protective earth below a point.
    pub fn earth(&mut self, x: f64, y: f64) {
        self.ground(x, y);
        self.middle(x, y + 4.6, "PE");
    }

    /// A make contact lying between `x - 5` and `x + 5`.
    pub fn contact(&mut self, x: f64, y: f64, name: &str) {
        self.wire(&[(x - 5.0, y), (x - 2.5, y), (x + 2.2, y - 2.4)]);
        self.wire(&[(x + 2.5, y), (x + 5.0, y)]);
        self.middle(x, y + 3.6, name);
    }

    /// A make contact upright between `y` and `y + 8`, with its name at its right.
    pub fn contact_down(&mut self, x: f64, y: f64, name: &str) {
        self.wire(&[(x, y), (x, y + 2.0)]);
        self.wire(&[(x - 2.2, y + 2.2), (x, y + 6.0), (x, y + 8.0)]);
        self.note(x + 2.0, y + 5.0, name);
    }

    /// A make contact standing between two wires of a row, 5.5 mm apart.
    pub fn contact_between(&mut self, x: f64, upper: f64, lower: f64) {
        let middle = f64::midpoint(upper, lower);
        self.wire(&[(x, upper), (x, middle - 1.4)]);
        self.wire(&[(x - 1.8, middle - 1.2), (x, middle + 1.2), (x, lower)]);
    }

    /// A break contact standing between two wires of a row.
    pub fn break_between(&mut self, x: f64, upper: f64, lower: f64) {
        let middle = f64::midpoint(upper, lower);
        self.wire(&[(x, upper), (x, middle - 1.4), (x + 1.8, middle - 1.4)]);
        self.wire(&[(x + 1.8, middle - 2.0), (x, middle + 1.2), (x, lower)]);
    }

    /// The lamp's side of an optocoupler: a box 9 mm wide with a diode to logic ground; its wire ends at `x`.
    pub fn lamp_side(&mut self, x: f64, y: f64, name: &str) {
        self.rect(x, y - 2.5, 9.0, 5.5);
        self.wire(&[(x, y), (x + 2.6, y)]);
        self.wire(&[(x + 2.6, y - 1.4), (x + 2.6, y + 1.4), (x + 5.0, y), (x + 2.6, y - 1.4)]);
        self.wire(&[(x + 5.0, y - 1.4), (x + 5.0, y + 1.4)]);
        self.wire(&[(x + 5.0, y), (x + 11.0, y), (x + 11.0, y + 1.6)]);
        self.ground(x + 11.0, y + 1.6);
        self.middle(x + 4.5, y - 3.3, name);
    }

    /// A diode upright between `y` and `y + 6`, its cathode at the top.
    pub fn diode_up(&mut self, x: f64, y: f64, name: &str) {
        self.wire(&[(x, y), (x, y + 1.6)]);
        self.wire(&[(x - 1.5, y + 1.6), (x + 1.5, y + 1.6)]);
        self.wire(&[(x, y + 1.6), (x - 1.5, y + 4.4), (x + 1.5, y + 4.4), (x, y + 1.6)]);
        self.wire(&[(x, y + 4.4), (x, y + 6.0)]);
        self.note(x + 2.4, y + 4.0, name);
    }

    /// A diode lying between `x - 5` and `x + 5`, its cathode at the right.
    pub fn diode(&mut self, x: f64, y: f64, name: &str) {
        self.wire(&[(x - 5.0, y), (x - 1.5, y)]);
        self.wire(&[(x - 1.5, y - 1.5), (x - 1.5, y + 1.5), (x + 1.5, y), (x - 1.5, y - 1.5)]);
        self.wire(&[(x + 1.5, y - 1.5), (x + 1.5, y + 1.5)]);
        self.wire(&[(x + 1.5, y), (x + 5.0, y)]);
        self.middle(x, y - 2.4, name);
    }

    /// A lamp: a circle with a cross, between `x - 4` and `x + 4`.
    pub fn lamp(&mut self, x: f64, y: f64) {
        self.wire(&[(x - 4.0, y), (x - 2.0, y)]);
        self.circle(x, y, 2.0, false);
        self.wire(&[(x - 1.4, y - 1.4), (x + 1.4, y + 1.4)]);
        self.wire(&[(x - 1.4, y + 1.4), (x + 1.4, y - 1.4)]);
        self.wire(&[(x + 2.0, y), (x + 4.0, y)]);
    }

    /// A box that stands for a load, between `x - 4` and `x + 4`.
    pub fn load(&mut self, x: f64, y: f64, letter: &str) {
        self.wire(&[(x - 4.0, y), (x - 2.4, y)]);
        self.rect(x - 2.4, y - 2.0, 4.8, 4.0);
        self.middle(x, y + 0.9, letter);
        self.wire(&[(x + 2.4, y), (x + 4.0, y)]);
    }

    /// A board or chip with its reference and type in its head, and pins as number and name along its sides.
    pub fn board(&mut self, area: [f64; 4], head: [&str; 2], left: &[PinLabel<'_>], right: &[PinLabel<'_>]) {
        let [x, y, width, height] = area;
        self.rect(x, y, width, height);
        self.text(x + width / 2.0, y + 4.0, Anchor::Middle, 3.0, true, head[0]);
        self.middle(x + width / 2.0, y + 7.6, head[1]);
        for pin in left {
            self.note(x + 1.0, pin.y + 0.9, pin.name);
            self.wire(&[(x - 4.0, pin.y), (x, pin.y)]);
            self.text(x - 0.6, pin.y - 0.8, Anchor::End, SMALL_MM, false, pin.number);
        }
        for pin in right {
            self.text(x + width - 1.0, pin.y + 0.9, Anchor::End, SMALL_MM, false, pin.name);
            self.wire(&[(x + width, pin.y), (x + width + 4.0, pin.y)]);
            self.note(x + width + 0.6, pin.y - 0.8, pin.number);
        }
    }
}

/// A pin on the side of a [`Sheet::board`].
#[derive(Debug, Clone, Copy)]
pub struct PinLabel<'a> {
    /// Its height on the sheet.
    pub y: f64,
    /// Its number; empty where only its name is printed on the board.
    pub number: &'a str,
    /// Its name.
    pub name: &'a str,
}
