// Bytes leave a queue in the order in which they came, however many they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteQueue } from '../src/queue.mjs';

test('queue_gives_its_bytes_in_their_order_over_many_turns', () => {
  const queue = new ByteQueue();
  const out = [];
  for (let byte = 0; byte < 20_000; byte++) {
    queue.push(byte & 0xff);
    if (byte % 3 === 2) {
      out.push(...queue.peek(2));
      queue.drop(2);
    }
  }
  while (queue.length) {
    out.push(...queue.peek(64));
    queue.drop(64);
  }
  assert.equal(out.length, 20_000);
  assert.ok(out.every((byte, index) => byte === (index & 0xff)));
});

test('queue_that_is_cleared_is_empty', () => {
  const queue = new ByteQueue();
  queue.push(1);
  queue.clear();
  assert.deepEqual([queue.length, queue.peek(5)], [0, []]);
});
