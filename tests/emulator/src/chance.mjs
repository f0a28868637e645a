// Chance that repeats itself from its seed: noise on the serial line, and the jitter of the ring oscillator.

const BITS_FLIPPED_PER_MILLION = 100;

/** xorshift32 (Marsaglia 2003): the next state of a non-zero 32-bit state. */
function nextState(state) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}

/** A stream of 32-bit numbers that depends on the seed alone. */
export class Chance {
  constructor(seed) {
    this.state = (Math.imul(seed, 0x9e3779b1) >>> 0) || 1;
    for (let i = 0; i < 16; i++) this.next(); // small seeds start alike
  }

  next() {
    this.state = nextState(this.state);
    return this.state;
  }
}

/** What the ring oscillator can be: random, at a standstill, or leaning heavily to one side. */
export const NOISE_SOURCES = ['good', 'stuck', 'biased'];
// Less than a tenth of a bit in each: far below what any firmware may claim of it.
const BIASED_ONES = (15 / 16) * 2 ** 32;

/** The ring oscillator's random bit, with the faults that a health test has to find. */
export class NoiseSource {
  constructor(chance, state = 'good') {
    this.chance = chance;
    this.state = state;
  }

  nextBit() {
    const drawn = this.chance.next();
    if (this.state === 'stuck') return 1;
    return this.state === 'biased' ? Number(drawn < BIASED_ONES) : drawn >>> 31;
  }
}

/** Flips about one bit in 10,000 of the bytes given to it, in an order that depends on the seed alone. */
export class LineNoise {
  constructor(seed, flips_per_million = BITS_FLIPPED_PER_MILLION) {
    this.chance = new Chance(seed);
    this.threshold = (flips_per_million / 1e6) * 2 ** 32;
    this.flips = 0;
  }

  /** The byte as it arrives. */
  apply(byte) {
    for (let bit = 0; bit < 8; bit++) {
      if (this.chance.next() < this.threshold) {
        byte ^= 1 << bit;
        this.flips++;
      }
    }
    return byte;
  }
}
