/*
 * Scanners that type like a keyboard, for stations whose scanner is not read at its own port.
 *
 * Keys that come faster than fingers and end in Enter or Tab are a scan, wherever the focus is. Nothing of it reaches a
 * field: each key is held back until it is clear that no other follows at once, and typed then. The page receives, at the
 * document:
 *   markstation:scan          a scan; detail.text is its text
 *   markstation:scan-refused  a scan that does not count, since the layout is wrong
 *   markstation:scan-too-long a scan of more than 512 characters, dropped whole
 *   markstation:wrong-layout  the scanner gives other characters than were printed; elements with data-wrong-layout show
 *   markstation:right-layout  it gives the right ones again; they are hidden
 * A wrong layout is remembered until the calibration card arrives right, across pages.
 */

/* What is printed on the calibration card: the keys that other layouts have elsewhere. */
export const LAYOUT_CARD = 'MSC1-LAYOUT-AZQWM1234567890-_/.-5';
/* Two keys of one scan are less than this apart, milliseconds. */
export const GAP_MS = 50;
/* A busy computer brings keys later than they were pressed: so much longer are they waited for before what is held is typed. */
export const LATE_MS = 100;
/* A scan has at least so many characters. */
export const LEAST = 4;
/* And at most so many; what is longer is dropped whole. */
export const MOST = 512;

const REMEMBERED = 'markstation.layout';
const ENDS = ['Enter', 'Tab'];
const SILENT = ['Shift', 'CapsLock', 'NumLock', 'ScrollLock'];

/* What the keys of a US keyboard give, alone and with Shift, beside letters and digits. */
const US = {
  Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', Semicolon: ';:', Quote: '\'"',
  Backquote: '`~', Comma: ',<', Period: '.>', Slash: '/?', Space: '  ', NumpadDecimal: '..', NumpadSubtract: '--',
  NumpadAdd: '++', NumpadMultiply: '**', NumpadDivide: '//', NumpadEqual: '==',
};
const OVER_DIGITS = ')!@#$%^&*(';

/* The character that a key has on a US keyboard, by its place; undefined where it has none or the place is not told. */
export function ofPlace(code, shift) {
  const letter = /^Key([A-Z])$/.exec(code);
  if (letter) return shift ? letter[1] : letter[1].toLowerCase();
  const digit = /^(Digit|Numpad)([0-9])$/.exec(code);
  if (digit) return shift && digit[1] === 'Digit' ? OVER_DIGITS[digit[2]] : digit[2];
  return Object.hasOwn(US, code) ? US[code][shift ? 1 : 0] : undefined;
}

/*
 * Whether these characters are the calibration card under another layout: as many keys as it has, and the same key in the
 * same places. A dead key gives none and counts as one.
 */
export function isAlteredCard(characters) {
  const card = [...LAYOUT_CARD];
  if (characters.length !== card.length || characters.join('') === LAYOUT_CARD) return false;
  const given = new Map();
  const same = card.every((wanted, at) => {
    if (!given.has(wanted)) given.set(wanted, characters[at]);
    return given.get(wanted) === characters[at];
  });
  // Some layouts have one character on two keys; one where nearly all keys give the same does not exist.
  return same && new Set(given.values()).size >= given.size - 3;
}

/* Tells scans from typing. Pure: what it is told are keys with their times, what it says is what to do. */
export class Burst {
  constructor() {
    this.keys = [];
    this.last = -Infinity;
    this.ended = -Infinity;
    this.overlong = false;
  }

  /*
   * A key went down at this time, milliseconds. Gives `typed`, the keys before it that were no scan and are typed now;
   * `hold`, whether this one is held back; and `scan`, the keys of a scan that it completes, none if it is too long.
   */
  press(key, now) {
    if (SILENT.includes(key.key)) return { typed: [], hold: false };
    const typed = now - this.last < GAP_MS ? [] : this.flush();
    if (this.is(key)) return { typed, hold: this.hold(key, now) };
    const ends = ENDS.includes(key.key) && !key.command && !key.repeat;
    // Many scanners send two ends, and the second is not for the button under the focus.
    const again = ends && this.keys.length === 0 && now - this.ended < GAP_MS;
    if (again || (ends && this.keys.length >= LEAST)) {
      this.ended = now;
      return again ? { typed, hold: true } : { typed, hold: true, scan: this.flush() };
    }
    return { typed: [...typed, ...this.flush()], hold: false };
  }

  /* The keys that have to be typed, since nothing followed them in time. */
  flush() {
    const typed = this.overlong ? [] : this.keys;
    this.keys = [];
    this.overlong = false;
    this.last = -Infinity;
    return typed;
  }

  /* Whether a key can be part of a scan. */
  is(key) {
    if (key.command || key.repeat || key.composing) return false;
    // A blank pressed on its own is for the button under the focus; a dead key on its own is for the letter behind it.
    if (key.key === ' ') return this.keys.length > 0;
    if (key.key === 'Dead') return this.keys.length >= LEAST;
    return [...key.key].length === 1 || key.key.length === 2 && key.key.codePointAt(0) > 0x7f;
  }

  hold(key, now) {
    this.last = now;
    this.overlong ||= this.keys.length >= MOST;
    if (!this.overlong) this.keys.push(key);
    return true;
  }
}

/* What the keys of a scan say: by the places of the keys where the browser tells them, otherwise by what was typed. */
export function read(keys) {
  return keys.map(({ key, code, shift }) => ofPlace(code, shift) ?? key);
}

/* Whether a layout is known to be wrong, and what of the scans counts. */
export class Layout {
  /* `store` keeps it across pages, as sessionStorage does. */
  constructor(store) {
    this.store = store;
  }

  get wrong() {
    return this.store.getItem(REMEMBERED) === 'wrong';
  }

  /* The event that a scan of these characters gives, with its detail. */
  judge(characters) {
    const text = characters.join('').replace(/^\][A-Za-z][0-9A-Za-z]/, '');
    if (text === LAYOUT_CARD) {
      this.store.removeItem(REMEMBERED);
      return ['markstation:right-layout', {}];
    }
    // Codes of this station are ASCII, and a scanner that types has no other characters.
    if (isAltered(characters)) {
      this.store.setItem(REMEMBERED, 'wrong');
      return ['markstation:wrong-layout', {}];
    }
    return this.wrong ? ['markstation:scan-refused', {}] : ['markstation:scan', { text }];
  }
}

/* With or without the three keys that name the kind of code. */
function isAltered(characters) {
  return isAlteredCard(characters) || isAlteredCard(characters.slice(3))
    || !characters.every((one) => /^[ -~]$/.test(one));
}

/* Listens at a window. `insert` types one character where the focus is; it and the store can be replaced. */
export function listen(window, { insert = typeInto, store = window.sessionStorage } = {}) {
  const { document } = window;
  const burst = new Burst();
  const layout = new Layout(store);
  const held = new Set();
  let timer;
  const type = (keys) => keys.forEach(({ key }) => insert(document, key));
  const show = () => document.querySelectorAll('[data-wrong-layout]').forEach((one) => { one.hidden = !layout.wrong; });
  const wait = () => {
    const due = window.performance.now() + GAP_MS + LATE_MS;
    timer = window.setTimeout(() => {
      // A page that was busy has keys waiting, pressed before this: they come first.
      if (window.performance.now() - due > GAP_MS) timer = window.setTimeout(() => type(burst.flush()), 0);
      else type(burst.flush());
    }, GAP_MS + LATE_MS);
  };
  const down = (event) => {
    window.clearTimeout(timer);
    const { typed, hold, scan } = burst.press(of(event), event.timeStamp);
    type(typed);
    if (hold) {
      event.preventDefault();
      event.stopImmediatePropagation();
      held.add(event.code || event.key);
    }
    if (burst.keys.length > 0) wait();
    if (scan) tell(scan);
  };
  const tell = (scan) => {
    const [name, detail] = scan.length > 0 ? layout.judge(read(scan)) : ['markstation:scan-too-long', {}];
    document.dispatchEvent(new window.CustomEvent(name, { detail }));
    show();
  };
  // A button that was never pressed is not to be let go either.
  const up = (event) => {
    if (held.delete(event.code || event.key)) event.preventDefault();
  };
  // Whoever presses something has typed before it, however short a time.
  const pointed = () => {
    window.clearTimeout(timer);
    type(burst.flush());
  };
  window.addEventListener('pointerdown', pointed, { capture: true });
  window.addEventListener('keydown', down, { capture: true });
  window.addEventListener('keyup', up, { capture: true });
  show();
}

/* What counts of a keyboard event. AltGr types a character that no scanner types. */
function of(event) {
  const command = event.ctrlKey || event.altKey || event.metaKey || Boolean(event.getModifierState?.('AltGraph'));
  const { key, code, shiftKey: shift, repeat, isComposing: composing } = event;
  return { key, code, shift, repeat, composing, command };
}

/* Types one character where the focus is, as if it had not been held back. */
function typeInto(document, character) {
  const field = document.activeElement;
  if (!field || document.execCommand('insertText', false, character)) return;
  if (typeof field.setRangeText !== 'function' || field.readOnly || field.disabled) return;
  field.setRangeText(character, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
}

if (typeof document !== 'undefined') listen(window);
