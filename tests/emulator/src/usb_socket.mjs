// The USB serial port as a unix socket: a client is the program that has the port open, and a chip that resets is unplugged.
import fs from 'node:fs';
import net from 'node:net';

const UNREAD_BYTES_MAX = 64 * 1024; // a client that reads nothing makes the host stop asking
const WAITING_BYTES_MAX = 64 * 1024;
const RESUME_MS = 5;

/** Serves one client at a time; `kick()` lets the board run on at once. */
export class UsbSocket {
  constructor(path, board, kick) {
    Object.assign(this, { board, kick });
    this.client = null;
    fs.rmSync(path, { force: true });
    this.server = net.createServer((client) => this.#accept(client)).listen(path);
  }

  /** Bytes from the controller. */
  send(bytes) {
    this.client?.write(Buffer.from(bytes));
    this.board.usb_port.reading = !this.client || this.client.writableLength < UNREAD_BYTES_MAX;
  }

  /** The device has left the bus: its port is gone, and who had it open has to open it anew. */
  deviceGone() {
    this.client?.destroy();
  }

  #accept(client) {
    if (this.client) return client.destroy(); // the port is in use
    this.client = client;
    this.#set('open');
    client.on('error', () => {});
    client.on('close', () => {
      this.client = null;
      this.board.usb_port.to_device.clear();
      this.board.usb_port.reading = true;
      this.#set('closed');
    });
    client.on('drain', () => {
      this.board.usb_port.reading = true;
      this.#set('open');
    });
    client.on('data', (bytes) => this.#take(bytes));
  }

  #take(bytes) {
    this.board.sendToUsb(bytes);
    this.kick();
    if (this.board.usb_port.to_device.length < WAITING_BYTES_MAX) return;
    this.client.pause();
    this.#resumeLater();
  }

  #resumeLater() {
    setTimeout(() => {
      if (this.board.usb_port.to_device.length < WAITING_BYTES_MAX) this.client?.resume();
      else this.#resumeLater();
    }, RESUME_MS);
  }

  // A cable that a command has pulled out stays out.
  #set(state) {
    if (this.board.usb_port.state === 'out') return this.client?.destroy();
    this.board.setUsb(state);
    this.kick();
  }
}
