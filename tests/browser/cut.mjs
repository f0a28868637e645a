// All plugs are pulled in the middle of a mark.

import { Client, Watch } from './client.mjs';

/**
 * Marks one weapon after the other until one is cut: at the first motion that is told, all plugs are pulled. On a busy
 * computer a mark may be over before that was heard; then it is read back, and the next one is marked. Gives the planned
 * mark of the one that was cut.
 */
export async function cutShort(station, serials) {
  const client = await new Client(station.base).logIn('Opa');
  await client.man();
  for (const serial of serials) {
    await client.act('/bench/scan', { text: serial });
    const planned = await client.planned();
    await client.answer('yes');
    await client.act('/bench/simulate', { hand: 'clamp' });
    if (await cutOne(station, client)) return planned;
    await client.until(['verify']);
    await client.act('/bench/typed-back', planned.map((line) => ['line', line]));
  }
  throw new Error('every mark was over before its motion was heard');
}

async function cutOne(station, client) {
  const watch = new Watch();
  const live = await client.listen((event) => watch.tell(event));
  await watch.until(({ machine, part, step }) => machine && part && step === 'clamp', 'machine and part ready');
  client.act('/bench/yes', { asked: watch.asked }).catch(() => {});
  await watch.until(({ running, ended }) => running || ended > 0, 'the running mark');
  const isCut = watch.ended === 0;
  if (isCut) await station.pullPlug();
  await live.close();
  return isCut;
}
