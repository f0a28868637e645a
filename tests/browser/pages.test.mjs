// Every page, and every step of the bench: access, targets, longer words, weight, and reading without JavaScript.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Client } from './client.mjs';
import { cutShort } from './cut.mjs';
import { furnish } from './furnished.mjs';
import { covered, lengthen, overflowing, readable, small, violations } from './looks.mjs';
import { LANGUAGES, Screen, THEMES, browser } from './screen.mjs';
import { PEOPLE, Station } from './station.mjs';

/** What the first page may weigh, bytes on the line, in every language, with the fonts of a computer that has none. */
const WEIGHT = 60_000;
/** Pages that have to be among those that are come to, or less was looked at than is there. */
const KNOWN = [
  '/login', '/bench', '/supervisor', '/supervisor/consignments', '/supervisor/consignments/pistols', '/supervisor/numbers',
  '/supervisor/people', '/supervisor/people/*', '/supervisor/health', '/supervisor/health/wiring', '/supervisor/backups',
  '/register', '/register?q', '/register/item/*', '/register/coverage', '/register/record', '/register/correct?entry&life',
  '/store', '/store?weapon', '/store/stock', '/store/stock?place', '/store/issue', '/store/return', '/store/count', '/store/missing',
  '/store/recovered', '/store/pictures', '/custody', '/custody/intake', '/custody/holds', '/custody/holds/place', '/custody/holds/*',
  '/custody/destruction', '/custody/furnace', '/custody/furnace/*', '/papers', '/audit', '/audit/checkpoints', '/audit/export',
  '/audit/policy', '/audit/users',
];
/** Where nothing leads but a form. */
const ASKED = ['/register?q=ST-10*', '/store?weapon=ST-1001'];

let station;
let chromium;
const pages = new Map();
const seen = new Set();
const wrong = { access: [], targets: [], longer: [], readable: [] };

before(async () => {
  station = await new Station({ name: 'furnished', furnish }).serve();
  chromium = await browser();
  for (const name of [undefined, ...Object.keys(PEOPLE)]) await lookAs(name);
  await lookAtSteps();
});
after(async () => {
  await chromium?.close();
  await station?.end();
});

/** What differs by a number alone is one page. */
const kind = (path) => {
  const { pathname, searchParams } = new URL(path, 'http://here');
  const names = [...new Set(searchParams.keys())].sort().join('&');
  return pathname.replace(/\/[^/]*\d[^/]*/g, '/*') + (names && `?${names}`);
};

/** Every page that somebody can come to by buttons and links, one of each kind. */
async function reach(name) {
  if (!name) return ['/login'];
  const client = await new Client(station.base).logIn(name);
  const [kinds, left] = [new Map(), ['/bench', ...ASKED]];
  while (left.length > 0) {
    const path = left.shift();
    if (kinds.has(kind(path))) continue;
    const answer = await client.fetch(path);
    const text = await answer.text();
    const isPage = answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html');
    kinds.set(kind(path), isPage ? path : undefined);
    if (isPage) left.push(...[...text.matchAll(/<a [^>]*href="([^"#]+)/g)].map(([, to]) => new URL(to.replaceAll('&amp;', '&'), client.base + path)).map(({ pathname, search }) => pathname + search));
  }
  return [...kinds.values()].filter(Boolean);
}

/** Looks at every page that nobody before could come to. */
async function lookAs(name) {
  pages.set(name, await reach(name));
  const screen = await Screen.open(chromium, station.base);
  if (name) await screen.logIn(name);
  for (const path of pages.get(name)) {
    if (seen.has(kind(path))) continue;
    seen.add(kind(path));
    await screen.go(path);
    await look(screen, `${name ?? 'nobody'} ${path}`);
  }
  assert.deepEqual(screen.problems, []);
  await screen.close();
}

/** Everything at once: what was opened is not opened again. */
async function look({ page }, where) {
  const found = (problems) => problems.map((problem) => `${where}: ${problem}`);
  const open = (which) => page.evaluate((selector) => {
    document.querySelectorAll('details').forEach((details) => { details.open = details.matches(selector); });
  }, which);
  wrong.readable.push(...found(await readable(page)));
  await open('*');
  wrong.access.push(...found(await violations(page, THEMES)));
  // The keys of the screen have a page of their own; the menu lies over everything.
  for (const [which, part] of [['.none', 'body'], [':not(.menu, .keys)', 'body'], ['.menu', '.menu']]) {
    await open(which);
    wrong.targets.push(...found([...await small(page), ...await covered(page, part)]));
  }
  await open(':not(.menu)');
  await lengthen(page);
  wrong.longer.push(...found(await overflowing(page)));
}

/** The five steps, the second typing, the keys on the screen, and the job in doubt. */
async function lookAtSteps() {
  const operator = await new Client(station.base).logIn('Opa');
  await operator.man();
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn('Opa');
  await operator.throughSteps(async (step) => {
    await screen.go('/bench');
    await screen.at(step);
    await look(screen, step);
  });
  await screen.close();
  await operator.clear();
  await cutShort(station, ['C21417Z', '62-668151', '05055761']);
  await station.serve();
  const morning = await Screen.open(chromium, station.base);
  await morning.logIn('Opa');
  await morning.at('doubt');
  await look(morning, 'doubt');
  await morning.close();
}

test('every_page_is_come_to', () => {
  assert.deepEqual(KNOWN.filter((one) => !seen.has(one)), []);
  console.log(`looked at ${seen.size} pages and 6 questions of the bench`);
});

test('every_page_has_no_violation_of_access_in_any_theme', () => {
  assert.deepEqual(wrong.access, []);
});

test('every_target_is_twenty_millimetres_and_under_nothing', () => {
  assert.deepEqual(wrong.targets, []);
});

test('words_that_are_longer_by_two_fifths_fit_on_every_page', () => {
  assert.deepEqual(wrong.longer, []);
});

test('badge_and_pin_are_masked_wherever_they_are_typed', () => {
  assert.deepEqual(wrong.readable, []);
});

test('every_page_fits_in_every_language', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn('Second');
  const found = [];
  for (const language of LANGUAGES) {
    await screen.language(language);
    for (const path of pages.get('Second')) {
      await screen.go(path);
      found.push(...(await overflowing(screen.page)).map((problem) => `${language} ${path}: ${problem}`));
    }
  }
  assert.deepEqual(found, []);
});

/** Fonts that a page loads for what it shows: those whose range has one of its characters. */
function fonts(style, text) {
  const faces = [...style.matchAll(/@font-face \{[^}]*url\("([^"]+)"\)[^}]*unicode-range: ([^;]+);/g)];
  assert.equal(faces.length, style.split('@font-face').length - 1, 'every font has a file and a range');
  const points = new Set([...text].map((character) => character.codePointAt(0)));
  const has = (range) => {
    const [from, to = from] = range.replace('U+', '').split('-').map((digits) => Number.parseInt(digits, 16));
    return [...points].some((point) => point >= from && point <= to);
  };
  return faces.filter(([, , ranges]) => ranges.split(', ').some(has)).map(([, file]) => file);
}

test('first_page_weighs_less_than_sixty_kilobytes_in_every_language', async () => {
  const client = new Client(station.base);
  const weigh = async (path) => {
    const answer = await client.fetch(path, { headers: { 'accept-encoding': 'gzip' } });
    if (answer.status === 429) {
      // All the pages before came from one address, which has so many requests a second.
      await answer.body?.cancel();
      await new Promise((go) => { setTimeout(go, 1000); });
      return weigh(path);
    }
    const text = Buffer.from(await answer.arrayBuffer());
    assert.equal(answer.status, 200, path);
    // What came over the line was compressed: fetch has unpacked it.
    const long = answer.headers.get('content-encoding') === 'gzip' ? gzipSync(text).length : text.length;
    return { path, long, text: text.toString() };
  };
  for (const path of ['/login', '/bench']) {
    if (path === '/bench') await client.logIn('Opa');
    for (const language of LANGUAGES) {
      await client.get(path);
      await (await client.post('/settings', { language, back: path })).text();
      const page = await weigh(path);
      assert.match(page.text, new RegExp(`<html lang="${language}"`));
      const named = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, to]) => to);
      const parts = await Promise.all(named.map(weigh));
      const loaded = fonts(parts.find((part) => part.path.endsWith('.css')).text, page.text);
      assert.ok(language !== 'ar' || loaded.length > 0, 'a page in Arabic needs a font');
      const weighed = [page, ...parts, ...await Promise.all(loaded.map(weigh))];
      const all = weighed.reduce((sum, { long }) => sum + long, 0);
      console.log(`${path} ${language}: ${all} bytes: ${weighed.map((part) => `${part.path} ${part.long}`).join(', ')}`);
      assert.ok(all < WEIGHT, `${path} weighs ${all} bytes in ${language}`);
    }
  }
});

test('pages_for_reading_say_the_same_without_javascript', async () => {
  const [plain, scripted] = [await Screen.open(chromium, station.base, { javaScriptEnabled: false }), await Screen.open(chromium, station.base)];
  const told = async (screen, path) => {
    await screen.go(path);
    // Without scripts the browser words a field for a file itself, and tells nobody what it says.
    await screen.page.evaluate(() => document.querySelectorAll('.choose').forEach((words) => words.remove()));
    return (await screen.words()).trim();
  };
  for (const screen of [plain, scripted]) await screen.logIn('Second');
  for (const path of pages.get('Second')) {
    // What is entered is left aside: the script adds keys for gloves to it.
    const words = await told(plain, path);
    assert.ok(words.length > 20, `${path}: ${words}`);
    assert.equal(words, await told(scripted, path), path);
  }
});
