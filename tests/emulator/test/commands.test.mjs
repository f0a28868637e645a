// The fixture language on a board that only notes what it is told.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { CommandError, parseCommand } from '../src/commands.mjs';
import { parsePins } from '../src/pins.mjs';
import { Schedule } from '../src/schedule.mjs';

const TABLE = new URL('../../../hardware/pins.csv', import.meta.url);
const PINS = parsePins(fs.readFileSync(TABLE, 'utf8'), 'pins.csv');

class NotingBoard {
  constructor() {
    this.notes = [];
    this.now_us = 0;
    this.schedule = new Schedule();
  }

  setInput(name, level) { this.notes.push([this.now_us, name, level]); }

  sendToUart(bytes) { this.notes.push([this.now_us, 'uart', bytes.toString('hex')]); }

  pullReset() { this.notes.push([this.now_us, 'reset']); }

  after(delay_us, action) { this.schedule.add((this.now_us + delay_us) * 1000, action); }

  play(line) {
    for (const action of parseCommand(line, PINS)) action(this);
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
  const notes = new NotingBoard().play('{"script":[{"at_us":500,"set":{"estop_ok":false}},{"at_us":100,"uart_hex":"00ff"},{"at_us":500,"reset":1}]}');
  assert.deepEqual(notes, [[100, 'uart', '00ff'], [500, 'estop_ok', false], [500, 'reset']]);
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

for (const [what, row, message] of [
  ['a gpio used twice', 'extra,14,out,high,x', /gpio 14 is already permit/],
  ['a name used twice', 'permit,27,out,high,x', /name permit stands twice/],
  ['an impossible gpio', 'extra,30,in,high,x', /gpio 30 must be/],
]) {
  test(`pin_table_with_${what.replaceAll(' ', '_')}_is_refused`, () => {
    const text = `${fs.readFileSync(TABLE, 'utf8').trimEnd()}\n${row}\n`;
    assert.throws(() => parsePins(text, 'pins.csv'), message);
  });
}
