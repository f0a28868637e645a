// What a host asks a CDC device on its way to a serial port, and what it learns from the answers. USB 2.0 chapter 9, CDC PSTN.

const TO_HOST = 0x80;
const SET_ADDRESS = 5, GET_DESCRIPTOR = 6, SET_CONFIGURATION = 9;
const DEVICE = 1, CONFIGURATION = 2, INTERFACE = 4, ENDPOINT = 5;
const TO_CLASS_INTERFACE = 0x21, SET_LINE_CODING = 0x20, SET_CONTROL_LINE_STATE = 0x22;
const CDC = 2, CDC_DATA = 10, BULK = 2;
const LINE_CODING = [0x00, 0xc2, 0x01, 0x00, 0, 0, 8]; // 115200 baud, one stop bit, no parity, eight bits
const DTR_AND_RTS = 3;
const HEADER_BYTES = 9;

function request(step, type, number, value, index, length, data = []) {
  const setup = [type, number, value & 0xff, value >> 8, index & 0xff, index >> 8, length & 0xff, length >> 8];
  return { step, setup, length, data, to_host: (type & TO_HOST) !== 0 };
}

/** The first request after a reset of the bus. */
export function firstRequest() {
  return request('address', 0, SET_ADDRESS, 1, 0, 0);
}

/** The request that sets or clears DTR and RTS, as opening and closing the port does. */
export function lineState(port, open) {
  return request('lines', TO_CLASS_INTERFACE, SET_CONTROL_LINE_STATE, open ? DTR_AND_RTS : 0, port.interface, 0);
}

/**
 * The request after one that was answered with `answer`; null once the port is there. `port` collects what was learned.
 */
export function nextRequest(step, answer, port) {
  switch (step) {
    case 'address': return request('device', TO_HOST, GET_DESCRIPTOR, DEVICE << 8, 0, 18);
    case 'device': return request('header', TO_HOST, GET_DESCRIPTOR, CONFIGURATION << 8, 0, HEADER_BYTES);
    case 'header': return request('descriptors', TO_HOST, GET_DESCRIPTOR, CONFIGURATION << 8, 0, answer[2] | (answer[3] << 8));
    case 'descriptors':
      Object.assign(port, portOf(answer));
      return request('configured', 0, SET_CONFIGURATION, answer[5], 0, 0);
    case 'configured':
      return request('coding', TO_CLASS_INTERFACE, SET_LINE_CODING, 0, port.interface, LINE_CODING.length, LINE_CODING);
    default: return null;
  }
}

// Walks the descriptors for the interface of class CDC and the bulk endpoints of the one that carries data.
function portOf(descriptors) {
  const port = { interface: 0, in: null, out: null };
  let interface_class = null;
  for (let at = 0; at + 1 < descriptors.length && descriptors[at] > 1; at += descriptors[at]) {
    const kind = descriptors[at + 1];
    if (kind === INTERFACE) {
      interface_class = descriptors[at + 5];
      if (interface_class === CDC) port.interface = descriptors[at + 2];
    }
    if (kind === ENDPOINT && interface_class === CDC_DATA && (descriptors[at + 3] & 3) === BULK) {
      const address = descriptors[at + 2];
      port[address & TO_HOST ? 'in' : 'out'] = address & 0x0f;
    }
  }
  return port;
}
