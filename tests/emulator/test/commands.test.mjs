// The fixture language on a board that only notes what it is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandError, parseCommand } from '../src/commands.mjs';
import { parsePins } from '../src/pins.mjs';
import { Schedule } from '../src/schedule.mjs';
import { PINS } from './support/bare.mjs';

const OLD_PINS = parsePins('name,gpio,direction,active,note\nestop_ok,13,in,high,x\n', 'old.csv');

class NotingBoard {
  constructor() {
    this.notes = [];
    this.now_us = 0;
    this.schedule = new Schedule();
  }

  setInput(name, level) { this.notes.push([this.now_us, name, level]); }

  sendToUart(bytes) { this.notes.push([this.now_us, 'uart', bytes.toString('hex')]); }

  sendToUsb(bytes) { this.notes.push([this.now_us, 'usb', bytes.toString('hex')]); }

  setUsb(state) { this.notes.push([this.now_us, 'usb', state]); }

  pullReset() { this.notes.push([this.now_us, 'reset']); }

  cutPower(after_fram_bytes) { this.notes.push([this.now_us, 'cut', after_fram_bytes]); }

  cutPowerInFlash(busy_us) { this.notes.push([this.now_us, 'cut in flash', busy_us]); }

  after(delay_us, action) { this.schedule.add((this.now_us + delay_us) * 1000, action); }

  play(line, pins = PINS) {
    for (const action of parseCommand(line, pins)) action(this);
    while (this.schedule.next_ns < Infinity) {
      this.now_us = this.schedule.next_ns / 1000;
      this.schedule.runDue(this.schedule.next_ns);
    }
    return this.notes;
  }
}

test('pulses_are_played_at_their_period', () => {
  const notes = new NotingBoard().play('{"pulses":{"pin":"strike","count":2,"high_us":200,"period_us":1000}}');
  assert.deepEqual(notes, [[0, 'strike', true], [200, 'strike', false], [1000, 'strike', true], [1200, 'strike', false]]);
});

test('script_out_of_order_is_played_in_order_of_time', () => {
  const notes = new NotingBoard().play('{"script":[{"at_us":500,"set":{"estop_1":false}},{"at_us":100,"uart_hex":"00ff"},{"at_us":500,"reset":1}]}');
  assert.deepEqual(notes, [[100, 'uart', '00ff'], [500, 'estop_1', false], [500, 'reset']]);
});

test('name_of_a_pair_drives_both_of_its_wires_at_once', () => {
  const notes = new NotingBoard().play('{"set":{"estop_ok":true}}');
  assert.deepEqual(notes, [[0, 'estop_1', true], [0, 'estop_2', true]]);
  const pulses = new NotingBoard().play('{"pulses":{"pin":"guard_closed","count":1,"high_us":5,"period_us":9}}');
  assert.deepEqual(pulses, [[0, 'guard_1', true], [0, 'guard_2', true], [5, 'guard_1', false], [5, 'guard_2', false]]);
});

test('name_of_a_pair_that_is_one_wire_in_the_table_drives_that', () => {
  assert.deepEqual(new NotingBoard().play('{"set":{"estop_ok":true}}', OLD_PINS), [[0, 'estop_ok', true]]);
});

test('power_and_usb_are_told_to_the_board', () => {
  const notes = new NotingBoard().play('{"power":{"cut_after_fram_bytes":9},"usb":"closed","usb_hex":"0a0b"}');
  assert.deepEqual(notes, [[0, 'usb', 'closed'], [0, 'usb', '0a0b'], [0, 'cut', 9]]);
  assert.deepEqual(new NotingBoard().play('{"power":{"cut_after_flash_us":0.5}}'), [[0, 'cut in flash', 0.5]]);
});

test('commands_for_parts_that_the_table_lacks_are_refused', () => {
  for (const [line, field] of [['{"relay":"dead"}', 'relay'], ['{"expander":"dead"}', 'expander']]) {
    assert.throws(() => new NotingBoard().play(line, OLD_PINS), (error) => error.detail.field === field);
  }
});

const REFUSED = [
  ['no json', 'set', 'line'],
  ['unknown command', '{"sett":{}}', 'command'],
  ['output set', '{"set":{"permit":true}}', 'set'],
  ['level as number', '{"set":{"strike":1}}', 'set.strike'],
  ['no pulses', '{"pulses":{"pin":"strike","count":0,"high_us":1,"period_us":2}}', 'pulses.count'],
  ['pulse longer than its period', '{"pulses":{"pin":"strike","count":1,"high_us":2,"period_us":2}}', 'pulses.period_us'],
  ['script without time', '{"script":[{"set":{}}]}', 'script[0].at_us'],
  ['odd hexadecimal digits', '{"uart_hex":"abc"}', 'uart_hex'],
  ['odd hexadecimal digits for usb', '{"usb_hex":"0g"}', 'usb_hex'],
  ['unknown relay', '{"relay":"tired"}', 'relay'],
  ['unknown expander', '{"expander":0}', 'expander'],
  ['unknown noise', '{"noise_source":"loud"}', 'noise_source'],
  ['unknown cable', '{"usb":"in"}', 'usb'],
  ['power given', '{"power":"on"}', 'power'],
  ['power cut after no time', '{"power":{"cut_after_flash_us":0}}', 'power'],
  ['power cut after nothing', '{"power":{"cut_after_fram_bytes":0}}', 'power'],
  ['image that is not there', '{"load_uf2":"/nowhere/pico.uf2"}', 'load_uf2'],
  ['image without a path', '{"load_uf2":1}', 'load_uf2'],
];

for (const [what, line, field] of REFUSED) {
  test(`command_with_${what.replaceAll(' ', '_')}_is_refused_naming_the_field`, () => {
    const board = new NotingBoard();
    assert.throws(() => board.play(line), (error) => error instanceof CommandError && error.detail.field === field && error.detail.remedy !== '');
    assert.deepEqual(board.notes, []);
  });
}

test('command_with_one_bad_field_does_nothing_at_all', () => {
  const board = new NotingBoard();
  assert.throws(() => board.play('{"set":{"strike":true,"nothing":true}}'), CommandError);
  assert.deepEqual(board.notes, []);
});
