// The pin table in both of its forms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePins } from '../src/pins.mjs';
import { PINS, PINS_TEXT } from './support/bare.mjs';

const ONE_CHIP = `name,gpio,direction,active,note
fram_miso,4,in,high,x
fram_cs,5,out,low,x
guard_closed,10,in,high,x
estop_ok,13,in,high,x
permit,14,out,high,x
`;

test('table_of_the_board_names_wires_on_both_chips_and_no_device_wires', () => {
  assert.deepEqual(PINS.inputs.get('supervisor_key'), { name: 'supervisor_key', chip: 'expander', pin: 2, active_high: true });
  assert.equal(PINS.outputs.get('buzzer').chip, 'expander');
  assert.deepEqual(PINS.aliases.get('estop_ok'), ['estop_1', 'estop_2']);
  for (const name of ['uart_tx', 'spi_miso', 'fram_cs', 'expander_cs']) {
    assert.ok(PINS.all.has(name) && !PINS.inputs.has(name) && !PINS.outputs.has(name), name);
  }
});

test('table_of_the_first_board_is_read_as_well', () => {
  const pins = parsePins(ONE_CHIP, 'old.csv');
  assert.deepEqual([...pins.inputs.keys()], ['guard_closed', 'estop_ok']);
  assert.deepEqual(pins.outputs.get('permit'), { name: 'permit', chip: 'pico', pin: 14, active_high: true });
  assert.equal(pins.aliases.size, 0);
});

for (const [what, row, message] of [
  ['a pin used twice', 'extra,pico,14,out,high,x', /pin 14 of pico is already permit/],
  ['a name used twice', 'permit,pico,23,out,high,x', /name permit stands twice/],
  ['an impossible gpio', 'extra,pico,30,in,high,x', /pin 30 of pico must be/],
  ['an impossible pin of the expander', 'extra,expander,16,in,high,x', /pin 16 of expander must be/],
  ['an input where only outputs are', 'extra,expander,7,in,high,x', /drives only/],
  ['an unknown chip', 'extra,fpga,1,in,high,x', /chip fpga must be/],
]) {
  test(`pin_table_with_${what.replaceAll(' ', '_')}_is_refused`, () => {
    assert.throws(() => parsePins(`${PINS_TEXT.trimEnd()}\n${row}\n`, 'pins.csv'), message);
  });
}

test('pin_table_with_other_columns_is_refused', () => {
  assert.throws(() => parsePins('name,pin\n', 'pins.csv'), /line 1: the header must read name,chip,pin/);
});
