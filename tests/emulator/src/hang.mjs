// Firmware that hangs, as no image would do on purpose: the main program stands, with or without its interrupts, or the
// core finds a fault in it.
const SPARE = 0x20041ff0; // between the stacks of the image and of the boot ROM, in use by neither
const RAM = 0x20000000;
const STAND = 0xe7fe; // b .
const HARD_FAULT = 3; // the exception's number
const STEP_NS = 8;
const STEPS_MAX = 1_000_000;

/** How it can hang. `loop`: interrupts go on. `masked`: they wait. `fault`: the hard fault's handler is entered. */
export const HANGS = ['loop', 'masked', 'fault'];

/** Takes the program counter away from the main program, once no interrupt is being served. */
export function hang(board, how) {
  for (let step = 0; step < STEPS_MAX && board.chip.core.IPSR !== 0; step++) board.runUntil(board.now_ns + STEP_NS);
  const { core, sramView } = board.chip;
  core.waiting = false;
  if (how === 'fault') return core.exceptionEntry(HARD_FAULT);
  sramView.setUint16(SPARE - RAM, STAND, true);
  core.PM = how === 'masked';
  core.PC = SPARE;
}
