// How deep the stack was, told from the paint that it has lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chance } from '../src/chance.mjs';
import { paintStack, poweredOn, stackHighWater } from '../src/ram.mjs';

const START = 0x20000000;
const STACK = { bottom: START + 0x1000, top: START + 0x2000 };

function usedDownTo(...offsets) {
  const ram = poweredOn(new Chance(1), STACK);
  for (const offset of offsets) ram.fill(0x55, offset, 0x2000);
  return ram;
}

test('stack_never_used_is_zero_deep', () => {
  assert.equal(stackHighWater(poweredOn(new Chance(1), STACK), STACK), 0);
});

test('stack_is_as_deep_as_its_lowest_touched_word', () => {
  assert.equal(stackHighWater(usedDownTo(0x1f02), STACK), 0x100);
  assert.equal(stackHighWater(usedDownTo(0x1000), STACK), 0x1000);
});

test('word_that_a_self_test_has_in_its_hand_does_not_count', () => {
  const ram = usedDownTo(0x1f00);
  for (const at of [0x1000, 0x1400]) {
    ram.fill(0x55, at, at + 4);
    assert.equal(stackHighWater(ram, STACK), 0x100);
    ram.fill(0xaa, at, at + 4);
  }
});

test('stack_painted_again_counts_from_what_is_in_use', () => {
  const ram = usedDownTo(0x1800);
  paintStack(ram, STACK, START + 0x1f00);
  assert.equal(stackHighWater(ram, STACK), 0x100);
});
