// Six languages, switched where one stands: each step as a picture, Arabic mirrored, planned marks from left to right.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from './client.mjs';
import { cutShort } from './cut.mjs';
import { LANGUAGES, Screen, browser } from './screen.mjs';
import { Station } from './station.mjs';

let station;
let chromium;
let screen;
let operator;

before(async () => {
  station = await new Station().serve();
  chromium = await browser();
  screen = await Screen.open(chromium, station.base);
  operator = await new Client(station.base).logIn('Opa');
});
after(async () => {
  await chromium?.close();
  await station?.end();
});

/** The page in every language: a picture of each, and the words of its heading differ. */
async function inAll(name) {
  const headings = new Map();
  for (const language of LANGUAGES) {
    await screen.language(language);
    const [dir, lang] = await screen.page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]);
    assert.deepEqual([dir, lang], [language === 'ar' ? 'rtl' : 'ltr', language]);
    for (const line of await screen.page.locator('bdi.planned').all()) {
      assert.equal(await line.evaluate((element) => getComputedStyle(element).direction), 'ltr', `planned mark in ${language}`);
    }
    headings.set(await screen.page.innerText('h1'), language);
    await screen.picture(`${name}-${language}`);
  }
  assert.equal(headings.size, LANGUAGES.length, `${name}: ${[...headings.keys()].join(' | ')}`);
  await screen.language('en');
}

test('login_is_asked_in_every_language', async () => {
  await screen.go('/login');
  await inAll('login');
  await screen.logIn('Opa');
});

test('every_step_is_asked_in_every_language_without_losing_its_place', async () => {
  await operator.man();
  const steps = [
    ['identify', []],
    ['again', [['/bench/read', { text: 'MVV139' }]]],
    ['check', [['/bench/read', { text: 'MVV139' }]]],
    ['clamp', [['yes'], ['/bench/simulate', { hand: 'clamp' }]]],
    ['verify', [['yes']]],
  ];
  for (const [step, acts] of steps) {
    for (const [path, values] of acts) await (values ? operator.act(path, values) : operator.answer(path));
    await operator.until([step]);
    await screen.go('/bench');
    await screen.at(step);
    await inAll(step);
    assert.equal(await screen.step(), step);
  }
});

test('page_of_arabic_is_mirrored', async () => {
  await operator.clear();
  await operator.man();
  await screen.go('/bench');
  const place = async () => (await screen.page.locator('#step .primary').first().boundingBox()).x;
  const western = await place();
  await screen.language('ar');
  const mirrored = await place();
  assert.ok(western > 400 && mirrored < 400, `the large button at ${western} and ${mirrored}`);
  await screen.language('en');
});

test('job_in_doubt_is_asked_in_every_language', async () => {
  await cutShort(station, ['C21417Z', '62-668151', '05055761']);
  await station.serve();
  screen = await Screen.open(chromium, station.base);
  await screen.logIn('Opa');
  await screen.at('doubt');
  await inAll('doubt');
});
