// The USB host against a device that works the chip's registers as firmware does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareBoard, pass } from './support/bare.mjs';
import { CdcDevice } from './support/usb_device.mjs';

const STEP_US = 10;

function bench(state, options) {
  const { board, events } = bareBoard(undefined, { usb: state });
  const device = new CdcDevice(board.chip, options);
  const run = (time_us) => {
    for (let now = 0; now < time_us; now += STEP_US) {
      pass(board, STEP_US);
      device.serve();
    }
  };
  const heard = () => events.filter(([kind]) => kind === 'usb').flatMap(([, bytes]) => bytes);
  return { board, device, events, run, heard };
}

const SET_ADDRESS = 5, GET_DESCRIPTOR = 6, SET_CONFIGURATION = 9, SET_LINE_CODING = 0x20, SET_CONTROL_LINE_STATE = 0x22;

test('host_asks_for_what_a_serial_port_needs_and_opens_it', () => {
  const { board, device, run } = bench('open');
  run(60_000);
  assert.deepEqual(device.requests, [
    SET_ADDRESS, GET_DESCRIPTOR, GET_DESCRIPTOR, GET_DESCRIPTOR, SET_CONFIGURATION, SET_LINE_CODING, SET_CONTROL_LINE_STATE,
  ]);
  assert.equal(device.dtr, true);
  assert.equal(board.status().usb, 'ready');
});

test('bytes_go_both_ways_in_their_order_and_no_faster_than_full_speed', () => {
  const { board, device, run, heard } = bench('open');
  run(60_000);
  const bytes = Array.from({ length: 1000 }, (_, index) => index & 0xff);
  board.sendToUsb(bytes);
  device.to_send = [...bytes];
  run(1_000);
  assert.ok(device.received.length < 700, `${device.received.length} bytes in 1 ms`);
  run(2_000);
  assert.deepEqual(device.received, bytes);
  assert.deepEqual(heard(), bytes);
});

test('bytes_sent_before_the_port_is_there_wait_for_it', () => {
  const { board, device, run } = bench('open');
  board.sendToUsb([1, 2, 3]);
  run(60_000);
  assert.deepEqual(device.received, [1, 2, 3]);
});

test('port_that_nobody_has_open_takes_nothing_until_it_is_opened', () => {
  const { board, device, run, heard } = bench('closed');
  device.to_send = [7, 8];
  run(60_000);
  assert.equal(device.dtr, false);
  assert.deepEqual(heard(), []);
  board.setUsb('open');
  run(5_000);
  assert.equal(device.dtr, true);
  assert.deepEqual(heard(), [7, 8]);
  board.setUsb('closed');
  run(5_000);
  assert.equal(device.dtr, false);
});

test('cable_pulled_out_suspends_the_device_and_a_cable_put_in_begins_anew', () => {
  const { board, device, run, heard } = bench('open');
  run(60_000);
  board.setUsb('out');
  board.sendToUsb([1]);
  device.to_send = [5];
  run(10_000);
  assert.equal(device.suspends, 1);
  assert.deepEqual([device.received, heard()], [[], []]);
  board.setUsb('open');
  run(60_000);
  assert.equal(device.resets, 2);
  assert.equal(board.status().usb, 'ready');
  board.sendToUsb([2]);
  run(1_000);
  assert.deepEqual(device.received, [2]);
});

test('device_that_refuses_a_line_coding_gets_its_port_opened_all_the_same', () => {
  const { board, run } = bench('open', { stalls: [SET_LINE_CODING] });
  run(60_000);
  assert.equal(board.status().usb, 'ready');
});

test('chip_that_is_reset_is_unplugged_and_what_waited_for_it_is_lost', () => {
  const { board, run } = bench('open');
  run(60_000);
  board.sendToUsb(Array(500).fill(1));
  board.pullReset();
  pass(board, 100);
  assert.equal(board.status().usb, 'open');
  const device = new CdcDevice(board.chip);
  for (let now = 0; now < 60_000; now += STEP_US) {
    pass(board, STEP_US);
    device.serve();
  }
  assert.equal(board.status().usb, 'ready');
  assert.deepEqual(device.received, []);
});
