// Fifty screens watch one station while it marks: none misses the end of a job, the program's memory does not grow with
// their time, and marking is not slowed by more than two hundredths. Argument: seconds in all (60).

import assert from 'node:assert/strict';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Shift, quantile } from './marking.mjs';
import { Client } from './client.mjs';

const WATCHERS = 50;
/** Marks that follow each other without or with watchers: each kind has its share of a machine that is now faster, now slower. */
const BLOCK = 2;
const TURNS = ['without', 'with', 'with', 'without'];
/** What is compared: what other programs take from the machine only adds, so the quarter that they disturbed least. */
const SHARE = 0.25;
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

/** Some marks with everybody watching: each watcher hears the end of each. */
async function watched(shift, times, memory) {
  const workerData = { base: shift.station.base, cookie: shift.client.cookie };
  const worker = new Worker(new URL(import.meta.url), { workerData });
  assert.equal(await next(worker), 'there');
  await marks(shift, times);
  memory.push(shift.station.memory());
  worker.postMessage('end');
  const heard = await next(worker);
  for (const [watcher, ids] of heard.entries()) {
    assert.equal(ids.length, BLOCK, `watcher ${watcher} heard ${ids.length} of ${BLOCK} ends`);
    assert.deepEqual(ids, ids.map((_, at) => ids[0] + at), `watcher ${watcher} missed one`);
  }
}

async function marks(shift, times) {
  for (let mark = 0; mark < BLOCK; mark += 1) {
    const begun = performance.now();
    await shift.mark();
    times.push(performance.now() - begun);
  }
}

async function main(seconds) {
  const shift = await Shift.begin(1000, 1);
  const times = { without: [], with: [] };
  const memory = [];
  try {
    await shift.mark();
    const end = performance.now() + seconds * 1000;
    for (let turn = 0; performance.now() < end || turn % TURNS.length !== 0; turn += 1) {
      const kind = TURNS[turn % TURNS.length];
      if (kind === 'with') await watched(shift, times.with, memory);
      else await marks(shift, times.without);
    }
  } finally {
    await shift.end();
  }
  const [without, withThem] = [times.without, times.with].map((all) => quantile(all, SHARE));
  const ratio = without / withThem;
  const mib = (bytes) => `${(bytes / 1048576).toFixed(1)} MiB`;
  console.log(`${WATCHERS} watchers, ${seconds} s: ${times.with.length} marks with them and ${times.without.length} without, ` +
    `${withThem.toFixed(0)} and ${without.toFixed(0)} ms a mark (lower quartile; medians ${quantile(times.with, 0.5).toFixed(0)} and ` +
    `${quantile(times.without, 0.5).toFixed(0)}), ratio ${ratio.toFixed(3)}; memory ${memory.map(mib).join(', ')}; no end missed`);
  // The first block has what is made once.
  assert.ok(memory.at(-1) - memory[1] <= GROWTH, `memory grew: ${memory.map(mib).join(', ')}`);
  assert.ok(ratio >= SLOWED, `marking is slowed to ${ratio.toFixed(3)}`);
}

if (isMainThread) await main(Number(process.argv[2] ?? 60));
else await watchers(workerData);
