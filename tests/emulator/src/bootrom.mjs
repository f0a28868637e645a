// The functions of the RP2040's boot ROM that an image may call; each traps into this model. Datasheet section 2.8.
import { FLASH_BYTES, FLASH_START, PAGE_BYTES, SECTOR_BYTES } from './flash.mjs';

const WATCHDOG = 0x40058;
const ROM_BYTES = 0x4000;
const MAGIC_AT = 0x10, TABLES_AT = 0x14, LOOKUP_AT = 0x18, CODE_AT = 0x40;
const MAGIC = [0x4d, 0x75, 0x01, 0x03]; // 'M', 'u', 1, and the version
const THUMB = 1;
const BX_LR = 0x4770, BKPT = 0xbe00, WFI = 0xbf30, BRANCH_BACK_ONE = 0xe7fd;

// r0: table, r1: code of two letters. Answers the address in the table, or 0.
const LOOKUP = [
  0x8802, // loop:  ldrh r2, [r0, #0]
  0x2a00, //        cmp  r2, #0
  0xd005, //        beq  none
  0x428a, //        cmp  r2, r1
  0xd001, //        beq  found
  0x3004, //        adds r0, #4
  0xe7f8, //        b    loop
  0x8840, // found: ldrh r0, [r0, #2]
  BX_LR, //         bx   lr
  0x2000, // none:  movs r0, #0
  BX_LR, //         bx   lr
];

// Typical times of the W25Q16.
const SECTOR_ERASE_NS = 45_000_000;
const PAGE_PROGRAM_NS = 400_000;
const UPDATE_DELAY_NS = 10_000_000; // the ROM lets the watchdog reset the chip

/** Names of the ROM's functions by their two letters; the order gives the number of each trap. */
const FUNCTIONS = {
  UB: 'resetToUsbBoot',
  IF: 'connectFlash',
  EX: 'exitXip',
  RE: 'rangeErase',
  RP: 'rangeProgram',
  FC: 'flushCache',
  CX: 'enterCommandXip',
};

/**
 * Fills the ROM of one boot of the chip and answers its traps. `stall(until_ns)` keeps the core waiting, `update()` ends the run
 * in the ROM's USB boot loader, `wild(why)` tells of a call that would crash the chip.
 */
export class BootRom {
  constructor(chip, flash, { now_ns, stall, update, wild }) {
    Object.assign(this, { chip, flash, now: now_ns, stall, update, wild });
    chip.bootrom.set(romWords());
    this.update_due = chip.clock.createAlarm(() => this.update());
  }

  /** Answers `BKPT #number` met in the ROM; false if it is none of this model's. */
  trap(number) {
    const method = Object.values(FUNCTIONS)[number];
    if (!method) return false;
    const [r0, r1, r2] = this.chip.core.registers;
    this[method](r0, r1, r2);
    return true;
  }

  /** The ROM notes its arguments, then waits for the watchdog while interrupts go on. */
  resetToUsbBoot(activity_mask, disable_mask) {
    const watchdog = this.chip.peripherals[WATCHDOG];
    watchdog.timer.enable = false;
    watchdog.alarm.enable = false;
    watchdog.scratchData.set([activity_mask, disable_mask]);
    watchdog.scratchData.fill(0, 4); // the ROM uses the last four itself
    this.update_due.schedule(UPDATE_DELAY_NS);
  }

  connectFlash() {
    this.#requireRamCaller('connect_internal_flash');
  }

  exitXip() {
    this.#requireRamCaller('flash_exit_xip');
  }

  flushCache() {
    this.#requireRamCaller('flash_flush_cache');
  }

  enterCommandXip() {
    this.#requireRamCaller('flash_enter_cmd_xip');
  }

  rangeErase(offset, count) {
    this.#requireRamCaller('flash_range_erase');
    this.#requireRange('flash_range_erase', offset, count, SECTOR_BYTES);
    this.#take((count / SECTOR_BYTES) * SECTOR_ERASE_NS, (from, until) => this.flash.erase(offset, count, from, until));
  }

  rangeProgram(offset, source, count) {
    this.#requireRamCaller('flash_range_program');
    this.#requireRange('flash_range_program', offset, count, PAGE_BYTES);
    const data = Uint8Array.from({ length: count }, (_, at) => this.chip.readUint8(source + at));
    this.#take((count / PAGE_BYTES) * PAGE_PROGRAM_NS, (from, until) => this.flash.program(offset, data, from, until));
  }

  #take(time_ns, begin) {
    const from_ns = this.now();
    begin(from_ns, from_ns + time_ns);
    this.stall(from_ns + time_ns);
  }

  // Between these calls the flash cannot be read, so code that stands in it cannot go on.
  #requireRamCaller(name) {
    const caller = this.chip.core.LR & ~THUMB;
    if (caller >= FLASH_START && caller < FLASH_START + FLASH_BYTES) {
      this.wild(`${name} was called from 0x${caller.toString(16)} in the flash; call it from RAM`);
    }
  }

  #requireRange(name, offset, count, unit) {
    if (offset % unit || count % unit || offset + count > FLASH_BYTES) {
      this.wild(`${name}(0x${offset.toString(16)}, ${count}): both must be multiples of ${unit} within the flash`);
    }
  }
}

function romWords() {
  const bytes = Buffer.alloc(ROM_BYTES);
  let at = CODE_AT;
  const put = (...halves) => {
    const address = at;
    for (const half of halves) at = bytes.writeUInt16LE(half, at);
    return address;
  };
  // An exception before the image has vectors of its own ends where no trap answers: the chip stands still.
  const lost = put(BKPT | 0xff, BRANCH_BACK_ONE) | THUMB;
  for (let vector = 4; vector < MAGIC_AT; vector += 4) bytes.writeUInt32LE(lost, vector);
  bytes.set(MAGIC, MAGIC_AT);
  const lookup = put(...LOOKUP) | THUMB;
  const entries = Object.keys(FUNCTIONS).map((code, number) => {
    const after = code === 'UB' ? [WFI, BRANCH_BACK_ONE] : [BX_LR];
    return [code.charCodeAt(0) | (code.charCodeAt(1) << 8), put(BKPT | number, ...after) | THUMB];
  });
  const functions = put(...entries.flat(), 0);
  const data = put(0);
  bytes.writeUInt16LE(functions, TABLES_AT);
  bytes.writeUInt16LE(data, TABLES_AT + 2);
  bytes.writeUInt16LE(lookup, LOOKUP_AT);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, ROM_BYTES / 4);
}
