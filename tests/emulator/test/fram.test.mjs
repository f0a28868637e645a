// The memory model against the datasheet's commands, and its file against a kill.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { FRAM_BYTES, FileBacking, Fram, MemoryBacking } from '../src/fram.mjs';

function command(fram, ...bytes) {
  fram.select(true);
  const out = bytes.map((byte) => fram.exchange(byte));
  fram.select(false);
  return out;
}

const READ_AT = (address, count) => [0x03, address >> 8, address & 0xff, ...Array(count).fill(0)];
const WRITE_AT = (address, ...bytes) => [0x02, address >> 8, address & 0xff, ...bytes];

test('rdid_of_the_part_gives_the_datasheet_id', () => {
  assert.deepEqual(command(new Fram(new MemoryBacking()), 0x9f, 0, 0, 0, 0).slice(1), [0x04, 0x7f, 0x05, 0x09]);
});

test('write_without_wren_changes_nothing', () => {
  const fram = new Fram(new MemoryBacking());
  command(fram, ...WRITE_AT(5, 1, 2));
  assert.deepEqual(command(fram, ...READ_AT(5, 2)).slice(3), [0, 0]);
});

test('write_after_wren_is_read_back_and_needs_wren_again', () => {
  const fram = new Fram(new MemoryBacking());
  command(fram, 0x06);
  assert.deepEqual(command(fram, 0x05, 0).slice(1), [0x02]);
  command(fram, ...WRITE_AT(0x1234, 7, 8, 9));
  command(fram, ...WRITE_AT(0x1234, 1));
  assert.deepEqual(command(fram, ...READ_AT(0x1234, 3)).slice(3), [7, 8, 9]);
  assert.deepEqual(command(fram, 0x05, 0).slice(1), [0x00]);
});

test('write_past_the_last_address_rolls_over', () => {
  const fram = new Fram(new MemoryBacking());
  command(fram, 0x06);
  command(fram, ...WRITE_AT(FRAM_BYTES - 1, 0xaa, 0xbb));
  assert.deepEqual(command(fram, ...READ_AT(FRAM_BYTES - 1, 2)).slice(3), [0xaa, 0xbb]);
  assert.deepEqual(command(fram, ...READ_AT(0, 1)).slice(3), [0xbb]);
});

for (const [blocks, address, kept] of [[0x04, 0x5fff, true], [0x04, 0x6000, false], [0x08, 0x4000, false], [0x0c, 0x0000, false]]) {
  test(`write_at_0x${address.toString(16)}_with_status_0x${blocks.toString(16)}_is_${kept ? 'kept' : 'refused'}`, () => {
    const fram = new Fram(new MemoryBacking());
    command(fram, 0x06);
    command(fram, 0x01, blocks);
    command(fram, 0x06);
    command(fram, ...WRITE_AT(address, 0x5a));
    assert.equal(command(fram, ...READ_AT(address, 1))[3], kept ? 0x5a : 0);
  });
}

test('file_after_half_a_write_holds_exactly_the_bytes_that_were_on_the_bus', (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fram-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'fram.bin');
  const fram = new Fram(new FileBacking(file));
  command(fram, 0x06);
  fram.select(true);
  for (const byte of WRITE_AT(100, 1, 2, 3)) fram.exchange(byte); // and no deselect: the power is gone
  const bytes = fs.readFileSync(file);
  assert.equal(bytes.length, FRAM_BYTES);
  assert.deepEqual([...bytes.subarray(99, 105)], [0, 1, 2, 3, 0, 0]);
  assert.deepEqual(command(new Fram(new FileBacking(file)), ...READ_AT(100, 3)).slice(3), [1, 2, 3]);
});

test('file_of_a_wrong_length_is_refused_by_name', (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fram-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'short.bin');
  fs.writeFileSync(file, 'short');
  assert.throws(() => new FileBacking(file), /short\.bin is 5 bytes long/);
});
