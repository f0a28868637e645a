// Runs the unmodified image of the controller in an emulated RP2040. Usage is printed by `node run.mjs --help`.
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseElf } from './src/elf.mjs';
import { parsePins } from './src/pins.mjs';
import { FileBacking, Fram, MemoryBacking } from './src/fram.mjs';
import { Chance, LineNoise } from './src/chance.mjs';
import { WallClockRun } from './src/wall.mjs';
import { runInteractive, runScript } from './src/virtual.mjs';

const PINS = fileURLToPath(new URL('../../hardware/pins.csv', import.meta.url));
const USAGE = `Usage:
  node run.mjs --elf IMAGE --fixture SOCKET --fram FILE [--pins CSV] [--noise SEED]
      follows the wall clock; UART0 is stdin and stdout, the wires are JSON lines on the socket
  node run.mjs --elf IMAGE --virtual SCRIPT.json [--fram FILE] [--pins CSV] [--noise SEED]
      plays a script in virtual time and prints one JSON line per event
  node run.mjs --elf IMAGE --virtual - [--fram FILE] [--pins CSV] [--noise SEED]
      moves virtual time by commands on stdin, one JSON line each, one answer each
`;
const OPTIONS = {
  elf: { type: 'string' }, pins: { type: 'string', default: PINS }, fixture: { type: 'string' }, fram: { type: 'string' },
  noise: { type: 'string' }, virtual: { type: 'string' }, help: { type: 'boolean', default: false },
};

function wrongUsage(why) {
  process.stderr.write(`Error: ${why}\n${USAGE}`);
  process.exit(2);
}

function options() {
  let values;
  try {
    ({ values } = parseArgs({ options: OPTIONS }));
  } catch (error) {
    wrongUsage(error.message);
  }
  if (values.help) {
    process.stdout.write(USAGE);
    process.exit(0);
  }
  if (!values.elf) wrongUsage('--elf is missing');
  if (!values.virtual && !(values.fixture && values.fram)) wrongUsage('--fixture and --fram belong to a run on the wall clock');
  if (values.noise !== undefined && !/^\d{1,9}$/.test(values.noise)) wrongUsage(`--noise ${values.noise}: a seed is a number of at most nine digits`);
  return values;
}

/** Image, pin table, memory and noise of one run. */
function load({ elf, pins, fram, noise, virtual }) {
  return {
    image: parseElf(fs.readFileSync(elf), elf),
    pins: parsePins(fs.readFileSync(pins, 'utf8'), pins),
    fram: new Fram(fram ? new FileBacking(fram) : new MemoryBacking()),
    // In virtual time two runs must not differ; on the wall clock two stations must.
    chance: new Chance(virtual ? 1 : randomInt(1, 2 ** 31)),
    noise: noise && { to_controller: new LineNoise(2 * noise), from_controller: new LineNoise(2 * noise + 1) },
  };
}

function main() {
  const values = options();
  const parts = load(values);
  if (!values.virtual) new WallClockRun({ ...parts, socket: values.fixture });
  else if (values.virtual === '-') runInteractive(parts);
  else runScript(parts, values.virtual);
}

try {
  main();
} catch (error) {
  process.stderr.write(`Error: ${error.message}\n`);
  process.exit(1);
}
