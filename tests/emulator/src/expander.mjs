// The MCP23S17 on SPI0: sixteen wires behind a chip select. Registers and bits: datasheet DS20001952 section 3.

const PORTS = 2;
const IODIR = 0, IPOL = 1, IOCON = 5, GPPU = 6, INTF = 7, INTCAP = 8, GPIO = 9, OLAT = 10;
const REGISTERS = 11;
const IOCON_BANK = 0x80, IOCON_SEQOP = 0x20, IOCON_WRITABLE = 0xfe;
// 0100, three bits of address, 1 to read. The address pins are tied to ground, with HAEN and without.
const OPCODE_WRITE = 0x40, OPCODE_READ = 0x41;
const BANK_DISTANCE = 0x10;
const FLOATING = 0xff;
// GPA7 and GPB7 drive only.
const INPUTS_POSSIBLE = 0x7f;

/**
 * The part as bus and wires see it. `driven(enabled, levels)` is called with two 16-bit words, bits 0-7 GPA and 8-15 GPB,
 * whenever one of them has changed.
 */
export class Expander {
  constructor(driven) {
    this.driven = driven;
    this.alive = true;
    this.wired = 0;
    this.wires = 0;
    this.enabled = 0;
    this.levels = 0;
    this.selected = false;
    this.registers = new Uint8Array(PORTS * REGISTERS);
    this.reset();
  }

  /** Its own reset pin, or power-on: every pin an input, every other register 0. */
  reset() {
    this.registers.fill(0);
    for (let port = 0; port < PORTS; port++) this.#set(IODIR, port, 0xff);
    this.#beginCommand();
    this.#drive();
  }

  /** Takes the part's supply away, so that it reads as ones and drives nothing, or gives it back. */
  setAlive(alive) {
    if (alive === this.alive) return;
    this.alive = alive;
    this.reset();
  }

  /** Connects pin 0-15 to a wire at this level. */
  setWire(pin, high) {
    this.wired |= 1 << pin;
    this.wires = high ? this.wires | (1 << pin) : this.wires & ~(1 << pin);
  }

  /** Drives the chip select: the falling edge begins a command, the rising edge ends it. */
  select(selected) {
    if (selected === this.selected) return;
    this.selected = selected;
    this.#beginCommand();
  }

  /** Shifts one byte in and answers the byte that was shifted out. */
  exchange(value) {
    if (!this.selected || !this.alive) return FLOATING;
    switch (this.position++) {
      case 0: this.opcode = value; return FLOATING;
      case 1: this.address = value; return FLOATING;
      default: return this.#transfer(value);
    }
  }

  #beginCommand() {
    this.position = 0;
    this.opcode = null;
    this.address = 0;
  }

  #transfer(value) {
    if (this.opcode !== OPCODE_READ && this.opcode !== OPCODE_WRITE) return FLOATING;
    const at = this.#locate();
    this.#stepAddress();
    if (this.opcode === OPCODE_READ) return at ? this.#read(at) : 0;
    if (at) this.#write(at, value);
    return FLOATING;
  }

  get #banked() {
    return (this.#get(IOCON, 0) & IOCON_BANK) !== 0;
  }

  // Register and port at the address pointer; none beyond the last register.
  #locate() {
    const register = this.#banked ? this.address % BANK_DISTANCE : this.address >> 1;
    const port = this.#banked ? this.address >> 4 : this.address & 1;
    return register < REGISTERS && port < PORTS ? { register, port } : null;
  }

  // In byte mode the pointer stays, or goes to and fro between the ports of one register where those are neighbours.
  #stepAddress() {
    if (this.#get(IOCON, 0) & IOCON_SEQOP) {
      if (!this.#banked) this.address ^= 1;
      return;
    }
    this.address = (this.address + 1) & 0xff;
    if (!this.#banked) this.address %= PORTS * REGISTERS;
    else if (this.address === REGISTERS) this.address = BANK_DISTANCE;
    else if (this.address >= BANK_DISTANCE + REGISTERS) this.address = 0;
  }

  #read({ register, port }) {
    return register === GPIO ? this.#pins(port) : this.#get(register, port);
  }

  #write({ register, port }, value) {
    if (register === INTF || register === INTCAP) return; // read-only; no interrupt wire is connected
    if (register === IOCON) for (let p = 0; p < PORTS; p++) this.#set(IOCON, p, value & IOCON_WRITABLE);
    else this.#set(register === GPIO ? OLAT : register, port, value);
    this.#drive();
  }

  #pins(port) {
    const inputs = this.#get(IODIR, port);
    const wired = (this.wired >> (8 * port)) & 0xff;
    const outside = ((this.wires >> (8 * port)) & wired) | (this.#get(GPPU, port) & ~wired);
    const seen = (outside ^ this.#get(IPOL, port)) & INPUTS_POSSIBLE & inputs;
    return seen | (this.#get(OLAT, port) & ~inputs);
  }

  #drive() {
    const enabled = this.alive ? ~this.#word(IODIR) & 0xffff : 0;
    const levels = this.#word(OLAT) & enabled;
    if (enabled === this.enabled && levels === this.levels) return;
    this.enabled = enabled;
    this.levels = levels;
    this.driven(enabled, levels);
  }

  #word(register) {
    return this.#get(register, 0) | (this.#get(register, 1) << 8);
  }

  #get(register, port) {
    return this.registers[PORTS * register + port];
  }

  #set(register, port, value) {
    this.registers[PORTS * register + port] = value;
  }
}
