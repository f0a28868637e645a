// The permit relay as the board has it: its coil needs the level `permit` and a monostable that running code retriggers.

const MONOSTABLE_NS = 10_500_000;
const PULL_IN_NS = 8_000_000;
const DROP_OUT_NS = 8_000_000;

/** What a relay can be: as new; its contact stuck closed; its coil burnt; or with a read-back that nobody connected. */
export const RELAY_STATES = ['well', 'welded', 'dead', 'unwired'];

/**
 * Follows `permit` and the rising edges of `permit_pulse`. `schedule` performs actions at a time; `moved(closed)` tells
 * when the working contact has changed. The contacts are forced: the read-back is closed only while the working one is open.
 */
export class Relay {
  constructor({ schedule, now_ns, moved }) {
    Object.assign(this, { schedule, now: now_ns, moved });
    this.state = 'well';
    this.permit = false;
    this.held_until_ns = 0;
    this.watching = false;
    this.coil = false;
    this.wanted = false;
    this.closed = false;
    this.moves = 0;
  }

  /** Whether the read-back is connected at all. */
  get wired() {
    return this.state !== 'unwired';
  }

  /** Gives the relay a fault, or takes it away. */
  setState(state) {
    this.state = state;
    this.#settle();
  }

  /** The level that switches one end of the coil; low also ends the monostable at once. */
  setPermit(high) {
    this.permit = high;
    if (!high) this.held_until_ns = 0;
    this.#settle();
  }

  /** A rising edge at the monostable's trigger, which does nothing while the permit is low. */
  pulse() {
    if (!this.permit) return;
    this.held_until_ns = this.now() + MONOSTABLE_NS;
    this.#watch();
    this.#settle();
  }

  // One look for many retriggers: it comes again while the end has moved on.
  #watch() {
    if (this.watching) return;
    this.watching = true;
    this.schedule.add(this.held_until_ns, () => {
      this.watching = false;
      if (this.held_until_ns > this.now()) this.#watch();
      else this.#settle();
    });
  }

  // A coil that changes its mind in time moves nothing; one that is only retriggered is not delayed.
  #settle() {
    this.coil = this.permit && this.held_until_ns > this.now();
    const wanted = this.state === 'welded' || (this.coil && this.state !== 'dead');
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    const move = ++this.moves;
    if (wanted === this.closed) return;
    if (this.state === 'welded') return this.#contact(true);
    this.schedule.add(this.now() + (wanted ? PULL_IN_NS : DROP_OUT_NS), () => {
      if (move === this.moves) this.#contact(wanted);
    });
  }

  #contact(closed) {
    this.closed = closed;
    this.moved(closed);
  }
}
