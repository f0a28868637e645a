// One boot of the RP2040: rp2040js with the points mended where it differs from the chip.
import { RP2040 } from 'rp2040js';

const FLASH_START = 0x10000000;
const WATCHDOG = 0x40058;
const RING_OSCILLATOR = 0x40060;
const ROSC_RANDOM_BIT = 0x1c;
// The boot ROM leaves a stack in scratch RAM and LR = 0, then enters the second stage at the start of the flash.
const BOOT_ROM_STACK = 0x20041f00;
const LOG_LINES_MAX = 100;
const WARNINGS_MAX = 100000;

/** Reset reasons as the watchdog's REASON register gives them; 0 is the reset pin or power-on. */
export const RESET_PIN = 0;

/** Makes a chip with the image in flash; `ram` is what its RAM held before, `chance` feeds the ring oscillator's random bit. */
export function bootChip({ segments, ram, reason, scratch, chance, onReset, onWild }) {
  const chip = new RP2040();
  chip.logger = new CappedLogger(onWild);
  for (const { flash_offset, data } of segments) chip.flash.set(data, flash_offset);
  chip.sram.set(ram);
  mendSleep(chip.core);
  giveRandomBits(chip, chance);
  watchWatchdog(chip, reason, scratch, onReset);
  chip.core.SP = BOOT_ROM_STACK;
  chip.core.LR = 0;
  chip.core.PC = FLASH_START;
  return chip;
}

/** The scratch registers that a watchdog reset leaves alone. */
export function watchdogScratch(chip) {
  return chip.peripherals[WATCHDOG].scratchData.slice();
}

// With PRIMASK set, an interrupt ends WFI but its handler waits until the mask is lifted; rp2040js would run it at once.
function mendSleep(core) {
  const check = core.checkForInterrupts.bind(core);
  core.checkForInterrupts = () => {
    if (!core.waiting || !core.PM) return check();
    return (core.pendingInterrupts & core.enabledInterrupts) !== 0 || core.pendingSystick || core.pendingPendSV;
  };
}

// The ring oscillator is not modelled in rp2040js; firmware draws noise from one of its bits.
function giveRandomBits(chip, chance) {
  const oscillator = chip.peripherals[RING_OSCILLATOR];
  const read = oscillator.readUint32.bind(oscillator);
  oscillator.readUint32 = (offset) => (offset === ROSC_RANDOM_BIT ? chance.next() >>> 31 : read(offset));
}

function watchWatchdog(chip, reason, scratch, onReset) {
  const watchdog = chip.peripherals[WATCHDOG];
  watchdog.reason = reason;
  if (scratch) watchdog.scratchData.set(scratch);
  watchdog.onWatchdogTrigger = () => {
    // Left running, its alarm would re-arm itself within the same tick for ever.
    watchdog.timer.enable = false;
    watchdog.alarm.enable = false;
    onReset(watchdog.reason);
  };
}

/** Prints the first errors and counts the rest: one wild jump would print millions. */
class CappedLogger {
  constructor(onWild) {
    this.onWild = onWild;
    this.lines = 0;
    this.warnings = 0;
  }

  debug() {}

  info() {}

  warn(component, message) {
    if (++this.warnings === WARNINGS_MAX) this.onWild(`${WARNINGS_MAX} accesses to nothing, the last: [${component}] ${message}`);
  }

  error(component, message) {
    if (++this.lines <= LOG_LINES_MAX) process.stderr.write(`emulator: [${component}] ${message}\n`);
    else this.onWild(`more than ${LOG_LINES_MAX} errors of the core`);
  }
}
