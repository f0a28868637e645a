// The controller's real image on the runner: what must hold whatever its logic does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hello } from './support/frame.mjs';
import { playLines, playScript } from './support/image.mjs';

const FLASH_BYTES_MAX = 96 * 1024;
const RAM_BYTES_MAX = 48 * 1024;

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
  assert.equal(playScript(t, INPUTS_TOGGLED, '--noise', '5'), playScript(t, INPUTS_TOGGLED, '--noise', '5'));
});

test('image_after_boot_has_the_link_at_115200_baud_and_no_permit', (t) => {
  const end = endOf(playScript(t, { end_us: 50_000 }));
  assert.ok(Math.abs(end.baud - 115_200) < 1152, `baud ${end.baud}`);
  assert.equal(end.outputs.permit, false);
  assert.equal(end.outputs.start_contact, false);
  assert.equal(end.resets, 0);
});

test('image_fits_its_share_of_flash_and_ram', (t) => {
  const end = endOf(playScript(t, INPUTS_TOGGLED));
  const sections = Object.entries(end.sections).map(([name, bytes]) => `${name} ${bytes}`).join(', ');
  const { flash_bytes, static_ram_bytes, stack_high_water_bytes } = end;
  t.diagnostic(`flash ${flash_bytes} B, static RAM ${static_ram_bytes} B, stack high water ${stack_high_water_bytes} B (${sections})`);
  assert.ok(end.flash_bytes <= FLASH_BYTES_MAX);
  assert.ok(end.stack_high_water_bytes > 0);
  assert.ok(end.static_ram_bytes + end.stack_high_water_bytes <= RAM_BYTES_MAX);
});

test('image_left_alone_for_ten_seconds_is_not_reset_by_its_watchdog', (t) => {
  const end = endOf(playScript(t, { end_us: 10_000_000 }));
  assert.equal(end.resets, 0);
});

test('image_reset_by_its_pin_boots_again_with_the_same_inputs', (t) => {
  const end = endOf(playScript(t, INPUTS_TOGGLED));
  assert.equal(end.resets, 1);
  assert.equal(end.inputs.estop_ok, true);
  assert.equal(end.inputs.guard_closed, false);
});

for (const [link, heard] of [['uart', 'uart_hex'], ['usb', 'usb_hex']]) {
  test(`image_answers_a_hello_over_${link}`, () => {
    const [, { events }] = playLines([{ advance_us: 150_000 }, { [heard]: hello(1), advance_us: 50_000 }]);
    assert.ok(events.some((event) => event[heard] !== undefined), JSON.stringify(events));
  });
}

test('image_after_a_power_cut_boots_again_with_the_same_inputs', () => {
  const [, , { events, status }] = playLines([
    { set: { estop_ok: true }, advance_us: 150_000 },
    { power: 'cut' },
    { advance_us: 150_000, get: 1 },
  ]);
  assert.ok(events.some((event) => event.reset === 3));
  assert.ok(events.some((event) => event.uart_hex !== undefined), 'it speaks');
  assert.equal(status.resets, 1);
  assert.equal(status.inputs.estop_ok, true);
});

test('image_whose_power_is_cut_in_the_midst_of_a_write_has_written_exactly_so_much', () => {
  const [{ events, status }] = playLines([
    { power: { cut_after_fram_bytes: 100 }, advance_us: 100_000, until: 'reset', get: 1 },
  ]);
  assert.equal(events.at(-1).reset, 3);
  assert.equal(status.fram_bytes_written, 100);
});
