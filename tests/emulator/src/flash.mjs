// The flash of the board: what a boot loader, a firmware and a power cut leave in it.
import fs from 'node:fs';

export const FLASH_START = 0x10000000;
export const FLASH_BYTES = 2 * 1024 * 1024; // the W25Q16 of the Raspberry Pi Pico
export const SECTOR_BYTES = 4096;
export const PAGE_BYTES = 256;
const BOOT2_BYTES = 256;
const CRC_POLYNOMIAL = 0x04c11db7;

/** Where the bytes outlive the process: each change is written through before time goes on. */
export class FlashFile {
  constructor(path) {
    this.fd = fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o644);
    const old = fs.readFileSync(this.fd);
    if (old.length !== 0 && old.length !== FLASH_BYTES) {
      throw new Error(`${path} is ${old.length} bytes long; a flash has ${FLASH_BYTES}, so give another or remove it`);
    }
    this.found = old.length ? new Uint8Array(old) : null;
  }

  write(offset, bytes) {
    fs.writeSync(this.fd, bytes, 0, bytes.length, offset);
  }
}

/**
 * The part and the chips that read it, one after the other. A change makes a new copy, so that who remembers the old one
 * still has it. `chance` decides what an erasure leaves that was not finished.
 */
export class Flash {
  constructor(segments, { chance, file = null }) {
    Object.assign(this, { chance, file });
    this.bytes = file?.found ?? new Uint8Array(FLASH_BYTES).fill(0xff);
    this.chip = null;
    this.operation = null;
    if (file) file.write(0, this.bytes);
    this.write(segments);
  }

  /** Lets this chip read from the part. */
  attach(chip) {
    this.chip = chip;
    this.#show();
  }

  /** Begins to set bytes to FF, as an erase of whole sectors does. */
  erase(offset, count, from_ns, until_ns) {
    const old = this.bytes.slice(offset, offset + count);
    const partly = (done) => old.map((byte) => byte | this.#erasedBits(done));
    this.operation = { offset, old, done: old.map(() => 0xff), partly, from_ns, until_ns };
  }

  /** Begins to clear the bits that are clear in `data`; programming cannot set any. */
  program(offset, data, from_ns, until_ns) {
    const old = this.bytes.slice(offset, offset + data.length);
    const done = old.map((byte, index) => byte & data[index]);
    const partly = (part) => old.map((byte, index) => (index < part * data.length ? done[index] : byte));
    this.operation = { offset, old, done, partly, from_ns, until_ns };
  }

  /** Carries the operation under way on to this time. */
  progress(now_ns) {
    if (!this.operation) return;
    const { offset, partly, from_ns, until_ns } = this.operation;
    if (now_ns >= until_ns) this.finish();
    else this.#change(offset, partly((now_ns - from_ns) / (until_ns - from_ns)));
  }

  /** Lets the operation under way come to its end, which a reset of the chip does not hinder. */
  finish() {
    if (this.operation) this.#change(this.operation.offset, this.operation.done);
    this.operation = null;
  }

  /** Leaves the operation under way as it is now, because the power is gone. */
  powerOff(now_ns) {
    this.progress(now_ns);
    this.operation = null;
  }

  /** Erases each sector that the segments touch, and writes them: what the boot ROM does with a UF2 file. */
  write(segments) {
    for (const { flash_offset, data } of segments) {
      const from = flash_offset - (flash_offset % SECTOR_BYTES);
      const until = Math.ceil((flash_offset + data.length) / SECTOR_BYTES) * SECTOR_BYTES;
      this.#change(from, new Uint8Array(until - from).fill(0xff));
    }
    for (const { flash_offset, data } of segments) this.#change(flash_offset, data);
  }

  /** Whether the boot ROM finds a second stage that it will start. */
  get bootable() {
    const kept = new DataView(this.bytes.buffer).getUint32(BOOT2_BYTES - 4, true);
    return boot2Checksum(this.bytes) === kept;
  }

  // Cells go over to ones in an order that nobody knows.
  #erasedBits(part) {
    let bits = 0;
    for (let bit = 0; bit < 8; bit++) bits = (bits << 1) | Number(this.chance.next() < part * 2 ** 32);
    return bits;
  }

  #change(offset, content) {
    const bytes = this.bytes.slice();
    bytes.set(content, offset);
    this.bytes = bytes;
    this.file?.write(offset, content);
    this.#show();
  }

  #show() {
    if (!this.chip) return;
    this.chip.flash = this.bytes;
    this.chip.flash16 = new Uint16Array(this.bytes.buffer);
    this.chip.flashView = readOnlyView(this.bytes.buffer, this.chip);
  }
}

// rp2040js would let a store change the flash; on the chip it does not.
function readOnlyView(buffer, chip) {
  const view = new DataView(buffer);
  view.setUint32 = (offset) => chip.logger.error('flash', `store to 0x${(FLASH_START + offset).toString(16)} has no effect`);
  return view;
}

/** The checksum that the last word of a second stage must hold: CRC-32, most significant bit first, over the rest of it. */
export function boot2Checksum(bytes) {
  let sum = 0xffffffff;
  for (let at = 0; at < BOOT2_BYTES - 4; at++) {
    sum ^= bytes[at] << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ CRC_POLYNOMIAL : sum << 1;
  }
  return sum >>> 0;
}
