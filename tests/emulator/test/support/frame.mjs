// A frame of the controller's protocol around a message: CRC-32 (ISO-HDLC), COBS, a zero on either side.

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

function cobs(bytes) {
  const groups = [[]];
  for (const byte of bytes) byte === 0 ? groups.push([]) : groups.at(-1).push(byte);
  return groups.flatMap((group) => [group.length + 1, ...group]); // no message here has a group of 254
}

/** The message as hexadecimal digits of what goes on the line. */
export function frame(message) {
  const sum = crc32(message);
  const bytes = cobs([...message, ...[0, 8, 16, 24].map((shift) => (sum >>> shift) & 0xff)]);
  return Buffer.from([0, ...bytes, 0]).toString('hex');
}

const VERSION = 1, REQUEST_HELLO = 0;

/** A host's hello with this request number, in the oldest version, which every image understands. */
export function hello(id) {
  return frame([VERSION, id, REQUEST_HELLO, VERSION, VERSION]);
}
