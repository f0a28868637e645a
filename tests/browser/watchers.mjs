// Fifty screens watch one station while it marks: none misses the end of a job, the program's memory does not grow with
// their time, and marking is not slowed by more than two hundredths. Argument: seconds in all (60).

import assert from 'node:assert/strict';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Shift } from './marking.mjs';
import { Client } from './client.mjs';

const WATCHERS = 50;
/** Turns of working without and with watchers: each has its share of a machine that is now faster, now slower. */
const TURNS = ['without', 'with', 'with', 'without'];
/** What the allocator may keep beside, bytes. */
const GROWTH = 4 * 1024 * 1024;
const SLOWED = 0.98;

/** In a thread of their own: they are other computers. */
async function watchers({ base, cookie }) {
  const heard = Array.from({ length: WATCHERS }, () => []);
  const lives = await Promise.all(heard.map((ids) => {
    const client = Object.assign(new Client(base), { cookie });
    return client.listen(({ event, id }) => { if (event === 'ended') ids.push(Number(id)); });
  }));
  parentPort.postMessage('there');
  await new Promise((end) => { parentPort.once('message', end); });
  await Promise.all(lives.map((live) => live.close()));
  parentPort.postMessage(heard);
  parentPort.close();
}

const next = (worker) => new Promise((done, failed) => { worker.once('message', done); worker.once('error', failed); });

async function turn(shift, seconds) {
  const begun = performance.now();
  let marks = 0;
  while (performance.now() - begun < seconds * 1000) {
    await shift.mark();
    marks += 1;
  }
  return { marks, minutes: (performance.now() - begun) / 60_000 };
}

async function main(seconds) {
  const shift = await Shift.begin(1000, 1);
  const told = { without: { marks: 0, minutes: 0 }, with: { marks: 0, minutes: 0 } };
  const memory = [];
  try {
    await shift.mark();
    for (const kind of TURNS) {
      const workerData = { base: shift.station.base, cookie: shift.client.cookie };
      const worker = kind === 'with' ? new Worker(new URL(import.meta.url), { workerData }) : undefined;
      if (worker) {
        assert.equal(await next(worker), 'there');
        await shift.mark();
        memory.push(shift.station.memory());
      }
      const before = shift.watch.ended;
      const { marks, minutes } = await turn(shift, seconds / TURNS.length);
      told[kind].marks += marks;
      told[kind].minutes += minutes;
      if (!worker) continue;
      memory.push(shift.station.memory());
      worker.postMessage('end');
      const heard = await next(worker);
      assert.ok(marks > 0 && shift.watch.ended - before === marks);
      for (const [watcher, ids] of heard.entries()) {
        assert.equal(ids.length, marks + 1, `watcher ${watcher} heard ${ids.length} of ${marks + 1} ends`);
        assert.deepEqual(ids, ids.map((_, at) => ids[0] + at), `watcher ${watcher} missed one`);
      }
    }
  } finally {
    await shift.end();
  }
  const rate = ({ marks, minutes }) => marks / minutes;
  const ratio = rate(told.with) / rate(told.without);
  console.log(`${WATCHERS} watchers, ${seconds} s: ${rate(told.without).toFixed(1)} marks a minute without, ${rate(told.with).toFixed(1)} with ` +
    `(ratio ${ratio.toFixed(3)}), memory ${memory.map((bytes) => `${(bytes / 1048576).toFixed(1)} MiB`).join(', ')}, no end missed`);
  assert.ok(memory.at(-1) - memory[1] <= GROWTH && memory[3] - memory[2] <= GROWTH, `memory grew: ${memory.join(', ')}`);
  assert.ok(ratio >= SLOWED, `marking is slowed to ${ratio.toFixed(3)}`);
}

if (isMainThread) await main(Number(process.argv[2] ?? 60));
else await watchers(workerData);
