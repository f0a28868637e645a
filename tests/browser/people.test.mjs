// Who may: wrong PINs lock, a badge of somebody without the role opens nothing, whoever has the bench keeps it.

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { Client } from './client.mjs';
import { Screen, browser } from './screen.mjs';
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
afterEach(async () => {
  for (const context of chromium.contexts()) await context.close();
});

test('wrong_pins_lock_the_person_and_the_right_pin_opens_no_more', async () => {
  const screen = await Screen.open(chromium, station.base);
  const said = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await screen.logIn('Tracer', `9${String(attempt).padStart(3, '0')}`);
    said.push(await screen.page.innerText('.told'));
    if (said.at(-1) !== said[0] && said.at(-1) === said.at(-2)) break;
  }
  await screen.logIn('Tracer', PEOPLE.Tracer.pin);
  assert.equal(new URL(screen.page.url()).pathname, '/login', `the right PIN still opens after ${said.length} wrong ones`);
  await screen.picture('locked-en');
  // Nobody else is locked out by it.
  await screen.logIn('Opa');
  assert.equal(new URL(screen.page.url()).pathname, '/bench');
});

test('unknown_name_and_wrong_pin_are_told_alike', async () => {
  const screen = await Screen.open(chromium, station.base);
  const words = [];
  for (const [name, pin] of [['Nobody', '1234'], ['Audrey', '1234']]) {
    await screen.logIn(name, pin);
    words.push((await screen.page.innerText('.told')).replaceAll(name, 'NAME'));
  }
  assert.equal(words[0], words[1]);
});

test('whoever_does_not_stand_at_the_bench_changes_nothing_there', async () => {
  const [operator, other] = [new Client(station.base), new Client(station.base)];
  await operator.logIn('Opa');
  await operator.man();
  await other.logIn('Chief');
  const answer = await other.post('/bench/read', { text: 'MVV139' });
  assert.equal(answer.status, 422);
  assert.equal(await operator.step(), 'identify');
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn('Chief');
  assert.equal(await screen.page.locator('form[action="/bench/read"]').count(), 0);
  assert.match(await screen.page.innerText('#step'), /Opa/, 'who stands there is said');
});

test('person_without_the_role_sees_the_bench_and_no_way_to_work_at_it', async () => {
  await (await new Client(station.base).logIn('Opa')).clear();
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn('Audrey');
  assert.equal(await screen.page.locator('form[action="/bench/man"]').count(), 0);
  const answer = await (await new Client(station.base).logIn('Audrey')).post('/bench/man');
  assert.equal(answer.status, 403);
});
