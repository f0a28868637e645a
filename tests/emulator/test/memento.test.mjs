// A board that was put back goes on as if nothing had happened in between.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('../run.mjs', import.meta.url));
const IMAGE = process.env.PICO_IMAGE
  ?? fileURLToPath(new URL('../../../firmware/pico/target/thumbv6m-none-eabi/release/pico', import.meta.url));
// A hello and a provisioning, so that memory is written, a key is made and the line speaks.
const HELLO = '000401010001010123456700';

function play(lines) {
  assert.ok(fs.existsSync(IMAGE), `${IMAGE} is missing: run "cargo xtask image" first`);
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const output = execFileSync('node', [RUN, '--elf', IMAGE, '--virtual', '-'], { input, encoding: 'utf8' });
  return output.trim().split('\n').map((line) => JSON.parse(line));
}

const BEGINNING = [
  { set: { estop_ok: true, guard_closed: true, machine_healthy: true }, advance_us: 20_000.5 },
  { pulses: { pin: 'strike', count: 50, high_us: 150, period_us: 700 }, uart_hex: HELLO.repeat(20), advance_us: 3_333 },
];
const STORY = [
  { advance_us: 4_321 },
  { set: { part_present: true }, uart_hex: HELLO, advance_us: 40_000 },
  { set: { guard_closed: false }, advance_us: 700_000, get: 1 },
];
const DETOUR = [{ set: { estop_ok: false }, advance_us: 9_000 }, { reset: 1, advance_us: 60_000 }];

test('board_put_back_tells_the_same_story_again_after_any_detour', () => {
  const straight = play([...BEGINNING, ...STORY]).slice(BEGINNING.length);
  const kept = [...BEGINNING, { keep: 1 }];
  const answers = play([...kept, ...DETOUR, { back: 1 }, ...STORY, { back: 1 }, ...STORY]);
  const first = kept.length + DETOUR.length + 1;
  assert.ok(straight.some(({ events }) => events.length > 0), 'something was said');
  assert.deepEqual(answers.slice(first, first + STORY.length), straight);
  assert.deepEqual(answers.slice(first + STORY.length + 1), straight);
});

test('board_with_nothing_kept_does_not_go_back', () => {
  const [{ error }] = play([{ back: 1 }]);
  assert.equal(error.field, 'back');
});
