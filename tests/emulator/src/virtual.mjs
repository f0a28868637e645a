// The board in virtual time: from a script, or step by step with one answer per line. The same input gives the same output.
import fs from 'node:fs';
import readline from 'node:readline';
import { Board } from './board.mjs';
import { CommandError, parseCommand, requireTime } from './commands.mjs';
import { edgeLine, isReported, updateLine } from './fixture.mjs';
import { Memento } from './memento.mjs';

const UNTIL = ['edge', 'uart', 'usb', 'reset', 'update', 'any'];

/** Collects what the board does; bytes that follow each other without a gap become one event. */
class Recorder {
  constructor() {
    this.events = [];
    this.kinds = new Set();
    this.byte_ns = 0;
  }

  listener() {
    return {
      output: (name, value, at_ns) => isReported(name) && this.#add('edge', edgeLine(name, value, at_ns)),
      uart: (byte, at_ns) => this.#addByte(byte, at_ns),
      usb: (bytes, at_ns) => this.#add('usb', { usb_hex: Buffer.from(bytes).toString('hex'), t_us: Math.round(at_ns) / 1000 }),
      unplugged: () => {},
      reset: (cause, at_ns) => this.#add('reset', { reset: cause, t_us: Math.round(at_ns) / 1000 }),
      update: (at_ns) => this.#add('update', updateLine(at_ns)),
      wild: (why) => {
        process.stderr.write(`emulator: the image ran wild: ${why}\n`);
        process.exit(3);
      },
    };
  }

  #add(kind, event) {
    this.events.push(event);
    this.kinds.add(kind);
  }

  #addByte(byte, at_ns) {
    const last = this.events.at(-1);
    const text = byte.toString(16).padStart(2, '0');
    const at_us = Math.round(at_ns) / 1000;
    this.kinds.add('uart');
    if (last?.uart_hex !== undefined && at_us - last.end_us <= this.byte_ns / 500) {
      last.uart_hex += text;
      last.end_us = at_us;
    } else {
      this.events.push({ uart_hex: text, t_us: at_us, end_us: at_us });
    }
  }

  take() {
    const { events } = this;
    this.events = [];
    this.kinds.clear();
    return events;
  }

  saw(kind) {
    return kind === 'any' ? this.kinds.size > 0 : this.kinds.has(kind);
  }
}

function print(message) {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let done = 0; done < bytes.length;) {
    try {
      done += fs.writeSync(1, bytes, done);
    } catch (error) {
      if (error.code !== 'EAGAIN') process.exit(0);
    }
  }
}

/** A board whose time moves only by `advance`. */
class VirtualRun {
  constructor(parts) {
    this.recorder = new Recorder();
    this.board = new Board({ usb: 'open', ...parts, listener: this.recorder.listener() });
    this.kept = null;
  }

  keep() {
    if (this.board.fram.backing.fd !== undefined || this.board.flash.file) {
      throw new CommandError('keep', 1, 'cannot bring a file back', 'leave --fram and --flash out');
    }
    // A change of the flash makes a new copy of it, so the one of now need not be copied.
    const { image, pins, listener, flash } = this.board;
    this.kept = new Memento(this.board, [image, pins, listener, flash.bytes.buffer]);
  }

  back() {
    if (!this.kept) throw new CommandError('back', 1, 'has nothing to go back to', 'send {"keep":1} before');
    this.kept.restore();
    this.recorder.take();
  }

  status() {
    return { ...this.board.status(), slipped_ms: 0 };
  }

  advance(time_us, until) {
    this.recorder.byte_ns = this.board.uart.byte_ns;
    const target_ns = this.board.now_ns + time_us * 1000;
    this.board.runUntil(target_ns, until && (() => this.recorder.saw(until)));
  }

  obey(line) {
    const answer = {};
    let until;
    const actions = parseCommand(line, this.board.pins, {
      until: (kind) => {
        if (!UNTIL.includes(kind)) throw new CommandError('until', kind, 'is no kind of event', `use one of ${UNTIL.join(', ')}`);
        return () => { until = kind; };
      },
      advance_us: (time_us) => {
        requireTime('advance_us', time_us);
        return () => this.advance(time_us, until);
      },
      get: () => () => { answer.status = this.status(); },
      keep: () => () => this.keep(),
      back: () => () => this.back(),
      quit: () => () => { answer.quit = 1; },
    });
    for (const action of actions) action(this.board);
    return { t_us: Math.round(this.board.now_ns) / 1000, events: this.recorder.take(), ...answer };
  }
}

/** Plays {"end_us":n,"events":[...]} and prints one line per event, then {"end":status}. */
export function runScript(parts, path) {
  const { end_us, events = [] } = JSON.parse(fs.readFileSync(path, 'utf8'));
  requireTime('end_us', end_us);
  const run = new VirtualRun(parts);
  for (const action of parseCommand(JSON.stringify({ script: events }), parts.pins)) action(run.board);
  run.advance(end_us);
  for (const event of run.recorder.take()) print(event);
  print({ end: run.status() });
}

/** Reads one command per line from stdin and answers each with one line. */
export function runInteractive(parts) {
  const run = new VirtualRun(parts);
  readline.createInterface({ input: process.stdin, crlfDelay: Infinity }).on('line', (line) => {
    if (!line.trim()) return;
    try {
      const answer = run.obey(line);
      print(answer);
      if (answer.quit) process.exit(0);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      print({ error: error.detail });
    }
  });
}
