// Wires, relay and read-back as they hang together on the board.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareBoard, pass } from './support/bare.mjs';

const GPIO_CTRL = (gpio) => 0x40014000 + 8 * gpio + 4;
const SIO_OUT_SET = 0xd0000014, SIO_OUT_CLEAR = 0xd0000018, SIO_ENABLE_SET = 0xd0000024;
const SSPCR0 = 0x4003c000, SSPCR1 = 0x4003c004, SSPDR = 0x4003c008, SSPCPSR = 0x4003c010;
const SIO_FUNCTION = 5;
const PERMIT = 14, PULSE = 15, READ_BACK = 3, EXPANDER_CS = 2;

/** Makes the GPIO an output and answers what drives it. */
function driver(board, gpio) {
  board.chip.writeUint32(GPIO_CTRL(gpio), SIO_FUNCTION);
  board.chip.writeUint32(SIO_ENABLE_SET, 1 << gpio);
  return (high) => board.chip.writeUint32(high ? SIO_OUT_SET : SIO_OUT_CLEAR, 1 << gpio);
}

function drivenBoard() {
  const { board, events } = bareBoard();
  const [permit, pulse] = [PERMIT, PULSE].map((gpio) => driver(board, gpio));
  /** Holds the permit for so long, with its pulses. */
  const hold = (time_ms) => {
    permit(true);
    for (let now = 0; now < time_ms; now += 2) {
      pulse(true);
      pulse(false);
      pass(board, 2000);
    }
  };
  const edges = () => events.filter(([kind, name]) => kind === 'output' && name !== 'permit_pulse')
    .map(([, name, value, at_ns]) => [name, value, Math.round(at_ns / 1e6)]);
  const reads = (gpio) => Number(board.chip.gpio[gpio].rawInputValue);
  return { board, permit, hold, edges, reads };
}

test('relay_is_reported_as_an_output_and_read_back_as_an_input', () => {
  const { board, permit, hold, edges, reads } = drivenBoard();
  assert.equal(reads(READ_BACK), 1);
  hold(20);
  assert.equal(reads(READ_BACK), 0);
  permit(false);
  pass(board, 20_000);
  assert.deepEqual(edges(), [['permit', true, 0], ['relay', true, 8], ['permit', false, 20], ['relay', false, 28]]);
  assert.equal(reads(READ_BACK), 1);
});

test('relay_drops_after_a_reset_of_the_chip', () => {
  const { board, hold, edges } = drivenBoard();
  hold(20);
  board.pullReset();
  pass(board, 20_000);
  assert.deepEqual(edges().slice(2), [['permit', false, 20], ['relay', false, 28]]);
});

test('welded_relay_reads_back_as_on_without_a_permit', () => {
  const { board, edges, reads } = drivenBoard();
  board.wires.setRelay('welded');
  assert.equal(reads(READ_BACK), 0);
  assert.deepEqual(edges(), [['relay', true, 0]]);
});

test('read_back_that_is_unwired_follows_the_fixture', () => {
  const { board, hold, edges, reads } = drivenBoard();
  board.setInput('relay_off', true);
  board.setInput('relay_off', false);
  assert.equal(reads(READ_BACK), 1, 'the relay drives it');
  board.wires.setRelay('unwired');
  assert.equal(reads(READ_BACK), 0);
  hold(20);
  board.setInput('relay_off', true);
  assert.equal(reads(READ_BACK), 1);
  assert.deepEqual(edges().at(-1), ['relay', true, 8]);
});

test('inputs_report_a_pair_as_true_only_while_both_channels_are', () => {
  const { board } = bareBoard();
  board.setInput('estop_1', true);
  assert.deepEqual([board.status().inputs.estop_1, board.status().inputs.estop_ok], [true, false]);
  board.setInput('estop_2', true);
  assert.equal(board.status().inputs.estop_ok, true);
});

test('expander_on_spi0_is_selected_by_its_wire_and_reads_the_wires_behind_it', () => {
  const { board } = bareBoard();
  board.setInput('supervisor_key', true);
  const select = driver(board, EXPANDER_CS);
  for (const [register, value] of [[SSPCR0, 0x0007], [SSPCPSR, 2], [SSPCR1, 2]]) board.chip.writeUint32(register, value);
  const exchange = (...bytes) => bytes.map((byte) => {
    board.chip.writeUint32(SSPDR, byte);
    pass(board, 2);
    return board.chip.readUint32(SSPDR);
  });
  select(true);
  assert.deepEqual(exchange(0x41, 0x12, 0), [0xff, 0xff, 0xff], 'not selected');
  select(false);
  assert.deepEqual(exchange(0x41, 0x12, 0), [0xff, 0xff, 0x04]);
});
