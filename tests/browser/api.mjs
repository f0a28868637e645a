// The API under requests that a generator makes from its own document, with the key of one program after the other: none may
// be answered by a failure of the station (5xx). Argument: the generator.

import { spawnSync } from 'node:child_process';
import { Station, command } from './station.mjs';

const [program] = process.argv.slice(2);
/** For whom a program acts, and what it may do. */
const PROGRAMS = { Chief: 'administrator,supervisor', Opa: 'operator', Keeper: 'storekeeper', Audrey: 'auditor' };

const station = new Station();
const keys = Object.entries(PROGRAMS).map(([name, roles]) => {
  const said = command(station.folder, 'api-key', 'add', `of ${name}`, '--role', roles, '--for', name, '--by', 'Chief', '--json');
  return [name, JSON.parse(said.split('\n')[0]).key];
});
await station.serve();
try {
  const failed = [];
  for (const [name, key] of keys) {
    const words = ['run', `${station.base}/api/openapi.json`, '--checks', 'not_a_server_error', '--max-examples', '30',
      '--rate-limit', '40/s', '-H', `Authorization: Bearer ${key}`];
    const { status } = spawnSync(program, words, { stdio: 'inherit' });
    if (status === 0) console.log(`api: no failure of the station with the key of ${name}`);
    else failed.push(name);
  }
  if (failed.length > 0) throw new Error(`the generator found something with the keys of ${failed.join(', ')}`);
} finally {
  await station.end();
}
