// What a chip can tell after a reset, and what a reset leaves of the board.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAUSE } from '../src/chip.mjs';
import { AGAIN, RAM_START, WFI, assemble, bareBoard, imageOf, pass, ramWord } from './support/bare.mjs';

const CHIP_RESET = 0x40064008, REASON = 0x40058008, SCRATCH2 = 0x40058014, WATCHDOG_CTRL = 0x40058000, RANDOMBIT = 0x4006001c;
const HAD_POR = 1 << 8, HAD_RUN = 1 << 16;
const STR_R1_R2 = 0x6011, LDR_R1_R0 = 0x6801;

/** Writes CHIP_RESET, REASON and SCRATCH2 to the first words of the RAM. */
const TELLS = imageOf(assemble(
  [2, RAM_START],
  ...[CHIP_RESET, REASON, SCRATCH2].flatMap((register) => [[0, register], LDR_R1_R0, STR_R1_R2, 0x3204]), // adds r2, #4
  WFI, AGAIN,
));

function toldBy(board) {
  pass(board, 10);
  return [ramWord(board, 0), ramWord(board, 1), ramWord(board, 2)];
}

/** What code running from RAM would do, done at once. */
function write(board, register, value) {
  board.chip.writeUint32(register, value);
}

test('chip_after_power_on_says_so', () => {
  assert.deepEqual(toldBy(bareBoard(TELLS).board), [HAD_POR, 0, 0]);
});

test('chip_after_its_reset_pin_says_so_and_has_lost_its_scratch_registers', () => {
  const { board, events } = bareBoard(TELLS);
  write(board, SCRATCH2, 7);
  board.pullReset();
  assert.deepEqual(toldBy(board), [HAD_RUN, 0, 0]);
  assert.deepEqual(events.map(([kind, cause]) => [kind, cause]), [['reset', CAUSE.pin]]);
});

test('chip_reset_by_its_watchdog_says_so_and_still_knows_of_the_reset_before', () => {
  const { board, events } = bareBoard(TELLS);
  board.pullReset();
  pass(board, 10);
  write(board, SCRATCH2, 7);
  write(board, WATCHDOG_CTRL, 1 << 31);
  assert.deepEqual(toldBy(board), [HAD_RUN, 2, 7]);
  assert.deepEqual(events.at(-1).slice(0, 2), ['reset', CAUSE.forced]);
});

test('power_cut_fills_the_ram_with_chance_and_leaves_the_memory', () => {
  const { board, events } = bareBoard(TELLS);
  board.chip.sram.fill(0x11);
  board.fram.backing.write(5, 0x42);
  board.fram.write_enabled = true;
  board.cutPower();
  assert.deepEqual(toldBy(board), [HAD_POR, 0, 0]);
  const same = board.chip.sram.subarray(1000, 2000).filter((byte) => byte === 0x11).length;
  assert.ok(same < 30, `${same} of 1000 bytes are as before`);
  assert.equal(board.fram.backing.bytes[5], 0x42);
  assert.equal(board.fram.write_enabled, false);
  assert.equal(events.at(-1)[1], CAUSE.power);
});

test('power_cut_twice_in_two_runs_leaves_the_same_chance', () => {
  const run = () => {
    const { board } = bareBoard();
    board.cutPower();
    pass(board, 10);
    return Buffer.from(board.chip.sram);
  };
  assert.ok(run().equals(run()));
});

test('ram_survives_the_reset_pin_and_the_watchdog', () => {
  const { board } = bareBoard();
  board.chip.sram[5000] = 0x77;
  board.pullReset();
  pass(board, 10);
  write(board, WATCHDOG_CTRL, 1 << 31);
  pass(board, 10);
  assert.equal(board.chip.sram[5000], 0x77);
});

test('power_cut_in_the_midst_of_a_write_keeps_exactly_the_bytes_before_it', () => {
  const { board } = bareBoard();
  const { fram } = board;
  board.cutPower(3);
  const send = (...bytes) => bytes.forEach((byte) => { if (board.reset_wanted === null) fram.exchange(byte); });
  for (const command of [[0x06], [0x02, 0, 100, 1, 2, 3, 4, 5]]) {
    fram.select(true);
    send(...command);
    fram.select(false);
  }
  pass(board, 10);
  assert.deepEqual([...fram.backing.bytes.subarray(99, 105)], [0, 1, 2, 3, 0, 0]);
  assert.equal(board.resets, 1);
});

for (const [what, state, judge] of [
  ['good', 'good', (ones) => ones > 400 && ones < 600],
  ['stuck', 'stuck', (ones) => ones === 1000],
  ['biased', 'biased', (ones) => ones > 930 && ones < 990],
]) {
  test(`ring_oscillator_that_is_${what}_gives_such_bits`, () => {
    const { board } = bareBoard();
    board.noise_source.state = state;
    let ones = 0;
    for (let i = 0; i < 1000; i++) ones += board.chip.readUint32(RANDOMBIT);
    assert.ok(judge(ones), `${ones} ones of 1000`);
  });
}

test('expander_is_reset_by_the_pin_and_by_power_but_not_by_the_watchdog', () => {
  const { board } = bareBoard();
  const light = () => {
    for (const [register, value] of [[0x01, 0xe0], [0x15, 0x02]]) {
      board.expander.select(true);
      for (const byte of [0x40, register, value]) board.expander.exchange(byte);
      board.expander.select(false);
    }
    assert.equal(board.wires.outputs.get('lamp_ready'), true);
  };
  const after = (reset) => {
    reset();
    pass(board, 10);
    return board.wires.outputs.get('lamp_ready');
  };
  light();
  assert.equal(after(() => write(board, WATCHDOG_CTRL, 1 << 31)), true);
  assert.equal(after(() => board.pullReset()), false);
  light();
  assert.equal(after(() => board.cutPower()), false);
});
