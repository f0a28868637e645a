// Six languages, switched where one stands: each step as a picture, Arabic mirrored, planned marks from left to right.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from './client.mjs';
import { cutShort } from './cut.mjs';
import { lengthen, outOfSight } from './looks.mjs';
import { LANGUAGES, Screen, browser } from './screen.mjs';
import { MANIFEST, Station } from './station.mjs';

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

/** The page in every language: a picture of each, what else is said of it there, and the words of its heading differ. */
async function inAll(name, look) {
  const headings = new Map();
  for (const language of LANGUAGES) {
    await screen.language(language);
    const [dir, lang] = await screen.page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]);
    assert.deepEqual([dir, lang], [language === 'ar' ? 'rtl' : 'ltr', language]);
    // Found and read in one step of the page: what is pushed between the two would take their place.
    const planned = await screen.page.evaluate(() => {
      const lines = [...document.querySelectorAll('bdi.planned')];
      return lines.map((line) => getComputedStyle(line).direction);
    });
    assert.ok(planned.every((direction) => direction === 'ltr'), `planned mark in ${language}: ${planned}`);
    headings.set(await screen.page.innerText('h1'), language);
    await screen.picture(`${name}-${language}`);
    await look?.(language);
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
  await operator.throughSteps(async (step) => {
    await screen.go('/bench');
    await screen.at(step);
    await inAll(step);
    assert.equal(await screen.step(), step);
  });
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

test('file_is_chosen_in_the_words_of_the_page_by_mouse_and_by_keyboard', async () => {
  const office = await Screen.open(chromium, station.base);
  await office.logIn('Second');
  await office.go('/supervisor/consignments');
  await office.language('ar');
  const field = office.page.locator('input[name=manifest]');
  const shown = () => office.page.innerText('.file:has(input[name=manifest]) .choose');
  assert.doesNotMatch(await shown(), /[a-z]/i);
  for (const open of [() => field.click(), () => field.press('Space')]) {
    const [chooser] = await Promise.all([office.page.waitForEvent('filechooser'), open()]);
    await chooser.setFiles(MANIFEST);
    assert.match(await shown(), /manifest\.csv$/);
    await chooser.setFiles([]);
    assert.doesNotMatch(await shown(), /manifest/);
  }
  await office.close();
});

test('job_in_doubt_is_asked_in_every_language_with_its_evidence_and_answers_in_sight_on_the_panel', async () => {
  await cutShort(station, ['C21417Z', '62-668151', '05055761']);
  await station.serve();
  screen = await Screen.open(chromium, station.base);
  await screen.logIn('Opa');
  await screen.at('doubt');
  const answers = ['none', 'complete', 'partial'].map((found) => `button[name=found][value=${found}]`);
  // Of the picture, what is drawn: its notes stand beside it, and are come to by scrolling.
  const evidence = ['h1', '.evidence .weapon dd', '.evidence .picture svg > g:first-of-type', '.evidence bdi.planned', '.evidence figcaption', '.answers h2'];
  const hidden = [];
  await inAll('doubt', async (language) => {
    const look = async (wanted, how) => {
      hidden.push(...(await outOfSight(screen.page, wanted)).map((problem) => `${language}, ${how}: ${problem}`));
    };
    for (const answer of answers) assert.ok((await screen.page.innerText(`${answer} span`)).length > 10, `${answer} in ${language}`);
    await look([...evidence, ...answers, ...answers.map((answer) => `${answer} span`)], 'as it is');
    await lengthen(screen.page);
    await screen.picture(`doubt-longer-${language}`);
    await look(answers, 'longer by two fifths');
  });
  assert.deepEqual(hidden, []);
});
