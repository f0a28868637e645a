// The board around the chip: fixture wires by name, serial line, memory, resets, and time that only moves when told.
import { GPIOPinState } from 'rp2040js';
import { bootChip, RESET_PIN, watchdogScratch } from './chip.mjs';
import { Pl011 } from './uart.mjs';
import { Schedule } from './schedule.mjs';
import { gpioOf } from './pins.mjs';

const RAM_START = 0x20000000;
const RAM_BYTES = 264 * 1024;
const PAINT = 0xaa;
const BITS_PER_SPI_WORD = 8;

/**
 * Runs one image. `listener` has output(name, value, at_ns), uart(byte, at_ns), reset(reason, at_ns) and wild(why).
 * Input levels, the memory, the serial line's queue and the schedule survive a reset; so does RAM, as on the chip.
 */
export class Board {
  constructor({ image, pins, fram, listener, noise, chance }) {
    Object.assign(this, { image, pins, fram, listener, noise, chance });
    this.levels = new Map([...pins.inputs.keys()].map((name) => [name, false]));
    this.outputs = new Map([...pins.outputs.keys()].map((name) => [name, false]));
    this.edges = new Map([...pins.outputs.keys()].map((name) => [name, { rising: 0, last_rising_us: null }]));
    this.schedule = new Schedule();
    this.line = [];
    this.instructions = 0;
    this.resets = 0;
    this.base_ns = 0;
    this.reset_wanted = null;
    this.#boot(RESET_PIN, null, Buffer.alloc(RAM_BYTES, PAINT));
  }

  /** Time of the simulation in nanoseconds since the first power-on. */
  get now_ns() {
    return this.base_ns + this.chip.clock.nanos;
  }

  /** Whether nothing happens before `nextEvent_ns()`. */
  get asleep() {
    return this.halted || this.chip.core.waiting;
  }

  /** When the sleeping chip or its surroundings will do something next, in nanoseconds. */
  nextEvent_ns() {
    const alarm = this.chip.clock.nextAlarm;
    return Math.min(alarm ? this.base_ns + alarm.nanos : Infinity, this.schedule.next_ns);
  }

  /** Drives a fixture wire. Setting the level it already has makes no edge. */
  setInput(name, level) {
    if (this.levels.get(name) === level) return;
    this.levels.set(name, level);
    this.#applyInput(name);
  }

  /** Puts bytes on the line towards the controller; they arrive one by one at the firmware's baud rate. */
  sendToUart(bytes) {
    const idle = this.line.length === 0;
    for (const byte of bytes) this.line.push(this.noise ? this.noise.to_controller.apply(byte) : byte);
    if (idle && this.line.length) this.#scheduleArrival();
  }

  /** Adds an action `delay_us` from now. */
  after(delay_us, action) {
    this.schedule.add(this.now_ns + delay_us * 1000, action);
  }

  /** Pulls the reset pin; it takes effect before the next instruction. */
  pullReset() {
    this.reset_wanted = RESET_PIN;
  }

  /** Moves time to `target_ns`; asks `paused()` every so many steps whether to stop early. */
  runUntil(target_ns, paused, steps_per_question = 256) {
    for (let steps = 1; this.now_ns < target_ns || this.reset_wanted !== null; steps++) {
      this.schedule.runDue(this.now_ns);
      if (this.reset_wanted !== null) this.#reset(this.reset_wanted);
      this.#step(Math.min(target_ns, this.schedule.next_ns) - this.base_ns);
      if (paused && steps % steps_per_question === 0 && paused()) return;
    }
    this.schedule.runDue(this.now_ns);
  }

  /** What `{"get":1}` reports. */
  status() {
    const { flash_bytes, static_ram_bytes } = this.image;
    return {
      inputs: Object.fromEntries(this.levels),
      outputs: Object.fromEntries(this.outputs),
      sim_us: Math.round(this.now_ns) / 1000,
      resets: this.resets,
      instructions: this.instructions,
      baud: this.uart.baud,
      pulses: Object.fromEntries(this.edges),
      fram_bytes_written: this.fram.bytes_written,
      flash_bytes,
      static_ram_bytes,
      stack_high_water_bytes: this.#stackHighWater(),
    };
  }

  #boot(reason, scratch, ram) {
    this.reset_wanted = null;
    this.halted = false;
    this.chip = bootChip({
      segments: this.image.segments, ram, reason, scratch, chance: this.chance,
      onReset: (why) => { this.reset_wanted = why; },
      onWild: (why) => this.listener.wild(why),
    });
    // BKPT or UDF without a debugger is a fault that the core does not leave: only the watchdog or the pin helps.
    this.chip.onBreak = () => { this.halted = true; };
    this.uart = new Pl011(this.chip, (byte) => this.#fromUart(byte));
    this.ns_per_cycle = 1e9 / this.chip.clkSys;
    this.chip.addClockListener((hertz) => { this.ns_per_cycle = 1e9 / hertz; });
    this.#wireFram();
    for (const [name, pin] of this.pins.outputs) {
      const active = pin.active_high ? GPIOPinState.High : GPIOPinState.Low;
      this.chip.gpio[pin.gpio].addListener((state) => this.#setOutput(name, state === active));
    }
    for (const name of this.levels.keys()) this.#applyInput(name);
  }

  #reset(reason) {
    const scratch = reason === RESET_PIN ? null : watchdogScratch(this.chip);
    this.base_ns += this.chip.clock.nanos;
    this.resets++;
    const { sram } = this.chip;
    this.fram.select(false); // pulled up on the board
    this.#boot(reason, scratch, sram);
    for (const name of this.outputs.keys()) this.#setOutput(name, false); // its pins float, the relays drop
    this.listener.reset(reason, this.now_ns);
  }

  #step(limit_ns) {
    const { core, clock } = this.chip;
    // SysTick does not end WFI in rp2040js, nor does an interrupt that was already pending.
    if (core.waiting && core.checkForInterrupts()) core.waiting = false;
    if (core.waiting || this.halted) {
      const next_ns = clock.nextAlarm ? clock.nextAlarm.nanos : Infinity;
      clock.tick(Math.max(0, Math.min(next_ns, limit_ns) - clock.nanos));
    } else {
      clock.tick(core.executeInstruction() * this.ns_per_cycle);
      this.instructions++;
    }
  }

  #applyInput(name) {
    const { gpio, active_high } = this.pins.inputs.get(name);
    this.chip.gpio[gpio].setInputValue(this.levels.get(name) === active_high);
  }

  #setOutput(name, value) {
    if (this.outputs.get(name) === value) return;
    this.outputs.set(name, value);
    if (value) {
      const edge = this.edges.get(name);
      edge.rising++;
      edge.last_rising_us = Math.round(this.now_ns) / 1000;
    }
    this.listener.output(name, value, this.now_ns);
  }

  #scheduleArrival() {
    this.schedule.add(this.now_ns + this.uart.byte_ns, () => {
      this.uart.receive(this.line.shift());
      if (this.line.length) this.#scheduleArrival();
    });
  }

  #fromUart(byte) {
    this.listener.uart(this.noise ? this.noise.from_controller.apply(byte) : byte, this.now_ns);
  }

  #wireFram() {
    const spi = this.chip.spi[0];
    const shifter = { word: 0 };
    this.shifter = shifter;
    const shifted = this.chip.clock.createAlarm(() => spi.completeTransmit(this.fram.exchange(shifter.word)));
    spi.onTransmit = (word) => {
      shifter.word = word;
      shifted.schedule((BITS_PER_SPI_WORD * 1e9) / (spi.clockFrequency || this.chip.clkPeri));
    };
    const select = this.chip.gpio[gpioOf(this.pins, 'fram_cs')];
    select.addListener((state) => this.fram.select(state === GPIOPinState.Low));
  }

  #stackHighWater() {
    const { bottom, top } = this.image.stack;
    const painted = this.chip.sram.subarray(bottom - RAM_START, top - RAM_START);
    let touched = 0;
    while (painted[touched] === PAINT) touched++;
    return painted.length - (touched & ~3);
  }
}
