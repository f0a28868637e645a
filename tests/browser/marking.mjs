// Marking through the screen as its page does it, without a browser between: what is pushed says when to go on.

import { readFileSync } from 'node:fs';
import { Client, Watch } from './client.mjs';
import { MANIFEST, Station } from './station.mjs';

const serial = (number) => `SHIFT${String(number).padStart(5, '0')}`;

/** A shipment of so many pistols. */
function shipment(count) {
  const lines = readFileSync(MANIFEST, 'utf8').split('\n');
  const head = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^# quantity: .*/, `# quantity: ${count}`));
  const headings = lines.find((line) => !line.startsWith('#'));
  const rows = Array.from({ length: count }, (_, at) => `${at + 1},Glock,19 Gen4,pistol,9x19 mm,${serial(at + 1)},,AT,2019,,`);
  return [...head, headings, ...rows, ''].join('\n');
}

/** A served station with so many pistols that wait, and whoever marks them. */
export class Shift {
  static async begin(count, speed) {
    const shift = new Shift();
    shift.station = await new Station({ lines: shipment(count), name: `pistols-${count}`, speed }).serve();
    shift.client = await new Client(shift.station.base).logIn('Opa');
    await shift.client.man();
    shift.next = 0;
    shift.watch = new Watch();
    shift.live = await shift.client.listen((event) => shift.watch.tell(event));
    return shift;
  }

  async end() {
    await this.live.close();
    await this.station.end();
  }

  /** Marks the next one; gives the time that the program took from scan to motion, and from the end to the next, milliseconds. */
  async mark() {
    const { client, watch } = this;
    this.next += 1;
    let taken = 0;
    const timed = async (act, shown, what) => {
      const begun = performance.now();
      await act();
      await watch.until(shown, what);
      taken += performance.now() - begun;
    };
    const { ended } = watch;
    await timed(() => client.act('/bench/scan', { text: serial(this.next) }), ({ step }) => step === 'check', 'the check');
    const planned = await client.planned();
    await timed(() => client.act('/bench/yes', { asked: watch.asked }), ({ step }) => step === 'clamp', 'the clamp');
    // The hand is a person's: its time is not the program's.
    await client.act('/bench/simulate', { hand: 'clamp' });
    await watch.until(({ machine, part }) => machine && part, 'machine and part ready');
    watch.running = false;
    await timed(() => client.act('/bench/yes', { asked: watch.asked }), ({ running, ended: now }) => running || now > ended, 'the running mark');
    await watch.until(({ ended: now }) => now > ended, 'the end');
    await timed(() => {}, ({ step }) => step === 'verify', 'the question what was read');
    const body = planned.map((line) => ['line', line]);
    await timed(() => client.act('/bench/typed-back', body), ({ step }) => step === 'identify', 'the next');
    return taken;
  }
}

/** A share of sorted values: 0.5 is the median. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
