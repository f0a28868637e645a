// Bytes that wait their turn, in any number: an array's own shift() takes longer the more there are.

const SPENT_MAX = 4096;

export class ByteQueue {
  constructor() {
    this.items = [];
    this.first = 0;
  }

  get length() {
    return this.items.length - this.first;
  }

  push(byte) {
    this.items.push(byte);
  }

  /** The first bytes, which stay. */
  peek(count) {
    return this.items.slice(this.first, this.first + count);
  }

  /** Takes the first bytes away. */
  drop(count) {
    this.first = Math.min(this.first + count, this.items.length);
    if (this.first < SPENT_MAX || 2 * this.first < this.items.length) return;
    this.items = this.items.slice(this.first);
    this.first = 0;
  }

  clear() {
    this.items = [];
    this.first = 0;
  }
}
