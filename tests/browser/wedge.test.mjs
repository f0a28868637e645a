// Scanners that type: what is told from typing, what it says, and when it counts. The script is the page's own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../host/app/assets/web/wedge.js', import.meta.url), 'utf8');
// As a module, whatever the nearest package.json says.
const wedge = await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
const { Burst, Layout, GAP_MS, LATE_MS, LAYOUT_CARD, LEAST, MOST, isAlteredCard, listen, ofPlace, read } = wedge;

const PLACES = new Map();
const CODES = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`),
  ...[...'0123456789'].map((digit) => `Digit${digit}`),
  ...['Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash', 'Semicolon', 'Quote', 'Backquote', 'Comma', 'Period',
    'Slash', 'Space'],
];
for (const code of CODES) {
  for (const shift of [true, false]) PLACES.set(ofPlace(code, shift), { code, shift });
}

/** The keys that a scanner set to a US keyboard presses, as a layout of this computer shows them. */
function pressed(text, layout = (character) => character) {
  return [...text].map((character) => ({ key: layout(character), ...PLACES.get(character) }));
}

/** The same, where the browser does not tell the keys' places. */
function unplaced(text, layout) {
  return pressed(text, layout).map(({ key, shift }) => ({ key, code: '', shift }));
}

/** A French keyboard, by what a US one has at the same places. */
function azerty(character) {
  const us = 'aqwzmAQWZM;:,<.>/?1234567890!@#$%^&*()-_=+';
  const french = 'qazw,QAZW?mM;.:/!§&é"\'(-è_çà1234567890)°=+';
  return us.includes(character) ? french[us.indexOf(character)] : character;
}

/** A German one: Y and Z changed, and other signs. */
function qwertz(character) {
  const us = 'yzYZ-_/?';
  return us.includes(character) ? 'zyZYß?-_'[us.indexOf(character)] : character;
}

/** What Caps Lock does. */
function capsLock(character) {
  const upper = character.toUpperCase();
  return character === upper ? character.toLowerCase() : upper;
}

/** A store as sessionStorage is. */
function store() {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  };
}

/** A window with one field and a clock that stands until it is moved. */
class Page extends EventTarget {
  constructor(kept = store()) {
    super();
    this.now = 1000;
    this.performance = { now: () => this.now };
    this.timers = [];
    this.CustomEvent = CustomEvent;
    this.document = new EventTarget();
    this.banner = { hidden: true };
    this.document.querySelectorAll = () => [this.banner];
    this.field = '';
    this.said = [];
    this.passed = [];
    const names = ['scan', 'scan-refused', 'scan-too-long', 'wrong-layout', 'right-layout'];
    for (const name of names) {
      this.document.addEventListener(`markstation:${name}`, ({ detail }) => this.said.push(detail.text ?? name));
    }
    listen(this, { insert: (_, character) => { this.field += character; }, store: kept });
  }

  setTimeout(act, after) {
    this.timers.push({ at: this.now + after, act });
    return this.timers.at(-1);
  }

  clearTimeout(timer) {
    this.timers = this.timers.filter((one) => one !== timer);
  }

  /** Time passes, and what is due by then happens. */
  pass(duration) {
    this.now += duration;
    while (this.timers.some(({ at }) => at <= this.now)) {
      const next = this.timers.find(({ at }) => at <= this.now);
      this.clearTimeout(next);
      next.act();
    }
  }

  dispatch(name, { key, code = '', shift = false, ...rest }, at) {
    const event = new Event(name, { cancelable: true });
    const told = { key, code, shiftKey: shift, ...rest };
    for (const [field, value] of Object.entries(told)) Object.defineProperty(event, field, { value });
    Object.defineProperty(event, 'timeStamp', { value: at });
    return this.dispatchEvent(event);
  }

  /** A key goes down and up; what was not held back happens by itself. */
  press(key, at = this.now) {
    const happens = this.dispatch('keydown', key, at);
    assert.equal(this.dispatch('keyup', key, at), happens, 'a key held back when it went down is so when it goes up');
    if (!happens) return;
    this.passed.push(key.key);
    if ([...key.key].length === 1 && !key.ctrlKey) this.field += key.key;
  }

  /** Keys of which each comes so many milliseconds after the one before. */
  type(keys, apart) {
    for (const key of keys) {
      this.pass(apart);
      this.press(key);
    }
  }

  scan(keys, end = 'Enter') {
    this.pass(1000);
    this.type([...keys, { key: end, code: end }], 5);
    this.pass(1000);
  }
}

test('place_of_a_key_gives_every_character_of_a_us_keyboard', () => {
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
  assert.deepEqual([...PLACES.keys()].sort(), ascii.sort());
  for (const [code, character] of [['Numpad7', '7'], ['NumpadSubtract', '-'], ['NumpadDecimal', '.']]) {
    assert.equal(ofPlace(code, false), character);
    assert.equal(ofPlace(code, true), character);
  }
  for (const code of ['', 'IntlBackslash', 'F1', 'KeyÄ', 'Enter', 'constructor', undefined]) {
    assert.equal(ofPlace(code, false), undefined, code);
  }
});

test('scan_reaches_the_page_and_no_field', () => {
  for (const end of ['Enter', 'Tab']) {
    const page = new Page();
    page.scan(pressed('KE-001 a/b_c'), end);
    assert.deepEqual([page.said, page.field, page.passed], [['KE-001 a/b_c'], '', []]);
  }
});

test('scan_is_the_same_under_every_layout_and_caps_lock_where_places_are_told', () => {
  for (const layout of [azerty, qwertz, capsLock, () => 'Unidentified', () => 'é']) {
    const page = new Page();
    page.scan(pressed('MSC1-AZQWM;,.?_', layout).map((key) => (key.key === 'Unidentified' ? { ...key, key: 'x' } : key)));
    assert.deepEqual([page.said, page.field], [['MSC1-AZQWM;,.?_'], '']);
  }
});

test('prefix_that_names_the_kind_of_code_is_left_out', () => {
  const page = new Page();
  page.scan(pressed(']Q1KE-001'));
  page.scan(pressed(']1E-001'));
  assert.deepEqual(page.said, ['KE-001', ']1E-001']);
});

test('typing_is_typed_in_its_order_and_is_no_scan', () => {
  const page = new Page();
  page.type(pressed('4711'), GAP_MS);
  page.pass(GAP_MS + LATE_MS);
  page.type([{ key: 'Enter' }], 1);
  assert.deepEqual([page.said, page.field, page.passed], [[], '4711', ['Enter']]);
});

test('key_that_nothing_follows_is_typed_when_none_can_come_late_and_not_before', () => {
  const page = new Page();
  page.press({ key: 'a', code: 'KeyA' });
  page.pass(GAP_MS + LATE_MS - 1);
  assert.equal(page.field, '');
  page.pass(1);
  assert.equal(page.field, 'a');
});

test('key_is_typed_before_what_is_pressed_behind_it', () => {
  const page = new Page();
  page.press({ key: 'a', code: 'KeyA' });
  page.dispatchEvent(new Event('pointerdown'));
  assert.equal(page.field, 'a');
  page.pass(1000);
  assert.equal(page.field, 'a', 'once');
});

test('few_quick_keys_are_typed_before_the_enter_behind_them', () => {
  const page = new Page();
  page.type([...pressed('abcd'.slice(0, LEAST - 1)), { key: 'Enter' }], 5);
  assert.deepEqual([page.said, page.field, page.passed], [[], 'abc', ['Enter']]);
});

test('typed_letter_just_before_a_scan_is_typed_and_the_scan_is_whole', () => {
  const page = new Page();
  page.press({ key: 'x', code: 'KeyX' });
  page.scan(pressed('KE-001'));
  assert.deepEqual([page.said, page.field], [['KE-001'], 'x']);
});

test('quick_keys_that_nothing_ends_are_typed', () => {
  const page = new Page();
  page.type(pressed('there'), 5);
  page.pass(GAP_MS + LATE_MS);
  assert.deepEqual([page.said, page.field], [[], 'there']);
});

test('scan_is_whole_when_its_keys_come_later_than_they_were_pressed', () => {
  const page = new Page();
  const begun = page.now;
  [...pressed('KE-001'), { key: 'Enter' }].forEach((key, at) => {
    page.press(key, begun + 5 * at);
    page.pass(LATE_MS);
  });
  assert.deepEqual([page.said, page.field], [['KE-001'], '']);
});

test('scan_is_whole_when_the_page_was_busy_while_it_came', () => {
  const page = new Page();
  page.press({ key: 'K', code: 'KeyK', shift: true });
  const first = page.now;
  // The page is busy for a second; its timer runs before the keys that waited.
  page.now += 1000;
  const late = page.timers.shift();
  late.act();
  [...pressed('E-001'), { key: 'Enter' }].forEach((key, at) => page.press(key, first + 5 * (at + 1)));
  page.pass(1000);
  assert.deepEqual([page.said, page.field], [['KE-001'], '']);
});

test('keys_with_ctrl_alt_or_repeated_pass_behind_what_was_typed', () => {
  for (const special of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true },
    { isComposing: true }, { getModifierState: (name) => name === 'AltGraph' }]) {
    const page = new Page();
    page.press({ key: 'a', code: 'KeyA' });
    const happens = page.dispatch('keydown', { key: 'v', code: 'KeyV', ...special }, page.now);
    assert.deepEqual([happens, page.field], [true, 'a'], JSON.stringify(special));
  }
});

test('keys_that_move_or_delete_come_behind_what_was_typed', () => {
  const page = new Page();
  page.press({ key: 'a', code: 'KeyA' });
  page.press({ key: 'Backspace', code: 'Backspace' });
  assert.deepEqual([page.field, page.passed], ['a', ['Backspace']]);
});

test('blank_and_enter_on_their_own_are_for_the_button_under_the_focus', () => {
  const page = new Page();
  page.type([{ key: ' ', code: 'Space' }, { key: 'Enter' }, { key: ' ', code: 'Space' }], 500);
  assert.deepEqual(page.passed, [' ', 'Enter', ' ']);
});

test('second_end_of_a_scan_presses_no_button_and_a_later_one_does', () => {
  const page = new Page();
  page.type([...pressed('KE-001'), { key: 'Enter' }, { key: 'Enter' }], 5);
  assert.deepEqual(page.passed, []);
  page.type([{ key: 'Enter' }], GAP_MS);
  assert.deepEqual(page.passed, ['Enter']);
});

test('shift_and_caps_lock_between_the_keys_of_a_scan_do_not_break_it', () => {
  const page = new Page();
  const keys = pressed('KE-001').flatMap((key) => [{ key: 'CapsLock' }, { key: 'Shift' }, key]);
  page.scan(keys);
  assert.deepEqual([page.said, page.field], [['KE-001'], '']);
});

test('scan_that_is_too_long_is_dropped_whole_and_the_next_one_counts', () => {
  const page = new Page();
  page.scan(pressed('7'.repeat(MOST)));
  page.scan(pressed('7'.repeat(MOST + 1)));
  page.scan(pressed('KE-001'));
  assert.deepEqual([page.said, page.field], [['7'.repeat(MOST), 'scan-too-long', 'KE-001'], '']);
});

test('altered_calibration_card_is_told_under_every_layout_without_places', () => {
  const arabic = new Map([...'LT'].map((letter, at) => [letter, ['/', 'لإ'][at]]));
  const layouts = {
    azerty, qwertz, capsLock,
    both: (one) => azerty(capsLock(one)),
    arabic: (one) => arabic.get(one) ?? String.fromCodePoint(0x620 + one.codePointAt(0) % 64),
    dead: (one) => (one === '/' ? 'Dead' : qwertz(one)),
  };
  for (const [name, layout] of Object.entries(layouts)) {
    for (const prefix of ['', ']Q1']) {
      const page = new Page();
      page.scan(unplaced(prefix + LAYOUT_CARD, layout));
      assert.deepEqual([page.said, page.field, page.banner.hidden], [['wrong-layout'], '', false], name);
    }
  }
});

test('scanner_set_to_another_keyboard_is_told_although_places_are', () => {
  // It presses the places of a French keyboard: read as a US one, its characters are others.
  const page = new Page();
  const french = (character) => [...PLACES.keys()].find((one) => azerty(one) === character) ?? character;
  page.scan(pressed([...LAYOUT_CARD].map(french).join('')));
  assert.deepEqual(page.said, ['wrong-layout']);
});

test('scans_are_refused_after_a_wrong_layout_until_the_card_arrives_right_also_on_the_next_page', () => {
  const kept = store();
  let page = new Page(kept);
  page.scan(unplaced(LAYOUT_CARD, azerty));
  page.scan(unplaced('0047110', (one) => one));
  assert.deepEqual(page.said, ['wrong-layout', 'scan-refused']);

  page = new Page(kept);
  assert.equal(page.banner.hidden, false);
  page.scan(unplaced('KE-001', (one) => one));
  page.scan(unplaced(LAYOUT_CARD, (one) => one));
  page.scan(unplaced('KE-001', (one) => one));
  assert.deepEqual([page.said, page.field], [['scan-refused', 'right-layout', 'KE-001'], '']);
  assert.equal(page.banner.hidden, true);
});

test('scan_with_a_character_that_no_scanner_types_is_a_wrong_layout', () => {
  const page = new Page();
  page.scan(unplaced('4711', azerty));
  assert.deepEqual([page.said, page.field], [['wrong-layout'], '']);
});

test('only_the_card_itself_under_another_layout_is_an_altered_card', () => {
  const other = [...LAYOUT_CARD].map((_, at) => String.fromCodePoint(0x61 + at % 26));
  for (const characters of [
    [...LAYOUT_CARD],
    [],
    [...LAYOUT_CARD].slice(1),
    [...LAYOUT_CARD].map(() => '7'),
    other,
    [...LAYOUT_CARD.slice(0, -1), 'X'],
  ]) {
    assert.equal(isAlteredCard(characters), false, characters.join(''));
  }
  assert.equal(isAlteredCard([...LAYOUT_CARD].map(qwertz)), true);
});

test('core_needs_no_page', () => {
  const burst = new Burst();
  const keys = pressed('KE-1');
  keys.forEach((key, at) => assert.deepEqual(burst.press(key, at), { typed: [], hold: true }));
  const { scan } = burst.press({ key: 'Enter' }, 10);
  assert.equal(read(scan).join(''), 'KE-1');
  assert.deepEqual(new Layout(store()).judge(read(scan)), ['markstation:scan', { text: 'KE-1' }]);
});
