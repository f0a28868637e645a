// The fixture language: one JSON object per line, checked whole before any of it is done.

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
  uart_hex: (value) => uartBytes(value),
  reset: () => (board) => board.pullReset(),
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
    for (const [name, level] of Object.entries(levels)) board.setInput(name, level);
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
  return (board) => pulse(board, pin, count, high_us, period_us);
}

function pulse(board, pin, left, high_us, period_us) {
  board.setInput(pin, true);
  board.after(high_us, () => board.setInput(pin, false));
  if (left > 1) board.after(period_us, () => pulse(board, pin, left - 1, high_us, period_us));
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

function uartBytes(hex) {
  if (typeof hex !== 'string' || !/^([0-9a-fA-F]{2})*$/.test(hex)) {
    throw new CommandError('uart_hex', hex, 'must be pairs of hexadecimal digits', 'give "00ff" for two bytes');
  }
  return (board) => board.sendToUart(Buffer.from(hex, 'hex'));
}

function requireObject(field, value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommandError(field, value, 'must be a JSON object', 'put it in braces');
  }
}

function requireInput(field, name, pins) {
  if (!pins.inputs.has(name)) {
    throw new CommandError(field, name, 'is no input of the controller', `use one of ${[...pins.inputs.keys()].join(', ')}`);
  }
}

/** Refuses what is not a number of microseconds from 0 to one day. */
export function requireTime(field, value) {
  if (typeof value !== 'number' || !(value >= 0 && value <= TIME_MAX_US)) {
    throw new CommandError(field, value, 'must be a number of microseconds from 0 to one day', 'give a time relative to now');
  }
}
