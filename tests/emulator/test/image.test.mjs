// The controller's real image on the runner: what must hold whatever its logic does.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('../run.mjs', import.meta.url));
const IMAGE = process.env.PICO_IMAGE
  ?? fileURLToPath(new URL('../../../firmware/pico/target/thumbv6m-none-eabi/release/pico', import.meta.url));
const FLASH_BYTES_MAX = 64 * 1024;
const RAM_BYTES_MAX = 32 * 1024;

function play(t, script, ...options) {
  assert.ok(fs.existsSync(IMAGE), `${IMAGE} is missing: run "cargo build --release" in firmware/pico first`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'image-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'script.json');
  fs.writeFileSync(file, JSON.stringify(script));
  return execFileSync('node', [RUN, '--elf', IMAGE, '--virtual', file, ...options], { encoding: 'utf8' });
}

function endOf(output) {
  return JSON.parse(output.trim().split('\n').at(-1)).end;
}

const INPUTS_TOGGLED = {
  end_us: 200_000,
  events: [
    { at_us: 20_000, set: { estop_ok: true, guard_closed: true, part_present: true, machine_ready: true } },
    { at_us: 50_000, uart_hex: '00112233445566778899aabbccddeeff00' },
    { at_us: 80_000, pulses: { pin: 'strike', count: 20, high_us: 150.5, period_us: 1000 } },
    { at_us: 120_000, set: { guard_closed: false } },
    { at_us: 150_000, reset: 1 },
  ],
};

test('image_played_twice_prints_the_same', (t) => {
  assert.equal(play(t, INPUTS_TOGGLED, '--noise', '5'), play(t, INPUTS_TOGGLED, '--noise', '5'));
});

test('image_after_boot_has_the_link_at_115200_baud_and_no_permit', (t) => {
  const end = endOf(play(t, { end_us: 50_000 }));
  assert.ok(Math.abs(end.baud - 115_200) < 1152, `baud ${end.baud}`);
  assert.equal(end.outputs.permit, false);
  assert.equal(end.outputs.start_contact, false);
  assert.equal(end.resets, 0);
});

test('image_fits_its_share_of_flash_and_ram', (t) => {
  const end = endOf(play(t, INPUTS_TOGGLED));
  t.diagnostic(`flash ${end.flash_bytes} B, static RAM ${end.static_ram_bytes} B, stack high water ${end.stack_high_water_bytes} B`);
  assert.ok(end.flash_bytes <= FLASH_BYTES_MAX);
  assert.ok(end.stack_high_water_bytes > 0);
  assert.ok(end.static_ram_bytes + end.stack_high_water_bytes <= RAM_BYTES_MAX);
});

test('image_left_alone_for_a_minute_is_not_reset_by_its_watchdog', (t) => {
  const end = endOf(play(t, { end_us: 60_000_000 }));
  assert.equal(end.resets, 0);
});

test('image_reset_by_its_pin_boots_again_with_the_same_inputs', (t) => {
  const end = endOf(play(t, INPUTS_TOGGLED));
  assert.equal(end.resets, 1);
  assert.equal(end.inputs.estop_ok, true);
  assert.equal(end.inputs.guard_closed, false);
});
