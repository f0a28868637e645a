// A board with a few hand-assembled instructions in place of an image.
import fs from 'node:fs';
import { Board } from '../../src/board.mjs';
import { Chance, NoiseSource } from '../../src/chance.mjs';
import { boot2Checksum } from '../../src/flash.mjs';
import { Fram, MemoryBacking } from '../../src/fram.mjs';
import { parsePins } from '../../src/pins.mjs';

const TABLE = new URL('../../../../hardware/wiring/pins.csv', import.meta.url);
const BOOT2_BYTES = 256;
const LITERALS_AT = 0x80;
export const RAM_START = 0x20000000;

/** The pin table of the board. */
export const PINS_TEXT = fs.readFileSync(TABLE, 'utf8');
export const PINS = parsePins(PINS_TEXT, 'pins.csv');

/** Thumb code with its literals, as long as a second stage: each item is an instruction, or [register, value] to load. */
export function assemble(...items) {
  const bytes = Buffer.alloc(BOOT2_BYTES, 0xff);
  let literals = LITERALS_AT;
  items.forEach((item, index) => {
    const at = 2 * index;
    if (typeof item === 'number') return bytes.writeUInt16LE(item, at);
    const [register, value] = item;
    bytes.writeUInt32LE(value >>> 0, literals);
    bytes.writeUInt16LE(0x4800 | (register << 8) | ((literals - ((at + 4) & ~3)) / 4), at); // ldr register, [pc, #n]
    literals += 4;
  });
  return bytes;
}

/** An image of one second stage, with the checksum that the boot ROM wants. */
export function imageOf(code) {
  const data = Buffer.from(code);
  data.writeUInt32LE(boot2Checksum(data), BOOT2_BYTES - 4);
  return { segments: [{ flash_offset: 0, data }], flash_bytes: data.length, sections: null, static_ram_bytes: null, stack: null };
}

export const WFI = 0xbf30;
/** Goes back by one instruction and itself. */
export const AGAIN = 0xe7fd;
/** Sleeps for ever. */
export const SLEEP = imageOf(assemble(WFI, AGAIN));

/** A board that notes what it tells; `events` are [kind, ...], each with its time in nanoseconds last. */
export function bareBoard(image = SLEEP, parts = {}) {
  const events = [];
  const note = (kind) => (...what) => events.push([kind, ...what]);
  const listener = Object.fromEntries(['output', 'uart', 'usb', 'unplugged', 'reset', 'update', 'wild'].map((kind) => [kind, note(kind)]));
  const board = new Board({
    image, pins: PINS, fram: new Fram(new MemoryBacking()), listener,
    noise_source: new NoiseSource(new Chance(1)), ram_chance: new Chance(2), ...parts,
  });
  return { board, events };
}

/** Lets time pass. */
export function pass(board, time_us) {
  board.runUntil(board.now_ns + time_us * 1000);
}

/** Lets the chip run this code from RAM. */
export function runInRam(board, code) {
  board.chip.sram.set(code);
  board.chip.core.PC = RAM_START;
  board.chip.core.waiting = false;
}

/** The n-th word of the RAM. */
export function ramWord(board, n) {
  return board.chip.sramView.getUint32(4 * n, true);
}
