// The plug is pulled while a mark runs; next morning the first and only screen is the job in doubt.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Client } from './client.mjs';
import { cutShort } from './cut.mjs';
import { outOfSight } from './looks.mjs';
import { Screen, browser } from './screen.mjs';
import { PEOPLE, Station } from './station.mjs';

let station;
let chromium;

before(async () => { chromium = await browser(); });
after(() => chromium?.close());
beforeEach(async () => { station = await new Station().serve(); });
afterEach(async () => {
  for (const context of chromium.contexts()) await context.close();
  await station.end();
});

/** The morning after: served again, somebody logs in. */
async function morning(name = 'Opa') {
  await station.serve();
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn(name);
  await screen.at('doubt');
  return screen;
}

const choice = (found) => `button[name=found][value=${found}]`;

/** Says what is on the part, and says so again. */
async function settle({ page }, found) {
  await page.click(choice(found));
  await page.waitForSelector('input[name=sure]', { state: 'attached' });
  await page.click(choice(found));
  await page.waitForSelector('#step:not([data-step=doubt])');
}

test('first_and_only_screen_after_a_cut_is_the_job_in_doubt', async () => {
  const planned = await cutShort(station, ['MVV139', '62-668151', '05055761']);
  const screen = await morning();
  assert.deepEqual(await screen.planned(), planned, 'what the mark should look like is shown');
  assert.equal(await screen.page.locator('#step .picture svg').count(), 1);
  for (const found of ['none', 'partial', 'complete']) {
    const words = await screen.page.innerText(choice(found));
    assert.ok(words.length > 20, `${found} says what happens next: ${words}`);
  }
  for (const path of ['/', '/bench']) {
    await screen.go(path);
    assert.equal(await screen.step(), 'doubt', path);
  }
  const acts = await screen.page.locator('form[method=post]').evaluateAll((forms) => forms.map((form) => form.getAttribute('action')));
  const others = acts.filter((path) => path.startsWith('/bench/') && !['/bench/settle', '/bench/simulate'].includes(path));
  assert.deepEqual(others, [], 'nothing else can be done at the bench');
  await screen.picture('doubt-en');
});

test('page_of_a_station_that_is_gone_says_so_and_shows_no_sign_and_no_button', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.man('Opa');
  await station.pullPlug();
  await screen.page.waitForSelector('#unheard .told[data-tone=bad]');
  for (const gone of ['#strip', '#step', '#step .primary']) assert.equal(await screen.page.locator(gone).first().isVisible(), false, gone);
});

test('job_found_with_nothing_on_the_part_is_settled_and_marking_goes_on', async () => {
  await cutShort(station, ['MVV139', '62-668151', '05055761']);
  const screen = await morning();
  await settle(screen, 'none');
  await screen.man('Opa');
  await screen.bring('C21417Z');
  await screen.at('verify');
});

test('presses_where_stop_was_settle_nothing', async () => {
  await cutShort(station, ['MVV139', '62-668151', '05055761']);
  const { page } = await morning();
  const onlooker = await new Client(station.base).logIn('Audrey');
  const { width, height } = page.viewportSize();
  // From one edge of the large button to the other, each place three times.
  for (const share of [0.55, 0.6, 0.7, 0.8, 0.9, 0.97]) {
    for (let press = 0; press < 3; press += 1) {
      await page.mouse.click(width * share, height - 40);
      // What the next press hits is what the station asks then.
      const asked = /data-asked="(\d+)"/.exec(await onlooker.get('/bench'))[1];
      await page.waitForSelector(`#step[data-asked="${asked}"]`);
      assert.equal(await page.getAttribute('#step', 'data-step'), 'doubt', `press ${press + 1} at ${share}`);
    }
  }
});

test('job_found_complete_is_settled_by_one_person', async () => {
  await cutShort(station, ['MVV139', '62-668151', '05055761']);
  const screen = await morning();
  await settle(screen, 'complete');
  assert.doesNotMatch(await (await new Client(station.base).logIn('Opa')).get('/bench'), /value="partial"/);
});

test('partial_mark_needs_remains_and_a_second_person_who_proves_it', async () => {
  await cutShort(station, ['MVV139', '62-668151', '05055761']);
  const screen = await morning();
  const { page } = screen;
  // What else is needed is asked then; who pressed the wrong button goes back.
  await page.click(choice('partial'));
  await page.waitForSelector('input[name=remains]');
  await page.click(choice('again'));
  await page.waitForSelector(choice('none'));
  assert.equal(await page.locator('input[name=remains]').count(), 0);
  await page.click(choice('partial'));
  await page.waitForSelector('input[name=remains]');
  await screen.picture('doubt-partial-en');
  assert.deepEqual(await outOfSight(page, ['input[name=remains]', 'input[name=second]', 'input[name=pin]', choice('partial'), choice('again')]), []);
  await page.fill('input[name=remains]', 'MVV');
  await page.fill('input[name=second]', 'Opa');
  await page.fill('input[name=pin]', PEOPLE.Opa.pin);
  await page.click(choice('partial'));
  await page.waitForSelector('#problem .told[data-tone=bad]');
  assert.equal(await screen.step(), 'doubt', 'nobody is the second person to oneself');
  await page.fill('input[name=second]', 'Second');
  await page.fill('input[name=pin]', '9999');
  await page.click(choice('partial'));
  await page.waitForFunction(() => document.querySelector('#problem')?.textContent.includes('PIN'));
  assert.equal(await screen.step(), 'doubt', 'a wrong PIN settles nothing');
  await page.fill('input[name=pin]', PEOPLE.Second.pin);
  await page.click(choice('partial'));
  await page.waitForSelector('#step:not([data-step=doubt])');
});
