// Fifty browsers before one station's screen, in a process of their own: they are other computers. Argument: how many.
// Told { base, cookie }, it says 'there' when every page hears the station; told 'end', which jobs each page heard end.

import { browser, Screen } from './screen.mjs';

const [count] = process.argv.slice(2).map(Number);

/** A page of the session, which keeps the number of every job that it hears end. */
async function watcher(chromium, { base, cookie }) {
  const screen = await Screen.open(chromium, base);
  const [name, value] = cookie.split('=');
  await screen.page.context().addCookies([{ name, value, url: base }]);
  await screen.page.addInitScript(() => {
    globalThis.heard = [];
    document.addEventListener('ended', ({ detail }) => { globalThis.heard.push(JSON.parse(detail.data).job); }, true);
    document.addEventListener('htmx:sse:after:message', () => { globalThis.hears = true; }, true);
    // One computer has no fifty loudspeakers.
    globalThis.AudioContext = class extends OfflineAudioContext {
      constructor() { super(1, 44_100, 44_100); }

      close() {}
    };
  });
  await screen.go('/bench');
  await screen.page.waitForFunction(() => globalThis.hears === true);
  return screen;
}

const next = () => new Promise((told) => { process.once('message', told); });

// Whoever wanted them watched has gone.
process.once('disconnect', () => process.exit());
const station = await next();
const chromium = await browser();
const screens = [];
// One after the other: a hundred pages that load at once measure only the loading.
for (let at = 0; at < count; at += 1) screens.push(await watcher(chromium, station));
const told = next();
process.send('there');
await told;
const heard = await Promise.all(screens.map(({ page }) => page.evaluate(() => globalThis.heard)));
const problems = screens.flatMap((screen) => screen.problems);
await chromium.close();
process.send({ heard, problems }, () => process.disconnect());
