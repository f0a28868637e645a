// Reads what the runner needs of an ELF image: its loadable segments, sections and symbols.
import { FLASH_BYTES, FLASH_START } from './flash.mjs';

const PT_LOAD = 1;
const SHT_SYMTAB = 2;
const SHF_ALLOC = 2;
const RAM_START = 0x20000000;
// Named in the report even where an image has none of them.
const SECTIONS = ['boot2', 'vector_table', 'text', 'rodata', 'data', 'bss', 'uninit'];

/** Parses a 32-bit little-endian ARM executable; throws an Error that names what is wrong. */
export function parseElf(bytes, name) {
  if (bytes.length < 52 || bytes.readUInt32BE(0) !== 0x7f454c46) {
    throw new Error(`${name} is not an ELF file; give the image that cargo built for thumbv6m-none-eabi`);
  }
  if (bytes[4] !== 1 || bytes[5] !== 1 || bytes.readUInt16LE(18) !== 40) {
    throw new Error(`${name} is not a 32-bit little-endian ARM image; build it for thumbv6m-none-eabi`);
  }
  const segments = readSegments(bytes, name);
  const symbols = readSymbols(bytes);
  return {
    segments,
    sections: sectionSizes(bytes),
    flash_bytes: segments.reduce((sum, segment) => sum + segment.data.length, 0),
    static_ram_bytes: staticRamEnd(symbols, name) - RAM_START,
    stack: { bottom: staticRamEnd(symbols, name), top: symbolOf(symbols, '_stack_start', name) },
  };
}

function readSegments(bytes, name) {
  const start = bytes.readUInt32LE(28);
  const size = bytes.readUInt16LE(42);
  const segments = [];
  for (let i = 0; i < bytes.readUInt16LE(44); i++) {
    const header = start + i * size;
    const file_bytes = bytes.readUInt32LE(header + 16);
    if (bytes.readUInt32LE(header) !== PT_LOAD || file_bytes === 0) continue;
    const offset = bytes.readUInt32LE(header + 4);
    const address = bytes.readUInt32LE(header + 12);
    if (address < FLASH_START || address + file_bytes > FLASH_START + FLASH_BYTES) {
      throw new Error(`${name}: segment at 0x${address.toString(16)} lies outside the 2 MiB flash; check memory.x`);
    }
    segments.push({ flash_offset: address - FLASH_START, data: bytes.subarray(offset, offset + file_bytes) });
  }
  return segments;
}

// Offsets of the section headers in the file.
function sectionHeaders(bytes) {
  const start = bytes.readUInt32LE(32);
  const size = bytes.readUInt16LE(46);
  return Array.from({ length: bytes.readUInt16LE(48) }, (_, index) => start + index * size);
}

function textAt(bytes, offset) {
  return bytes.toString('latin1', offset, bytes.indexOf(0, offset));
}

// Bytes of each section that takes room on the chip, by its name without the dot.
function sectionSizes(bytes) {
  const headers = sectionHeaders(bytes);
  const sizes = Object.fromEntries(SECTIONS.map((name) => [name, 0]));
  const name_header = headers[bytes.readUInt16LE(50)];
  if (name_header === undefined) return sizes;
  const names = bytes.readUInt32LE(name_header + 16);
  for (const header of headers) {
    const size = bytes.readUInt32LE(header + 20);
    if (!(bytes.readUInt32LE(header + 8) & SHF_ALLOC) || size === 0) continue;
    sizes[textAt(bytes, names + bytes.readUInt32LE(header)).replace(/^\./, '')] = size;
  }
  return sizes;
}

function readSymbols(bytes) {
  const symbols = new Map();
  const headers = sectionHeaders(bytes);
  for (const header of headers) {
    if (bytes.readUInt32LE(header + 4) !== SHT_SYMTAB) continue;
    const names = bytes.readUInt32LE(headers[bytes.readUInt32LE(header + 24)] + 16);
    const first = bytes.readUInt32LE(header + 16);
    for (let at = first; at < first + bytes.readUInt32LE(header + 20); at += 16) {
      symbols.set(textAt(bytes, names + bytes.readUInt32LE(at)), bytes.readUInt32LE(at + 4));
    }
  }
  return symbols;
}

function symbolOf(symbols, symbol, name) {
  const address = symbols.get(symbol);
  if (address === undefined) throw new Error(`${name} has no symbol ${symbol}; link it with cortex-m-rt and do not strip it`);
  return address;
}

function staticRamEnd(symbols, name) {
  return Math.max(symbolOf(symbols, '__ebss', name), symbolOf(symbols, '__euninit', name));
}
