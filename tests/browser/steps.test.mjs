// The five steps with the simulated station: by mouse, by keyboard alone, and by scanner.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Client } from './client.mjs';
import { Screen, browser, button } from './screen.mjs';
import { PEOPLE, Station } from './station.mjs';

let station;
let chromium;

before(async () => {
  station = await new Station().serve();
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await station?.end();
});
// However a test ended, the next one begins with an empty bench and no page open.
beforeEach(async () => {
  const client = await new Client(station.base).logIn('Opa');
  await client.clear();
});
afterEach(async () => {
  for (const context of chromium.contexts()) await context.close();
});

/** Tab until something has the focus, the first of its kind if not said. Whoever uses no mouse comes everywhere. */
async function tabTo(page, selector, at = 0) {
  for (let presses = 0; presses < 120; presses += 1) {
    const isThere = ([wanted, index]) => document.querySelectorAll(wanted)[index] === document.activeElement;
    const there = await page.evaluate(isThere, [selector, at]);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${selector}`);
}

async function press(page, selector) {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

test('shipments_are_offered_as_soon_as_the_bench_is_taken', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn('Opa');
  await screen.click('/bench/man');
  await screen.at('no-consignment');
  await screen.page.waitForSelector(`${button('/bench/consignment')}[value=demo]`, { timeout: 5000 });
});

test('page_hears_the_station_though_one_of_its_scripts_comes_late', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn('Opa');
  // Long after the script before it has come.
  await screen.page.route('**/hx-sse.min.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await screen.go('/bench');
  await (await new Client(station.base).logIn('Opa')).act('/bench/man');
  await screen.at('no-consignment');
});

test('weapon_marked_by_mouse_is_verified_and_the_next_is_asked_for', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.man('Opa');
  const planned = await screen.bring('MVV139');
  await screen.at('verify');
  assert.match(await screen.told(), /applied/);
  assert.deepEqual(await screen.planned(), [], 'whoever reads the metal does not see what should stand there');
  const fields = await screen.page.locator('input[name=line]').all();
  assert.equal(fields.length, planned.length);
  for (const [at, field] of fields.entries()) await field.fill(planned[at]);
  await screen.click('/bench/typed-back');
  await screen.at('identify');
  assert.equal(await screen.page.getAttribute('#step .told', 'data-tone'), 'good');
  assert.deepEqual(screen.problems, []);
});

test('large_button_stands_at_the_same_place_in_every_step', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.man('Opa');
  const places = [];
  const look = async () => {
    const { x, y, width, height } = await screen.page.locator('#step .primary').first().boundingBox();
    places.push([x, y, width, height].map(Math.round).join(' '));
  };
  await look();
  await screen.type('C21417Z');
  await screen.at('again');
  await look();
  await screen.type('C21417Z');
  await screen.at('check');
  await look();
  await screen.click('/bench/yes');
  await screen.at('clamp');
  await look();
  await screen.click('/bench/no');
  await screen.at('identify');
  assert.equal(new Set(places).size, 1, places.join(', '));
});

test('second_typing_that_differs_finds_no_weapon', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.man('Opa');
  await screen.type('05055761');
  await screen.at('again');
  assert.doesNotMatch(await screen.page.innerText('#step'), /05055761/, 'the second typing is blind');
  await screen.type('05055771');
  await screen.at('identify');
  assert.equal(await screen.page.getAttribute('#step .told', 'data-tone'), 'bad');
});

test('weapon_marked_by_keyboard_alone_is_verified', async () => {
  const screen = await Screen.open(chromium, station.base);
  const { page } = screen;
  await screen.go('/login');
  await page.keyboard.type('Opa', { delay: 60 });
  await page.keyboard.press('Tab');
  await page.keyboard.type(PEOPLE.Opa.pin, { delay: 60 });
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  if (await page.locator(button('/bench/man')).count()) {
    await press(page, button('/bench/man'));
    await page.waitForSelector('#step:not([data-step=unmanned])');
  }
  for (const step of ['identify', 'again']) {
    await screen.at(step);
    await tabTo(page, 'input[name=text]');
    await page.keyboard.type('05055761', { delay: 60 });
    await page.keyboard.press('Enter');
  }
  await screen.page.waitForSelector('#step[data-step=check] bdi.planned');
  const planned = await screen.planned();
  await press(page, button('/bench/yes'));
  await screen.at('clamp');
  await press(page, 'details.hands summary');
  await press(page, `${button('/bench/simulate')}[value=clamp]`);
  await screen.ready();
  await press(page, button('/bench/yes'));
  await screen.at('verify');
  for (const [at, line] of planned.entries()) {
    await tabTo(page, 'input[name=line]', at);
    await page.keyboard.type(line, { delay: 60 });
  }
  await page.keyboard.press('Enter');
  await screen.at('identify');
  assert.equal(await page.getAttribute('#step .told', 'data-tone'), 'good');
});

test('weapon_is_marked_by_scanner_input_alone', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.man('Opa');
  await screen.scan('62-668151');
  await screen.page.waitForSelector('#step[data-step=check] bdi.planned');
  const planned = await screen.planned();
  await screen.scan('MSC1-YES-9');
  await screen.at('clamp');
  await screen.hand('clamp');
  await screen.ready();
  await screen.scan('MSC1-YES-9');
  await screen.at('verify');
  // What stands on the metal is no barcode, and this machine's marks are read one by one: the card that says no changes nothing.
  await screen.scan('MSC1-NO-4');
  await screen.page.waitForSelector('#step[data-step=verify] .told[data-tone=bad]');
  assert.equal(await screen.page.locator('form[action="/bench/later"]').count(), 0);
  await screen.page.fill('input[name=line]', planned[0]);
  await screen.click('/bench/typed-back');
  await screen.at('identify');
});

test('mark_that_nobody_has_read_yet_is_asked_of_whoever_comes_next', async () => {
  const screen = await Screen.open(chromium, station.base);
  await screen.man('Opa');
  const planned = await screen.bring('C21417Z');
  await screen.at('verify');
  await (await new Client(station.base).logIn('Opa')).post('/bench/leave');
  await screen.at('unmanned');
  await screen.click('/bench/man');
  await screen.at('verify');
  await screen.page.fill('input[name=line]', planned[0]);
  await screen.click('/bench/typed-back');
  await screen.at('identify');
  assert.equal(await screen.page.getAttribute('#step .told', 'data-tone'), 'good');
});
