// What each office does on its pages, through their forms: the supervisor, the storekeeper, the evidence custodian, the
// registrar and the auditor; and who comes in with a badge, and over TLS.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { furnish, manifest } from './furnished.mjs';
import { Screen, browser } from './screen.mjs';
import { PEOPLE, Station, TREE, command } from './station.mjs';

/** What the second person types. */
const SECOND = { second: 'Second', pin: PEOPLE.Second.pin };

let station;
let chromium;
let badge;

before(async () => {
  station = new Station({ name: 'furnished', furnish });
  const done = (...words) => command(station.folder, ...words);
  const key = join(station.made, 'authority.key');
  const made = JSON.parse(done('block', 'key', 'KE-AUTHORITY', '--to', key, '--json').split('\n')[0]);
  done('block', 'authority', made.key, '--by', 'Chief', '--second', 'Second');
  done('block', 'issue', '--station', 'BENCH-1', '--id', 'KE-7', '--prefix', 'KE-N-', '--first', '1', '--last', '50', '--width', '4',
    '--key', key, '--to', join(station.made, 'block.txt'));
  badge = JSON.parse(done('user', 'badge', 'Opa', '--by', 'Chief', '--json').split('\n')[0]).badge;
  await station.serve();
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await station?.end();
});
afterEach(async () => {
  for (const context of chromium.contexts()) await context.close();
});

async function office(name, path) {
  const screen = await Screen.open(chromium, station.base);
  await screen.logIn(name);
  await screen.go(path);
  return screen;
}

/** Scans into the page's list, which has so many then. */
async function scanned(screen, text, count) {
  await screen.scan(text);
  await screen.page.waitForFunction((wanted) => document.querySelector('[data-scan-count]').textContent === String(wanted), count);
}

test('supervisor_closes_the_day_and_opens_it_again', async () => {
  const screen = await office('Second', '/supervisor');
  await screen.send('/supervisor/day/close');
  assert.match(await screen.words(), /No day is open/);
  await screen.send('/supervisor/day/open');
  assert.match(await screen.words(), /The day \S+ is open/);
});

test('supervisor_opens_a_consignment_and_works_off_what_is_asked_and_refused', async () => {
  const screen = await office('Second', '/supervisor/consignments');
  const rows = [
    '1,Glock,19 Gen4,pistol,9x19 mm,OFFICE1A,,AT,2019,,',
    '2,Zastava,M70AB2,harpoon,7.62x39 mm,OFFICE2A,read,RS,1981,,',
    '3,Zastava,M70AB2,harpoon,7.62x39 mm,OFFICE3A,read,RS,1981,,',
  ];
  const file = (lines) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(manifest(lines, 'IMP-2026-0002')) });
  await screen.send('/supervisor/open-consignment', { manifest: file(rows), id: 'office' });
  assert.match(screen.page.url(), /\/supervisor\/consignments\/office$/);
  // One after the other is asked, until nothing is.
  for (let asked = 0; await screen.page.locator('#ask').count(); asked += 1) {
    assert.ok(asked < 10, await screen.words());
    await Promise.all([screen.page.waitForNavigation(), screen.page.click('#ask form .primary')]);
  }
  assert.match(await screen.words(), /No question is open/);
  // One of the refused lines was written wrongly: a corrected manifest mends it. The other is set aside.
  assert.match(await screen.words('#line'), /1 of 2/);
  await screen.page.click('details:has(form[action$="/revise"]) > summary, details:has(form[action*="/revise?"]) > summary');
  const mended = rows.with(1, rows[1].replace('harpoon', 'assault rifle'));
  await screen.send('/supervisor/consignments/office/revise', { manifest: file(mended), reason: 'typed wrongly by the sender' });
  assert.match(await screen.words('#line'), /1 of 1/);
  await screen.page.click('#line details summary');
  await screen.send('/supervisor/consignments/office/set-aside', { reason: 'no firearm' });
  assert.match(await screen.words(), /No line is refused/);
  assert.match(await screen.words(), /Set aside: 1/);
});

test('supervisor_takes_in_numbers_and_enrols_somebody_who_can_log_in', async () => {
  const screen = await office('Chief', '/supervisor/numbers');
  const block = { name: 'block.txt', mimeType: 'text/plain', buffer: readFileSync(join(station.made, 'block.txt')) };
  await screen.send('/supervisor/numbers/add', { block, ...SECOND });
  assert.match(await screen.words(), /KE-7/);
  assert.match(await screen.words(), /KE-N-0001/);
  await screen.go('/supervisor/people');
  const person = { name: 'Ngozi Adeyemi', new_pin: '4711', again: '4711', ...SECOND };
  await screen.page.check('input[name=role][value=operator]');
  await screen.send('/supervisor/enrol', person);
  assert.match(await screen.words(), /Ngozi Adeyemi/);
  const other = await Screen.open(chromium, station.base);
  await other.logIn('Ngozi Adeyemi', '4711');
  assert.equal(new URL(other.page.url()).pathname, '/bench');
});

test('storekeeper_issues_takes_back_and_counts_what_is_missing_and_foreign', async () => {
  const screen = await office('Keeper', '/store');
  const { page } = screen;
  await screen.send('/store', { weapon: 'ST-1001' });
  assert.match(await screen.words(), /ST-1001/);
  await Promise.all([page.waitForNavigation(), page.click('main a.button[href^="/store/issue"]')]);
  await screen.send('/store/issue', { to: 'Post 4' });
  assert.match(await screen.words('main .told[data-tone=good]'), /1 weapon/);
  await screen.go('/store?weapon=ST-1001');
  assert.match(await screen.words(), /Post 4/);
  await Promise.all([page.waitForNavigation(), page.click('main a.button[href^="/store/return"]')]);
  await screen.send('/store/return', { to: 'Depot 2/A/1' });
  // One is scanned, one is not there, and one lies there of which nobody knows.
  await screen.go('/store/count');
  await page.fill('[name=place]', 'Depot 2/A/1');
  await page.focus('[name=weapons]');
  await scanned(screen, 'ST-1001', 1);
  await scanned(screen, 'NOBODYS-1', 2);
  await screen.send('/store/count', {}, '[value=compare]');
  assert.match(await screen.words(), /found: 1, missing: 1, misplaced: 0, foreign: 1/);
  await screen.send('/store/count', {}, '[value=close]');
  assert.match(page.url(), /\/store\/count\/\d+$/);
  const differs = await screen.words('.differs');
  assert.match(differs, /missing: .*ST-1002/);
  assert.match(differs, /foreign: .*NOBODYS-1/);
});

test('custodian_takes_in_a_bag_holds_it_and_scans_it_out_and_in_at_the_furnace', async () => {
  const screen = await office('Custos', '/custody/intake');
  const { page } = screen;
  const bag = { seal: 'SEAL-9', case: 'C 12/26', legal_basis: 'CPC 12', class: 'found', agency: 'police', place: 'Gao', lies_at: 'Evidence/1' };
  const picture = { name: 'left.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await screen.send('/custody/intake', {
    ...bag, maker: 'Zastava', model: 'M70', kind: 'assault rifle', calibre: '7.62x39 mm', serial: 'EV-2001', rounds: '7', pictures: picture,
  });
  assert.match(await screen.words('main .told[data-tone=good]'), /EV-2001/);
  assert.equal(await page.inputValue('[name=seal]'), 'SEAL-9', 'the bag stays filled in for its next weapon');
  // It is evidence: nothing leaves before the hold is released.
  await screen.go('/custody/furnace');
  await screen.send('/custody/furnace', { place: 'Evidence', weapons: 'EV-2001' });
  assert.match(await screen.words('main .told[data-tone=bad]'), /C 12\/26/);
  await screen.go('/custody/holds');
  const hold = page.locator('section.card', { hasText: 'EV-2001' });
  await Promise.all([page.waitForNavigation(), hold.locator('a.button').click()]);
  await screen.send('/custody/holds/', { reason: 'court order 5', ...SECOND });
  // A hold of the custodian's own, and its release.
  await screen.go('/custody/holds/place');
  await screen.send('/custody/holds/place', { weapons: 'EV-2001', hold_kind: 'legal', reference: 'order 9' });
  assert.match(await screen.words('main .told[data-tone=good]'), /keeps 1/);
  await screen.go('/custody/holds');
  await Promise.all([page.waitForNavigation(), page.locator('section.card', { hasText: 'order 9' }).locator('a.button').click()]);
  await screen.send('/custody/holds/', { reason: 'order 9 is lifted', ...SECOND });
  // Out by scanner, and in at the furnace.
  await screen.go('/custody/furnace');
  await page.fill('[name=place]', 'Evidence');
  await page.focus('[name=weapons]');
  await scanned(screen, 'EV-2001', 1);
  await screen.send('/custody/furnace');
  assert.match(page.url(), /\/custody\/furnace\/\d+$/);
  await page.focus('[name=weapons]');
  await scanned(screen, 'EV-2001', 1);
  await screen.send('/custody/furnace/', {}, '[value=compare]');
  assert.match(await screen.words('main .told[data-tone=good]'), /equal: 1/);
  const signed = { place: 'Foundry', method: 'melted', authorisation: 'court order 5', certificate: 'D-1/26', witnesses: 'A. Judge', ...SECOND };
  await screen.send('/custody/furnace/', signed, '[value=destroy]');
  assert.match(page.url(), /\/custody\?done=\d+$/, await screen.words());
  assert.match(await screen.words('main .told[data-tone=good]'), /1 weapon/);
});

test('registrar_finds_a_worn_serial_and_declares_an_entry_wrong', async () => {
  const screen = await office('Regina', '/register');
  const { page } = screen;
  await screen.send('/register', { q: 'RX5?80?Z' });
  const found = page.locator('li.card', { hasText: 'RX50B04Z' });
  assert.ok(await found.count() > 0, await screen.words());
  await Promise.all([page.waitForNavigation(), found.first().locator('a.button').click()]);
  assert.match(await screen.words(), /RX50B04Z/);
  await Promise.all([page.waitForNavigation(), page.locator('a.button[href^="/register/correct"]').last().click()]);
  await screen.send('/register/correct', { reason: 'another rack', ...SECOND });
  assert.match(page.url(), /\/register\/item\//);
  assert.match(await screen.words(), /another rack/);
});

test('auditor_has_the_register_verified', async () => {
  const screen = await office('Audrey', '/audit');
  await screen.send('/audit/verify');
  // The page renews itself until it is done.
  await screen.page.waitForSelector('main .told[data-tone=good]');
  assert.match(await screen.words(), /Verified: \d+ entries/);
});

test('badge_that_is_scanned_names_the_person_and_the_pin_opens', async () => {
  const screen = await Screen.open(chromium, station.base);
  const { page } = screen;
  await screen.go('/login');
  await screen.scan(badge);
  await page.waitForFunction(() => document.activeElement?.id === 'pin');
  await page.keyboard.type(PEOPLE.Opa.pin, { delay: 60 });
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal(new URL(page.url()).pathname, '/bench');
  assert.equal(await page.innerText('.who'), 'Opa');
});

test('badge_that_is_typed_is_not_shown_and_opens_with_the_pin', async () => {
  const screen = await Screen.open(chromium, station.base);
  const { page } = screen;
  await screen.go('/login');
  // By fingers: a scan is told by its haste.
  await page.locator('#named').pressSequentially(badge, { delay: 60 });
  await page.waitForFunction((typed) => document.querySelector('#named').value === typed, badge);
  assert.equal(await page.getAttribute('#named', 'type'), 'password');
  await page.fill('#pin', PEOPLE.Opa.pin);
  await Promise.all([page.waitForNavigation(), page.click('main button.primary')]);
  assert.equal(await page.innerText('.who'), 'Opa');
});

test('station_opened_with_tls_is_marked_at_like_one_that_is_not', async () => {
  const secure = new Station();
  // For 127.0.0.1, and known to nobody: the tests of the served station have them too.
  const [certificate, key] = ['network.pem', 'network.key'].map((name) => join(TREE, 'host/app/tests/web', name));
  try {
    await secure.serve({ certificate, key });
    assert.match(secure.base, /^https:/);
    const screen = await Screen.open(chromium, secure.base, { ignoreHTTPSErrors: true });
    await screen.man('Opa');
    await screen.bring('MVV139');
    await screen.at('verify');
    const [cookie] = await screen.page.context().cookies();
    assert.deepEqual([cookie.secure, cookie.httpOnly, cookie.sameSite], [true, true, 'Strict']);
    assert.deepEqual(screen.problems, []);
  } finally {
    await secure.end();
  }
});
