// The API under requests that a generator makes from its own document, with the key of one program after the other. Every
// answer has to be one that the document has for this operation, in the form that it gives, and none a failure of the
// station (5xx). Argument: the generator.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { furnish } from './furnished.mjs';
import { Station, command } from './station.mjs';

const [program] = process.argv.slice(2);
/** For whom a program acts, and what it may do. */
const PROGRAMS = {
  Chief: 'administrator,supervisor', Opa: 'operator', Keeper: 'storekeeper', Custos: 'evidence-custodian', Regina: 'registrar',
  Audrey: 'auditor', Tracer: 'tracing-officer',
};
/** What a well-written request may be answered with everywhere: done, or not with this key, or there is no such thing. */
const EVERYWHERE = ['2xx', '401', '403', '404', '409', '429'];

/** What was well written may still be impossible at this moment (422), at the operations of which the document says so. */
async function config(base) {
  const document = await (await fetch(`${base}/api/openapi.json`)).json();
  const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item)
    .filter(([, { responses }]) => '422' in (responses ?? {})).map(([method]) => `${method.toUpperCase()} ${path}`));
  const expected = (statuses) => `[checks.positive_data_acceptance]\nexpected-statuses = ${JSON.stringify(statuses)}\n`;
  const where = (name) => `[[operations]]\ninclude-name = ${JSON.stringify(name)}\n` +
    `checks.positive_data_acceptance.expected-statuses = ${JSON.stringify([...EVERYWHERE, '422'])}\n`;
  return [expected(EVERYWHERE), ...operations.map(where)].join('\n');
}

const station = new Station({ name: 'furnished', furnish });
const keys = Object.entries(PROGRAMS).map(([name, roles]) => {
  const said = command(station.folder, 'api-key', 'add', `of ${name}`, '--role', roles, '--for', name, '--by', 'Chief', '--json');
  return [name, JSON.parse(said.split('\n')[0]).key];
});
await station.serve();
try {
  const file = join(station.made, 'schemathesis.toml');
  writeFileSync(file, await config(station.base));
  const failed = [];
  for (const [name, key] of keys) {
    // What is pushed has no end; the watchers look at that.
    const words = ['--config-file', file, 'run', `${station.base}/api/openapi.json`, '--exclude-path', '/api/v1/live',
      '--max-examples', '10', '--rate-limit', '40/s', '--request-timeout', '30', '-H', `Authorization: Bearer ${key}`];
    const { status } = spawnSync(program, words, { stdio: 'inherit', cwd: station.made });
    if (status === 0) console.log(`api: every answer with the key of ${name} is one that the document has`);
    else failed.push(name);
  }
  if (failed.length > 0) throw new Error(`the generator found something with the keys of ${failed.join(', ')}`);
} finally {
  await station.end();
}
