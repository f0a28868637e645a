// The fixture language: one JSON object per line, checked whole before any of it is done.
import { NOISE_SOURCES } from './chance.mjs';
import { HANGS, hang } from './hang.mjs';
import { readImage } from './image.mjs';
import { RELAY_STATES } from './relay.mjs';
import { USB_STATES } from './usb.mjs';

/** A command that was refused: nothing of it has been done. */
export class CommandError extends Error {
  constructor(field, value, rule, remedy) {
    super(`${field} ${JSON.stringify(value)}: ${rule}; ${remedy}`);
    this.detail = { field, value, rule, remedy };
  }
}

const TIME_MAX_US = 24 * 3600 * 1e6;

/** Parses one line and answers the list of actions it asks for, each a function of the board. */
export function parseCommand(line, pins, extra = {}) {
  let command;
  try {
    command = JSON.parse(line);
  } catch {
    throw new CommandError('line', line.slice(0, 80), 'must be one JSON object', 'send {"get":1} for an example answer');
  }
  return commandActions(command, pins, { ...COMMANDS, ...extra });
}

/** The commands that both the socket and the virtual modes take, in the order in which one object does them. */
const COMMANDS = {
  set: (value, pins) => setInputs(value, pins),
  pulses: (value, pins) => pulseTrain(value, pins),
  script: (value, pins) => script(value, pins),
  relay: (value, pins) => relayState(value, pins),
  expander: (value, pins) => expanderState(value, pins),
  noise_source: (value) => {
    requireOneOf('noise_source', value, NOISE_SOURCES);
    return (board) => { board.noise_source.state = value; };
  },
  usb: (value) => {
    requireOneOf('usb', value, USB_STATES);
    return (board) => board.setUsb(value);
  },
  uart_hex: (value) => {
    const bytes = hexBytes('uart_hex', value);
    return (board) => board.sendToUart(bytes);
  },
  usb_hex: (value) => {
    const bytes = hexBytes('usb_hex', value);
    return (board) => board.sendToUsb(bytes);
  },
  hang: (value) => {
    requireOneOf('hang', value, HANGS);
    return (board) => hang(board, value);
  },
  reset: () => (board) => board.pullReset(),
  power: (value) => powerCut(value),
  load_uf2: (value) => imageLoad(value),
  paint: () => (board) => board.paint(),
};

function commandActions(command, pins, known) {
  requireObject('line', command);
  for (const name of Object.keys(command)) {
    if (!(name in known)) throw new CommandError('command', name, 'is not known', `use one of ${Object.keys(known).join(', ')}`);
  }
  return Object.keys(known).filter((name) => name in command).map((name) => known[name](command[name], pins));
}

function setInputs(levels, pins) {
  requireObject('set', levels);
  for (const [name, level] of Object.entries(levels)) {
    requireInput('set', name, pins);
    if (typeof level !== 'boolean')
      throw new CommandError(`set.${name}`, level, 'must be true or false', 'true is the active level');
  }
  return (board) => {
    for (const [name, level] of Object.entries(levels)) setInput(board, pins, name, level);
  };
}

function pulseTrain(train, pins) {
  requireObject('pulses', train);
  const { pin, count, high_us, period_us } = train;
  requireInput('pulses.pin', pin, pins);
  if (!Number.isInteger(count) || count < 1)
    throw new CommandError('pulses.count', count, 'must be a whole number from 1', 'give the number of pulses');
  requireTime('pulses.high_us', high_us);
  requireTime('pulses.period_us', period_us);
  if (!(high_us > 0 && period_us > high_us)) {
    throw new CommandError('pulses.period_us', period_us, 'must be longer than high_us, and high_us above 0',
      'leave the wire low between pulses');
  }
  return (board) => pulse(board, (level) => setInput(board, pins, pin, level), count, high_us, period_us);
}

function pulse(board, drive, left, high_us, period_us) {
  drive(true);
  board.after(high_us, () => drive(false));
  if (left > 1) board.after(period_us, () => pulse(board, drive, left - 1, high_us, period_us));
}

// A name that stands for a pair drives both of its wires at once.
function setInput(board, pins, name, level) {
  for (const wire of pins.aliases.get(name) ?? [name]) board.setInput(wire, level);
}

function script(steps, pins) {
  if (!Array.isArray(steps)) throw new CommandError('script', steps, 'must be a list', 'give [{"at_us":1000,"set":{...}}]');
  const timed = steps.map((step, index) => {
    requireObject(`script[${index}]`, step);
    const { at_us, ...command } = step;
    requireTime(`script[${index}].at_us`, at_us);
    return { at_us, actions: commandActions(command, pins, COMMANDS) };
  });
  return (board) => {
    for (const { at_us, actions } of timed) board.after(at_us, () => actions.forEach((action) => action(board)));
  };
}

function relayState(state, pins) {
  requireOneOf('relay', state, RELAY_STATES);
  if (!pins.inputs.has('relay_off')) {
    throw new CommandError('relay', state, 'needs a board that reads its relay back', 'use a pin table with relay_off');
  }
  return (board) => board.wires.setRelay(state);
}

function expanderState(state, pins) {
  requireOneOf('expander', state, ['well', 'dead']);
  if (!pins.all.has('expander_cs')) {
    throw new CommandError('expander', state, 'needs a board that has one', 'use a pin table with expander_cs');
  }
  return (board) => board.expander.setAlive(state === 'well');
}

function powerCut(when) {
  if (when === 'cut') return (board) => board.cutPower();
  const { cut_after_fram_bytes: bytes, cut_after_flash_us: time_us } = when ?? {};
  if (Number.isInteger(bytes) && bytes >= 1) return (board) => board.cutPower(bytes);
  if (Number.isFinite(time_us) && time_us > 0) return (board) => board.cutPowerInFlash(time_us);
  throw new CommandError('power', when, 'must be "cut", or name a number of bytes from 1 or a time',
    'give {"power":"cut"}, {"power":{"cut_after_fram_bytes":100}} or {"power":{"cut_after_flash_us":5000}}');
}

function imageLoad(path) {
  if (typeof path !== 'string') throw new CommandError('load_uf2', path, 'must be the path of a file', 'give "pico.uf2"');
  try {
    const image = readImage(path);
    return (board) => board.loadImage(image);
  } catch (error) {
    throw new CommandError('load_uf2', path, error.message, 'the flash is as it was');
  }
}

function hexBytes(field, hex) {
  if (typeof hex !== 'string' || !/^([0-9a-fA-F]{2})*$/.test(hex)) {
    throw new CommandError(field, hex, 'must be pairs of hexadecimal digits', 'give "00ff" for two bytes');
  }
  return Buffer.from(hex, 'hex');
}

function requireOneOf(field, value, allowed) {
  if (!allowed.includes(value)) throw new CommandError(field, value, 'is not known', `use one of ${allowed.join(', ')}`);
}

function requireObject(field, value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommandError(field, value, 'must be a JSON object', 'put it in braces');
  }
}

function requireInput(field, name, pins) {
  if (!pins.inputs.has(name) && !pins.aliases.has(name)) {
    const known = [...pins.inputs.keys(), ...pins.aliases.keys()];
    throw new CommandError(field, name, 'is no input of the controller', `use one of ${known.join(', ')}`);
  }
}

/** Refuses what is not a number of microseconds from 0 to one day. */
export function requireTime(field, value) {
  if (typeof value !== 'number' || !(value >= 0 && value <= TIME_MAX_US)) {
    throw new CommandError(field, value, 'must be a number of microseconds from 0 to one day', 'give a time relative to now');
  }
}
