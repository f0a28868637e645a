// What becomes of code that runs into a breakpoint or into what is no instruction, and of an image that hangs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hang } from '../src/hang.mjs';
import { AGAIN, RAM_START, SLEEP, WFI, assemble, bareBoard, imageOf, pass, ramWord } from './support/bare.mjs';

const BKPT = 0xbe00, UDF = 0xde00, UDF_WIDE = [0xf7f0, 0xa000];
const VTOR = 0xe000ed08;
const VECTORS_AT = RAM_START + 0x400, HARD_FAULT_VECTOR = VECTORS_AT + 12, HANDLER_AT = RAM_START + 0x500;
const STR_R1_R0 = 0x6001;

/** A board whose image sets its vectors in RAM and then does what is given; a hard fault notes 7 in the first word. */
function boardWith(...code) {
  const { board } = bareBoard(imageOf(assemble([0, VTOR], [1, VECTORS_AT], STR_R1_R0, ...code, WFI, AGAIN)));
  board.chip.writeUint32(HARD_FAULT_VECTOR, HANDLER_AT | 1);
  board.chip.writeUint32(RAM_START, 0);
  board.chip.sram.set(assemble([0, RAM_START], [1, 7], STR_R1_R0, WFI, AGAIN), HANDLER_AT - RAM_START);
  return board;
}

for (const [what, code] of [['breakpoint', [BKPT]], ['undefined_instruction', [UDF]], ['undefined_wide_instruction', UDF_WIDE]]) {
  test(`code_that_meets_a_${what}_goes_on_in_the_hard_fault_handler`, () => {
    const board = boardWith(...code);
    pass(board, 100);
    assert.equal(ramWord(board, 0), 7);
    assert.equal(board.halted, false);
    const pushed_pc = board.chip.readUint32(board.chip.core.SP + 0x18);
    assert.equal(pushed_pc, 0x10000006, 'the address of the instruction');
  });
}

test('fault_in_the_fault_handler_locks_the_core_up_until_the_reset_pin', () => {
  const board = boardWith(BKPT);
  board.chip.sram.set(assemble(UDF), HANDLER_AT - RAM_START);
  pass(board, 100);
  assert.equal(board.halted, true);
  board.pullReset();
  board.chip.sram.set(assemble(WFI, AGAIN), HANDLER_AT - RAM_START);
  pass(board, 100);
  assert.equal(board.halted, false);
});

test('image_that_hangs_in_a_loop_does_not_sleep_any_more', () => {
  const { board } = bareBoard(SLEEP);
  pass(board, 10);
  assert.equal(board.asleep, true);
  hang(board, 'loop');
  const before = board.instructions;
  pass(board, 10);
  assert.ok(board.instructions > before + 100);
});
