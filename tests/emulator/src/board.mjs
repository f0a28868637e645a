// The board around the chip: wires, serial lines, memories, resets, and time that only moves when told.
import { GPIOPinState } from 'rp2040js';
import { BootRom } from './bootrom.mjs';
import { bootChip, CAUSE, chipReset, watchdogScratch } from './chip.mjs';
import { Expander } from './expander.mjs';
import { Flash } from './flash.mjs';
import { proceed } from './pace.mjs';
import { ByteQueue } from './queue.mjs';
import { paintStack, poweredOn, stackHighWater } from './ram.mjs';
import { Schedule } from './schedule.mjs';
import { wireSpi } from './spi.mjs';
import { Pl011 } from './uart.mjs';
import { UsbHost, UsbPort } from './usb.mjs';
import { Wires } from './wires.mjs';

const ROM_BYTES = 0x4000;
/** A reset that ends in the boot ROM's USB boot loader, where nothing of the image runs. */
const INTO_ROM = 'rom';

/**
 * Runs one image. `listener` has output(name, value, at_ns), uart(byte, at_ns), usb(bytes, at_ns), unplugged(),
 * reset(cause, at_ns), update(at_ns) and wild(why). Wires, memories, the lines' queues and the schedule survive a reset; so does RAM, as on
 * the chip.
 */
export class Board {
  constructor({ image, pins, fram, listener, line_noise, noise_source, ram_chance, flash_file, usb = 'out' }) {
    Object.assign(this, { image, pins, fram, listener, line_noise, noise_source, ram_chance });
    this.schedule = new Schedule();
    this.base_ns = 0;
    this.chip = null;
    const now_ns = () => this.now_ns;
    this.wires = new Wires({
      pins, schedule: this.schedule, now_ns,
      apply: (name) => this.#applyInput(name),
      edge: (name, value) => this.#tell('output', name, value, this.now_ns),
    });
    this.flash = new Flash(image.segments, { chance: ram_chance, file: flash_file });
    this.expander = pins.all.has('expander_cs')
      ? new Expander((enabled, levels) => this.wires.drivenByExpander(enabled, levels)) : null;
    this.usb_port = new UsbPort(usb);
    this.line = new ByteQueue();
    this.instructions = 0;
    this.resets = 0;
    this.told = false;
    this.stalled_until_ns = 0;
    this.flash_busy_left_ns = Infinity;
    this.reset_wanted = null;
    this.chip_reset = 0;
    this.deepest_bytes = 0;
    this.#boot(CAUSE.power, null, poweredOn(ram_chance, image.stack));
  }

  /** Time of the simulation in nanoseconds since the first power-on. */
  get now_ns() {
    return this.base_ns + (this.chip ? this.chip.clock.nanos : 0);
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

  /** Drives a fixture wire. */
  setInput(name, level) {
    this.wires.setInput(name, level);
  }

  /** Puts bytes on the line towards the controller; they arrive one by one at the firmware's baud rate. */
  sendToUart(bytes) {
    const idle = this.line.length === 0;
    for (const byte of bytes) this.line.push(this.line_noise ? this.line_noise.to_controller.apply(byte) : byte);
    if (idle && this.line.length) this.#scheduleArrival();
  }

  /** Hands bytes to the USB host; they go as soon as the port is open and the firmware takes them. */
  sendToUsb(bytes) {
    for (const byte of bytes) this.usb_port.to_device.push(byte);
    this.usb.changed();
  }

  /** Opens or closes the USB port, or pulls the cable out. */
  setUsb(state) {
    this.usb_port.state = state;
    this.usb.changed();
    if (state === 'out') this.listener.unplugged();
  }

  /** Adds an action `delay_us` from now. */
  after(delay_us, action) {
    this.schedule.add(this.now_ns + delay_us * 1000, action);
  }

  /** Pulls the reset pin, of the chip and of the expander; it takes effect before the next instruction. */
  pullReset() {
    this.reset_wanted = CAUSE.pin;
  }

  /** Cuts the power and gives it back, before the next instruction or when the memory has taken so many bytes more. */
  cutPower(after_fram_bytes = 0) {
    if (after_fram_bytes === 0) this.reset_wanted = CAUSE.power;
    else this.fram.after(after_fram_bytes, () => { this.reset_wanted = CAUSE.power; });
  }

  /** The same once the flash has been busy erasing and programming for so long from now on. */
  cutPowerInFlash(busy_us) {
    this.flash_busy_left_ns = busy_us * 1000;
  }

  /**
   * Writes another image as the boot ROM does, and starts it. Outside of the ROM's boot loader this is a power-on with
   * the BOOTSEL button held.
   */
  loadImage(image) {
    this.image = image;
    this.deepest_bytes = 0;
    this.flash.finish();
    this.flash.write(image.segments);
    if (image.stack) paintStack(this.chip.sram, image.stack, image.stack.top);
    this.reset_wanted = this.in_rom ? CAUSE.update : CAUSE.power;
  }

  /** Forgets how deep the stack was, and paints what is not in use. */
  paint() {
    this.deepest_bytes = 0;
    if (this.image.stack) paintStack(this.chip.sram, this.image.stack, this.chip.core.SP);
  }

  /** Moves time to `target_ns`; asks `paused()` now and then, and whenever the listener was told of something. */
  runUntil(target_ns, paused) {
    const { schedule } = this;
    for (;;) {
      this.told = false;
      const now_ns = this.now_ns;
      if (schedule.next_ns <= now_ns) schedule.runDue(now_ns);
      if (this.reset_wanted !== null) this.#reset(this.reset_wanted);
      else if (now_ns >= target_ns) return;
      proceed(this, Math.min(target_ns, schedule.next_ns) - this.base_ns);
      if (paused?.()) return;
    }
  }

  /** What `{"get":1}` reports. */
  status() {
    const { flash_bytes, static_ram_bytes, sections } = this.image;
    return {
      inputs: this.wires.inputs(),
      outputs: Object.fromEntries(this.wires.outputs),
      sim_us: Math.round(this.now_ns) / 1000,
      resets: this.resets,
      instructions: this.instructions,
      baud: this.uart.baud,
      usb: this.usb.ready ? 'ready' : this.usb_port.state,
      pulses: Object.fromEntries(this.wires.pulses),
      fram_bytes_written: this.fram.bytes_written,
      flash_bytes,
      static_ram_bytes,
      sections,
      stack_high_water_bytes: this.#stackHighWater(),
    };
  }

  #boot(cause, scratch, ram) {
    this.reset_wanted = null;
    this.stalled_until_ns = 0;
    this.in_rom = cause === INTO_ROM;
    this.halted = this.in_rom;
    this.broken = false;
    this.chip_reset = chipReset(cause, this.chip_reset);
    const wild = (why) => this.listener.wild(why);
    this.chip = bootChip({
      flash: this.flash, ram, cause, scratch, chip_reset: this.chip_reset, noise: this.noise_source,
      onReset: (reason) => { this.reset_wanted = reason; },
      onWild: wild,
    });
    this.rom = new BootRom(this.chip, this.flash, {
      now_ns: () => this.now_ns,
      stall: (until_ns) => this.#waitForFlash(until_ns),
      update: () => { this.reset_wanted = INTO_ROM; },
      wild,
    });
    this.chip.onBreak = (number) => this.#break(number);
    this.uart = new Pl011(this.chip, (byte) => this.#fromUart(byte));
    this.usb = new UsbHost(this.chip, this.usb_port, (bytes) => this.#tell('usb', bytes, this.now_ns));
    this.ns_per_cycle = 1e9 / this.chip.clkSys;
    this.chip.addClockListener((hertz) => { this.ns_per_cycle = 1e9 / hertz; });
    this.shifter = wireSpi(this.chip, this.pins, this);
    this.#wireGpios();
    if (!this.in_rom && !this.flash.bootable) this.reset_wanted = INTO_ROM;
  }

  #wireGpios() {
    for (const [name, { chip, pin, active_high }] of this.pins.outputs) {
      if (chip !== 'pico') continue;
      const active = active_high ? GPIOPinState.High : GPIOPinState.Low;
      this.chip.gpio[pin].addListener((state) => this.wires.setOutput(name, state === active));
    }
    for (const name of this.pins.inputs.keys()) this.#applyInput(name);
  }

  #waitForFlash(until_ns) {
    this.stalled_until_ns = until_ns;
    const busy_ns = until_ns - this.now_ns;
    if (this.flash_busy_left_ns < busy_ns) {
      this.schedule.add(this.now_ns + this.flash_busy_left_ns, () => this.cutPower());
      this.flash_busy_left_ns = Infinity;
    } else {
      this.flash_busy_left_ns -= busy_ns;
    }
  }

  #break(number) {
    const in_rom = this.chip.core.PC < ROM_BYTES;
    if (!in_rom || !this.rom.trap(number)) this.broken = true;
  }

  #reset(cause) {
    const keeps_scratch = cause !== CAUSE.pin && cause !== CAUSE.power;
    const scratch = keeps_scratch ? watchdogScratch(this.chip) : null;
    this.#stackHighWater();
    const { sram } = this.chip;
    this.base_ns = this.now_ns;
    this.chip = null; // and with it its part of the time
    this.usb_port.to_device.clear();
    if (!keeps_scratch) this.expander?.reset();
    if (cause === CAUSE.power) {
      this.flash_busy_left_ns = Infinity;
      this.fram.powerOff();
      this.flash.powerOff(this.now_ns);
    }
    this.flash.finish();
    this.#boot(cause, scratch, cause === CAUSE.power ? poweredOn(this.ram_chance, this.image.stack) : sram);
    this.wires.release('pico'); // its pins float, the relays drop
    if (cause === INTO_ROM) return this.#tell('update', this.now_ns);
    this.resets++;
    this.#tell('reset', cause, this.now_ns);
  }

  #applyInput(name) {
    const { chip, pin } = this.pins.inputs.get(name);
    if (chip === 'pico') this.chip.gpio[pin].setInputValue(this.wires.isHigh(name));
    else this.expander?.setWire(pin, this.wires.isHigh(name));
  }

  #scheduleArrival() {
    this.schedule.add(this.now_ns + this.uart.byte_ns, () => {
      const [byte] = this.line.peek(1);
      this.line.drop(1);
      this.uart.receive(byte);
      if (this.line.length) this.#scheduleArrival();
    });
  }

  #fromUart(byte) {
    this.#tell('uart', this.line_noise ? this.line_noise.from_controller.apply(byte) : byte, this.now_ns);
  }

  #tell(kind, ...what) {
    this.told = true;
    this.listener[kind](...what);
  }

  #stackHighWater() {
    if (!this.image.stack) return null;
    this.deepest_bytes = Math.max(this.deepest_bytes, stackHighWater(this.chip.sram, this.image.stack));
    return this.deepest_bytes;
  }
}
