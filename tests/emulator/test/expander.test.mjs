// The MCP23S17 model against its datasheet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Expander } from '../src/expander.mjs';

const IODIRA = 0x00, IODIRB = 0x01, IPOLA = 0x02, IOCON = 0x0a, GPPUA = 0x0c;
const GPIOA = 0x12, GPIOB = 0x13, OLATA = 0x14, OLATB = 0x15;
const BANK = 0x80, SEQOP = 0x20, HAEN = 0x08;

function newPart() {
  const driven = [];
  const part = new Expander((enabled, levels) => driven.push([enabled, levels]));
  return { part, driven };
}

function command(part, ...bytes) {
  part.select(true);
  const out = bytes.map((byte) => part.exchange(byte));
  part.select(false);
  return out;
}

const write = (part, register, ...values) => command(part, 0x40, register, ...values);
const read = (part, register, count = 1) => command(part, 0x41, register, ...Array(count).fill(0)).slice(2);

test('part_after_power_on_has_all_pins_as_inputs_and_all_else_zero', () => {
  const { part, driven } = newPart();
  assert.deepEqual(read(part, IODIRA, 22), [0xff, 0xff, ...Array(20).fill(0)]);
  assert.deepEqual(driven, []);
});

test('inputs_are_read_with_their_polarity', () => {
  const { part } = newPart();
  part.setWire(0, true);
  part.setWire(1, false);
  part.setWire(9, true);
  assert.deepEqual(read(part, GPIOA, 2), [0x01, 0x02]);
  write(part, IPOLA, 0x03);
  assert.deepEqual(read(part, GPIOA), [0x02]);
});

test('pin_without_a_wire_reads_one_only_while_it_is_pulled_up', () => {
  const { part } = newPart();
  part.setWire(0, false);
  write(part, GPPUA, 0x05);
  assert.deepEqual(read(part, GPIOA), [0x04]);
});

test('gpa7_and_gpb7_drive_but_cannot_be_read_as_inputs', () => {
  const { part, driven } = newPart();
  part.setWire(7, true);
  assert.deepEqual(read(part, GPIOA), [0x00]);
  write(part, IODIRA, 0x7f);
  write(part, OLATA, 0x80);
  assert.deepEqual(driven.at(-1), [0x0080, 0x0080]);
  assert.deepEqual(read(part, GPIOA), [0x80]);
});

test('outputs_are_driven_once_both_direction_and_latch_say_so', () => {
  const { part, driven } = newPart();
  write(part, OLATB, 0x1f);
  assert.deepEqual(driven, []);
  write(part, IODIRB, 0xe0);
  write(part, GPIOB, 0x02); // the port register writes the latch
  assert.deepEqual(driven, [[0x1f00, 0x1f00], [0x1f00, 0x0200]]);
  assert.deepEqual(read(part, OLATB), [0x02]);
});

test('sequential_mode_goes_on_to_the_next_register_and_rolls_over', () => {
  const { part } = newPart();
  write(part, OLATA, 0x11, 0x22, 0x0f); // the third byte comes to IODIRA
  assert.deepEqual(read(part, OLATA, 3), [0x11, 0x22, 0x0f]);
});

test('byte_mode_goes_to_and_fro_between_the_ports', () => {
  const { part } = newPart();
  write(part, IOCON, SEQOP);
  write(part, OLATA, 1, 2, 3);
  assert.deepEqual(read(part, OLATA, 3), [3, 2, 3]);
});

test('bank_one_puts_the_registers_of_a_port_in_a_row', () => {
  const { part } = newPart();
  write(part, IOCON, BANK);
  write(part, 0x1a, 0x55); // OLATB
  assert.deepEqual(read(part, 0x10), [0xff]); // IODIRB
  assert.deepEqual(read(part, 0x05), [BANK]);
  assert.deepEqual(read(part, 0x0a, 2), [0x00, 0xff], 'OLATA, then IODIRB');
  write(part, 0x05, 0);
  assert.deepEqual(read(part, OLATB), [0x55]);
});

for (const [what, opcode] of [['another_address', 0x42], ['no_mcp23s17', 0x80]]) {
  test(`command_for_${what}_is_not_obeyed`, () => {
    const { part } = newPart();
    write(part, IOCON, HAEN);
    command(part, opcode, OLATA, 0xaa);
    assert.deepEqual(read(part, OLATA), [0x00]);
    assert.deepEqual(command(part, opcode | 1, OLATA, 0).slice(2), [0xff]);
  });
}

test('part_not_selected_hears_nothing', () => {
  const { part } = newPart();
  for (const byte of [0x40, OLATA, 0xaa]) assert.equal(part.exchange(byte), 0xff);
  assert.deepEqual(read(part, OLATA), [0x00]);
});

test('dead_part_reads_ones_drives_nothing_and_has_forgotten_all_when_it_is_well_again', () => {
  const { part, driven } = newPart();
  write(part, IODIRB, 0x00);
  write(part, OLATB, 0x04);
  part.setAlive(false);
  assert.deepEqual(driven.at(-1), [0, 0]);
  assert.deepEqual(read(part, OLATB), [0xff]);
  write(part, OLATB, 0x08);
  part.setAlive(true);
  assert.deepEqual(read(part, IODIRB), [0xff]);
  assert.deepEqual(read(part, OLATB), [0x00]);
});

test('reset_pin_makes_every_pin_an_input_again', () => {
  const { part, driven } = newPart();
  write(part, IODIRB, 0x00);
  write(part, OLATB, 0x04);
  part.reset();
  assert.deepEqual(driven.at(-1), [0, 0]);
  assert.deepEqual(read(part, IODIRA, 2), [0xff, 0xff]);
});
