// A CDC device as its firmware would be: it works the USB registers and buffers of the chip, and echoes what it is sent.

const REGISTERS = 0x50110000, MEMORY = 0x50100000;
const MAIN_CTRL = 0x40, SIE_CTRL = 0x4c, SIE_STATUS = 0x50, BUFF_STATUS = 0x58, EP_STALL_ARM = 0x68;
const CONTROLLER_EN = 1, PULLUP_EN = 1 << 16;
const BUS_RESET = 1 << 19, SETUP_REC = 1 << 17, SUSPENDED = 1 << 4;
const FULL = 1 << 15, STALL = 1 << 11, AVAILABLE = 1 << 10;
const OUT = 1, IN = 2; // endpoint numbers of the data
const BUFFERS = { [OUT]: 0x180, [IN]: 0x1c0 };
const PACKET = 64;

const DEVICE = [18, 1, 0, 2, 2, 0, 0, 64, 0x8a, 0x2e, 0x0a, 0, 0, 1, 0, 0, 0, 1];
const INTERFACES = [
  9, 4, 0, 0, 1, 2, 2, 0, 0, 5, 0x24, 0, 0x10, 1, 5, 0x24, 1, 0, 1, 4, 0x24, 2, 2, 5, 0x24, 6, 0, 1, 7, 5, 0x83, 3, 8, 0, 255,
  9, 4, 1, 0, 2, 10, 0, 0, 0, 7, 5, 0x80 | IN, 2, 64, 0, 0, 7, 5, OUT, 2, 64, 0, 0,
];
const CONFIGURATION = [9, 2, 9 + INTERFACES.length, 0, 2, 1, 0, 0x80, 50, ...INTERFACES];

export class CdcDevice {
  constructor(chip, { stalls = [] } = {}) {
    Object.assign(this, { chip, stalls, requests: [], resets: 0, suspends: 0, dtr: false, received: [], to_send: [], reply: [] });
    this.#poke(MEMORY + 8 * IN, BUFFERS[IN]);
    this.#poke(MEMORY + 8 * OUT + 4, BUFFERS[OUT]);
    this.#poke(REGISTERS + MAIN_CTRL, CONTROLLER_EN);
    this.#poke(REGISTERS + SIE_CTRL, PULLUP_EN);
  }

  /** What an interrupt would do. */
  serve() {
    const status = this.#peek(REGISTERS + SIE_STATUS);
    if (status & BUS_RESET) this.#busReset();
    if (status & SUSPENDED) {
      this.suspends++;
      this.#poke(REGISTERS + SIE_STATUS, SUSPENDED);
    }
    if (status & SETUP_REC) this.#takeRequest();
    const buffers = this.#peek(REGISTERS + BUFF_STATUS);
    this.#poke(REGISTERS + BUFF_STATUS, buffers);
    if (buffers & 1 || (buffers & 2 && !this.replied)) this.#sendReply();
    if (buffers & (2 << (2 * OUT))) this.#takeData();
    if (this.to_send.length && !(this.#control(IN, false) & AVAILABLE)) this.#send(IN, this.to_send.splice(0, PACKET));
  }

  #busReset() {
    this.resets++;
    this.dtr = false;
    this.#poke(REGISTERS + SIE_STATUS, BUS_RESET);
    this.#arm(OUT);
  }

  #takeRequest() {
    const setup = Array.from({ length: 8 }, (_, at) => this.chip.readUint8(MEMORY + at));
    this.#poke(REGISTERS + SIE_STATUS, SETUP_REC);
    const [type, number, value_low, value_high] = setup;
    const length = setup[6] | (setup[7] << 8);
    this.requests.push(number);
    if (this.stalls.includes(number)) return this.#refuse();
    if (number === 0x22) this.dtr = (value_low & 1) === 1;
    this.reply = number === 6 ? (value_high === 1 ? DEVICE : CONFIGURATION).slice(0, length) : [];
    if (length) this.#arm(0);
    this.replied = false;
    if (type & 0x80 || !length) this.#sendReply();
  }

  #refuse() {
    this.#poke(REGISTERS + EP_STALL_ARM, 3);
    for (const out of [true, false]) this.#poke(this.#at(0, out), STALL);
  }

  #sendReply() {
    if (this.replied) return;
    const packet = this.reply.slice(0, PACKET);
    this.reply = this.reply.slice(PACKET);
    this.replied = packet.length < PACKET;
    this.#send(0, packet);
  }

  #takeData() {
    const length = this.#control(OUT, true) & 0x3ff;
    for (let at = 0; at < length; at++) this.received.push(this.chip.readUint8(MEMORY + BUFFERS[OUT] + at));
    this.#arm(OUT);
  }

  #send(endpoint, bytes) {
    const buffer = endpoint ? BUFFERS[endpoint] : 0x100;
    bytes.forEach((byte, at) => this.chip.writeUint8(MEMORY + buffer + at, byte));
    this.#poke(this.#at(endpoint, false), FULL | AVAILABLE | bytes.length);
  }

  #arm(endpoint) {
    this.#poke(this.#at(endpoint, true), AVAILABLE | PACKET);
  }

  #control(endpoint, out) {
    return this.#peek(this.#at(endpoint, out));
  }

  #at(endpoint, out) {
    return MEMORY + 0x80 + 8 * endpoint + (out ? 4 : 0);
  }

  #peek(address) {
    return this.chip.readUint32(address);
  }

  #poke(address, value) {
    this.chip.writeUint32(address, value);
  }
}
