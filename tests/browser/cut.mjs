// All plugs are pulled in the middle of a mark.

import { Client } from './client.mjs';

/**
 * Marks one weapon after the other until one is cut: at the first motion that is told, all plugs are pulled. On a busy
 * computer a mark may be over before that was heard; then it is read later, and the next one is marked. Gives the planned
 * mark of the one that was cut.
 */
export async function cutShort(station, serials) {
  const client = await new Client(station.base).logIn('Opa');
  await client.man();
  for (const serial of serials) {
    await client.act('/bench/scan', { text: serial });
    const planned = await client.planned();
    await client.act('/bench/yes');
    await client.act('/bench/simulate', { hand: 'clamp' });
    if (await cutOne(station, client)) return planned;
    await client.until(['verify']);
    await client.act('/bench/later');
  }
  throw new Error('every mark was over before its motion was heard');
}

async function cutOne(station, client) {
  let over;
  let live;
  const cut = new Promise((done) => { over = done; });
  live = await client.listen(({ event, data }) => {
    const moves = /id="progress"[^>]*data-moves="true"/.test(data) && !/<progress value="0"/.test(data);
    if (moves) over(station.pullPlug().then(() => true));
    if (event === 'ended') over(false);
  });
  client.act('/bench/yes').catch(() => {});
  const was = await cut;
  await live.close();
  return was;
}
