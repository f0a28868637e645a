// The host's end of the USB cable: it finds a CDC device, opens its port and carries bytes, one transaction at a time and
// as long as each takes at full speed. rp2040js completes transfers at once and asks the device without end for data.
// Registers and buffer control: RP2040 datasheet section 4.1.
import { ByteQueue } from './queue.mjs';
import { firstRequest, lineState, nextRequest } from './usb_requests.mjs';

const SIE_CTRL = 0x4c, SIE_STATUS = 0x50;
const PULLUP_EN = 1 << 16;
const BUS_RESET = 1 << 19, SETUP_REC = 1 << 17, SUSPENDED = 1 << 4;
const BUFFER_CONTROL = 0x80;
const FULL = 1 << 15, STALL = 1 << 11, AVAILABLE = 1 << 10, LENGTH = 0x3ff;
const STALL_ARM_IN = 1, STALL_ARM_OUT = 2;
const PACKET_BYTES = 64;

const ATTACH_NS = 20_000_000; // a real host waits at least 100 ms for the plug to settle
const RECOVERY_NS = 10_000_000; // after a reset of the bus
const ADDRESS_NS = 2_000_000; // after SET_ADDRESS
const REQUEST_NS = 1_000_000; // one frame between requests
const SUSPEND_NS = 3_000_000;
const NS_PER_BYTE = 8 / 0.012;
const PACKET_EXTRA_BYTES = 13; // token, handshake, CRC and the gaps between

/** Whether a cable is in, and whether a program has opened the port. */
export const USB_STATES = ['open', 'closed', 'out'];

/** What the host knows and holds whatever happens to the chip: the cable's state and bytes that wait. */
export class UsbPort {
  constructor(state) {
    this.state = state;
    this.to_device = new ByteQueue();
    this.reading = true;
  }
}

/** The host for one boot of the chip; `received(bytes)` gets what the device sends. */
export class UsbHost {
  constructor(chip, port, received) {
    Object.assign(this, { chip, port, received, usb: chip.usbCtrl });
    this.device = null; // what the descriptors said, once the device is configured
    this.open = false; // what the device was told last
    this.learned = {};
    this.control = null; // the request under way and its answer
    this.transaction = null;
    this.last_out = false;
    this.pulled_up = false;
    this.attached = false;
    this.bus = chip.clock.createAlarm(() => this.#finish());
    this.reset_due = chip.clock.createAlarm(() => this.#resetBus());
    this.request_due = chip.clock.createAlarm(() => this.#sendSetup());
    this.suspend_due = chip.clock.createAlarm(() => this.#suspend());
    this.#overlay();
  }

  /** Whether bytes can go either way. */
  get ready() {
    return this.device !== null && this.open;
  }

  /** The cable or the program's hold on the port has changed, or there are bytes to send. */
  changed() {
    if (this.port.state === 'out') return this.#unplugged();
    if (this.pulled_up && !this.attached) this.#attach();
    if (this.device && !this.control && this.open !== (this.port.state === 'open')) {
      this.#ask(lineState(this.device, !this.open), REQUEST_NS);
    }
    this.#next();
  }

  #overlay() {
    const { usb } = this;
    const write = usb.writeUint32.bind(usb);
    usb.onUSBEnabled = () => {};
    usb.onResetReceived = () => this.#ask(firstRequest(), RECOVERY_NS);
    usb.DPRAMUpdated = (offset) => {
      if (offset >= BUFFER_CONTROL && offset < 2 * BUFFER_CONTROL) this.#next();
    };
    usb.writeUint32 = (offset, value) => {
      // rp2040js never lets go of SUSPENDED.
      if (offset === SIE_STATUS) usb.sieStatus &= ~(usb.rawWriteValue & SUSPENDED);
      write(offset, value);
      if (offset === SIE_CTRL) this.#pullUp((value & PULLUP_EN) !== 0);
    };
  }

  #pullUp(pulled_up) {
    if (pulled_up === this.pulled_up) return;
    this.pulled_up = pulled_up;
    if (pulled_up) this.changed();
    else this.#detach();
  }

  #attach() {
    this.attached = true;
    this.suspend_due.cancel();
    this.reset_due.schedule(ATTACH_NS);
  }

  #detach() {
    this.attached = false;
    this.device = null;
    this.learned = {};
    this.open = false;
    this.control = null;
    this.transaction = null;
    for (const alarm of [this.bus, this.reset_due, this.request_due]) alarm.cancel();
  }

  #unplugged() {
    this.port.to_device.clear();
    if (!this.attached) return;
    this.#detach();
    this.suspend_due.schedule(SUSPEND_NS);
  }

  #suspend() {
    this.usb.sieStatus |= SUSPENDED;
    this.usb.sieStatusUpdated();
  }

  #resetBus() {
    this.usb.sieStatus |= BUS_RESET;
    this.usb.sieStatusUpdated();
  }

  #ask(request, wait_ns) {
    this.control = { ...request, answer: [], sent: 0, stage: 'setup' };
    this.request_due.schedule(wait_ns);
  }

  #sendSetup() {
    this.control.stage = this.control.to_host ? 'in' : this.control.data.length ? 'out' : 'status_in';
    this.usb.epStallArm = 0; // as the chip does with each request
    this.usb.sendSetupPacket(Uint8Array.from(this.control.setup));
  }

  #bufferControl(endpoint, out) {
    return BUFFER_CONTROL + 8 * endpoint + (out ? 4 : 0);
  }

  #readBuffer(endpoint, out) {
    return this.chip.usbDPRAMView.getUint32(this.#bufferControl(endpoint, out), true);
  }

  // Begins the next transaction that the device is ready for; the device is asked again whenever it changes a buffer.
  #next() {
    if (this.transaction || !this.attached) return;
    const next = this.#controlTransaction() ?? this.#bulkTransaction();
    if (!next) return;
    this.transaction = next;
    const bytes = next.out ? next.data.length : this.#readBuffer(next.endpoint, false) & LENGTH;
    this.bus.schedule((bytes + PACKET_EXTRA_BYTES) * NS_PER_BYTE);
  }

  #controlTransaction() {
    const { control } = this;
    // The device takes nothing else before it has looked at the request.
    if (!control || control.stage === 'setup' || this.usb.sieStatus & SETUP_REC) return null;
    const out = control.stage === 'out' || control.stage === 'status_out';
    const buffer = this.#readBuffer(0, out);
    if (buffer & STALL && this.usb.epStallArm & (out ? STALL_ARM_OUT : STALL_ARM_IN)) {
      this.#endRequest();
      return null;
    }
    if (!(buffer & AVAILABLE)) return null;
    const data = control.stage === 'out' ? control.data.slice(control.sent, control.sent + PACKET_BYTES) : [];
    return { endpoint: 0, out, data };
  }

  // The two directions take turns where both have something to carry.
  #bulkTransaction() {
    if (!this.ready) return null;
    const { to_device, reading } = this.port;
    const out = to_device.length > 0 && this.#readBuffer(this.device.out, true) & AVAILABLE
      && { endpoint: this.device.out, out: true, data: to_device.peek(PACKET_BYTES) };
    const into = reading && this.#readBuffer(this.device.in, false) & AVAILABLE && { endpoint: this.device.in, out: false };
    const [first, second] = this.last_out ? [into, out] : [out, into];
    const chosen = first || second || null;
    if (chosen) this.last_out = chosen.out;
    return chosen;
  }

  #finish() {
    const { endpoint, out, data } = this.transaction;
    this.transaction = null;
    if (this.#readBuffer(endpoint, out) & AVAILABLE) {
      const moved = out ? this.#deliver(endpoint, data) : this.#collect(endpoint);
      if (endpoint === 0) this.#controlMoved(moved);
      else if (out) this.port.to_device.drop(moved.length);
      else this.received(moved);
    }
    this.#next();
  }

  #deliver(endpoint, data) {
    const moved = data.slice(0, this.#readBuffer(endpoint, true) & LENGTH);
    this.chip.usbDPRAM.set(moved, this.usb.getEndpointBufferOffset(endpoint, true));
    this.#complete(endpoint, true, (buffer) => (buffer & ~LENGTH) | FULL | moved.length);
    return moved;
  }

  #collect(endpoint) {
    const length = this.#readBuffer(endpoint, false) & LENGTH;
    const at = this.usb.getEndpointBufferOffset(endpoint, false);
    const moved = [...this.chip.usbDPRAM.slice(at, at + length)];
    this.#complete(endpoint, false, (buffer) => buffer & ~FULL);
    return moved;
  }

  #complete(endpoint, out, change) {
    const buffer = change(this.#readBuffer(endpoint, out)) & ~AVAILABLE;
    this.chip.usbDPRAMView.setUint32(this.#bufferControl(endpoint, out), buffer, true);
    this.usb.indicateBufferReady(endpoint, out);
  }

  #controlMoved(moved) {
    const { control } = this;
    if (!control) return;
    switch (control.stage) {
      case 'in':
        control.answer.push(...moved);
        if (moved.length < PACKET_BYTES || control.answer.length >= control.length) control.stage = 'status_out';
        return;
      case 'out':
        control.sent += moved.length;
        if (control.sent >= control.data.length) control.stage = 'status_in';
        return;
      default: this.#endRequest();
    }
  }

  #endRequest() {
    const { step, answer, setup } = this.control;
    this.control = null;
    if (step === 'lines') {
      this.open = setup[2] !== 0;
      return this.changed();
    }
    const next = nextRequest(step, answer, this.learned);
    if (next) return this.#ask(next, step === 'address' ? ADDRESS_NS : REQUEST_NS);
    const { in: into, out } = this.learned;
    if (into && out) this.device = this.learned; // else it is no serial port, and nobody opens it
    this.changed();
  }
}
