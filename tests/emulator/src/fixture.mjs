// The fixture socket: JSON lines in, output edges and resets out, to as many clients as like to look.
import fs from 'node:fs';
import net from 'node:net';
import { CommandError, parseCommand } from './commands.mjs';

const LINE_BYTES_MAX = 1 << 20;
// Retrigger pulses come by the hundred each second; {"get":1} counts them.
const NOT_REPORTED = 'permit_pulse';

/** Whether edges of this output are sent to clients. */
export function isReported(name) {
  return name !== NOT_REPORTED;
}

/** The line that tells of an output edge. */
export function edgeLine(name, value, at_ns) {
  return { pin: name, value: value ? 1 : 0, t_us: Math.round(at_ns) / 1000 };
}

/** The line that tells that the controller waits in its boot ROM for a new image. */
export function updateLine(at_ns) {
  return { update: 1, t_us: Math.round(at_ns) / 1000 };
}

/** Serves the socket; `perform(actions)` runs on the board what a client asked for. */
export class FixtureSocket {
  constructor({ path, board, perform, status, quit }) {
    Object.assign(this, { board, perform, status, quit });
    this.clients = new Set();
    fs.rmSync(path, { force: true });
    this.server = net.createServer((client) => this.#accept(client));
    this.server.listen(path, () => process.stderr.write('ready\n'));
  }

  /** Sends one object to every client. */
  broadcast(message) {
    const line = `${JSON.stringify(message)}\n`;
    for (const client of this.clients) client.write(line);
  }

  #accept(client) {
    this.clients.add(client);
    for (const event of ['close', 'error']) client.on(event, () => this.clients.delete(client));
    const now_ns = this.board.now_ns;
    for (const [name, value] of this.board.wires.outputs) {
      if (isReported(name)) client.write(`${JSON.stringify(edgeLine(name, value, now_ns))}\n`);
    }
    let pending = '';
    client.setEncoding('utf8');
    client.on('data', (text) => {
      const lines = (pending + text).split('\n');
      pending = lines.pop();
      if (pending.length > LINE_BYTES_MAX) client.destroy();
      for (const line of lines) if (line.trim()) this.#obey(client, line);
    });
  }

  #obey(client, line) {
    const answer = (message) => client.write(`${JSON.stringify(message)}\n`);
    try {
      this.perform(parseCommand(line, this.board.pins, {
        get: () => () => answer(this.status()),
        quit: () => () => this.quit(),
      }));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      answer({ error: error.detail });
    }
  }
}
