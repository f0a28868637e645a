// UART0 with the FIFOs, levels and line times of the PL011; rp2040js sends at once and has no receive timeout.
// Register names and bits: RP2040 datasheet section 4.2.8.

const DR = 0x00, FR = 0x18, IFLS = 0x34, RIS = 0x3c, MIS = 0x40, ICR = 0x44;
const RX_IRQ = 1 << 4, TX_IRQ = 1 << 5, RX_TIMEOUT_IRQ = 1 << 6, OVERRUN_IRQ = 1 << 10;
const FR_BUSY = 1 << 3, FR_RX_EMPTY = 1 << 4, FR_TX_FULL = 1 << 5, FR_RX_FULL = 1 << 6, FR_TX_EMPTY = 1 << 7;
const DR_OVERRUN = 1 << 11;
const LCR_FIFO_ENABLE = 1 << 4;
const LEVELS = [4, 8, 16, 24, 28, 28, 28, 28];
const LEVELS_AFTER_RESET = 0x12;
const FIFO_DEPTH = 32;
const BITS_PER_BYTE = 10; // 8N1
const RX_TIMEOUT_BITS = 32;
const DEFAULT_BAUD = 115200; // before the firmware has set one

/** Overlays the peripheral of one boot of the chip; `sent` gets each byte when its stop bit has left. */
export class Pl011 {
  constructor(chip, sent) {
    this.chip = chip;
    this.device = chip.uart[0];
    this.sent = sent;
    this.rx = [];
    this.tx = [];
    this.shifting = null;
    this.raw = 0;
    this.levels = LEVELS_AFTER_RESET;
    this.overrun = false;
    this.shift_done = chip.clock.createAlarm(() => this.#finishByte());
    this.rx_silent = chip.clock.createAlarm(() => this.#raise(RX_TIMEOUT_IRQ, this.rx.length > 0));
    this.#overlay();
  }

  get baud() {
    return this.device.baudDivider ? this.device.baudRate : DEFAULT_BAUD;
  }

  get bit_ns() {
    return 1e9 / this.baud;
  }

  get byte_ns() {
    return BITS_PER_BYTE * this.bit_ns;
  }

  get #depth() {
    return this.device.lineCtrlRegister & LCR_FIFO_ENABLE ? FIFO_DEPTH : 1;
  }

  get #rx_level() {
    return this.#depth === 1 ? 1 : LEVELS[(this.levels >> 3) & 7];
  }

  get #tx_level() {
    return this.#depth === 1 ? 0 : LEVELS[this.levels & 7];
  }

  /** A byte has arrived from the line. */
  receive(byte) {
    if (!this.device.enabled || !this.device.rxEnabled) return;
    if (this.rx.length >= this.#depth) {
      this.overrun = true;
      this.#raise(OVERRUN_IRQ, true);
      return;
    }
    this.rx.push(byte | (this.overrun ? DR_OVERRUN : 0));
    this.overrun = false;
    this.rx_silent.schedule(RX_TIMEOUT_BITS * this.bit_ns);
    this.#raise(RX_IRQ, this.rx.length >= this.#rx_level);
  }

  #overlay() {
    const { device } = this;
    const read = device.readUint32.bind(device);
    const write = device.writeUint32.bind(device);
    device.checkInterrupts = () => this.#update();
    device.readUint32 = (offset) => {
      switch (offset) {
        case DR: return this.#read();
        case FR: return this.#flags();
        case IFLS: return this.levels;
        case RIS: return this.raw;
        case MIS: return this.raw & device.interruptMask;
        default: return read(offset);
      }
    };
    device.writeUint32 = (offset, value) => {
      switch (offset) {
        case DR: return this.#send(value & 0xff);
        case IFLS: this.levels = value & 0x3f; return;
        case ICR: return this.#acknowledge(device.rawWriteValue);
        default: return write(offset, value);
      }
    };
  }

  #update() {
    this.chip.setInterrupt(this.device.irq, (this.raw & this.device.interruptMask) !== 0);
  }

  #raise(bits, condition) {
    if (!condition) return;
    this.raw |= bits;
    this.#update();
  }

  #lower(bits) {
    this.raw &= ~bits;
    this.#update();
  }

  #acknowledge(bits) {
    this.#lower(bits);
    if (bits & RX_TIMEOUT_IRQ && this.rx.length) this.rx_silent.schedule(RX_TIMEOUT_BITS * this.bit_ns);
  }

  #flags() {
    return (this.shifting !== null || this.tx.length ? FR_BUSY : 0)
      | (this.rx.length === 0 ? FR_RX_EMPTY : 0) | (this.rx.length >= this.#depth ? FR_RX_FULL : 0)
      | (this.tx.length === 0 ? FR_TX_EMPTY : 0) | (this.tx.length >= this.#depth ? FR_TX_FULL : 0);
  }

  #read() {
    const value = this.rx.shift() ?? 0;
    if (this.rx.length < this.#rx_level) this.#lower(RX_IRQ);
    if (this.rx.length === 0) {
      this.rx_silent.cancel();
      this.#lower(RX_TIMEOUT_IRQ);
    }
    return value;
  }

  #send(byte) {
    if (!this.device.enabled || !this.device.txEnabled || this.tx.length >= this.#depth) return;
    this.tx.push(byte);
    if (this.tx.length > this.#tx_level) this.#lower(TX_IRQ);
    if (this.shifting === null) this.#startByte();
  }

  #startByte() {
    this.shifting = this.tx.shift() ?? null;
    if (this.shifting === null) return;
    this.shift_done.schedule(this.byte_ns);
    this.#raise(TX_IRQ, this.tx.length <= this.#tx_level);
  }

  #finishByte() {
    const byte = this.shifting;
    this.#startByte();
    this.sent(byte);
  }
}
