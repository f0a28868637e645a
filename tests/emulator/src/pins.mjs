// Reads hardware/pins.csv: which name is on which GPIO, and which of them the fixture may see.

const COLUMNS = ['name', 'gpio', 'direction', 'active', 'note'];
// The link and the memory are modelled as devices, not as fixture wires.
const DEVICE_WIRES = /^(uart|fram)_/;

/** Parses the pin table; throws an Error naming line, column, value and rule. */
export function parsePins(text, file) {
  const [header, ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  if (header !== COLUMNS.join(',')) throw new Error(`${file} line 1: the header must read ${COLUMNS.join(',')}`);
  const pins = { all: new Map(), inputs: new Map(), outputs: new Map() };
  rows.forEach((row, index) => addPin(pins, row, `${file} line ${index + 2}`));
  return pins;
}

function addPin(pins, row, where) {
  const [name, gpio_text, direction, active] = row.split(',');
  const gpio = Number(gpio_text);
  if (!/^\d+$/.test(gpio_text) || gpio > 29) throw new Error(`${where}: gpio ${gpio_text} must be a number from 0 to 29`);
  if (direction !== 'in' && direction !== 'out') throw new Error(`${where}: direction ${direction} must be in or out`);
  if (active !== 'high' && active !== 'low') throw new Error(`${where}: active ${active} must be high or low`);
  if (pins.all.has(name)) throw new Error(`${where}: name ${name} stands twice; give each pin one line`);
  for (const other of pins.all.values()) {
    if (other.gpio === gpio) throw new Error(`${where}: gpio ${gpio} is already ${other.name}; give each wire its own`);
  }
  const pin = { name, gpio, active_high: active === 'high' };
  pins.all.set(name, pin);
  if (!DEVICE_WIRES.test(name)) (direction === 'in' ? pins.inputs : pins.outputs).set(name, pin);
}

/** The GPIO of a wire that the board must have. */
export function gpioOf(pins, name) {
  const pin = pins.all.get(name);
  if (!pin) throw new Error(`the pin table has no line for ${name}; the runner needs it`);
  return pin.gpio;
}
