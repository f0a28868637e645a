// The board at the pace of the wall clock: UART on stdin and stdout, wires and USB on sockets.
import fs from 'node:fs';
import net from 'node:net';
import { Board } from './board.mjs';
import { FixtureSocket, edgeLine, isReported, updateLine } from './fixture.mjs';
import { UsbSocket } from './usb_socket.mjs';

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
  constructor({ socket, usb_socket, ...parts }) {
    this.unsent = [];
    this.sending = false;
    this.slipped_ms = 0;
    this.timer = null;
    this.fixture = null;
    this.usb = null;
    this.board = new Board({ usb: usb_socket ? 'closed' : 'out', ...parts, listener: this.#listener() });
    this.started_ms = wallMs();
    if (usb_socket) this.usb = new UsbSocket(usb_socket, this.board, () => this.#kick());
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
      usb: (bytes) => this.usb?.send(bytes),
      unplugged: () => this.usb?.deviceGone(),
      reset: (cause) => {
        this.usb?.deviceGone();
        this.fixture?.broadcast({ reset: cause });
      },
      update: (at_ns) => {
        this.usb?.deviceGone();
        this.fixture?.broadcast(updateLine(at_ns));
      },
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

  // A read that waits in a thread would hold up the end of the process, so a pipe is read by events.
  #readLine() {
    const kind = fs.fstatSync(0);
    if (!kind.isFIFO() && !kind.isSocket()) return this.#readTerminal();
    const line = new net.Socket({ fd: 0, readable: true, writable: false });
    line.on('data', (bytes) => this.#take(bytes));
    for (const event of ['end', 'error']) line.on(event, () => process.exit(0));
  }

  // Plain reads: what serves terminals in Node is not meant for the master of one.
  #readTerminal() {
    const buffer = Buffer.alloc(4096);
    fs.read(0, buffer, 0, buffer.length, null, (error, count) => {
      // EIO: nobody has the other end of the pseudo-terminal open just now; the controller lives on.
      if (error && ['EAGAIN', 'EINTR', 'EIO'].includes(error.code)) return setTimeout(() => this.#readTerminal(), NO_READER_RETRY_MS);
      if (error || count === 0) process.exit(0);
      this.#take(buffer.subarray(0, count));
      this.#readTerminal();
    });
  }

  #take(bytes) {
    this.board.sendToUart(bytes);
    this.#kick();
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
