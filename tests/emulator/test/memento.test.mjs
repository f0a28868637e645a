// A board that was put back goes on as if nothing had happened in between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hello } from './support/frame.mjs';
import { playLines } from './support/image.mjs';

const BEGINNING = [
  { set: { estop_ok: true, guard_closed: true, machine_healthy: true }, advance_us: 20_000.5 },
  { pulses: { pin: 'strike', count: 50, high_us: 150, period_us: 700 }, uart_hex: hello(1).repeat(20), advance_us: 3_333 },
];
const STORY = [
  { advance_us: 4_321 },
  { set: { part_present: true }, uart_hex: hello(2), usb_hex: hello(3), advance_us: 40_000 },
  { set: { guard_closed: false }, advance_us: 700_000, get: 1 },
];
const DETOUR = [
  { set: { estop_ok: false }, relay: 'welded', advance_us: 9_000 },
  { reset: 1, usb_hex: hello(4), advance_us: 60_000 },
  { power: 'cut', noise_source: 'stuck', usb: 'out', advance_us: 60_000 },
];

test('board_put_back_tells_the_same_story_again_after_any_detour', () => {
  const straight = playLines([...BEGINNING, ...STORY]).slice(BEGINNING.length);
  const kept = [...BEGINNING, { keep: 1 }];
  const answers = playLines([...kept, ...DETOUR, { back: 1 }, ...STORY, { back: 1 }, ...STORY]);
  const first = kept.length + DETOUR.length + 1;
  assert.ok(straight.some(({ events }) => events.length > 0), 'something was said');
  assert.deepEqual(answers.slice(first, first + STORY.length), straight);
  assert.deepEqual(answers.slice(first + STORY.length + 1), straight);
});

test('board_with_nothing_kept_does_not_go_back', () => {
  const [{ error }] = playLines([{ back: 1 }]);
  assert.equal(error.field, 'back');
});
