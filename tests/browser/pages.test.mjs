// Every page: access, targets, longer words, weight, and reading without JavaScript.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Client } from './client.mjs';
import { covered, lengthen, overflowing, small, violations } from './looks.mjs';
import { LANGUAGES, Screen, THEMES, browser } from './screen.mjs';
import { PEOPLE, Station } from './station.mjs';

/** What the first page may weigh, bytes on the line. */
const WEIGHT = 60_000;

let station;
let chromium;
const visitors = new Map();
const reached = new Map();

before(async () => {
  station = await new Station().serve();
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await station?.end();
});

/** A page of somebody who has logged in; one for each person. */
async function screenOf(name) {
  if (!visitors.has(name)) {
    const screen = await Screen.open(chromium, station.base);
    if (name) await screen.logIn(name);
    visitors.set(name, screen);
  }
  return visitors.get(name);
}

/** Every page that somebody can come to by buttons and links, from what the pages themselves offer. */
async function pagesOf(name) {
  if (!name) return ['/login'];
  if (!reached.has(name)) reached.set(name, await reach(name));
  return reached.get(name);
}

async function reach(name) {
  const client = await new Client(station.base).logIn(name);
  const [found, left] = [new Set(), ['/bench']];
  while (left.length > 0 && found.size < 40) {
    const path = left.shift();
    if (found.has(path)) continue;
    const answer = await client.fetch(path);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    found.add(path);
    const text = await answer.text();
    left.push(...[...text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, to]) => to.replaceAll('&amp;', '&')));
  }
  // One of each kind is enough: what differs by an id alone is one page.
  const kinds = new Map([...found].map((path) => [path.replace(/\?.*/, '').replace(/[0-9a-f-]{3,}$/, '*'), path]));
  return [...kinds.values()];
}

/** Looks at every page once, as the first person who may see it. */
async function every(look) {
  const [found, seen] = [[], new Set()];
  for (const name of [undefined, ...Object.keys(PEOPLE)]) {
    const screen = await screenOf(name);
    for (const path of (await pagesOf(name)).filter((one) => !seen.has(one))) {
      seen.add(path);
      await screen.go(path);
      for (const problem of await look(screen.page, path)) found.push(`${name ?? 'nobody'} ${path}: ${problem}`);
    }
  }
  console.log(`looked at ${seen.size} pages`);
  assert.deepEqual([...new Set(found)], []);
}

const wear = (page, theme) => page.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
const openAll = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));

test('every_page_has_no_violation_of_access_in_any_theme', async () => {
  await every(async (page) => {
    await openAll(page);
    const found = [];
    for (const theme of THEMES) {
      await wear(page, theme);
      found.push(...(await violations(page)).map((problem) => `${theme}: ${problem}`));
    }
    return found;
  });
});

test('every_target_is_twenty_millimetres_and_under_nothing', async () => {
  await every(async (page) => {
    await openAll(page);
    return [...await small(page), ...await covered(page)];
  });
});

test('words_that_are_longer_by_two_fifths_fit_on_every_page', async () => {
  await every(async (page) => {
    await lengthen(page);
    return overflowing(page);
  });
});

test('every_page_fits_in_every_language', async () => {
  const screen = await screenOf('Chief');
  for (const language of LANGUAGES) {
    await screen.language(language);
    for (const path of await pagesOf('Chief')) {
      await screen.go(path);
      assert.deepEqual(await overflowing(screen.page), [], `${language} ${path}`);
    }
  }
  await screen.language('en');
});

test('first_page_weighs_less_than_sixty_kilobytes', async () => {
  const client = new Client(station.base);
  const weigh = async (path) => {
    const answer = await client.fetch(path, { headers: { 'accept-encoding': 'gzip' } });
    const text = Buffer.from(await answer.arrayBuffer());
    // What came over the line was compressed: fetch has unpacked it.
    const long = answer.headers.get('content-encoding') === 'gzip' ? gzipSync(text).length : text.length;
    return { path, long, text: text.toString() };
  };
  for (const path of ['/login', '/bench']) {
    if (path === '/bench') await client.logIn('Opa');
    const page = await weigh(path);
    const parts = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, to]) => to);
    const weighed = [page, ...await Promise.all(parts.map(weigh))];
    const all = weighed.reduce((sum, { long }) => sum + long, 0);
    console.log(`${path}: ${all} bytes: ${weighed.map((part) => `${part.path} ${part.long}`).join(', ')}`);
    assert.ok(all < WEIGHT, `${path} weighs ${all} bytes`);
  }
});

test('pages_for_reading_say_everything_without_javascript', async () => {
  const screen = await Screen.open(chromium, station.base, { javaScriptEnabled: false });
  await screen.logIn('Chief');
  for (const path of await pagesOf('Chief')) {
    await screen.go(path);
    const main = await screen.page.innerText('main');
    assert.ok(main.trim().length > 20, `${path}: ${main}`);
  }
  await screen.close();
});
