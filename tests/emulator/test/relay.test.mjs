// The relay, its monostable and its delays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Relay } from '../src/relay.mjs';
import { Schedule } from '../src/schedule.mjs';

class Bench {
  constructor() {
    this.now_ms = 0;
    this.moves = [];
    this.schedule = new Schedule();
    this.relay = new Relay({
      schedule: this.schedule, now_ns: () => this.now_ms * 1e6, moved: (closed) => this.moves.push([this.now_ms, closed]),
    });
  }

  /** Goes on to this time, with a pulse every 2 ms while `pulsing`. */
  until(end_ms, pulsing = true) {
    for (; this.now_ms < end_ms; this.now_ms += 0.5) {
      this.schedule.runDue(this.now_ms * 1e6);
      if (pulsing && this.now_ms % 2 === 0) this.relay.pulse();
    }
    this.schedule.runDue(this.now_ms * 1e6);
  }
}

test('relay_with_permit_and_pulses_closes_after_its_pull_in_time', () => {
  const bench = new Bench();
  bench.relay.setPermit(true);
  bench.until(50);
  assert.deepEqual(bench.moves, [[8, true]]);
});

test('relay_without_pulses_never_closes', () => {
  const bench = new Bench();
  bench.relay.setPermit(true);
  bench.until(50, false);
  assert.deepEqual(bench.moves, []);
});

test('relay_whose_pulses_stop_opens_after_monostable_and_drop_out', () => {
  const bench = new Bench();
  bench.relay.setPermit(true);
  bench.until(21); // the last pulse at 20 ms
  bench.until(60, false);
  assert.deepEqual(bench.moves, [[8, true], [20 + 10.5 + 8, false]]);
});

test('relay_whose_permit_falls_opens_after_drop_out_and_one_late_pulse_does_not_hold_it', () => {
  const bench = new Bench();
  bench.relay.setPermit(true);
  bench.until(20);
  bench.relay.setPermit(false);
  bench.until(60);
  assert.deepEqual(bench.moves, [[8, true], [28, false]]);
});

test('permit_shorter_than_the_pull_in_time_moves_nothing', () => {
  const bench = new Bench();
  bench.relay.setPermit(true);
  bench.until(7);
  bench.relay.setPermit(false);
  bench.until(60);
  assert.deepEqual(bench.moves, []);
});

test('welded_relay_stays_closed_until_it_is_well', () => {
  const bench = new Bench();
  bench.relay.setPermit(true);
  bench.until(20);
  bench.relay.setState('welded');
  bench.relay.setPermit(false);
  bench.until(60);
  assert.deepEqual(bench.moves, [[8, true]]);
  bench.relay.setState('well');
  bench.until(80);
  assert.deepEqual(bench.moves.at(-1), [68, false]);
});

test('dead_relay_does_not_close', () => {
  const bench = new Bench();
  bench.relay.setState('dead');
  bench.relay.setPermit(true);
  bench.until(60);
  assert.deepEqual(bench.moves, []);
});
