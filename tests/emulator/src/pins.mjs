// Reads hardware/wiring/pins.csv: which name is on which pin of which chip, and which of them the fixture may see.

const COLUMNS = ['name', 'chip', 'pin', 'direction', 'active', 'note'];
// The table of the first board, which had one chip; images of that time are still run.
const COLUMNS_ONE_CHIP = ['name', 'gpio', 'direction', 'active', 'note'];
const PINS_MAX = { pico: 29, expander: 15 };
// GPA7 and GPB7 of the MCP23S17 cannot be inputs.
const OUTPUT_ONLY = [7, 15];
// Links and devices on SPI0 are modelled as such, not as fixture wires.
const DEVICE_WIRES = /^(uart|spi|fram)_|_cs$/;
// Names that stand for both channels of a safety device.
const PAIRS = { estop_ok: ['estop_1', 'estop_2'], guard_closed: ['guard_1', 'guard_2'] };

/**
 * Parses the pin table; throws an Error naming line, column, value and rule. `inputs` and `outputs` hold the fixture's
 * wires by name, `aliases` the names that stand for several inputs.
 */
export function parsePins(text, file) {
  const [header, ...rows] = text.split(/\r?\n/).filter((line) => line !== '');
  const fields = [COLUMNS, COLUMNS_ONE_CHIP].find((columns) => columns.join(',') === header);
  if (!fields) throw new Error(`${file} line 1: the header must read ${COLUMNS.join(',')}`);
  const pins = { all: new Map(), inputs: new Map(), outputs: new Map(), aliases: new Map() };
  rows.forEach((row, index) => addPin(pins, named(fields, row), `${file} line ${index + 2}`));
  for (const [alias, names] of Object.entries(PAIRS)) {
    if (!pins.all.has(alias) && names.every((name) => pins.inputs.has(name))) pins.aliases.set(alias, names);
  }
  return pins;
}

function named(fields, row) {
  const cells = row.split(',');
  const line = Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? '']));
  return { chip: 'pico', pin: line.gpio, ...line };
}

function addPin(pins, { name, chip, pin: pin_text, direction, active }, where) {
  const max = PINS_MAX[chip];
  if (max === undefined) throw new Error(`${where}: chip ${chip} must be pico or expander`);
  const number = Number(pin_text);
  if (!/^\d+$/.test(pin_text) || number > max) {
    throw new Error(`${where}: pin ${pin_text} of ${chip} must be a number from 0 to ${max}`);
  }
  if (direction !== 'in' && direction !== 'out') throw new Error(`${where}: direction ${direction} must be in or out`);
  if (active !== 'high' && active !== 'low') throw new Error(`${where}: active ${active} must be high or low`);
  if (chip === 'expander' && direction === 'in' && OUTPUT_ONLY.includes(number)) {
    throw new Error(`${where}: pin ${number} of the expander drives only; give ${name} another`);
  }
  if (pins.all.has(name)) throw new Error(`${where}: name ${name} stands twice; give each pin one line`);
  for (const other of pins.all.values()) {
    if (other.chip === chip && other.pin === number) {
      throw new Error(`${where}: pin ${number} of ${chip} is already ${other.name}; give each wire its own`);
    }
  }
  const pin = { name, chip, pin: number, active_high: active === 'high' };
  pins.all.set(name, pin);
  if (!DEVICE_WIRES.test(name)) (direction === 'in' ? pins.inputs : pins.outputs).set(name, pin);
}

/** The GPIO of a wire that the board must have. */
export function gpioOf(pins, name) {
  const pin = pins.all.get(name);
  if (!pin) throw new Error(`the pin table has no line for ${name}; the runner needs it`);
  return pin.pin;
}
