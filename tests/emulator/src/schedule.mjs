// What happens to the board at a given time of the simulation; the list outlives a reset of the chip.

/** Timed actions in order of time, and of arrival where times are equal. */
export class Schedule {
  constructor() {
    this.entries = [];
    /** Time of the next action in nanoseconds, or Infinity. */
    this.next_ns = Infinity;
  }

  /** Adds an action for a time in nanoseconds. */
  add(at_ns, action) {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle].at_ns <= at_ns) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, { at_ns, action });
    this.next_ns = this.entries[0].at_ns;
  }

  /** Performs every action that is due. */
  runDue(now_ns) {
    while (this.next_ns <= now_ns) {
      const { action } = this.entries.shift();
      this.next_ns = this.entries.length ? this.entries[0].at_ns : Infinity;
      action();
    }
  }
}
