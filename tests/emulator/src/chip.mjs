// One boot of the RP2040: rp2040js with the points mended where it differs from the chip.
import { RP2040 } from 'rp2040js';
import { quicken } from './core.mjs';
import { FLASH_START } from './flash.mjs';

const WATCHDOG = 0x40058;
const RING_OSCILLATOR = 0x40060;
const REGULATOR = 0x40064;
const ROSC_RANDOM_BIT = 0x1c;
// The boot ROM leaves a stack in scratch RAM and LR = 0, then enters the second stage at the start of the flash.
const BOOT_ROM_STACK = 0x20041f00;
const LOG_LINES_MAX = 100;
const WARNINGS_MAX = 100000;

/** What began a boot. The first three are also what the watchdog's REASON register gives. */
export const CAUSE = { pin: 0, watchdog: 1, forced: 2, power: 3, update: 4 };
// The boot ROM starts a new image by letting the watchdog run out.
const REASON = { [CAUSE.watchdog]: 1, [CAUSE.forced]: 2, [CAUSE.update]: 1 };
const HAD_POR = 1 << 8, HAD_RUN = 1 << 16;

/**
 * Makes a chip that is about to enter the second stage of what is in `flash`. `ram`, `scratch` and `chip_reset` are what
 * its RAM, the watchdog's scratch registers and CHIP_RESET held before; `noise` feeds the ring oscillator's random bit.
 */
export function bootChip({ flash, ram, cause, scratch, chip_reset, noise, onReset, onWild }) {
  const chip = new RP2040();
  chip.logger = new CappedLogger(onWild);
  flash.attach(chip);
  chip.sram.set(ram);
  mendSleep(chip.core);
  quicken(chip);
  giveRandomBits(chip, noise);
  giveRegulator(chip, chipReset(cause, chip_reset));
  watchWatchdog(chip, REASON[cause] ?? 0, isPowerOrPin(cause) ? null : scratch, onReset);
  chip.core.SP = BOOT_ROM_STACK;
  chip.core.LR = 0;
  chip.core.PC = FLASH_START;
  return chip;
}

function isPowerOrPin(cause) {
  return cause === CAUSE.power || cause === CAUSE.pin;
}

/** CHIP_RESET after a boot with this cause; a reset by the watchdog leaves it alone. */
export function chipReset(cause, before) {
  if (cause === CAUSE.power) return HAD_POR;
  return cause === CAUSE.pin ? HAD_RUN : before;
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
function giveRandomBits(chip, noise) {
  const oscillator = chip.peripherals[RING_OSCILLATOR];
  const read = oscillator.readUint32.bind(oscillator);
  oscillator.readUint32 = (offset) => (offset === ROSC_RANDOM_BIT ? noise.nextBit() : read(offset));
}

// Nor are the regulator, the brown-out detector, and the record of the last reset of the whole chip.
function giveRegulator(chip, chip_reset) {
  const regulator = chip.peripherals[REGULATOR];
  regulator.registers = [0xb1, 0x91, chip_reset]; // VREG, BOD, CHIP_RESET
  regulator.readUint32 = (offset) => regulator.registers[offset >> 2] ?? 0;
  regulator.writeUint32 = (offset, value) => {
    if (offset < 8) regulator.registers[offset >> 2] = value;
  };
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
