// The boot ROM's functions as an image finds and calls them, and the way from an old image to a new one.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Chance } from '../src/chance.mjs';
import { CAUSE } from '../src/chip.mjs';
import { Flash, FlashFile } from '../src/flash.mjs';
import { readImage } from '../src/image.mjs';
import { parseUf2 } from '../src/uf2.mjs';
import { AGAIN, RAM_START, SLEEP, WFI, assemble, bareBoard, imageOf, pass, ramWord, runInRam } from './support/bare.mjs';
import { folderFor } from './support/image.mjs';

const code = (letters) => letters.charCodeAt(0) | (letters.charCodeAt(1) << 8);
const RESULT_AT = RAM_START + 0x100;

/** Looks a function up as rp2040-hal does and leaves its address in r0. */
const lookUp = (letters) => [
  [0, 0x14], 0x8800, // ldrh r0, [r0]
  [3, 0x18], 0x881b, // ldrh r3, [r3]
  [1, code(letters)], 0x4798, // blx r3
];
/** Calls what r0 points to with these arguments. */
const callWith = (...values) => [0x0004, ...values.map((value, register) => [register, value]), 0x47a0]; // movs r4, r0; blx r4
const call = (letters, ...values) => [...lookUp(letters), ...callWith(...values)];

function programNow(board, offset, data) {
  board.flash.program(offset, data, 0, 0);
  board.flash.finish();
}

test('function_that_the_rom_lacks_is_looked_up_as_zero', () => {
  const { board } = bareBoard();
  runInRam(board, assemble(...lookUp('XX'), [1, RESULT_AT], 0x6008, WFI, AGAIN)); // str r0, [r1]
  pass(board, 10);
  assert.equal(ramWord(board, 0x40), 0);
});

test('erase_from_ram_sets_a_sector_to_ff_and_takes_its_time', () => {
  const { board } = bareBoard();
  programNow(board, 0x1000, [0, 0, 0]);
  programNow(board, 0x2000, [0]);
  runInRam(board, assemble(...call('RE', 0x1000, 0x1000, 0x10000, 0xd8), WFI, AGAIN));
  pass(board, 40_000);
  assert.equal(board.asleep, false, 'the erase goes on');
  pass(board, 6_000);
  assert.equal(board.asleep, true);
  assert.equal(board.chip.readUint8(0x10001000), 0xff);
  assert.equal(board.chip.readUint8(0x10002000), 0x00);
});

test('program_from_ram_clears_bits_and_sets_none', () => {
  const { board } = bareBoard();
  programNow(board, 0x1000, [0x0f]);
  board.chip.sram.fill(0x3c, 0x400, 0x500);
  runInRam(board, assemble(...call('RP', 0x1000, RAM_START + 0x400, 0x100), WFI, AGAIN));
  pass(board, 1000);
  assert.deepEqual([board.chip.readUint8(0x10001000), board.chip.readUint8(0x10001001)], [0x0c, 0x3c]);
});

test('flash_function_called_from_flash_is_told_as_a_wild_run', () => {
  const { board, events } = bareBoard(imageOf(assemble(...call('EX'), WFI, AGAIN)));
  pass(board, 100);
  assert.match(events[0][1], /flash_exit_xip was called from 0x10000.* in the flash/);
});

test('reset_to_usb_boot_is_told_after_ten_milliseconds_and_only_pin_or_power_end_it', () => {
  const { board, events } = bareBoard();
  board.chip.writeUint32(0x40058014, 7); // scratch 2
  runInRam(board, assemble(...call('UB', 0, 0)));
  pass(board, 9_900);
  assert.deepEqual(events, []);
  pass(board, 1_000);
  const [[kind, at_ns]] = events;
  assert.equal(kind, 'update');
  assert.ok(at_ns > 10e6 && at_ns < 10.1e6);
  pass(board, 1e6);
  assert.equal(board.asleep, true);
  board.pullReset();
  pass(board, 10);
  assert.deepEqual(events.at(-1).slice(0, 2), ['reset', CAUSE.pin]);
  assert.equal(board.in_rom, false);
});

test('flash_without_a_second_stage_leaves_the_chip_in_the_rom', () => {
  const { board, events } = bareBoard({ ...SLEEP, segments: [] });
  pass(board, 10);
  assert.equal(events[0][0], 'update');
  assert.equal(board.in_rom, true);
});

/** A UF2 file of these pages, each [address, first byte]. */
function uf2(pages, change = () => {}) {
  return Buffer.concat(pages.map(([address, data], number) => {
    const block = Buffer.alloc(512);
    const head = [0x0a324655, 0x9e5d5157, 0x2000, address, 256, number, pages.length, 0xe48bff56];
    head.forEach((word, index) => block.writeUInt32LE(word, 4 * index));
    Buffer.from(data).copy(block, 32);
    block.writeUInt32LE(0x0ab16f30, 508);
    change(block, number);
    return block;
  }));
}

const PAGE = Buffer.alloc(256, 0x5a);

test('uf2_in_the_rom_is_written_and_started_with_scratch_kept_and_told_as_an_update', (t) => {
  const { board, events } = bareBoard();
  programNow(board, 0x1000, [1, 2, 3]);
  programNow(board, 0x9000, [4]);
  board.chip.writeUint32(0x40058014, 7);
  runInRam(board, assemble(...call('UB', 0, 0)));
  pass(board, 20_000);
  const file = path.join(folderFor(t), 'new.uf2');
  fs.writeFileSync(file, uf2([[0x10000000, SLEEP.segments[0].data], [0x10001100, PAGE]]));
  board.loadImage(readImage(file));
  pass(board, 10);
  assert.deepEqual(events.at(-1).slice(0, 2), ['reset', CAUSE.update]);
  assert.equal(board.chip.readUint32(0x40058014), 7);
  assert.equal(board.chip.readUint32(0x40058008), 1, 'the ROM used the watchdog');
  assert.equal(board.chip.readUint8(0x10001100), 0x5a);
  assert.equal(board.chip.readUint8(0x10001000), 0xff, 'the rest of a touched sector is erased');
  assert.equal(board.chip.readUint8(0x10009000), 0x04, 'an untouched one is not');
  assert.equal(board.status().stack_high_water_bytes, null);
});

test('uf2_written_with_the_button_held_is_a_power_on', () => {
  const { board, events } = bareBoard();
  board.loadImage(parseUf2(uf2([[0x10000000, SLEEP.segments[0].data]]), 'new.uf2'));
  pass(board, 10);
  assert.deepEqual(events.at(-1).slice(0, 2), ['reset', CAUSE.power]);
});

for (const [what, bytes, message] of [
  ['cut_short', uf2([[0x10000000, PAGE]]).subarray(0, 500), /500 bytes long/],
  ['with_a_block_missing', uf2([[0x10000000, PAGE], [0x10000100, PAGE]]).subarray(0, 512), /holds 1 of 2 blocks/],
  ['for_another_chip', uf2([[0x10000000, PAGE]], (block) => block.writeUInt32LE(0xe48bff59, 28)), /family 0xe48bff59 must be/],
  ['for_the_ram', uf2([[0x20000000, PAGE]]), /address 0x20000000 must begin a page/],
  ['with_small_blocks', uf2([[0x10000000, PAGE]], (block) => block.writeUInt32LE(128, 16)), /128 bytes of data/],
  ['with_a_magic_number_lost', uf2([[0x10000000, PAGE]], (block) => block.writeUInt32LE(0, 508)), /block 0 lacks a magic number/],
]) {
  test(`uf2_${what}_is_refused`, () => {
    assert.throws(() => parseUf2(bytes, 'bad.uf2'), message);
  });
}

test('store_to_the_flash_has_no_effect', () => {
  const { board } = bareBoard();
  board.chip.writeUint32(0x10001000, 0);
  board.chip.writeUint8(0x10001004, 0);
  assert.equal(board.chip.readUint8(0x10001000) & board.chip.readUint8(0x10001004), 0xff);
});

test('flash_remembered_before_a_change_is_not_changed', () => {
  const flash = new Flash([], { chance: new Chance(1) });
  const before = flash.bytes;
  flash.program(0, [0], 0, 0);
  flash.finish();
  assert.equal(before[0], 0xff);
  assert.equal(flash.bytes[0], 0);
});

test('power_cut_in_a_program_leaves_its_first_bytes_only', () => {
  const { board } = bareBoard();
  board.chip.sram.fill(0, 0x400, 0x500);
  runInRam(board, assemble(...call('RP', 0x1000, RAM_START + 0x400, 0x100), WFI, AGAIN));
  pass(board, 200); // of 400 us
  board.cutPower();
  pass(board, 1000);
  const page = board.flash.bytes.subarray(0x1000, 0x1100);
  const written = page.indexOf(0xff);
  assert.ok(written > 120 && written < 136, `${written} bytes`);
  assert.ok(page.subarray(written).every((byte) => byte === 0xff));
});

test('power_cut_in_an_erase_leaves_some_bits_of_what_was_there', () => {
  const { board } = bareBoard();
  programNow(board, 0x1000, new Uint8Array(4096));
  runInRam(board, assemble(...call('RE', 0x1000, 0x1000, 0x10000, 0xd8), WFI, AGAIN));
  pass(board, 22_500); // of 45 ms
  board.cutPower();
  pass(board, 1000);
  let ones = 0;
  for (const byte of board.flash.bytes.subarray(0x1000, 0x2000)) ones += byte.toString(2).replaceAll('0', '').length;
  assert.ok(ones > 14_000 && ones < 19_000, `${ones} of 32768 bits`);
});

test('power_cut_once_the_flash_was_busy_for_so_long_counts_every_operation_and_no_other_time', () => {
  const { board, events } = bareBoard();
  const program = call('RP', 0x1000, RAM_START + 0x400, 0x100);
  board.chip.sram.fill(0, 0x400, 0x500);
  board.cutPowerInFlash(600);
  runInRam(board, assemble(...program, ...callWith(0x2000, RAM_START + 0x400, 0x100).slice(1), WFI, AGAIN));
  pass(board, 1000);
  const written = (from) => board.flash.bytes.subarray(from, from + 0x100).indexOf(0xff);
  assert.equal(written(0x1000), -1, 'the first page is whole');
  assert.ok(written(0x2000) > 120 && written(0x2000) < 136, `${written(0x2000)} bytes of the second`);
  assert.deepEqual(events.at(-1).slice(0, 2), ['reset', CAUSE.power]);
});

test('reset_pin_in_an_erase_lets_the_flash_finish', () => {
  const { board } = bareBoard();
  programNow(board, 0x1000, new Uint8Array(4096));
  runInRam(board, assemble(...call('RE', 0x1000, 0x1000, 0x10000, 0xd8), WFI, AGAIN));
  pass(board, 22_500);
  board.pullReset();
  pass(board, 10);
  assert.ok(board.flash.bytes.subarray(0x1000, 0x2000).every((byte) => byte === 0xff));
});

test('flash_in_a_file_keeps_what_the_image_does_not_cover', (t) => {
  const file = path.join(folderFor(t), 'flash.bin');
  const open = (segments) => new Flash(segments, { chance: new Chance(1), file: new FlashFile(file) });
  const first = open(SLEEP.segments);
  first.program(0x5000, [1, 2, 3], 0, 0);
  first.finish();
  const second = open([{ flash_offset: 0, data: Buffer.alloc(16, 7) }]);
  assert.deepEqual([...second.bytes.subarray(0x5000, 0x5003)], [1, 2, 3]);
  assert.deepEqual([second.bytes[15], second.bytes[16]], [7, 0xff]);
  fs.writeFileSync(file, 'short');
  assert.throws(() => open([]), /flash\.bin is 5 bytes long/);
});
