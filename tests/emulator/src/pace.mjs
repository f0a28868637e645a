// How time passes on the chip: asleep, waiting for the flash, or instruction by instruction.

const NMI = 2, HARD_FAULT = 3;
const INSTRUCTIONS_IN_A_RUN = 256;

/** Sleeps to the next alarm, or executes a run of instructions, but not beyond the limit, which is in the chip's time. */
export function proceed(board, limit_ns) {
  const { core, clock } = board.chip;
  // SysTick does not end WFI in rp2040js, nor does an interrupt that was already pending.
  if (core.waiting && core.checkForInterrupts()) core.waiting = false;
  if (board.stalled_until_ns > 0) {
    stall(board, clock, Math.min(board.stalled_until_ns - board.base_ns, limit_ns));
  } else if (core.waiting || board.halted) {
    const next_ns = clock.nextAlarm ? clock.nextAlarm.nanos : Infinity;
    clock.tick(Math.max(0, Math.min(next_ns, limit_ns) - clock.nanos));
  } else {
    execute(board, core, clock, limit_ns);
  }
}

// The core waits for the flash.
function stall(board, clock, until_ns) {
  clock.tick(Math.max(0, until_ns - clock.nanos));
  board.flash.progress(board.now_ns);
  if (board.now_ns >= board.stalled_until_ns) board.stalled_until_ns = 0;
}

// At least one instruction, and on while nothing happens that somebody has to look at.
function execute(board, core, clock, limit_ns) {
  const { schedule } = board;
  const { next_ns } = schedule;
  let left = INSTRUCTIONS_IN_A_RUN;
  do {
    const ns = core.executeInstruction() * board.ns_per_cycle;
    if (board.broken) fault(board, core);
    // What clock.tick() does, without the call.
    const then_ns = clock.nanosCounter + ns;
    if (clock.nextAlarm !== null && clock.nextAlarm.nanos <= then_ns) clock.tick(ns);
    else clock.nanosCounter = then_ns;
  } while (--left && !core.waiting && clock.nanosCounter < limit_ns && !board.told && board.reset_wanted === null
    && !board.halted && board.stalled_until_ns === 0 && schedule.next_ns === next_ns);
  board.instructions += INSTRUCTIONS_IN_A_RUN - left;
}

// BKPT or UDF without a debugger is a hard fault; in its handler it is a lock-up that only the watchdog or the pin ends.
function fault(board, core) {
  board.broken = false;
  if (core.IPSR === NMI || core.IPSR === HARD_FAULT) {
    board.halted = true;
  } else {
    core.PC -= core.breakRewind;
    core.exceptionEntry(HARD_FAULT);
  }
}
