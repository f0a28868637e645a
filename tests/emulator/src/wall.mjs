// The board at the pace of the wall clock: UART on stdin and stdout, wires on the fixture socket.
import fs from 'node:fs';
import { FixtureSocket, edgeLine, isReported } from './fixture.mjs';
import { Board } from './board.mjs';

const SLICE_MS = 5; // longest time the board runs before sockets and the line are served
const SLIP_MS = 20; // further behind than this, the simulation gives up catching up
const SLEEP_MAX_MS = 50;
const NO_READER_RETRY_MS = 10;
const UNSENT_BYTES_MAX = 64 * 1024; // a UART does not wait for whoever does not read

function wallMs() {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Runs until told to quit or until stdin ends. */
export class WallClockRun {
  constructor({ socket, ...parts }) {
    this.unsent = [];
    this.sending = false;
    this.slipped_ms = 0;
    this.timer = null;
    this.fixture = null;
    this.board = new Board({ ...parts, listener: this.#listener() });
    this.started_ms = wallMs();
    this.fixture = new FixtureSocket({
      path: socket, board: this.board,
      perform: (actions) => this.#perform(actions),
      status: () => ({ ...this.board.status(), slipped_ms: this.slipped_ms }),
      quit: () => process.exit(0),
    });
    this.#readLine();
    this.#slice();
  }

  #listener() {
    return {
      output: (name, value, at_ns) => isReported(name) && this.fixture?.broadcast(edgeLine(name, value, at_ns)),
      uart: (byte) => this.unsent.push(byte),
      reset: (reason) => this.fixture?.broadcast({ reset: reason }),
      wild: (why) => {
        process.stderr.write(`emulator: the image ran wild: ${why}\n`);
        process.exit(3);
      },
    };
  }

  #target_ns() {
    return (wallMs() - this.started_ms) * 1e6;
  }

  #perform(actions) {
    for (const action of actions) action(this.board);
    this.#kick();
  }

  #kick() {
    clearTimeout(this.timer);
    clearImmediate(this.timer);
    this.#slice();
  }

  #slice() {
    const stop_ms = wallMs() + SLICE_MS;
    this.board.runUntil(this.#target_ns(), () => wallMs() > stop_ms);
    this.#flushLine();
    let behind_ms = (this.#target_ns() - this.board.now_ns) / 1e6;
    if (behind_ms > SLIP_MS) {
      this.started_ms += behind_ms;
      this.slipped_ms += behind_ms;
      behind_ms = 0;
    }
    const sleep_ms = this.board.asleep ? Math.min((this.board.nextEvent_ns() - this.#target_ns()) / 1e6, SLEEP_MAX_MS) : 0;
    const again = () => this.#slice();
    const at_once = sleep_ms < 1 && (behind_ms > 0.5 || !this.board.asleep);
    this.timer = at_once ? setImmediate(again) : setTimeout(again, Math.max(1, sleep_ms));
  }

  // Plain reads and writes: the same code serves a pipe and the master of a pseudo-terminal.
  #readLine() {
    const buffer = Buffer.alloc(4096);
    fs.read(0, buffer, 0, buffer.length, null, (error, count) => {
      // EIO: nobody has the other end of the pseudo-terminal open just now; the controller lives on.
      if (error && ['EAGAIN', 'EINTR', 'EIO'].includes(error.code)) return setTimeout(() => this.#readLine(), NO_READER_RETRY_MS);
      if (error || count === 0) process.exit(0);
      this.board.sendToUart(buffer.subarray(0, count));
      this.#kick();
      this.#readLine();
    });
  }

  #flushLine() {
    if (this.unsent.length > UNSENT_BYTES_MAX) this.unsent.splice(0, this.unsent.length - UNSENT_BYTES_MAX);
    if (this.sending || this.unsent.length === 0) return;
    const bytes = Buffer.from(this.unsent);
    this.unsent = [];
    this.sending = true;
    this.#write(bytes);
  }

  #write(bytes) {
    fs.write(1, bytes, 0, bytes.length, null, (error, count) => {
      const left = bytes.subarray(error ? 0 : count);
      if (error?.code === 'EPIPE') process.exit(0);
      if (left.length && error?.code !== 'EIO') return void setTimeout(() => this.#write(left), error ? 1 : 0);
      this.sending = false;
      this.#flushLine();
    });
  }
}
