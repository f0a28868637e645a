// Fifty browsers watch one station while it marks, and nobody watches another one beside it: none misses the end of a job, the
// program's memory grows no more than the other's, and marking is not slowed by more than two hundredths. The two stations mark
// in turns on one processor, the browsers, other computers, have another one. Argument: seconds in all (60).

import assert from 'node:assert/strict';
import { execFileSync, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from './client.mjs';
import { Shift, quantile } from './marking.mjs';

const WATCHERS = 50;
/** Marks before anything is measured: what is made once, in memory and on disk, is there after them. */
const FIRST = 3;
/** So many marks of each kind say something. */
const LEAST = 20;
/** What memory may grow by beyond that of the station that marked as much unwatched, bytes: a few pages, no queue. */
const GROWTH = 1024 * 1024;
const SLOWED = 0.98;
/** Of the sign test, for one false alarm in a hundred: some rounds are slower by chance, most of them are not. */
const QUANTILE = 2.33;

/** The processors that this process may have. */
function processors() {
  const [, list] = /^Cpus_allowed_list:\s+(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return list.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

const pinned = (cpu) => ({ execPath: 'taskset', execArgv: ['-c', String(cpu), process.execPath] });
const next = (child) => new Promise((done, failed) => {
  child.once('message', done);
  child.once('exit', (code, signal) => failed(new Error(`the watchers ended with ${code ?? signal}`)));
});
const mib = (bytes) => `${(bytes / 1048576).toFixed(1)} MiB`;

/** The time of a mark, from the scan to the question about the next one, milliseconds. */
async function timed(shift) {
  const begun = performance.now();
  await shift.mark();
  return performance.now() - begun;
}

async function main(seconds) {
  const [own, others] = processors();
  assert.ok(others !== undefined, 'a processor for the stations and one for the watchers are needed');
  // Whatever is started from here on, the stations above all, stays on the first one.
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(own), String(process.pid)]);
  const alone = await Shift.begin(1000, 1);
  const watched = await Shift.begin(1000, 1);
  const watchers = fork(join(import.meta.dirname, 'watching.mjs'), [String(WATCHERS)], pinned(others));
  try {
    const { base } = watched.station;
    const { cookie } = await new Client(base).logIn('Audrey');
    watchers.send({ base, cookie });
    assert.equal(await next(watchers), 'there');
    for (let mark = 0; mark < FIRST; mark += 1) for (const shift of [alone, watched]) await shift.mark();
    const times = { alone: [], watched: [] };
    const rounds = [];
    const memory = { alone: [alone.station.memory()], watched: [watched.station.memory()] };
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end || times.watched.length < LEAST) {
      // What changes slowly meets both alike.
      const first = await timed(alone);
      const between = [await timed(watched), await timed(watched)];
      const last = await timed(alone);
      times.alone.push(first, last);
      times.watched.push(...between);
      rounds.push((first + last) / (between[0] + between[1]));
      memory.alone.push(alone.station.memory());
      memory.watched.push(watched.station.memory());
    }
    const answer = next(watchers);
    watchers.send('end');
    const { heard, problems } = await answer;
    assert.deepEqual([...new Set(problems)], []);
    const { jobs } = watched.watch;
    assert.equal(jobs.length, FIRST + times.watched.length);
    for (const [watcher, its] of heard.entries()) assert.deepEqual(its, jobs, `watcher ${watcher} missed one`);
    const [without, withThem] = [times.alone, times.watched].map((all) => quantile(all, 0.5));
    const ratio = quantile(rounds, 0.5);
    const slower = rounds.filter((round) => round < SLOWED).length;
    console.log(`${WATCHERS} browsers, ${seconds} s: ${times.watched.length} marks watched and ${times.alone.length} not, ` +
      `${withThem.toFixed(0)} and ${without.toFixed(0)} ms a mark (median), ratio ${ratio.toFixed(3)} in the median of ` +
      `${rounds.length} rounds, ${slower} of them under ${SLOWED}; ` +
      `memory ${mib(memory.watched[0])} at first, ${mib(memory.watched.at(-1))} at last (${mib(memory.alone[0])} and ` +
      `${mib(memory.alone.at(-1))} unwatched); no end missed`);
    const grown = (all) => all.at(-1) - all[0];
    assert.ok(grown(memory.watched) <= grown(memory.alone) + GROWTH, `memory grew: ${memory.watched.map(mib).join(', ')}`);
    const most = (rounds.length + QUANTILE * Math.sqrt(rounds.length)) / 2;
    assert.ok(slower <= most, `marking is slowed: ${slower} of ${rounds.length} rounds, by chance at most ${most.toFixed(0)}`);
  } finally {
    watchers.kill();
    await Promise.all([alone, watched].map((shift) => shift.end()));
  }
}

await main(Number(process.argv[2] ?? 60));
