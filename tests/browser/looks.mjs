// What is looked at on every page: in the page itself, so that the same is said of each.

import { createRequire } from 'node:module';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** 20 mm on a 10-inch panel of 1280 x 800, pixels. */
export const TARGET = Math.ceil(20 * Math.hypot(1280, 800) / 254);
/** What a finger, a key or a scanner acts on. */
export const TARGETS = 'a[href]:not(.skip), button, input:not([type=hidden]), select, textarea, summary';

/** What is said of colours, which is all that themes differ in. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced'];

/**
 * What axe says is wrong, in every theme. The page's policy lets no foreign script in: it is put there by the debugger.
 */
export async function violations(page, themes) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source());
  const found = await page.evaluate(async ([names, colours]) => {
    const rules = { 'color-contrast-enhanced': { enabled: true } };
    const told = [];
    for (const [at, theme] of names.entries()) {
      document.documentElement.dataset.theme = theme;
      const asked = at === 0 ? { rules } : { runOnly: { type: 'rule', values: colours } };
      const { violations: wrong } = await window.axe.run(document, { resultTypes: ['violations'], ...asked });
      told.push(...wrong.map(({ id, nodes }) => ({ theme, id, where: nodes.slice(0, 3).map(({ target }) => target.join(' ')) })));
    }
    document.documentElement.dataset.theme = names[0];
    return told;
  }, [themes, COLOURS]);
  return found.map(({ theme, id, where }) => `${theme}: ${id}: ${where.join(', ')}`);
}

let read;
async function source() {
  const { readFile } = await import('node:fs/promises');
  read ??= await readFile(AXE, 'utf8');
  return read;
}

/** Targets that are too small, with their size. */
export function small(page) {
  return page.evaluate(([selector, least]) => [...document.querySelectorAll(selector)]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0 && (box.width < least || box.height < least))
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} is ${Math.round(box.width)} x ${Math.round(box.height)}`), [TARGETS, TARGET]);
}

/** Makes every text 40 % longer, as another language may. */
export function lengthen(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      // What is no language does not grow: planned marks, numbers, names.
      if (text.parentElement.closest('svg, script, style, bdi')) continue;
      text.textContent = text.textContent.replace(/\p{L}+/gu, (word) => word + 'é'.repeat(Math.ceil(word.length * 0.4)));
    }
  });
}

/** What does not fit: the page sideways, texts that are cut off or lie over the edge, and words that leave their target. */
export function overflowing(page) {
  return page.evaluate((targets) => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide on ${root.clientWidth}`] : [];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('svg, .scrolls, .skip') || !element.checkVisibility()) continue;
      const { overflowX } = getComputedStyle(element);
      const wide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (wide && overflowX !== 'visible' && overflowX !== 'auto' && !element.matches('input, textarea')) found.push(`cut: ${element.outerHTML.slice(0, 80)}`);
      if (element.matches(targets) && !element.matches('input, textarea, select') && element.scrollHeight > element.clientHeight + 1) {
        found.push(`taller than its target: ${element.outerHTML.slice(0, 80)}`);
      }
      const box = element.getBoundingClientRect();
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
      if (own && (box.right > root.clientWidth + 1 || box.left < -1)) found.push(`over the edge: ${element.outerHTML.slice(0, 80)}`);
    }
    return found;
  }, TARGETS);
}

/** Fields for a badge or a PIN that show what is typed, or that a browser offers to keep. */
export function readable(page) {
  const secret = ['#named', ...['second', 'pin', 'new_pin', 'again'].map((name) => `input[name=${name}]`)].join();
  return page.evaluate((selector) => [...document.querySelectorAll(selector)]
    .filter(({ type, autocomplete }) => type !== 'password' || !['one-time-code', 'new-password'].includes(autocomplete))
    .map((element) => element.outerHTML.slice(0, 80)), secret);
}

/** Targets of a part of the page that lie under something, so that another is pressed for them. */
export function covered(page, part = 'body') {
  return page.evaluate(([selector, within]) => [...document.querySelectorAll(selector)].filter((element) => element.closest(within) && element.checkVisibility()).flatMap((element) => {
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const free = top === null || element === top || element.contains(top) || top.contains(element);
    return free ? [] : [`${element.outerHTML.slice(0, 80)} lies under ${top.outerHTML.slice(0, 80)}`];
  }), [TARGETS, part]);
}

/** What of these is not in sight as the page stands, without scrolling: outside the window, cut off, or under something. */
export function outOfSight(page, selectors) {
  return page.evaluate((wanted) => wanted.flatMap((selector) => {
    const isFree = (element, x, y) => {
      const top = document.elementFromPoint(x, y);
      // What is drawn lies on its own paper.
      const whole = element.ownerSVGElement ?? element;
      return top !== null && (whole.contains(top) || top.contains(whole));
    };
    const found = [...document.querySelectorAll(selector)];
    return found.length === 0 ? [`${selector} is not there`] : found.flatMap((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      // Corners are round.
      const corners = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => isFree(element, x, y)));
      const at = [left, top, right, bottom].map(Math.round).join(' ');
      return inside && !corners.includes(false) ? [] : [`${selector} at ${at}${inside ? ' is covered' : ' is outside'}`];
    });
  }), selectors);
}

/** Contrast of two colours by WCAG, 1 to 21. */
export function contrast(one, other) {
  const light = (colour) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
