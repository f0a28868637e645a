// What stands in the RAM where nobody has written: chance after power-on, and paint where the stack will grow.

const RAM_START = 0x20000000;
export const RAM_BYTES = 264 * 1024;
const PAINT = 0xaa;
const WORD = 4;

/** RAM as power-on leaves it. */
export function poweredOn(chance, stack) {
  const words = new Uint32Array(RAM_BYTES / WORD);
  for (let at = 0; at < words.length; at++) words[at] = chance.next();
  const ram = new Uint8Array(words.buffer);
  if (stack) ram.fill(PAINT, stack.bottom - RAM_START, stack.top - RAM_START);
  return ram;
}

/** Paints the part of the stack that is not in use. */
export function paintStack(ram, { bottom }, stack_pointer) {
  ram.fill(PAINT, bottom - RAM_START, Math.max(bottom, stack_pointer) - RAM_START);
}

/**
 * Bytes of the stack that were ever in use. A single word without its paint, far below the others, is one that a self-test
 * of the RAM has just in its hand.
 */
export function stackHighWater(ram, { bottom, top }) {
  const painted = ram.subarray(bottom - RAM_START, top - RAM_START);
  let touched = firstTouched(painted, 0);
  const next = firstTouched(painted, touched + WORD);
  if (next - touched > 16 * WORD) touched = next;
  return painted.length - touched;
}

// Offset of the first word at or above `from` that has lost its paint.
function firstTouched(painted, from) {
  let at = from;
  while (at < painted.length && painted[at] === PAINT) at++;
  return Math.min(at & ~(WORD - 1), painted.length);
}
