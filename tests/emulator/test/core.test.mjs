// Every opcode of the table against rp2040js's own execution of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RP2040 } from 'rp2040js';
import { Chance } from '../src/chance.mjs';
import { quicken, tableOf } from '../src/core.mjs';

const RAM_START = 0x20000000, CODE_AT = RAM_START + 0x10000;
const OPCODES = 1 << 16;
const ROUNDS = 3;

class Quiet {
  debug() {}

  info() {}

  warn() {}

  error() {}
}

function newChip() {
  const chip = new RP2040();
  chip.logger = new Quiet();
  return chip;
}

// Addresses in the RAM and near its ends, small numbers, and anything.
function randomValue(chance) {
  const value = chance.next();
  switch (value & 7) {
    case 0: return value >>> 8;
    case 1: return value >>> 28;
    case 2: return (0x80000000 - (value & 0xf0)) >>> 0;
    case 3: return 0x20042000 - (chance.next() & 0xff);
    default: return RAM_START + (chance.next() & 0xfffc);
  }
}

function setState(chips, values, flags, opcode) {
  for (const chip of chips) {
    const { core } = chip;
    core.registers.set(values);
    core.SP = values[13];
    core.PC = CODE_AT;
    [core.N, core.Z, core.C, core.V] = [1, 2, 4, 8].map((bit) => (flags & bit) !== 0);
    chip.sramView.setUint16(CODE_AT - RAM_START, opcode, true);
  }
}

function stateOf({ core }, cycles) {
  return [...core.registers, core.N, core.Z, core.C, core.V, cycles, core.cycles].join();
}

test('table_does_with_every_opcode_what_rp2040js_does', () => {
  const [quick, plain] = [newChip(), newChip()];
  const table = tableOf(quick);
  quicken(quick);
  const chance = new Chance(1);
  let tried = 0;
  for (let opcode = 0; opcode < OPCODES; opcode++) {
    if (table[opcode >> 6] === null) continue;
    for (let round = 0; round < ROUNDS; round++) {
      const values = Array.from({ length: 16 }, () => randomValue(chance));
      setState([quick, plain], values, chance.next(), opcode);
      const [a, b] = [quick, plain].map((chip) => stateOf(chip, chip.core.executeInstruction()));
      assert.equal(a, b, `opcode 0x${opcode.toString(16)} with ${values.map((value) => value.toString(16))}`);
      tried++;
    }
  }
  assert.ok(Buffer.from(quick.sram).equals(Buffer.from(plain.sram)), 'the RAM');
  assert.ok(tried > 100_000, `${tried} tried`);
});
