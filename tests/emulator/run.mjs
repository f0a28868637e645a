// Runs the unmodified image of the controller in an emulated RP2040. Usage is printed by `node run.mjs --help`.
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Chance, LineNoise, NOISE_SOURCES, NoiseSource } from './src/chance.mjs';
import { FlashFile } from './src/flash.mjs';
import { FileBacking, Fram, MemoryBacking } from './src/fram.mjs';
import { readImage } from './src/image.mjs';
import { parsePins } from './src/pins.mjs';
import { WallClockRun } from './src/wall.mjs';
import { runInteractive, runScript } from './src/virtual.mjs';

const PINS = fileURLToPath(new URL('../../hardware/wiring/pins.csv', import.meta.url));
const USAGE = `Usage:
  node run.mjs --elf IMAGE --fixture SOCKET --fram FILE [--usb SOCKET] [OPTIONS]
      follows the wall clock; UART0 is stdin and stdout, the wires are JSON lines on the socket
  node run.mjs --elf IMAGE --virtual SCRIPT.json [--fram FILE] [OPTIONS]
      plays a script in virtual time and prints one JSON line per event
  node run.mjs --elf IMAGE --virtual - [--fram FILE] [OPTIONS]
      moves virtual time by commands on stdin, one JSON line each, one answer each
Options:
  --image FILE          an ELF or a UF2 file, in place of --elf
  --pins CSV            another pin table than hardware/wiring/pins.csv
  --flash FILE          keeps the flash; the image is written into it at each start
  --noise SEED          flips about one bit in 10,000 on the serial line
  --noise-source STATE  ring oscillator: ${NOISE_SOURCES.join(', ')}
`;
const OPTIONS = {
  elf: { type: 'string' }, image: { type: 'string' }, pins: { type: 'string', default: PINS },
  fixture: { type: 'string' }, fram: { type: 'string' }, flash: { type: 'string' }, usb: { type: 'string' },
  noise: { type: 'string' }, 'noise-source': { type: 'string', default: 'good' },
  virtual: { type: 'string' }, help: { type: 'boolean', default: false },
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
  refuseWrong(values);
  return values;
}

function refuseWrong({ elf, image, virtual, fixture, fram, usb, noise, 'noise-source': source }) {
  if (!elf === !image) wrongUsage('exactly one of --elf and --image is needed');
  if (!virtual && !(fixture && fram)) wrongUsage('--fixture and --fram belong to a run on the wall clock');
  if (virtual && usb) wrongUsage('--usb belongs to a run on the wall clock; in virtual time use the command usb_hex');
  if (noise !== undefined && !/^\d{1,9}$/.test(noise)) wrongUsage(`--noise ${noise}: a seed is a number of at most nine digits`);
  if (!NOISE_SOURCES.includes(source)) wrongUsage(`--noise-source ${source}: use one of ${NOISE_SOURCES.join(', ')}`);
}

/** Image, pin table, memory and noise of one run. */
function load({ elf, image, pins, fram, flash, noise, virtual, 'noise-source': source }) {
  // In virtual time two runs must not differ; on the wall clock two stations must.
  const chance = (fixed) => new Chance(virtual ? fixed : randomInt(1, 2 ** 31));
  return {
    image: readImage(elf ?? image),
    pins: parsePins(fs.readFileSync(pins, 'utf8'), pins),
    fram: new Fram(fram ? new FileBacking(fram) : new MemoryBacking()),
    flash_file: flash && new FlashFile(flash),
    noise_source: new NoiseSource(chance(1), source),
    ram_chance: chance(2),
    line_noise: noise && { to_controller: new LineNoise(2 * noise), from_controller: new LineNoise(2 * noise + 1) },
  };
}

function main() {
  const values = options();
  const parts = load(values);
  if (!values.virtual) new WallClockRun({ ...parts, socket: values.fixture, usb_socket: values.usb });
  else if (values.virtual === '-') runInteractive(parts);
  else runScript(parts, values.virtual);
}

try {
  main();
} catch (error) {
  process.stderr.write(`Error: ${error.message}\n`);
  process.exit(1);
}
