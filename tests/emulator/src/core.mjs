// The commonest instructions, executed from a table: rp2040js finds each by a long chain of comparisons. What stands here does
// exactly what rp2040js does, cycles and all; the test holds every opcode against it.
import { FLASH_BYTES, FLASH_START } from './flash.mjs';

const RAM_START = 0x20000000;
const SP = 13, PC = 15;
const OPCODES_SHIFT = 6; // the upper ten bits tell instructions apart
const TABLE_ENTRIES = 1 << 10;

/** Makes the core of this chip faster. What the table lacks goes the old way. */
export function quicken(chip) {
  const { core } = chip;
  const { registers } = core;
  const slowly = core.executeInstruction.bind(core);
  const table = tableOf(chip);
  // No peripheral lies in the RAM; rp2040js looks for one at each store.
  chip.findPeripheral = (address) => (address >>> 29 === 1 ? undefined : chip.peripherals[(address >>> 14) << 2]);
  core.executeInstruction = () => {
    if (core.interruptsUpdated) return slowly();
    const opcode = fetch(chip, registers[PC]);
    const perform = table[opcode >> OPCODES_SHIFT];
    if (perform === null) return slowly();
    registers[PC] += 2;
    const cycles = perform(opcode);
    core.cycles += cycles;
    return cycles;
  };
}

/** The table's functions by the upper ten bits of an opcode; null where it has none. */
export function tableOf(chip) {
  const table = Array(TABLE_ENTRIES).fill(null);
  const { core } = chip;
  const instructions = [arithmetic(core), logic(core), moves(core), branches(core), transfers(chip)].flat();
  for (const [pattern, perform] of instructions) {
    const free = 10 - pattern.length;
    const first = parseInt(pattern, 2) << free;
    table.fill(perform, first, first + (1 << free));
  }
  return table;
}

function fetch(chip, pc) {
  const at = pc - FLASH_START;
  return at >= 0 && at < FLASH_BYTES ? chip.flash16[at >> 1] : chip.readUint16((pc & ~1) >>> 0);
}

const low = (opcode) => opcode & 7;
const middle = (opcode) => (opcode >> 3) & 7;
const third = (opcode) => (opcode >> 6) & 7;
const upper = (opcode) => (opcode >> 8) & 7;
const imm5 = (opcode) => (opcode >> 6) & 31;
const imm8 = (opcode) => opcode & 0xff;

// Registers as signed numbers: those above 2^31 would be put on the heap each time they are handed on.
const signed = (core) => new Int32Array(core.registers.buffer);

function arithmetic(core) {
  const r = signed(core);
  const add = (a, b) => {
    const sum = (a + b) | 0;
    core.N = sum < 0;
    core.Z = sum === 0;
    core.C = sum >>> 0 < a >>> 0;
    core.V = ((a ^ sum) & (b ^ sum)) < 0;
    return sum;
  };
  const subtract = (a, b) => {
    const difference = (a - b) | 0;
    core.N = difference < 0;
    core.Z = difference === 0;
    core.C = a >>> 0 >= b >>> 0;
    core.V = ((a ^ b) & (a ^ difference)) < 0;
    return difference;
  };
  return [
    ['0001100', (op) => { r[low(op)] = add(r[middle(op)], r[third(op)]); return 1; }],
    ['0001101', (op) => { r[low(op)] = subtract(r[middle(op)], r[third(op)]); return 1; }],
    ['0001110', (op) => { r[low(op)] = add(r[middle(op)], third(op)); return 1; }],
    ['0001111', (op) => { r[low(op)] = subtract(r[middle(op)], third(op)); return 1; }],
    ['00101', (op) => { subtract(r[upper(op)], imm8(op)); return 1; }],
    ['00110', (op) => { r[upper(op)] = add(r[upper(op)], imm8(op)); return 1; }],
    ['00111', (op) => { r[upper(op)] = subtract(r[upper(op)], imm8(op)); return 1; }],
    ['0100001010', (op) => { subtract(r[low(op)], r[middle(op)]); return 1; }],
  ];
}

function logic(core) {
  const r = signed(core);
  const flags = (result) => {
    core.N = result < 0;
    core.Z = result === 0;
    return result;
  };
  return [
    ['0100000000', (op) => { r[low(op)] = flags(r[low(op)] & r[middle(op)]); return 1; }],
    ['0100000001', (op) => { r[low(op)] = flags(r[low(op)] ^ r[middle(op)]); return 1; }],
    ['0100001000', (op) => { flags(r[low(op)] & r[middle(op)]); return 1; }],
    ['0100001100', (op) => { r[low(op)] = flags(r[low(op)] | r[middle(op)]); return 1; }],
    ['0100001101', (op) => { r[low(op)] = flags(Math.imul(r[low(op)], r[middle(op)])); return 1; }],
    ['0100001110', (op) => { r[low(op)] = flags(r[low(op)] & ~r[middle(op)]); return 1; }],
    ['0100001111', (op) => { r[low(op)] = flags(~r[middle(op)]); return 1; }],
    ['00100', (op) => { r[upper(op)] = flags(imm8(op)); return 1; }],
    ['00000', (op) => {
      const input = r[middle(op)];
      const count = imm5(op);
      if (count) core.C = ((input >>> (32 - count)) & 1) !== 0;
      r[low(op)] = flags(input << count);
      return 1;
    }],
    ['00001', (op) => {
      const input = r[middle(op)];
      const count = imm5(op);
      core.C = ((input >>> (count ? count - 1 : 31)) & 1) !== 0;
      r[low(op)] = flags(count ? (input >>> count) | 0 : 0);
      return 1;
    }],
  ];
}

function moves(core) {
  const r = signed(core);
  return [
    ['1011001011', (op) => { r[low(op)] = r[middle(op)] & 0xff; return 1; }],
    ['1011001010', (op) => { r[low(op)] = r[middle(op)] & 0xffff; return 1; }],
    ['01000110', (op) => {
      const from = (op >> 3) & 15;
      const to = ((op >> 4) & 8) | low(op);
      const value = from === PC ? r[PC] + 2 : r[from];
      r[to] = to === PC ? value & ~1 : to === SP ? value & ~3 : value;
      return to === PC ? 2 : 1;
    }],
  ];
}

const CONDITIONS = [
  (c) => c.Z, (c) => c.C, (c) => c.N, (c) => c.V, (c) => c.C && !c.Z, (c) => c.N === c.V, (c) => c.N === c.V && !c.Z,
];

function branches(core) {
  const r = signed(core);
  // Branches that are taken if this condition holds, and those that are taken if it does not.
  const conditional = CONDITIONS.flatMap((holds, index) => [true, false].map((wanted) => {
    const code = 2 * index + (wanted ? 0 : 1);
    return [`1101${code.toString(2).padStart(4, '0')}`, (op) => {
      if (holds(core) !== wanted) return 1;
      r[PC] += 2 * ((op << 24) >> 24) + 2;
      return 2;
    }];
  }));
  return [...conditional, ['11100', (op) => { r[PC] += 2 * ((op << 21) >> 21) + 2; return 2; }]];
}

function transfers(chip) {
  const { core } = chip;
  const r = signed(core);
  const words = new Int32Array(chip.sram.buffer);
  const bytes = chip.sram;
  // What lies in the RAM at once; all else as rp2040js does it.
  const load = (address, to) => {
    const at = address - RAM_START;
    if (at >= 0 && at < bytes.length && (at & 3) === 0) {
      r[to] = words[at >> 2];
      return 2;
    }
    r[to] = chip.readUint32(address >>> 0);
    return 1 + core.cyclesIO(address);
  };
  const store = (address, value) => {
    const at = address - RAM_START;
    if (at >= 0 && at < bytes.length && (at & 3) === 0) words[at >> 2] = value;
    else chip.writeUint32(address >>> 0, value >>> 0);
    return 1 + core.cyclesIO(address, true);
  };
  const loadByte = (address, to) => {
    const at = address - RAM_START;
    r[to] = at >= 0 && at < bytes.length ? bytes[at] : chip.readUint8(address >>> 0);
    return 1 + core.cyclesIO(address);
  };
  const storeByte = (address, value) => {
    const at = address - RAM_START;
    if (at >= 0 && at < bytes.length) bytes[at] = value;
    else chip.writeUint8(address >>> 0, value >>> 0);
    return 1 + core.cyclesIO(address, true);
  };
  return [
    ['01001', (op) => load((((r[PC] + 2) & ~3) + 4 * imm8(op)) | 0, upper(op))],
    ['0101100', (op) => load((r[third(op)] + r[middle(op)]) | 0, low(op))],
    ['0101110', (op) => loadByte((r[third(op)] + r[middle(op)]) | 0, low(op))],
    ['01100', (op) => store((r[middle(op)] + 4 * imm5(op)) | 0, r[low(op)])],
    ['01101', (op) => load((r[middle(op)] + 4 * imm5(op)) | 0, low(op))],
    ['01110', (op) => storeByte((r[middle(op)] + imm5(op)) | 0, r[low(op)])],
    ['01111', (op) => loadByte((r[middle(op)] + imm5(op)) | 0, low(op))],
    ['10010', (op) => store((r[SP] + 4 * imm8(op)) | 0, r[upper(op)])],
    ['10011', (op) => load((r[SP] + 4 * imm8(op)) | 0, upper(op))],
  ];
}
