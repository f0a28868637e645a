// A training station of its own for each test file: made once, copied, served on a free loopback port, ended by process id.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project. */
export const TREE = resolve(import.meta.dirname, '../..');
/** Where pictures and the station that the others are copied from are kept. */
export const KEPT = join(process.env.CARGO_TARGET_DIR ?? join(TREE, 'target'), 'browser');
/** The program under test. */
export const PROGRAM = process.env.MARKSTATION_BIN ?? join(TREE, 'target/debug/markstation');
/** The shipment of every station. */
export const MANIFEST = join(TREE, 'host/app/assets/demo/manifest.csv');

/** Who works there: name, PIN, roles. */
export const PEOPLE = {
  Chief: { pin: '1111', roles: 'administrator,supervisor' },
  Second: { pin: '2222', roles: 'supervisor,administrator' },
  Opa: { pin: '3333', roles: 'operator' },
  Keeper: { pin: '4444', roles: 'storekeeper' },
  Custos: { pin: '5555', roles: 'evidence-custodian' },
  Regina: { pin: '6666', roles: 'registrar' },
  Audrey: { pin: '7777', roles: 'auditor' },
  Tracer: { pin: '8888', roles: 'tracing-officer' },
};

/** Runs the program on a station's folder and gives what it printed. */
export function command(folder, ...words) {
  const pins = `${folder}.pins`;
  const lines = Object.entries(PEOPLE).map(([name, { pin }]) => `${name}: ${pin}\n`);
  writeFileSync(pins, lines.join(''), { mode: 0o600 });
  const env = { ...process.env, MARKSTATION_STATION: folder, MARKSTATION_PIN_FILE: pins };
  return execFileSync(PROGRAM, words, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** As `command`, for what may say that something is left to be done. */
export function attempt(folder, ...words) {
  try {
    return command(folder, ...words);
  } catch (error) {
    if (error.status === null) throw error;
    return error.stdout;
  }
}

/** Users, a provisioned controller, an open day and an open consignment. */
function make(folder, lines) {
  command(folder, 'init', folder, '--station', 'BENCH-1', '--training', '--enrol', '--person', 'Chief');
  for (const [name, { roles }] of Object.entries(PEOPLE)) {
    if (name !== 'Chief') command(folder, 'user', 'add', name, '--role', roles, '--by', 'Chief');
  }
  command(folder, 'controller', 'provision', '--by', 'Chief');
  command(folder, 'day', 'open', '--by', 'Second', '--yes');
  const manifest = `${folder}.csv`;
  writeFileSync(manifest, lines);
  attempt(folder, 'consignment', 'open', manifest, '--id', 'demo', '--by', 'Second');
}

/** The station that the others are copied from; made anew for every new program. */
function template(lines, name, furnish) {
  const { mtimeMs, size } = statSync(PROGRAM);
  const kept = join(KEPT, `${name}-${Math.round(mtimeMs)}-${size}`);
  if (existsSync(kept)) return kept;
  mkdirSync(KEPT, { recursive: true });
  const made = mkdtempSync(join(KEPT, 'making-'));
  make(join(made, 'station'), lines);
  furnish?.(join(made, 'station'));
  try {
    renameSync(join(made, 'station'), kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
  }
  rmSync(made, { recursive: true });
  return kept;
}

const isPlain = (path) => {
  const about = statSync(path, { throwIfNoEntry: false });
  return about !== undefined && (about.isFile() || about.isDirectory());
};

// However this process ends, no station stays behind.
const served = new Set();
process.once('exit', () => { for (const server of served) server.kill('SIGTERM'); });
process.once('SIGTERM', () => process.exit(143));

/** A station's folder, and the program that serves it. */
export class Station {
  /** A new station with the demo's shipment, or another one, and with what `furnish` puts into it; not served yet. */
  constructor({ lines = readFileSync(MANIFEST, 'utf8'), name = 'demo', speed = 1, furnish } = {}) {
    this.made = mkdtempSync(join(tmpdir(), 'markstation-browser-'));
    this.folder = join(this.made, 'station');
    cpSync(template(lines, name, furnish), this.folder, { recursive: true, filter: isPlain });
    if (speed !== 1) {
      const file = join(this.folder, 'station.toml');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^speed = 1$/m, `speed = ${speed}`));
    }
  }

  /** Serves it, with TLS where a certificate and its key are given; resolves when it listens. */
  async serve({ certificate, key } = {}) {
    const env = { ...process.env, MARKSTATION_STATION: this.folder, MARKSTATION_LANG: 'en' };
    const secured = certificate ? ['--loopback', '127.0.0.1:0', '--certificate', certificate, '--key', key] : [];
    const scheme = certificate ? 'https' : 'http';
    const words = ['serve', '--listen', '127.0.0.1:0', ...secured];
    this.server = spawn(PROGRAM, words, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    served.add(this.server);
    this.said = '';
    const { server } = this;
    this.ended = new Promise((done) => {
      server.once('exit', (code, signal) => {
        served.delete(server);
        done({ code, signal });
      });
    });
    this.server.stderr.on('data', (text) => { this.said += text; });
    const lines = createInterface({ input: this.server.stdout });
    this.base = await new Promise((found, failed) => {
      lines.on('line', (line) => {
        this.said += `${line}\n`;
        const address = new RegExp(`${scheme}://127\\.0\\.0\\.1:\\d+`).exec(line);
        if (address) found(address[0]);
      });
      this.ended.then(({ code, signal }) => failed(new Error(`serve ended with ${code ?? signal}: ${this.said}`)));
    });
    return this;
  }

  /** The simulated machine and controller: the server's children. */
  simulated() {
    const { pid } = this.server;
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  }

  /** Memory that the server has in use, bytes. */
  memory() {
    const status = readFileSync(`/proc/${this.server.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)[1]) * 1024;
  }

  /** All plugs at once: nobody ends in order. */
  async pullPlug() {
    const all = [this.server.pid, ...this.simulated()];
    for (const pid of all) process.kill(pid, 'SIGKILL');
    await this.ended;
  }

  /** Ends in order. */
  async stop() {
    if (this.server?.exitCode === null && this.server.signalCode === null) {
      this.server.kill('SIGTERM');
      await this.ended;
    }
  }

  /** Ends it and takes everything away. */
  async end() {
    await this.stop();
    rmSync(this.made, { recursive: true });
  }
}
