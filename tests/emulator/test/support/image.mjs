// Where the tests find the controller's real image, and how they play it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const RUN = fileURLToPath(new URL('../../run.mjs', import.meta.url));
export const IMAGE = process.env.PICO_IMAGE
  ?? fileURLToPath(new URL('../../../../firmware/pico/target/thumbv6m-none-eabi/release/pico', import.meta.url));

function run(options, input) {
  assert.ok(fs.existsSync(IMAGE), `${IMAGE} is missing: run "cargo xtask image" first`);
  return execFileSync('node', [RUN, '--elf', IMAGE, ...options], { encoding: 'utf8', input });
}

/** A folder that is gone after the test. */
export function folderFor(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'emulator-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

/** Plays a script with the real image and answers all that was printed. */
export function playScript(t, script, ...options) {
  const file = path.join(folderFor(t), 'script.json');
  fs.writeFileSync(file, JSON.stringify(script));
  return run(['--virtual', file, ...options]);
}

/** Sends commands to the real image and answers one object for each. */
export function playLines(lines, ...options) {
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return run(['--virtual', '-', ...options], input).trim().split('\n').map((line) => JSON.parse(line));
}
