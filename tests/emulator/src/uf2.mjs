// Reads a UF2 file for the RP2040 as its boot ROM does, but says what is wrong where the ROM would only wait.
import { FLASH_BYTES, FLASH_START, PAGE_BYTES } from './flash.mjs';

const BLOCK_BYTES = 512;
const DATA_AT = 32;
const MAGIC_FIRST = 0x0a324655, MAGIC_SECOND = 0x9e5d5157, MAGIC_LAST = 0x0ab16f30;
const NOT_MAIN_FLASH = 0x00000001, HAS_FAMILY = 0x00002000;
const RP2040 = 0xe48bff56;

/** Whether the bytes begin as a UF2 file does. */
export function isUf2(bytes) {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === MAGIC_FIRST;
}

/** Parses the file to an image of segments; throws an Error that names block, value and rule. */
export function parseUf2(bytes, name) {
  if (bytes.length === 0 || bytes.length % BLOCK_BYTES !== 0) {
    throw new Error(`${name} is ${bytes.length} bytes long, not a multiple of ${BLOCK_BYTES}; copy it again`);
  }
  const blocks = [];
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const block = parseBlock(bytes.subarray(at, at + BLOCK_BYTES), `${name} block ${at / BLOCK_BYTES}`);
    if (block) blocks.push(block);
  }
  requireAll(blocks, name);
  const segments = joined(blocks.sort((a, b) => a.flash_offset - b.flash_offset));
  const flash_bytes = segments.reduce((sum, { data }) => sum + data.length, 0);
  return { segments, flash_bytes, sections: null, static_ram_bytes: null, stack: null };
}

function parseBlock(block, where) {
  const word = (at) => block.readUInt32LE(at);
  if (word(0) !== MAGIC_FIRST || word(4) !== MAGIC_SECOND || word(BLOCK_BYTES - 4) !== MAGIC_LAST) {
    throw new Error(`${where} lacks a magic number of UF2; make the file anew`);
  }
  if (word(8) & NOT_MAIN_FLASH) return null;
  if (!(word(8) & HAS_FAMILY) || word(28) !== RP2040) {
    throw new Error(`${where}: family 0x${word(28).toString(16)} must be 0x${RP2040.toString(16)}; build it for the RP2040`);
  }
  const [address, size] = [word(12), word(16)];
  if (size !== PAGE_BYTES) {
    throw new Error(`${where}: ${size} bytes of data must be ${PAGE_BYTES}; make the file anew`);
  }
  if (address < FLASH_START || address + size > FLASH_START + FLASH_BYTES || address % PAGE_BYTES !== 0) {
    throw new Error(`${where}: address 0x${address.toString(16)} must begin a page of the 2 MiB flash; check memory.x`);
  }
  const data = block.subarray(DATA_AT, DATA_AT + size);
  return { number: word(20), count: word(24), flash_offset: address - FLASH_START, data };
}

// The ROM starts the image once it has had as many blocks as the first one told.
function requireAll(blocks, name) {
  const count = blocks[0]?.count ?? 0;
  const numbers = new Set(blocks.map((block) => block.number));
  if (blocks.length === 0 || blocks.some((block) => block.count !== count) || numbers.size !== count) {
    throw new Error(`${name} holds ${numbers.size} of ${count} blocks; copy it again`);
  }
}

function joined(blocks) {
  const segments = [];
  for (const { flash_offset, data } of blocks) {
    const last = segments.at(-1);
    if (last && last.flash_offset + last.length === flash_offset) {
      last.parts.push(data);
      last.length += data.length;
    } else {
      segments.push({ flash_offset, parts: [data], length: data.length });
    }
  }
  return segments.map(({ flash_offset, parts }) => ({ flash_offset, data: Buffer.concat(parts) }));
}
