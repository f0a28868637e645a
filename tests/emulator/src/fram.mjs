// The MB85RS256B on SPI0: 32 KiB that keep what was written, byte by byte, whatever happens to the process.
import fs from 'node:fs';

/** Size of the memory array. */
export const FRAM_BYTES = 32 * 1024;

const WRSR = 0x01, WRITE = 0x02, READ = 0x03, WRDI = 0x04, RDSR = 0x05, WREN = 0x06, RDID = 0x9f;
const DEVICE_ID = [0x04, 0x7f, 0x05, 0x09]; // Fujitsu, continuation, 256 kbit, MB85RS256B
const WRITE_ENABLE_LATCH = 0x02;
const STATUS_WRITABLE = 0xfc; // WPEN, three spare bits, BP1, BP0
const FLOATING = 0xff;
// First protected address for each value of BP1:BP0: none, upper quarter, upper half, all.
const PROTECTED_FROM = [FRAM_BYTES, 0x6000, 0x4000, 0x0000];

/** Where the bytes live: a file written through at every byte, so that a kill can tear a write at any byte. */
export class FileBacking {
  constructor(path) {
    this.fd = fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o644);
    const old = fs.readFileSync(this.fd);
    if (old.length !== 0 && old.length !== FRAM_BYTES && old.length !== FRAM_BYTES + 1) {
      throw new Error(`${path} is ${old.length} bytes long; a memory file has ${FRAM_BYTES}, so give another or remove it`);
    }
    this.bytes = Buffer.alloc(FRAM_BYTES + 1); // the last byte is the status register, kept once it was written
    old.copy(this.bytes);
    if (old.length === 0) fs.writeSync(this.fd, this.bytes, 0, FRAM_BYTES, 0);
  }

  write(address, value) {
    this.bytes[address] = value;
    fs.writeSync(this.fd, this.bytes, address, 1, address);
  }
}

/** A part that is forgotten when the process ends; for runs that need no memory afterwards. */
export class MemoryBacking {
  constructor() {
    this.bytes = Buffer.alloc(FRAM_BYTES + 1);
  }

  write(address, value) {
    this.bytes[address] = value;
  }
}

/** The part as the bus sees it: select, exchange bytes, deselect. */
export class Fram {
  constructor(backing) {
    this.backing = backing;
    this.selected = false;
    this.write_enabled = false;
    this.bytes_written = 0;
    this.due = null;
    this.#beginCommand();
  }

  /** Performs an action once so many more bytes have been written; an earlier one that still waits is forgotten. */
  after(bytes, action) {
    this.due = { at: this.bytes_written + bytes, action };
  }

  /** Loses the write enable latch and the command under way; what was written stays. */
  powerOff() {
    this.select(false);
    this.write_enabled = false;
    this.due = null;
  }

  #beginCommand() {
    this.opcode = null;
    this.position = 0;
    this.address = 0;
  }

  /** Drives the chip select: the falling edge begins a command, the rising edge ends it. */
  select(selected) {
    if (selected === this.selected) return;
    this.selected = selected;
    if (!selected && (this.opcode === WRITE || this.opcode === WRSR)) this.write_enabled = false;
    this.#beginCommand();
  }

  /** Shifts one byte in and answers the byte that was shifted out. */
  exchange(value) {
    if (!this.selected) return FLOATING;
    if (this.opcode === null) return this.#takeOpcode(value);
    const position = this.position++;
    switch (this.opcode) {
      case READ: return this.#access(position, value, () => this.backing.bytes[this.address]);
      case WRITE: return this.#access(position, value, () => this.#store(value));
      case RDSR: return this.#status();
      case WRSR: return this.#storeStatus(position, value);
      case RDID: return DEVICE_ID[position] ?? FLOATING;
      default: return FLOATING;
    }
  }

  #takeOpcode(value) {
    this.opcode = value;
    if (value === WREN) this.write_enabled = true;
    if (value === WRDI) this.write_enabled = false;
    return FLOATING;
  }

  // Two address bytes, upper bit ignored, then data with roll-over from the last address to the first.
  #access(position, value, transfer) {
    if (position < 2) {
      this.address = ((this.address << 8) | value) % FRAM_BYTES;
      return FLOATING;
    }
    const out = transfer();
    this.address = (this.address + 1) % FRAM_BYTES;
    return out;
  }

  #store(value) {
    const blocks = (this.backing.bytes[FRAM_BYTES] >> 2) & 3;
    if (this.write_enabled && this.address < PROTECTED_FROM[blocks]) {
      this.backing.write(this.address, value);
      this.bytes_written++;
      if (this.bytes_written === this.due?.at) this.due.action();
    }
    return FLOATING;
  }

  #status() {
    return this.backing.bytes[FRAM_BYTES] | (this.write_enabled ? WRITE_ENABLE_LATCH : 0);
  }

  #storeStatus(position, value) {
    if (position === 0 && this.write_enabled) this.backing.write(FRAM_BYTES, value & STATUS_WRITABLE);
    return FLOATING;
  }
}
